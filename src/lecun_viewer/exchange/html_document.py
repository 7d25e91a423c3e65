"""Favorites and collections as one HTML page that needs nothing else: no program, no network, no picture.

Its one script searches in the page. Without the script, all quotes are shown. The page's policy allows this script and
its style sheet by their hashes, and nothing else.
"""

import re
from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from lecun_viewer.core.quote import ENGLISH
from lecun_viewer.core.visible import TURNS
from lecun_viewer.exchange.page import Detail, Entry, Page

# HTML can't have these, not even as references (HTML Standard, section 13.1: “control”, “noncharacter”), but for TURNS.
_LAST = "".join(f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(17))
_NOT_SHOWN = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef{_LAST}{TURNS}]")

_STYLE = """
:root { color-scheme: light dark; }
:root { --ground: #fcfcfa; --ink: #1c1c1c; --quiet: #5a5a5a; --line: #d9d9d4; --link: #0b57a4; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #18191b; --ink: #ececea; --quiet: #aaaaa6; --line: #3c3d40; --link: #8ab8f0; }
}
@media (prefers-contrast: more) {
  :root { --ground: #fff; --ink: #000; --quiet: #404040; --line: #000; --link: #003e7e; }
}
@media (prefers-contrast: more) and (prefers-color-scheme: dark) {
  :root { --ground: #000; --ink: #fff; --quiet: #c0c0c0; --line: #fff; --link: #8ec7ff; }
}
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 3rem auto; padding: 0 1.5rem;
  background: var(--ground); color: var(--ink); overflow-wrap: anywhere; }
h1 { line-height: 1.2; }
a { color: var(--link); }
search { position: sticky; top: 0; z-index: 1; display: flex; align-items: baseline; padding: .75rem 0;
  background: var(--ground); border-bottom: 1px solid var(--line); }
input { font: inherit; flex: 1; min-width: 0; padding: .5rem .75rem; border: 1px solid var(--quiet);
  border-radius: .5rem; background: var(--ground); color: var(--ink); }
input::placeholder { color: var(--quiet); opacity: 1; }
output { color: var(--quiet); font-variant-numeric: tabular-nums; }
output:not(:empty) { margin-inline-start: 1rem; }
article { margin: 3rem 0; content-visibility: auto; contain-intrinsic-size: auto 20rem; }
h2 { font-size: 1rem; font-weight: 600; }
blockquote { font: 1.25rem/1.5 Georgia, serif; margin: 0 0 .5rem; }
dl { display: grid; grid-template-columns: fit-content(12rem) 1fr; gap: .25rem 1rem; font-size: .875rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
blockquote, dd { white-space: pre-wrap; }
[hidden] { display: none; }
@media (max-width: 32rem) {
  body { margin: 1.5rem auto; padding: 0 1rem; }
  article { margin: 2rem 0; }
  dl { display: block; }
  dd { margin-bottom: .5rem; }
}
@media print { search { display: none; } article { content-visibility: visible; break-inside: avoid; } }
"""

# All words must be in the quote, in any order, without case and accents. Texts of quotes never reach the script.
_SCRIPT = r"""
"use strict";
const bar = document.querySelector("search"), field = bar.querySelector("input"), found = bar.querySelector("output");
const articles = [...document.querySelectorAll("article")];
const folded = text => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[\u2018\u2019]/g, "'").toLowerCase();
const spoken = article => [...article.querySelectorAll("h2, blockquote, p, dd")].map(each => each.textContent);
const said = article => folded(spoken(article).join(" "));
let texts, timer;
function search() {
  const words = folded(field.value).split(/\s+/).filter(Boolean);
  texts ??= articles.map(said);
  let number = 0;
  articles.forEach((article, at) => {
    article.hidden = !words.every(word => texts[at].includes(word));
    number += !article.hidden;
  });
  found.value = words.length ? `${number} / ${articles.length}` : "";
}
field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 100); });
addEventListener("pageshow", () => { if (field.value) search(); });
bar.hidden = articles.length < 2;
"""


def _allowed(inline: str) -> str:
    """Return the hash source of *inline* for the Content Security Policy."""
    return f"'sha256-{b64encode(sha256(inline.encode()).digest()).decode()}'"


_POLICY = "; ".join(
    [
        "default-src 'none'",
        f"style-src {_allowed(_STYLE)}",
        f"script-src {_allowed(_SCRIPT)}",
        "base-uri 'none'",
        "form-action 'none'",
    ]
)

_BEFORE = """<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<h1{auto}>{title}</h1>
<p{auto}>{summary}</p>
<search hidden><input type="search" placeholder="{search}" aria-label="{search}" dir="auto"><output></output></search>
"""
_AFTER = """<script>{script}</script>
</body>
</html>
"""


def write(found: Page) -> Iterator[str]:
    """Yield the document in chunks."""
    said = {"title": _text(found.title), "summary": _text(found.summary), "search": _text(found.search)}
    yield _BEFORE.format(policy=_POLICY, style=_STYLE, auto=_AUTO, language=found.language, **said)
    yield from (f"{_entry(each)}\n" for each in found.entries)
    yield _AFTER.format(script=_SCRIPT)


def write_fragment(found: Page) -> Iterator[str]:
    """Yield what the document says in chunks, to paste into another document."""
    said = f"{_AUTO}{_lang(found.language)}"
    yield f"<h1{said}>{_text(found.title)}</h1>\n<p{said}>{_text(found.summary)}</p>\n"
    yield from (f"{_entry(each)}\n" for each in found.entries)


def _entry(entry: Entry) -> str:
    lines = "\n".join(
        [f"<dt>{_text(line.label)}</dt><dd{_AUTO}{_lang(line.language)}>{_value(line)}</dd>" for line in entry.details]
    )
    words = f"<blockquote{_AUTO}{_lang(entry.quote.language)}>{_text(entry.quote.text)}</blockquote>"
    heading = f"<h2{_AUTO}>{_text(entry.quote.topic)}</h2>\n" if entry.quote.topic.strip() else ""
    credit = f"<p{_AUTO}{_lang(ENGLISH)}>— {_text(entry.attribution)}</p>"
    return f"<article>\n{heading}{words}\n{credit}\n<dl>\n{lines}\n</dl>\n</article>"


_AUTO = ' dir="auto"'  # for text that is written from right to left


def _lang(language: str) -> str:
    return f' lang="{_text(language)}"' if language else ""


def _value(line: Detail) -> str:
    text = _text(line.text)
    return f'<a href="{text}">{text}</a>' if line.is_address else text


def _text(text: str) -> str:
    if not text.isprintable():  # most texts have no line break, and nothing that is invisible
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _NOT_SHOWN.sub("�", text)
    return escape(text)
