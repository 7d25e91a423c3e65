"""The guide, as the build copies it into the package, and its window."""

from collections.abc import Iterator
from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QLocale, Qt, QUrl
from PySide6.QtGui import QImage, QPalette, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gui.person import click, fragments, named, opened, press, settle, type_text
from gui.theme.test_painted_rows import dark
from lecun_viewer.gui.dialogs import guide_search
from lecun_viewer.gui.dialogs.guide_pages import CONTENTS, document_of, page, page_names, pages_in_order, picture
from lecun_viewer.gui.dialogs.guide_window import GuideWindow
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.widgets import desktop_services
from lecun_viewer.gui.window.main_window import MainWindow


class Marks(HTMLParser):
    """The links, the pictures and the sections of a page."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.links, self.pictures, self.sections = list[str](), list[str](), list[str]()
        self.feed(page(name))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {key: value or "" for key, value in attrs}
        if tag == "a":
            self.links.append(values["href"])
        elif tag == "img":
            assert values["alt"], "who doesn't see it needs words"
            self.pictures.append(values["src"])
        elif tag in ("h1", "h2", "h3"):
            self.sections.append(values["id"])


@pytest.mark.parametrize("name", page_names())
def test_each_link_leads_to_a_page_a_section_or_a_picture(name: str) -> None:
    marks = Marks(name)
    for address in marks.links:
        target, _, section = address.partition("#")
        if not target.startswith("https://"):
            assert (target or name) in page_names(), address
            assert not section or section in Marks(target or name).sections, address
    for address in marks.pictures:
        assert not QImage.fromData(picture(address.rpartition("/")[2])).isNull(), address
    assert len(marks.sections) == len(set(marks.sections))


def blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


@pytest.mark.parametrize("name", page_names())
def test_a_command_is_seen_whole(name: str) -> None:
    document = QTextDocument()
    document.setHtml(document_of(name))
    commands = [each.text() for each in blocks(document) if each.blockFormat().nonBreakableLines()]
    assert all(commands), "an empty line below a command covers its underscores"


def test_the_contents_lead_to_every_page() -> None:
    assert {CONTENTS, *(each.partition("#")[0] for each in Marks(CONTENTS).links)} == set(page_names())
    assert sorted(pages_in_order()) == page_names()


@pytest.fixture
def guide(qtbot: QtBot) -> Iterator[GuideWindow]:
    """The guide, beside another window."""
    other = opened(qtbot, QWidget())
    made = GuideWindow(other)
    made.show_in_front()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    other.close()


@pytest.fixture
def guide_of_window(window: MainWindow, qtbot: QtBot) -> GuideWindow:
    """The guide, opened from the menu."""
    window.ui.guideAction.trigger()
    (made,) = window.findChildren(GuideWindow)
    qtbot.waitUntil(made.isActiveWindow)
    return made


def shown(guide: GuideWindow) -> str:
    return guide.ui.pageBrowser.source().toString().removeprefix("guide:/")


def test_links_are_followed_by_keys_and_back_again(guide: GuideWindow) -> None:
    assert (shown(guide), guide.windowTitle()) == (CONTENTS, "Guide")
    press("Tab")
    press("Return")
    assert shown(guide) == Marks(CONTENTS).links[0]
    assert guide.windowTitle() == "Reading and finding – Guide"
    press("Alt+Left")
    assert shown(guide) == CONTENTS
    press("Alt+Right")
    assert shown(guide) == Marks(CONTENTS).links[0]
    click(named(guide, "Back"))
    assert shown(guide) == CONTENTS
    assert not named(guide, "Back").isEnabled()


def test_a_link_to_a_section_shows_it(guide: GuideWindow) -> None:
    browser = guide.ui.pageBrowser
    browser.open("files.md#report-a-problem")
    settle()
    top = browser.cursorForPosition(browser.viewport().rect().topLeft())
    bottom = browser.cursorForPosition(browser.viewport().rect().bottomLeft())
    text = browser.toPlainText()
    assert top.position() <= text.index("Report a problem") < bottom.position()


def test_a_picture_is_as_wide_as_the_window_has_room_for(guide: GuideWindow, qtbot: QtBot) -> None:
    browser = guide.ui.pageBrowser
    browser.open("checking.md")
    for width in (700, 420):
        guide.resize(width, 600)
        settle()
        qtbot.waitUntil(lambda: browser.horizontalScrollBar().maximum() == 0)  # a long page is laid out in parts
        assert browser.document().idealWidth() <= browser.viewport().width()


def test_an_address_of_the_web_goes_to_the_browser(guide_of_window: GuideWindow, opened_addresses: list[QUrl]) -> None:
    guide_of_window.ui.pageBrowser.anchorClicked.emit(QUrl("https://example.org/page"))
    assert opened_addresses == [QUrl("https://example.org/page")]
    assert shown(guide_of_window) == CONTENTS


def test_it_is_opened_once_and_closes_with_the_window(
    guide_of_window: GuideWindow, window: MainWindow, qtbot: QtBot
) -> None:
    window.ui.guideAction.trigger()
    assert window.findChildren(GuideWindow) == [guide_of_window]
    with qtbot.waitSignal(guide_of_window.destroyed):
        window.close()


def test_esc_closes_it(guide: GuideWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(guide.destroyed):
        press("Esc")


def test_the_keys_of_the_text_size_work_in_the_guide(guide_of_window: GuideWindow) -> None:
    browser = guide_of_window.ui.pageBrowser
    browser.open("files.md")
    settle()
    before = browser.document().size().height()
    press("Ctrl++")
    press("Ctrl++")
    settle()
    assert browser.document().size().height() > before
    assert shown(guide_of_window) == "files.md"


def test_it_stays_when_the_window_is_shown_anew_in_front(
    guide_of_window: GuideWindow, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Wayland, only a window that is shown anew comes to the front."""
    monkeypatch.setattr(desktop_services, "_must_be_shown_anew", lambda _window: True)
    desktop_services.bring_to_front(window, "")
    settle()
    assert guide_of_window.isVisible()


def test_a_screen_reader_is_told_that_the_guide_is_english(qtbot: QtBot) -> None:
    QLocale.setDefault(QLocale("fr_FR"))
    other = opened(qtbot, QWidget())
    guide = GuideWindow(other)
    assert guide.ui.pageBrowser.locale().language() == QLocale.Language.English
    assert guide.ui.searchEdit.locale().language() == QLocale.Language.French
    other.close()


def test_the_page_reads_from_left_to_right_in_every_language(guide: GuideWindow, qapp: QApplication) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        guide.ui.pageBrowser.open("checking.md")
        cursor = QTextCursor(guide.ui.pageBrowser.document())
        assert cursor.blockFormat().layoutDirection() == Qt.LayoutDirection.LeftToRight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    said = list[str]()
    monkeypatch.setattr(guide_search, "announce", lambda _widget, sentence: said.append(sentence))
    return said


def selected(guide: GuideWindow) -> str:
    return guide.ui.pageBrowser.textCursor().selectedText()


def search(guide: GuideWindow, words: str) -> None:
    """Search *words* as a person does."""
    press("Ctrl+F")
    assert guide.ui.searchEdit.hasFocus()
    type_text(words)


def test_the_search_stays_on_the_page_until_return(guide: GuideWindow) -> None:
    search(guide, "CLIPPINGS")
    assert shown(guide) == CONTENTS
    assert "other pages" in guide.ui.foundLabel.text()
    press("Return")
    assert (shown(guide), selected(guide)) == ("own-quotes.md", "Clippings")
    assert guide.ui.foundLabel.text().startswith("1 of ")
    assert guide.ui.searchEdit.hasFocus(), "the next Return goes on"


def test_next_and_previous_go_through_all_pages_and_round(guide: GuideWindow) -> None:
    search(guide, "favorites")
    count = sum(page_as_text(name).casefold().count("favorites") for name in page_names())
    assert guide.ui.foundLabel.text() == f"1 of {count}"
    visited = []
    for _number in range(count):
        assert selected(guide).casefold() == "favorites"
        visited.append((shown(guide), guide.ui.pageBrowser.textCursor().selectionStart()))
        press("F3")
    assert len(set(visited)) == count
    assert (shown(guide), guide.ui.foundLabel.text()) == (CONTENTS, f"1 of {count}")
    press("Shift+F3")
    assert (shown(guide), guide.ui.pageBrowser.textCursor().selectionStart()) == visited[-1]
    press("Shift+Return")
    assert (shown(guide), guide.ui.pageBrowser.textCursor().selectionStart()) == visited[-2]
    click(named(guide, "Next Result"))
    assert guide.ui.foundLabel.text() == f"{count} of {count}"


def page_as_text(name: str) -> str:
    document = QTextDocument()
    document.setHtml(page(name))
    return document.toPlainText()


@pytest.mark.parametrize("typed", ["Help > Guide", "doesn't", "quotes  attributed"])
def test_words_are_found_as_a_keyboard_has_them(guide: GuideWindow, typed: str) -> None:
    search(guide, typed)
    press("Return")
    assert selected(guide).replace("▸", ">").replace("’", "'") == " ".join(typed.split())


def test_the_place_stays_while_the_word_grows_and_shrinks(guide: GuideWindow) -> None:
    guide.ui.pageBrowser.open("reading.md")
    search(guide, "quot")
    first = guide.ui.pageBrowser.textCursor().selectionStart()
    for key in ("E", "S", "Backspace", "Backspace"):
        press(key)
        assert guide.ui.pageBrowser.textCursor().selectionStart() == first


def test_what_is_not_found_is_said(guide: GuideWindow, qtbot: QtBot, announced: list[str]) -> None:
    search(guide, "zebra [")
    assert guide.ui.foundLabel.text() == "Not found"
    assert not named(guide, "Next Result").isEnabled()
    qtbot.waitUntil(lambda: announced == ["Not found"])
    press("Return")
    assert announced == ["Not found"] * 2
    press("Ctrl+F")
    press("Backspace")
    assert guide.ui.foundLabel.text() == ""


def test_a_screen_reader_hears_the_paragraph_of_what_is_found(guide: GuideWindow, announced: list[str]) -> None:
    search(guide, "read it offline")
    press("Return")
    assert announced[-1] == f"1 of 1 {guide.ui.pageBrowser.textCursor().block().text()}"


def test_esc_leaves_the_search_first(guide: GuideWindow, qtbot: QtBot) -> None:
    search(guide, "guide")
    press("Esc")
    assert guide.ui.pageBrowser.hasFocus()
    with qtbot.waitSignal(guide.destroyed):
        press("Esc")


def test_an_open_page_takes_the_colors_of_the_other_scheme(guide: GuideWindow, qapp: QApplication) -> None:
    browser, light = guide.ui.pageBrowser, qapp.palette()
    browser.open("command-line.md")
    for palette in (dark(qapp.style()), light):
        qapp.setPalette(palette)
        settle()
        grounds = [each.blockFormat().background() for each in blocks(browser.document())]
        of_commands = {ground.color().name() for ground in grounds if ground.style() != Qt.BrushStyle.NoBrush}
        assert of_commands == {colors.on_panel(qapp.palette()).color(QPalette.ColorRole.Base).name()}
        inks = {form.foreground().color().name() for _text, form in fragments(browser) if form.anchorHref()}
        assert inks == {colors.accent(qapp.palette()).name()}


def test_what_is_found_stays_marked_in_a_larger_text(guide_of_window: GuideWindow) -> None:
    search(guide_of_window, "quote")
    before = len(guide_of_window.ui.pageBrowser.extraSelections())
    press("Ctrl++")
    settle()
    assert before > 1
    marked = guide_of_window.ui.pageBrowser.extraSelections()
    assert {each.cursor.selectedText().casefold() for each in marked} == {"quote"}
    assert len(marked) == before
