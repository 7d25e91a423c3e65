"""The library: the catalogue with a full-text index, in one SQLite file.

It is a cache and holds nothing that could be lost. It is made from the collections on the first start. It is made again
if a collection differs, the file is damaged, or another version of the program made it. If it can't be
kept on the disk, it is made in memory.

It is built for a million quotes. A search reads only the page that is asked for. Each term is one lookup in the index
(see `match_expression`). Rows are numbered in the order of the collection, so a page goes on after a row number. Each
other order has an index of its own, with rows numbered in that order. Sorting all matches would be slow for a common
word, and walking through all quotes in order would be slow for a rare word.
"""

import json
import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, Quote, QuoteId
from lecun_viewer.core.search import Count, ExtraQuotes, Order, Page, Search
from lecun_viewer.core.words import folded_words
from lecun_viewer.store import database
from lecun_viewer.store.few_index import FewIndex
from lecun_viewer.store.files import make_folder
from lecun_viewer.store.match_expression import COLUMNS, FEW_INDEX, KEPT, LISTED, index_row, match_expression

FILE_NAME = "library.sqlite3"
VERSION = 8  # raise it whenever the schema or the folding of words changes: the library is then made again
PAGE_SIZE = 150  # more than a tall window shows, and more than the shipped collections have
COUNT_STEP = 1000  # rows counted in one step, of which a common word takes many

_T = TypeVar("_T")

_SCHEMA = (
    "DROP TABLE IF EXISTS collection",
    "DROP TABLE IF EXISTS part",
    "DROP TABLE IF EXISTS tally",
    "DROP TABLE IF EXISTS quote",
    "DROP TABLE IF EXISTS kept",
    "DROP TABLE IF EXISTS quote_index",
    "DROP TABLE IF EXISTS source_index",
    "DROP TABLE IF EXISTS date_index",
    """CREATE TABLE collection (
        id TEXT PRIMARY KEY, digest TEXT, title TEXT, introduction TEXT, quotes INTEGER, hidden INTEGER)""",
    "CREATE TABLE part (number INTEGER PRIMARY KEY, title TEXT, quotes INTEGER)",
    # How many quotes have a status or a source. kind is “status” or “source”.
    "CREATE TABLE tally (kind TEXT, name TEXT, quotes INTEGER, PRIMARY KEY (kind, name)) WITHOUT ROWID",
    """CREATE TABLE quote (
        number INTEGER PRIMARY KEY, id TEXT UNIQUE, part INTEGER, part_title TEXT, topic TEXT, text TEXT, source TEXT,
        status TEXT, words_found TEXT, found_at TEXT, url TEXT, date TEXT, note TEXT, author TEXT, evidence TEXT,
        collection TEXT, authors TEXT, language TEXT, checksum INTEGER, by_source INTEGER UNIQUE,
        by_date INTEGER UNIQUE)""",  # authors is a JSON array, and the last two are the places in the other orders
    # The extra quotes. keeper is a kind of `core.search.ExtraQuotes`, snapshot is Quote.to_dict as JSON.
    "CREATE TABLE kept (keeper TEXT, quote_id TEXT, snapshot TEXT, PRIMARY KEY (keeper, quote_id)) WITHOUT ROWID",
    # Words are folded, with spaces between them, so the plain ASCII tokenizer finds the same words. Each prefix of
    # up to eight letters has a list of its rows. Longer prefixes are rare.
    *(
        f"""CREATE VIRTUAL TABLE {index} USING fts5 (
            {COLUMNS}, content='', columnsize=0, tokenize='ascii', prefix='1 2 3 4 5 6 7 8')"""
        for index in ("quote_index", "source_index", "date_index")
    ),
)
_COLUMNS = (
    *("id", "part", "part_title", "topic", "text", "source"),
    *("status", "words_found", "found_at", "url", "date", "note", "author", "evidence"),
    *("collection", "authors", "language"),
)
_SELECTED = ", ".join(f"quote.{name}" for name in (*_COLUMNS, "checksum"))
_INSERTED = ", ".join(("number", *_COLUMNS, "checksum", "by_source", "by_date"))
_VALUES = ", ".join("?" * len(_INSERTED.split(", ")))


class _Index(NamedTuple):
    """A full-text index, and the column of ``quote`` with its row numbers."""

    name: str
    place: str


_INDEXES = {
    Order.GIVEN: _Index("quote_index", "number"),
    Order.SOURCE: _Index("source_index", "by_source"),
    Order.DATE: _Index("date_index", "by_date"),
}


class Library:
    """Finds quotes.

    Never raises if the file is missing, locked or damaged. It makes the file again, or falls back to memory, and
    answers.
    """

    def __init__(
        self,
        folder: Path | None,
        digests: Mapping[str, str],
        read: Callable[[], Sequence[Collection]],
        hidden: Iterable[str] = (),
        *,
        is_read_only: bool = False,
    ) -> None:
        """Open the library in *folder*, or in memory if it is ``None``. *read* returns the collections in order.

        *digests* by the collections' ids tell whether the file already holds them. If it does, *read* is not called.
        *hidden* is as for `hide`. If *is_read_only*, nothing is written to the disk. Then a file that is not right is
        left to other programs.
        """
        self._is_read_only = is_read_only
        self._folder = folder
        self._digests = digests
        self._read = read
        self._hidden = frozenset(hidden)
        self._path = self._place()
        self._kept: dict[ExtraQuotes, dict[QuoteId, Quote]] = {}
        self._few_index: FewIndex | None = None  # of the present connection
        self._connection = self._open()

    def close(self) -> None:
        self._connection.close()

    def parts(self) -> list[Part]:
        """Return the parts in order, each with its number of quotes."""
        return self._ask(
            lambda: [Part(*row) for row in self._rows("SELECT number, title, quotes FROM part ORDER BY number")]
        )

    def collections(self) -> list[CollectionInfo]:
        """Return what is known of the collections, in order, also of those that are hidden."""
        sql = "SELECT id, title, introduction, quotes, hidden FROM collection ORDER BY rowid"
        return self._ask(lambda: [CollectionInfo(*row)._replace(is_hidden=bool(row[4])) for row in self._rows(sql)])

    def hide(self, hidden: Iterable[str]) -> None:
        """Hide the collections with these ids, and show the others. If all would be hidden, none is.

        The quotes of a hidden collection are as if a newer collection had dropped them.
        """
        self._hidden = frozenset(hidden)
        self._path = self._place()
        self._connection.close()
        self._connection = self._open()

    def status_counts(self) -> dict[Status, int]:
        """Return how many quotes have each state of provenance."""
        counts = self._tally("status")
        return {status: counts.get(status, 0) for status in Status}

    def source_counts(self) -> dict[str, int]:
        """Return the labels of the sources in alphabetical order, each with its number of quotes."""
        counts = self._tally("source")
        return {label: counts[label] for label in sorted(counts, key=source_key)}

    def get(self, quote_id: QuoteId) -> Quote | None:
        """Return the quote with that id, or ``None``."""
        known = quote_id.encode("utf-8", "replace").decode()  # half a surrogate pair is no text for SQLite
        rows = self._ask(lambda: self._quotes(f"SELECT {_SELECTED} FROM quote WHERE id = ?", [known]))
        return rows[0] if rows else None

    def random(self) -> Quote | None:
        """Return a quote of the collections by chance, or ``None`` where they have none."""
        total = sum(part.quote_count for part in self.parts())
        # The collections' quotes come first, numbered from 1. A modulo by 0 is NULL, which equals no number.
        sql = f"SELECT {_SELECTED} FROM quote WHERE number = (SELECT 1 + abs(random() % ?))"
        rows = self._ask(lambda: self._quotes(sql, [total]))
        return rows[0] if rows else None

    def page(self, search: Search, after: int = 0, limit: int = PAGE_SIZE) -> Page:
        """Return at most *limit* quotes of *search*, after the place *after*."""
        place, source, values = _listing(search, after)
        # One row more than *limit* tells whether there is a next page.
        sql = f"SELECT {_SELECTED}, {place} {source} ORDER BY {place} LIMIT ?"
        rows = self._ask(lambda: self._checked(sql, [*values, limit + 1]), search)
        more = len(rows) > limit
        return Page([_quote(row) for row in rows[:limit]], rows[limit - 1][-1] if more else None)

    def every(self, search: Search) -> Iterator[Quote]:
        """Yield all quotes of *search*. They are fetched page by page."""
        after: int | None = 0
        while after is not None:
            page = self.page(search, after)
            yield from page.quotes
            after = page.next

    def ids(self, search: Search) -> list[QuoteId]:
        """Return the ids of all quotes of *search*. With many quotes it is too slow for a key press."""
        place, source, values = _listing(search, 0)
        sql = f"SELECT quote.id {source} ORDER BY {place}"
        return self._ask(lambda: [row[0] for row in self._rows(sql, values)], search)

    def count(self, search: Search, after: int = 0, step: int = COUNT_STEP) -> Count:
        """Count at most *step* quotes of *search* after the place *after*. So no call takes long."""
        place, source, values = _listing(search, after)
        sql = f"SELECT count(*), max(place) FROM (SELECT {place} AS place {source} ORDER BY {place} LIMIT ?)"
        number, last = self._ask(lambda: self._rows(sql, [*values, step]), search)[0]
        return Count(number, last if number == step else None)

    def keep(self, quotes: Iterable[Quote], kind: ExtraQuotes) -> None:
        """Add *quotes* to the index, unless a collection holds them. They replace earlier quotes of that *kind*.

        They are found by their ids and among favorites.
        """
        self._kept[kind] = wanted = {quote.id: quote for quote in quotes}
        try:
            if _is_kept(self._connection, kind, wanted):
                return
            with database.transaction(self._connection):
                _keep(self._connection, kind, wanted)
                database.seal(self._connection)
        except sqlite3.Error as error:  # such as a disk that is full by now
            self._connection.close()
            self._connection = self._make_anew_after(error)

    def _place(self) -> Path | str:
        """Return where the library is kept. Programs that show other collections have a file of their own."""
        if self._folder is None:
            return ":memory:"
        shown = [each for each in self._digests if not self._hides(each)]
        if len(shown) == len(self._digests):
            return self._folder / FILE_NAME
        return self._folder / f"library-{zlib.crc32(' '.join(shown).encode()):08x}.sqlite3"

    def _open(self) -> sqlite3.Connection:
        try:
            if isinstance(self._path, Path) and not self._is_read_only:
                make_folder(self._path.parent)
            return self._made()
        except (OSError, sqlite3.Error) as error:
            return self._make_anew_after(error)

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        if database.version(connection) != VERSION or not database.is_sealed(connection):
            return False
        held = connection.execute("SELECT id, digest, hidden FROM collection ORDER BY rowid").fetchall()
        return held == [(each, digest, self._hides(each)) for each, digest in self._digests.items()]

    def _hides(self, collection_id: str) -> bool:
        return collection_id in self._hidden and not self._digests.keys() <= self._hidden

    def _make_anew_after(self, error: Exception) -> sqlite3.Connection:
        if isinstance(error, OSError) or database.is_busy(error):  # the file is sound and stays
            self._path = ":memory:"
        return self._make_anew()

    def _make_anew(self) -> sqlite3.Connection:
        """Make the library again, in the place of the file. If that fails, make it in memory."""
        if isinstance(self._path, Path) and not self._is_read_only:
            try:
                for suffix in ("", *database.COMPANIONS):
                    self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
                return self._made()
            except (OSError, sqlite3.Error):
                pass
        self._path = ":memory:"
        return self._made()

    def _made(self) -> sqlite3.Connection:
        connection = database.connect(self._path, read_only=self._is_read_only)
        self._few_index = None
        try:
            self._fill(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _fill(self, connection: sqlite3.Connection) -> None:
        if self._is_current(connection) and not self._kept:
            return
        with database.transaction(connection):
            if not self._is_current(connection):  # otherwise another program has just made it
                self._fill_with(connection, self._read())
            for kind, wanted in self._kept.items():
                _keep(connection, kind, wanted)
            database.seal(connection)

    def _fill_with(self, connection: sqlite3.Connection, collections: Sequence[Collection]) -> None:
        for statement in _SCHEMA:
            connection.execute(statement)
        for each in collections:
            hides = self._hides(each.id)
            row = (each.id, self._digests[each.id], each.title, each.introduction, len(each.quotes), hides)
            connection.execute("INSERT INTO collection VALUES (?, ?, ?, ?, ?, ?)", row)
            connection.executemany(
                "INSERT INTO part VALUES (?, ?, ?)"
                " ON CONFLICT (number) DO UPDATE SET quotes = quotes + excluded.quotes",
                (part._replace(quote_count=0) if hides else part for part in each.parts),
            )
        quotes = [quote for each in collections if not self._hides(each.id) for quote in each.quotes]
        _insert(connection, quotes, LISTED)
        _tally(connection, quotes)
        connection.execute(f"PRAGMA user_version = {VERSION}")

    def _tally(self, kind: str) -> dict[str, int]:
        return self._ask(lambda: dict(self._rows("SELECT name, quotes FROM tally WHERE kind = ?", [kind])))

    def _ask(self, question: Callable[[], _T], search: Search | None = None) -> _T:
        """Return the answer to *question*. If *search* is given, its index is made ready first."""
        try:
            self._prepare(search)
            return question()
        except sqlite3.DatabaseError as error:
            self._connection.close()
            self._connection = self._make_anew_after(error)
            self._prepare(search)
            return question()

    def _prepare(self, search: Search | None) -> None:
        """Add the quotes that *search* can find to the small index, if it asks that index."""
        if search and search.wants_favorites and match_expression(search.query, with_kept=True):
            self._few_index = self._few_index or FewIndex(self._connection)
            self._few_index.hold(_few(search))

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def _checked(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        rows = self._rows(sql, values)
        for row in rows:
            if database.checksum(*row[: len(_COLUMNS)]) != row[len(_COLUMNS)]:
                raise database.DamagedRowError("a quote in the library is not as it was written")
        return rows

    def _quotes(self, sql: str, values: Sequence[Any]) -> list[Quote]:
        return [_quote(row) for row in self._checked(sql, values)]


def _listing(search: Search, after: int) -> tuple[str, str, list[Any]]:
    """Return the place that orders *search*, its FROM and WHERE clauses, and their values."""
    place, source, values = _among(search) if search.wants_favorites else _indexed(search)
    if unwanted := search.unwanted_favorites():
        source += " AND quote.id NOT IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(unwanted))
    return place, f"{source} AND {place} > ?", [*values, after]


def _indexed(search: Search) -> tuple[str, str, list[Any]]:
    index = _INDEXES[search.order]
    place = f"{index.name}.rowid"
    source = (
        f"FROM {index.name} CROSS JOIN quote ON quote.{index.place} = {place}"  # CROSS: SQLite asks the index first
        f" WHERE {index.name} MATCH ?"
    )
    return place, source, [match_expression(search.query, with_kept=False)]


def _among(search: Search) -> tuple[str, str, list[Any]]:
    """List quotes among a few known quotes. Each is looked up by its id, and the small index is asked."""
    is_their_order = search.among is not None and search.order is Order.GIVEN
    place = "among.key + 1" if is_their_order else f"quote.{_INDEXES[search.order].place}"
    source = "FROM json_each(?) AS among CROSS JOIN quote ON quote.id = among.value WHERE TRUE"
    values: list[Any] = [json.dumps(_few(search))]
    expression = match_expression(search.query, with_kept=True)
    if expression:
        source += f" AND quote.number IN (SELECT rowid FROM {FEW_INDEX} WHERE {FEW_INDEX} MATCH ?)"
        values.append(expression)
    if search.among is not None and search.query.wants_only_favorites:
        source += " AND quote.id IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(search.wanted_favorites()))
    return place, source, values


def _few(search: Search) -> list[QuoteId]:
    """Return the ids of the quotes that *search* can find, for a search of a few known quotes."""
    return search.wanted_favorites() if search.among is None else list(search.among)


def source_key(label: str) -> tuple[tuple[str, ...], str]:
    """Return the sort key of a source: its words without case and accents."""
    return folded_words(label), label


def _date_key(quote: Quote) -> str:
    """Return the sort key of a quote's date, the newest first. A year comes after its months and days."""
    return quote.provenance.date or ""


def _insert(connection: sqlite3.Connection, quotes: Iterable[Quote], standing: str) -> None:
    """Add *quotes*. In every order they come after the quotes that are there."""
    inserted = list(quotes)
    lasts = "max(coalesce(max(number), 0), coalesce(max(by_source), 0), coalesce(max(by_date), 0))"
    first: int = connection.execute(f"SELECT {lasts} + 1 FROM quote").fetchone()[0]
    given = range(len(inserted))
    by_source = sorted(given, key=lambda at: source_key(inserted[at].source))
    by_date = sorted(given, key=lambda at: _date_key(inserted[at]), reverse=True)  # a stable sort, even reversed
    source_places, date_places = _places(by_source, first), _places(by_date, first)
    for at, quote in enumerate(inserted):
        row = (*quote[:6], *quote.provenance, quote.collection, json.dumps(quote.authors), quote.language)
        connection.execute(
            f"INSERT INTO quote ({_INSERTED}) VALUES ({_VALUES})",
            (first + at, *row, database.checksum(*row), source_places[at], date_places[at]),
        )
    # Each index gets its rows in order. A step back to an earlier row makes FTS5 write to the disk.
    for index, order in zip(_INDEXES.values(), (given, by_source, by_date), strict=True):
        connection.executemany(
            f"INSERT INTO {index.name} (rowid, {COLUMNS}) VALUES (?, ?, ?, ?, ?)",
            ((place, *index_row(inserted[at], standing)) for place, at in enumerate(order, first)),
        )


def _remove(connection: sqlite3.Connection, quote: Quote) -> None:
    """Remove *quote*, which was inserted as `KEPT`."""
    sql = "SELECT number, by_source, by_date FROM quote WHERE id = ?"
    places = connection.execute(sql, (quote.id,)).fetchone()
    if places is None:
        raise database.DamagedRowError("a kept quote is not in the library")
    for index, place in zip(_INDEXES.values(), places, strict=True):
        connection.execute(  # an index without content needs the old values to delete a row (“FTS5”, section 6.3)
            f"INSERT INTO {index.name} ({index.name}, rowid, {COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)",
            (place, *index_row(quote, KEPT)),
        )
    connection.execute("DELETE FROM quote WHERE id = ?", (quote.id,))


def _missing(connection: sqlite3.Connection, wanted: Mapping[QuoteId, Quote]) -> dict[QuoteId, str]:
    """Return the quotes of *wanted* that the collection does not hold, as JSON."""
    sql = "SELECT id FROM quote WHERE id IN (SELECT value FROM json_each(?)) AND id NOT IN (SELECT quote_id FROM kept)"
    listed = {row[0] for row in connection.execute(sql, (json.dumps(list(wanted)),))}
    return {key: json.dumps(quote.to_dict()) for key, quote in wanted.items() if key not in listed}


def _is_kept(connection: sqlite3.Connection, kind: ExtraQuotes, wanted: Mapping[QuoteId, Quote]) -> bool:
    """Return whether the extra quotes of *kind* are *wanted* already."""
    rows = connection.execute("SELECT quote_id, snapshot FROM kept WHERE keeper = ?", (kind,))
    return dict(rows.fetchall()) == _missing(connection, wanted)


def _keep(connection: sqlite3.Connection, kind: ExtraQuotes, wanted: Mapping[QuoteId, Quote]) -> None:
    """Make *wanted* the extra quotes of *kind*. The other kinds stay."""
    before, missing = _kept(connection), _missing(connection, wanted)
    connection.execute("DELETE FROM kept WHERE keeper = ?", (kind,))
    connection.executemany("INSERT INTO kept VALUES (?, ?, ?)", ((kind, *each) for each in missing.items()))
    after = _kept(connection)
    for quote_id, quote in before.items():
        if after.get(quote_id) != quote:
            _remove(connection, quote)
    _insert(connection, (quote for key, quote in after.items() if before.get(key) != quote), KEPT)


def _kept(connection: sqlite3.Connection) -> dict[QuoteId, Quote]:
    """Return the extra quotes of all kinds."""
    snapshots: dict[QuoteId, str] = {}
    for kind in ExtraQuotes:
        snapshots |= connection.execute("SELECT quote_id, snapshot FROM kept WHERE keeper = ?", (kind,)).fetchall()
    try:
        return {quote_id: Quote.from_dict(json.loads(snapshot)) for quote_id, snapshot in snapshots.items()}
    except (ValueError, LookupError, TypeError) as error:
        raise database.DamagedRowError("a kept quote is not as it was written") from error


def _places(order: Sequence[int], first: int) -> list[int]:
    """Return the place of each item in *order*. The first place is *first*."""
    places = [0] * len(order)
    for place, item in enumerate(order, first):
        places[item] = place
    return places


def _tally(connection: sqlite3.Connection, quotes: Sequence[Quote]) -> None:
    for kind, names in (
        ("status", (quote.provenance.status for quote in quotes)),
        ("source", (quote.source for quote in quotes)),
    ):
        rows = ((kind, str(name), number) for name, number in Counter(names).items())
        connection.executemany("INSERT INTO tally VALUES (?, ?, ?)", rows)


def _quote(row: Sequence[Any]) -> Quote:
    quote_id, part, part_title, topic, text, source, status, *known, collection, authors, language = row[
        : len(_COLUMNS)
    ]
    provenance = Provenance(Status(status), *known)
    return Quote(quote_id, part, part_title, topic, text, source, provenance, collection, _authors(authors), language)


@lru_cache(maxsize=100)  # most quotes share them
def _authors(listed: str) -> tuple[str, ...]:
    return tuple(json.loads(listed))
