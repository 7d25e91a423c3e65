"""Starting at login, hidden. The desktop's own entry alone remembers whether it is on.

So if the user turns it off in the desktop's settings, it stays off until it is turned on here.

- ``command``: the command that starts this program.
- ``linux``, ``macos``, ``windows``: each system's format of an entry, and its place.
- ``entry``: what these three have in common.
- ``__init__``: turns the entry on and off, and repairs it.
"""

import sys
from contextlib import suppress

from lecun_viewer.autostart.command import program_command
from lecun_viewer.autostart.entry import System, Write


class Autostart:
    """Turns starting at login on and off, and keeps the entry right when the program moves."""

    def __init__(self, write: Write, platform: str = sys.platform) -> None:
        """*write* replaces a file and makes its folder, or raises OSError. *platform* is as ``sys.platform``."""
        self._system = _system(platform)
        self._place = self._system.place(write)

    @property
    def is_on(self) -> bool:
        return self._entry() is not None

    def set_on(self, on: bool) -> None:
        """Make the entry, or remove it.

        Raises:
            OSError: Nothing was changed. A `FailureError` has its cause.
        """
        entry = self._entry()
        if not on:
            self._place.remove()
        elif entry is None:
            self._place.put(self._system.new_entry(program_command()))
        else:
            self._place.put(self._system.renewed(entry, program_command()))

    def repair(self) -> None:
        """Let an entry that is on start the present program, which may have been moved or renamed. Never fails.

        Everything else in the entry stays as the user wrote it.
        """
        entry = self._entry()
        if entry is None:
            return
        with suppress(OSError):
            renewed = self._system.renewed(entry, program_command())
            if renewed != entry:
                self._place.put(renewed)

    def remove_own(self) -> bool:
        """Remove the entry if it is on and starts this very program. Return whether it was removed.

        Raises:
            OSError: Nothing was changed.
        """
        entry = self._entry()
        if entry is None or self._system.renewed(entry, program_command()) != entry:
            return False
        self._place.remove()
        return True

    def _entry(self) -> bytes | None:
        """Return the entry if it is on. An entry that can't be read starts nothing, so it counts as off."""
        try:
            entry = self._place.read()
        except OSError:
            return None
        return entry if self._system.is_on(entry) else None


def _system(platform: str) -> System:
    """Return the module for *platform*. Import no other: each needs libraries that the others do without."""
    if platform == "win32":
        from lecun_viewer.autostart import windows

        return windows
    if platform == "darwin":
        from lecun_viewer.autostart import macos

        return macos
    from lecun_viewer.autostart import linux

    return linux
