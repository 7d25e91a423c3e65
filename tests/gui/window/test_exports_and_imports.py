"""What the window imports and exports: said before it is done, and taken back by Undo."""

import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QTimer, QUrl
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QMessageBox, QProgressDialog, QPushButton
from pytestqt.qtbot import QtBot

from builders import draft, marked, own_info
from fakes import MORNING, Calendar
from gui.conftest import MakeWindow, own_of
from gui.person import count, import_files, listed, message, order_action, press, search, wait_for_jobs
from gui.sidebar.test_sections import rows
from gui.window.choosing import Seen, choose_content, choose_export, choose_file
from gui.window.test_own_quotes import drop
from imports.kinds import BUILDERS
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, PartTitle, QuoteId
from lecun_viewer.core.search import Order
from lecun_viewer.exchange.formats import FORMATS, export, export_quotes, read
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.gui.dialogs.export_dialog import Content, ExportDialog, Kind
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog
from lecun_viewer.gui.sidebar.sidebar_model import ALL_QUOTES, FAVORITES
from lecun_viewer.gui.widgets.file_dialog import FileDialog, SaveDialog
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.importing import OWN
from lecun_viewer.records.store import Records
from lecun_viewer.texts import exports

Answer = Callable[[str], None]
MINE = own_info()
ALSO_JSON = "For a complete backup, also export as JSON."
ALL_BACK = "Importing this file restores everything."


@pytest.fixture
def file(tmp_path: Path, collection: Collection, calendar: Calendar) -> Path:
    """Three favorites as another computer exported them."""
    path = tmp_path / "from elsewhere.json"
    favorites = marked(collection.quotes[:3], note="from <b>elsewhere</b>")
    path.write_bytes(export(favorites, [], "json", calendar(), exports))
    return path


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Has the next box answered by the button of that text. Keeps what the box said."""

    def press_button(text: str) -> None:
        def shown(box: QMessageBox) -> int:
            asked.append(box.informativeText())
            button = next(each for each in box.buttons() if each.text() == text)
            monkeypatch.setattr(QMessageBox, "clickedButton", lambda _box: button)
            return 0

        monkeypatch.setattr(QMessageBox, "exec", shown)

    asked = list[str]()
    press_button.asked = asked  # type: ignore[attr-defined]
    return press_button


def test_an_import_says_what_it_will_do_and_undo_takes_it_back(
    window: MainWindow, store: FavoriteStore, file: Path, answer: Answer
) -> None:
    answer("&Import")
    import_files(window, file)
    (asked,) = answer.asked  # type: ignore[attr-defined]
    assert "3 new favorites" in asked
    assert len(store) == 3
    assert "3 new favorites" in message(window)
    window.ui.undoAction.trigger()
    assert len(store) == 0
    assert message(window) == "Undone: Import"
    window.ui.redoAction.trigger()
    assert [each.note for each in store.values()] == ["from <b>elsewhere</b>"] * 3


def test_nothing_is_changed_without_the_users_word(
    window: MainWindow, store: FavoriteStore, file: Path, answer: Answer
) -> None:
    answer("&Cancel")
    import_files(window, file)
    assert len(store) == 0
    assert message(window) == ""


def test_the_same_again_changes_nothing_and_asks_nothing(
    window: MainWindow, store: FavoriteStore, file: Path, answer: Answer
) -> None:
    answer("&Import")
    import_files(window, file)
    import_files(window, file)
    assert "Nothing to import." in message(window)
    assert len(store) == 3


ODD = [b"{", b"\xff\xfe", b"", b"[" * 100_000, b'{"format": "lecun-viewer-favorites"']


def test_what_can_not_be_read_is_refused_with_its_reason(
    window: MainWindow, store: FavoriteStore, tmp_path: Path
) -> None:
    for number, content in enumerate(ODD):
        path = tmp_path / f"odd {number}.json"
        path.write_bytes(content)
        import_files(window, path)
        assert f"Nothing was imported from {path}" in message(window)
    assert len(store) == 0


@pytest.mark.parametrize("suffix", ["json", "csv"])
def test_import_recognizes_exported_favorites(
    window: MainWindow,
    store: FavoriteStore,
    collection: Collection,
    calendar: Calendar,
    tmp_path: Path,
    answer: Answer,
    monkeypatch: pytest.MonkeyPatch,
    suffix: str,
) -> None:
    path = tmp_path / "whatever.txt"
    path.write_bytes(export(marked(collection.quotes[:3]), [], suffix, calendar(), exports))
    choose_file(monkeypatch, path)
    answer("&Import")
    window.ui.importAction.trigger()
    wait_for_jobs(window)
    assert {each.quote.id for each in store.values()} == {each.id for each in collection.quotes[:3]}


TEXTS = ["Saying number one is here.", "Saying number two is here."]
SAID = [draft(text)._replace(collection="mine", id=QuoteId(f"saying-{number}")) for number, text in enumerate(TEXTS)]
DRAFTS = [Draft(text, authors=("Ada Lovelace",), source="Notes") for text in TEXTS]
EXPORTED = {
    f"exported {name}": (f"a{FORMATS[name].suffix}", export_quotes(MINE, SAID, name, MORNING, exports))
    for name in ("json", "csv", "markdown")
}
QUOTES = {each.kind: (each.file, each.document(DRAFTS)) for each in BUILDERS} | EXPORTED


def test_import_recognizes_every_file_of_quotes(
    window: MainWindow, store: FavoriteStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[str]()

    def shown(dialog: ImportPreviewDialog) -> int:
        assert dialog.windowTitle() == "Import"
        seen.append(dialog.ui.previewText.toPlainText())
        return QDialog.DialogCode.Accepted.value

    monkeypatch.setattr(ImportPreviewDialog, "exec", shown)
    for kind, (name, document) in QUOTES.items():
        (tmp_path / name).write_bytes(document)
        choose_file(monkeypatch, tmp_path / name)
        window.ui.importAction.trigger()
        wait_for_jobs(window)
        made = list(own_of(window).tokens())
        assert [[quote.text for quote in own_of(window).every(each)] for each in made] == [TEXTS], kind
        assert TEXTS[0] in seen[-1]
        window.ui.undoAction.trigger()
    assert len(seen) == len(QUOTES)
    assert len(store) == 0


def test_favorites_and_quotes_are_dropped_together(
    window: MainWindow,
    store: FavoriteStore,
    file: Path,
    tmp_path: Path,
    answer: Answer,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    path = tmp_path / "quotes.csv"
    path.write_bytes(QUOTES["csv"][1])
    monkeypatch.setattr(ImportPreviewDialog, "exec", lambda _dialog: QDialog.DialogCode.Accepted.value)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in (path, file)])
    answer("&Import")
    drop(window, mime)
    qtbot.waitUntil(lambda: len(store) == 3)
    assert len(own_of(window).tokens()) == 1


@pytest.mark.parametrize("answer", [QDialog.DialogCode.Accepted, QDialog.DialogCode.Rejected])
def test_files_that_are_opened_during_an_import_wait_for_its_end(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, answer: QDialog.DialogCode
) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("first", "second", "third")]
    for path in paths:
        path.write_text(f"The words of the {path.stem} file stand here alone.\n", encoding="utf-8")
    first, *others = paths
    seen = list[str]()

    def shown(dialog: ImportPreviewDialog) -> int:
        seen.append(dialog.ui.previewText.toPlainText())
        if others:
            window.importing.import_files([others.pop(0)])
        return answer.value

    monkeypatch.setattr(ImportPreviewDialog, "exec", shown)
    window.importing.import_files([first])
    qtbot.waitUntil(lambda: len(seen) == len(paths))
    wait_for_jobs(window)
    assert all(f"The words of the {path.stem} file" in said for path, said in zip(paths, seen, strict=True))
    is_imported = answer is QDialog.DialogCode.Accepted
    assert len(own_of(window).tokens()) == (len(paths) if is_imported else 0)
    assert "Not imported" not in message(window)


# Exports


def test_favorites_are_exported_in_every_format(
    window: MainWindow,
    store: FavoriteStore,
    collection: Collection,
    calendar: Calendar,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    for name, format in FORMATS.items():
        path = tmp_path / f"{name}{format.suffix}"
        ((content, _formats, hint),) = exported(window, monkeypatch, path, format.label)
        assert content == "Favorites, notes, and findings"
        assert path.read_bytes() == export(store.values(), store.findings(), name, calendar(), exports)
        assert message(window).startswith(f"Favorites exported to {path}.")
        assert message(window).endswith(ALSO_JSON) == hint.endswith(ALSO_JSON) == (hint != ALL_BACK)


def test_notes_and_findings_are_counted_beside_favorites(
    window: MainWindow, store: FavoriteStore, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = list[str]()

    def look(dialog: ExportDialog) -> int:
        seen.append(dialog.content.amount)
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ExportDialog, "exec", look)
    first, second, third = marked(collection.quotes[:3])
    for favorite in (first, second, third._replace(note="of mine")):
        store.put(favorite)
    window.ui.exportAction.trigger()
    store.put(second._replace(note="too"))
    store.apply([], [Change(None, Finding(first.quote, Verdict.VERBATIM, "A book", "", "", "", first.marked_at))])
    window.ui.exportAction.trigger()
    store.put(second)
    store.put(third)
    window.ui.exportAction.trigger()
    assert seen == ["3 favorites, 1 note", "3 favorites, 2 notes, 1 finding", "3 favorites, 1 finding"]


def test_the_dialog_for_a_file_names_the_format(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = choose_file(monkeypatch, tmp_path / "out")
    for format in FORMATS.values():
        choose_content(monkeypatch, format.label)
        window.ui.exportAction.trigger()
        assert window.findChildren(QProgressDialog)[-1].windowTitle() == "Export"
        wait_for_jobs(window)
    assert offered == [[f"{format.label} (*{format.suffix})"] for format in FORMATS.values()]


def exported(window: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path, format: str, content: str = "") -> Seen:
    """Export from the File menu, and return what the dialog showed: see `choose_content`."""
    seen = choose_export(monkeypatch, path, format, content)
    window.ui.exportAction.trigger()
    wait_for_jobs(window)
    return seen


def test_an_export_that_fails_says_so_and_leaves_what_was_there(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(b"as it was")
    exported(window, monkeypatch, tmp_path / "file" / "mine.json", "JSON")
    assert message(window).startswith("Couldn’t save ")
    assert message(window).endswith("Nothing was changed.")
    assert (tmp_path / "file").read_bytes() == b"as it was"


@pytest.mark.parametrize("name", ["json", "csv", "markdown"])
def test_the_list_is_exported_as_it_is(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    order_action(window, Order.DATE).trigger()
    search(window, "learning")
    texts = [quote.text for quote in listed(window)]
    assert len(texts) > 1
    path = tmp_path / "out"
    ((content, _formats, hint),) = exported(window, monkeypatch, path, FORMATS[name].label, "The list: ")
    assert content == f"The list: {count(window)}"
    assert (hint == f"{ALL_BACK} Your favorites, notes, and findings are exported separately.") == (name != "csv")
    found = read_quotes(path.read_bytes(), path.name)
    assert [quote.text for quote in found.quotes] == texts
    assert found.title == ("" if name == "csv" else "Search Results for “learning”")
    assert f"{len(texts)} quotes exported to {path}." in message(window)


@pytest.mark.parametrize("content", ["Favorites", "The list: ", "The collection "])
def test_the_dialog_shows_how_the_file_begins(
    window: MainWindow,
    store: FavoriteStore,
    collection: Collection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    content: str,
) -> None:
    for favorite in marked(collection.quotes[:2], note="for the talk"):
        store.put(favorite)
    shown = list[str]()
    for name, format in FORMATS.items():
        path = tmp_path / name
        choose_export(monkeypatch, path, format.label, content)
        choose = ExportDialog.exec

        def look(dialog: ExportDialog, choose: Callable[[ExportDialog], int] = choose) -> int:
            chosen = choose(dialog)
            shown.extend(dialog.ui.previewText.toPlainText().splitlines())
            return chosen

        monkeypatch.setattr(ExportDialog, "exec", look)
        window.ui.exportAction.trigger()
        wait_for_jobs(window)
        written = path.read_text("utf-8-sig")
        if name == "html":
            assert "<" not in "".join(shown)
            assert any(collection.quotes[0].text in line for line in shown)
        else:
            assert len(shown) >= 3
            assert shown == [line for line in written.splitlines() if line.strip()][: len(shown)]
        shown.clear()


def test_the_preview_of_many_favorites_says_how_many_there_are(
    window: MainWindow,
    store: FavoriteStore,
    collection: Collection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    *favorites, other = marked(collection.quotes[:8])
    for favorite in favorites:
        store.put(favorite)
    for each in (favorites[0], other):
        store.apply([], [Change(None, Finding(each.quote, None, "A book", "", "", "", each.marked_at))])
    shown = list[str]()

    def look(dialog: ExportDialog) -> int:
        formats = dialog.ui.formatCombo
        formats.setCurrentIndex(formats.findText(FORMATS["markdown"].label))
        shown.append(dialog.ui.previewText.toPlainText())
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ExportDialog, "exec", look)
    window.ui.exportAction.trigger()
    assert "7 favorites and 1 more quote with a finding, exported" in shown[0]


def test_the_preview_reads_no_more_favorites_than_it_shows(
    make_window: MakeWindow,
    tmp_path: Path,
    collection: Collection,
    decoded: list[bytes],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    records = Records(tmp_path, Calendar())
    FavoriteStore(records).apply([Change(None, each) for each in marked(collection.quotes[:30])])
    window = make_window(FavoriteStore(records))
    before, shown = len(decoded), list[str]()

    def look(dialog: ExportDialog) -> int:
        shown.append(dialog.ui.previewText.toPlainText())
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ExportDialog, "exec", look)
    window.ui.exportAction.trigger()
    assert collection.quotes[29].text in shown[0]
    assert len(decoded) - before < 10


@pytest.mark.parametrize("format", [OWN, "json", "Notes for Obsidian and Logseq"])
def test_the_dialog_shows_how_a_collection_of_ones_own_begins(
    qtbot: QtBot, filled_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, format: str
) -> None:
    own_of(filled_window).create("Mine", quotes=[draft("Dare to think.")])
    library = filled_window._stores.library
    qtbot.waitUntil(lambda: library.collections()[-1].is_own)
    info = library.collections()[-1]
    shown = list[str]()

    def look(dialog: ExportDialog) -> int:
        formats = dialog.ui.formatCombo
        formats.setCurrentIndex(max(formats.findText(format), formats.findData(format)))
        shown.append(dialog.ui.previewText.toPlainText())
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ExportDialog, "exec", look)
    filled_window.dialogs.exporting.ask((), info)
    assert "Dare to think." in shown[0]
    (tmp_path / "records").rename(tmp_path / "away")
    filled_window.dialogs.exporting.ask((), info)
    assert shown[1] == ""


def test_a_part_of_ones_own_is_exported_alone(
    qtbot: QtBot, filled_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parts = PartTitle(2, "On War"), PartTitle(1, "On Work"), PartTitle(3, "Without quotes")
    quotes = draft("Dare to think.")._replace(part=1), draft("Two.")._replace(part=2), draft("Three.")
    collection_id = own_of(filled_window).create("Mine", quotes=quotes, parts=parts)
    qtbot.waitUntil(lambda: filled_window._library.collections()[-1].quote_count == 3)
    qtbot.waitUntil(lambda: "On War" in rows(filled_window))
    filled_window._go_to_scope(f"collection {collection_id}")
    offered, path = list[str](), tmp_path / "out"

    def shown(dialog: ExportDialog) -> int:
        offered.extend(each.label for each in dialog._contents)
        dialog.ui.contentCombo.setCurrentIndex(offered.index("The part “On Work”"))
        dialog.ui.formatCombo.setCurrentIndex(dialog.ui.formatCombo.findText(FORMATS["json"].label))
        return QDialog.DialogCode.Accepted.value

    def named(dialog: SaveDialog) -> int:
        names.extend(Path(each).name for each in dialog.selectedFiles())
        return QDialog.DialogCode.Accepted.value

    names = list[str]()
    monkeypatch.setattr(ExportDialog, "exec", shown)
    choose_file(monkeypatch, path)
    monkeypatch.setattr(SaveDialog, "exec", named)
    filled_window.ui.exportAction.trigger()
    wait_for_jobs(filled_window)
    assert names == ["On Work.json"]
    assert [each for each in offered if "part" in each] == ["The part “On War”", "The part “On Work”"]
    found = read_quotes(path.read_bytes(), path.name)
    assert ([quote.text for quote in found.quotes], found.title) == (["Dare to think."], "On Work")
    assert f"1 quote exported to {path}." in message(filled_window)
    offered.clear()
    filled_window._go_to_scope(f"part 2 of {collection_id}")
    filled_window.ui.quoteView.selectRow(0)
    filled_window.ui.exportAction.trigger()
    wait_for_jobs(filled_window)
    assert [each for each in offered if "part" in each] == ["The part “On Work”"], "the other is the list"


@pytest.mark.parametrize(
    ("scope", "typed", "content"),
    [
        (ALL_QUOTES, "", "Favorites, notes, and findings"),
        (ALL_QUOTES, "cake", "The list: "),
        ("part 2", "", "The list: 10 quotes in "),
        (FAVORITES, "", "Favorites, notes, and findings"),
        ("collection compilation", "", "The collection “Quotes attributed to Yann LeCun”"),
        ("collection compilation", "cake", "The list: "),
    ],
)
def test_an_export_begins_with_what_is_listed(
    window: MainWindow,
    store: FavoriteStore,
    collection: Collection,
    monkeypatch: pytest.MonkeyPatch,
    scope: str,
    typed: str,
    content: str,
) -> None:
    store.put(marked(collection.quotes[:1])[0])
    window._go_to_scope(scope)
    search(window, typed)
    number = 1 if content.startswith("Fav") else len(listed(window))
    shown = list[tuple[str, str]]()

    def seen(dialog: ExportDialog) -> int:
        shown.append((dialog.content.label, dialog.ui.countLabel.text()))
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ExportDialog, "exec", seen)
    window.ui.exportAction.trigger()
    ((label, how_many),) = shown
    assert label.startswith(content)
    assert how_many.startswith(f"{number} ")


@pytest.mark.parametrize(
    ("typed", "several", "choice", "title"),
    [
        ("", 0, "All Quotes", "Quotes attributed to Yann LeCun"),
        ("cake", 0, "The list: ", "Search Results for “cake”"),
        ("cake", 2, "The 2 selected quotes", "Selected Quotes"),
    ],
)
def test_a_booklet_begins_with_what_is_listed(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, typed: str, several: int, choice: str, title: str
) -> None:
    search(window, typed)
    window.ui.quoteView.setFocus()
    for _ in range(several - 1):
        press("Shift+Down")
    number, shown = several or len(listed(window)), list[tuple[str, str, str]]()

    def seen(dialog: BookletDialog) -> int:
        shown.append((dialog.ui.scopeList.currentItem().text(), dialog._content().title, dialog.ui.stateLabel.text()))
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(BookletDialog, "exec", seen)
    window.ui.bookletAction.trigger()
    ((chosen, named, how_many),) = shown
    assert chosen.startswith(choice)
    assert (named, how_many) == (title, f"{number} quotes")


def test_a_booklet_that_was_saved_can_be_opened(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    opened_addresses: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = tmp_path / "booklet.pdf"

    def save(dialog: BookletDialog) -> int:
        dialog.ui.saveButton.click()
        qtbot.waitUntil(lambda: dialog.ui.stateLabel.text() == f"Saved as {target}.")
        return QDialog.DialogCode.Rejected.value

    choose_file(monkeypatch, target)
    monkeypatch.setattr(BookletDialog, "exec", save)
    window.ui.bookletAction.trigger()
    assert f"Saved as {target}." in message(window)
    next(each for each in window.findChildren(QPushButton) if each.text() == "Open").click()
    assert opened_addresses == [target.as_uri()]


def test_the_collection_of_the_quote_is_offered_by_its_name(
    window: MainWindow, collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.show_quote_id("cake-analogy")
    search(window, "cake")
    path, named = tmp_path / "out.json", "The collection “Quotes attributed to Yann LeCun”"
    ((_content, formats, _hint),) = exported(window, monkeypatch, path, "JSON", named)
    assert formats == [*(each.label for each in FORMATS.values()), "Notes for Obsidian and Logseq"]
    found = read_quotes(path.read_bytes(), path.name)
    assert [quote.text for quote in found.quotes] == [quote.text for quote in collection.quotes]


def test_what_there_is_not_is_not_offered(
    window: MainWindow, store: FavoriteStore, monkeypatch: pytest.MonkeyPatch, collection: Collection
) -> None:
    offered = list[str]()

    def seen(dialog: ExportDialog) -> int:
        offered[:] = [dialog.ui.contentCombo.itemText(row) for row in range(dialog.ui.contentCombo.count())]
        offered.append(dialog.content.label)
        return QDialog.DialogCode.Rejected.value

    monkeypatch.setattr(ExportDialog, "exec", seen)
    window.show_quote_id("cake-analogy")
    search(window, "no such words at all")
    window.ui.exportAction.trigger()
    wait_for_jobs(window)
    assert offered == ["The collection “Quotes attributed to Yann LeCun”"] * 2
    store.put(marked(collection.quotes[:1])[0])
    window.ui.exportAction.trigger()
    wait_for_jobs(window)
    assert offered[1:] == ["Favorites, notes, and findings"] * 2


@pytest.mark.parametrize("name", ["json", "csv", "bibtex"])
def test_everything_goes_into_a_new_folder(
    filled_window: MainWindow,
    store: FavoriteStore,
    collection: Collection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    name: str,
) -> None:
    window, own, suffix = filled_window, own_of(filled_window), FORMATS[name].suffix
    own.create("Favorites", quotes=[draft("One.")])
    own.create("Talks", quotes=[draft("Two."), draft("Three.")])
    qtbot.waitUntil(lambda: len(window._library.collections()) == 4)
    for favorite in marked(collection.quotes[:2]):
        store.put(favorite)
    folder = tmp_path / "backups"
    folder.mkdir()
    for number in ("", " 2"):
        ((_content, _formats, hint),) = exported(window, monkeypatch, folder, FORMATS[name].label, "Everything")
        assert ("Importing these files restores everything." in hint) == (name == "json")
        place = folder / f"LeCun Viewer {MORNING.date()}{number}"
        said, rest = f"Favorites and collections exported to {place}.", f" {ALSO_JSON}"
        assert message(window) == said + (rest if name != "json" else "")
        files = {each.name: each.read_bytes() for each in place.iterdir()}
        assert sorted(files) == sorted(f"{each}{suffix}" for each in ("favorites", "favorites 2", "talks"))
        mine, talks = files[f"favorites 2{suffix}"], files[f"talks{suffix}"]
        assert (name == "bibtex") == ("can’t import" in hint)
        if name == "bibtex":
            assert talks.count(b"@") == 2
        else:
            assert {each.quote.id for each in read(mine).favorites} == set(store)
            assert [quote.text for quote in read_quotes(talks, "").quotes] == ["Two.", "Three."]


def test_everything_that_fails_leaves_nothing(
    filled_window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window, own = filled_window, own_of(filled_window)
    for title in ("Books", "Talks"):
        own.create(title, quotes=[draft(title)])
    qtbot.waitUntil(lambda: len(window._library.collections()) == 4)
    (tmp_path / "records" / "talks.jsonl").unlink()
    (tmp_path / "records" / "talks.jsonl").mkdir()
    folder = tmp_path / "backups"
    folder.mkdir()
    exported(window, monkeypatch, folder, "JSON", "Everything")
    assert f"{folder / 'LeCun Viewer'}" in message(window)
    assert "exported to" not in message(window)
    assert list(folder.iterdir()) == []


def test_the_format_stays_where_the_content_has_it(qtbot: QtBot) -> None:
    contents = [Content(Kind.COLLECTION, "Mine", MINE), Content(Kind.FAVORITES, "Favorites")]
    dialog = ExportDialog(contents, 0)
    qtbot.addWidget(dialog)
    assert dialog.format == OWN
    dialog.ui.contentCombo.setCurrentIndex(1)
    assert dialog.format == "json"
    dialog.ui.formatCombo.setCurrentText("RIS")
    dialog.ui.contentCombo.setCurrentIndex(0)
    assert dialog.format == "ris"


@pytest.mark.parametrize(
    ("name", "format", "written"),
    [
        ("mine", "CSV", "mine.csv"),
        ("mine.json", "JSON", "mine.json"),
        ("mine.json", "CSL-JSON", "mine.json"),
        ("mine.json", "CSV", "mine.json.csv"),
        ("mine.of-today", "HTML", "mine.of-today.html"),
    ],
)
def test_an_export_goes_to_the_file_that_the_dialog_has_asked_about(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, format: str, written: str
) -> None:
    """A suffix that is added afterwards makes it another file, which may be there already."""
    suffixes = list[str]()

    def answer(dialog: FileDialog) -> int:
        dialog.selectFile(str(tmp_path / name))
        suffixes.append(dialog.defaultSuffix())
        return 1

    choose_content(monkeypatch, format)
    monkeypatch.setattr(FileDialog, "exec", answer)
    window.ui.exportAction.trigger()
    wait_for_jobs(window)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith("mine")] == [written]
    assert suffixes == [written.rpartition(".")[2]]
    begin = {"CSV": b"\xef\xbb\xbf", "HTML": b"<!", "JSON": b"{", "CSL-JSON": b"["}[format]
    assert (tmp_path / written).read_bytes().startswith(begin)


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
    import_files(window, path)
    assert "1 new favorite. The file may be incomplete" in answer.asked[0]  # type: ignore[attr-defined]
    assert len(store) == 1
    path.write_bytes(whole)
    answer("&Import")
    import_files(window, path)
    assert "incomplete" not in answer.asked[1]  # type: ignore[attr-defined]


def test_many_files_that_cant_be_imported_are_told_by_their_number(window: MainWindow, tmp_path: Path) -> None:
    paths = [tmp_path / f"{number}.csv" for number in range(12)]
    import_files(window, *paths)
    bar = window.messages.bar(of_problems=True)
    told = [each.sentence for each in bar._messages]
    assert [str(path) in sentence for path, sentence in zip(paths, told[:-1], strict=False)] == [True] * 5
    assert told[5:] == ["Couldn’t import 7 more files."]


def test_a_file_is_read_in_a_thread_until_it_is_canceled(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "quotes.txt"
    path.write_bytes(b"One.\n\n" + bytes(3_000_000))
    threads, sizes, real = set[int](), list[int](), os.read

    def read(file: int, size: int) -> bytes:
        """Read as from a disk far away: only go on once the window has had its turn."""
        threads.add(threading.get_ident())
        sizes.append(size)
        QTimer.singleShot(0, window, press_cancel)
        assert pressed.wait(60)
        return real(file, size)

    pressed = threading.Event()

    def press_cancel() -> None:
        for progress in window.findChildren(QProgressDialog):
            for button in progress.findChildren(QPushButton):
                button.click()
        pressed.set()

    monkeypatch.setattr(os, "read", read)
    import_files(window, path)
    assert threads
    assert threading.get_ident() not in threads
    assert len(sizes) == 1
    assert message(window) == "Import canceled. Nothing was changed."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_the_window_waits_for_no_pipe(window: MainWindow, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    import_files(window, tmp_path / "pipe.json")
    assert message(window).endswith("there is a pipe or device where the file should be. Nothing was changed.")


def test_a_folder_is_not_imported(window: MainWindow, tmp_path: Path) -> None:
    import_files(window, tmp_path)
    assert message(window).endswith("there is a folder where the file should be. Nothing was changed.")


def test_a_file_without_a_quote_has_no_duplicates_to_skip(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "numbers.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    shown = list[tuple[bool, bool]]()

    def look(dialog: ImportPreviewDialog) -> int:
        dialog.show()
        check, button = dialog.ui.duplicatesCheck, dialog.ui.buttonBox.button(QDialogButtonBox.StandardButton.Ok)
        shown.append((check.isVisible(), button.isEnabled()))
        dialog.hide()
        return 0

    monkeypatch.setattr(ImportPreviewDialog, "exec", look)
    import_files(window, tmp_path / "numbers.csv")
    assert shown == [(False, False)]
