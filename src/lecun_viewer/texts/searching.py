"""Sentences about searches: what was not understood, and which quotes are near to a sentence that is checked.

No sentence here says that nobody said it.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import IN_EXAMPLE, KEYS, MAX_TERMS, Problem, ProblemKind, QueryWords, verdict_names
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.core.search import MOST_CHECKED
from lecun_viewer.core.words import folded_words
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed, number_in_words, sentences

if TYPE_CHECKING:
    from lecun_viewer.core.nearest import Near  # slow to import

NEARLY_THE_SAME = 0.6


def spoken_words() -> QueryWords:
    """Return the localized keywords of the query language."""
    keys = {
        #: Keys of the search field, as in “part:4”. Each is a word of letters with a colon. See docs/translating.md
        "part": _("part:"),
        "in": _("in:"),
        "is": _("is:"),
        "year": _("year:"),
        "text": _("text:"),
        "topic": _("topic:"),
        "source": _("source:"),
        "author": _("author:"),
        "tag": _("tag:"),
    }
    names = [(status, say(status)) for say in (verdicts.query_name, verdicts.label) for status in Verdict]
    #: The key and what stands after it for favorites, as in the search field
    return QueryWords(keys, _("is:favorite"), names)


def problem(found: Problem, spoken: QueryWords) -> str:
    """Return the sentence about a problem in a query."""
    match found.kind:
        case ProblemKind.TOO_MANY_WORDS:
            return _only_the_first(MAX_TERMS)
        case ProblemKind.NO_WORD:
            return _("Enter a word to search for.")
        case ProblemKind.NO_PHRASE:
            return _("Type the phrase to find after the quotation mark.")
        case ProblemKind.NO_WORD_AFTER_KEY:
            return _("Type a word after “{0}:”, as in {0}:cake.").format(found.key)
        case ProblemKind.NO_WORD_AFTER_MINUS:
            return _("Type the word to exclude after “-”.")
        case ProblemKind.UNKNOWN_KEY:
            known = listed([f"{spoken.word(key)}:" for key in KEYS])
            said = _("“{0}:” isn’t a search key, so it’s treated as a word. Search keys: {1}.")
            return said.format(found.key, known)
        case ProblemKind.NO_PART | ProblemKind.NO_COLLECTION | ProblemKind.NO_YEAR | ProblemKind.NO_VERDICT:
            return _wrong_value(found, spoken)


def _wrong_value(found: Problem, spoken: QueryWords) -> str:
    wanted = _wanted(found.kind, spoken)
    if not found.said:
        return _("“{0}:” needs {1}.").format(found.key, wanted)
    said = _("“{0}:{1}” isn’t valid. “{0}:” needs {2}.")
    return said.format(found.key, found.said, wanted)


def _wanted(kind: ProblemKind, spoken: QueryWords) -> str:
    if kind is ProblemKind.NO_PART:
        return _("the number or title of a part, as in part:4")
    if kind is ProblemKind.NO_COLLECTION:
        return _("the beginning of a collection title, such as in:{0}").format(IN_EXAMPLE)
    if kind is ProblemKind.NO_YEAR:
        return _("a year, as in year:2024")
    return _alternatives([f'"{name}"' if " " in name else name for name in verdict_names(spoken)])


def _alternatives(names: Sequence[str]) -> str:
    *most, last = names
    return _("{0} or {1}").format(listed(most), last)


# A check


def how_near(near: "Near") -> str:
    """Return how much the sentence has in common with the quote, or with the words that were found."""
    if near.is_within:
        if near.is_found:
            return _("Your text contains the wording in the source, word for word.")
        return _("Your text contains this quote, word for word.")
    if near.likeness == 1:
        if near.is_found:
            return _("The source has the same words as your sentence.")
        return _("The quote has the same words as your sentence.")
    if near.likeness >= NEARLY_THE_SAME:
        if near.is_found:
            return _("The source has nearly the same words as your sentence.")
        return _("The quote has nearly the same words as your sentence.")
    if near.is_found:
        return _("The source shares some words with your sentence.")
    return _("The quote shares some words with your sentence.")


def how_many(found: Sequence["Near"]) -> str:
    """Return how many quotes were *found* in a text as a whole, and how many that are near."""
    whole = sum(near.is_within for near in found)
    near = len(found) - whole
    contained = _n("{n} quote is in your text, word for word.", "{n} quotes are in your text, word for word.", whole)
    similar = _n("{n} similar quote.", "{n} similar quotes, closest first.", near)
    return sentences([contained if whole else "", similar if near else ""])


def cut(asked: str) -> str:
    """Return a sentence that *asked* was truncated. Empty if it was not."""
    return _only_the_first(MOST_CHECKED) if len(folded_words(asked)) > MOST_CHECKED else ""


def _only_the_first(words: int) -> str:
    return _("Only the first {0} words are used.").format(number_in_words(words))


def nothing_near(collections: Iterable[CollectionInfo]) -> str:
    """Return a sentence that nothing is near in *collections*."""
    shown = [each for each in collections if not each.is_hidden]
    said = _n(
        "No similar quote found. Searched {n} quote in {0}.",
        "No similar quotes found. Searched {n} quotes in {0}.",
        sum(each.quote_count for each in shown),
    )
    return said.format(listed(in_quotation_marks(each.title) for each in shown))


def proves_nothing() -> str:
    return _(
        "This doesn’t mean that nobody said it. To find quotes on the same subject, search for a few of its words."
    )


def only_in_sentence(words: Iterable[str]) -> str:
    return _("Only in your sentence: {0}").format(listed(map(in_quotation_marks, words)))


def only_in_words(words: Iterable[str]) -> str:
    return _("Not in your sentence: {0}").format(listed(map(in_quotation_marks, words)))
