"""The layout of cards: nothing is cut, nothing overlaps, the attribution is there, and lines have about one length."""

import re
from itertools import combinations, cycle, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gui.card.odd_quotes import LONG_PLACE, TEXTS, odd_quote
from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.gui.card.designs import DESIGNS, SIDES, SIZES, Design, Size, size_named
from lecun_viewer.gui.card.layout import CardLayout, lay_out, typeset, without_hanging
from lecun_viewer.gui.card.setting import (
    EM,
    Run,
    Typeface,
    balanced,
    filled,
    raggedness,
    runs_of,
    set_line,
    texts_of,
)
from lecun_viewer.gui.theme import colors
from lecun_viewer.texts import verdicts

LEGIBLE_WORDS, LEGIBLE_PRINT = 44, 24  # of 1080
MARGIN = 64  # pixels: the outer edge, which shows only the background
WORDS = st.lists(st.text(st.sampled_from("abcde.,(“-"), min_size=1, max_size=9), min_size=1, max_size=40)
SERIF = Typeface()
TOUCHING = 0.5  # pixels: an overlap that nobody sees


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_every_quote_stands_well(collection: Collection, size: Size) -> None:
    assert len(collection.quotes) == 75
    for quote, design in zip(collection.quotes, cycle(DESIGNS.values()), strict=False):
        layout = laid_out_well(quote, design, size)
        assert layout.words[0].size >= LEGIBLE_WORDS
        assert layout.attribution[0].size >= LEGIBLE_PRINT
        assert layout.verdict.size >= LEGIBLE_PRINT
        lines = [line.text.rstrip("”") for line in layout.words]
        assert len(lines) == 1 or " " in lines[-1], "the last word stands alone"
        assert not any(line.endswith(("-", "‐")) for line in lines), "a compound is broken"


PIXELS = ["3840x2160", "1920x1080", "1080x1920", "1080x1080", "5120x1440", "2160X1440", "320x8192", "8192×320"]


@pytest.mark.parametrize("pixels", PIXELS)
def test_a_page_of_pixels_has_its_column_in_the_middle(collection: Collection, pixels: str) -> None:
    size = size_named(pixels)
    shape = SIZES[size.label.partition(" ")[0].lower()]
    assert (f"{size.width * size.scale:.0f}", f"{size.height * size.scale:.0f}") == tuple(re.split("[xX×]", pixels))
    assert size.width - size.left - size.right == pytest.approx(shape.width - shape.left - shape.right)
    assert size.height - size.top - size.bottom == pytest.approx(shape.height - shape.top - shape.bottom)
    assert size.left - shape.left == pytest.approx(size.right - shape.right)
    assert size.top - shape.top == pytest.approx(size.bottom - shape.bottom)
    for quote, design in zip(collection.quotes, DESIGNS.values(), strict=False):
        laid_out_well(quote, design, size)


def test_the_pixels_of_a_named_size_are_that_size() -> None:
    for size in SIZES.values():
        assert size_named(f"{size.width}x{size.height}") == size


@pytest.mark.parametrize(
    "name", ["", "huge", "3840", "x", "0x0", "319x1000", "1000x8193", "-400x400", "400x400x400", "400.5x400", "٤٠٠x٤٠٠"]
)
def test_other_names_are_no_sizes(name: str) -> None:
    with pytest.raises(KeyError):
        size_named(name)


@given(st.sampled_from(SIDES), st.sampled_from(SIDES))
def test_a_page_of_any_pixels_has_exactly_these(width: int, height: int) -> None:
    size = size_named(f"{width}x{height}")
    assert (round(size.width * size.scale), round(size.height * size.scale)) == (width, height)
    assert min(size.left, size.right, size.top, size.bottom) >= 100


@pytest.mark.parametrize("kind", TEXTS)
def test_odd_quotes_stand_well(kind: str) -> None:
    for design, size in product(DESIGNS.values(), SIZES.values()):
        layout = laid_out_well(odd_quote(TEXTS[kind]), design, size)
        if kind.startswith(("5 ", "40 w")):
            assert layout.words[0].size >= LEGIBLE_WORDS


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_a_text_of_any_length_is_all_there(size: Size) -> None:
    laid_out_well(odd_quote("Words without end, and " * 400, LONG_PLACE * 20), DESIGNS["plain"], size)


def test_the_name_is_bold_once_and_not_in_a_title_that_has_it() -> None:
    quote = odd_quote("A short one.", "“AMA: Yann LeCun”, Reddit, as quoted in “Quotations of Yann LeCun”, Wikiquote")
    name, *titles = [
        line for line in lay_out(quote, DESIGNS["plain"], SIZES["square"]).attribution if "Yann LeCun" in line.text
    ]
    assert len(titles) > 0
    assert name.glyphs.ink.width() > set_line(name.text, Typeface(is_serif=False)).ink.width()
    assert [set_line(each.text, Typeface(is_serif=False)) for each in titles] == [each.glyphs for each in titles]


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
    assert layout.verdict.text == verdicts.label(quote.provenance.status)
    assert layout.verdict_mark.width() == layout.verdict.size


def squeezed(text: str) -> str:
    return "".join(text.split())


def rectangles(layout: CardLayout) -> list[QRectF]:
    """Return the rectangle that each thing covers."""
    texts = (*layout.words, *layout.marks, *layout.attribution, layout.verdict)
    others = (layout.ornament, layout.rule, layout.verdict_mark)
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


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("design", DESIGNS.values(), ids=DESIGNS)
def test_a_few_words_have_the_largest_type(design: Design, size: Size) -> None:
    assert lay_out(odd_quote("So it is."), design, size).words[0].size == size.largest


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
        mark = layout.ornament if DESIGNS[design].has_ornament else layout.marks[0].ink
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
    assert layout.verdict.ink.right() < layout.verdict_mark.left()
    assert abs(layout.verdict_mark.right() - right) < layout.verdict_mark.width() / 4


# Breaking lines


@given(WORDS, st.integers(9, 60))
def test_lines_are_whole_fit_and_are_as_few_as_can_be(words: list[str], measure: int) -> None:
    runs = [Run(word, len(word), 1.0) for word in words]
    ends, fullest = balanced(runs, measure), filled(runs, measure)
    assert len(ends) == len(fullest)
    assert ends[-1] == len(words)
    widths = list[int]()
    for begin, end in zip((0, *ends), ends, strict=False):
        assert begin < end
        widths.append(len(" ".join(words[begin:end])))
    assert max(widths) <= measure
    assert len(filled(runs, max(widths) - 0.1)) > len(ends) or max(widths) == max(map(len, words))


def test_the_lines_of_a_column_are_balanced() -> None:
    runs = [Run("aaaa", 4, 1.0)] * 4
    assert filled(runs, 15) == (3, 4)
    assert balanced(runs, 15) == (2, 4)  # not three words and one
    assert raggedness(runs, (2, 4), 15) == 0 < raggedness(runs, (3, 4), 15)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("We all go by self-supervised ways", ["We", "all", "go", "by", "self-supervised ways"]),
        ("A state-of-the-art model of it", ["A", "state-of-the-art", "model", "of it"]),
        ("learning—learning how it works", ["learning—", "learning", "how", "it works"]),
        ("So", ["So"]),
        ("", [""]),
    ],
)
def test_compound_words_and_the_last_two_words_stay_together(qapp: QApplication, text: str, whole: list[str]) -> None:
    runs = runs_of(text, SERIF, 20)
    assert [run.text for run in runs] == whole
    assert texts_of(runs, [len(runs)]) == [text]
    for run in runs:
        assert run.width == pytest.approx(set_line(run.text, SERIF).ink.width() / EM, abs=0.3)


def test_what_is_too_wide_for_a_line_is_broken(qapp: QApplication) -> None:
    text = "a-very-long-compound-word of it"
    runs = runs_of(text, SERIF, 4)
    assert max(run.width for run in runs) <= 4
    assert texts_of(runs, [len(runs)]) == [text]


def test_a_long_text_is_broken() -> None:
    words = [Run("word", 4, 1.0)] * 50_000
    assert len(balanced(words, 49)) == 5_000


@pytest.mark.parametrize(
    ("plain", "set_so"),
    [
        ("don't 'quote' me", "don’t ‘quote’ me"),
        ("the late '80s", "the late ’80s"),
        ('he said: "no" ("never")', "he said: “no” (“never”)"),
        ("  a  b\nc ", "a b c"),
        ("“it's”—'so'", "“it’s”—‘so’"),
    ],
)
def test_marks_are_set_and_words_stay(plain: str, set_so: str) -> None:
    assert typeset(plain) == set_so
    assert typeset(set_so) == set_so


@pytest.mark.parametrize("design", DESIGNS)
def test_marks_at_the_beginning_of_a_line_hang_before_the_column(qapp: QApplication, design: str) -> None:
    size = SIZES["square"]
    first, *lines = lay_out(odd_quote("Again and " + "“again” " * 30), DESIGNS[design], size).words
    assert abs(first.ink.left() - size.left) < 1
    assert len(lines) > 1
    for line in lines:
        mark = line.text[: len(line.text) - len(without_hanging(line.text))]
        width = set_line(mark, Typeface(DESIGNS[design].is_serif, DESIGNS[design].is_bold)).ink.width() * line.scale
        assert 0 < size.left - line.ink.left() < 2 * width


def test_direction_and_hanging() -> None:
    assert reads_right_to_left("“שלום” hello")
    assert not reads_right_to_left("1. hello שלום")
    assert not reads_right_to_left("…")
    assert without_hanging("‘so’ it") == "so’ it"
    assert without_hanging("“”") == "“”".lstrip("“")
    assert without_hanging("‘") == "‘"
