"""Reads the user's own collections, and brings them into the library."""

import sqlite3
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from lecun_viewer.core.own.collection_file import Line
from lecun_viewer.core.own.parts import with_titles
from lecun_viewer.core.own.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.log import log
from lecun_viewer.store import database
from lecun_viewer.store.own_files import OwnFiles, name_of
from lecun_viewer.store.shipped import shipped_collections, shipped_digests

if TYPE_CHECKING:
    from lecun_viewer.store.library import Library

MOST_TRIES = 5  # another program may change the library at the same time


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


class OwnReader:
    """Reads the collections in a folder. It can always be made."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        """*folder* is that of the user's data. *now* returns the aware time."""
        self._files = OwnFiles(folder, now)
        self._last_digests: dict[str, str] = {}
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
        try:
            ids = self._files.ids()
        except OSError as error:  # such as a network that is away for a moment
            log("The folder of the collections can't be read: %s", error)
            return self._last_digests
        for collection_id, path in ids.items():
            if collection_id in self._reserved:
                self._files.tell(CollectionMessage(Trouble.SHIPPED_NAME, path.name))
            elif seal := self._files.seal(path):
                found[collection_id] = str(seal)
        self._last_digests = found
        return found

    def load(self, collection_id: str) -> Loaded | None:
        """Return the collection, after bringing together what this program knew of it and what is in its file.

        ``None`` if it can't be read. A message says why.
        """
        path = Path(collection_id)
        try:
            path = self._files.place(collection_id)
            head, lines = self._files.read_file(collection_id, path)
        except CollectionsError as error:
            self._files.tell(error.message)
            return None
        except OSError as error:
            self._files.tell(CollectionMessage(Trouble.NOT_READ, path.name, database.failure(error, path)))
            return None
        name = name_of(head, path)
        if head.refusal:
            self._files.tell(CollectionMessage(Trouble.BAD_PART, name, None, 1, head.refusal))
        info = CollectionInfo(collection_id, name, head.introduction, 0, is_own=True, parts=head.parts)
        return Loaded(info, str(self._files.seal(path)), with_titles(self._quotes(name, lines), head.parts))

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

    def every(self, collection_id: str) -> Iterator[Quote]:
        """Yield the quotes of a collection, own or shipped, also of a hidden one. Nothing, if it can't be read."""
        if collection_id in self._reserved:
            yield from next(each.quotes for each in shipped_collections() if each.id == collection_id)
        else:
            with suppress(OSError):  # it was told
                loaded = self.load(collection_id)
                yield from loaded.quotes if loaded else ()

    def gone(self) -> dict[str, str]:
        """Return the titles of the collections whose files are not there any more, by their ids."""
        with suppress(OSError):
            there = self._files.ids()
            known = self._files.known_ids()
            for each in there.keys() & set(known):
                self._files.forget_gone(each)
            return {each: self._files.known_title(each) for each in known if each not in there}
        return {}

    def tell_gone(self) -> None:
        """Tell once of each collection whose file is not there any more. Its quotes stay known."""
        for collection_id, title in self.gone().items():
            if self._files.tells_gone_first(collection_id):
                self._files.tell(CollectionMessage(Trouble.GONE, title))

    def bring_into(self, library: "Library") -> Steps:
        """Bring the collections that changed into *library*. Remove those that are gone.

        Each step takes some milliseconds, but for reading a file. What can't be read or brought in now stays as it was.
        The next call tries again.
        """
        there, held = self.digests(), library.own_digests()
        for collection_id in held.keys() | there.keys():
            try:
                if collection_id not in there:
                    yield from library.drop(collection_id)
                elif held.get(collection_id) != there[collection_id]:
                    loaded = yield partial(self.load, collection_id)
                    if loaded:
                        yield from library.bring(loaded.info, loaded.digest, loaded.quotes)
            except (OSError, sqlite3.Error) as error:
                log("The library could not take a collection: %s", error)
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


def _finish(steps: Steps) -> None:
    loaded: Loaded | None = None
    while True:
        try:
            load = steps.send(loaded)
        except StopIteration:
            return
        loaded = load() if load else None
