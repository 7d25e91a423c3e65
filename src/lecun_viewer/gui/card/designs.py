"""The lists of designs and sizes: colors, typefaces, and the measures of each page. They hold values only, and no Qt.

A new design is one entry in `DESIGNS`, and a new size one in `SIZES`. The dialog, the console and the tests read the
lists. `size_named` also makes a page of given pixels, such as a wallpaper. Ink and small print have a contrast of at
least 4.5 to the background (WCAG 2.2, criterion 1.4.3). All lengths are pixels of a picture at scale 1, but those of a
page of given pixels.
"""

import re
from math import log
from typing import NamedTuple

from lecun_viewer.texts.catalogue import _later


class Design(NamedTuple):
    """How a card looks. Colors are ``#rrggbb``. ``label`` is the English name in the dialog, marked for translators."""

    label: str
    background: str
    ink: str
    small_print: str
    accent: str
    """The color of the quotation mark and the rule. Nothing to read has this color."""
    is_serif: bool = True
    is_bold: bool = False
    leading: float = 1.34
    """The distance between two baselines of the words, as a multiple of the type size."""
    has_ornament: bool = True
    """Whether the program’s large mark hangs beside the first line, instead of the typeface’s two marks."""
    rise: float = 0.44
    """Where the free space is: 0 puts all of it below the words, 1 puts all of it above."""
    has_rule: bool = False
    attribution_follows: bool = False
    """Whether the attribution is right below the words instead of at the foot."""


DESIGNS = {
    "paper": Design(
        label=_later("Paper"),
        background="#f8f3e9",
        ink="#2a2520",
        small_print="#665b4d",
        accent="#bf5b3d",
        attribution_follows=True,
    ),
    "night": Design(
        label=_later("Night"),
        background="#12161f",
        ink="#ece7dc",
        small_print="#a3abb8",
        accent="#d9a85b",
        has_ornament=False,
    ),
    "ink": Design(
        label=_later("Ink"),
        background="#1c3d9e",
        ink="#ffffff",
        small_print="#dbe4ff",
        accent="#8fb0ff",
        is_serif=False,
        is_bold=True,
        leading=1.22,
        rise=0,
    ),
    "plain": Design(
        label=_later("Plain"),
        background="#ffffff",
        ink="#1b1b1b",
        small_print="#5d5d5d",
        accent="#a0a0a0",
        has_ornament=False,
        rise=0,
        has_rule=True,
    ),
}


class Size(NamedTuple):
    """The measures of a page. ``label`` is the English name in the dialog, marked for translators.

    Lines begin at ``left``. Quotation marks and the dash hang before that.
    """

    label: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    """``left`` to ``bottom`` are the distances of the column from the edges."""
    largest: float = 104
    """The largest type size of the words."""
    filled: float = 0.96
    """The largest share of their space that the words fill."""
    print_scale: float = 1
    """The size of the small print, as a multiple of its usual size."""
    scale: float = 1
    """How many pixels a picture has for each unit of these measures."""


SIZES = {
    "square": Size(_later("Square"), 1080, 1080, left=168, right=112, top=132, bottom=104),
    "wide": Size(
        _later("Wide (16:9)"),
        1920,
        1080,
        left=264,
        right=232,
        top=150,
        bottom=112,
        largest=120,
        print_scale=1.12,
    ),
    # Apps that show this format put their own controls over its top and bottom.
    "tall": Size(
        _later("Tall (9:16)"),
        1080,
        1920,
        left=168,
        right=112,
        top=272,
        bottom=264,
        largest=116,
        filled=0.8,
        print_scale=1.08,
    ),
}
SIDES = range(320, 8193)
"""How many pixels a side of a page may have."""
_PIXELS = re.compile(r"([0-9]{1,5})[x×]([0-9]{1,5})", re.IGNORECASE)


def size_named(name: str) -> Size:
    """Return the size of a name in `SIZES`, or a page of pixels such as “3840x2160”.

    A page of pixels has the column of the size whose shape is nearest, in its middle.

    Raises:
        KeyError: *name* is neither, or a side is not in `SIDES`.
    """
    if name in SIZES:
        return SIZES[name]
    found = _PIXELS.fullmatch(name)
    width, height = (int(found[1]), int(found[2])) if found else (0, 0)
    if width not in SIDES or height not in SIDES:
        raise KeyError(name)
    shape = min(SIZES.values(), key=lambda size: abs(log(width * size.height / (height * size.width))))
    scale = min(width / shape.width, height / shape.height)
    beside, above = (width / scale - shape.width) / 2, (height / scale - shape.height) / 2
    return shape._replace(
        width=width / scale,
        height=height / scale,
        left=shape.left + beside,
        right=shape.right + beside,
        top=shape.top + above,
        bottom=shape.bottom + above,
        scale=scale,
    )
