"""How near a sentence is to a quote in their words, for a reader who wants to know whether somebody said it.

Words are compared as the search compares them. Rare words weigh more than common words. Words in the same order count
more than others. A few words in common are no evidence, so short sentences need more.

The numbers below were chosen by the shipped quotes. With a third of its words left out or replaced, a quote stays
above 0.35. Sentences by other people, on the same subjects too, stay below 0.15.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from lecun_viewer.core.comparison import MOST_PAIRS, common_blocks, differences
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.words import folded_words

NEAR = 0.25
"""The likeness from which a quote is near."""
MOST_NEAR, MOST_COMPARED = 3, 16  # found, and compared in order
MOST_WITHIN = 50  # quotes that stand in a text word for word
FEWEST_WORDS = 4  # of a sentence that is no whole quote: two words may be anybody's
MOST_WORDS = 200  # of a sentence that is looked for: more than any quote that somebody puts on a slide
_MOVED = 0.8  # what a word counts that is in both, but in another order
_ALONE = 0.6  # what a word counts whose neighbors differ
_ASKED_SHARE = 0.7  # that the whole sentence is found matters more than that the whole quote is
_EVIDENCE = 1.0  # the weight of one rare word: the less there is in common, the lower is the likeness


class Near(NamedTuple):
    """A quote that is near to a sentence.

    Attributes:
        likeness: From `NEAR` to 1, for the same words.
        is_found: Whether the sentence is nearer to the words that were found than to the quote.
        is_within: Whether `words` are only a part of what was asked, word for word. Then the likeness is 1.
    """

    quote: Quote
    likeness: float
    is_found: bool
    is_within: bool = False

    @property
    def words(self) -> str:
        """The words of the quote that the sentence is near to."""
        return self.quote.words_said if self.is_found else self.quote.text

    def different(self, asked: str) -> tuple[list[str], list[str]]:
        """Return the stretches that only the sentence *asked* has, and those that only `words` has.

        They are empty if less than half of the words are the same. Then nearly everything would be different. They
        are empty, too, if `words` are only a part of what was asked.
        """
        if self.is_within:
            return [], []
        found = differences(asked, self.words)
        only_asked = list(dict.fromkeys(asked[start:end] for start, end in found.one))
        only_words = list(dict.fromkeys(self.words[start:end] for start, end in found.other))
        count = sum(len(folded_words(each)) for each in (*only_asked, *only_words))
        is_alike = count <= (len(folded_words(asked)) + len(folded_words(self.words))) / 2
        return (only_asked, only_words) if is_alike else ([], [])


def within(asked: Sequence[str], quotes: Iterable[Quote]) -> list[Near]:
    """Return the *quotes* that the folded words *asked* contain verbatim, in their order there.

    The words that were found of a quote count, too. If they and the quote stand there, the longer ones count. No more
    than `MOST_WITHIN` are returned.
    """
    text, found = f" {' '.join(asked)} ", dict[QuoteId, tuple[int, int, Near]]()
    for quote in quotes:
        for side, is_found in ((quote.text, False), (quote.words_said, True)):
            words = f" {' '.join(folded_words(side))} "
            at = text.find(words) if words.strip() else -1
            if at >= 0 and (quote.id not in found or -len(words) < found[quote.id][1]):
                found[quote.id] = (at, -len(words), Near(quote, 1.0, is_found, is_within=words != text))
    in_order = sorted(found.values(), key=lambda each: (*each[:2], each[2].is_found))
    return [near for *_place, near in in_order[:MOST_WITHIN]]


def nearest(asked: Sequence[str], quotes: Iterable[Quote], weights: Mapping[str, float]) -> list[Near]:
    """Return which of *quotes* are near to the folded words *asked*, the nearest first. *weights* as for `likeness`."""
    sides = [(folded_words(quote.text), quote, False) for quote in quotes]
    sides += [(folded_words(quote.words_said), quote, True) for _words, quote, _ in sides if quote.words_said]
    sides.sort(key=lambda side: -most_likeness(asked, side[0], weights))
    best = dict[QuoteId, Near]()
    for words, quote, is_found in sides[:MOST_COMPARED]:
        near = Near(quote, likeness(asked, words, weights), is_found)
        if near.likeness >= NEAR and (quote.id not in best or near.likeness > best[quote.id].likeness):
            best[quote.id] = near
    return sorted(best.values(), key=lambda near: (-near.likeness, near.is_found))[:MOST_NEAR]


def likeness(asked: Sequence[str], words: Sequence[str], weights: Mapping[str, float]) -> float:
    """Return from 0 to 1 how near the folded words of a sentence are to those of a quote.

    *weights* are the inverse document frequencies of the asked words, from 0 (in all quotes) to 1 (in none).
    """
    if len(asked) < FEWEST_WORDS and list(asked) != list(words):
        return 0.0
    if len(asked) * len(words) > MOST_PAIRS:
        return _ALONE * most_likeness(asked, words, weights)
    left, other, weight, count = list(asked), list(words), 0.0, 0.0
    for share in (1, _MOVED):  # what is found first is in order
        for at, at_other, size in common_blocks(left, other):
            each = share * (1 if size > 1 else _ALONE)
            weight += each * sum(weights[word] for word in left[at : at + size])
            count += each * size
            # Nothing equals these any more. A text is no text of the other side.
            left[at : at + size] = [f"{number} asked" for number in range(at, at + size)]
            other[at_other : at_other + size] = [f"{number} other" for number in range(at_other, at_other + size)]
    return _likeness(weight, sum(weights[word] for word in asked), count / max(1, len(words)))


def most_likeness(asked: Sequence[str], words: Sequence[str], weights: Mapping[str, float]) -> float:
    """Return a cheap upper bound of `likeness`, as if all words in common were in the same order."""
    common = Counter(asked) & Counter(words)
    weight = sum(weights[word] * number for word, number in common.items())
    return _likeness(weight, sum(weights[word] for word in asked), common.total() / max(1, len(words)))


def _likeness(weight: float, most: float, share: float) -> float:
    """Return the likeness if *weight* of *most* is found in the sentence, and a *share* of the quote's words."""
    if weight <= 0:
        return 0.0
    alike = (weight / most) ** _ASKED_SHARE * share ** (1 - _ASKED_SHARE)
    return float(min(1.0, alike) ** (1 + _EVIDENCE / weight))
