"""Fortune files (strfile(1)): entries with a line of a single ``%`` between, and attributions such as ``-- Author``.

A line that begins with two percent signs is a comment. Old files part their entries by ``%%`` instead, and have no line
of a single sign. Line ends within an entry stay, because the entries are verses and dialogues as well.

Offensive entries are hidden by rot13. They are refused and never decoded.
"""

import re
import textwrap
from collections.abc import Iterator

from lecun_viewer.imports.attribution_line import draft_of
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.lines import Block, lines_of
from lecun_viewer.imports.progress import Collector

SIGN, OLD_SIGN = "%", "%%"

_SEPARATOR = re.compile(r"^%[ \t]*$", re.MULTILINE)
_OLD_SEPARATOR = re.compile(r"^%%[ \t]*$", re.MULTILINE)
_COMMON = re.compile(r"\b(?:the|and|of|to|is)\b", re.IGNORECASE)
_COMMON_HIDDEN = re.compile(r"\b(?:gur|naq|bs|gb|vf)\b", re.IGNORECASE)
_LOOKED_AT = 100_000  # characters


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
    for entry in _entries(text, collector):
        draft = draft_of(textwrap.dedent(entry.text.expandtabs()).strip("\n"))
        collector.add(draft.quote(), entry.number)
        collector.reached(entry.end)
    return ""


def _is_hidden(text: str) -> bool:
    return len(_COMMON_HIDDEN.findall(text)) > max(2, len(_COMMON.findall(text)))


def _entries(text: str, collector: Collector) -> Iterator[Block]:
    separator, number, end, lines = separator_of(text), 1, 0, list[str]()
    for line in lines_of(text):
        if line.text.rstrip() == separator:
            if lines:
                yield Block(number, tuple(lines), end)
            lines = []
        elif line.text.startswith(OLD_SIGN):
            collector.leave_out(line.number, LeftOutReason.COMMENT, line.text)
        elif line.text.strip() or lines:
            if not lines:
                number = line.number
            lines.append(line.text.rstrip())
            end = line.end
    if lines:
        yield Block(number, tuple(lines), end)
