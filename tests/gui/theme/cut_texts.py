"""Whether each text of a window has the room that it needs."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStyleOptionViewItem,
    QToolButton,
    QTreeView,
    QWidget,
)

from gui.person import visible_children
from lecun_viewer.gui.theme.row_painting import RowDelegate
from lecun_viewer.gui.widgets.fields import HintEdit
from lecun_viewer.gui.widgets.reading_text import ReadingText

SMALL = QSize(900, 600)  # the smallest window that counts
LARGE_SCALE = QSize(684, 410)  # what a screen of 1400 × 900 at 200 % leaves within a window's frame
WITHIN = 1  # pixels that Qt's measures of one text differ
ICON_SPACE = 26  # of an action in a line edit
CELL_MARGIN = 3  # of the text in a cell, at either side
FIELD_MARGIN = 2  # of the text in a line edit, at either side


def cut(window: QWidget, most: QSize) -> list[str]:
    """Return a sentence for each text of *window* that is cut, and for each area that scrolls sideways.

    *most* is the size that the window may have. The row of a list may be cut if a tool tip has the text. So
    may the hint in a field. A button may have an icon instead of its word.
    """
    found = []
    if window.width() > most.width() or window.height() > most.height():
        found.append(f"{_name(window)} is {_said(window.size())}, and may be {_said(most)}")
    for widget in (window, *visible_children(window)):
        found += [f"{_name(widget)}: {problem}" for problem in _problems(widget)]
        if _texts(widget) and (beyond := _beyond(widget, window)):
            found.append(f"{_name(widget)}: “{_texts(widget)[0]}” lies {beyond} pixels outside")
    return found


def cut_in_menus(window: QWidget, most: int) -> list[str]:
    """Return a sentence for each menu of *window* that is wider than *most*."""
    wide = [menu for menu in window.findChildren(QMenu) if menu.sizeHint().width() > most]
    return [f"{_name(menu)}: “{_longest(menu)}” makes it {menu.sizeHint().width()} wide" for menu in wide]


def _longest(menu: QMenu) -> str:
    return max((action.text() for action in menu.actions()), key=menu.fontMetrics().horizontalAdvance)


def _name(widget: QWidget) -> str:
    return " ".join(filter(None, (type(widget).__name__, widget.objectName())))


def _said(size: QSize) -> str:
    return f"{size.width()} × {size.height()}"


def _problems(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel):
        yield from _of_label(widget)
    elif isinstance(widget, QToolButton) and _is_icon_only(widget):
        yield from [] if widget.toolTip() else [f"“{widget.text()}” is in no tool tip"]
    elif isinstance(widget, QAbstractButton):
        yield from _of_size(widget, widget.text(), widget.minimumSizeHint())
    elif isinstance(widget, QComboBox):
        yield from _of_combo(widget)
    elif isinstance(widget, QAbstractSpinBox):
        yield from _of_size(widget, widget.text(), widget.minimumSizeHint())
    elif isinstance(widget, QLineEdit):
        yield from _of_placeholder(widget)
    elif isinstance(widget, QMenuBar):
        yield from _of_menu_bar(widget)
    elif isinstance(widget, QAbstractScrollArea):
        yield from _of_area(widget)


def _is_icon_only(button: QToolButton) -> bool:
    """A button without an icon shows its text in that style, too."""
    return button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly and not button.icon().isNull()


def _texts(widget: QWidget) -> list[str]:
    """Return the texts that *widget* itself shows."""
    if isinstance(widget, QLabel | QAbstractButton | QAbstractSpinBox):
        return [widget.text()] if widget.text() else []
    return [widget.currentText()] if isinstance(widget, QComboBox) else []


def _beyond(widget: QWidget, window: QWidget) -> int:
    """Return how many pixels of *widget* lie outside of what shows it. What scrolls up and down shows all."""
    for within in _within(widget, window):
        place = QRect(widget.mapTo(within, QPoint(0, 0)), widget.size())
        aside = max(-place.left(), place.right() - within.width() + 1)
        area = within.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is within:
            return max(0, aside)
        beyond = max(aside, -place.top(), place.bottom() - within.height() + 1)
        if beyond > 0:
            return beyond
    return 0


def _within(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    """Yield the widgets that *widget* lies in, up to *window*."""
    while widget is not window and (parent := widget.parentWidget()):
        yield parent
        widget = parent


def _of_size(widget: QWidget, text: str, needed: QSize) -> Iterator[str]:
    """Yield a sentence if *widget* is smaller than *needed*."""
    if isinstance(widget, QAbstractButton) and widget.hasHeightForWidth():
        needed = QSize(_width_in(text, widget.font(), widget.width()), widget.heightForWidth(widget.width()))
    if text and (widget.width() < needed.width() or widget.height() < needed.height()):
        yield f"“{text}” needs {_said(needed)}, and has {_said(widget.size())}"


def _of_label(label: QLabel) -> Iterator[str]:
    if not label.wordWrap():
        yield from _of_size(label, label.text(), label.minimumSizeHint())
        return
    width = label.contentsRect().width()
    needed = QSize(_width_in(label.text(), label.font(), width), label.heightForWidth(label.width()))
    if label.text() and (needed.width() > width + WITHIN or needed.height() > label.height()):
        yield f"“{label.text()}” needs {_said(needed)}, and has {width} × {label.height()}"


def _width_in(text: str, font: QFont, width: int) -> int:
    """Return how wide the widest line of *text* is where lines are broken between words after *width*."""
    widest = 0.0
    for paragraph in text.replace("&", "").split("\n"):
        layout = QTextLayout(paragraph, font)
        layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
    return round(widest)


def _of_combo(combo: QComboBox) -> Iterator[str]:
    """A list is as wide as its field, so the field has room for each row."""
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    room = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    for row in range(combo.count()):
        text, tip = combo.itemText(row), combo.itemData(row, Qt.ItemDataRole.ToolTipRole)
        needed = combo.fontMetrics().horizontalAdvance(text)
        if needed > room.width() + WITHIN and not tip:
            yield f"“{text}” needs {needed}, and has {room.width()}"


def _of_placeholder(edit: QLineEdit) -> Iterator[str]:
    if edit.text() or not edit.placeholderText() or isinstance(edit, HintEdit):
        return
    option = QStyleOptionFrame()
    edit.initStyleOption(option)
    room = edit.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, edit).width()
    icons = sum(action.isVisible() for action in edit.actions())
    room -= icons * ICON_SPACE + 2 * FIELD_MARGIN
    needed = edit.fontMetrics().horizontalAdvance(edit.placeholderText())
    if needed > room:
        yield f"“{edit.placeholderText()}” needs {needed}, and has {room}"


def _of_menu_bar(bar: QMenuBar) -> Iterator[str]:
    for action in bar.actions():
        place = bar.actionGeometry(action)
        if action.isVisible() and (place.isEmpty() or not bar.rect().contains(place)):
            yield f"“{action.text()}” is not in the menu bar"


def _of_area(area: QAbstractScrollArea) -> Iterator[str]:
    if area.horizontalScrollBar().maximum() > 0:
        yield f"scrolls sideways by {area.horizontalScrollBar().maximum()}"
    if isinstance(area, QAbstractItemView):
        yield from _of_rows(area)
    elif isinstance(area, ReadingText):
        height = area.document().size().height()
        if area.height() < height - WITHIN:
            yield f"“{area.toPlainText()}” needs {height}, and has {area.height()}"
    elif isinstance(area, QPlainTextEdit) and not area.toPlainText() and area.placeholderText():
        room = area.viewport().rect()
        needed = area.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, area.placeholderText())
        if needed.height() > room.height() or needed.width() > room.width():
            yield f"“{area.placeholderText()}” needs {_said(needed.size())}, and has {_said(room.size())}"


def _of_rows(view: QAbstractItemView) -> Iterator[str]:
    """A row of the list of quotes may be cut. The titles and headings of the sidebar go on in a next line."""
    delegate = view.itemDelegate()
    if isinstance(view, QHeaderView):
        yield from _of_sections(view)
    elif not isinstance(delegate, RowDelegate):
        yield from _of_cells(view)


def _of_sections(header: QHeaderView) -> Iterator[str]:
    for section in range(header.count()):
        needed, room = header.sectionSizeHint(section), header.sectionSize(section)
        if needed > room:
            text = header.model().headerData(section, header.orientation())
            yield f"“{text}” needs {needed}, and has {room}"


def _of_cells(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    parents = [QModelIndex()]
    while parents:
        parent = parents.pop()
        for row in range(model.rowCount(parent)):
            parents.append(model.index(row, 0, parent))
            cells = range(model.columnCount(parent) if isinstance(view, QTreeView) else 1)
            for column in cells:
                yield from _of_cell(view, model.index(row, column, parent))


def _of_cell(view: QAbstractItemView, index: QModelIndex) -> Iterator[str]:
    text, place = index.data(), view.visualRect(index)
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = place
    needed = view.itemDelegate().sizeHint(option, index)
    if option.features & QStyleOptionViewItem.ViewItemFeature.WrapText:
        needed.setWidth(_width_in(text or "", option.font, place.width() - 2 * CELL_MARGIN))
    if text and (needed.height() > place.height() or needed.width() > place.width()):
        yield f"“{text}” needs {_said(needed)}, and has {_said(place.size())}"
