"""The fields of an exported favorite or check, and what may stand in each: the same for every format that is read.

A file that is imported may come from anybody, and what comes in is shown, searched and cited like the collection's own.
So it is held to the same rules; ``resources/favorites.schema.json`` says them for other programs.
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeAlias

from lecun_viewer.core.exchange.imported import excerpt
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck, is_date
from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Quote, QuoteId

LONGEST_TEXT = 1_000_000  # characters: a book
LONGEST_ID = 60
HIGHEST_PART = 9999
YEARS = range(1970, 9999)  # every time in them is also one in any time zone, on any platform

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_ADDRESS = re.compile(r"https?://\S+")

Scalar: TypeAlias = str | int | None


class Field(NamedTuple):
    """One field: ``read`` returns its value, or raises a `ValueError` with the reason as half a sentence."""

    read: Callable[[Scalar], Any]
    is_optional: bool = False

    def value(self, found: Scalar) -> Any:
        """Return the value of the field in which *found* stands.

        Raises:
            ValueError: it may not stand there; with the reason.
        """
        return None if found is None and self.is_optional else self.read(found)


Shape: TypeAlias = Mapping[str, "Field | Shape"]
"""The fields of an object by their names."""


def _text(found: Scalar) -> str:
    if not isinstance(found, str):
        raise ValueError("a text was expected")
    if len(found) > LONGEST_TEXT:
        raise ValueError(f"the text is longer than {LONGEST_TEXT:,} characters")
    if not found.isascii() and any("\ud800" <= letter <= "\udfff" for letter in found):
        raise ValueError("the text holds half of a surrogate pair")
    return found


def _words(found: Scalar) -> str:
    if not _text(found).strip():
        raise ValueError("there is nothing in it")
    return _text(found)


def _id(found: Scalar) -> QuoteId:
    if not _ID.fullmatch(_text(found)) or len(_text(found)) > LONGEST_ID:
        raise ValueError(f"{excerpt(_text(found))} is no id of a quote such as “cake-analogy”")
    return QuoteId(_text(found))


def _part(found: Scalar) -> int:
    if not isinstance(found, int) or not 1 <= found <= HIGHEST_PART:
        raise ValueError(f"{excerpt(str(found))} is no whole number from 1 to {HIGHEST_PART}")
    return found


def _status(found: Scalar) -> Status:
    try:
        return Status(_text(found))
    except ValueError:
        raise ValueError(f"{excerpt(str(found))} is none of {', '.join(Status)}") from None


def _date(found: Scalar) -> str:
    if not is_date(_text(found)):
        raise ValueError(f"{excerpt(_text(found))} is no year, month or day such as 2024-03-07")
    return _text(found)


def _date_or_nothing(found: Scalar) -> str:
    return _date(found) if found != "" else ""


def _address(found: Scalar) -> str:
    if not _ADDRESS.fullmatch(_text(found)):
        raise ValueError(f"{excerpt(_text(found))} is no address that begins with http:// or https://")
    return _text(found)


def moment(found: Scalar) -> datetime:
    """Return the time, in UTC, that *found* names in the form of RFC 3339.

    Raises:
        ValueError: it names none.
    """
    try:
        if not _MOMENT.fullmatch(_text(found)):
            raise ValueError
        named = datetime.fromisoformat(_text(found)).astimezone(UTC)
        if named.year not in YEARS:
            raise ValueError
    except (ValueError, OverflowError):
        raise ValueError(f"{excerpt(str(found))} is no time such as 2026-03-07T09:30:00+01:00") from None
    return named


PROVENANCE: Shape = {
    "status": Field(_status),
    "words_found": Field(_words, is_optional=True),
    "where": Field(_words, is_optional=True),
    "url": Field(_address, is_optional=True),
    "date": Field(_date, is_optional=True),
    "note": Field(_words, is_optional=True),
    "author": Field(_words, is_optional=True),
}
QUOTE: Shape = {
    "id": Field(_id),
    "part": Field(_part),
    "part_title": Field(_text),
    "topic": Field(_text),
    "text": Field(_words),
    "source": Field(_text),
    "provenance": PROVENANCE,
}
FAVORITE: Shape = {
    "quote": QUOTE,
    "attribution": Field(_words),
    "marked_at": Field(moment),
    "note": Field(_text),
    "note_changed_at": Field(moment, is_optional=True),
}
CHECK: Shape = {
    "quote": QUOTE,
    "status": Field(_status, is_optional=True),
    "where": Field(_text),
    "url": Field(_text),  # as the reader gave it; what is no address is never made a link
    "date": Field(_date_or_nothing),
    "note": Field(_text),
    "checked_at": Field(moment),
}


def favorite(values: Mapping[str, Any]) -> Favorite:
    """Return the favorite that the values of `FAVORITE` make.

    Raises:
        ValueError: they contradict each other; with the reason.
    """
    return Favorite(**{**values, "quote": _quote(values["quote"])})


def check(values: Mapping[str, Any]) -> OwnCheck:
    """Return the check that the values of `CHECK` make.

    Raises:
        ValueError: they contradict each other; with the reason.
    """
    return OwnCheck(**{**values, "quote": _quote(values["quote"])})


def _quote(values: Mapping[str, Any]) -> Quote:
    return Quote(**{**values, "provenance": _provenance(Provenance(**values["provenance"]))})


def _provenance(found: Provenance) -> Provenance:
    """Return *found* if it claims no more than it shows: the rules of ``resources/collection.schema.json``."""
    if found.status != Status.UNTRACED and not (found.words_found and found.where):
        raise ValueError(f"a quote that is {found.status} needs the words found and where they were found")
    if (found.status == Status.MISATTRIBUTED) != bool(found.author):
        raise ValueError("an author is named where, and only where, a quote is misattributed")
    return found
