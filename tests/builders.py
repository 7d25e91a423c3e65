"""What tests make: quotes, favorites, and the stores of a home as a program has them that starts now."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any, cast

from fakes import Calendar
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import UNCHECKED, Verdict
from lecun_viewer.core.quote import Collection, CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.exchange.imported import Reason, Refusal
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.head import FAVORITES, FORMAT, VERSION
from lecun_viewer.records.line import HEAD, stamp_of, written
from lecun_viewer.records.state import CollectionMessage, CollectionsError
from lecun_viewer.records.store import Records

NOW = datetime(2026, 11, 26, 8, tzinfo=UTC)
_TICKS = count()


def own_quote(text: str = "Words.", quote_id: str = "a", **fields: Any) -> Quote:
    """Return a quote of the collection ``mine`` that nobody has checked. *fields* are those that differ."""
    return Quote(QuoteId(quote_id), 0, "", "", text, "", UNCHECKED, "mine", ())._replace(**fields)


def draft(text: str, author: str = "Hannah Arendt") -> Quote:
    """Return a quote that is in no collection yet."""
    return own_quote(text, "", collection="", authors=(author,))


def own_info(quote_count: int = 1, **fields: Any) -> CollectionInfo:
    """Return what the library tells of the collection ``mine``. *fields* are those that differ."""
    return CollectionInfo("mine", "Mine", "", quote_count, is_own=True)._replace(**fields)


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


def marked(quotes: Iterable[Quote], calendar: Calendar | None = None, note: str = "") -> list[Favorite]:
    """Return *quotes* as favorites with *note*, marked one second after the other."""
    calendar = calendar or Calendar()
    favorites = []
    for quote in quotes:
        calendar.tick()
        favorites.append(Favorite.mark(quote, calendar())._replace(note=note))
    return favorites


def of_a_newer_version(quote: Quote) -> Quote:
    """Return *quote* with a verdict that only a newer version of the program knows."""
    return quote._replace(provenance=quote.provenance._replace(status=cast(Verdict, "reconstructed")))


def shipped_info(collection: Collection) -> CollectionInfo:
    """Return what the library tells of *collection*."""
    parts = tuple(PartTitle(part.number, part.title) for part in collection.parts)
    title, introduction = collection.title, collection.introduction
    return CollectionInfo(collection.id, title, introduction, len(collection.quotes), parts=parts)


def refused(reason: Reason, *values: str | int) -> Refusal:
    """Return a refusal for *reason* with *values*. Where it names a state, it has one."""
    return Refusal(reason, (Verdict.VARIANT,) if reason is Reason.PLACE_MISSING else values)
