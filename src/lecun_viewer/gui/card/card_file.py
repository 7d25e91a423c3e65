"""Writes the picture of a quote to a file, for the console. It needs no display.

Importing this module loads no Qt. So the console can list the designs and sizes at once. `write_card` loads Qt.
"""

import os
import sys
from enum import Enum, auto
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.card import designs

if TYPE_CHECKING:
    from PySide6.QtCore import QCoreApplication

DESIGNS = tuple(designs.DESIGNS)
SIZES = tuple(designs.SIZES)
SUFFIXES = (".png", ".svg")
SCALES = range(1, 5)
GENERIC_FAMILIES = frozenset(("Serif", "Sans Serif", "Monospace"))  # Qt lists these even on a computer without fonts


class CardProblem(Enum):
    """Why a card was not written. The comments name the `CardError.values`."""

    NO_FONT = auto()
    NOT_WRITTEN = auto()  # the path, the reason
    NO_DESIGN = auto()  # the name, the names that there are
    NO_SIZE = auto()  # the name, the names that there are
    NO_SUFFIX = auto()  # the name of the file
    NO_SCALE = auto()  # the scale, the smallest, the largest


class CardError(Exception):
    """The card was not written, and its path is as it was.

    Attributes:
        problem: Why.
        values: The values that its sentence names.
    """

    def __init__(self, problem: CardProblem, *values: str | int) -> None:
        super().__init__(f"{problem.name} {values}")
        self.problem = problem
        self.values = values


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
        raise CardError(CardProblem.NO_FONT)
    card = Card(quote, design, size)
    try:
        card.write(path, scale)
    except OSError as error:
        reason = str(error).rstrip(".")
        raise CardError(CardProblem.NOT_WRITTEN, str(path), reason) from None


def _check(design: str, size: str, path: Path, scale: int) -> None:
    """Check the arguments before Qt is loaded.

    Raises:
        CardError: A card with these arguments can't be written.
    """
    if design not in DESIGNS:
        raise CardError(CardProblem.NO_DESIGN, design, *DESIGNS)
    if size not in SIZES:
        raise CardError(CardProblem.NO_SIZE, size, *SIZES)
    if path.suffix.lower() not in SUFFIXES:
        raise CardError(CardProblem.NO_SUFFIX, path.name)
    if scale not in SCALES:
        raise CardError(CardProblem.NO_SCALE, scale, SCALES[0], SCALES[-1])


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
