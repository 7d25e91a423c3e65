"""Favorites as JSON, complete, and collections. ``resources/favorites.schema.json`` describes favorites."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeVar

from lecun_viewer.core.change import Entry
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.core.visible import excerpt
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.fields import VERSION, Shape
from lecun_viewer.exchange.imported import (
    MOST_ENTRIES,
    FieldError,
    Imported,
    ImportRefusedError,
    Place,
    Reason,
    Refusal,
)

FORMAT = "lecun-viewer-favorites"
QUOTES_FORMAT = "lecun-viewer-quotes"  # of a collection whose quotes are no favorites
_NAMES = ("format", "version", "exported_at", "favorites", "checks")
_QUOTES_NAMES = ("format", "version", "exported_at", "title", "introduction", "quotes", "parts")
_T = TypeVar("_T")
_KINDS = {"favorites": "favorite", "checks": "finding", "quotes": "quote"}


class ExportedQuotes(NamedTuple):
    """A collection as it was exported. Its quotes have no collection."""

    title: str
    introduction: str
    parts: tuple[PartTitle, ...]
    quotes: tuple[Quote, ...]


def write(favorites: Iterable[Favorite], findings: Iterable[Finding], exported_at: datetime) -> Iterator[str]:
    """Yield the document, whole. It has no words of its own, so it is the same in every language."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": utc(exported_at),
        "favorites": [favorite_values(favorite) for favorite in favorites],
        "checks": [finding_values(finding) for finding in findings],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def write_quotes(collection: CollectionInfo, quotes: Iterable[Quote], exported_at: datetime) -> Iterator[str]:
    """Yield *collection* as a document, whole. Its quotes are as ``lecun-quotes list --json`` prints them."""
    document = {**head_values(collection), "exported_at": utc(exported_at)}
    document["quotes"] = [quote.to_dict() for quote in quotes]
    yield json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def head_values(collection: CollectionInfo) -> dict[str, Any]:
    """Return what an export says of *collection* besides its quotes."""
    return {
        "format": QUOTES_FORMAT,
        "version": VERSION,
        "title": collection.title,
        "introduction": collection.introduction,
        "parts": [part._asdict() for part in collection.parts],
    }


def favorite_values(favorite: Favorite) -> dict[str, Any]:
    """Return the fields of `fields.FAVORITE` as plain values."""
    changed_at = favorite.note_changed_at
    return {
        **favorite._asdict(),
        "quote": favorite.quote.to_dict(),
        "marked_at": utc(favorite.marked_at),
        "note_changed_at": utc(changed_at) if changed_at else None,
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """Return the fields of `fields.FINDING` as plain values."""
    return {**finding._asdict(), "quote": finding.quote.to_dict(), "checked_at": utc(finding.checked_at)}


def utc(moment: datetime) -> str:
    """Return *moment* to the microsecond. Of two notes, the newer one wins."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(text: str) -> Imported:
    """Return the favorites and findings in *text*.

    Raises:
        ImportRefusedError: It is no such document, or of a newer version.
    """
    document = _checked(loaded(text), FORMAT, _NAMES)
    with_place(lambda: fields.moment(document["exported_at"]), "exported_at")
    favorites = _entries(document, "favorites", fields.FAVORITE, Favorite)
    return Imported(favorites, _entries(document, "checks", fields.FINDING, Finding))


def read_quotes(document: Any) -> ExportedQuotes:
    """Return the collection in *document*, a value of JSON.

    Raises:
        ImportRefusedError: It is no such document, or of a newer version.
    """
    document = _checked(document, QUOTES_FORMAT, _QUOTES_NAMES)
    title, introduction, parts = head_of(document)
    quotes = with_place(lambda: tuple(fields.list_of(document["quotes"], quote_of)), "quotes")
    return ExportedQuotes(title, introduction, parts, quotes)


def head_of(document: Mapping[str, Any]) -> tuple[str, str, tuple[PartTitle, ...]]:
    """Return the title, the introduction and the parts of a collection. Parts may be missing.

    Raises:
        ImportRefusedError: They are none.
    """
    named = {name: document.get(name) for name in fields.HEAD}
    head = with_place(lambda: fields.values_of(named, fields.HEAD))
    parts = with_place(lambda: tuple(fields.list_of(document.get("parts", []), _part)), "parts")
    return head["title"], head["introduction"], parts


def _part(found: Any) -> PartTitle:
    return PartTitle(**fields.values_of(found, fields.PART))


def quote_of(found: Any) -> Quote:
    """Return the quote that `Quote.to_dict` wrote, without its collection.

    Raises:
        FieldError: There is none.
    """
    return fields.quote(fields.values_of(found, fields.QUOTE))._replace(collection="")


def loaded(text: str) -> Any:
    """Return the value of JSON that *text* is.

    Raises:
        ImportRefusedError: It is none, or has more brackets than any export.
    """
    # A hundred megabytes of “[],[],” would become gigabytes.
    if text.count("[") + text.count("{") > 10 * MOST_ENTRIES + len(text) // 50:
        raise ImportRefusedError(Refusal(Reason.TOO_MANY_BRACKETS))
    try:
        return json.loads(text, object_pairs_hook=fields.object_of)
    except json.JSONDecodeError as error:
        is_cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        raise ImportRefusedError(Refusal(Reason.CUT if is_cut else Reason.NO_JSON), error.lineno) from None
    except FieldError as error:
        raise ImportRefusedError(error.refusal, place=_place(error.path)) from None
    except RecursionError:
        raise ImportRefusedError(Refusal(Reason.TOO_MANY_BRACKETS)) from None
    except ValueError:  # a number with thousands of digits
        raise ImportRefusedError(Refusal(Reason.VALUE_EXPECTED)) from None


def _checked(document: Any, format: str, names: Iterable[str]) -> dict[str, Any]:
    """Return *document* if it has that *format*, a version that can be read, and all *names* but those of parts."""
    if not isinstance(document, dict):
        raise ImportRefusedError(Refusal(Reason.OBJECT_EXPECTED))
    if format == FORMAT and document.get("format") == QUOTES_FORMAT:
        raise ImportRefusedError(Refusal(Reason.COLLECTION_EXPORT))
    if document.get("format", format) != format:
        raise ImportRefusedError(Refusal(Reason.WRONG_FORMAT), place=Place(field="format"))
    check_version(document)
    for name in names:
        if name not in document and name != "parts":
            raise ImportRefusedError(Refusal(Reason.MISSING_FIELD), place=Place(field=name))
    for name in document:
        if name not in names:
            raise ImportRefusedError(Refusal(Reason.UNKNOWN_FIELD), place=_place((name,)))
    return document


def check_version(document: Mapping[str, Any]) -> None:
    """Check the version of *document*, if it has one.

    Raises:
        ImportRefusedError: It is newer, or none.
    """
    version = document.get("version", VERSION)
    if type(version) is not int or version < 1:
        raise ImportRefusedError(Refusal(Reason.NO_SUCH_VERSION), place=Place(field="version"))
    if version > VERSION:
        raise ImportRefusedError(Refusal(Reason.NEWER_VERSION), place=Place(field="version"))


def with_place(read: Callable[[], _T], *path: str) -> _T:
    """Return what *read* reads at the *path* of a document. Its `FieldError` becomes a refusal with its place."""
    try:
        return read()
    except FieldError as error:
        raise ImportRefusedError(error.refusal, place=_place((*path, *error.path))) from None


def _place(path: tuple[str, ...]) -> Place:
    kind, number, *names = (*path, "", "")[: max(2, len(path))]
    if kind in _KINDS and number:
        return Place(**{_KINDS[kind]: int(number)}, field=excerpt(".".join(names)))  # type: ignore[arg-type]
    return Place(field=excerpt(kind))


def _entries(document: Mapping[str, Any], name: str, shape: Shape, kind: type[Entry]) -> tuple[Entry, ...]:
    seen = set[QuoteId]()

    def entry(found: Any) -> Entry:
        made = fields.entry(fields.values_of(found, shape), kind)
        if made.quote.id in seen:
            raise FieldError(Reason.TWICE)
        seen.add(made.quote.id)
        return made

    found = document[name]
    if isinstance(found, list) and len(found) > MOST_ENTRIES:
        raise ImportRefusedError(Refusal(Reason.TOO_MANY, (MOST_ENTRIES,)), place=Place(field=name))
    return with_place(lambda: tuple(fields.list_of(found, entry)), name)
