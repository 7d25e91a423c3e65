"""Tells when the looks or the size of a widget have changed. Thin scroll bars follow such changes."""

from PySide6.QtCore import QEvent, QObject, QSize, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from lecun_viewer.gui.theme import colors

CHANGES = (
    QEvent.Type.FontChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.StyleChange,
    QEvent.Type.LayoutDirectionChange,
)
SHEET = """
QScrollBar:vertical {{ background: {ground}; width: 12px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: 32px; margin: 2px 3px; border-radius: 3px; }}
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {{ background: {held}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


class StyleChangeFilter(QObject):
    """An event filter on one widget.

    Watch the widget whose font and colors are used. A widget hears of new colors of the application before the widgets
    in it do (PySide6 6.11).

    Signals:
        changed: Font, palette, style or direction changed.
        resized: The size changed. Carries the size before.
    """

    changed = Signal()
    resized = Signal(QSize)

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in CHANGES:
            self.changed.emit()
        elif isinstance(event, QResizeEvent):
            self.resized.emit(event.oldSize())
        return False


class ThinScrollBar(QObject):
    """Keeps the vertical scroll bar of *area* thin in Fusion, in the colors of its palette.

    Fusion's own is wide, and has arrows that nobody needs. Other styles keep theirs.
    """

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        StyleChangeFilter(area).changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        bar, palette = self._area.verticalScrollBar(), self._area.palette()
        sheet = ""
        if self._area.style().name() == "fusion":
            sheet = SHEET.format(
                ground=palette.color(palette.ColorRole.Base).name(),
                handle=colors.scroll_handle(palette).name(),
                held=colors.secondary_text(palette).name(),
            )
        if bar.styleSheet() != sheet:
            bar.setStyleSheet(sheet)
