"""What the window imports: exported favorites, and the quotes of all files that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal
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
from lecun_viewer.gui.widgets.progress_dialog import run_job
from lecun_viewer.gui.window.messages import Subject
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import SUFFIXES
from lecun_viewer.records.importing import Import, Imported, Plan, Recognised, plan_favorites
from lecun_viewer.records.state import CollectionsError
from lecun_viewer.texts import collections, imports, quote_imports
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed_first, sentences
from lecun_viewer.texts.failures import not_read

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._waiting = list[Sequence[Path]]()  # those that were asked for during another import
        self._is_importing = False

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
        """Import each of *paths* in turn, if the user agrees to what is said first. Return before that begins.

        The files after one that the user cancels are not imported. The first files that can't be imported are told one
        by one, the others by their number. During another import, *paths* wait for its end.
        """
        self._waiting.append(paths)
        QTimer.singleShot(0, self, self._import_waiting)  # another program waits for the end of a drop

    @property
    def is_importing(self) -> bool:
        """Whether a thread works for an import, the user is asked about its result, or another one waits."""
        return self._is_importing or bool(self._waiting)

    def _import_waiting(self) -> None:
        if self._is_importing:
            return
        self._is_importing = True
        try:
            while self._waiting:
                self._messages.forget(Subject.IMPORT)
                self._import_all(self._waiting.pop(0))
        finally:
            self._is_importing = False

    def _import_all(self, paths: Sequence[Path]) -> None:
        problems = list[str]()
        for number, path in enumerate(paths, 1):
            reading = self._stores.new_import(path, TAG_LABELS)
            try:
                goes_on = self._import(reading)
            except CancelledError:
                self._messages.tell_nothing_done(_("Import canceled. Nothing was changed."))
                goes_on = False
            except EXPECTED as error:
                problems.append(_problem(error, str(path)))
                if len(problems) <= MOST_TOLD:
                    self._messages.tell(problems[-1], Subject.IMPORT)
                continue
            if not goes_on and (left := paths[number:]):
                names = listed_first([in_quotation_marks(in_one_line(each.name)) for each in left])
                self._messages.tell(_("Not imported: {0}.").format(names), Subject.IMPORT)
            if not goes_on:
                break
        if (untold := len(problems) - MOST_TOLD) > 0:
            said = _n("Couldn’t import {n} more file.", "Couldn’t import {n} more files.", untold)
            self._messages.tell(said, Subject.IMPORT)

    def _import(self, reading: Import) -> bool:
        """Show what an import does, and do it if the user agrees. Return whether they did.

        Raises:
            CancelledError: The user canceled the work on it.
            ImportRefusedError, UnreadableError, CollectionsError, OSError: The file can't be imported.
        """
        try:
            read = self._run(reading, partial(_read, reading, {}, None))
        except UnreadableError as error:
            if error.reason is UnreadableReason.OWN_EXPORT:
                return self._import_favorites(reading)
            raise
        dialog = ImportPreviewDialog(self._preview(reading, read), self._window)
        failures = list[Exception]()

        def read_again(options: dict[str, str], into: str) -> None:
            """Read the file as the user wants it, and show the preview of that."""
            try:
                again = self._run(reading, partial(_read, reading, options, into), dialog)
            except (CancelledError, *EXPECTED) as error:
                failures.append(error)
                dialog.reject()
            else:
                dialog.show_preview(self._preview(reading, again))

        dialog.chosen.connect(read_again)
        agrees = run(dialog)
        if failures:
            raise failures[0]
        if agrees:
            title, keeps_duplicates = reading.free_title(dialog.title), not dialog.leaves_out_duplicates
            own, library = self._stores.own_collections, self._stores.library

            def save(progress: Progress) -> tuple[Imported, Plan]:
                saved = _save(reading, dialog.into, title, keeps_duplicates, part_of(progress, 0, 0.6))
                with suppress(CancelledError):  # it is saved, and the library gets the rest later
                    own.update_index(library, part_of(progress, 0.6, 1))
                return saved

            self._tell_saved(*self._run(reading, save))
        return agrees

    def _run(self, reading: Import, job: Callable[[Progress], Any], parent: QWidget | None = None) -> Any:
        """Return what *job* returns, which a thread does. Show its progress."""
        label = _("Reading {0}…").format(reading.path.name)
        return run_job(job, parent or self._window, _("Import"), label)

    # Quotes

    def _tell_saved(self, imported: Imported, made: Plan) -> None:
        """Let Undo take back what was saved, show it, and say what it was."""
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
        self._stores.library.on_changed()
        self._editor.push_done(changes, StepName.IMPORT_QUOTES)
        self._mark_favorites(imported)
        self.imported.emit(after.id, quotes[0].id if quotes else "")
        self._messages.tell_step(said)

    def _mark_favorites(self, imported: Imported) -> None:
        """Add what is a favorite in the other program to the favorites."""
        favorites, now = self._stores.favorites, self._stores.now()
        new = [quote for quote in imported.favorites if quote.id not in favorites]
        if new:
            self._editor.add_to_last([Change(None, Favorite.mark(quote, now)) for quote in new])

    def _preview(self, reading: Import, read: _Read) -> Preview:
        targets = reading.look_around().targets
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

    def _import_favorites(self, reading: Import) -> bool:
        """Merge exported favorites with the current favorites, if the user agrees. Return whether they did."""
        favorites = self._stores.favorites
        favorites.refresh()
        present = list(favorites.values()), list(favorites.findings())
        merged = self._run(reading, partial(_merged, reading.document, present))
        said = sentences(imports.merge(merged))
        if not merged.changes_anything:
            self._messages.tell_nothing_done(said)
            return True
        if not self._agrees(said):
            return False
        changes = Changes(favorites=merged.changes, findings=merged.finding_changes)
        if refusal := self._editor.change(changes, StepName.IMPORT_FAVORITES):
            self._messages.tell_refusal(refusal)
        else:
            self._messages.tell_step(sentences([_("Favorites imported."), said]))
        return True

    def _agrees(self, said: str) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle(_("Import"))
        box.setText(_("Importing this file will make these changes:"))
        box.setInformativeText(f"{said}\n\n" + _("Nothing is overwritten, and you can undo the import."))
        agree = box.addButton(_("&Import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(agree)
        return choose(box) is agree


def _problem(error: Exception, path: str) -> str:
    """Return why the file *path* was not imported."""
    match error:
        case ImportRefusedError():
            return imports.refusal(error, path)
        case UnreadableError():
            return quote_imports.unreadable(error, path)
        case CollectionsError():
            return collections.message(error.message)
        case OSError():
            return not_read(path, error)
    raise error


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
