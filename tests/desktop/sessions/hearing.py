"""Orca, GNOME's screen reader, really running. `orca_voice` prints what it says."""

import re
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from desktop.desktop import Desktop
from waiting import PATIENCE_S, eventually

# Orca 48 drops what reaches it less than 0.1 s after something of the same kind from the same program (`_ignore` in its
# event_manager.py). A person pauses longer. What was said has reached Orca before the pause, however slow both are.
PAUSE_S = 0.2
DROPPED_S = 5.0  # what Orca has not said by then, it has probably dropped. It is heard later, too
VOICE = Path(__file__).with_name("orca_voice.py")


class Orca:
    """Reads *desktop* aloud until the desktop ends its programs. A user can have only one Orca at a time."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self._desktop = desktop
        self._log = folder / "orca.log"
        self._heard = 0
        env = {"DISPLAY": desktop.env.get("DISPLAY", "")}  # Orca 48 wants some value
        with self._log.open("wb") as log:
            self._process = desktop.start("/usr/bin/python3", str(VOICE), env=env, output=log)
        self.hear("Screen reader on.")

    def hear(self, *parts: str) -> None:
        """Wait for a sentence that has all these *parts* as whole words, after the sentences heard before.

        Raises:
            RuntimeError: Orca has ended.
        """
        eventually(lambda: self._has_heard(parts), what=f"Orca says {parts}; what it said: {self._log}")

    def hear_after(self, key: str, *parts: str, again: Sequence[str]) -> None:
        """Press *key* and wait for what `hear` takes. If Orca has dropped it, press *again*, as a person would.

        *again* are keys that leave everything as *key* did.

        Raises:
            RuntimeError: Orca has ended.
        """
        self._press(key)
        for _ in range(int(PATIENCE_S / DROPPED_S)):
            if self._waits(lambda: self._has_heard(parts)):
                return
            for each in again:
                number = len(self._said())
                self._press(each)
                self._waits(lambda number=number: len(self._said()) > number)  # type: ignore[misc]
        self.hear(*parts)

    def _press(self, key: str) -> None:
        time.sleep(PAUSE_S)
        self._desktop.keys(key)

    def _waits(self, is_said: Callable[[], bool]) -> bool:
        """Wait until something is said. Return whether it was, or Orca has dropped it."""
        with suppress(AssertionError):
            return eventually(is_said, DROPPED_S)
        return False

    def _said(self) -> list[str]:
        """Return all sentences so far."""
        said = self._log.read_text(encoding="utf-8")
        if self._process.poll() is not None:
            raise RuntimeError(f"Orca has ended: {said}")
        return said.splitlines()

    def _has_heard(self, parts: Sequence[str]) -> bool:
        for number, sentence in enumerate(self._said()[self._heard :], self._heard + 1):
            if all(_has(sentence, part) for part in parts):
                self._heard = number
                return True
        return False


def _has(sentence: str, part: str) -> bool:
    """Return whether *sentence* has the words of *part*. “not checked” is not “checked”."""
    return re.search(rf"(?<!\w)(?<!not ){re.escape(part)}(?!\w)", sentence) is not None
