"""Thin scroll bars where the style is Fusion. Its own are wide, and have arrows that nobody needs."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QAbstractScrollArea

from lecun_viewer.gui.look import colors
from lecun_viewer.gui.look.looks_watcher import LooksWatcher

SHEET = """
QScrollBar:vertical {{ background: {ground}; width: 12px; margin: 0; border: none; }}
QScrollBar::handle:vertical {{ background: {handle}; min-height: 32px; margin: 2px 3px; border-radius: 3px; }}
QScrollBar::handle:vertical:hover, QScrollBar::handle:vertical:pressed {{ background: {held}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


class ThinScrollBar(QObject):
    """Keeps the vertical scroll bar of *area* thin, in the colors of its palette. Other styles keep their own."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        LooksWatcher(area).changed.connect(self._update)
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
