"""The content of a booklet: titles, quotes, and the reader's own notes and checks."""

from collections.abc import Sequence
from typing import NamedTuple

from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote


class BookletEntry(NamedTuple):
    """A quote with the reader's own note and check."""

    quote: Quote
    note: str = ""
    check: OwnCheck | None = None


class Section(NamedTuple):
    """Quotes under a title."""

    title: str
    entries: Sequence[BookletEntry]
