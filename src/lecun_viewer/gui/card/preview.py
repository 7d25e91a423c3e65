"""The preview of a card. It is painted in its own size, so it is sharp at any size and on any screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from lecun_viewer.gui.card.card import Card
from lecun_viewer.gui.theme import colors

SMALLEST, USUAL = QSize(240, 240), QSize(480, 480)


class CardPreview(QWidget):
    """Shows a card as large as the widget allows, with a thin line around it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._card: Card | None = None

    def show_card(self, card: Card) -> None:
        self._card = card
        self.setAccessibleDescription(card.alt_text())
        self.update()

    def sizeHint(self) -> QSize:
        return USUAL

    def minimumSizeHint(self) -> QSize:
        return SMALLEST

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._card:
            return
        picture = self._picture(self._card)
        size = picture.deviceIndependentSize()
        place = QRectF((self.width() - size.width()) // 2, 0, *size.toTuple())  # in line with what is beside it
        painter = QPainter(self)
        painter.drawPixmap(place.topLeft(), picture)
        painter.end()

    def _picture(self, card: Card) -> QPixmap:
        """Return the card with its line, for the current size, pixel ratio and palette.

        The line is part of the picture. Painted beside it, at the ratio 1.25 it would not be at the edge.
        """
        ratio = self.devicePixelRatioF()
        room = QSize(int(self.width() * ratio), int(self.height() * ratio))  # `QSize` times a ratio may be rounded up
        picture = QPixmap(card.size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        card.paint_on(picture, picture.width() / card.size.width())
        painter = QPainter(picture)
        painter.setPen(colors.rule(self.palette()))
        for inset in range(round(ratio)):
            painter.drawRect(picture.rect().adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
