"""A quote as a picture: asked for by the dialog and by the console, made here.

The alt text is part of what is saved: as “Title” and “Description” of a PNG (international text, iTXt) and
as title and desc of an SVG. Files are written beside their place first, and take it when they are whole.
"""

import html
import re
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColorSpace, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgGenerator

from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.card.designs import DESIGNS
from lecun_viewer.gui.card.layout import CardLayout, lay_out
from lecun_viewer.gui.card.painting import paint
from lecun_viewer.gui.card.sizes import SIZES
from lecun_viewer.gui.saving import save

DOTS_PER_INCH = 96
DOTS_PER_METER = 3780  # the same
TITLE, DESCRIPTION = "the title goes here", "the description goes here"


class Card:
    """One quote in one design and size."""

    def __init__(self, quote: Quote, design: str, size: str) -> None:
        """*design* and *size* are names, of `DESIGNS` and `SIZES`."""
        self._quote = quote
        self._design = DESIGNS[design]
        self._size = SIZES[size]

    @cached_property
    def layout(self) -> CardLayout:
        """Where everything stands."""
        return lay_out(self._quote, self._design, self._size)

    @property
    def size(self) -> QSize:
        """Width and height at scale 1, in pixels."""
        return QSize(self._size.width, self._size.height)

    @property
    def title(self) -> str:
        return f"Quote: {self._quote.topic}"

    def alt_text(self) -> str:
        """Return what the picture says, for those who don't see it."""
        status = self._quote.provenance.status
        return f"{quoted(self._quote.text)}\n— {attribution(self._quote)}\n{status.label}: {status.meaning}"

    def paint_on(self, device: QPaintDevice, scale: float = 1) -> None:
        """Paint the card at the device's origin, *scale* of its units for each pixel of the card's size."""
        layout = self.layout  # before there is a painter, which must not be left on the device when something fails
        painter = QPainter(device)
        painter.scale(scale, scale)
        paint(painter, layout, self._quote.provenance.status, self._design, self._size)
        painter.end()

    def picture(self, scale: int = 1) -> QImage:
        """Return the card, *scale* pixels for each one of its size."""
        image = QImage(self.size * scale, QImage.Format.Format_RGB32)
        image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
        image.setDotsPerMeterX(DOTS_PER_METER * scale)
        image.setDotsPerMeterY(DOTS_PER_METER * scale)
        image.setText("Title", self.title)
        image.setText("Description", self.alt_text())
        self.paint_on(image, scale)
        return image

    def save_png(self, path: Path, scale: int = 1) -> None:
        """Save the picture.

        Raises:
            OSError: *path* is as it was; the text says why.
        """
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not self.picture(scale).save(buffer, "PNG"):  # type: ignore[call-overload]
            raise OSError("The picture could not be made.")
        save(path, bytes(buffer.data().data()))

    def save_svg(self, path: Path) -> None:
        """Save a drawing of the same looks; its text is outlines.

        Raises:
            OSError: *path* is as it was; the text says why.
        """
        save(path, self.svg())

    def svg(self) -> bytes:
        """Return the card as an SVG."""
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
            drawing = drawing.replace(
                placeholder, _escaped(text), 1
            )  # not every release of Qt escapes what it is given
        return drawing.encode()


def _escaped(text: str) -> str:
    """Return *text* for XML, without the characters that XML can't hold (XML 1.0, 2.2)."""
    return html.escape(_NOT_OF_XML.sub("", text), quote=False)


_NOT_OF_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
