"""Writes the picture of a quote to a file, for the console. It needs no display.

Importing this module loads no Qt. So the console can list the designs and sizes at once. `write_card` loads Qt.
"""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.card import designs, sizes

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

DESIGNS = tuple(designs.DESIGNS)
SIZES = tuple(sizes.SIZES)
SUFFIXES = (".png", ".svg")
SCALES = range(1, 5)
GENERIC_FAMILIES = frozenset(("Serif", "Sans Serif", "Monospace"))  # Qt lists these even on a computer without fonts


class CardError(Exception):
    """The card was not written. The text gives the reason, and what to do."""


def write_card(quote: Quote, design: str, size: str, path: Path, *, scale: int = 1) -> None:
    """Write the card to *path*. The suffix decides between PNG and SVG. *scale* counts for a PNG only.

    Raises:
        CardError: The card was not written, and *path* is unchanged.
    """
    _check(design, size, path, scale)
    from PySide6.QtGui import QFontDatabase

    from lecun_viewer.gui.card.card import Card

    _application()
    if GENERIC_FAMILIES.issuperset(QFontDatabase.families()):
        raise CardError("There is no font on this computer, so the card can’t be drawn. Install one, such as DejaVu.")
    card = Card(quote, design, size)
    try:
        if path.suffix.lower() == ".svg":
            card.save_svg(path)
        else:
            card.save_png(path, scale)
    except OSError as error:
        reason = str(error).rstrip(".")
        raise CardError(f"{path} could not be written, and nothing was changed there: {reason}.") from None


def _check(design: str, size: str, path: Path, scale: int) -> None:
    """Check the arguments before Qt is loaded.

    Raises:
        CardError: A card with these arguments can't be written.
    """
    if design not in DESIGNS:
        raise CardError(f"There is no design “{design}”. There are: {', '.join(DESIGNS)}.")
    if size not in SIZES:
        raise CardError(f"There is no size “{size}”. There are: {', '.join(SIZES)}.")
    if path.suffix.lower() not in SUFFIXES:
        raise CardError(f"“{path.name}” doesn’t say what to write. End the name in .png or .svg.")
    if scale not in SCALES:
        raise CardError(f"The scale is a whole number from {SCALES[0]} to {SCALES[-1]}, and not {scale}.")


@cache  # keeps the application alive until Python ends
def _application() -> "QCoreApplication":
    """Return Qt's only application. Make it first if there is none, so that it needs no display."""
    from PySide6.QtGui import QGuiApplication

    existing = QGuiApplication.instance()
    if existing:
        return existing
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["lecun-quotes"])
