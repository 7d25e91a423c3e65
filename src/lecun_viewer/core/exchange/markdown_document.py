"""Favorites as Markdown (CommonMark 0.31), to read and to paste. Whatever stands in a quote or a note stays text."""

import re
from collections.abc import Iterable
from datetime import datetime

from lecun_viewer.core.exchange.page import TITLE, Entry, Line, page
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck

# “|”, “~” and “$” are characters of widespread extensions: tables, strikethrough, formulas.
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~$]")
_AT_START = re.compile(r"([0-9]{1,9})([.)])|([#+\-=:])")
_LINK_MAKING = re.compile(r"(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE)  # GitHub makes links of http:// and www. anywhere
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def write(favorites: Iterable[Favorite], checks: Iterable[OwnCheck], exported_at: datetime) -> str:
    """Return the document."""
    found = page(favorites, checks, exported_at)
    blocks = [f"# {TITLE}", _escaped(found.summary), *map(_entry, found.entries)]
    return "\n\n".join(blocks) + "\n"


def _entry(entry: Entry) -> str:
    words = _block(entry.quote.text, "> ")
    lines = "\n".join(map(_line, entry.lines))
    return f"## {_in_one_line(entry.quote.topic)}\n\n> {words}\n>\n> — {_in_one_line(entry.attribution)}\n\n{lines}"


def _line(line: Line) -> str:
    if line.is_address:
        target = re.sub(r"([\\<>&])", r"\\\1", line.text)
        return f"- {line.label}: [{_in_one_line(line.text)}](<{target}>)"
    return f"- {line.label}: {_block(line.text, '  ')}"


def _block(text: str, indent: str) -> str:
    """Return *text* with its lines and paragraphs, all but the first line with *indent* before them."""
    paragraphs = re.split(r"\n(?:[^\S\n]*\n)+", _plain(text))
    broken = ("\\\n".join(map(_escaped, paragraph.split("\n"))) for paragraph in paragraphs)
    return "\n\n".join(broken).replace("\n", f"\n{indent}").replace(f"\n{indent}\n", f"\n{indent.rstrip()}\n")


def _in_one_line(text: str) -> str:
    return _escaped(" ".join(_plain(text).split()))


def _plain(text: str) -> str:
    return _CONTROL.sub(" ", text.replace("\0", "�").replace("\r\n", "\n").replace("\r", "\n")).strip()


def _escaped(line: str) -> str:
    """Return a line so that all of it is text."""
    escaped = _SPECIAL.sub(r"\\\g<0>", line.strip())
    escaped = _LINK_MAKING.sub(r"\\\g<0>", escaped)
    start = _AT_START.match(escaped)
    if not start:
        return escaped
    return f"{start[1]}\\{escaped[len(start[1]) :]}" if start[1] else f"\\{escaped}"
