"""The review: a few of the reader's own quotes and favorites each day.

The quotes lie on a circle, and each day takes the next five. So each comes once before any comes again. Days are
counted, so every computer with the same quotes and marks comes to the same five. Nothing is remembered for that.

A quote that is shown less often is skipped on two of three rounds.
"""

from collections import Counter, deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
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

    A quote that is shown *less_often* leaves a gap where it is skipped, so the quotes around it may change places. If
    fewer than five quotes are shown as usual, a day may also have fewer than five.
    """
    circle = _circle(_by_source(sources))
    rounds = _rounds(circle, less_often)
    if all(len(each) <= A_DAY for each in rounds):
        return rounds[day.toordinal() % ROUNDS] or list(circle)
    turns = [quote for each in rounds for quote in each]
    if len(turns) < ROUNDS * len(circle):
        turns = _apart(turns, sources)
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


def _apart(turns: Sequence[QuoteId], sources: Mapping[QuoteId, str]) -> list[QuoteId]:
    """Return *turns* in an order in which those of one source are a day apart.

    Quotes of a source that has too many for that only keep apart from themselves. If there are too few quotes for that,
    the order stays.
    """
    counts = Counter(sources[quote] for quote in turns)
    crowded = {source for source, count in counts.items() if count * A_DAY > len(turns)} | {""}
    while True:
        label = {quote: quote if source in crowded else source for quote, source in sources.items()}
        ordered, left = _ordered(turns, label)
        if not left:
            return ordered
        more = {sources[quote] for quote in left} - crowded
        if not more:
            return list(turns)
        crowded |= more


def _ordered(turns: Sequence[QuoteId], label: Mapping[QuoteId, str]) -> tuple[list[QuoteId], list[QuoteId]]:
    """Return *turns* in an order in which equal labels are a day apart. Also return those that have no room.

    Of these, one quote for each label is enough. What still waits at the end goes to gaps before, the last gaps first.
    There may be thousands of quotes, so the search goes on from the last gap of the label.
    """
    ordered, waiting = _delayed(turns, label)

    def is_free(name: str, places: Iterable[int]) -> bool:
        return all(label[ordered[at % len(ordered)]] != name for at in places)

    # The last is a neighbor of the first.
    while len(ordered) >= A_DAY and not all(is_free(label[ordered[-at]], range(A_DAY - at)) for at in range(1, A_DAY)):
        waiting.append(ordered.pop())
    last_gaps, left = dict[str, int](), dict[str, QuoteId]()
    for quote in waiting:
        name = label[quote]
        if name in left:
            continue
        last = last_gaps.get(name, len(ordered))
        places = chain(range(last, 0, -1), range(len(ordered), last, -1))
        gap = next((each for each in places if is_free(name, range(each - A_DAY + 1, each + A_DAY - 1))), None)
        if gap is None:
            left[name] = quote
        else:
            ordered.insert(gap, quote)
            last_gaps[name] = gap
    return ordered, list(left.values())


def _delayed(turns: Sequence[QuoteId], label: Mapping[QuoteId, str]) -> tuple[list[QuoteId], list[QuoteId]]:
    """Return *turns*, and those that still wait at the end. A quote waits if its label came just before."""
    ordered, waiting = list[QuoteId](), dict[str, deque[tuple[int, QuoteId]]]()  # by label, of which few wait at once
    for number, turn in enumerate(turns):
        waiting.setdefault(label[turn], deque()).append((number, turn))
        while free := waiting.keys() - {label[quote] for quote in ordered[1 - A_DAY :]}:
            first = min(free, key=lambda name: waiting[name][0])
            ordered.append(waiting[first].popleft()[1])
            if not waiting[first]:
                del waiting[first]
    return ordered, [quote for _number, quote in sorted(chain(*waiting.values()))]
