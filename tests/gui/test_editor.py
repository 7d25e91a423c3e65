"""Undo steps: saved when they are done and undone, and dropped when they are impossible."""

import errno
import gc
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QPushButton

from builders import draft, marked, own_info
from fakes import MORNING, Calendar, GivenStores, there
from lecun_viewer.core.change import Change, Changes, CollectionChange, QuoteChange
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.progress import Progress
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui import editor as editor_module
from lecun_viewer.gui.editor import MOST_STEPS, Editor, StepName
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.stores import Stores
from owning import Owned
from waiting import PATIENCE_S

FullDisk = Callable[[], AbstractContextManager[None]]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def stores(tmp_path: Path, calendar: Calendar, library: Library, owned: Owned) -> Stores:
    return owned(GivenStores(tmp_path, calendar, library=library))


@pytest.fixture
def editor(stores: Stores) -> Iterator[Editor]:
    made = Editor(stores)
    yield made
    made.deleteLater()


@pytest.fixture
def quote(collection: Collection) -> Quote:
    return collection.quotes[0]


@pytest.fixture
def other(tmp_path: Path) -> FavoriteStore:
    """Another program, which has the same favorites open."""
    return FavoriteStore(Records(tmp_path, Calendar()))


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    """A function that returns a context in which the disk is full."""

    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    @contextmanager
    def full() -> Iterator[None]:
        with monkeypatch.context() as patch:
            patch.setattr(Records, "write", fail)
            yield

    return full


def on_disk(tmp_path: Path) -> dict[str, str]:
    """Return what another program reads at this moment: the note of each favorite."""
    return {each.quote.id: each.note for each in FavoriteStore(Records(tmp_path, Calendar())).values()}


def undo_and_redo(editor: Editor) -> tuple[str, str]:
    """Return what Undo and Redo say."""
    return editor.stack.undoText(), editor.stack.redoText()


def names_said(editor: Editor) -> list[tuple[str, str]]:
    """Return a list that gets the names for Undo and Redo whenever the editor says that they have changed."""
    names = list[tuple[str, str]]()
    editor.steps_changed.connect(lambda: names.append(undo_and_redo(editor)))
    return names


# What is saved


def test_undo_and_redo_are_on_the_disk_at_once(editor: Editor, quote: Quote, tmp_path: Path) -> None:
    names = names_said(editor)
    editor.toggle(quote)
    assert on_disk(tmp_path) == {quote.id: ""}
    editor.undo()
    assert on_disk(tmp_path) == {}
    editor.redo()
    assert on_disk(tmp_path) == {quote.id: ""}
    assert names == [("Add Favorite", ""), ("", "Add Favorite"), ("Add Favorite", "")]


def test_without_an_undo_step_nothing_happens(editor: Editor, tmp_path: Path) -> None:
    names = names_said(editor)
    editor.undo()
    editor.redo()
    assert (names, on_disk(tmp_path)) == ([], {})


def test_a_change_that_was_not_saved_is_no_undo_step_and_leaves_redo(
    editor: Editor, collection: Collection, full_disk: FullDisk, tmp_path: Path
) -> None:
    first, second = collection.quotes[:2]
    editor.toggle(first)
    editor.undo()
    names = names_said(editor)
    with full_disk():
        assert editor.toggle(second) == "Couldn’t change your favorites: the disk is full."
    assert (names, undo_and_redo(editor)) == ([], ("", "Add Favorite"))
    editor.redo()
    assert on_disk(tmp_path) == {first.id: ""}


def test_what_was_not_saved_can_be_undone_and_redone_later(
    editor: Editor, quote: Quote, full_disk: FullDisk, tmp_path: Path
) -> None:
    editor.toggle(quote)
    names = names_said(editor)
    with full_disk():
        assert editor.undo() == editor.undo() != ""
    assert (names, on_disk(tmp_path)) == ([], {quote.id: ""})
    assert editor.undo() == ""
    assert on_disk(tmp_path) == {}
    with full_disk():
        assert editor.redo()
    assert (len(names), on_disk(tmp_path)) == (1, {})
    assert editor.redo() == ""
    assert on_disk(tmp_path) == {quote.id: ""}


def test_an_own_quote_that_cannot_be_deleted_is_deleted_later(
    editor: Editor, stores: Stores, full_disk: FullDisk
) -> None:
    own = stores.own_collections
    made = own.create("Mine", quotes=[draft("One.")])
    (one,) = there(own.load(made)).quotes
    with full_disk():
        assert editor.change(Changes(quotes=[QuoteChange(one, None)]), StepName.DELETE_QUOTE)
    assert undo_and_redo(editor) == ("", "")
    assert editor.change(Changes(quotes=[QuoteChange(one, None)]), StepName.DELETE_QUOTE) == ""
    with full_disk():
        editor.undo()
    assert list(own.every(made)) == []
    editor.undo()
    assert list(own.every(made)) == [one]


def test_of_changes_of_own_quotes_all_are_saved_or_none(editor: Editor, stores: Stores) -> None:
    own = stores.own_collections
    made = own.create("Mine", quotes=[draft("One.")])
    (one,), info = own.every(made), there(own.info(made))
    own.apply([QuoteChange(one, one._replace(text="Two."))])
    changes = Changes(
        [CollectionChange(info, info._replace(title="Yours"))], [QuoteChange(one, one._replace(text="Three."))]
    )
    assert editor.change(changes, StepName.EDIT_PARTS)
    assert undo_and_redo(editor) == ("", "")
    assert there(own.info(made)).title == "Mine"


@pytest.fixture
def imported(editor: Editor, stores: Stores, calendar: Calendar) -> Quote:
    """The quote of the collection ‘mine’, which a thread has imported. It is a favorite."""
    own = stores.own_collections
    info = own_info()
    change = CollectionChange(None, info, tuple(own.with_ids([draft("One.")], info.id)), is_import=True)
    own.change_collection(change)
    editor.push_done(Changes([change]), StepName.IMPORT_QUOTES)
    (one,) = own.every("mine")
    editor.add_to_last([Change(None, each) for each in marked([one], calendar)])
    return one


def test_what_a_thread_has_imported_is_not_done_again_and_goes_with_its_favorites(
    editor: Editor, stores: Stores, imported: Quote, tmp_path: Path
) -> None:
    own, one = stores.own_collections, imported
    assert on_disk(tmp_path) == {one.id: ""}
    assert (editor.stack.count(), editor.stack.undoText()) == (1, "Import Quotes")
    editor.undo()
    assert (list(own.every("mine")), on_disk(tmp_path)) == ([], {})
    editor.redo()
    assert (list(own.every("mine")), on_disk(tmp_path)) == ([one], {one.id: ""})


def test_an_import_is_taken_back_although_its_favorite_was_removed_elsewhere(
    editor: Editor, stores: Stores, imported: Quote, other: FavoriteStore
) -> None:
    other.discard(imported.id)
    assert editor.undo() == ""
    assert (list(stores.own_collections.every("mine")), editor.stack.redoText()) == ([], "Import Quotes")


# Many own quotes, in a thread


@pytest.fixture
def many(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> list[Quote]:
    """Two own quotes, which are so many that a thread changes them."""
    monkeypatch.setattr(editor_module, "MOST_UNDER_CURSOR", 1)
    own = stores.own_collections
    return list(own.every(own.create("Mine", quotes=[draft("One."), draft("Two.")])))


def delete(editor: Editor, quotes: list[Quote]) -> str:
    return editor.change(Changes(quotes=[QuoteChange(each, None) for each in quotes]), StepName.DELETE_QUOTES)


def test_many_are_in_the_library_when_the_change_has_an_answer(
    editor: Editor, stores: Stores, many: list[Quote]
) -> None:
    stores.own_collections.update_index(stores.library)
    assert delete(editor, many) == ""
    assert [stores.library.get(each.id) for each in many] == [None, None]
    assert editor.undo() == ""
    assert [stores.library.get(each.id) for each in many] == many


def test_nothing_else_is_changed_while_a_thread_saves(
    editor: Editor, stores: Stores, many: list[Quote], quote: Quote, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A click in the tray, which no dialog keeps away."""
    write, answers, has_clicked = Records.write, list[str](), threading.Event()

    def click() -> None:
        answers.append(editor.toggle(quote))
        has_clicked.set()

    def slowly(*args: Any) -> Any:
        assert has_clicked.wait(PATIENCE_S)
        return write(*args)

    monkeypatch.setattr(Records, "write", slowly)
    QTimer.singleShot(0, click)
    assert delete(editor, many) == ""
    assert answers == ["Canceled. Nothing was changed."]
    assert (undo_and_redo(editor), quote.id in stores.favorites) == (("Delete Quotes", ""), False)


@pytest.mark.parametrize("is_undo", [True, False], ids=["undo", "redo"])
def test_a_step_of_many_that_another_program_made_impossible_is_not_in_the_way(
    editor: Editor, stores: Stores, many: list[Quote], quote: Quote, is_undo: bool
) -> None:
    own = stores.own_collections
    editor.toggle(quote)
    delete(editor, many)
    if not is_undo:
        editor.undo()
    theirs = many[0]._replace(text="Theirs.")
    own.apply([QuoteChange(None if is_undo else many[0], theirs)])
    assert (editor.undo if is_undo else editor.redo)()
    assert undo_and_redo(editor) == ("Add Favorite", "")
    assert list(own.every("mine")) == ([theirs] if is_undo else [theirs, many[1]])


def test_a_step_of_many_that_was_not_saved_can_be_tried_again(
    editor: Editor, stores: Stores, many: list[Quote], full_disk: FullDisk
) -> None:
    delete(editor, many)
    with full_disk():
        assert editor.undo()
    assert undo_and_redo(editor) == ("Delete Quotes", "")
    editor.undo()
    with full_disk():
        assert editor.redo()
    assert undo_and_redo(editor) == ("", "Delete Quotes")
    assert list(stores.own_collections.every("mine")) == many


def test_many_favorites_are_changed_undone_and_redone_in_a_thread(
    editor: Editor, collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(editor_module, "MOST_UNDER_CURSOR", 1)
    threads, write = list[int](), Records.write

    def noted(*args: Any) -> Any:
        threads.append(threading.get_ident())
        return write(*args)

    def until_canceled(_records: Records, _writes: object, progress: Progress) -> None:
        while True:
            progress(0)

    two = marked(collection.quotes[:2])
    changes = Changes(favorites=[Change(None, each) for each in two])
    with monkeypatch.context() as patch:
        patch.setattr(Records, "write", until_canceled)
        QTimer.singleShot(0, click_cancel)
        assert editor.change(changes, StepName.ADD_FAVORITES) == "Canceled. Nothing was changed."
    assert (on_disk(tmp_path), undo_and_redo(editor)) == ({}, ("", ""))
    monkeypatch.setattr(Records, "write", noted)
    all_marked = {each.quote.id: "" for each in two}
    for do, after in (
        (partial(editor.change, changes, StepName.ADD_FAVORITES), all_marked),
        (editor.undo, {}),
        (editor.redo, all_marked),
    ):
        assert do() == ""
        assert on_disk(tmp_path) == after
    assert len(threads) == 3
    assert threading.get_ident() not in threads


def click_cancel() -> None:
    """Click the button of the progress."""
    (progress,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QProgressDialog))
    (button,) = progress.findChildren(QPushButton)
    button.click()


# Another program was there in between


def test_an_undo_step_that_another_program_made_impossible_is_not_in_the_way(
    editor: Editor, collection: Collection, other: FavoriteStore, tmp_path: Path
) -> None:
    first, second = collection.quotes[:2]
    editor.toggle(first)
    editor.toggle(second)
    other.refresh()
    other.discard(second.id)
    names = names_said(editor)
    assert "Another program changed this favorite" in editor.undo()
    assert names == [("Add Favorite", "")]
    editor.undo()
    assert (names[1:], on_disk(tmp_path)) == ([("", "Add Favorite")], {})
    editor.redo()
    assert (editor.stack.redoText(), on_disk(tmp_path)) == ("", {first.id: ""})


def test_a_redo_that_another_program_made_impossible_is_not_in_the_way(
    editor: Editor, collection: Collection, other: FavoriteStore, tmp_path: Path
) -> None:
    first, second = collection.quotes[:2]
    for each in (first, second):
        editor.toggle(each)
    editor.undo()
    editor.undo()
    other.refresh()
    other.put(marked([first], note="from elsewhere")[0])
    names = names_said(editor)
    editor.redo()
    assert names == [("", "Add Favorite")]
    editor.redo()
    assert (names[1:], on_disk(tmp_path)) == ([("Add Favorite", "")], {first.id: "from elsewhere", second.id: ""})


def test_the_last_redo_goes_when_another_program_made_it_impossible(
    editor: Editor, quote: Quote, other: FavoriteStore
) -> None:
    editor.toggle(quote)
    editor.undo()
    other.refresh()
    other.put(marked([quote], note="from elsewhere")[0])
    names = names_said(editor)
    editor.redo()
    assert names == [("", "")]
    editor.redo()
    assert len(names) == 1


# Notes


def test_a_step_says_whether_note_or_finding_was_added_edited_or_removed(editor: Editor, quote: Quote) -> None:
    editor.toggle(quote)
    for note, name in (("one", "Add Note"), ("one two", "Edit Note"), ("", "Remove Note")):
        assert editor.set_note(quote, note) == ""
        assert editor.stack.undoText() == name
    found = Finding(quote, Verdict.VARIANT, "A talk", "", "", "", MORNING)
    steps = ((found, "Add Finding"), (found._replace(where="A lecture"), "Edit Finding"), (None, "Remove Finding"))
    for finding, name in steps:
        assert editor.set_finding(quote.id, editor._favorites.finding(quote.id), finding) == ""
        assert editor.stack.undoText() == name


def test_a_note_that_marks_is_one_undo_step_with_the_mark(editor: Editor, quote: Quote, tmp_path: Path) -> None:
    told = list[str]()
    editor.saved_differently.connect(told.append)
    editor.set_note(quote, "ab")
    assert (undo_and_redo(editor), told) == (("Add Note", ""), [])
    editor.undo()
    assert (on_disk(tmp_path), undo_and_redo(editor)) == ({}, ("", "Add Note"))


def test_a_note_after_what_another_program_wrote_is_taken_back_to_that(
    editor: Editor, quote: Quote, other: FavoriteStore, tmp_path: Path
) -> None:
    editor.toggle(quote)
    editor.set_note(quote, "mine")
    other.refresh()
    other.put(there(other.get(quote.id)).with_note("theirs", Calendar()()))
    editor.set_note(quote, "theirs!")
    editor.undo()
    assert on_disk(tmp_path) == {quote.id: "theirs"}


# The stack


def test_a_change_after_undo_leaves_nothing_to_redo(editor: Editor, stores: Stores, collection: Collection) -> None:
    first, second = collection.quotes[:2]
    editor.toggle(first)
    editor.undo()
    assert editor.stack.redoText()
    editor.toggle(second)
    assert editor.stack.redoText() == ""
    editor.redo()
    assert list(stores.favorites) == [second.id]


def test_undo_steps_live_although_only_the_stack_holds_them(editor: Editor, quote: Quote, tmp_path: Path) -> None:
    """What Python alone owns goes, and Qt would call what is gone."""
    editor.toggle(quote)
    editor.set_note(quote, "ab")
    gc.collect()
    editor.undo()
    gc.collect()
    assert on_disk(tmp_path) == {quote.id: ""}
    editor.undo()
    gc.collect()
    editor.redo()
    editor.redo()
    assert on_disk(tmp_path) == {quote.id: "ab"}


def test_the_last_two_hundred_undo_steps_are_kept(editor: Editor, stores: Stores, quote: Quote) -> None:
    for number in range(MOST_STEPS + 10):
        editor.set_note(quote, f"note {number}")
    assert editor.stack.count() == MOST_STEPS
    back = list[str]()
    while editor.stack.canUndo():
        assert editor.undo() == ""
        back.append(there(stores.favorites.get(quote.id)).note)
    assert back == [f"note {number}" for number in range(MOST_STEPS + 8, 8, -1)]
    while editor.stack.canRedo():
        assert editor.redo() == ""
    assert there(stores.favorites.get(quote.id)).note == f"note {MOST_STEPS + 9}"
