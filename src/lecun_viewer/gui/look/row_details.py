"""What a row gets after the first picture: colors that are readable on what the style paints, and icons."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QWidget

from lecun_viewer.core.provenance import Status
from lecun_viewer.gui.look import colors
from lecun_viewer.gui.look.icons import status_icon_name, tinted_icon, tinted_pixmap

State = QStyle.StateFlag
ICON_SIZE = 16  # of a control; Qt draws it smaller where the style wants that
SAMPLE = QSize(64, 32)  # device-independent pixels; styles round the corners and mark the left edge, not the middle
HEIGHTS = (4, 16, 28)  # of the sample; Oxygen's selection grows darker from its top to its bottom
GROUND_STATES = (
    State.State_Selected | State.State_Active | State.State_Enabled | State.State_MouseOver | State.State_HasFocus
)
BROUGHT_BY_KEYS = State.State_HasFocus | State.State_KeyboardFocusChange
FRAME = 2  # pixels between the edge of a row and the frame of the focus


class RowDetails:
    """Finds readable colors, and keeps what it found for each style, palette and state. Paints icons."""

    def __init__(self) -> None:
        self._grounds: dict[tuple[str, int, int], list[QColor]] = {}

    def inks(
        self, view: QAbstractItemView, option: QStyleOptionViewItem, plain: QColor, secondary: QColor
    ) -> tuple[QColor, QColor]:
        """Return the colors of a row's main text and of its secondary text. On a selection both are the same."""
        if not option.state & (State.State_Selected | State.State_MouseOver):
            return plain, secondary
        grounds = self._grounds_of(view, option)
        if option.state & State.State_Selected:
            # The style takes the group from the state, too: a view without the focus is not active.
            group = QPalette.ColorGroup.Active if option.state & State.State_Active else QPalette.ColorGroup.Inactive
            highlighted = option.palette.color(group, QPalette.ColorRole.HighlightedText)
            ink = colors.first_readable(grounds, highlighted, plain)
            return ink, ink
        return colors.first_readable(grounds, plain), colors.first_readable(grounds, secondary)

    def icon(self, name: str, ink: QColor, beside: QWidget) -> QIcon:
        """Return the icon *name* for the screen of *beside*."""
        return tinted_icon(name, ink, ICON_SIZE, beside.devicePixelRatioF())

    def paint_icon(self, painter: QPainter, name: str, ink: QColor, rect: QRect) -> None:
        """Paint the icon *name* into the square *rect*."""
        pixmap = tinted_pixmap(name, ink.rgba(), rect.width(), painter.device().devicePixelRatioF())
        painter.drawPixmap(rect.topLeft(), pixmap)

    def paint_status(self, painter: QPainter, status: Status, ink: QColor, rect: QRect) -> None:
        """Paint the mark of *status* into the square *rect*."""
        self.paint_icon(painter, status_icon_name(status), ink, rect)

    def paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, ink: QColor) -> None:
        """Paint a frame into the current row if a key brought the focus there. Fusion shows hardly anything of that."""
        if option.state & BROUGHT_BY_KEYS == BROUGHT_BY_KEYS:
            painter.setPen(ink)
            painter.drawRect(option.rect.adjusted(FRAME, FRAME, -FRAME - 1, -FRAME - 1))

    def _grounds_of(self, view: QAbstractItemView, option: QStyleOptionViewItem) -> list[QColor]:
        """Return the colors that the style paints behind a row in the state of *option*, from top to bottom.

        Styles differ. Those of Windows paint a pale selection, whatever the palette's Highlight is. So the style
        paints a sample.
        """
        style = view.style()
        state = option.state & GROUND_STATES
        if state & State.State_Selected:
            state &= ~State.State_MouseOver  # texts must not change their color under the mouse
        key = (style.name(), option.palette.cacheKey(), state.value)
        if key not in self._grounds:
            sample = QStyleOptionViewItem(option)
            sample.state = state
            sample.text = ""
            sample.rect = QRect(QPoint(0, 0), SAMPLE)
            picture = QImage(SAMPLE, QImage.Format.Format_RGB32)
            picture.fill(option.palette.color(QPalette.ColorRole.Base))
            painter = QPainter(picture)
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, sample, painter, view)
            painter.end()
            self._grounds[key] = [picture.pixelColor(SAMPLE.width() // 2, height) for height in HEIGHTS]
        return self._grounds[key]
