"""Lists of texts: joined by a pattern of the reader's language, and taken apart as somebody wrote them."""

from collections.abc import Iterable
from functools import reduce

COMMAS = ",，、،"
SEMICOLONS = ";；؛"
"""The marks between the items of a list in Latin, Chinese, Japanese and Arabic writing."""


def joined(items: Iterable[str], pattern: str) -> str:
    """Return *items* joined by *pattern*, such as ``{0}, {1}``. What is empty is left out."""
    found = list(filter(None, items))
    return reduce(pattern.format, found) if found else ""


def items_in(listed: str, marks: str) -> tuple[str, ...]:
    """Return the texts in *listed*, which any of *marks* part, each once and in one line. What is empty is left out."""
    for mark in marks:
        listed = listed.replace(mark, marks[0])
    items = (" ".join(item.split()) for item in listed.split(marks[0]))
    return tuple(dict.fromkeys(filter(None, items)))
