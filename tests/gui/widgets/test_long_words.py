"""A word as long as a book: it is shown as quickly as other texts, and whole."""

from collections.abc import Callable
from time import process_time

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QTextOption
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from builders import own_quote
from fakes import Calendar
from gui.person import opened, settle
from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.dialogs.check_dialog import CheckDialog
from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.row_painting import lines_of
from lecun_viewer.gui.theme.text import LONG_WORD
from lecun_viewer.gui.widgets.fields import TextField
from lecun_viewer.gui.widgets.reading_text import MOST_LINES, ReadingText
from lecun_viewer.library.library import Library

LETTERS = 20_000
LONG = "אa" * (LETTERS // 2)  # two directions take Qt the longest
SPACED = ("אa" * 3 + " ") * (LETTERS // 7)
MOST_TIMES = 6  # as long as the text with spaces. Without a bound it takes 20 to 200 times as long
QUOTE = own_quote("Words.", "long", collection="", authors=("Eve",))
Show = Callable[[str], object]


def shown_by(qtbot: QtBot, place: str, library: Library) -> Show:
    """Return what shows a text at *place*."""
    if place == "row":
        key = QFont().toString()
        return lambda text: lines_of.__wrapped__(text, key, 400)
    if place == "field":
        field = opened(qtbot, TextField())
        return lambda text: shown(field, lambda: field.setPlainText(text))
    if place == "pasted":
        field = opened(qtbot, TextField())
        return lambda text: shown(field, lambda: paste(field, text))
    if place == "check":
        return lambda text: shown(opened(qtbot, CheckDialog(library, text, Calendar())), lambda: None)
    panel = opened(qtbot, DetailPanel())
    quotes: dict[str, Callable[[str], Quote]] = {
        "quote": lambda text: QUOTE._replace(text=text),
        "topic": lambda text: QUOTE._replace(topic=text),
        "part": lambda text: QUOTE._replace(part_title=text),
        "source": lambda text: QUOTE._replace(source=text),
        "author": lambda text: QUOTE._replace(authors=(text,)),
        "tag": lambda text: QUOTE._replace(tags=(text,)),
        "remark": lambda text: QUOTE._replace(provenance=UNCHECKED._replace(note=text)),
        "words found": lambda text: QUOTE._replace(provenance=UNCHECKED._replace(words_found=text)),
    }
    return lambda text: shown(panel, lambda: panel.show_quote(quotes[place](text), None, Query(), (), ()))


def shown(widget: QWidget, change: Callable[[], object]) -> None:
    change()
    settle()
    widget.grab()


def paste(field: TextField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.clear()
    field.paste()


def time_of(show: Show, text: str) -> float:
    """Return in how many seconds of the processor *text* is shown."""
    show("")
    start = process_time()
    show(text)
    return process_time() - start


PAGE = ("quote", "source", "author", "remark", "words found")


@pytest.mark.parametrize("place", ["field", "pasted", "check", *PAGE])
def test_a_long_word_takes_no_longer_than_other_texts(qtbot: QtBot, shipped_library: Library, place: str) -> None:
    show = shown_by(qtbot, place, shipped_library)
    show(SPACED)  # the fonts are loaded
    spaced = max(time_of(show, SPACED) for _ in range(2))
    assert min(time_of(show, LONG) for _ in range(2)) <= MOST_TIMES * spaced


@pytest.mark.parametrize("place", ["row", "topic", "part", "tag"])
def test_only_the_beginning_of_a_text_with_little_room_takes_time(
    qtbot: QtBot, shipped_library: Library, place: str
) -> None:
    show = shown_by(qtbot, place, shipped_library)
    show(SPACED)
    short = max(time_of(show, LONG[:10_000]) for _ in range(2))
    assert min(time_of(show, 10 * LONG) for _ in range(2)) <= MOST_TIMES * short


@pytest.mark.parametrize("text", [LONG, "a" * LETTERS, "a\n" * (MOST_LINES + 1), "word " * 2000])
def test_a_long_text_is_shown_and_copied_whole(qtbot: QtBot, text: str) -> None:
    shown_text = opened(qtbot, ReadingText())
    shown_text.add_paragraph(text, marks=[(len(text) - 2, len(text))], differing=[(0, 1)])
    assert shown_text.toPlainText() == text
    shown_text.selectAll()
    shown_text.copy()
    assert QGuiApplication.clipboard().text() == text


@pytest.mark.parametrize("kind", [ReadingText, TextField])
def test_lines_end_between_words_again_after_a_long_word(qtbot: QtBot, kind: type[ReadingText | TextField]) -> None:
    place = opened(qtbot, kind())
    modes = list[QTextOption.WrapMode]()
    for text in ("a" * LONG_WORD, "a few words " * LONG_WORD, "a" * LONG_WORD, ("a" * (LONG_WORD - 1) + " ") * 2):
        place.setPlainText(text)
        modes.append(place.document().defaultTextOption().wrapMode())
    anywhere, between = QTextOption.WrapMode.WrapAnywhere, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
    assert modes == [anywhere, between, anywhere, between]


def test_many_marks_take_as_long_as_one(qtbot: QtBot) -> None:
    """The text is laid out once, and not for each mark."""
    text = "word " * 3000
    place = opened(qtbot, ReadingText())

    def marked(most: int) -> Callable[[str], None]:
        def show(text: str) -> None:
            place.clear()
            marks = [(at, at + 4) for at in range(0, len(text), 5)][:most]
            place.add_paragraph(text, marks=marks, marked=colors.mark(place.palette()))

        return show

    one = max(time_of(marked(1), text) for _ in range(2))
    assert min(time_of(marked(300), text) for _ in range(2)) <= 30 * one
