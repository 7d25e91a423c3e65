"""When the notification of a day is due. Only the wall clock counts, in every time zone."""

from datetime import date, datetime, time, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.daily_quote import is_due, next_due

JUST_BEFORE = timedelta(microseconds=1)

moments = st.datetimes(max_value=datetime(9000, 1, 1))
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))
offsets = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.dates(), times)
def test_a_time_comes_at_its_minute_and_not_before(day: date, at: time) -> None:
    moment = datetime.combine(day, at)
    assert is_due(moment, at)
    if at > time.min:
        assert not is_due(moment - JUST_BEFORE, at)


@given(moments, st.timedeltas(timedelta(0), timedelta(hours=24)), times)
def test_what_is_due_stays_so_until_midnight(moment: datetime, later: timedelta, at: time) -> None:
    if (moment + later).date() == moment.date() and is_due(moment, at):
        assert is_due(moment + later, at)
    assert is_due(datetime.combine(moment, time.max), at)


@given(moments, times, offsets)
def test_the_time_zone_has_no_say(moment: datetime, at: time, offset: timezone) -> None:
    assert is_due(moment.replace(tzinfo=offset), at) == is_due(moment, at)
    assert is_due(moment.replace(fold=1), at) == is_due(moment, at)


@given(moments, times, offsets, st.booleans())
def test_the_next_one_is_today_or_tomorrow_at_that_time(
    moment: datetime, at: time, offset: timezone, is_done: bool
) -> None:
    due = next_due(moment.replace(tzinfo=offset), at, is_done_today=is_done)
    assert due.tzinfo is None
    assert due.time() == at
    assert due.date() - moment.date() == timedelta(days=is_done)
