"""What tests hand to the program: a clock, stores, and favorites."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta, timezone
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.exchange.page import Detail, Label
from lecun_viewer.records.store import Records
from lecun_viewer.stores import Stores

MORNING = datetime(2026, 3, 7, 9, 30, tzinfo=timezone(timedelta(hours=1)))

T = TypeVar("T")


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


class GivenStores(Stores):
    """Real stores in one folder, except for those that are given by name. The given ones are not closed."""

    def __init__(self, folder: Path, calendar: Calendar, **given: Any) -> None:
        super().__init__(folder, folder, calendar)
        vars(self).update(given)

    @cached_property
    def records(self) -> Records:
        """Their clock never stands still, as no real clock does."""
        made, ticks = super().records, count()
        made.now = lambda: self.now() + timedelta(milliseconds=next(ticks))
        return made


def there(found: T | None) -> T:
    """Return *found*, which must not be ``None``."""
    assert found is not None
    return found


class _PlainTexts:
    """The words of an exported page (`lecun_viewer.exchange.page.PageTexts`) as the names of the values."""

    def language_tag(self) -> str:
        return "en"

    def page_title(self) -> str:
        return "A page"

    def page_summary(self, favorites: int, checked: int, day: str) -> str:
        return f"{favorites} marked, {checked} only checked, on {day}"

    def collection_summary(self, number: int, day: str) -> str:
        return f"{number} quotes, on {day}"

    def listed(self, items: Iterable[str]) -> str:
        return ", ".join(items)

    def page_label(self, label: Label) -> str:
        return label.name

    def page_search(self) -> str:
        return "SEARCH"

    def own_words(self, favorite: Favorite) -> list[Detail]:
        return [Detail("NOTE", favorite.note)]

    def verdict_in_full(self, status: Verdict, is_persons: bool = True) -> str:
        return f"{status.name}: {status.value}"

    def evidence(self, kind: str, is_own: bool = False) -> str:
        return kind.upper()


PLAIN = _PlainTexts()
