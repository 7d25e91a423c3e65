"""A menu and a button that some styles paint wrong, and a button with a menu. They are promoted in forms.

Fields and buttons of some styles get the room that those of the desktops have.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QMenuBar,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QToolButton,
    QWidget,
)

from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.theme.text import left_to_right

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QStyleOptionMenuItem, QStyleOptionToolButton, QStyleOptionViewItem


MARK_SHARE = 0.79  # of an item's height, which Fusion keeps free for check marks (Qt 6.11)
ITEM_MARGINS = 8  # pixels that Fusion adds to the height of the text
LOW = ("fusion", "windows11")  # the styles with lower fields and buttons than the desktops' own (Qt 6.12)
GRID = 4  # pixels
ROOM = 12  # pixels above and below the text of a control together, at least
INSET = 2  # pixels, so that the text of a line begins where that of a list or of several lines does


class Room(QObject):
    """Keeps the fields and buttons in *within* as high as those of the desktops. Their height follows the text size.

    It refers to *within* as its parent alone. Else Python's collector would destroy a dialog, in any thread.
    """

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        StyleChangeFilter(within).changed.connect(self._give)
        self._give()

    @Slot()
    def _give(self) -> None:
        within = self.parent()
        assert isinstance(within, QWidget)
        give_room(within)


def give_room(within: QWidget) -> None:
    """Make the fields and buttons in *within* as high as those of the desktops. In the styles `LOW` they are not.

    In Fusion, the text of all fields also begins in line. Items of a list get room, so that two lines of one item don't
    look like two items.
    """
    style = within.style().name()
    if style not in LOW:
        return
    is_fusion = style == "fusion"
    # The window's font, for the controls hear of another one after their window does.
    height = ceil((within.window().fontMetrics().height() + ROOM) / GRID) * GRID
    for control in within.findChildren(QWidget):
        if isinstance(control, QListWidget) and is_fusion:
            if not isinstance(control.itemDelegate(), _RoomyItems):
                control.setItemDelegate(_RoomyItems(control))
        elif isinstance(control, QLineEdit) and not isinstance(control.parent(), QAbstractSpinBox | QComboBox):
            if is_fusion:
                control.setTextMargins(INSET, 0, INSET, 0)
            control.setMinimumHeight(height)
        elif isinstance(control, QAbstractSpinBox | QComboBox) or _has_frame(control):
            control.setMinimumHeight(height)


class _RoomyItems(QStyledItemDelegate):
    """Gives items room above and below. With the spacing of a list, Qt cuts some texts that need two lines (6.11).

    An item whose text is being typed is a field with a frame, as wide as the list. Fusion's has none (Qt 6.11).
    """

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, 2 * GRID)

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        editor = super().createEditor(parent, option, index)
        if isinstance(editor, QLineEdit):
            editor.setFrame(True)
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        editor.setGeometry(option.rect)


def _has_frame(control: QWidget) -> bool:
    return isinstance(control, QPushButton) and not control.isFlat()


class KeyedMenu(QMenu):
    """Shows “Ctrl++” unchanged in right-to-left layouts, too. Qt 6.11 reorders it to “++Ctrl”.

    In large letters Fusion paints check marks in more room than it asked for. It cuts the longest text for that. Here
    it asks for that room.

    Esc in a menu of the menu bar goes back to where the focus was. Qt leaves the focus in the bar until Esc is pressed
    again (6.11). Fusion draws nothing of that, so the next keys would go to menus that nobody sees.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        bar = self.parentWidget()
        if event.key() == Qt.Key.Key_Escape and isinstance(bar, QMenuBar) and bar.hasFocus():
            QApplication.sendEvent(bar, QKeyEvent(event.type(), event.key(), event.modifiers()))

    def initStyleOption(self, option: QStyleOptionMenuItem, action: QAction) -> None:
        super().initStyleOption(option, action)
        if self.style().name() == "fusion":
            marks = round(MARK_SHARE * (self.fontMetrics().height() + ITEM_MARGINS))
            option.maxIconWidth = max(option.maxIconWidth, marks)
        said: str = option.text
        text, tab, key = said.partition("\t")
        if tab:
            option.text = f"{text}\t{left_to_right(key)}"


class StarButton(QToolButton):
    """Shows by its star alone that it is checked. It stays on the ground of the pane.

    Styles paint a checked button in colors of their own, such as Windows 11's accent. On some of them the star is lost.
    """

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_On


class SplitButton(QToolButton):
    """A button with a menu beside it. Down and Alt+Down open the menu, as those of a list do."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.menu():
            self.showMenu()
        else:
            super().keyPressEvent(event)
