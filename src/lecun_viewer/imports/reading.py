"""Reading quotes out of a file of another program. Nothing is changed, and what is left out is told with its line.

The content decides which format a file has, and the end of its name only where the content does not say: see
`own_exports`, which is asked first, and `recognition`. The formats know nothing of each other.
"""

from collections.abc import Iterable

from lecun_viewer.imports import own_exports
from lecun_viewer.imports.encoding import UTF_8, decoded
from lecun_viewer.imports.found import (
    CancelledError,
    Format,
    Found,
    LeftOut,
    LeftOutReason,
    UnreadableError,
    UnreadableReason,
)
from lecun_viewer.imports.progress import Collector, Step
from lecun_viewer.imports.recognition import recognised, refuse_by_beginning, refuse_by_size

__all__ = [
    "CancelledError",
    "Format",
    "Found",
    "LeftOut",
    "LeftOutReason",
    "UnreadableError",
    "UnreadableReason",
    "read_quotes",
]

LIMIT = 200_000_000  # bytes, as in “200 MB”


def read_quotes(document: bytes, name: str, step: Step | None = None, tag_labels: Iterable[str] = ()) -> Found:
    """Return the quotes in *document*. *name* is the name of the file.

    *step* is called at least every 200 entries with the share of the work that is done, 0 to 1. The reading ends if it
    returns False. *tag_labels* are words for “Tags” beside the English: each page of this program has those of
    one language.

    Raises:
        UnreadableError: Nothing can be imported from it.
        ImportRefusedError: It is an export of this program that is damaged.
        CancelledError: *step* returned False.
    """
    if len(document) > LIMIT:
        raise UnreadableError(UnreadableReason.TOO_BIG, (LIMIT // 1_000_000,))
    refuse_by_beginning(document)
    refuse_by_size(document)
    collector = Collector(len(document), step)
    collector.tell(0.0)
    if own := own_exports.read(*_exact(document), collector, tag_labels):
        if not own.quotes:
            raise UnreadableError(UnreadableReason.NOTHING_FOUND, left_out=(*own.left_out, *own.bad_lines))
        return own
    text, encoding = decoded(document)
    collector = Collector(len(text), step)
    format, read = recognised(text, name, tag_labels)
    title = read(text, collector)
    left_out = tuple(sorted(collector.left_out, key=lambda each: each.line))
    if not collector.quotes:
        raise UnreadableError(UnreadableReason.NOTHING_FOUND, left_out=left_out)
    collector.tell(1.0)
    return Found(format, tuple(collector.quotes), left_out, title, encoding)


def _exact(document: bytes) -> tuple[str, str]:
    """Return the text of *document* with its own line ends, if it is in UTF-8, and the name of its encoding."""
    try:
        return document.decode("utf-8-sig"), UTF_8
    except UnicodeDecodeError:
        return decoded(document)
