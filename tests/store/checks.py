"""Checks of the reader's own, to keep."""

from collections.abc import Iterable
from datetime import datetime

from fakes import MORNING, Calendar
from lecun_viewer.core.change import Change
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.store.favorites import FavoriteStore


def checked(
    quote: Quote, at: datetime = MORNING, note: str = "On page 3 — “word for word”, <b>really</b> 🙂."
) -> OwnCheck:
    """Return a check that found *quote* in a book."""
    return OwnCheck(quote, Status.VERBATIM, "A book", "https://example.org/book?a=1&b=2", "2016-12-05", note, at)


def all_checked(quotes: Iterable[Quote], note: str = "Looked up.") -> list[OwnCheck]:
    """Return checks of *quotes*, made one second after the other."""
    calendar = Calendar()
    checks = []
    for quote in quotes:
        calendar.tick()
        checks.append(checked(quote, calendar(), note))
    return checks


def keep_check(store: FavoriteStore, check: OwnCheck) -> None:
    """Keep *check* in *store* as the programs do. It replaces a check of the same quote."""
    store.apply([], [Change(store.check(check.quote.id), check)])


def discard_check(store: FavoriteStore, quote_id: QuoteId) -> None:
    """Remove the check of that quote from *store*, if there is one."""
    check = store.check(quote_id)
    store.apply([], [Change(check, None)] if check else [])
