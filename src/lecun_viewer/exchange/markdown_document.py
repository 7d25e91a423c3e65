"""Favorites and collections as Markdown, to read and to paste. Markup in a quote or a note stays text.

Markdown shows no id, no language, and no white space at the end of a line. So each quote has a comment behind it, which
readers do not show. It holds the quote as JSON, and a finding of what stands before it. An import takes the quote from
the comment if nobody has changed what is shown. A comment behind the title has the same of the collection.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from zlib import crc32

import msgspec

from lecun_viewer.cite.markup import markdown_link, markdown_text
from lecun_viewer.core.visible import TURNS, visible_json
from lecun_viewer.exchange.fields import VERSION
from lecun_viewer.exchange.json_document import QUOTES_FORMAT, head_values
from lecun_viewer.exchange.page import Detail, Entry, Page

_COMMENT = re.compile(r"^<!-- lecun-viewer ([0-9a-f]{8}) (\{[^\n]*\}) -->[ \t\r]*$", re.MULTILINE)
_CONTROL = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{TURNS}]")


def write(found: Page) -> Iterator[str]:
    """Yield the document in chunks."""
    head = head_values(found.collection) if found.collection else {"format": QUOTES_FORMAT, "version": VERSION}
    yield _with_comment(_beginning(found), head)
    yield from (f"\n\n{_entry(each)}" for each in found.entries)
    yield "\n"


def write_plain(found: Page) -> Iterator[str]:
    """Yield the document in chunks, without comments. Nobody imports it."""
    yield _beginning(found)
    yield from (f"\n\n{_shown(each)}" for each in found.entries)
    yield "\n"


def _beginning(found: Page) -> str:
    return f"# {markdown_text(one_line(found.title))}\n\n{markdown_text(one_line(found.summary))}"


class Commented(NamedTuple):
    """A piece of a document, and what its comment says.

    Attributes:
        line: The line on which it begins, counted from 1.
        values: A head, or a quote. ``None`` if there is no comment, or if it can't be read.
        is_unchanged: Whether the piece is as it was written.
    """

    line: int
    text: str
    values: Mapping[str, Any] | None
    is_unchanged: bool


def is_commented(text: str) -> bool:
    """Return whether `write` wrote *text*."""
    return _COMMENT.search(text) is not None


def pieces_of(text: str) -> Iterator[Commented]:
    """Yield the pieces of *text*, which `write` wrote."""
    at, line = 0, 1
    for found in _COMMENT.finditer(text):
        shown = text[at : found.start()]
        yield Commented(line, shown, _values(found[2]), found[1] == _check_of(shown))
        at, line = found.end(), line + shown.count("\n")
    yield Commented(line, text[at:], None, is_unchanged=False)


def _values(comment: str) -> Mapping[str, Any] | None:
    try:
        values = msgspec.json.decode(comment)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return None
    return values if isinstance(values, dict) else None


def _with_comment(shown: str, values: Mapping[str, Any]) -> str:
    # A comment ends at “-->”. In JSON, these signs are only in texts, which may have escapes.
    said = json.dumps(values, ensure_ascii=False).replace("<", "\\u003c").replace(">", "\\u003e")
    return f"{shown}\n\n<!-- lecun-viewer {_check_of(shown)} {visible_json(said)} -->"


def _check_of(shown: str) -> str:
    """Return eight letters and digits for what is *shown*, without blank lines around it and spaces at line ends."""
    plain = "\n".join(line.rstrip() for line in shown.strip().split("\n"))
    return f"{crc32(plain.encode('utf-8', 'replace')):08x}"


def _entry(entry: Entry) -> str:
    return _with_comment(_shown(entry), entry.quote.to_dict())


def _shown(entry: Entry) -> str:
    heading, credit = (markdown_text(one_line(text)) for text in (entry.quote.topic, entry.attribution))
    words = block(entry.quote.text, "> ")
    lines = "\n".join(map(_line, entry.details))
    quoted = f"> {words}\n>\n> — {credit}\n\n{lines}"
    return f"## {heading}\n\n{quoted}" if heading else quoted


def _line(line: Detail) -> str:
    if line.is_address:
        return f"- {line.label}: {markdown_link(one_line(line.text), line.text)}"
    return f"- {line.label}: {block(line.text, '  ')}"


def block(text: str, indent: str) -> str:
    """Return *text* with its lines and paragraphs. *indent* stands before each line but the first."""
    paragraphs = re.split(r"\n(?:[^\S\n]*\n)+", _plain(text))
    broken = ("\\\n".join(map(markdown_text, paragraph.split("\n"))) for paragraph in paragraphs)
    return "\n\n".join(broken).replace("\n", f"\n{indent}").replace(f"\n{indent}\n", f"\n{indent.rstrip()}\n")


def one_line(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    return _CONTROL.sub(" ", text.replace("\0", "�").replace("\r\n", "\n").replace("\r", "\n")).strip()
