"""What the favorites file holds: favorites and the reader's findings."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import NamedTuple

from lecun_viewer.core.change import Kept
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.finding import Finding
from lecun_viewer.core.quote import QuoteId


class Content(NamedTuple):
    """Favorites and findings by the ids of their quotes, the newest first."""

    favorites: dict[QuoteId, Favorite]
    findings: dict[QuoteId, Finding]

    def changed(
        self, favorites: Mapping[QuoteId, Favorite | None], findings: Mapping[QuoteId, Finding | None]
    ) -> "Content":
        """Return the content after a change. ``None`` removes an entry."""
        return Content(
            _changed(self.favorites, favorites, lambda favorite: favorite.marked_at),
            _changed(self.findings, findings, lambda finding: finding.checked_at),
        )

    def or_else(self, other: "Content") -> "Content":
        """Return all of this, and whatever only *other* has."""
        return Content(other.favorites | self.favorites, other.findings | self.findings)

    def or_newer(self, other: "Content") -> "Content":
        """Return both together. If both have the same quote, the entry that was written later wins.

        When a favorite was written, only its note tells. A later change of anything else may lose.
        """
        return Content(
            _newer(self.favorites, other.favorites, lambda favorite: favorite.noted_at),
            _newer(self.findings, other.findings, lambda finding: finding.checked_at),
        )


def _changed(
    kept: dict[QuoteId, Kept], after: Mapping[QuoteId, Kept | None], at: Callable[[Kept], datetime]
) -> dict[QuoteId, Kept]:
    """Return *kept* with the changes *after*. Of two entries of the same time, the later change comes first."""
    if not after:
        return kept
    added = {key: after[key] for key in reversed(list(after)) if key not in kept}
    known = {key: after.get(key, value) for key, value in kept.items()}
    present = [(key, value) for key, value in (added | known).items() if value]
    return dict(sorted(present, key=lambda item: at(item[1]), reverse=True))


def _newer(
    ours: Mapping[QuoteId, Kept], theirs: Mapping[QuoteId, Kept], at: Callable[[Kept], datetime]
) -> dict[QuoteId, Kept]:
    later = {key: their for key, their in theirs.items() if key not in ours or at(their) > at(ours[key])}
    return {**ours, **later}
