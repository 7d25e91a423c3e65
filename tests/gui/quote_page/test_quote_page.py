"""The detail panel: every state in words, text as text, lines that can be read, and links that are what they say."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, QSize, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPalette,
    QTextCharFormat,
)
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from builders import own_quote
from fakes import MORNING
from gui.conftest import MakeWindow
from gui.person import click, fragments, labels, named, pause, press, read, search, settle
from lecun_viewer.core.attribution import quoted
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.core.words import folded_words
from lecun_viewer.generated.ui_quote_page import Ui_QuotePage
from lecun_viewer.gui.quote_page.passages import Passage, Passages, Sentence
from lecun_viewer.gui.quote_page.wording import foot, place_of
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.texts import verdicts
from owning import Owned

EXACT = Verdict.VERBATIM
STATES = (
    ("scaling-limits", EXACT),
    ("cake-analogy", Verdict.VARIANT),
    ("jepas-purpose", Verdict.PARAPHRASE),
    ("spatial-information", Verdict.MISATTRIBUTED),
    ("essence-of-learning", Verdict.UNTRACED),
)
SIZE = QSize(1180, 760)
FONT = "DejaVu Sans"  # which is wider than most
MARKUP = "<b>bold?</b> & <a href='x'>link</a> 🎂 שלום"


def page_of(window: MainWindow) -> Ui_QuotePage:
    page: Ui_QuotePage = window.panel.page.ui
    return page


def passages(section: Passages) -> list[str]:
    """Return the passages of a section of the page, as far as it is shown."""
    return [each.text.toPlainText() for each in section.shown] if section.isVisible() else []


def test_each_state_is_said_in_words_with_one_place(window: MainWindow, collection: Collection) -> None:
    ui = page_of(window)
    for quote_id, status in STATES:
        quote = named_quote(collection, quote_id)
        known = quote.provenance
        assert known.status is status
        window.show_quote_id(quote_id)
        assert read(window) == quote.text
        assert ui.verdictLabel.text() == verdicts.label(status)
        assert read(window, "Provenance").startswith(verdicts.meaning(status))
        (found,) = passages(ui.foundPassages)
        assert (known.words_found or "") in found
        assert ui.remarkText.toPlainText() == (known.note or "")
        said = "\n".join((*labels(window), *(each.toPlainText() for each in texts(window))))
        assert said.count(known.where or "") == 1
        assert ui.footLabel.text().endswith(f"which cites {quote.source}")
        assert str(known.url) not in said


def named_quote(collection: Collection, quote_id: str) -> Quote:
    return next(quote for quote in collection.quotes if quote.id == quote_id)


def texts(window: MainWindow) -> list[QTextBrowser]:
    return [each for each in window.findChildren(QTextBrowser) if each.isVisible()]


def test_the_words_found_are_copied_with_what_is_known_of_them(window: MainWindow, collection: Collection) -> None:
    for quote_id, heading, copied in (
        ("cake-analogy", "What Yann LeCun said", "— Yann LeCun, NIPS 2016, as quoted in"),
        ("safety-guardrails", "What Yann LeCun said or reportedly said", "— “Meta chief AI scientist"),
        ("spatial-information", "Wording in the source", "— Avishek Biswas, “The History"),
        ("essence-of-learning", "Closest match", "— Yann LeCun, “A Path"),
        ("scaling-limits", "The whole passage", "— Yann LeCun, "),
    ):
        window.show_quote_id(quote_id)
        assert heading in labels(window)
        (passage,) = page_of(window).foundPassages.shown
        click(passage.copy_button)
        words, attributed = QGuiApplication.clipboard().text().rsplit("\n", 1)
        assert words == quoted(named_quote(collection, quote_id).provenance.words_found or "")
        assert attributed.startswith(copied)


@pytest.fixture
def shipped_window(make_window: MakeWindow, shipped_library: Library) -> MainWindow:
    return make_window(quotes=shipped_library)


def test_his_own_sentences_of_the_claim_are_at_hand(shipped_window: MainWindow, shipped_library: Library) -> None:
    window, ui = shipped_window, page_of(shipped_window)
    seen = set[bool]()
    for quote in shipped_library.page(Search()).quotes:
        window.show_quote_id(quote.id)
        found = folded_words(quote.provenance.words_found or "")
        same = [(shipped_library.get(each.quote), each.whole) for each in quote.same_claims]
        expected = [(own, whole) for own, whole in same if own and folded_words(own.text) != found]
        shown = passages(ui.ownWordsPassages)
        assert sorted(quoted(own.text) for own, _whole in expected) == sorted(each.split("\n")[0] for each in shown)
        parts = ["Part of the same claim" in each for each in shown]
        assert parts == sorted(parts), "the whole claim comes first"
        assert parts.count(False) == sum(whole for _own, whole in expected)
        seen |= set(parts)
    assert seen == {True, False}


def test_the_remark_is_above_other_sentences_of_his(shipped_window: MainWindow) -> None:
    ui = page_of(shipped_window)
    shipped_window.show_quote_id("predictability")
    sections = (ui.foundPassages, ui.remarkText, ui.ownWordsPassages)
    assert all(each.isVisible() for each in sections)
    tops = [each.mapTo(shipped_window, QPoint()).y() for each in sections]
    assert tops == sorted(tops), "below them, it reads as a remark on them"


@pytest.mark.parametrize("name", ["compilation", "mine"])
def test_a_remark_of_an_own_quote_says_what_it_is(
    make_window: MakeWindow, collection: Collection, owned: Owned, name: str
) -> None:
    note = "So that is why!"
    first = collection.quotes[0]
    quote = first._replace(collection=name, provenance=first.provenance._replace(note=note))
    changed = collection._replace(id=name, quotes=(quote,))
    window = make_window(quotes=owned(Library(None, {name: "1"}, lambda: [changed])))
    window.show_quote_id(quote.id)
    assert read(window, "Remark") == (note if name == "compilation" else f"Remark\n{note}")


def test_a_sentence_can_be_copied_and_shown_and_leads_back(shipped_window: MainWindow) -> None:
    window, ui = shipped_window, page_of(shipped_window)
    window.show_quote_id("cake-analogy")
    (own,) = ui.ownWordsPassages.shown
    words = own.text.toPlainText().split("\n")[0]
    click(own.copy_button)
    assert QGuiApplication.clipboard().text().startswith(f"{words}\n— Yann LeCun")
    click(own.show_button)
    assert quoted(read(window)) == words
    assert ui.verdictLabel.text() == verdicts.label(EXACT)
    popular = [each for each in ui.wordingsPassages.shown if "the bulk of the" in each.text.toPlainText()]
    assert popular[0].text.toPlainText().endswith(verdicts.label(Verdict.VARIANT))
    assert not popular[0].copy_button.isVisible(), "it is not what he said"
    click(popular[0].show_button)
    assert window.shown_quote_id == "cake-analogy"


def test_the_tick_of_a_copied_sentence_goes_with_it(shipped_window: MainWindow) -> None:
    window, ui = shipped_window, page_of(shipped_window)
    window.show_quote_id("cake-analogy")
    (own,) = ui.ownWordsPassages.shown
    before = icon_of(own)
    own.copy_button.click()
    assert icon_of(own) != before
    window.show_quote_id("hardware-catalysts")
    assert own in ui.ownWordsPassages.shown
    assert icon_of(own) == before


def icon_of(passage: Passage) -> QImage:
    """Return the picture on the button that copies *passage*."""
    return passage.copy_button.icon().pixmap(passage.copy_button.iconSize()).toImage()


def test_a_passage_that_is_one_of_his_sentences_stands_there_once(shipped_window: MainWindow) -> None:
    shipped_window.show_quote_id("sample-inefficiency")
    ui = page_of(shipped_window)
    (found,) = ui.foundPassages.shown
    assert passages(ui.ownWordsPassages) == []
    words = found.text.toPlainText().split("\n")[0]
    click(found.show_button)
    assert quoted(read(shipped_window)) == words


def test_an_own_quote_says_author_and_source_and_nothing_else(
    make_window: MakeWindow, collection: Collection, owned: Owned
) -> None:
    unchecked, source = Provenance(Verdict.UNCHECKED, date="1964-10-28"), "Radio interview"
    quote = Quote(QuoteId("own"), 0, "", "", "Nobody has the right to obey.", source, unchecked, "my-quotes")
    quote = quote._replace(authors=("Hannah Arendt",))
    mine = collection._replace(id="my-quotes", title="My Quotes", parts=(), quotes=(quote,))
    window = make_window(quotes=owned(Library(None, {"my-quotes": "own"}, lambda: [mine])))
    window.show_quote_id("own")
    ui = page_of(window)
    assert read(window, "Provenance").splitlines()[1:] == ["Hannah Arendt, Radio interview, 28 October 1964"]
    assert ui.footLabel.text() == "From “My Quotes”"
    sections = (ui.foundPassages, ui.ownWordsPassages, ui.wordingsPassages, ui.remarkText)
    assert not any(each.isVisible() for each in sections)
    page = window.panel.page
    said = [*labels(page), *(each.toPlainText() for each in page.findChildren(QTextBrowser) if each.isVisible())]
    assert [each for each in said if "LeCun" in each or " he " in f" {each} ".lower()] == []
    assert all(each.strip() for each in "\n".join(said).split("\n")), "no line is empty"


@pytest.fixture
def own_window(make_window: MakeWindow, collection: Collection, owned: Owned) -> Callable[..., MainWindow]:
    """A function that makes a window with these quotes as own quotes."""

    def make(*quotes: Quote) -> MainWindow:
        mine = collection._replace(id="mine", title="Mine", parts=(), quotes=quotes)
        return make_window(quotes=owned(Library(None, {"mine": "own"}, lambda: [mine])))

    return make


def test_the_place_of_an_own_reworded_quote_stands_once(own_window: Callable[..., MainWindow]) -> None:
    known = Provenance(Verdict.VARIANT, "Nobody has a right to obedience.", "Radio interview, 1964")
    source = "Radio interview, 1964"
    quote = own_quote("Nobody may obey.", "own", source=source, provenance=known, authors=("Hannah Arendt",))
    window = own_window(quote)
    window.show_quote_id("own")
    ui = page_of(window)
    assert "What the author said" in labels(window)
    (found,) = passages(ui.foundPassages)
    assert found.endswith("\nHannah Arendt, Radio interview, 1964")
    said = "\n".join((*labels(window), *(each.toPlainText() for each in texts(window))))
    assert said.count("Radio interview, 1964") == 1


def test_of_the_readers_own_words_the_page_claims_no_more_than_it_knows(own_window: Callable[..., MainWindow]) -> None:
    known = Provenance(Verdict.VERBATIM, "Simplify.", "Walden, page 12", evidence="print")
    window = own_window(own_quote("Simplify.", "a", source="Walden", provenance=known, authors=("H. D. Thoreau",)))
    window.show_quote_id("a")
    said = ["The words were entered together with their source.", "H. D. Thoreau, Walden, page 12"]
    assert read(window, "Provenance").splitlines() == said


def test_the_link_of_an_unchecked_quote_is_opened_by_click_and_by_key(
    own_window: Callable[..., MainWindow], opened: list[str]
) -> None:
    link = "https://example.org/talk"
    known = Provenance(Verdict.UNCHECKED, where="example.org", url=link)
    window = own_window(
        own_quote("With a place.", "a", source="example.org", provenance=known, authors=("Hannah Arendt",)),
        own_quote("With a link alone.", "b", provenance=known._replace(where=None)),
        own_quote("With a passage.", "c", provenance=known._replace(words_found="Other words.")),
    )
    for quote_id, place in (("a", "Hannah Arendt, example.org"), ("b", link)):
        window.show_quote_id(quote_id)
        settle()
        field = named(window, "Provenance")
        assert isinstance(field, QTextBrowser)
        assert read(window, "Provenance").splitlines()[1:] == [place]
        field.setFocus()
        press("Tab")
        assert field.textCursor().selectedText() == place, "else Return would press a button"
        press("Return")
        click(field.viewport(), field.cursorRect(field.textCursor()).center() - QPoint(2, 0))
        press("Ctrl+O")
        assert opened == [link] * 3, quote_id
        opened.clear()
        assert window.ui.openSourceAction.text() == "&Open Source in Browser"
    window.show_quote_id("c")
    assert read(window, "Provenance").splitlines()[1:] == []
    assert window.ui.openSourceAction.text() == "&Open Closest Match in Browser"


def test_the_place_of_another_passage_is_not_the_place_of_an_own_quote(collection: Collection) -> None:
    for status in Verdict:
        known = Provenance(status, "Other words.", "A talk", date="1964-10-28")
        quote = collection.quotes[0]._replace(
            source="", authors=("Hannah Arendt",), collection="mine", provenance=known
        )
        assert place_of(quote) == ("" if status.has_place else "Hannah Arendt")


def test_the_place_of_an_own_quote_has_its_page(collection: Collection) -> None:
    known = Provenance(Verdict.UNCHECKED, where="Science and Sanity, page 58")
    quote = collection.quotes[0]._replace(
        source="Science and Sanity", authors=("Alfred Korzybski",), collection="mine", provenance=known
    )
    assert place_of(quote) == "Alfred Korzybski, Science and Sanity, page 58"
    assert foot(quote, {"mine": "A title"}).count("Science and Sanity") == 0


def test_the_foot_names_no_collection_that_is_gone(collection: Collection) -> None:
    quote = named_quote(collection, "essence-of-learning")
    assert "From “A title”" in foot(quote, {quote.collection: "A title"})
    assert foot(quote, {}).endswith(f"Cited source: {quote.source}")
    assert "From" not in foot(quote, {})


def test_the_foot_says_when_words_were_highlighted(collection: Collection) -> None:
    quote = collection.quotes[0]
    assert "Highlighted" not in foot(quote, {})
    assert foot(quote._replace(highlighted_at="2021-05-03T20:12"), {}).endswith("\nHighlighted 3 May 2021")


def test_a_passage_offers_only_what_it_can_and_keeps_its_words_clear_of_the_buttons(qtbot: QtBot) -> None:
    passages = Passages()
    qtbot.addWidget(passages)
    for sentence, buttons in (
        (Sentence("Words."), 0),
        (Sentence("Words.", shows=QuoteId("a")), 1),
        (Sentence("Words.", shows=QuoteId("a"), copies="Words."), 2),
    ):
        for width in (600, 120):
            passages.setFixedWidth(width)
            passages.show_sentences("Heading", [sentence], passages.font(), passages.palette(), width)
            settle()
            (passage,) = passages.shown
            assert passage.show_button.isVisible() == (buttons > 0)
            assert passage.copy_button.isVisible() == (buttons > 1)
            assert passage.text.geometry().left() == 0
            assert passage.text.width() == passage.width()


def test_a_screen_reader_is_told_the_language_of_each_sentence(
    make_window: MakeWindow, own_words: Collection, collection: Collection
) -> None:
    QLocale.setDefault(QLocale("de_CH"))
    french = next(quote for quote in own_words.quotes if quote.language == "fr")
    window = make_window()
    for language, told in (("fr", "fr_FR"), ("de", "de_CH"), ("en", "en_US"), (UNKNOWN, "de_CH"), ("tlh", "de_CH")):
        quote = french._replace(language=language, provenance=french.provenance._replace(words_found="Other words."))
        window.panel.page.show_quote(quote, Query(), [(collection.quotes[0], True)], ())
        page = page_of(window)
        assert page.quoteText.locale().name() == told
        assert page.foundPassages.shown[0].text.locale().name() == told
        assert page.ownWordsPassages.shown[0].text.locale().name() == "en_US"
        assert page.provenanceText.locale().name() == "de_CH"


def test_words_found_that_are_the_quotes_are_not_said_twice(shipped_window: MainWindow) -> None:
    window = shipped_window
    window.show_quote_id("wide-open-field")
    assert read(window).startswith("The theory of deep learning is a wide open field.")
    assert passages(page_of(window).foundPassages) == []
    assert len(read(window, "Provenance").splitlines()) == 2, "the meaning and the place"


def test_the_state_is_seen_with_the_quote_in_a_small_window(window: MainWindow) -> None:
    window.resize(900, 600)
    ui = page_of(window)
    column = [ui.quoteText, ui.verdictLabel, ui.provenanceText, ui.foundPassages, ui.footLabel]
    for quote_id, _status in STATES:
        window.show_quote_id(quote_id)
        settle()
        assert column == sorted(column, key=lambda each: each.mapTo(window, QPoint(0, 0)).y())
        assert ui.verdictLabel.visibleRegion().boundingRect() == ui.verdictLabel.rect()
        assert ui.verdictLabel.font().bold()


def test_a_finding_is_asked_for_only_where_something_is_open(
    window: MainWindow, store: FavoriteStore, collection: Collection
) -> None:
    button = page_of(window).findingButton
    for quote_id, status in STATES:
        window.show_quote_id(quote_id)
        assert button.isVisible() == (status is not EXACT)
        finding = Finding(named_quote(collection, quote_id), None, "A talk", "", "", "", MORNING)
        store.apply([], [Change(None, finding)])
        assert button.isVisible(), "a finding can be changed"
        assert button.text() == "Edit F&inding…"


def test_the_verdict_of_a_finding_is_not_contradicted(
    make_window: MakeWindow, store: FavoriteStore, collection: Collection, owned: Owned
) -> None:
    first, *others = collection.quotes
    quote = first._replace(provenance=Provenance(Verdict.UNCHECKED))
    changed = collection._replace(quotes=(quote, *others))
    window = make_window(quotes=owned(Library(None, {"compilation": "unchecked"}, lambda: [changed])))
    window.show_quote_id(quote.id)
    meaning = page_of(window).provenanceText
    assert "Nobody has compared" in meaning.toPlainText()
    store.apply([], [Change(None, Finding(quote, Verdict.VERBATIM, "A talk", "", "", "", MORNING))])
    assert "Nobody has compared" not in meaning.toPlainText()
    assert "Your finding" in meaning.toPlainText()
    for quote_id in (others[0].id, quote.id):
        window.show_quote_id(quote_id)
    assert "Nobody has compared" not in meaning.toPlainText()


def test_text_is_never_markup(make_window: MakeWindow, collection: Collection, owned: Owned) -> None:
    known = collection.quotes[0].provenance._replace(words_found=f"{MARKUP} and more", where=MARKUP, note=MARKUP)
    hostile = Quote(QuoteId("hostile"), 1, MARKUP, MARKUP, MARKUP, MARKUP, known)
    changed = collection._replace(quotes=(hostile, *collection.quotes))
    window = make_window(quotes=owned(Library(None, {"compilation": "hostile"}, lambda: [changed])))
    window.show_quote_id("hostile")
    assert read(window) == MARKUP
    ui = page_of(window)
    (found,) = passages(ui.foundPassages)
    assert found.count(MARKUP) == 2
    assert ui.remarkText.toPlainText() == MARKUP
    assert ui.footLabel.text().count(MARKUP) == 3
    for label in window.findChildren(QLabel):
        assert label.textFormat() != label.textFormat().AutoText or not label.text() or "<" not in label.text()
    tip = window.ui.quoteView.model().index(0, 0).data(3)  # Qt.ItemDataRole.ToolTipRole
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that the browser was asked to open."""
    asked = list[str]()

    def open_url(url: QUrl) -> bool:
        asked.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


def test_an_address_opens_only_in_a_browser(window: MainWindow, opened: list[str]) -> None:
    window.show_quote_id("cake-analogy")
    field = named(window, "Provenance")
    assert isinstance(field, QTextBrowser)
    field.anchorClicked.emit(QUrl("https://medium.com/x"))
    field.anchorClicked.emit(QUrl("file:///etc/passwd"))
    field.anchorClicked.emit(QUrl("javascript:alert(1)"))
    assert opened == ["https://medium.com/x"]
    assert any("Couldn’t open" in label for label in labels(window))


def test_a_click_on_the_place_opens_its_address(window: MainWindow, collection: Collection, opened: list[str]) -> None:
    quotes = [quote for quote in collection.quotes if quote.provenance.url]
    for quote in (quotes[0], quotes[-1]):
        window.show_quote_id(quote.id)
        settle()
        (field,) = (each.text for each in page_of(window).foundPassages.shown)
        cursor = field.document().find(quote.provenance.where or "")
        cursor.setPosition(cursor.selectionStart() + 1)
        at = field.cursorRect(cursor).center()
        assert field.anchorAt(at) == quote.provenance.url
        click(field.viewport(), at)
    assert opened == [quotes[0].provenance.url, quotes[-1].provenance.url]


def test_ctrl_o_opens_the_source_and_says_where_it_is_none(
    window_without_quote: MainWindow, collection: Collection, opened: list[str]
) -> None:
    window = window_without_quote
    action = window.ui.openSourceAction
    known = {str(quote.id): quote.provenance for quote in collection.quotes}
    nowhere = next(quote.id for quote in collection.quotes if not quote.provenance.url)
    press("Ctrl+O")
    assert not action.isEnabled()
    for quote_id, _state in STATES:
        window.show_quote_id(quote_id)
        of_another = known[quote_id].status is Verdict.UNTRACED
        what = "Closest Match" if of_another else "Source"
        assert action.text().replace("&", "") == f"Open {what} in Browser"
        press("Ctrl+O")
    assert opened == [known[quote_id].url for quote_id, _ in STATES if known[quote_id].url]
    assert len(opened) >= 4
    window.show_quote_id(nowhere)
    press("Ctrl+O")
    assert not action.isEnabled()
    assert len(opened) < len(STATES) + 1


def lines_of_the_quote(window: MainWindow) -> list[str]:
    """Return the lines in which the quote is shown."""
    field = named(window, "Quote")
    assert isinstance(field, QTextBrowser)
    layout, text = field.document().firstBlock().layout(), field.toPlainText()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert field.height() >= sum(line.height() for line in lines)  # nothing of it is cut
    return [text[line.textStart() : line.textStart() + line.textLength()].rstrip() for line in lines]


@pytest.mark.slow
def test_a_quote_is_set_whole_in_lines_of_at_most_70_characters(window: MainWindow, collection: Collection) -> None:
    window.setUpdatesEnabled(False)  # layouts come to rest without being painted, too
    for percent, width in ((70, 2400), (100, 1180), (100, 2400), (125, 2400), (200, 900)):
        window._text_size.choose(percent)
        window.resize(width, 700)
        longest = 0
        for quote in collection.quotes:
            window.show_quote_id(quote.id)
            settle()
            lines = lines_of_the_quote(window)
            assert "".join("".join(lines).split()) == "".join(quote.text.split())
            assert max(map(len, lines)) <= 70, quote.id
            longest = max(longest, *map(len, lines))
        assert longest > 60 or width < 2400, "and they are not much shorter than they may be"


# Letters that Qt counts as two


@pytest.fixture
def beyond(make_window: MakeWindow, collection: Collection, owned: Owned) -> MainWindow:
    """A window with one quote. Some of its letters have two units in UTF-16."""
    known = collection.quotes[0].provenance._replace(status=Verdict.VARIANT, words_found="😀 Machines 𝒘𝒊𝒍𝒍 learn 😀.")
    quote = collection.quotes[0]._replace(text="😀 Machines 𝒎𝒂𝒚 learn 😀.", provenance=known)
    changed = collection._replace(quotes=(quote,))
    window = make_window(quotes=owned(Library(None, {"compilation": "beyond"}, lambda: [changed])))
    window.show_quote_id(quote.id)
    return window


def test_marks_are_on_the_words_that_are_searched(beyond: MainWindow) -> None:
    search(beyond, "learn")
    text = named(beyond, "Quote")
    assert isinstance(text, QTextBrowser)
    assert [words for words, form in fragments(text) if form.background().style().value] == ["learn"]


def underlined(text: QTextBrowser) -> list[str]:
    """Return the stretches of *text* with a dashed line below, which no link has."""
    dashed = QTextCharFormat.UnderlineStyle.DashUnderline
    return [words for words, form in fragments(text) if form.underlineStyle() == dashed]


def test_the_line_is_below_the_words_that_differ(beyond: MainWindow) -> None:
    assert [each for text in beyond.findChildren(QTextBrowser) for each in underlined(text)] == ["𝒎𝒂𝒚", "𝒘𝒊𝒍𝒍"]


def test_differences_are_marked_only_where_half_of_the_words_are_the_same(
    window: MainWindow, collection: Collection
) -> None:
    marked = 0
    for quote in collection.quotes:
        window.show_quote_id(quote.id)
        ui = page_of(window)
        here = underlined(ui.quoteText)
        (found,) = (each.text for each in ui.foundPassages.shown) if ui.foundPassages.isVisible() else (None,)
        there = underlined(found) if found else []
        different, words = sum(len(each.split()) for each in here), len(quote.text.split())
        assert different <= words / 2 + 1, quote.id
        assert bool(here or there) == (found is not None and "Differences are underlined." in found.toPlainText())
        if here or there:
            marked += 1
            assert quote.provenance.status is Verdict.VARIANT
    variants = sum(quote.provenance.status is Verdict.VARIANT for quote in collection.quotes)
    assert 10 <= marked < variants / 2


def test_the_cursor_stays_when_another_program_changes_the_note(beyond: MainWindow, store: FavoriteStore) -> None:
    """Places are in units. The last cursor would come between the two units of a letter."""
    press("Ctrl+D")
    favorite = next(iter(store.values()))
    note = named(beyond, "Personal note")
    assert isinstance(note, QPlainTextEdit)
    for before, cursor, after, stays in (
        ("😀😀😀 so", 9, "😀😀😀 so it is", 9),
        ("😀😀😀 so", 9, "😀", 2),
        ("ab", 1, "😀b", 2),
    ):
        note.setPlainText(before)
        pause(beyond)
        at = note.textCursor()
        at.setPosition(cursor)
        note.setTextCursor(at)
        store.put(favorite._replace(note=after))
        beyond.panel.page.show_favorite(store.get(favorite.quote.id))
        assert (note.toPlainText(), note.textCursor().position()) == (after, stays)
        note.insertPlainText("x")
        assert note.toPlainText().replace("x", "") == after


def test_every_text_can_be_read_when_the_colors_change(window: MainWindow, qapp: QApplication) -> None:
    """As a desktop changes them, while the quote is shown: to other colors, and back."""
    window.show_quote_id("cake-analogy")
    for ground in ("white", "#202020", "white", "#202020"):
        palette = QPalette(QColor(ground), QColor(ground))
        palette.setColor(QPalette.ColorRole.Base, QColor(ground))
        palette.setColor(QPalette.ColorRole.Highlight, QColor("#3daee9"))
        qapp.setPalette(palette)
        settle()
        panel = page_of(window).foundPassages.grab().toImage()
        for text in texts(window):
            is_in_panel = page_of(window).foundPassages.isAncestorOf(text)
            behind = panel.pixelColor(panel.width() // 2, 5) if is_in_panel else QColor(ground)
            for _words, form in fragments(text):
                assert colors.contrast(form.foreground().color(), behind) >= colors.READABLE, text.accessibleName()


def wanted(window: MainWindow, status: Verdict) -> Iterator[QWidget]:
    """Yield what should be seen of the quote that is shown: the verdict and the words to use."""
    ui = window.panel.page.ui
    yield from (ui.verdictMark, ui.verdictLabel, ui.provenanceText)
    if status is Verdict.VERBATIM:
        yield ui.quoteText
    elif status in (Verdict.VARIANT, Verdict.PARAPHRASE):
        yield ui.foundPassages
    elif ui.ownWordsPassages.isVisible():
        yield ui.ownWordsPassages.shown[0]


def test_nine_of_ten_quotes_show_verdict_and_words_without_scrolling(
    shipped_window: MainWindow, qapp: QApplication
) -> None:
    if FONT not in QFontDatabase.families():
        pytest.skip(f"there is no {FONT}")
    qapp.setFont(QFont(FONT, 10))
    window, quotes = shipped_window, shipped_window._library.page(Search(), limit=1000).quotes
    window.resize(SIZE)
    hidden = list[str]()
    for quote in quotes:
        window.show_quote_id(quote.id)
        settle()
        assert window.size() == SIZE
        for widget in wanted(window, quote.provenance.status):
            if widget.visibleRegion().boundingRect() != widget.rect():
                hidden.append(f"{quote.id}: {widget.objectName() or type(widget).__name__}")
                break
    assert len(quotes) > 100
    assert len(hidden) <= len(quotes) / 10, hidden
