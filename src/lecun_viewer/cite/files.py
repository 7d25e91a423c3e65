"""Formats that are files: BibTeX, CSL-JSON and RIS. Each function yields a file of many entries in pieces.

- BibTeX is for biblatex with biber and for BibTeX's own styles. Ends with a newline. Words out of a book are an
  ``@book`` with its title and pages. The words and the place go into the note. Other words are ``@misc``. There the
  place goes into ``howpublished``, which both print in ``@misc`` only. Characters that have a LaTeX command are written
  as that command, so they don't depend on an encoding. Others stay UTF-8.
- CSL-JSON is an array of items, by the schema ``csl-data.json`` of CSL 1.0.2. Ends with a newline. Some styles
  capitalize titles. These titles are quotes, so ``nocase`` keeps every letter (CSL 1.0.2, "Rich text"). CSL can't
  escape its few tags, so an ``<i>`` in a text is a tag.
- RIS is records, by the specification of Reference Manager from 2011. Every line ends with CR and LF.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from lecun_viewer.cite.markup import latex_text
from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference
from lecun_viewer.core.language_of_words import UNKNOWN

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


def bibtex(entries: Iterable[Reference]) -> Iterator[str]:
    for number, cited in enumerate(entries):
        parting = "\n" if number else ""  # an empty line
        fields = "".join(f",\n  {name} = {value}" for name, value in _bibtex_fields(cited).items() if value)
        yield f"{parting}@{'book' if cited.book else 'misc'}{{{cited.key}{fields}\n}}\n"


def _bibtex_fields(cited: Reference) -> dict[str, str]:
    year, month, day = (*cited.issued, 0, 0, 0)[:3]
    language = cited.language.partition("-")[0]
    return {
        "author": _braced(" and ".join(map(_bibtex_name, cited.authors))) if cited.authors else "",
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


def _bibtex_name(name: Name) -> str:
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


def csl_json(entries: Iterable[Reference]) -> Iterator[str]:
    yield json.dumps(list(map(_csl_item, entries)), ensure_ascii=False, indent=2)
    yield "\n"


def _csl_item(cited: Reference) -> dict[str, Any]:
    item = {
        "id": cited.key,
        "type": "book" if cited.book else "webpage" if cited.url else "document",
        "author": [_csl_name(name) for name in cited.authors],
        "title": _kept(cited.book or cited.title),
        "container-title": _kept(cited.place) if cited.place and not cited.book else None,
        "page": cited.page,
        "issued": {"date-parts": [list(cited.issued)]} if cited.issued else None,
        "URL": cited.url,
        "language": cited.language if cited.language != UNKNOWN else None,
        "note": cited.note_of_book or cited.note,
    }
    return {name: value for name, value in item.items() if value}


def _kept(text: str) -> str:
    return f'<span class="nocase">{text}</span>'


def _csl_name(name: Name) -> dict[str, str]:
    """Return *name* as CSL has it. The particle stands in the family name, where citeproc-js looks for it, too.

    Zotero reads no ``non-dropping-particle``, so it would lose the particle (zotero/utilities, ``itemFromCSLJSON``).
    """
    if not name.given:
        return {"literal": name.family}
    suffix = {"suffix": name.suffix} if name.suffix else {}
    return {"family": name.last, "given": name.given, **suffix}


def ris(entries: Iterable[Reference]) -> Iterator[str]:
    for cited in entries:
        yield "".join(f"{tag}  - {value}\r\n" for tag, value in _ris_lines(cited))


def _ris_lines(cited: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "BOOK" if cited.book else "ELEC" if cited.url else "GEN"
    yield "ID", cited.key
    for author in cited.authors:
        yield "AU", _ris_name(author)
    yield "TI", cited.book or cited.title
    if cited.place and not cited.book:
        yield "T2", cited.place
    if cited.page:
        first, _to, last = cited.page.replace("–", "-").partition("-")
        yield "SP", first.strip()
        if last:
            yield "EP", last.strip()
    if cited.issued:
        year, month, day = (*(f"{part:02}" for part in cited.issued), "", "")[:3]
        yield "PY", f"{year:0>4}"
        yield "DA", f"{year:0>4}/{month}/{day}/"
    if cited.url:
        yield "UR", cited.url.replace(";", "%3B")  # a semicolon parts two addresses
    if cited.language != UNKNOWN:
        yield "LA", cited.language
    if note := cited.note_of_book or cited.note:
        yield "N1", note
    yield "ER", ""


def _ris_name(name: Name) -> str:
    """Return *name* as RIS has it: “Last, First, Suffix”."""
    return ", ".join(filter(None, (name.last, name.given, name.suffix)))
