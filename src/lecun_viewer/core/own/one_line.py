"""A change of one quote in the bytes of a file. The lines of other quotes are not read, because there may be many.

The change is only made where nothing but the quote's own line can have its id. Where that can't be told from the bytes
alone, the answer is ``None``, and the caller reads all lines.

An id is looked for from the end. That takes less than half the time (7 MB in 0.9 ms, Python 3.11).
"""

import re
from typing import NamedTuple

from lecun_viewer.core.own.collection_file import BYTES, Line, head_of, line_in
from lecun_viewer.core.own.quote_line import ID_OF_LINE, in_json, line_of
from lecun_viewer.core.own.stamp import Stamp, with_stamps
from lecun_viewer.core.quote import Quote, QuoteId

_ESCAPED = re.compile(rb"\\u00(2[dD]|3[0-9]|[46][1-9a-fA-F]|[57][0-9aA])")  # a character of an id, or of the word “id”


class Place(NamedTuple):
    """Where a line stands: its bytes, without the end of the line."""

    line: Line
    start: int
    end: int


def may_have(document: bytes, quote_id: QuoteId) -> bool:
    """Return whether a line of *document* may be that of a quote with that id."""
    return document.rfind(_in_quotes(quote_id)) >= 0 or _may_hide(document, quote_id)


def place_of(document: bytes, quote: Quote) -> Place | None:
    """Return where *quote* stands, just as it is. ``None`` if it does not, or if other lines may have its id."""
    if _may_hide(document, quote.id):
        return None
    found, first, at = list[Place](), document.find(b"\n") + 1 or len(document), len(document)
    while (at := document.rfind(_in_quotes(quote.id), first, at)) >= 0:
        start, end = document.rfind(b"\n", 0, at) + 1, document.find(b"\n", at)
        end = len(document) if end < 0 else end
        line = line_in(document[start:end], 0, quote.collection)
        if line.key == quote.id:
            found.append(Place(line, start, end))
        at = start
    return found[0] if len(found) == 1 and found[0].line.quote == quote else None


def with_line(document: bytes, place: Place, after: Quote | None, stamp: Stamp) -> bytes:
    """Return *document* with *after* in *place*, or without that line.

    The head then lists two stamps as seen: *stamp*, and that of the line as it was. No other line may have the latter.
    """
    end_of_head = document.index(b"\n")
    head = head_of(document)
    seen = with_stamps(head.seen, filter(None, (place.line.stamp, stamp)))
    first = in_json(dict(head.changed(seen=seen).values)).encode(*BYTES)
    line = line_of(after, stamp, place.line.text).encode(*BYTES) if after else b""
    rest = memoryview(document)  # slices of bytes would be copied twice
    return b"".join((first, rest[end_of_head : place.start], line, rest[place.end + (not after) :]))


def _in_quotes(quote_id: QuoteId) -> bytes:
    return f'"{quote_id}"'.encode()


def _may_hide(document: bytes, quote_id: QuoteId) -> bool:
    """Return whether a line may have that id, and its bytes do not show it: as an escape, or as made of the line."""
    return quote_id.startswith(ID_OF_LINE) or _ESCAPED.search(document) is not None
