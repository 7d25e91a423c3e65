"""The quote of each day, for both programs: what the day log says, else what is chosen now.

How to choose is asked for only when a day has no quote yet, so that the answer is quick at any other time of the day.
"""

from collections.abc import Callable
from datetime import date, timedelta

from lecun_viewer.core.daily_quote import DailyQuote, DayLogError
from lecun_viewer.log import log
from lecun_viewer.store.day_log import DayLog

DAYS_LISTED = 30


class DailyQuotes:
    """The quotes of the days."""

    def __init__(self, day_log: DayLog, choose: Callable[[date], DailyQuote], today: Callable[[], date]) -> None:
        """*choose* returns the quote of a day (`Choices.choose`), *today* the local date."""
        self._log = day_log
        self._choose = choose
        self._today = today
        self._problem: str | None = None  # that was told last

    def today(self) -> DailyQuote:
        """Return the quote of today, which from now on stands.

        Where it can't be noted down, it is chosen anew each time, and the same as long as the pool is.

        Raises:
            EmptyPoolError: there is no quote at all.
        """
        day = self._today()
        noted = self._log.get(day)
        if noted:
            return noted
        chosen = self._choose(day)
        try:
            stands = self._log.record(chosen)
        except DayLogError as error:
            self._tell(str(error))
            return chosen
        self._problem = None
        return stands

    def on(self, day: date) -> DailyQuote:
        """Return the quote of *day*: the one that was noted down, else the one it would have. Notes nothing down."""
        return self._log.get(day) or self._choose(day)

    def last(self, count: int = DAYS_LISTED) -> list[DailyQuote]:
        """Return the quotes of the last *count* days, today's first, which from now on stands."""
        today = self.today()
        noted = self._log.since(today.day - timedelta(days=count - 1), until=today.day)
        days = [today.day - timedelta(days=back) for back in range(1, count)]
        return [today, *(noted.get(day) or self._choose(day) for day in days)]

    def _tell(self, problem: str) -> None:
        """Log *problem*, once for as long as it lasts: today's quote is asked for each minute."""
        if problem != self._problem:
            self._problem = problem
            log(problem)
