"""The catalogue: every quote of a collection, grouped into parts.

A quote never changes while the program runs. What the user marks (favorites) is kept apart, keyed by ``Quote.id``, so
that the collection can be corrected without touching it.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple, NewType

from lecun_viewer.core.provenance import Provenance, Status

QuoteId = NewType("QuoteId", str)
"""A short slug such as ``cake-analogy``; unique in the library, and never changed once given."""


class Part(NamedTuple):
    """One part of a collection and how many quotes it holds."""

    number: int
    title: str
    quote_count: int


class Quote(NamedTuple):
    """One quote as the compilation gives it, with what is known of its origin.

    ``source`` is the label that the compilation gives, not a source that was checked: that is in ``provenance``.
    """

    id: QuoteId
    part: int
    part_title: str
    topic: str
    text: str
    source: str
    provenance: Provenance

    def to_dict(self) -> dict[str, Any]:
        """Return the quote as plain JSON values, the shape that ``lecun-quotes --json`` prints."""
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
    """A collection as it is shipped: its title, its introduction, its parts and its quotes in order."""

    title: str
    introduction: str
    parts: tuple[Part, ...]
    quotes: tuple[Quote, ...]
