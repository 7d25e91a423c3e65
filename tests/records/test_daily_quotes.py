"""The quote of the day for both programs. It is chosen once, recorded, and then stays."""

import multiprocessing
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from builders import make_newer, marked, of_a_newer_version
from fakes import Calendar, there
from lecun_viewer.core import daily_quote as pool
from lecun_viewer.core.daily_quote import DailyQuote, DayLogError
from lecun_viewer.core.failure import Cause
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.library.library import Library
from lecun_viewer.records.days import DAYS_LISTED, Choices, DailyQuotes, DayLog
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.head import DAYS
from lecun_viewer.records.line import values_in
from lecun_viewer.records.store import FOLDER, Records
from lecun_viewer.system import files
from lecun_viewer.system.settings import Settings
from waiting import PATIENCE_S


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


@pytest.fixture
def choices(library: Library, store: FavoriteStore, settings: Settings) -> Choices:
    return Choices(library, lambda: store, settings)


@pytest.fixture
def day_log(tmp_path: Path) -> DayLog:
    return DayLog(Records(tmp_path / "data", Calendar()))


@pytest.fixture
def daily(day_log: DayLog, choices: Choices, calendar: Calendar) -> DailyQuotes:
    return DailyQuotes(day_log, choices.choose, calendar.today)


def notified_at(folder: Path) -> list[str]:
    """Return when the notifications were shown, as the log has it."""
    said = (values_in(line) for _key, line in Records(folder, Calendar()).log(DAYS).lines())
    return [values["notified"] for values in said if "notified" in values]


def shown_over(daily: DailyQuotes, calendar: Calendar, days: int) -> list[DailyQuote]:
    shown = []
    for _ in range(days):
        shown.append(there(daily.today()))
        calendar.turn()
    return shown


def chosen_over(choices: Choices, calendar: Calendar, days: int) -> list[DailyQuote]:
    return [there(choices.choose(calendar.today() + timedelta(days=ahead))) for ahead in range(days)]


# Pools


def test_by_default_161_quotes_of_both_collections(
    shipped_library: Library, store: FavoriteStore, calendar: Calendar, tmp_path: Path
) -> None:
    choices = Choices(shipped_library, lambda: store, Settings(tmp_path))
    days = chosen_over(choices, calendar, 2 * 161)
    assert len({each.quote.id for each in days}) == 161
    assert {each.quote.provenance.status for each in days} == {Verdict.VERBATIM}


def test_who_chose_the_pool_that_once_was_the_default_keeps_it(
    choices: Choices, calendar: Calendar, collection: Collection, settings: Settings
) -> None:
    settings.update(pool="traced")
    not_his = (Verdict.PARAPHRASE, Verdict.MISATTRIBUTED)
    expected = {quote.id for quote in collection.quotes if quote.provenance.status not in not_his}
    assert {each.quote.id for each in chosen_over(choices, calendar, 2 * len(expected))} == expected


@pytest.mark.parametrize("name", [pool.ALL, pool.part_pool(3)])
def test_a_pool_gives_its_quotes(
    name: str, choices: Choices, calendar: Calendar, collection: Collection, settings: Settings
) -> None:
    settings.update(pool=name)
    expected = {quote.id for quote in collection.quotes if name == pool.ALL or quote.part == 3}
    assert {each.quote.id for each in chosen_over(choices, calendar, 2 * len(expected))} == expected


def test_a_collection_is_a_pool(
    collections: list[Collection], shipped_library: Library, store: FavoriteStore, calendar: Calendar, tmp_path: Path
) -> None:
    settings = Settings(tmp_path)
    choices = Choices(shipped_library, lambda: store, settings)
    chosen = {each.quote.id for each in chosen_over(choices, calendar, 2 * 161)}
    assert {"common-sense", "scaling-limits"} <= chosen  # by default, quotes of all collections
    for each in collections:
        settings.update(pool=pool.collection_pool(each.id))
        chosen = {quote.id for _day, quote, _ in chosen_over(choices, calendar, 2 * len(each.quotes))}
        assert chosen == {quote.id for quote in each.quotes}
    settings.update(pool=pool.collection_pool("gone"))
    assert there(choices.choose(calendar.today())).empty_pool == "collection gone"


def test_a_day_that_an_earlier_version_recorded_keeps_its_quote(
    daily: DailyQuotes, day_log: DayLog, calendar: Calendar, collection: Collection
) -> None:
    """It chose from another default pool. The new pool counts from the next day on."""
    reworded = next(quote for quote in collection.quotes if quote.provenance.status is Verdict.VARIANT)
    day_log.record(DailyQuote(calendar.today(), reworded))
    assert there(daily.today()).quote == reworded
    calendar.turn()
    assert there(daily.today()).quote.provenance.status is Verdict.VERBATIM


def test_a_recorded_day_stays_when_a_collection_is_added(
    daily: DailyQuotes,
    day_log: DayLog,
    shipped_library: Library,
    store: FavoriteStore,
    calendar: Calendar,
    tmp_path: Path,
) -> None:
    before = shown_over(daily, calendar, 5)
    choices = Choices(shipped_library, lambda: store, Settings(tmp_path))
    later = DailyQuotes(day_log, choices.choose, calendar.today)
    assert [later.on(each.day) for each in before] == before


def test_favorites_are_a_pool_also_those_that_the_collection_lost(
    daily: DailyQuotes, calendar: Calendar, collection: Collection, settings: Settings, store: FavoriteStore
) -> None:
    lost = collection.quotes[0]._replace(id=QuoteId("lost"), text="No longer in the collection.")
    for favorite in marked([lost, collection.quotes[5]]):
        store.put(favorite)
    settings.update(pool=pool.FAVORITES)
    shown = shown_over(daily, calendar, 4)
    assert {each.quote.text for each in shown} == {lost.text, collection.quotes[5].text}
    assert all(each.empty_pool is None for each in shown)


def test_no_favorites_yet_falls_back_to_the_default_and_says_so(
    choices: Choices, settings: Settings, calendar: Calendar
) -> None:
    by_default = chosen_over(choices, calendar, 30)
    settings.update(pool=pool.FAVORITES)
    expected = [each._replace(empty_pool=pool.FAVORITES) for each in by_default]
    assert chosen_over(choices, calendar, 30) == expected


@pytest.mark.parametrize(
    "name", [None, 7, "part", "part x", "part -1", "part ４", "nonsense", ["all"], "part 999999999"]
)
def test_a_setting_that_names_no_pool_means_the_default(
    name: Any, choices: Choices, settings: Settings, calendar: Calendar
) -> None:
    by_default = there(choices.choose(calendar.today()))
    settings.update(pool=name)
    assert choices.choose(calendar.today()) == by_default


# What was chosen stands


def test_another_pool_changes_tomorrow_not_today(
    daily: DailyQuotes, calendar: Calendar, settings: Settings, day_log: DayLog, choices: Choices
) -> None:
    today = there(daily.today())
    settings.update(pool=pool.part_pool(8))
    assert daily.today() == today
    assert DailyQuotes(day_log, choices.choose, calendar.today).today() == today
    calendar.turn()
    assert there(daily.today()).quote.part == 8
    calendar.turn(-1)
    assert daily.today() == today


def test_of_two_programs_the_first_chooses_for_both(day_log: DayLog, collection: Collection, tmp_path: Path) -> None:
    first, second = (DailyQuote(date(2026, 3, 7), quote) for quote in collection.quotes[:2])
    assert DayLog(Records(tmp_path / "data", Calendar())).record(first) == first
    assert day_log.record(second) == first


def test_a_date_asked_for_is_not_noted_down(daily: DailyQuotes, calendar: Calendar, day_log: DayLog) -> None:
    other = calendar.today() + timedelta(days=3)
    asked = daily.on(other)
    assert day_log.get(other) is None
    calendar.turn(3)
    assert daily.today() == asked


def test_the_last_days_are_listed_newest_first(daily: DailyQuotes, calendar: Calendar, settings: Settings) -> None:
    settings.update(pool=pool.part_pool(2))
    noted = daily.today()
    settings.update(pool=pool.DEFAULT)
    calendar.turn(3)
    listed = daily.last()
    assert len(listed) == DAYS_LISTED
    assert [each.day for each in listed] == [calendar.today() - timedelta(days=back) for back in range(DAYS_LISTED)]
    assert listed[0] == daily.today()
    assert listed[3] == noted
    assert all(each == daily.on(each.day) for each in listed)


# Notifications


def test_a_notification_is_noted_down_once_also_after_a_restart(
    daily: DailyQuotes, day_log: DayLog, calendar: Calendar, tmp_path: Path
) -> None:
    day = there(daily.today()).day
    assert not day_log.was_notified(day)
    assert day_log.record_notification(day, calendar())
    assert not day_log.record_notification(day, calendar())
    again = DayLog(Records(tmp_path / "data", Calendar()))
    assert again.was_notified(day)
    assert not again.record_notification(day, calendar())
    assert notified_at(tmp_path / "data") == [calendar().isoformat()]


def test_one_that_could_not_be_shown_is_taken_back(daily: DailyQuotes, day_log: DayLog, calendar: Calendar) -> None:
    day = there(daily.today()).day
    day_log.record_notification(day, calendar())
    day_log.take_notification_back(day)
    assert not day_log.was_notified(day)
    assert day_log.record_notification(day, calendar())


def claim(folder: Path, calendar: Calendar, start: Any, won: Any) -> None:
    day_log = DayLog(Records(folder, Calendar()))
    start.wait()
    won.put(day_log.record_notification(calendar.today(), calendar()))


def test_of_many_programs_at_once_one_shows_it(daily: DailyQuotes, calendar: Calendar, tmp_path: Path) -> None:
    daily.today()
    context = multiprocessing.get_context("spawn")
    start, won = context.Barrier(4), context.Queue()
    programs = [context.Process(target=claim, args=(tmp_path / "data", calendar, start, won)) for _ in range(4)]
    for program in programs:
        program.start()
    assert sorted(won.get(timeout=PATIENCE_S) for _ in programs) == [False, False, False, True]
    for program in programs:
        program.join()


# Bad days


def test_a_damaged_log_gives_the_same_quote_and_no_second_notification(
    daily: DailyQuotes, day_log: DayLog, calendar: Calendar, choices: Choices, tmp_path: Path
) -> None:
    today = there(daily.today())
    day_log.record_notification(today.day, calendar())
    records = Records(tmp_path / "data", calendar)
    records.make_backups()
    path = records.log(DAYS).path
    path.write_bytes(b"\xff" * path.stat().st_size)
    again = DayLog(Records(tmp_path / "data", calendar))
    assert DailyQuotes(again, choices.choose, calendar.today).today() == today
    assert again.was_notified(today.day)
    assert not DayLog(Records(tmp_path / "data", calendar)).record_notification(today.day, calendar())


def test_where_nothing_can_be_saved_the_day_still_has_its_quote(
    choices: Choices, calendar: Calendar, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    day_log = DayLog(Records(tmp_path / "file", Calendar()))
    daily = DailyQuotes(day_log, choices.choose, calendar.today)
    assert daily.today() == daily.today()
    assert len(daily.last()) == DAYS_LISTED
    with pytest.raises(DayLogError, match=Cause.FILE_IN_THE_WAY.value):
        day_log.record_notification(calendar.today(), calendar())


def test_the_same_problem_is_logged_once(
    daily: DailyQuotes,
    calendar: Calendar,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    daily.today()
    for _ in range(2):
        calendar.turn()
        with monkeypatch.context() as patched, files.locked(tmp_path / "data" / FOLDER):
            patched.setattr(files, "monotonic", count(0, 100).__next__)  # no test waits ten seconds
            caplog.clear()
            daily.today()
            daily.today()
            assert caplog.text.count(Cause.IN_USE.value) == 1
        daily.today()


def test_days_of_a_newer_version_are_shown_and_never_written(
    daily: DailyQuotes, choices: Choices, calendar: Calendar, tmp_path: Path
) -> None:
    today = there(daily.today())
    make_newer(tmp_path / "data", DAYS)
    path = Records(tmp_path / "data", calendar).log(DAYS).path
    before = path.read_bytes()
    next_start = DayLog(Records(tmp_path / "data", calendar))
    assert DailyQuotes(next_start, choices.choose, calendar.today).today() == today
    with pytest.raises(DayLogError, match=Cause.NEWER_VERSION.value):
        next_start.record_notification(today.day, calendar())
    assert path.read_bytes() == before


def test_a_state_of_a_newer_version_counts_as_no_quote(
    daily: DailyQuotes, day_log: DayLog, calendar: Calendar, collection: Collection
) -> None:
    newer = DailyQuote(calendar.today(), of_a_newer_version(collection.quotes[0]))
    day_log.record(newer)
    assert day_log.get(calendar.today()) is None
    assert there(daily.today()).quote in collection.quotes
    assert [each.quote in collection.quotes for each in daily.last(2)] == [True, True]


def test_another_quote_is_another(
    choices: Choices, settings: Settings, store: FavoriteStore, collection: Collection
) -> None:
    settings.update(pool=pool.FAVORITES)
    one, other = collection.quotes[3], collection.quotes[4]
    for favorite in marked([one, other]):
        store.put(favorite)
    assert {choices.at_random(one) for _ in range(20)} == {other}
    store.discard(other.id)
    assert choices.at_random(one) == one


def test_each_of_the_listed_days_has_the_quote_that_was_recorded(
    daily: DailyQuotes, day_log: DayLog, calendar: Calendar, collection: Collection
) -> None:
    today = calendar.today()
    recorded = [
        day_log.record(DailyQuote(today - timedelta(days=back), collection.quotes[back]))
        for back in range(DAYS_LISTED + 1)
    ]
    assert any(each.quote != there(daily._choose(each.day)).quote for each in (recorded[0], recorded[DAYS_LISTED - 1]))
    assert daily.last() == recorded[:DAYS_LISTED]
    assert [daily.last(count) for count in (1, 2, 7)] == [recorded[:count] for count in (1, 2, 7)]
