"""Check a text: it is typed, pasted, dropped or opened, and the quotes in it are shown with their verdicts."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from fakes import Calendar
from gui.conftest import MakeWindow
from gui.person import click, clicked_by_return, labels, press, search, settle, type_text
from lecun_viewer.cite import cite
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui.dialogs import check_dialog
from lecun_viewer.gui.dialogs.check_dialog import AT_ONCE, CheckDialog
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library

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
    made = CheckDialog(shipped_library, CAKE, Calendar())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Each sentence with which the dialog was opened, and what it showed. The user then closes it."""
    seen: Opened = []

    def shown(dialog: CheckDialog) -> int:
        seen.append((dialog.ui.textEdit.toPlainText(), results(dialog)))
        return 0

    monkeypatch.setattr(CheckDialog, "exec", shown)
    return seen


def widgets(dialog: CheckDialog) -> list[QWidget]:
    """The results. Those of an earlier text may not be deleted yet."""
    layout = dialog.ui.contentLayout
    items = [layout.itemAt(at) for at in range(layout.count())]
    return [widget for item in items if item and (widget := item.widget())]


def results(dialog: CheckDialog) -> list[str]:
    """What each result says: the place and the quote, the verdict, and what is known of the quote."""
    said = list[str]()
    for result in widgets(dialog):
        place, known = (each.toPlainText() for each in result.findChildren(QTextBrowser))
        (verdict,) = (each.text() for each in result.findChildren(QLabel) if each.text())
        said.append("\n".join([place, verdict, known]))
    return said


def button(dialog: CheckDialog, text: str, number: int = 0) -> QPushButton:
    buttons = [each for result in widgets(dialog) for each in result.findChildren(QPushButton)]
    return [each for each in buttons if each.text() == text][number]


def press_button(dialog: CheckDialog, text: str) -> None:
    (found,) = [each for each in dialog.ui.buttonBox.buttons() if each.text().replace("&", "") == text]
    found.click()


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
    (result,) = results(dialog)
    lines = result.split("\n")
    assert lines[0] == "Your text contains nearly the same words as this quote."
    assert lines[2:4] == ["Reworded", "Yann LeCun said this, but not in these exact words."], (
        "below the quote it is about"
    )
    assert "the bulk of the cake is unsupervised learning" in result, "what he said"
    assert "Not in your text: “bulk of the cake" in result
    assert "1 quote found in your text." in labels(dialog)


def a_text(quotes: Sequence[Quote]) -> str:
    return "He says that: " + " And he says: ".join(quote.text for quote in quotes)


def test_the_quotes_in_a_text_come_in_its_order_with_their_places(
    dialog: CheckDialog, collection: Collection, qtbot: QtBot
) -> None:
    three = collection.quotes[3:6]
    text = f"{a_text(three)} {OTHERS} {CAKE}."
    dialog.ui.textEdit.setPlainText(text)
    qtbot.waitUntil(lambda: len(results(dialog)) == 4)
    for shown, quote in zip(results(dialog), three, strict=False):
        assert shown.startswith(f"Your text contains this quote, word for word.\n{quote.text}\n")
    *_, last = results(dialog)
    assert f"\nIn the text\n{CAKE}\nQuote\n" in last
    assert "4 quotes found in your text, in their order there." in labels(dialog)
    marked = [each.cursor.selectedText() for each in dialog.ui.textEdit.extraSelections()]
    assert marked == [text[each.start : each.end] for each in dialog.found]
    button(dialog, "Find in Text", 3).click()
    assert dialog.ui.textEdit.textCursor().selectedText() == CAKE


UNKNOWN = "The mill grinds slowly when the river is low."


def unknown_ones(dialog: CheckDialog) -> list[str]:
    """What is said of each quotation that is in no collection."""
    shown = [each for each in widgets(dialog) if each.findChild(QLabel) is None]
    return [said.toPlainText() for each in shown for said in each.findChildren(QTextBrowser)]


@pytest.mark.parametrize("others", ["", f" {OTHERS}" * 50])
def test_a_quotation_with_his_name_that_is_in_no_collection_is_shown_without_a_verdict(
    dialog: CheckDialog, qtbot: QtBot, tmp_path: Path, others: str
) -> None:
    text = f"{CAKE}. Yann LeCun said: “{UNKNOWN}”{others}"
    dialog.ui.textEdit.setPlainText(text)
    dialog.look()
    qtbot.waitUntil(lambda: len(widgets(dialog)) == 2)
    said = "Your text has this with Yann LeCun’s name. It isn’t in your collections, so nobody has checked it here."
    assert unknown_ones(dialog) == [f"{said}\n{UNKNOWN}"]
    counted = "1 quotation with Yann LeCun’s name isn’t in your collections, so nobody has checked it here."
    assert f"1 quote found in your text. {counted}" in labels(dialog)
    assert [each.cursor.selectedText() for each in dialog.ui.textEdit.extraSelections()] == [CAKE]
    button(dialog, "Find in Text", 1).click()
    assert dialog.ui.textEdit.textCursor().selectedText() == UNKNOWN
    dialog.save_results(tmp_path / "results.md")
    assert f"{counted} “{UNKNOWN}”" in (tmp_path / "results.md").read_text(encoding="utf-8")


def test_the_tab_key_comes_to_the_results_before_the_buttons(dialog: CheckDialog, qtbot: QtBot) -> None:
    dialog.ui.textEdit.setPlainText(f"{CAKE}. Yann LeCun said: “{UNKNOWN}”")
    dialog.look()
    qtbot.waitUntil(button(dialog, "Find in Text", 1).isVisible)
    dialog.ui.textEdit.setFocus()
    visited = list[str]()
    while "Close" not in visited:
        press("Tab")
        field = QApplication.focusWidget()
        visited += [field.text().replace("&", "")] if isinstance(field, QPushButton) else []
    results = ["Find in Text", "Show", "Copy", "Find in Text"]
    assert visited == [*results, "Open File…", "Copy Results", "Save…", "Close"]


def test_return_clicks_the_button_with_the_focus(dialog: CheckDialog) -> None:
    dialog.ui.textEdit.setPlainText(f"{CAKE}. “{OTHERS}” (Yann LeCun)")
    dialog.look()
    settle()
    clicked = list(clicked_by_return(dialog))
    names = [each.text().replace("&", "") for each, _clicked in clicked]
    assert {"Find in Text", "Show", "Copy", "Copy Results", "Close"} <= {*names}
    assert [each for each, them in clicked if them != [each]] == []


def test_return_in_a_result_closes_nothing(dialog: CheckDialog) -> None:
    for text in widgets(dialog)[0].findChildren(QTextBrowser):
        text.setFocus()
        for key in ("Return", "Enter"):
            press(key)
            assert dialog.isVisible()


def test_the_results_scroll_by_keys(dialog: CheckDialog, collection: Collection) -> None:
    dialog.ui.textEdit.setPlainText(a_text(collection.quotes[:4]))
    dialog.look()
    settle()
    widgets(dialog)[0].findChildren(QTextBrowser)[0].setFocus()
    bar = dialog.ui.scrollArea.verticalScrollBar()
    assert bar.maximum() > bar.pageStep()
    press("PgDown")
    assert bar.value() == bar.pageStep()
    press("End")
    assert bar.value() == bar.maximum()
    press("Home")
    assert bar.value() == 0


def test_such_a_quotation_alone_can_be_saved_too(dialog: CheckDialog, tmp_path: Path) -> None:
    dialog.ui.textEdit.setPlainText(f"“{UNKNOWN}” — Yann LeCun")
    dialog.look()
    assert any(each.startswith(f"{NOTHING} 1 quotation with") for each in labels(dialog))
    press_button(dialog, "Copy Results")
    copied = QGuiApplication.clipboard().text()
    assert "No quotes found in your text." in copied
    assert UNKNOWN in copied
    dialog.open_file(tmp_path / "paper.pdf")
    assert widgets(dialog) == []


def test_a_long_text_is_checked_in_a_thread(dialog: CheckDialog, collection: Collection, qtbot: QtBot) -> None:
    text = a_text(collection.quotes[:20]) + f" {OTHERS}" * 50
    assert len(text) > AT_ONCE
    dialog.ui.textEdit.setPlainText(text)
    dialog.look()
    assert "Checking…" in labels(dialog)
    qtbot.waitUntil(lambda: len(results(dialog)) >= 20)
    dialog.ui.textEdit.setPlainText(text * 2)
    dialog.look()
    dialog.ui.textEdit.setPlainText(OTHERS)
    dialog.look()
    assert NOTHING in labels(dialog)
    qtbot.waitUntil(lambda: not dialog.findChildren(Worker))
    assert NOTHING in labels(dialog), "the check of the text before is not wanted any more"


def test_no_old_results_are_shown_while_a_long_text_is_checked(dialog: CheckDialog, qtbot: QtBot) -> None:
    dialog.ui.textEdit.setPlainText(f" {OTHERS}" * 50)
    dialog.look()
    QApplication.sendEvent(dialog.ui.content, QEvent(QEvent.Type.StyleChange))
    assert "Checking…" in labels(dialog)
    assert (results(dialog), dialog.ui.textEdit.extraSelections()) == ([], [])
    qtbot.waitUntil(lambda: "Checking…" not in labels(dialog))


def test_what_was_refused_is_said_once_and_stays(
    dialog: CheckDialog, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    said = list[str]()
    monkeypatch.setattr(check_dialog, "announce", lambda _widget, sentence: said.append(sentence))
    dialog.open_file(tmp_path / "paper.pdf")
    (refused,) = said
    assert refused.startswith("“paper.pdf” can’t be checked.")
    QApplication.sendEvent(dialog.ui.content, QEvent(QEvent.Type.StyleChange))
    assert refused in labels(dialog)


def test_a_fault_ends_the_check_of_a_long_text(
    dialog: CheckDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Library, "check", lambda *_args: 1 / 0)
    dialog.ui.textEdit.setPlainText(f" {OTHERS}" * 50)
    with qtbot.captureExceptions() as faults:
        dialog.look()
        qtbot.waitUntil(lambda: "Couldn’t check this text." in labels(dialog))
        qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is ZeroDivisionError


def test_only_some_results_are_shown(
    dialog: CheckDialog, collection: Collection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(check_dialog, "MOST_SHOWN", 2)
    dialog.ui.textEdit.setPlainText(a_text(collection.quotes[3:7]))
    dialog.look()
    assert len(results(dialog)) == 2
    assert any("Only the first 2 are shown." in each for each in labels(dialog))
    dialog.ui.textEdit.setPlainText(f"“{UNKNOWN}” — Yann LeCun. {a_text(collection.quotes[3:7])}")
    dialog.look()
    assert len(widgets(dialog)) == 2
    assert len(dialog.ui.textEdit.extraSelections()) == 1
    dialog.save_results(tmp_path / "all.md")
    assert (tmp_path / "all.md").read_text(encoding="utf-8").count("\n> — ") == 4


def test_a_text_in_another_language_is_compared_as_it_is(dialog: CheckDialog) -> None:
    dialog.ui.textEdit.setPlainText("Das ist der Satz, den ich nicht sagen will.")
    dialog.look()
    assert any(each.startswith("No similar quotes found.") and "isn’t in English" in each for each in labels(dialog))


def test_a_file_is_opened(dialog: CheckDialog, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<h1>Cake</h1><p>{OTHERS}<p>{CAKE}", encoding="utf-8")
    dialog.ui.textEdit.setPlainText("")
    dialog.look()
    dialog.open_file(path)
    qtbot.waitUntil(lambda: len(results(dialog)) == 1)
    assert dialog.ui.textEdit.toPlainText() == f"Cake\n\n{OTHERS}\n\n{CAKE}"


def test_another_file_is_refused_with_a_way_out(dialog: CheckDialog, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "empty.txt").write_bytes(b"")
    for said in (
        "“paper.pdf” can’t be checked. Text, Markdown, and HTML files can (.txt, .md, .html). To check this file, "
        "open it in its own program, copy the text, and paste it here.",
        "“empty.txt” can’t be checked: the file has no text. Choose another file.",
    ):
        dialog.open_file(tmp_path / said[1 : said.index("”")])
        qtbot.waitUntil(lambda: said in labels(dialog))  # noqa: B023
        assert results(dialog) == []
    dialog.open_file(tmp_path / "missing.txt")
    qtbot.waitUntil(lambda: any("there is no such file" in each for each in labels(dialog)))


def test_the_results_are_copied_and_saved(dialog: CheckDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lecun_viewer.texts.exports.language_tag", lambda: "de")
    press_button(dialog, "Copy Results")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text().startswith(
        "# Quotes in a Text\n\n1 quote found in your text. Checked by LeCun Viewer on 7 March 2026."
    )
    assert f"- In the text: “{CAKE}”\n" in mime.text()
    assert "- Verdict: Reworded. Yann LeCun said this, but not in these exact words." in mime.text()
    assert "<h1" in mime.html()
    assert '<h1 dir="auto" lang="de">' in mime.html()
    assert '<p dir="auto" lang="de">' in mime.html()
    assert "<script" not in mime.html()
    dialog.save_results(tmp_path / "found.md")
    assert (tmp_path / "found.md").read_text(encoding="utf-8") == mime.text()
    dialog.save_results(tmp_path / "found.html")
    page = (tmp_path / "found.html").read_text(encoding="utf-8")
    assert page.startswith('<!DOCTYPE html>\n<html lang="de">')
    assert f'<dd dir="auto">“{CAKE}”</dd>' in page
    dialog.save_results(tmp_path)
    assert any(each.startswith("Couldn’t save") for each in labels(dialog))


def test_saved_results_name_the_words_that_differ(dialog: CheckDialog, tmp_path: Path) -> None:
    dialog.ui.textEdit.setPlainText(CAKE.replace("icing", "frosting"))
    dialog.look()
    saved = tmp_path / "found.md"
    dialog.save_results(saved)
    said = saved.read_text(encoding="utf-8")
    assert "- Comparison: Only in your text: “frosting”\n" in said
    assert "- Comparison: Not in your text: “bulk of the cake is self-supervised learning, the icing on" in said


def test_saved_results_can_be_opened(dialog: CheckDialog, tmp_path: Path, opened_addresses: list[QUrl]) -> None:
    dialog.ui.textEdit.setPlainText(CAKE)
    dialog.look()
    assert not dialog.ui.openButtons.isVisible()
    saved = tmp_path / "found.md"
    dialog.save_results(saved)
    for each in dialog.ui.openButtons.findChildren(QPushButton):
        each.click()
    assert [Path(each.toLocalFile()) for each in opened_addresses] == [saved, tmp_path]
    saved.unlink()
    dialog.ui.openButtons.findChildren(QPushButton)[0].click()
    assert f"Couldn’t open {saved}." in labels(dialog)
    assert dialog.ui.openButtons.isVisible(), "the folder is still there"
    dialog.look()
    assert not dialog.ui.openButtons.isVisible(), "those are other results"


def test_without_results_there_is_nothing_to_copy(dialog: CheckDialog) -> None:
    dialog.ui.textEdit.setPlainText(OTHERS)
    dialog.look()
    enabled = {each.text().replace("&", ""): each.isEnabled() for each in dialog.ui.buttonBox.buttons()}
    assert (enabled["Copy Results"], enabled["Save…"]) == (False, False)


def test_a_text_of_another_program_takes_the_place_of_the_text_before(dialog: CheckDialog) -> None:
    dialog.check_given(OTHERS)
    assert (dialog.ui.textEdit.toPlainText(), NOTHING in labels(dialog)) == (OTHERS, True)
    dialog.check_given(" \n")
    assert "The text is empty. Type or paste one here." in labels(dialog)


def test_the_clipboard_is_checked(dialog: CheckDialog) -> None:
    QGuiApplication.clipboard().setText(OTHERS)
    dialog.check_given(None)
    assert (dialog.ui.textEdit.toPlainText(), NOTHING in labels(dialog)) == (OTHERS, True)
    QGuiApplication.clipboard().setImage(QImage(1, 1, QImage.Format.Format_RGB32))
    dialog.check_given(None)
    assert "The clipboard has no text. Copy a text, and paste it here." in labels(dialog)


@pytest.fixture
def waiting(qtbot: QtBot, shipped_library: Library, monkeypatch: pytest.MonkeyPatch) -> CheckDialog:
    """A dialog that waits for the clipboard on Wayland, where another program has the focus. It is not shown yet."""
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is None)
    made = CheckDialog(shipped_library, "", Calendar())
    qtbot.addWidget(made)
    QGuiApplication.clipboard().setText(CAKE)
    made.check_given(None)
    assert made.ui.stateLabel.text() == "The text on the clipboard is checked once this window is active."
    return made


def test_on_wayland_the_clipboard_is_checked_once_the_program_has_the_focus(waiting: CheckDialog, qtbot: QtBot) -> None:
    waiting.show()
    qtbot.waitUntil(lambda: len(results(waiting)) == 1)
    assert waiting.ui.textEdit.toPlainText() == CAKE


def test_the_wait_for_the_clipboard_ends(waiting: CheckDialog, qtbot: QtBot) -> None:
    waiting._patience.start(0)
    said = "Couldn’t read the clipboard, because this window wasn’t active. Paste the text here."
    qtbot.waitUntil(lambda: waiting.ui.stateLabel.text() == said)
    waiting.show()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    settle()
    assert waiting.ui.textEdit.toPlainText() == ""


def test_who_types_meanwhile_keeps_that_text(waiting: CheckDialog, qtbot: QtBot) -> None:
    waiting.ui.textEdit.setPlainText(OTHERS)
    waiting.look()
    waiting.show()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    settle()
    assert waiting.ui.textEdit.toPlainText() == OTHERS


def test_another_sentence_is_checked_when_the_typing_pauses(dialog: CheckDialog, qtbot: QtBot) -> None:
    dialog.ui.textEdit.setFocus()
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
    window.dialogs.check_text(CAKE)
    (match,) = shipped_library.check(CAKE)
    assert QGuiApplication.clipboard().text() == cite(match.quote, "plain")


# The ways to it


def test_ctrl_k_opens_it_empty_also_from_the_search_field(window: MainWindow, opened: Opened) -> None:
    press("Ctrl+K")
    search(window, "some words")
    press("Ctrl+K")
    assert opened == [("", []), ("", [])]
    assert window.ui.searchEdit.text() == "some words"


def test_show_leads_to_the_quote(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    def shown(dialog: CheckDialog) -> int:
        dialog.ui.textEdit.setPlainText(CAKE)
        dialog.look()
        button(dialog, "Show").click()
        return dialog.result()

    monkeypatch.setattr(CheckDialog, "exec", shown)
    press("Ctrl+K")
    assert window.shown_quote_id == "cake-analogy"


def test_the_text_is_still_there_after_a_look_at_one_of_its_quotes(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[str]()

    def shown(dialog: CheckDialog) -> int:
        seen.append(dialog.ui.textEdit.toPlainText())
        if len(seen) == 1:
            dialog.ui.textEdit.setPlainText(CAKE)
            dialog.look()
            button(dialog, "Show").click()
        else:
            assert dialog.ui.textEdit.textCursor().selectedText() == seen[-1], "to be typed over"
        return dialog.result()

    monkeypatch.setattr(CheckDialog, "exec", shown)
    for _ in range(3):
        press("Ctrl+K")
    assert seen == ["", CAKE, ""]


def test_a_sentence_that_is_pasted_into_the_search_is_checked(window: MainWindow, opened: Opened) -> None:
    search(window, "cake")
    paste(CAKE)
    ((sentence, found),) = opened
    assert sentence == CAKE
    assert len(found) == 1
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
    click(window.ui.checkButton)
    assert opened.pop() == ("", [])
    search(window, "If intelligence were the cake, zebra icing is supervised learning")
    assert window.ui.nearestButton.isVisible()
    click(window.ui.nearestButton)
    ((sentence, found),) = opened
    assert sentence == window.ui.searchEdit.text()
    assert found
    search(window, "the icing on the cake is")
    assert not window.ui.nearestButton.isVisible()
