"""Texts of another direction than the window's. Unicode's isolates keep them apart (UAX #9, “Explicit Isolates”).

Where both have the same direction, nothing is added.
"""

from PySide6.QtGui import QGuiApplication

from lecun_viewer.core.words import reads_right_to_left

FIRST_STRONG, LEFT_TO_RIGHT, END = "\u2068", "\u2066", "\u2069"
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


def isolated(text: str) -> str:
    """Return *text* such that it keeps its own direction within a text of the window's direction."""
    return f"{FIRST_STRONG}{text}{END}" if text and _differs(text) else text


def left_to_right(text: str) -> str:
    """Return *text*, such as the key “Ctrl++”, such that it goes from left to right everywhere."""
    return f"{LEFT_TO_RIGHT}{text}{END}" if QGuiApplication.isRightToLeft() else text


def of_window(paragraph: str) -> str:
    """Return *paragraph* such that it has the window's direction.

    It may begin with a text of another direction. Qt takes the first letter, even if that is isolated (Qt 6.11).
    """
    mark = RIGHT_TO_LEFT_MARK if QGuiApplication.isRightToLeft() else LEFT_TO_RIGHT_MARK
    return f"{mark}{paragraph}" if _differs(paragraph) else paragraph


def _differs(text: str) -> bool:
    return reads_right_to_left(text) != QGuiApplication.isRightToLeft()
