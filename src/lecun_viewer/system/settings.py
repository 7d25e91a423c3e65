"""The settings: a key-value store in one JSON file. Losing it loses no work.

A file that can't be read counts as empty. It is archived, so no later write destroys it. If it can't be archived,
nothing is written.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from lecun_viewer.core.failure import FailureError
from lecun_viewer.system.files import alone_in, free_name, make_folder, retry_while_locked, write_durably
from lecun_viewer.system.log import log

FILE_NAME = "settings.json"


def read_settings(folder: Path) -> dict[str, Any]:
    """Return the values of the file in *folder*. Changes nothing there.

    Raises:
        OSError: There is no file, or it can't be read.
        ValueError, RecursionError: It does not hold settings.
    """
    values = json.loads((folder / FILE_NAME).read_bytes())
    if not isinstance(values, dict):
        raise ValueError("no JSON object")
    return values


class Settings:
    """Named JSON values, written when they change. If they can't be written, they last until the program ends."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE_NAME
        self._may_write = True
        self._saved = self._read()  # what the file had when it was read last
        self._unwritten: dict[str, Any] = {}

    def get(self, name: str, default: Any = None) -> Any:
        return self._unwritten.get(name, self._saved.get(name, default))

    def refresh(self) -> bool:
        """Read what another program has written since. Return whether any value is different.

        A file that can't be read now changes nothing.
        """
        before = self._saved | self._unwritten
        with suppress(OSError, ValueError, RecursionError):
            self._read_again()
        return self._saved | self._unwritten != before

    def update(self, **values: Any) -> bool:
        """Remember *values* and write the file. Return whether they are saved.

        Never raises: settings are not worth a question. Only *values* are written, and what could not be written
        before. All else stays as another program has written it. Two programs write one after the other.
        """
        with suppress(OSError):  # writing fails, too, and logs why
            make_folder(self._path.parent)
        with alone_in(self._path.parent):
            return self._update(values)

    def _update(self, values: dict[str, Any]) -> bool:
        can_be_read = True
        try:
            self._read_again()
        except OSError:
            can_be_read = False  # what was read before may be stale
        except (ValueError, RecursionError):
            self._archive()
        self._unwritten |= values
        changed = self._saved | self._unwritten
        if changed == self._saved:
            self._unwritten = {}
            return True
        if not (self._may_write and can_be_read):
            return False
        try:
            write_durably(self._path, json.dumps(changed, indent=2, ensure_ascii=False).encode("utf-8", "replace"))
        except OSError as error:
            log("The settings could not be saved: %s", error)
            return False
        self._saved, self._unwritten = changed, {}
        return True

    def _read_again(self) -> None:
        """Read what another program has written. Where it changed a value since, its change is the later one.

        Raises:
            OSError, ValueError, RecursionError: The file can't be read, or holds no settings. Nothing changed.
        """
        try:
            current = self._saved | read_settings(self._path.parent)
        except FileNotFoundError:
            return
        self._unwritten = {
            name: value for name, value in self._unwritten.items() if current.get(name) == self._saved.get(name)
        }
        self._saved = current

    def _read(self) -> dict[str, Any]:
        try:
            return retry_while_locked(lambda: read_settings(self._path.parent), self._path)
        except FileNotFoundError:
            return {}
        except FailureError as error:  # the file is not ours, or another program has it open
            self._may_write = False
            log("The settings can't be read, and changes are not saved: %s", error.failure)
            return {}
        except (OSError, ValueError, RecursionError):
            pass
        self._archive()
        return {}

    def _archive(self) -> None:
        log("%s could not be read. The settings start anew.", self._path)
        try:
            self._path.replace(free_name(self._path.with_name(f"{self._path.stem}.damaged.json")))
        except OSError as error:
            self._may_write = False
            log("It could not be archived, so no settings are saved: %s", error)
