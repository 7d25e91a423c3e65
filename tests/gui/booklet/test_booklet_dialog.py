"""The booklet dialog, as a person uses it: choose, save, print, and read the result."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QFileDialog, QLabel, QProgressDialog
from pytestqt.qtbot import QtBot

from builders import marked, own_info
from fakes import MORNING, Calendar
from gui.booklet.maker import PRINT, SAVE, MakeDialog, choose, state_text
from gui.booklet.pdf_reader import information, need_poppler, pages
from gui.person import settle
from gui.preferences.test_preferences_dialog import NoSettings, button
from gui.theme.cut_texts import SMALL, cut
from lecun_viewer.core import progress
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, PartTitle, Quote, QuoteId
from lecun_viewer.gui.booklet import dialog as booklet_dialog
from lecun_viewer.gui.booklet.dialog import BookletDialog
from lecun_viewer.gui.preferences.appearance import TextSize
from lecun_viewer.gui.widgets import progress_dialog
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.texts import verdicts
from owning import Owned


def mark(store: FavoriteStore, collection: Collection, *ids: str, note: str = "") -> None:
    for favorite in marked([quote for quote in collection.quotes if quote.id in ids], note=note):
        store.put(favorite)


@pytest.mark.parametrize(("choice", "title", "number"), [("All Quotes", None, 75), ("Part 2", 1, 10)])
def test_what_is_chosen_is_saved(
    qtbot: QtBot,
    make_dialog: MakeDialog,
    target: Path,
    collection: Collection,
    choice: str,
    title: int | None,
    number: int,
) -> None:
    need_poppler()
    dialog = make_dialog()
    choose(dialog, choice)
    assert state_text(dialog).startswith(f"{number} quote")
    button(dialog, SAVE).click()
    assert state_text(dialog) == f"Saved as {target}."
    assert information(target)["Title"] == (collection.title if title is None else collection.parts[title].title)
    text = "".join(pages(target))
    assert "7 March 2026" in text
    assert text.count("— ") >= number


def test_a_saved_booklet_can_be_opened(
    qtbot: QtBot, make_dialog: MakeDialog, target: Path, opened_addresses: list[QUrl]
) -> None:
    dialog = make_dialog()
    choose(dialog, "Part 2")
    assert not dialog.ui.openButtons.isVisible()
    button(dialog, SAVE).click()
    button(dialog, "Open").click()
    button(dialog, "Open Folder").click()
    assert [Path(each.toLocalFile()) for each in opened_addresses] == [target, target.parent]
    target.unlink()
    button(dialog, "Open").click()
    assert state_text(dialog) == f"Couldn’t open {target}."
    assert dialog.ui.openButtons.isVisible(), "the folder is still there"
    choose(dialog, "Part 3")
    assert not dialog.ui.openButtons.isVisible(), "that is another booklet"


def test_favorites_come_in_the_collections_order_with_their_notes(
    qtbot: QtBot, make_dialog: MakeDialog, target: Path, collection: Collection, store: FavoriteStore, library: Library
) -> None:
    need_poppler()
    mark(store, collection, "scaling-limits", "cake-analogy", note="for the talk")
    gone = collection.quotes[0]._replace(id=QuoteId("gone"), text="No longer in the collection.", part=99)
    store.put(marked([gone])[0])
    dialog = make_dialog()
    button(dialog, SAVE).click()
    text = " ".join(pages(target))
    order = [text.index(words) for words in ("If intelligence is a cake", "No longer in the collection.")]
    assert order == sorted(order)
    assert text.count("Personal note for the talk") == 2
    assert information(target)["Title"] == "Favorites"
    dialog.ui.notesCheck.click()
    button(dialog, SAVE).click()
    assert "Personal note" not in " ".join(pages(target))


def test_findings_come_with_the_quotes(
    qtbot: QtBot, make_dialog: MakeDialog, target: Path, collection: Collection, store: FavoriteStore
) -> None:
    need_poppler()
    quote = collection.quotes[0]
    finding = Finding(quote, Verdict.VARIANT, "A lecture", "", "2019", "Heard it.", MORNING)
    store.apply((), [Change(None, finding)])
    dialog = make_dialog()
    choose(dialog, "All Quotes")
    button(dialog, SAVE).click()
    text = " ".join(pages(target))
    assert f"{verdicts.label(Verdict.VARIANT)}: {verdicts.meaning(Verdict.VARIANT)} A lecture, 2019 Heard it." in text
    dialog.ui.notesCheck.click()
    button(dialog, SAVE).click()
    assert "Your finding" not in " ".join(pages(target))


def test_without_favorites_it_says_so_and_makes_no_file(make_dialog: MakeDialog, target: Path) -> None:
    dialog = make_dialog()
    assert state_text(dialog).startswith("75")  # without favorites, everything is chosen first
    choose(dialog, "Favorites")
    assert state_text(dialog).startswith("No favorites yet.")
    for text in (SAVE, PRINT):
        assert not button(dialog, text).isEnabled()
    assert not any(target.parent.iterdir())


def test_a_place_that_can_not_be_written_is_named_and_left_as_it_was(
    qtbot: QtBot, make_dialog: MakeDialog, target: Path
) -> None:
    target.mkdir()
    dialog = make_dialog()
    button(dialog, SAVE).click()
    assert state_text(dialog).startswith(f"Couldn’t save {target}: ")
    assert state_text(dialog).endswith("Try another folder or name.")
    assert list(target.parent.iterdir()) == [target]


def test_the_state_shows_control_characters_of_a_name_as_escapes(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    dialog._show_state("Saved as a\x1b\nb.pdf.")
    assert state_text(dialog) == "Saved as a\\x1b b.pdf."


def test_where_qt_cannot_print_there_is_no_button(make_dialog: MakeDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(booklet_dialog, "find_spec", lambda _name: None)
    assert not button(make_dialog(), PRINT).isVisible()


def test_the_name_of_a_file_has_no_sign_that_a_system_refuses(
    make_dialog: MakeDialog, target: Path, collection: Collection, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered = list[str]()

    def look(dialog: QFileDialog) -> int:
        offered.append(Path(dialog.selectedFiles()[0]).name)
        return 0

    monkeypatch.setattr(QFileDialog, "exec", look)
    dialog = make_dialog()
    choose(dialog, "Part 3")
    before = state_text(dialog)
    button(dialog, SAVE).click()
    assert offered == [f"{collection.parts[2].title.replace(':', '')}.pdf"]
    assert state_text(dialog) == before, "the user chose no file"
    assert not any(target.parent.iterdir())


def test_the_list_has_a_name(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    interface: Any = QAccessible.queryAccessibleInterface(dialog.ui.scopeList)
    assert interface.text(QAccessible.Text.Name) == "Quotes to include"


def test_words_of_a_part_are_no_markup(
    qtbot: QtBot, store: FavoriteStore, calendar: Calendar, collection: Collection, owned: Owned
) -> None:
    part = "<b>bold?</b> & more"
    dialog = dialog_of(qtbot, owned(odd_library(part, collection.quotes[:1])), store, calendar)
    assert dialog.ui.scopeList.item(2).text() == f"Part 1: {part}"
    for label in dialog.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_without_quotes_there_is_nothing_to_print(
    qtbot: QtBot, store: FavoriteStore, calendar: Calendar, owned: Owned
) -> None:
    dialog = dialog_of(qtbot, owned(odd_library("Empty", ())), store, calendar)
    assert dialog.ui.scopeList.count() == 2
    assert state_text(dialog).startswith("There are no quotes to print.")


def odd_library(part: str, quotes: tuple[Quote, ...]) -> Library:
    odd = Collection("odd", "Odd", "", (Part(1, part, len(quotes)),), quotes)
    return Library(None, {"odd": ""}, lambda: [odd])


def dialog_of(qtbot: QtBot, library: Library, store: FavoriteStore, calendar: Calendar) -> BookletDialog:
    dialog = BookletDialog(library, store, calendar)
    qtbot.addWidget(dialog)
    return dialog


def test_nothing_is_cut_in_a_small_window(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    choose(dialog, "Favorites")
    for percent in (100, 200):
        TextSize(NoSettings()).choose(percent)
        dialog.resize(SMALL)
        settle()
        assert cut(dialog, SMALL) == []


def test_a_booklet_of_one_of_several_collections(
    qtbot: QtBot, shipped_library: Library, own_words: Collection, store: FavoriteStore, calendar: Calendar
) -> None:
    dialog = dialog_of(qtbot, shipped_library, store, calendar)
    rows = [dialog.ui.scopeList.item(row).text() for row in range(dialog.ui.scopeList.count())]
    assert rows[1:4] == ["All Quotes", "Quotes attributed to Yann LeCun", "In His Own Words"]
    dialog.ui.scopeList.setCurrentRow(3)
    assert state_text(dialog).startswith(str(len(own_words.quotes)))
    booklet = dialog._booklet()
    assert booklet.title == "In His Own Words"
    quotes = [entry.quote for section in booklet.sections for entry in section.entries]
    assert quotes == list(own_words.quotes)
    dialog.ui.scopeList.setCurrentRow(1)
    assert dialog._booklet().title == "All Quotes"
    shipped_library.hide(["own-words"])
    alone = dialog_of(qtbot, shipped_library, store, calendar)
    assert alone.ui.scopeList.count() == dialog.ui.scopeList.count() - 2
    shipped_library.hide(["compilation"])
    own = dialog_of(qtbot, shipped_library, store, calendar)
    parts = [own.ui.scopeList.item(row).text() for row in range(2, own.ui.scopeList.count())]
    assert [text.split(":")[0] for text in parts] == [
        f"Part {part.number}" for part in own_words.parts if part.quote_count
    ]


def test_two_collections_of_one_title_stay_apart(
    qtbot: QtBot, shipped_library: Library, store: FavoriteStore, calendar: Calendar, collection: Collection
) -> None:
    for name, number in (("one", 2), ("two", 1)):
        quotes = [
            quote._replace(id=QuoteId(f"{name}-{at}"), part=0, part_title="", collection=name)
            for at, quote in enumerate(collection.quotes[:number])
        ]
        for _ in shipped_library.index_collection(CollectionInfo(name, "Mine", "", 0, is_own=True), "digest", quotes):
            pass
    dialog = dialog_of(qtbot, shipped_library, store, calendar)
    dialog.ui.scopeList.setCurrentRow(1)
    last = [[entry.quote.id for entry in section.entries] for section in dialog._booklet().sections[-2:]]
    assert last == [["one-0", "one-1"], ["two-0"]]
    assert [section.title for section in dialog._booklet().sections[-2:]] == ["Mine", "Mine"]


def test_own_parts_have_headings_of_their_own(
    qtbot: QtBot, shipped_library: Library, store: FavoriteStore, calendar: Calendar, collection: Collection
) -> None:
    parts = (PartTitle(6, "On Peace"), PartTitle(1, "On War"), PartTitle(9, "Without quotes"))
    info = own_info(0, parts=parts)
    given = [(0, ""), (4, ""), (1, "On War"), (6, "On Peace")]
    quotes = [
        collection.quotes[0]._replace(id=QuoteId(f"mine-{number}"), part=number, part_title=title, collection="mine")
        for number, title in given
    ]
    for _ in shipped_library.index_collection(info, "digest", quotes):
        pass
    dialog = dialog_of(qtbot, shipped_library, store, calendar)

    def headings(row: int) -> list[str]:
        dialog.ui.scopeList.setCurrentRow(row)
        return [section.title for section in dialog._booklet().sections]

    shared = [part.title for part in shipped_library.parts() if part.quote_count]
    assert headings(1) == [*shared, "Mine · On Peace", "Mine · On War", "Mine · Part 4", "Mine"]
    assert headings(4) == ["On Peace", "On War", "Part 4", "Mine"]
    choices = [dialog.ui.scopeList.item(row).text() for row in range(dialog.ui.scopeList.count())]
    assert choices[4:7] == ["Mine", "Mine · On Peace", "Mine · On War"]
    assert headings(5) == ["Mine · On Peace"]
    assert dialog._content().title == "On Peace"
    assert [quote.id for quote in dialog._content().quotes()] == ["mine-6"]
    assert headings(7) == shared[:1]


def test_canceled_it_leaves_the_file_of_before_and_another_can_be_made(
    make_dialog: MakeDialog, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress_dialog, "SHOWN_AFTER_MS", 0)
    monkeypatch.setattr(progress, "BETWEEN_REPORTS", 1)  # as if there were a hundred times as many quotes
    target.write_bytes(b"before")
    dialog = make_dialog()

    def cancel() -> None:
        for shown in dialog.findChildren(QProgressDialog):
            if shown.isVisible():
                button(shown, "Cancel").click()
                timer.stop()

    timer = QTimer(interval=0)
    timer.timeout.connect(cancel)
    timer.start()
    button(dialog, SAVE).click()
    assert state_text(dialog) == "Booklet not saved."
    assert target.read_bytes() == b"before"
    assert list(target.parent.iterdir()) == [target]
    button(dialog, SAVE).click()
    assert state_text(dialog) == f"Saved as {target}."


# Printing


@pytest.fixture
def printed(target: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file into which a person prints from Qt's preview."""

    def print_from(preview: QPrintPreviewDialog) -> int:
        preview.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        preview.printer().setOutputFileName(str(target))
        preview.paintRequested.emit(preview.printer())
        return 1

    monkeypatch.setattr(QPrintPreviewDialog, "exec", print_from)
    return target


def test_the_preview_prints_the_booklet(make_dialog: MakeDialog, printed: Path, collection: Collection) -> None:
    need_poppler()
    dialog = make_dialog()
    choose(dialog, "Part 2")
    button(dialog, PRINT).click()
    first = next(quote for quote in collection.quotes if quote.part == 2)
    assert first.text.split()[0] in " ".join(pages(printed))


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_named(make_dialog: MakeDialog, printed: Path) -> None:
    printed.mkdir()
    dialog = make_dialog()
    button(dialog, PRINT).click()
    assert state_text(dialog) == "Couldn’t print the booklet: the printer takes nothing."


def test_too_many_quotes_are_printed_from_the_pdf(make_dialog: MakeDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(booklet_dialog, "MOST_PRINTED", 74)
    dialog = make_dialog()
    button(dialog, PRINT).click()
    assert state_text(dialog).startswith("Too many quotes to print from here.")
