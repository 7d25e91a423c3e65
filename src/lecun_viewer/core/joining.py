"""Several texts as one text, by a pattern of the reader's language."""

from collections.abc import Iterable
from functools import reduce


def joined(items: Iterable[str], pattern: str) -> str:
    """Return *items* joined by *pattern*, such as ``{0}, {1}``. What is empty is left out."""
    kept = list(filter(None, items))
    return reduce(pattern.format, kept) if kept else ""
