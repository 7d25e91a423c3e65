"""What is put into a booklet: quotes with what the reader wrote about them, under titles."""

from collections.abc import Sequence
from typing import NamedTuple

from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote


class Entry(NamedTuple):
    """A quote, the reader's own note on it, and what the reader found out about it."""

    quote: Quote
    note: str = ""
    check: OwnCheck | None = None


class Section(NamedTuple):
    """Quotes under a title of their own."""

    title: str
    entries: Sequence[Entry]
