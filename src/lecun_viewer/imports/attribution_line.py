"""The line under a quote that says whose words they are, taken apart: “— Ada Lovelace, Notes, 1843 https://…”.

The line begins with a dash of any kind, or stands after the closing quotation mark or the end of the sentence. The name
ends at the first comma. A date at the end is the date of the words, because attributions name it so. What is between is
the source. “and” parts no names: see `drafts.people`.

It takes apart what `lecun_viewer.core.attribution.with_attribution` makes, too.
"""

import re
from typing import NamedTuple

from lecun_viewer.core.attribution import UNKNOWN_AUTHOR
from lecun_viewer.core.quote import Quote, with_commas
from lecun_viewer.imports.drafts import (
    DATE_AT_THE_END,
    LIFE,
    LONGEST_NAME,
    Draft,
    date_of,
    first_name_first,
    is_person,
    people,
)
from lecun_viewer.imports.quotation_marks import CLOSERS, OPENERS, closes, is_quoted, unquoted

LONGEST_LINE = 300  # characters of an attribution below words
LONGEST_READ = 1000  # characters of an attribution in a cell. A longer text is a source
LONGEST_COPY = 20_000  # characters of a passage that is copied from a book
MOST_LINES = 4  # of an attribution that goes on below, indented

_DASH = "[—–―─－⸺]"
_DASHED = re.compile(rf"\s*+(?:{_DASH}++|--++|~)\s*+((?=.*\w).*)(?<!--)")  # “--Love--” is a heading
_HYPHENED = re.compile(r"\s*+-\s*+((?=.*\w).*)")
_ENDS = ".!?…。！？"
_AFTER_MARKS = re.compile(rf"(.*[{re.escape(CLOSERS)}])\s*(?:{_DASH}+|--?|~)\s*(\S.*)")
_RIGHT_AFTER_MARKS = re.compile(rf"(.*[{re.escape(CLOSERS)}]),?\s+(\S.*)")
_IN_BRACKETS = re.compile(rf"(.*[{re.escape(CLOSERS)}])\s+\(([^()]+)\)")
_AFTER_SENTENCE = re.compile(
    rf"(.*[{_ENDS}][)\]{re.escape(CLOSERS)}]*)(?:\s+(?:{_DASH}+|--?|~)\s*|[—―－]+\s*|~\s+)(\S.*)"
)
_BRACKETS_AFTER_SENTENCE = re.compile(rf"(.*[{_ENDS}{re.escape(CLOSERS)}])\s*[(（]([^()（）]+)[)）]\.?")
_BRACKETS_ALONE = re.compile(r"\s*[(（]([^()（）]+)[)）]\.?\s*")
_AFTER_A_GAP = re.compile(r"(.*\S)(?:\s{2,}|\t)--+\s*(\S.*)")
_AFTER_WORDS = re.compile(rf"(.*\S)\s+(?:{_DASH}|--|~)\s*(\S.*)")
_AFTER_WORDS_OF_A_LIST = re.compile(rf"(.*\S)\s+(?:{_DASH}|--?|~|@)\s*(\S.*)")
_NAME_AS_SENTENCE = re.compile(
    rf"(.*[{_ENDS}{re.escape(CLOSERS)}])\s+((?<!\b\w\.\s)(?:\w\.\s?)*[^\W\d_][^.!?]{{2,50}}\.)"
)
_CHINESE = re.compile(r"(.*[\u4e00-\u9fff][”」』。！？…]?)(?:——|－－)[—－\s]*([^\s。！？，—－]{2,40})")
_CHINESE_WORK = re.compile(rf"(.*[{_ENDS}{re.escape(CLOSERS)}])\s*(《[^《》]{{1,40}}》)")
_BEFORE = re.compile(rf"\s*([^\W\d_][^:：\n]{{1,60}}?)\s*[:：]\s*([{re.escape(OPENERS)}].*)", re.DOTALL)
_NO_NAME_END = re.compile(r"(?<!\b\w)(?<!\b\w\w)(?<!\b\w\w\w)[.]$|[!?…:;,]$")
_ADDRESS = re.compile(r"<?(https?://[^\s<>]+)>?")
_AFTER_ADDRESS = ".,;:!?)]}'\"”’"

_AUTHOR_FIRST = re.compile(rf"\s*+(?:[-*•]\s++)?([^\n:“”\"]{{3,60}}?)\s++(?:{_DASH}|--?|~)\s++(?=\S)")

_CREDITED, _MISATTRIBUTED = ", often credited to ", " (misattributed to "
_ATTRIBUTED, _NOT_FOUND = "attributed to ", "; no source found"
_CITED = (" (cited source: ", " (source named: ")  # the second is that of earlier versions
_SUMMARY = re.compile(r"summary of (.+?)[’']s views(?:, compare (.+))?")
_AFTER = re.compile(r"(?:after|reworded from) (?=[^\Wa-z])")  # earlier versions wrote “after”
_SUFFIX = re.compile(r",? (?:Jr|Sr|PhD|Ph\.D|MD|M\.D|II|III|IV)\.?(?=,|$)")
_SEPARATORS = re.compile(
    r", ?|，|; in |: | (?=[\"“])| [|·—–―-] | (?=\()|(?<=\w)[’']s (?=\w)"
    r"| (?=(?:on|in|at|to|with|from|says|said|during|speaking|writing|quoted)\b)"
)
_BY = re.compile(r"([^,(]+) (?:by|von|par|por|di) ([^,]+)")
_SAID = re.compile(r"\b(?:interview\w*|cited|quoted|translated|as told|retold|post\w*)\b", re.IGNORECASE)
_WORK = re.compile(r"([^《]*)《(.+)》(.*)")
_CREDIT = re.compile(r"\s*(?:作者|author|by)\s*[:：]\s*(\S.*)", re.IGNORECASE)
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


def draft_of(text: str, *, in_list: bool = False) -> Draft:
    """Return *text* as words without the quotation marks around them, and what its attribution says.

    *in_list* says that most quotes around it have an attribution. Then a name behind a mere hyphen is one, too.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if copied := copied_from_app(text):
        return copied
    text, address = _without_last_address(text)
    words, line = parted(text, in_list=in_list)
    draft = read_attribution(line) if line else Draft("")
    return draft._replace(text=unquoted(words), url=draft.url or address)


def parted(text: str, *, in_list: bool = False) -> Parted:
    """Return *text* without its attribution, and the attribution. *in_list* is as for `draft_of`."""
    lines = text.strip().split("\n")
    found = _below(lines) or _behind(lines, in_list=in_list) or _before(lines)
    return found or Parted(text.strip("\n").rstrip(), "")


def is_attribution(line: str) -> bool:
    """Return whether *line* begins with a dash and reads as an attribution.

    A line that ends with the closing mark of the words above belongs to the words.
    """
    found = _DASHED.fullmatch(line[: LONGEST_LINE + 1])
    if not found or len(line) > LONGEST_LINE or found[1][-1] in "!?…":
        return False
    return not _is_sentence(found[1]) and not closes(found[1].rstrip())


def has_attribution_behind(line: str, *, in_list: bool = False) -> bool:
    """Return whether *line* has words and an attribution behind them, or a name before words in marks."""
    return (_behind([line], in_list=in_list) or _before([line])) is not None


def author_first(text: str) -> Parted | None:
    """Return *text* without the person before it, and the person: “Ada Lovelace - Less is more.”."""
    found = _AUTHOR_FIRST.match(text)
    return Parted(text[found.end() :], found[1]) if found and is_person(found[1], is_strict=True) else None


def read_attribution(line: str) -> Draft:
    """Return what an attribution says. The line has no dash. The text of the draft is empty."""
    line, address = _without_address(" ".join(line.split()))
    if len(line) > LONGEST_READ:
        return Draft("", source=line, url=address)
    draft = _ours(line) or _others(line)
    return draft._replace(url=address)


def _below(lines: list[str]) -> Parted | None:
    """Return what stands above an attribution that has a line of its own."""
    if two := _in_two_lines(lines):
        return two
    for at in range(len(lines) - 1, max(0, len(lines) - 1 - MOST_LINES), -1):
        above = _last_words(lines[:at])
        if is_attribution(lines[at]) and (not _DASHED.match(above) or closes(above.rstrip())):
            line = " ".join(part.strip() for part in lines[at:])
            found = _DASHED.fullmatch(line)
            return Parted(_joined(lines[:at]), found[1]) if found and len(line) <= LONGEST_LINE else None
        if not lines[at][:1].isspace():
            break
    return _below_without_dash(lines) if len(lines) > 1 else None


def _in_two_lines(lines: list[str]) -> Parted | None:
    """Return what stands above two lines, the author behind a dash and the work. A dialogue has more dashes.

    The work has a dash of its own, or stands below the mere name of a person.
    """
    if len(lines) < 3 or not is_attribution(lines[-2]) or any(map(_DASHED.match, lines[:-2])):
        return None
    author, work = _DASHED.fullmatch(lines[-2]), _DASHED.fullmatch(lines[-1])
    if not author or (work and not is_attribution(lines[-1])):
        return None
    name, title = author[1].rstrip(" ,"), work[1] if work else lines[-1].strip()
    if not work and (not is_person(name, is_strict=True) or title[:1] in OPENERS or len(title) > LONGEST_NAME):
        return None
    return Parted(_joined(lines[:-2]), f"{name}, {title}") if title else None


def _below_without_dash(lines: list[str]) -> Parted | None:
    """Return what stands above a name with a hyphen, in brackets, or alone if the words have quotation marks."""
    above, last = _joined(lines[:-1]), lines[-1].strip()
    if found := _CREDIT.fullmatch(last):
        return Parted(above, found[1])
    if (found := _BRACKETS_ALONE.fullmatch(last)) and _is_name_and_work(found[1]):
        return Parted(above, found[1])
    if found := _HYPHENED.fullmatch(last):
        is_list = any(line.lstrip().startswith("-") for line in lines[:-1])
        return Parted(above, found[1]) if not is_list and _is_name(found[1]) else None
    return Parted(above, last) if _is_name(last) and is_quoted(above) and last[0] not in OPENERS else None


def _behind(lines: list[str], *, in_list: bool = False) -> Parted | None:
    """Return what stands before an attribution at the end of the last line."""
    head, tail = lines[-1][:-LONGEST_LINE], lines[-1][-LONGEST_LINE:].rstrip()
    for pattern, is_enough, needs_marks in _BEHIND_IN_A_LIST if in_list else _BEHIND:
        if (found := pattern.fullmatch(tail)) and is_enough(found[2]):
            words = _joined([*lines[:-1], head + found[1]])
            if not needs_marks or is_quoted(words):
                return Parted(words, found[2])
    return None


def _before(lines: list[str]) -> Parted | None:
    """Return what stands behind a name and a colon, if it has quotation marks around it."""
    text = "\n".join(lines)
    found = _BEFORE.fullmatch(text) if is_quoted(text[text.find(":") + 1 :]) or "：" in text else None
    if found and is_quoted(found[2]) and is_person(found[1]):
        return Parted(found[2], found[1])
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
    ends = not _NO_NAME_END.search(without_address) or _is_name_and_stop(without_address)
    return begins and len(text) <= LONGEST_NAME * 2 and ends


def _is_name_and_stop(text: str) -> bool:
    return text.endswith(".") and is_person(text[:-1], is_strict=True)


def _is_name_alone(text: str) -> bool:
    """Return whether *text* begins with the name of a person, and nothing says that it is one."""
    return is_person(_who(text), is_strict=True) and _is_name(text)


def _is_name_and_work(text: str) -> bool:
    """Return whether *text* is the name of a person, perhaps with a work behind a comma."""
    who, comma, _ = text.partition(",")
    return is_person(who, is_strict=not comma)


def _is_name_in_list(text: str) -> bool:
    return is_person(_who(text)) and (_is_name(text) or text.endswith("."))


def _who(text: str) -> str:
    return _SEPARATORS.split(_ADDRESS.sub("", text).rstrip(" ."), maxsplit=1)[0]


def _is_sentence(text: str) -> bool:
    """Return whether *text* reads as something that is said, as in a dialogue."""
    words = text.split()
    return (
        text.endswith(".")
        and "," not in text
        and len(words) > 2
        and sum(word[0].islower() for word in words) > 0.6 * len(words)
    )


_BEHIND = (
    (_AFTER_MARKS, lambda text: bool(re.search(r"\w", text)), True),
    (_IN_BRACKETS, _is_name, True),
    (_RIGHT_AFTER_MARKS, _is_name_alone, True),
    (_AFTER_SENTENCE, _is_name, False),
    (_BRACKETS_AFTER_SENTENCE, _is_name_and_work, False),
    (_AFTER_A_GAP, _is_name, False),
    (_CHINESE, lambda text: bool(text), False),
    (_CHINESE_WORK, lambda text: bool(text), False),
    (_AFTER_WORDS, _is_name_alone, False),
)
_BEHIND_IN_A_LIST = (
    *_BEHIND,
    (_AFTER_WORDS_OF_A_LIST, _is_name_in_list, False),
    (_NAME_AS_SENTENCE, _is_name_and_stop, False),
)


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
    who, mark, other = line.rpartition(_CREDITED)
    if who and other:
        return Draft("", people(who), note=f"{mark}{other}".removeprefix(", "))
    who, mark, other = line.removesuffix(")").rpartition(_MISATTRIBUTED)
    if who and other and line.endswith(")"):
        author, _, source = who.partition(", ")
        return Draft("", people(author), source=source, note=f"{mark}{other}".removeprefix(" ("))
    if found := _SUMMARY.fullmatch(line):
        return Draft("", _authors(found[1]), source=found[2] or "")
    if not line.startswith(_ATTRIBUTED):
        return None
    who, source = line.removeprefix(_ATTRIBUTED), ""
    for mark in _CITED if line.endswith(")") else ():
        before, _, named = who.removesuffix(")").partition(mark)
        if before and named:
            who, source = before, named
            break
    return Draft("", _authors(who.removesuffix(_NOT_FOUND)), source=source)


def _others(line: str) -> Draft:
    """Return what “Name, Source, Date” says. Each may be missing."""
    line = _AFTER.sub("", line, count=1) if line.startswith(("after ", "reworded from ")) else line
    if line.startswith("(") and line.find(")") == len(line) - 1:
        line = line[1:-1]
    line, date = _without_date(LIFE.sub("", line, count=1))
    who, source = _who_and_source(line)
    if len(who) > LONGEST_NAME:
        who, source = "", line
    source = "" if source in ("c.", "ca.", "circa") else source
    where = source if _PLACE.search(source) else ""
    return Draft("", _authors(who), source=_bare(source), where=where, date=date)


def _without_date(line: str) -> tuple[str, str]:
    found = DATE_AT_THE_END.search(line[-60:])
    date = date_of(found[1]) if found else ""
    if not found or not date:
        return line.strip(" ,;"), ""
    return line[: max(0, len(line) - 60) + found.start()].rstrip(" ,;("), date


def _who_and_source(line: str) -> tuple[str, str]:
    if found := _WORK.fullmatch(line):
        who = found[1].strip(" ,，、:：")
        parts = [part for part in re.split(r"[,，] ?", who) if is_person(part)]
        return parts[-1] if parts else who, f"{found[2]} {found[3].strip()}".strip()
    if (found := _BY.fullmatch(line)) and is_person(found[2], is_strict=True) and not _SAID.search(found[1]):
        return found[2], found[1]
    if line[:1] in OPENERS or _ITALIC.match(line):
        work, _, who = line.rpartition(", ")
        return (who, work) if work and is_person(who, is_strict=True) else ("", line)
    if found := _ONLY_SOURCE.match(line):
        return "", line[found.end() :]
    suffix = _SUFFIX.search(line)
    found = _SEPARATORS.search(line, suffix.end() if suffix and "," not in line[: suffix.start()] else 1)
    if not found:
        return line[:-1] if _is_name_and_stop(line) or _is_one_name_and_stop(line) else line, ""
    return line[: found.start()].rstrip(), line[found.end() :].strip(" ,;|").removeprefix("in ").removeprefix("from ")


def _is_one_name_and_stop(line: str) -> bool:
    return line.endswith(".") and len(line) > 4 and line[:-1].isalpha()


def _authors(who: str) -> tuple[str, ...]:
    return () if who == UNKNOWN_AUTHOR else people(who.strip("*_ "))


def _bare(source: str) -> str:
    """Return *source* without brackets, italics or marks around the whole of it."""
    if source.startswith("(") and source.endswith(")") and source.count("(") == 1:
        source = source[1:-1]
    if found := _ITALIC.fullmatch(source):
        source = found[2]
    return unquoted(source)


# Copied from reading programs

_EXCERPT_FROM = re.compile(
    r"(.+?)\n[ \t]*(?:Excerpt From|Auszug aus|Extrait de|Pasaje de|Fragmento de|Estratto da|Отрывок из|"
    r"摘录来自|摘錄自|抜粋|مقتطف من)[ \t]*:?\s*(.+)",
    re.DOTALL,
)
_OLD_EXCERPT = re.compile(r"([^“\"„«]+)\. ?[“\"„«]([^”\"“»]+)[”\"“»]")
_OF_KINDLE = re.compile(r"\bKindle(?: Edition|-Version|-Ausgabe| 版)?\.?$")
_WHERE_OF_KINDLE = re.compile(r" \((?:(pp?\.|S\.|Seite|page)|([^()]{0,40}?)) ?([0-9]++(?:[-–][0-9]++)?)\)")
_WHO_OF_KINDLE = re.compile(r"(.{1,200}?[^\W\d_]{2}|.{1,200}?\.)\. (\S.*)")
_SHARED = re.compile(r"\(?from [“\"']([^“”\"\n]{1,200})[”\"'] by ([^()\n]{1,100})\)?\.?$")

_LINK = r"(?:\]\(zotero:[^()\s]*+\))?"
_OF_ZOTERO = re.compile(
    r"(?:\[[^\[\]\n]{1,40}\]\(zotero:[^()\s]*+\) )?"  # such as “Go to annotation”, in the language of Zotero
    r"([“\"«][^“”\"«»]++[”\"»]) \(\[?([^()\[\]\n]{1,200}?), ([0-9]{4}|n\.d\.)(?:, pp?\. ([\w–-]{1,20}))?"
    rf"{_LINK}\)(?: \(\[?\w{{1,20}}{_LINK}\))?\s*+(.*)",
    re.DOTALL,
)


def copied_from_app(text: str) -> Draft | None:
    """Return what Apple Books, an app of Kindle, or Zotero puts into the clipboard when a passage is copied."""
    if len(text) > LONGEST_COPY:
        return None
    words, _, credit = text.rstrip().rpartition("\n")
    if words.strip() and "Kindle" in credit and (end := _OF_KINDLE.search(credit)):
        return _of_kindle(words, credit[: end.start()].strip(" ."))
    plain = _ADDRESS.sub("", text).strip()
    if (found := _SHARED.search(plain, max(0, len(plain) - LONGEST_LINE))) and is_quoted(plain[: found.start()]):
        address = _ADDRESS.search(text)
        url = address[1] if address else ""
        return Draft(unquoted(plain[: found.start()]), people(found[2]), source=found[1], url=url, is_highlight=True)
    if found := _OF_ZOTERO.fullmatch(plain):
        names, where = people(found[2]), f"page {found[4]}" if found[4] else ""
        return Draft(unquoted(found[1]), names, where=where, date=date_of(found[3]), note=found[5] or "")
    found = _EXCERPT_FROM.fullmatch(text)
    return _of_apple(found[1], found[2]) if found else None


def is_credit_of_app(text: str) -> bool:
    """Return whether *text* is what such a program puts below the passage."""
    if "Kindle" in text and "\n" not in text.strip() and _OF_KINDLE.search(text.strip()):
        return copied_from_app(f"Words\n{text}") is not None
    return _EXCERPT_FROM.fullmatch(f"Words\n{text}") is not None


def _of_apple(words: str, credit: str) -> Draft:
    """Return the quote: below “Excerpt From” are the title, the author, an address, and a sentence about rights."""
    address = _ADDRESS.search(credit)
    lines = [line.strip() for line in credit[: address.start() if address else None].split("\n") if line.strip()]
    title, who = (*lines, "", "")[:2]
    if old := _OLD_EXCERPT.match(title):
        who, title = old[1], old[2].strip(" .")
    return Draft(unquoted(words), people(who), source=title, url=address[1] if address else "", is_highlight=True)


def _of_kindle(words: str, credit: str) -> Draft | None:
    """Return the quote: below its words is “Last, First. Title (p. 12). Publisher. Kindle Edition.”."""
    place = _WHERE_OF_KINDLE.search(credit)
    found = _WHO_OF_KINDLE.fullmatch(credit[: place.start()] if place else credit)
    if not found:
        return None
    title = found[2].split(". ")[0]
    where = with_commas(title, f"{'page' if place[1] else 'location'} {place[3]}") if place else ""
    names = tuple(map(first_name_first, people(found[1])))
    return Draft(unquoted(words), names, source=title, where=where, is_highlight=True)
