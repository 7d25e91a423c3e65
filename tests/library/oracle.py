"""A second search, as plain as can be.

It looks at each quote and shares no code with the library. `typed` writes a structure as a person would type it, so
nothing is parsed here.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Quote, QuoteId


@dataclass(frozen=True)
class Ask:
    """A term: ``wanted`` under ``key``, or in any field. It is an exact phrase, or words typed so far."""

    wanted: str
    key: str = ""
    exact: bool = False
    without: bool = False
    singular: bool = False  # whether the singular of the last word will do, too

    def typed(self) -> str:
        wanted = f'"{self.wanted}"' if self.exact else self.wanted
        return f"{'-' * self.without}{self.key}{':' * bool(self.key)}{wanted}"


def typed(asks: Iterable[Ask]) -> str:
    return " ".join(ask.typed() for ask in asks)


def plain(text: str) -> list[str]:
    """Return the words of *text* without case and accents."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    without_accents = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", without_accents)


def search(quotes: Iterable[Quote], asks: Sequence[Ask], favorites: Collection[QuoteId] = ()) -> list[QuoteId]:
    """Return the ids of the *quotes* that match all terms, in order.

    Then come those that have the singular of a plain word, those of a year that is a plain word, and those of a verdict
    whose name is among the plain words. Then come those that have the plain words in the title of their source, and
    then those that have them in their remark.
    """
    quotes = list(quotes)
    found = [quote.id for quote in quotes if all(_matches(quote, ask, favorites) != ask.without for ask in asks)]
    if not any(_is_plain(ask) for ask in asks):
        return found
    typed, asks = asks, [replace(ask, singular=True) if _is_plain(ask) and not ask.exact else ask for ask in asks]
    for meant in (asks, _dated(asks), _judged(asks), _judged(_dated(asks))):
        if meant != typed:
            named = (quote for quote in quotes if all(_matches(quote, ask, favorites) != ask.without for ask in meant))
            found += [quote.id for quote in named if quote.id not in found]
    for text_of in (_work, _remark):
        there = [
            quote.id
            for quote in quotes
            if all(
                _stands_in(ask, plain(text_of(quote)))
                if _is_plain(ask)
                else _matches(quote, ask, favorites) != ask.without
                for ask in asks
            )
        ]
        found += [quote_id for quote_id in there if quote_id not in found]
    return found


def _dated(asks: Sequence[Ask]) -> list[Ask]:
    """Return *asks* with a year for each plain word that is one."""
    return [Ask(ask.wanted, "year") if _is_plain(ask) and _is_year(ask.wanted) else ask for ask in asks]


def _judged(asks: Sequence[Ask]) -> list[Ask]:
    """Return *asks* with a verdict for each of its names in the plain words. Of two names, the longer counts."""
    names = {tuple(plain(name)): status for status in Verdict for name in (*status.query_names, *status.earlier_names)}
    words = {(tuple(plain(ask.wanted)), ask.exact): ask for ask in asks if _is_plain(ask)}  # one twice is one
    left, judged = [said for said, _exact in words], list(asks)
    while left:
        for size in (4, 3, 2, 1, 0):
            name = tuple(word for said in left[:size] for word in said)
            if name in names:
                judged = [each for each in judged if not (_is_plain(each) and tuple(plain(each.wanted)) in left[:size])]
                judged.append(Ask(names[name], "is"))
                break
        del left[: size or 1]
    return judged


def _work(quote: Quote) -> str:
    source = quote.provenance.source
    return f"{source.title} {source.container}" if source else ""


def _remark(quote: Quote) -> str:
    return quote.provenance.note or ""


def _is_plain(ask: Ask) -> bool:
    return not ask.key and not ask.without


def _is_year(wanted: str) -> bool:
    return len(wanted) == 4 and wanted.isdecimal()


def _matches(quote: Quote, ask: Ask, favorites: Collection[QuoteId]) -> bool:
    if ask.key == "part":
        return quote.part == int(ask.wanted)
    if ask.key == "is":
        return quote.id in favorites if ask.wanted == "favorite" else quote.provenance.status == ask.wanted
    if ask.key == "year":
        is_found = quote.provenance.status is not Verdict.UNTRACED  # else it is the date of the closest match
        return is_found and (quote.provenance.date or "").startswith(ask.wanted)
    fields = {"text": quote.text, "topic": quote.topic, "source": quote.source}
    looked_in = [fields[ask.key]] if ask.key else [*fields.values()]
    looked_in += [_work(quote)] if ask.key == "source" else []
    return any(_stands_in(ask, plain(field)) for field in looked_in)


def _stands_in(ask: Ask, field: list[str]) -> bool:
    *whole, last = wanted = plain(ask.wanted)
    for start in range(len(field) - len(wanted) + 1):
        *before, end = field[start : start + len(wanted)]
        if before == whole and (end == last if ask.exact else end.startswith(last) or _is_singular(end, ask, last)):
            return True
    return False


def _is_singular(word: str, ask: Ask, wanted: str) -> bool:
    """Return whether *wanted*, the last word of *ask*, may be the plural of *word*."""
    plurals = {f"{word}s"} if word[-1] != "s" else set()
    plurals |= {f"{word}es"} if re.search(r"([sxz]|[cs]h)$", word) else set()
    plurals |= {f"{word[:-1]}ies"} if word.endswith("y") else set()
    return ask.singular and len(wanted) > 3 and wanted in plurals
