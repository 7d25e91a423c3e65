"""Which quotes have the same words, as the search compares them, and which titles are free."""

from collections.abc import Collection, Iterable

from lecun_viewer.core.quote import Quote
from lecun_viewer.core.words import folded_words


class ByWords:
    """Quotes by their words, without case, accents and punctuation. Of quotes with the same words, the first counts."""

    def __init__(self, quotes: Iterable[Quote] = ()) -> None:
        self._quotes = dict[str, Quote]()
        for quote in quotes:
            self.add(quote)

    def add(self, quote: Quote) -> None:
        self._quotes.setdefault(_key(quote), quote)

    def like(self, quote: Quote) -> Quote | None:
        """Return the quote with the words of *quote*, or ``None``."""
        return self._quotes.get(_key(quote))


def _key(quote: Quote) -> str:
    return " ".join(folded_words(quote.text)) or quote.text.strip()


def free_title(wanted: str, titles: Collection[str]) -> str:
    """Return *wanted* as a title that differs from *titles*, by a number where it must."""
    plain = " ".join(wanted.split())
    numbered = (plain if number == 1 else f"{plain} {number}" for number in range(1, len(titles) + 2))
    return next(each for each in numbered if each not in titles)
