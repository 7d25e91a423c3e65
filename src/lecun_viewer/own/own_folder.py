"""The files of own collections on the disk, and what this program last knew of each.

``collections/`` has a file for each collection. The user may edit, copy or synchronize these. ``collections-known/``
has a copy of each as this program last wrote or read it. It is written first. So what the user saw saved is on the
disk, also after another program has put back an old file. A file that was cut never replaces its copy.

``collections-older/`` has what is in no file any more: lines that another program replaced, and removed collections.
Each folder may be a link to another file system.
"""

import errno
import os
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from lecun_viewer.library import database
from lecun_viewer.own.collection_file import SUFFIX
from lecun_viewer.own.stamp import digest_of
from lecun_viewer.system.files import (
    FOR_ALL,
    PRIVATE,
    append_durably,
    check_regular,
    create_durably,
    followed,
    make_folder,
    patiently,
    replace_durably,
    write_beside,
    write_durably,
)

FOLDER, KNOWN, OLDER = "collections", "collections-known", "collections-older"
GONE, INCOMPLETE = MARKS = ("gone", "incomplete")
"""What was reported of a collection: its file is gone, or it looks incomplete."""
_ARCHIVED = re.compile(r"(.+)-[0-9a-f]{8}")
COPY = "-copy"  # the end of the id may be the same
_PLAIN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60


class FileChangedError(OSError):
    """Another program has changed a file since it was read. Nothing was written."""


class PlaceTakenError(Exception):
    """Another program has made a file in the place of a new collection. Nothing was written."""


class OwnFolder:
    """Reads and replaces whole files. Knows nothing of quotes.

    Attributes:
        path: The folder of the collections.
    """

    def __init__(self, folder: Path) -> None:
        """*folder* is that of the user's data. Nothing is made in it before something is written."""
        self.path, self._known, self._older = (folder / name for name in (FOLDER, KNOWN, OLDER))

    def ids(self) -> dict[str, Path]:
        """Return the files by the ids of their collections, in alphabetical order.

        Raises:
            OSError: The folder exists, but can't be read now.
        """
        try:
            paths = [path for path in self.path.iterdir() if path.name.endswith(SUFFIX)]
        except (FileNotFoundError, NotADirectoryError):
            return {}
        # Unlike `Path.is_file`, it never raises, as for a link that may not be followed.
        return {_id_of(path): path for path in sorted(paths) if os.path.isfile(path)}  # noqa: PTH113

    def known_ids(self) -> list[str]:
        """Return the ids of the collections that this program has known, whether their files exist or not."""
        with suppress(OSError):
            return sorted(path.stem for path in self._known.glob(f"*{SUFFIX}"))
        return []

    def seal(self, path: Path) -> str:
        """Return the size and the time of the last change of *path*. Empty if there is no file."""
        try:
            found = path.stat()
        except OSError:
            return ""
        return f"{found.st_size}-{found.st_mtime_ns}"

    def place(self, collection_id: str) -> Path:
        """Return the file of a collection, which may not exist yet."""
        return self.ids().get(collection_id, self.path / f"{collection_id}{SUFFIX}")

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

    def write(self, collection_id: str, document: bytes, expected: str) -> str:
        """Replace the file of a collection, which had the seal *expected*, and return its new seal.

        It is on the disk when this returns.

        Both files are written whole before one is replaced. So a full disk changes neither. The file keeps its rights.

        Raises:
            FileChangedError: Another program has changed the file since. Nothing was replaced.
            OSError: The file is as it was, and so is what the program knows.
        """
        path, copy = followed(self.place(collection_id)), self._copy(collection_id)  # a file may be a link, too
        self._make_folders()
        before, unfinished = self.known(collection_id), list[Path]()
        try:
            for target, mode in ((copy, PRIVATE), (path, FOR_ALL if path.exists() else PRIVATE)):
                unfinished.append(write_beside(target, document, mode))
            if self.seal(path) != expected:
                raise FileChangedError(errno.ESTALE, "another program has changed the file", str(path))
            seal = self.seal(unfinished[1])
            replace_durably(unfinished[0], copy)
            try:
                replace_durably(unfinished[1], path)
            except OSError:
                unfinished[1].unlink(missing_ok=True)  # makes room
                self._put_back(copy, before)
                raise
            return seal
        finally:
            for each in unfinished:
                each.unlink(missing_ok=True)

    def create(self, collection_id: str, document: bytes) -> None:
        """Make the file of a new collection. It is on the disk when this returns.

        Raises:
            PlaceTakenError: Another program has made a file of that name. It is as it was.
            OSError: There is no new file.
        """
        path = self.path / f"{collection_id}{SUFFIX}"
        self._make_folders()
        try:
            create_durably(path, document)
        except FileExistsError:
            raise PlaceTakenError from None
        if self.known(collection_id) is not None:
            return  # of a collection whose file is gone. The next reading brings both together
        try:
            self.note(collection_id, document)
        except OSError:
            path.unlink(missing_ok=True)
            raise

    def note(self, collection_id: str, document: bytes) -> None:
        """Remember that *document* is the content of the file.

        Raises:
            OSError: The copy is as it was.
        """
        self._make_folders()
        write_durably(self._copy(collection_id), document, PRIVATE)

    def add_older(self, collection_id: str, lines: bytes) -> Path:
        """Add *lines*, which no file has any more, to the older lines of a collection. Return their file.

        Raises:
            OSError: They were not written.
        """
        make_folder(self._older)
        path = self._older / f"{collection_id}{SUFFIX}"
        append_durably(path, lines)
        return path

    def new_archive_name(self, collection_id: str, *, is_copy: bool = False) -> str:
        """Return a name for `archive`. `archived_id` finds the id in it."""
        return f"{collection_id}{COPY if is_copy else ''}-{os.urandom(4).hex()}"

    def archived(self, name: str) -> Path:
        """Return the place of an archived collection. *name* is as in `CollectionChange.archived`."""
        return self._older / f"{name}{SUFFIX}"

    def archive(self, name: str, document: bytes) -> Path:
        """Write *document* to the folder of older files, and return where it is. *name* is as for `archived`.

        Raises:
            OSError: It was not written.
        """
        make_folder(self._older)
        path = self.archived(name)
        write_durably(path, document, PRIVATE)
        return path

    def forget(self, collection_id: str, path: Path) -> None:
        """Remove the file *path* of a collection that was archived, and the copy of it.

        The folders may be on several file systems. So nothing is moved between them.

        Raises:
            OSError: The file still exists.
        """
        patiently(lambda: path.unlink(missing_ok=True), path)
        with suppress(OSError):
            self._copy(collection_id).unlink(missing_ok=True)
        for mark in MARKS:
            self.unmark(collection_id, mark)

    def mark(self, collection_id: str, mark: str) -> bool:
        """Record that something was reported. Return whether that is new."""
        try:
            (self._known / f"{collection_id}.{mark}").touch(exist_ok=False)
        except FileExistsError:
            return False
        except OSError:
            pass
        return True

    def unmark(self, collection_id: str, mark: str) -> None:
        """Forget what `mark` has remembered."""
        with suppress(OSError):
            (self._known / f"{collection_id}.{mark}").unlink(missing_ok=True)

    def marked(self, mark: str) -> list[str]:
        """Return the ids of the collections with that mark."""
        with suppress(OSError):
            return sorted(path.stem for path in self._known.glob(f"*.{mark}"))
        return []

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
        for folder in (self.path, self._known):
            make_folder(folder)

    def _put_back(self, copy: Path, before: bytes | None) -> None:
        with suppress(OSError):
            if before is None:
                copy.unlink(missing_ok=True)
            else:
                write_durably(copy, before, PRIVATE)


def archived_id(path: Path, head_id: str) -> tuple[str, bool]:
    """Return the id of the collection that was archived as *path*, and whether it was a copy. Empty if none was.

    *head_id* is the id in the head of the file. It tells a copy of “my” from the collection “my-copy”.
    """
    archived = _ARCHIVED.fullmatch(path.stem)
    name = archived[1] if archived else ""
    is_copy = name.endswith(COPY) and head_id != name
    return name.removesuffix(COPY) if is_copy else name, is_copy


def _id_of(path: Path) -> str:
    """Return the id of the collection in the file *path*: its name, or one made of it if it has other characters."""
    if _PLAIN_ID.fullmatch(path.stem) and len(path.stem) <= _LONGEST_ID:
        return path.stem
    return f"collection-{digest_of(path.stem)}"
