"""Check a quote: a sentence is typed, pasted or dropped, and the nearest quotes are shown with their verdicts."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QTextBrowser
from pytestqt.qtbot import QtBot

from gui.conftest import MakeWindow
from gui.person import click, labels, press, search, type_text
from lecun_viewer.cite import cite
from lecun_viewer.core.quote import Collection
from lecun_viewer.core.search import MOST_CHECKED
from lecun_viewer.gui.dialogs.check_dialog import CheckDialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.texts.catalogue import number_in_words

CAKE = "If intelligence is a cake, the icing is supervised learning and the cherry is reinforcement learning"
OTHERS = "The patient river carves the stone that mocked the rain."
NOTHING = (
    "No similar quotes found. Searched 230 quotes in “Quotes attributed to Yann LeCun”, "
    "“In His Own Words”. This doesn’t mean that nobody said it. "
    "To find quotes on the same subject, search for a few of its words."
)

Opened = list[tuple[str, list[str]]]
Then = Callable[[CheckDialog], None]


@pytest.fixture
def window(make_window: MakeWindow, shipped_library: Library) -> MainWindow:
    return make_window(quotes=shipped_library)


@pytest.fixture
def dialog(qtbot: QtBot, shipped_library: Library) -> CheckDialog:
    made = CheckDialog(shipped_library, CAKE)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Each sentence with which the dialog was opened, and what it showed. The user then closes it."""
    seen: Opened = []

    def shown(dialog: CheckDialog) -> int:
        seen.append((dialog.ui.sentenceEdit.toPlainText(), results(dialog)))
        return 0

    monkeypatch.setattr(CheckDialog, "exec", shown)
    return seen


def results(dialog: CheckDialog) -> list[str]:
    return [each.toPlainText() for each in dialog.findChildren(QTextBrowser) if not each.isHidden()]


def button(dialog: CheckDialog, text: str, number: int = 0) -> QPushButton:
    return [each for each in dialog.ui.content.findChildren(QPushButton) if each.text() == text][number]


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    press("Ctrl+V")


def drop_on_search(window: MainWindow, text: str) -> None:
    mime = QMimeData()
    mime.setText(text)
    move, button, keys = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for kind in (QEvent.Type.DragEnter, QEvent.Type.Drop):
        event = QDropEvent(QPointF(5, 5), move | Qt.DropAction.CopyAction, mime, button, keys, kind)
        QApplication.sendEvent(window.ui.searchEdit, event)
    assert event.dropAction() == Qt.DropAction.CopyAction


# The dialog


def test_each_result_has_its_verdict_what_he_said_and_the_differences(dialog: CheckDialog) -> None:
    first, second = results(dialog)
    lines = first.split("\n")
    assert lines[0] == "The quote has nearly the same words as your sentence."
    assert lines[2:4] == ["Reworded", "Yann LeCun said this, but not in these exact words."], (
        "below the quote it is about"
    )
    assert "the bulk of the cake is unsupervised learning" in first, "what he said"
    assert "Not in your sentence: “bulk of the cake" in first
    assert second.startswith("The quote shares some words with your sentence.\n")
    assert "\nExact words\nYann LeCun said or wrote this, word for word.\n" in second
    assert "2 similar quotes, closest first." in labels(dialog)


def test_a_paragraph_with_three_quotes_lists_them_first(
    dialog: CheckDialog, collection: Collection, qtbot: QtBot
) -> None:
    three = collection.quotes[3:6]
    text = "He says that: " + " And he says: ".join(quote.text for quote in three)
    dialog.ui.sentenceEdit.setPlainText(text)
    qtbot.waitUntil(lambda: [each.split("\n")[1] for each in results(dialog)[:3]] == [each.text for each in three])
    for shown in results(dialog)[:3]:
        assert shown.startswith("Your text contains this quote, word for word.\n")
        assert "your sentence" not in shown
    assert any(said.startswith("3 quotes are in your text, word for word.") for said in labels(dialog))


def test_a_text_that_is_too_long_says_how_much_of_it_was_looked_through(dialog: CheckDialog, qtbot: QtBot) -> None:
    dialog.ui.sentenceEdit.setPlainText("la " * (MOST_CHECKED + 1))
    said = f"Only the first {number_in_words(MOST_CHECKED)} words are used."
    qtbot.waitUntil(lambda: f"{NOTHING} {said}" in labels(dialog))


def test_another_sentence_is_checked_when_the_typing_pauses(dialog: CheckDialog, qtbot: QtBot) -> None:
    dialog.ui.sentenceEdit.setFocus()
    press("Ctrl+A")
    type_text(OTHERS)
    qtbot.waitUntil(lambda: results(dialog) == [])
    assert NOTHING in labels(dialog)
    press("Ctrl+A")
    press("Backspace")
    qtbot.waitUntil(lambda: NOTHING not in labels(dialog))


def test_a_result_is_copied_with_its_attribution(
    window: MainWindow, shipped_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def shown(dialog: CheckDialog) -> int:
        button(dialog, "Copy").click()
        assert button(dialog, "Copied").isVisibleTo(dialog), "the button says that it was done"
        return 0

    monkeypatch.setattr(CheckDialog, "exec", shown)
    window.dialogs.check_quote(CAKE)
    (near, _) = shipped_library.nearest(CAKE)
    assert QGuiApplication.clipboard().text() == cite(near.quote, "plain")


# The ways to it


def test_ctrl_k_opens_it_empty_also_from_the_search_field(window: MainWindow, opened: Opened) -> None:
    press("Ctrl+K")
    search(window, "some words")
    press("Ctrl+K")
    assert opened == [("", []), ("", [])]
    assert window.ui.searchEdit.text() == "some words"


def test_show_leads_to_the_quote(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(dialog: CheckDialog) -> int:
        dialog.ui.sentenceEdit.setPlainText(CAKE)
        dialog.look()
        button(dialog, "Show", 1).click()
        return dialog.result()

    monkeypatch.setattr(CheckDialog, "exec", shown)
    press("Ctrl+K")
    assert window.shown_quote_id == "making-the-cake"


def test_a_sentence_that_is_pasted_into_the_search_is_checked(window: MainWindow, opened: Opened) -> None:
    search(window, "cake")
    paste(CAKE)
    ((sentence, found),) = opened
    assert sentence == CAKE
    assert len(found) == 2
    assert window.ui.searchEdit.text() == "cake"


def test_seven_pasted_words_are_searched_for(window: MainWindow, opened: Opened) -> None:
    press("Ctrl+F")
    paste("the icing on the cake is supervised")
    assert opened == []
    assert window.ui.searchEdit.text() == "the icing on the cake is supervised"


def test_paste_in_the_menu_of_the_search_does_the_same(window: MainWindow, opened: Opened) -> None:
    QGuiApplication.clipboard().setText(CAKE)
    window.ui.searchEdit.paste()
    assert [sentence for sentence, _ in opened] == [CAKE]


def test_a_sentence_that_is_dropped_on_the_search_is_checked(window: MainWindow, opened: Opened, qtbot: QtBot) -> None:
    drop_on_search(window, CAKE)
    qtbot.waitUntil(lambda: bool(opened))
    assert [sentence for sentence, _ in opened] == [CAKE]
    assert window.ui.searchEdit.text() == ""


def test_a_long_search_that_finds_nothing_offers_the_nearest_quotes(window: MainWindow, opened: Opened) -> None:
    search(window, "icing zebra is supervised")
    assert not window.ui.nearestButton.isVisible()
    search(window, "If intelligence were the cake, zebra icing is supervised learning")
    assert window.ui.nearestButton.isVisible()
    click(window.ui.nearestButton)
    ((sentence, found),) = opened
    assert sentence == window.ui.searchEdit.text()
    assert found
    search(window, "the icing on the cake is")
    assert not window.ui.nearestButton.isVisible()
