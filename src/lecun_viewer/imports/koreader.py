"""What KOReader knows of books: its own file ``metadata.*.lua``, and its exports as JSON and as Markdown.

- The file in Lua is read by a small reader of its tables. Nothing in it is run. What is no table of values is refused.
- Old files have the highlights by their pages, and the notes in a list of bookmarks. They have the same time.
- A bookmark without words is left out.
- The time of a highlight is when it was marked, not when the words were said.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lecun_viewer.core.quote import with_commas
from lecun_viewer.imports.drafts import Collector, Draft, authors_of_book, is_wordless
from lecun_viewer.imports.found import LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.json_values import has_keys, objects, objects_of, text_at
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.moments import moment
from lecun_viewer.imports.text import lines_of

LOOKED_AT = 100_000  # characters

_LUA = re.compile(r"(?:--[^\n]*+\s++)*+return\s*+\{")
_TOKEN = re.compile(
    r'\s*+(?:--[^\n]*+\s*+)*+(?:"((?:[^"\\]++|\\.)*+)"|([A-Za-z_]\w*+)(?=\s*+(=)?)|(-?[0-9][\w.+-]*+)|([{}\[\]=,;]))',
    re.DOTALL,
)
_ESCAPE = re.compile(r"\\([0-9]{1,3}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\n", "a": "", "b": "", "f": "", "v": "", "\n": "\n"}
_ENTRY = re.compile(r"### Page (\S+) @ (.+)")
_MARKS = (("**_", "_**"), ("**", "**"), ("==", "=="), ("++", "++"), ("~~", "~~"), ("<u>", "</u>"), ("*", "*"))
"""What may stand around the words of an export as Markdown, by the style of the highlight."""
_LINK = re.compile(r"^\[[^\]\n]*+\]\(<file://[^\n]*\)$", re.MULTILINE)
_OF_HIGHLIGHT = ("drawer", "pos0")  # how it is drawn, and where it begins. A bookmark has neither
_AUTOMATIC = re.compile(r"Page .* @ [0-9-]{10} [0-9:]{8}", re.DOTALL)  # what old versions have in place of a note

Table = dict[Any, Any]


def likeness(text: str, _name: str) -> float:
    """Return how much *text* is like a file of KOReader."""
    begin = text[:LOOKED_AT]
    if text.startswith("{"):
        is_list = has_keys(text, "entries") or has_keys(text, "documents")
        return 1 if is_list and has_keys(text, "created_on") else 0
    if text.startswith("# "):
        return 1 if _ENTRY.search(begin) and "\n##### " in begin else 0
    return 1 if _LUA.match(begin) else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return the title of the book, if it has a single one.

    Raises:
        UnreadableError: It is damaged, or another file in Lua.
    """
    begin = text.lstrip("\ufeff \t\n")
    if begin.startswith("#"):
        books = list(_of_markdown(text))
    elif begin.startswith("{"):
        books = list(_of_json(text, collector))
    else:
        books = [(1, _of_lua(begin, collector))]
    number = sum(len(objects(book["entries"])) for _, book in books)
    done = 0
    for line, book in books:
        for entry in objects(book["entries"]):
            done += 1
            collector.reached(done / number)
            _add(line, book, entry, collector)
    titles = {text_at(book, "title") for _, book in books}
    return titles.pop() if len(titles) == 1 else ""


def _add(line: int, book: Mapping[str, Any], entry: Mapping[str, Any], collector: Collector) -> None:
    title, words, note = text_at(book, "title"), text_at(entry, "text"), text_at(entry, "note")
    line = entry.get("line", line)
    if is_wordless(words) or entry.keys().isdisjoint(_OF_HIGHLIGHT):
        reason = LeftOutReason.NOTE_ALONE if note else LeftOutReason.BOOKMARK
        collector.leave_out(line, reason, note or words or title)
        return
    page = text_at(entry, "page")
    where = with_commas(title, " ".join(text_at(entry, "chapter").split()), f"page {page}" if page else "")
    names = authors_of_book(text_at(book, "author"))
    draft = Draft(words, names, source=title, where=where, note=note, is_highlight=True)
    marked_at = moment(text_at(entry, "datetime") or text_at(entry, "time"))
    collector.add(draft._replace(highlighted_at=marked_at), line)


# JSON and Markdown


def _of_json(text: str, collector: Collector) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the books of an export as JSON, each with its line."""
    for value, line in objects_of(text, collector):
        for book in objects(value.get("documents")) or [value]:
            yield line, {**book, "entries": [{"drawer": "", **entry} for entry in objects(book.get("entries"))]}


def _of_markdown(text: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Yield the books of an export as Markdown, each with its line."""
    book: dict[str, Any] = {}
    chapter, marked_at, begin = "", "", 0
    lines = list[str]()
    for number, line in lines_of(f"{text}\n# "):
        found = _ENTRY.fullmatch(line.rstrip())
        if lines and (found or line.startswith(("# ", "## ", "##### "))):
            book["entries"].append({**_words_and_note(lines), "chapter": chapter, "line": begin, "datetime": marked_at})
            lines = []
        if found:
            lines, begin, marked_at = [found[1]], number, found[2]
        elif line.startswith("# "):
            if book:
                yield begin, book
            book, chapter, begin = {"title": line[2:], "author": "", "entries": []}, "", number
        elif line.startswith("## "):
            chapter = line[3:]
        elif line.startswith("##### "):
            book["author"] = line[6:]
        elif lines:
            lines.append(line)


def _words_and_note(lines: list[str]) -> dict[str, str]:
    """Return what *lines* say: the page, the words, and below a rule the note."""
    page, *others = lines
    words, _, note = _LINK.sub("", "\n".join(others)).partition("\n---\n")
    words = words.strip()
    marks = (marks for marks in _MARKS if words.startswith(marks[0]) and words.endswith(marks[1]))
    opener, closer = next(marks, ("", ""))
    words = words[len(opener) : len(words) - len(closer)]
    return {"page": page, "text": words, "note": note, "drawer": ""}


# Lua


def _of_lua(text: str, collector: Collector) -> Mapping[str, Any]:
    """Return the book of ``metadata.*.lua``, with its entries."""
    values = lua_table(text, collector)
    about = {**_table(values, "stats"), **_table(values, "doc_props")}
    title = text_at(about, "title") or text_at(values, "doc_path").rpartition("/")[2].rpartition(".")[0]
    entries = [
        {**each, "page": each.get("pageref") or each.get("pageno")} for each in _tables(values.get("annotations"))
    ]
    if "annotations" not in values:
        notes = {text_at(each, "datetime"): each for each in _tables(values.get("bookmarks"))}
        for page, highlights in _in_order(values.get("highlight")):
            for each in _tables(highlights):
                about_it = notes.pop(text_at(each, "datetime"), {})
                note = "" if _AUTOMATIC.fullmatch(text_at(about_it, "text")) else text_at(about_it, "text")
                entries.append({**each, "page": page, "note": note})
        entries += notes.values()
    return {"title": title, "author": text_at(about, "authors"), "entries": entries}


def _table(values: Mapping[Any, Any], key: Any) -> Table:
    table = values.get(key)
    return table if isinstance(table, dict) else {}


def _tables(listed: Any) -> list[Table]:
    """Return the tables in the table *listed*, in the order of their numbers."""
    return [each for _, each in _in_order(listed) if isinstance(each, dict)]


def _in_order(table: Any) -> list[tuple[Any, Any]]:
    """Return what is in *table*, in the order of its numbers. Nothing if it is no table."""
    return sorted(table.items(), key=lambda each: str(each[0]).zfill(9)) if isinstance(table, dict) else []


def lua_table(text: str, collector: Collector) -> Table:
    """Return the table that *text* returns. Numbers stay texts. Nothing is run.

    Raises:
        UnreadableError: There is more in it than tables, texts, numbers and names.
    """
    root: Table = {}
    stack, key, is_key = [root], None, False
    begin = _LUA.match(text)
    at = begin.end() - 1 if begin else 0
    while found := _TOKEN.match(text, at):
        at = found.end()
        words, name, is_named, number, sign = found.groups()
        collector.reached(at / len(text) / 2)
        if sign == "}":
            stack.pop()
            if len(stack) == 1:
                return _table(root, 1)
        elif sign == "[":
            is_key = True
        elif sign == "]":
            is_key = False
        elif sign != "{" and sign is not None:
            continue  # what parts the entries, and keys from values
        elif name and is_named:
            key = name
        elif is_key and sign:  # a table is no key here
            break
        else:
            value: Any = {} if sign else _plain(words) if words is not None else number or name
            if is_key:
                key = value
                continue
            table = stack[-1]
            table[len(table) + 1 if key is None else key] = value
            key = None
            if sign:
                stack.append(value)
    raise UnreadableError(UnreadableReason.OTHER_KIND, ("Lua",))


def _plain(words: str) -> str:
    """Return what a text in Lua says."""
    if "\\" not in words:
        return words
    return _ESCAPE.sub(lambda found: _ESCAPED.get(found[1]) or _letter(found[1]), words)


def _letter(escaped: str) -> str:
    return chr(int(escaped)) if escaped.isdecimal() else escaped


KIND = Kind("koreader", _later("KOReader highlights"), likeness, read, (".lua", ".json", ".md"))
