"""The line under a quote that says whose words they are, taken apart: “— Ada Lovelace, Notes, 1843 https://…”.

The line begins with a dash of any kind, or stands after the closing quotation mark or the end of the sentence. The name
ends at the first comma. A date at the end is the date of the words, because attributions name it so. What is between is
the source. “and” parts no names: see `drafts.people`.

It takes apart what `lecun_viewer.core.attribution.with_attribution` makes, too.
"""

import re
from typing import NamedTuple

from lecun_viewer.core.attribution import UNKNOWN_AUTHOR
from lecun_viewer.core.quote import Quote
from lecun_viewer.imports.dates import DATE_AT_THE_END, date_of
from lecun_viewer.imports.drafts import Draft, people
from lecun_viewer.imports.quotation_marks import CLOSERS, OPENERS, is_quoted, unquoted

LONGEST_LINE = 300  # characters of an attribution
LONGEST_NAME = 100
MOST_LINES = 4  # of an attribution that goes on below, indented

_DASHED = re.compile(r"\s*+(?:[—–―─]++|--++|~)\s*+((?=.*\w).*)")
_HYPHENED = re.compile(r"\s*+-\s++((?=.*\w).*)")
_AFTER_MARKS = re.compile(rf"(.*[{re.escape(CLOSERS)}])\s*(?:[—–―]|--?|~)\s*(\S.*)")
_IN_BRACKETS = re.compile(rf"(.*[{re.escape(CLOSERS)}])\s+\(([^()]+)\)")
_AFTER_SENTENCE = re.compile(rf"(.*[.!?…][)\]{re.escape(CLOSERS)}]*)(?:\s+(?:[—–―]|--?)\s*|[—―]\s*)(\S.*)")
_AFTER_A_GAP = re.compile(r"(.*\S)(?:\s{2,}|\t)--+\s*(\S.*)")
_NO_NAME_END = re.compile(r"(?<!\b\w)(?<!\b\w\w)(?<!\b\w\w\w)[.]$|[!?…:;,]$")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
_AFTER_ADDRESS = ".,;:!?)]}'\"”’"

_CREDITED = re.compile(r"(.+), often credited to .+")
_ATTRIBUTED, _SOURCE_NAMED = "attributed to ", " (source named: "
_SUMMARY = re.compile(r"summary of (.+?)[’']s views(?:, compare (.+))?")
_AFTER = re.compile(r"after (?=[^\Wa-z])")
_SUFFIX = re.compile(r",? (?:Jr|Sr|PhD|Ph\.D|MD|M\.D|II|III|IV)\.?(?=,|$)")
_LIFE = re.compile(r" ?\((?:(?:b\. ?|born )[0-9]{3,4}|(?:c\. ?)?[0-9]{3,4} ?[–-] ?(?:[0-9]{2,4})?)\)")
_SEPARATORS = re.compile(
    r", ?|; in |: | [|·—–―-] | (?=\()|(?<=\w)[’']s (?=\w)"
    r"| (?=(?:on|in|at|to|with|from|says|said|during|speaking|writing|quoted)\b)"
)
_PLACE = re.compile(r"\b(?:pp?|pages?|ch|chapter|vol|book|line|act|S|Seite)\b\.? ?[0-9]+", re.IGNORECASE)
_ONLY_SOURCE = re.compile(r"(?:from|in) (?=\S)", re.IGNORECASE)
_ITALIC = re.compile(r"([*_]{1,3})(.+)\1")


class Parted(NamedTuple):
    """A text and its attribution, without the dash. The attribution is empty if there is none."""

    words: str
    attribution: str


def taken_apart(pasted: str) -> Quote:
    """Return the quote that a pasted text with an attribution line is. What is not said is empty.

    Everything is kept as words if no line looks like an attribution.
    """
    return draft_of(pasted).quote()


def draft_of(text: str) -> Draft:
    """Return *text* as words without the quotation marks around them, and what its attribution says."""
    text, address = _without_last_address(text.replace("\r\n", "\n").replace("\r", "\n"))
    words, line = parted(text)
    draft = read_attribution(line) if line else Draft("")
    return draft._replace(text=unquoted(words), url=draft.url or address)


def parted(text: str) -> Parted:
    """Return *text* without its attribution, and the attribution."""
    lines = text.strip().split("\n")
    return _below(lines) or _behind(lines) or Parted(text.strip("\n").rstrip(), "")


def is_attribution(line: str) -> bool:
    """Return whether *line* begins with a dash and reads as an attribution."""
    found = _DASHED.fullmatch(line[: LONGEST_LINE + 1])
    return bool(found and len(line) <= LONGEST_LINE and found[1][-1] not in "!?…")


def has_attribution_behind(line: str) -> bool:
    """Return whether *line* has words and an attribution behind them."""
    return _behind([line]) is not None


def read_attribution(line: str) -> Draft:
    """Return what an attribution says. The line has no dash. The text of the draft is empty."""
    line, address = _without_address(" ".join(line.split()))
    draft = _ours(line) or _others(line)
    return draft._replace(url=address)


def _below(lines: list[str]) -> Parted | None:
    """Return what stands above an attribution that has a line of its own."""
    for at in range(len(lines) - 1, max(0, len(lines) - 1 - MOST_LINES), -1):
        if is_attribution(lines[at]) and not _DASHED.match(_last_words(lines[:at])):
            line = " ".join(part.strip() for part in lines[at:])
            found = _DASHED.fullmatch(line)
            return Parted(_joined(lines[:at]), found[1]) if found and len(line) <= LONGEST_LINE else None
        if not lines[at][:1].isspace():  # it does not go on from the line above
            break
    return _below_without_dash(lines) if len(lines) > 1 else None


def _below_without_dash(lines: list[str]) -> Parted | None:
    """Return what stands above a name with a hyphen, or above a mere name if the words have quotation marks."""
    above, last = _joined(lines[:-1]), lines[-1].strip()
    if found := _HYPHENED.fullmatch(last):
        is_list = any(line.lstrip().startswith("- ") for line in lines[:-1])
        return Parted(above, found[1]) if not is_list and _is_name(found[1]) else None
    return Parted(above, last) if _is_name(last) and is_quoted(above) and last[0] not in OPENERS else None


def _behind(lines: list[str]) -> Parted | None:
    """Return what stands before an attribution at the end of the last line."""
    head, tail = lines[-1][:-LONGEST_LINE], lines[-1][-LONGEST_LINE:]
    for pattern in (_AFTER_MARKS, _IN_BRACKETS):
        if found := pattern.fullmatch(tail):
            words = _joined([*lines[:-1], head + found[1]])
            is_enough = re.search(r"\w", found[2]) if pattern is _AFTER_MARKS else _is_name(found[2])
            if is_enough and is_quoted(words):
                return Parted(words, found[2])
    for pattern in (_AFTER_SENTENCE, _AFTER_A_GAP):
        if (found := pattern.fullmatch(tail)) and _is_name(found[2]):
            return Parted(_joined([*lines[:-1], head + found[1]]), found[2])
    return None


def _last_words(lines: list[str]) -> str:
    return next((line for line in reversed(lines) if line.strip()), "")


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()


def _is_name(text: str) -> bool:
    """Return whether *text* reads as a name, and not as the rest of a sentence."""
    first = text[:1]
    begins = first.isalpha() and not first.islower()
    without_address = _ADDRESS.sub("", text).rstrip()
    return begins and len(text) <= LONGEST_NAME * 2 and not _NO_NAME_END.search(without_address)


def _without_last_address(text: str) -> tuple[str, str]:
    """Return *text* without a last line that is an address, and the address."""
    above, _, last = text.rstrip().rpartition("\n")
    found = _ADDRESS.fullmatch(last.strip())
    return (above, found[1]) if found and above.strip() else (text, "")


def _without_address(line: str) -> tuple[str, str]:
    found = _ADDRESS.search(line)
    if not found:
        return line, ""
    address = found[1].rstrip(_AFTER_ADDRESS)
    behind = found[0].rstrip(">")[len(address) + found[0].startswith("<") :] + line[found.end() :]
    before, after = line[: found.start()].rstrip(" (<"), behind.lstrip(" )>") if re.search(r"\w", behind) else ""
    return f"{before}{'' if after[:1] in (',', ';') else ' '}{after}".strip(" ,;:|"), address


def _ours(line: str) -> Draft | None:
    """Return what an attribution says that `lecun_viewer.core.attribution` made for words with other words or none."""
    if found := _CREDITED.fullmatch(line):
        return Draft("", people(found[1]), note=line[found.end(1) + 2 :])
    if found := _SUMMARY.fullmatch(line):
        return Draft("", _authors(found[1]), source=found[2] or "")
    if not line.startswith(_ATTRIBUTED):
        return None
    who, _, source = line.removeprefix(_ATTRIBUTED).removesuffix(")").partition(_SOURCE_NAMED)
    if who and source and line.endswith(")"):
        return Draft("", _authors(who), source=source)
    return Draft("", _authors(line.removeprefix(_ATTRIBUTED)))


def _others(line: str) -> Draft:
    """Return what “Name, Source, Date” says. Each may be missing."""
    line = _AFTER.sub("", line, count=1) if line.startswith("after ") else line
    line, date = _without_date(_LIFE.sub("", line, count=1) if "," in line else line)
    who, source = _who_and_source(line)
    if len(who) > LONGEST_NAME:
        who, source = "", line
    where = source if _PLACE.search(source) else ""
    return Draft("", _authors(who), source=_bare(source), where=where, date=date)


def _without_date(line: str) -> tuple[str, str]:
    found = DATE_AT_THE_END.search(line[-60:])
    date = date_of(found[1]) if found else ""
    if not found or not date:
        return line.strip(" ,;"), ""
    return line[: max(0, len(line) - 60) + found.start()].rstrip(" ,;("), date


def _who_and_source(line: str) -> tuple[str, str]:
    if line[:1] in OPENERS or _ITALIC.match(line):
        return "", line
    if found := _ONLY_SOURCE.match(line):
        return "", line[found.end() :]
    suffix = _SUFFIX.search(line)
    found = _SEPARATORS.search(line, suffix.end() if suffix and "," not in line[: suffix.start()] else 1)
    if not found:
        return line, ""
    return line[: found.start()].rstrip(), line[found.end() :].strip(" ,;|").removeprefix("in ")


def _authors(who: str) -> tuple[str, ...]:
    return () if who == UNKNOWN_AUTHOR else people(who.strip("*_ "))


def _bare(source: str) -> str:
    """Return *source* without brackets, italics or marks around the whole of it."""
    if source.startswith("(") and source.endswith(")") and source.count("(") == 1:
        source = source[1:-1]
    if found := _ITALIC.fullmatch(source):
        source = found[2]
    return unquoted(source)
