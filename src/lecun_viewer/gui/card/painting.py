"""Paints a card on any paint device. Text is painted from outlines, so screen, PNG and SVG look the same."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from lecun_viewer.core.provenance import Status
from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/icons readable
from lecun_viewer.gui.card.designs import Design
from lecun_viewer.gui.card.layout import CardLayout
from lecun_viewer.gui.card.placing import PlacedText
from lecun_viewer.gui.card.sizes import Size
from lecun_viewer.gui.look.icons import status_icon_name


def paint(painter: QPainter, layout: CardLayout, status: Status, design: Design, size: Size) -> None:
    """Paint the card at the painter's origin. The units are pixels of a picture at scale 1."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.setPen(Qt.PenStyle.NoPen)
    _fill(painter, QRectF(0, 0, size.width, size.height), design.background)
    if layout.ornament:
        _drawing("quotation-mark", design.accent).render(painter, layout.ornament)
    for mark in layout.marks:
        _paint_text(painter, mark, design.accent)
    for line in layout.words:
        _paint_text(painter, line, design.ink)
    if layout.rule:
        _fill(painter, layout.rule, design.accent)
    for line in layout.attribution:
        _paint_text(painter, line, design.small_print)
    _drawing(status_icon_name(status), design.small_print).render(painter, layout.status_mark)
    _paint_text(painter, layout.status, design.small_print)
    painter.restore()


def _fill(painter: QPainter, rect: QRectF, color: str) -> None:
    painter.setBrush(QColor(color))
    painter.drawRect(rect)


def _paint_text(painter: QPainter, line: PlacedText, color: str) -> None:
    painter.save()
    painter.translate(line.left, line.baseline)
    painter.scale(line.scale, line.scale)
    painter.setBrush(QColor(color))
    painter.drawPath(line.glyphs.outline)
    for box, picture in line.glyphs.pictures:
        painter.drawImage(box, picture)
    painter.restore()


@lru_cache(maxsize=32)
def _drawing(name: str, color: str) -> QSvgRenderer:
    """Return the icon *name* in *color*. The file has it in black."""
    file = QFile(f":/icons/{name}.svg")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return QSvgRenderer(QByteArray(bytes(file.readAll().data()).replace(b"#000", color.encode())))
