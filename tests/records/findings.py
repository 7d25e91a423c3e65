"""The reader's findings, and what is saved of them."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from fakes import MORNING, Calendar
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records


def checked(
    quote: Quote, at: datetime = MORNING, note: str = "On page 3 — “word for word”, <b>really</b> 🙂."
) -> Finding:
    """Return a finding that found *quote* in a book."""
    return Finding(quote, Verdict.VERBATIM, "A book", "https://example.org/book?a=1&b=2", "2016-12-05", note, at)


def all_found(quotes: Iterable[Quote], note: str = "Looked up.") -> list[Finding]:
    """Return findings of *quotes*, made one second after the other."""
    calendar = Calendar()
    findings = []
    for quote in quotes:
        calendar.tick()
        findings.append(checked(quote, calendar(), note))
    return findings


def save_finding(store: FavoriteStore, finding: Finding) -> None:
    """Save *finding* in *store* as the programs do. It replaces a finding of the same quote."""
    store.apply([], [Change(store.finding(finding.quote.id), finding)])


def discard_finding(store: FavoriteStore, quote_id: QuoteId) -> None:
    """Remove the finding of that quote from *store*, if there is one."""
    finding = store.finding(quote_id)
    store.apply([], [Change(finding, None)] if finding else [])


def on_disk(folder: Path) -> tuple[list[Favorite], list[Finding]]:
    """Return the favorites and findings that a program sees which starts now."""
    store = FavoriteStore(Records(folder, Calendar()))
    assert store.problem is None
    return list(store.values()), list(store.findings())
