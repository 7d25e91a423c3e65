"""Light and dark, large text and small windows: what is drawn can be read, and nothing is cut or overlaps."""

import re
from collections.abc import Callable
from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPoint, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLabel,
    QPushButton,
    QStyleOptionViewItem,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import draft
from gui.conftest import MakeWindow, own_of
from gui.person import click, message, press, search, settle, visible_children
from gui.scale import run_at_scale
from gui.theme.cut_texts import SMALL, cut
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.gui.quote_list.quote_delegate import PADDING as PADDING_OF_ROW
from lecun_viewer.gui.quote_list.quote_delegate import (
    SEPARATOR,
    lines_below,
    places_in,
    secondary_lines,
    texts_below,
)
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.sidebar.sidebar_delegate import MARGIN as TITLE_MARGIN
from lecun_viewer.gui.sidebar.sidebar_delegate import (
    PADDING,
    _before_title,
    _heading_font,
    _heading_lines,
    _height,
    _title_rect,
)
from lecun_viewer.gui.sidebar.sidebar_model import RowRole, SidebarRow
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.row_painting import lines_of
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.gui.window.messages import MOST_LINES
from lecun_viewer.library.library import Library
from lecun_viewer.texts import verdicts
from owning import Owned

WORD_ENDS = re.compile(r"[\s–—-]+")
LONGEST, SHORTEST = "cake-analogy", "long-term-value"
WRITING = (colors.secondary_text, colors.accent, colors.star)


def scheme(base: QColor) -> QPalette:
    """Return a palette with that base and a text that is readable on it, as a desktop's theme has."""
    palette = QPalette()
    ink = QColor("#f0f0f0") if base.lightness() < 128 else QColor("#101010")
    for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window, QPalette.ColorRole.Button):
        palette.setColor(role, base)
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        palette.setColor(role, ink)
    return palette


@given(st.integers(0, 255), st.booleans(), st.integers(0, 0xFFFFFF))
def test_what_is_written_can_be_read(grey: int, dark: bool, highlight: int) -> None:
    base = QColor.fromRgb(*[grey % 60 if dark else 255 - grey % 60] * 3)
    palette = scheme(base)
    palette.setColor(QPalette.ColorRole.Highlight, QColor.fromRgb(0xFF000000 | highlight))
    for color in WRITING:
        assert colors.contrast(color(palette), base) >= 4.5
    ink = palette.color(QPalette.ColorRole.Text)
    assert colors.contrast(ink, colors.mark_background(palette)) >= 4.5
    assert colors.contrast(ink, colors.message_background(palette)) >= 4.5


@pytest.mark.parametrize("color", [colors.accent, colors.hanging_mark])
def test_an_inactive_window_keeps_its_accent(color: Callable[[QPalette], QColor]) -> None:
    """Breeze has a pale highlight there."""
    palette = scheme(QColor("white"))
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#3daee9"))
    palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight, QColor("#c2e0f5"))
    active = color(palette)
    palette.setCurrentColorGroup(QPalette.ColorGroup.Inactive)
    assert color(palette) == active


def test_the_sidebar_is_as_readable_if_the_window_gets_active_later(window: MainWindow) -> None:
    palette = window.palette()
    ink = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    palette.setColor(QPalette.ColorGroup.Inactive, QPalette.ColorRole.WindowText, QColor("#949595"))  # GNOME's
    palette.setCurrentColorGroup(QPalette.ColorGroup.Inactive)
    window._sidebar.update_looks(palette)
    assert window.ui.partView.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.Text) == ink


def test_marks_and_icons_follow_the_colors(window: MainWindow, qapp: QApplication) -> None:
    window.show_quote_id(LONGEST)
    window.panel.ui.favoriteButton.setChecked(True)
    seen = list[tuple[int, bool]]()
    for base in (QColor("white"), QColor("#202020")):
        qapp.setPalette(scheme(base))
        settle()
        picture = window.grab().toImage()
        icon = window.panel.ui.copyButton.icon().pixmap(16).toImage()
        inks = [icon.pixelColor(x, y) for x in range(icon.width()) for y in range(icon.height())]
        ink = next(color for color in inks if color.alpha() > 200)
        seen.append(
            (ink.lightness(), picture.pixelColor(picture.width() - 60, picture.height() // 2).lightness() < 128)
        )
    (light_ink, light_is_dark), (dark_ink, dark_is_dark) = seen
    assert light_ink < 100 < dark_ink
    assert (light_is_dark, dark_is_dark) == (False, True)


def test_nothing_is_cut_or_overlaps_in_a_small_window(window: MainWindow) -> None:
    window.resize(SMALL)
    for quote_id in (LONGEST, SHORTEST):
        window.show_quote_id(quote_id)
        window.ui.favoriteAction.trigger()
        for percent in (100, 200):
            window._text_size.choose(percent)
            settle()
            assert cut(window, SMALL) == []
            for widget in visible_children(window):
                children = (each for each in visible_children(widget) if each.parentWidget() is widget)
                assert_apart(list(filter(is_text, children)))
            assert_titles_fit(window)
            assert_rows_are_whole(window, most_cut=0 if percent == 100 else 8)


@pytest.mark.slow
def test_nothing_is_cut_at_two_pixels_to_one() -> None:
    assert "1 passed" in run_at_scale(2, __file__, "small_window")


@pytest.mark.parametrize("words", ["essence of learning", "Dare to think"])
def test_a_quote_of_one_line_has_as_much_room_above_as_below(
    qtbot: QtBot, filled_window: MainWindow, words: str
) -> None:
    """The second has no topic either, so it lacks a line below its words, too."""
    window = filled_window
    own_of(window).create("Mine", quotes=[draft("Dare to think.")])
    qtbot.waitUntil(lambda: window._library.collections()[-1].is_own)
    search(window, words)
    view = window.ui.quoteView
    window.resize(1500, 700)
    window.ui.splitter.setSizes([250, 600, 600])
    settle()
    row = view.visualRect(view.model().index(0, 0))
    picture = view.viewport().grab(row.adjusted(0, 0, -60, -2)).toImage()  # without the star and the rule
    ground = picture.pixel(2, 2)
    inked = [
        y for y in range(picture.height()) if any(picture.pixel(x, y) != ground for x in range(4, picture.width()))
    ]
    above, below = inked[0], picture.height() - 1 - inked[-1]
    assert above == pytest.approx(below, abs=6)
    assert max(after - before for before, after in pairwise(inked)) < above


def test_words_give_way_where_there_is_no_room_for_them(window: MainWindow) -> None:
    window.show_quote_id(SHORTEST)
    window.resize(900, 600)
    star, copy = window.panel.ui.favoriteButton, window.panel.ui.copyButton
    seen = list[tuple[bool, bool]]()
    for percent in (100, 200, 300, 100):
        window._text_size.choose(percent)
        settle()
        panel = window.panel
        assert copy.geometry().right() <= panel.width()
        assert_apart([star, copy])
        seen.append((is_icon_only(star), is_icon_only(copy)))
    assert seen[0] == seen[-1] == (False, False)
    assert seen[1][0]
    assert seen[2] == (True, True)


def is_text(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QPushButton | QToolButton) and bool(widget.text())


def is_icon_only(widget: QWidget) -> bool:
    return isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly


def assert_apart(widgets: list[QWidget]) -> None:
    for one, other in combinations(widgets, 2):
        assert not one.geometry().intersects(other.geometry()), (one.objectName(), other.objectName())


def assert_titles_fit(window: MainWindow) -> None:
    """No row of the sidebar paints more than its height has room for."""
    view = window.ui.partView
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        rect = view.visualRect(index)
        assert rect.width() <= view.viewport().width()
        picture = painted(view, index, QSize(rect.width(), 3 * rect.height()))
        assert ink(picture, QRect(0, 0, rect.width(), rect.height())), index.data()
        assert not ink(picture, QRect(0, rect.height() - 1, rect.width(), 2 * rect.height())), index.data()


def assert_rows_are_whole(window: MainWindow, most_cut: int) -> None:
    """Each row of the list has room for its lines, and paints them. Few or none of the topics and sources are cut."""
    view = window.ui.quoteView
    step = QFontMetrics(typography.scaled(view.font(), typography.SMALL)).height()
    rect = view.visualRect(view.model().index(0, 0))
    places = places_in(QRect(QPoint(0, 0), rect.size()), view.font())
    apart = (places.text, places.mark, places.star)
    assert not any(one.intersects(other) for one, other in combinations(apart, 2))
    assert not places.text.intersects(places.below)
    cut = []
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        quote = index.data(QuoteRole.Quote)
        first, last = texts_below(quote, index.data(QuoteRole.Label))
        lines = lines_below(first, last, places, view.font())
        if any("…" in line.words for line in lines):
            cut.append(quote.id)
        else:
            said = "".join(line.words for line in lines).replace(SEPARATOR.strip(), "")
            assert "".join(said.split()) == "".join(f"{first}{last}".replace(SEPARATOR, "").split())
        picture = painted(view, index, rect.size())
        for number in range(len(lines)):
            assert ink(
                picture, QRect(places.below.left(), places.below.top() + number * step, places.before_star, step)
            ), quote.id
        assert not ink(picture, QRect(0, rect.height() - PADDING_OF_ROW, rect.width(), PADDING_OF_ROW - 1)), quote.id
    assert len(cut) <= most_cut, cut


def test_nothing_is_cut_in_the_list_of_days(window: MainWindow) -> None:
    window.resize(900, 600)
    settle()
    before = window.ui.quoteView.verticalHeader().defaultSectionSize()
    press("Ctrl+T")
    settle()
    assert window.ui.quoteView.model().index(0, 0).data(QuoteRole.Label) == "Today"
    assert_rows_are_whole(window, most_cut=0)
    press("Alt+Home")
    assert window.ui.quoteView.verticalHeader().defaultSectionSize() == before


def painted(view: QAbstractItemView, index: QModelIndex, size: QSize) -> QImage:
    """Return what the view's delegate paints for a row that is not selected."""
    picture = QImage(size, QImage.Format.Format_RGB32)
    picture.fill(view.palette().base().color())
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    option.rect = QRect(QPoint(0, 0), size)
    with QSignalBlocker(view.selectionModel()):  # the sidebar would select what it lists again
        view.selectionModel().clear()
    painter = QPainter(picture)
    view.itemDelegate().paint(painter, option, index)
    painter.end()
    return picture


def ink(picture: QImage, rect: QRect) -> int:
    """Return how many pixels in *rect* differ from the ground, which the right upper corner has."""
    within, ground = picture.copy(rect.intersected(picture.rect())), picture.pixel(picture.rect().topRight())
    return sum((pixel ^ ground) & 0xFFFFFF != 0 for pixel in memoryview(within.constBits()).cast("I"))


def test_a_title_without_a_count_has_its_whole_line(window: MainWindow) -> None:
    view = window.ui.partView
    index = view.model().index(1, 0)
    width = view.fontMetrics().horizontalAdvance(index.data()) + 2 * TITLE_MARGIN + 1
    assert index.data() == "Quote of the Day"
    one_line = QFontMetrics(view.font()).lineSpacing() + 2 * PADDING
    assert _height(index.data(RowRole.Scope), None, width, view.font().toString()) == one_line


def test_titles_of_parts_are_in_line_though_digits_differ_in_width(window: MainWindow) -> None:
    """As in Cantarell."""

    class Proportional(QFontMetrics):
        def horizontalAdvance(self, text: str) -> int:  # type: ignore[override]
            return sum(7 if letter == "1" else 10 for letter in text)

    rows = [SidebarRow(str(part), "", part=part) for part in range(1, 10)]
    assert len({_before_title(row, Proportional(window.font())) for row in rows}) == 1


@pytest.mark.parametrize(
    ("base", "window_color"), [("white", "#efefef"), ("#faf9f8", "#faf9f8"), ("#202020", "#202020")]
)
def test_the_sidebar_is_told_apart_from_the_page(window: MainWindow, base: str, window_color: str) -> None:
    palette = scheme(QColor(base))
    palette.setColor(QPalette.ColorRole.Window, QColor(window_color))
    window.setPalette(palette)
    settle()
    picture, sidebar = window.grab().toImage(), window.ui.partView
    above, below = (sidebar.mapTo(window, QPoint(sidebar.width() // 2, y)) for y in (2, sidebar.height() - 2))
    ground, lower = (picture.pixelColor(at * picture.devicePixelRatio()) for at in (above, below))
    assert ground == lower, "above the first row, and beside the last"
    assert colors.contrast(ground, QColor(base)) >= 1.05
    if base != window_color:
        assert ground == QColor(window_color), "the platform's own"


def test_an_empty_list_says_so_in_its_middle(window: MainWindow) -> None:
    search(window, "there is no quote with all of these words")
    ui, middle = window.ui, window.ui.emptyPage.rect().center().x()
    assert ui.emptyIcon.pixmap().width() > 0
    for shown in (ui.emptyIcon, ui.emptyLabel, ui.emptyButton, ui.nearestButton, ui.checkButton):
        assert abs(shown.mapTo(ui.emptyPage, shown.rect().center()).x() - middle) <= 1
    assert len({each.width() for each in (ui.emptyButton, ui.nearestButton, ui.checkButton)}) == 1
    assert ui.emptyLabel.alignment() & Qt.AlignmentFlag.AlignHCenter


@pytest.mark.parametrize(("percent", "width"), [(100, 900), (200, 900), (300, 1200)])
def test_no_word_of_the_sidebar_is_broken_in_large_letters(window: MainWindow, percent: int, width: int) -> None:
    window.resize(width, SMALL.height())
    window._text_size.choose(percent)
    settle()
    assert window.width() == width
    view = window.ui.partView
    for row in range(view.model().rowCount()):
        index = view.model().index(row, 0)
        shown: SidebarRow = index.data(RowRole.Scope)
        room = QRect(0, 0, view.viewport().width(), 0)
        font = _heading_font(view.font()) if shown.section else view.font()
        lines = _heading_lines(shown, view.font(), room.width())
        if not shown.section:
            title = _title_rect(room, shown, index.data(RowRole.Count), QFontMetrics(font))
            lines = [line.words for line in lines_of(shown.title, font.toString(), title.width())]
        assert WORD_ENDS.split(" ".join(lines)) == WORD_ENDS.split(shown.title)


def test_topic_and_source_are_each_cut_at_their_own_end(window: MainWindow) -> None:
    font, metrics = window.font().toString(), QFontMetrics(window.font())
    topic, source = "A topic of words", "A source of words"
    width = metrics.horizontalAdvance("A topic of words and") + 2
    apart = [(0, topic), (len(topic) + len(SEPARATOR), source)]
    assert secondary_lines(topic, source, font, (width, width), 2) == apart
    joined = f"{topic} and more{SEPARATOR}{source}"
    flowing = secondary_lines(f"{topic} and more", "Time", font, (width, width), 2)
    assert [words for _, words in flowing] == [f"{topic} and", f"more{SEPARATOR}Time"]
    assert all(joined[start:].startswith(words[:4]) for start, words in flowing)
    of_topic, of_source = secondary_lines(topic * 9, source * 9, font, (width, width), 2)
    assert of_topic.words.startswith("A topic")
    assert of_source.words.startswith("A source")
    assert of_topic.words[-1] == of_source.words[-1] == "…"


def test_a_row_says_state_year_and_source_and_then_the_topic(collection: Collection) -> None:
    quotes = {quote.id: quote for quote in collection.quotes}
    cake, untraced = quotes[QuoteId("cake-analogy")], quotes[QuoteId("essence-of-learning")]
    state = verdicts.label(Verdict.VARIANT)
    assert texts_below(cake, "") == (f"{state}{SEPARATOR}2016{SEPARATOR}Meta AI Blog", "On the Cake Analogy")
    assert texts_below(cake, "9 May")[1] == f"9\u00a0May{SEPARATOR}On the Cake Analogy"
    assert texts_below(cake._replace(source="Blog, 2016"), "")[0] == f"{state}{SEPARATOR}Blog, 2016"
    assert "2022" not in texts_below(untraced, "")[0], "the year of another passage"
    others = cake._replace(authors=("Ada Lovelace",), topic="")
    assert texts_below(others, "") == (SEPARATOR.join((state, "2016", "Ada Lovelace", "Meta AI Blog")), "")


def test_a_row_of_a_quote_that_nobody_checked_has_its_year() -> None:
    quote = draft("One.")
    known = quote.provenance._replace(date="1958-05")
    assert known.status is Verdict.UNCHECKED
    row, _topic = texts_below(quote._replace(provenance=known, source="A book"), "")
    assert row == SEPARATOR.join((verdicts.label(Verdict.UNCHECKED), "1958", "Hannah Arendt", "A book"))


def test_rows_are_higher_where_lines_are_shorter(window: MainWindow) -> None:
    header = window.ui.quoteView.verticalHeader()
    window.resize(1180, 700)
    settle()
    window.ui.quoteView.selectRow(40)
    wide = header.defaultSectionSize()
    window._text_size.choose(150)
    window.ui.splitter.setSizes([200, 700, 300])
    settle()
    larger = header.defaultSectionSize()
    window.ui.splitter.setSizes([500, 240, 400])
    settle()
    assert wide < larger < header.defaultSectionSize()
    view = window.ui.quoteView
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()), proper=False)


def test_a_match_is_marked_in_its_row(
    make_window: MakeWindow, collection: Collection, qapp: QApplication, owned: Owned
) -> None:
    quote = collection.quotes[0]._replace(text="cake", topic="Topic", source="Source")
    window = make_window(
        quotes=owned(Library(None, {"compilation": "one"}, lambda: [collection._replace(quotes=(quote,))]))
    )
    search(window, "cake")
    view = window.ui.quoteView
    for base, selected in product(("white", "#202020"), (False, True)):
        qapp.setPalette(scheme(QColor(base)))
        if selected:
            view.selectRow(0)
        else:
            view.clearSelection()
        settle()
        picture = view.viewport().grab(view.visualRect(view.model().index(0, 0))).toImage()
        mark = colors.mark_background(view.palette())
        places = [QPoint(x, y) for x in range(picture.width()) for y in range(picture.height())]
        marked = [at for at in places if picture.pixelColor(at) == mark]
        assert len(marked) > 50
        word = QRect(marked[0], marked[-1])
        most = max(colors.contrast(picture.pixelColor(at), mark) for at in places if word.contains(at))
        assert most >= colors.READABLE, "the word can be read on its mark"
        ground = picture.pixelColor(2, 2)
        assert (ground == view.palette().color(QPalette.ColorRole.Base)) == (not selected)
        assert mark != ground


@pytest.mark.parametrize("said", ["W" * 300, "Not saved: /" + "y" * 200 + "/favorites.sqlite3", "word " * 200])
def test_a_long_message_has_few_lines_and_widens_no_window(window: MainWindow, said: str) -> None:
    for percent in (100, 300):
        window.resize(780, 560)
        window.tell(said)
        window._text_size.choose(percent)
        settle()
        bar = window.messages.bar(of_problems=True)
        label = bar.ui.textLabel
        assert bar.accessibleDescription() == label.accessibleName() == said
        assert label.height() >= label.heightForWidth(label.width())
        assert label.heightForWidth(label.width()) <= (MOST_LINES + 0.5) * label.fontMetrics().lineSpacing()
        pieces = label.text().replace("\u200b", " ").split()
        assert max(map(label.fontMetrics().horizontalAdvance, pieces)) <= label.width()
        widest = window.minimumSizeHint().width()
        assert window.width() == max(780, widest)
        click(bar.ui.closeButton)
        settle()
        assert widest == window.minimumSizeHint().width()


def test_a_window_with_a_long_message_can_be_made_narrower(window: MainWindow) -> None:
    window.resize(1600, 560)
    said = "x" * (1200 // window.fontMetrics().horizontalAdvance("x"))
    window.tell(said)
    settle()
    label = window.messages.bar(of_problems=True).ui.textLabel
    before = label.width()
    window.resize(780, 560)
    settle()
    assert window.width() == 780
    assert label.width() < before
    assert label.heightForWidth(label.width()) <= (MOST_LINES + 0.5) * label.fontMetrics().lineSpacing()


def test_a_path_in_a_message_can_be_copied(window: MainWindow) -> None:
    window.resize(780, 560)
    said = f"Written to /home/somebody/{'a-folder-with-a-long-name/' * 8}my_favorites_of_this_year.json."
    window.tell(said)
    settle()
    assert message(window) == said
