"""Turns text into outlines, and breaks it into lines of about equal length.

From outlines, a card looks the same on every screen, in every file and at any scale.

Text is measured at one size, `EM`, without hinting, and scaled from there. So the type of a picture at scale 2 is
exactly twice as large. Widths of runs are multiples of the type size.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from math import fsum, sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QImage,
    QPainter,
    QPainterPath,
    QTextCharFormat,
    QTextLayout,
    QTransform,
)

from lecun_viewer.gui.theme.text import characters, utf16_length
from lecun_viewer.gui.theme.typography import unhinted

STEPS = 14  # of a bisection, which is then exact to a hundredth of a pixel
EM = 200  # pixels: large enough to hide rounding (from 256 on, Qt gives no pictures of emoji)
ENDLESS = 1e6
HYPHENS = ("-", "‐")


class Run(NamedTuple):
    """An unbreakable run (a box), and the space after it (glue). Widths are multiples of the type size."""

    text: str
    width: float
    space: float


def filled(runs: Sequence[Run], measure: float) -> tuple[int, ...]:
    """Break lines greedily at the width *measure*. Return the end index of each line."""
    ends = list[int]()
    width = space = 0.0
    for index, run in enumerate(runs):
        if index and width + space + run.width > measure:
            ends.append(index)
            width = space = 0.0
        width += space + run.width
        space = run.space
    return (*ends, len(runs))


def balanced(runs: Sequence[Run], measure: float) -> tuple[int, ...]:
    """Break into as few lines as `filled`, but balanced. Return the end index of each line."""
    ends = filled(runs, measure)
    narrow, wide = 0.0, measure
    for _ in range(STEPS):
        middle = (narrow + wide) / 2
        narrower = filled(runs, middle)
        if len(narrower) > len(ends):
            narrow = middle
        else:
            ends, wide = narrower, middle
    return ends


def raggedness(runs: Sequence[Run], ends: Sequence[int], measure: float) -> float:
    """Return the standard deviation of the lines' widths, as a share of *measure*."""
    lines = [runs[begin:end] for begin, end in zip((0, *ends), ends, strict=False)]
    widths = [fsum(run.width + run.space for run in line) - line[-1].space for line in lines]
    mean = fsum(widths) / len(widths)
    return sqrt(fsum((width - mean) ** 2 for width in widths) / len(widths)) / measure


class Typeface(NamedTuple):
    """A face in a weight. Heights are multiples of the type size."""

    is_serif: bool = True
    is_bold: bool = False

    @property
    def cap_height(self) -> float:
        return _metrics(self).capHeight() / EM

    @property
    def descent(self) -> float:
        return _metrics(self).descent() / EM


class Glyphs(NamedTuple):
    """A line of text at the size `EM`, as outlines. Emoji are colored pictures if the font has them.

    The baseline is at y = 0. ``ink`` is the rectangle that the glyphs cover. Its left edge is at x = 0.
    """

    outline: QPainterPath
    pictures: tuple[tuple[QRectF, QImage], ...]
    ink: QRectF


@lru_cache(maxsize=256)  # most designs share their lines, and outlines are slow to make
def set_line(text: str, typeface: Typeface, bold: str = "") -> Glyphs:
    """Return *text* in one line, with the first occurrence of *bold* in bold. The caller must not change the result."""
    outline, pictures = QPainterPath(), list[tuple[QRectF, QImage]]()
    outline.setFillRule(Qt.FillRule.WindingFill)
    for run in _glyph_runs(text, typeface, bold):
        font = run.rawFont()
        has_pictures = not font.fontTable("CBLC").isEmpty()  # after Qt was asked for an outline, it draws no picture
        for index, position in zip(run.glyphIndexes(), run.positions(), strict=True):
            glyph = QPainterPath() if has_pictures else font.pathForGlyph(index)
            if not glyph.isEmpty():
                outline.addPath(glyph.translated(position))
            elif not (box := font.boundingRect(index)).isEmpty():
                pictures.append((box.translated(position), _picture(run, index, box)))
    ink = outline.boundingRect()
    for box, _ in pictures:
        ink = ink.united(box)
    to_left = QTransform.fromTranslate(-ink.left(), 0)
    return Glyphs(
        to_left.map(outline),
        tuple((to_left.mapRect(box), picture) for box, picture in pictures),
        to_left.mapRect(ink),
    )


def runs_of(text: str, typeface: Typeface, widest: float) -> list[Run]:
    """Split *text* at its line break opportunities. A word wider than *widest* is split, too.

    No line ends after a hyphen within a word, or before the last word. What is too wide for that is broken.
    """
    runs = list[Run]()
    for part in _parts(text):
        word = part.rstrip()
        space = _width(" ", typeface) if len(word) < len(part) else 0.0
        if (width := _width(word, typeface)) > widest:
            runs += _chunks(word, typeface, widest, space)
            continue
        runs.append(Run(word, width, space))
        if len(runs) > 1 and not runs[-2].space and runs[-2].text.endswith(HYPHENS):
            _join_last(runs, widest)
    if len(runs) > 1 and runs[-2].space:
        _join_last(runs, widest)
    return runs or [Run("", 0.0, 0.0)]


def _join_last(runs: list[Run], widest: float) -> None:
    """Make the last two of *runs* one, unless it is wider than *widest*."""
    first, last = runs[-2:]
    width = first.width + first.space + last.width
    if width <= widest:
        runs[-2:] = [Run(first.text + " " * bool(first.space) + last.text, width, last.space)]


def texts_of(runs: Sequence[Run], ends: Sequence[int]) -> list[str]:
    """Return the text of each line. *ends* has the index after the last run of each line."""
    lines = (runs[begin:end] for begin, end in zip((0, *ends), ends, strict=False))
    return ["".join(run.text + " " * bool(run.space) for run in line).rstrip() for line in lines]


def _parts(text: str) -> Iterator[str]:
    """Split *text* at its line break opportunities (UAX #14), but never before a dash."""
    yield from _cut(text, QTextBoundaryFinder.BoundaryType.Line, keep_with="—–")


def _chunks(word: str, typeface: Typeface, widest: float, space: float) -> list[Run]:
    """Return *word* in runs that fit. Grapheme clusters stay whole (UAX #29)."""
    chunks = [""]
    for cluster in _cut(word, QTextBoundaryFinder.BoundaryType.Grapheme):
        if chunks[-1] and _width(chunks[-1] + cluster, typeface) > widest:
            chunks.append("")
        chunks[-1] += cluster
    runs = [Run(chunk, _width(chunk, typeface), 0.0) for chunk in chunks]
    return [*runs[:-1], runs[-1]._replace(space=space)]


def _cut(text: str, where: QTextBoundaryFinder.BoundaryType, keep_with: str = "") -> Iterator[str]:
    finder = QTextBoundaryFinder(where, text)
    begin = 0
    while (units := finder.toNextBoundary()) != -1:
        end = characters(text, units)
        if end > begin and text[end : end + 1] not in tuple(keep_with):
            yield text[begin:end]
            begin = end


@lru_cache(maxsize=4096)
def _width(text: str, typeface: Typeface) -> float:
    return _metrics(typeface).horizontalAdvance(text) / EM


@lru_cache(maxsize=8)
def _font(typeface: Typeface) -> QFont:
    return unhinted(EM, is_serif=typeface.is_serif, is_bold=typeface.is_bold)


@lru_cache(maxsize=8)
def _metrics(typeface: Typeface) -> QFontMetricsF:
    return QFontMetricsF(_font(typeface))


def _glyph_runs(text: str, typeface: Typeface, bold: str) -> list[QGlyphRun]:
    layout = QTextLayout(text, _font(typeface))
    if bold and bold in text:
        emphasis = QTextLayout.FormatRange()
        emphasis.start = utf16_length(text[: text.index(bold)])
        emphasis.length = utf16_length(bold)
        emphasis.format = QTextCharFormat()
        emphasis.format.setFontWeight(QFont.Weight.Bold)
        layout.setFormats([emphasis])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(ENDLESS)
    layout.endLayout()
    runs = layout.glyphRuns()
    for run in runs:
        run.setPositions([QPointF(at.x(), at.y() - line.ascent()) for at in run.positions()])
    return runs


def _picture(run: QGlyphRun, index: int, box: QRectF) -> QImage:
    """Return the picture of one glyph that has no outline, such as an emoji. *box* is its rectangle."""
    picture = QImage(box.size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    one = QGlyphRun()
    one.setRawFont(run.rawFont())
    one.setGlyphIndexes([index])
    one.setPositions([QPointF(0, 0)])
    painter = QPainter(picture)
    painter.drawGlyphRun(-box.topLeft(), one)
    painter.end()
    return picture
