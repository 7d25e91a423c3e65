"""Typst: a block quote with its attribution. No newline at the end.

Straight quotation marks and hyphens are escaped, or Typst would make other characters of them.
"""

import re

from lecun_viewer.cite.reference import reference
from lecun_viewer.core.quote import Quote

_MARKUP = re.compile(r"""[\\*_`$#@<>\[\]~'"/=+]|\.(?=\.)|(?<![^\W_])-|-(?![^\W_])""")


def cited(quote: Quote) -> str:
    cited = reference(quote)
    who, place = map(escaped, cited.credit)
    if place and cited.url:
        place = f'#link("{cited.url}")[{place}]'
    credit = ", ".join(filter(None, [f"{who} {place}".strip(), cited.date]))
    note = f"#footnote[{escaped(cited.note)}]" if cited.note else ""
    return f"#quote(block: true, attribution: [{credit}{note}])[{escaped(cited.words)}]"


def escaped(text: str) -> str:
    """Return *text*, a single line, so that Typst reads it as nothing but text."""
    numbered = re.match(r"([0-9]+)\.", text)  # would begin a list
    head = f"{numbered[1]}\\." if numbered else ""
    return head + _MARKUP.sub(r"\\\g<0>", text[numbered.end() :] if numbered else text)
