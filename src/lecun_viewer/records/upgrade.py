"""Brings what version 0.1.0 has saved into the records, once. Its files go to ``before-0.2/``, and none is deleted.

Nothing is moved before its content is in the records. Each step may be done again, so after a crash the next start goes
on. If the disk is full, or a file is in use, the next start tries again, too.
"""

import errno
import os
import re
from collections.abc import Callable, Mapping, Set
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lecun_viewer.records.head import DAYS, FAVORITES, head_values, plain_id
from lecun_viewer.records.line import HEAD, digest_of
from lecun_viewer.records.log import SUFFIX
from lecun_viewer.records.store import Records
from lecun_viewer.system.files import (
    PRIVATE,
    free_name,
    locked,
    make_folder,
    read_if_there,
    retry_while_locked,
    write_durably,
)

BEFORE = "before-0.2"
"""The folder to which the files of 0.1.0 go."""
COLLECTIONS, KNOWN, BACKUPS = "collections", "collections-known", "backups"
_FAVORITES_FILE, _DAYS_FILE = "favorites.sqlite3", "days.sqlite3"
_OF_SQLITE = r"(\.damaged(-[0-9-]+)?)?\.sqlite3(-journal|-wal|-shm)?"
_OF_COLLECTIONS = rf".*{re.escape(SUFFIX)}"
_BACKUP, _OF_BACKUPS = r"favorites-\d{4}-\d{2}-\d{2}\.sqlite3", r"(favorites|before-version)-.*\.sqlite3.*"


def upgrade(folder: Path, records: Records) -> bool:
    """Bring what 0.1.0 has saved in the data folder *folder* into *records*. Return whether there was anything.

    If there is nothing, this takes the time to list two folders.

    Raises:
        OSError: Something was not brought over. It is where it was, and the next call tries again.
    """
    if not _is_due(folder):
        return False
    make_folder(folder / BEFORE)
    with locked(folder / BEFORE):
        _all_of(*(partial(bring, folder, records) for bring in (_favorites, _days, _collections)))
    return True


def _is_due(folder: Path) -> bool:
    of_sqlite = rf"(favorites|days){_OF_SQLITE}"
    return bool((folder / KNOWN).exists() or _named(folder, of_sqlite) or _named(folder / BACKUPS, _OF_BACKUPS))


def _named(folder: Path, pattern: str) -> list[Path]:
    """Return what in *folder* has a name of that *pattern*, in alphabetical order. None if there is no such folder."""
    try:
        names = os.listdir(folder)  # noqa: PTH208  # names are enough, and it is asked for at each start
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [folder / name for name in sorted(names) if re.fullmatch(pattern, name)]


def _all_of(*steps: Callable[[], object]) -> None:
    """Take each of *steps*, also after a step that failed.

    Raises:
        OSError: The first that failed.
    """
    failed: OSError | None = None
    for step in steps:
        try:
            step()
        except OSError as error:
            failed = failed or error
    if failed:
        raise failed


# Favorites and days


def _favorites(folder: Path, records: Records) -> None:
    files = _named(folder, rf"favorites{_OF_SQLITE}")
    backups = _named(folder / BACKUPS, _OF_BACKUPS)
    if not files and not backups:
        return
    from lecun_viewer.records.version_1_tables import favorites  # only the first start needs SQLite here

    today = f"favorites-{records.now():%Y-%m-%d}.sqlite3"
    dated = [path for path in backups if re.fullmatch(_BACKUP, path.name)]
    newest_first = sorted(dated, key=lambda path: (path.name <= today, path.name), reverse=True)  # a clock was wrong
    _unite(records, FAVORITES, favorites(_present(folder / _FAVORITES_FILE), newest_first))
    _move(backups, folder / BEFORE / BACKUPS)  # first, because without the file they would count
    _move(files, folder / BEFORE)


def _days(folder: Path, records: Records) -> None:
    if files := _named(folder, rf"days{_OF_SQLITE}"):
        from lecun_viewer.records.version_1_tables import days

        _unite(records, DAYS, days(_present(folder / _DAYS_FILE)))
        _move(files, folder / BEFORE)


def _unite(records: Records, name: str, *documents: bytes) -> None:
    if any(documents):
        records.unite(name, documents)


def _present(path: Path) -> Path:
    """Return *path*, which may be missing.

    Raises:
        OSError: It is a link to what can't be reached now.
    """
    if path.is_symlink() and not path.exists():
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(path))
    return path


# Collections


class _OldFile(NamedTuple):
    """A file in the folder that people see. *id* is that of its collection."""

    path: Path
    document: bytes
    id: str

    @property
    def is_copy(self) -> bool:
        """Whether a synchronizing program has made it of another file."""
        return plain_id(self.path.stem) != self.id


def _collections(folder: Path, records: Records) -> None:
    """Bring the collections over. Their files stay, and copies of them go to the folder of old files.

    They are replaced when the folder is united. A file without a known copy is only read then, as any later file.
    """
    if not (folder / KNOWN).exists():
        return
    known = {path.stem: read_if_there(path) for path in _named(folder / KNOWN, _OF_COLLECTIONS)}
    paths = [path for path in _named(_present(folder / COLLECTIONS), _OF_COLLECTIONS) if path.is_file()]
    documents = dict[Path, bytes]()
    reading = [partial(_read, path, documents) for path in paths]
    _all_of(*reading, partial(_bring_all, documents, known, {plain_id(path.stem) for path in paths}, folder, records))
    _move([folder / KNOWN], folder / BEFORE)


def _read(path: Path, documents: dict[Path, bytes]) -> None:
    documents[path] = read_if_there(path)


def _bring_all(
    documents: Mapping[Path, bytes], known: Mapping[str, bytes], present: Set[str], folder: Path, records: Records
) -> None:
    """Bring over what is in the *documents* of files, and in the *known* copies. *present* are the ids of all files."""
    files = _files(documents, known)
    _all_of(
        *(partial(_copy, each, folder / BEFORE / COLLECTIONS) for each in files),
        *(partial(_bring, each, known.get(each.id, b""), records) for each in files),
        *(partial(_bring_gone, each, known[each], records) for each in sorted(known.keys() - present)),
    )


def _files(documents: Mapping[Path, bytes], known: Mapping[str, bytes]) -> list[_OldFile]:
    """Return the files of collections, those before their copies. What is no file of a collection is left out."""
    heads = {path: head_values(document) for path, document in documents.items()}
    titles = {plain_id(path.stem): head.get("title") for path, head in heads.items() if head}
    found = list[_OldFile]()
    for path, document in documents.items():
        own_id, head = plain_id(path.stem), heads[path]
        if head is None and own_id not in known:
            continue
        said = head.get("id" if head.get("version") == 1 else "collection") if head else own_id
        is_of_another = isinstance(said, str) and said in titles and own_id not in known
        is_copy = is_of_another and path.stem.startswith(str(said)) and titles[str(said)] == titles[own_id]
        found.append(_OldFile(path, document, str(said) if is_copy else own_id))
    return sorted(found, key=lambda each: each.is_copy)


def _copy(file: _OldFile, folder: Path) -> None:
    """Copy *file* to *folder*, unless an earlier call has done so."""
    path = file.path
    copies = _named(folder, rf"{re.escape(path.stem)}(-\d+)?{re.escape(SUFFIX)}")
    if not any(each.read_bytes() == file.document for each in copies):
        make_folder(folder)
        write_durably(free_name(folder / path.name), file.document, PRIVATE)


def _bring(file: _OldFile, known: bytes, records: Records) -> None:
    """Bring what is in *file*, and what 0.1.0 *known* of it, into the records."""
    from lecun_viewer.records.version_1 import converted, united  # only the first start needs it

    head, log, stem = head_values(file.document), records.log(file.id), file.path.stem
    if head and head.get("version") != 1:  # another computer was upgraded before
        documents = [file.document] if head.get("version") == 2 else []
        _unite(records, file.id, *documents)
        _unite(records, file.id, converted(known, file.id, records.log(file.id), stem) if known else b"")
    elif file.is_copy or not known or known == file.document:
        _unite(records, file.id, converted(file.document, file.id, log, stem))
    else:
        _unite(records, file.id, united(file.document, known, file.id, log, stem))


def _bring_gone(name: str, known: bytes, records: Records) -> None:
    """Archive a collection whose file is gone. 0.1.0 did not show it. So its quotes can be restored."""
    from lecun_viewer.records.version_1 import converted

    if records.log(name).key(HEAD):  # its file is gone since an earlier call
        _unite(records, name, converted(known, name, records.log(name)))
    elif head_values(known):
        path = records.older / f"{name}-{digest_of(known)[:8]}{SUFFIX}"
        if not path.exists():
            make_folder(records.older)
            write_durably(path, known, PRIVATE)


# Old files


def _move(paths: list[Path], folder: Path) -> None:
    """Move *paths* into *folder*. Nothing there is replaced. Of a link, what it leads to is copied, and stays.

    Raises:
        OSError: The rest is where it was.
    """
    for path in paths:
        make_folder(folder)
        target = free_name(folder / path.name)
        if not path.is_symlink():
            try:
                retry_while_locked(partial(path.rename, target), path)
                continue
            except OSError as error:
                if error.errno != errno.EXDEV:  # a folder may be on another disk
                    raise
        _copy_durably(path, target)
        if path.is_dir() and not path.is_symlink():
            from shutil import rmtree  # it imports bz2 and lzma, and is seldom needed

            rmtree(path)
        else:
            path.unlink()


def _copy_durably(path: Path, target: Path) -> None:
    if path.is_dir():
        for each in sorted(path.iterdir()):
            make_folder(target)
            _copy_durably(each, target / each.name)
    else:
        write_durably(target, read_if_there(path), PRIVATE)
