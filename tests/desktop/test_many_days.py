"""Many days of one process in the tray. Each day has its notification once, whatever the clock does.

The days pass in scenes. The program sleeps until its clock's next full minute and then looks at the clock. Before that,
the test sets the clock to the time of the scene, a second before the end of a minute. In that second the test sets the
clock for the next scene.

A test that is too slow loses a minute and nothing else. The minute after a scene has the same to show.
"""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

import pytest

from waiting import eventually

from .faked_clock import FakedClock, library
from .notifications import Notification, Notifications
from .program import Program, StartProgram
from .tray import status_items
from .virtual_desktop import VirtualDesktop

BERLIN, NEW_YORK, TOKYO = "Europe/Berlin", "America/New_York", "Asia/Tokyo"

START_SECOND = 54  # the program is there before the minute is over
SECOND = 59  # at which it looks in each scene
BY_ITSELF_S = 5.0  # before a minute that comes by itself, it looks for the last time
ON_TIME_S = 30.0  # the next look is a minute later, so what comes sooner belongs to this look
LOST_S = 60.0  # by a test that was too slow
SETTING_S = 0.2  # before the program looks at it, the clock can still be set
ANSWER_S = 0.3  # its reaction is over by then, and a late reaction is found in the next scene
COUNTED = Path(__file__).with_name("counted_program.py")
WARM_UP_DAYS = 5
MOST_NEW = 2  # objects of a type, in all days after these
WEAK_REFERENCE = "weakref.ReferenceType"  # about six more for each scene (PySide6 6.11)

QuoteOn = Callable[[date], str]


class Scene(NamedTuple):
    """The program looks at its clock, which says *when*. *fold*: as in `datetime`, the second time of two."""

    when: str
    is_shown: bool
    what: str
    zone: str = BERLIN
    fold: int = 0
    is_by_itself: bool = False  # the clock just goes on to this minute

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.when).replace(tzinfo=ZoneInfo(self.zone), fold=self.fold)

    def __str__(self) -> str:
        return f"{self.when} {self.zone}: {self.what}"


def shown(when: str, what: str, zone: str = BERLIN, *, is_by_itself: bool = False) -> Scene:
    return Scene(when, True, what, zone, is_by_itself=is_by_itself)


def nothing(when: str, what: str, zone: str = BERLIN, *, fold: int = 0) -> Scene:
    return Scene(when, False, what, zone, fold)


SPRING = (
    nothing("2026-03-23 08:58", "before the time"),
    shown("2026-03-23 09:00", "on time"),
    shown("2026-03-24 10:17", "suspended over the night and the time: at the first chance"),
    nothing("2026-03-24 09:20", "set back by an hour"),
    nothing("2026-03-23 15:00", "set back to the day before, which had its own"),
    shown("2026-03-28 09:00", "on time"),
    nothing("2026-03-29 03:00", "the first minute of summer time"),
    shown("2026-03-29 09:00", "on time, which comes an hour sooner"),
    nothing("2026-03-29 08:00", "at 14:00 flown westwards", NEW_YORK),
    nothing("2026-03-29 09:00", "a second nine o'clock of the day", NEW_YORK),
    shown("2026-03-30 09:00", "on time", NEW_YORK),
    nothing("2026-03-31 08:30", "at 19:30 flown eastwards, across midnight", TOKYO),
    shown("2026-03-31 09:00", "on time", TOKYO),
    nothing("2026-03-31 02:30", "flown westwards, the same day again"),
    shown("2026-04-01 23:50", "suspended until the day was nearly over"),
)


def autumn(year: int) -> tuple[Scene, ...]:
    """Return three days, with the end of summer time in *year*."""
    end = next(day for day in (date(year, 10, 31) - timedelta(days=back) for back in range(7)) if day.weekday() == 6)
    before, after = end - timedelta(days=1), end + timedelta(days=1)
    return (
        shown(f"{before} 09:30", "suspended until that autumn"),
        nothing(f"{end} 02:30", "in the hour that comes twice"),
        nothing(f"{end} 02:30", "in its second coming", fold=1),
        nothing(f"{end} 08:00", "what was nine o'clock yesterday"),
        shown(f"{end} 09:00", "on time"),
        shown(f"{after} 09:00", "to the second", is_by_itself=True),
    )


class Life:
    """The program in the tray and its clock, from the first scene on."""

    def __init__(self, program: Program, clock: FakedClock, notifications: Notifications, folder: Path) -> None:
        """*folder* has the files of `counted_program`."""
        self.days: dict[date, Notification] = {}
        self.clock = clock
        self.notifications = notifications
        self._program = program
        self._folder = folder

    def play(self, scene: Scene) -> None:
        """Let the scene pass. The program must show what the scene says, and nothing else."""
        before = len(self.days)
        is_in_time = False
        if scene.is_by_itself:
            self._look(scene.moment, early_s=BY_ITSELF_S)
            sent_count = self._sent_count()
            if is_in_time := self.clock.seconds_to(scene.moment) > 0:  # else this test was too slow to see
                assert sent_count == before, f"notifications before {scene}"
        else:
            self._look(scene.moment + timedelta(seconds=SECOND))
        if scene.is_shown:
            eventually(lambda: self._sent_count() > before, BY_ITSELF_S + LOST_S + 10, f"a notification at {scene}")
            self.days[scene.moment.date()] = self.notifications.sent()[before]
        if is_in_time:
            assert 0 <= -self.clock.seconds_to(scene.moment) < ON_TIME_S, f"time of the notification at {scene}"
        assert self._sent_count() == len(self.days), f"notifications up to {scene}"

    def objects(self) -> Counter[str]:
        """Return how many objects of each type the program has."""
        counts = self._folder / "counts"
        counts.unlink(missing_ok=True)
        (self._folder / "pipe").write_bytes(b"")
        eventually(counts.exists, what="the program counts its objects")
        return Counter(json.loads(counts.read_text(encoding="utf-8")))

    def end(self) -> None:
        assert self._program.terminate() == 0
        assert self._program.output() == ""

    def _look(self, moment: datetime, early_s: float = 0) -> None:
        """Make the program look at its clock at *moment*, or some seconds earlier. Wait for its reaction."""
        eventually(lambda: self.clock.minute_left_s() > SETTING_S)  # too late for this one: it looks in a minute
        in_s = self.clock.minute_left_s()
        self.clock.set(moment, in_s + early_s)
        asleep = self._awakenings()

        def has_woken() -> bool:
            nonlocal asleep
            awakenings = self._awakenings()
            if self.clock.seconds_to(moment) > early_s:
                asleep = awakenings
            return awakenings > asleep

        eventually(has_woken, in_s + LOST_S + 10, f"the program looks at its clock at {moment}")
        eventually(lambda: self.clock.seconds_to(moment) < early_s - ANSWER_S)

    def _sent_count(self) -> int:
        return len(self.notifications.sent())

    def _awakenings(self) -> int:
        return self._status("voluntary_ctxt_switches")

    def _status(self, name: str) -> int:
        """Return a figure of the program's main thread: proc_pid_status(5)."""
        lines = Path(f"/proc/{self._program.process.pid}/status").read_text(encoding="utf-8").splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


StartLife = Callable[[Scene], Life]  # starts the program shortly before its first scene


@pytest.fixture
def start_life(
    desktop: VirtualDesktop,
    start_program: StartProgram,
    notifications: Notifications,
    tmp_path: Path,
) -> StartLife:
    """A factory: start the program, into the tray."""
    if library() is None:
        reason = "there is no libfaketime (Debian: faketime) to give one program a clock of its own"
        (pytest.fail if os.environ.get("LECUN_REQUIRE_DESKTOP") == "1" else pytest.skip)(reason)

    def start(first: Scene) -> Life:
        clock = FakedClock(tmp_path, first.moment.replace(second=START_SECOND))
        os.mkfifo(tmp_path / "pipe")
        files = (str(tmp_path / "pipe"), str(tmp_path / "counts"))
        program = start_program(*clock.command(sys.executable, str(COUNTED), *files, "--hidden"))
        eventually(lambda: status_items(desktop), 20, "the icon is in the tray")
        return Life(program, clock, notifications, tmp_path)

    return start


@pytest.fixture
def quote_on(desktop: VirtualDesktop, tmp_path: Path) -> QuoteOn:
    """The words of the quote of a day, from another user's console program."""
    home = tmp_path / "another user"
    environment = desktop.env | dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"), str(home))

    @cache
    def ask(day: date) -> str:
        command = (sys.executable, "-m", "lecun_viewer.cli", "today", "--date", str(day), "--json")
        done = subprocess.run(command, env=environment, check=True, capture_output=True, encoding="utf-8")
        words: str = json.loads(done.stdout)["text"]
        return words

    return ask


def test_each_day_has_a_notification(start_life: StartLife, quote_on: QuoteOn) -> None:
    scenes = SPRING + new_autumn(quote_on)
    life = start_life(scenes[0])
    objects = list[Counter[str]]()
    for scene in scenes:
        life.play(scene)
        if len(life.days) >= WARM_UP_DAYS:
            objects.append(life.objects())
    life.end()

    sent = life.notifications.sent()
    assert len(sent) == len(life.days) == len(days_of(scenes)) == len({each.body for each in sent})
    assert all(quote_on(day) in each.body for day, each in life.days.items())
    assert all(each.id for each in sent), "the desktop has shown each"
    more = objects[-1] - objects[0]
    assert {kind for kind, count in more.items() if count > MOST_NEW} <= {WEAK_REFERENCE}, more
    if life.clock.why_no_travel:
        pytest.skip(f"the days passed, but all at home: {life.clock.why_no_travel}")


def new_autumn(quote_on: QuoteOn) -> tuple[Scene, ...]:
    """Return the autumn of a year, with other quotes than the spring."""
    spring = {quote_on(day) for day in days_of(SPRING)}
    autumns = (autumn(year) for year in range(2026, 2100))
    return next(scenes for scenes in autumns if spring.isdisjoint(map(quote_on, days_of(scenes))))


def days_of(scenes: Iterable[Scene]) -> set[date]:
    return {scene.moment.date() for scene in scenes if scene.is_shown}
