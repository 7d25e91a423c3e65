"""Favorites as Markdown, to read and to paste. Markup in a quote or a note stays text."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain

from lecun_viewer.core.exchange.page import Entry, Line, Page, PageTexts, page, separated
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.markdown import escaped, link
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.visible import TURNS

_CONTROL = re.compile(rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f{TURNS}]")


def write(
    favorites: Iterable[Favorite], checks: Iterable[OwnCheck], exported_at: datetime, texts: PageTexts
) -> Iterator[str]:
    """Yield the document in pieces."""
    yield from write_page(page(favorites, checks, exported_at, texts))


def write_page(found: Page) -> Iterator[str]:
    """Yield *found* as a document in pieces."""
    blocks = chain([f"# {escaped(found.title)}", escaped(found.summary)], map(_entry, found.entries))
    yield from separated("\n\n", blocks)
    yield "\n"


def _entry(entry: Entry) -> str:
    heading, credit = (escaped(_one_line(text)) for text in (entry.quote.topic, entry.attribution))
    words = _block(entry.quote.text, "> ")
    lines = "\n".join(map(_line, entry.lines))
    quoted = f"> {words}\n>\n> — {credit}\n\n{lines}"
    return f"## {heading}\n\n{quoted}" if heading else quoted


def _line(line: Line) -> str:
    if line.is_address:
        return f"- {line.label}: {link(_one_line(line.text), line.text)}"
    return f"- {line.label}: {_block(line.text, '  ')}"


def _block(text: str, indent: str) -> str:
    """Return *text* with its lines and paragraphs. *indent* stands before each line but the first."""
    paragraphs = re.split(r"\n(?:[^\S\n]*\n)+", _plain(text))
    broken = ("\\\n".join(map(escaped, paragraph.split("\n"))) for paragraph in paragraphs)
    return "\n\n".join(broken).replace("\n", f"\n{indent}").replace(f"\n{indent}\n", f"\n{indent.rstrip()}\n")


def _one_line(text: str) -> str:
    return " ".join(_plain(text).split())


def _plain(text: str) -> str:
    return _CONTROL.sub(" ", text.replace("\0", "�").replace("\r\n", "\n").replace("\r", "\n")).strip()
