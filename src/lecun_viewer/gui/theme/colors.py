"""Colors that the palette has no role for. They are made from the palette, so they follow light and dark.

Text in them is readable on the palette's base. Its contrast is at least 4.5 (WCAG 2.2, success criterion 1.4.3).
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette

READABLE = 4.5
SEEN = 3.0  # the contrast of what is seen but not read (success criterion 1.4.11)
HANDLE = 1.6  # the contrast of the handle of a scroll bar; it gets more under the mouse
QUIET = 0.62  # the share of the ink in secondary text
PANEL = 0.07  # the share of the highlight in the ground of a panel
HOVERED, SELECTED, FOCUSED = 0.07, 0.2, 0.3  # the shares of the highlight in the ground of a row


class RowColors(NamedTuple):
    """The background, primary and secondary text of a row. Both texts are readable on it."""

    ground: QColor
    ink: QColor
    secondary: QColor


def is_dark(palette: QPalette) -> bool:
    """Return whether *palette* is dark. Its colors decide, for not every desktop tells its scheme."""
    return palette.color(QPalette.ColorRole.Base).lightness() < 128


def secondary_text(palette: QPalette) -> QColor:
    """Return the color of secondary text: topic, source, counts."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return readable(_blend(text, base, QUIET), base)


def of_row(palette: QPalette, tint: float) -> RowColors:
    """Return the colors of a row. *tint* is the share of the highlight in its ground, such as `SELECTED`.

    The highlight of some dark palettes is near the base. It is moved away from there first, so a selection is seen.
    """
    base = palette.color(QPalette.ColorRole.Base)
    tinted = _blend(readable(_highlight(palette), base, SEEN), base, tint)
    ground = QColor.fromRgb(tinted.rgb())  # as it will be painted: in 256 steps
    inks = (palette.color(role) for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText))
    ink = readable(max(inks, key=lambda each: contrast(each, ground)), ground)
    return RowColors(ground, ink, readable(_blend(ink, ground, QUIET), ground))


def on_panel(palette: QPalette) -> QPalette:
    """Return *palette* for a panel on its base. The panel is a faint tint of the highlight."""
    panel = QPalette(palette)
    base = palette.color(QPalette.ColorRole.Base)
    panel.setColor(QPalette.ColorRole.Base, _blend(readable(_highlight(palette), base, SEEN), base, PANEL))
    return panel


def with_ink(palette: QPalette, color: QColor) -> QPalette:
    """Return *palette* with *color* for the text of labels and lines.

    On the role Base a label writes with Text, elsewhere with WindowText. Both are set.
    """
    inked = QPalette(palette)
    inked.setColor(QPalette.ColorRole.WindowText, color)
    inked.setColor(QPalette.ColorRole.Text, color)
    return inked


def accent(palette: QPalette) -> QColor:
    """Return the platform's accent color, made readable as text."""
    return readable(_highlight(palette), palette.color(QPalette.ColorRole.Base))


def star(palette: QPalette, ground: QColor | None = None) -> QColor:
    """Return the color of a favorite's star on *ground*. Without one, it is for the palette's base."""
    return readable(
        QColor("#e3ab3d" if is_dark(palette) else "#96600a"), ground or palette.color(QPalette.ColorRole.Base)
    )


def mark_background(palette: QPalette) -> QColor:
    """Return the background of search matches. The palette's text is readable on it."""
    return QColor("#574312" if is_dark(palette) else "#ffedb3")


def hanging_mark(palette: QPalette) -> QColor:
    """Return the color of the large quotation mark in the margin. It is an ornament, not to be read."""
    return _blend(_highlight(palette), palette.color(QPalette.ColorRole.Base), 0.45)


def _highlight(palette: QPalette) -> QColor:
    """Return the highlight of an active window.

    In an inactive window, Breeze's highlight is pale. Made readable, it would turn gray.
    """
    return palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Highlight)


def faint(row: RowColors) -> QColor:
    """Return the color of the outline of a star. It shows a place, and is not to be read."""
    return _blend(row.ink, row.ground, 0.3)


def rule(palette: QPalette) -> QColor:
    """Return the color of separators."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return _blend(text, base, 0.14)


def scroll_handle(palette: QPalette) -> QColor:
    """Return the color of the handle of a thin scroll bar. It is seen on the palette's base."""
    return readable(rule(palette), palette.color(QPalette.ColorRole.Base), HANDLE)


def outlining(palette: QPalette) -> QColor:
    """Return the role Window of a dark palette with which Fusion outlines a control visibly.

    Fusion darkens that role, and in a dark palette nothing is left. The contrast must be at least 3 (WCAG 2.2, 1.4.11).
    """
    text, window = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    return _blend(text, window, 0.72)


def of_field(palette: QPalette) -> QPalette:
    """Return *palette* for a field of text. Its hint is readable, and in dark colors its outline can be seen."""
    field = QPalette(palette)
    field.setColor(QPalette.ColorRole.PlaceholderText, secondary_text(palette))
    if is_dark(palette):
        field.setColor(QPalette.ColorRole.Window, outlining(palette))
    return field


def selecting_anywhere(palette: QPalette) -> QPalette:
    """Return *palette* for a text whose selection is seen while the focus is elsewhere, as during a search."""
    selecting = QPalette(palette)
    for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.HighlightedText):
        selecting.setColor(QPalette.ColorGroup.Inactive, role, palette.color(QPalette.ColorGroup.Active, role))
    return selecting


def message_background(palette: QPalette) -> QColor:
    """Return the background of a message over the list."""
    return _blend(palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.Window), 0.14)


def problem(palette: QPalette) -> QColor:
    """Return the color of what says that something is wrong."""
    return readable(QColor("#f28b82" if is_dark(palette) else "#b3261e"), palette.color(QPalette.ColorRole.Base))


def problem_background(palette: QPalette) -> QColor:
    """Return the background of a message about a problem."""
    return _blend(problem(palette), palette.color(QPalette.ColorRole.Window), 0.14)


def readable(color: QColor, background: QColor, least: float = READABLE) -> QColor:
    """Return *color*, moved towards black or white until its contrast to *background* is at least *least*."""
    return QColor.fromRgb(_readable(color.rgb(), background.rgb(), least))


@lru_cache(maxsize=256)
def _readable(color_rgb: int, background_rgb: int, least: float) -> int:
    color, background = QColor.fromRgb(color_rgb), QColor.fromRgb(background_rgb)
    # Of these, one is readable on every background. It is not always the one that the lightness suggests.
    far = max(QColor("white"), QColor("black"), key=lambda ink: contrast(ink, background))
    for step in range(21):
        moved = _blend(far, color, step / 20).rgb()
        if contrast(QColor.fromRgb(moved), background) >= least:  # as it will be painted: in 256 steps
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
    """Return *one* alpha-blended over *other*, with the alpha *share*."""
    rest = 1 - share
    return QColor.fromRgbF(
        one.redF() * share + other.redF() * rest,
        one.greenF() * share + other.greenF() * rest,
        one.blueF() * share + other.blueF() * rest,
    )
