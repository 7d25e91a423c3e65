"""A quote of an own collection as one line of JSON (``resources/own-collection.schema.json``).

What this version does not know in a line stays there when the quote is changed.
"""

import json
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from typing import Any
from zlib import crc32

from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import ENGLISH, Quote, QuoteId
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.fields import Field
from lecun_viewer.exchange.imported import FieldError, Reason, excerpt
from lecun_viewer.own.field_stamps import STAMPS, stamped
from lecun_viewer.own.stamp import Stamp

_PLAIN = {"part": 0, "topic": "", "source": "", "language": ENGLISH, "authors": (), "tags": (), "same_claims": ()}
"""The values that a line leaves out, besides those of the provenance that are not known."""
ID_OF_LINE = "line-"
"""How an id begins that depends on its line."""
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
    read = {name: _value(name, values[name]) for name in ("text", *_PLAIN) if name in values}
    if "text" not in read:
        raise FieldError(Reason.MISSING_FIELD, "text")
    known = {
        "id": id_in(values, line),
        "part_title": "",
        "provenance": _provenance(values.get("provenance", {})),
        "collection": collection_id,
    }
    return fields.quote({**_PLAIN, **read, **known})


def line_of(quote: Quote, stamp: Stamp, before: str = "") -> str:
    """Return the line of *quote*. What *before*, its earlier line, has besides stays."""
    earlier: dict[str, Any] = values_in(before) if before else {}
    values = {name: value for name, value in earlier.items() if name not in (*_PLAIN, "provenance", STAMPS)}
    values |= {"id": quote.id, "text": quote.text}
    said = [name for name, plain in _PLAIN.items() if getattr(quote, name) != plain]
    plain = quote.to_dict()
    values |= {name: plain[name] for name in said}
    if known := {name: value for name, value in quote.provenance._asdict().items() if value is not None}:
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


def digest_of(text: str) -> str:
    """Return 16 letters and digits that depend on *text*.

    `hashlib` would load OpenSSL, which takes 3 MB of memory (Python 3.11). No secret depends on this.
    """
    content = text.encode("utf-8", "surrogateescape")
    return f"{crc32(content):08x}{crc32(content[::-1]):08x}"


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
    with suppress(KeyError, FieldError):
        quote_id: QuoteId = fields.QUOTE_ID.value(values["id"])
        return quote_id
    return id_of_line(line)


def values_in(line: str) -> dict[str, Any]:
    """Return the values in *line*, an object of JSON.

    Raises:
        FieldError: It is none, or has a name twice, as a line that was damaged may have.
    """
    try:
        values = json.loads(line, object_pairs_hook=fields.object_of)
    except FieldError:
        raise
    except (ValueError, RecursionError):
        raise FieldError(Reason.OBJECT_EXPECTED, excerpt(line)) from None
    if not isinstance(values, dict):
        raise FieldError(Reason.OBJECT_EXPECTED, excerpt(line))
    return values


def _provenance(found: Any) -> dict[str, Any]:
    if not isinstance(found, dict):
        raise FieldError(Reason.OBJECT_EXPECTED, excerpt(str(found)))
    known = UNCHECKED._asdict()
    for name, field in fields.PROVENANCE.items():
        if name in found and isinstance(field, Field):
            known[name] = field.value(found[name])
    return known


def _value(name: str, found: Any) -> Any:
    field = fields.QUOTE[name]
    assert isinstance(field, Field)
    if not field.is_list:
        return field.value(found)
    if not isinstance(found, list):
        raise FieldError(Reason.LIST_EXPECTED, excerpt(str(found)))
    return tuple(map(field.read if field.has_objects else field.value, found))
