"""Places rows on pages. Blocks stay whole, and a heading stays with the block that follows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from lecun_viewer.gui.booklet.blocks import Block, PageRow, Text
from lecun_viewer.gui.booklet.page_design import PageDesign
from lecun_viewer.gui.booklet.tagging.structure import Element

LEAST_ROWS = 2  # before and after a break, within a block that is higher than a page


class Placed(NamedTuple):
    """A row. ``y`` is its distance from the top of the page's text."""

    y: float
    row: PageRow


@dataclass
class BookletPage:
    """The rows of a page. ``head`` is the text of its running head. A page that begins with a title has none."""

    head: str = ""
    rows: list[Placed] = field(default_factory=list)


def paginate(blocks: Sequence[Block], design: PageDesign) -> list[BookletPage]:
    """Return the pages that *blocks* fill. There is at least one page."""
    flow = _Flow(design)
    for group in _groups(blocks):
        flow.add(group)
    return flow.pages


def pages_of(pages: Sequence[BookletPage]) -> dict[Element, int]:
    """Return the page on which each element begins. The first page is 0."""
    found: dict[Element, int] = {}
    for number, page in enumerate(pages):
        for placed in page.rows:
            for thing in placed.row.things:
                if isinstance(thing, Text) and thing.element:
                    found.setdefault(thing.element, number)
    return found


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield blocks that must begin on the same page: headings with the next block."""
    group: list[Block] = []
    for block in blocks:
        group.append(block)
        if not block.keeps_with_next:
            yield group
            group = []
    if group:
        yield group


class _Flow:
    """Fills one page after the other."""

    def __init__(self, design: PageDesign) -> None:
        self._design = design
        self._head = ""
        self._y = 0.0
        self.pages = [BookletPage()]

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

    def _rows_that_fit(self, rows: Sequence[PageRow]) -> int:
        """Return how many of *rows* to place before the page ends. They don't all fit."""
        y, number = self._y, 0
        while number < len(rows) and y + rows[number].height <= self._design.height + 0.5:
            y += rows[number].height
            number += 1
        number = min(number, len(rows) - LEAST_ROWS)
        if number < LEAST_ROWS:
            number = 0
        return max(number, 0 if self.pages[-1].rows else 1)  # a row higher than a page gets a page of its own

    def _place(self, rows: Sequence[PageRow]) -> None:
        for row in rows:
            self.pages[-1].rows.append(Placed(self._y, row))
            self._y += row.height

    def _turn(self, *, with_head: bool) -> None:
        self.pages.append(BookletPage(self._head if with_head else ""))
        self._y = 0
