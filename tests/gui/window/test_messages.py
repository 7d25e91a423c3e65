"""Messages over the list: what went well goes away by itself, what did not stays until it was read."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.person import click, favorite_ids, message, opened, press, search, settle, type_text
from lecun_viewer.gui.dialogs.messages_dialog import MessagesDialog
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.window import messages
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.gui.window.messages import MessageBar


def bar(window: MainWindow, *, of_problems: bool) -> MessageBar:
    return window.messages.bar(of_problems=of_problems)


def test_a_problem_stays_beside_others_until_it_is_closed(window: MainWindow) -> None:
    window.tell("One thing happened.")
    window.tell("One thing happened.")
    window.tell("And another.")
    window.messages.tell_success("It is done.")
    assert message(window).splitlines() == ["It is done.", "One thing happened.", "And another."]
    assert not bar(window, of_problems=True).findChildren(QTimer)[0].isActive()
    click(bar(window, of_problems=True).ui.closeButton)
    assert message(window) == "It is done."
    window.tell("One thing happened.")
    assert "One thing happened." in message(window)


LONG = " ".join(["A long sentence about what happened."] * 40)


def line_count(text: QLabel) -> int:
    """Return how many lines the label shows."""
    return round(text.heightForWidth(text.width()) / text.fontMetrics().lineSpacing())


@pytest.mark.parametrize("width", [480, 780])
def test_many_long_problems_leave_room_for_the_window(window: MainWindow, width: int) -> None:
    window.resize(width, 500)
    settle()
    for number in range(43):
        window.tell(f"Line {number}: {LONG}")
    settle()
    its_bar = bar(window, of_problems=True)
    assert line_count(its_bar.ui.textLabel) in (2 * messages.MOST_LINES + 1, 2 * messages.MOST_LINES + 2)
    assert its_bar.ui.textLabel.text().replace("\n", " ").startswith("Line 41: A long sentence")
    assert its_bar.ui.textLabel.text().endswith("…\nAnd 41 more messages.")
    assert its_bar.height() <= window.ui.listStack.height()
    assert window.height() == 500
    assert its_bar.accessibleDescription() == f"Line 41: {LONG}\nLine 42: {LONG}\nAnd 41 more messages."


def test_the_details_have_all_in_full_and_can_be_copied(
    window: MainWindow, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = [f"Line {number}: {LONG}" for number in range(43)]
    for sentence in sentences:
        window.tell(sentence)

    def copy_all(dialog: MessagesDialog) -> int:
        (copy,) = [each for each in dialog.findChildren(QPushButton) if each.text() == "&Copy All"]
        copy.click()
        return 0

    monkeypatch.setattr(MessagesDialog, "exec", copy_all)
    click(bar(window, of_problems=True).ui.detailsButton)
    assert qapp.clipboard().text().split("\n\n") == sentences


def test_return_closes_the_details_and_copies_nothing(qtbot: QtBot, qapp: QApplication) -> None:
    qapp.clipboard().setText("before")
    dialog = opened(qtbot, MessagesDialog(["One.", "Two."]))
    press("Return")
    assert not dialog.isVisible()
    assert qapp.clipboard().text() == "before"


def test_there_are_details_only_if_not_all_is_shown(window: MainWindow) -> None:
    window.resize(780, 500)
    window.tell("One thing happened.")
    window.tell("And another.")
    details = bar(window, of_problems=True).ui.detailsButton
    assert not details.isVisible()
    window.tell(LONG)
    assert details.isVisible()
    bar(window, of_problems=True).clear()
    window.tell(LONG)
    assert details.isVisible()
    window.messages.tell_success(LONG)
    assert bar(window, of_problems=False).ui.detailsButton.isVisible()


def test_what_was_special_about_a_step_goes_with_undo(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    window.tell("That failed.")
    window.editor.saved_differently.emit("It was added again with what you typed.")
    press("Ctrl+E")
    type_text("more")
    assert "It was added again" in message(window), "until that is taken back"
    press("Ctrl+Z")
    assert message(window) == "Undone: Add Note\nThat failed."


def test_esc_closes_the_messages_after_the_note_and_the_search(window: MainWindow) -> None:
    search(window, "cake")
    press("Down")
    press("Ctrl+E")
    window.tell("That failed.")
    window.messages.tell_success("This is done.")
    told = message(window)
    press("Esc")
    assert not window.panel.page.ui.noteEdit.hasFocus()
    press("Esc")
    assert window.ui.searchEdit.text() == ""
    assert message(window) == told
    bar(window, of_problems=True).ui.closeButton.setFocus()
    press("Esc")
    assert message(window) == ""
    assert window.ui.quoteView.hasFocus()


def test_what_went_well_takes_the_place_of_the_one_before(window: MainWindow) -> None:
    window.messages.tell_success("The first is done.")
    window.messages.tell_success("The second is done.")
    assert message(window) == "The second is done."
    bar(window, of_problems=False).clear()
    window.messages.tell_success("The second is done.")
    assert message(window) == "The second is done."


def test_what_went_well_goes_away_by_itself(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "SUCCESS_SHOWN_MS", 30)
    window.tell("That failed.")
    window.messages.tell_success("This is done.")
    qtbot.waitUntil(lambda: message(window) == "That failed.")


def test_each_message_of_what_went_well_has_the_whole_time(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.tell_success("The first is done.")
    (timer,) = bar(window, of_problems=False).findChildren(QTimer)
    qtbot.waitUntil(lambda: timer.remainingTime() < timer.interval() - 1000)
    before = timer.remainingTime()
    window.messages.tell_success("The second is done.")
    assert timer.remainingTime() > before
    for number in range(2):
        window.messages.tell_success(f"This is done, {number}.")
        timer.setInterval(1)
        qtbot.waitUntil(lambda: message(window) == "")
        assert not timer.isActive()


def test_it_stays_while_somebody_is_at_it(window: MainWindow, qtbot: QtBot) -> None:
    window.messages.tell_success("This is done.")
    its_bar = bar(window, of_problems=False)
    its_bar.ui.closeButton.setFocus()
    (timer,) = its_bar.findChildren(QTimer)
    timer.setInterval(1)
    for _ in range(3):
        with qtbot.waitSignal(timer.timeout):  # told after the bar
            pass
        assert message(window) == "This is done."
    window.ui.quoteView.setFocus()
    qtbot.waitUntil(lambda: message(window) == "")


def test_what_was_undone_is_no_longer_said(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    window.messages.tell_success("Imported.")
    press("Ctrl+Z")
    assert message(window) == "Undone: Add Favorite"


def buttons(window: MainWindow, *, of_problems: bool = False) -> dict[str, QPushButton]:
    its_bar = bar(window, of_problems=of_problems)
    return {each.text(): each for each in its_bar.findChildren(QPushButton) if each.isVisible()}


def test_a_message_moves_nothing_and_lies_at_the_lower_edge_of_the_list(window: MainWindow) -> None:
    ui = window.ui
    window.resize(1000, 700)
    ui.quoteView.setFocus()
    press("Home")  # else the shown row, if it is behind them, comes above them
    settle()
    shown = (ui.searchEdit, ui.listStack, ui.partView, ui.detailPane)
    first = ui.quoteView.model().index(0, 0)

    def places() -> list[object]:
        row = ui.quoteView.visualRect(first).translated(ui.quoteView.mapTo(window, QPoint()))
        return [row, *((each.mapTo(window, QPoint()), each.size()) for each in shown)]

    before = places()
    window.tell("That failed.")
    window.messages.tell_success("This is done.")
    settle()
    assert places() == before
    success, problem = (bar(window, of_problems=of_problems) for of_problems in (False, True))
    lowest = problem.mapTo(ui.listPane, problem.rect().bottomLeft()).y()
    assert ui.listPane.height() - 20 < lowest < ui.listPane.height()
    assert ui.listPane.rect().contains(success.geometry())
    assert success.geometry().bottom() < problem.geometry().top()
    # Nothing of the list lies above them.
    for each in (success, problem):
        assert window.childAt(each.mapTo(window, each.rect().center())) in (each, *each.findChildren(QWidget))


def test_no_row_stays_behind_a_message(window: MainWindow, qtbot: QtBot) -> None:
    """The current row comes above it, and the end of the list can be scrolled above it."""
    view, its_bar = window.ui.quoteView, bar(window, of_problems=True)
    view.setFocus()
    height = view.height()

    def is_above() -> bool:
        row = view.visualRect(view.currentIndex()).translated(view.viewport().mapTo(window, QPoint()))
        return row.bottom() < its_bar.mapTo(window, QPoint()).y()

    while view.visualRect(view.currentIndex()).bottom() < height - 60:
        press("Down")
    window.tell(LONG)
    qtbot.waitUntil(is_above)
    press("End")
    qtbot.waitUntil(lambda: view.currentIndex().row() == view.model().rowCount() - 1 and is_above())
    window.tell(f"And {LONG}")
    qtbot.waitUntil(is_above)
    press("Escape")
    qtbot.waitUntil(lambda: view.height() == height)


def test_what_was_done_can_be_undone_from_its_message(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    window.messages.tell_step("Done.")
    click(buttons(window)["Undo"])
    assert favorite_ids(window) == []
    click(buttons(window)["Redo"])
    assert favorite_ids(window) == ["cake-analogy"]
    assert message(window) == "Redone: Add Favorite"


def test_the_buttons_are_those_of_the_last_message(window: MainWindow, tmp_path: Path) -> None:
    window.messages.tell_written("Written.", tmp_path)
    assert list(buttons(window)) == ["Open Folder"]
    window.messages.tell_success("This is done.")
    assert buttons(window) == {}
    assert not bar(window, of_problems=False).ui.buttonRow.isVisible()


def test_what_was_written_can_be_opened(window: MainWindow, tmp_path: Path, opened_addresses: list[str]) -> None:
    path = tmp_path / "quotes.csv"
    path.touch()
    window.messages.tell_written("Written.", path)
    click(buttons(window)["Open"])
    click(buttons(window)["Open Folder"])
    assert opened_addresses == [path.as_uri(), tmp_path.as_uri()]
    path.unlink()
    click(buttons(window)["Open"])
    assert f"Couldn’t open {path}." in message(window)


def test_the_buttons_are_reached_by_tab_from_the_list(window: MainWindow) -> None:
    window.ui.quoteView.setFocus()
    window.messages.tell_step("Done.")
    settle()
    press("Tab")
    assert window.focusWidget() is buttons(window)["Undo"]
    press("Tab")
    assert window.focusWidget() is bar(window, of_problems=False).ui.closeButton


def test_two_bars_are_reached_by_tab_in_their_order(window: MainWindow) -> None:
    window.tell("That failed.")
    window.messages.tell_step("Done.")
    window.ui.quoteView.setFocus()
    settle()
    for expected in (
        buttons(window)["Undo"],
        bar(window, of_problems=False).ui.closeButton,
        bar(window, of_problems=True).ui.closeButton,
    ):
        press("Tab")
        assert window.focusWidget() is expected


def test_the_focus_goes_from_a_button_that_goes_to_the_list(window: MainWindow) -> None:
    window.show_quote_id("cake-analogy")
    press("Ctrl+D")
    window.messages.tell_step("Done.")
    buttons(window)["Undo"].setFocus()
    press("Space")
    assert "Undone" in message(window)
    assert window.ui.quoteView.hasFocus()


@pytest.mark.parametrize("base", ["white", "#1f1f1f"])
def test_a_problem_looks_like_one(window: MainWindow, qapp: QApplication, base: str) -> None:
    ink = "black" if base == "white" else "white"
    palette = QPalette(QColor("#efefef" if base == "white" else "#3d3d3d"), QColor(base))
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    qapp.setPalette(palette)
    window.tell("That failed.")
    window.messages.tell_success("This is done.")
    settle()
    problem, success = (bar(window, of_problems=of_problems) for of_problems in (True, False))
    assert problem.ui.iconLabel.pixmap().toImage() != success.ui.iconLabel.pixmap().toImage()
    background = problem.palette().color(QPalette.ColorRole.Window)
    assert background != success.palette().color(QPalette.ColorRole.Window)
    assert colors.contrast(QColor(ink), background) >= 4.5
