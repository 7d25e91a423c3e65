"""Type: the serif in which quotes are set, and the measures that follow from it."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF

SERIFS = (
    "Source Serif 4",
    "Source Serif Pro",
    "Charter",
    "Noto Serif",
    "Georgia",
    "Cambria",
    "Liberation Serif",
    "DejaVu Serif",
)
SANS = (
    "Inter",
    "Source Sans 3",
    "Source Sans Pro",
    "Noto Sans",
    "Segoe UI",
    "Helvetica Neue",
    "Cantarell",
    "Liberation Sans",
    "DejaVu Sans",
)
SERIF_LEADING = 1.38  # of the size of the font
SMALL = 0.92  # of the window's text size, for what is secondary
LINE_LENGTH = 70  # characters, the most that reads well (Bringhurst, The Elements of Typographic Style, 2.1.2)
_SAMPLE = "the quick brown fox jumps over the lazy dog, said a reader of long lines once again. "


@cache
def serif_family() -> str:
    """Return the best serif that this machine has, of those that read well on screens."""
    return _first_of(SERIFS, "serif")


@cache
def sans_family() -> str:
    """Return the best sans serif that this machine has, for small print and large, bold words."""
    return _first_of(SANS, "sans-serif")


def _first_of(families: tuple[str, ...], fallback: str) -> str:
    there = QFontDatabase.families()  # once; `hasFamily` compares with each of them, 0.5 % of a start (PySide6 6.11)
    return next((family for family in families if family in there), fallback)


def serif(base: QFont, factor: float) -> QFont:
    """Return the serif at *factor* times the size of *base*."""
    font = scaled(base, factor)
    font.setFamily(serif_family())
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


def unhinted(pixels: int, *, is_serif: bool = True, is_bold: bool = False) -> QFont:
    """Return a font at that size whose widths are the same on every device, and grow with the size."""
    font = QFont(serif_family() if is_serif else sans_family())
    font.setStyleHint(QFont.StyleHint.Serif if is_serif else QFont.StyleHint.SansSerif)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(pixels)
    font.setBold(is_bold)
    return font


def scaled(base: QFont, factor: float) -> QFont:
    """Return *base* at *factor* times its size."""
    font = QFont(base)
    if base.pointSizeF() > 0:
        font.setPointSizeF(base.pointSizeF() * factor)
    else:  # a font set in pixels has no size in points
        font.setPixelSize(max(1, round(base.pixelSize() * factor)))
    return font


def bold(base: QFont) -> QFont:
    font = QFont(base)
    font.setBold(True)
    return font


def line_height(font: QFont) -> float:
    """Return the height of lines of a quote in *font*, in percent of the font's own.

    The own heights of serifs differ much: in Noto Serif 1.36 times the size, in Georgia 1.14.
    """
    metrics = QFontMetricsF(font)
    size = QFontInfo(font).pixelSize()
    return 100 * max(1.0, SERIF_LEADING * size / metrics.height())


def width_of(characters: int, font: QFont) -> int:
    """Return the average width of so many *characters* of running text, in device-independent pixels."""
    return round(QFontMetricsF(font).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * characters)
