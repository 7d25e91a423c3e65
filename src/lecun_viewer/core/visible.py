"""Text as it may be shown: control characters as visible escapes.

Notes, quotes and findings may come from anybody. In a terminal, an ESC can move the cursor or ask the terminal for an
answer. A carriage return overwrites a line. Bidi controls turn the order of the letters around.

Balanced isolates stay. Sentences in Arabic need them around values, and they change nothing outside of themselves (UAX
#9, “Explicit Isolates”). The one that turns letters around (U+2067) never stays.
"""

from functools import cache
from typing import TypeVar

from lecun_viewer.core.quote import Quote
from lecun_viewer.core.value import Value

_Value = TypeVar("_Value", bound=Value)

ISOLATES, ISOLATE_END = "\u2066\u2068", "\u2069"
LONGEST_EXCERPT = 60  # characters
TURNS = "\u202a-\u202e\u2066-\u2069"  # for a character class: they turn the direction of what follows


def visible(text: str) -> str:
    """Return *text* with each control character as an escape, such as ``\\x1b`` or ``\\u202e``.

    Line ends and tabs stay. So do the joiners of emoji, and the marks that languages need where they meet.
    """
    if text.isprintable():
        return text
    return "\r\n".join(map(_visible_line, text.split("\r\n")))


def visible_json(document: str) -> str:
    """Return *document*, which is JSON, with each control character as an escape of JSON. It says the same."""
    return document if document.isprintable() else document.translate(_escapes_of_json())


def in_one_line(text: str) -> str:
    """Return *text* as `visible` does, with a space for each line end and tab."""
    if text.isprintable():
        return text
    return visible(text.replace("\r\n", " ").replace("\n", " ").replace("\t", " "))


def excerpt(text: str) -> str:
    """Return the beginning of *text*, short, printable and on one line, to be part of a sentence."""
    start = " ".join(text[: 4 * LONGEST_EXCERPT].split())
    printable = "".join(letter if letter.isprintable() else "�" for letter in start[:LONGEST_EXCERPT])
    is_short = len(start) <= LONGEST_EXCERPT and len(text) <= 4 * LONGEST_EXCERPT
    return printable if is_short else f"{printable}…"


def shown(quote: Quote) -> Quote:
    """Return *quote* with each text `in_one_line`. It is only for showing."""
    authors = tuple(map(in_one_line, quote.authors))
    return _shown(quote)._replace(provenance=_shown(quote.provenance), authors=authors)


def _shown(value: _Value) -> _Value:
    texts = {name: in_one_line(text) for name, text in value._asdict().items() if isinstance(text, str)}
    return value._replace(**texts)


def _visible_line(line: str) -> str:
    if ISOLATE_END not in line:
        return line.translate(_escapes())
    stays, open_at = set[int](), list[int]()
    for at, character in enumerate(line):
        if character in ISOLATES:
            open_at.append(at)
        elif character == ISOLATE_END and open_at:
            stays |= {open_at.pop(), at}
    return "".join(each if at in stays else each.translate(_escapes()) for at, each in enumerate(line))


@cache
def _escapes() -> dict[int, str]:
    return {code: chr(code).encode("unicode_escape").decode() for code in _codes()}


@cache
def _escapes_of_json() -> dict[int, str]:
    return {code: f"\\u{code:04x}" for code in _codes() - {ord("\r")}}


def _codes() -> set[int]:
    """Return C0, C1, line separators and bidi controls, but for line feed and tab."""
    lines_and_directions = (*range(0x2028, 0x202F), *range(0x2066, 0x2070))
    return {*range(0x20), *range(0x7F, 0xA0), *lines_and_directions} - {ord("\n"), ord("\t")}
