"""The fields of an exported favorite or check, and what may stand in each. They are the same for every format.

A file may come from anybody, and its quotes are shown, searched and cited like the collection's. So the same rules hold
for them. ``resources/favorites.schema.json`` has the rules for other programs.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple, TypeAlias, TypeVar

from lecun_viewer.core.change import Entry
from lecun_viewer.core.favorite import is_date
from lecun_viewer.core.provenance import EVIDENCE, Lack, Provenance, Status, is_address
from lecun_viewer.core.quote import COMPILATION, Quote, QuoteId, SameClaim
from lecun_viewer.core.visible import excerpt
from lecun_viewer.exchange.imported import FieldError, Reason

VERSION = 3  # raise it with every change of a field: a reader refuses fields that it does not know
LONGEST_TEXT = 1_000_000  # characters: a book
LONGEST_ID = 60
LONGEST_LANGUAGE = 35  # characters (RFC 5646, section 4.4.1)
HIGHEST_PART = 9999
YEARS = range(1970, 9999)  # a time in them is a time in every zone and on every platform

_ID = re.compile(r"[A-Za-z0-9]+(-[A-Za-z0-9]+)*")  # with capitals: earlier versions made trademarkTM-is-mine
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")

Scalar: TypeAlias = str | int | None
_T = TypeVar("_T")


class Field(NamedTuple):
    """One field. ``read`` returns its value, or raises a `FieldError`.

    Attributes:
        is_optional: Whether null may stand in it. In CSV, that is an empty cell.
        came_later: Whether an older document may lack it. Its value is then the default of its object.
        is_list: Whether it is a list of such values. It may be empty.
        has_objects: Whether the values in the list are objects. In CSV, each is a text.
    """

    read: Callable[[Scalar], Any]
    is_optional: bool = False
    came_later: bool = False
    is_list: bool = False
    has_objects: bool = False

    def value(self, found: Scalar) -> Any:
        """Return the value of the field in which *found* stands.

        Raises:
            FieldError: It may not be in the field.
        """
        return None if found is None and self.is_optional else self.read(found)


Shape: TypeAlias = Mapping[str, "Field | Shape"]
"""The fields of an object by their names."""


def is_whole_without(shape: Shape, name: str) -> bool:
    """Return whether an object of *shape* is whole without the field *name*."""
    field = shape[name]
    return isinstance(field, Field) and field.came_later


def _text(found: Scalar) -> str:
    if not isinstance(found, str):
        raise FieldError(Reason.NO_TEXT)
    if len(found) > LONGEST_TEXT:
        raise FieldError(Reason.TEXT_TOO_LONG, LONGEST_TEXT)
    try:
        found.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        raise FieldError(Reason.HALF_CHARACTER) from None
    return found


def _words(found: Scalar) -> str:
    text = _text(found)
    if not text.strip():
        raise FieldError(Reason.NOTHING_IN_IT)
    return text


def _id(found: Scalar) -> QuoteId:
    text = _text(found)
    if not _ID.fullmatch(text) or len(text) > LONGEST_ID:
        raise FieldError(Reason.NO_ID)
    return QuoteId(text)


def _part(found: Scalar) -> int:
    if type(found) is not int or not 0 <= found <= HIGHEST_PART:  # True is an int, too
        raise FieldError(Reason.NO_PART)
    return found


def _status(found: Scalar) -> Status:
    try:
        return Status(_text(found))
    except ValueError:
        raise FieldError(Reason.NO_STATUS) from None


def _date(found: Scalar) -> str:
    text = _text(found)
    if not is_date(text):
        raise FieldError(Reason.NO_DATE, excerpt(text))
    return text


def _date_or_nothing(found: Scalar) -> str:
    return _date(found) if found != "" else ""


def _address(found: Scalar) -> str:
    text = _text(found)
    if not is_address(text):
        raise FieldError(Reason.NO_ADDRESS, excerpt(text))
    return text


def _flag(found: Scalar) -> bool:
    return bool(found)  # see `_scalar`


IN_PART = " (in part)"
"""Stands behind an id in CSV, if that quote makes only a part of the claim."""


def _same_claim(found: Any) -> SameClaim:
    if not isinstance(found, str):
        return SameClaim(**values_of(found, SAME_CLAIM))
    text = _text(found)
    quote_id = text.removesuffix(IN_PART)
    return SameClaim(_id(quote_id), quote_id == text)


def _language(found: Scalar) -> str:
    text = _text(found)
    if not _LANGUAGE.fullmatch(text) or len(text) > LONGEST_LANGUAGE:
        raise FieldError(Reason.NO_LANGUAGE, excerpt(text))
    return text


def _evidence(found: Scalar) -> str:
    text = _text(found)
    if text not in EVIDENCE:
        raise FieldError(Reason.NO_EVIDENCE)
    return text


def moment(found: Scalar) -> datetime:
    """Return the time that *found* names in the form of RFC 3339, in UTC.

    Raises:
        FieldError: It names none.
    """
    try:
        if not _MOMENT.fullmatch(_text(found)):
            raise ValueError
        named = datetime.fromisoformat(_text(found)).astimezone(UTC)
        if named.year not in YEARS:
            raise ValueError
    except (ValueError, OverflowError):
        raise FieldError(Reason.NO_TIME) from None
    return named


def object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON. For ``object_pairs_hook`` of `json.loads`.

    Raises:
        FieldError: It has a name twice. Which value was meant is not known.
    """
    values = dict(pairs)
    if len(values) < len(pairs):
        # Without the name. In a file of another program it may be a quote, and the log has no text of a quote.
        raise FieldError(Reason.FIELD_TWICE)
    return values


def values_of(found: Any, shape: Shape) -> dict[str, Any]:
    """Return the values of *found*, an object of JSON with the fields of *shape* and no other field.

    Only a field that came later may be missing. It is then missing in the values, too.

    Raises:
        FieldError: It is another object, or none.
    """
    values = known_values(found, shape, others_are_refused=True)
    for name in shape:
        if name not in values and not is_whole_without(shape, name):
            raise FieldError(Reason.MISSING_FIELD).within(name)
    return values


def known_values(found: Any, shape: Shape, *, others_are_refused: bool = False) -> dict[str, Any]:
    """Return the values of the fields of *shape* that *found*, an object of JSON, has. Other fields are left out.

    Raises:
        FieldError: It is no object, or a value may not be in its field. Or *others_are_refused*, and there are some.
    """
    if not isinstance(found, dict):
        raise FieldError(Reason.OBJECT_EXPECTED)
    values = dict[str, Any]()
    for name, value in found.items():
        try:
            if name in shape:
                values[name] = _member(value, shape[name], others_are_refused)
            elif others_are_refused:
                raise FieldError(Reason.UNKNOWN_FIELD)
        except FieldError as error:
            raise error.within(name) from None
    return values


def _member(found: Any, field: Field | Shape, others_are_refused: bool) -> Any:
    if not isinstance(field, Field):
        return values_of(found, field) if others_are_refused else known_values(found, field)
    if not field.is_list:
        return _scalar(found, field)
    return tuple(list_of(found, lambda item: field.read(item) if field.has_objects else _scalar(item, field)))


def list_of(found: Any, read: Callable[[Any], _T]) -> Iterator[_T]:
    """Yield what *read* makes of the items of *found*, a list of JSON.

    Raises:
        FieldError: It is no list, or *read* refuses an item.
    """
    if not isinstance(found, list):
        raise FieldError(Reason.LIST_EXPECTED)
    for number, item in enumerate(found, 1):
        try:
            yield read(item)
        except FieldError as error:
            raise error.within(str(number)) from None


def _scalar(found: Any, field: Field) -> Any:
    if isinstance(found, bool) is not (field.read is _flag) or not (found is None or isinstance(found, str | int)):
        raise FieldError(Reason.VALUE_EXPECTED)
    return field.value(found)


PROVENANCE: Shape = {
    "status": Field(_status),
    "words_found": Field(_words, is_optional=True),
    "where": Field(_words, is_optional=True),
    "url": Field(_address, is_optional=True),
    "date": Field(_date, is_optional=True),
    "note": Field(_words, is_optional=True),
    "author": Field(_words, is_optional=True),
    "evidence": Field(_evidence, is_optional=True, came_later=True),
}
QUOTE_ID = Field(_id)
SAME_CLAIM: Shape = {"quote": QUOTE_ID, "whole": Field(_flag)}
QUOTE: Shape = {
    "id": QUOTE_ID,
    "part": Field(_part),
    "part_title": Field(_text),
    "topic": Field(_text),
    "text": Field(_words),
    "source": Field(_text),
    "provenance": PROVENANCE,
    "collection": Field(_id, came_later=True),
    "authors": Field(_words, came_later=True, is_list=True),
    "language": Field(_language, came_later=True),
    "tags": Field(_words, came_later=True, is_list=True),
    "same_claims": Field(_same_claim, came_later=True, is_list=True, has_objects=True),
}
HEAD: Shape = {"title": Field(_text), "introduction": Field(_text)}
PART: Shape = {"number": Field(_part), "title": Field(_words)}
FAVORITE: Shape = {
    "quote": QUOTE,
    "attribution": Field(_words),
    "marked_at": Field(moment),
    "note": Field(_text),
    "note_changed_at": Field(moment, is_optional=True),
}
FINDING: Shape = {
    "quote": QUOTE,
    "status": Field(_status, is_optional=True),
    "where": Field(_text),
    "url": Field(_text),  # as the reader typed it, and only an address becomes a link
    "date": Field(_date_or_nothing),
    "note": Field(_text),
    "checked_at": Field(moment),
}


def entry(values: Mapping[str, Any], kind: type[Entry]) -> Entry:
    """Return the favorite or the finding with these *values*, which are those of `FAVORITE` or of `FINDING`.

    Raises:
        FieldError: They contradict each other.
    """
    return kind(**{**values, "quote": quote(values["quote"])})


def quote(values: Mapping[str, Any]) -> Quote:
    """Return the quote with these *values*. Only the compilation's has an author who need not be named.

    Raises:
        FieldError: They contradict each other.
    """
    if "authors" not in values and values.get("collection", COMPILATION) != COMPILATION:
        raise FieldError(Reason.MISSING_FIELD).within("authors")
    return Quote(**{**values, "provenance": _provenance(Provenance(**values["provenance"]))})


def _provenance(found: Provenance) -> Provenance:
    """Return *found* if it claims no more than it shows, by the rules of ``resources/collection.schema.json``."""
    if lacks := found.lacks:
        is_of_place = lacks[0] in (Lack.PLACE, Lack.WORDS_FOUND)
        raise FieldError(*((Reason.PLACE_MISSING, found.status) if is_of_place else (Reason.AUTHOR_MISPLACED,)))
    return found
