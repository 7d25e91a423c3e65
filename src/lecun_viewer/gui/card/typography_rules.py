"""The rules by which a typesetter changes a text without changing its words."""

import re

_OPENING = re.compile(r"(^|[\s(\[“‘—–/-])(['\"])(?!\d)")
_CURLY = {"'": ("‘", "’"), '"': ("“", "”")}
HANGING = "“‘„‚«‹\"'"


def typeset(text: str) -> str:
    """Return *text* on one line, with typographic quotation marks and apostrophes."""
    text = " ".join(text.split())
    opened = _OPENING.sub(lambda found: found[1] + _CURLY[found[2]][0], text)
    return "".join(_CURLY[letter][1] if letter in _CURLY else letter for letter in opened)


def without_hanging(line: str) -> str:
    """Return *line* without the quotation marks at its beginning. These hang in the margin."""
    return line.lstrip(HANGING) or line
