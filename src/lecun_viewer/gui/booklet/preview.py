"""The preview of a booklet: one page at a time, as large as the dialog allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionFocusRect, QWidget

from lecun_viewer.gui.theme import colors

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lecun_viewer.gui.booklet.booklet import ShownPage

SMALLEST, USUAL = QSize(128, 180), QSize(300, 424)
BY_KEYS = {
    Qt.Key.Key_PageUp: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 1,
    Qt.Key.Key_Down: 1,
}


class PagePreview(QWidget):
    """Shows a page with a thin line around it. Keys turn the page. A screen reader reads its text.

    Attributes:
        number: The page that is shown. The first is 1.

    Signals:
        turned: Another page is shown.
    """

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 1
        self._pages: Sequence[ShownPage] = ()

    @property
    def count(self) -> int:
        """How many pages there are. 0 while they are not known."""
        return len(self._pages)

    @property
    def _page(self) -> ShownPage | None:
        return self._pages[self.number - 1] if self._pages else None

    def show_pages(self, pages: Sequence[ShownPage]) -> None:
        """Show the first of *pages*, or an empty page if there are none."""
        self._pages = pages
        self._show(1)

    def turn(self, by: int) -> None:
        """Show the page that is *by* pages further on, if there is one."""
        if 1 <= self.number + by <= self.count:
            self._show(self.number + by)

    def _show(self, number: int) -> None:
        self.number = number
        self.setAccessibleDescription(self._page.words if self._page else "")
        self.update()
        self.turned.emit()

    def sizeHint(self) -> QSize:
        return USUAL

    def minimumSizeHint(self) -> QSize:
        return SMALLEST

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if by := BY_KEYS.get(Qt.Key(event.key())):
            self.turn(by)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        shape = self._page.size if self._page else QSizeF(USUAL)
        size = shape.scaled(QSizeF(self.size()), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - round(size.width())) // 2, 0, round(size.width()), round(size.height()))
        painter = QPainter(self)
        painter.fillRect(place, Qt.GlobalColor.white)
        if self._page:
            self._page.paint(painter, QRectF(place))
        painter.setPen(colors.rule(self.palette()))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
        if self.hasFocus():
            option = QStyleOptionFocusRect()
            option.initFrom(self)
            option.rect = place.adjusted(2, 2, -2, -2)
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_FrameFocusRect, option, painter, self)
        painter.end()
