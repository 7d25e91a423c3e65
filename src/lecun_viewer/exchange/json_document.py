"""Favorites as JSON, complete, and collections. ``resources/favorites.schema.json`` describes favorites."""

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Annotated, Any, NamedTuple, TypeVar

from msgspec import Meta, Struct

from lecun_viewer.core.favorite import Favorite, Finding, Moment
from lecun_viewer.core.quote import CollectionInfo, PartTitle, Quote, QuoteId
from lecun_viewer.core.value import Text
from lecun_viewer.core.visible import excerpt
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.fields import VERSION, NoJsonError
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
_T = TypeVar("_T")
_KINDS = {"favorites": "favorite", "checks": "finding", "quotes": "quote"}
_Version = Annotated[int, Meta(ge=1)]


class _Format(Struct):
    """Just the ``format`` of a document."""

    format: Any = ""


class _Head(_Format):
    """Just the header of a document. It is read first, because a newer version may have other fields."""

    version: _Version = VERSION


class _Favorites(Struct, forbid_unknown_fields=True):
    format: str
    version: _Version
    exported_at: Moment
    favorites: tuple[Favorite, ...]
    checks: tuple[Finding, ...]


class Title(Struct):
    """The metadata of a collection in a document."""

    title: Text
    introduction: Text
    parts: tuple[PartTitle, ...] = ()


class _Quotes(Struct, forbid_unknown_fields=True):
    format: str
    version: _Version
    exported_at: Moment
    title: Text
    introduction: Text
    quotes: tuple[Quote, ...]
    parts: tuple[PartTitle, ...] = ()


class ExportedQuotes(NamedTuple):
    """A collection as it was exported. Its quotes have no collection."""

    title: str
    introduction: str
    parts: tuple[PartTitle, ...]
    quotes: tuple[Quote, ...]


def write(favorites: Iterable[Favorite], findings: Iterable[Finding], exported_at: datetime) -> Iterator[str]:
    """Yield the whole document. It is the same in every language."""
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
    """Return the metadata of *collection* for an export."""
    return {
        "format": QUOTES_FORMAT,
        "version": VERSION,
        "title": collection.title,
        "introduction": collection.introduction,
        "parts": [part.to_dict() for part in collection.parts],
    }


def favorite_values(favorite: Favorite) -> dict[str, Any]:
    """Return the fields of *favorite* as plain values."""
    changed_at = favorite.note_changed_at
    return {
        **favorite._asdict(),
        "quote": favorite.quote.to_dict(),
        "marked_at": utc(favorite.marked_at),
        "note_changed_at": utc(changed_at) if changed_at else None,
    }


def finding_values(finding: Finding) -> dict[str, Any]:
    """Return the fields of *finding* as plain values."""
    return {**finding._asdict(), "quote": finding.quote.to_dict(), "checked_at": utc(finding.checked_at)}


def utc(moment: datetime) -> str:
    """Return *moment* to the microsecond. Of two notes, the newer one wins."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(text: str) -> Imported:
    """Return all that is in *text*.

    Raises:
        ImportRefusedError: It is no such document, or of a newer version.
    """
    head = _decoded(text, _Head)
    if head.format == QUOTES_FORMAT:
        raise ImportRefusedError(Refusal(Reason.COLLECTION_EXPORT))
    _check(head, FORMAT)
    document = _decoded(text, _Favorites)
    with _placed("exported_at"):
        fields.check_moment(document.exported_at)
    _check_entries(document.favorites, "favorites")
    _check_entries(document.checks, "checks")
    return Imported(document.favorites, document.checks)


def _check_entries(entries: Sequence[Favorite | Finding], name: str) -> None:
    if len(entries) > MOST_ENTRIES:
        raise ImportRefusedError(Refusal(Reason.TOO_MANY, (MOST_ENTRIES,)), place=Place(field=name))
    seen = set[QuoteId]()
    for number, entry in enumerate(entries, 1):
        with _placed(name, str(number)):
            fields.check_entry(entry)
            if entry.quote.id in seen:
                raise FieldError(Reason.DAMAGE)
            seen.add(entry.quote.id)


def format_of(text: str) -> Any:
    """Return the ``format`` of *text*, a JSON object, perhaps of another program.

    Raises:
        ImportRefusedError: It is no object of JSON.
    """
    return _decoded(text, _Format).format


def read_quotes(text: str) -> ExportedQuotes:
    """Return the collection in *text*.

    Raises:
        ImportRefusedError: It is no such document, or of a newer version.
    """
    _check(_decoded(text, _Head), QUOTES_FORMAT)
    document = _decoded(text, _Quotes)
    for number, quote in enumerate(document.quotes, 1):
        with _placed("quotes", str(number)):
            fields.checked(quote)
    quotes = tuple(quote._replace(collection="") for quote in document.quotes)
    return ExportedQuotes(document.title, document.introduction, document.parts, quotes)


def title_of(values: Any) -> Title:
    """Return the title in *values*, those of `head_values`.

    Raises:
        ImportRefusedError: They are none.
    """
    with _placed():
        return fields.converted(values, Title)


def quote_of(found: Any) -> Quote:
    """Return the quote that `Quote.to_dict` wrote, without its collection.

    Raises:
        FieldError: There is none.
    """
    return fields.checked(fields.converted(found, Quote))._replace(collection="")


def check_version(values: Any) -> None:
    """Check the version in *values*, if they have one.

    Raises:
        ImportRefusedError: It is newer, or none.
    """
    with _placed():
        head = fields.converted(values, _Head)
    _check(head, head.format)


def _check(head: _Head, format: str) -> None:
    """Check that *head* has that *format* and a version that can be read."""
    if head.format != format:
        raise ImportRefusedError(Refusal(Reason.DAMAGE), place=Place(field="format"))
    if head.version > VERSION:
        raise ImportRefusedError(Refusal(Reason.NEWER_VERSION), place=Place(field="version"))


def _decoded(text: str, kind: type[_T]) -> _T:
    """Return *text* as a *kind*. What is wrong becomes a refusal with its place."""
    with _placed():
        try:
            return fields.decoded(text, kind)
        except NoJsonError as error:
            line = text.encode()[: error.byte].count(b"\n") + 1
            raise ImportRefusedError(error.refusal, line) from None


@contextmanager
def _placed(*path: str) -> Iterator[None]:
    """Read at the *path* of a document. A `FieldError` becomes a refusal with its place."""
    try:
        yield
    except FieldError as error:
        raise ImportRefusedError(error.refusal, place=_place((*path, *error.path))) from None


def _place(path: tuple[str, ...]) -> Place:
    kind, number, *names = (*path, "", "")[: max(2, len(path))]
    if kind in _KINDS and number.isdecimal():
        return Place(**{_KINDS[kind]: int(number)}, field=excerpt(".".join(names)))  # type: ignore[arg-type]
    return Place(field=excerpt(kind))
