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
        self._painted_text = ""  # only while the button is painted; else Qt measures the text without line ends
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(policy.Policy.Preferred)
        policy.setVerticalPolicy(policy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._painted_text = "\n".join(_lines(self, self.width()))
        super().paintEvent(event)
        self._painted_text = ""

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        option.text = self._painted_text or option.text

    def minimumSizeHint(self) -> QSize:
        """Return the size in which no word of the text is broken."""
        whole, flags = self.sizeHint(), Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic
        widest = self.fontMetrics().boundingRect(QRect(0, 0, 1, 1), flags, self.text()).width()
        return QSize(min(whole.width(), widest + _around(self).width()), whole.height())

    def heightForWidth(self, width: int) -> int:
        more = len(_lines(self, width)) - 1
        return self.sizeHint().height() + more * self.fontMetrics().lineSpacing()


class WrappingCheckBox(_Wrapping, QCheckBox):
    """A check box whose text wraps."""


class WrappingButton(_Wrapping, QPushButton):
    """A push button whose text wraps."""


def _around(button: QAbstractButton) -> QSize:
    """Return what the style adds to the size of the text."""
    return button.sizeHint() - button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, button.text())


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
