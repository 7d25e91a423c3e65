"""What is near to a sentence that somebody wants to check, in words. It never says that nobody said it."""

from collections.abc import Iterable

from lecun_viewer.core.nearest import Near
from lecun_viewer.core.quote import CollectionInfo
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed

NEARLY_THE_SAME = 0.6


def how_near(near: Near) -> str:
    """Return how much the sentence has in common with the quote, or with the words that were found."""
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


def nothing_near(collections: Iterable[CollectionInfo]) -> str:
    """Return that nothing is near, and which of *collections* were looked through."""
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
