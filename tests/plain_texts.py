"""How the program's texts read (see `docs/style.md`), and an English that knows which texts were said."""

import re
from gettext import NullTranslations

ABBREVIATIONS = frozenset("APA BR CSL CSV HTML ID IDs IEEE JSON KOReader MB MLA PDF PNG RIS ROT13 SVG UTF YAML".split())  # noqa: SIM905
VALUES = frozenset("NAME TITLE TOPIC".split())  # noqa: SIM905
"""What stands for a value in an example of the command line."""


class Recording(NullTranslations):
    """English, which knows what was asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self.said = set[str]()

    def gettext(self, message: str) -> str:
        self.said.add(message)
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)


def check(text: str) -> None:
    """Check that *text* is in sentence case."""
    assert isinstance(text, str), "a text of the catalogue"
    shouted = set(re.findall(r"\w*[A-Z]{2,}\w*", text)) - ABBREVIATIONS - VALUES
    assert not shouted, text
    assert not re.search(r"[.?!] [a-z]", text), text
    assert not (text[:1].islower() and text.rstrip().endswith(".")), text
    assert "!" not in text, text
