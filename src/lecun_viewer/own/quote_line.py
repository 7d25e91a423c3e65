"""A quote of an own collection as one line of JSON (``resources/own-collection.schema.json``).

What this version does not know in a line stays in it when the quote is changed.

A new line has one stamp for all its fields. A line that was changed has ``stamps``, too: the stamp of each field that
was changed since, and under the empty name the stamp of all others. So two lines of a quote are merged by field. What
is known of the origin is one field, because its values depend on each other. Only the remark on it is a field of its
own.
"""

import json
import unicodedata
from collections.abc import Mapping
from typing import Any, NamedTuple

from lecun_viewer.core.provenance import HIGHLIGHT, PRINT
from lecun_viewer.core.quote import ENGLISH, Quote, QuoteId
from lecun_viewer.exchange import fields, quote_values
from lecun_viewer.exchange.imported import FieldError, Reason
from lecun_viewer.exchange.quote_values import HIGHLIGHTED
from lecun_viewer.own.stamp import Stamp, digest_of, stamp_in

_PLAIN = {"part": 0, "topic": "", "source": "", "language": ENGLISH, "authors": (), "tags": (), "same_claims": ()}
"""The values that a line leaves out, besides those of the provenance that are not known."""
ID_OF_LINE = "line-"
"""How an id begins that depends on its line."""
STAMPS = "stamps"
OTHERS = ""
"""The name of all that a line has besides `_ALONE`: the id, and what this version does not know."""
_ALONE = ("text", "part", "topic", "source", "language", "authors", "tags", "same_claims", "provenance")
_REMARK = "note"
_WORDS_OF_ID = 4
_LONGEST_WORDS = 40  # characters of an id that are words


def quote_in(line: str, collection_id: str) -> Quote:
    """Return the quote in *line*.

    A quote may have no id, or one that is of no use here. Then its id depends on its line, so it is not lost.
    Its part has no title, because the head has that.

    Raises:
        FieldError: There is no quote.
    """
    values = values_in(line)
    return quote_values.quote_in(json.dumps({**values, "id": id_in(values, line)}).encode(), collection_id)


def line_of(quote: Quote, stamp: Stamp, before: str = "") -> str:
    """Return the line of *quote*. What *before*, its earlier line, has besides stays."""
    earlier: dict[str, Any] = values_in(before) if before else {}
    values = {name: value for name, value in earlier.items() if name not in (*_PLAIN, "provenance", STAMPS)}
    values |= {"id": quote.id, "text": quote.text}
    said = [name for name, plain in _PLAIN.items() if getattr(quote, name) != plain]
    plain = quote.to_dict()
    values |= {name: plain[name] for name in said}
    if known := {name: value for name, value in quote.provenance._asdict().items() if value is not None}:
        if quote.provenance.evidence == HIGHLIGHT:
            known |= {"evidence": PRINT, HIGHLIGHTED: True}
        values["provenance"] = known
    return in_json(stamped(values, earlier, stamp))


def in_json(values: Mapping[str, Any]) -> str:
    """Return *values* as one line of JSON. What is no text, such as half a surrogate pair, becomes an escape."""
    line = json.dumps(values, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:
        return json.dumps(values)
    return line


def id_of_line(line: str) -> QuoteId:
    """Return an id for a quote whose *line* has none, or has one that another quote has already."""
    return QuoteId(f"{ID_OF_LINE}{digest_of(line)}")


def new_id(text: str, random: str) -> QuoteId:
    """Return an id that begins with the first words of *text*. *random* are letters and digits that make it unique.

    NFKD comes first, because it makes capitals of small signs: “™” becomes “TM”.
    """
    decomposed = unicodedata.normalize("NFKD", text).lower()
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    letters = "".join(letter if letter.isascii() and letter.isalnum() else " " for letter in plain)
    words = "-".join(letters.split()[:_WORDS_OF_ID])[:_LONGEST_WORDS].strip("-")
    return QuoteId(f"{words}-{random}" if words else f"quote-{random}")


def id_in(values: Mapping[str, Any], line: str) -> QuoteId:
    """Return the id in *values*, those of *line*. If it has none of use, the id depends on the line."""
    try:
        quote_id: QuoteId = fields.value_in(values["id"], Quote, "id")
    except (KeyError, FieldError):
        return id_of_line(line)
    return quote_id


def _object_of(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values = dict(pairs)
    if len(values) < len(pairs):
        raise FieldError(Reason.DAMAGE)
    return values


_DECODER = json.JSONDecoder(object_pairs_hook=_object_of)


def values_in(line: str) -> dict[str, Any]:
    """Return the values in *line*, an object of JSON.

    Raises:
        FieldError: It is none, or has a name twice, as a line that was damaged may have.
    """
    try:
        values = _DECODER.decode(line)
    except FieldError:
        raise
    except (ValueError, RecursionError):
        raise FieldError(Reason.DAMAGE) from None
    if not isinstance(values, dict):
        raise FieldError(Reason.DAMAGE)
    return values


class FieldValue(NamedTuple):
    """A field of a line or a head. *value* is as in JSON, and ``None`` if it is not there."""

    value: Any
    stamp: Stamp


def fields_of(values: Mapping[str, Any]) -> dict[str, FieldValue]:
    """Return the fields of the line with these *values*, by their names. A line without a stamp has none."""
    last = stamp_in(values)
    if not last:
        return {}
    stamps = stamps_in(values, last)
    return {name: FieldValue(value, stamps.get(name, stamps[OTHERS])) for name, value in _split(values).items()}


def with_fields(fields: Mapping[str, FieldValue]) -> dict[str, Any]:
    """Return the values of the line that has these *fields*. Its stamp is that of the last change."""
    values = dict(fields[OTHERS].value)
    values |= {name: fields[name].value for name in _ALONE if fields[name].value is not None}
    if fields[_REMARK].value is not None:
        values["provenance"] = {**values.get("provenance", {}), _REMARK: fields[_REMARK].value}
    last, others = max(each.stamp for each in fields.values()), fields[OTHERS].stamp
    values |= last._asdict()
    if changed := {name: list(each.stamp) for name, each in fields.items() if each.stamp != others}:
        values[STAMPS] = {OTHERS: list(others), **changed}
    return values


def stamped(values: Mapping[str, Any], before: Mapping[str, Any], stamp: Stamp) -> dict[str, Any]:
    """Return *values* as those of a line that is changed now. A field that is as *before* has its stamp of before."""
    earlier, now = fields_of(before), _split(values)
    changed = [name for name, value in now.items() if not earlier or earlier[name].value != value]
    if not earlier or not changed:
        return {**values, **stamp._asdict()}
    others = stamp if OTHERS in changed else earlier[OTHERS].stamp
    stamps = {name: stamp if name in changed else earlier[name].stamp for name in now}
    named = {name: list(each) for name, each in stamps.items() if each != others}
    return {**values, **stamp._asdict(), STAMPS: {OTHERS: list(others), **named}}


def _split(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return *values* by field."""
    known = dict(values.get("provenance") or {})
    remark = known.pop(_REMARK, None)
    alone = {**{name: values.get(name) for name in _ALONE}, "provenance": known or None, _REMARK: remark}
    others = {name: value for name, value in values.items() if name not in (*_ALONE, STAMPS, *Stamp._fields)}
    return {OTHERS: others, **alone}


def stamps_in(values: Mapping[str, Any], last: Stamp) -> dict[str, Stamp]:
    """Return the stamps in *values*, those of a line or a head. *last* is the stamp of the last change.

    If none of them is that stamp, a version made the change that does not know them. Then all fields have it.
    """
    found = values.get(STAMPS)
    named = found.items() if isinstance(found, dict) else ()
    stamps = {
        name: Stamp(*each)
        for name, each in named
        if isinstance(each, list) and len(each) == 2 and all(isinstance(part, str) and part for part in each)
    }
    return stamps if OTHERS in stamps and last in stamps.values() else {OTHERS: last}
