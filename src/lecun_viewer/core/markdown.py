"""Text in Markdown that is read as nothing but text, by the rules of CommonMark 0.31.

The markup of widespread extensions is escaped too: tables, strikethrough, formulas and definitions. So are ``http://``
and ``www.``, of which GitHub makes links.
"""

import re

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$]|(?<=:)/(?=/)|(?<=www)\.", re.IGNORECASE)
_BEFORE_MARKUP_AT_THE_START = re.compile(r"[0-9]{1,9}(?=[.)])|(?=[#+=:-])")  # of a list, a heading, a line below one
_MARKUP_IN_ADDRESSES = re.compile(r"[\\<>&]")  # &copy; would be read as one character, in an address too


def escaped(line: str) -> str:
    """Return a single *line*, stripped, so that it is read as nothing but text."""
    line = line.strip()
    start = _BEFORE_MARKUP_AT_THE_START.match(line)
    head = f"{start[0]}\\" if start else ""
    return head + _MARKUP.sub(r"\\\g<0>", line[start.end() :] if start else line)


def link(line: str, address: str) -> str:
    """Return *line* as a link to *address*. The address has no line ends."""
    destination = _MARKUP_IN_ADDRESSES.sub(r"\\\g<0>", address)
    return f"[{escaped(line)}](<{destination}>)"
