"""The colors of a row's texts, readable on what the style paints behind the row."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem

from lecun_viewer.gui.look import colors

State = QStyle.StateFlag
SAMPLE = QSize(64, 32)  # device-independent pixels; styles round the corners and mark the left edge, not the middle
GROUND_STATES = (
    State.State_Selected | State.State_Active | State.State_Enabled | State.State_MouseOver | State.State_HasFocus
)


class RowInks:
    """Finds readable colors. Keeps what it found for each style, palette and state."""

    def __init__(self) -> None:
        self._grounds: dict[tuple[str, int, int], QColor] = {}

    def inks(
        self, view: QAbstractItemView, option: QStyleOptionViewItem, plain: QColor, secondary: QColor
    ) -> tuple[QColor, QColor]:
        """Return the colors of a row's main text and of its secondary text. On a selection both are the same."""
        if not option.state & (State.State_Selected | State.State_MouseOver):
            return plain, secondary
        ground = self._ground(view, option)
        if option.state & State.State_Selected:
            # The style takes the group from the state, too: a view without the focus is not active.
            group = QPalette.ColorGroup.Active if option.state & State.State_Active else QPalette.ColorGroup.Inactive
            highlighted = option.palette.color(group, QPalette.ColorRole.HighlightedText)
            ink = colors.first_readable(ground, highlighted, plain)
            return ink, ink
        return colors.first_readable(ground, plain), colors.first_readable(ground, secondary)

    def _ground(self, view: QAbstractItemView, option: QStyleOptionViewItem) -> QColor:
        """Return the color that the style paints behind a row in the state of *option*.

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
            self._grounds[key] = picture.pixelColor(picture.rect().center())
        return self._grounds[key]
