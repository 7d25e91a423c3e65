"""A wall clock and a time zone of a program's own, set while it runs and without its knowledge.

The clock is libfaketime's. It goes on running from whatever it is set to; timers and all else that does not go by the
wall clock count the computer's own time, so a clock set forward is to the program what a suspended computer is. The
zone is what /etc/localtime says, where the program sees a file of ours (a mount namespace). Where that is not
permitted, it stays at home, and the clock says the same times there.
"""

import os
import subprocess
import time
import zoneinfo
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

LOCALTIME = "/etc/localtime"  # tzset(3)
MOUNT = 'mount --bind "$0" "$1" && shift && exec "$@"'
# The superuser may mount as it is. Others keep their user id, too: the bus asks who they are.
AS_USER = () if os.geteuid() == 0 else ("--user", "--map-current-user", "--keep-caps")


def library() -> Path | None:
    """Return libfaketime, where it is installed."""
    return next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)


class FakedClock:
    """The clock of what is started by `command`; its home is the zone of its first moment."""

    def __init__(self, folder: Path, moment: datetime) -> None:
        """Set it to *moment*, keeping what it needs in *folder*."""
        self._offset_file = folder / "offset"
        self._zone_file = folder / "localtime"
        self._travels = 0
        self._home = self._zone = _zone(moment)
        self._put_zone()
        self.why_no_travel = _why_not(self._namespace("true"))
        self.set(moment)

    def command(self, *argv: str) -> tuple[str, ...]:
        """Return the command line that runs *argv* by this clock."""
        clock = {
            "LD_PRELOAD": str(library()),
            "FAKETIME_TIMESTAMP_FILE": str(self._offset_file),
            "FAKETIME_NO_CACHE": "1",
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
            "FAKETIME_DISABLE_SHM": "1",  # where processes share a clock; a killed one would leave it behind
        }
        env = ("env", "-u", "TZ", *(f"{name}={value}" for name, value in clock.items()))
        if self.why_no_travel:
            return (*env, f"TZ={self._home.key}", *argv)
        return self._namespace(*env, *argv)

    def set(self, moment: datetime, in_s: float = 0) -> None:
        """Set it so that *in_s* seconds from now it says *moment*, in the zone of that."""
        if not self.why_no_travel and self._zone != _zone(moment):
            self._zone = _zone(moment)
            self._put_zone()
        self._ahead_s = self._timestamp(moment) - time.time() - in_s
        new = self._offset_file.with_suffix(".new")
        new.write_text(f"{self._ahead_s:+f}\n", encoding="ascii")
        new.replace(self._offset_file)

    def seconds_to(self, moment: datetime) -> float:
        """Return how long it takes until it says *moment*; negative where it has done so."""
        return self._timestamp(moment) - self._ahead_s - time.time()

    def minute_left_s(self) -> float:
        """Return how many seconds its minute still lasts."""
        return 60 - (time.time() + self._ahead_s) % 60

    def _timestamp(self, moment: datetime) -> float:
        return (moment.replace(tzinfo=self._home) if self.why_no_travel else moment).timestamp()

    def _put_zone(self) -> None:
        files = (Path(folder, self._zone.key) for folder in zoneinfo.TZPATH)
        # In place, for the mount holds the file itself. Only while the program sleeps: half of it would be no zone.
        self._zone_file.write_bytes(next(file for file in files if file.exists()).read_bytes())
        self._travels += 1
        os.utime(self._zone_file, (self._travels, self._travels))  # else glibc takes it for the same within a second

    def _namespace(self, *argv: str) -> tuple[str, ...]:
        return ("unshare", *AS_USER, "--mount", "sh", "-c", MOUNT, str(self._zone_file), LOCALTIME, *argv)


def _zone(moment: datetime) -> ZoneInfo:
    assert isinstance(moment.tzinfo, ZoneInfo), f"{moment!r} names no place"
    return moment.tzinfo


def _why_not(command: tuple[str, ...]) -> str | None:
    """Return in words why *command* can't be run, if so."""
    try:
        tried = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return "there is no unshare (Debian: util-linux) to change the time zone for one program only"
    if tried.returncode == 0:
        return None
    return f"changing the time zone for one program only is not permitted here: {tried.stderr.strip()}"
