"""What tests make: quotes, and the stores of a home as a program has them that starts now."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.head import FAVORITES, FORMAT, VERSION
from lecun_viewer.records.line import HEAD, stamp_of, written
from lecun_viewer.records.state import CollectionMessage, CollectionsError
from lecun_viewer.records.store import Records

NOW = datetime(2026, 11, 26, 8, tzinfo=UTC)
_TICKS = count()


def draft(text: str, author: str = "Hannah Arendt") -> Quote:
    """Return a quote that is in no collection yet."""
    return Quote(QuoteId(""), 0, "", "", text, "", UNCHECKED, "", (author,))


def own_in(folder: Path) -> Collections:
    """Return the collections in *folder*, as a program has them that starts now.

    Its clock never stands still, as no real clock does.
    """
    return Collections(Records(folder, lambda: NOW + timedelta(milliseconds=next(_TICKS))), (), [])


def quotes_in(folder: Path, collection_id: str) -> list[Quote]:
    """Return the quotes of a collection, as a program finds them that starts now."""
    return listed(own_in(folder), collection_id)


def listed(own: Collections, collection_id: str) -> list[Quote]:
    loaded = own.load(collection_id)
    assert loaded, own.messages
    return list(loaded.quotes)


def refusal(own: Collections, collection_id: str, quote: Quote) -> CollectionMessage | None:
    """Add *quote*. Return why it was not added, or ``None`` if it was."""
    try:
        own.add(collection_id, quote)
    except CollectionsError as error:
        return error.message
    return None


def texts(quotes: Iterable[Quote]) -> list[str]:
    return [quote.text for quote in quotes]


def info_of(own: Collections, collection_id: str) -> CollectionInfo:
    loaded = own.load(collection_id)
    assert loaded
    return loaded.info


def make_newer(folder: Path, name: str = FAVORITES) -> None:
    """Have a newer version of the program write to a log of the home *folder*."""
    head = {"format": FORMAT, "version": VERSION + 1, "collection": name, "title": "Newer"}
    changed = stamp_of(NOW + timedelta(days=1000))
    line = written(HEAD, head, changed, changed)
    with (folder / "records" / f"{name}.jsonl").open("ab") as file:
        file.write(line + b"\n")
