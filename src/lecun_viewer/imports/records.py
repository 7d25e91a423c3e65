"""The rows of a table, or the records of JSON. Each is a quote.

A cell may name several authors: see `drafts.people`. Tags have semicolons or commas between, or are a list as Python
writes it. A date in a form that can be read in two ways is left out and reported. A row without an author may have an
attribution behind its words.

Readwise: “Highlighted at” and the color say nothing of the words. The note becomes the remark, but for words such as
``.tag`` in it. A highlight with the tag ``h1`` to ``h4`` is a heading, and becomes the part of what follows in the same
book. What has the tag ``discard`` is left out, and ``favorite`` makes a favorite. The same words in the same book are
one quote, with the notes and the tags of all. What has a page or a location was highlighted in a book.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from lecun_viewer.core.provenance import is_address
from lecun_viewer.core.quote import COMMAS, SEMICOLONS, items_in
from lecun_viewer.core.visible import excerpt
from lecun_viewer.imports.attribution_line import draft_of, has_attribution_behind, read_attribution
from lecun_viewer.imports.columns import Columns, Field, understood
from lecun_viewer.imports.drafts import SUFFIX, Collector, Draft, date_of, is_person, people, without_markup
from lecun_viewer.imports.found import Format, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.headings import Entry, add_all
from lecun_viewer.imports.quotation_marks import unquoted

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LIST = re.compile(r"\[(.*)\]", re.DOTALL)
_PLACES = ("page", "location")  # the types of a location that a reader can look up

_HEADINGS = ("h1", "h2", "h3", "h4")
_NO = ("", "0", "false", "no", "null", "none")
_IN_NOTE = re.compile(r"\.([A-Za-z][\w-]*)\s*")

_BETWEEN = {Field.TEXT: "\n", Field.NOTE: "\n", Field.AUTHORS: "; "}  # the cells of columns with the same meaning

Cells = dict[Field, str]


class Row(NamedTuple):
    """The cells of a row.

    Attributes:
        number: The line on which it begins.
        end: The index of its end in the text.
        path: The headings or keys above it.
    """

    number: int
    cells: Sequence[str]
    end: int
    path: tuple[str, ...] = ()


def add_rows(
    names: Sequence[str], rows: Iterable[Row], first: Sequence[Row], collector: Collector, format: Format, line: int = 1
) -> None:
    """Collect the quotes of *rows*: see `entries_of`."""
    add_all(entries_of(names, rows, first, collector, format, line), collector)


def entries_of(
    names: Sequence[str], rows: Iterable[Row], first: Sequence[Row], collector: Collector, format: Format, line: int = 1
) -> Sequence[Entry]:
    """Return the quotes of *rows*, whose columns have these *names*. The *first* rows say what the columns hold.
    The names are on that *line*.

    Raises:
        UnreadableError: No column holds quotes.
    """
    columns = understood(names, [row.cells for row in first], collector)
    if not columns.has_text:
        details = tuple(map(excerpt, names))
        raise UnreadableError(UnreadableReason.NO_TEXT_COLUMN, details, choices=tuple(collector.choices))
    if format is not Format.JSON:
        _leave_out_columns(names, line, columns, collector)
    texts = _cells_of(Field.TEXT, columns, first)
    people_ = People(_cells_of(Field.AUTHORS, columns, first), Field.SOURCE in columns.fields, format)
    has_authors = not {Field.AUTHORS, Field.ATTRIBUTION}.isdisjoint(columns.fields)
    in_list = not has_authors and 2 * sum(has_attribution_behind(text, in_list=True) for text in texts) > len(texts)
    entries = (_entry(row, columns, collector, people_, has_authors=has_authors, in_list=in_list) for row in rows)
    found = [entry for entry in entries if entry]
    return _of_readwise(found, collector) if format is Format.READWISE else found


def _cells_of(field: Field, columns: Columns, rows: Sequence[Row]) -> list[str]:
    if field not in columns.fields:
        return []
    at = columns.fields.index(field)
    return [row.cells[at] for row in rows if at < len(row.cells) and row.cells[at].strip()]


class People:
    """How a column names people.

    Some data sets put the name of their site behind each author. Goodreads puts the book behind the author.
    """

    def __init__(self, cells: Sequence[str], has_sources: bool, format: Format) -> None:
        ends = Counter(cell.rpartition(", ")[2] for cell in cells)
        end, number = next(iter(ends.most_common(1)), ("", 0))
        self._site = end if number > max(4, len(cells) / 2) and any(f", {end}" in cell for cell in cells) else ""
        self._has_books = not has_sources
        self._is_of_goodreads = format is Format.GOODREADS

    def of(self, cell: str) -> tuple[tuple[str, ...], str]:
        """Return the people in *cell*, and the work behind them."""
        cell = without_markup(cell).strip("—–―- \t\n,")
        if self._site:
            cell = cell.removesuffix(self._site).rstrip(" ,")
        who, comma, work = cell.partition(", ")
        is_other = self._is_of_goodreads or not is_person(work, is_strict=True)
        has_work = self._has_books and bool(comma) and is_other and not SUFFIX.fullmatch(work)
        if has_work and is_person(who, is_strict=True) and len(people(cell)) == 1:
            return people(who), work
        return people(cell), ""


def _leave_out_columns(names: Sequence[str], line: int, columns: Columns, collector: Collector) -> None:
    for at, (name, field) in enumerate(zip(names, columns.fields, strict=True)):
        if at in columns.repeated:
            collector.leave_out(line, LeftOutReason.SECOND_COLUMN, name)
        elif field is None:
            collector.leave_out(line, LeftOutReason.UNKNOWN_COLUMN, name)
        elif field is Field.NOT_KEPT:
            collector.leave_out(line, LeftOutReason.COLUMN_NOT_KEPT, name)


def _entry(
    row: Row, columns: Columns, collector: Collector, people_: People, *, has_authors: bool, in_list: bool
) -> Entry | None:
    missing = len(columns.fields) - len(row.cells)
    if missing < 0 and not any(row.cells[missing:]):
        missing = 0  # some programs end each row with a delimiter
    collector.reached(row.end // 2)
    if missing:
        collector.leave_out(row.number, LeftOutReason.WRONG_CELL_COUNT, " ".join(row.cells))
        return None
    cells = Cells()
    for field, cell in zip(columns.fields, row.cells, strict=False):
        if field and cell.strip():
            cells[field] = f"{cells[field]}{_BETWEEN.get(field, ', ')}{cell}" if field in cells else cell.strip()
    if cells.get(Field.DISCARD, "").lower() not in _NO:
        collector.leave_out(row.number, LeftOutReason.DISCARDED, cells.get(Field.TEXT, ""))
        return None
    text = unquoted(without_markup(cells.get(Field.TEXT, "")))
    draft = _draft("" if _PICTURE.fullmatch(text) else text, cells, row, collector, people_)
    if not has_authors:
        draft = _with_attribution(draft, in_list=in_list)
    return Entry(draft, row.number, row.end, row.path)


def _with_attribution(draft: Draft, *, in_list: bool) -> Draft:
    """Return *draft* with what the attribution behind its words says."""
    said = draft_of(draft.text, in_list=in_list)
    if not (said.authors or said.source):
        return draft
    return draft._replace(
        text=said.text,
        authors=said.authors,
        source=draft.source or said.source,
        date=draft.date or said.date,
        url=draft.url or said.url,
        where=draft.where or said.where,
    )


# Readwise


def _of_readwise(entries: Sequence[Entry], collector: Collector) -> Sequence[Entry]:
    """Return *entries* without headings and what was discarded, and each quote of a book once."""
    kept, parts = dict[tuple[str, str], Entry](), dict[str, str]()
    for entry in entries:
        draft = _with_tags_of_note(entry.draft)
        own = {tag.lower() for tag in draft.tags}
        if "discard" in own:
            collector.leave_out(entry.line, LeftOutReason.DISCARDED, draft.text)
            continue
        if not own.isdisjoint(_HEADINGS):
            parts[draft.source] = _line(draft.text)
            continue
        is_favorite = draft.is_favorite or "favorite" in own
        tags = tuple(tag for tag in draft.tags if tag.lower() != "favorite")
        draft = draft._replace(tags=tags, is_favorite=is_favorite, part=parts.get(draft.source, ""))
        key = (draft.source, draft.text)
        if key in kept and draft.text:
            collector.leave_out(entry.line, LeftOutReason.SAME_WORDS, draft.text)
            draft = _together(kept[key].draft, draft)
            kept[key] = kept[key]._replace(draft=draft)
        else:
            kept[key if draft.text else (str(entry.line), "")] = entry._replace(draft=draft)
    return list(kept.values())


def _with_tags_of_note(draft: Draft) -> Draft:
    note, tags = draft.note, list(draft.tags)
    while found := _IN_NOTE.match(note):
        tags.append(found[1])
        note = note[found.end() :]
    return draft._replace(note=note.strip(), tags=tuple(dict.fromkeys(tags)))


def _together(one: Draft, other: Draft) -> Draft:
    notes = dict.fromkeys(filter(None, (*one.note.split("\n"), *other.note.split("\n"))))
    return one._replace(
        note="\n".join(notes) if one.note or other.note else "",
        tags=tuple(dict.fromkeys((*one.tags, *other.tags))),
        is_favorite=one.is_favorite or other.is_favorite,
    )


# Cells


def _draft(text: str, cells: Cells, row: Row, collector: Collector, people_: People) -> Draft:
    authors, work = people_.of(cells.get(Field.AUTHORS, ""))
    said = read_attribution(cells[Field.ATTRIBUTION]) if Field.ATTRIBUTION in cells else Draft("")
    source = _line(without_markup(cells.get(Field.SOURCE, ""))) or work or said.source
    return Draft(
        text,
        authors or said.authors,
        topic=_line(cells.get(Field.TOPIC, "")),
        source=source,
        tags=_tags(cells.get(Field.TAGS, "")),
        language=_language(cells, row, collector),
        where=_where(cells, source),
        url=_known(cells, Field.URL, LeftOutReason.NO_ADDRESS, row, collector) or said.url,
        date=_known(cells, Field.DATE, LeftOutReason.NO_DATE, row, collector) or said.date,
        note=without_markup(cells.get(Field.NOTE, "")),
        is_favorite=cells.get(Field.FAVORITE, "").lower() not in _NO,
        is_highlight=cells.get(Field.LOCATION_TYPE, "").lower() in _PLACES,
    )


def _line(cell: str) -> str:
    return " ".join(cell.split())


def _known(cells: Cells, field: Field, reason: LeftOutReason, row: Row, collector: Collector) -> str:
    """Return the address or the date in the cell of *field*. What is neither is left out."""
    cell = cells.get(field, "")
    value = (cell if is_address(cell) else "") if field is Field.URL else date_of(cell)
    if cell and not value:
        collector.leave_out(row.number, reason, cell)
    return value


def _language(cells: Cells, row: Row, collector: Collector) -> str:
    cell = cells.get(Field.LANGUAGE, "")
    if not cell or (_LANGUAGE.fullmatch(cell) and len(cell) <= 35):
        return cell.replace("_", "-")
    collector.leave_out(row.number, LeftOutReason.NO_LANGUAGE, cell)
    return ""


def _where(cells: Cells, source: str) -> str:
    """Return the place in words. Empty if no cell has more than the source."""
    places = [cells.get(Field.WHERE, ""), _numbered("page", cells.get(Field.PAGE, ""))]
    kind, location = cells.get(Field.LOCATION_TYPE, "").lower(), cells.get(Field.LOCATION, "")
    if Field.LOCATION_TYPE not in cells:
        places.append(_numbered("location", location))
    elif kind in _PLACES and location:
        places.append(_numbered(kind, location))
    named = [_line(place) for place in places if place]
    is_in_source = named and source and Field.WHERE not in cells
    return ", ".join([source, *named] if is_in_source else named)


def _numbered(kind: str, place: str) -> str:
    """Return *place* with its *kind* if it is a mere number, Roman numbers and ranges among them."""
    return f"{kind} {place}" if re.fullmatch(r"[0-9ivxlcdm]+(?: ?[-–] ?[0-9ivxlcdm]+)?", place) else place


def _tags(cell: str) -> tuple[str, ...]:
    if found := _LIST.fullmatch(cell):
        return _different(part.strip(" '\"") for part in found[1].split(","))
    return items_in(cell, COMMAS if frozenset(SEMICOLONS).isdisjoint(cell) else SEMICOLONS)


def _different(tags: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, map(_line, tags))))
