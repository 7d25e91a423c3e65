"""Small real stand-ins for what the program is handed: so far a clock, and favorites to keep."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import Quote

MORNING = datetime(2026, 3, 7, 9, 30, tzinfo=timezone(timedelta(hours=1)))


class Calendar:
    """A clock that stands still until somebody turns its page or lets it tick."""

    def __init__(self, now: datetime = MORNING) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def today(self) -> date:
        return self.now.date()

    def turn(self, days: int = 1) -> None:
        self.now += timedelta(days=days)

    def tick(self, seconds: float = 1) -> None:
        self.now += timedelta(seconds=seconds)


def marked(quotes: Iterable[Quote], calendar: Calendar | None = None, note: str = "") -> list[Favorite]:
    """Return *quotes* as favorites with *note*, marked one second after the other."""
    calendar = calendar or Calendar()
    favorites = []
    for quote in quotes:
        calendar.tick()
        favorites.append(Favorite.mark(quote, calendar())._replace(note=note))
    return favorites
