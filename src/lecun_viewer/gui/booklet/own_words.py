"""The reader's own words and finding on a quote. A bar and a heading set them apart."""

from lecun_viewer.core.finding import Finding
from lecun_viewer.exchange.page import Line
from lecun_viewer.gui.booklet.blocks import Bar, PageRow, address, paragraph, space
from lecun_viewer.gui.booklet.page_design import PageDesign, Style
from lecun_viewer.gui.booklet.tagging.structure import Element
from lecun_viewer.gui.look.dates import day_in_words
from lecun_viewer.texts import states
from lecun_viewer.texts.catalogue import _


class OwnWords:
    """Sets the reader's words and finding as rows, for one page design."""

    def __init__(self, design: PageDesign) -> None:
        self._design = design
        self._room = design.width - design.grid

    def line(self, line: Line, element: Element) -> list[PageRow]:
        """Return the rows of the words of *line* under its label, and add their elements to *element*."""
        block = element.add("Note")
        return self._beside_a_bar([*self._set(line.label, self._design.quiet, block), *self._lines(line.text, block)])

    def finding(self, finding: Finding, element: Element) -> list[PageRow]:
        """Return the rows of the finding, and add their elements to *element*.

        The finding may contradict the provenance that stands above it.
        """
        design, block = self._design, element.add("Note")
        day = day_in_words(finding.checked_at.astimezone().date())
        rows = self._set(_("Your own check, {0}").format(day), design.quiet, block)
        if finding.status:
            rows += self._set(states.explained(finding.status, finding.quote.is_persons), design.note, block)
        rows += self._lines(finding.place, block)
        if finding.url.strip():
            link = block.add("P").add("Link")
            rows += address(
                finding.url.strip(), design.quiet, self._room, link, x=design.inset(design.grid, self._room)
            )
        return self._beside_a_bar([*rows, *self._lines(finding.note, block)])

    def _set(self, text: str, style: Style, element: Element) -> list[PageRow]:
        return paragraph(text, style, self._room, element.add("P"), x=self._design.inset(self._design.grid, self._room))

    def _lines(self, text: str, element: Element) -> list[PageRow]:
        rows: list[PageRow] = []
        for line in text.strip().splitlines():
            empty = [space(self._design.grid / 2)]
            rows += self._set(line, self._design.note, element) if line.strip() else empty
        return rows

    def _beside_a_bar(self, rows: list[PageRow]) -> list[PageRow]:
        grid = self._design.grid
        return [space(grid / 2), *(row.beside(Bar(self._design.inset(grid / 3, 0))) for row in rows)]
