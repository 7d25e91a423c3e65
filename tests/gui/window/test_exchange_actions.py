"""Favorites into a file and out of one, by the window: said before it is done, and taken back by Undo."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from fakes import Calendar, marked
from gui.person import message
from lecun_viewer.core.quote import Collection
from lecun_viewer.exchange.formats import FORMATS, export
from lecun_viewer.gui.widgets.file_dialog import FileDialog, SaveDialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.texts import exports

Answer = Callable[[str], None]


@pytest.fixture
def file(tmp_path: Path, collection: Collection, calendar: Calendar) -> Path:
    """Three favorites as another computer exported them."""
    path = tmp_path / "from elsewhere.json"
    favorites = marked(collection.quotes[:3], note="from <b>elsewhere</b>")
    path.write_bytes(export(favorites, [], "json", calendar(), exports))
    return path


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """A function that will press the button of that text, and keeps what the box said."""

    def press_button(text: str) -> None:
        def find_and_press() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            asked.append(box.informativeText())
            next(each for each in box.buttons() if each.text() == text).click()

        QTimer.singleShot(0, find_and_press)

    asked = list[str]()
    press_button.asked = asked  # type: ignore[attr-defined]
    return press_button


def test_an_import_says_what_it_will_do_and_undo_takes_it_back(
    window: MainWindow, store: FavoriteStore, file: Path, answer: Answer
) -> None:
    answer("&Import")
    window.later.dialogs.exchange.bring_in(file)
    (asked,) = answer.asked  # type: ignore[attr-defined]
    assert "3 new favorites" in asked
    assert len(store) == 3
    assert "3 new favorites" in message(window)
    window.ui.undoAction.trigger()
    assert len(store) == 0
    assert message(window) == ""
    window.ui.redoAction.trigger()
    assert [each.note for each in store.values()] == ["from <b>elsewhere</b>"] * 3


def test_nothing_is_changed_without_the_users_word(
    window: MainWindow, store: FavoriteStore, file: Path, answer: Answer
) -> None:
    answer("&Cancel")
    window.later.dialogs.exchange.bring_in(file)
    assert len(store) == 0
    assert message(window) == ""


def test_the_same_again_changes_nothing_and_asks_nothing(
    window: MainWindow, store: FavoriteStore, file: Path, answer: Answer
) -> None:
    answer("&Import")
    window.later.dialogs.exchange.bring_in(file)
    window.later.dialogs.exchange.bring_in(file)
    assert "Nothing to import." in message(window)
    assert len(store) == 3


@pytest.mark.parametrize("content", [b"{", b"\xff\xfe", b"", b"not;what,we\nwrote,1", b"[" * 100_000])
def test_what_is_no_export_is_refused_with_its_reason(
    window: MainWindow, store: FavoriteStore, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "odd.json"
    path.write_bytes(content)
    window.later.dialogs.exchange.bring_in(path)
    assert message(window).startswith(f"Nothing was imported from {path}")
    assert len(store) == 0


def test_a_file_that_is_not_there_is_told(window: MainWindow, tmp_path: Path) -> None:
    window.later.dialogs.exchange.bring_in(tmp_path / "gone.json")
    assert "Couldn’t read" in message(window)


@pytest.mark.parametrize("name", FORMATS)
def test_exports_every_format(
    window: MainWindow, store: FavoriteStore, collection: Collection, calendar: Calendar, tmp_path: Path, name: str
) -> None:
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    path = tmp_path / f"mine{FORMATS[name].suffix}"
    window.later.dialogs.exchange.write(path, name)
    assert path.read_bytes() == export(store.values(), store.findings(), name, calendar(), exports)
    assert str(path) in message(window)


def test_an_export_that_fails_says_so_and_leaves_what_was_there(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"as it was")
    window.later.dialogs.exchange.write(tmp_path / "file" / "mine.json", "json")
    assert message(window).startswith("Couldn’t save ")
    assert message(window).endswith("Nothing was changed.")
    assert (tmp_path / "file").read_bytes() == b"as it was"


def test_the_menu_asks_for_the_file(
    window: MainWindow,
    store: FavoriteStore,
    file: Path,
    tmp_path: Path,
    answer: Answer,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked_for(monkeypatch, file, "json")
    answer("&Import")
    window.ui.importAction.trigger()
    assert len(store) == 3


def asked_for(monkeypatch: pytest.MonkeyPatch, path: Path, kind: str) -> list[str]:
    """Answer the dialog with *path* as that kind, and return what its suffix then is."""
    suffixes = list[str]()

    def answer(dialog: FileDialog) -> int:
        (chosen,) = [each for each in dialog.nameFilters() if each.startswith(kind) or f"*.{kind}" in each]
        dialog.selectNameFilter(chosen)
        dialog.filterSelected.emit(chosen)
        dialog.selectFile(str(path))
        suffixes.append(dialog.defaultSuffix())
        return 1

    monkeypatch.setattr(FileDialog, "exec", answer)
    return suffixes


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [("mine", "CSV", "mine.csv"), ("mine.json", "CSV", "mine.json"), ("mine.of-today", "HTML", "mine.of-today.html")],
)
def test_an_export_goes_to_the_file_that_the_dialog_has_asked_about(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str, written: str
) -> None:
    """A suffix that is added afterwards makes it another file, which may be there already."""
    suffixes = asked_for(monkeypatch, tmp_path / name, kind)
    window.ui.exportAction.trigger()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("mine")] == [written]
    assert suffixes == [kind.lower()]
    content = (tmp_path / written).read_bytes()
    if written == "mine.json":
        assert json.loads(content)
    else:
        assert content.startswith({"CSV": b"\xef\xbb\xbf", "HTML": b"<!"}[kind])


@pytest.mark.parametrize(
    ("name", "kind", "format"),
    [
        ("mine.json", "JSON (", "json"),
        ("mine.json", "CSL-JSON", "csl-json"),
        ("mine", "CSL-JSON", "csl-json"),
        ("mine.bib", "CSL-JSON", "bibtex"),
        ("mine", "RIS", "ris"),
    ],
)
def test_of_two_formats_with_the_same_suffix_the_chosen_one_is_written(
    window: MainWindow,
    store: FavoriteStore,
    collection: Collection,
    calendar: Calendar,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    kind: str,
    format: str,
) -> None:
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    asked_for(monkeypatch, tmp_path / name, kind)
    window.ui.exportAction.trigger()
    written = (tmp_path / name).with_suffix(FORMATS[format].suffix)
    assert written.read_bytes() == export(store.values(), store.findings(), format, calendar(), exports)


def test_a_dialog_that_names_no_kind_keeps_the_last(qtbot: QtBot) -> None:
    """GTK's dialog does so while it opens."""
    dialog = SaveDialog("Save", "mine", {"CSV (*.csv)": ".csv", "HTML (*.html)": ".html"})
    qtbot.addWidget(dialog)
    dialog.filterSelected.emit("HTML (*.html)")
    dialog.filterSelected.emit("")
    assert dialog.defaultSuffix() == "html"


def test_a_csv_file_without_its_last_line_end_may_be_cut(
    window: MainWindow, tmp_path: Path, store: FavoriteStore, collection: Collection, calendar: Calendar, answer: Answer
) -> None:
    path = tmp_path / "cut.csv"
    whole = export(marked(collection.quotes[:2]), [], "csv", calendar(), exports)
    path.write_bytes(whole[: whole.rstrip().rindex(b"\r\n")])
    answer("&Import")
    window.later.dialogs.exchange.bring_in(path)
    assert "1 new favorite. The file may be incomplete" in answer.asked[0]  # type: ignore[attr-defined]
    assert len(store) == 1
    path.write_bytes(whole)
    answer("&Import")
    window.later.dialogs.exchange.bring_in(path)
    assert "incomplete" not in answer.asked[1]  # type: ignore[attr-defined]


def test_json_under_another_name_is_read_as_json(
    window: MainWindow, file: Path, store: FavoriteStore, answer: Answer
) -> None:
    answer("&Import")
    window.later.dialogs.exchange.bring_in(file.rename(file.with_suffix(".csv")))
    assert len(store) == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_the_window_waits_for_no_pipe(window: MainWindow, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    window.later.dialogs.exchange.bring_in(tmp_path / "pipe.json")
    assert message(window) == f"Nothing was imported from {tmp_path / 'pipe.json'}: it isn’t a file."
