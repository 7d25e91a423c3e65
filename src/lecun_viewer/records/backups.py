"""Dated copies of the logs: a folder a day, when something has changed. Seven days and four weeks stay.

A clock can be wrong. A day after today counts as the oldest, so it never pushes out a copy with a true date.
"""

import os
import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from lecun_viewer.records.log import SUFFIX
from lecun_viewer.system.files import PRIVATE, check_regular, make_folder, write_durably

DAYS_KEPT, WEEKS_KEPT = 7, 4
_NAME = re.compile(r"\d{4}-\d{2}-\d{2}")


class Backups:
    """The backups in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def newest(self, name: str, today: date = date.max) -> Path | None:
        """Return the newest copy of the log with that name."""
        copies = (folder / f"{name}{SUFFIX}" for folder in self._newest_first(today))
        return next((each for each in copies if each.is_file()), None)

    def newest_of_all(self) -> dict[str, Path]:
        """Return the newest copy of each log by its name."""
        found = dict[str, Path]()
        for folder in reversed(self._newest_first(date.max)):
            found.update({path.name.removesuffix(SUFFIX): path for path in folder.glob(f"*{SUFFIX}")})
        return found

    def has(self, log: Path, today: date) -> bool:
        """Return whether the newest copy of *log* is of its state now. Neither is read: a copy has the time of its log.

        Raises:
            OSError: There is no such log.
        """
        return _is_of(self.newest(log.name.removesuffix(SUFFIX), today), log)

    def make(self, logs: Iterable[Path], today: date) -> None:
        """Copy those of *logs* that have changed since their last copy. Remove old days.

        Raises:
            OSError: A copy was not made. Earlier copies are as they were.
        """
        folder = self.folder / today.isoformat()
        for log in logs:
            newest = self.newest(log.name.removesuffix(SUFFIX), today)
            if not log.is_file() or _is_of(newest, log):
                continue
            changed, content = log.stat().st_mtime_ns, log.read_bytes()
            if not newest or newest.read_bytes() != content:
                make_folder(folder)
                newest = folder / log.name
                check_regular(newest)
                write_durably(newest, content, PRIVATE)
            with suppress(OSError):  # then the next time compares them again
                os.utime(newest, ns=(changed, changed))
        for old in self._superseded(today):
            with suppress(OSError):  # one copy too many harms nobody
                from shutil import rmtree  # it imports bz2 and lzma, and is seldom needed

                rmtree(old)

    def _superseded(self, today: date) -> list[Path]:
        """Return the folders of days that are not needed any more.

        The newest days are needed, and the last day of each of the newest weeks. A folder has only what changed on its
        day. So the newest copy of each log stays, however old it is.
        """
        days = self._newest_first(today)
        weeks = dict[tuple[int, int], Path]()
        for each in days:
            weeks.setdefault(date.fromisoformat(each.name).isocalendar()[:2], each)
        kept = {*days[:DAYS_KEPT], *list(weeks.values())[:WEEKS_KEPT]}
        kept |= {path.parent for path in self.newest_of_all().values()}
        return [each for each in days if each not in kept]

    def _newest_first(self, today: date) -> list[Path]:
        """Return the folders of days, the newest first. Days after *today* come last."""
        with suppress(OSError):
            found = [each for each in self.folder.iterdir() if _is_day(each.name) and each.is_dir()]
            return sorted(found, key=lambda each: (each.name <= today.isoformat(), each.name), reverse=True)
        return []


def _is_of(copy: Path | None, log: Path) -> bool:
    return copy is not None and _size_and_time(copy) == _size_and_time(log)


def _size_and_time(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns


def _is_day(name: str) -> bool:
    with suppress(ValueError):
        return bool(_NAME.fullmatch(name) and date.fromisoformat(name))
    return False
