"""Colors that the palette has no role for. They are made from the palette, so they follow light and dark.

Text in them is readable on the palette's base. Its contrast is at least 4.5 (WCAG 2.2, success criterion 1.4.3).
"""

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette

READABLE = 4.5
SEEN = 1.1  # the contrast of a large patch that is still seen; Breeze's pale highlight has 1.2


def is_dark(palette: QPalette) -> bool:
    """Return whether *palette* is dark. Its colors decide, for not every desktop tells its scheme."""
    return palette.color(QPalette.ColorRole.Base).lightness() < 128


def secondary_text(palette: QPalette) -> QColor:
    """Return the color of secondary text: topic, source, counts."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return readable(_blend(text, base, 0.62), base)


def with_ink(palette: QPalette, color: QColor) -> QPalette:
    """Return *palette* with *color* for the text of labels and lines.

    On the role Base a label writes with Text, elsewhere with WindowText. Both are set.
    """
    inked = QPalette(palette)
    inked.setColor(QPalette.ColorRole.WindowText, color)
    inked.setColor(QPalette.ColorRole.Text, color)
    return inked


def with_readable_selection(palette: QPalette) -> QPalette:
    """Return *palette* with a highlight on which its own highlighted text can be read.

    An inactive view's highlight may be hardly seen on the base. It then becomes that of an active view. The row looks
    the same with and without the focus. So it is in the sidebar with Windows' dark palette (Qt 6.11).
    """
    readable_palette = QPalette(palette)
    active, inactive = QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive
    highlight = palette.color(inactive, QPalette.ColorRole.Highlight)
    if contrast(highlight, palette.color(inactive, QPalette.ColorRole.Base)) < SEEN:
        for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText):
            readable_palette.setColor(inactive, role, palette.color(active, role))
    for group in (active, inactive):
        ink = readable_palette.color(group, QPalette.ColorRole.HighlightedText)
        highlight = readable_palette.color(group, QPalette.ColorRole.Highlight)
        readable_palette.setColor(group, QPalette.ColorRole.Highlight, readable(highlight, ink))
    return readable_palette


def accent(palette: QPalette) -> QColor:
    """Return the platform's accent color, made readable as text."""
    return readable(_highlight(palette), palette.color(QPalette.ColorRole.Base))


def star(palette: QPalette) -> QColor:
    """Return the color of a favorite's star."""
    return readable(QColor("#e3ab3d" if is_dark(palette) else "#96600a"), palette.color(QPalette.ColorRole.Base))


def mark_background(palette: QPalette) -> QColor:
    """Return the background of found words. The palette's text is readable on it."""
    return QColor("#574312" if is_dark(palette) else "#ffedb3")


def hanging_mark(palette: QPalette) -> QColor:
    """Return the color of the large quotation mark in the margin. It is an ornament, not to be read."""
    return _blend(_highlight(palette), palette.color(QPalette.ColorRole.Base), 0.45)


def _highlight(palette: QPalette) -> QColor:
    """Return the highlight of an active window.

    In an inactive window, Breeze's highlight is pale. Made readable, it would turn gray.
    """
    return palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight)


def faint(palette: QPalette) -> QColor:
    """Return the color of the outline of a star. It shows a place, and is not to be read."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return _blend(text, base, 0.3)


def rule(palette: QPalette) -> QColor:
    """Return the color of thin lines between things."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return _blend(text, base, 0.14)


def outlining(palette: QPalette) -> QColor:
    """Return the role Window of a dark palette with which Fusion outlines a control visibly.

    Fusion darkens that role, and in a dark palette nothing is left. The contrast must be at least 3 (WCAG 2.2, 1.4.11).
    """
    text, window = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    return _blend(text, window, 0.72)


def with_outline(palette: QPalette) -> QPalette:
    """Return *palette* with what makes the outline of a control visible, where it is dark."""
    outlined = QPalette(palette)
    if is_dark(palette):
        outlined.setColor(QPalette.ColorRole.Window, outlining(palette))
    return outlined


def message_background(palette: QPalette) -> QColor:
    """Return the background of a message above the panes."""
    return _blend(palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.Window), 0.14)


def problem(palette: QPalette) -> QColor:
    """Return the color of what says that something is wrong."""
    return readable(QColor("#f28b82" if is_dark(palette) else "#b3261e"), palette.color(QPalette.ColorRole.Base))


def problem_background(palette: QPalette) -> QColor:
    """Return the background of a message about a problem."""
    return _blend(problem(palette), palette.color(QPalette.ColorRole.Window), 0.14)


def first_readable(backgrounds: Sequence[QColor], *choices: QColor) -> QColor:
    """Return the first of *choices* that is readable on all *backgrounds*.

    If none is, return the first, made readable. On very different backgrounds no color is readable. Then return the
    color with the highest contrast on its worst background.
    """

    def worst(color: QColor) -> float:
        return min(contrast(color, background) for background in backgrounds)

    made = (readable(choices[0], background) for background in backgrounds)
    colors = [*choices, *made, QColor("black"), QColor("white")]
    return next((color for color in colors if worst(color) >= READABLE), max(colors, key=worst))


def readable(color: QColor, background: QColor) -> QColor:
    """Return *color*, moved towards black or white until it is readable on *background*."""
    return QColor.fromRgb(_readable(color.rgb(), background.rgb()))


@lru_cache(maxsize=256)
def _readable(color_rgb: int, background_rgb: int) -> int:
    color, background = QColor.fromRgb(color_rgb), QColor.fromRgb(background_rgb)
    # Of these, one is readable on every background. It is not always the one that the lightness suggests.
    far = max(QColor("white"), QColor("black"), key=lambda ink: contrast(ink, background))
    for step in range(21):
        moved = _blend(far, color, step / 20).rgb()
        if contrast(QColor.fromRgb(moved), background) >= READABLE:  # as it will be painted: in 256 steps
            return moved
    return far.rgb()


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colors, 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF())


def _blend(one: QColor, other: QColor, share: float) -> QColor:
    """Return *share* of *one* over the rest of *other*."""
    rest = 1 - share
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * rest,
        one.greenF() * share + other.greenF() * rest,
        one.blueF() * share + other.blueF() * rest,
    )
