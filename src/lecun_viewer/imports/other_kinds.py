"""Files of other programs that are no list of quotes. They are refused by their names, and never read as plain text."""

import re
from typing import NamedTuple

from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.kind import Kind, _later

LEAST_SHARE = 0.8  # of the lines of YAML that look like it
LOOKED_AT = 10_000  # characters


class Other(NamedTuple):
    """A kind of file. Its name is the same in every language.

    Attributes:
        begin: How it begins.
        suffixes: How its name ends.
    """

    name: str
    begin: str
    suffixes: tuple[str, ...] = ()


_OTHERS = (
    Other("HTML", r"<(?:!doctype html|html|head|body|table)\b", (".html", ".htm", ".xhtml")),
    Other("XML", r"<(?:\?xml|!doctype|quotes|quotations|root|data|mediawiki|opml)\b", (".xml", ".opml", ".enex")),
    Other("BibTeX", r"(?:%[^\n]*+\n\s*+)*+@[a-z]++\s*+\{", (".bib",)),
    Other("RIS", r"TY  - ", (".ris",)),
    Other("TOML", r"(?:#[^\n]*+\n\s*+)*+\[\[?[\w.-]++\]\]?[ \t]*+\n\s*+[\w-]++ = ", (".toml",)),
    Other("Org", r"#\+[a-z_]++:|\*+ (?:[^\n]*+\n(?!#\+begin_))*+[^\n]*+\n#\+begin_", (".org",)),
    Other("YAML", r"%YAML ", (".yml", ".yaml")),
    Other("Lua", r"(?!)", (".lua",)),  # code. What KOReader knows of a book is another kind
    Other("WeRead", r"《[^\n]++\n(?:[^\n]*+\n){0,4}?\s*+[0-9]++\s*+个笔记"),
    Other("Moon+ Reader", r"[0-9]*+\n?indent:", (".mrexpt", ".mrpro")),
    Other("BOOX", r"BOOX[^\n]*\||(?:[^\n]*+\n){0,20}?【(?:Original Text|原文)】"),
    Other("Excel", r"(?!)", (".xlsx", ".xls", ".ods", ".numbers")),
    Other("Word", r"(?!)", (".docx", ".doc", ".odt", ".pages")),
)
_BEGINS = {each.name: re.compile(rf"\A(?:{each.begin})", re.IGNORECASE) for each in _OTHERS}
_READ = (".md", ".markdown", ".csv", ".tsv", ".json", ".jsonl")  # a name that tells more than how the file begins
_YAML_LINE = re.compile(r"\s*+(?:- )?\s*+[\w\"'-]++:(?: |$)|\s*+- |\s{2,}\S|---$")
_YAML_KEY = re.compile(r"(?:\s{2,}+|- )\s*+([\w\"'-]++):(?: |$)")

# Pictures, archives and documents of office programs
_BINARY = (b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite format 3", b"{\\rtf")
_OFFICE = (
    ("Word", (b"word/document.xml", b"opendocument.text")),
    ("Excel", (b"xl/workbook.xml", b"opendocument.spreadsheet")),
    ("EPUB", (b"application/epub+zip",)),
)


def likeness(text: str, name: str) -> float:
    """Return how much *text* is like a file that is refused."""
    return 1 if _name_of(text, name) else 0


def refuse(text: str, collector: Collector) -> str:
    """Refuse *text* by its name.

    Raises:
        UnreadableError: Always.
    """
    raise UnreadableError(UnreadableReason.OTHER_KIND, (_name_of(text, collector.file),))


def refuse_binary(document: bytes) -> None:
    """Refuse *document* if it is a picture, an archive, or a document of an office program.

    Raises:
        UnreadableError: It is.
    """
    if not document.startswith(_BINARY):
        return
    if document.startswith(b"PK"):  # a ZIP says what is in it by the names of its files. Nothing is unpacked
        for name, marks in _OFFICE:
            if any(mark in document for mark in marks):
                raise UnreadableError(UnreadableReason.OTHER_KIND, (name,))
    raise UnreadableError(UnreadableReason.BINARY)


def _name_of(text: str, name: str) -> str:
    """Return what a file is. Empty if it is nothing that is known here."""
    begin = text.lstrip("\ufeff \t\n")[:LOOKED_AT]
    for each in _OTHERS:
        if name.endswith(each.suffixes) or (not name.endswith(_READ) and _BEGINS[each.name].match(begin)):
            return each.name
    return "YAML" if not name.endswith(_READ) and _is_yaml(begin) else ""


def _is_yaml(begin: str) -> bool:
    """Return whether most lines have keys, and if a key recurs below others."""
    lines = [line for line in begin.split("\n") if line.strip()]
    keys = [found[1] for line in lines if (found := _YAML_KEY.match(line))]
    are_like_it = sum(bool(_YAML_LINE.match(line)) for line in lines)
    return len(set(keys)) < len(keys) and len(keys) * 3 >= len(lines) and are_like_it >= LEAST_SHARE * len(lines)


KIND = Kind("other", _later("Another kind of file"), likeness, refuse)
