"""The logical structure of a booklet, in the structure types of PDF (ISO 32000-1, 14.8.4).

Whatever is painted belongs to an element, or to none where it is there for the eye only: a rule, a page number.
"""

from typing import Union


class Element:
    """A heading, a paragraph, a link: with its place in the reading order and the elements it holds."""

    def __init__(self, kind: str) -> None:
        """*kind* is a structure type, such as ``H1`` or ``BlockQuote``."""
        self.kind = kind
        self.children: list[Element] = []

    def add(self, kind: str) -> "Element":
        """Return a new last child."""
        child = Element(kind)
        self.children.append(child)
        return child


Target = Union[str, Element]  # noqa: UP007  # a forward reference
"""Where a link leads: an address, or a place in the booklet."""
