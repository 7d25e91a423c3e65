"""The files of own collections on the disk, and what this program last knew of each.

``collections/`` has a file for each collection. The user may edit, copy or synchronize these. ``collections-known/``
has a copy of each as this program last wrote or read it. It is written first. So what the user saw saved is on the
disk, also after another program has put back an old file. A copy has the time of its file. So one look at both tells
whether the file has changed since.

``collections-older/`` keeps what is in no file any more: lines that another program replaced, and removed collections.
"""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from lecun_viewer.core.own.collection_file import SUFFIX
from lecun_viewer.core.own.quote_line import digest_of
from lecun_viewer.store import database
from lecun_viewer.store.files import (
    append_durably,
    check_regular,
    make_folder,
    new_file_beside,
    patiently,
    replace_durably,
    write_durably,
)

FOLDER, KNOWN, OLDER = "collections", "collections-known", "collections-older"
_PLAIN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60


class Seal(NamedTuple):
    """What one look at a file tells of its content."""

    size: int
    changed_ns: int

    def __str__(self) -> str:
        return f"{self.size}-{self.changed_ns}"


class FileChangedError(OSError):
    """Another program has changed a file since it was read. Nothing was written."""


class OwnFolder:
    """Reads and replaces whole files. Knows nothing of quotes."""

    def __init__(self, folder: Path) -> None:
        """*folder* is that of the user's data. Nothing is made there before something is written."""
        self._files, self._known, self._older = (folder / name for name in (FOLDER, KNOWN, OLDER))

    @property
    def path(self) -> Path:
        """The folder of the collections."""
        return self._files

    def ids(self) -> dict[str, Path]:
        """Return the files by the ids of their collections, in alphabetical order.

        Raises:
            OSError: The folder is there, but can't be read now.
        """
        try:
            with os.scandir(self._files) as entries:
                found = [Path(each.path) for each in entries if each.name.endswith(SUFFIX) and _is_file(each)]
        except (FileNotFoundError, NotADirectoryError):
            return {}
        return {_id_of(path): path for path in sorted(found)}

    def known_ids(self) -> list[str]:
        """Return the ids of the collections that this program has known, whether their files are there or not."""
        with suppress(OSError):
            return sorted(path.stem for path in self._known.glob(f"*{SUFFIX}"))
        return []

    def seal(self, path: Path) -> Seal | None:
        """Return what a look at *path* tells. ``None`` if there is no file."""
        try:
            found = path.stat()
        except OSError:
            return None
        return Seal(found.st_size, found.st_mtime_ns)

    def place(self, collection_id: str) -> Path:
        """Return the file of a collection, which may not be there yet."""
        return self.ids().get(collection_id, self._files / f"{collection_id}{SUFFIX}")

    def is_as_known(self, collection_id: str, path: Path) -> bool:
        """Return whether the file *path* is as this program last knew it."""
        seal = self.seal(path)
        return seal is not None and seal == self.seal(self._copy(collection_id))

    def known(self, collection_id: str) -> bytes | None:
        """Return the file of a collection as this program last knew it."""
        try:
            return self._copy(collection_id).read_bytes()
        except OSError:
            return None

    def read(self, path: Path) -> bytes:
        """Return the content of *path*.

        Raises:
            OSError: It can't be read.
        """
        check_regular(path)
        return patiently(path.read_bytes, path)

    def write(self, collection_id: str, document: bytes, expected: Seal | None) -> None:
        """Replace the file of a collection, which had the seal *expected*. It is on the disk when this returns.

        Both files are written whole before one is replaced. So a full disk changes neither.

        Raises:
            FileChangedError: Another program has changed the file since. Nothing was replaced.
            OSError: The file is as it was, and so is what the program knows.
        """
        path, copy = self.place(collection_id), self._copy(collection_id)
        self._make_folders()
        before, unfinished = self.known(collection_id), list[Path]()
        try:
            for target in (copy, path):
                unfinished.append(new_file_beside(target))
                unfinished[-1].write_bytes(document)
            self._check_unchanged(path, expected)
            replace_durably(unfinished[0], copy)
            try:
                replace_durably(unfinished[1], path)
            except OSError:
                unfinished[1].unlink(missing_ok=True)  # makes room
                self._put_back(copy, before)
                raise
        finally:
            for each in unfinished:
                each.unlink(missing_ok=True)
        self._note_time(copy, path)

    def append(self, collection_id: str, line: bytes, expected: Seal | None) -> None:
        """Add *line* to the file of a collection, which is as known and had the seal *expected*.

        It is on the disk when this returns.

        Raises:
            FileChangedError: Another program has changed the file since. Nothing was added.
            OSError: The file is as it was.
        """
        path, copy = self.place(collection_id), self._copy(collection_id)
        self._check_unchanged(path, expected)
        size = copy.stat().st_size
        append_durably(copy, line)
        try:
            append_durably(path, line)
        except OSError:
            with suppress(OSError):
                os.truncate(copy, size)
            raise
        self._note_time(copy, path)

    def _check_unchanged(self, path: Path, expected: Seal | None) -> None:
        if self.seal(path) != expected:
            raise FileChangedError(errno.ESTALE, "another program has changed the file", str(path))

    def looked_at(self, path: Path) -> tuple[bytes, Seal | None]:
        """Return the content of *path*, and what a look before it told. If the file changes meanwhile, they differ.

        Raises:
            OSError: It can't be read.
        """
        seal = self.seal(path)
        return self.read(path), seal

    def note(self, collection_id: str, document: bytes, seal: Seal | None) -> None:
        """Remember that *document* was the content of the file when it had *seal*."""
        self._make_folders()
        copy = self._copy(collection_id)
        write_durably(copy, document)
        if seal and seal.size == len(document):
            self._set_time(copy, seal.changed_ns)

    def keep_older(self, collection_id: str, lines: bytes) -> Path:
        """Keep *lines*, which no file has any more, and return where.

        Raises:
            OSError: They were not kept.
        """
        make_folder(self._older)
        path = self._older / f"{collection_id}{SUFFIX}"
        append_durably(path, lines)
        return path

    def aside(self, name: str) -> Path:
        """Return where a collection is kept that is not in its place. *name* is as in `CollectionChange.aside`."""
        return self._older / f"{name}{SUFFIX}"

    def put_aside(self, collection_id: str, aside: Path) -> None:
        """Move the file of a collection to *aside*. If it is gone, what was known of it is moved.

        Raises:
            OSError: It is where it was.
        """
        make_folder(self._older)
        path, copy = self.place(collection_id), self._copy(collection_id)
        moved = path if path.exists() else copy
        patiently(lambda: moved.replace(aside), moved)
        with suppress(OSError):
            copy.unlink(missing_ok=True)

    def put_copy_aside(self, path: Path, collection_id: str) -> Path:
        """Move *path*, a copy of the file of a collection, and return where it is.

        Raises:
            OSError: It is where it was.
        """
        make_folder(self._older)
        aside = self.aside(f"{collection_id}-copy-{os.urandom(4).hex()}")
        patiently(lambda: path.replace(aside), path)
        return aside

    def restore(self, collection_id: str, aside: Path) -> None:
        """Move *aside*, a file of a collection, to its place, which is free. It is on the disk there then.

        Raises:
            OSError: It is where it was.
        """
        self._make_folders()
        replace_durably(aside, self._files / f"{collection_id}{SUFFIX}")

    def write_aside(self, aside: Path, document: bytes) -> None:
        """Keep *document* as a collection that is not in its place yet.

        Raises:
            OSError: It was not kept.
        """
        make_folder(self._older)
        write_durably(aside, document)

    def tells_gone_first(self, collection_id: str) -> bool:
        """Note that the user is told now that a file is gone. Return whether nobody was told before."""
        try:
            (self._known / f"{collection_id}.gone").touch(exist_ok=False)
        except FileExistsError:
            return False
        except OSError:
            pass
        return True

    def forget_gone(self, collection_id: str) -> None:
        """Note that a file is there. If it goes, the user is told again."""
        with suppress(OSError):
            (self._known / f"{collection_id}.gone").unlink(missing_ok=True)

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other programs from changing collections meanwhile.

        SQLite's lock works alike on every system, and ends with the program.

        Raises:
            OSError, sqlite3.Error: The lock can't be had.
        """
        self._make_folders()
        with closing(database.connect(self._known / "lock.sqlite3")) as connection, database.transaction(connection):
            yield

    def _copy(self, collection_id: str) -> Path:
        return self._known / f"{collection_id}{SUFFIX}"

    def _make_folders(self) -> None:
        for folder in (self._files, self._known):
            make_folder(folder)

    def _put_back(self, copy: Path, before: bytes | None) -> None:
        with suppress(OSError):
            if before is None:
                copy.unlink(missing_ok=True)
            else:
                write_durably(copy, before)

    def _note_time(self, copy: Path, path: Path) -> None:
        """Give *copy* the time of the file at *path*, unless another program has replaced that by now."""
        found = self.seal(path)
        with suppress(OSError):
            if found and found.size == copy.stat().st_size:
                self._set_time(copy, found.changed_ns)

    def _set_time(self, copy: Path, changed_ns: int) -> None:
        with suppress(OSError):
            os.utime(copy, ns=(changed_ns, changed_ns))


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:  # such as a link to itself
        return False


def _id_of(path: Path) -> str:
    """Return the id of the collection in the file *path*: its name, or one made of it if it has other characters."""
    if _PLAIN_ID.fullmatch(path.stem) and len(path.stem) <= _LONGEST_ID:
        return path.stem
    return f"collection-{digest_of(path.stem)}"
