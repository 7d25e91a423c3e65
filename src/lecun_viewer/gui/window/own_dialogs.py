"""What the user is asked about own quotes: a quote's fields, a file to import, a title, a file to export to."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot
from PySide6.QtWidgets import QDialogButtonBox, QInputDialog, QPlainTextEdit, QWidget

from lecun_viewer.core.change import Change, CollectionChange, QuoteChange, in_language
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.joining import COMMAS, SEMICOLONS, items_in
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.exchange.fields import HIGHEST_PART
from lecun_viewer.exchange.formats import FORMATS, export_quotes, lost
from lecun_viewer.exchange.imported import ImportRefusedError
from lecun_viewer.exchange.notes import notes_of
from lecun_viewer.generated import TAG_LABELS
from lecun_viewer.gui.dialogs.forms import save_by_keys
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog, Preview
from lecun_viewer.gui.dialogs.import_progress import WHOLE, import_progress
from lecun_viewer.gui.dialogs.quote_dialog import QuoteDialog
from lecun_viewer.gui.dialogs.quote_form import Known, may_be_language
from lecun_viewer.gui.favorite_editor import StepName
from lecun_viewer.gui.own_quotes import OwnStep
from lecun_viewer.gui.saving import place_for_user, save
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.gui.widgets.file_dialog import FileDialog, FolderDialog, SaveDialog
from lecun_viewer.gui.widgets.in_thread import InThread
from lecun_viewer.imports.attribution_line import taken_apart
from lecun_viewer.imports.found import CancelledError, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import LIMIT
from lecun_viewer.own.collection_file import SUFFIX
from lecun_viewer.own.importing import (
    Plan,
    Recognised,
    Target,
    favorites_of,
    plan,
    proposed,
    recognise,
    with_parts,
)
from lecun_viewer.own.likeness import ByWords, free_title, that_begin_like
from lecun_viewer.own.note_folder import write_notes
from lecun_viewer.own.state import CollectionsError
from lecun_viewer.texts import collections, exports, imports, quote_imports
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed, sentences
from lecun_viewer.texts.failures import not_read, not_written, reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from lecun_viewer.gui.favorite_editor import FavoriteEditor
    from lecun_viewer.stores import Stores

T = TypeVar("T")

SHOWN_FIRST = 5  # quotes of a preview
LETTERS_OF_TITLE = 70  # that are seen while it is typed
MOST_NAMED = 5  # files that are not imported
CAN_BE_CHOSEN = (UnreadableReason.RUNNING_TEXT, UnreadableReason.NO_TEXT_COLUMN)
"""Why a file has no quotes where another understanding most likely has."""
SOME = 100  # quotes that are read in a few milliseconds


class TagChange(NamedTuple):
    """Tags that are taken away, and tags that are added."""

    removed: Sequence[str]
    added: Sequence[str]

    def of(self, quote: Quote) -> tuple[str, ...]:
        """Return the tags of *quote* after the change."""
        return tuple(dict.fromkeys([*(tag for tag in quote.tags if tag not in self.removed), *self.added]))


class OwnDialogs(QObject):
    """Asks the user. The editor makes the changes.

    Signals:
        told: Something was done. Carries the sentences for the user.
        failed: It was not done. Carries the sentences for the user.
        imported: Quotes came into the collection with the first id. The second is that of the first quote, if it is
            known.
    """

    told = Signal(str)
    failed = Signal(str)
    imported = Signal(str, str)

    def __init__(self, stores: Stores, editor: FavoriteEditor, window: QWidget) -> None:
        super().__init__(window)
        self._stores = stores
        self._editor = editor
        self._window = window
        self._is_importing = False
        self._last: Quote | None = None

    # A quote

    def ask_for_quote(self, begun: Quote | str) -> Quote | None:
        """Let the user write down or change a quote. *begun* is the quote, or a text that it is taken from.

        Returns ``None`` if the user cancels.
        """
        collections = self._stores.library.collections()
        dialog = QuoteDialog(collections, self._same_as, taken_apart, self._window, self._known())
        if isinstance(begun, Quote):
            dialog.set_quote(begun)
        elif begun:
            dialog.set_draft(taken_apart(begun))
        if not run(dialog):
            return None
        if not isinstance(begun, Quote):
            self._last = dialog.quote().found_in_book()
            return self._last
        return dialog.quote()

    def _known(self) -> Known:
        """Return what saves typing: authors and sources that are there, and the quote that was added last."""
        library = self._stores.library
        authors = dict.fromkeys((*library.authors(), PERSON))
        return Known(tuple(authors), tuple(library.sources()), self._last or library.last_own())

    def _same_as(self, words: str) -> Quote | None:
        """Return a quote with the same words, without case, accents and punctuation."""
        search = that_begin_like(words)
        return ByWords(self._stores.library.page(search).quotes).like(words) if search else None

    def ask_for_tags(self, quotes: Sequence[Quote]) -> TagChange | None:
        """Let the user change the tags that all *quotes* have. Returns ``None`` if they stay as they are."""
        common = [tag for tag in quotes[0].tags if all(tag in quote.tags for quote in quotes)]
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(_("Tags"))
        dialog.setLabelText(
            _n("&Tags, separated by commas:", "&Tags for all {n} quotes, separated by commas:", len(quotes))
        )
        dialog.setTextValue(listed(common))
        _widen(dialog)
        if not run(dialog):
            return None
        typed = items_in(dialog.textValue(), COMMAS + SEMICOLONS)
        return TagChange([tag for tag in common if tag not in typed], [tag for tag in typed if tag not in common])

    # Import

    @Slot()
    def import_quotes(self) -> None:
        """Import the quotes of a file that the user chooses. Say first what that will do."""
        kinds = [
            _("Quotes (*.jsonl *.csv *.tsv *.json *.txt *.md *.markdown)"),
            _("All files (*)"),
        ]
        dialog = FileDialog(_("Import Quotes"), kinds, self._window)
        if run(dialog):
            self.import_file(dialog.path)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Import the quotes of each of *paths* in turn. The files after one that the user cancels are not imported."""
        for number, path in enumerate(paths, 1):
            if not self.import_file(path):
                if others := paths[number:]:
                    names = listed(in_quotation_marks(in_one_line(each.name)) for each in others[:MOST_NAMED])
                    more = " …" if len(others) > MOST_NAMED else ""
                    self.failed.emit(_("Not imported: {0}.").format(names + more))
                return

    @Slot(Path)
    def import_file(self, path: Path) -> bool:
        """Import the quotes of *path*, if the user agrees to what the preview says.

        Return whether to go on with other files: False if the user has cancelled, or another import goes on.
        """
        if self._is_importing:
            self.failed.emit(_("Another import is in progress. Try again when it’s done."))
            return False
        self._is_importing = True
        try:
            return self._import(path)
        except ImportRefusedError as error:
            self.failed.emit(imports.refusal(error, str(path)))
        except UnreadableError as error:
            self.failed.emit(quote_imports.unreadable(error, str(path)))
        except CollectionsError as error:
            self.failed.emit(collections.message(error.message))
        except InterruptedError:
            return False  # the program ends
        except CancelledError:
            self.told.emit(_("Import canceled. Nothing was changed."))
            return False
        except OSError as error:
            self.failed.emit(not_read(str(path), error))
        finally:
            self._is_importing = False
        return True

    def _import(self, path: Path) -> bool:
        """Import the quotes of *path*. Return whether the user agreed."""
        document = self._document(path)
        present = self._present()
        marked = [favorite.quote for favorite in self._stores.favorites.values()]
        targets = self._targets()
        chosen = dict[str, str]()
        found = self._read(path, document, chosen)
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

        dialog = ImportPreviewDialog(preview(before.info.id if before else ""), self._window, read_again)
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
        quotes = [own.with_id(quote, info.id)._replace(part=quote.part) for quote in made.quotes]
        heads = [CollectionChange(info, info._replace(parts=made.parts))] if made.parts != info.parts else []
        step = OwnStep(heads, [QuoteChange(None, quote) for quote in quotes], is_import=True)
        if self._editor.change_own(step, StepName.IMPORT_QUOTES):
            self._mark_favorites(found, info)
            self.imported.emit(info.id, quotes[0].id)
            self.told.emit(sentences([quote_imports.again(made, info.title), _("You can undo this.")]))

    def _add_new(self, path: Path, title: str, found: Recognised, made: Plan) -> None:
        """Make a collection of the quotes."""
        own = self._stores.own_collections
        info = CollectionInfo(
            own.free_id(title), title, found.introduction, len(made.quotes), is_own=True, parts=made.parts
        )
        archived = own.new_archive_name(info.id)
        is_made = False
        try:
            self._in_thread(path, lambda _work: own.make_ready(info, made.quotes, archived))
            step = OwnStep([CollectionChange(None, info, archived=archived)])
            is_made = self._editor.change_own(step, StepName.IMPORT_QUOTES)
        finally:
            if not is_made:
                own.discard(archived)
        if is_made:
            self._mark_favorites(found, info)
            self.imported.emit(info.id, "")
            said = _n(
                "{n} quote imported into “{0}”. You can undo this.",
                "{n} quotes imported into “{0}”. You can undo this.",
                len(made.quotes),
            )
            self.told.emit(said.format(info.title))

    def _mark_favorites(self, found: Recognised, info: CollectionInfo) -> None:
        """Make favorites of what is one in the program that wrote the file. That is a step of its own for Undo."""
        if found.favorites and (loaded := self._stores.own_collections.load(info.id)):
            now = self._stores.now()
            changes = [Change(None, Favorite.mark(quote, now)) for quote in favorites_of(found, loaded.quotes)]
            self._editor.apply(
                [each for each in changes if each.quote_id not in self._stores.favorites], [], StepName.ADD_FAVORITE
            )

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
        loaded = (
            self._stores.own_collections.load(each.id) for each in self._stores.library.collections() if each.is_own
        )
        return {each.info.id: Target(each.info, each.imported) for each in loaded if each}

    def _present(self) -> list[Quote]:
        """Return the quotes of all collections. Other events come in between."""
        present = list[Quote]()
        for number, quote in enumerate(self._stores.own_collections.every_quote(self._stores.library), 1):
            present.append(quote)
            if number % SOME == 0:
                QCoreApplication.processEvents()
        return present

    def _document(self, path: Path) -> bytes:
        if path.exists() and not path.is_file():  # a pipe, for which the window would wait
            raise UnreadableError(UnreadableReason.UNKNOWN_FORMAT, (path.name,))
        with path.open("rb") as file:
            document = file.read(LIMIT + 1)
        return document

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

    # A collection

    def export(self, info: CollectionInfo) -> None:
        """Write the collection into a file that the user names."""
        names = {f"{known.label} (*{known.suffix})": name for name, known in FORMATS.items()}
        kinds = {_("LeCun Viewer collection (*{0})").format(SUFFIX): SUFFIX}
        kinds |= {kind: FORMATS[name].suffix for kind, name in names.items()}
        dialog = SaveDialog(_("Export Collection"), f"{info.id}{SUFFIX}", kinds, self._window)
        if not run(dialog):
            return
        format_name = names.get(dialog.path_kind)
        try:
            save(dialog.path, self._exported(info, format_name))
        except OSError as error:
            self.failed.emit(not_written(str(dialog.path), reason_of(error)))
        else:
            said = _("“{0}” was exported to {1}.").format(info.title, place_for_user(dialog.path))
            what_is_lost = exports.lost(lost(format_name, is_of_favorites=False)) if format_name else ""
            self.told.emit(sentences(filter(None, [said, what_is_lost])))

    def export_notes(self, info: CollectionInfo) -> None:
        """Write a note for each book of the collection into a folder that the user chooses."""
        dialog = FolderDialog(_("Export Notes to a Folder"), self._window)
        if run(dialog):
            self.write_notes(info, dialog.path)

    def write_notes(self, info: CollectionInfo, folder: Path) -> None:
        """Write the notes of the collection into *folder*. Say what was written."""
        try:
            written = write_notes(folder, notes_of(info, self._quotes_of(info), exports))
        except OSError as error:
            self.failed.emit(exports.note_not_written(str(error.filename or folder), reason_of(error)))
        else:
            place = str(place_for_user(folder))
            self.told.emit(sentences(exports.notes_written(written.new, written.updated, written.changed, place)))

    def export_quotes(self, quotes: Sequence[Quote]) -> None:
        """Write *quotes* into a file that the user names."""
        names = {f"{known.label} (*{known.suffix})": name for name, known in FORMATS.items()}
        kinds = {kind: FORMATS[name].suffix for kind, name in names.items()}
        dialog = SaveDialog(_("Export Quotes"), "quotes.json", kinds, self._window)
        if not run(dialog):
            return
        format_name = names[dialog.path_kind]
        info = CollectionInfo("selected-quotes", _("Selected Quotes"), "", len(quotes), is_own=True)
        try:
            save(dialog.path, export_quotes(info, quotes, format_name, self._stores.now(), exports))
        except OSError as error:
            self.failed.emit(not_written(str(dialog.path), reason_of(error)))
        else:
            said = _n("{n} quote exported to {0}.", "{n} quotes exported to {0}.", len(quotes))
            what_is_lost = exports.lost(lost(format_name, is_of_favorites=False))
            self.told.emit(sentences(filter(None, [said.format(place_for_user(dialog.path)), what_is_lost])))

    def _exported(self, info: CollectionInfo, format_name: str | None) -> bytes:
        """Return the collection in that format, or whole as this program keeps it."""
        if format_name is None:
            return self._stores.own_collections.document(info.id)
        return export_quotes(info, self._quotes_of(info), format_name, self._stores.now(), exports)

    def _quotes_of(self, info: CollectionInfo) -> Iterable[Quote]:
        """Return the quotes of the collection, also of a hidden one. The library finds those of shown ones only.

        Raises:
            OSError: Its file can't be read.
        """
        own = self._stores.own_collections
        if not info.is_own:
            return own.every(info.id)
        loaded = own.load(info.id)
        if not loaded:
            raise OSError(_("the collection’s file couldn’t be read"))
        quotes: Iterable[Quote] = loaded.quotes
        return quotes

    def ask_for_title(self, info: CollectionInfo) -> str:
        """Return the title that the user wants for the collection. Empty if it stays as it is."""
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(_("Rename Collection"))
        dialog.setLabelText(_("&Title:"))
        dialog.setTextValue(info.title)
        _widen(dialog)
        title = " ".join(dialog.textValue().split()) if run(dialog) else ""
        return title if title != info.title else ""

    def ask_for_language(self, info: CollectionInfo) -> list[QuoteChange]:
        """Return the changes of all quotes of the collection to the language that the user wants. Empty for none."""
        try:
            quotes = list(self._quotes_of(info))
        except OSError as error:
            self.failed.emit(not_read(info.title, error))
            return []
        most = Counter(quote.language for quote in quotes if quote.language != UNKNOWN).most_common(1)
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(_("Language of “{0}”").format(info.title))
        dialog.setLabelText(_("Language &code, such as en, fr, or pt-BR. Leave empty to detect it from each quote:"))
        dialog.setTextValue(most[0][0] if most else "")
        _widen(dialog)
        while run(dialog):
            wanted = dialog.textValue().strip()
            if may_be_language(wanted):
                return in_language(quotes, wanted)
            dialog.setLabelText(_("Enter a language code, such as en, fr, or pt-BR."))
        return []

    def ask_for_parts(self, info: CollectionInfo) -> tuple[PartTitle, ...]:
        """Return the parts that the user wants for the collection. A line of the field has the part of its number."""
        dialog = QInputDialog(self._window)
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(_("Parts of “{0}”").format(info.title))
        dialog.setLabelText(_("One title per &line. Leave a line empty to skip its number:"))
        last = max((part.number for part in info.parts), default=0)
        dialog.setTextValue("\n".join(info.part_title(number) for number in range(1, last + 1)))
        _widen(dialog)
        field, buttons = dialog.findChild(QPlainTextEdit), dialog.findChild(QDialogButtonBox)
        assert field
        assert buttons
        save_by_keys(dialog, buttons.button(QDialogButtonBox.StandardButton.Ok))
        field.setTabChangesFocus(True)
        field.setAccessibleName(_("Part titles"))
        if not run(dialog):
            return info.parts
        titles = (" ".join(line.split()) for line in dialog.textValue().split("\n")[:HIGHEST_PART])
        return tuple(PartTitle(number, title) for number, title in enumerate(titles, 1) if title)


def _widen(dialog: QInputDialog) -> None:
    """Make *dialog* as wide as most titles."""
    dialog.resize(LETTERS_OF_TITLE * dialog.fontMetrics().averageCharWidth(), dialog.sizeHint().height())
