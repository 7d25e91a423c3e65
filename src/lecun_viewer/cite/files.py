"""Formats that are files: BibTeX, CSL-JSON and RIS. Each function yields a file of many entries in pieces.

- BibTeX is for biblatex with biber and for BibTeX's own styles. Ends with a newline. A work that is known as data has
  the type of `KINDS`. Its title is the title, and the words are in the note. Words at a place in mere words are
  ``@misc``. There the place goes into ``howpublished``, which both print in ``@misc`` only. BibTeX's styles treat
  ``@online`` as ``@misc``. pybtex 0.26 prints no ``@video``, so talks, podcasts and films are ``@misc``. Styles put a
  full stop after a note. So the last full stop within its quotation marks is left out. The page in a book is in the
  note alone: Zotero takes ``pages`` of a ``@book`` for the number of its pages, and so does RIS.
  Characters that have a LaTeX command are written as that command, so they don't depend on an encoding. Others stay
  UTF-8.
- CSL-JSON is an array of items, by the schema ``csl-data.json`` of CSL 1.0.2. Ends with a newline. Some styles
  capitalize titles. These titles are quotes, so ``nocase`` keeps every letter (CSL 1.0.2, "Rich text"). CSL can't
  escape its few tags, so an ``<i>`` in a text is a tag.
- RIS is records, by the specification of Reference Manager from 2011. Every line ends with CR and LF. A talk is a
  ``SLIDE``, as Zotero writes it. Zotero takes ``GEN`` for an article.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from lecun_viewer.cite.markup import latex_text
from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.provenance import SourceKind


class Kind(NamedTuple):
    """The types of a kind of work in BibTeX, CSL (1.0.2) and RIS.

    Attributes:
        field: BibTeX's field for the container.
        container: CSL's variable for the container.
    """

    bibtex: str
    field: str
    csl: str
    ris: str
    container: str = "container-title"


PLAIN = Kind("misc", "howpublished", "document", "GEN", "publisher")  # a document is in nothing
ON_THE_WEB = Kind("misc", "howpublished", "webpage", "ELEC")
KINDS = {
    SourceKind.PAPER: Kind("article", "journal", "article-journal", "JOUR"),
    SourceKind.CONFERENCE_PAPER: Kind("inproceedings", "booktitle", "paper-conference", "CPAPER"),
    SourceKind.CHAPTER: Kind("incollection", "booktitle", "chapter", "CHAP"),
    SourceKind.PREPRINT: Kind("online", "organization", "article", "ELEC", "publisher"),
    SourceKind.ARTICLE: Kind("article", "journal", "article-magazine", "MGZN"),
    SourceKind.PAGE: Kind("online", "organization", "webpage", "ELEC"),
    SourceKind.POST: Kind("online", "organization", "post", "ELEC"),
    SourceKind.PODCAST: Kind("misc", "howpublished", "broadcast", "SOUND"),
    SourceKind.TALK: Kind("misc", "howpublished", "speech", "SLIDE", "event-title"),
    SourceKind.BOOK: Kind("book", "series", "book", "BOOK"),
    SourceKind.FILM: Kind("misc", "howpublished", "motion_picture", "VIDEO"),
}
_LAST_STOP = re.compile(r"(?<!\.)\.”\Z")  # that of an ellipsis stays
_RIS_CONTAINERS = {"SOUND": "T3"}  # the title of a series. All others have T2
_VOLUME = re.compile(r"(.+) ([0-9]+)(?:\(([0-9-]+)\))?")  # “Nature 521”, “Proceedings of the IEEE 86(11)”

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
        yield f"{parting}@{_kind(cited).bibtex}{{{cited.key}{fields}\n}}\n"


def _kind(cited: Reference) -> Kind:
    """Return what the work of *cited* is called. An article without a title has no journal, but is cited as one."""
    if not cited.source:
        return ON_THE_WEB if cited.url else PLAIN
    kind = KINDS[cited.source.kind]
    return kind._replace(bibtex="misc") if kind.bibtex == "article" and not cited.container else kind


class Journal(NamedTuple):
    """The container of a work. Volume and issue are those of a journal."""

    name: str
    volume: str = ""
    issue: str = ""


def journal_of(cited: Reference) -> Journal:
    """Return the container of *cited*, and volume and issue of a journal."""
    is_paper = cited.source and cited.source.kind is SourceKind.PAPER
    found = _VOLUME.fullmatch(cited.container) if is_paper else None
    return Journal(found[1], found[2], found[3] or "") if found else Journal(cited.container)


def _bibtex_fields(cited: Reference) -> dict[str, str]:
    year, month, day = (*cited.issued, 0, 0, 0)[:3]
    kind, journal = _kind(cited), journal_of(cited)
    is_book, container = kind.bibtex == "book", _field(_text(journal.name))
    language = cited.language.partition("-")[0]
    return {
        "author": _field(" and ".join(map(_bibtex_name, cited.authors_of_work))),
        "title": _braced(_braced(_text(cited.title))),  # twice: no style touches the case of a letter
        "langid": _field(BABEL_NAMES.get(language, "")),  # of biblatex
        kind.field: container,
        **({"howpublished": container} if kind.bibtex == "online" else {}),  # of BibTeX's own styles
        "volume": _field(journal.volume),
        "number": _field(journal.issue),
        "pages": "" if is_book else _field(cited.page.replace("–", "-").replace("-", "--")),
        "year": _braced(f"{year:04}") if cited.issued else "{}" if is_book else "",
        "month": MONTHS[month - 1] if month else "",
        "date": _braced(f"{year:04}-{month:02}-{day:02}") if day else "",  # of biblatex, for the day has no other field
        "url": _field(cited.url or ""),
        "publisher": "{}" if is_book else "",  # unknown. pybtex sets no book without it
        "note": _field(_text(_LAST_STOP.sub("”", cited.whole_note))),
    }


def _bibtex_name(name: Name) -> str:
    """Return *name* for a list of names: “von Last, Jr, First” (BibTeXing by Oren Patashnik, section 4).

    Braces keep a comma or an ``and`` from parting a whole name.
    """
    if not name.given:
        return _braced(_text(name.family))
    return ", ".join(map(_text, filter(None, (name.last, name.suffix, name.given))))


def _field(value: str) -> str:
    """Return *value* in braces. Empty if there is none."""
    return _braced(value) if value else ""


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
    kind, journal = _kind(cited), journal_of(cited)
    item = {
        "id": cited.key,
        "type": kind.csl,
        "author": [_csl_name(name) for name in cited.authors_of_work],
        "title": _kept(cited.title),
        kind.container: _kept(journal.name) if journal.name else None,
        "volume": journal.volume,
        "issue": journal.issue,
        "page": cited.page,
        "issued": {"date-parts": [list(cited.issued)]} if cited.issued else None,
        "URL": cited.url,
        "language": cited.language if cited.language != UNKNOWN else None,
        "note": cited.whole_note,
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
    kind, journal = _kind(cited).ris, journal_of(cited)
    yield "TY", kind
    yield "ID", cited.key
    for author in cited.authors_of_work:
        yield "AU", _ris_name(author)
    yield "TI", cited.title
    for tag, value in zip((_RIS_CONTAINERS.get(kind, "T2"), "VL", "IS"), journal, strict=True):
        if value:
            yield tag, value
    if cited.page and kind != "BOOK":  # there it is the number of pages
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
    if note := cited.whole_note:
        yield "N1", note
    yield "ER", ""


def _ris_name(name: Name) -> str:
    """Return *name* as RIS has it: “Last, First, Suffix”."""
    return ", ".join(filter(None, (name.last, name.given, name.suffix)))
