"""Favorites as one HTML page that needs nothing else. It has no script and no picture, and only the links it shows."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.finding import Finding
from lecun_viewer.core.visible import TURNS
from lecun_viewer.exchange.page import Entry, Line, Page, PageTexts, page, separated

# HTML can't have these, not even as references (HTML Standard, section 13.1: “control”, “noncharacter”), but for TURNS.
_LOW = f"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff{TURNS}"
_HIGH = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(1, 17))
# Python compares each character of a text with each of the 32 high ones, which takes 20 times as long as the rest
# (3.11, 3.13). So the range around them is looked for first.
_NOT_SHOWN = re.compile(f"[{_LOW}\U0001fffe-\U0010ffff](?<=[{_LOW}{_HIGH}])")

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem; }
article { margin: 3rem 0; }
h2 { font-size: 1rem; font-weight: 600; }
blockquote { font: 1.25rem/1.5 Georgia, serif; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
blockquote, dd { white-space: pre-wrap; }
@media (max-width: 32rem) { dl { display: block; } dd { margin-bottom: .5rem; } }
""".strip()

_BEFORE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<h1>{title}</h1>
<p>{summary}</p>
"""
_AFTER = """
</body>
</html>
"""


def write(
    favorites: Iterable[Favorite], findings: Iterable[Finding], exported_at: datetime, texts: PageTexts
) -> Iterator[str]:
    """Yield the page in pieces."""
    yield from write_page(page(favorites, findings, exported_at, texts))


def write_page(found: Page) -> Iterator[str]:
    """Yield *found* in pieces."""
    yield _BEFORE.format(title=_text(found.title), style=_STYLE, summary=_text(found.summary))
    yield from separated("\n", map(_entry, found.entries))
    yield _AFTER


def _entry(entry: Entry) -> str:
    lines = "\n".join([f"<dt>{_label(line.label)}</dt><dd{_AUTO}>{_value(line)}</dd>" for line in entry.lines])
    words = f'<blockquote{_AUTO} lang="{_label(entry.quote.language)}">{_text(entry.quote.text)}</blockquote>'
    heading = f"<h2{_AUTO}>{_text(entry.quote.topic)}</h2>\n" if entry.quote.topic.strip() else ""
    return f"<article>\n{heading}{words}\n<p{_AUTO}>— {_text(entry.attribution)}</p>\n<dl>\n{lines}\n</dl>\n</article>"


_AUTO = ' dir="auto"'  # for text that is written from right to left


def _value(line: Line) -> str:
    text = _text(line.text)
    return f'<a href="{text}">{text}</a>' if line.is_address else text


@cache
def _label(label: str) -> str:
    return _text(label)


def _text(text: str) -> str:
    if not text.isprintable():  # most texts have no line break, and nothing that is invisible
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _NOT_SHOWN.sub("�", text)
    return _escaped(text)


def _escaped(text: str) -> str:
    """Return what `html.escape` returns, in half the time: most texts have none of these characters."""
    if "&" in text:
        text = text.replace("&", "&amp;")  # first, because the others write it
    if "<" in text:
        text = text.replace("<", "&lt;")
    if ">" in text:
        text = text.replace(">", "&gt;")
    if '"' in text:
        text = text.replace('"', "&quot;")
    if "'" in text:
        text = text.replace("'", "&#x27;")
    return text
