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
    head_of,
    parse,
    read_head,
    read_lines,
)
from lecun_viewer.core.own.merging import is_copy, merge
from lecun_viewer.core.own.stamp import Seen, Stamp, next_stamp, together
from lecun_viewer.core.own.state import CollectionMessage, CollectionsError, Trouble
from lecun_viewer.store.files import check_regular, patiently
from lecun_viewer.store.own_folder import KNOWN, OwnFolder, Seal
from lecun_viewer.store.program_name import ProgramName

LONGEST_HEAD = 1_000_000  # bytes


class OwnFiles(OwnFolder):
    """Reads and writes collections.

    Attributes:
        messages: What the user should know. Each is told once. Whoever shows a message takes it out.
        program: The name under which this program changes them.
    """

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        super().__init__(folder)
        self.messages: list[CollectionMessage] = []
        self.program = ProgramName(folder / KNOWN)
        self._now = now
        self._told = set[CollectionMessage]()
        self._seals: dict[str, Seal | None] = {}  # of the files as they were read last

    def read_file(self, collection_id: str, path: Path) -> tuple[Head, Iterable[Line]]:
        """Return what is in *path*, after bringing together what was known and what is there.

        The lines of a file that is as known are read one by one, because there may be a million.

        Raises:
            CollectionsError, OSError: It can't be read.
        """
        try:
            head = self._head(path)
            if not self.is_as_known(collection_id, path):
                with suppress(OSError, sqlite3.Error), self.locked():  # nothing may be written here
                    if self.known(collection_id) is None:
                        self._join_copy(path, head)
                        self.note(collection_id, *self.looked_at(path))
                    else:
                        self.merged(collection_id, path)
                        head = self._head(path)
        except NoCollectionError:
            raise CollectionsError(CollectionMessage(Trouble.NO_COLLECTION, path.name)) from None
        return head, self._lines(collection_id, path)

    def _head(self, path: Path) -> Head:
        check_regular(path)
        with patiently(lambda: path.open("rb"), path) as file:
            head = read_head(file.readline(LONGEST_HEAD))
        if head.is_newer:
            raise CollectionsError(CollectionMessage(Trouble.NEWER_FILE, head.title or path.name))
        return head

    def _lines(self, collection_id: str, path: Path) -> Iterator[Line]:
        with patiently(lambda: path.open("rb"), path) as file:
            file.readline(LONGEST_HEAD)
            yield from read_lines(file, collection_id)

    def merged(self, collection_id: str, path: Path) -> CollectionFile:
        """Return the collection as it is in its file and as this program knew it. Write where they differ."""
        document, seal = self.looked_at(path)
        self._seals[collection_id] = seal
        try:
            there = parse(document, collection_id)
        except NoCollectionError:
            raise CollectionsError(CollectionMessage(Trouble.NO_COLLECTION, path.name)) from None
        if there.head.is_newer:
            raise CollectionsError(CollectionMessage(Trouble.NEWER_FILE, there.head.title or path.name))
        if self.is_as_known(collection_id, path):
            return there
        merged, older = there, list[Line]()
        if (known := self.known(collection_id)) is not None:
            with suppress(NoCollectionError):
                merged, older = merge(parse(known, collection_id), there)
        if older:
            kept = self._keep_beside(collection_id, older)
            self.tell(CollectionMessage(Trouble.OLDER_KEPT, there.head.title, None, len(older), path=str(kept)))
        if merged.seen == there.seen and _texts(merged) == _texts(there):
            with suppress(OSError):  # a folder that is only read still shows its collections
                self.note(collection_id, document, seal)
            return there
        self.write(collection_id, merged.document(), seal)
        self._seals[collection_id] = self.seal(path)
        return merged

    def _join_copy(self, path: Path, head: Head) -> None:
        """Bring the file *path* together with the collection that it is a copy of, and put it aside.

        Programs that synchronize folders make such copies where two computers changed a file.

        Raises:
            CollectionsError: It was a copy. The message tells it.
        """
        place = self._original(path, head)
        if not place:
            return
        there, copy = self.merged(head.id, place), parse(self.read(path), head.id)
        is_newer = path.stat().st_mtime_ns >= place.stat().st_mtime_ns
        both, older = merge(there, copy) if is_newer else merge(copy, there)
        if older:
            self._keep_beside(head.id, older)
        self.write(head.id, both.document(), self._seals.pop(head.id, None))
        aside = self.put_copy_aside(path, head.id)
        raise CollectionsError(CollectionMessage(Trouble.COPY, name_of(both.head, place), path=str(aside)))

    def _original(self, path: Path, head: Head) -> Path | None:
        """Return the file that *path* is a copy of, if it is one. The name of a copy begins with that of the file."""
        place = self.ids().get(head.id)
        if place and place != path and path.stem.startswith(place.stem):
            with suppress(NoCollectionError, CollectionsError):
                return place if is_copy(head, self._head(place)) else None
        return None

    def _keep_beside(self, collection_id: str, older: Iterable[Line]) -> Path:
        lines = "".join(f"{line.text}\n" for line in older).encode("utf-8", "surrogateescape")
        return self.keep_older(collection_id, lines)

    def as_known(self, collection_id: str) -> bytes | None:
        """Return the content of a collection's file if it is as known, or ``None``. `merged` does the rest.

        Raises:
            OSError: It can't be read.
        """
        path = self.place(collection_id)
        document, seal = self.looked_at(path)
        with suppress(NoCollectionError):
            if self.is_as_known(collection_id, path) and not head_of(document).is_newer:
                self._seals[collection_id] = seal
                return document
        return None

    def write_file(self, collection_id: str, document: bytes, stamp: Stamp) -> None:
        """Replace the file of a collection, which is new, or was read by `merged` or `as_known`.

        *stamp* is that of the change.
        """
        self.program.note_stamp(stamp)
        self.write(collection_id, document, self._seals.pop(collection_id, None))

    def append_line(self, collection_id: str, line: str, stamp: Stamp) -> None:
        """Add *line* to the file of a collection, which was read by `as_known`."""
        self.program.note_stamp(stamp)
        self.append(collection_id, f"{line}\n".encode(), self._seals.pop(collection_id, None))

    def known_title(self, collection_id: str) -> str:
        """Return the title of a collection as this program knew it. If it is not known, return the id."""
        try:
            with self._copy(collection_id).open("rb") as file:
                return read_head(file.readline(LONGEST_HEAD)).title or collection_id
        except (OSError, NoCollectionError):
            return collection_id

    def next_stamp(self, seen: Seen) -> Stamp:
        """Return the stamp of a change that is made now in a file that has *seen*."""
        last = self.program.last_stamp()
        return next_stamp(self._now(), last.by, together(seen, {last.by: last.changed}))

    def tell(self, message: CollectionMessage) -> None:
        """Tell *message* once."""
        if message not in self._told:
            self._told.add(message)
            self.messages.append(message)


def name_of(head: Head, path: Path) -> str:
    return head.title.strip() or path.stem.encode("utf-8", "replace").decode()


def _texts(file: CollectionFile) -> list[str]:
    return [line.text for line in file.lines.values()]
