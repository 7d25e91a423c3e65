"""Colors that the palette has no role for. They are made from the palette, so they follow light and dark.

Text in them is readable on the palette's base. Its contrast is at least 4.5 (WCAG 2.2, success criterion 1.4.3). In a
palette of high contrast it is at least 7 (success criterion 1.4.6). What is seen counts as text there, and no color
says something alone.
"""

from functools import lru_cache
from typing import NamedTuple

from PySide6.QtGui import QColor, QPalette, QTextCharFormat

READABLE = 4.5
STRONG = 7.0  # the contrast of text for those who ask for more
DARKENED = 140  # as `QColor.darker` has it: what Fusion makes of the role Window for an outline
SEEN = 3.0  # the contrast of what is seen but not read (success criterion 1.4.11)
FADED = 2.5  # the least contrast of text that is disabled
HANDLE = 1.6  # the contrast of the handle of a scroll bar; it gets more under the mouse
QUIET, FAINT = 0.62, 0.3  # the shares of the ink in secondary text, and in what is not to be read
PANEL = 0.07  # the share of the highlight in the ground of a panel
APART, SHADE = 1.05, 0.05  # the contrast of two grounds that are told apart, and the share of the ink that makes it
RULE = 0.14  # the share of the ink in separators
HOVERED, SELECTED, FOCUSED = 0.07, 0.2, 0.3  # the shares of the highlight in the ground of a row
EDGES = (QPalette.ColorRole.Mid, QPalette.ColorRole.Dark, QPalette.ColorRole.Shadow)  # lines between things


class RowColors(NamedTuple):
    """The background, primary and secondary text of a row. Both texts are readable on it.

    ``faint`` is the color of the outline of a star. It shows a place, and is not to be read.
    """

    ground: QColor
    ink: QColor
    secondary: QColor
    faint: QColor


def is_dark(palette: QPalette) -> bool:
    """Return whether *palette* is dark. Its colors decide, for not every desktop tells its scheme."""
    return palette.color(QPalette.ColorRole.Base).lightness() < 128


def has_high_contrast(palette: QPalette) -> bool:
    """Return whether *palette* has high contrast: its edges have one color, as strong as text. See `strengthen`."""
    edge, *others = (palette.color(role).rgb() for role in EDGES)
    is_one = all(other == edge for other in others)
    return is_one and _contrast(edge, palette.color(QPalette.ColorRole.Base).rgb()) >= STRONG


def strengthen(palette: QPalette) -> None:
    """Give *palette* high contrast: edges in the color of its text. Its other colors stay."""
    for role in EDGES:
        palette.setColor(role, palette.color(QPalette.ColorRole.WindowText))


def least(palette: QPalette) -> float:
    """Return the least contrast of text in *palette*."""
    return STRONG if has_high_contrast(palette) else READABLE


def secondary_text(palette: QPalette) -> QColor:
    """Return the color of secondary text: topic, source, counts."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return readable(_blend(text, base, QUIET), base, least(palette))


def of_row(palette: QPalette, tint: float) -> RowColors:
    """Return the colors of a row. *tint* is the share of the highlight in its ground, such as `SELECTED`.

    The highlight of some dark palettes is near the base. It is moved away from there first, so a selection is seen.
    """
    base = palette.color(QPalette.ColorRole.Base)
    tinted = _blend(readable(_highlight(palette), base, SEEN), base, tint)
    ground = QColor.fromRgb(tinted.rgb())  # as it will be painted: in 256 steps
    inks = (palette.color(role) for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText))
    enough = least(palette)
    ink = readable(max(inks, key=lambda each: contrast(each, ground)), ground, enough)
    secondary = readable(_blend(ink, ground, QUIET), ground, enough)
    faint = secondary if has_high_contrast(palette) else _blend(ink, ground, FAINT)
    return RowColors(ground, ink, secondary, faint)


def beside(palette: QPalette) -> QColor:
    """Return the ground of a pane beside the page: that of the window, or a shade if the page has the same.

    GNOME's light colors have one ground for both. In high contrast a line is enough.
    """
    base, window = palette.color(QPalette.ColorRole.Base), palette.color(QPalette.ColorRole.Window)
    if contrast(base, window) >= APART or has_high_contrast(palette):
        return window
    return _blend(palette.color(QPalette.ColorRole.WindowText), base, SHADE)


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
    return readable(_highlight(palette), palette.color(QPalette.ColorRole.Base), least(palette))


def star(palette: QPalette, ground: QColor | None = None) -> QColor:
    """Return the color of a favorite's star on *ground*. Without one, it is for the palette's base."""
    amber = QColor("#e3ab3d" if is_dark(palette) else "#96600a")
    return readable(amber, ground or palette.color(QPalette.ColorRole.Base), least(palette))


def mark(palette: QPalette) -> QTextCharFormat:
    """Return the format of search matches. Their text is readable, also on a selection."""
    form = QTextCharFormat()
    form.setBackground(mark_background(palette))
    form.setForeground(palette.color(QPalette.ColorRole.Text))
    form.setFontUnderline(has_high_contrast(palette))
    return form


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


def rule(palette: QPalette) -> QColor:
    """Return the color of separators."""
    text, base = palette.color(QPalette.ColorRole.Text), palette.color(QPalette.ColorRole.Base)
    return secondary_text(palette) if has_high_contrast(palette) else _blend(text, base, RULE)


def scroll_handle(palette: QPalette) -> QColor:
    """Return the color of the handle of a thin scroll bar. It is seen on the palette's base."""
    return readable(rule(palette), palette.color(QPalette.ColorRole.Base), HANDLE)


def outlining(palette: QPalette) -> QColor:
    """Return the role Window of a palette with which Fusion outlines a control visibly.

    Fusion darkens that role. That leaves little in a light palette, and nothing in a dark one. The contrast must be at
    least 3 (WCAG 2.2, 1.4.11).
    """
    text, window = palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window)
    if has_high_contrast(palette):
        return text
    if is_dark(palette):
        return _blend(text, window, 0.72)
    enough = 1.25 * SEEN  # outlines of check boxes are lighter
    return readable(window.darker(DARKENED), window, enough).lighter(DARKENED)


def faded(palette: QPalette, ink: QPalette.ColorRole, ground: QPalette.ColorRole) -> QColor:
    """Return the color *ink* of what is disabled, made so that it is seen on *ground*."""
    over, under = (palette.color(QPalette.ColorGroup.Disabled, role) for role in (ink, ground))
    return readable(_blend(over, under, over.alphaF()), under, FADED)


def of_field(palette: QPalette) -> QPalette:
    """Return *palette* for a field of text. Its hint is readable, and its outline can be seen."""
    field = QPalette(palette)
    field.setColor(QPalette.ColorRole.PlaceholderText, secondary_text(palette))
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


def problem(palette: QPalette, ground: QColor | None = None) -> QColor:
    """Return the color of what says that something is wrong on *ground*. Without one, it is for the palette's base."""
    red = QColor("#f28b82" if is_dark(palette) else "#b3261e")
    return readable(red, ground or palette.color(QPalette.ColorRole.Base), least(palette))


def problem_background(palette: QPalette) -> QColor:
    """Return the background of a message about a problem."""
    return _blend(problem(palette), palette.color(QPalette.ColorRole.Window), 0.14)


def readable(color: QColor, background: QColor, enough: float) -> QColor:
    """Return *color*, moved towards black or white until its contrast to *background* is *enough*, if that can be."""
    return QColor.fromRgb(_readable(color.rgb(), background.rgb(), enough))


@lru_cache(maxsize=256)
def _readable(color_rgb: int, background_rgb: int, enough: float) -> int:
    color, background = QColor.fromRgb(color_rgb), QColor.fromRgb(background_rgb)
    # Of these, one is readable on every background. It is not always the one that the lightness suggests.
    far = max(QColor("white"), QColor("black"), key=lambda ink: contrast(ink, background))
    for step in range(21):
        moved = _blend(far, color, step / 20).rgb()
        if contrast(QColor.fromRgb(moved), background) >= enough:  # as it will be painted: in 256 steps
            return moved
    return far.rgb()


@lru_cache(maxsize=16)
def _contrast(one_rgb: int, other_rgb: int) -> float:
    return contrast(QColor.fromRgb(one_rgb), QColor.fromRgb(other_rgb))


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
