"""A dialog with fields asks before it loses what was typed into it. Where nothing would be lost, nothing is asked."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QMessageBox
from pytestqt.qtbot import QtBot

from fakes import MORNING
from gui.dialogs.test_quote_dialog import KNOWN, Shelf
from gui.person import opened
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import CollectionInfo, PartTitle
from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog
from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog

WithFields = QuoteDialog | FindingDialog | PartsDialog
FINDING = Finding(KNOWN, Verdict.VARIANT, "A talk", "https://a.example/", "2024", "x", MORNING)
MINE = CollectionInfo("mine", "Mine", "", 1, is_own=True, parts=(PartTitle(1, "On War"),))


@pytest.fixture(params=["quote", "edited quote", "finding", "edited finding", "parts"])
def dialog(request: pytest.FixtureRequest, qtbot: QtBot) -> WithFields:
    made: WithFields
    match request.param:
        case "parts":
            made = PartsDialog(MINE, lambda _parts: "")
        case "finding" | "edited finding":
            before = FINDING if request.param == "edited finding" else None
            made = FindingDialog(KNOWN, before, MORNING, lambda _finding: "")
        case _:
            made = QuoteDialog(Shelf(), lambda _dialog: "")
            if request.param == "edited quote":
                made.set_quote(KNOWN)
    qtbot.addWidget(made, before_close_func=QDialog.accept)
    return opened(qtbot, made)


def type_into(dialog: WithFields, text: str) -> None:
    """Add *text* to a field of *dialog*."""
    match dialog:
        case PartsDialog():
            part = dialog.ui.partList.item(0)
            part.setText(part.text() + text)
        case FindingDialog():
            dialog.ui.findingNoteEdit.appendPlainText(text)
        case QuoteDialog():
            dialog.ui.topicEdit.setText(dialog.ui.topicEdit.text() + text)


def answer(text: str) -> None:
    """Press the button *text* in the next question. With "", press Return."""

    def find_and_press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox), "nothing was asked"
        if text:
            next(each for each in box.buttons() if each.text() == text).click()
        else:
            QTest.keyClick(box, Qt.Key.Key_Return)

    QTimer.singleShot(0, find_and_press)


@pytest.mark.parametrize("leave", ["Esc", "close", "Cancel"])
def test_what_was_typed_is_not_thrown_away_unasked(dialog: WithFields, leave: str) -> None:
    def try_to_leave() -> None:
        if leave == "Esc":
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
        elif leave == "close":
            dialog.close()
        else:
            dialog.ui.buttonBox.button(QDialogButtonBox.StandardButton.Cancel).click()

    type_into(dialog, "x")
    for text, stays in (("", True), ("&Keep Editing", True), ("&Discard", False)):
        answer(text)
        try_to_leave()
        assert dialog.isVisible() == stays


def test_where_nothing_was_changed_nothing_is_asked(dialog: WithFields) -> None:
    type_into(dialog, " ")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_end_of_the_session_is_not_kept_waiting(dialog: WithFields, monkeypatch: pytest.MonkeyPatch) -> None:
    type_into(dialog, "x")
    monkeypatch.setattr(QGuiApplication, "isSavingSession", lambda _self: True)
    dialog.close()
    assert not dialog.isVisible()
