"""RIS: records, by the specification of Reference Manager from 2011. Every line ends with CR and LF."""

from collections.abc import Iterable, Iterator

from lecun_viewer.cite.name import Name
from lecun_viewer.cite.reference import Reference, reference
from lecun_viewer.core.language_of_words import UNKNOWN
from lecun_viewer.core.quote import Quote


def cited(quote: Quote) -> str:
    return "".join(bibliography([reference(quote)]))


def bibliography(entries: Iterable[Reference]) -> Iterator[str]:
    """Yield a file in pieces."""
    for cited in entries:
        yield "".join(f"{tag}  - {value}\r\n" for tag, value in _lines(cited))


def _lines(cited: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", "BOOK" if cited.book else "ELEC" if cited.url else "GEN"
    yield "ID", cited.key
    for author in cited.authors:
        yield "AU", _name(author)
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


def _name(name: Name) -> str:
    """Return *name* as RIS has it: “Last, First, Suffix”."""
    return ", ".join(filter(None, (name.last, name.given, name.suffix)))
