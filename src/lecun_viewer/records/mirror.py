"""The mirror: the folder that people see, with a clean file of each collection. Any program may synchronize it.

A worker unites the files with this computer's own logs and replaces them whole. A file is only replaced if it is as it
was read. The folder may be slow, a placeholder in a cloud, or away. So nothing waits for it but the worker, and the
lock is never held while the folder is asked.
"""

import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from lecun_viewer.records.line import EPOCH, HEAD, digest_of, written
from lecun_viewer.records.log import SUFFIX, token_of
from lecun_viewer.records.state import CollectionMessage, Trouble
from lecun_viewer.records.store import FAVORITES, FORMAT, VERSION, Records, head_values, read_if_there
from lecun_viewer.records.version_1 import converted, deletions
from lecun_viewer.system.files import (
    FOR_ALL,
    PRIVATE,
    followed,
    make_folder,
    replace_durably,
    write_beside,
    write_durably,
)
from lecun_viewer.system.log import log as write_log

FAVORITES_FILE = "favorites"
FAVORITES_HEAD = written(
    HEAD, {"format": FORMAT, "version": VERSION, "collection": FAVORITES, "title": "Favorites"}, EPOCH, EPOCH
)
KNOWN_FILE = "mirror.json"
_PLAIN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60
_LARGEST_FILE = 500_000_000  # bytes


class _File(NamedTuple):
    """A file of the folder: its name, and its state when it was read."""

    path: Path
    token: str
    document: bytes


class Mirror:
    """Unites the folder with the logs, and writes it. A thread may call it. One thread at a time.

    Attributes:
        folder: The folder that people see.
        messages: What the user should know. Whoever shows a message takes it out.
    """

    def __init__(self, records: Records, folder: Path, *, has_favorites: bool) -> None:
        self.folder = folder
        self.messages: list[CollectionMessage] = []
        self._records = records
        self._has_favorites = has_favorites
        self._known_file = records.path / KNOWN_FILE
        self._reported = set[CollectionMessage]()

    def look(self) -> dict[str, str]:
        """Return the state of each file in the folder by its name. Two equal looks tell that nobody is writing.

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
        """Unite what has changed since the last time, and write what others lack. Return which logs have changed.

        Raises:
            OSError: The folder can't be read or written. What was united stays.
        """
        seen, known = self.look(), self._read_known()
        read = self._read_changed(seen, known)
        changed = {name for name, files in read.items() if self._unite(name, files)}
        stray = self._unite_stray_logs()
        self._write(seen, known, read)
        return changed | stray

    # Reading

    def _read_changed(self, seen: Mapping[str, str], known: Mapping[str, list[str]]) -> dict[str, list[_File]]:
        """Return the files that are not as they were united last, by the names of their logs."""
        found = dict[str, list[_File]]()
        for file_name, token in seen.items():
            if known.get(file_name, [""])[0] == token:
                continue
            path = self.folder / file_name
            try:
                document = read_if_there(path)
            except OSError as error:
                self._report(CollectionMessage(Trouble.NOT_READ, file_name, detail=str(error)))
                continue
            name = self._name_of(document, path)
            if name and _token_of_regular(path) == token:  # else it is being written, and is read the next time
                found.setdefault(name, []).append(_File(path, token, document))
        return found

    def _name_of(self, document: bytes, path: Path) -> str:
        """Return the name of the log that the file belongs to. Empty if it is no file of a collection."""
        head = head_values(document)
        if head is None:
            if document.strip(b"\0 \r\n"):
                self._report(CollectionMessage(Trouble.NO_COLLECTION, path.name))
            return ""
        stem = path.name.removesuffix(SUFFIX)
        if head.get("version") == 1 and self._records.log(plain_id(stem)).key(HEAD):
            return plain_id(stem)  # 0.1.0 took the names of files for the ids, whatever their heads say
        said = head.get("id") if head.get("version") == 1 else head.get("collection")
        if said == FAVORITES:
            return FAVORITES if self._has_favorites else ""
        return plain_id(said if isinstance(said, str) and said else stem)

    def _unite(self, name: str, files: list[_File]) -> bool:
        documents = list[bytes]()
        for each in files:
            head = head_values(each.document)
            if head and head.get("version") == 1:
                log = self._records.log(name)
                documents.append(converted(each.document, name, log, each.path.stem))
                documents.append(deletions(each.document, log))
            else:
                documents.append(each.document)
        return self._records.unite(name, documents)

    def _unite_stray_logs(self) -> set[str]:
        """Unite the conflict copies among the logs, where a whole data folder is synchronized."""
        changed = set[str]()
        for path in self._records.path.glob(f"*{SUFFIX}"):
            stem = path.name.removesuffix(SUFFIX)
            if stem.startswith("@") and "." not in stem and " " not in stem:
                continue
            with path.open("rb") as file:
                head = head_values(file.readline())
            name = head.get("collection") if head else None
            if not isinstance(name, str) or name == stem:
                continue
            if self._records.unite(name, [path.read_bytes()]):
                changed.add(name)
            self._put_away(path, _token_of_regular(path))
        return changed

    # Writing

    def _write(self, seen: Mapping[str, str], known: Mapping[str, list[str]], read: Mapping[str, list[_File]]) -> None:
        """Write each log whose file is missing or other than it. Put conflict copies away."""
        files = self._files_of_logs(seen, known, read)
        now_known = dict[str, list[str]]()
        for name in [*self._records.names(), *([FAVORITES] if self._has_favorites else [])]:
            paths = files.get(name, [])
            main = self._main_file(name, paths, seen)
            token = self._records.token(name)
            is_known = known.get(main.name) == [seen.get(main.name, ""), token, name] and len(paths) < 2
            if not is_known and not self._write_file(name, main, read.get(name, [])):
                continue
            for each in read.get(name, []):
                if each.path != main:
                    self._put_away(each.path, each.token)
            if written_now := _token_of_regular(main):
                now_known[main.name] = [written_now, token, name]
        if now_known != known:
            with suppress(OSError):
                write_durably(self._known_file, json.dumps(now_known).encode(), PRIVATE)

    def _write_file(self, name: str, path: Path, read: list[_File]) -> bool:
        """Make *path* the mirror of the log. Return whether it is now. It is not if another program has changed it."""
        log = self._records.log(name)
        if name == FAVORITES and not log.key(HEAD):
            self._records.unite(name, [FAVORITES_HEAD])
            log = self._records.log(name)
        if self._records.is_newer(name) or not log.key(HEAD):
            return False
        before = next((each for each in read if each.path == path), None)
        if before is None:
            before = _File(path, _token_of_regular(path), read_if_there(path))
        document = log.document()
        if before.document == document:
            return True
        if not log.has_live and not before.document:
            return False  # nobody needs the file of a removed collection
        make_folder(self.folder)
        target = followed(path)  # the file may be a link
        unfinished = write_beside(target, document, FOR_ALL if target.exists() else PRIVATE)
        try:
            if _token_of_regular(path) != before.token:
                return False
            replace_durably(unfinished, target)
        finally:
            unfinished.unlink(missing_ok=True)
        return True

    def _files_of_logs(
        self, seen: Mapping[str, str], known: Mapping[str, list[str]], read: Mapping[str, list[_File]]
    ) -> dict[str, list[Path]]:
        files = {name: [each.path for each in of_name] for name, of_name in read.items()}
        for file_name, (token, _log_token, name) in known.items():
            path = self.folder / file_name
            if seen.get(file_name) == token and path not in files.get(name, []):
                files.setdefault(name, []).append(path)
        return files

    def _main_file(self, name: str, paths: list[Path], seen: Mapping[str, str]) -> Path:
        """Return the file of the log. It is the one with the plainest name, or a free name."""
        stem = FAVORITES_FILE if name == FAVORITES else name
        if paths:
            return min(paths, key=lambda path: (path.name != f"{stem}{SUFFIX}", len(path.name), path.name))
        names = (f"{stem}{SUFFIX}" if number == 1 else f"{stem}-{number}{SUFFIX}" for number in range(1, len(seen) + 2))
        return self.folder / next(each for each in names if each not in seen)

    def _put_away(self, path: Path, token: str) -> None:
        """Move a conflict copy, whose lines are in the log, to the folder of older lines."""
        content = read_if_there(path)
        if _token_of_regular(path) != token:
            return
        make_folder(self._records.older)
        write_durably(self._records.older / path.name, content, PRIVATE)
        path.unlink(missing_ok=True)

    def _read_known(self) -> dict[str, list[str]]:
        """Return what was written last: the state of each file, that of its log, and the log's name."""
        with suppress(OSError, ValueError, RecursionError):
            found = json.loads(self._known_file.read_bytes())
            if isinstance(found, dict):
                return {
                    name: each
                    for name, each in found.items()
                    if isinstance(each, list) and len(each) == 3 and all(isinstance(text, str) for text in each)
                }
        return {}

    def _report(self, message: CollectionMessage) -> None:
        if message not in self._reported:
            self._reported.add(message)
            self.messages.append(message)
            write_log("%s: %s", message.name, message.trouble.value)


def plain_id(said: str) -> str:
    """Return *said* as the id of a collection. It is a file's name, so it has plain letters only."""
    if _PLAIN_ID.fullmatch(said) and len(said) <= _LONGEST_ID:
        return said
    return f"collection-{digest_of(said.encode('utf-8', 'surrogateescape'))}"


def _token_of_regular(path: Path) -> str:
    """Return the state of *path*. Empty if it is no file, or too large to be one of ours."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return token_of(path) if S_ISREG(found.st_mode) and found.st_size <= _LARGEST_FILE else ""
