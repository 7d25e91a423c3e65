"""The user's own collections. Precious: every change is on the disk when its method returns.

See `own_folder` for the files, and `lecun_viewer.core.own.merging` for what happens when another program changes them.
"""

import os
import sqlite3
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.own.collection_file import CollectionFile, Head, Line
from lecun_viewer.core.own.quote_line import line_of, new_id
from lecun_viewer.core.own.stamp import Stamp, together
from lecun_viewer.core.own.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
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
    """

    info: CollectionInfo
    digest: str
    quotes: Sequence[Quote]


Loading: TypeAlias = Callable[[], Loaded | None]
Steps: TypeAlias = Generator[Loading | None, Loaded | None, None]
"""What has to be done, in small steps. If a step yields a function, send what it returns. It may run in a thread."""


class OwnCollections:
    """Reads and changes the collections in a folder. It can always be made."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """*folder* is that of the user's data. *now* returns the aware time."""
        self._files = OwnFiles(folder, now)
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
        try:
            path = self._files.place(collection_id)
            file = self._files.read_file(collection_id, path)
        except CollectionsError as error:
            self._files.tell(error.message)
            return None
        except (OSError, sqlite3.Error) as error:
            self._files.tell(CollectionMessage(Trouble.NOT_READ, path.name, database.failure(error, path)))
            return None
        for line in file.bad_lines:
            self._files.tell(
                CollectionMessage(Trouble.BAD_LINE, name_of(file.head, path), None, line.number, line.refusal)
            )
        quotes = list(file.quotes)
        info = CollectionInfo(collection_id, name_of(file.head, path), file.head.introduction, len(quotes), is_own=True)
        return Loaded(info, str(self._files.seal(path)), quotes)

    def tell_gone(self) -> None:
        """Tell of each collection whose file is not there any more. Its quotes stay known until the file is back."""
        there = self._files.ids()
        for each in self._files.known_ids():
            if each not in there:
                self._files.tell(CollectionMessage(Trouble.GONE, each))

    def bring_into(self, library: "Library") -> Steps:
        """Bring the collections that changed into *library*. Remove those that are gone.

        Each step takes some milliseconds, but for reading a file. A collection that can't be read now stays as it was.

        Raises:
            sqlite3.Error: The library can't be changed now. It can be asked as before.
        """
        there, held = self.digests(), library.own_digests()
        for gone in held.keys() - there.keys():
            yield from library.drop(gone)
        for collection_id, digest in there.items():
            if held.get(collection_id) != digest:
                loaded = yield partial(self.load, collection_id)
                if loaded:
                    yield from library.bring(loaded.info, loaded.digest, loaded.quotes)
        self.tell_gone()

    def bring_into_now(self, library: "Library") -> None:
        """Do all steps of `bring_into`. Never raises: what fails leaves *library* as it was."""
        for _ in range(MOST_TRIES):
            try:
                _finish(self.bring_into(library))
            except sqlite3.Error:
                continue
            return

    # Changes

    def create(self, title: str, introduction: str = "", quotes: Sequence[Quote] = ()) -> str:
        """Make a collection of *quotes*, and return its id. The quotes get ids where they have none.

        Raises:
            CollectionsError: There is no new collection.
        """
        with self._changing(title):
            collection_id = self._free_id(title)
            stamp = self._files.next_stamp({})
            given = [self._with_id(quote, collection_id) for quote in quotes]
            lines: dict[str, Line] = {quote.id: Line(line_of(quote, stamp), 0, quote, stamp) for quote in given}
            self._files.write_file(collection_id, CollectionFile(Head.new(title, introduction, stamp), lines), stamp)
            return collection_id

    def rename(self, collection_id: str, title: str) -> None:
        """Give the collection another title. Its file and its id stay.

        Raises:
            CollectionsError: It has the title that it had.
        """
        with self._changing(collection_id):
            file = self._files.merged(collection_id, self._files.place(collection_id))
            stamp = self._files.next_stamp(file.seen)
            self._files.write_file(
                collection_id, file._replace(head=file.head.changed(title=title, **stamp._asdict())), stamp
            )

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
        added = self._with_id(quote, collection_id)
        self.apply([QuoteChange(None, added)])
        return added

    def apply(self, changes: Sequence[QuoteChange]) -> None:
        """Make *changes*. A quote moves to another collection where its ``collection`` changes.

        A quote is added to the collection to which it moves before it is removed from the other. So a crash between
        the two loses nothing.

        Raises:
            CollectionsError: No change was made. `Trouble.CHANGED_SINCE` means that a quote is not as it was before
                its change.
        """
        ids = dict.fromkeys(each.after.collection for each in changes if each.after)
        ids |= dict.fromkeys(each.before.collection for each in changes if each.before)
        with self._changing(next(iter(ids), "")):
            new = [each.after for each in changes if each.after and not each.before]
            only = next(iter(ids))
            if len(new) == len(changes) == 1 and self._files.is_as_known(only, self._files.place(only)):
                stamp = self._files.next_stamp({})
                self._files.append_line(only, line_of(new[0], stamp), stamp)
                return
            changed = [self._changed(collection_id, changes) for collection_id in ids]
            for collection_id, file, stamp in changed:
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

    def _with_id(self, quote: Quote, collection_id: str) -> Quote:
        quote_id = quote.id or new_id(quote.text, os.urandom(4).hex())
        return quote._replace(id=QuoteId(quote_id), collection=collection_id, part=0, part_title="")

    def _free_id(self, title: str) -> str:
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
