"""The lists of designs and sizes: colors, typefaces, and the measures of each page. They hold values only, and no Qt.

A new design is one entry in `DESIGNS`, and a new size one in `SIZES`. The dialog, the console and the tests read the
lists. Ink and small print have a contrast of at least 4.5 to the background (WCAG 2.2, criterion 1.4.3). All lengths
are pixels of a picture at scale 1.
"""

from typing import NamedTuple

from lecun_viewer.texts.catalogue import _later


class Design(NamedTuple):
    """How a card looks. Colors are ``#rrggbb``. ``label`` is the English name in the dialog, marked for translators."""

    label: str
    background: str
    ink: str
    small_print: str
    accent: str
    """The color of the large quotation mark and the rule. Nothing to read has this color."""
    is_serif: bool = True
    is_bold: bool = False
    leading: float = 1.34
    """The distance between two baselines of the words, as a multiple of the type size."""
    has_ornament: bool = True
    """Whether a large mark stands above the words, instead of the typeface’s two marks around them."""
    rise: float = 0.44
    """Where the free space is: 0 puts all of it below the words, 1 puts all of it above."""
    has_rule: bool = False


DESIGNS = {
    "paper": Design(_later("Paper"), "#f8f3e9", "#2a2520", "#665b4d", "#bf5b3d"),
    "night": Design(_later("Night"), "#12161f", "#ece7dc", "#a3abb8", "#d9a85b", has_ornament=False),
    "ink": Design(
        _later("Ink"), "#1c3d9e", "#ffffff", "#dbe4ff", "#8fb0ff", is_serif=False, is_bold=True, leading=1.22, rise=0
    ),
    "plain": Design(
        _later("Plain"), "#ffffff", "#1b1b1b", "#5d5d5d", "#a0a0a0", has_ornament=False, rise=0, has_rule=True
    ),
}


class Size(NamedTuple):
    """The measures of a page. ``label`` is the English name in the dialog, marked for translators."""

    label: str
    width: int
    height: int
    beside: int
    above: int
    below: int
    """``beside`` to ``below`` are the distances of the column from the edges."""
    largest: float = 104
    """The largest type size of the words."""
    filled: float = 0.96
    """The largest share of their space that the words fill."""
    print_scale: float = 1
    """The size of the small print, as a multiple of its usual size."""


SIZES = {
    "square": Size(_later("Square"), 1080, 1080, beside=132, above=120, below=104),
    "wide": Size(_later("Wide (16:9)"), 1920, 1080, beside=248, above=128, below=112, largest=120, print_scale=1.12),
    # Apps that show this format put their own controls over its top and bottom.
    "tall": Size(
        _later("Tall (9:16)"), 1080, 1920, beside=132, above=272, below=264, largest=116, filled=0.8, print_scale=1.08
    ),
}
