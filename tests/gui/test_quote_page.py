"""The detail panel: every state in words, text as text, lines that can be read, and links that are what they say."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser

from gui.conftest import MakeWindow
from gui.person import labels, named, read
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.gui.main_window import MainWindow
from lecun_viewer.store.library import Library

STATES = (
    ("scaling-limits", "His words"),
    ("cake-analogy", "In other words"),
    ("jepas-purpose", "A summary"),
    ("spatial-information", "Not his"),
    ("surface-statistics", "Not traced"),
)
MARKUP = "<b>bold?</b> & <a href='x'>link</a> 🎂 שלום"


@pytest.mark.parametrize(("quote_id", "state"), STATES)
def test_each_state_is_said_in_words(window: MainWindow, collection: Collection, quote_id: str, state: str) -> None:
    quote = next(quote for quote in collection.quotes if quote.id == quote_id)
    window.show_quote_id(quote_id)
    assert read(window) == quote.text
    said = read(window, "Provenance")
    assert state in labels(window)
    assert quote.provenance.status.meaning in said
    assert (quote.provenance.words_found or "") in said
    assert (quote.provenance.where or "") in said
    assert (quote.provenance.url or "") in said
    assert ("nearest" in said) == (quote.provenance.status is Status.UNTRACED)
    assert any(f"names as source: {quote.source}" in label for label in labels(window))


def test_text_is_never_markup(make_window: MakeWindow, collection: Collection) -> None:
    known = collection.quotes[0].provenance._replace(words_found=MARKUP, where=MARKUP, note=MARKUP)
    hostile = Quote(QuoteId("hostile"), 1, MARKUP, MARKUP, MARKUP, MARKUP, known)
    changed = collection._replace(quotes=(hostile, *collection.quotes))
    window = make_window(quotes=Library(None, "hostile", lambda: changed))
    window.show_quote_id("hostile")
    assert read(window) == MARKUP
    assert read(window, "Provenance").count(MARKUP) == 3
    assert sum(MARKUP in label for label in labels(window)) >= 2
    for label in window.findChildren(QLabel):
        assert label.textFormat() != label.textFormat().AutoText or not label.text() or "<" not in label.text()
    tip = window.ui.quoteView.model().index(0, 0).data(3)  # Qt.ItemDataRole.ToolTipRole
    assert "<b>" not in tip
    assert "&lt;b&gt;" in tip


def test_an_address_opens_only_in_a_browser(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = list[str]()

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    window.show_quote_id("cake-analogy")
    field = named(window, "Provenance")
    assert isinstance(field, QTextBrowser)
    field.anchorClicked.emit(QUrl("https://medium.com/x"))
    field.anchorClicked.emit(QUrl("file:///etc/passwd"))
    field.anchorClicked.emit(QUrl("javascript:alert(1)"))
    assert opened == ["https://medium.com/x"]
    assert any("could not be opened" in label for label in labels(window))


@pytest.mark.parametrize("width", [900, 1180, 2400])
@pytest.mark.parametrize("quote_id", ["cake-analogy", "long-term-value"])  # the longest and one of the shortest
def test_a_line_of_the_quote_has_at_most_70_characters(window: MainWindow, width: int, quote_id: str) -> None:
    window.resize(width, 700)
    window.show_quote_id(quote_id)
    QApplication.processEvents()
    field = named(window, "Quote")
    assert isinstance(field, QTextBrowser)
    layout = field.document().firstBlock().layout()
    text = field.toPlainText()
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    shown = [text[line.textStart() : line.textStart() + line.textLength()].rstrip() for line in lines]
    assert max(map(len, shown)) <= 70
    assert field.height() >= sum(line.height() for line in lines)  # nothing of it is cut
