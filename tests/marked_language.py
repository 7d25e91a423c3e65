"""A made-up language, in which every text is marked. So a text that no translator could reach is seen.

`program_texts` collects the texts from the sources. They become a catalogue of gettext, as for a real language. What
the program then shows without marks must come from a collection or be the same in every language.
"""

import re
from functools import cache
from gettext import GNUTranslations
from io import BytesIO

import gettext_files
import program_texts

BEGIN, END = "⟦", "⟧"


@cache
def marked_language() -> GNUTranslations:
    entries = gettext_files.read(program_texts.template())
    marked = [each._replace(forms=tuple(map(_marked, each.source.forms))) for each in entries[1:]]
    return GNUTranslations(BytesIO(gettext_files.compiled([entries[0], *marked])))


def _marked(text: str) -> str:
    """Return *text* with its marks. Of a key with its value, such as ``is:exact``, the value is used alone."""
    key, _, value = text.partition(":")
    return f"{key}:{BEGIN}{value}{END}" if key == "is" and value else f"{BEGIN}{text}{END}"


def without_marks(text: str) -> str:
    """Return *text* without all that is marked. Marked texts may be in one another."""
    before = ""
    while before != text:
        before, text = text, re.sub(f"{BEGIN}[^{BEGIN}{END}]*{END}", "", text)
    return text
