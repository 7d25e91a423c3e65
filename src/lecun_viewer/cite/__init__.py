"""Citations: a quote in the formats that papers, slides and posts are made of.

Each format has a line in `GROUPS`, and a function that writes it. Formats for a text are in `markup`, those of files in
`files`, and references in `styles`. What all formats say comes from ``reference``, and the parts of a name come from
``name``.

A quote is cited in the words that were found, with the compilation's wording as a note. Plain text is the other way
round: the compilation's words first, then those that were found. A reference has the work alone.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple

from lecun_viewer.cite import files, markup, styles
from lecun_viewer.cite.reference import Reference, reference
from lecun_viewer.core.quote import Quote


class CitationFormat(NamedTuple):
    """A way to write a citation.

    Attributes:
        name: Its name for programs. ``texts`` has its name for people.
        suffix: Of a file of it.
        cited: Returns a quote in this format.
        rich: Returns it as HTML, for programs that take formatted text. Source code has none.
        bibliography: Yields a file of many entries in pieces. Only formats that are files have it.
    """

    name: str
    suffix: str
    cited: Callable[[Quote], str]
    rich: Callable[[Quote], str] | None = None
    bibliography: Callable[[Iterable[Reference]], Iterator[str]] | None = None


def _file(name: str, suffix: str, write: Callable[[Iterable[Reference]], Iterator[str]]) -> CitationFormat:
    return CitationFormat(name, suffix, lambda quote: "".join(write([reference(quote)])), bibliography=write)


def _reference(name: str, style: styles.Style) -> CitationFormat:
    return CitationFormat(name, ".txt", partial(styles.plain, style), partial(styles.html, style))


GROUPS = (
    (
        CitationFormat("plain", ".txt", markup.plain, markup.rich_text),
        CitationFormat("markdown", ".md", markup.markdown),
        CitationFormat("html", ".html", markup.html, markup.html),
    ),
    (
        _reference("apa", styles.apa),
        _reference("mla", styles.mla),
        _reference("chicago", styles.chicago),
        _reference("ieee", styles.ieee),
        CitationFormat("wikipedia", ".txt", markup.wikipedia),
    ),
    (
        _file("bibtex", ".bib", files.bibtex),
        _file("csl-json", ".json", files.csl_json),
        _file("ris", ".ris", files.ris),
    ),
    (
        CitationFormat("typst", ".typ", markup.typst),
        CitationFormat("latex", ".tex", markup.latex),
    ),
)
"""All formats in the groups and the order of menus: texts, references, files, and text of typesetting programs."""

FORMATS = {each.name: each for group in GROUPS for each in group}
"""Every format by its name. The first is the default."""


def cite(quote: Quote, format_name: str) -> str:
    """Return *quote* in the format of that name, a name in `FORMATS`."""
    return FORMATS[format_name].cited(quote)


def bibliography(quotes: Iterable[Quote], format_name: str) -> Iterator[str]:
    """Yield a file in pieces, in a format that has a ``bibliography``. Each entry has the key that `cite` gives it."""
    write = FORMATS[format_name].bibliography
    assert write, f"{format_name} is no format of files"
    return write(map(reference, quotes))
