"""Buttons whose text goes on in the next line where there is no room for it. Qt's own buttons are cut there."""

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QStyleOptionButton

from lecun_viewer.gui.look.row_painting import lines_of

if TYPE_CHECKING:
    _Button = QPushButton
else:  # a class of Qt's may stand only once among the bases
    _Button = object

MARKED = re.compile(r"&(.)")  # “&&” is a plain ampersand


class _Wrapping(_Button):
    """What both kinds of button do."""

    def __init__(self, *arguments: Any) -> None:
        super().__init__(*arguments)
        self._painted_text = ""  # but while it is painted, Qt measures the plain text
        _allow_wrapping(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted_text = "\n".join(_lines(self, self.width()))
        super().paintEvent(event)
        self._painted_text = ""

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self._painted_text or option.text

    def minimumSizeHint(self) -> QSize:
        return _smallest(self)

    def heightForWidth(self, width: int) -> int:
        return _height(self, width)


class WrappingCheckBox(_Wrapping, QCheckBox):
    """A check box whose text wraps."""


class WrappingButton(_Wrapping, QPushButton):
    """A push button whose text wraps."""


def _allow_wrapping(button: QAbstractButton) -> None:
    policy = button.sizePolicy()
    policy.setHorizontalPolicy(policy.Policy.Preferred)
    policy.setVerticalPolicy(policy.Policy.Preferred)
    policy.setHeightForWidth(True)
    button.setSizePolicy(policy)


def _around(button: QAbstractButton) -> QSize:
    """Return what the style adds to the size of the text."""
    return button.sizeHint() - button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())


def _smallest(button: QAbstractButton) -> QSize:
    """Return the size in which no word of the text is broken."""
    flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
    widest = button.fontMetrics().boundingRect(QRect(0, 0, 1, 1), flags, button.text()).width()
    return QSize(min(button.sizeHint().width(), widest + _around(button).width()), button.sizeHint().height())


def _height(button: QAbstractButton, width: int) -> int:
    more = len(_lines(button, width)) - 1
    return button.sizeHint().height() + more * button.fontMetrics().lineSpacing()


def _lines(button: QAbstractButton, width: int) -> list[str]:
    """Return the text of *button* in lines for this *width*, with its mnemonic."""
    text = button.text()
    if width >= button.sizeHint().width():
        return [text]
    plain, letter = MARKED.sub(r"\1", text), _place_of_mnemonic(text)
    broken = lines_of(plain, button.font().toString(), width - _around(button).width())
    return [_with_mnemonic(line.words, letter - line.start) for line in broken]


def _place_of_mnemonic(text: str) -> int:
    """Return where the letter of the mnemonic stands in *text* without its signs, or -1."""
    for number, found in enumerate(MARKED.finditer(text)):
        if found[1] != "&":
            return found.start() - number
    return -1


def _with_mnemonic(words: str, place: int) -> str:
    if not 0 <= place < len(words):
        return words.replace("&", "&&")
    return f"{words[:place].replace('&', '&&')}&{words[place:].replace('&', '&&')}"
