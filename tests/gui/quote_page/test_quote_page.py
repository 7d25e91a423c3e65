"""The detail panel: every state in words, text as text, lines that can be read, and links that are what they say."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices, Qt, QTextCharFormat
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextBrowser

from gui.conftest import MakeWindow
from gui.person import click, labels, named, press, read, search, settle
from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.library import Library
from lecun_viewer.texts import states
from owning import Owned

STATES = (
    ("scaling-limits", "Exact words"),
    ("cake-analogy", "Reworded"),
    ("jepas-purpose", "Summary"),
    ("spatial-information", "Misattributed"),
    ("surface-statistics", "No source found"),
)
MARKUP = "<b>bold?</b> & <a href='x'>link</a> 🎂 שלום"


@pytest.mark.parametrize(("quote_id", "state"), STATES)
def test_each_state_is_said_in_words(window: MainWindow, collection: Collection, quote_id: str, state: str) -> None:
    quote = next(quote for quote in collection.quotes if quote.id == quote_id)
    window.show_quote_id(quote_id)
    assert read(window) == quote.text
    said = read(window, "Provenance")
    assert state in labels(window)
    assert states.meaning(quote.provenance.status) in said
    assert (quote.provenance.words_found or "") in said
    assert (quote.provenance.where or "") in said
    assert (quote.provenance.url or "") in said
    assert ("nearest" in said) == (quote.provenance.status is Status.UNTRACED)
    sources = [label for label in labels(window) if f"names as source: {quote.source}" in label]
    assert len(sources) == (quote.provenance.status is not Status.UNTRACED)
    assert any(f"source named: {quote.source}" in label for label in labels(window)) == (not sources)


@pytest.mark.parametrize(("quote_id", "state"), STATES)
def test_the_state_is_seen_with_the_quote_in_a_small_window(window: MainWindow, quote_id: str, state: str) -> None:
    window.resize(900, 600)
    window.show_quote_id(quote_id)
    settle()
    quote, provenance = named(window, "Quote"), named(window, "Provenance")
    (label,) = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text() == state]
    (line,) = [each for each in window.findChildren(QLabel) if each.isVisible() and each.text().startswith("— ")]
    column = [quote, label, line, provenance]
    assert column == sorted(column, key=lambda each: each.mapTo(window, QPoint(0, 0)).y())
    assert label.visibleRegion().boundingRect() == label.rect()
    assert label.font().bold()
    assert not line.font().bold()


def test_text_is_never_markup(make_window: MakeWindow, collection: Collection, owned: Owned) -> None:
    known = collection.quotes[0].provenance._replace(words_found=f"{MARKUP}.", where=MARKUP, note=MARKUP)
    hostile = Quote(QuoteId("hostile"), 1, MARKUP, MARKUP, MARKUP, MARKUP, known)
    changed = collection._replace(quotes=(hostile, *collection.quotes))
    window = make_window(quotes=owned(Library(None, {"compilation": "hostile"}, lambda: [changed])))
    window.show_quote_id("hostile")
    assert read(window) == MARKUP
    assert read(window, "Provenance").count(MARKUP) == 3
    assert sum(MARKUP in label for label in labels(window)) >= 2
    for label in window.findChildren(QLabel):
        assert label.textFormat() != label.textFormat().AutoText or not label.text() or "<" not in label.text()
    tip = window.ui.quoteView.model().index(0, 0).data(3)  # Qt.ItemDataRole.ToolTipRole
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip


def test_two_very_long_wordings_are_shown_without_being_compared(
    make_window: MakeWindow, collection: Collection, owned: Owned
) -> None:
    text, found = (" ".join(f"{letter}{number}" for number in range(30_000)) for letter in "ab")
    long = Quote(QuoteId("long"), 1, "", "", text, "Facebook", Provenance(Status.VARIANT, found))
    changed = collection._replace(quotes=(long, *collection.quotes))
    window = make_window(quotes=owned(Library(None, {"compilation": "long"}, lambda: [changed])))
    window.show_quote_id("long")
    assert read(window) == text
    assert found in read(window, "Provenance")
    assert "Underlined" not in read(window, "Provenance")


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
    assert any("could not be opened" in label for label in labels(window))


def test_a_click_on_the_address_opens_what_is_written(
    window: MainWindow, collection: Collection, opened: list[str]
) -> None:
    quotes = [quote for quote in collection.quotes if quote.provenance.url]
    for quote in (quotes[0], quotes[-1]):
        window.show_quote_id(quote.id)
        settle()
        field = named(window, "Provenance")
        assert isinstance(field, QTextBrowser)
        cursor = field.document().find(quote.provenance.url or "")
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
        of_another = known[quote_id].status is Status.UNTRACED
        what = "Nearest Passage" if of_another else "Source"
        assert action.text().replace("&", "") == f"Open the {what} in the Browser"
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


@pytest.mark.parametrize("width", [900, 1180, 2400])
@pytest.mark.parametrize("quote_id", ["cake-analogy", "long-term-value"])  # the longest and one of the shortest
def test_a_quote_is_set_whole(window: MainWindow, width: int, quote_id: str) -> None:
    window.resize(width, 700)
    window.show_quote_id(quote_id)
    settle()
    assert " ".join(lines_of_the_quote(window)) == read(window)


@pytest.mark.slow
@pytest.mark.parametrize("percent", [70, 100, 125, 150, 200])
def test_a_line_of_a_quote_has_at_most_70_characters(window: MainWindow, collection: Collection, percent: int) -> None:
    window._text_size.choose(percent)
    window.setUpdatesEnabled(False)  # layouts come to rest without being painted, too
    longest = 0
    for width in (1180, 1600, 2400):
        window.resize(width, 700)
        for quote in collection.quotes:
            window.show_quote_id(quote.id)
            settle()
            lines = lines_of_the_quote(window)
            assert max(map(len, lines)) <= 70, quote.id
            longest = max(longest, *map(len, lines))
    assert longest > 60 or percent > 150, "and they are not much shorter than they may be"


# Letters that Qt counts as two


@pytest.fixture
def beyond(make_window: MakeWindow, collection: Collection, owned: Owned) -> MainWindow:
    """A window with one quote. Some of its letters have two units in UTF-16."""
    known = collection.quotes[0].provenance._replace(status=Status.VARIANT, words_found="😀 Machines 𝒘𝒊𝒍𝒍 learn 😀.")
    quote = collection.quotes[0]._replace(text="😀 Machines 𝒎𝒂𝒚 learn 😀.", provenance=known)
    changed = collection._replace(quotes=(quote,))
    window = make_window(quotes=owned(Library(None, {"compilation": "beyond"}, lambda: [changed])))
    window.show_quote_id(quote.id)
    return window


def formatted(text: QTextBrowser, is_wanted: Callable[[QTextCharFormat], bool]) -> list[str]:
    """Return the stretches of *text* whose format *is_wanted*."""
    found, block = [], text.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            if is_wanted(parts.fragment().charFormat()):
                found.append(parts.fragment().text())
            parts += 1
        block = block.next()
    return found


def test_marks_are_on_the_words_that_are_searched(beyond: MainWindow) -> None:
    search(beyond, "learn")
    text = named(beyond, "Quote")
    assert isinstance(text, QTextBrowser)
    has_background = [each for each in formatted(text, lambda form: form.background().style() != Qt.BrushStyle.NoBrush)]
    assert has_background == ["learn"]


def test_the_line_is_below_the_words_that_differ(beyond: MainWindow) -> None:
    dashed = QTextCharFormat.UnderlineStyle.DashUnderline
    lines = [
        stretch
        for text in beyond.findChildren(QTextBrowser)
        for stretch in formatted(text, lambda form: form.underlineStyle() == dashed)
    ]
    assert lines == ["𝒎𝒂𝒚", "𝒘𝒊𝒍𝒍"]


@pytest.mark.parametrize(
    ("before", "cursor", "after", "stays"),
    [
        ("😀😀😀 so", 9, "😀😀😀 so it is", 9),
        ("😀😀😀 so", 9, "😀", 2),
        ("ab", 1, "😀b", 2),
    ],
)
def test_the_cursor_stays_when_another_program_changes_the_note(
    beyond: MainWindow, store: FavoriteStore, before: str, cursor: int, after: str, stays: int
) -> None:
    """Places are in units. The last cursor would come between the two units of a letter."""
    press("Ctrl+D")
    favorite = next(iter(store.values()))
    note = named(beyond, "Personal note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText(before)
    at = note.textCursor()
    at.setPosition(cursor)
    note.setTextCursor(at)
    store.put(favorite._replace(note=after))
    beyond.later.editor.changed.emit()
    assert (note.toPlainText(), note.textCursor().position()) == (after, stays)
    note.insertPlainText("x")
    assert note.toPlainText().replace("x", "") == after
