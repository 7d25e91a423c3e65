"""A growing file is imported again, and the list shows what came. Also what hides a quote, and the language."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from fakes import Calendar
from gui.conftest import own_of
from gui.person import ids, import_files, message, press, read, search
from gui.window.choosing import fill_field
from gui.window.test_own_quotes import action, own_texts, sidebar
from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.records.favorites import FavoriteStore


@pytest.fixture
def window(filled_window: MainWindow) -> MainWindow:
    return filled_window


Seen = list[tuple[str, str]]


@pytest.fixture
def agree(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """The collection and the summary of each preview that was shown. The user says yes to each."""
    seen = Seen()

    def shown(dialog: ImportPreviewDialog) -> int:
        seen.append((dialog.ui.intoCombo.currentText(), dialog.ui.stateLabel.text()))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(ImportPreviewDialog, "exec", shown)
    return seen


@pytest.fixture
def bring(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Callable[[str], None]:
    """A function that imports a file of these lines, which is always the same file."""

    def bring(lines: str) -> None:
        path = tmp_path / "reading.txt"
        path.write_text("".join(f"“{line} is what was said.” — Ada\n\n" for line in lines.split()), encoding="utf-8")
        import_files(window, path)
        qtbot.waitUntil(lambda: sidebar(window).get("reading") == len(own_texts(window)))

    return bring


def own_quotes(window: MainWindow) -> list[Quote]:
    (loaded,) = map(own_of(window).load, own_of(window).tokens())
    assert loaded
    return list(loaded.quotes)


def test_only_what_is_new_comes_into_the_collection_of_before(
    window: MainWindow,
    bring: Callable[[str], None],
    agree: Seen,
) -> None:
    bring("One Two Three")
    assert window._sidebar.row.title == "reading"
    assert len(ids(window)) == 3
    window.show_quote_id(own_quotes(window)[0].id)
    action(window, "Delete Quote")
    assert message(window) == "Quote deleted."
    search(window, "nothing-has-this")
    bring("One Two Three Four")
    summary = "“reading”: 1 new, 2 unchanged, 1 deleted earlier."
    assert agree == [
        ("New Collection", "3 quotes will be imported."),
        ("reading", f"{summary} 1 quote will be imported."),
    ]
    assert message(window) == summary
    assert len(ids(window)) == 3
    assert "Four is what was said." in read(window)
    press("Ctrl+Z")
    assert [text.split()[0] for text in own_texts(window)] == ["Two", "Three"]
    bring("Two Three Four")
    assert agree[-1][1].startswith("“reading”: 1 new, 2 unchanged.")


def test_one_undo_takes_back_an_import_with_its_favorites(
    window: MainWindow, agree: Seen, tmp_path: Path, store: FavoriteStore, calendar: Calendar
) -> None:
    path = tmp_path / "readwise.csv"
    head = "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n"
    path.write_text(f"{head}One.,Book,Ada,,,,favorite,page,2,\nTwo.,Book,Ada,,,,,page,3,\n", encoding="utf-8")
    for lines, marked in ((["One.", "Two."], ["One."]), (["One.", "Two.", "Three.", "Four."], ["Four.", "One."])):
        calendar.tick()
        import_files(window, path)
        for _ in range(2):
            assert own_texts(window) == lines
            assert [each.quote.text for each in store.values()] == marked
            press("Ctrl+Z")
            assert own_texts(window) == lines[:-2]
            assert [each.quote.text for each in store.values()] == marked[1:]
            press("Ctrl+Shift+Z")
        with path.open("a", encoding="utf-8") as file:
            file.write("Three.,Book,Ada,,,,,page,4,\nFour.,Book,Ada,,,,favorite,page,5,\n")
    assert [into for into, _ in agree] == ["New Collection", "readwise"]


def test_an_import_of_times_alone_is_shown_and_undone(
    window: MainWindow, agree: Seen, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "readwise.csv"
    for time in ("", "2021-05-03 20:12:45+00:00"):
        path.write_text(f"Highlight,Book Title,Book Author,Highlighted at\nOne.,Book,Ada,{time}\n", encoding="utf-8")
        import_files(window, path)
    assert agree[-1] == (
        "readwise",
        "“readwise”: 0 new, 0 unchanged, 1 with its date added.",
    )
    window.show_quote_id(own_quotes(window)[0].id)
    foot = window.panel.page.ui.footLabel
    qtbot.waitUntil(lambda: "Highlighted 3 May 2021" in foot.text())
    press("Ctrl+Z")
    assert [quote.highlighted_at for quote in own_quotes(window)] == [""]
    press("Ctrl+Shift+Z")
    assert [quote.highlighted_at for quote in own_quotes(window)] == ["2021-05-03T20:12:45+00:00"]


def test_another_collection_can_be_chosen(
    qtbot: QtBot,
    window: MainWindow,
    bring: Callable[[str], None],
    agree: Seen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bring("One Two")

    def shown(dialog: ImportPreviewDialog) -> int:
        combo = dialog.ui.intoCombo
        assert not dialog.ui.titleEdit.isVisibleTo(dialog)
        combo.setCurrentIndex(combo.findText("New Collection"))
        combo.activated.emit(combo.currentIndex())
        qtbot.waitUntil(combo.isEnabled)
        assert dialog.ui.titleEdit.isVisibleTo(dialog)
        assert dialog.ui.stateLabel.text() == "1 quote will be imported."
        combo.setCurrentIndex(combo.findText("reading"))
        combo.activated.emit(combo.currentIndex())
        qtbot.waitUntil(combo.isEnabled)
        agree.append((combo.currentText(), dialog.ui.stateLabel.text()))
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(ImportPreviewDialog, "exec", shown)
    bring("One Two Three")
    assert agree[-1][1].startswith("“reading”: 1 new, 2 unchanged.")
    assert len(own_texts(window)) == 3


def test_the_language_of_a_collection_is_changed_and_undone(
    window: MainWindow,
    bring: Callable[[str], None],
    agree: Seen,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bring("One Two")
    assert [quote.language for quote in own_quotes(window)] == ["en", "en"]
    fill_field(monkeypatch, "fr")
    action(window, "Language…")
    assert [quote.language for quote in own_quotes(window)] == ["fr", "fr"]
    assert message(window) == "Language changed for 2 quotes."
    press("Ctrl+Z")
    assert [quote.language for quote in own_quotes(window)] == ["en", "en"]
