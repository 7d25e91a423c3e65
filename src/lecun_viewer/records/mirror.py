"""The mirror: the folder that people see, with a clean file of each collection. Any program may synchronize it.

A worker unites the files with this computer's own logs and replaces them whole. A file is only replaced if it is as it
was read. The folder may be slow, a placeholder in a cloud, or away. So nothing waits for it but the worker, and the
lock is never held while the folder is asked.
"""

import errno
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

import msgspec

from lecun_viewer.core.failure import Failure
from lecun_viewer.records.head import (
    DAYS,
    FAVORITES,
    FAVORITES_HEAD,
    head_values,
    is_old_version,
    is_without_id,
    name_in,
    plain_id,
)
from lecun_viewer.records.line import HEAD
from lecun_viewer.records.log import SUFFIX, token_in, token_of
from lecun_viewer.records.state import CollectionMessage, Reports, Trouble
from lecun_viewer.records.store import Records
from lecun_viewer.system.files import (
    FOR_ALL,
    PRIVATE,
    create_durably,
    failure,
    free_name,
    is_private,
    make_folder,
    read_if_there,
    reading_failure,
    replace_durably,
    resolve_link,
    write_beside,
    write_durably,
)
from lecun_viewer.system.log import log as write_log

FAVORITES_FILE = "favorites"
KNOWN_FILE = "mirror.json"
_LARGEST_FILE = 500_000_000  # bytes


class _File(NamedTuple):
    """A file of the folder, with its token when it was read."""

    path: Path
    token: str
    document: bytes


class _Known(NamedTuple):
    """A cached file: its token and that of its log when it was written last, and the log's name."""

    token: str
    log_token: str
    name: str


class Mirror:
    """Unites the folder with the logs, and writes it. A thread may call it. One thread at a time.

    Attributes:
        folder: The folder that people see.
        has_favorites: Whether favorites, notes and findings are in it, too. See `decide`.
        messages: What the user should know. Whoever shows a message takes it out.
    """

    def __init__(
        self, records: Records, folder: Path, *, has_favorites: bool | None, reserved: Iterable[str] = ()
    ) -> None:
        """*has_favorites* is what the user has chosen, or ``None``. *reserved* are the ids of the shipped collections.

        The folder is not asked for anything.
        """
        self.folder = folder
        self.messages: list[CollectionMessage] = []
        self._records = records
        self._reserved = frozenset(reserved)
        self._is_decided = has_favorites is not None
        self.has_favorites = has_favorites is not False
        self._known_file = records.path / KNOWN_FILE
        self._report = Reports(self.messages).add

    def decide(self) -> None:
        """Decide whether favorites are in the folder if the user has not: unless it leads elsewhere or others read it.

        A missing folder is made for this user alone.
        """
        if not self._is_decided:
            with suppress(OSError):
                self.has_favorites = is_private(self.folder)
            self._is_decided = True

    def look(self) -> dict[str, str]:
        """Return the token of each file in the folder by name. If two looks are equal, nobody is writing.

        Raises:
            OSError: The folder can't be read.
        """
        try:
            with os.scandir(self.folder) as entries:
                found = [Path(each.path) for each in entries if each.name.endswith(SUFFIX)]
        except FileNotFoundError:
            return {}
        return {path.name: token for path in sorted(found) if (token := _token_of_regular(path))}

    def synchronize(self) -> set[str]:
        """Merge both ways what has changed since the last run. Return which logs have changed.

        Raises:
            OSError: The folder can't be read or written. What was united stays.
        """
        changed = self._unite_stray_logs()
        seen, known = self.look(), self._read_known()
        self.decide()
        unchanged = {
            file_name: each
            for file_name, each in known.items()
            if each.token == seen.get(file_name) and each.log_token == self._records.token(each.name) != ""
        }
        read, unread = self._read(seen, known, unchanged)
        for name, files in read.items():
            if self._records.unite(name, [each.document for each in files]):
                changed.add(name)
        self._write(known, unchanged, read, unread)
        return changed

    def try_to_synchronize(self) -> set[str]:
        """Synchronize. If that fails, a message says so, and what was united stays."""
        try:
            changed = self.synchronize()
            if changed or self._records.has_changed:
                self._records.make_backups()
            return changed
        except OSError as error:
            self._report(self.does_not_answer(failure(error, self.folder)))
            return set()

    def does_not_answer(self, why: Failure | None = None) -> CollectionMessage:
        """Return what to say while the folder is away."""
        return CollectionMessage(Trouble.FOLDER_AWAY, str(self.folder), why)

    # Reading

    def _read(
        self, seen: Mapping[str, str], known: Mapping[str, _Known], unchanged: Mapping[str, _Known]
    ) -> tuple[dict[str, list[_File]], set[str]]:
        """Return the files of the logs that have changed there or here, and which logs to leave alone.

        A log is left alone if a file of it can't be read now, or is being written.
        """
        found, unread = dict[str, list[_File]](), set[str]()
        for file_name in sorted(seen, key=lambda file_name: file_name in unchanged):
            if file_name in unchanged and unchanged[file_name].name not in found:
                continue
            path = self.folder / file_name
            try:
                document = read_if_there(path)
                if _token_of_regular(path) != seen[file_name]:
                    raise BlockingIOError(errno.EAGAIN, "it is being written", file_name)
            except OSError as error:
                if not isinstance(error, BlockingIOError):
                    self._report(CollectionMessage(Trouble.NOT_READ, file_name, reading_failure(error)))
                unread.add(known[file_name].name if file_name in known else self._named(file_name))
                continue
            if name := self._name_of(document, file_name, known):
                found.setdefault(name, []).append(_File(path, seen[file_name], document))
        return found, unread

    def _name_of(self, document: bytes, file_name: str, known: Mapping[str, _Known]) -> str:
        """Return the name of the log that the file belongs to. Empty if it is no file of ours.

        A file of a log that has lost its head, or the id in it, still belongs to it.
        """
        stem = file_name.removesuffix(SUFFIX)
        head = head_values(document)
        if head and is_old_version(head):
            self._report(CollectionMessage(Trouble.OLD_FILE, file_name))
            return ""
        if head and not (file_name in known and is_without_id(head)):
            name = name_in(head, stem)
        elif file_name in known:
            name = known[file_name].name
        elif not document.strip(b"\0 \r\n"):
            name = self._named(file_name)
        else:
            self._report(CollectionMessage(Trouble.NO_COLLECTION, file_name))
            return ""
        if name in self._reserved:
            self._report(CollectionMessage(Trouble.SHIPPED_NAME, file_name))
            return ""
        return name if plain_id(name) == name or (name == FAVORITES and self.has_favorites) else ""

    def _named(self, file_name: str) -> str:
        """Return the name of the log whose file has that name. Empty if there is no such log."""
        stem = file_name.removesuffix(SUFFIX)
        if stem == FAVORITES_FILE and self.has_favorites:
            return FAVORITES
        return stem if stem in self._records.names() else ""

    def _unite_stray_logs(self) -> set[str]:
        """Unite the conflict copies among the logs, where a whole data folder is synchronized."""
        changed = set[str]()
        for path in sorted(self._records.path.glob(f"*{SUFFIX}")):
            try:
                token = _token_of_regular(path)
                name = _stray_name(path) if token else ""
                if name:
                    if self._records.unite(name, [read_if_there(path)]):
                        changed.add(name)
                    self._put_away(path, token)
            except OSError as error:
                write_log("A copy of a log was not united: %s", error)
        return changed

    # Writing

    def _write(
        self,
        known: Mapping[str, _Known],
        unchanged: Mapping[str, _Known],
        read: Mapping[str, list[_File]],
        unread: set[str],
    ) -> None:
        """Write each log whose file is missing or other than it. Put conflict copies away.

        Raises:
            OSError: A file could not be written. All others were.
        """
        now_known = {each.name: (file_name, each) for file_name, each in unchanged.items()}
        errors = list[OSError]()
        for name in [*self._records.names(), *([FAVORITES] if self.has_favorites else [])]:
            if name in unread or (name in now_known and name not in read):
                continue
            now_known.pop(name, None)
            try:
                files = read.get(name, [])
                main = self._main_file(name, files)
                log_token = self._records.token(name)
                if written_now := self._write_file(name, main):
                    now_known[name] = main.path.name, _Known(written_now, log_token, name)
                    for each in files:
                        if each != main:
                            self._put_away(each.path, each.token)
            except OSError as error:
                errors.append(error)
        if (files_known := dict(now_known.values())) != known:
            with suppress(OSError):
                write_durably(self._known_file, msgspec.json.encode(files_known), PRIVATE)
        if errors:
            raise errors[0]

    def _write_file(self, name: str, before: _File) -> str:
        """Write the mirror of a log. Return its token.

        The token is empty if another program changed the file meanwhile (compare-and-swap).
        """
        path = before.path
        log = self._records.log(name)
        if name == FAVORITES and log.has_live and not log.key(HEAD):
            self._records.unite(name, [FAVORITES_HEAD])
            log = self._records.log(name)
        if self._records.is_newer(name) or not log.key(HEAD):
            return before.token
        document = log.document()
        if before.token and before.document == document:
            return before.token
        if not log.has_live and not before.token:
            return ""  # nobody needs the file of a removed collection
        make_folder(self.folder)
        target = resolve_link(path)  # the file may be a link
        unfinished = write_beside(target, document, FOR_ALL if target.exists() else PRIVATE)
        try:
            written_now = token_of(unfinished)  # afterwards, it could be that of another program's file
            if _token_of_regular(path) != before.token:
                return ""
            replace_durably(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
        return written_now

    def _main_file(self, name: str, files: list[_File]) -> _File:
        """Return the file of the log. It is the one with the plainest name, or a free name."""
        stem = FAVORITES_FILE if name == FAVORITES else name
        plain = f"{stem}{SUFFIX}"
        if files:
            return min(files, key=lambda file: (file.path.name != plain, len(file.path.name), file.path.name))
        return _File(free_name(self.folder / plain), "", b"")

    def _put_away(self, path: Path, token: str) -> None:
        """Move a conflict copy, whose lines are in the log, to the folder of older lines."""
        content = read_if_there(path)
        if _token_of_regular(path) != token:
            return
        make_folder(self._records.older)
        create_durably(free_name(self._records.older / path.name), content)
        path.unlink(missing_ok=True)

    def _read_known(self) -> dict[str, _Known]:
        """Read the cache of what was written last, by file name."""
        with suppress(OSError, msgspec.MsgspecError, UnicodeDecodeError):
            return msgspec.json.decode(self._known_file.read_bytes(), type=dict[str, _Known])
        return {}


def usable_folder(chosen: Path) -> Path:
    """Return the absolute path of the folder *chosen*, which is made if it is missing.

    Raises:
        OSError: It can't be used.
    """
    folder = chosen.absolute()
    make_folder(folder)
    os.scandir(folder).close()
    return folder


def _stray_name(path: Path) -> str:
    """Return the name of the log of which *path*, a file among the logs, is a copy. Empty if it is a log itself."""
    stem = path.name.removesuffix(SUFFIX)
    for name in (FAVORITES, DAYS):
        if stem.startswith(name):
            return name if stem != name else ""
    with path.open("rb") as file:  # a log begins with its head, unless it was damaged and mended
        head = head_values(file.readline()) or head_values(file.read())
    name = name_in(head, stem) if head else stem
    return name if name != stem else ""


def _token_of_regular(path: Path) -> str:
    """Return the token of *path*. Empty if it is no regular file, or too large to be one of ours."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return token_in(found) if S_ISREG(found.st_mode) and found.st_size <= _LARGEST_FILE else ""
