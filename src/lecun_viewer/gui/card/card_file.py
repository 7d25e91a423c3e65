"""Writes the picture of a quote to a file, for the console. It needs no display.

Importing this module loads no Qt. So the console can list the designs and sizes at once. `write_card` loads Qt.
"""

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.card import designs
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.failures import not_written

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

DESIGNS = tuple(designs.DESIGNS)
SIZES = tuple(designs.SIZES)
SIDES = designs.SIDES
SUFFIXES = (".png", ".svg")
SCALES = range(1, 5)
GENERIC_FAMILIES = frozenset(("Serif", "Sans Serif", "Monospace"))  # Qt lists these even on a computer without fonts


class CardError(Exception):
    """The card was not written, and its path is as it was. The text is a sentence for the user."""


def is_size(name: str) -> bool:
    """Return whether *name* is in `SIZES`, or is pixels such as “3840x2160”, with each side in `SIDES`."""
    try:
        return bool(designs.size_named(name))
    except KeyError:
        return False


def write_card(quote: Quote, design: str, size: str, path: Path, *, scale: int) -> None:
    """Write the card to *path*, of a design of `DESIGNS` and a size that `is_size` knows.

    The suffix decides between PNG and SVG. *scale* counts for a PNG only.

    Raises:
        CardError: The card was not written, and *path* is unchanged.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise CardError(_("“{0}” wasn’t saved. Use a name that ends in .png or .svg.").format(path.name))
    if scale not in SCALES:
        said = _("The scale must be a whole number from {1} to {2}, not {0}.")
        raise CardError(said.format(scale, SCALES[0], SCALES[-1]))
    if scale != 1 and size not in SIZES:
        raise CardError(_("With a size in pixels, the scale must be 1, not {0}.").format(scale))
    from PySide6.QtGui import QFontDatabase

    from lecun_viewer.gui.card.card import Card

    _application()
    if GENERIC_FAMILIES.issuperset(QFontDatabase.families()):
        raise CardError(_("Couldn’t create the image: no font is installed. Install one, such as DejaVu."))
    card = Card(quote, design, size)
    try:
        card.write(path, scale)
    except OSError as error:
        raise CardError(not_written(str(path), str(error))) from None


@cache  # keeps the application alive until Python ends
def _application() -> "QCoreApplication":
    """Return Qt's only application. Make it first if there is none, so that it needs no display."""
    from PySide6.QtGui import QGuiApplication

    existing = QGuiApplication.instance()
    if existing:
        return existing
    if sys.platform != "win32":  # its own platform needs no display, and "offscreen" finds no font there
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["lecun-quotes"])
