"""What the window imports: exported favorites, and the quotes of all files that can be read."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.core.change import Change, Changes, CollectionChange, QuoteChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.formats import plan_import
from lecun_viewer.exchange.imported import ImportRefusedError, Reason, Refusal
from lecun_viewer.generated import TAG_LABELS
from lecun_viewer.gui.dialogs.import_preview_dialog import WHOLE, ImportPreviewDialog, Preview, import_progress
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.widgets.dialogs import choose, run
from lecun_viewer.gui.widgets.file_dialog import FileDialog
from lecun_viewer.gui.widgets.in_thread import InThread
from lecun_viewer.imports.found import CancelledError, UnreadableError, UnreadableReason
from lecun_viewer.records.importing import (
    Plan,
    Recognised,
    Target,
    document_in,
    favorites_of,
    own_targets,
    plan,
    proposed,
    recognise,
    with_parts,
)
from lecun_viewer.records.likeness import free_title
from lecun_viewer.records.state import CollectionsError
from lecun_viewer.texts import collections, imports, quote_imports
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed_first, sentences
from lecun_viewer.texts.failures import not_read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.stores import Stores

T = TypeVar("T")

SHOWN_FIRST = 5  # quotes of a preview
MOST_TOLD = 5  # files that can't be imported
CAN_BE_CHOSEN = (UnreadableReason.RUNNING_TEXT, UnreadableReason.NO_TEXT_COLUMN)
"""Why a file has no quotes, though it probably has some if it is read in another way."""
SOME = 100  # quotes that are read in a few milliseconds


class Importing(QObject):
    """Recognizes a file, says what an import will do, and does it. The editor makes the changes.

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
        self._is_importing = False

    def choose_file(self) -> None:
        """Import the file that the user chooses. Say first what that will do."""
        kinds = [
            _("Quotes and favorites (*.jsonl *.csv *.tsv *.json *.txt *.md *.markdown)"),
            _("All files (*)"),
        ]
        dialog = FileDialog(_("Import"), kinds, self._window)
        if run(dialog):
            self.import_file(dialog.path)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import each of *paths* in turn. The files after one that the user cancels are not imported.

        The first files that can't be imported are told one by one, the others by their number.
        """
        failed = 0

        def tell(sentence: str) -> None:
            nonlocal failed
            failed += 1
            if failed <= MOST_TOLD:
                self._messages.tell(sentence)

        for number, path in enumerate(paths, 1):
            if not self.import_file(path, tell):
                if others := paths[number:]:
                    names = listed_first([in_quotation_marks(in_one_line(each.name)) for each in others])
                    self._messages.tell(_("Not imported: {0}.").format(names))
                break
        if (untold := failed - MOST_TOLD) > 0:
            said = _n("Couldn’t import {n} more file.", "Couldn’t import {n} more files.", untold)
            self._messages.tell(said)

    def import_file(self, path: Path, tell: Callable[[str], None] | None = None) -> bool:
        """Import *path*, if the user agrees to what is said first. Its content tells whether it has favorites.

        *tell* tells why it can't be imported.

        Return whether to go on with other files: False if the user has cancelled, or another import goes on.
        """
        tell = tell or self._messages.tell
        if self._is_importing:
            tell(_("Another import is in progress. Try again when it’s done."))
            return False
        self._is_importing = True
        try:
            return self._import(path)
        except ImportRefusedError as error:
            tell(imports.refusal(error, str(path)))
        except UnreadableError as error:
            tell(quote_imports.unreadable(error, str(path)))
        except CollectionsError as error:
            tell(collections.message(error.message))
        except InterruptedError:
            return False  # the program ends
        except CancelledError:
            self._messages.tell_success(_("Import canceled. Nothing was changed."))
            return False
        except OSError as error:
            tell(not_read(str(path), error))
        finally:
            self._is_importing = False
        return True

    def _import(self, path: Path) -> bool:
        """Import *path*. Return whether the user agreed."""
        document = self._in_thread(path, lambda work: _document(path, work.step))
        chosen = dict[str, str]()
        try:
            found = self._read(path, document, chosen)
        except UnreadableError as error:
            if error.reason is not UnreadableReason.OWN_EXPORT:
                raise
            return self._import_favorites(document)
        present = self._present()
        marked = [favorite.quote for favorite in self._stores.favorites.values()]
        targets = self._targets()
        before = None
        if isinstance(found, Recognised):
            quotes = found.quotes
            before = self._in_thread(path, lambda _work: proposed(quotes, present, targets.values()))

        def planned(into: str, *, keeps_duplicates: bool = False) -> Plan:
            assert isinstance(found, Recognised), "the dialog needs a quote"
            quotes, parts, target = found.quotes, found.parts, targets.get(into)
            return self._in_thread(
                path,
                lambda _work: with_parts(
                    plan(quotes, present, marked, target, keeps_duplicates=keeps_duplicates), parts, target
                ),
            )

        def preview(into: str) -> Preview:
            read = (found, planned(into)) if isinstance(found, Recognised) else found
            return self._preview(path, read)._replace(
                collections=[each.info for each in targets.values()],
                into=into,
                again=quote_imports.again(read[1], targets[into].info.title)
                if into and isinstance(read, tuple)
                else "",
            )

        def read_again(options: dict[str, str], into: str) -> Preview:
            nonlocal chosen, found
            if options != chosen:
                found = self._read(path, document, options)
                chosen = options
            return preview(into)

        dialog = ImportPreviewDialog(preview(before.info.id if before else ""), read_again, self._window)
        if not run(dialog):
            return False
        assert isinstance(found, Recognised), "the dialog needs a quote"
        into, title, keeps_duplicates = dialog.into, self._free_title(dialog.title), not dialog.leaves_out_duplicates
        made = planned(into, keeps_duplicates=keeps_duplicates)  # the dialog is gone after other events
        if into:
            self._add_to(targets[into].info, found, made)
        else:
            self._add_new(path, title, found, made)
        return True

    def _add_to(self, info: CollectionInfo, found: Recognised, made: Plan) -> None:
        """Add what is new to an old collection."""
        own = self._stores.own_collections
        quotes = own.with_ids(made.quotes, info.id)
        heads = [CollectionChange(info, info._replace(parts=made.parts))] if made.parts != info.parts else []
        changes = Changes(heads, [QuoteChange(None, quote) for quote in quotes], is_import=True)
        if self._editor.change(changes, StepName.IMPORT_QUOTES):
            self._mark_favorites(found, info)
            self.imported.emit(info.id, quotes[0].id)
            self._messages.tell_success(sentences([quote_imports.again(made, info.title), _("You can undo this.")]))

    def _add_new(self, path: Path, title: str, found: Recognised, made: Plan) -> None:
        """Make a collection of the quotes."""
        own = self._stores.own_collections
        info = CollectionInfo(
            own.free_id(title), title, found.introduction, len(made.quotes), is_own=True, parts=made.parts
        )
        quotes = tuple(own.with_ids(made.quotes, info.id))
        change = CollectionChange(None, info, quotes, is_import=True)
        try:
            self._in_thread(path, lambda _work: own.change_collection(change))
        except CancelledError:  # it was written before
            own.change_collection(change.opposite())
            raise
        self._editor.push_done(Changes([change]), StepName.IMPORT_QUOTES)
        self._mark_favorites(found, info)
        self.imported.emit(info.id, quotes[0].id if quotes else "")
        said = _n(
            "{n} quote imported into “{0}”. You can undo this.",
            "{n} quotes imported into “{0}”. You can undo this.",
            len(quotes),
        )
        self._messages.tell_success(said.format(info.title))

    def _mark_favorites(self, found: Recognised, info: CollectionInfo) -> None:
        """Add what is a favorite in the other program to the favorites."""
        if found.favorites and (loaded := self._stores.own_collections.load(info.id)):
            now = self._stores.now()
            changes = [Change(None, Favorite.mark(quote, now)) for quote in favorites_of(found, loaded.quotes)]
            self._editor.add_to_last([each for each in changes if each.quote_id not in self._stores.favorites])

    def _read(self, path: Path, document: bytes, options: dict[str, str]) -> Recognised | UnreadableError:
        """Return what is in *document*, or why it has no quotes if it is read so.

        Raises:
            UnreadableError: It has no quotes, however it is read.
        """
        try:
            return self._in_thread(path, lambda work: recognise(document, path.name, work.step, TAG_LABELS, options))
        except UnreadableError as error:
            if error.choices and (options or error.reason in CAN_BE_CHOSEN):
                return error
            raise

    def _targets(self) -> dict[str, Target]:
        """Return the user's own collections by their ids, with what imports brought into them."""
        found = own_targets(self._stores.own_collections, self._stores.library.collections())
        return {each.info.id: each for each in found}

    def _present(self) -> list[Quote]:
        """Return the quotes of all collections. Other events come in between."""
        present = list[Quote]()
        for number, quote in enumerate(self._stores.library.every_quote(), 1):
            present.append(quote)
            if number % SOME == 0:
                QCoreApplication.processEvents()
        return present

    def _preview(self, path: Path, read: tuple[Recognised, Plan] | UnreadableError) -> Preview:
        name = path.stem.encode("utf-8", "replace").decode()
        if isinstance(read, UnreadableError):
            said = quote_imports.left_out(read.left_out)
            problem = quote_imports.nothing_found(read)
            return Preview(
                self._free_title(name), in_one_line(path.name), 0, (), said, 0, choices=read.choices, problem=problem
            )
        found, made = read
        return Preview(
            self._free_title(found.title or name),
            quote_imports.format_label(found.format, found.encoding),
            len(found.quotes),
            found.quotes[:SHOWN_FIRST],
            quote_imports.left_out(found.left_out),
            len(made.duplicates),
            list(quote_imports.there_already(made, self._stores.library.collections())),
            found.choices,
            deleted=len(made.deleted),
        )

    def _free_title(self, wanted: str) -> str:
        return free_title(wanted, {each.title for each in self._stores.library.collections()})

    def _in_thread(self, path: Path, do: Callable[[InThread], T]) -> T:
        """Return what *do* returns in a thread. Show its progress if it takes long."""
        work = InThread(self)
        progress = import_progress(self._window, _("Reading {0}…").format(path.name))
        work.progressed.connect(lambda share: progress.setValue(min(WHOLE - 1, round(share * WHOLE))))
        progress.canceled.connect(work.cancel)
        try:
            done = work.run(lambda: do(work))
            if not work.step(1):
                raise CancelledError
            return done
        finally:
            progress.reset()
            progress.deleteLater()
            work.deleteLater()

    # Favorites

    def _import_favorites(self, document: bytes) -> bool:
        """Merge exported favorites with the current favorites. Return whether the user agreed.

        Raises:
            ImportRefusedError: The export is damaged.
        """
        favorites = self._stores.favorites
        favorites.refresh()
        merged = plan_import(BytesIO(document), "", favorites.values(), favorites.findings())
        said = sentences(imports.merge(merged))
        if not (merged.changes or merged.finding_changes):
            self._messages.tell_success(said)
        elif not self._agrees(said):
            return False
        elif self._editor.change(
            Changes(favorites=merged.changes, findings=merged.finding_changes), StepName.IMPORT_FAVORITES
        ):
            self._messages.tell_success(sentences([_("Favorites imported."), said, _("You can undo this.")]))
        return True

    def _agrees(self, said: str) -> bool:
        box = QMessageBox(self._window)
        box.setWindowTitle(_("Import"))
        box.setText(_("Importing this file makes these changes:"))
        box.setInformativeText(f"{said}\n\n" + _("Nothing is overwritten, and you can undo the import."))
        agree = box.addButton(_("&Import"), QMessageBox.ButtonRole.AcceptRole)
        box.addButton(_("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(agree)
        return choose(box) is agree


def _document(path: Path, step: Callable[[float], bool]) -> bytes:
    """Return the content of *path*, and one byte more than `LIMIT` at most. A disk may be far away and slow."""
    if path.exists() and not path.is_file():
        raise ImportRefusedError(Refusal(Reason.NOT_A_FILE))
    return document_in(path, step)
