"""Undo steps: saved when they are done and undone, merged while somebody types, dropped when they are impossible."""

import errno
import gc
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from builders import draft, marked, own_info
from fakes import MORNING, Calendar, GivenStores, there
from lecun_viewer.core.change import Change, Changes, CollectionChange, QuoteChange
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.gui import editor as editor_module
from lecun_viewer.gui.editor import PAUSE_S, Editor, StepName
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.stores import Stores
from owning import Owned

FullDisk = Callable[[], AbstractContextManager[None]]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def stores(tmp_path: Path, calendar: Calendar, library: Library, owned: Owned) -> Stores:
    return owned(GivenStores(tmp_path, calendar, library=library))


class StopWatch:
    """Stands at a second until somebody sets it."""

    second = 0.0

    def __call__(self) -> float:
        return self.second


@pytest.fixture
def stop_watch() -> StopWatch:
    return StopWatch()


@pytest.fixture
def editor(stores: Stores, stop_watch: StopWatch) -> Iterator[Editor]:
    made = Editor(stores, stop_watch)
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


@pytest.fixture
def type_at(editor: Editor, quote: Quote, stop_watch: StopWatch) -> Callable[[float, str], None]:
    """A function that types a note at that second."""

    def type_note(at: float, note: str) -> None:
        stop_watch.second = at
        editor.set_words(quote, "note", note)

    return type_note


def on_disk(tmp_path: Path) -> dict[str, str]:
    """Return what another program reads at this moment: the note of each favorite."""
    return {each.quote.id: each.note for each in FavoriteStore(Records(tmp_path, Calendar())).values()}


def said(editor: Editor) -> list[str]:
    """Return a list that gets each failure that the editor tells."""
    failures = list[str]()
    editor.failed.connect(failures.append)
    return failures


def names_said(editor: Editor) -> list[tuple[str, str]]:
    """Return a list that gets the names for Undo and Redo whenever the editor says that they have changed."""
    names = list[tuple[str, str]]()
    editor.steps_changed.connect(lambda: names.append((editor.undo_text, editor.redo_text)))
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
    failures, names = said(editor), names_said(editor)
    with full_disk():
        editor.toggle(second)
    assert failures == ["Couldn’t change your favorites: the disk is full."]
    assert (names, editor.undo_text, editor.redo_text) == ([], "", "Add Favorite")
    editor.redo()
    assert on_disk(tmp_path) == {first.id: ""}


def test_what_was_not_saved_can_be_undone_and_redone_later(
    editor: Editor, quote: Quote, full_disk: FullDisk, tmp_path: Path
) -> None:
    editor.toggle(quote)
    failures, names = said(editor), names_said(editor)
    with full_disk():
        editor.undo()
        editor.undo()
    assert names == [], "a window would show what is saved in place of what was typed"
    assert (len(failures), on_disk(tmp_path)) == (2, {quote.id: ""})
    editor.undo()
    assert on_disk(tmp_path) == {}
    with full_disk():
        editor.redo()
    assert (len(failures), len(names), on_disk(tmp_path)) == (3, 1, {})
    editor.redo()
    assert on_disk(tmp_path) == {quote.id: ""}


def test_an_own_quote_that_cannot_be_deleted_is_deleted_later(
    editor: Editor, stores: Stores, full_disk: FullDisk
) -> None:
    own = stores.own_collections
    made = own.create("Mine", quotes=[draft("One.")])
    (one,) = there(own.load(made)).quotes
    failures = said(editor)
    with full_disk():
        assert not editor.change(Changes(quotes=[QuoteChange(one, None)]), StepName.DELETE_QUOTE)
    assert (len(failures), editor.undo_text) == (1, "")
    assert editor.change(Changes(quotes=[QuoteChange(one, None)]), StepName.DELETE_QUOTE)
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
    failures = said(editor)
    assert not editor.change(changes, StepName.EDIT_PARTS)
    assert (len(failures), editor.undo_text) == (1, "")
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
    assert (editor.stack.count(), editor.undo_text) == (1, "Import Quotes")
    editor.undo()
    assert (list(own.every("mine")), on_disk(tmp_path)) == ([], {})
    editor.redo()
    assert (list(own.every("mine")), on_disk(tmp_path)) == ([one], {one.id: ""})


def test_an_import_is_taken_back_although_its_favorite_was_removed_elsewhere(
    editor: Editor, stores: Stores, imported: Quote, other: FavoriteStore
) -> None:
    other.discard(imported.id)
    failures = said(editor)
    editor.undo()
    assert "Another program changed this favorite" in failures[0]
    assert (list(stores.own_collections.every("mine")), editor.redo_text) == ([], "Import Quotes")


# Many own quotes, in a thread


@pytest.fixture
def many(stores: Stores, monkeypatch: pytest.MonkeyPatch) -> list[Quote]:
    """Two own quotes, which are too many to be changed while the window waits."""
    monkeypatch.setattr(editor_module, "MOST_NOW", 1)
    own = stores.own_collections
    return list(own.every(own.create("Mine", quotes=[draft("One."), draft("Two.")])))


def delete(editor: Editor, qtbot: QtBot, quotes: list[Quote]) -> None:
    editor.change_many(Changes(quotes=[QuoteChange(each, None) for each in quotes]), StepName.DELETE_QUOTES)
    end_of_work(editor, qtbot)


def end_of_work(editor: Editor, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not editor.findChild(Worker))


def test_nothing_is_undone_or_redone_while_a_thread_saves_an_undo(
    editor: Editor, stores: Stores, many: list[Quote], quote: Quote, qtbot: QtBot
) -> None:
    editor.toggle(quote)
    delete(editor, qtbot, many)
    editor.undo()
    names = (editor.undo_text, editor.redo_text)
    editor.undo()
    editor.redo()
    end_of_work(editor, qtbot)
    assert names == ("", "")
    assert (editor.undo_text, editor.redo_text) == ("Add Favorite", "Delete Quotes")
    assert list(stores.own_collections.every("mine")) == many


def test_a_change_during_an_undo_comes_after_it(
    editor: Editor, stores: Stores, many: list[Quote], quote: Quote, qtbot: QtBot
) -> None:
    delete(editor, qtbot, many)
    editor.undo()
    editor.toggle(quote)
    end_of_work(editor, qtbot)
    assert (editor.undo_text, editor.redo_text) == ("Add Favorite", "")
    assert list(stores.own_collections.every("mine")) == many


@pytest.mark.parametrize("is_undo", [True, False], ids=["undo", "redo"])
def test_a_step_of_many_that_another_program_made_impossible_is_not_in_the_way(
    editor: Editor, stores: Stores, many: list[Quote], quote: Quote, qtbot: QtBot, is_undo: bool
) -> None:
    own = stores.own_collections
    editor.toggle(quote)
    delete(editor, qtbot, many)
    if not is_undo:
        editor.undo()
        end_of_work(editor, qtbot)
    theirs = many[0]._replace(text="Theirs.")
    own.apply([QuoteChange(None if is_undo else many[0], theirs)])
    failures = said(editor)
    (editor.undo if is_undo else editor.redo)()
    end_of_work(editor, qtbot)
    assert len(failures) == 1
    assert (editor.undo_text, editor.redo_text) == ("Add Favorite", "")
    assert list(own.every("mine")) == ([theirs] if is_undo else [theirs, many[1]])


def test_a_step_of_many_that_was_not_saved_can_be_tried_again(
    editor: Editor, stores: Stores, many: list[Quote], full_disk: FullDisk, qtbot: QtBot
) -> None:
    own = stores.own_collections
    delete(editor, qtbot, many)
    with full_disk():
        editor.undo()
        end_of_work(editor, qtbot)
    assert (editor.undo_text, editor.redo_text) == ("Delete Quotes", "")
    editor.undo()
    end_of_work(editor, qtbot)
    with full_disk():
        editor.redo()
        end_of_work(editor, qtbot)
    assert (editor.undo_text, editor.redo_text) == ("", "Delete Quotes")
    assert list(own.every("mine")) == many


def cancel_work(worker: Worker, _title: str, _label: str) -> None:
    worker.cancel()


def test_many_favorites_are_changed_undone_and_redone_in_a_thread(
    editor: Editor, collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(editor_module, "MOST_NOW", 1)
    threads, write = list[int](), Records.write

    def noted(*args: Any) -> Any:
        threads.append(threading.get_ident())
        return write(*args)

    monkeypatch.setattr(Records, "write", noted)
    two = marked(collection.quotes[:2])
    changes = Changes(favorites=[Change(None, each) for each in two])
    editor.work_started.connect(cancel_work)
    with qtbot.waitSignal(editor.canceled):
        editor.change_many(changes, StepName.ADD_FAVORITES)
    assert (on_disk(tmp_path), editor.undo_text) == ({}, "")
    editor.work_started.disconnect(cancel_work)
    editor.change_many(changes, StepName.ADD_FAVORITES)
    end_of_work(editor, qtbot)
    all_marked = {each.quote.id: "" for each in two}
    assert on_disk(tmp_path) == all_marked
    editor.undo()
    end_of_work(editor, qtbot)
    assert on_disk(tmp_path) == {}
    editor.redo()
    end_of_work(editor, qtbot)
    assert on_disk(tmp_path) == all_marked
    assert threading.get_ident() not in threads


# Another program was there in between


def test_an_undo_step_that_another_program_made_impossible_is_not_in_the_way(
    editor: Editor, collection: Collection, other: FavoriteStore, tmp_path: Path
) -> None:
    first, second = collection.quotes[:2]
    editor.toggle(first)
    editor.toggle(second)
    other.refresh()
    other.discard(second.id)
    failures, names = said(editor), names_said(editor)
    editor.undo()
    assert len(failures) == 1
    assert "Another program changed this favorite" in failures[0]
    assert names == [("Add Favorite", "")]
    editor.undo()
    assert (names[1:], on_disk(tmp_path)) == ([("", "Add Favorite")], {})
    editor.redo()
    assert (editor.redo_text, on_disk(tmp_path)) == ("", {first.id: ""})


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


# Typing


def test_typing_goes_on_in_one_undo_step_until_a_pause(
    editor: Editor, quote: Quote, type_at: Callable[[float, str], None], tmp_path: Path
) -> None:
    editor.toggle(quote)
    type_at(1, "o")
    type_at(1 + PAUSE_S, "on")
    type_at(1 + 2 * PAUSE_S, "one")  # the pause counts from the last key
    type_at(1.1 + 3 * PAUSE_S, "one t")
    type_at(1.2 + 3 * PAUSE_S, "one two")
    assert editor.undo_text == "Edit Note"
    notes = []
    for _ in range(3):
        editor.undo()
        notes.append(on_disk(tmp_path))
    assert notes == [{quote.id: "one"}, {quote.id: ""}, {}]
    for _ in range(3):
        editor.redo()
    assert on_disk(tmp_path) == {quote.id: "one two"}


def test_a_step_says_whether_note_or_finding_was_added_edited_or_removed(
    editor: Editor, quote: Quote, type_at: Callable[[float, str], None]
) -> None:
    editor.toggle(quote)
    for at, note, name in ((1, "one", "Add Note"), (9, "one two", "Edit Note"), (17, "", "Remove Note")):
        type_at(at, note)
        assert editor.undo_text == name
    found = Finding(quote, Verdict.VARIANT, "A talk", "", "", "", MORNING)
    steps = ((found, "Add Finding"), (found._replace(where="A lecture"), "Edit Finding"), (None, "Remove Finding"))
    for finding, name in steps:
        assert editor.set_finding(quote.id, editor._favorites.finding(quote.id), finding)
        assert editor.undo_text == name


def test_typing_that_marks_is_one_undo_step_with_the_mark(
    editor: Editor, type_at: Callable[[float, str], None], quote: Quote, tmp_path: Path
) -> None:
    told = list[str]()
    editor.saved_differently.connect(told.append)
    type_at(1, "a")
    type_at(1, "ab")
    assert editor.undo_text == "Add Note"
    assert told == []
    editor.undo()
    assert on_disk(tmp_path) == {}
    assert editor.undo_text == ""


def test_typing_after_what_another_program_wrote_is_another_undo_step(
    editor: Editor, quote: Quote, other: FavoriteStore, type_at: Callable[[float, str], None], tmp_path: Path
) -> None:
    editor.toggle(quote)
    type_at(1, "mine")
    other.refresh()
    other.put(there(other.get(quote.id)).with_note("theirs", Calendar()()))
    type_at(1, "theirs!")
    editor.undo()
    assert on_disk(tmp_path) == {quote.id: "theirs"}


def test_typing_in_another_field_is_another_undo_step(
    editor: Editor, stores: Stores, quote: Quote, type_at: Callable[[float, str], None]
) -> None:
    editor.toggle(quote)
    type_at(1, "mine")
    editor.set_words(quote, "attribution", "As I heard it")
    editor.undo()
    assert there(stores.favorites.get(quote.id)).note == "mine"


# The stack


def test_a_change_after_undo_leaves_nothing_to_redo(editor: Editor, stores: Stores, collection: Collection) -> None:
    first, second = collection.quotes[:2]
    editor.toggle(first)
    editor.undo()
    assert editor.redo_text
    editor.toggle(second)
    assert editor.redo_text == ""
    editor.redo()
    assert list(stores.favorites) == [second.id]


def test_undo_steps_live_although_only_the_stack_holds_them(editor: Editor, quote: Quote, tmp_path: Path) -> None:
    """What Python alone owns goes, and Qt would call what is gone."""
    editor.toggle(quote)
    editor.set_words(quote, "note", "a")
    editor.set_words(quote, "note", "ab")
    gc.collect()
    editor.undo()
    gc.collect()
    assert on_disk(tmp_path) == {quote.id: ""}
    editor.undo()
    gc.collect()
    editor.redo()
    editor.redo()
    assert on_disk(tmp_path) == {quote.id: "ab"}


def test_a_thousand_undo_steps_are_taken_back_and_made_again(
    editor: Editor, stores: Stores, quote: Quote, type_at: Callable[[float, str], None]
) -> None:
    editor.toggle(quote)
    notes = [f"note {number}" for number in range(999)]
    for number, note in enumerate(notes):
        type_at(10.0 * number, note)
    assert editor.stack.count() == 1000
    back = list[str]()
    for _ in range(999):
        back.append(there(stores.favorites.get(quote.id)).note)
        editor.undo()
    editor.undo()
    assert (back, list(stores.favorites), editor.undo_text) == (notes[::-1], [], "")
    for _ in range(1000):
        editor.redo()
    assert there(stores.favorites.get(quote.id)).note == notes[-1]
