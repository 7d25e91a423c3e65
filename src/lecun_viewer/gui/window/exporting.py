"""What the window exports, into a file or a folder that the user names."""

from __future__ import annotations

from functools import partial
from itertools import count, islice
from pathlib import Path
from shutil import rmtree
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer.core.progress import CancelledError, Progress, part_of, watched
from lecun_viewer.core.query import Query, in_own_part
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.core.search import Search
from lecun_viewer.exchange.formats import FORMATS, export, export_quotes
from lecun_viewer.exchange.notes import notes_of, safe_name
from lecun_viewer.gui.dialogs.export_dialog import NOTES, Content, ExportDialog, Kind, format_label
from lecun_viewer.gui.saving import place_for_user, save
from lecun_viewer.gui.sidebar.sidebar_model import FAVORITES
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.gui.widgets.file_dialog import FileDialog, FolderDialog, SaveDialog
from lecun_viewer.gui.widgets.progress_dialog import show_progress
from lecun_viewer.gui.widgets.worker import Worker
from lecun_viewer.records.importing import OWN, OWN_SUFFIX
from lecun_viewer.records.likeness import free_title
from lecun_viewer.records.note_folder import write_notes
from lecun_viewer.texts import exports
from lecun_viewer.texts.catalogue import _, _n, sentences
from lecun_viewer.texts.catalogue import listed as in_list
from lecun_viewer.texts.failures import not_written, reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from lecun_viewer.gui.quote_list.quote_list import ListState
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.stores import Stores


FEW = 3  # quotes of a preview
FAVORITES_NAME = "favorites"  # of their file


class Told(NamedTuple):
    """What the user is told of an export."""

    sentence: str
    place: Path | None = None  # None: nothing was written


class Exporting:
    """Asks what to export, how and where to, and does it. Tells in *messages* how it went."""

    def __init__(self, stores: Stores, listed: Callable[[], ListState], messages: Messages, window: QWidget) -> None:
        """*listed* returns what is in the list now."""
        self._stores = stores
        self._messages = messages
        self._listed = listed
        self._window = window

    def ask(
        self, quotes: Sequence[Quote] = (), info: CollectionInfo | None = None, *, wants_list: bool = False
    ) -> None:
        """Let the user export. *quotes* are selected in the window. The collection *info* is offered first, if given.

        Without it, the selected quotes are offered first, or else what is listed. The favorites are, if all is listed.
        With *wants_list* it is all that is listed.
        """
        contents = self._contents(quotes, info)
        if not contents:
            self._messages.tell_nothing_done(_("There is nothing to export."))
            return
        wanted = Kind.COLLECTION if info else Kind.QUOTES if len(quotes) > 1 else self._kind_of_list(wants_list)
        kinds = [content.kind for content in contents]
        chosen = next((kinds.index(kind) for kind in (wanted, Kind.FAVORITES) if kind in kinds), 0)
        dialog = ExportDialog(contents, chosen, self._window, self._beginning)
        if run(dialog):
            self._export(dialog.content, dialog.format)

    def _kind_of_list(self, wants_list: bool) -> Kind:
        """Return what of the contents is listed, which is the first of its kind. For *wants_list* see `ask`."""
        listed = self._listed()
        if listed.whole == FAVORITES or not (listed.is_narrowed or wants_list):
            return Kind.FAVORITES
        return Kind.COLLECTION if listed.whole and listed.row.collection else Kind.QUOTES

    def _contents(self, quotes: Sequence[Quote], info: CollectionInfo | None) -> list[Content]:
        """Return what there is to export. A collection that is listed comes before that of the quote."""
        contents, stores, several = list[Content](), self._stores, len(quotes)
        listed = self._listed()
        collections = stores.library.collections()
        if several > 1:
            label = _n("The {n} selected quote", "The {n} selected quotes", several)
            selected = CollectionInfo("selected-quotes", _("Selected Quotes"), "", several, is_own=True)
            contents.append(Content(Kind.QUOTES, label, selected, lambda: quotes))
        elif not info:
            named = listed.row.collection.id if listed.whole and listed.row.collection else ""
            wanted = named or (quotes[0].collection if quotes else "")
            info = next((each for each in collections if each.id == wanted), None)
        if info:
            contents.append(self._content_of(info))
        if number := stores.library.count(listed.search):
            label = _("The list: {0}").format(listed.in_words)
            shown = CollectionInfo("listed-quotes", listed.title, "", number, is_own=True)
            contents.append(Content(Kind.QUOTES, label, shown, lambda: stores.library.every(listed.search)))
        contents += self._own_parts(info, listed) if info and info.is_own else ()
        favorites = self._count_favorites()
        if self._has_favorites:
            contents.append(Content(Kind.FAVORITES, _("Favorites, notes, and findings"), how_many=favorites))
        if own := [each for each in collections if each.is_own]:
            number = sum(each.quote_count for each in own)
            how_many = in_list([_n("{n} quote", "{n} quotes", number), favorites])
            contents.append(
                Content(Kind.EVERYTHING, _("Everything: your favorites and collections"), how_many=how_many)
            )
        return contents

    def _own_parts(self, info: CollectionInfo, listed: ListState) -> Iterator[Content]:
        """Yield the parts of an own collection that have quotes, but for a part that is listed."""
        library = self._stores.library
        counts = library.own_part_counts()
        for part in info.parts:
            number = counts.get(term := in_own_part(info.id, part.number), 0)
            if number and (listed.is_searched or listed.row.own_part != (info.id, part.number)):
                shown = CollectionInfo(info.id, part.title, "", number, is_own=True)
                label = _("The part “{0}”").format(part.title)
                yield Content(Kind.QUOTES, label, shown, partial(library.every, Search(Query((term,)))))

    def _count_favorites(self) -> str:
        """Say how many favorites there are, and how many notes and findings if there are any."""
        favorites = self._stores.favorites
        notes, findings = favorites.note_count, len(favorites.findings())
        said = [_n("{n} favorite", "{n} favorites", len(favorites))]
        said += [_n("{n} note", "{n} notes", notes)] if notes else []
        said += [_n("{n} finding", "{n} findings", findings)] if findings else []
        return in_list(said)

    def _content_of(self, info: CollectionInfo) -> Content:
        label = _("The collection “{0}”").format(info.title)
        return Content(Kind.COLLECTION, label, info, lambda: self._stores.quotes_of(info))

    @property
    def _has_favorites(self) -> bool:
        """Whether there are favorites or findings. They go into one file."""
        favorites = self._stores.favorites
        return bool(len(favorites) or favorites.findings())

    def _export(self, content: Content, format: str) -> None:
        """Ask for a file or a folder, and write *content* to it."""
        dialog: FileDialog
        write: Callable[[Content, str, Path, Progress], Told]
        if content.kind is Kind.EVERYTHING or format == NOTES:
            dialog = FolderDialog(_("Export to a Folder"), self._window)
            write = self._write_everything if content.kind is Kind.EVERYTHING else self._write_notes
        else:
            suffix = OWN_SUFFIX if format == OWN else FORMATS[format].suffix
            name = self._name_of(content)
            kinds = {f"{format_label(format)} (*{suffix})": suffix}
            dialog, write = SaveDialog(_("Export to a File"), f"{name}{suffix}", kinds, self._window), self._write
        if run(dialog):
            self._start(partial(write, content, format, dialog.path))

    def _name_of(self, content: Content) -> str:
        """Return a name for the file of *content*: the id of a collection, or the title of a part or a list."""
        if not content.info:
            return FAVORITES_NAME
        return content.info.id if content.kind is Kind.COLLECTION else safe_name(content.info.title) or "quotes"

    def _start(self, job: Callable[[Progress], Told]) -> None:
        """Do *job* in a thread. Show its progress if it takes long, and tell what it returns."""
        worker = Worker(job, self._window)
        show_progress(worker, self._window, _("Export"), _("Exporting…"))
        worker.done.connect(self._on_done)
        worker.failed.connect(self._on_failed)
        worker.start()

    def _on_done(self, told: Told) -> None:
        if told.place:
            self._messages.tell_written(told.sentence, told.place)
        else:
            self._messages.tell(told.sentence)

    def _on_failed(self, error: Exception) -> None:
        """Say that it was canceled. A fault of the program is reported elsewhere."""
        if isinstance(error, CancelledError):
            self._messages.tell_nothing_done(_("Export canceled."))

    def _beginning(self, content: Content, format: str) -> str:
        """Return the beginning of what would be written. Empty if it can't be read."""
        if content.kind is Kind.EVERYTHING and not self._has_favorites:
            content = self._content_of(next(each for each in self._stores.library.collections() if each.is_own))
        now, favorites, info = self._stores.now(), self._stores.favorites, content.info
        if not info:
            kept, findings = favorites.newest(FEW), favorites.findings()
            numbers = len(favorites), sum(each.quote.id not in favorites for each in findings)
            return export(kept, islice(findings, FEW), format, now, exports, numbers).decode("utf-8-sig")
        try:
            quotes = list(islice(content.quotes(), FEW))
            if format == OWN:
                return self._stores.own_collections.document(info.id).decode("utf-8", "replace")
        except OSError:
            return ""
        if format == NOTES:
            return "".join(note.document for note in notes_of(info, quotes, exports))
        return export_quotes(info, quotes, format, now, exports).decode("utf-8-sig")

    # In a thread

    def _write(self, content: Content, format: str, path: Path, progress: Progress) -> Told:
        """Write *content* to *path*: all of it, or the file stays as it was."""
        try:
            save(path, self._document(content, format, progress))
        except OSError as error:
            return Told(not_written(str(path), reason_of(error)))
        return self._told(content, format, path)

    def _write_everything(self, everything: Content, format: str, folder: Path, progress: Progress) -> Told:
        """Write the favorites and the own collections into a new folder in *folder*. Nothing is ever replaced."""
        own = [each for each in self._stores.library.collections() if each.is_own]
        favorites = free_title(FAVORITES_NAME, {each.id for each in own})
        contents = {each.id: self._content_of(each) for each in own}
        if self._has_favorites:
            contents[favorites] = Content(Kind.FAVORITES, "")
        place = _free(folder / f"LeCun Viewer {self._stores.today().isoformat()}")
        is_made = False
        try:
            place.mkdir()
            is_made = True
            for number, (name, content) in enumerate(contents.items()):
                share = part_of(progress, number / len(contents), (number + 1) / len(contents))
                save(place / f"{name}{FORMATS[format].suffix}", self._document(content, format, share))
        except (OSError, CancelledError) as error:
            if is_made:
                rmtree(place, ignore_errors=True)  # only what was written just now is in it
            if isinstance(error, CancelledError):
                raise
            return Told(not_written(str(place), reason_of(error)))
        return self._told(everything, format, place)

    def _write_notes(self, content: Content, _format: str, folder: Path, progress: Progress) -> Told:
        """Write a note for each book of a collection into *folder*. Say what was written."""
        assert content.info, "only collections are exported as notes"
        quotes = watched(content.quotes(), content.info.quote_count, progress)
        try:
            written = write_notes(folder, notes_of(content.info, quotes, exports))
        except OSError as error:
            return Told(exports.note_not_written(str(error.filename or folder), reason_of(error)))
        place = str(place_for_user(folder))
        said = exports.notes_written(written.new, written.updated, written.changed, place)
        return Told(sentences(said), folder)

    def _document(self, content: Content, format: str, progress: Progress) -> bytes:
        now = self._stores.now()
        if not content.info:
            favorites = self._stores.favorites
            kept = watched(list(favorites.values()), len(favorites), progress)
            return export(kept, list(favorites.findings()), format, now, exports)
        if format == OWN:
            return self._stores.own_collections.document(content.info.id)
        quotes = watched(content.quotes(), content.info.quote_count, progress)
        return export_quotes(content.info, quotes, format, now, exports)

    def _told(self, content: Content, format: str, path: Path) -> Told:
        place = place_for_user(path)
        match content.kind:
            case Kind.COLLECTION if content.info:
                said = _("“{0}” was exported to {1}.").format(content.info.title, place)
            case Kind.QUOTES if content.info:
                number = content.info.quote_count
                said = _n("{n} quote exported to {0}.", "{n} quotes exported to {0}.", number).format(place)
            case Kind.FAVORITES:
                said = _("Favorites exported to {0}.").format(place)
            case _:
                said = _("Favorites and collections exported to {0}.").format(place)
        if not content.lost(format):
            return Told(said, path)
        return Told(sentences([said, _("For a complete backup, also export as JSON.")]), path)  # the dialog said why


def _free(path: Path) -> Path:
    """Return *path*, with a number behind it if it exists."""
    numbered = (path.with_name(f"{path.name}{'' if number == 1 else f' {number}'}") for number in count(1))
    return next(each for each in numbered if not each.exists())
