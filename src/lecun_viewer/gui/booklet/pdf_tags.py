"""Adds tags to a PDF: headings, quotes and links, in reading order, for screen readers and for search.

Qt's PDF writer writes no tags (``pdfinfo`` reports “Tagged: no” for PySide6 6.8 to 6.12). So they are added afterwards:

1. Before each thing, the painting code paints `BOUNDARY`, a rectangle far outside of the page. It also adds the thing
   to a `PaintRecord`.
2. `tagged` turns each boundary into the beginning of a marked-content sequence. The record becomes the structure
   tree, the links and the outline. (ISO 32000-1, sections 14.7, 14.8, 12.5.6.5 and 12.3.3.)
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QUrl

from lecun_viewer.core.progress import Progress, part_of, unwatched
from lecun_viewer.gui.booklet.blocks import POINT, Element, Text
from lecun_viewer.gui.booklet.pdf_file import PdfFile, UnknownPdfError, correct_letters, text_string
from lecun_viewer.gui.theme.text import LAST_OF_ONE_UNIT

BOUNDARY = QRectF(-54321, -54321, 7, 7)
MARKED = 0.75  # the measured share of the time until all pages are marked
WEB = ("https://", "http://")  # no other address becomes a link

_PAINTED_BOUNDARY = re.compile(rb"-54321 -54321 7 7 re\s+f\b")


@dataclass
class _Position:
    """A page, counted from 0, and a rectangle on it, in units of `blocks`."""

    page: int
    rect: QRectF


@dataclass
class PaintRecord:
    """Everything that was painted, in order.

    Attributes:
        pages: The things on each page. None means a thing without an element.
        places: Where each element begins.
        links: Each line of a link, and its position.
    """

    pages: list[list[Text | None]] = field(default_factory=list)
    places: dict[Element, _Position] = field(default_factory=dict)
    links: list[tuple[Text, _Position]] = field(default_factory=list)

    def begin_page(self) -> None:
        self.pages.append([])

    def begin(self, text: Text | None, rect: QRectF | None) -> None:
        """Record that *text* is painted next, at *rect*. Without *text*, it is a thing that belongs to no element."""
        self.pages[-1].append(text if text and text.element else None)
        if text and text.element and rect:
            place = _Position(len(self.pages) - 1, rect)
            self.places.setdefault(text.element, place)
            if text.target:
                self.links.append((text, place))


def tagged(
    content: bytes,
    record: PaintRecord,
    document: Element,
    outline: Sequence[tuple[str, Element]],
    author: str,
    progress: Progress = unwatched,
) -> bytes:
    """Return the PDF *content* with tags, links, *outline* and *author* added.

    Qt must have written *content* while *record* was made. *document* is the root of the structure.

    Raises:
        UnknownPdfError: Qt did not write the file as expected.
    """
    file = PdfFile(content)
    progress(0)
    if len(file.pages()) != len(record.pages):
        raise UnknownPdfError("some pages are missing")
    tags = _Tags(file, record)
    tags.mark_pages(part_of(progress, 0, MARKED))
    tags.add_links()
    progress(MARKED)
    tags.add_tree(document)
    tags.add_outline(outline)
    progress(MARKED)
    correct_letters(file)
    if author and b"/Author" not in file.objects[file.info]:  # PySide6 6.8 writes no author
        file.extend(file.info, b"/Author %b" % text_string(author))
    return file.content(part_of(progress, MARKED, 1))


class _Tags:
    """Adds the content of a record to a file."""

    def __init__(self, file: PdfFile, record: PaintRecord) -> None:
        self._file = file
        self._record = record
        self._pages = file.pages()
        self._height = float(file.entry(self._pages[0], rb"/MediaBox \[\S+ \S+ \S+ (\S+?)\]"))
        self._numbers = defaultdict[Element, int](file.add)  # of objects
        self._contents = defaultdict[Element, list[bytes]](list)
        self._parents: list[bytes] = []  # for each page and each link: the elements that its content belongs to

    def mark_pages(self, progress: Progress) -> None:
        """Turn everything between two boundaries into a marked-content sequence."""
        for at, (page, texts) in enumerate(zip(self._pages, self._record.pages, strict=True)):
            stream = int(self._file.entry(page, rb"/Contents (\d+) 0 R"))
            before, *parts = _PAINTED_BOUNDARY.split(self._file.stream(stream))
            if len(parts) != len(texts):
                raise UnknownPdfError("a boundary is missing")
            parents: list[bytes] = []
            marked = self._marked(page, texts, parts, parents)
            self._file.replace_stream(stream, b"".join([before, *marked]))
            self._file.extend(page, b"/StructParents %d /Tabs /S" % at)
            self._parents.append(b"[%b]" % b" ".join(parents))
            progress((at + 1) / len(self._pages))

    def _marked(
        self, page: int, texts: Sequence[Text | None], parts: Sequence[bytes], parents: list[bytes]
    ) -> Iterator[bytes]:
        """Yield *parts* as sequences. The element of each sequence is added to *parents*."""
        open_element: Element | None = None
        for number, (text, part) in enumerate(zip(texts, parts, strict=True)):
            actual = text.words if text and not _has_readable_glyphs(text.words) else None
            if not (text and text.element is open_element and actual is None):  # lines of a paragraph share a sequence
                yield (b" EMC\n" if number else b"\n") + self._opening(page, text, actual, parents)
            open_element = text.element if text and actual is None else None
            yield part
        yield b" EMC\n" if parts else b""

    def _opening(self, page: int, text: Text | None, actual: str | None, parents: list[bytes]) -> bytes:
        """Return the operators that begin a sequence.

        *actual* is the text, if its glyphs can't be read (section 14.9.4, “Replacement Text”).
        """
        if not text or not text.element:
            return b"/Artifact BMC"
        sequence = len(parents)
        content = b"<< /Type /MCR /Pg %d 0 R /MCID %d >>" % (page, sequence)
        if actual is None:
            parents.append(self._reference(text.element))
            self._contents[text.element].append(content)
            return b"/Span << /MCID %d >> BDC" % sequence
        replacement = b"/ActualText %b" % text_string(actual)
        parents.append(self._add_span(text.element, replacement, content))
        # Readers without support for structure reverse a replacement text that runs from right to left.
        return b"/Span << /MCID %d %b >> BDC" % (sequence, b"" if _has_letters_that_run_left(actual) else replacement)

    def _add_span(self, parent: Element, replacement: bytes, content: bytes) -> bytes:
        number = self._file.add(
            b"<< /Type /StructElem /S /Span /P %b %b /K [%b] >>" % (self._reference(parent), replacement, content)
        )
        self._contents[parent].append(b"%d 0 R" % number)
        return b"%d 0 R" % number

    def add_links(self) -> None:
        """Add a link annotation for each line of a link."""
        on_pages = defaultdict[int, list[int]](list)
        for text, place in self._record.links:
            action = self._action(text)
            if action and text.element:
                page = self._pages[place.page]
                annotation = self._file.add(
                    b"<< /Type /Annot /Subtype /Link /Rect [%b] /Border [0 0 0] /F 4 /P %d 0 R /StructParent %d"
                    b" /Contents %b %b >>"
                    % (self._rect(place.rect), page, len(self._parents), text_string(text.words.strip()), action)
                )
                on_pages[page].append(annotation)
                self._parents.append(self._reference(text.element))
                self._contents[text.element].append(b"<< /Type /OBJR /Pg %d 0 R /Obj %d 0 R >>" % (page, annotation))
        for page, annotations in on_pages.items():
            there = int(self._file.entry(page, rb"/Annots (\d+) 0 R"))
            self._file.objects[there] = b"[%b]" % b" ".join(b"%d 0 R" % number for number in annotations)

    def _action(self, text: Text) -> bytes:
        """Return the target of a link, or an empty text if there is none."""
        if isinstance(text.target, Element):
            return self._destination(text.target)
        if text.target and text.target.startswith(WEB):
            address = bytes(QUrl(text.target).toEncoded().data())
            return b"/A << /S /URI /URI (%b) >>" % re.sub(rb"([()\\])", rb"\\\1", address)
        return b""

    def _destination(self, element: Element) -> bytes:
        place = self._record.places.get(element)
        if not place:
            return b""
        top = self._height - place.rect.top() / POINT
        return b"/Dest [%d 0 R /XYZ 0 %.1f null]" % (self._pages[place.page], top)

    def _rect(self, rect: QRectF) -> bytes:
        left, right = rect.left() / POINT, rect.right() / POINT
        top, bottom = self._height - rect.top() / POINT, self._height - rect.bottom() / POINT
        return b"%.2f %.2f %.2f %.2f" % (left, bottom, right, top)

    def add_tree(self, document: Element) -> None:
        """Add the structure tree, and the references from the pages to the tree."""
        root = self._file.add()
        top = self._add_element(document, root, document.language)
        parents = b" ".join(b"%d %b" % (number, parent) for number, parent in enumerate(self._parents))
        parent_tree = self._file.add(b"<< /Nums [%b] >>" % parents)
        self._file.objects[root] = b"<< /Type /StructTreeRoot /K %d 0 R /ParentTree %d 0 R /ParentTreeNextKey %d >>" % (
            top,
            parent_tree,
            len(self._parents),
        )
        self._file.extend(
            self._file.root,
            b"/StructTreeRoot %d 0 R /MarkInfo << /Marked true >> /Lang (%b)"
            b" /ViewerPreferences << /DisplayDocTitle true >>" % (root, document.language.encode()),
        )

    def _add_element(self, element: Element, parent: int, language_above: str) -> int:
        number, language = self._numbers[element], element.language or language_above
        kids = [
            *self._contents[element],
            *(b"%d 0 R" % self._add_element(child, number, language) for child in element.children),
        ]
        said = b" /Lang %b" % text_string(language) if language != language_above else b""
        self._file.objects[number] = b"<< /Type /StructElem /S /%b%b /P %d 0 R /K [%b] >>" % (
            element.kind.encode(),
            said,
            parent,
            b" ".join(kids),
        )
        return number

    def add_outline(self, chapters: Iterable[tuple[str, Element]]) -> None:
        """Add *chapters* as the outline, which PDF readers show at the side."""
        outline = self._file.add()
        items = [(self._file.add(), title, self._destination(element)) for title, element in chapters]
        for at, (number, title, destination) in enumerate(items):
            previous = b"/Prev %d 0 R " % items[at - 1][0] if at else b""
            following = b"/Next %d 0 R " % items[at + 1][0] if at + 1 < len(items) else b""
            self._file.objects[number] = b"<< /Title %b /Parent %d 0 R %b%b%b >>" % (
                text_string(title),
                outline,
                previous,
                following,
                destination,
            )
        ends = items[0][0], items[-1][0], len(items)
        self._file.objects[outline] = b"<< /Type /Outlines /First %d 0 R /Last %d 0 R /Count %d >>" % ends
        self._file.extend(self._file.root, b"/Outlines %d 0 R" % outline)

    def _reference(self, element: Element) -> bytes:
        return b"%d 0 R" % self._numbers[element]


def _has_readable_glyphs(words: str) -> bool:
    """Return whether the glyphs of *words* stand for letters. Those of emoji and symbols mostly do not."""
    return not any(letter > LAST_OF_ONE_UNIT or unicodedata.category(letter) in ("So", "Co", "Cn") for letter in words)


def _has_letters_that_run_left(words: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in words)
