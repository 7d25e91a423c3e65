"""Temporary."""

import json
from typing import Any

from lecun_viewer.core.provenance import HIGHLIGHT, PRINT, UNCHECKED
from lecun_viewer.core.quote import ENGLISH, Quote, QuoteId
from lecun_viewer.exchange import fields
from lecun_viewer.exchange.imported import FieldError, Reason

_PLAIN = {"part": 0, "topic": "", "source": "", "language": ENGLISH, "authors": (), "tags": (), "same_claims": ()}
_SHAPE = {name: fields.QUOTE[name] for name in ("text", *_PLAIN, "provenance")}


def quote_in(line: bytes, collection_id: str) -> Quote:
    values = json.loads(line)
    read = fields.known_values(values, _SHAPE)
    if "text" not in read:
        raise FieldError(Reason.MISSING_FIELD)
    if read.get("provenance", {}).get("evidence") == PRINT and values["provenance"].get("highlighted") is True:
        read["provenance"]["evidence"] = HIGHLIGHT
    known = {
        "id": QuoteId(values.get("id", "")),
        "part_title": "",
        "provenance": UNCHECKED._asdict() | read.get("provenance", {}),
        "collection": collection_id,
    }
    return fields.quote({**_PLAIN, **read, **known})


def values_of(quote: Quote) -> dict[str, Any]:
    values: dict[str, Any] = {"id": quote.id, "text": quote.text}
    plain = quote.to_dict()
    values |= {name: plain[name] for name, p in _PLAIN.items() if getattr(quote, name) != p}
    if known := {name: value for name, value in quote.provenance._asdict().items() if value is not None}:
        if quote.provenance.evidence == HIGHLIGHT:
            known |= {"evidence": PRINT, "highlighted": True}
        values["provenance"] = known
    return values
