"""Qt's places in a text and Python's, where an emoji makes the difference."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from gui.conftest import MakeWindow
from gui.person import named, search
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.gui.look.row_painting import lines_of
from lecun_viewer.gui.look.text import characters, utf16_length
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.library import Library
from owning import Owned


@given(st.text(), st.integers(0, 30))
def test_there_and_back_again(text: str, place: int) -> None:
    place = min(place, len(text))
    assert characters(text, utf16_length(text[:place])) == place


def test_lines_break_where_words_do(window: MainWindow) -> None:
    font = QFont(window.font())
    lines = lines_of("😀😀😀😀😀😀 one two three four five six seven", font.toString(), 120)
    assert " ".join(line.words for line in lines) == "😀😀😀😀😀😀 one two three four five six seven"
    assert all(QFontMetricsF(font).horizontalAdvance(line.words) <= 121 for line in lines)


def test_marks_are_on_the_words_behind_an_emoji(make_window: MakeWindow, collection: Collection, owned: Owned) -> None:
    quote = collection.quotes[0]._replace(id=QuoteId("emoji"), text="cake 😀😀 is good 😀 cake")
    changed = collection._replace(quotes=(quote, *collection.quotes))
    window = make_window(quotes=owned(Library(None, {"compilation": "emoji"}, lambda: [changed])))
    window.show_quote_id("emoji")
    search(window, "cake")
    marked = list[str]()
    block = named(window, "Quote").document().firstBlock()  # type: ignore[attr-defined]
    for fragment in block.textFormats():
        units = block.text().encode("utf-16-le")[2 * fragment.start : 2 * (fragment.start + fragment.length)]
        if fragment.format.background().style().value:
            marked.append(units.decode("utf-16-le"))
    assert marked == ["cake", "cake"]
