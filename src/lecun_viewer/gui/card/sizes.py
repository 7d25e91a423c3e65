"""The sizes of a card and the measures of its page, all in pixels of a picture at scale 1."""

from typing import NamedTuple


class Size(NamedTuple):
    """A page. Words begin at ``left``; what hangs (quotation marks, the dash) stands between ``margin`` and there."""

    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    """The insets of the column, from each edge."""
    largest: float = 104
    """The type size of the words, at most."""
    filled: float = 0.96
    """How much of their space they fill, at most."""
    print_scale: float = 1
    """By how much the small print is larger than usual."""
    margin: int = 64
    """The outer edge, where there is nothing but background."""


SIZES = {
    "square": Size(1080, 1080, left=168, right=112, top=132, bottom=104),
    "wide": Size(1920, 1080, left=264, right=232, top=150, bottom=112, largest=120, print_scale=1.12),
    # Places that show this format lay their own controls over its top and bottom.
    "tall": Size(1080, 1920, left=168, right=112, top=272, bottom=264, largest=116, filled=0.8, print_scale=1.08),
}
