"""The logical structure of a booklet, in the structure types of PDF (ISO 32000-1, section 14.8.4).

Painted text belongs to an element. Rules, marks and page numbers belong to none, because they are only for the eye.
"""

from typing import Union


class Element:
    """A part of the text, such as a heading, a paragraph or a link. Its children are in reading order."""

    def __init__(self, kind: str, language: str = "") -> None:
        """*kind* is a structure type, such as ``H1``. Without a *language*, it has that of the element above."""
        self.kind = kind
        self.language = language
        self.children: list[Element] = []

    def add(self, kind: str, language: str = "") -> "Element":
        """Add a last child of that *kind* and *language* (BCP 47), and return it."""
        child = Element(kind, language)
        self.children.append(child)
        return child


Target = Union[str, Element]  # noqa: UP007  # a forward reference
"""The target of a link: a web address, or an element of the booklet."""
