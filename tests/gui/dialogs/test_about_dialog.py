"""About LeCun Viewer: licenses, folders that open, and the details for a report."""

import platform
import re
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from gui.person import click, labels, named, opened, press
from lecun_viewer.gui.dialogs.about_dialog import LICENSES, AboutDialog, Folders, in_home
from lecun_viewer.texts.collections import place


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Those of a user, below a home folder. The collections have none yet."""
    home = tmp_path / "jane"
    monkeypatch.setattr(Path, "home", lambda: home)
    data = home / ".local" / "share" / "lecun-viewer"
    made = Folders(data / "collections", data, data / "backups", home / ".local" / "state" / "lecun-viewer")
    for folder in (made.data, made.backups, made.log):
        folder.mkdir(parents=True, exist_ok=True)
    return made


@pytest.fixture
def about(qtbot: QtBot, folders: Folders) -> AboutDialog:
    return opened(qtbot, AboutDialog("1.2.3", folders))


def test_each_package_that_the_program_needs_is_named_with_its_license() -> None:
    needed = {re.split(r"[<>;~ ]", each)[0] for each in metadata.requires("lecun-viewer") or ()}
    needed |= {
        re.split(r"[<>;~ ]", each)[0] for each in metadata.requires("markdown-it-py") or () if "extra" not in each
    }
    for name in needed:
        about = metadata.metadata(name)
        said = str([about.get_all(field) for field in ("License-Expression", "License", "Classifier")])
        shown = {known.lower(): license for known, license in LICENSES.items()}[name.lower().partition("-ess")[0]]
        assert shown.replace(" ", "-") in said, name


def test_copy_details_has_what_a_report_needs_and_not_the_user(about: AboutDialog, folders: Folders) -> None:
    (copy,) = [each for each in about.findChildren(QPushButton) if each.text() == "&Copy Details"]
    click(copy)
    copied = QGuiApplication.clipboard().text()
    assert "LeCun Viewer 1.2.3\n" in copied
    for part in (platform.python_version(), qVersion(), QGuiApplication.platformName()):
        assert part in copied
    data = Path("~", ".local", "share", "lecun-viewer")
    assert f"Quotes: {data / 'collections'}\nData: {data}\n" in copied
    assert "favorites" not in copied.lower()
    assert "jane" not in copied
    assert str(folders.data.parents[3]) not in copied


def test_the_folders_can_be_opened_by_keys(about: AboutDialog, folders: Folders, opened_addresses: list[QUrl]) -> None:
    for name in ("Open: All data on this computer", "Open: Backups", "Open: Log"):
        named(about, name).setFocus()
        press("Space")
    assert [Path(each.toLocalFile()) for each in opened_addresses] == [folders.data, folders.backups, folders.log]


def test_a_folder_that_cannot_be_opened_is_said(about: AboutDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    click(named(about, "Open: Backups"))
    backups = Path("~", ".local", "share", "lecun-viewer", "backups")
    assert f"Couldn’t open the folder {backups}." in labels(about)


def test_a_folder_that_is_not_there_yet_is_said(about: AboutDialog, folders: Folders) -> None:
    click(named(about, "Open: Your quotes and favorites"))
    assert any("doesn’t exist yet" in said for said in labels(about))
    assert not folders.quotes.exists()


@pytest.mark.parametrize("has_favorites", [True, False])
def test_the_folder_of_the_quotes_is_the_one_that_preferences_names(
    qtbot: QtBot, folders: Folders, has_favorites: bool
) -> None:
    about = opened(qtbot, AboutDialog("1.2.3", folders, has_favorites=has_favorites))
    names = {each.text(): each.accessibleName() for each in about.findChildren(QLineEdit)}
    name = names[in_home(folders.quotes)]
    assert place(folders.quotes, has_favorites=has_favorites) == f"{name} are in {folders.quotes}."


def test_each_folder_can_be_read_in_full(about: AboutDialog) -> None:
    (shown,) = [each for each in about.findChildren(QLineEdit) if each.accessibleName() == "Log"]
    assert shown.text() == str(Path("~", ".local", "state", "lecun-viewer"))
    assert shown.isReadOnly()


def test_the_fields_are_wide_enough_for_their_folders(qtbot: QtBot, folders: Folders) -> None:
    about = opened(qtbot, AboutDialog("1.2.3", folders._replace(quotes=folders.quotes / "of-another-computer")))
    for field in about.findChildren(QLineEdit):
        assert field.width() > field.fontMetrics().horizontalAdvance(field.text())
