"""Serializes a quote of an own collection as a line of JSON. Defaults are omitted.

A line may be written by hand, or by a newer version. So what is missing has a default, and unknown fields are ignored.
"""

import json
from typing import Any

import msgspec

from lecun_viewer.core.provenance import HIGHLIGHT, PRINT, UNCHECKED, Provenance, Source, Verdict
from lecun_viewer.core.quote import ENGLISH, Id, Language, PartNumber, Quote, QuoteId, SameClaim, is_highlight_time
from lecun_viewer.core.value import Text, Words
from lecun_viewer.exchange import fields

HIGHLIGHTED = "highlighted"
"""Stands in the provenance of a highlight, beside `PRINT`. So versions that know no highlights read the line, too."""


class _Provenance(Provenance, frozen=True, forbid_unknown_fields=False):
    status: Verdict = UNCHECKED.status
    highlighted: Any = False
    source: Any = None


class _Line(msgspec.Struct, kw_only=True):
    """The fields of a line. Those of the provenance that are not known are left out, too."""

    id: Id = QuoteId("")
    text: Words
    part: PartNumber = 0
    topic: Text = ""
    source: Text = ""
    language: Language = ENGLISH
    authors: tuple[Words, ...] = ()
    tags: tuple[Words, ...] = ()
    same_claims: tuple[SameClaim, ...] = ()
    highlighted_at: Any = ""
    provenance: _Provenance = msgspec.field(default_factory=_Provenance)


_USUAL = _Line(text="")
_SAID = tuple(name for name in _Line.__struct_fields__ if name != "provenance")


def quote_in(line: bytes, collection_id: str) -> Quote:
    """Return the quote in *line*. Its part has no title. If the line has no id, the id is empty.

    Raises:
        FieldError: There is no quote. It says why, and at which field.
    """
    try:
        read = fields.decoded(line, _Line)
    except fields.NoJsonError:
        read = fields.decoded(_without_halves(line), _Line)
    return _quote(read, collection_id)


def _quote(read: _Line, collection_id: str) -> Quote:
    known = read.provenance._asdict()
    if known.pop(HIGHLIGHTED) is True and known["evidence"] == PRINT:
        known["evidence"] = HIGHLIGHT
    known["source"] = _source(known["source"])
    values = msgspec.structs.asdict(read) | {"provenance": Provenance(**known)}
    if not (isinstance(read.highlighted_at, str) and is_highlight_time(read.highlighted_at)):
        values["highlighted_at"] = ""  # a newer version may write it otherwise
    return fields.checked(Quote(**values, part_title="", collection=collection_id))


def _source(values: Any) -> Source | None:
    """Return the source in *values*. A newer version may know other kinds. The place in words says it, too."""
    try:
        return msgspec.convert(values, Source | None)
    except msgspec.ValidationError:
        return None


def _without_halves(line: bytes) -> bytes:
    """Replace escaped lone surrogates by question marks. Version 0.1 wrote them.

    msgspec reads no such escape. What is no JSON stays as it is.
    """
    try:
        return json.dumps(json.loads(line), ensure_ascii=False).encode("utf-8", "replace")
    except (ValueError, RecursionError):
        return line


def values_of(quote: Quote) -> dict[str, Any]:
    """Return the values of the line of *quote*, those that `quote_in` reads. It has no other fields."""
    plain = quote.to_dict()
    values = {name: plain[name] for name in _SAID if getattr(quote, name) != getattr(_USUAL, name)}
    if quote.provenance != UNCHECKED:
        known = {name: value for name, value in plain["provenance"].items() if value is not None}
        if quote.provenance.evidence == HIGHLIGHT:
            known |= {"evidence": PRINT, HIGHLIGHTED: True}
        values["provenance"] = known
    return values
