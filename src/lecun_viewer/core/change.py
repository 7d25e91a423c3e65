"""Changes of what the user keeps, favorites and checks, as they are made together and taken back."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import QuoteId

Kept = TypeVar("Kept", Favorite, OwnCheck)


class Change(NamedTuple, Generic[Kept]):
    """A favorite, or a check of the reader's own, before and after; ``None`` where there is none."""

    before: Kept | None
    after: Kept | None

    @property
    def quote_id(self) -> QuoteId:
        """The id of the quote that it is about."""
        kept = self.after or self.before
        assert kept, "a change is about something"
        return kept.quote.id


def reversed_changes(changes: Sequence[Change[Kept]]) -> list[Change[Kept]]:
    """Return what takes *changes* back."""
    return [Change(change.after, change.before) for change in reversed(changes)]
