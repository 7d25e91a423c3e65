"""The button of a favorite, promoted in the form of the panel."""

from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QToolButton


class StarButton(QToolButton):
    """Shows by its star alone that it is checked. It stays on the ground of the pane.

    Styles paint a checked button in colors of their own, such as Windows 11's accent. On some of them the star is lost.
    """

    def initStyleOption(self, option: QStyleOptionToolButton) -> None:
        super().initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_On
