"""The daily notification comes at most once a day, and as soon as it can, whatever clock, desktop and user do."""

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from datetime import date, time, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from PySide6.QtCore import QLocale

from builders import make_newer, marked
from fakes import Calendar, GivenStores, there
from gui.background.fake_notifier import FakeNotifier
from lecun_viewer.core.attribution import attribution, with_attribution
from lecun_viewer.core.change import Change
from lecun_viewer.core.daily_quote import DailyQuote, is_due
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.review import A_DAY
from lecun_viewer.gui.background.daily_notification import DailyNotification
from lecun_viewer.gui.background.notifier import LONGEST_ON_WINDOWS, Notification
from lecun_viewer.gui.editor import Editor
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records import log
from lecun_viewer.records.days import Choices, DailyQuotes, DayLog
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.system.settings import Settings

Choose = Callable[[date], DailyQuote | None]

NO_SERVER = "This desktop can’t show notifications right now."
AT_THE_FIRST_CHANCE = "Next: today, as soon as possible."


class Program:
    """The part of the program that notifications need. It goes on with the files of the program before."""

    def __init__(
        self,
        folder: Path,
        calendar: Calendar,
        choose: Choose,
        another: Quote,
        notifier: FakeNotifier,
        data: Path | None = None,
    ) -> None:
        self.calendar = calendar
        self.notifier = notifier
        self.settings = Settings(folder)
        self.log = DayLog(Records(data or folder, Calendar()))
        self.daily = DailyQuotes(self.log, choose, calendar.today)
        stores = GivenStores(folder, calendar, settings=self.settings, day_log=self.log, daily=self.daily, choices=self)
        self._stores = stores
        self.favorites = stores.favorites
        self.in_front = False  # whether the user sees today's quote in the window
        self.notification = DailyNotification(stores, notifier, Editor(stores), is_seen=self._is_seen)
        self._other = another
        self.others_than: list[Quote] = []  # what another one was wanted in place of
        self.opened: list[Quote] = []
        self.marks: list[bool] = []
        self.notification.open_requested.connect(lambda quote, _token: self.opened.append(quote))
        self.notification.mark_changed.connect(self._on_mark_changed)

    def _is_seen(self, quote: Quote) -> bool:
        assert quote in self.notification.todays_quotes()
        return self.in_front

    def close(self) -> None:
        self._stores.close()

    def look(self) -> None:
        """Check the rule, as at each full minute. Then the server answers."""
        self.notification.check()
        self.notifier.answer()

    def look_at(self, hour: int, minute: int = 0, second: int = 0) -> None:
        """Set the clock to this time of its day, and check the rule."""
        self.calendar.now = self.calendar.now.replace(hour=hour, minute=minute, second=second, microsecond=0)
        self.look()

    def look_every_minute(self, minutes: int) -> None:
        for _ in range(minutes):
            self.calendar.tick(60)
            self.look()

    def prefer(self, **values: Any) -> None:
        preferences = Preferences.from_settings(self.settings.get)._replace(**values)
        self.settings.update(**preferences.to_settings())

    def state(self) -> list[str]:
        return self.notification.state()

    def at_random(self, but: Quote) -> Quote:
        """Choose another quote, as `Choices` does."""
        self.others_than.append(but)
        return self._other

    def _on_mark_changed(self) -> None:
        self.marks.append(self.notification.is_waiting)


Start = Callable[..., Program]


@pytest.fixture
def start(
    tmp_path: Path, calendar: Calendar, library: Library, store: FavoriteStore, collection: Collection
) -> Iterator[Start]:
    """A function that starts the program, by default on a desktop with notifications."""
    with ExitStack() as closed:

        def start(*, has_server: bool = True, data: Path | None = None, choose: Choose | None = None) -> Program:
            choose = choose or Choices(library, lambda: store, Settings(tmp_path)).choose
            notifier = FakeNotifier(has_server=has_server)
            return closed.enter_context(
                closing(Program(tmp_path, calendar, choose, collection.quotes[0], notifier, data))
            )

        yield start


@pytest.fixture
def program(start: Start) -> Program:
    return start()


@pytest.fixture
def british() -> None:
    """Dates and times are written as in London."""
    QLocale.setDefault(QLocale("en_GB"))


def quote_today(program: Program) -> Quote:
    return there(program.daily.today()).quote


# At its time, once


def test_it_comes_at_its_time_and_not_before(program: Program) -> None:
    program.look_at(0)
    program.look_at(8, 59, 59)
    assert program.notifier.asked == []
    program.look_at(9)
    (notification,) = program.notifier.shown
    assert notification.title == "Quote of the Day"
    assert notification.text == with_attribution(quote_today(program))
    assert notification.actions == (("default", "Open"), ("favorite", "Add to Favorites"), ("another", "Another Quote"))
    assert program.marks == []


def test_control_characters_of_its_quote_are_shown_as_escapes(start: Start, collection: Collection) -> None:
    hostile = collection.quotes[0]._replace(text="one\ntwo\x1b[1m\u202ethree " + "x" * 100)
    program = start(choose=lambda day: DailyQuote(day, hostile))
    program.notifier.longest_text = 120
    program.look()
    text = program.notifier.shown[0].text
    assert text.startswith("“one two\\x1b[1m\\u202ethree")
    assert text.endswith(f"\n— {attribution(hostile)}")
    assert len(text) <= 120


def test_it_comes_at_the_time_that_the_user_prefers(program: Program) -> None:
    program.prefer(notify_at=time(21, 45))
    program.look_at(21, 44)
    assert program.notifier.asked == []
    program.look_at(21, 45)
    assert len(program.notifier.shown) == 1


def test_none_comes_while_the_window_shows_the_quote(program: Program) -> None:
    program.in_front = True
    program.look_at(9)
    program.in_front = False
    program.look_every_minute(10)
    assert program.notifier.asked == []
    assert program.marks == []
    assert program.log.was_notified(program.calendar.today())
    program.calendar.turn()
    program.look_at(9)
    assert len(program.notifier.shown) == 1


# The review instead


def prefer_review(program: Program, quotes: Sequence[Quote]) -> None:
    program.prefer(notify_of_review=True)
    program.favorites.apply([Change(None, favorite) for favorite in marked(quotes)])


def test_the_review_comes_in_its_place_and_a_click_asks_for_it(program: Program, collection: Collection) -> None:
    prefer_review(program, collection.quotes[:12])
    asked = list[str]()
    program.notification.review_requested.connect(asked.append)
    program.look_at(9)
    program.look_every_minute(3)
    (notification,) = program.notifier.shown
    assert notification.title == "Your five for today"
    lines, review = notification.text.splitlines(), program.notification.todays_quotes()
    assert len(lines) == len(review) == A_DAY
    assert all(quote.text.startswith(line.removesuffix("…")) for line, quote in zip(lines, review, strict=True))
    assert notification.actions == (("default", "Open"),)
    program.notifier.press("default")
    assert (len(asked), program.opened) == (1, [])


@pytest.mark.parametrize(("number", "title"), [(1, "Your quote for today"), (3, "Your 3 quotes for today")])
def test_fewer_quotes_to_review_are_counted(program: Program, collection: Collection, number: int, title: str) -> None:
    prefer_review(program, collection.quotes[:number])
    program.look_at(9)
    assert [each.title for each in program.notifier.shown] == [title]


def test_what_the_system_shows_has_all_five(program: Program, collection: Collection) -> None:
    long = [quote._replace(text="wonderful words " * 20) for quote in collection.quotes[:A_DAY]]
    prefer_review(program, [quote._replace(id=QuoteId(f"long-{at}")) for at, quote in enumerate(long)])
    program.look_at(9)
    text = program.notifier.shown[0].text
    assert len(text.splitlines()) == A_DAY
    assert len(text) <= LONGEST_ON_WINDOWS


def test_without_a_quote_to_review_it_is_as_usual(program: Program) -> None:
    prefer_review(program, [])
    program.look_at(9)
    assert [each.title for each in program.notifier.shown] == ["Quote of the Day"]


def test_it_comes_once_a_day(program: Program) -> None:
    texts = list[str]()
    for _ in range(3):
        program.look_at(8, 50)
        program.look_every_minute(15 * 60)
        texts.append(with_attribution(quote_today(program)))
        program.calendar.turn()
    assert [notification.text for notification in program.notifier.shown] == texts
    assert len(set(texts)) == 3


def test_one_whose_answer_the_program_did_not_live_to_see_counts_as_shown(start: Start) -> None:
    first = start()
    first.notification.check()
    assert first.notifier.is_asked
    first.close()
    again = start()
    again.look()
    assert again.notifier.asked == []


def test_of_two_programs_one_shows_it(start: Start) -> None:
    one, other = start(), start()
    for program in (one, other):
        program.notification.check()
    assert len(one.notifier.asked + other.notifier.asked) == 1
    for _ in range(3):
        other.look()
        one.look()
    assert len(one.notifier.shown + other.notifier.shown) == 1


def test_a_program_that_was_a_moment_too_late_shows_nothing(start: Start) -> None:
    """The other program comes after this program read the log and before it writes there."""
    one = start()

    def choose(day: date) -> DailyQuote | None:
        one.notification.check()
        return one.daily.today()

    other = start(choose=choose)
    other.look()
    one.notifier.answer()
    assert (len(one.notifier.shown), other.notifier.asked) == (1, [])
    assert not other.notification.is_waiting


# Clocks that are set, and travellers


def test_a_wrong_clock_that_is_set_right_costs_no_day(program: Program) -> None:
    program.calendar.turn(400)
    program.look()
    program.calendar.turn(-400)
    for _ in range(2):
        program.look()
    assert len(program.notifier.shown) == 2


# What the user wants


def test_a_snooze_outlives_the_program(start: Start) -> None:
    first = start()
    first.notification.snooze(is_on=True)
    first.close()
    again = start()
    again.look()
    assert again.notification.is_snoozed
    assert again.notifier.asked == []
    again.calendar.turn()
    assert not again.notification.is_snoozed
    again.look()
    assert len(again.notifier.shown) == 1


def test_a_snooze_that_is_taken_back_brings_it_at_once(program: Program) -> None:
    program.notification.snooze(is_on=True)
    program.notification.snooze(is_on=False)
    assert not program.notification.is_snoozed
    program.notifier.answer()
    assert len(program.notifier.shown) == 1


def test_a_snooze_takes_what_is_on_show_away_and_it_does_not_come_again(program: Program) -> None:
    program.look()
    assert program.notifier.on_show
    program.notification.snooze(is_on=True)
    program.notifier.answer()
    assert program.notifier.on_show is None
    program.notification.snooze(is_on=False)
    program.look()
    assert len(program.notifier.shown) == 1


def test_a_snooze_takes_away_what_the_desktop_is_only_about_to_show(program: Program) -> None:
    program.notification.check()
    program.notification.snooze(is_on=True)
    program.notifier.answer()
    assert program.notifier.on_show is None


def test_one_that_could_not_be_shown_comes_after_the_rule_was_asked_again(program: Program) -> None:
    """Until the server answers, the notification is recorded as shown. Nobody may take that for the answer."""
    program.notification.check()
    program.notification.check()
    program.notifier.answer(was_shown=False)
    assert program.notification.is_waiting
    program.look_every_minute(1)
    assert len(program.notifier.shown) == 1


def test_the_preferences_end_the_waiting(start: Start) -> None:
    program = start(has_server=False)
    program.look()
    program.prefer(notify=False)
    program.look()
    assert program.marks == [True, False]


def test_a_snooze_ends_the_waiting(start: Start) -> None:
    program = start(has_server=False)
    program.look()
    program.notification.snooze(is_on=True)
    assert program.marks == [True, False]
    program.notifier.come()
    program.look()
    assert program.notifier.shown == []


def test_without_a_quote_of_the_day_there_is_none_and_this_is_said(start: Start) -> None:
    program = start(choose=lambda _day: None)
    program.look()
    program.notification.show_now()
    program.notifier.answer()
    assert program.notifier.asked == []
    assert program.state()[-1].startswith("No quote of the day, because all quotes are hidden")


# What the desktop can do


def test_it_waits_for_a_server_and_comes_when_there_is_one(start: Start) -> None:
    program = start(has_server=False)
    program.look()
    assert program.marks == [True]
    assert program.notification.is_waiting
    assert not program.log.was_notified(program.calendar.today())
    program.look_every_minute(60)
    assert len(program.notifier.asked) == 1, "a desktop without a server is asked once, not each minute"
    program.notifier.come()
    program.notifier.answer()
    assert len(program.notifier.shown) == 1
    assert program.marks == [True, False]
    assert program.log.was_notified(program.calendar.today())


def test_a_server_that_is_started_by_the_question_is_not_asked_twice(start: Start) -> None:
    program = start(has_server=False)
    program.notification.check()
    program.notifier.come()
    program.notifier.answer()
    program.look()
    assert len(program.notifier.asked) == len(program.notifier.shown) == 1
    assert program.marks == []


def test_one_that_was_refused_comes_at_the_next_chance(program: Program) -> None:
    program.notification.check()
    program.notifier.answer(False)
    assert program.notification.is_waiting
    assert not program.log.was_notified(program.calendar.today())
    program.notifier.come()
    program.notifier.answer()
    assert len(program.notifier.shown) == 1


def test_one_that_was_looked_at_need_not_come(start: Start) -> None:
    program = start(has_server=False)
    program.look()
    program.notification.looked_at()
    assert program.marks == [True, False]
    program.notifier.come()
    program.look()
    assert program.notifier.shown == []
    program.close()
    again = start()
    again.look()
    assert again.notifier.asked == []


def test_a_look_at_the_quote_before_the_time_changes_nothing(program: Program) -> None:
    program.look_at(8)
    assert quote_today(program)  # its day is noted down, as by a program that has it in the tray's tool tip
    program.notification.looked_at()
    program.look_at(9)
    assert len(program.notifier.shown) == 1


def test_a_new_day_clears_the_mark(start: Start) -> None:
    program = start(has_server=False)
    program.look()
    program.calendar.turn()
    program.look_at(0, 1)
    assert program.marks == [True, False]
    assert not program.notification.is_waiting
    program.look_at(9)
    assert program.marks == [True, False, True]


# Where nothing can be noted down


@pytest.fixture
def unwritable(tmp_path: Path) -> Path:
    """A path where a file stands in the place of the folder."""
    (tmp_path / "data in vain").write_bytes(b"")
    return tmp_path / "data in vain"


def test_what_could_not_be_recorded_is_not_shown_and_says_why(start: Start, unwritable: Path) -> None:
    program = start(data=unwritable)
    program.look_every_minute(3)
    assert program.notifier.asked == []
    assert program.notification.is_waiting
    assert program.marks == [True]
    said = "Couldn’t record the quote of the day: there is a file where the folder should be."
    assert program.state()[-1] == said


def test_when_it_can_be_noted_down_again_it_comes_within_a_minute(start: Start, unwritable: Path) -> None:
    program = start(data=unwritable)
    program.look()
    unwritable.unlink()
    program.look_every_minute(1)
    assert len(program.notifier.shown) == 1
    assert program.marks == [True, False]
    assert "record" not in " ".join(program.state())


def test_a_disk_that_is_full_when_the_day_begins_is_reported(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    program = start()
    program.look()

    def fail(_path: Path, _lines: bytes) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(log, "append_durably", fail)
    program.calendar.turn()
    program.look()
    assert len(program.notifier.shown) == 1
    assert program.notification.is_waiting
    assert "Couldn’t record the quote of the day: the disk is full" in program.state()[-1]


# What the user presses


def test_a_click_opens_its_quote_also_the_day_after(program: Program) -> None:
    program.look()
    shown = quote_today(program)
    program.calendar.turn()
    program.notifier.press("default")
    assert program.opened == [shown]
    assert list(program.favorites) == []


def test_it_can_be_made_a_favorite_and_says_so(program: Program) -> None:
    program.look()
    for key, title, next_action in (
        ("favorite", "Added to favorites", ("unfavorite", "Remove from Favorites")),
        ("unfavorite", "Removed from favorites", ("favorite", "Add to Favorites")),
    ):
        program.notifier.press(key)
        assert list(program.favorites) == [quote_today(program).id] * (key == "favorite")
        program.notifier.answer()
        assert program.notifier.on_show
        assert program.notifier.on_show.title == title
        assert program.notifier.on_show.text == with_attribution(quote_today(program))
        assert program.notifier.on_show.actions == (("default", "Open"), next_action, ("another", "Another Quote"))
    assert program.opened == []
    assert list(program.favorites) == []


def test_a_favorite_is_offered_to_be_removed(program: Program, calendar: Calendar) -> None:
    program.favorites.put(*marked([quote_today(program)], calendar))
    program.look()
    assert ("unfavorite", "Remove from Favorites") in program.notifier.shown[0].actions


def test_a_favorite_that_was_added_meanwhile_stays(program: Program, calendar: Calendar) -> None:
    program.look()
    program.favorites.put(*marked([quote_today(program)], calendar))
    program.notifier.press("favorite")
    program.notifier.answer()
    assert quote_today(program).id in program.favorites
    assert program.notifier.shown[-1].title == "Added to favorites"


def test_a_favorite_that_could_not_be_saved_is_not_said_to_be(
    program: Program, calendar: Calendar, tmp_path: Path
) -> None:
    program.look()
    program.favorites.put(*marked([quote_today(program)._replace(id=QuoteId("other"))], calendar))
    make_newer(tmp_path)
    program.notifier.press("favorite")
    program.notifier.answer()
    assert len(program.notifier.shown) == 1


def test_another_comes_in_its_place_and_has_the_same_actions(program: Program, collection: Collection) -> None:
    another = collection.quotes[0]
    assert another != quote_today(program)
    program.look()
    for _ in range(2):
        program.notifier.press("another")
        program.notifier.answer()
        assert program.notifier.on_show
        assert program.notifier.on_show.title == "Another Quote"
        assert program.notifier.on_show.text == with_attribution(another)
    assert program.others_than == [quote_today(program), another]
    program.notifier.press("favorite")
    assert list(program.favorites) == [another.id]
    program.notification.show_now()
    program.notifier.answer()
    program.notifier.press("another")
    program.notifier.answer()
    program.notifier.press("default")
    assert program.opened == [another]


def test_a_key_of_nobodys_does_nothing(program: Program) -> None:
    program.look()
    program.notifier.chosen.emit("inline-reply", "")
    assert program.opened == []
    assert list(program.favorites) == []
    assert len(program.notifier.asked) == 1


def test_one_that_is_asked_for_does_not_count(program: Program) -> None:
    program.look_at(8)
    program.notification.show_now()
    program.notifier.answer()
    shown = [(notification.title, notification.text) for notification in program.notifier.shown]
    assert shown == [("Quote of the Day", with_attribution(quote_today(program)))]
    assert not program.log.was_notified(program.calendar.today())
    program.look_at(9)
    assert len(program.notifier.shown) == 2
    program.notification.show_now()
    program.notifier.answer()
    assert len(program.notifier.shown) == 3
    program.look()
    assert len(program.notifier.shown) == 3


def test_one_that_is_asked_for_in_vain_leaves_no_mark(start: Start) -> None:
    program = start(has_server=False)
    program.prefer(notify=False)
    program.notification.show_now()
    program.notifier.answer()
    assert program.marks == []
    assert program.notifier.shown == []


# How things stand, in words


@pytest.mark.usefixtures("british")
def test_the_state_before_and_after(program: Program) -> None:
    program.look_at(8)
    assert program.state() == ["Next: 7 March 2026, 09:00, if LeCun Viewer is running."]
    program.prefer(close_keeps_running=True)
    assert program.state() == ["Next: 7 March 2026, 09:00."]
    program.calendar.now = program.calendar.now.replace(hour=9, minute=5)
    assert program.state() == [AT_THE_FIRST_CHANCE]
    program.look()
    assert program.state() == ["Next: 8 March 2026, 09:00."]
    program.calendar.turn()
    program.prefer(notify_at=time(18, 30))
    assert program.state() == ["Next: 8 March 2026, 18:30."]


@pytest.mark.usefixtures("british")
def test_the_state_where_it_is_not_wanted(program: Program) -> None:
    program.notification.snooze(is_on=True)
    assert program.state() == ["Paused until 8 March 2026, 09:00."]
    program.prefer(notify=False)
    assert program.state() == []


def test_the_state_where_it_waits(start: Start) -> None:
    program = start(has_server=False)
    program.look()
    assert program.state() == [NO_SERVER, AT_THE_FIRST_CHANCE]
    program.notifier.come()
    assert NO_SERVER not in program.state()


# All of it in any order


class DatedNotifier(FakeNotifier):
    """Counts the notifications that the user saw, by the date of the request."""

    def __init__(self, calendar: Calendar, shown_on: Counter[date], *, has_server: bool) -> None:
        super().__init__(has_server=has_server)
        self._calendar = calendar
        self._shown_on = shown_on

    def show(self, notification: Notification, shown: Callable[[bool], None]) -> None:
        day = self._calendar.today()

        def count(was_shown: bool) -> None:
            self._shown_on[day] += was_shown
            shown(was_shown)

        super().show(notification, count)


QUOTES = shipped_collections()[0].quotes
times = st.builds(time, st.integers(0, 23), st.integers(0, 59))


class AnyDays(RuleBasedStateMachine):
    """Each step ends with a check of the rule, as in the program."""

    @initialize(has_server=st.booleans())
    def begin(self, has_server: bool) -> None:
        self.folder = TemporaryDirectory()
        self.calendar = Calendar()
        self.shown_on = Counter[date]()
        self.start(has_server=has_server)

    def start(self, *, has_server: bool) -> None:
        notifier = DatedNotifier(self.calendar, self.shown_on, has_server=has_server)
        self.program = Program(Path(self.folder.name), self.calendar, chosen, QUOTES[0], notifier)
        self.program.notification.check()

    def teardown(self) -> None:
        if hasattr(self, "program"):
            self.program.close()
            self.folder.cleanup()

    @rule(minutes=st.integers(1, 16 * 60))
    def time_passes(self, minutes: int) -> None:
        self.calendar.tick(60 * minutes)
        self.program.notification.check()

    @rule(minutes=st.integers(-50 * 60, 50 * 60))
    def clock_is_set(self, minutes: int) -> None:
        self.calendar.tick(60 * minutes)
        self.program.notification.check()

    @rule(hours=st.integers(-12, 14))
    def user_travels(self, hours: int) -> None:
        self.calendar.now = self.calendar.now.astimezone(timezone(timedelta(hours=hours)))
        self.program.notification.check()

    @rule()
    def server_answers(self) -> None:
        self.program.notifier.answer()
        self.program.notification.check()

    @rule()
    def server_comes(self) -> None:
        self.program.notifier.come()

    @rule()
    def server_goes(self) -> None:
        self.program.notifier.go()

    @rule(is_on=st.booleans())
    def user_snoozes(self, is_on: bool) -> None:
        self.program.notification.snooze(is_on=is_on)

    @rule(notify=st.booleans(), at=times)
    def user_prefers(self, notify: bool, at: time) -> None:
        self.program.prefer(notify=notify, notify_at=at)
        self.program.notification.check()

    @rule()
    def user_looks(self) -> None:
        self.program.notification.looked_at()

    @rule()
    def program_starts_again(self) -> None:
        self.program.close()
        self.start(has_server=self.program.notifier.has_server)

    @invariant()
    @precondition(lambda self: hasattr(self, "program"))
    def no_date_has_two(self) -> None:
        assert all(number <= 1 for number in self.shown_on.values()), self.shown_on

    @invariant()
    @precondition(lambda self: hasattr(self, "program") and self.program.notifier.has_server)
    def none_that_is_due_is_missed(self) -> None:
        program, now = self.program, self.calendar.now
        preferences = Preferences.from_settings(program.settings.get)
        is_wanted = preferences.notify and not program.notification.is_snoozed and is_due(now, preferences.notify_at)
        if is_wanted and not program.notifier.is_asked:
            assert program.log.was_notified(now.date())
            assert not program.notification.is_waiting


def chosen(day: date) -> DailyQuote:
    return DailyQuote(day, QUOTES[day.toordinal() % len(QUOTES)])


TestAnyDays = AnyDays.TestCase
TestAnyDays.settings = settings(stateful_step_count=30)
