"""Validates the values of a file by types (msgspec).

A file may come from anybody, and its quotes are shown, searched and cited like the collection's. So the same rules hold
for them: those of the types in ``core``, and `checked`. ``resources/favorites.schema.json`` has the rules for other
programs.
"""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar

import msgspec

from lecun_viewer.core.favorite import Favorite, Finding, is_date
from lecun_viewer.core.provenance import Lack
from lecun_viewer.core.quote import COMPILATION, UNNAMED, Quote, is_highlight_time
from lecun_viewer.core.value import LONGEST_TEXT
from lecun_viewer.core.visible import excerpt
from lecun_viewer.exchange.imported import FieldError, Reason, Refusal

VERSION = 4  # raise it with every change of a field: a reader refuses fields that it does not know
YEARS = range(1970, 9999)  # a time in them is a time in every zone and on every platform

_AT = " - at `$"
_OF_A_TEXT = ("matching regex", "of length")
"""What msgspec says of a text that its field does not take."""

_OWN_REASONS = {
    "date": Reason.NO_DATE,
    "highlighted_at": Reason.NO_DATE,
    "url": Reason.NO_ADDRESS,
    "language": Reason.NO_LANGUAGE,
}

_T = TypeVar("_T")


class NoJsonError(FieldError):
    """A document is no JSON, or is cut.

    Attributes:
        byte: Where it ends to be JSON.
    """

    def __init__(self, reason: Reason, byte: int) -> None:
        super().__init__(reason)
        self.byte = byte


def decoded(document: str | bytes, kind: type[_T]) -> _T:
    """Decode *document* as JSON of the type *kind*. Of a duplicate key, the last value counts.

    Raises:
        NoJsonError: It is no JSON.
        FieldError: It is another value.
    """
    try:
        return msgspec.json.decode(document, type=kind)
    except msgspec.ValidationError as error:
        raise _refused(str(error), lambda: msgspec.json.decode(document)) from None
    except msgspec.DecodeError as error:
        end = len((document.encode() if isinstance(document, str) else document).rstrip())
        byte = re.search(r"\(byte ([0-9]+)\)$", str(error))
        at = end if "truncated" in str(error) else int(byte[1]) if byte else 0
        raise NoJsonError(Reason.CUT if at >= end else Reason.DAMAGE, at) from None
    except (UnicodeError, RecursionError):
        raise NoJsonError(Reason.DAMAGE, 0) from None


def converted(values: Any, kind: type[_T]) -> _T:
    """Convert *values*, plain JSON values, to the type *kind*.

    Raises:
        FieldError: They are none.
    """
    try:
        return msgspec.convert(values, kind)
    except msgspec.ValidationError as error:
        raise _refused(str(error), lambda: values) from None


def value_in(found: Any, kind: type[msgspec.Struct], name: str) -> Any:
    """Return *found* as the value of the field *name* of *kind*.

    Raises:
        FieldError: It may not be in that field.
    """
    try:
        value = msgspec.convert(found, _types(kind)[name])
    except msgspec.ValidationError as error:
        raise _refused(str(error), lambda: found, name) from None
    if name == "date" and value:
        _check_date(value)
    if name == "highlighted_at":
        _check_highlight_time(value)
    return value


@cache
def _types(kind: type[msgspec.Struct]) -> dict[str, Any]:
    return {field.name: field.type for field in msgspec.structs.fields(kind)}


def _refused(said: str, values: Callable[[], Any], field: str = "") -> FieldError:
    """Translate msgspec's message into a refusal with a path. Indices count from 1.

    *field* is the name of the field that has these values, if they are no object.
    """
    what, _, place = said.rpartition(_AT) if _AT in said else (said, "", "")
    steps = re.findall(r"[a-z_0-9]+", place)
    path = [str(int(step) + 1) if step.isdecimal() else step for step in steps]
    if what.startswith("Object "):  # lacks a field, or has another, whose name may be anything
        name = what.partition("`")[2].removesuffix("`")
        return FieldError(Reason.DAMAGE, path=(*path, *([name] if name else [])))
    names = (field, *(step for step in steps if not step.isdecimal()))
    text = _found(values, steps) if any(each in said for each in _OF_A_TEXT) else None
    refusal = _refusal_of_text(text, names[-1])
    return FieldError(refusal.reason, *refusal.values, path=tuple(path))


def _found(values: Callable[[], Any], steps: Iterable[str]) -> Any:
    """Return the value at the path *steps* in *values*. ``None`` if it is missing."""
    try:
        found = values()
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    for step in steps:
        found = found[int(step) if step.isdecimal() else step]
    return found


def _refusal_of_text(text: Any, name: str) -> Refusal:
    """Return why *text* may not be in the field *name*."""
    if not isinstance(text, str):
        return Refusal(Reason.DAMAGE)
    if len(text) > LONGEST_TEXT:
        return Refusal(Reason.TEXT_TOO_LONG, (LONGEST_TEXT,))
    if name in _OWN_REASONS:
        return Refusal(_OWN_REASONS[name], (excerpt(text),))
    return Refusal(Reason.DAMAGE if text.strip() else Reason.NOTHING_IN_IT)


# What no type can say


def checked(quote: Quote) -> Quote:
    """Return *quote* if its values agree. It claims no more than it shows (``resources/collection.schema.json``).

    Raises:
        FieldError: They do not.
    """
    known = quote.provenance
    if known.date is not None:
        _check_date(known.date, "provenance", "date")
    _check_highlight_time(quote.highlighted_at, "highlighted_at")
    if known.lacks:
        is_of_place = known.lacks[0] in (Lack.PLACE, Lack.WORDS_FOUND)
        refusal = (Reason.PLACE_MISSING, known.status) if is_of_place else (Reason.AUTHOR_MISPLACED,)
        raise FieldError(*refusal, path=("provenance",))
    if quote.authors is UNNAMED and quote.collection != COMPILATION:
        raise FieldError(Reason.DAMAGE, path=("authors",))
    return quote


def check_entry(entry: Favorite | Finding) -> None:
    """Check that the values of *entry* agree.

    Raises:
        FieldError: They do not.
    """
    try:
        checked(entry.quote)
    except FieldError as error:
        raise error.within("quote") from None
    if isinstance(entry, Finding):
        if entry.date:
            _check_date(entry.date, "date")
        check_moment(entry.checked_at, "checked_at")
        return
    check_moment(entry.marked_at, "marked_at")
    if entry.note_changed_at:
        check_moment(entry.note_changed_at, "note_changed_at")


def _check_date(text: str, *path: str) -> None:
    if not is_date(text):
        raise FieldError(Reason.NO_DATE, excerpt(text), path=path)


def _check_highlight_time(text: str, *path: str) -> None:
    if text and not is_highlight_time(text):
        raise FieldError(Reason.NO_DATE, excerpt(text), path=path)


def check_moment(moment: datetime, *path: str) -> None:
    """Check that *moment* is a time on every platform.

    Raises:
        FieldError: It is not.
    """
    if moment.year not in YEARS or moment.astimezone(UTC).year not in YEARS:
        raise FieldError(Reason.DAMAGE, path=path)
