"""The layout of cards: nothing is cut, nothing overlaps, and all that is written can be read."""

from itertools import combinations, cycle

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from gui.card.odd_quotes import TEXTS, odd_quote
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui.card.designs import DESIGNS, SIZES, Design, Size
from lecun_viewer.gui.card.layout import LEGIBLE, CardLayout, Placed, lay_out
from lecun_viewer.gui.theme import colors

LEGIBLE_PRINT = 24  # of 1080

pytestmark = pytest.mark.usefixtures("qapp")


def texts(layout: CardLayout) -> tuple[Placed, ...]:
    return layout.words, layout.attribution, layout.verdict


def laid_out_well(quote: Quote, design: Design, size: Size) -> CardLayout:
    """Return the layout after a check that all is within the column, and nothing overlaps."""
    layout = lay_out(quote, design, size)
    column = QRectF(size.beside, size.above, size.width - 2 * size.beside, size.height - size.above - size.below)
    rectangles = [each.place for each in texts(layout)]
    rectangles += [each for each in (layout.verdict_mark, layout.ornament, layout.rule) if each]
    for each in rectangles:
        assert column.adjusted(-1, -1, 1, 1).contains(each), each
    for one, other in combinations(rectangles, 2):
        assert not one.intersects(other), (one, other)
    for text, type_size, place in texts(layout):
        assert text.height(type_size, place.width()) <= place.height() + 0.01
    return layout


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_quote_stands_well(collection: Collection, size: Size) -> None:
    assert len(collection.quotes) == 75
    for quote, design in zip(collection.quotes, cycle(DESIGNS.values()), strict=False):
        layout = laid_out_well(quote, design, size)
        assert layout.words.size >= LEGIBLE
        assert min(layout.attribution.size, layout.verdict.size) >= LEGIBLE_PRINT


@pytest.mark.parametrize("kind", [*TEXTS, "very long"])
@pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)
def test_odd_quotes_stand_well(design: Design, kind: str) -> None:
    text = TEXTS.get(kind, "So it goes, and on it goes. " * 2_000)
    for size in SIZES.values():
        laid_out_well(odd_quote(text), design, size)
    laid_out_well(odd_quote(text, "a place with a very long name " * 200), design, SIZES["square"])


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)
def test_a_few_words_have_the_largest_type(design: Design, size: Size) -> None:
    assert lay_out(odd_quote("So it is.", ""), design, size).words.size == size.largest


def test_a_long_word_is_not_broken_where_it_can_be_read_whole() -> None:
    size = SIZES["square"]
    text, type_size, place = lay_out(odd_quote("So interdisciplinaryish, it is.", ""), DESIGNS["paper"], size).words
    assert LEGIBLE < type_size < size.largest
    assert text.width(type_size) > place.width(), "it has several lines"


@pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)
def test_what_is_written_can_be_read(design: Design) -> None:
    background = QColor(design.background)
    assert colors.contrast(QColor(design.ink), background) >= 7
    assert colors.contrast(QColor(design.small_print), background) >= colors.READABLE


@pytest.mark.parametrize("kind", ["Arabic", "Hebrew"])
def test_below_right_to_left_text_the_verdict_begins_at_the_right(kind: str) -> None:
    size = SIZES["square"]
    layout = lay_out(odd_quote(TEXTS[kind]), DESIGNS["paper"], size)
    right = size.width - size.beside
    assert layout.ornament
    assert layout.ornament.right() == pytest.approx(right)
    assert layout.verdict.place.right() < layout.verdict_mark.left() < layout.verdict_mark.right() <= right + 1
