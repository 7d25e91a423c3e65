"""A form whose input can't be saved says so itself, and stays open with what was typed. Then it is saved."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from gui.conftest import own_of
from gui.person import labels, message, opened, press
from gui.window.test_own_quotes import action, own_texts
from lecun_viewer.gui.dialogs.field_dialog import FieldDialog
from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog
from lecun_viewer.gui.dialogs.parts_dialog import PartsDialog
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.records.store import Records

FULL = "disk is full"


@pytest.fixture
def window(filled_window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """A window with an own quote, which is shown."""

    def add(dialog: QuoteDialog) -> int:
        dialog.ui.wordsEdit.setPlainText("Nobody has the right to obey.")
        dialog.ui.buttonBox.accepted.emit()
        return dialog.result()

    with monkeypatch.context() as patch:
        patch.setattr(QuoteDialog, "exec", add)
        action(filled_window, "New Quote…")
    return filled_window


@contextmanager
def full_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Records, "write", fail)
        yield


def fill(dialog: QDialog) -> None:
    match dialog:
        case QuoteDialog():
            dialog.ui.wordsEdit.setPlainText("Typed.")
        case FindingDialog():
            dialog.ui.findingNoteEdit.setPlainText("Typed.")
        case PartsDialog():
            dialog.ui.addButton.click()
            press("Return")
        case FieldDialog():
            dialog.ui.fieldEdit.setText("fr")  # a language, a tag and a title


def save_button(dialog: QDialog) -> QPushButton:
    (box,) = dialog.findChildren(QDialogButtonBox)
    (found,) = (each for each in box.buttons() if box.buttonRole(each) == box.ButtonRole.AcceptRole)
    assert isinstance(found, QPushButton)
    return found


FORMS = (
    "New Quote…",
    "Edit Quote…",
    "Add Finding…",
    "Tags…",
    "New Collection…",
    "Rename…",
    "Language…",
    "Edit Parts…",
)


@pytest.mark.parametrize("entry", FORMS)
def test_a_form_says_itself_why_nothing_was_saved(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, entry: str
) -> None:
    told = list[str]()

    def use(dialog: QDialog) -> int:
        opened(qtbot, dialog)
        fill(dialog)
        with full_disk(monkeypatch):
            save_button(dialog).click()
        assert dialog.isVisible()
        told.extend(each for each in labels(dialog) if FULL in each.lower())
        assert save_button(dialog).accessibleDescription() == told[0]
        save_button(dialog).click()
        assert not dialog.isVisible()
        return dialog.result()

    monkeypatch.setattr(QDialog, "exec", use)
    before = saved(window)
    action(window, entry)
    assert len(told) == 1
    assert FULL not in message(window).lower()
    assert saved(window) != before


def saved(window: MainWindow) -> object:
    own = own_of(window)
    return own_texts(window), own.tokens(), window._stores.favorites.findings()
