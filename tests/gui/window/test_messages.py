"""Notices above the panes: what went well goes away by itself, what did not stays until it was read."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.person import click, message, press, settle
from lecun_viewer.gui.look import colors
from lecun_viewer.gui.window import message_bar
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.gui.window.message_bar import MessageBar


def bar(window: MainWindow, *, of_problems: bool) -> MessageBar:
    return window.later.messages.bar(of_problems=of_problems)


def test_a_problem_stays_beside_others_until_it_is_closed(window: MainWindow) -> None:
    window.tell("One thing happened.")
    window.tell("One thing happened.")
    window.tell("And another.")
    window.later.messages.tell_success("It is done.")
    assert message(window).splitlines() == ["It is done.", "One thing happened.", "And another."]
    assert not bar(window, of_problems=True).findChildren(QTimer)[0].isActive()
    click(bar(window, of_problems=True).ui.closeButton)
    assert message(window) == "It is done."
    window.tell("One thing happened.")
    assert "One thing happened." in message(window)


def test_what_went_well_takes_the_place_of_the_one_before(window: MainWindow) -> None:
    window.later.messages.tell_success("The first is done.")
    window.later.messages.tell_success("The second is done.")
    assert message(window) == "The second is done."
    bar(window, of_problems=False).clear()
    window.later.messages.tell_success("The second is done.")
    assert message(window) == "The second is done."


def test_what_went_well_goes_away_by_itself(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(message_bar, "SUCCESS_SHOWN_MS", 30)
    window.tell("That failed.")
    window.later.messages.tell_success("This is done.")
    qtbot.waitUntil(lambda: message(window) == "That failed.")


def test_it_stays_while_somebody_is_at_it(window: MainWindow, qtbot: QtBot) -> None:
    window.later.messages.tell_success("This is done.")
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
    window.later.messages.tell_success("Imported. Undo takes it back.")
    press("Ctrl+Z")
    assert message(window) == ""


@pytest.mark.parametrize("base", ["white", "#1f1f1f"])
def test_a_problem_looks_like_one(window: MainWindow, qapp: QApplication, base: str) -> None:
    ink = "black" if base == "white" else "white"
    palette = QPalette(QColor("#efefef" if base == "white" else "#3d3d3d"), QColor(base))
    palette.setColor(QPalette.ColorRole.Base, QColor(base))
    palette.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    qapp.setPalette(palette)
    window.tell("That failed.")
    window.later.messages.tell_success("This is done.")
    settle()
    problem, success = (bar(window, of_problems=of_problems) for of_problems in (True, False))
    assert problem.ui.iconLabel.pixmap().toImage() != success.ui.iconLabel.pixmap().toImage()
    background = problem.palette().color(QPalette.ColorRole.Window)
    assert background != success.palette().color(QPalette.ColorRole.Window)
    assert colors.contrast(QColor(ink), background) >= 4.5
