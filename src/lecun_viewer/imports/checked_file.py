"""The text of a file that is checked for quotes: plain text, Markdown or HTML. Markdown counts as it is written."""

import re
from html.parser import HTMLParser

from lecun_viewer.imports.text import decoded

SUFFIXES = (".txt", ".md", ".html")
"""The kinds of files that can be checked, the first names of each."""
LIMIT = 20_000_000  # bytes
_DEEPEST = 100  # elements within each other that are not seen. Hostile markup has more

_HTML = (".html", ".htm", ".xhtml")
_ALL = (*SUFFIXES, *_HTML, ".text", ".markdown")
_UNSEEN = {"script", "style", "template", "noscript", "title", "svg", "math", "select", "iframe"}
_IN_LINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "kbd", "label", "mark", "q"),
    *("s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}


def can_be_checked(name: str) -> bool:
    """Return whether a file of this name is of a kind that can be checked."""
    return _suffix(name) in _ALL


def text_of(document: bytes, name: str) -> str:
    """Return the text of the file *name*. That of a web page is what a reader sees.

    Raises:
        UnreadableError: It is empty or no text, or its encoding is not recognized.
    """
    text, _encoding = decoded(document)
    return _seen_of(text) if _suffix(name) in _HTML else text


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return f"{dot}{suffix}".lower() if stem else ""


def _seen_of(markup: str) -> str:
    page = _Page(convert_charrefs=True)
    page.feed(markup)
    page.close()
    lines = (re.sub(r"[^\S\n]+", " ", line).strip() for line in "".join(page.pieces).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


class _Page(HTMLParser):
    """Collects what a reader sees. A block is a paragraph."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.pieces = list[str]()
        self._unseen = list[str]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "body":  # the head has no end tag, or an element in it has none
            self._unseen.clear()
        elif tag in _UNSEEN and len(self._unseen) < _DEEPEST:
            self._unseen.append(tag)
        self._break(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN and tag in self._unseen:
            del self._unseen[self._unseen.index(tag) :]
        elif tag == "body":
            self._unseen.clear()
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.pieces.append(re.sub(r"\s+", " ", data))

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        # The inherited one raises an AssertionError for an unknown keyword (Python 3.11). Browsers see a comment.
        return self.parse_bogus_comment(i)

    def _break(self, tag: str) -> None:
        if tag == "br":
            self.pieces.append("\n")
        elif tag not in _IN_LINE and not self._unseen:
            self.pieces.append("\n\n")
