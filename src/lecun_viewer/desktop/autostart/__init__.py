"""Starting at login, hidden. The desktop's own entry alone remembers whether it is on.

So if the user turns it off in the desktop's settings, it stays off until it is turned on here. The program may be moved
or renamed. So each start checks an entry that is on. If the entry starts another program, it is written anew. Otherwise
the entry may have the user's own options, and a delay that was set in the desktop's settings.

- ``command``: the command that starts this program, and what the entries have in common.
- ``linux``, ``macos``, ``windows``: each system's format of an entry, and its place.
- ``__init__``: turns the entry on and off.
"""

import sys
from contextlib import suppress

from lecun_viewer.desktop.autostart.command import System, program_command


class Autostart:
    """Turns starting at login on and off."""

    def __init__(self, platform: str = sys.platform) -> None:
        self._system = _system(platform)

    @property
    def is_on(self) -> bool:
        return bool(self._entry())

    def set_on(self, on: bool) -> None:
        """Write the entry, or remove it.

        Raises:
            OSError: Nothing was changed. A `FailureError` has its cause.
        """
        if on:
            self._system.put(self._system.new_entry(program_command()))
        else:
            self._system.remove()

    def renew(self) -> None:
        """Write the whole entry anew if it is on and starts another program. Never fails."""
        entry = self._entry()
        with suppress(OSError):
            if entry and not self._system.starts(entry, program_command()):
                self.set_on(True)

    def remove_own(self) -> bool:
        """Remove the entry if it is on and starts this very program. Return whether it was removed.

        Raises:
            OSError: Nothing was changed.
        """
        entry = self._entry()
        if not entry or not self._system.starts(entry, program_command()):
            return False
        self.set_on(False)
        return True

    def _entry(self) -> bytes:
        """Return the entry if it is on. An entry that can't be read starts nothing."""
        with suppress(OSError):
            entry = self._system.read()
            if self._system.is_on(entry):
                return entry
        return b""


def _system(platform: str) -> System:
    """Return the module for *platform*. Import no other: each needs libraries that the others do without."""
    if platform == "win32":
        from lecun_viewer.desktop.autostart import windows

        return windows
    if platform == "darwin":
        from lecun_viewer.desktop.autostart import macos

        return macos
    from lecun_viewer.desktop.autostart import linux

    return linux
