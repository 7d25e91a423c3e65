"""What the window imports: exported favorites, and the quotes of all files that can be read."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.core.change import Change, Changes, CollectionChange, QuoteChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.progress import CancelledError, Progress, part_of
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.generated import TAG_LABELS
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog, Preview
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.widgets.dialogs import choose, run
from lecun_viewer.gui.widgets.file_dialog import FileDialog
from lecun_viewer.gui.widgets.progress_dialog import show_progress
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.gui.window.messages import Subject
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import SUFFIXES
from lecun_viewer.records.importing import Import, Imported, Plan, Recognised, plan_favorites
from lecun_viewer.records.state import CollectionsError
from lecun_viewer.texts import collections, imports, quote_imports
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed_first, sentences
from lecun_viewer.texts.failures import not_read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lecun_viewer.core.favorite import Finding
    from lecun_viewer.core.quote import Quote
    from lecun_viewer.exchange.merge import MergePlan
    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.stores import Stores

SHOWN_FIRST = 5  # quotes of a preview
MOST_TOLD = 5  # files that can't be imported
EXPECTED = (ImportRefusedError, UnreadableError, CollectionsError, OSError)


class _Read(NamedTuple):
    """What a thread has read.

    Attributes:
        found: Why the file has no quotes if it is read so, or what is in it.
        plan: What an import does, if the file has quotes.
        into: The id of the collection that they come into. Empty for a new one.
    """

    found: Recognised | UnreadableError
    plan: Plan | None
    into: str


class Importing(QObject):
    """Asks the user what a file is and where its quotes go. `Import` does the work, in a thread.

    1. `_import_next` has a file read. `_ask` shows what an import of it would do.
    2. The user chooses. `_read_again` has another preview made.
    3. The user agrees. `_save` saves the quotes, and `_on_saved` says what happened.

    Signals:
        imported: Quotes came into the collection with the first id. The second is that of the first quote.
    """

    imported = Signal(str, str)

    def __init__(self, stores: Stores, editor: Editor, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._stores = stores
        self._editor = editor
        self._messages = messages
        self._window = window
        self._import: Import | None = None
        self._left = list[Path]()
        self._waiting: list[Sequence[Path]] = []  # those that were asked for during another import
        self._problems = 0
        self._is_saving_favorites = False  # in the editor's thread if they are many
        self._dialog: ImportPreviewDialog | None = None
        self._error: Exception | None = None  # that ended the dialog

    @property
    def is_importing(self) -> bool:
        """Whether a thread works for an import, or the user is asked about its result. A worker lasts that long."""
        return self._is_saving_favorites or self.findChild(Worker) is not None

    def choose_file(self) -> None:
        """Import the file that the user chooses. Say first what that will do."""
        kinds = [
            _("Quotes and favorites ({0})").format(" ".join(f"*{suffix}" for suffix in SUFFIXES)),
            _("All files (*)"),
        ]
        dialog = FileDialog(_("Import"), kinds, self._window)
        if run(dialog):
            self.import_files([dialog.path])

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import each of *paths* in turn, if the user agrees to what is said first.

        The files after one that the user cancels are not imported. The first files that can't be imported are told one
        by one, the others by their number. During another import, *paths* wait for its end.
        """
        self._waiting.append(paths)
        self._import_waiting()

    @Slot()
    def _import_waiting(self) -> None:
        if self._waiting and not self.is_importing:
            self._left, self._problems = list(self._waiting.pop(0)), 0
            self._messages.forget(Subject.IMPORT)
            self._import_next()

    @Slot()
    def _import_next(self) -> None:
        if self._left:
            self._import = self._stores.new_import(self._left.pop(0), TAG_LABELS)
            self._start(partial(_read, self._import, {}, None), self._ask)
            return
        if (untold := self._problems - MOST_TOLD) > 0:
            said = _n("Couldn’t import {n} more file.", "Couldn’t import {n} more files.", untold)
            self._messages.tell(said, Subject.IMPORT)
        QTimer.singleShot(0, self._import_waiting)  # the worker is gone then

    def _stop(self) -> None:
        """Import none of the other files, and name them."""
        if self._left:
            names = listed_first([in_quotation_marks(in_one_line(each.name)) for each in self._left])
            self._messages.tell(_("Not imported: {0}.").format(names), Subject.IMPORT)
            self._left.clear()
        self._import_next()

    def _start(self, job: Callable[[Progress], object], then: Callable[..., object]) -> None:
        """Do *job* in a thread. Show its progress if it takes long. Call *then* with its result."""
        assert self._import
        worker = Worker(job, self, EXPECTED)
        show_progress(worker, self._window, _("Import"), _("Reading {0}…").format(self._import.path.name))
        worker.done.connect(then)
        worker.failed.connect(self._on_failed)
        worker.start()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        """Say why the file was not imported. A fault of the program is reported elsewhere."""
        assert self._import
        path = str(self._import.path)
        match error:
            case CancelledError():
                self._messages.tell_nothing_done(_("Import canceled. Nothing was changed."))
                self._stop()
                return
            case UnreadableError(reason=UnreadableReason.OWN_EXPORT):
                self._import_favorites(self._import.document)
                return
            case ImportRefusedError():
                self._tell_problem(imports.refusal(error, path))
            case UnreadableError():
                self._tell_problem(quote_imports.unreadable(error, path))
            case CollectionsError():
                self._tell_problem(collections.message(error.message))
            case OSError():
                self._tell_problem(not_read(path, error))
        self._import_next()

    def _tell_problem(self, sentence: str) -> None:
        self._problems += 1
        if self._problems <= MOST_TOLD:
            self._messages.tell(sentence, Subject.IMPORT)

    # Quotes

    @Slot(object)
    def _ask(self, read: _Read) -> None:
        """Show what an import does. Import the quotes as the user wants, if they agree."""
        assert self._import
        self._dialog = dialog = ImportPreviewDialog(self._preview(read), self._window)
        dialog.chosen.connect(self._read_again)
        agrees = run(dialog)
        self._dialog = None
        if error := self._error:
            self._error = None
            self._on_failed(error)
        elif agrees:
            title, keeps_duplicates = self._import.free_title(dialog.title), not dialog.leaves_out_duplicates
            self._start(partial(_save, self._import, dialog.into, title, keeps_duplicates), self._on_saved)
        else:
            self._stop()

    @Slot(dict, str)
    def _read_again(self, options: dict[str, str], into: str) -> None:
        """Read the file as the user wants it, and show the preview of that."""
        assert self._import
        assert self._dialog
        worker = Worker(partial(_read, self._import, options, into), self._dialog, EXPECTED)
        show_progress(worker, self._dialog, _("Import"), _("Reading {0}…").format(self._import.path.name))
        self._dialog.finished.connect(worker.cancel)
        worker.done.connect(self._on_read_again)
        worker.failed.connect(self._on_reading_again_failed)
        worker.start()

    @Slot(object)
    def _on_read_again(self, read: _Read) -> None:
        if self._dialog:
            self._dialog.show_preview(self._preview(read))

    @Slot(object)
    def _on_reading_again_failed(self, error: Exception) -> None:
        if self._dialog:
            self._error = error
            self._dialog.reject()

    @Slot(object)
    def _on_saved(self, saved: tuple[Imported, Plan]) -> None:
        """Let Undo take back what was saved, and say what it was."""
        imported, made = saved
        before, after, quotes = imported.before, imported.after, imported.quotes
        if before:
            heads = [CollectionChange(before, after)] if before != after else []
            changed = [QuoteChange(None, quote) for quote in quotes]
            changed += [QuoteChange(quote, None) for quote in imported.removed]
            changed += imported.dated
            changes = Changes(heads, changed, is_import=True)
            said = quote_imports.again(made, after.title)
        else:
            changes = Changes([CollectionChange(None, after, tuple(quotes), is_import=True)])
            said = _n("{n} quote imported into “{0}”.", "{n} quotes imported into “{0}”.", len(quotes)).format(
                after.title
            )
        self._editor.push_done(changes, StepName.IMPORT_QUOTES)
        self._mark_favorites(imported)
        self.imported.emit(after.id, quotes[0].id if quotes else "")
        self._messages.tell_step(said)
        self._import_next()

    def _mark_favorites(self, imported: Imported) -> None:
        """Add what is a favorite in the other program to the favorites."""
        favorites, now = self._stores.favorites, self._stores.now()
        new = [quote for quote in imported.favorites if quote.id not in favorites]
        if new:
            self._editor.add_to_last([Change(None, Favorite.mark(quote, now)) for quote in new])

    def _preview(self, read: _Read) -> Preview:
        assert self._import
        reading, targets = self._import, self._import.look_around().targets
        infos, found, made = [each.info for each in targets.values()], read.found, read.plan
        if isinstance(found, UnreadableError):
            return Preview(
                reading.free_title(),
                in_one_line(reading.path.name),
                0,
                (),
                quote_imports.left_out(found.left_out),
                0,
                choices=found.choices,
                problem=quote_imports.nothing_found(found),
                remedy=found.remedy,
                collections=infos,
                into=read.into,
            )
        assert made, "there are quotes"
        return Preview(
            reading.free_title(),
            quote_imports.format_label(found.format, found.encoding),
            len(found.quotes),
            _first(found),
            quote_imports.left_out(found.left_out),
            len(made.duplicates),
            list(quote_imports.there_already(made, self._stores.library.collections())),
            found.choices,
            collections=infos,
            into=read.into,
            again=quote_imports.again(made, targets[read.into].info.title) if read.into else "",
            deleted=len(made.deleted),
            dated=len(made.dated),
            doubts=list(quote_imports.doubts(found.doubts)),
        )

    # Favorites

    def _import_favorites(self, document: bytes) -> None:
        """Merge exported favorites with the current favorites, if the user agrees."""
        favorites = self._stores.favorites
        favorites.refresh()
        present = list(favorites.values()), list(favorites.findings())
        job = partial(_merged, document, present)
        self._start(job, self._on_merged)

    @Slot(object)
    def _on_merged(self, merged: MergePlan) -> None:
        said = sentences(imports.merge(merged))
        if not merged.changes_anything:
            self._messages.tell_nothing_done(said)
        elif not self._agrees(said):
            self._stop()
            return
        else:
            done = partial(self._messages.tell_step, sentences([_("Favorites imported."), said]))
            changes = Changes(favorites=merged.changes, findings=merged.finding_changes)
            self._is_saving_favorites = True
            self._editor.change_many(changes, StepName.IMPORT_FAVORITES, done, self._on_saving_ended)
            return
        self._import_next()

    def _on_saving_ended(self) -> None:
        self._is_saving_favorites = False
        self._import_next()

    def _agrees(self, said: str) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle(_("Import"))
        box.setText(_("Importing this file will make these changes:"))
        box.setInformativeText(f"{said}\n\n" + _("Nothing is overwritten, and you can undo the import."))
        agree = box.addButton(_("&Import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(agree)
        return choose(box) is agree


def _first(found: Recognised) -> list[Quote]:
    """Return the quotes that are shown: first of all those that look odd."""
    odd = [each.at for each in found.doubts[:SHOWN_FIRST]]
    others = (at for at in range(len(found.quotes)) if at not in odd)
    return [found.quotes[at] for at in islice(chain(odd, others), SHOWN_FIRST)]


def _read(reading: Import, options: dict[str, str], into: str | None, progress: Progress) -> _Read:
    """Read the file as *options* say, and plan its import *into* a collection. ``None`` is where it went before.

    Raises:
        UnreadableError: It has no quotes, however it is read.
    """
    reading.look_around(part_of(progress, 0, 0.2))
    try:
        found = reading.read(options, part_of(progress, 0.2, 0.7))
    except UnreadableError as error:
        if error.choices and (options or error.can_be_chosen):
            return _Read(error, None, into or "")
        raise
    if into is None:
        before = reading.proposed(part_of(progress, 0.7, 0.8))
        into = before.info.id if before else ""
    return _Read(found, reading.plan(into, part_of(progress, 0.8, 1)), into)


def _save(reading: Import, into: str, title: str, keeps_duplicates: bool, progress: Progress) -> tuple[Imported, Plan]:
    made = reading.plan(into, part_of(progress, 0, 0.5), keeps_duplicates=keeps_duplicates)
    return reading.save(made, into, title, part_of(progress, 0.5, 1)), made


def _merged(
    document: bytes,
    present: tuple[Sequence[Favorite], Sequence[Finding]],
    _progress: Progress,
) -> MergePlan:
    return plan_favorites(document, *present)
