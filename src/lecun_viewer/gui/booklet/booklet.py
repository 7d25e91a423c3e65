"""The way in: a booklet of quotes, saved as a PDF or painted on a printer.

Each quote has its verdict, and its source is listed at the end. The booklet is made from values, so it may
be made in a thread. This module knows no library, no favorites and no clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter, QPicture

from lecun_viewer.core.attribution import names
from lecun_viewer.core.progress import CancelledError, Progress, part_of, unwatched, watched
from lecun_viewer.gui.booklet.blocks import DPI, POINT, Element, PageDesign, Text, booklet_page
from lecun_viewer.gui.booklet.pages import BookletPage, Painting, pages_of, paginate
from lecun_viewer.gui.booklet.pdf_file import UnknownPdfError
from lecun_viewer.gui.booklet.pdf_tags import PaintRecord, tagged
from lecun_viewer.gui.booklet.wording import Section, Wording, shared_authors
from lecun_viewer.gui.saving import place_for_user, save
from lecun_viewer.system.log import log
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

CREATOR = "LeCun Viewer"
SETTING, PAINTING, TAGGING = (0, 0.3), (0.3, 0.7), (0.7, 1)  # measured shares of the time
SHOWING = 0.7  # the share of setting the pages in the time of the preview
MOST_ROUNDS = 3  # a page number with one more digit may change other page numbers


class Booklet:
    """Quotes in sections, with a title page, contents, running heads and a list of sources."""

    def __init__(self, title: str, sections: Sequence[Section], made_on: date) -> None:
        """Take the quotes as *sections*, each with an entry at least. *made_on* is printed on the title page."""
        self._title = title
        self._sections = sections
        self._made_on = made_on
        authors = shared_authors(entry.quote for section in sections for entry in section.entries)
        self._author = f"attributed to {names(authors)}" if authors else ""  # claims no more than the quotes do

    def pdf(self, progress: Progress = unwatched, size: QPageSize | None = None) -> bytes:
        """Return the booklet as a tagged PDF.

        *size* is the page size. The default is half of the usual sheet of paper (`booklet_page`).
        If a new Qt writes its files differently, the PDF has no tags. It can still be read and searched then.
        """
        paper = size or booklet_page()
        design = _design_for(paper)
        wording, pages = self._set(design, part_of(progress, *SETTING))
        buffer, record = QBuffer(), PaintRecord()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = self._writer(buffer, paper)
        self._paint(writer, design, pages, part_of(progress, *PAINTING), record)
        content = bytes(buffer.data().data())
        tagging = part_of(progress, *TAGGING)
        try:
            return tagged(content, record, wording.document, wording.chapters, self._author, tagging)
        except UnknownPdfError as error:
            log("The PDF has no tags, for Qt did not write it as expected: %s", error)
            return content

    def pages(self, progress: Progress = unwatched) -> list[ShownPage]:
        """Return the pages as `pdf` has them, to be looked at."""
        design = _design_for(booklet_page())
        _wording, pages = self._set(design, part_of(progress, 0, SHOWING))
        return [
            ShownPage(self._drawn(page, number, design), _words_of(page), design.page)
            for number, page in enumerate(watched(pages, len(pages), part_of(progress, SHOWING, 1)), 1)
        ]

    def _drawn(self, page: BookletPage, number: int, design: PageDesign) -> QPicture:
        """Return what is painted on the page. No other thread can paint the text layouts of this one (Qt 6.11)."""
        picture = QPicture()
        painter = QPainter(picture)
        Painting(painter, design, self._title).paint(page, number)
        painter.end()
        return picture

    def print_on(self, device: QPagedPaintDevice, progress: Progress = unwatched) -> None:
        """Paint the booklet on *device*. The device gives the paper size, and the page ranges to print.

        Raises:
            OSError: The device does not accept a page.
        """
        paper = device.pageLayout().fullRect(QPageLayout.Unit.Point).size()
        design = PageDesign(paper * POINT)
        _wording, pages = self._set(design, part_of(progress, *SETTING))
        self._paint(device, design, pages, part_of(progress, SETTING[1], 1))

    def _paint(
        self,
        device: QPagedPaintDevice,
        design: PageDesign,
        pages: Sequence[BookletPage],
        progress: Progress,
        record: PaintRecord | None = None,
    ) -> None:
        layout, ranges = device.pageLayout(), device.pageRanges()
        wanted = [at for at in range(1, len(pages) + 1) if ranges.isEmpty() or ranges.contains(at)]
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("the printer takes nothing")
        try:
            painting = Painting(painter, design, self._title, record)
            origin = layout.paintRect(QPageLayout.Unit.Point).topLeft()
            painter.scale(device.logicalDpiX() / DPI, device.logicalDpiY() / DPI)
            painter.translate(-origin * POINT)
            for number in wanted:
                if number != wanted[0] and not device.newPage():
                    raise OSError("the printer takes no further page")
                painting.paint(pages[number - 1], number)
                progress(number / len(pages))
        except BaseException:
            if hasattr(device, "abort"):
                device.abort()  # a printer forgets what was painted so far
            raise
        finally:
            painter.end()

    def _set(self, design: PageDesign, progress: Progress) -> tuple[Wording, list[BookletPage]]:
        wording = Wording(self._title, self._sections, self._made_on, design)
        wording.set_quotes(progress)
        numbers: dict[Element, int] = {}
        for _round in range(MOST_ROUNDS):
            progress(1)
            pages = paginate(wording.blocks(numbers), design)
            before, numbers = numbers, pages_of(pages)
            if all(before.get(chapter) == numbers.get(chapter) for _title, chapter in wording.chapters):
                break
        return wording, pages

    def _writer(self, buffer: QBuffer, size: QPageSize) -> QPdfWriter:
        writer = QPdfWriter(buffer)
        writer.setPdfVersion(QPagedPaintDevice.PdfVersion.PdfVersion_1_6)
        writer.setResolution(DPI)
        writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
        writer.setTitle(self._title)
        writer.setCreator(CREATOR)
        if hasattr(writer, "setAuthor"):  # since Qt 6.9, which also writes it into the XMP metadata
            writer.setAuthor(self._author)
        return writer


class ShownPage(NamedTuple):
    """A page as it is looked at. Its *picture* and its *size* have the units of `blocks`.

    *words* is its text without the running head, for a screen reader.
    """

    picture: QPicture
    words: str
    size: QSizeF

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Paint the page into *place*, which has the shape of the page."""
        painter.save()
        painter.translate(place.topLeft())
        painter.scale(place.width() / self.size.width(), place.height() / self.size.height())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPicture(0, 0, self.picture)
        painter.restore()


def _design_for(paper: QPageSize) -> PageDesign:
    return PageDesign(QSizeF(paper.size(QPageSize.Unit.Point)) * POINT)


def _words_of(page: BookletPage) -> str:
    lines = (
        " ".join(thing.words.strip() for thing in placed.row.things if isinstance(thing, Text)) for placed in page.rows
    )
    return "\n".join(filter(None, lines))


class Saving:
    """Saves a booklet as a PDF. The file at *path* is replaced only when the PDF is complete.

    Attributes:
        saved: Where the PDF is, once it was saved.
    """

    def __init__(self, booklet: Booklet, path: Path) -> None:
        self._booklet = booklet
        self._path = path
        self.saved: Path | None = None

    def job(self, progress: Progress) -> str:
        """Do it. Return a sentence for the user. If it is canceled, nothing half done is left."""
        try:
            save(self._path, self._booklet.pdf(progress))
        except CancelledError:
            return _("Booklet not saved.")
        except OSError as error:
            reason = error.strerror or str(error)
            sentence = _("Couldn’t save {0}: {1}. Try another folder or name.")
            return sentence.format(self._path, reason)
        self.saved = self._path
        return _("Saved as {0}.").format(place_for_user(self._path))


class Printing:
    """Prints a booklet. The print dialog may have chosen a file instead of a printer."""

    def __init__(self, booklet: Booklet, printer: QPrinter) -> None:
        self._booklet = booklet
        self._printer = printer
        self._file = printer.outputFileName()
        self._has_begun = False

    def job(self, progress: Progress) -> str:
        """Do it. Return a sentence for the user."""

        def report(share: float) -> None:
            self._has_begun |= self._printer.printerState() == states.Active
            progress(share)

        states = type(self._printer).PrinterState
        try:
            if self._file:
                self._print_into(Path(self._file), report)
            else:
                self._booklet.print_on(self._printer, report)
        except CancelledError:
            if self._has_begun and not self._file and self._printer.printerState() != states.Aborted:
                return _("Printing canceled. Pages that were ready may still print.")
            return _("Printing canceled.")
        except OSError as error:
            return _("Couldn’t print the booklet: {0}.").format(error.strerror or str(error))
        return _("The booklet was sent to the printer.")

    def _print_into(self, path: Path, progress: Progress) -> None:
        """Print into a temporary file first, so that *path* never has only some of the pages."""
        with TemporaryDirectory() as folder:
            whole = Path(folder) / path.name
            self._printer.setOutputFileName(str(whole))
            self._booklet.print_on(self._printer, progress)
            save(path, whole.read_bytes())
