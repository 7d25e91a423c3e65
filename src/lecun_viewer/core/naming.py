"""The collections and the parts that a typed text names."""

from collections.abc import Iterable

from lecun_viewer.core.quote import CollectionInfo, PartTitle
from lecun_viewer.core.words import folded_words


def named_collections(said: str, collections: Iterable[CollectionInfo]) -> list[CollectionInfo]:
    """Return the *collections* whose title or id begins with *said*, without case and accents."""
    asked = folded_words(said)
    return [each for each in collections if _begins(asked, each.title) or _begins(asked, each.id)]


def parts_named(said: str, collection: CollectionInfo) -> list[PartTitle]:
    """Return the parts of *collection* whose title begins with *said*, without case and accents."""
    asked = folded_words(said)
    return [part for part in collection.parts if _begins(asked, part.title)]


def _begins(asked: tuple[str, ...], name: str) -> bool:
    """Return whether *name* begins with the words *asked*. The last of these may be the beginning of a word."""
    beginning = folded_words(name)[: len(asked)]
    same = bool(asked) and len(beginning) == len(asked) and beginning[:-1] == asked[:-1]
    return same and beginning[-1].startswith(asked[-1])
