"""The reader's finding: typed into a dialog, saved with the favorites, shown beside the program's provenance."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from fakes import Calendar
from gui.conftest import MakeWindow
from gui.dialogs.test_leaving import answer
from gui.person import click, message, opened, settle, told
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.texts import verdicts

SHOWN = "surface-statistics"
Button = QDialogButtonBox.StandardButton


@pytest.fixture
def quote(collection: Collection) -> Quote:
    return next(each for each in collection.quotes if each.id == SHOWN)


def fill(dialog: FindingDialog, texts: dict[str, str], status: Verdict | None = Verdict.VERBATIM) -> None:
    ui = dialog.ui
    ui.verdictCombo.setCurrentIndex(ui.verdictCombo.findData(status))
    ui.whereEdit.setText(texts.get("where", ""))
    ui.addressEdit.setText(texts.get("url", ""))
    ui.dateEdit.setText(texts.get("date", ""))
    ui.findingNoteEdit.setPlainText(texts.get("note", ""))


def in_the_dialog(do: Callable[[FindingDialog], None]) -> None:
    def find() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, FindingDialog)
        do(dialog)

    QTimer.singleShot(0, find)


def shown(window: MainWindow) -> str:
    field = window.panel.page.ui.findingText
    return field.toPlainText() if field.isVisible() else ""


def test_ctrl_return_saves_from_the_note(qtbot: QtBot, quote: Quote, calendar: Calendar) -> None:
    saved = list[Finding | None]()

    def save(finding: Finding | None) -> str:
        saved.append(finding)
        return ""

    dialog = FindingDialog(quote, None, calendar(), save)
    qtbot.addWidget(dialog, before_close_func=FindingDialog.accept)
    opened(qtbot, dialog)
    fill(dialog, {"note": "at 12:30"}, None)
    QTest.keyClick(dialog.ui.findingNoteEdit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert [each and each.note for each in saved] == ["at 12:30"]


def test_what_is_found_is_kept_and_shown(
    window: MainWindow, store: FavoriteStore, quote: Quote, calendar: Calendar
) -> None:
    window.show_quote_id(SHOWN)
    assert shown(window) == ""

    def write(dialog: FindingDialog) -> None:
        fill(
            dialog,
            {"where": "A <b>talk</b>", "url": "https://a.example/?x&y", "date": "2024-03-07", "note": "at 12:30"},
        )
        dialog.ui.buttonBox.button(Button.Save).click()

    in_the_dialog(write)
    click(window.panel.page.ui.findingButton)
    kept = store.finding(quote.id)
    assert kept
    assert (kept.status, kept.where, kept.date, kept.note) == (
        Verdict.VERBATIM,
        "A <b>talk</b>",
        "2024-03-07",
        "at 12:30",
    )
    for part in ("Your finding, 7 March 2026", "Exact words", "A <b>talk</b>, 7 March 2024", "at 12:30"):
        assert part in shown(window)
    assert "No source found" in window.panel.page.ui.verdictLabel.text()  # the program's provenance stays


def test_it_is_there_at_the_next_start_and_undo_takes_it_back(
    make_window: MakeWindow, store: FavoriteStore, quote: Quote, calendar: Calendar
) -> None:
    store.apply([], [Change(None, Finding(quote, None, "Somewhere", "", "", "", calendar()))])
    window = make_window()
    window.show_quote_id(SHOWN)
    assert "Somewhere" in shown(window)
    in_the_dialog(lambda dialog: dialog.ui.buttonBox.button(Button.Discard).click())
    window.ui.findingAction.trigger()
    assert store.finding(quote.id) is None
    assert shown(window) == ""
    window.ui.undoAction.trigger()
    assert store.finding(quote.id)
    assert "Somewhere" in shown(window)
    window.show_quote_id("cake-analogy")
    assert shown(window) == ""


def another_program_writes(before: Finding | None, after: Finding, folder: Path) -> None:
    other = FavoriteStore(Records(folder, Calendar()))
    other.apply([], [Change(before, after)])


def place_kept(store: FavoriteStore, quote: Quote) -> str:
    kept = store.finding(quote.id)
    assert kept
    return kept.where


def test_what_another_program_wrote_meanwhile_is_kept_below(
    window: MainWindow, store: FavoriteStore, quote: Quote, tmp_path: Path, calendar: Calendar
) -> None:
    window.show_quote_id(SHOWN)

    def write(dialog: FindingDialog) -> None:
        another_program_writes(None, Finding(quote, None, "A lecture", "", "", "page 4", calendar()), tmp_path)
        calendar.tick(60)
        fill(dialog, {"where": "A talk", "note": "mine"})
        dialog.ui.buttonBox.button(Button.Save).click()

    in_the_dialog(write)
    window.ui.findingAction.trigger()
    kept = store.finding(quote.id)
    assert kept
    assert kept.where == "A talk"
    assert kept.note.startswith("mine")
    assert "A lecture" in kept.note
    assert "page 4" in kept.note
    assert kept.checked_at == calendar(), "the time of saving"
    assert "kept below yours" in message(window)
    window.ui.undoAction.trigger()
    assert place_kept(store, quote) == "A lecture"


def test_what_another_program_wrote_meanwhile_is_not_taken_away(
    window: MainWindow, store: FavoriteStore, quote: Quote, tmp_path: Path, calendar: Calendar
) -> None:
    mine = Finding(quote, None, "Somewhere", "", "", "", calendar())
    store.apply([], [Change(None, mine)])
    window.show_quote_id(SHOWN)

    def take_away(dialog: FindingDialog) -> None:
        another_program_writes(mine, mine._replace(where="A lecture"), tmp_path)
        dialog.ui.buttonBox.button(Button.Discard).click()

    in_the_dialog(take_away)
    window.ui.findingAction.trigger()
    assert place_kept(store, quote) == "A lecture"
    assert "Your change wasn’t saved." in message(window)
    assert "A lecture" in shown(window)


def test_what_was_saved_is_scrolled_into_view(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 400)
    window.show_quote_id(SHOWN)
    page = window.panel.page
    assert page.verticalScrollBar().maximum() > 0, "the entry is longer than the pane"

    def write(dialog: FindingDialog) -> None:
        fill(dialog, {"where": "A talk"})
        dialog.ui.buttonBox.button(Button.Save).click()

    in_the_dialog(write)
    window.ui.findingAction.trigger()
    text = page.ui.findingText
    settle()
    assert page.viewport().rect().contains(text.mapTo(page.viewport(), text.rect().center()))


def test_cancel_changes_nothing(window: MainWindow, store: FavoriteStore, quote: Quote) -> None:
    window.show_quote_id(SHOWN)

    def cancel(dialog: FindingDialog) -> None:
        fill(dialog, {"where": "Nowhere"})
        answer("&Discard")
        dialog.ui.buttonBox.button(Button.Cancel).click()

    in_the_dialog(cancel)
    window.ui.findingAction.trigger()
    assert store.finding(quote.id) is None


@pytest.mark.parametrize(
    ("texts", "problem"),
    [
        ({"date": "2024-13"}, "Enter a year, month, or day"),
        ({"url": "javascript:alert(1)"}, "Enter a link that starts with https:// or http://."),
        ({"url": "https://a.example/in two words"}, "Enter a link that starts with https:// or http:// and has no"),
    ],
)
def test_a_problem_is_shown_and_nothing_is_kept(
    qtbot: QtBot, quote: Quote, calendar: Calendar, texts: dict[str, str], problem: str
) -> None:
    dialog = opened(qtbot, FindingDialog(quote, None, calendar(), lambda _finding: ""))
    ui = dialog.ui
    field, label = (ui.dateEdit, ui.dateProblemLabel) if "date" in texts else (ui.addressEdit, ui.addressProblemLabel)
    fill(dialog, {"where": "A talk", **texts})
    assert not label.isVisible()  # no problem is shown while typing
    ui.buttonBox.button(Button.Save).click()
    assert dialog.isVisible()
    assert label.isVisible()
    assert label.text().startswith(problem)
    assert field.accessibleDescription() == label.text()
    assert field.hasFocus()
    settle()
    assert 0 < label.y() - field.geometry().bottom() < 2 * label.fontMetrics().height()
    places = {each: each.geometry() for each in (ui.addressEdit, ui.dateEdit, ui.findingNoteEdit)}
    field.setText("2024" if "date" in texts else "https://a.example/")
    assert (label.text(), field.accessibleDescription()) == ("", "")
    settle()
    assert {each: each.geometry() for each in places} == places, "a click still lands in the field that was aimed at"
    ui.buttonBox.button(Button.Save).click()
    assert not dialog.isVisible()


def test_it_is_no_wider_than_a_small_screen(qtbot: QtBot, qapp: QApplication, quote: Quote, calendar: Calendar) -> None:
    qapp.setFont(typography.scaled(qapp.font(), 2))
    dialog = opened(qtbot, FindingDialog(quote, None, calendar(), lambda _finding: ""))
    assert dialog.minimumSizeHint().width() <= 800
    assert dialog.ui.verdictMeaningLabel.text() == "Currently: No source found."
    dialog.ui.verdictCombo.setCurrentIndex(1)
    assert dialog.ui.verdictMeaningLabel.text() == verdicts.meaning(Verdict.VERBATIM)
    fill(dialog, {"url": "x", "date": "x"})
    dialog.ui.buttonBox.button(Button.Save).click()
    settle()
    for label in dialog.findChildren(QLabel):
        assert label.height() >= label.heightForWidth(label.width()), label.text()
    dialog.accept()


def test_nothing_at_all_is_no_check(qtbot: QtBot, quote: Quote, calendar: Calendar) -> None:
    dialog = FindingDialog(quote, None, calendar(), lambda _finding: "")
    qtbot.addWidget(dialog, before_close_func=FindingDialog.accept)
    assert not dialog.ui.buttonBox.button(Button.Save).isEnabled()
    assert not dialog.ui.buttonBox.button(Button.Discard).isEnabled()
    fill(dialog, {"note": " "}, None)
    assert not dialog.ui.buttonBox.button(Button.Save).isEnabled()
    fill(dialog, {"note": "x"}, None)
    assert dialog.ui.buttonBox.button(Button.Save).isEnabled()


def test_an_address_is_a_link(
    window: MainWindow, store: FavoriteStore, quote: Quote, calendar: Calendar, opened_addresses: list[QUrl]
) -> None:
    store.apply([], [Change(None, Finding(quote, None, "", "https://a.example/", "", "", calendar()))])
    window.show_quote_id(SHOWN)
    window.panel.page.ui.findingText.anchorClicked.emit(QUrl("https://a.example/"))
    assert opened_addresses == [QUrl("https://a.example/")]


def test_what_could_not_be_saved_is_offered_again(make_window: MakeWindow, tmp_path: Path) -> None:
    offered = list[str]()
    (tmp_path / "file").write_bytes(b"")
    window = make_window(FavoriteStore(Records(tmp_path / "file", Calendar())))
    window.show_quote_id(SHOWN)

    def write(dialog: FindingDialog) -> None:
        fill(dialog, {"where": "A talk"})
        in_the_dialog(leave)
        dialog.ui.buttonBox.button(Button.Save).click()

    def leave(dialog: FindingDialog) -> None:
        offered.extend([dialog.ui.whereEdit.text(), dialog.ui.refusalLabel.text()])
        answer("&Discard")  # it is asked, because nothing was saved
        dialog.reject()

    in_the_dialog(write)
    window.ui.findingAction.trigger()
    assert offered[0] == "A talk"
    assert "there is a file where the folder should be" in offered[1]
    assert (shown(window), message(window)) == ("", "")


@pytest.mark.parametrize("button", [Button.Save, Button.Discard])
def test_it_stays_open_with_what_was_typed_if_it_could_not_be_saved(
    qtbot: QtBot, quote: Quote, calendar: Calendar, button: Button
) -> None:
    refused, before = list[str | None](), Finding(quote, None, "Somewhere", "", "", "", calendar())

    def save(finding: Finding | None) -> str:
        refused.append(finding.where if finding else None)
        return "The disk is full."

    dialog = FindingDialog(quote, before, calendar(), save)
    qtbot.addWidget(dialog, before_close_func=FindingDialog.accept)
    opened(qtbot, dialog)
    dialog.ui.whereEdit.setText("A talk")
    dialog.ui.buttonBox.button(button).click()
    assert refused == ["A talk" if button is Button.Save else None]
    assert dialog.isVisible()
    assert dialog.ui.refusalLabel.text() == "The disk is full."
    assert dialog.ui.whereEdit.text() == "A talk"


def test_no_sentence_about_others_speaks_of_him(qtbot: QtBot, quote: Quote, calendar: Calendar) -> None:
    for status in Verdict:
        known = quote.provenance._replace(status=status)
        other = quote._replace(authors=("Hannah Arendt",), provenance=known, text="Words.")
        dialog = FindingDialog(other, None, calendar(), lambda _finding: "")
        qtbot.addWidget(dialog)
        for row in range(dialog.ui.verdictCombo.count()):
            dialog.ui.verdictCombo.setCurrentIndex(row)
            assert [text for text in told(dialog) if re.search(r"\b(he|him|his|LeCun)\b", text, re.I)] == []
