"""The catalogue: every quote of a collection, grouped into parts.

A quote never changes while the program runs. Favorites live in the favorites store, keyed by ``Quote.id``. So the
collection can be corrected without touching them.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, NewType

from lecun_viewer.core.provenance import Provenance, Status

QuoteId = NewType("QuoteId", str)
"""A short slug such as ``cake-analogy``. It is unique in the library and never changes."""

TODAY, RANDOM = "@today", "@random"
"""What may be asked for in place of an id. No id has such a character."""


class Part(NamedTuple):
    """One part of a collection and how many quotes it holds."""

    number: int
    title: str
    quote_count: int


class Quote(NamedTuple):
    """One quote as the compilation gives it, with what is known of its origin.

    Attributes:
        source: The label that the compilation gives. Nobody checked it. What was checked is in ``provenance``.
    """

    id: QuoteId
    part: int
    part_title: str
    topic: str
    text: str
    source: str
    provenance: Provenance

    def to_dict(self) -> dict[str, Any]:
        """Return the quote as plain JSON values. ``lecun-quotes --json`` prints this shape."""
        return {**self._asdict(), "provenance": self.provenance._asdict()}

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> "Quote":
        """Return the quote that `to_dict` wrote.

        Raises:
            KeyError, TypeError, ValueError: *values* is not such a quote.
        """
        known = values["provenance"]
        provenance = Provenance(**{**known, "status": Status(known["status"])})
        return cls(**{**values, "provenance": provenance})


class Collection(NamedTuple):
    """A collection: its title, its introduction, its parts, and its quotes in order."""

    title: str
    introduction: str
    parts: tuple[Part, ...]
    quotes: tuple[Quote, ...]
