"""Files of own collections, each read as a whole and brought together with what this program knew of it."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lecun_viewer.core.own.collection_file import (
    CollectionFile,
    Head,
    Line,
    NoCollectionError,
    parse,
    read_head,
    read_lines,
)
from lecun_viewer.core.own.merging import merge
from lecun_viewer.core.own.stamp import Seen, Stamp, next_stamp, together
from lecun_viewer.core.own.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.store.files import check_regular, patiently
from lecun_viewer.store.own_folder import OwnFolder

LONGEST_HEAD = 1_000_000  # bytes


class OwnFiles(OwnFolder):
    """Reads and writes collections.

    Attributes:
        messages: What the user should know. Each is told once. Whoever shows a message takes it out.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        super().__init__(folder)
        self.messages: list[CollectionMessage] = []
        self._now = now
        self._told = set[CollectionMessage]()

    def read_file(self, collection_id: str, path: Path) -> tuple[Head, Iterable[Line]]:
        """Return what is in *path*, after bringing together what was known and what is there.

        The lines of a file that is as known are read one by one, because there may be a million.

        Raises:
            CollectionsError, OSError: It can't be read.
        """
        if not self.is_as_known(collection_id, path):
            with suppress(OSError, sqlite3.Error), self.locked():  # nothing may be written here
                self.merged(collection_id, path)
        try:
            return self._streamed(collection_id, path)
        except NoCollectionError:
            raise CollectionsError(CollectionMessage(Trouble.NO_COLLECTION, path.name)) from None

    def _streamed(self, collection_id: str, path: Path) -> tuple[Head, Iterable[Line]]:
        check_regular(path)
        with patiently(lambda: path.open("rb"), path) as file:
            head = read_head(file.readline(LONGEST_HEAD))
        if head.is_newer:
            raise CollectionsError(CollectionMessage(Trouble.NEWER_FILE, head.title or path.name))
        return head, self._lines(collection_id, path)

    def _lines(self, collection_id: str, path: Path) -> Iterator[Line]:
        with patiently(lambda: path.open("rb"), path) as file:
            file.readline(LONGEST_HEAD)
            yield from read_lines(file, collection_id)

    def _parsed(self, collection_id: str, path: Path) -> CollectionFile:
        try:
            return parse(self.read(path), collection_id)
        except NoCollectionError:
            raise CollectionsError(CollectionMessage(Trouble.NO_COLLECTION, path.name)) from None

    def merged(self, collection_id: str, path: Path) -> CollectionFile:
        """Return the collection as it is in its file and as this program knew it. Write where they differ."""
        there = self._parsed(collection_id, path)
        if there.head.is_newer:
            raise CollectionsError(CollectionMessage(Trouble.NEWER_FILE, there.head.title or path.name))
        if self.is_as_known(collection_id, path):
            return there
        merged, older = there, list[Line]()
        if (known := self.known(collection_id)) is not None:
            with suppress(NoCollectionError):
                merged, older = merge(parse(known, collection_id), there)
        if older:
            kept = self.keep_older(
                collection_id, "".join(f"{line.text}\n" for line in older).encode("utf-8", "surrogateescape")
            )
            self.tell(CollectionMessage(Trouble.OLDER_KEPT, there.head.title, None, len(older), path=str(kept)))
        if merged.seen == there.seen and _texts(merged) == _texts(there):
            with suppress(OSError):  # a folder that is only read still shows its collections
                self.note(collection_id, path, self.read(path))
            return there
        self.write(collection_id, merged.document())
        return merged

    def write_file(self, collection_id: str, file: CollectionFile, stamp: Stamp) -> None:
        self.note_stamp(stamp)
        self.write(collection_id, file.document())

    def append_line(self, collection_id: str, line: str, stamp: Stamp) -> None:
        self.note_stamp(stamp)
        self.append(collection_id, f"{line}\n".encode())

    def next_stamp(self, seen: Seen) -> Stamp:
        """Return the stamp of a change that is made now in a file that has *seen*."""
        last = self.last_stamp()
        return next_stamp(self._now(), last.by, together(seen, {last.by: last.changed}))

    def tell(self, message: CollectionMessage) -> None:
        """Tell *message* once."""
        if message not in self._told:
            self._told.add(message)
            self.messages.append(message)


def name_of(head: Head, path: Path) -> str:
    return head.title.strip() or path.stem


def _texts(file: CollectionFile) -> list[str]:
    return [line.text for line in file.lines.values()]
