"""What the marks mean: a page of its own, with the five verdicts of a check first."""

import re

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from lecun_viewer.core.provenance import CHECKED, Verdict
from lecun_viewer.gui.dialogs.marks_dialog import MarksDialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.texts import verdicts


def text_of(dialog: MarksDialog) -> str:
    return dialog.ui.collectionText.toPlainText()


def test_the_five_marks_come_first_each_with_its_meaning(qtbot: QtBot) -> None:
    dialog = MarksDialog()
    qtbot.addWidget(dialog)
    text = text_of(dialog)
    marked = re.findall(r"^\ufffc  (.+)$", text, re.MULTILINE)
    assert text.startswith("\ufffc")
    assert marked == [verdicts.label(each) for each in (*CHECKED, Verdict.UNCHECKED)]
    for status in Verdict:
        assert text.count(verdicts.meaning(status)) == text.count(verdicts.established(status)) == 1
    assert "How to Quote Accurately" in text


def test_the_entry_of_a_menu_that_it_names_is_there(window: MainWindow) -> None:
    """Below an exact quote there is no button to add a finding."""
    dialog = MarksDialog(window)
    named = re.findall(r"Choose (\w+) ▸ ([^.]+)\.", text_of(dialog))
    menus = {menu.title().replace("&", ""): menu for menu in window.ui.menuBar.findChildren(QMenu)}
    assert named
    for menu, entry in named:
        assert f"{entry}…" in [each.text().replace("&", "") for each in menus[menu].actions()]
    dialog.deleteLater()


def test_the_menu_opens_it(window: MainWindow) -> None:
    seen = list[str]()

    def read_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MarksDialog)
        seen.append(dialog.windowTitle())
        dialog.reject()

    QTimer.singleShot(0, read_and_close)
    window.ui.marksAction.trigger()
    assert seen == ["What the Marks Mean"]
