"""Which quotes of an import look odd, so that somebody looks at them first."""

import re
from collections.abc import Iterator, Sequence

from lecun_viewer.core.progress import Progress, unwatched, watched
from lecun_viewer.core.quote import Quote
from lecun_viewer.imports.drafts import is_person
from lecun_viewer.imports.found import Doubt, DoubtReason

MANY = 10  # quotes of one author, who may as well be a folder
LONGEST_PLACE = 1000  # characters. The author of all quotes may be a long text

_MARKUP = re.compile(
    r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>]{0,200}+)?>|&[a-z]{2,6};|\]\([a-z]+:|\[\[|\*\*|^#{1,6} |^[ \t]*+[\[{]\"|\{\{|^\|"
    r"|\((?:location|view highlight|view tweet)\b",
    re.IGNORECASE | re.MULTILINE,
)
_PLACE = re.compile(
    r"(?:page|location|loc\.?|chapter|p\.)\s?[0-9ivxlcdm]+\b.{0,20}|(?:un)?read|archived?|inbox|folder"
    r"|untitled|test|admin|notes?|highlights?|.*[/\\].*|\S+\.(?:com|org|net|html?|pdf|epub|txt|md|mobi|azw3?|docx?)",
    re.IGNORECASE,
)


def doubts_of(quotes: Sequence[Quote], progress: Progress = unwatched) -> tuple[Doubt, ...]:
    """Return the quotes that look odd, each with the first reason."""
    return tuple(_doubts(quotes, progress))


def _doubts(quotes: Sequence[Quote], progress: Progress) -> Iterator[Doubt]:
    authors = {quote.authors for quote in quotes}
    is_one = len(quotes) >= MANY and len(authors) == 1 and not all(map(_is_name, next(iter(authors))))
    for at, quote in enumerate(watched(quotes, len(quotes), progress)):
        if reason := _reason(quote) or (DoubtReason.ONE_AUTHOR if is_one else None):
            yield Doubt(at, reason)


def _is_name(author: str) -> bool:
    return is_person(author, is_strict=True) or not author.isascii()


def _reason(quote: Quote) -> DoubtReason | None:
    if not any(map(str.isalpha, quote.text)):
        return DoubtReason.NO_LETTERS
    if _MARKUP.search(quote.text):
        return DoubtReason.MARKUP
    for author in quote.authors:
        if not any(map(str.isalpha, author)):
            return DoubtReason.AUTHOR_IS_NUMBER
        if len(author) <= LONGEST_PLACE and _PLACE.fullmatch(author):
            return DoubtReason.AUTHOR_IS_PLACE
    return None
