"""The pages of a booklet, painted into a PDF or on a printer.

Qt sets each quote as a document of its own, so a quote stays whole on its page. This module knows no library, no
favorites and no clock.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from lecun_viewer.core.progress import Progress, unwatched, watched
from lecun_viewer.gui.booklet.wording import STYLE, Section, entry_words, heading, title_page
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.text import wrap_mode

CREATOR = "LeCun Viewer"
POINT = 10  # in pixels, the unit of `wording.STYLE`. So lines break at the same places on every device
DPI = 72 * POINT
MARGIN = 45 * POINT  # on each side of the text
WIDEST = 340 * POINT  # about 66 characters, which read well in one line
BETWEEN_QUOTES = 20 * POINT
TYPE, SMALL_TYPE = 105, 80  # pixels
QUOTES_TO_OPEN_A_PAGE = 4  # if sections have fewer quotes on average, they don't begin new pages


class _Block(NamedTuple):
    """What stays together on a page, as HTML."""

    words: str
    opens_page: bool = False


class Booklet:
    """Quotes in sections, with a title page and page numbers.

    Attributes:
        title: It is printed on the title page.
    """

    def __init__(self, title: str, sections: Sequence[Section], made_on: date) -> None:
        """Take the quotes as *sections*, each with an entry at least. *made_on* is printed on the title page."""
        self.title = title
        self.sections = sections
        self._made_on = made_on

    @property
    def count(self) -> int:
        """How many quotes it has."""
        return sum(len(section.entries) for section in self.sections)

    def pdf(self, progress: Progress = unwatched, size: QPageSize | None = None) -> bytes:
        """Return the booklet as a PDF. *size* is the page size, by default that of `booklet_page`."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageLayout(QPageLayout(size or booklet_page(), QPageLayout.Orientation.Portrait, QMarginsF()))
        writer.setTitle(self.title)
        writer.setCreator(CREATOR)
        self.print_on(writer, progress)
        return bytes(buffer.data().data())

    def print_on(self, device: QPagedPaintDevice, progress: Progress = unwatched) -> None:
        """Paint the booklet on *device*. The device gives the paper size, and the page ranges to print.

        Raises:
            OSError: The device does not accept a page.
        """
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("the printer takes nothing")
        try:
            pages = _Pages(painter, device)
            for block in watched(self._blocks(), self.count + 1, progress):
                pages.add(block)
        finally:
            painter.end()

    def _blocks(self) -> Iterator[_Block]:
        opens_page = self.count >= QUOTES_TO_OPEN_A_PAGE * len(self.sections)
        yield _Block(title_page(self.title, self.sections, self._made_on))
        for number, section in enumerate(self.sections):
            first, *others = section.entries
            yield _Block(heading(section.title) + entry_words(first), opens_page or number == 0)
            for entry in others:
                yield _Block(entry_words(entry))


def booklet_page() -> QPageSize:
    """Return half of the usual sheet in the user's country: A5, or Statement in the USA."""
    is_metric = QLocale().measurementSystem() is not QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.A5 if is_metric else QPageSize.PageSizeId.Statement)


class _Pages:
    """Fills page after page."""

    def __init__(self, painter: QPainter, device: QPagedPaintDevice) -> None:
        self._painter = painter
        self._device = device
        layout = device.pageLayout()
        paper = layout.fullRect(QPageLayout.Unit.Point).size() * POINT
        width = min(WIDEST, paper.width() - 2 * MARGIN)
        self._text = QRectF((paper.width() - width) / 2, MARGIN, width, paper.height() - 2 * MARGIN)
        self._foot = self._text.translated(0, self._text.height() + MARGIN / 3)
        self._ranges = device.pageRanges()
        self._number = 0
        self._has_printed = False
        self._used = self._text.height()  # so the first block opens the first page
        painter.scale(device.logicalDpiX() / DPI, device.logicalDpiY() / DPI)
        painter.translate(-layout.paintRect(QPageLayout.Unit.Point).topLeft() * POINT)

    def add(self, block: _Block) -> None:
        """Paint *block* where it has room as a whole. What is higher than a page goes over several."""
        document = self._document(block.words)
        height = document.size().height()
        if block.opens_page or self._used + height > self._text.height():
            self._turn()
        if height <= self._text.height():
            self._paint(document, 0, height)
            self._used += height + BETWEEN_QUOTES
            return
        document.setPageSize(self._text.size())  # Qt breaks the pages between two lines
        for page in range(document.pageCount()):
            if page:
                self._turn()
            self._paint(document, page * self._text.height(), self._text.height())
        self._used = self._text.height()

    def _turn(self) -> None:
        """Begin the next page. The first has no number."""
        self._number += 1
        self._used = 0.0
        if not self._is_wanted:
            return
        if self._has_printed and not self._device.newPage():
            raise OSError("the printer takes no further page")
        self._has_printed = True
        if self._number > 1:
            self._painter.setFont(_font(SMALL_TYPE))
            self._painter.drawText(self._foot, Qt.AlignmentFlag.AlignHCenter, QLocale().toString(self._number))

    def _paint(self, document: QTextDocument, top: float, height: float) -> None:
        """Paint *document* from *top* on, as much as has *height*, below what the page has."""
        if not self._is_wanted:
            return
        self._painter.save()
        self._painter.translate(self._text.left(), self._text.top() + self._used - top)
        document.drawContents(self._painter, QRectF(0, top, self._text.width(), height))
        self._painter.restore()

    @property
    def _is_wanted(self) -> bool:
        return self._ranges.isEmpty() or self._ranges.contains(self._number)

    def _document(self, words: str) -> QTextDocument:
        document = QTextDocument()
        document.setUndoRedoEnabled(False)
        document.setDefaultFont(_font(TYPE))
        document.setDefaultStyleSheet(STYLE)
        document.setDocumentMargin(0)
        document.setHtml(words)
        option = document.defaultTextOption()
        option.setWrapMode(wrap_mode(document.toRawText()))
        document.setDefaultTextOption(option)
        document.setTextWidth(self._text.width())
        return document


def _font(pixels: int) -> QFont:
    """Return the font without ligatures: a reader who copies words out of the PDF gets their letters."""
    font = typography.unhinted(pixels)
    font.setFeature(QFont.Tag("liga"), 0)
    return font
