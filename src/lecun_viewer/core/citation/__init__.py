"""Citations: a quote in the formats that papers, slides and posts are made of.

One module a format, loaded when it is asked for; what they all say comes from ``reference``. The words of a quote are
cited as they were found, with the compilation's as a note; plain text, which goes wherever a quote goes, begins with
the compilation's and has those that were found below. BibTeX, CSL-JSON and RIS, which are files, end with one newline;
the others, which go into a text, with none.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from lecun_viewer.core.quote import Quote


class Format(NamedTuple):
    """A way to write a citation: its name for programs, its label for people, and what a file of it is."""

    name: str
    label: str
    suffix: str
    media_type: str


_ALL = (
    Format("plain", "Plain text", ".txt", "text/plain"),
    Format("markdown", "Markdown", ".md", "text/markdown"),
    Format("html", "HTML", ".html", "text/html"),
    Format("bibtex", "BibTeX", ".bib", "application/x-bibtex"),
    Format("csl-json", "CSL-JSON", ".json", "application/vnd.citationstyles.csl+json"),
    Format("ris", "RIS", ".ris", "application/x-research-info-systems"),
    Format("typst", "Typst", ".typ", "text/vnd.typst"),
    Format("latex", "LaTeX", ".tex", "application/x-tex"),
)

FORMATS: Mapping[str, Format] = MappingProxyType({each.name: each for each in _ALL})
"""Every format by its name, in the order of menus; the first is the default."""


def cite(quote: Quote, format_name: str) -> str:
    """Return *quote* in the format of that name.

    Raises:
        KeyError: there is no such format.
    """
    match FORMATS[format_name].name:
        case "markdown":
            from lecun_viewer.core.citation.markdown import cited
        case "html":
            from lecun_viewer.core.citation.html import cited
        case "bibtex":
            from lecun_viewer.core.citation.bibtex import cited
        case "csl-json":
            from lecun_viewer.core.citation.csl_json import cited
        case "ris":
            from lecun_viewer.core.citation.ris import cited
        case "typst":
            from lecun_viewer.core.citation.typst import cited
        case "latex":
            from lecun_viewer.core.citation.latex import cited
        case _:
            from lecun_viewer.core.citation.plain import cited
    return cited(quote)


def rich_text(quote: Quote) -> str:
    """Return the plain format as HTML, for the clipboard."""
    from lecun_viewer.core.citation.html import rich_text

    return rich_text(quote)
