"""A wall clock and a time zone for one program. A test sets them without the program's knowledge.

The clock is libfaketime's. It goes on from the time that it is set to. Timers count the computer's own time. So to the
program a clock set forward is the same as a suspended computer.

The zone is in /etc/localtime. A mount namespace puts a file of ours there. If that is not permitted, the zone stays,
and the clock says the same times in it.
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
# The superuser may mount. Other users need a namespace, and keep their id, which the bus asks for.
AS_USER = () if os.geteuid() == 0 else ("--user", "--map-current-user", "--keep-caps")


def library() -> Path | None:
    """Return libfaketime, where it is installed."""
    return next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)


class FakedClock:
    """The clock of a program started by `command`. Its home is the zone of its first moment."""

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
            "FAKETIME_DISABLE_SHM": "1",  # a killed process would leave the shared clock behind
        }
        env = ("env", "-u", "TZ", *(f"{name}={value}" for name, value in clock.items()))
        if self.why_no_travel:
            return (*env, f"TZ={self._home.key}", *argv)
        return self._namespace(*env, *argv)

    def set(self, moment: datetime, in_s: float = 0) -> None:
        """Set the clock to say *moment* in *in_s* seconds, in the zone of *moment*."""
        if not self.why_no_travel and self._zone != _zone(moment):
            self._zone = _zone(moment)
            self._put_zone()
        self._ahead_s = self._timestamp(moment) - time.time() - in_s
        new = self._offset_file.with_suffix(".new")
        new.write_text(f"{self._ahead_s:+f}\n", encoding="ascii")
        new.replace(self._offset_file)

    def seconds_to(self, moment: datetime) -> float:
        """Return the seconds until the clock says *moment*. They are negative after that."""
        return self._timestamp(moment) - self._ahead_s - time.time()

    def minute_left_s(self) -> float:
        """Return how many seconds its minute still lasts."""
        return 60 - (time.time() + self._ahead_s) % 60

    def _timestamp(self, moment: datetime) -> float:
        return (moment.replace(tzinfo=self._home) if self.why_no_travel else moment).timestamp()

    def _put_zone(self) -> None:
        files = (Path(folder, self._zone.key) for folder in zoneinfo.TZPATH)
        # In place, because the mount holds the file itself. The program must sleep: half a file is no zone.
        self._zone_file.write_bytes(next(file for file in files if file.exists()).read_bytes())
        self._travels += 1
        os.utime(self._zone_file, (self._travels, self._travels))  # else glibc takes it for the same within a second

    def _namespace(self, *argv: str) -> tuple[str, ...]:
        return ("unshare", *AS_USER, "--mount", "sh", "-c", MOUNT, str(self._zone_file), LOCALTIME, *argv)


def _zone(moment: datetime) -> ZoneInfo:
    assert isinstance(moment.tzinfo, ZoneInfo), f"{moment!r} names no place"
    return moment.tzinfo


def _why_not(command: tuple[str, ...]) -> str | None:
    """Return the reason in words if *command* can't be run."""
    try:
        tried = subprocess.run(command, capture_output=True, text=True)
    except FileNotFoundError:
        return "there is no unshare (Debian: util-linux) to change the time zone for one program only"
    if tried.returncode == 0:
        return None
    return f"changing the time zone for one program only is not permitted here: {tried.stderr.strip()}"
