"""Favorites as JSON, complete. ``resources/favorites.schema.json`` describes the document."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from lecun_viewer.core.change import Kept
from lecun_viewer.core.exchange import fields
from lecun_viewer.core.exchange.fields import VERSION, Scalar, Shape
from lecun_viewer.core.exchange.imported import FieldError, Imported, ImportRefusedError, Reason, Refusal, excerpt
from lecun_viewer.core.exchange.json_reader import JsonReader
from lecun_viewer.core.exchange.page import PageTexts
from lecun_viewer.core.exchange.text_in_pieces import TextInPieces
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote, QuoteId

FORMAT = "lecun-viewer-favorites"
QUOTES_FORMAT = "lecun-viewer-quotes"  # of a collection whose quotes are no favorites. Nothing imports it
_NAMES = ("format", "version", "exported_at", "favorites", "checks")


def write(
    favorites: Iterable[Favorite], checks: Iterable[OwnCheck], exported_at: datetime, _: PageTexts
) -> Iterator[str]:
    """Yield the document, whole. It has no words of its own, so it is the same in every language."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": utc(exported_at),
        "favorites": [favorite_values(favorite) for favorite in favorites],
        "checks": [check_values(check) for check in checks],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2)
    yield "\n"


def write_quotes(title: str, introduction: str, quotes: Iterable[Quote], exported_at: datetime) -> Iterator[str]:
    """Yield a collection as a document, whole. Its quotes are as ``lecun-quotes list --json`` prints them."""
    document = {
        "format": QUOTES_FORMAT,
        "version": VERSION,
        "exported_at": utc(exported_at),
        "title": title,
        "introduction": introduction,
        "quotes": [quote.to_dict() for quote in quotes],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2)
    yield "\n"


def favorite_values(favorite: Favorite) -> dict[str, Any]:
    """Return the fields of `fields.FAVORITE` as plain values."""
    changed_at = favorite.note_changed_at
    return {
        **favorite._asdict(),
        "quote": favorite.quote.to_dict(),
        "marked_at": utc(favorite.marked_at),
        "note_changed_at": utc(changed_at) if changed_at else None,
    }


def check_values(check: OwnCheck) -> dict[str, Any]:
    """Return the fields of `fields.CHECK` as plain values."""
    return {**check._asdict(), "quote": check.quote.to_dict(), "checked_at": utc(check.checked_at)}


def utc(moment: datetime) -> str:
    """Return *moment* to the microsecond. Of two notes, the newer one wins."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(document: TextInPieces) -> Imported:
    """Return what is in *document*.

    Raises:
        ImportRefusedError: It is no such document, or of a newer version.
    """
    reader = JsonReader(document)
    favorites, checks = list[Favorite](), list[OwnCheck]()
    missing = set(_NAMES)
    for name in reader.members():
        missing.discard(name)
        match name:
            case "format":
                reader.value(_read_format)
            case "version":
                reader.value(_read_version)
            case "exported_at":
                reader.value(fields.moment)
            case "favorites":
                favorites += _entries(reader, fields.FAVORITE, fields.favorite)
            case "checks":
                checks += _entries(reader, fields.CHECK, fields.check)
            case _:
                reader.refuse(Refusal(Reason.UNKNOWN_IN_EXPORT))
    reader.finish()
    if missing:
        raise ImportRefusedError(Refusal(Reason.MISSING_IN_EXPORT, (min(missing, key=_NAMES.index),)))
    return Imported(tuple(favorites), tuple(checks))


def _read_format(found: Scalar) -> None:
    if found != FORMAT:
        raise FieldError(Reason.WRONG_FORMAT, FORMAT)


def _read_version(found: Scalar) -> None:
    if not isinstance(found, int) or found < 1:
        raise FieldError(Reason.NO_SUCH_VERSION)
    if found > VERSION:
        raise FieldError(Reason.NEWER_VERSION)


def _entries(reader: JsonReader, shape: Shape, make: Callable[[Mapping[str, Any]], Kept]) -> list[Kept]:
    seen = set[QuoteId]()
    entries = []

    def read() -> Kept:
        values = reader.object(shape)
        return reader.checked(lambda: make(values))

    for entry in reader.items(read):
        if entry.quote.id in seen:
            reader.refuse(Refusal(Reason.TWICE, (excerpt(entry.quote.id),)))
        seen.add(entry.quote.id)
        entries.append(entry)
    return entries
