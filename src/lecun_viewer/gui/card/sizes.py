"""The list of sizes, with the measures of each page. All lengths are pixels of a picture at scale 1."""

from typing import NamedTuple

from lecun_viewer.texts.catalogue import _later


class Size(NamedTuple):
    """The measures of a page. ``label`` is the English name in the dialog, marked for translators.

    Lines begin at ``left``. Quotation marks and the dash hang between ``margin`` and ``left``.
    """

    label: str
    width: int
    height: int
    left: int
    right: int
    top: int
    bottom: int
    """``left`` to ``bottom`` are the distances of the column from the edges."""
    largest: float = 104
    """The largest type size of the words."""
    filled: float = 0.96
    """The largest share of their space that the words fill."""
    print_scale: float = 1
    """The size of the small print, as a multiple of its usual size."""
    margin: int = 64
    """The width of the outer edge, which shows only the background."""


SIZES = {
    "square": Size(_later("Square"), 1080, 1080, left=168, right=112, top=132, bottom=104),
    "wide": Size(
        _later("Wide, 16 : 9"),
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
        _later("Tall, 9 : 16"),
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
