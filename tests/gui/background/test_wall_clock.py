"""The clock tells each minute when it begins by the wall clock, even after somebody set the clock."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt, QTimer
from pytestqt.qtbot import QtBot

from fakes import MORNING, Calendar
from lecun_viewer.gui.background.daily_notification import WallClock

MINUTE_MS = 60_000
A_LITTLE_MS = 50


def timer_of(clock: WallClock) -> QTimer:
    (timer,) = clock.findChildren(QTimer)
    return timer


def at(second: int, millisecond: int = 0) -> datetime:
    return MORNING.replace(second=second, microsecond=millisecond * 1000)


@given(st.datetimes())
def test_never_sleeps_through_a_minute_or_wakes_within_the_old_one(now: datetime) -> None:
    clock = WallClock(Calendar(now))
    assert timer_of(clock).timerType() is Qt.TimerType.PreciseTimer
    interval = timer_of(clock).interval()
    assert interval <= MINUTE_MS + A_LITTLE_MS
    after_full_minute = now.second * 1000 + now.microsecond / 1000 + interval - MINUTE_MS
    assert 0 < after_full_minute <= A_LITTLE_MS + 1


def test_tells_each_minute_and_waits_for_the_next(qtbot: QtBot) -> None:
    calendar = Calendar(at(59, 970))
    clock = WallClock(calendar)
    timer = timer_of(clock)
    for _ in range(2):
        with qtbot.waitSignal(clock.minute_began):
            calendar.tick(60)  # the hands as they stand when the timer is over: just before a minute again
        assert timer.isActive()
        assert timer.interval() < 100
    calendar.now = at(0, 20) + timedelta(minutes=4)
    with qtbot.waitSignal(clock.minute_began):
        pass
    assert timer.interval() == 59_980 + 20
    with qtbot.assertNotEmitted(clock.minute_began, wait=100):
        pass


def test_is_armed_again_before_it_emits(qtbot: QtBot) -> None:
    """A listener that fails or opens a dialog does not stop the clock."""
    clock = WallClock(Calendar(at(59, 970)))
    was_armed = list[bool]()
    clock.minute_began.connect(lambda: was_armed.append(timer_of(clock).isActive()))
    qtbot.waitUntil(lambda: len(was_armed) >= 2)
    assert all(was_armed)


@pytest.mark.parametrize("set_by", [timedelta(seconds=-20), timedelta(days=400)])
def test_goes_by_the_new_time_after_the_clock_was_set(qtbot: QtBot, set_by: timedelta) -> None:
    calendar = Calendar(at(59, 970))
    clock = WallClock(calendar)
    calendar.now = at(20) + set_by
    with qtbot.waitSignal(clock.minute_began):
        pass
    seconds_left = 60 - calendar.now.second
    assert 0 < timer_of(clock).interval() - seconds_left * 1000 <= A_LITTLE_MS
