"""Finds duplicate quotes by their folded words, and unique titles."""

from collections.abc import Collection, Iterable

from lecun_viewer.core.query import Query, Words
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.search import Search
from lecun_viewer.core.words import folded_words
from lecun_viewer.records.line import digest_of

MOST_WORDS = 20  # of a quote that are looked up. A quote that begins so is then compared as a whole


class ByWords:
    """An index of quotes by their folded words. Of duplicates, the first counts."""

    def __init__(self, quotes: Iterable[Quote] = ()) -> None:
        self._quotes = dict[str, Quote]()
        for quote in quotes:
            self.add(quote)

    def add(self, quote: Quote) -> None:
        self._quotes.setdefault(_key(quote.text), quote)

    def like(self, text: str) -> Quote | None:
        """Return the quote with the words of *text*, or ``None``."""
        return self._quotes.get(_key(text))


def digest_of_words(text: str) -> str:
    """Return the digest of the folded words of *text*."""
    return digest_of(_key(text).encode("utf-8", "surrogateescape"))


def that_begin_like(text: str) -> Search | None:
    """Return the search for the quotes among which those with the words of *text* are. ``None`` for no words."""
    words = folded_words(text)[:MOST_WORDS]
    return Search(Query((Words(words, ("text",), exact=True),))) if words else None


def _key(text: str) -> str:
    return " ".join(folded_words(text)) or text.strip()


def free_title(wanted: str, titles: Collection[str]) -> str:
    """Return *wanted*, with a number if it is one of *titles*."""
    plain = " ".join(wanted.split())
    numbered = (plain if number == 1 else f"{plain} {number}" for number in range(1, len(titles) + 2))
    return next(each for each in numbered if each not in titles)
