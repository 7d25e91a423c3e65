"""The user's own collections. Precious: every change is on the disk when its method returns.

See `own_folder` for the files. `lecun_viewer.own` says what happens when another program changes or damages them.
"""

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cache, partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.exchange.imported import FieldError
from lecun_viewer.library import database
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.own.collection_file import (
    BYTES,
    CollectionFile,
    Head,
    Line,
    NoCollectionError,
    head_in,
    parse,
    parts_for,
    with_titles,
)
from lecun_viewer.own.likeness import digest_of_words
from lecun_viewer.own.merging import Found, bring_together, is_copy, merge, seems_whole, usable, with_trusted
from lecun_viewer.own.own_folder import (
    GONE,
    INCOMPLETE,
    KNOWN,
    FileChangedError,
    OwnFolder,
    PlaceTakenError,
    archived_id,
)
from lecun_viewer.own.quote_line import FieldValue, new_id
from lecun_viewer.own.stamp import ProgramName, Seen, Stamp, next_stamp, together
from lecun_viewer.own.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.system.log import log

if TYPE_CHECKING:
    from lecun_viewer.library.library import Library

MOST_TRIES = 5  # another program may change the library at the same time
MOST_BAD_LINES = 5  # that are reported one by one
# No file of Windows has such a name, whatever its suffix (“Naming Files, Paths, and Namespaces”).
DEVICES = ("con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)))


_T = TypeVar("_T")


class Loaded(NamedTuple):
    """A collection as it is on the disk.

    Attributes:
        digest: Tells it from the collection at any other time. See `OwnCollections.digests`.
        quotes: They are read while they are asked for.
        imported: What imports brought in. See `Head.imported`.
    """

    info: CollectionInfo
    digest: str
    quotes: Iterable[Quote]
    imported: Mapping[str, str] = MappingProxyType({})


Loading: TypeAlias = Callable[[], Loaded | None]
Steps: TypeAlias = Generator[Loading | None, Loaded | None, None]
"""What has to be done, in small steps. If a step yields a function, send what it returns. It may run in a thread."""


class _State(NamedTuple):
    """What was read of a collection: its file, the file's seal before that, the known copy, and what they make."""

    collection_id: str
    path: Path
    document: bytes
    seal: str
    copy: bytes | None
    found: Found

    @property
    def is_known(self) -> bool:
        """Whether another program has changed nothing since this program knew the file."""
        return self.document == self.copy

    @property
    def name(self) -> str:
        return name_of(self.found.file.head, self.path)


class _Changed(NamedTuple):
    """A change that was written: the file before it, and the digests before and after it."""

    collection_id: str
    before: CollectionFile
    digests: tuple[str, str]

    def undone(self, _now: CollectionFile, _stamp: Stamp) -> CollectionFile:
        """Return the file as it was, for `OwnCollections._edit`."""
        return self.before


class OwnCollections:
    """Reads and changes the collections in a folder. It can always be made.

    Attributes:
        messages: What the user should know, such as a line that can't be read. Whoever shows a message takes it out.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """*folder* is that of the user's data. *now* returns the aware time."""
        self.messages: list[CollectionMessage] = []
        self._files = OwnFolder(folder)
        self._program = ProgramName(folder / KNOWN)
        self._now = now
        self._reported = set[CollectionMessage]()
        self._last_digests: dict[str, str] = {}
        self._reserved = frozenset(shipped_digests())

    # Reading

    @property
    def path(self) -> Path:
        """The folder of the files."""
        return self._files.path

    def digests(self) -> dict[str, str]:
        """Return the seals of the files by the ids of the collections. A seal changes when its file changes."""
        found = dict[str, str]()
        try:
            ids = self._files.ids()
        except OSError as error:  # such as a network that is away for a moment
            log("The folder of the collections can't be read: %s", error)
            return self._last_digests
        for collection_id, path in ids.items():
            if collection_id in self._reserved:
                self._report(CollectionMessage(Trouble.SHIPPED_NAME, path.name))
            elif seal := self._files.seal(path):
                found[collection_id] = seal
        self._last_digests = found
        return found

    def load(self, collection_id: str) -> Loaded | None:
        """Return the collection: what is in its file, merged with what this program knew of it.

        What a damaged file lacks is still in it. A message asks the user about that.

        ``None`` if it can't be read. A message says why.
        """
        path = Path(collection_id)
        try:
            path = self._files.place(collection_id)
            file, seal = self._up_to_date(collection_id)
        except CollectionsError as error:
            self._report(error.message)
            return None
        except OSError as error:
            self._report(CollectionMessage(Trouble.NOT_READ, path.name, database.failure(error, path)))
            return None
        head, name = file.head, name_of(file.head, path)
        if head.refusal:
            self._report(CollectionMessage(Trouble.BAD_PART, name, None, 1, head.refusal))
        info = CollectionInfo(collection_id, name, head.introduction, 0, is_own=True, parts=head.parts)
        quotes = with_titles(self._quotes(name, file.lines.values()), head.parts)
        return Loaded(info, seal, quotes, head.imported)

    def _quotes(self, name: str, lines: Iterable[Line]) -> Iterator[Quote]:
        """Yield the quotes in *lines*. Report the first lines that can't be read, and how many others."""
        count = 0
        for line in lines:
            try:
                yield line.read()
            except FieldError as error:
                count += 1
                if count <= MOST_BAD_LINES:
                    self._report(CollectionMessage(Trouble.BAD_LINE, name, None, line.number, error.refusal))
        if count > MOST_BAD_LINES:
            self._report(CollectionMessage(Trouble.BAD_LINES, name, None, count - MOST_BAD_LINES))

    def _up_to_date(self, collection_id: str) -> tuple[CollectionFile, str]:
        """Return the collection, and the seal of its file. Write what another program changed, if the file is whole.

        Raises:
            CollectionsError, OSError: It can't be read.
        """
        state = self._read(collection_id)
        seal = state.seal
        if not state.is_known:
            with suppress(OSError, sqlite3.Error), self._files.locked():  # nothing may be written here
                if self._files.known(collection_id) is None:
                    self._join_copy(state)
                state = self._read(collection_id)
                seal = state.seal
                if not state.is_known and state.found.is_whole:
                    self._archive(state)
                    if state.found.is_as_in_file:
                        self._files.note(collection_id, state.document)
                    else:
                        seal = self._files.write(collection_id, state.found.file.document(), seal)
        self._ask(state)
        return state.found.file, seal

    def _read(self, collection_id: str) -> _State:
        """Return what is in the file of the collection, merged with what this program knew of it.

        Raises:
            CollectionsError, OSError: It can't be read.
        """
        path = self._files.place(collection_id)
        seal = self._files.seal(path)  # before the content, so a change meanwhile is noticed
        document = self._files.read(path)
        copy = self._files.known(collection_id)
        head = head_in(document)
        if head and head.is_newer:
            raise CollectionsError(CollectionMessage(Trouble.NEWER_FILE, name_of(head, path)))
        known = None
        with suppress(NoCollectionError):
            known = parse(copy, collection_id) if copy else None
        try:
            is_same = document == copy
            found = Found(known, [], {}) if known and is_same else bring_together(document, known, collection_id)
        except NoCollectionError:
            raise CollectionsError(CollectionMessage(Trouble.NO_COLLECTION, path.name)) from None
        return _State(collection_id, path, document, seal, copy, found)

    def _archive(self, state: _State) -> None:
        """Write to the folder of older files what the next version of the file does not have."""
        if older := state.found.older:
            path = str(self._add_older(state.collection_id, older))
            self._report(CollectionMessage(Trouble.OLDER_ARCHIVED, state.name, None, len(older), path=path))
        if state.found.is_strange:
            self._files.archive(self._files.new_archive_name(state.collection_id, is_copy=True), state.document)

    def _add_older(self, collection_id: str, older: Iterable[Line]) -> Path:
        lines = "".join(f"{line.text}\n" for line in older).encode(*BYTES)
        return self._files.add_older(collection_id, lines)

    # Files that are damaged

    def _ask(self, state: _State) -> None:
        """Report once what a damaged file lacks. Forget that when the file is whole."""
        collection_id = state.collection_id
        if state.found.is_cut_for_good:
            self._report(CollectionMessage(Trouble.CUT, state.name, collection_id=collection_id))
        if missing := len(state.found.missing):
            self._files.mark(collection_id, INCOMPLETE)
            self._report(CollectionMessage(Trouble.INCOMPLETE, state.name, None, missing, collection_id=collection_id))
        else:
            self._forget_reports(collection_id, INCOMPLETE, Trouble.INCOMPLETE)

    def incomplete(self) -> set[str]:
        """Return the ids of the collections whose files lack quotes, as far as that was reported. No file is read."""
        return {each.collection_id for each in self._reported if each.trouble is Trouble.INCOMPLETE}

    def ask_again(self) -> None:
        """Report the damaged files about which the user has decided nothing yet. A program calls it when it starts."""
        for collection_id in self._files.marked(INCOMPLETE):
            with suppress(OSError, CollectionsError):
                self._ask(self._read(collection_id))

    def repair(self, collection_id: str, *, is_deleted: bool) -> int:
        """Write the damaged file of the collection anew, and return how many quotes this is about.

        The missing quotes are written, too. If the user says that they were deleted, they are archived instead.

        Raises:
            CollectionsError: The file is as it was.
        """

        def write() -> int:
            state = self._read(collection_id)
            found = state.found
            stamp = self._stamp(found)
            if found.is_whole:
                return 0
            if is_deleted and found.missing:
                self._add_older(collection_id, found.missing)
            file = found.without_missing(stamp) if is_deleted else found.writable(stamp)
            self._write(state, file, stamp)
            return len(found.missing)

        number = self._try(self._known_title(collection_id), write)
        self._forget_reports(collection_id, INCOMPLETE, Trouble.INCOMPLETE, Trouble.CUT)
        return number

    def _stamp(self, found: Found) -> Stamp:
        """Return the stamp of a change of what was found.

        If nothing is known of a file that was cut, the program takes another name. Under its old name, it would claim
        to know the lines that were cut off.
        """
        if not found.is_whole and not found.trusted:
            self._program.forget()
        return self._next_stamp(found.file.seen)

    def _write(self, state: _State, file: CollectionFile, stamp: Stamp) -> str:
        """Write *file*, which was made of *state* at *stamp*. Return its seal."""
        self._archive(state)
        self._program.save_stamp(stamp)
        seal = self._files.write(state.collection_id, file.document(), state.seal)
        self._forget_reports(state.collection_id, INCOMPLETE, Trouble.INCOMPLETE, Trouble.CUT)
        return seal

    # Copies

    def _join_copy(self, state: _State) -> None:
        """Bring a file together with the collection that it is a copy of, and archive it.

        Programs that synchronize folders make such copies where two computers changed a file.

        Raises:
            CollectionsError: It was a copy. The message says so.
        """
        original = self._original(state)
        if not original:
            return
        stamp = self._stamp(original.found)
        ours, copy = original.found.writable(stamp), state.found.file
        if not seems_whole(copy, ours):
            both, older = merge(ours, usable(copy, ours), is_whole=False)
            both = with_trusted(both, ours.seen, stamp)
        elif state.path.stat().st_mtime_ns >= original.path.stat().st_mtime_ns:
            both, older = merge(ours, copy)
        else:
            both, older = merge(copy, ours)
        if older:
            self._add_older(original.collection_id, older)
        self._write(original, both, stamp)
        name = self._files.new_archive_name(original.collection_id, is_copy=True)
        archived = self._files.archive(name, state.document)
        state.path.unlink()
        raise CollectionsError(CollectionMessage(Trouble.COPY, name_of(both.head, original.path), path=str(archived)))

    def _original(self, state: _State) -> _State | None:
        """Return what the file is a copy of, if it is one. The name of a copy begins with that of the file."""
        head = state.found.file.head
        place = self._files.ids().get(head.id)
        if place and place != state.path and state.path.stem.startswith(place.stem):
            with suppress(CollectionsError, OSError):
                original = self._read(head.id)
                return original if is_copy(head, original.found.file.head) else None
        return None

    # Other readers

    def document(self, collection_id: str) -> bytes:
        """Return the file of the collection with all its lines, and with those that a damaged file lacks.

        Raises:
            OSError: It can't be read.
        """
        with suppress(CollectionsError):
            state = self._read(collection_id)
            if not state.found.is_whole:
                return state.found.file.document()
        return self._files.read(self._files.place(collection_id))

    def every(self, collection_id: str) -> Iterator[Quote]:
        """Yield the quotes of a collection, own or shipped, also of a hidden one. Nothing, if it can't be read."""
        if collection_id in self._reserved:
            yield from next(each.quotes for each in shipped_collections() if each.id == collection_id)
        elif loaded := self.load(collection_id):
            yield from loaded.quotes

    def every_quote(self, library: "Library") -> Iterator[Quote]:
        """Yield the quotes of all collections, also of hidden ones, but no favorite whose collection is gone."""
        yield from library.every(Search())
        for each in library.collections():
            if each.is_hidden:
                yield from self.every(each.id)

    def gone(self) -> dict[str, str]:
        """Return the titles of the collections whose files are missing, by their ids."""
        with suppress(OSError):
            ids = self._files.ids()
            known = self._files.known_ids()
            for each in ids.keys() & set(known):
                self._forget_reports(each, GONE, Trouble.GONE)
            return {each: self._known_title(each) for each in known if each not in ids}
        return {}

    def report_gone(self) -> None:
        """Report each collection whose file is missing, once. The copies of these files stay."""
        for collection_id, title in self.gone().items():
            if self._files.mark(collection_id, GONE):
                self._report(CollectionMessage(Trouble.GONE, title, collection_id=collection_id))

    def bring_into(self, library: "Library") -> Steps:
        """Bring the collections that changed into *library*. Remove those that are gone.

        Each step takes some milliseconds, but for reading a file. What can't be read or brought in now stays as it was.
        The next call tries again.
        """
        on_disk, held = self.digests(), library.own_digests()
        for collection_id in held.keys() | on_disk.keys():
            try:
                if collection_id not in on_disk:
                    yield from library.drop(collection_id)
                elif held.get(collection_id) != on_disk[collection_id]:
                    loaded = yield partial(self.load, collection_id)
                    if loaded:
                        yield from library.bring(loaded.info, loaded.digest, loaded.quotes)
            except sqlite3.Error as error:
                log("The library could not take a collection: %s", error)
        self.report_gone()

    def bring_one_now(self, library: "Library", collection_id: str) -> None:
        """Bring one collection into *library*, which has a few quotes only."""
        with suppress(sqlite3.Error):
            if loaded := self.load(collection_id):
                for _ in library.bring(loaded.info, loaded.digest, loaded.quotes):
                    pass

    def bring_into_now(self, library: "Library") -> None:
        """Do all steps of `bring_into`."""
        for _ in range(MOST_TRIES):
            _finish(self.bring_into(library))
            if library.own_digests() == self.digests():
                return

    # Changing collections

    def change_collection(self, change: CollectionChange) -> None:
        """Make or remove a collection, or change its title and parts. An archived collection comes back as it was.

        Raises:
            CollectionsError: Nothing was changed.
        """
        match change.before, change.after:
            case None, after if after:
                self._bring(after, change)
            case before, None if before:
                self._take_away(before, change)
            case before, after if before and after:
                self.change_head(before, after)

    def _bring(self, info: CollectionInfo, change: CollectionChange) -> None:
        """Bring back an archived collection, or make one with the change's quotes."""
        try:
            if info.id in self.digests():
                self._add_to(info, change.quotes)  # others have made it since
            elif self._files.archived(change.archived).exists():
                self.bring_back(info.id, self._files.archived(change.archived))
            elif change.quotes:
                self._create(info, change.quotes)
            else:
                raise CollectionsError(CollectionMessage(Trouble.NOT_CHANGED, info.title))
        except PlaceTakenError:  # at this very moment
            self._add_to(info, change.quotes)

    def _add_to(self, info: CollectionInfo, quotes: Sequence[Quote]) -> None:
        if not quotes:
            raise CollectionsError(CollectionMessage(Trouble.TAKEN, info.title))
        self.apply([QuoteChange(None, each) for each in quotes])

    def _take_away(self, info: CollectionInfo, change: CollectionChange) -> None:
        """Archive the collection. If it began with the change's quotes and has others, too, remove only those."""
        began_with = {quote.id for quote in change.quotes}
        loaded = self.load(info.id) if began_with else None
        present = list(loaded.quotes) if loaded else []
        if {quote.id for quote in present} - began_with:
            self.apply([QuoteChange(quote, None) for quote in present if quote.id in began_with])
        else:
            self.remove(info.id, change.archived)

    def new_archive_name(self, collection_id: str) -> str:
        """Return a name for `CollectionChange.archived`."""
        return self._files.new_archive_name(collection_id)

    def create(
        self,
        title: str,
        introduction: str = "",
        quotes: Sequence[Quote] = (),
        parts: tuple[PartTitle, ...] = (),
        *,
        id_words: str = "",
        is_imported: bool = False,
    ) -> str:
        """Make a collection of *quotes*, and return its id. The quotes get ids where they have none.

        The id is made of *id_words*. Without them it is made of the title. If *is_imported*, the file remembers what
        the quotes were, for the next import.

        Raises:
            CollectionsError: There is no new collection.
        """
        taken = set[str]()
        while True:
            collection_id = self.free_id(id_words or title, taken)
            info = CollectionInfo(collection_id, title, introduction, len(quotes), is_own=True, parts=parts)
            try:
                self._create(info, quotes, is_imported=is_imported)
            except PlaceTakenError:  # another program has made a file of that name at this very moment
                taken.add(collection_id)
            else:
                return collection_id

    def make_ready(self, info: CollectionInfo, quotes: Sequence[Quote], archived: str) -> list[str]:
        """Archive a new collection of imported *quotes* for `change_collection` to bring. Return their ids.

        A thread may call it.

        Raises:
            CollectionsError: It was not written.
        """
        with self._changing(info.title):
            file = self._new(info, quotes, is_imported=True)
            self._files.archive(archived, file.document())
            return list(file.lines)

    def discard(self, archived: str) -> None:
        """Remove what `make_ready` has written, after the user has cancelled."""
        with suppress(OSError):
            self._files.archived(archived).unlink(missing_ok=True)

    def _create(self, info: CollectionInfo, quotes: Sequence[Quote], *, is_imported: bool = False) -> None:
        """Make a collection.

        Raises:
            CollectionsError: There is no new collection.
            PlaceTakenError: Another file has its place.
        """
        with self._changing(info.title):
            self._files.create(info.id, self._new(info, quotes, is_imported=is_imported).document())

    def _new(self, info: CollectionInfo, quotes: Sequence[Quote], *, is_imported: bool) -> CollectionFile:
        stamp = self._next_stamp({})
        self._program.save_stamp(stamp)
        given = [self.with_id(quote, info.id) for quote in quotes]
        lines: dict[str, Line] = {quote.id: Line.of(quote, stamp) for quote in given}
        imported = {digest_of_words(quote.text): quote.id for quote in given} if is_imported else {}
        head = Head.new(info.id, info.title, info.introduction, stamp, info.parts, imported)
        return CollectionFile(head, lines)

    def change_head(self, before: CollectionInfo, after: CollectionInfo) -> None:
        """Give the collection the title and the parts of *after*. Its file and its id stay.

        Raises:
            CollectionsError: It is as it was, or as another program has made it since *before*.
        """

        def edit(file: CollectionFile, stamp: Stamp) -> CollectionFile:
            head = file.head
            if (before.title, before.parts) != (name_of(head, self._files.place(before.id)), head.parts):
                raise CollectionsError(CollectionMessage(Trouble.CHANGED_SINCE, head.title))
            changes: dict[str, Any] = {"title": after.title} if after.title != before.title else {}
            if after.parts != before.parts:
                changes["parts"] = parts_for(after.parts, head.values)
            changed = {name: FieldValue(value, stamp) for name, value in changes.items()}
            return file._replace(head=head.with_fields(changed, stamp))

        if (before.title, before.parts) != (after.title, after.parts):
            self._try(self._known_title(before.id), lambda: self._edit(before.id, edit))

    def remove(self, collection_id: str, name: str = "") -> Path:
        """Archive the collection, with what a damaged file lacks, and return its new file, which may have this *name*.

        Raises:
            CollectionsError: It is where it was.
        """
        with self._changing(self._known_title(collection_id)):
            path = self._files.place(collection_id)
            name = name or self.new_archive_name(collection_id)
            archived = self._files.archive(name, self._whole(collection_id, path))
            self._files.forget(collection_id, path)
        return archived

    def _whole(self, collection_id: str, path: Path) -> bytes:
        """Return what must be archived before *path* is removed.

        Raises:
            CollectionsError, OSError: It can't be read.
        """
        try:
            state = self._read(collection_id)
        except FileNotFoundError:
            if (known := self._files.known(collection_id)) is None:
                raise
            return known
        except CollectionsError:  # it is not that of a collection, or that of a newer version
            return self._files.read(path)
        self._archive(state)
        found = state.found
        if state.is_known or not (found.is_whole or found.trusted):
            return state.document
        return found.writable(self._next_stamp(found.file.seen)).document()

    def removed_id(self, path: Path) -> str:
        """Return the id of the collection that `remove` put at *path*. Empty if it did not, or the id is taken.

        Raises:
            OSError: The file can't be read.
        """
        if path.resolve() != self._files.archived(path.stem).resolve():
            return ""
        head = head_in(self._files.read(path))
        collection_id, is_copy = archived_id(path, head.id if head else "")
        return "" if is_copy or collection_id in self._files.ids() else collection_id

    def bring_back(self, collection_id: str, archived: Path) -> None:
        """Bring back a collection that `remove` has archived as *archived*.

        Raises:
            CollectionsError: A collection with that id exists.
        """
        with self._changing(collection_id):
            if collection_id in self._files.ids():
                raise CollectionsError(CollectionMessage(Trouble.TAKEN, collection_id))
            try:
                self._files.create(collection_id, self._files.read(archived))
            except PlaceTakenError:
                raise CollectionsError(CollectionMessage(Trouble.TAKEN, collection_id)) from None
            archived.unlink(missing_ok=True)

    # Changing quotes

    def add(self, collection_id: str, quote: Quote) -> Quote:
        """Add *quote* at the end of the collection, and return it with its id.

        Raises:
            CollectionsError: It was not added.
        """
        added = self.with_id(quote, collection_id)
        self.apply([QuoteChange(None, added)])
        return added

    def apply(
        self, changes: Sequence[QuoteChange], library: "Library | None" = None, *, is_import: bool = False
    ) -> None:
        """Make *changes*, in *library*, too. If they are an import, or its opposite, the files remember or forget it.

        A quote moves to another collection where its ``collection`` changes.

        A quote is added to the collection to which it moves before it is removed from the other. So a crash between
        the two loses nothing.

        Raises:
            CollectionsError: No change was made. `Trouble.CHANGED_SINCE` means that a quote is not as it was before
                its change.
        """
        ids = dict.fromkeys(each.after.collection for each in changes if each.after)
        ids |= dict.fromkeys(each.before.collection for each in changes if each.before)
        title = self._known_title(next(iter(ids), ""))
        done = self._try(title, lambda: self._apply(list(ids), changes, is_import=is_import))
        if library:
            for each in done:
                earlier = cache(partial(self._earlier, each.collection_id))
                library.change(each.collection_id, each.digests, changes, lambda quote_id: earlier()[quote_id])  # noqa: B023

    def _earlier(self, collection_id: str) -> defaultdict[str, str]:
        """Return the ids of the quotes before the quotes of a collection. The first has an empty text."""
        earlier, last = defaultdict[str, str](str), ""
        with suppress(OSError, CollectionsError):
            for quote_id, line in self._read(collection_id).found.file.lines.items():
                if line.quote:
                    earlier[quote_id], last = last, quote_id
        return earlier

    def _apply(self, ids: Sequence[str], changes: Sequence[QuoteChange], *, is_import: bool) -> list[_Changed]:
        done = list[_Changed]()
        try:
            for collection_id in ids:
                done.append(self._change(collection_id, changes, is_import=is_import))
        except (OSError, CollectionsError):
            self._put_back(done)
            raise
        return done

    def _change(self, collection_id: str, changes: Sequence[QuoteChange], *, is_import: bool) -> _Changed:
        """Make *changes* in the file of the collection."""

        def edit(file: CollectionFile, stamp: Stamp) -> CollectionFile:
            lines = dict(file.lines)
            for change in changes:
                was, becomes = _within(collection_id, change)
                line = lines.get(change.quote_id)
                quote = line.quote if line else None
                if becomes and quote == _in_line(becomes):
                    continue  # an earlier try came so far
                if (was and _in_line(was)) != quote:
                    raise CollectionsError(CollectionMessage(Trouble.CHANGED_SINCE, file.head.title))
                if becomes:
                    lines[becomes.id] = Line.of(becomes, stamp, line.text if line else "")
                elif was:
                    del lines[was.id]
            return CollectionFile(_with_import(file.head, changes) if is_import else file.head, lines)

        return self._edit(collection_id, edit)

    def _put_back(self, done: Iterable[_Changed]) -> None:
        """Write the files again as they were, as far as that is possible."""
        for change in done:
            with suppress(OSError, CollectionsError):
                self._edit(change.collection_id, change.undone)

    # What both have in common

    def _edit(self, collection_id: str, edit: Callable[[CollectionFile, Stamp], CollectionFile]) -> _Changed:
        """Write what *edit* makes of the collection. It gets the stamp of the change, too."""
        state = self._read(collection_id)
        stamp = self._stamp(state.found)
        before = state.found.writable(stamp)
        after = edit(before, stamp)
        head = after.head.changed(seen=together(before.seen, {stamp.by: stamp.changed}))
        seal = self._write(state, after._replace(head=head), stamp)
        known = state.seal if state.is_known else ""  # else the library may lack what others changed
        return _Changed(collection_id, before, (known, seal))

    def _try(self, name: str, change: Callable[[], _T]) -> _T:
        """Return what *change* returns. Begin again if another program changed a file after *change* has read it."""
        for _ in range(MOST_TRIES - 1):
            with self._changing(name), suppress(FileChangedError):
                return change()
        with self._changing(name):
            return change()

    @contextmanager
    def _changing(self, name: str) -> Iterator[None]:
        """Let no other program change collections meanwhile. Turn what goes wrong into a `CollectionsError`."""
        try:
            with self._files.locked():
                yield
        except (OSError, sqlite3.Error) as error:
            failure = database.failure(error, self.path)
            raise CollectionsError(CollectionMessage(Trouble.NOT_CHANGED, name, failure)) from error

    def with_id(self, quote: Quote, collection_id: str) -> Quote:
        """Return *quote* as a quote of the collection. It gets an id if it has none."""
        quote_id = quote.id or new_id(quote.text, os.urandom(4).hex())
        return quote.moved_to(collection_id)._replace(id=QuoteId(quote_id))

    def free_id(self, title: str, taken: Iterable[str] = ()) -> str:
        """Return an id for a new collection that is not *taken*. It is the file's name, so it has the title's words."""
        words = new_id(title, "x").removesuffix("-x") if title.strip() else "quotes"
        taken = {*taken, *self.digests(), *self._files.known_ids(), *self._reserved, *DEVICES}
        numbered = (words if number == 1 else f"{words}-{number}" for number in range(1, len(taken) + 2))
        return next(each for each in numbered if each not in taken)

    def _known_title(self, collection_id: str) -> str:
        """Return the title of a collection as this program knew it. If it is not known, return the id."""
        known = head_in(self._files.known(collection_id) or b"")
        return (known and known.title) or collection_id

    def _next_stamp(self, seen: Seen) -> Stamp:
        """Return the stamp of a change that is made now in a file that has *seen*."""
        last = self._program.last_stamp()
        return next_stamp(self._now(), last.by, together(seen, {last.by: last.changed}))

    def _report(self, message: CollectionMessage) -> None:
        """Add *message* to the messages, once."""
        if message not in self._reported:
            self._reported.add(message)
            self.messages.append(message)

    def _forget_reports(self, collection_id: str, mark: str, *troubles: Trouble) -> None:
        """Report these troubles of a collection again, if they come again. Drop messages that are not true any more."""
        self._files.unmark(collection_id, mark)
        old = {each for each in self._reported if each.collection_id == collection_id and each.trouble in troubles}
        self._reported -= old
        self.messages[:] = [each for each in self.messages if each not in old]


def name_of(head: Head, path: Path) -> str:
    return head.title.strip() or path.stem.encode("utf-8", "replace").decode()


def _with_import(head: Head, changes: Iterable[QuoteChange]) -> Head:
    """Return *head* with a record of what *changes* import, or without it if they take an import back."""
    gone = {before.id for before, after in changes if before and not after}
    imported = {digest: quote_id for digest, quote_id in head.imported.items() if quote_id not in gone}
    imported |= {digest_of_words(after.text): after.id for _before, after in changes if after}
    return head.with_imported(imported)


def _within(collection_id: str, change: QuoteChange) -> QuoteChange:
    """Return what *change* is for one collection. There a quote that comes is new, and a quote that leaves is gone."""
    before, after = (each if each and each.collection == collection_id else None for each in change)
    return QuoteChange(before, after)


def _in_line(quote: Quote) -> Quote:
    """Return *quote* as its line has it. The head has the title of its part."""
    return quote._replace(part_title="")


def _finish(steps: Steps) -> None:
    loaded: Loaded | None = None
    while True:
        try:
            load = steps.send(loaded)
        except StopIteration:
            return
        loaded = load() if load else None
