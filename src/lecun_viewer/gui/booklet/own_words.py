"""The reader's own words on a quote in a booklet: note and check, set apart by a bar and a heading."""

from PySide6.QtCore import QObject

from lecun_viewer.core.attribution import date_in_words
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.gui.booklet.blocks import Bar, Row, address, paragraph, space
from lecun_viewer.gui.booklet.page_design import PageDesign, Style
from lecun_viewer.gui.booklet.tagging.structure import Element


class OwnWords(QObject):
    """Sets them for pages of one size."""

    def __init__(self, design: PageDesign) -> None:
        super().__init__()
        self._design = design
        self._room = design.width - design.grid

    def note(self, note: str, element: Element) -> list[Row]:
        """Return the reader's note."""
        noted = element.add("Note")
        return self._beside_a_bar(
            [*self._set(self.tr("Your note"), self._design.quiet, noted), *self._lines(note, noted)]
        )

    def check(self, check: OwnCheck, element: Element) -> list[Row]:
        """Return what the reader found out, which may be otherwise than what stands above it."""
        design, noted = self._design, element.add("Note")
        day = date_in_words(str(check.checked_at.astimezone().date()))
        rows = self._set(self.tr("Your own check, {0}").format(day), design.quiet, noted)
        if check.status:
            rows += self._set(self.tr("{0}: {1}").format(check.status.label, check.status.meaning), design.note, noted)
        rows += self._lines(check.place, noted)
        if check.url.strip():
            link = noted.add("P").add("Link")
            rows += address(check.url.strip(), design.quiet, self._room, link, x=design.grid)
        return self._beside_a_bar([*rows, *self._lines(check.note, noted)])

    def _set(self, text: str, style: Style, element: Element) -> list[Row]:
        return paragraph(text, style, self._room, element.add("P"), x=self._design.grid)

    def _lines(self, text: str, element: Element) -> list[Row]:
        rows: list[Row] = []
        for line in text.strip().splitlines():
            empty = [space(self._design.grid / 2)]
            rows += self._set(line, self._design.note, element) if line.strip() else empty
        return rows

    def _beside_a_bar(self, rows: list[Row]) -> list[Row]:
        grid = self._design.grid
        return [space(grid / 2), *(row.beside(Bar(grid / 3)) for row in rows)]
