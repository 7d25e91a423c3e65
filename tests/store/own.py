"""Own collections for the tests."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import CollectionInfo, Quote, QuoteId
from lecun_viewer.own.own_collections import OwnCollections
from lecun_viewer.own.state import CollectionMessage, CollectionsError

NOW = datetime(2026, 11, 26, 8, tzinfo=UTC)


def draft(text: str, author: str = "Hannah Arendt") -> Quote:
    """Return a quote that is in no collection yet."""
    return Quote(QuoteId(""), 0, "", "", text, "", UNCHECKED, "", (author,))


def own_in(folder: Path) -> OwnCollections:
    """Return the collections in *folder*, as a program has them that starts now."""
    return OwnCollections(folder, lambda: NOW)


def quotes_in(folder: Path, collection_id: str) -> list[Quote]:
    """Return the quotes of a collection, as a program finds them that starts now."""
    return listed(own_in(folder), collection_id)


def listed(own: OwnCollections, collection_id: str) -> list[Quote]:
    loaded = own.load(collection_id)
    assert loaded, own.messages
    return list(loaded.quotes)


def refusal(own: OwnCollections, collection_id: str, quote: Quote) -> CollectionMessage | None:
    """Add *quote*. Return why it was not added, or ``None`` if it was."""
    try:
        own.add(collection_id, quote)
    except CollectionsError as error:
        return error.message
    return None


def texts(quotes: Iterable[Quote]) -> list[str]:
    return [quote.text for quote in quotes]


def info_of(own: OwnCollections, collection_id: str) -> CollectionInfo:
    loaded = own.load(collection_id)
    assert loaded
    return loaded.info
