"""The library: the quotes of all collections with a full-text index, in one SQLite file.

It is a cache and holds nothing that could be lost. It is made from the collections on the first start. A collection
that changed is exchanged alone. The file is thrown away if it is damaged or another version of the program made it. If
it can't be kept on the disk, it is made in memory.

The seal in the header tells whether any byte changed (`database.is_sealed`). A file above 4 MB has no seal, because
reading it would take too long. There SQLite notices damage to its structure, and a checksum notices damage to a quote.

Quotes are numbered in the order of the collections (`library_tables`), and one index finds them (`match_expression`).
So a page in the given order goes on after a number. In any other order SQL sorts what was found, and a page goes on
after so many quotes. Sorting reads a narrow table, which is fast enough for 100,000 quotes.
"""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, Quote, QuoteId
from lecun_viewer.core.search import Count, ExtraQuotes, Order, Page, Search
from lecun_viewer.store import database
from lecun_viewer.store.files import make_folder
from lecun_viewer.store.library_tables import (
    FIRST_EXTRA,
    IN_JSON,
    SCHEMA,
    SELECTED,
    add_collection,
    by_source,
    has_extras,
    keep_extras,
    quote_of,
    remove_collection,
)
from lecun_viewer.store.match_expression import match_expression

FILE_NAME = "library.sqlite3"
VERSION = 9  # raise it whenever the schema or the folding of words changes: the library is then made again
PAGE_SIZE = 150  # more than a tall window shows, and more than the shipped collections have
COUNT_STEP = 1000  # rows counted in one step, of which a common word takes many
CACHE_KB = 32_000  # of SQLite, used only by a library that is as large

_T = TypeVar("_T")

_IN_TURN = "FROM json_each(?) AS turn CROSS JOIN quote ON quote.number = turn.value ORDER BY turn.key"
_SORTED_BY = {
    Order.GIVEN: "sorting.number",
    Order.SOURCE: "sorting.by_source, sorting.number",
    Order.DATE: "sorting.by_date, sorting.number",
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
        self._connection = self._open()

    def close(self) -> None:
        self._connection.close()

    def parts(self) -> list[Part]:
        """Return the parts in order, each with its number of quotes."""
        sql = "SELECT number, title, sum(quotes) FROM part GROUP BY number ORDER BY number"
        return self._ask(lambda: [Part(*row) for row in self._rows(sql)])

    def collections(self) -> list[CollectionInfo]:
        """Return what is known of the collections, in order, also of those that are hidden."""
        sql = "SELECT id, title, introduction, quotes, hidden FROM collection ORDER BY slot"
        return self._ask(lambda: [CollectionInfo(*row)._replace(is_hidden=bool(row[4])) for row in self._rows(sql)])

    def hide(self, hidden: Iterable[str]) -> None:
        """Hide the collections with these ids, and show the others. If all would be hidden, none is.

        The quotes of a hidden collection are as if a newer collection had dropped them.
        """
        if self._hidden == frozenset(hidden):
            return
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
        return {label: counts[label] for label in sorted(counts, key=by_source)}

    def get(self, quote_id: QuoteId) -> Quote | None:
        """Return the quote with that id, or ``None``."""
        known = quote_id.encode("utf-8", "replace").decode()  # half a surrogate pair is no text for SQLite
        sql = "SELECT number FROM quote WHERE id = ? ORDER BY number LIMIT 1"
        return self._ask(lambda: self._one(sql, known))

    def random(self) -> Quote | None:
        """Return a quote of the collections by chance, or ``None`` where they have none."""
        total = "SELECT max(1, coalesce(sum(quotes), 0)) FROM collection WHERE NOT hidden"
        sql = f"SELECT number FROM sorting WHERE number < ? LIMIT 1 OFFSET abs(random() % ({total}))"
        return self._ask(lambda: self._one(sql, FIRST_EXTRA))

    def page(self, search: Search, after: int = 0, limit: int = PAGE_SIZE) -> Page:
        """Return at most *limit* quotes of *search*, after the place *after*."""
        numbers, quotes = self._ask(lambda: self._page(search, after, limit))
        more = len(numbers) > limit
        return Page(quotes, _place_after(search, after, limit, numbers[limit - 1]) if more else None)

    def every(self, search: Search) -> Iterator[Quote]:
        """Yield all quotes of *search*. They are fetched page by page."""
        numbers = self._ask(lambda: self._numbers(search))
        for start in range(0, len(numbers), PAGE_SIZE):
            yield from self._ask(partial(self._quotes, numbers[start : start + PAGE_SIZE]))

    def ids(self, search: Search) -> list[QuoteId]:
        """Return the ids of all quotes of *search*. With many quotes it is too slow for a key press."""
        sql = f"SELECT quote.id {_IN_TURN}"
        return self._ask(lambda: [row[0] for row in self._rows(sql, [json.dumps(self._numbers(search))])])

    def count(self, search: Search, after: int = 0, step: int = COUNT_STEP) -> Count:
        """Count at most *step* quotes of *search* after the place *after*. So no call takes long."""
        sql, values = _listing(search, after, step, counts=True)
        number, last = self._ask(lambda: self._rows(f"SELECT count(*), max(number) FROM ({sql})", values))[0]
        return Count(number, _place_after(search, after, number, last) if number == step else None)

    def keep(self, quotes: Iterable[Quote], kind: ExtraQuotes) -> None:
        """Add *quotes*, unless a collection holds them. They replace earlier quotes of that *kind*.

        They are found by their ids and among favorites.
        """
        self._kept[kind] = {quote.id: quote for quote in quotes}
        try:
            self._fill(self._connection)
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
        try:
            connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
            # Without it SQLite may leave a freed page on the disk as it was, and the seal counts each byte.
            connection.execute("PRAGMA secure_delete = ON")
            if database.version(connection) not in (0, VERSION) or not database.is_sealed(connection):
                raise database.DamagedRowError("another version made the library, or its bytes are not as written")
            self._fill(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _fill(self, connection: sqlite3.Connection) -> None:
        """Bring the library to what it should hold. Another program may have done so by now."""
        if self._is_current(connection):
            return
        with database.transaction(connection):
            if database.version(connection) != VERSION:
                for statement in SCHEMA:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {VERSION}")
            if not self._holds_collections(connection):
                self._exchange(connection, self._read())
            for kind, wanted in self._kept.items():
                keep_extras(connection, kind, wanted)
            database.seal(connection)

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        if database.version(connection) != VERSION or not self._holds_collections(connection):
            return False
        return all(has_extras(connection, kind, wanted) for kind, wanted in self._kept.items())

    def _holds_collections(self, connection: sqlite3.Connection) -> bool:
        held = connection.execute("SELECT id, digest, hidden FROM collection ORDER BY slot").fetchall()
        return held == [(each, digest, self._hides(each)) for each, digest in self._digests.items()]

    def _exchange(self, connection: sqlite3.Connection, collections: Sequence[Collection]) -> None:
        """Make *collections* those of the library. What is as it was stays, unless the order changed."""
        rows = connection.execute("SELECT id, slot, digest, hidden FROM collection").fetchall()
        held = {row[0]: row[1:] for row in rows}  # in the end, those to remove
        slot, changed = 0, list[tuple[int, Collection]]()
        for each in collections:
            before = held.get(each.id, (0, "", 0))
            if before[0] > slot and before[1:] == (self._digests[each.id], self._hides(each.id)):
                del held[each.id]
            else:
                changed.append((max(before[0], slot + 1), each))
            slot = max(before[0], slot + 1)
        for old, *_ in held.values():
            remove_collection(connection, old)
        for new, each in changed:
            add_collection(connection, new, each, self._digests[each.id], self._hides(each.id))

    def _tally(self, kind: str) -> dict[str, int]:
        sql = "SELECT name, sum(quotes) FROM tally WHERE kind = ? GROUP BY name"
        return self._ask(lambda: dict(self._rows(sql, [kind])))

    def _ask(self, question: Callable[[], _T]) -> _T:
        try:
            return question()
        except sqlite3.DatabaseError as error:
            self._connection.close()
            self._connection = self._make_anew_after(error)
            return question()

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def _numbers(self, search: Search, after: int = 0, limit: int = -1) -> list[int]:
        """Return the numbers of at most *limit* quotes of *search*, in its order. With -1, of all."""
        sql, values = _listing(search, after, limit)
        return [row[0] for row in self._rows(sql, values)]

    def _page(self, search: Search, after: int, limit: int) -> tuple[list[int], list[Quote]]:
        numbers = self._numbers(search, after, limit + 1)  # one more tells whether there is a next page
        return numbers, self._quotes(numbers[:limit])

    def _one(self, sql: str, value: object) -> Quote | None:
        """Return the quote whose number *sql* selects."""
        quotes = self._quotes([row[0] for row in self._rows(sql, [value])])
        return quotes[0] if quotes else None

    def _quotes(self, numbers: Sequence[int]) -> list[Quote]:
        return [quote_of(row) for row in self._rows(f"SELECT {SELECTED} {_IN_TURN}", [json.dumps(numbers)])]


def _is_sorted(search: Search) -> bool:
    """Return whether SQL sorts the quotes of *search*. Otherwise they are read in order."""
    return search.wants_favorites or search.order is not Order.GIVEN


def _place_after(search: Search, after: int, count: int, number: int) -> int:
    """Return the place after *count* quotes that followed the place *after*. The last of them has *number*."""
    return after + count if _is_sorted(search) else number


def _listing(search: Search, after: int, limit: int, *, counts: bool = False) -> tuple[str, list[Any]]:
    """Return a SELECT of the numbers of at most *limit* quotes, in order, and its values.

    If it only *counts* quotes, it need not sort them.
    """
    sorts = _is_sorted(search) and not counts
    number, source, values = _among(search) if search.wants_favorites else _found(search, sorts)
    if unwanted := search.unwanted_favorites():
        source += f" AND {number} NOT IN (SELECT number FROM quote WHERE id IN {IN_JSON})"
        values.append(json.dumps(unwanted))
    selected = f"SELECT {number} AS number {source}"
    if not _is_sorted(search):
        return f"{selected} AND {number} > ? ORDER BY {number} LIMIT ?", [*values, after, limit]
    order = "among.key" if search.among is not None and search.order is Order.GIVEN else _SORTED_BY[search.order]
    return f"{selected}{f' ORDER BY {order}' * sorts} LIMIT ? OFFSET ?", [*values, limit, after]


def _found(search: Search, sorts: bool) -> tuple[str, str, list[Any]]:
    """Return what selects the numbers of quotes of the collections, the FROM and WHERE clauses, and their values."""
    expression = match_expression(search.query)
    if not expression:
        return "sorting.number", "FROM sorting WHERE sorting.number < ?", [FIRST_EXTRA]
    join = "CROSS JOIN sorting ON sorting.number = quote_index.rowid" if sorts else ""  # CROSS: the index is first
    source = f"FROM quote_index {join} WHERE quote_index MATCH ? AND quote_index.rowid < ?"
    return "quote_index.rowid", source, [expression, FIRST_EXTRA]


def _among(search: Search) -> tuple[str, str, list[Any]]:
    """Return the same for a few known quotes. Each is looked up by its id."""
    few = search.wanted_favorites() if search.among is None else list(search.among)
    number = "(SELECT min(number) FROM quote WHERE id = among.value)"
    source = f"FROM json_each(?) AS among CROSS JOIN sorting ON sorting.number = {number} WHERE TRUE"
    values = [json.dumps(few)]
    if expression := match_expression(search.query):
        source += " AND +sorting.number IN (SELECT rowid FROM quote_index WHERE quote_index MATCH ?)"
        values.append(expression)
    if search.among is not None and search.query.wants_only_favorites:
        source += f" AND among.value IN {IN_JSON}"
        values.append(json.dumps(search.wanted_favorites()))
    return "sorting.number", source, values
