"""A row that becomes a column where it is too narrow."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QWidget

Direction = QBoxLayout.Direction


class StackingRow(QWidget):
    """Its widgets stand beside each other if each has room for its text in one line. Else they stand below each other.

    Its layout is a `QBoxLayout`.
    """

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Return the width that the widest widget needs. So the row may become as narrow as a column."""
        widest = max((each.minimumSizeHint().width() for each in self._shown()), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def _arrange(self) -> None:
        row, shown = self._row(), self._shown()
        needed = sum(map(_width_of, shown)) + row.spacing() * (len(shown) - 1)
        direction = Direction.LeftToRight if needed <= self.width() else Direction.TopToBottom
        if direction != row.direction():
            row.setDirection(direction)
            self.updateGeometry()

    def _row(self) -> QBoxLayout:
        row = self.layout()
        assert isinstance(row, QBoxLayout)
        return row

    def _shown(self) -> list[QWidget]:
        row = self._row()
        items = map(row.itemAt, range(row.count()))
        return [each for item in items if item and (each := item.widget()) and not each.isHidden()]


def _width_of(widget: QWidget) -> int:
    """Return the width in which the text of *widget* needs one line."""
    if isinstance(widget, QLabel):
        return widget.fontMetrics().size(0, widget.text()).width()
    return widget.sizeHint().width()
