"""The quote of each day, for both programs. The day log has it, or it is chosen now.

Choosing is slow, so it is done only if the day log has no quote for the day.
"""

from collections.abc import Callable
from datetime import date, timedelta

from lecun_viewer.core.daily_quote import DailyQuote, DayLogError
from lecun_viewer.core.failure import Failure
from lecun_viewer.store.day_log import DayLog
from lecun_viewer.system.log import log

DAYS_LISTED = 30


class DailyQuotes:
    """The quotes of the days."""

    def __init__(self, day_log: DayLog, choose: Callable[[date], DailyQuote | None], today: Callable[[], date]) -> None:
        """*choose* returns the quote of a day (`Choices.choose`). *today* returns the local date."""
        self._log = day_log
        self._choose = choose
        self._today = today
        self._logged: Failure | None = None  # the failure that was logged last

    def today(self) -> DailyQuote | None:
        """Return the quote of today, and record it. ``None`` if no quote is shown.

        If it can't be recorded, it is chosen again each time. It is the same quote for as long as the pool is the same.
        """
        day = self._today()
        recorded = self._log.get(day)
        if recorded:
            return recorded
        chosen = self._choose(day)
        if chosen is None:
            return None
        try:
            stands = self._log.record(chosen)
        except DayLogError as error:
            self._log_once(error)
            return chosen
        self._logged = None
        return stands

    def on(self, day: date) -> DailyQuote | None:
        """Return the recorded quote of *day*, or the quote it would have, if there is one. Records nothing."""
        return self._log.get(day) or self._choose(day)

    def last(self, count: int = DAYS_LISTED) -> list[DailyQuote]:
        """Return the quotes of the last *count* days, the newest first. Records today's. Days without a quote miss."""
        today = self._today()
        recorded = self._log.since(today - timedelta(days=count - 1), until=today)
        days = [today - timedelta(days=back) for back in range(1, count)]
        quotes = [self.today(), *(recorded.get(day) or self._choose(day) for day in days)]
        return [each for each in quotes if each]

    def _log_once(self, error: DayLogError) -> None:
        """Log *error*, unless it was logged last: today's quote is asked for each minute."""
        if error.failure != self._logged:
            self._logged = error.failure
            log("The day was not recorded: %s", error.failure)
