"""The review: a few of the reader's own quotes and favorites each day.

The quotes lie on a circle, and each day takes the next five. So each comes once before any comes again. Days are
counted, so every computer with the same quotes comes to the same five. Nothing is remembered for that.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TypeVar

from lecun_viewer.core.daily_quote import noise
from lecun_viewer.core.quote import QuoteId

A_DAY = 5  # quotes

_T = TypeVar("_T")


def review_of_day(sources: Mapping[QuoteId, str], day: date) -> list[QuoteId]:
    """Return the quotes that *day* has of *sources*, which are all quotes, each with the label of its source.

    They are five. If there are not more, they are all, in the same order each day. No two are from one source, unless
    that source has more than a fifth of the quotes. Quotes without a source are from none.
    """
    circle = _circle(_by_source(sources))
    if len(circle) <= A_DAY:
        return circle
    first = day.toordinal() * A_DAY
    return [circle[place % len(circle)] for place in range(first, first + A_DAY)]


def _by_source(sources: Mapping[QuoteId, str]) -> list[QuoteId]:
    """Return the quotes, those of one source together. Sources, and the quotes of each, are in a random order."""

    def key(quote: QuoteId) -> tuple[int, str, int, str]:
        source = sources[quote] or quote
        return noise(source, 0), source, noise(quote, 0), quote

    return sorted(sources, key=key)


def _circle(grouped: Sequence[_T]) -> list[_T]:
    """Return *grouped* in an order in which neighbors are far apart. The last is a neighbor of the first.

    Like cards, they are dealt to as many rows as there are whole days. The rows lie one behind the other. Each row is
    dealt from its end. So two cards of a group are five or more places apart.
    """
    count = max(1, len(grouped) // A_DAY)
    length, longer = divmod(len(grouped), count)
    places = [(column, row) for row in range(count) for column in range(length + (row >= count - longer))]
    order = sorted(range(len(grouped)), key=lambda place: (-places[place][0], places[place][1]))
    dealt = dict(zip(order, grouped, strict=True))
    return [dealt[place] for place in range(len(grouped))]
