"""A quote's picture as a file, for the console: works without a display, and loads Qt when a card is asked for only."""

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lecun_viewer.core.quote import Quote

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

DESIGNS = ("paper", "night", "ink", "plain")  # those of gui/card, readable without Qt; a test compares them
SIZES = ("square", "wide", "tall")
SUFFIXES = (".png", ".svg")
SCALES = range(1, 5)
GENERIC_FAMILIES = frozenset(("Serif", "Sans Serif", "Monospace"))  # which Qt names even where there is no font


class CardError(Exception):
    """The card was not written; the text says why, and what to do."""


def write_card(quote: Quote, design: str, size: str, path: Path, *, scale: int = 1) -> None:
    """Write the card to *path*, as PNG or SVG by its suffix; *scale* is of a PNG only.

    Raises:
        CardError: *path* is as it was.
    """
    _check(design, size, path, scale)
    _application()
    from PySide6.QtGui import QFontDatabase

    if GENERIC_FAMILIES.issuperset(QFontDatabase.families()):
        raise CardError("There is no font on this computer, so the card can’t be drawn. Install one, such as DejaVu.")
    from lecun_viewer.gui.card.card import Card

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
    """Refuse what can't be written, before Qt is loaded."""
    if design not in DESIGNS:
        raise CardError(f"There is no design “{design}”. There are: {', '.join(DESIGNS)}.")
    if size not in SIZES:
        raise CardError(f"There is no size “{size}”. There are: {', '.join(SIZES)}.")
    if path.suffix.lower() not in SUFFIXES:
        raise CardError(f"“{path.name}” doesn’t say what to write. End the name in .png or .svg.")
    if scale not in SCALES:
        raise CardError(f"The scale is a whole number from {SCALES[0]} to {SCALES[-1]}, and not {scale}.")


@cache  # kept for as long as Python runs
def _application() -> "QCoreApplication":
    """Return Qt's application, of which there is one: where nobody has made it yet, one that needs no display."""
    from PySide6.QtGui import QGuiApplication

    existing = QGuiApplication.instance()
    if existing:
        return existing
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["lecun-quotes"])
