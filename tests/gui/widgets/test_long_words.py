"""A word as long as a book: it is broken anywhere, which takes Qt little work, and it is shown whole."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from PySide6.QtGui import QFont, QGuiApplication, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from builders import own_quote
from counting import c_calls
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
QUOTE = own_quote("Words.", "long", collection="", authors=("Eve",))
ANYWHERE, BETWEEN = QTextOption.WrapMode.WrapAnywhere, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
Show = Callable[[str], QWidget | None]


def shown_by(qtbot: QtBot, place: str, library: Library) -> Show:
    """Return a function that shows a text at *place*. It returns the widget, if one shows it."""
    if place == "row":
        key = QFont().toString()
        return lambda text: without_widget(lines_of.__wrapped__(text, key, 400))
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


def shown(widget: QWidget, change: Callable[[], object]) -> QWidget:
    change()
    settle()
    widget.grab()
    return widget


def without_widget(_made: object) -> None:
    """The text is in a layout alone."""


def paste(field: TextField, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field.clear()
    field.paste()


class LaidOut(NamedTuple):
    """A text that Qt breaks into lines, and where it may break it."""

    text: str
    mode: QTextOption.WrapMode


def laid_out(show: Show, text: str) -> list[LaidOut]:
    """Return what is laid out to show *text*."""
    widgets = list[QWidget | None]()
    called = c_calls(lambda: widgets.append(show(text)))
    layouts = [each.__self__ for each in called if each.__name__ == "createLine"]
    found = [LaidOut(each.text(), each.textOption().wrapMode()) for each in layouts]
    for document in documents_in(widgets[0]):
        block = document.begin()
        while block.isValid():
            found.append(LaidOut(block.text(), block.layout().textOption().wrapMode()))
            block = block.next()
    labels = widgets[0].findChildren(QLabel) if widgets[0] else []
    return [*found, *(LaidOut(each.text(), BETWEEN) for each in labels)]


def documents_in(widget: QWidget | None) -> list[QTextDocument]:
    if widget is None:
        return []
    edits = [each for each in (widget, *widget.findChildren(QWidget)) if isinstance(each, QTextEdit | QPlainTextEdit)]
    return [each.document() for each in edits]


PAGE = ("quote", "source", "author", "remark", "words found")


@pytest.mark.parametrize("place", ["field", "pasted", "check", *PAGE])
def test_a_long_word_is_broken_anywhere(qtbot: QtBot, shipped_library: Library, place: str) -> None:
    """Between words, Qt looks through the whole word for each line."""
    found = laid_out(shown_by(qtbot, place, shipped_library), LONG)
    assert {each.mode for each in found if LONG in each.text} == {ANYWHERE}


@pytest.mark.parametrize("kind", [ReadingText, TextField])
def test_a_long_word_is_never_laid_out_between_words(qtbot: QtBot, kind: type[ReadingText | TextField]) -> None:
    place = opened(qtbot, kind())
    modes = list[QTextOption.WrapMode]()
    layout = place.document().documentLayout()
    layout.documentSizeChanged.connect(lambda: modes.append(place.document().defaultTextOption().wrapMode()))
    place.setPlainText(LONG)
    settle()
    assert set(modes) == {ANYWHERE}


@pytest.mark.parametrize("place", ["row", "topic", "part", "tag"])
def test_only_the_beginning_of_a_text_with_little_room_is_laid_out(
    qtbot: QtBot, shipped_library: Library, place: str
) -> None:
    show = shown_by(qtbot, place, shipped_library)
    long, longer = (max(len(each.text) for each in laid_out(show, count * LONG)) for count in (10, 20))
    assert longer == long < 10 * LETTERS


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
    assert modes == [ANYWHERE, BETWEEN, ANYWHERE, BETWEEN]


def test_a_text_with_many_marks_is_laid_out_once(qtbot: QtBot) -> None:
    text = "word " * 300
    place = opened(qtbot, ReadingText())
    changes = list[int]()
    place.document().contentsChange.connect(lambda at, _removed, _added: changes.append(at))
    marks = [(at, at + 4) for at in range(0, len(text), 5)]
    place.add_paragraph(text, marks=marks, marked=colors.mark(place.palette()))
    assert len(changes) == 1
