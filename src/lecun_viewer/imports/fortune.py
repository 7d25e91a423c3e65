"""Fortune files (strfile(1)): entries with a line of a single ``%`` between, and attributions such as ``-- Author``.

A line that begins with two percent signs is a comment. So are the lines with ``#`` above the first entry. Old files
part their entries by ``%%`` instead, and have no line of a single sign. Line ends within an entry stay, because the
entries are verses and dialogues as well.

Escape codes of terminals, which color the entries, are taken away.

Offensive entries are hidden by rot13. They are refused and never decoded.
"""

import re
import textwrap
from collections.abc import Iterator

from lecun_viewer.imports.attribution_line import draft_of
from lecun_viewer.imports.drafts import Collector, Draft
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.text import blocks_between, lines_of

SIGN, OLD_SIGN = "%", "%%"

_SEPARATOR = re.compile(r"^%[ \t]*$", re.MULTILINE)
_OLD_SEPARATOR = re.compile(r"^%%[ \t]*$", re.MULTILINE)
_ESCAPE = re.compile(r"\x1b(?:\[[0-9;?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()][A-Z0-9])")
_TITLE = re.compile(r"《([^《》]+)》(?:\s{0,9}(?:作者[:：])?([\u4e00-\u9fff·]{2,8}))?")  # above a poem
_POET = re.compile(r"[\[【〔][\u4e00-\u9fff]{1,3}[\]】〕]\s*([\u4e00-\u9fff·]{2,8})")  # “[宋] 辛弃疾”, below the title
_COMMON = re.compile(r"\b(?:the|and|of|to|is)\b", re.IGNORECASE)
_COMMON_HIDDEN = re.compile(r"\b(?:gur|naq|bs|gb|vf)\b", re.IGNORECASE)
_LOOKED_AT = 100_000  # characters


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like a fortune file."""
    return 0.7 if separator_of(text) else 0


def separator_of(text: str) -> str:
    """Return the sign between the entries of *text*. Empty if it has none."""
    if _SEPARATOR.search(text):
        return SIGN
    return OLD_SIGN if _OLD_SEPARATOR.search(text) else ""


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title, because fortune files name none.

    Raises:
        UnreadableError: Its words are hidden.
    """
    if _is_hidden(text[:_LOOKED_AT]):
        raise UnreadableError(UnreadableReason.HIDDEN_WORDS)
    lines = text.count("\n") + 1
    separator = separator_of(text)
    entries = _without_comments(text, collector, separator)
    for entry in blocks_between(entries, lambda line: line.rstrip() == separator):
        collector.add(_draft(_ESCAPE.sub("", entry.text)), entry.number)
        collector.reached(entry.number / lines)
    return ""


def _draft(text: str) -> Draft:
    text = textwrap.dedent(text.expandtabs()).strip("\n")
    first, _, poem = text.partition("\n")
    if (found := _TITLE.fullmatch(first.strip())) and poem.strip():
        second, _, below = poem.lstrip("\n").partition("\n")
        author = found[2] or ""
        if not author and second.strip().startswith("作者") and below.strip():
            author, poem = second.strip()[2:].lstrip(":： "), below
        return Draft(poem.strip("\n"), (author,) if author else (), source=found[1])
    second, _, below = poem.lstrip("\n").partition("\n")
    if below.strip() and (found := _POET.fullmatch(second.strip())):
        return Draft(below.strip("\n"), (found[1],), source=first.strip())
    return draft_of(text)


def _is_hidden(text: str) -> bool:
    return len(_COMMON_HIDDEN.findall(text)) > max(2, len(_COMMON.findall(text)))


def _without_comments(text: str, collector: Collector, separator: str) -> Iterator[tuple[int, str]]:
    is_above = True
    for number, line in lines_of(text):
        is_comment = line.startswith(OLD_SIGN) and line.rstrip() != separator
        if is_comment or (is_above and line.startswith("#")):
            collector.leave_out(number, LeftOutReason.COMMENT, line)
            continue
        is_above = is_above and not line.strip()
        yield number, line


KIND = Kind("fortune", _later("Fortune file"), likeness, read, may_be_chosen=True)
