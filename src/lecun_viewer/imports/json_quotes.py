"""JSON in the shapes that data sets of quotes have, and that programs export.

- Arrays of objects, of arrays, or of texts. Any of these may be within others.
- Objects of columns, of arrays by author or topic, or of texts by author.
- One object a line.
- A key is a column, as in a table: `columns` knows what it means. The keys above are headings.
- A value beside an array, such as the title of a book, holds for all that is in the array.
- ``{"$oid": …}``, numbers and votes are passed over.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from lecun_viewer.imports.columns import Field, field_named, is_sentence
from lecun_viewer.imports.drafts import Collector
from lecun_viewer.imports.found import UnreadableError, UnreadableReason
from lecun_viewer.imports.headings import add_all
from lecun_viewer.imports.json_values import script, values_of
from lecun_viewer.imports.kind import Kind, _later
from lecun_viewer.imports.table import Row, Table, entries_of

MOST_DEPTH = 40
MOST_KEYS = 200  # that become columns
MOST_AROUND = 20  # values that hold for a whole array
LONGEST_AROUND = 1000  # characters of such a value
SUFFIXES = (".json", ".jsonl")
_BEGINS = re.compile(r'\s*(?:\[\s*(?:["{\[]|\])|\{\s*(?:"|\}))')
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
    return 1 if name.endswith(SUFFIXES) or _BEGINS.match(text, script(text)) else 0


def read(text: str, collector: Collector) -> str:
    """Collect the quotes of *text*. Return an empty title.

    Raises:
        UnreadableError: It is damaged, nested too deeply, or has no quotes.
    """
    found = records_in(text, collector)
    if not found.rows:
        raise UnreadableError(UnreadableReason.NO_TEXT_COLUMN, _keys(text))
    are_keys = found.names == ["text"]  # above lists of texts
    add_all(entries_of(found, collector), collector, are_keys=are_keys)
    return ""


def records_in(
    text: str, collector: Collector, records: Callable[[Any], Records] | None = None, *, is_whole: bool = False
) -> Table:
    """Return the keys in *text*, and its records as rows. *records* yields those of a value as a program writes it.

    *is_whole* is as for `values_of`.
    """
    found, names = list[Record](), dict[str, None]()
    for value, line in values_of(text, collector, is_whole=is_whole):
        for cells, path in (records or records_of)(value):
            found.append((cells, path, line))
            if len(names) < MOST_KEYS:
                names.update(dict.fromkeys(cells))
            collector.reached(0)
    columns = list(names)
    rows = [Row(line, [cells.get(name, "") for name in columns], path) for cells, path, line in found]
    return Table(columns, rows, None)


def records_of(value: Any) -> Records:
    """Yield the records in *value*, each with the keys above it."""
    return _records(value, (), {}, MOST_DEPTH)


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
    has_words = bool(path) or any(map(_has_words, values))
    for each in values:
        if isinstance(each, list) and all(isinstance(cell, str | int | float | None) for cell in each):
            yield _with(around, {str(at): text_of(cell) for at, cell in enumerate(each, 1)}), path
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
            yield _with(around, dict(zip(names, map(text_of, row), strict=True))), path
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
            text = text_of(value, is_words=field_named(key) is Field.TEXT)
        else:
            text = str(value) if field_named(key) in _NUMBERED else ""
        if text:
            cells[key] = text
    return cells


_NUMBERED = (Field.PAGE, Field.LOCATION, Field.DATE, Field.HIGHLIGHTED)


def text_of(value: Any, *, is_words: bool = False) -> str:
    """Return *value* as the text of a cell."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, int | float) or value is None:
        return "" if value is None else str(value)
    if isinstance(value, list):
        texts = list(filter(None, map(text_of, value)))
        return ("\n" if is_words else ";").join(texts)
    for name in _NAMES:
        if isinstance(value.get(name), str):
            return str(value[name]).strip()
    if value and all(isinstance(each, dict) for each in value.values()):  # Reader's tags by their names
        return ";".join(value)
    return ""


KIND = Kind("json", _later("JSON data set"), likeness, read, SUFFIXES)
