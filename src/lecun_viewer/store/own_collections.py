"""The user's own collections. Precious: every change is on the disk when its method returns.

See `own_folder` for the files, and `lecun_viewer.core.own.merging` for what happens when another program changes them.
"""

import os
import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lecun_viewer.core.change import CollectionChange, QuoteChange
from lecun_viewer.core.own.collection_file import CollectionFile, Head, Line
from lecun_viewer.core.own.quote_line import line_of, new_id
from lecun_viewer.core.own.stamp import Stamp, together
from lecun_viewer.core.own.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
from lecun_viewer.log import log
from lecun_viewer.store import database
from lecun_viewer.store.own_files import OwnFiles, name_of
from lecun_viewer.store.shipped import shipped_digests

if TYPE_CHECKING:
    from lecun_viewer.store.library import Library

MOST_TRIES = 5  # another program may change the library at the same time
# No file of Windows has such a name, whatever its suffix (“Naming Files, Paths, and Namespaces”).
DEVICES = ("con", "prn", "aux", "nul", *(f"{name}{number}" for name in ("com", "lpt") for number in range(10)))


class Loaded(NamedTuple):
    """A collection as it is on the disk.

    Attributes:
        digest: Tells it from the collection at any other time. See `OwnCollections.digests`.
        quotes: They are read while they are asked for. An `OSError` may come then.
    """

    info: CollectionInfo
    digest: str
    quotes: Iterable[Quote]


Loading: TypeAlias = Callable[[], Loaded | None]
Steps: TypeAlias = Generator[Loading | None, Loaded | None, None]
"""What has to be done, in small steps. If a step yields a function, send what it returns. It may run in a thread."""


class OwnCollections:
    """Reads and changes the collections in a folder. It can always be made."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """*folder* is that of the user's data. *now* returns the aware time."""
        self._files = OwnFiles(folder, now)
        self._aside: dict[str, Path] = {}
        self._reserved = frozenset(shipped_digests())

    @property
    def messages(self) -> list[CollectionMessage]:
        """What the user should know, such as a line that can't be read. Whoever shows a message takes it out."""
        return self._files.messages

    @property
    def path(self) -> Path:
        """The folder of the files."""
        return self._files.path

    def digests(self) -> dict[str, str]:
        """Return what one look at each file tells, by the ids of the collections. It changes when a file changes."""
        found = dict[str, str]()
        for collection_id, path in self._files.ids().items():
            if collection_id in self._reserved:
                self._files.tell(CollectionMessage(Trouble.SHIPPED_NAME, path.name))
            elif seal := self._files.seal(path):
                found[collection_id] = str(seal)
        return found

    def load(self, collection_id: str) -> Loaded | None:
        """Return the collection, after bringing together what this program knew of it and what is in its file.

        ``None`` if it can't be read. A message says why.
        """
        path = self._files.place(collection_id)
        try:
            head, lines = self._files.read_file(collection_id, path)
        except CollectionsError as error:
            self._files.tell(error.message)
            return None
        except OSError as error:
            self._files.tell(CollectionMessage(Trouble.NOT_READ, path.name, database.failure(error, path)))
            return None
        name = name_of(head, path)
        info = CollectionInfo(collection_id, name, head.introduction, 0, is_own=True)
        return Loaded(info, str(self._files.seal(path)), self._quotes(name, lines))

    def _quotes(self, name: str, lines: Iterable[Line]) -> Iterator[Quote]:
        try:
            for line in lines:
                if line.quote:
                    yield line.quote
                else:
                    self._files.tell(CollectionMessage(Trouble.BAD_LINE, name, None, line.number, line.refusal))
        except OSError as error:
            self._files.tell(CollectionMessage(Trouble.NOT_READ, name, database.failure(error)))
            raise

    def document(self, collection_id: str) -> bytes:
        """Return the file of the collection as it is, with all its lines.

        Raises:
            OSError: It can't be read.
        """
        return self._files.read(self._files.place(collection_id))

    def tell_gone(self) -> None:
        """Tell of each collection whose file is not there any more. Its quotes stay known until the file is back."""
        there = self._files.ids()
        for each in self._files.known_ids():
            if each not in there:
                self._files.tell(CollectionMessage(Trouble.GONE, each))

    def bring_into(self, library: "Library") -> Steps:
        """Bring the collections that changed into *library*. Remove those that are gone.

        Each step takes some milliseconds, but for reading a file. What can't be read or brought in now stays as it was.
        The next call tries again.
        """
        there, held = self.digests(), library.own_digests()
        try:
            for gone in held.keys() - there.keys():
                yield from library.drop(gone)
            for collection_id, digest in there.items():
                if held.get(collection_id) != digest:
                    loaded = yield partial(self.load, collection_id)
                    if loaded:
                        yield from library.bring(loaded.info, loaded.digest, loaded.quotes)
        except (OSError, sqlite3.Error) as error:
            log("The library could not take the collections: %s", error)
        self.tell_gone()

    def bring_one_now(self, library: "Library", collection_id: str) -> None:
        """Bring one collection into *library*, which has a few quotes only."""
        with suppress(OSError, sqlite3.Error):
            if loaded := self.load(collection_id):
                for _ in library.bring(loaded.info, loaded.digest, loaded.quotes):
                    pass

    def bring_into_now(self, library: "Library") -> None:
        """Do all steps of `bring_into`."""
        for _ in range(MOST_TRIES):
            _finish(self.bring_into(library))
            if library.own_digests() == self.digests():
                return

    # Changes

    def change_collection(self, change: CollectionChange) -> None:
        """Make, rename or remove a collection. What `remove` has put aside comes back instead of being made anew.

        Raises:
            CollectionsError: Nothing was changed.
        """
        match change.before, change.after:
            case None, after if after:
                aside = self._aside.pop(after.id, None)
                if aside:
                    self.bring_back(after.id, aside)
                else:
                    self._create(after, change.quotes)
            case before, None if before:
                self._aside[before.id] = self.remove(before.id)
            case _, after if after:
                self.rename(after.id, after.title)

    def create(self, title: str, introduction: str = "", quotes: Sequence[Quote] = ()) -> str:
        """Make a collection of *quotes*, and return its id. The quotes get ids where they have none.

        Raises:
            CollectionsError: There is no new collection.
        """
        info = CollectionInfo(self.free_id(title), title, introduction, len(quotes), is_own=True)
        self._create(info, quotes)
        return info.id

    def make_ready(self, info: CollectionInfo, quotes: Sequence[Quote]) -> None:
        """Put a new collection of *quotes* aside, where `change_collection` finds it. May be called in a thread.

        Raises:
            CollectionsError: It is not there.
        """
        with self._changing(info.title):
            file, stamp = self._new(info, quotes)
            self._files.note_stamp(stamp)
            self._aside[info.id] = self._files.write_aside(info.id, file.document())

    def _create(self, info: CollectionInfo, quotes: Sequence[Quote]) -> None:
        with self._changing(info.title):
            file, stamp = self._new(info, quotes)
            self._files.write_file(info.id, file, stamp)

    def _new(self, info: CollectionInfo, quotes: Sequence[Quote]) -> tuple[CollectionFile, Stamp]:
        stamp = self._files.next_stamp({})
        given = [self.with_id(quote, info.id) for quote in quotes]
        lines: dict[str, Line] = {quote.id: Line(line_of(quote, stamp), 0, quote, stamp) for quote in given}
        return CollectionFile(Head.new(info.title, info.introduction, stamp), lines), stamp

    def rename(self, collection_id: str, title: str) -> None:
        """Give the collection another title. Its file and its id stay.

        Raises:
            CollectionsError: It has the title that it had.
        """
        with self._changing(collection_id):
            file = self._files.merged(collection_id, self._files.place(collection_id))
            stamp = self._files.next_stamp(file.seen)
            head = file.head.changed(title=title, **stamp._asdict())
            self._files.write_file(collection_id, file._replace(head=head), stamp)

    def remove(self, collection_id: str) -> Path:
        """Put the file of the collection aside, and return where it is.

        Raises:
            CollectionsError: It is where it was.
        """
        with self._changing(collection_id):
            return self._files.put_aside(collection_id)

    def bring_back(self, collection_id: str, aside: Path) -> None:
        """Bring back a collection that `remove` has put *aside*.

        Raises:
            CollectionsError: It is still aside.
        """
        with self._changing(collection_id):
            document = self._files.read(aside)
            self._files.write(collection_id, document)
            aside.unlink(missing_ok=True)

    def add(self, collection_id: str, quote: Quote) -> Quote:
        """Add *quote* at the end of the collection, and return it with its id.

        Raises:
            CollectionsError: It was not added.
        """
        added = self.with_id(quote, collection_id)
        self.apply([QuoteChange(None, added)])
        return added

    def apply(self, changes: Sequence[QuoteChange], library: "Library | None" = None) -> None:
        """Make *changes*, in *library*, too. A quote moves to another collection where its ``collection`` changes.

        A quote is added to the collection to which it moves before it is removed from the other. So a crash between
        the two loses nothing.

        Raises:
            CollectionsError: No change was made. `Trouble.CHANGED_SINCE` means that a quote is not as it was before
                its change.
        """
        ids = dict.fromkeys(each.after.collection for each in changes if each.after)
        ids |= dict.fromkeys(each.before.collection for each in changes if each.before)
        before = self.digests()
        with self._changing(next(iter(ids), "")):
            self._apply(list(ids), changes)
        if library:
            after = self.digests()
            for collection_id in ids:
                digests = before.get(collection_id, ""), after.get(collection_id, "")
                library.change(collection_id, digests, changes)

    def _apply(self, ids: Sequence[str], changes: Sequence[QuoteChange]) -> None:
        new = [each.after for each in changes if each.after and not each.before]
        if len(new) == len(changes) == 1 and self._files.is_as_known(ids[0], self._files.place(ids[0])):
            stamp = self._files.next_stamp({})
            self._files.append_line(ids[0], line_of(new[0], stamp), stamp)
            return
        for collection_id, file, stamp in [self._changed(each, changes) for each in ids]:
            self._files.write_file(collection_id, file, stamp)

    def _changed(self, collection_id: str, changes: Sequence[QuoteChange]) -> tuple[str, CollectionFile, Stamp]:
        """Return the file of the collection after *changes*."""
        file = self._files.merged(collection_id, self._files.place(collection_id))
        stamp = self._files.next_stamp(file.seen)
        lines = dict(file.lines)
        for change in changes:
            before = change.before if change.before and change.before.collection == collection_id else None
            after = change.after if change.after and change.after.collection == collection_id else None
            there = lines.get(change.quote_id)
            if before != (there.quote if there else None):
                raise CollectionsError(CollectionMessage(Trouble.CHANGED_SINCE, file.head.title))
            if after:
                lines[after.id] = Line(line_of(after, stamp, there.text if there else ""), 0, after, stamp)
            elif before:
                del lines[before.id]
        seen = together(file.seen, {stamp.by: stamp.changed})
        return collection_id, CollectionFile(file.head.changed(seen=seen), lines), stamp

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
        return quote._replace(id=QuoteId(quote_id), collection=collection_id, part=0, part_title="")

    def free_id(self, title: str) -> str:
        """Return an id for a new collection. It is the name of the file, so it is made of the title's words."""
        words = new_id(title, "x").removesuffix("-x") if title.strip() else "quotes"
        taken = {*self._files.ids(), *self._files.known_ids(), *self._reserved, *DEVICES}
        numbered = (words if number == 1 else f"{words}-{number}" for number in range(1, len(taken) + 2))
        return next(each for each in numbered if each not in taken)


def _finish(steps: Steps) -> None:
    loaded: Loaded | None = None
    while True:
        try:
            load = steps.send(loaded)
        except StopIteration:
            return
        loaded = load() if load else None
