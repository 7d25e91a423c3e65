"""Makes the picture of a quote, for the dialog and for the console.

The alt text is saved with the picture. A PNG has it as “Title” and “Description” (international text, iTXt).
An SVG has it as title and desc. A file is replaced only when the new one is complete (`lecun_viewer.gui.saving`).
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
from lecun_viewer.texts import states

DOTS_PER_INCH = 96
DOTS_PER_METER = 3780  # the same resolution
TITLE, DESCRIPTION = "the title goes here", "the description goes here"


class Card:
    """One quote in one design and size."""

    def __init__(self, quote: Quote, design: str, size: str) -> None:
        """Take the names of a design and a size.

        Raises:
            KeyError: *design* is not in `DESIGNS`, or *size* is not in `SIZES`.
        """
        self._quote = quote
        self._design = DESIGNS[design]
        self._size = SIZES[size]

    @cached_property
    def layout(self) -> CardLayout:
        """The place of everything on the card."""
        return lay_out(self._quote, self._design, self._size)

    @property
    def size(self) -> QSize:
        """Width and height at scale 1, in pixels."""
        return QSize(self._size.width, self._size.height)

    @property
    def title(self) -> str:
        return f"Quote: {self._quote.topic}"

    def alt_text(self) -> str:
        """Return the text of the picture, for people who don't see it."""
        explained = states.explained(self._quote.provenance.status, self._quote.is_persons)
        return f"{quoted(self._quote.text)}\n— {attribution(self._quote)}\n{explained}"

    def paint_on(self, device: QPaintDevice, scale: float = 1) -> None:
        """Paint the card at the origin of *device*. A pixel of the card takes *scale* device units."""
        layout = self.layout  # before the painter begins, which must not stay on the device after an error
        painter = QPainter(device)
        painter.scale(scale, scale)
        paint(painter, layout, self._quote.provenance.status, self._design, self._size)
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

    def save_png(self, path: Path, scale: int = 1) -> None:
        """Save the picture to *path*, with the alt text in the file.

        Raises:
            OSError: The file was not written. *path* is unchanged, and the text gives the reason.
        """
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        if not self.picture(scale).save(buffer, "PNG"):  # type: ignore[call-overload]
            raise OSError("The picture could not be made.")
        save(path, bytes(buffer.data().data()))

    def save_svg(self, path: Path) -> None:
        """Save the card as a drawing that looks the same. Its text consists of outlines.

        Raises:
            OSError: The file was not written. *path* is unchanged, and the text gives the reason.
        """
        save(path, self.svg())

    def svg(self) -> bytes:
        """Return the card as an SVG, in UTF-8."""
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


_NOT_OF_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
