"""Fixtures: the booklet dialog, and the file that a person chooses."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from fakes import Calendar
from gui.booklet.maker import MakeDialog
from gui.person import opened
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore


@pytest.fixture
def make_dialog(qtbot: QtBot, library: Library, store: FavoriteStore, calendar: Calendar) -> MakeDialog:
    def make() -> BookletDialog:
        return opened(qtbot, BookletDialog(library, store, calendar))

    return make


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the person chooses in the file dialog."""
    path = tmp_path / "chosen" / "my booklet.pdf"
    path.parent.mkdir()

    def choose(dialog: QFileDialog) -> int:
        assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
        assert dialog.defaultSuffix() == "pdf"
        dialog.setDirectory(str(path.parent))
        dialog.selectFile(path.name)
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    return path
