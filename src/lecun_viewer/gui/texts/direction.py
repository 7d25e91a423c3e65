"""Texts of another direction than the window's. Unicode's isolates keep them apart (UAX #9, “Explicit Isolates”).

In a window from left to right nothing is added. There a text of the other direction is rare.
"""

from PySide6.QtGui import QGuiApplication

FIRST_STRONG, LEFT_TO_RIGHT, END = "\u2068", "\u2066", "\u2069"
RIGHT_TO_LEFT_MARK = "\u200f"


def isolated(text: str) -> str:
    """Return *text* such that it keeps its own direction within a text from right to left."""
    return f"{FIRST_STRONG}{text}{END}" if text and QGuiApplication.isRightToLeft() else text


def left_to_right(text: str) -> str:
    """Return *text*, such as the key “Ctrl++”, such that it goes from left to right everywhere."""
    return f"{LEFT_TO_RIGHT}{text}{END}" if QGuiApplication.isRightToLeft() else text


def of_window(paragraph: str) -> str:
    """Return *paragraph* such that it has the window's direction. It may begin with a text of another direction."""
    return f"{RIGHT_TO_LEFT_MARK}{paragraph}" if QGuiApplication.isRightToLeft() else paragraph
