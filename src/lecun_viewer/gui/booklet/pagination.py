"""Rows on pages: blocks stay whole, headings stay with what they head, nothing is left alone at a page's edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lecun_viewer.gui.booklet.blocks import Block, Row, Text
from lecun_viewer.gui.booklet.page_design import PageDesign
from lecun_viewer.gui.booklet.tagging.structure import Element

LEAST_ROWS = 2  # of a block that no page holds, before and after a break


class Placed(NamedTuple):
    """A row, *y* below the top of the text."""

    y: float
    row: Row


@dataclass
class Page:
    """What stands on a page. ``head`` is what its running head says; a page that opens something has none."""

    head: str = ""
    rows: list[Placed] = field(default_factory=list)


def paginate(blocks: Sequence[Block], design: PageDesign) -> list[Page]:
    """Return *blocks* on as many pages as they need."""
    flow = _Flow(design)
    for group in _groups(blocks):
        flow.add(group)
    return flow.pages


def pages_of(pages: Sequence[Page]) -> dict[Element, int]:
    """Return on which page each element begins, the first page being 0."""
    found: dict[Element, int] = {}
    for number, page in enumerate(pages):
        for placed in page.rows:
            for thing in placed.row.things:
                if isinstance(thing, Text) and thing.element:
                    found.setdefault(thing.element, number)
    return found


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield what must begin on one page: headings with what comes next."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps_with_next:
            yield group
            group = []
    if group:
        yield group


class _Flow:
    """Fills page after page."""

    def __init__(self, design: PageDesign) -> None:
        self._design = design
        self._head = ""
        self._y = 0.0
        self.pages = [Page()]

    def add(self, group: Sequence[Block]) -> None:
        opens = group[0].opens_page
        if (opens or not self._fits(group)) and self.pages[-1].rows:
            self._turn(with_head=not opens)
        for block in group:
            self._head = block.head or self._head
            self._add_block(block)

    def _fits(self, group: Sequence[Block]) -> bool:
        y = self._y
        for block in group:
            y = self._top_of(block, y) + block.height
        return y <= self._design.height + 0.5

    def _top_of(self, block: Block, y: float) -> float:
        if not y:
            return 0
        return self._design.on_grid(y + block.above) if block.keeps_grid else y + block.above

    def _add_block(self, block: Block) -> None:
        self._y = self._top_of(block, self._y)
        rows = block.rows
        while self._y + sum(row.height for row in rows) > self._design.height + 0.5:
            here = self._rows_that_fit(rows)
            self._place(rows[:here])
            rows = rows[here:]
            self._turn(with_head=True)
        self._place(rows)

    def _rows_that_fit(self, rows: Sequence[Row]) -> int:
        """Return how many of *rows* come before the break, all of which have no room."""
        y, number = self._y, 0
        while number < len(rows) and y + rows[number].height <= self._design.height + 0.5:
            y += rows[number].height
            number += 1
        number = min(number, len(rows) - LEAST_ROWS)
        if number < LEAST_ROWS:
            number = 0
        return max(number, 0 if self.pages[-1].rows else 1)  # a row higher than a page stands alone on one

    def _place(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self.pages[-1].rows.append(Placed(self._y, row))
            self._y += row.height

    def _turn(self, *, with_head: bool) -> None:
        self.pages.append(Page(self._head if with_head else ""))
        self._y = 0
