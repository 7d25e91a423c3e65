"""Makes the picture of a quote, for the dialog and for the console.

Text is painted from outlines, so screen, PNG and SVG look the same. The alt text is saved with the picture. A PNG has
it as “Title” and “Description” (international text, iTXt). An SVG has it as title and desc. A file is replaced only
when the new one is complete (`lecun_viewer.gui.saving`).
"""

import html
import re
from functools import cached_property, lru_cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QColorSpace, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer

from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.quote import Quote
from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/icons readable
from lecun_viewer.gui.card.designs import DESIGNS, size_named
from lecun_viewer.gui.card.layout import CardLayout, PlacedText, lay_out
from lecun_viewer.gui.saving import save
from lecun_viewer.gui.theme.icons import verdict_icon_name
from lecun_viewer.texts import verdicts

DOTS_PER_INCH = 96
DOTS_PER_METER = 3780  # the same resolution
TITLE, DESCRIPTION = "the title goes here", "the description goes here"
_NOT_OF_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Card:
    """One quote in one design and size."""

    def __init__(self, quote: Quote, design: str, size: str) -> None:
        """Take the names of a design and a size, or the pixels of a size, such as “3840x2160”.

        Raises:
            KeyError: *design* is not in `DESIGNS`, or `size_named` doesn't know *size*.
        """
        self._quote = quote
        self._design = DESIGNS[design]
        self._size = size_named(size)

    @cached_property
    def layout(self) -> CardLayout:
        """The place of everything on the card."""
        return lay_out(self._quote, self._design, self._size)

    @property
    def size(self) -> QSize:
        """Width and height at scale 1, in pixels."""
        size = self._size
        return QSize(round(size.width * size.scale), round(size.height * size.scale))

    @property
    def title(self) -> str:
        return f"Quote: {self._quote.topic}"

    def alt_text(self) -> str:
        explained = verdicts.explained(self._quote.provenance.status, self._quote.is_persons)
        return f"{quoted(self._quote.text)}\n— {attribution(self._quote)}\n{explained}"

    def paint_on(self, device: QPaintDevice, scale: float = 1) -> None:
        """Paint the card at the origin of *device*. A pixel of the card takes *scale* device units."""
        layout = self.layout  # before the painter begins, which must not stay on the device after an error
        design, status = self._design, self._quote.provenance.status
        painter = QPainter(device)
        painter.scale(scale * self._size.scale, scale * self._size.scale)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(Qt.PenStyle.NoPen)
        _fill(painter, QRectF(0, 0, self._size.width, self._size.height), design.background)
        if layout.ornament:
            _drawing("quotation-mark", design.accent).render(painter, layout.ornament)
        if layout.rule:
            _fill(painter, layout.rule, design.accent)
        for color, texts in (
            (design.accent, layout.marks),
            (design.ink, layout.words),
            (design.small_print, (*layout.attribution, layout.verdict)),
        ):
            for text in texts:
                _paint_text(painter, text, color)
        _drawing(verdict_icon_name(status), design.small_print).render(painter, layout.verdict_mark)
        painter.end()

    def picture(self, scale: int = 1) -> QImage:
        """Return the card as an image. *scale* is a whole number: 2 doubles width and height."""
        image = QImage(self.size * scale, QImage.Format.Format_RGB32)
        image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image.setDotsPerMeterX(DOTS_PER_METER * scale)
        image.setDotsPerMeterY(DOTS_PER_METER * scale)
        image.setText("Title", self.title)
        image.setText("Description", self.alt_text())
        self.paint_on(image, scale)
        return image

    def write(self, path: Path, scale: int = 1) -> None:
        """Write the card to *path*, with the alt text in the file.

        The suffix ``.svg`` makes a drawing. Any other makes a PNG of that *scale*.

        Raises:
            OSError: The file was not written. *path* is unchanged, and the text gives the reason.
        """
        save(path, self.svg() if path.suffix.lower() == ".svg" else self.png(scale))

    def png(self, scale: int = 1) -> bytes:
        """Return the card as a PNG.

        Raises:
            OSError: The picture could not be made, as when the memory is full.
        """
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not self.picture(scale).save(buffer, "PNG"):  # type: ignore[call-overload]
            raise OSError("The picture could not be made.")
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        """Return the card as an SVG, in UTF-8. It looks the same as the picture, and its text consists of outlines."""
        buffer = QBuffer()
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(self.size)
        generator.setViewBox(QRectF(0, 0, self.size.width(), self.size.height()))
        generator.setResolution(DOTS_PER_INCH)
        generator.setTitle(TITLE)
        generator.setDescription(DESCRIPTION)
        self.paint_on(generator)
        drawing = bytes(buffer.data().data()).decode()
        for placeholder, text in ((TITLE, self.title), (DESCRIPTION, self.alt_text())):
            # The placeholders are replaced here because not every release of Qt escapes a title.
            drawing = drawing.replace(placeholder, _escaped(text), 1)
        return drawing.encode()


def _escaped(text: str) -> str:
    """Return *text* escaped for XML, without characters that XML forbids (XML 1.0, section 2.2)."""
    return html.escape(_NOT_OF_XML.sub("", text), quote=False)


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
