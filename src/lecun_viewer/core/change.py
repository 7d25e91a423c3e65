"""Changes of favorites and of the reader's own checks, made together and taken back together."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import QuoteId

Kept = TypeVar("Kept", Favorite, OwnCheck)


class Change(NamedTuple, Generic[Kept]):
    """A favorite or a check, before and after. ``None`` means that there is none."""

    before: Kept | None
    after: Kept | None

    @property
    def quote_id(self) -> QuoteId:
        """The id of the quote."""
        kept = self.after or self.before
        assert kept, "a change is about something"
        return kept.quote.id


def reversed_changes(changes: Sequence[Change[Kept]]) -> list[Change[Kept]]:
    """Return the changes that take *changes* back."""
    return [Change(change.after, change.before) for change in reversed(changes)]
