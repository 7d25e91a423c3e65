"""The designs of a card: its colors, its faces, and how the parts stand to each other. Values only.

Ink and small print keep a contrast of at least 4.5 to the background (WCAG 2.2, success criterion 1.4.3).
"""

from enum import Enum
from typing import NamedTuple


class Face(Enum):
    """A kind of typeface; which font that is depends on the machine."""

    SERIF = "serif"
    SANS = "sans"


class Opening(Enum):
    """The quotation mark that hangs beside the first line."""

    ORNAMENT = "the program’s large mark, an ornament: the words have no closing one"
    TYPE = "the typeface’s own at the size of the words, and a closing one after them"


class Design(NamedTuple):
    """How a card looks. Colors are ``#rrggbb``."""

    background: str
    ink: str
    small_print: str
    accent: str
    """Of the quotation mark and the rule, in which there is nothing to read."""
    face: Face = Face.SERIF
    is_bold: bool = False
    leading: float = 1.34
    """From one baseline of the words to the next, in sizes of the type."""
    opening: Opening = Opening.ORNAMENT
    rise: float = 0.44
    """Where the words stand in the space that they leave: 0 at the top, 1 at the bottom."""
    has_rule: bool = False
    attribution_follows: bool = False
    """Whether the attribution stands right below the words, rather than at the foot."""


DESIGNS = {
    "paper": Design(
        background="#f8f3e9", ink="#2a2520", small_print="#665b4d", accent="#bf5b3d", attribution_follows=True
    ),
    "night": Design(background="#12161f", ink="#ece7dc", small_print="#a3abb8", accent="#d9a85b", opening=Opening.TYPE),
    "ink": Design(
        background="#1c3d9e",
        ink="#ffffff",
        small_print="#dbe4ff",
        accent="#8fb0ff",
        face=Face.SANS,
        is_bold=True,
        leading=1.22,
        rise=0,
    ),
    "plain": Design(
        background="#ffffff",
        ink="#1b1b1b",
        small_print="#5d5d5d",
        accent="#a0a0a0",
        opening=Opening.TYPE,
        rise=0,
        has_rule=True,
    ),
}
