"""A kind of file. Its module has one, named ``KIND``, and `reading` has a row for it. All else follows from it."""

from collections.abc import Callable
from typing import NamedTuple

from lecun_viewer.imports.drafts import Collector


class Kind(NamedTuple):
    """A kind of file that is a text.

    Attributes:
        name: For programs, and for the log.
        label: In the window, marked with `_later`.
        likeness: Returns how much a text is like this kind, from 0 to 1. It gets the text without its first blanks. It
            also gets the name of the file in lower case.
        read: Collects the quotes of a text, and returns its title. It gets the text with these blanks, so that it can
            count lines. It calls `Collector.reached` for each entry, so that the user can cancel.
        suffixes: How the names of its files end. The dialog *Import* shows such files.
        may_be_chosen: Whether people may choose this kind for any file. Others have marks of their own.
    """

    name: str
    label: str
    likeness: Callable[[str, str], float]
    read: Callable[[str, Collector], str]
    suffixes: tuple[str, ...] = ()
    may_be_chosen: bool = False


class BinaryKind(NamedTuple):
    """A kind of file that is no text. It is known by the bytes at its *begin*. The rest is as in `Kind`."""

    name: str
    label: str
    begin: bytes
    read: Callable[[bytes, Collector], str]
    suffixes: tuple[str, ...] = ()


def _later(text: str) -> str:
    """Mark *text* for translation, and return it unchanged. `lecun_viewer.texts` translates it when it is said."""
    return text
