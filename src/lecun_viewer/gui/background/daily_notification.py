"""Shows the quote of the day as a notification, once a day. Or the quotes of the review, if the user prefers that.

It comes at the user's time, or as soon as possible after it.

There is one rule. If notifications are on, the time has come and today's notification was not shown, show it now. The
rule is checked at each full minute (`WallClock`), and when something changes that it depends on. The notification is
recorded before it is shown. So a program that ends in between never shows it, rather than twice.

A notification that could not be shown waits. At each full minute the server is asked whether it works again. Who sees
the quote in the window already needs no notification. It then counts as shown.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from lecun_viewer.core.attribution import beginning, with_attribution
from lecun_viewer.core.daily_quote import DailyQuote, DayLogError, is_due, next_due
from lecun_viewer.core.preferences import SNOOZED_ON, Preferences
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.review import A_DAY
from lecun_viewer.core.visible import in_one_line, shown
from lecun_viewer.gui.background.notifier import OPEN, Notification, Notifier
from lecun_viewer.gui.theme.text import moment_in_words
from lecun_viewer.texts.catalogue import _, _n
from lecun_viewer.texts.days import day_problem, empty_pool, no_quote_of_the_day

if TYPE_CHECKING:
    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.stores import Stores

MINUTE_MS = 60_000
LONGEST_IN_REVIEW = 45  # UTF-16 units of each quote. Five fit into what Windows shows
AFTER_MS = 20  # a timer may fire a little early and would count the same minute twice
# The keys of the notification's actions. Adding and removing are two, because the favorites may change meanwhile.
ADD, REMOVE, ANOTHER = "favorite", "unfavorite", "another"


class WallClock(QObject):
    """Ticks at each full minute of the wall clock. Nothing else wakes the program regularly.

    A timer stops while the computer sleeps, and it does not see that somebody set the clock. So the timer runs only to
    the next full minute, and the listeners look at the clock themselves.

    Signals:
        minute_began: A minute began. More may have passed if the clock was set or the computer slept.
    """

    minute_began = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """*now* returns the local time."""
        super().__init__(parent)
        self._now = now
        self._timer = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_timeout)
        self._wait()

    @Slot()
    def _on_timeout(self) -> None:
        self._wait()
        self.minute_began.emit()

    def _wait(self) -> None:
        now = self._now()
        self._timer.start(MINUTE_MS - now.second * 1000 - now.microsecond // 1000 + AFTER_MS)


class DailyNotification(QObject):
    """Decides when the notification is shown, and passes on what the user chooses on it.

    Signals:
        review_requested: The user clicked a notification of the review. Carries the activation token of the click.
        open_requested: The user clicked the notification. Carries its `Quote` and the activation token of the click.
        mark_changed: `is_waiting` changed.
        failed: A favorite was not changed. The sentence tells the user why.
    """

    open_requested = Signal(object, str)
    review_requested = Signal(str)
    mark_changed = Signal()
    failed = Signal(str)

    def __init__(
        self,
        stores: Stores,
        notifier: Notifier,
        editor: Editor,
        parent: QObject | None = None,
        *,
        is_seen: Callable[[Quote], bool] = lambda _quote: False,
    ) -> None:
        """*is_seen* tells whether the user sees a quote now, without a notification."""
        super().__init__(parent)
        self._is_seen = is_seen
        self._stores = stores
        self._daily = stores.daily
        self._log = stores.day_log
        self._notifier = notifier
        self._editor = editor
        self._favorites = stores.favorites
        self._settings = stores.settings
        self._now = stores.now
        self._today = stores.today
        self._shown: Quote | None = None  # in the notification. ``None`` if that is about the review
        self._is_asking = False
        self._waiting_on: date | None = None  # the notification was due and could not be shown
        self._problem: str | None = None
        notifier.chosen.connect(self._on_chosen)
        notifier.state_changed.connect(self._on_notifier_changed)

    @property
    def is_waiting(self) -> bool:
        """Whether today's notification is pending: due, not shown, and the quote not seen yet."""
        return self._waiting_on == self._today()

    @property
    def is_snoozed(self) -> bool:
        """Whether the user wants no more notification today."""
        return bool(self._settings.get(SNOOZED_ON) == str(self._today()))

    def snooze(self, *, is_on: bool) -> None:
        """Show no notification until tomorrow. If not *is_on*, allow it again."""
        self._settings.update(**{SNOOZED_ON: str(self._today()) if is_on else None})
        if is_on:
            self._notifier.take_back()
            self._set_waiting(None)
        self.check()

    @Slot()
    def check(self) -> None:
        """Show today's notification if it is due."""
        if self._waiting_on and not (self.is_waiting and self._is_on()):  # a new day, or no longer wanted
            self._set_waiting(None)
            self._problem = None
        if self._is_asking:
            return
        if self.is_waiting and not self._problem:
            self._notifier.look()  # asks the server only, for recording and taking back takes two writes
            return
        if not self._is_wanted_now():
            return
        daily = self._daily.today()  # this records the day, too
        if daily is None:
            return
        if any(map(self._is_seen, self.todays_quotes())):
            self._record_seen(daily.day)
            return
        try:
            is_ours = self._log.record_notification(daily.day, self._now())
        except DayLogError as error:
            self._problem = day_problem(error)
            self._set_waiting(daily.day)
            return
        self._problem = None
        self._set_waiting(None)
        if is_ours:
            self._ask_to_show(daily)

    @Slot()
    def show_now(self) -> None:
        """Show today's notification, even if it is not due. Without a quote there is none, which `state` says."""
        if daily := self._daily.today():
            self._show_todays(daily)

    def todays_quotes(self) -> list[Quote]:
        """Return the quotes of today's notification. Who sees one of them in the window needs no notification."""
        daily = self._daily.today()
        return self._review() or ([daily.quote] if daily else [])

    def _review(self) -> list[Quote]:
        """Return today's review, if the notification is about it."""
        return self._stores.reviews.of(self._today()) if self._preferences.notify_of_review else []

    @Slot()
    def looked_at(self) -> None:
        """The user sees today's quote in the window. A pending notification is dropped."""
        if self.is_waiting:
            self._record_seen(self._today())

    def _record_seen(self, day: date) -> None:
        self._set_waiting(None)
        with suppress(DayLogError):  # then the notification comes once the disk works again
            self._log.record_seen(day)

    def state(self) -> list[str]:
        """Return sentences on the next notification, and on what keeps notifications away, if anything does."""
        sentences = list[str]()
        if not self._notifier.has_server:
            sentences.append(_("This desktop can’t show notifications right now."))
        daily = self._daily.today()
        if not daily:
            sentences.append(no_quote_of_the_day())
        elif self._preferences.notify:
            sentences.append(self._next_in_words())
        if daily and daily.empty_pool:
            sentences.append(empty_pool(daily.empty_pool))
        return [*sentences, *([self._problem] if self._problem else [])]

    @property
    def _preferences(self) -> Preferences:
        return Preferences.from_settings(self._settings.get)

    def _is_on(self) -> bool:
        return self._preferences.notify and not self.is_snoozed

    def _is_wanted_now(self) -> bool:
        now = self._now()
        is_time = self._is_on() and is_due(now, self._preferences.notify_at)
        return is_time and not self._log.was_notified(now.date())

    def _next_in_words(self) -> str:
        now, preferences = self._now(), self._preferences
        is_done = self.is_snoozed or self._log.was_notified(now.date())
        due = next_due(now, preferences.notify_at, is_done_today=is_done)
        if due <= now.replace(tzinfo=None):
            return _("Next: today, as soon as possible.")
        if self.is_snoozed:
            return _("Paused until {0}.").format(moment_in_words(due))
        if not preferences.close_keeps_running:  # it may end with its window
            return _("Next: {0}, if LeCun Viewer is running.").format(moment_in_words(due))
        return _("Next: {0}.").format(moment_in_words(due))

    def _ask_to_show(self, daily: DailyQuote) -> None:
        def on_answer(was_shown: bool) -> None:
            self._is_asking = False
            if not was_shown:
                self._log.take_notification_back(daily.day)
                self._set_waiting(daily.day)

        self._is_asking = True
        self._show_todays(daily, on_answer)

    def _show_todays(self, daily: DailyQuote, answered: Callable[[bool], None] = lambda _was_shown: None) -> None:
        """Show the notification of the review if the user prefers that, else that of the quote of the day."""
        if not (review := self._review()):
            self._show(daily.quote, _("Quote of the Day"), answered)
            return
        self._shown = None
        title = _n("Your quote for today", "Your {n} quotes for today", len(review))
        if len(review) == A_DAY:
            title = _("Your five for today")
        text = "\n".join(beginning(in_one_line(shown(quote).text), LONGEST_IN_REVIEW) for quote in review)
        self._notifier.show(Notification(title, text, ((OPEN, _("Open")),)), answered)

    def _show(self, quote: Quote, title: str, answered: Callable[[bool], None] = lambda _was_shown: None) -> None:
        is_favorite = quote.id in self._favorites
        actions = (
            (OPEN, _("Open")),
            (REMOVE, _("Remove from Favorites")) if is_favorite else (ADD, _("Add to Favorites")),
            (ANOTHER, _("Another Quote")),
        )
        self._shown = quote
        text = with_attribution(shown(quote), self._notifier.longest_text)
        self._notifier.show(Notification(title, text, actions), answered)

    @Slot(str, str)
    def _on_chosen(self, action: str, token: str) -> None:
        if self._shown is None:
            self.review_requested.emit(token)
        elif action == OPEN:
            self.open_requested.emit(self._shown, token)
        elif action in (ADD, REMOVE):
            self._change_favorite(self._shown, is_wanted=action == ADD)
        elif action == ANOTHER:
            self._show(self._stores.choices.at_random(self._shown), _("Another Quote"))

    def _change_favorite(self, quote: Quote, *, is_wanted: bool) -> None:
        """Make the change, and show the notification again with a title that confirms it."""
        if (quote.id in self._favorites) != is_wanted and (refusal := self._editor.toggle(quote)):
            self.failed.emit(refusal)
        if (quote.id in self._favorites) == is_wanted:
            self._show(quote, _("Added to favorites") if is_wanted else _("Removed from favorites"))

    @Slot()
    def _on_notifier_changed(self) -> None:
        if self.is_waiting:
            self._set_waiting(None)
        self.check()

    def _set_waiting(self, day: date | None) -> None:
        if day != self._waiting_on:
            self._waiting_on = day
            self.mark_changed.emit()
