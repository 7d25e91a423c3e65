"""All quotes in all designs and sizes. Nothing is cut, nothing overlaps, and the attribution is always there."""

from itertools import combinations, cycle, product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from gui.card.odd_quotes import LONG_PLACE, TEXTS, odd_quote
from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui.card.designs import DESIGNS, SIZES, Design, Opening, Size
from lecun_viewer.gui.card.layout import CardLayout, lay_out, typeset
from lecun_viewer.gui.look import colors
from lecun_viewer.texts import states

LEGIBLE_WORDS, LEGIBLE_PRINT = 44, 24  # of 1080
MARGIN = 64  # pixels: the outer edge, which shows only the background
TOUCHING = 0.5  # pixels: an overlap that nobody sees


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_quote_stands_well(collection: Collection, size: Size) -> None:
    assert len(collection.quotes) == 75
    for quote, design in zip(collection.quotes, cycle(DESIGNS.values()), strict=False):
        layout = laid_out_well(quote, design, size)
        assert layout.words[0].size >= LEGIBLE_WORDS
        assert layout.attribution[0].size >= LEGIBLE_PRINT
        assert layout.status.size >= LEGIBLE_PRINT
        lines = [line.text.rstrip("”") for line in layout.words]
        assert len(lines) == 1 or " " in lines[-1], "the last word stands alone"
        assert not any(line.endswith(("-", "‐")) for line in lines), "a compound is broken"


@pytest.mark.parametrize("kind", TEXTS)
def test_odd_quotes_stand_well(kind: str) -> None:
    for design, size in product(DESIGNS.values(), SIZES.values()):
        layout = laid_out_well(odd_quote(TEXTS[kind]), design, size)
        if kind.startswith(("5 ", "40 w")):
            assert layout.words[0].size >= LEGIBLE_WORDS


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_text_of_any_length_is_all_there(size: Size) -> None:
    laid_out_well(odd_quote("Words without end, and " * 400, LONG_PLACE * 20), DESIGNS["plain"], size)


def laid_out_well(quote: Quote, design: Design, size: Size) -> CardLayout:
    """Return the layout, after checking that everything is there, within the page and apart."""
    layout = lay_out(quote, design, size)
    assert_all_there(layout, quote)
    assert_within(layout, size)
    assert_apart(layout)
    assert layout.words[0].size <= size.largest
    return layout


def assert_all_there(layout: CardLayout, quote: Quote) -> None:
    """Check that all letters are there, in order. At a line's end there need be no space."""
    text = typeset(quote.text)
    words = "".join(line.text for line in (*layout.marks[:1], *layout.words, *layout.marks[1:]))
    assert squeezed(words) == squeezed(quoted(text) if layout.marks else text)
    assert layout.attribution[0].text == "—"
    assert squeezed("".join(line.text for line in layout.attribution[1:])) == squeezed(typeset(attribution(quote)))
    assert layout.status.text == states.label(quote.provenance.status)
    assert layout.status_mark.width() == layout.status.size


def squeezed(text: str) -> str:
    return "".join(text.split())


def rectangles(layout: CardLayout) -> list[QRectF]:
    """Return the rectangle that each thing covers."""
    texts = (*layout.words, *layout.marks, *layout.attribution, layout.status)
    others = (layout.ornament, layout.rule, layout.status_mark)
    return [*(text.ink for text in texts), *(rect for rect in others if rect)]


def assert_within(layout: CardLayout, size: Size) -> None:
    edge = MARGIN - TOUCHING
    page = QRectF(edge, edge, size.width - 2 * edge, size.height - 2 * edge)
    for rect in rectangles(layout):
        assert rect.isEmpty() or page.contains(rect), rect


def assert_apart(layout: CardLayout) -> None:
    shrunk = [rect.adjusted(TOUCHING, TOUCHING, -TOUCHING, -TOUCHING) for rect in rectangles(layout)]
    closing = layout.marks[1].ink if len(layout.marks) > 1 else QRectF()
    for one, other in combinations(shrunk, 2):
        if one.intersects(other):  # a closing mark may stand above the full stop before it
            both = one.intersected(other)
            assert closing.contains(both), (one, other)
            assert both.width() <= 0.12 * layout.words[0].size, (one, other)


@pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)
def test_what_is_written_can_be_read(design: Design) -> None:
    background = QColor(design.background)
    assert colors.contrast(QColor(design.ink), background) >= 7
    assert colors.contrast(QColor(design.small_print), background) >= colors.READABLE


@pytest.mark.parametrize("design", DESIGNS)
def test_the_mark_hangs_outside_of_the_text(collection: Collection, design: str) -> None:
    size = SIZES["square"]
    for quote in collection.quotes[:10]:
        layout = lay_out(quote, DESIGNS[design], size)
        is_type = DESIGNS[design].opening is Opening.TYPE
        mark = layout.marks[0].ink if is_type else layout.ornament
        assert mark
        assert mark.right() < size.left
        assert all(abs(line.ink.left() - size.left) < 1 for line in layout.words)


def test_a_text_from_right_to_left_begins_at_the_right() -> None:
    size = SIZES["square"]
    layout = lay_out(odd_quote(TEXTS["Hebrew"]), DESIGNS["paper"], size)
    assert layout.ornament
    right = size.width - size.left
    assert layout.ornament.left() > right
    assert all(abs(line.ink.right() - right) < 1 for line in layout.words)


@pytest.mark.parametrize("kind", ["Arabic", "Hebrew"])
@pytest.mark.parametrize("design", DESIGNS)
def test_below_right_to_left_text_the_small_print_begins_at_the_right(kind: str, design: str) -> None:
    size = SIZES["square"]
    layout = lay_out(odd_quote(TEXTS[kind]), DESIGNS[design], size)
    right = size.width - size.left
    dash, *lines = layout.attribution
    assert dash.ink.left() > right
    assert all(abs(line.ink.right() - right) < 1 for line in lines)
    assert layout.status.ink.right() < layout.status_mark.left()
    assert abs(layout.status_mark.right() - right) < layout.status_mark.width() / 4
