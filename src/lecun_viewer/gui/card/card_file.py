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
SUFFIX = ".png"
SCALES = range(1, 5)
GENERIC_FAMILIES = frozenset(("Serif", "Sans Serif", "Monospace"))  # Qt lists these even on a computer without fonts


class CardError(Exception):
    """The card was not written, and its path is as it was. The text is a sentence for the user."""


def write_card(quote: Quote, design: str, size: str, path: Path, *, scale: int) -> None:
    """Write the card to *path* as a PNG. *design* and *size* are names of `DESIGNS` and `SIZES`.

    Raises:
        CardError: The card was not written, and *path* is unchanged.
    """
    if path.suffix.lower() != SUFFIX:
        raise CardError(_("“{0}” wasn’t saved. Use a name that ends in .png.").format(path.name))
    if scale not in SCALES:
        said = _("The scale must be a whole number from {1} to {2}, not {0}.")
        raise CardError(said.format(scale, SCALES[0], SCALES[-1]))
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
