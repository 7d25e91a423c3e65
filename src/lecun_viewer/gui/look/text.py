"""Texts as Qt shows them: their direction, their days, and how Qt counts them.

Unicode's isolates keep a text of another direction apart (UAX #9, “Explicit Isolates”). Where text and window have the
same direction, nothing is added. Qt counts places in a text in UTF-16 units, Python in characters. An emoji has two.
"""

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QGuiApplication

from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.texts.catalogue import _

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


def without_mnemonic(label: str) -> str:
    """Return *label* without its mnemonic. Languages without letters have that in brackets, as “(&F)”."""
    label = re.sub(r"\s?\(&\w\)", "", label)
    return re.sub(r"&(.)", r"\1", label)


def _differs(text: str) -> bool:
    return reads_right_to_left(text) != QGuiApplication.isRightToLeft()


def day_in_words(day: date) -> str:
    #: A day, in the letters of QLocale: d is the day, MMMM the month, yyyy the year. As in: d 'de' MMMM 'de' yyyy
    form = _("d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


LAST_OF_ONE_UNIT = "\uffff"


def utf16_length(text: str) -> int:
    """Return how many units Qt counts in *text*."""
    if max(text, default="") <= LAST_OF_ONE_UNIT:
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int) -> int:
    """Return how many characters of *text* its first *units* UTF-16 units are."""
    if max(text, default="") <= LAST_OF_ONE_UNIT:  # nearly always, and it takes no codec
        return min(units, len(text))
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "replace"))
