"""The styles in which the rows are tested: all that this Qt has, and styles with a ground of their own.

``LECUN_REQUIRE_STYLES`` may name more. The tests of a required style fail where Qt lacks it.
"""

import os

from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QProxyStyle, QStyle, QStyleFactory, QStyleOption, QWidget

STYLES = sorted({*QStyleFactory.keys(), *os.environ.get("LECUN_REQUIRE_STYLES", "").split()})


def make_style(name: str) -> QStyle:
    made = QStyleFactory.create(name)
    assert made, f"this Qt has no style {name}"
    return made


class OwnGround(QProxyStyle):
    """A style that paints the ground of `ELEMENT` in `STATE` itself, where `ground` has a color or brush."""

    ELEMENT: QStyle.PrimitiveElement
    STATE: QStyle.StateFlag

    def ground(self, state: QStyle.StateFlag) -> QBrush | QColor | None:
        raise NotImplementedError

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        is_own = element == self.ELEMENT and option.state & self.STATE
        ground = self.ground(option.state) if is_own else None
        if ground:
            painter.fillRect(option.rect, ground)
        else:
            super().drawPrimitive(element, option, painter, widget)
