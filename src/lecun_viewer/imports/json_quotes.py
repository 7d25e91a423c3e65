"""JSON in the shapes that data sets of quotes have, and that programs export.

- Arrays of objects, of arrays, or of texts. Any of these may be within others.
- Objects of columns, of arrays by author or topic, or of texts by author.
- One object a line.
- A key is a column, as in a table: `columns` knows what it means. The keys above are headings.
- A value beside an array, such as the title of a book, holds for all that is in the array.
- ``{"$oid": …}``, numbers and votes are passed over.

`DIALECTS` has what programs write in a way of their own: Readwise Reader has books and highlights in one array.
Hypothesis has the words of a page in a selector, and the reader's remark as text. Libby and Bookcision name the book
above the highlights.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from lecun_viewer.core.quote import with_commas
from lecun_viewer.imports.columns import Field, field_named, is_sentence
from lecun_viewer.imports.drafts import Collector, authors_of_book, is_wordless
from lecun_viewer.imports.found import Format, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.headings import add_all
from lecun_viewer.imports.table import Row, entries_of

MOST_DEPTH = 40
MOST_KEYS = 200  # that become columns
MOST_AROUND = 20  # values that hold for a whole array
LONGEST_AROUND = 1000  # characters of such a value
SUFFIXES = (".json", ".jsonl", ".ndjson")
_BEGINS = re.compile(r'\s*(?:\[\s*(?:["{\[]|\])|\{\s*(?:"|\}))')
_IN_SCRIPT = re.compile(
    r"\s*(?:export default|(?:export )?(?:const|let|var) [\w$]+ *(?::[^=\n]+)?=|module\.exports *=)\s*"
)
_SPACE = re.compile(r"\s*")
_IDS = re.compile(r"[0-9a-f-]{12,}|[0-9]+|-[A-Za-z0-9_-]{15,}", re.IGNORECASE)
_GENERIC = frozenset(
    (
        *("data", "results", "items", "quotes", "quotations", "highlights", "list", "rows", "records", "entries"),
        *("docs", "annotations", "children", "books", "authors", "value", "values", "content", "sayings"),
        *("citations", "collection"),
    )
)
_NAMES = ("name", "fullname", "full_name", "display_name", "text", "value", "title", "label", "en", "$date")
_LISTS = frozenset(("quotes", "quotations", "highlights", "sayings", "citations", "zitate", "citas", "frases"))

Keys = tuple[str, ...]
Context = Mapping[str, str]
Record = tuple[dict[str, str], Keys, int]
Records = Iterator[tuple[dict[str, str], Keys]]


def likeness(text: str, name: str) -> float:
    """Return how much *text* is like JSON. Words in brackets are not."""
    return 1 if name.endswith(SUFFIXES) or _BEGINS.match(text, _script(text)) else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title.

    Raises:
        UnreadableError: It is damaged, nested too deeply, or has no quotes.
    """
    text = text.replace("\ufeff", "", 1)
    records, names = list[Record](), dict[str, None]()
    format = Format.JSON
    for value, line, end in _values(text):
        collector.reached(end / len(text) / 4)  # it may have no record
        dialect = next(each for each in DIALECTS if each.recognizes(value))
        format = dialect.format
        for cells, path in dialect.records(value, partial(collector.leave_out, line)):
            records.append((cells, path, line))
            if len(names) < MOST_KEYS:
                names.update(dict.fromkeys(cells))
            collector.reached(end / len(text) / 4)
    if not records and not collector.left_out and format is Format.JSON:
        raise UnreadableError(UnreadableReason.NO_TEXT_COLUMN, _keys(text))
    columns = list(names)
    rows = [
        Row(line, [cells.get(name, "") for name in columns], path)
        for cells, path, line in _without_single_keys(records)
    ]
    collector.format = format
    if rows:
        are_keys = columns == ["text"]  # above lists of texts
        add_all(entries_of(columns, rows, collector, format), collector, are_keys=are_keys)
    return ""


def _values(text: str) -> Iterator[tuple[Any, int, int]]:
    """Yield the values of *text*, each with its line and its end. Those of an array come one by one."""
    decode, at, line = json.JSONDecoder(strict=False).raw_decode, _script(text), 1
    at = _after_space(text, at)
    is_array = text.startswith("[", at) and text.startswith(("{", "["), _after_space(text, at + 1))
    if is_array and "parent_id" in text[:100_000]:  # a highlight of Reader names a book that may stand below it
        is_array = False
    began = at
    at += is_array
    counted = 0
    while True:
        at = _after_space(text, at)
        while is_array and text[at : at + 1] == ",":
            at = _after_space(text, at + 1)
        if at >= len(text) or (is_array and text[at] == "]") or (at > began and not is_array and text[at] not in "{["):
            return
        line += text.count("\n", counted, at)
        counted = at
        try:
            value, at = decode(text, at)
        except (ValueError, RecursionError) as error:
            where = error.lineno if isinstance(error, json.JSONDecodeError) else line
            raise UnreadableError(UnreadableReason.BROKEN_JSON, (where,)) from None
        is_row = is_array or counted > began or text.startswith(("{", "["), _after_space(text, at))
        yield [value] if is_row else value, line, at


def _script(text: str) -> int:
    found = _IN_SCRIPT.match(text)
    return found.end() if found else 0


def _after_space(text: str, at: int) -> int:
    found = _SPACE.match(text, at)
    assert found
    return found.end()


def _keys(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(re.findall(r'"([^"\\\n]{1,40})"\s*:', text[:5000])))[:10]


# Records


def _records(value: Any, path: Keys, around: Context, depth: int) -> Records:
    """Yield the records in *value*, each with the keys above it. *around* holds for all of them."""
    if not depth:
        raise UnreadableError(UnreadableReason.BROKEN_JSON, (1,))
    if isinstance(value, str):
        yield {"text": value, **around}, path
    elif isinstance(value, list):
        yield from _in_list(value, path, around, depth - 1)
    elif isinstance(value, dict):
        yield from _in_object(value, path, around, depth - 1)


def _in_list(values: list[Any], path: Keys, around: Context, depth: int) -> Records:
    if values and all(isinstance(each, str) for each in values) and not path and _is_tuple(values):
        yield {str(at): each for at, each in enumerate(values, 1)}, path
        return
    has_words = bool(path) or any(map(_has_words, values))
    for each in values:
        if isinstance(each, list) and all(isinstance(cell, str | int | float | None) for cell in each):
            yield _with(around, {str(at): _text(cell) for at, cell in enumerate(each, 1)}), path
        elif isinstance(each, dict) and not _holds_records(each):
            if cells := _cells(each):
                yield _with(around, cells), path
        elif has_words or not isinstance(each, str):
            yield from _records(each, path, around, depth)


def _has_words(value: Any) -> bool:
    """Return whether *value* is a text of several words. In a list with such a text, a single word is a quote, too."""
    return isinstance(value, str) and (is_sentence(value) or len(value.split()) > 1)


def _with(around: Context, cells: dict[str, str]) -> dict[str, str]:
    """Return *cells* with what is *around* them, as far as they do not say it themselves."""
    own = {field_named(key) for key in cells} - {None}
    return {**{key: text for key, text in around.items() if field_named(key) not in own}, **cells}


def _is_tuple(values: list[str]) -> bool:
    """Return whether *values* are the cells of one record, as in ``["words", "author"]``."""
    are_cells = not any(each.endswith((".", "!", "?")) for each in values if not is_sentence(each))
    return 1 < len(values) < 5 and sum(map(is_sentence, values)) == 1 and are_cells


def _holds_records(each: dict[str, Any]) -> bool:
    """Return whether *each* has other records within, and is none itself."""
    if any(field_named(key) is Field.TEXT and isinstance(text, str) and text.strip() for key, text in each.items()):
        return False
    for key, value in each.items():
        is_list = isinstance(value, list)
        if (is_list and key.lower() in _LISTS) or any(map(_is_record, value if is_list else [value])):
            return True
    return False


def _is_record(value: Any) -> bool:
    return isinstance(value, dict) and any(field_named(key) is Field.TEXT for key in value)


def _in_object(value: dict[str, Any], path: Keys, around: Context, depth: int) -> Records:
    if columns := _columns(value):
        names = list(columns)
        for row in zip(*columns.values(), strict=True):
            yield _with(around, dict(zip(names, map(_text, row), strict=True))), path
        return
    has_text = any(field_named(key) is Field.TEXT and isinstance(each, str) for key, each in value.items())
    if has_text and not _holds_records(value):
        yield _with(around, _cells(value)), path
        return
    inner = {key: each for key, each in value.items() if isinstance(each, list | dict)}
    scalars = {key: each for key, each in value.items() if isinstance(each, str)}
    if scalars and not inner and _are_pairs(scalars):
        for key, text in scalars.items():
            yield {**around, "key": key, "value": text}, path
        return
    if not inner or (scalars and not _holds_records(value) and not any(map(_has_inner, inner.values()))):
        if cells := _cells(value):
            yield _with(around, cells), path
        return
    about = {key: each for key, each in inner.items() if len(inner) > 1 and _is_about(each)}
    for each in about.values():
        scalars = {**(_cells(each) if isinstance(each, dict) else {}), **scalars}
    beside = {key: text for key, text in scalars.items() if field_named(key) not in (None, Field.TEXT, Field.NOTE)}
    short = [(key, text) for key, text in beside.items() if len(text) <= LONGEST_AROUND]
    around = {**around, **dict(short[: max(0, MOST_AROUND - len(around))])}
    for key, each in inner.items():
        if key in about or key.startswith("$") or field_named(key) in (Field.TAGS, Field.NOTHING, Field.NOT_KEPT):
            continue
        is_heading = key.lower() not in _GENERIC and not _IDS.fullmatch(key) and field_named(key) is not Field.TEXT
        yield from _records(each, (*path, key.strip()) if is_heading else path, around, depth)


def _is_about(value: Any) -> bool:
    """Return whether *value* names a book: its title or its authors, and no words."""
    if not isinstance(value, dict) or any(isinstance(each, dict) for each in value.values()):
        return False
    fields = {field_named(key) for key in value}
    return Field.TEXT not in fields and not fields.isdisjoint((Field.SOURCE, Field.AUTHORS))


def _has_inner(value: Any) -> bool:
    """Return whether *value* may have records: objects, or texts that are sentences."""
    if isinstance(value, dict):
        return any(isinstance(each, dict | list) for each in value.values()) or _is_record(value)
    return any(isinstance(each, dict | list) or (isinstance(each, str) and is_sentence(each)) for each in value)


def _are_pairs(scalars: Mapping[str, str]) -> bool:
    """Return whether the keys, or the values, are the words of quotes."""
    if any(field_named(key) for key in scalars):
        return False
    keys = sum(map(is_sentence, scalars)) * 2
    values = sum(map(is_sentence, scalars.values())) * 2
    return max(keys, values) >= len(scalars)


def _columns(value: dict[str, Any]) -> dict[str, list[Any]]:
    """Return the columns that *value* is: lists of one length, or objects by row, of which one has the words."""
    columns = dict[str, list[Any]]()
    for key, each in value.items():
        if isinstance(each, dict) and each and all(name.isdecimal() for name in each):
            columns[key] = list(each.values())
        elif isinstance(each, list) and not any(isinstance(cell, dict) for cell in each):
            columns[key] = each
    lengths = {len(each) for each in columns.values()}
    fields = {field_named(key) for key in columns}
    is_table = len(lengths) == 1 and lengths != {0} and len(columns) == len(value)
    return columns if is_table and Field.TEXT in fields and not fields <= {Field.TEXT, None} else {}


def _cells(each: Mapping[str, Any]) -> dict[str, str]:
    """Return the cells of a record, by its keys."""
    cells = dict[str, str]()
    for key, value in each.items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            text = _text(value, is_words=field_named(key) is Field.TEXT)
        else:
            text = str(value) if field_named(key) in _NUMBERED else ""
        if text:
            cells[key] = text
    return cells


_NUMBERED = (Field.PAGE, Field.LOCATION, Field.DATE, Field.HIGHLIGHTED)


def _text(value: Any, *, is_words: bool = False) -> str:
    """Return *value* as the text of a cell."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, int | float) or value is None:
        return "" if value is None else str(value)
    if isinstance(value, list):
        texts = list(filter(None, map(_text, value)))
        return ("\n" if is_words else ";").join(texts)
    for name in _NAMES:
        if isinstance(value.get(name), str):
            return str(value[name]).strip()
    if value and all(isinstance(each, dict) for each in value.values()):  # Reader's tags by their names
        return ";".join(value)
    return ""


def _without_single_keys(records: list[Record]) -> list[Record]:
    """Return *records* without headings if each has its own: then these are ids."""
    paths = [path for _, path, _ in records if path]
    if len(paths) > 3 and len(set(paths)) == len(paths) and any(len(cells) > 1 for cells, _, _ in records):
        return [(cells, (), line) for cells, _, line in records]
    return records


# Dialects

KIND = "source_kind"
"""The key of `Field.KIND` in the records of a dialect."""

LeaveOut: TypeAlias = Callable[[LeftOutReason, str], None]


class Dialect(NamedTuple):
    """How a program writes quotes as JSON.

    Attributes:
        recognizes: Returns whether a value of a file is written so.
        records: Yields the records of such a value. It leaves out what is none.
    """

    format: Format
    recognizes: Callable[[Any], bool]
    records: Callable[[Any, LeaveOut], Records]


def _of_any(value: Any, _leave_out: LeaveOut | None = None) -> Records:
    return _records(value, (), {}, MOST_DEPTH)


def _of_readwise(value: Any, _leave_out: LeaveOut) -> Records:
    """Yield the records. The category of a book is no tag, but what the source is."""
    for cells, path in _of_any(value):
        kind = {KIND: cells["category"]} if "category" in cells else {}
        tagged = {name: cell for name, cell in cells.items() if field_named(name) is not Field.TAGS or "tag" in name}
        yield {**tagged, **kind}, path


def _is_of_readwise(value: Any) -> bool:
    if isinstance(value, list):
        return any(isinstance(each, dict) and "parent_id" in each for each in value)
    text = str(value)[:3000] if isinstance(value, dict) else ""
    return any(f"'{key}'" in text for key in ("user_book_id", "readwise_url", "book_tags", "parent_id"))


def _is_of_reader(value: Any) -> bool:
    return any(isinstance(each, dict) and "parent_id" in each for each in _entries_of_reader(value))


def _entries_of_reader(value: Any) -> list[Any]:
    entries = value.get("results") if isinstance(value, dict) else value
    return entries if isinstance(entries, list) else []


def _of_reader(value: Any, _leave_out: LeaveOut) -> Records:
    """Yield the highlights with what their books say."""
    entries = _entries_of_reader(value)
    known = {each["id"]: each for each in entries if isinstance(each, dict) and isinstance(each.get("id"), str)}
    notes_of = dict[str, list[str]]()
    for each in known.values():
        if each.get("category") == "note" and isinstance(each.get("content"), str):
            notes_of.setdefault(str(each.get("parent_id")), []).append(each["content"])
    highlights = []
    for each in known.values():
        if each.get("category") != "highlight":
            continue
        book = known.get(str(each.get("parent_id")), {})
        named = {key: book[key] for key in ("title", "author") if book.get(key)}
        note = "\n".join(filter(None, [_text(each.get("notes")), *notes_of.get(each["id"], ())]))
        url = book.get("source_url") or each.get("source_url") or each.get("url")
        words = {"text": each.get("content"), "note": note, "tags": each.get("tags"), "url": url}
        named |= {KIND: book.get("category"), "site_name": book.get("site_name")}
        words["highlighted_at"] = each.get("created_at")
        if book.get("category") == "epub":  # other documents are articles, letters and videos
            words["location_type"] = "page"
        highlights.append({**named, **words})
    return _of_any(highlights)


def _is_of_hypothesis(value: Any) -> bool:
    found = _annotations(value)
    return bool(found) and all("target" in each and "uri" in each for each in found[:3])


def _annotations(value: Any) -> list[dict[str, Any]]:
    """Return the annotations of Hypothesis in *value*: an export, the answer of its service, or a single one."""
    if isinstance(value, dict):
        value = value.get("annotations") or value.get("rows") or [value]
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], list):
        value = value[0]
    return _objects(value)


def _of_hypothesis(value: Any, leave_out: LeaveOut) -> Records:
    records = []
    for each in _annotations(value):
        words = next(_selected(each), "")
        remark, title = _text(each.get("text")), _dig(each, "document", "title")
        if is_wordless(words):
            leave_out(LeftOutReason.NOTE_ALONE, remark)
            continue
        title = title[0] if isinstance(title, list) and title else title
        about = {"title": _text(title), "url": each.get("uri"), "tags": each.get("tags"), "note": remark}
        records.append({"highlight": words, "highlighted_at": each.get("created"), **about})
    return _of_any(records)


def _selected(annotation: dict[str, Any]) -> Iterator[str]:
    """Yield the words of the page that *annotation* is about."""
    for target in _objects(annotation.get("target")):
        for each in _objects(target.get("selector")):
            if isinstance(each.get("exact"), str):
                yield each["exact"]


def _dig(value: Any, *keys: str) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _is_of_libby(value: Any) -> bool:
    return isinstance(value, dict) and isinstance(value.get("readingJourney"), dict)


def _of_libby(value: Any, leave_out: LeaveOut) -> Records:
    book = value["readingJourney"]
    title = _dig(book, "title", "text") or _dig(book, "cover", "title")
    about = {"title": _text(title), "author": ";".join(authors_of_book(_text(book.get("author"))))}
    for each in _objects(value.get("bookmarks")):
        note = _text(each.get("note"))
        leave_out(LeftOutReason.NOTE_ALONE if note else LeftOutReason.BOOKMARK, note or about["title"])
    records = []
    for each in _objects(value.get("highlights")):
        chapter = _text(each.get("chapter"))
        where = with_commas(about["title"], chapter) if chapter else ""
        words = {"highlight": each.get("quote"), "note": each.get("note"), "where": where, "location_type": "page"}
        records.append({**words, "highlighted_at": each.get("timestamp"), **about})
    return _of_any(records)


def _objects(value: Any) -> list[dict[str, Any]]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def _is_of_bookcision(value: Any) -> bool:
    return isinstance(value, dict) and {"asin", "highlights", "authors"} <= value.keys()


def _of_bookcision(value: Any, leave_out: LeaveOut) -> Records:
    about = {"title": value.get("title"), "author": ";".join(authors_of_book(_text(value["authors"])))}
    records = []
    for each in _objects(value["highlights"]):
        if each.get("isNoteOnly"):
            leave_out(LeftOutReason.NOTE_ALONE, _text(each.get("note")))
            continue
        location = _text(_dig(each, "location", "value"))
        words = {"highlight": each.get("text"), "note": each.get("note"), "location_type": "location"}
        records.append({**words, "location": location, **about})
    return _of_any(records)


DIALECTS = (
    Dialect(Format.READWISE, _is_of_reader, _of_reader),
    Dialect(Format.READWISE, _is_of_readwise, _of_readwise),
    Dialect(Format.HYPOTHESIS, _is_of_hypothesis, _of_hypothesis),
    Dialect(Format.LIBBY, _is_of_libby, _of_libby),
    Dialect(Format.BOOKCISION, _is_of_bookcision, _of_bookcision),
    Dialect(Format.JSON, lambda _value: True, _of_any),
)
