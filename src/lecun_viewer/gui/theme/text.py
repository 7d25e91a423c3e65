"""Texts as Qt shows them: their direction, their days, and how Qt counts them.

Unicode isolates keep a text of another direction apart (UAX #9, “Explicit Isolates”). Qt counts in UTF-16 code units,
Python in code points. An emoji has two code units.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime
from itertools import accumulate, pairwise
from string import ascii_lowercase
from unicodedata import east_asian_width

from PySide6.QtCore import QDate, QLocale, QObject, QTime, Slot
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextOption
from PySide6.QtWidgets import QWidget

from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.texts.catalogue import _, _p

_MNEMONIC, _IN_BRACKETS = re.compile(r"&(\w)"), re.compile(r"\(&\w\)")
FIRST_STRONG, LEFT_TO_RIGHT, END = "\u2068", "\u2066", "\u2069"
LEFT_TO_RIGHT_MARK, RIGHT_TO_LEFT_MARK = "\u200e", "\u200f"


def isolated(text: str) -> str:
    """Wrap *text* in Unicode isolates (FSI … PDI), unless it has the window's direction."""
    return f"{FIRST_STRONG}{text}{END}" if text and _differs(text) else text


def left_to_right(text: str) -> str:
    """Wrap *text*, such as the key “Ctrl++”, in a left-to-right isolate (LRI … PDI)."""
    return f"{LEFT_TO_RIGHT}{text}{END}" if QGuiApplication.isRightToLeft() else text


def set_language(widget: QWidget, language: str) -> None:
    """Say to screen readers that the text of *widget* is in *language* (BCP 47), whatever the window's is.

    They are given the locale of a whole widget, from Qt 6.10 on. Stretches of a text have no language (Qt 6.11). If it
    is the window's language, it keeps the country of the system, which may decide for a voice.
    """
    locale = QLocale(language)
    if language == UNKNOWN or locale.language() in (QLocale.Language.C, QLocale().language()):
        widget.unsetLocale()
    else:
        widget.setLocale(locale)


def of_window(paragraph: str) -> str:
    """Return *paragraph* with the window's base direction.

    It may begin with a text of another direction. Qt takes the first strong letter, even if it is isolated (Qt 6.11).
    """
    mark = RIGHT_TO_LEFT_MARK if QGuiApplication.isRightToLeft() else LEFT_TO_RIGHT_MARK
    return f"{mark}{paragraph}" if _differs(paragraph) else paragraph


def without_mnemonic(label: str) -> str:
    """Return *label* without its mnemonic. Languages without letters have that in brackets, as “(&F)”."""
    label = re.sub(rf"\s?{_IN_BRACKETS.pattern}", "", label)
    return re.sub(r"&(.)", r"\1", label)


def with_mnemonics(labels: Sequence[str]) -> list[str]:
    """Return *labels* with a letter of each as its mnemonic, none twice.

    A label keeps its letter, unless that is the letter of a label before it. The others take the first that is free.
    Short labels choose first. A character that needs an input method can't be a mnemonic. A label that has its letter
    in brackets gets another letter there.
    """
    found, taken, others = list(labels), set[str](), list[int]()
    for number, label in enumerate(labels):
        own = _MNEMONIC.search(label)
        if own and own[1].lower() not in taken:
            taken.add(own[1].lower())
        else:
            others.append(number)
    for number in sorted(others, key=lambda each: len(labels[each])):
        is_in_brackets = _IN_BRACKETS.search(labels[number]) is not None
        plain = without_mnemonic(labels[number])
        for place, letter in enumerate(ascii_lowercase if is_in_brackets else plain.lower()):
            if letter.isalpha() and letter not in taken and east_asian_width(letter) != "W":
                taken.add(letter)
                marked = f"{plain[:place]}&{plain[place:]}"
                found[number] = _IN_BRACKETS.sub(f"(&{letter.upper()})", labels[number]) if is_in_brackets else marked
                break
    return found


def _differs(text: str) -> bool:
    return reads_right_to_left(text) != QGuiApplication.isRightToLeft()


def day_in_words(day: date, *, is_short: bool = False) -> str:
    """Return *day* in the language of the window. *is_short* is for the abbreviated name of the month."""
    #: A day, in the letters of QLocale: d is the day, MMMM the month, yyyy the year. As in: d 'de' MMMM 'de' yyyy
    form = _("d MMMM yyyy")
    if is_short:
        form = form.replace("MMMM", "MMM")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def moment_in_words(moment: datetime) -> str:
    """Return day and time of day, in the language of the window.

    The month is a word. Numbers alone read differently in each country. In the locale C they are “1 12 2026”.
    """
    at = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    #: A day and a time of day
    form = _p("day and time", "{0}, {1}")
    return form.format(day_in_words(moment.date()), at)


LONG_WORD = 2000  # characters without a space
_LETTER = "[^ \t\r\n\u2028\u2029]"
_LONG_WORD = re.compile(f"(?<!{_LETTER}){_LETTER}{{{LONG_WORD}}}")
_BETWEEN_WORDS = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def wrap_mode(text: str) -> QTextOption.WrapMode:
    """Return the wrap mode of *text*: at words, or anywhere if one word is very long.

    Word wrap takes quadratic time in the length of a word. With 60,000 letters of two directions each layout takes 2 s
    (Qt 6.11).
    """
    return QTextOption.WrapMode.WrapAnywhere if _LONG_WORD.search(text) else _BETWEEN_WORDS


class WordWrap(QObject):
    """Keeps the `wrap_mode` of a document that is shown right for its text."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        document.contentsChange.connect(self._on_contents_change)

    @Slot()
    def _on_contents_change(self) -> None:
        """Choose the mode. Qt lays out the document after this signal."""
        text, option = self._document.toRawText(), self._document.defaultTextOption()
        if text and option.wrapMode() != (mode := wrap_mode(text)):
            option.setWrapMode(mode)
            self._document.setDefaultTextOption(option)


LAST_OF_ONE_UNIT = "\uffff"


def utf16_length(text: str) -> int:
    """Return the length of *text* in UTF-16 code units."""
    if max(text, default="") <= LAST_OF_ONE_UNIT:
        return len(text)
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, units: int) -> int:
    """Convert an offset in UTF-16 code units to one in code points."""
    return characters_at(text, [units])[0]


def characters_at(text: str, places: Sequence[int]) -> list[int]:
    """Convert ascending offsets in UTF-16 code units to offsets in code points."""
    if max(text, default="") <= LAST_OF_ONE_UNIT:  # nearly always, and it takes no codec
        return [min(units, len(text)) for units in places]
    encoded = text.encode("utf-16-le", "surrogatepass")
    pieces = (encoded[2 * start : 2 * end].decode("utf-16-le", "replace") for start, end in pairwise([0, *places]))
    return list(accumulate(map(len, pieces)))
