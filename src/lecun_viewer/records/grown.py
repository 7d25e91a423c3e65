"""Which highlights grew: the words of one are a part of another, at the same place of the same book.

A reader who marks more of a passage leaves the shorter highlight in earlier imports.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator

from lecun_viewer.core.provenance import HIGHLIGHT
from lecun_viewer.core.quote import Quote

MOST_COMPARED = 30  # highlights at a place
NEAR = 50  # locations before and behind, which are a page or two

_PLACE = re.compile(r"\b(page|location) ([0-9]{1,9})\b")


class Highlights:
    """Highlights by their books and places."""

    def __init__(self, quotes: Iterable[Quote]) -> None:
        places = defaultdict[tuple[str, str], list[tuple[int, str, Quote]]](list)
        for quote in quotes:
            if quote.provenance.evidence == HIGHLIGHT:
                book, at = _place(quote)
                places[book].append((at, _words(quote), quote))
        self._places = {book: sorted(found, key=lambda each: each[0]) for book, found in places.items()}

    def parts_of(self, quote: Quote) -> list[Quote]:
        """Return the highlights that *quote* has all words of, and more."""
        words = _words(quote)
        return [near for their_words, near in self._near(quote) if their_words != words and their_words in words]

    def around(self, quote: Quote) -> Quote | None:
        """Return the highlight that has all words of *quote*, and more. ``None`` if there is none."""
        words = _words(quote)
        found = (near for their_words, near in self._near(quote) if their_words != words and words in their_words)
        return next(found, None)

    def _near(self, quote: Quote) -> Iterator[tuple[str, Quote]]:
        """Yield the words of the highlights near *quote*, and these."""
        if quote.provenance.evidence != HIGHLIGHT:
            return
        book, at = _place(quote)
        found = self._places.get(book, [])
        first = bisect_left(found, at - NEAR, key=lambda each: each[0])
        for place, words, near in found[first : first + MOST_COMPARED]:
            if place > at + NEAR:
                return
            yield words, near


def _place(quote: Quote) -> tuple[tuple[str, str], int]:
    """Return the book with the kind of its places, and the number of the place. 0 if it is none."""
    found = _PLACE.findall(quote.provenance.where or "")
    kind, number = found[-1] if found else ("", 0)
    return (quote.source, kind), int(number)


def _words(quote: Quote) -> str:
    return " ".join(quote.text.split()).casefold()
