"""Reads and writes gettext's catalogues: ``.po`` for translators, ``.mo`` for the program.

Source: gettext's manual, “The Format of PO Files” and “The Format of GNU MO Files”. Nothing but Python is needed, so a
build needs no further package.
"""

import ast
import json
import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

_MAGIC = 0x950412DE
_HEAD_BYTES = 28
_OBSOLETE, _PREVIOUS = "#~ ", "#| "  # before the lines of a text that is gone, and of the text before a change
_FUZZY = "#, fuzzy"
_CONTEXT_END = "\4"  # between the context and the text in a ``.mo``
_KEYWORD = re.compile(r"(msgctxt|msgid|msgid_plural|msgstr)(?:\[(\d+)\])?\s+(\".*\")")


class CatalogueError(Exception):
    """A line is not understood. The message names it."""


class Text(NamedTuple):
    """A text of the program.

    Attributes:
        forms: The text, or singular and plural.
        context: What tells it from the same text elsewhere. Empty for most texts.
    """

    forms: tuple[str, ...]
    context: str = ""


HEADER = Text(("",))


class Entry(NamedTuple):
    """A text and its translation.

    Attributes:
        source: The text in English.
        forms: The translation, or its plural forms in order. Empty texts where it is missing.
        comments: The lines above that begin with ``#``.
    """

    source: Text
    forms: tuple[str, ...]
    comments: tuple[str, ...] = ()

    @property
    def is_fuzzy(self) -> bool:
        return any(line.startswith("#,") and "fuzzy" in line for line in self.comments)

    @property
    def is_complete(self) -> bool:
        return all(self.forms) and not self.is_fuzzy


def read(po: str) -> list[Entry]:
    """Return the entries of *po*. The header is the entry of the empty text. Obsolete entries are left out.

    Raises:
        CatalogueError: A line is not understood.
    """
    return [_entry(lines) for is_obsolete, lines in _blocks(po) if not is_obsolete]


def compiled(entries: Iterable[Entry]) -> bytes:
    """Return the ``.mo`` of the header and all complete *entries*. The same entries give the same bytes.

    gettext's own tools begin with a header that is marked fuzzy. It says the encoding, so it is always there.
    """
    kept = [each for each in entries if each.is_complete or each.source == HEADER]
    done = {_key(each.source): "\0".join(each.forms).encode() for each in kept}
    pairs = sorted(done.items())
    at = _HEAD_BYTES + 16 * len(pairs)
    tables, content = b"", b""
    for column in (0, 1):
        for pair in pairs:
            tables += struct.pack("<II", len(pair[column]), at + len(content))
            content += pair[column] + b"\0"
    beside = _HEAD_BYTES + 8 * len(pairs)
    return struct.pack("<7I", _MAGIC, 0, len(pairs), _HEAD_BYTES, beside, 0, at) + tables + content


def _key(source: Text) -> bytes:
    before = f"{source.context}{_CONTEXT_END}" if source.context else ""
    return f"{before}{chr(0).join(source.forms)}".encode()


def updated(po: str, sources: Mapping[Text, str]) -> str:
    """Return *po* with exactly these *sources*, each with its hint. What translators wrote is kept.

    A new text gets the translation of a text that is gone, if both are alike. It is marked fuzzy, with the text before.
    Other translations of texts that are gone come last, as obsolete entries. They count again if their text comes back.
    GNU msgmerge does so, too. But it also guesses by texts that are still there.

    Entries are sorted by their texts, as by ``msgmerge --sort-output``. So a change of the sources moves no entry.
    """
    obsolete = (_entry(lines) for is_obsolete, lines in _blocks(po) if is_obsolete)
    known = {entry.source: entry for entry in [*map(_bare, obsolete), *read(po)]}
    header = known.pop(HEADER)
    count = re.search(r"nplurals\s*=\s*(\d+)", header.forms[0])
    plural = ("",) * int(count[1] if count else 2)
    gone = {source: entry for source, entry in known.items() if source not in sources and any(entry.forms)}
    entries = list[Entry]()
    for source, hint in sorted(sources.items()):
        entry = (
            known.get(source) or _guessed(source, gone) or Entry(source, ("",) if len(source.forms) == 1 else plural)
        )
        entries.append(_hinted(entry, hint))
    return "\n".join([*map(_written, [header, *entries]), *map(_written_as_obsolete, sorted(gone.values()))])


def _guessed(source: Text, gone: dict[Text, Entry]) -> Entry | None:
    """Return *source* with the translation of the text in *gone* that is most like it. That leaves *gone*."""
    texts = {other.forms[0]: other for other in gone if len(other.forms) == len(source.forms)}
    for text in get_close_matches(source.forms[0], texts, n=1):
        before = gone.pop(texts[text])
        previous = (f"{_PREVIOUS}{line}" for line in _source_lines(before))
        comments = [line for line in _bare(before).comments if line != _FUZZY]
        return Entry(source, before.forms, (*comments, _FUZZY, *previous))
    return None


def _bare(entry: Entry) -> Entry:
    """Return *entry* with only the mark of a guess and the comments of translators. These begin with ``# ``."""
    comments = (line for line in entry.comments if line == "#" or line.startswith("# "))
    return entry._replace(comments=(*comments, *([_FUZZY] if entry.is_fuzzy else [])))


def _written_as_obsolete(entry: Entry) -> str:
    lines = _written(_bare(entry)).removesuffix("\n").split("\n")
    return "".join(f"{line}\n" if line.startswith("#") else f"{_OBSOLETE}{line}\n" for line in lines)


def _hinted(entry: Entry, hint: str) -> Entry:
    """Return *entry* with *hint* for translators, and without an older hint."""
    others = (line for line in entry.comments if not line.startswith("#."))
    return entry._replace(comments=(*([f"#. {hint}"] if hint else []), *others))


def _blocks(po: str) -> Iterator[tuple[bool, list[str]]]:
    """Yield the lines of each entry, and whether it is obsolete. Its lines are then without the mark of that.

    An empty line between entries is usual, and not needed.
    """
    lines, is_obsolete = list[str](), False
    for line in map(str.strip, po.splitlines()):
        said = line.removeprefix(_OBSOLETE)
        if said.startswith(("#", "msgctxt ", "msgid ")) and any(each.startswith("msgstr") for each in lines):
            yield is_obsolete, lines
            lines, is_obsolete = [], False
        if said:
            lines.append(said)
            is_obsolete = is_obsolete or said != line
    if any(not line.startswith("#") for line in lines):
        yield is_obsolete, lines


def _entry(lines: list[str]) -> Entry:
    parts = dict[tuple[str, int], str]()
    key = ("", 0)
    for line in lines:
        if line.startswith("#"):
            continue
        if found := _KEYWORD.fullmatch(line):
            key = (found[1], int(found[2] or 0))
            parts[key] = _text(found[3])
        elif line.startswith('"') and key in parts:
            parts[key] += _text(line)
        else:
            raise CatalogueError(f"This line of a catalogue is not understood: {line}")
    texts = {name: tuple(text for (each, _), text in sorted(parts.items()) if each == name) for name, _ in parts}
    comments = tuple(line for line in lines if line.startswith("#"))
    source = Text((*texts.get("msgid", ()), *texts.get("msgid_plural", ())), "".join(texts.get("msgctxt", ())))
    return Entry(source, texts.get("msgstr", ()), comments)


def _text(literal: str) -> str:
    try:
        return str(ast.literal_eval(literal))  # its escapes are those of C, which are Python's, too
    except SyntaxError as error:
        raise CatalogueError(f"This text of a catalogue is not understood: {literal}") from error


def _written(entry: Entry) -> str:
    lines = [*entry.comments, *_source_lines(entry)]
    if len(entry.source.forms) == 1:
        return "\n".join([*lines, *_lines("msgstr", entry.forms[0])]) + "\n"
    for number, form in enumerate(entry.forms):
        lines += _lines(f"msgstr[{number}]", form)
    return "\n".join(lines) + "\n"


def _source_lines(entry: Entry) -> list[str]:
    forms, context = entry.source
    named = [("msgctxt", context)] if context else []
    named += zip(("msgid", "msgid_plural"), forms, strict=False)
    return [line for name, text in named for line in _lines(name, text)]


def _lines(keyword: str, text: str) -> list[str]:
    """Return *text* as one literal, or as a literal for each of its lines."""
    pieces = text.splitlines(keepends=True)
    if len(pieces) < 2 and not text.endswith("\n"):
        return [f"{keyword} {json.dumps(text, ensure_ascii=False)}"]
    return [f'{keyword} ""', *(json.dumps(piece, ensure_ascii=False) for piece in pieces)]
