"""The head of a collection: the line that says to which collection the lines of a file belong."""

import re
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from typing import Any

from lecun_viewer.records.line import BOM, EPOCH, HEAD, BadLineError, digest_of, values_in, written

FORMAT, VERSION = "lecun-viewer collection", 2
FAVORITES, DAYS = "@favorites", "@days"
"""The names of the logs that are no collections. No id of a collection has such a sign."""
FAVORITES_HEAD = written(
    HEAD, {"format": FORMAT, "version": VERSION, "collection": FAVORITES, "title": "Favorites"}, EPOCH, EPOCH
)
PART = "part:"
"""How the ids of a collection's parts begin."""
_FORMAT_BYTES = FORMAT.encode()
_PLAIN_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST_ID = 60


def head_values(document: bytes) -> Mapping[str, Any] | None:
    """Return the first head in *document*. ``None`` if it is no file of a collection.

    The head is in the first line, unless an editor sorted the lines, or git marked a conflict in them.
    """
    if _FORMAT_BYTES in document:
        for line in BytesIO(document):
            if values := values_of_head(line):
                return values
    return None


def values_of_head(line: bytes) -> Mapping[str, Any] | None:
    """Decode *line* if it is a head, else return ``None``."""
    if _FORMAT_BYTES in line:
        with suppress(BadLineError):
            values = values_in(line.removeprefix(BOM))
            return values if values.get("format") == FORMAT else None
    return None


def name_in(head: Mapping[str, Any], stem: str) -> str:
    """Return the name of the log that a file with this *head* belongs to. Without an id it is made from *stem*."""
    said = _said_in(head)
    return said if said in (FAVORITES, DAYS) else plain_id(said or stem)


def is_without_id(head: Mapping[str, Any]) -> bool:
    """Return whether *head* does not say to which collection it belongs."""
    return not _said_in(head)


def _said_in(head: Mapping[str, Any]) -> str:
    said = head.get("collection")
    return said if isinstance(said, str) else ""


def is_head_of(head: Mapping[str, Any], name: str) -> bool:
    """Return whether *head* is that of the log *name*."""
    return not is_old_version(head) and head.get("id", HEAD) == HEAD and name_in(head, name) == name


def is_old_version(head: Mapping[str, Any]) -> bool:
    """Return whether version 0.1.0 of the program wrote *head*. No version since can read its lines."""
    return head.get("version") == 1


def is_newer_version(head: Mapping[str, Any]) -> bool:
    """Return whether a newer version of the program wrote *head*."""
    version = head.get("version", VERSION)
    return not isinstance(version, int) or version > VERSION


def plain_id(said: str) -> str:
    """Return *said* as the id of a collection. It is a file's name, so it has plain letters only."""
    if len(said) <= _LONGEST_ID and _PLAIN_ID.fullmatch(said):
        return said
    return f"collection-{digest_of(said.encode('utf-8', 'surrogatepass'))}"
