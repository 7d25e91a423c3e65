"""Markdown: a block quote by the rules of CommonMark 0.31. No newline at the end.

Escaped is also what extensions (GitHub's tables, strikethrough and formulas) would take for markup.
"""

import re

from lecun_viewer.core.citation.reference import reference
from lecun_viewer.core.quote import Quote

_MARKUP = re.compile(r"[\\`*_\[\]<>&~|$]")
_AT_THE_START = re.compile(r"[#+=-]|(?<=[0-9])[.)]")  # a heading, a list, a line below a heading


def cited(quote: Quote) -> str:
    cited = reference(quote)
    place = escaped(cited.place or "")
    if place and cited.url:
        address = cited.url.replace("&", r"\&")  # &copy; would be read as one character, in an address too
        place = f"[{place}](<{address}>)"
    credit = ", ".join(filter(None, [escaped(cited.who), place, cited.date]))
    paragraphs = [escaped(cited.words), f"— {credit}", escaped(cited.note or "")]
    return "\n>\n".join(f"> {paragraph}" for paragraph in paragraphs if paragraph)


def escaped(text: str) -> str:
    """Return *text*, a single line, so that it is read as nothing but text."""
    start = re.match(r"[0-9]{0,9}", text)
    marked = _AT_THE_START.match(text, start.end() if start else 0)
    head = f"{text[: marked.start()]}\\{marked[0]}" if marked else ""
    return head + _MARKUP.sub(r"\\\g<0>", text[marked.end() :] if marked else text)
