"""What inline markup of Markdown shows (CommonMark 0.31, section 6), with strikethrough, wiki links and HTML tags.

What is escaped, or stands in a code span, is set aside in characters that no text has. Unicode has 32 of them (U+FDD0
to U+FDEF), and ASCII has 32 signs. They are put back at the end.
"""

import html
import re
from bisect import bisect_left
from collections.abc import Mapping

_SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_ASIDE = {ord(sign): chr(0xFDD0 + at) for at, sign in enumerate(_SIGNS)}
_BACK = {0xFDD0 + at: sign for at, sign in enumerate(_SIGNS)}
_NO_CHARACTERS = re.compile("[\ufdd0-\ufdef]")
_MARKUP = re.compile(r"[\\`*_~\[\]<>&]")

_ESCAPED_OR_CODE = re.compile(rf"\\([{re.escape(_SIGNS)}])|`+")
_IMAGE = re.compile(r"!\[([^\[\]]*)\]\([^()\s]*(?:\s[^()]*)?\)")
_LINK = re.compile(r"\[([^\[\]]*)\]\(\s*+<?((?:[^()\s<>]++|\([^()\s]*\))*+)>?(?:\s[^()]*+)?\)")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]")
_FOOTNOTE = re.compile(r"\[\^[^\[\]]+\]")
_REFERENCE = re.compile(r"\[([^\[\]]+)\]\[([^\[\]]*)\]")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^\s<>]+)>")
_BREAK = re.compile(r"<br\s*/?>\n?", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]*(?:\s[^<>]*)?/?>|<!--(?:(?!<!--).)*?-->", re.DOTALL)
_EMPHASIS = tuple(
    (sign, re.compile(pattern, re.DOTALL))
    for sign, pattern in (
        ("*", r"(?<!\*)(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1(?!\*)"),
        ("_", r"(?<![\w_])(_{1,3})(?=[^\s_])([^_]*[^\s_])\1(?![\w_])"),
        ("*", r"(?<!\*)(\*{2,3})(?=\S)((?:[^*]|\*(?!\*))*?\S)\1(?!\*)"),
        ("*", r"(?<!\*)(\*)(?=[^\s*])((?:[^*]++|\*\*(?!\*)[^*]++\*\*){1,20})(?<=\S)\1(?!\*)"),
        ("~", r"(?<!~)(~~)(?=\S)([^~]*\S)\1(?!~)"),
    )
)
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
MOST_NESTED = 4


def plain(text: str, links: Mapping[str, str], *, keeps_addresses: bool = False) -> str:
    """Return what *text* shows. *links* are the addresses of its labels. An address may be kept behind its link."""
    if not _MARKUP.search(text) or _NO_CHARACTERS.search(text):
        return text
    if "\\" in text or "`" in text:
        text = _with_aside(text)
    if "[" in text:
        text = _without_links(text, links, keeps_addresses)
    if "<" in text:
        text = _TAG.sub("", _BREAK.sub("\n", _AUTOLINK.sub(r"\1", text)))
    text = _without_emphasis(text)
    if "&" in text:
        text = _ENTITY.sub(lambda found: html.unescape(found[0]), text)
    return text if text.isascii() else text.translate(_BACK)


def _without_links(text: str, links: Mapping[str, str], keeps_addresses: bool) -> str:
    text = _FOOTNOTE.sub("", _WIKI.sub(r"\1", _IMAGE.sub(r"\1", text)))
    text = _LINK.sub(r"\1 \2" if keeps_addresses else r"\1", text)
    return _REFERENCE.sub(lambda found: _reference(found, links, keeps_addresses), text)


def _without_emphasis(text: str) -> str:
    for _ in range(MOST_NESTED):
        before = text
        for sign, pattern in _EMPHASIS:
            if sign in text:
                text = pattern.sub(r"\2", text)
        if text == before:
            break
    return text


def _with_aside(text: str) -> str:
    """Return *text* with what is escaped or code set aside. A code span ends at as many backticks as it begins with."""
    ends: dict[int, list[int]] = {}
    for run in re.finditer("`+", text):
        ends.setdefault(len(run[0]), []).append(run.start())
    pieces, at = list[str](), 0
    while found := _ESCAPED_OR_CODE.search(text, at):
        pieces.append(text[at : found.start()])
        at, shown = found.end(), found[1] or found[0]
        if not found[1]:
            later = ends.get(len(found[0]), [])
            close = bisect_left(later, at)
            if close < len(later):
                at, shown = later[close] + len(found[0]), _code(text[at : later[close]])
        pieces.append(shown.translate(_ASIDE))
    return "".join((*pieces, text[at:]))


def _code(code: str) -> str:
    is_padded = code.startswith(" ") and code.endswith(" ") and code.strip()
    return code[1:-1] if is_padded else code


def _reference(found: re.Match[str], links: Mapping[str, str], keeps_addresses: bool) -> str:
    address = links.get((found[2] or found[1]).lower())
    if address is None:
        return found[0]
    return f"{found[1]} {address}" if keeps_addresses else found[1]
