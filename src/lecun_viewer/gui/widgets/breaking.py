"""Places where a long word may go on in the next line. Qt breaks a label's lines between words only."""

import re

from PySide6.QtGui import QFontMetrics

UNBROKEN = re.compile(r"[^\s/\\-]+")  # Qt breaks no line within this
PLACE = "\u200b"  # invisible


def breakable(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return *text* with a place to break after each letter of a word that is wider than *width*."""

    def broken(word: re.Match[str]) -> str:
        return word[0] if metrics.horizontalAdvance(word[0]) <= width else PLACE.join(word[0])

    return UNBROKEN.sub(broken, text)
