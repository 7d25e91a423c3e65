"""The library: the catalogue with a full-text index over it, in one SQLite file.

A cache. It is made from the shipped collection on first start, and made again when that differs, when the file is
damaged, or when it comes from another version of the program; where it can't be kept on disk it is made in memory.
It holds nothing that could be lost.

Built for a million quotes: a search reads the page that is asked for and no more, by the index alone (``facet`` and
the prefix indexes make each term one lookup, see `match_expression`). Rows are numbered in the order of the
collection, so a page goes on after a row number; the places in other orders are numbered, too, when it is made.
"""

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.query import IsFavorite
from lecun_viewer.core.quote import Collection, Part, Quote, QuoteId
from lecun_viewer.core.search import Count, Order, Page, Search
from lecun_viewer.core.words import folded_words
from lecun_viewer.store import database
from lecun_viewer.store.match_expression import KEPT, LISTED, facets, match_expression

FILE_NAME = "library.sqlite3"
VERSION = 2  # raise it whenever the schema or the folding of words changes: the library is then made again
PAGE_SIZE = 100  # more than a tall window shows, and the whole shipped collection
COUNT_STEP = 1000  # rows counted in one go; a very common word is counted in many

_T = TypeVar("_T")

_SCHEMA = (
    "DROP TABLE IF EXISTS collection",
    "DROP TABLE IF EXISTS part",
    "DROP TABLE IF EXISTS tally",
    "DROP TABLE IF EXISTS quote",
    "DROP TABLE IF EXISTS quote_index",
    "CREATE TABLE collection (digest TEXT, title TEXT, introduction TEXT)",
    "CREATE TABLE part (number INTEGER PRIMARY KEY, title TEXT, quotes INTEGER)",
    # How many quotes have a status or a source, counted once; kind is “status” or “source”
    "CREATE TABLE tally (kind TEXT, name TEXT, quotes INTEGER, PRIMARY KEY (kind, name)) WITHOUT ROWID",
    """CREATE TABLE quote (
        number INTEGER PRIMARY KEY, id TEXT UNIQUE, part INTEGER, part_title TEXT, topic TEXT, text TEXT, source TEXT,
        status TEXT, words_found TEXT, found_at TEXT, url TEXT, date TEXT, note TEXT, author TEXT, checksum INTEGER,
        by_source INTEGER, by_date INTEGER)""",  # the places in the orders of `core.search.Order`
    # The words come folded and parted by spaces, so that the plain ASCII tokenizer parts them just as they were
    # folded. A beginning of up to eight letters has a list of rows of its own; a longer one is rare anyway.
    """CREATE VIRTUAL TABLE quote_index USING fts5 (
        text, topic, source, facet, content='', columnsize=0, tokenize='ascii', prefix='1 2 3 4 5 6 7 8')""",
)
_COLUMNS = "id, part, part_title, topic, text, source, status, words_found, found_at, url, date, note, author"
_SELECTED = ", ".join(f"quote.{name.strip()}" for name in f"{_COLUMNS}, checksum".split(","))


_PLACES = {Order.SOURCE: "quote.by_source", Order.DATE: "quote.by_date"}


class Library:
    """Finds quotes. Repairs itself: a damaged file is made again, unseen, and the question answered from the new one.

    Raises:
        Nothing for want of a file: see the module.
    """

    def __init__(self, folder: Path | None, digest: str, read: Callable[[], Collection]) -> None:
        """Open the library in *folder* (in memory where ``None``), holding the collection that *read* returns.

        *digest* tells whether the file already holds that collection; *read* is called only when it doesn't.
        """
        self._path: Path | str = folder / FILE_NAME if folder else ":memory:"
        self._digest = digest
        self._read = read
        self._kept: dict[QuoteId, Quote] = {}
        self._connection = self._open()

    def close(self) -> None:
        self._connection.close()

    def parts(self) -> list[Part]:
        """Return the parts in order, each with its number of quotes."""
        return self._ask(
            lambda: [Part(*row) for row in self._rows("SELECT number, title, quotes FROM part ORDER BY number")]
        )

    def title(self) -> str:
        """Return the collection's title."""
        title: str = self._ask(lambda: next(iter(self._rows("SELECT title FROM collection")))[0])
        return title

    def introduction(self) -> str:
        """Return the collection's introduction."""
        text: str = self._ask(lambda: next(iter(self._rows("SELECT introduction FROM collection")))[0])
        return text

    def status_counts(self) -> dict[Status, int]:
        """Return how many quotes have each state of provenance."""
        counts = self._tally("status")
        return {status: counts.get(status, 0) for status in Status}

    def source_counts(self) -> dict[str, int]:
        """Return the labels of the sources, in their order, each with its number of quotes."""
        counts = self._tally("source")
        return {label: counts[label] for label in sorted(counts, key=source_key)}

    def get(self, quote_id: QuoteId) -> Quote | None:
        """Return the quote with that id, or ``None``."""
        known = quote_id.encode("utf-8", "replace").decode()  # half a surrogate pair is no text for SQLite
        rows = self._ask(lambda: self._quotes(f"SELECT {_SELECTED} FROM quote WHERE id = ?", [known]))
        return rows[0] if rows else None

    def random(self) -> Quote | None:
        """Return a quote of the collection by chance, or ``None`` where it has none."""
        total = sum(part.quote_count for part in self.parts())
        # The collection's quotes come first, numbered from 1; a modulo by 0 is NULL, which no number equals.
        sql = f"SELECT {_SELECTED} FROM quote WHERE number = (SELECT 1 + abs(random() % ?))"
        rows = self._ask(lambda: self._quotes(sql, [total]))
        return rows[0] if rows else None

    def page(self, search: Search, after: int = 0, limit: int = PAGE_SIZE) -> Page:
        """Return the next quotes of *search* after the place *after*, at most *limit*."""
        place, source, values = _listing(search, after)
        # One more than asked for tells whether there is a next page.
        sql = f"SELECT {_SELECTED}, {place} {source} ORDER BY {place} LIMIT ?"
        rows = self._ask(lambda: self._checked(sql, [*values, limit + 1]))
        more = len(rows) > limit
        return Page([_quote(row) for row in rows[:limit]], rows[limit - 1][-1] if more else None)

    def every(self, search: Search) -> Iterator[Quote]:
        """Yield all quotes of *search*, fetched page by page."""
        after: int | None = 0
        while after is not None:
            page = self.page(search, after)
            yield from page.quotes
            after = page.next

    def ids(self, search: Search) -> list[QuoteId]:
        """Return the ids of all quotes of *search*. Takes its time where there are many: not for a key press."""
        place, source, values = _listing(search, 0)
        return self._ask(lambda: [row[0] for row in self._rows(f"SELECT quote.id {source} ORDER BY {place}", values)])

    def count(self, search: Search, after: int = 0, step: int = COUNT_STEP) -> Count:
        """Count the quotes of *search* after the place *after*, at most *step*, so that no call takes long."""
        place, source, values = _listing(search, after)
        sql = f"SELECT count(*), max(place) FROM (SELECT {place} AS place {source} ORDER BY {place} LIMIT ?)"
        number, last = self._ask(lambda: self._rows(sql, [*values, step]))[0]
        return Count(number, last if number == step else None)

    def keep(self, quotes: Iterable[Quote]) -> None:
        """Make those of *quotes* that the collection doesn't hold findable among favorites."""
        missing = [quote for quote in quotes if self.get(quote.id) is None]
        if not missing:
            return
        self._kept.update((quote.id, quote) for quote in missing)
        try:
            with database.transaction(self._connection):
                _insert(self._connection, missing, KEPT)
                database.seal(self._connection)
        except sqlite3.Error as error:  # a disk that filled up after the library was made
            self._connection.close()
            self._connection = self._make_anew_after(error)

    def _open(self) -> sqlite3.Connection:
        try:
            if isinstance(self._path, Path):
                self._path.parent.mkdir(parents=True, exist_ok=True)
            connection = database.connect(self._path)
            try:
                if self._is_current(connection):
                    return connection
                self._fill(connection)
            except BaseException:
                connection.close()
                raise
            return connection
        except (OSError, sqlite3.Error) as error:
            return self._make_anew_after(error)

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        if database.version(connection) != VERSION or not database.is_sealed(connection):
            return False
        row = connection.execute("SELECT digest FROM collection").fetchone()
        return row is not None and row[0] == self._digest

    def _make_anew_after(self, error: Exception) -> sqlite3.Connection:
        if isinstance(error, OSError) or database.is_busy(error):  # the file is not to blame, nor to be removed
            self._path = ":memory:"
        return self._make_anew()

    def _make_anew(self) -> sqlite3.Connection:
        """Return a library made from nothing: in the file's place or, where that can't be, in memory."""
        if isinstance(self._path, Path):
            try:
                for suffix in ("", "-journal", "-wal", "-shm"):
                    self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
                connection = database.connect(self._path)
                self._fill(connection)
                return connection
            except (OSError, sqlite3.Error):
                self._path = ":memory:"
        connection = database.connect(":memory:")
        self._fill(connection)
        return connection

    def _fill(self, connection: sqlite3.Connection) -> None:
        collection = self._read()
        with database.transaction(connection):
            if self._is_current(connection):  # another program has just made it
                return
            for statement in _SCHEMA:
                connection.execute(statement)
            connection.execute(
                "INSERT INTO collection VALUES (?, ?, ?)", (self._digest, collection.title, collection.introduction)
            )
            connection.executemany("INSERT INTO part VALUES (?, ?, ?)", collection.parts)
            _insert(connection, collection.quotes, LISTED)
            _insert(connection, self._kept.values(), KEPT)
            _tally(connection, collection.quotes)
            connection.execute(f"PRAGMA user_version = {VERSION}")
            database.seal(connection)

    def _tally(self, kind: str) -> dict[str, int]:
        return self._ask(lambda: dict(self._rows("SELECT name, quotes FROM tally WHERE kind = ?", [kind])))

    def _ask(self, question: Callable[[], _T]) -> _T:
        try:
            return question()
        except sqlite3.DatabaseError as error:
            self._connection.close()
            self._connection = self._make_anew_after(error)
            return question()

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def _checked(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        rows = self._rows(sql, values)
        for row in rows:
            if database.checksum(*row[:13]) != row[13]:
                raise database.DamagedRowError("a quote in the library is not as it was written")
        return rows

    def _quotes(self, sql: str, values: Sequence[Any]) -> list[Quote]:
        return [_quote(row) for row in self._checked(sql, values)]


def _listing(search: Search, after: int) -> tuple[str, str, list[Any]]:
    """Return the place by which *search* is ordered, its FROM and WHERE clauses, and their values."""
    expression = match_expression(search.query, with_kept=search.wants_favorites)
    if search.among is None:
        place = _PLACES.get(search.order, "quote_index.rowid")
        source = "FROM quote_index JOIN quote ON quote.number = quote_index.rowid WHERE quote_index MATCH ?"
        values: list[Any] = [expression]
    else:
        place = _PLACES.get(search.order, "among.key + 1")
        source = (
            "FROM json_each(?) AS among CROSS JOIN quote ON quote.id = among.value"  # CROSS: the few favorites first
            " WHERE EXISTS (SELECT 1 FROM quote_index WHERE quote_index MATCH ? AND rowid = quote.number)"
        )
        values = [json.dumps(search.among), expression]
    for terms, operator in ((search.query.terms, "IN"), (search.query.excluded, "NOT IN")):
        if any(isinstance(term, IsFavorite) for term in terms):
            source += f" AND quote.id {operator} (SELECT value FROM json_each(?))"
            values.append(json.dumps(search.favorites))
    return place, f"{source} AND {place} > ?", [*values, after]


def source_key(label: str) -> tuple[tuple[str, ...], str]:
    """Return by what the labels of sources are ordered: by their words, without case and accents."""
    return folded_words(label), label


def _date_key(quote: Quote) -> str:
    """Return by what quotes are ordered downwards, the newest first; a year comes after its months and days."""
    return quote.provenance.date or ""


def _insert(connection: sqlite3.Connection, quotes: Iterable[Quote], standing: str) -> None:
    """Add *quotes*, after those that are there in every order."""
    inserted = list(quotes)
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM quote").fetchone()[0]
    by_source = _places(sorted(range(len(inserted)), key=lambda at: source_key(inserted[at].source)), first)
    by_date = _places(
        sorted(range(len(inserted)), key=lambda at: _date_key(inserted[at]), reverse=True), first
    )  # sorting backwards keeps the order of equals, too
    for at, quote in enumerate(inserted):
        row = (*quote[:6], *quote.provenance)
        number = connection.execute(
            f"INSERT INTO quote ({_COLUMNS}, checksum, by_source, by_date)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, database.checksum(*row), by_source[at], by_date[at]),
        ).lastrowid
        index = [" ".join(folded_words(value)) for value in (quote.text, quote.topic, quote.source)]
        connection.execute(
            "INSERT INTO quote_index (rowid, text, topic, source, facet) VALUES (?, ?, ?, ?, ?)",
            (number, *index, facets(quote, standing)),
        )


def _places(order: Sequence[int], first: int) -> list[int]:
    """Return for each item its place in *order*, which lists the items; the first place is *first*."""
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
    quote_id, part, part_title, topic, text, source, status, *known = row[:13]
    return Quote(quote_id, part, part_title, topic, text, source, Provenance(Status(status), *known))
