"""The text of a booklet, as blocks in reading order: title page, contents, quotes and the list of sources.

The attribution of a quote is the same as everywhere else (`lecun_viewer.core.attribution`).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QLocale

from lecun_viewer.core.attribution import attribution, date_in_words, names, quoted
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.progress import Progress, unwatched
from lecun_viewer.core.provenance import CHECKED, Verdict
from lecun_viewer.core.quote import Quote, with_commas
from lecun_viewer.exchange.page import Detail
from lecun_viewer.gui.booklet.blocks import (
    Bar,
    Block,
    Element,
    Mark,
    PageDesign,
    PageRow,
    Style,
    Target,
    address,
    balanced,
    one_line,
    paragraph,
    space,
)
from lecun_viewer.gui.theme.icons import verdict_icon_name
from lecun_viewer.gui.theme.text import day_in_words, isolated
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import ENGLISH, _, _n, language_tag

UNKNOWN_PAGE = 8887  # for an unknown page, a number as wide as any real page number
GAP = "\u00a0\u00a0\u00a0"  # no line ends between a title and its page number
QUOTES_TO_OPEN_A_PAGE = 4  # if sections have fewer quotes on average, they don't begin new pages
BETWEEN_QUOTES = 1.5  # lines of the grid, at least


class BookletEntry(NamedTuple):
    """A quote with the reader's own words and finding. A line of the own words is under a heading, and may be empty."""

    quote: Quote
    own_words: Sequence[Detail] = ()
    finding: Finding | None = None


class Section(NamedTuple):
    """Quotes under a title."""

    title: str
    entries: Sequence[BookletEntry]


def shared_authors(quotes: Iterable[Quote]) -> tuple[str, ...]:
    """Return the people to whom each of *quotes* is credited."""
    first, *others = (quote.authors for quote in quotes)
    return tuple(name for name in first if all(name in authors for authors in others))


class Source(NamedTuple):
    """A place where words were found. If ``where`` is empty, only the ``label`` of the collection is known."""

    where: str
    url: str = ""
    label: str = ""


def source_of(quote: Quote) -> Source:
    """Return the source of *quote*, as far as it is known."""
    known = quote.provenance
    is_untraced = known.status in CHECKED and not known.status.has_place
    if is_untraced or not known.where:  # the place of an untraced quote is that of another passage
        return Source("", label=quote.source)
    date = date_in_words(known.date) if known.date else ""
    where = with_commas(known.place, date) if date not in known.where else known.place
    return Source(where, known.url or "")


class Wording:
    """Sets the whole text for one page design. `blocks` works after `set_quotes`.

    Attributes:
        document: The root of the structure.
        chapters: The entries of the table of contents, as titles with their heading elements.
    """

    def __init__(self, title: str, sections: Sequence[Section], made_on: date, design: PageDesign) -> None:
        self._title = title
        self._sections = sections
        self._made_on = made_on
        self._design = design
        entries = [entry for section in self._sections for entry in section.entries]
        self._quotes = [entry.quote for entry in entries]
        self._used = {quote.provenance.status for quote in self._quotes} | {
            entry.finding.status for entry in entries if entry.finding and entry.finding.status
        }
        used = dict.fromkeys(map(source_of, self._quotes))  # in the order of their first use
        self._sources = {source: number for number, source in enumerate(used, start=1)}
        self._source_labels = {source: Element("Lbl") for source in self._sources}
        self.document = Element("Document", language_tag())
        self.chapters: list[tuple[str, Element]] = []
        self._front = self.document.add("Sect")
        self._list_of_contents = self.document.add("Sect") if len(sections) > 1 else None
        self._rest: list[Block] = []

    def set_quotes(self, progress: Progress = unwatched) -> None:
        """Set the quotes and the sources, which need no page numbers."""
        for section in self._sections:
            opens = not self.chapters or len(self._quotes) >= QUOTES_TO_OPEN_A_PAGE * len(self._sections)
            element = self.document.add("Sect")
            self._rest.append(self._chapter(section.title, element, opens_page=opens))
            for entry in section.entries:
                self._rest.append(self._entry(entry, element))
                progress(len(self._rest) / (len(self._quotes) + len(self._sections)))
        self._rest += self._source_list()

    def blocks(self, pages: Mapping[Element, int]) -> list[Block]:
        """Return all blocks. *pages* has the page of each chapter, counted from 0, for the contents.

        A single section with its sources needs no contents.
        """
        contents = self._contents(pages, self._list_of_contents) if self._list_of_contents else ()
        return [self._title_page(), *contents, *self._rest]

    def _set(self, text: str, style: Style, element: Element, target: Target | None = None) -> list[PageRow]:
        return paragraph(text, style, self._design.width, element, target=target)

    # Before the quotes

    def _title_page(self) -> Block:
        design, element = self._design, self._front
        element.children.clear()  # from an earlier call
        title = balanced(self._title, design.title, design.width, element.add("H1"))
        about = self._set(self._count(), design.text, element.add("P"))
        about += self._set(day_in_words(self._made_on), design.text, element.add("P"))
        above, key = [space(6 * design.grid), *title, space(design.grid), *about], self._key(element)
        rest = design.height - sum(row.height for row in (*above, *key))
        return Block([*above, space(max(2 * design.grid, rest)), *key])

    def _count(self) -> str:
        """Return the number of quotes. Who has said all of them is named too, unless the title has the name."""
        number, authors = len(self._quotes), shared_authors(self._quotes)
        if not authors or names(authors) in self._title:
            return _n("{n} quote", "{n} quotes", number)
        return _n("{n} quote attributed to {0}", "{n} quotes attributed to {0}", number).format(names(authors))

    def _key(self, element: Element) -> list[PageRow]:
        design = self._design
        rows = self._set(_("What the Marks Mean"), design.strong, element.add("H2"))
        listed = element.add("L")
        for status in (status for status in Verdict if status in self._used):
            text = verdicts.explained(status, all(quote.is_persons for quote in self._quotes))
            item = self._set(text, design.beside, listed.add("LI").add("LBody"))
            rows += [space(design.grid / 4), *_marked(item, status, design.beside)]
        return rows

    def _contents(self, pages: Mapping[Element, int], element: Element) -> list[Block]:
        design = self._design
        element.children.clear()  # from an earlier call
        heading = self._set(_("Contents"), design.heading, element.add("H2"))
        blocks = [Block(heading, keeps_with_next=True, opens_page=True)]
        lines = element.add("TOC")
        for title, chapter in self.chapters:
            above = design.grid if len(blocks) == 1 else design.grid / 2
            text = f"{title}{GAP}{QLocale().toString(pages.get(chapter, UNKNOWN_PAGE) + 1)}"
            link = lines.add("TOCI").add("Reference").add("Link")
            blocks.append(Block(self._set(text, design.text, link, chapter), above))
        return blocks

    # Quotes

    def _chapter(self, title: str, section: Element, *, opens_page: bool) -> Block:
        heading = section.add("H2")
        self.chapters.append((title, heading))
        rows = balanced(title, self._design.heading, self._design.width, heading)
        above = 2 * self._design.grid
        return Block(rows, above, keeps_with_next=True, opens_page=opens_page, head=title)

    def _entry(self, entry: BookletEntry, section: Element) -> Block:
        design, quote, element = self._design, entry.quote, section.add("Div")
        words = element.add("BlockQuote", quote.language).add("P")
        said = quoted(quote.text).removeprefix("“")
        rows = paragraph(said, design.text, design.width, words, hanging="“")
        rows.append(space(design.grid / 4))
        rows += self._set(f"— {attribution(quote)}", design.beside, element.add("P", ENGLISH))
        rows.append(space(design.grid / 8))
        rows += self._verdict_and_source(quote, element)
        if quote.provenance.status.has_other_words and (said := quote.words_said):
            heading = verdicts.passage(quote.provenance.status, quote.is_persons)
            rows += [space(design.grid / 8), *self._set(heading, design.quiet, element.add("P"))]
            rows += self._set(quoted(said), design.beside, element.add("P", quote.language))
        if entry.finding:
            rows += self._finding(entry.finding, element.add("Note"))
        for line in entry.own_words:
            if line.text.strip():
                note = element.add("Note")
                rows += self._beside_a_bar([*self._note(line.label, note), *self._note_lines(line.text, note)])
        return Block(rows, above=BETWEEN_QUOTES * design.grid)

    def _verdict_and_source(self, quote: Quote, element: Element) -> list[PageRow]:
        """Return a line: the verdict, the topic, and at its end the number of the source."""
        design, status, source = self._design, quote.provenance.status, source_of(quote)
        verdict = element.add("P")
        text = _("Source {0}").format(QLocale().toString(self._sources[source]))
        link, target = element.add("P").add("Link"), self._source_labels[source]
        reference, beside = one_line(text, design.quiet, design, link, at_end=True, target=target)
        room = beside - design.grid
        said = verdicts.label_with_evidence(quote.provenance, quote.is_own)
        words = "  ·  ".join(filter(None, (said, isolated(quote.topic))))
        rows = paragraph(words, design.quiet, room, verdict, x=design.inset(0, room))
        first, *others = _marked(rows, status, design.quiet)
        return [first._replace(things=(*first.things, reference)), *others]

    # The reader's own words, beside a bar

    def _finding(self, finding: Finding, element: Element) -> list[PageRow]:
        """Return the rows of the finding. It may contradict the provenance above it."""
        design, url = self._design, finding.url.strip()
        rows = self._note(_("Your finding, {0}").format(day_in_words(finding.checked_at.astimezone().date())), element)
        if finding.status:
            rows += self._note_lines(verdicts.explained(finding.status, finding.quote.is_persons), element)
        rows += self._note_lines(finding.place, element)
        if url:
            room = design.width - design.grid
            link = element.add("P").add("Link")
            rows += address(url, design.quiet, room, link, x=design.inset(design.grid, room))
        return self._beside_a_bar([*rows, *self._note_lines(finding.note, element)])

    def _note(self, text: str, element: Element, style: Style | None = None) -> list[PageRow]:
        design, room = self._design, self._design.width - self._design.grid
        return paragraph(text, style or design.quiet, room, element.add("P"), x=design.inset(design.grid, room))

    def _note_lines(self, text: str, element: Element) -> list[PageRow]:
        rows: list[PageRow] = []
        for line in text.strip().splitlines():
            empty = [space(self._design.grid / 2)]
            rows += self._note(line, element, self._design.note) if line.strip() else empty
        return rows

    def _beside_a_bar(self, rows: list[PageRow]) -> list[PageRow]:
        grid = self._design.grid
        return [space(grid / 2), *(row.beside(Bar(self._design.inset(grid / 3, 0))) for row in rows)]

    # Sources

    def _source_list(self) -> list[Block]:
        section = self.document.add("Sect")
        heading = self._chapter(_("Sources"), section, opens_page=True)
        items = section.add("L")
        heading = heading._replace(rows=[*heading.rows, space(self._design.grid / 2)])
        return [heading, *(self._source(source, number, items) for source, number in self._sources.items())]

    def _source(self, source: Source, number: int, items: Element) -> Block:
        design, indent = self._design, 1.75 * self._design.grid
        item, label, room = items.add("LI"), self._source_labels[source], design.width - indent
        item.children.append(label)
        body = item.add("LBody")
        numbered, _room = one_line(QLocale().toString(number), design.beside, design, label)
        left = design.inset(indent, room)
        words = body.add("P", ENGLISH if source.where else "")
        first, *rows = paragraph(self._in_words(source), design.beside, room, words, x=left)
        if source.url:
            link = body.add("P").add("Link")
            rows += address(source.url, design.quiet, room, link, x=left)
        return Block([first.beside(numbered), *rows], above=design.grid / 2, keeps_grid=False)

    def _in_words(self, source: Source) -> str:
        if not source.where:
            if not source.label:
                return _("No source is cited.")
            return _("No source found. Cited source: {0}").format(isolated(source.label))
        return source.where if source.url else _("{0} (no link)").format(isolated(source.where))


def _marked(rows: list[PageRow], status: Verdict, style: Style) -> list[PageRow]:
    first, *others = rows
    return [first.beside(Mark(verdict_icon_name(status), style)), *others]
