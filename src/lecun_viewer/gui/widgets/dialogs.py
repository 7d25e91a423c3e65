"""What all dialogs have in common: their looks, and how they wait for an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QDialogButtonBox,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QTabWidget,
    QWidget,
)

from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.controls import Room, give_room
from lecun_viewer.gui.theme.style_change_filter import ThinScrollBar
from lecun_viewer.gui.theme.text import without_mnemonic
from lecun_viewer.gui.widgets.desktop_services import is_plasma, open_menus_by_keys
from lecun_viewer.gui.widgets.window_geometry import fit

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QDialog

MARGIN = 12  # pixels around what is in a dialog. The forms of ``ui/`` have it, too


def run(dialog: QDialog) -> bool:
    """Run *dialog* modally. Return whether it was accepted.

    Deletes the dialog with the next events. Closing only hides a dialog, and its parent would keep it.
    """
    if not dialog.testAttribute(Qt.WidgetAttribute.WA_Resized):
        dialog.adjustSize()  # as showing it would, but that takes two thirds of the screen at most
        dialog.resize(dialog.width(), max(dialog.height(), dialog.heightForWidth(dialog.width())))
    fit(dialog)
    accepted = dialog.exec() == dialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def choose(box: QMessageBox) -> QAbstractButton | None:
    """Run *box* modally. Return the clicked button, or ``None`` if the box was closed.

    Deletes the box with the next events.
    """
    _simplify_icons(box)
    give_room(box)
    _emphasize(box)
    box.exec()
    box.deleteLater()
    return box.clickedButton()


def polish(window: QWidget) -> None:
    """Give a dialog, or a window like one, the looks of all: plain buttons, lists and scroll bars, and labels in line.

    Shift+F10 opens menus in it. It shows from the beginning what has the focus. What is added to it later needs
    `give_room` again.

    Takes the mnemonic off the buttons that Esc presses. On GNOME, Qt gives “Close” and “Cancel” a mnemonic, which may
    be that of another control.
    """
    _simplify_icons(window)
    open_menus_by_keys(window)
    if window.style().name() == "fusion":
        window.installEventFilter(_FocusShown(window))
    Room(window)
    if isinstance(window, QMessageBox):
        _emphasize(window)
    for box in window.findChildren(QDialogButtonBox):
        for button in box.buttons():
            if box.buttonRole(button) == box.ButtonRole.RejectRole:
                button.setText(without_mnemonic(button.text()))
    for area in window.findChildren(QAbstractScrollArea):
        ThinScrollBar(area)
    for combo in window.findChildren(QComboBox):
        open_as_list(combo)
    for tabs in window.findChildren(QTabWidget):
        tabs.setDocumentMode(tabs.style().name() == "fusion")  # its pages are lighter than a dark window (Qt 6.11)
    for label in window.findChildren(QLabel):
        field = label.buddy()
        if isinstance(field, QPlainTextEdit) and label.alignment() & Qt.AlignmentFlag.AlignTop:
            above = field.frameWidth() + round(field.document().documentMargin())
            label.setContentsMargins(0, above, 0, 0)  # beside the first line of the field


def open_as_list(combo: QComboBox) -> None:
    """Have *combo* open a list on the ground of fields. Fusion's is like a menu, in the color of outlines (Qt 6.11)."""
    if combo.style().name() == "fusion":
        combo.setItemDelegate(QStyledItemDelegate(combo))


def _emphasize(box: QMessageBox) -> None:
    """Have the text of *box* stand out from what explains it, as on GNOME and Windows. Qt does so on macOS alone."""
    label = box.findChild(QLabel, "qt_msgbox_label")  # Qt's name
    if isinstance(label, QLabel) and box.informativeText():
        label.setFont(typography.bold(box.font()))


class _FocusShown(QObject):
    """An event filter for *window*. Fusion's lists show no focus before a key has moved it (Qt 6.11).

    It refers to *window* as its parent alone. Else Python's collector would destroy a dialog, in any thread.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._soon = QTimer(self, singleShot=True)  # Qt hides the focus again with the event itself
        self._soon.timeout.connect(self._show)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self._soon.start()
        return False

    @Slot()
    def _show(self) -> None:
        window = self.parent()
        assert isinstance(window, QWidget)
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        if focused := window.focusWidget():
            focused.update()


def _simplify_icons(window: QWidget) -> None:
    """Take the icons off the buttons, unless the desktop's programs have them, as Plasma's do.

    Elsewhere Qt draws icons of its own, which are made for light windows (Qt 6.11). So are the icons of Plasma's theme,
    unless its own style draws them.
    """
    style = window.style()
    wants_icons = style.styleHint(QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons)
    if wants_icons and is_plasma() and style.name() != "fusion":
        return
    for box in window.findChildren(QDialogButtonBox):
        for button in box.buttons():
            button.setIcon(QIcon())
