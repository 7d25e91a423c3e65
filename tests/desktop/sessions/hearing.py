"""Orca, GNOME's screen reader, really running. `orca_voice` prints what it says."""

import re
from pathlib import Path

from desktop.desktop import Desktop
from desktop.waiting import eventually

VOICE = Path(__file__).with_name("orca_voice.py")


class Orca:
    """Reads *desktop* aloud until the desktop ends its programs. A user can have only one Orca at a time."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
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

        def heard() -> bool:
            if self._process.poll() is not None:
                raise RuntimeError(f"Orca has ended: {self._log.read_text(encoding='utf-8')}")
            said = self._log.read_text(encoding="utf-8").splitlines()
            for number, sentence in enumerate(said[self._heard :], self._heard + 1):
                if all(_has(sentence, part) for part in parts):
                    self._heard = number
                    return True
            return False

        eventually(heard, what=f"Orca says {parts}; what it said: {self._log}")


def _has(sentence: str, part: str) -> bool:
    """Return whether *sentence* has the words of *part*. “not checked” is not “checked”."""
    return re.search(rf"(?<!\w)(?<!not ){re.escape(part)}(?!\w)", sentence) is not None
