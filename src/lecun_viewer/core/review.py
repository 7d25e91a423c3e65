"""The review: a few of the reader's own quotes and favorites each day.

The quotes lie on a circle, and each day takes the next five. So each comes once before any comes again. Days are
counted, so every computer with the same quotes and marks comes to the same five. Nothing is remembered for that.

A quote that is shown less often is skipped on two of three rounds.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import TypeVar

from lecun_viewer.core.daily_quote import noise
from lecun_viewer.core.quote import QuoteId

A_DAY = 5  # quotes
ROUNDS = 3  # of which a quote that is shown less often has one

_T = TypeVar("_T")


def review_of_day(sources: Mapping[QuoteId, str], less_often: Collection[QuoteId], day: date) -> list[QuoteId]:
    """Return the quotes that *day* has of *sources*, which are all quotes, each with the label of its source.

    They are five, or all if there are not more. No two are from one source, unless that source has more than a fifth of
    the quotes. Quotes without a source are from none.

    A quote that is shown *less_often* leaves a gap where it is skipped. So two of one source may come together then. If
    fewer than five quotes are shown as usual, a day may also have fewer than five.
    """
    circle = _circle(_by_source(sources))
    rounds = _rounds(circle, less_often)
    if all(len(each) <= A_DAY for each in rounds):
        return rounds[day.toordinal() % ROUNDS] or list(circle)
    turns = [quote for each in rounds for quote in each]
    first = day.toordinal() * A_DAY
    return list(dict.fromkeys(turns[place % len(turns)] for place in range(first, first + A_DAY)))


def _by_source(sources: Mapping[QuoteId, str]) -> list[QuoteId]:
    """Return the quotes, those of one source together. Sources, and the quotes of each, are in a random order."""

    def key(quote: QuoteId) -> tuple[int, str, int, str]:
        source = sources[quote] or quote
        return noise(source, 0), source, noise(quote, 0), quote

    return sorted(sources, key=key)


def _circle(grouped: Sequence[_T]) -> Sequence[_T]:
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


def _rounds(circle: Sequence[QuoteId], less_often: Collection[QuoteId]) -> list[list[QuoteId]]:
    """Return the quotes of each round."""
    rare = [quote for quote in circle if quote in less_often]
    turn = {quote: number % ROUNDS for number, quote in enumerate(rare)}
    return [[quote for quote in circle if turn.get(quote, number) == number] for number in range(ROUNDS)]
