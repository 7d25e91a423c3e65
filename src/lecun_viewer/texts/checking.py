"""Sentences about a check of a text: what was found where, and what differs.

No sentence here says that nobody said it.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lecun_viewer.core.language_of_words import UNKNOWN, language_of
from lecun_viewer.core.quote import ENGLISH, CollectionInfo
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.texts.catalogue import _, _n, in_quotation_marks, listed, sentences
from lecun_viewer.texts.quote_imports import why_unreadable

if TYPE_CHECKING:
    from lecun_viewer.core.check import Match  # slow to import
    from lecun_viewer.core.quotations import Quotation
    from lecun_viewer.imports.found import UnreadableError

NEARLY_THE_SAME = 0.6


def how_like(match: "Match") -> str:
    """Return how much the place has in common with the quote, or with the words that were found."""
    if match.is_part:
        if match.is_found:
            return _("Your text contains a part of the wording in the source, word for word.")
        return _("Your text contains a part of this quote, word for word.")
    if match.likeness == 1:
        if match.is_found:
            return _("Your text contains the wording in the source, word for word.")
        return _("Your text contains this quote, word for word.")
    if match.likeness >= NEARLY_THE_SAME:
        if match.is_found:
            return _("Your text contains nearly the same words as the source.")
        return _("Your text contains nearly the same words as this quote.")
    if match.is_nearly_part:
        if match.is_found:
            return _("Your text contains nearly the same words as a part of the wording in the source.")
        return _("Your text contains nearly the same words as a part of this quote.")
    if match.is_found:
        return _("Your text shares some words with the source.")
    return _("Your text shares some words with this quote.")


def how_many(found: Sequence["Match"]) -> str:
    """Return how many quotes were *found* in a text."""
    if not found:
        return _("No quotes found in your text.")
    return _n("{n} quote found in your text.", "{n} quotes found in your text, in their order there.", len(found))


def not_found() -> str:
    """Return that a quotation with his name is in no collection."""
    return _("Your text has this with Yann LeCun’s name. It isn’t in your collections, so nobody has checked it here.")


def how_many_not_found(quotations: Sequence["Quotation"]) -> str:
    """Return how many *quotations* with his name are in no collection. Empty if there are none."""
    if not quotations:
        return ""
    return _n(
        "{n} quotation with Yann LeCun’s name isn’t in your collections, so nobody has checked it here.",
        "{n} quotations with Yann LeCun’s name aren’t in your collections, so nobody has checked them here.",
        len(quotations),
    )


def only_the_first(results: int) -> str:
    """Return that only so many *results* are shown."""
    return _n(
        "Only the first is shown. To see all of them, save the results.",
        "Only the first {n} are shown. To see all of them, save the results.",
        results,
    )


def nothing_found(collections: Iterable[CollectionInfo], text: str) -> str:
    """Return that no quote was found in *text*, what was searched in *collections*, and what to do."""
    shown = [each for each in collections if not each.is_hidden]
    said = _n(
        "No similar quote found. Searched {n} quote in {0}.",
        "No similar quotes found. Searched {n} quotes in {0}.",
        sum(each.quote_count for each in shown),
    )
    searched = said.format(listed(in_quotation_marks(each.title) for each in shown))
    to_do = _(
        "This doesn’t mean that nobody said it. To find quotes on the same subject, search for a few of its words."
    )
    return sentences([searched, to_do, other_language(text)])


def other_language(text: str) -> str:
    """Return that translations are not found, if *text* is in another language than the shipped quotes. Else ""."""
    if language_of(text) in (ENGLISH, UNKNOWN):
        return ""
    return _("Your text isn’t in English. Its wording is compared as it is, so translated quotes aren’t found.")


def cut(text: str, most: int) -> str:
    """Return a sentence that only the first *most* characters of *text* are checked. Empty if these are all."""
    if len(text) <= most:
        return ""
    return _n("Only the first {n} character is checked.", "Only the first {n} characters are checked.", most)


def cannot_check(path: Path | str) -> str:
    """Return that the file at *path* is of no kind that can be checked."""
    said = _("“{0}” can’t be checked. Text, Markdown, and HTML files can (.txt, .md, .html).")
    return said.format(in_one_line(Path(path).name))


def paste_its_text() -> str:
    """Return what to do with a file that can't be checked, where a text can be pasted."""
    return _("To check this file, open it in its own program, copy the text, and paste it here.")


def unreadable(error: "UnreadableError", path: Path | str) -> str:
    """Return why no text can be read from the file at *path*. Files of its kind can be checked."""
    return _("“{0}” can’t be checked: {1}.").format(in_one_line(Path(path).name), why_unreadable(error))


def too_long(path: Path | str, megabytes: int) -> str:
    """Return that the file at *path* has too many bytes."""
    said = _n(
        "“{0}” is too large to check: the limit is {n} MB.",
        "“{0}” is too large to check: the limit is {n} MB.",
        megabytes,
    )
    return said.format(in_one_line(Path(path).name))


def paste_a_part() -> str:
    """Return what to do with a file that is too large, where a text can be pasted."""
    return _("Copy a part of the text and paste it here.")


def comparison(match: "Match") -> list[str]:
    """Return how much a place has in common with its quote, and which words differ."""
    only_text, only_words = match.different()
    said = [how_like(match)]
    said += [only_in_text(only_text)] if only_text else []
    said += [only_in_words(only_words)] if only_words else []
    return said


def only_in_text(words: Iterable[str]) -> str:
    return _("Only in your text: {0}").format(listed(map(in_quotation_marks, words)))


def only_in_words(words: Iterable[str]) -> str:
    return _("Not in your text: {0}").format(listed(map(in_quotation_marks, words)))


def page_title() -> str:
    return _("Quotes in a Text")


def page_summary(found: Sequence["Match"], unknown: Sequence["Quotation"], day: str) -> str:
    """Return what was *found* on *day*, and which quotations with his name are *unknown*."""
    checked = _("{0} Checked by LeCun Viewer on {1}.").format(how_many(found), day)
    words = listed(in_quotation_marks(each.text) for each in unknown)
    return sentences([checked, how_many_not_found(unknown), words])
