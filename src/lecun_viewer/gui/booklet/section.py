"""The content of a booklet: titles, quotes, and the reader's own words and checks."""

from collections.abc import Sequence
from typing import NamedTuple

from lecun_viewer.core.exchange.page import Line
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.quote import Quote


class BookletEntry(NamedTuple):
    """A quote with the reader's own words and check. A line of the own words is under a heading, and may be empty."""

    quote: Quote
    own_words: Sequence[Line] = ()
    check: OwnCheck | None = None


class Section(NamedTuple):
    """Quotes under a title."""

    title: str
    entries: Sequence[BookletEntry]
