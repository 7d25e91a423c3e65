"""BibTeX: ``@misc`` entries, for biblatex with biber and for BibTeX's own styles. Ends with a newline.

Words out of a book are an ``@book`` with its title and pages. The words and the place go into the note.

The place goes into ``howpublished``, which both print in ``@misc`` only. Characters that have a LaTeX command are
written as that command, so they don't depend on an encoding. Others stay UTF-8.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from lecun_viewer.cite.markup import latex_text
from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference, reference
from lecun_viewer.core.quote import Quote

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# What babel and so biblatex calls a language, by its subtag in BCP 47 (biblatex's manual, section 3.9.1).
BABEL_NAMES = {
    "de": "ngerman",
    "en": "english",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pt": "portuguese",
    "ru": "russian",
}

_COMMANDS = str.maketrans(
    {
        "‘": r"\textquoteleft{}",
        "’": r"\textquoteright{}",
        "“": r"\textquotedblleft{}",
        "”": r"\textquotedblright{}",
        "–": r"\textendash{}",
        "—": r"\textemdash{}",
        "…": r"\textellipsis{}",
        "ß": r"{\ss}",
        "æ": r"{\ae}",
        "Æ": r"{\AE}",
        "œ": r"{\oe}",
        "Œ": r"{\OE}",
        "ø": r"{\o}",
        "Ø": r"{\O}",
        "ł": r"{\l}",
        "Ł": r"{\L}",
    }
)
_ACCENTS = {
    "\N{COMBINING GRAVE ACCENT}": "`",
    "\N{COMBINING ACUTE ACCENT}": "'",
    "\N{COMBINING CIRCUMFLEX ACCENT}": "^",
    "\N{COMBINING TILDE}": "~",
    "\N{COMBINING DIAERESIS}": '"',
    "\N{COMBINING CEDILLA}": "c",
    "\N{COMBINING CARON}": "v",
}
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def cited(quote: Quote) -> str:
    return _entry(reference(quote))


def bibliography(entries: Iterable[Reference]) -> Iterator[str]:
    """Yield a file in pieces. An empty line parts two entries."""
    for number, cited in enumerate(entries):
        yield ("\n" if number else "") + _entry(cited)


def _entry(cited: Reference) -> str:
    fields = "".join(f",\n  {name} = {value}" for name, value in _fields(cited).items() if value)
    return f"@{'book' if cited.book else 'misc'}{{{cited.key}{fields}\n}}\n"


def _fields(cited: Reference) -> dict[str, str]:
    year, month, day = (*cited.issued, 0, 0, 0)[:3]
    language = cited.language.partition("-")[0]
    return {
        "author": _braced(" and ".join(map(_name, cited.authors))) if cited.authors else "",
        "title": _braced(_braced(_text(cited.book or cited.title))),  # twice: no style touches the case of a letter
        "langid": _braced(BABEL_NAMES[language]) if language in BABEL_NAMES else "",  # of biblatex
        "howpublished": _braced(_text(cited.place)) if cited.place and not cited.book else "",
        "pages": _braced(cited.page.replace("–", "-").replace("-", "--")) if cited.page else "",
        "year": _braced(f"{year:04}") if cited.issued else "{}" if cited.book else "",
        "month": MONTHS[month - 1] if month else "",
        "date": _braced(f"{year:04}-{month:02}-{day:02}") if day else "",  # of biblatex, for the day has no other field
        "url": _braced(cited.url) if cited.url else "",
        "publisher": "{}" if cited.book else "",  # unknown. pybtex sets no book without it
        "note": _braced(_text(note)) if (note := cited.note_of_book or cited.note) else "",
    }


def _name(name: Name) -> str:
    """Return *name* for a list of names: “von Last, Jr, First” (BibTeXing by Oren Patashnik, section 4).

    Braces keep a comma or an ``and`` from parting a whole name.
    """
    if not name.given:
        return _braced(_text(name.family))
    return ", ".join(map(_text, filter(None, (name.last, name.suffix, name.given))))


def _braced(value: str) -> str:
    return f"{{{value}}}"


def _text(text: str) -> str:
    return _NOT_ASCII.sub(lambda found: _accented(found[0]), latex_text(text).translate(_COMMANDS))


def _accented(letter: str) -> str:
    base, mark = (*unicodedata.normalize("NFD", letter), "", "")[:2]
    accent = _ACCENTS.get(mark)
    if not accent or not base.isascii() or unicodedata.normalize("NFC", base + mark) != letter:
        return letter
    return f"{{\\{accent}{{{base}}}}}"
