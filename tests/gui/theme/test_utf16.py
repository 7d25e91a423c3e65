"""Qt's places in a text and Python's, where an emoji makes the difference."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QFontMetricsF

from lecun_viewer.gui.theme.row_painting import lines_of
from lecun_viewer.gui.theme.text import characters, utf16_length
from lecun_viewer.gui.window.main_window import MainWindow


@given(st.text(), st.integers(0, 30))
def test_there_and_back_again(text: str, place: int) -> None:
    place = min(place, len(text))
    assert characters(text, utf16_length(text[:place])) == place


def test_lines_break_where_words_do(window: MainWindow) -> None:
    font = QFont(window.font())
    lines = lines_of("😀😀😀😀😀😀 one two three four five six seven", font.toString(), 120)
    assert " ".join(line.words for line in lines) == "😀😀😀😀😀😀 one two three four five six seven"
    assert all(QFontMetricsF(font).horizontalAdvance(line.words) <= 121 for line in lines)
