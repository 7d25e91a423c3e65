"""Makes the picture of a quote, for the dialog and for the console.

The alt text is saved with the picture, as “Title” and “Description” (international text, iTXt). A file is replaced only
when the new one is complete (`lecun_viewer.gui.saving`).
"""

from functools import cached_property, lru_cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QFile, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QColorSpace, QImage, QPaintDevice, QPainter
from PySide6.QtSvg import QSvgRenderer

from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.quote import Quote
from lecun_viewer.generated import rc_resources  # noqa: F401  # makes :/icons readable
from lecun_viewer.gui.card.designs import DESIGNS, SIZES
from lecun_viewer.gui.card.layout import CardLayout, lay_out
from lecun_viewer.gui.saving import save
from lecun_viewer.gui.theme.icons import verdict_icon_name
from lecun_viewer.texts import verdicts

DOTS_PER_METER = 3780  # 96 for an inch


class Card:
    """One quote in one design and size."""

    def __init__(self, quote: Quote, design: str, size: str) -> None:
        """*design* and *size* are names of `DESIGNS` and `SIZES`."""
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
        explained = verdicts.explained(self._quote.provenance.status, self._quote.is_persons)
        return f"{quoted(self._quote.text)}\n— {attribution(self._quote)}\n{explained}"

    def paint_on(self, device: QPaintDevice, scale: float = 1) -> None:
        """Paint the card at the origin of *device*. A pixel of the card takes *scale* device units."""
        layout = self.layout  # before the painter begins, which must not stay on the device after an error
        design, status = self._design, self._quote.provenance.status
        painter = QPainter(device)
        painter.scale(scale, scale)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(QRectF(0, 0, self._size.width, self._size.height), QColor(design.background))
        if layout.ornament:
            _drawing("quotation-mark", design.accent).render(painter, layout.ornament)
        if layout.rule:
            painter.fillRect(layout.rule, QColor(design.accent))
        for (text, size, place), color in (
            (layout.words, design.ink),
            (layout.attribution, design.small_print),
            (layout.verdict, design.small_print),
        ):
            text.paint(painter, place, size, color)
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
        """Write the card to *path* as a PNG of that *scale*, with the alt text in the file.

        Raises:
            OSError: The file was not written. *path* is unchanged, and the text gives the reason.
        """
        save(path, self.png(scale))

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


@lru_cache(maxsize=32)
def _drawing(name: str, color: str) -> QSvgRenderer:
    """Return the icon *name* in *color*. The file has it in black."""
    file = QFile(f":/icons/{name}.svg")
    file.open(QIODevice.OpenModeFlag.ReadOnly)
    return QSvgRenderer(QByteArray(bytes(file.readAll().data()).replace(b"#000", color.encode())))
