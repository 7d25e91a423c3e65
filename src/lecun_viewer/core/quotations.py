"""Finds the quotations in a text that have Yann LeCun's name beside them. A reader takes silence about them for a yes.

A quotation is in quotation marks, and has `FEWEST_WORDS` or more. The name is in the same sentence, or in the line that
says whose words they are. A pronoun may stand for a name in a sentence before. After a few other words, a quotation may
go on. Titles are left out. So are the names of authors in a list of papers.
"""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer.core.words import folded_words

if TYPE_CHECKING:
    from lecun_viewer.core.check import Match

FEWEST_WORDS = 5  # of a quotation. Fewer are a term or a title
_BEFORE, _AFTER = 25, 12  # words in which his name is looked for
_PRONOUNS = ("he", "him", "his", "er", "ihm", "il", "lui", "él")  # of the languages of the program
_GOES_ON = 8  # words after which a quotation may go on
_NEAR = 300  # characters that have so many words

_BREAK = r"\n\s*?(?:\n|[-*•>]\s)"  # the end of a paragraph, or of an item of a list
_LINE = rf"(?!{_BREAK})\n"
_QUOTATION = re.compile(
    "|".join(
        [
            *(
                rf"{opens}(?:[^{opens}{closes}\n]|{_LINE})+[{closes}]"
                for opens, closes in (("“", "”"), ("„", "“”"), ("«", "»"), ("»", "«"), ("「", "」"))
            ),
            # These may be signs for inches, or apostrophes.
            rf'(?<!\w)"(?=\S)(?:[^"\n]|{_LINE})+(?<=\S)"(?!\w)',
            rf"(?<!\w)‘(?=\S)(?:[^‘\n]|{_LINE})+?(?<=\S)’(?!\w)",
            rf"(?<!\w)'(?=\S)(?:[^'\n]|(?<=\w)'|{_LINE})+?(?<=\S)'(?!\w)",
        ]
    )
)
# An author in a list of papers has initials. Addresses of web pages and this program have his name, too.
_NAME = re.compile(
    r"(?<!\b[A-Z]\.\s)(?<![\w/.-])(?:L[Ee][ -]?C[Uu][Nn]|[Ll]ecun|ylecun)s?\b(?!-|\.\w|,?\s[A-Z]\.|\set\sal\b)"
)
_CREDIT = re.compile(r"(?:\s*(?:[—–―~(（\[]|--)|[^\S\n]+-\s)\s*((?:[^\s()]+\s+){0,3}[^\s()]*)")
_SENTENCE_END = re.compile(rf"(?<!\b[A-Z])[.!?](?=\s)|[。！？]|{_BREAK}")
_WORD = re.compile(r"\w[\w’'-]*")


class Quotation(NamedTuple):
    """A quotation, and its place in characters of the text. The marks are not of it."""

    start: int
    end: int
    text: str


def not_found(text: str, found: Iterable["Match"]) -> list[Quotation]:
    """Return the quotations beside his name at whose places no quote was *found*, in the order of the text."""
    places, near = sorted((each.start, each.end) for each in found), 0
    unknown = list[Quotation]()
    for quotation in beside_name(text):
        while near < len(places) and places[near][1] <= quotation.start:
            near += 1
        if near == len(places) or quotation.end <= places[near][0]:
            unknown.append(quotation)
    return unknown


def beside_name(text: str) -> Iterator[Quotation]:
    """Yield the quotations in *text* that have his name beside them."""
    last_end, was_his = 0, False
    marked = [*_QUOTATION.finditer(text)]
    next_starts = [*(each.start() for each in marked[1:]), len(text)]
    for each, next_start in zip(marked, next_starts, strict=False):
        before = text[max(last_end, each.start() - _NEAR) : each.start()]
        after = text[each.end() : min(next_start, each.end() + _NEAR)]
        words = each[0][1:-1].strip()  # each mark is one character
        start = text.index(words, each.start() + 1)
        was_his = _is_named(before, words, after) or (was_his and _goes_on(before))
        last_end = each.end()
        if was_his and len(folded_words(words)) >= FEWEST_WORDS and not _is_title(words):
            said = words.rstrip(" ,;")
            yield Quotation(start, start + len(said), said)


def _is_named(before: str, words: str, after: str) -> bool:
    """Return whether his name is beside *words* in quotation marks: in the text *before* or *after* them."""
    if _introduces(before.rstrip() if before.rstrip().endswith((":", "：")) else before):
        return True
    if credit := _CREDIT.match(after):
        return _NAME.search(credit[1]) is not None
    if words.endswith((".", "。")):
        return False
    sentence = _SENTENCE_END.split(after, maxsplit=1)[0]
    return _NAME.search(" ".join(sentence.split()[:_AFTER])) is not None


def _introduces(before: str) -> bool:
    """Return whether the sentence that ends *before* a quotation has his name, or a pronoun for it."""
    near = " ".join(re.split(_BREAK, before)[-1].split()[-_BEFORE:])
    *earlier, last = [each for each in _SENTENCE_END.split(near) if _WORD.search(each)] or [""]
    if _NAME.search(last):
        return True
    is_of_him = any(word.casefold() in _PRONOUNS for word in _WORD.findall(last))
    return is_of_him and any(map(_NAME.search, earlier))


def _goes_on(between: str) -> bool:
    """Return whether a quotation may go on after the words *between*, which name nobody."""
    words = _WORD.findall(between)
    names_nobody = all(word[0].islower() or word in ("He", "I") for word in words)
    return len(words) <= _GOES_ON and names_nobody and re.search(_BREAK, between) is None


def _is_title(words: str) -> bool:
    """Return whether most of the longer *words* have a capital, as those of an English title have."""
    longer = [word for word in _WORD.findall(words) if len(word) > 3]
    return len(longer) > 1 and sum(word[0].isupper() for word in longer) > len(longer) / 2
