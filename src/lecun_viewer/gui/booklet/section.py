"""What is put into a booklet: quotes with the reader's notes, under titles."""

from collections.abc import Sequence
from typing import NamedTuple

from lecun_viewer.core.quote import Quote


class Entry(NamedTuple):
    """A quote, and the reader's own note on it."""

    quote: Quote
    note: str = ""


class Section(NamedTuple):
    """Quotes under a title of their own."""

    title: str
    entries: Sequence[Entry]
