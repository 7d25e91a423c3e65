"""The library: the quotes of all collections with a full-text index, in one SQLite file.

It is a cache and holds nothing that could be lost. It is made from the shipped collections on the first start. The
user's collections are brought in later, in small steps (`bring`). A collection that changed is exchanged alone. The
file is thrown away if it is damaged or another version of the program made it. If it can't be kept on the disk, it is
made in memory.

The seal in the header tells whether any byte changed (`database.is_sealed`). A file above 4 MB has no seal, because
reading it would take too long. There SQLite notices damage to its structure, and a checksum notices damage to a quote.

Quotes are numbered in the order of the collections (`library_tables`), and one index finds them (`match_expression`).
So a page in the given order goes on after a number. In any other order SQL sorts what was found, and a page goes on
after so many quotes. Sorting reads a narrow table, which is fast enough for 100,000 quotes.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, Quote, QuoteId
from lecun_viewer.core.search import Count, ExtraQuotes, Page, Search
from lecun_viewer.store import database
from lecun_viewer.store.files import make_folder
from lecun_viewer.store.library_changes import change_quotes, exchange_in_steps, remove_in_steps
from lecun_viewer.store.library_listing import Hidden, listing, place_after
from lecun_viewer.store.library_tables import (
    FIRST_EXTRA,
    FIRST_OWN_SLOT,
    SCHEMA,
    SELECTED,
    add_collection,
    by_source,
    has_extras,
    keep_extras,
    quote_of,
    remove_collection,
)

FILE_NAME = "library.sqlite3"
VERSION = 10  # raise it whenever the schema or the folding of words changes: the library is then made again
PAGE_SIZE = 150  # more than a tall window shows, and more than the shipped collections have
COUNT_STEP = 1000  # rows counted in one step, of which a common word takes many
CACHE_KB = 32_000  # of SQLite, used only by a library that is as large

_T = TypeVar("_T")

_IN_TURN = "FROM json_each(?) AS turn CROSS JOIN quote ON quote.number = turn.value ORDER BY turn.key"


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

        These are the shipped collections. *digests* by their ids tell whether the file already holds them. If it does,
        *read* is not called. *hidden* is as for `hide`. If *is_read_only*, nothing is written to the disk. Then a file
        that is not right is left to other programs.
        """
        self.was_remade = False
        self._is_read_only = is_read_only
        self._path: Path | str = folder / FILE_NAME if folder else ":memory:"
        self._digests = digests
        self._read = read
        self._hidden = frozenset(hidden)
        self._hidden_slots = Hidden()
        self._kept: dict[ExtraQuotes, dict[QuoteId, Quote]] = {}
        self._connection = self._open()

    def close(self) -> None:
        self._connection.close()

    def parts(self) -> list[Part]:
        """Return the parts in order, each with its number of quotes."""
        sql = f"SELECT number, title, sum({self._hidden_slots.shown_count}) FROM part GROUP BY number ORDER BY number"
        return self._ask(lambda: [Part(*row) for row in self._rows(sql)])

    def collections(self) -> list[CollectionInfo]:
        """Return what is known of the collections, in order, also of those that are hidden."""
        sql = "SELECT slot, id, title, introduction, quotes FROM collection ORDER BY slot"
        rows = self._ask(lambda: self._rows(sql))
        return [_info(row, self._hidden_slots.slots) for row in rows]

    def all_ids(self) -> set[QuoteId]:
        """Return the ids of all quotes, also of hidden collections."""
        return self._ask(lambda: {row[0] for row in self._rows("SELECT id FROM quote")})

    def quote_count(self) -> int:
        """Return how many quotes there are, without those of hidden collections."""
        sql = f"SELECT coalesce(sum({self._hidden_slots.shown_count}), 0) FROM collection"
        return self._ask(lambda: int(self._rows(sql)[0][0]))

    def hide(self, hidden: Iterable[str]) -> None:
        """Hide the collections with these ids, and show the others. If all would be hidden, none is.

        The quotes of a hidden collection are as if a newer collection had dropped them.
        """
        self._hidden = frozenset(hidden)
        self._ask(lambda: self._note_hidden(self._connection))
        self._keep()

    def status_counts(self) -> dict[Status, int]:
        """Return the states of provenance that quotes have, in order, each with its number of quotes."""
        counts = self._tally("status")
        return {status: counts[status] for status in Status if status in counts}

    def source_counts(self) -> dict[str, int]:
        """Return the labels of the sources in alphabetical order, each with its number of quotes."""
        counts = self._tally("source")
        return {label: counts[label] for label in sorted(counts, key=by_source)}

    def get(self, quote_id: QuoteId) -> Quote | None:
        """Return the quote with that id, or ``None``."""
        known = quote_id.encode("utf-8", "replace").decode()  # half a surrogate pair is no text for SQLite
        return self._ask(lambda: self._one(f"SELECT {self._hidden_slots.number_of('?')} AS number", known))

    def random(self) -> Quote | None:
        """Return a quote of the collections by chance, or ``None`` where they have none."""
        total = f"SELECT max(1, coalesce(sum({self._hidden_slots.shown_count}), 0)) FROM collection"
        shown = self._hidden_slots.left_out("number")
        sql = f"SELECT number FROM sorting WHERE number < ?{shown} LIMIT 1 OFFSET abs(random() % ({total}))"
        return self._ask(lambda: self._one(sql, FIRST_EXTRA))

    def page(self, search: Search, after: int = 0, limit: int = PAGE_SIZE) -> Page:
        """Return at most *limit* quotes of *search*, after the place *after*."""
        numbers, quotes = self._ask(lambda: self._page(search, after, limit))
        more = len(numbers) > limit
        return Page(quotes, place_after(search, after, limit, numbers[limit - 1]) if more else None)

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
        sql, values = listing(search, self._hidden_slots, after, step, counts=True)
        number, last = self._ask(lambda: self._rows(f"SELECT count(*), max(number) FROM ({sql})", values))[0]
        return Count(number, place_after(search, after, number, last) if number == step else None)

    def keep(self, quotes: Iterable[Quote], kind: ExtraQuotes) -> None:
        """Add *quotes*, unless a collection holds them. They replace earlier quotes of that *kind*.

        They are found by their ids and among favorites.
        """
        self._kept[kind] = {quote.id: quote for quote in quotes}
        self._keep()

    # The user's own collections

    def own_digests(self) -> dict[str, str]:
        """Return the digests of the user's collections by their ids. An unfinished collection has none."""
        sql = "SELECT id, digest FROM collection WHERE slot >= ?"
        return self._ask(lambda: dict(self._rows(sql, [FIRST_OWN_SLOT])))

    def bring(self, collection: CollectionInfo, digest: str, quotes: Iterable[Quote]) -> Iterator[None]:
        """Make *quotes* those of the user's *collection*. Yields after each step, of which none takes long.

        What is as it was stays. *digest* is kept when all is there. A later call goes on where an earlier one ended.

        Raises:
            sqlite3.Error: The library could not be changed. It can be asked as before.
        """
        return self._with_what_follows(exchange_in_steps(self._connection, collection, digest, quotes))

    def drop(self, collection_id: str) -> Iterator[None]:
        """Remove a collection of the user in steps, as `bring` does."""
        return self._with_what_follows(remove_in_steps(self._connection, collection_id))

    def _with_what_follows(self, steps: Iterator[None]) -> Iterator[None]:
        """Make *steps*. A hidden collection stays so meanwhile. Quotes that are gone are then kept as favorites."""
        for _ in steps:
            self._note_hidden(self._connection)
            yield
        self._note_hidden(self._connection)
        self._keep()

    def change(self, collection_id: str, digests: tuple[str, str], changes: Sequence[QuoteChange]) -> bool:
        """Make *changes* of quotes in a collection of the user at once. *digests* are those before and after.

        Returns whether it was possible. Otherwise `bring` does it.
        """
        try:
            with database.transaction(self._connection):
                change_quotes(self._connection, collection_id, digests, changes)
                database.seal(self._connection)
        except sqlite3.Error:
            return False
        self._keep()
        return True

    # Opening and making it

    def _keep(self) -> None:
        try:
            self._fill(self._connection)
        except sqlite3.Error as error:  # such as a disk that is full by now
            self._connection.close()
            self._connection = self._make_anew_after(error)

    def _open(self) -> sqlite3.Connection:
        try:
            if isinstance(self._path, Path) and not self._is_read_only:
                make_folder(self._path.parent)
            return self._made()
        except (OSError, sqlite3.Error) as error:
            return self._make_anew_after(error)

    def _note_hidden(self, connection: sqlite3.Connection) -> None:
        """Find the slots of the collections that are hidden."""
        slots = dict(connection.execute("SELECT id, slot FROM collection").fetchall())
        hidden = tuple(slot for each, slot in slots.items() if each in self._hidden)
        self._hidden_slots = Hidden(hidden if len(hidden) < len(slots) else ())

    def _make_anew_after(self, error: Exception) -> sqlite3.Connection:
        self.was_remade = True
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
            self._note_hidden(connection)
            for kind, wanted in self._kept.items():
                keep_extras(connection, kind, wanted, self._hidden_slots.left_out("number"))
            database.seal(connection)

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        if database.version(connection) != VERSION or not self._holds_collections(connection):
            return False
        self._note_hidden(connection)
        shown = self._hidden_slots.left_out("number")
        return all(has_extras(connection, kind, wanted, shown) for kind, wanted in self._kept.items())

    def _holds_collections(self, connection: sqlite3.Connection) -> bool:
        sql = "SELECT id, digest FROM collection WHERE slot < ? ORDER BY slot"
        return connection.execute(sql, [FIRST_OWN_SLOT]).fetchall() == list(self._digests.items())

    def _exchange(self, connection: sqlite3.Connection, collections: Sequence[Collection]) -> None:
        """Make *collections* the shipped collections. What is as it was stays, unless the order changed."""
        rows = connection.execute("SELECT id, slot, digest FROM collection WHERE slot < ?", [FIRST_OWN_SLOT])
        held = {row[0]: row[1:] for row in rows}  # in the end, those to remove
        slot, changed = 0, list[tuple[int, Collection]]()
        for each in collections:
            before = held.get(each.id, (0, ""))
            if before[0] > slot and before[1] == self._digests[each.id]:
                del held[each.id]
            else:
                changed.append((max(before[0], slot + 1), each))
            slot = max(before[0], slot + 1)
        for old, *_ in held.values():
            remove_collection(connection, old)
        for new, each in changed:
            add_collection(connection, new, each, self._digests[each.id])

    def _tally(self, kind: str) -> dict[str, int]:
        total = f"sum({self._hidden_slots.shown_count})"
        sql = f"SELECT name, {total} FROM tally WHERE kind = ? GROUP BY name HAVING {total} > 0"
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
        sql, values = listing(search, self._hidden_slots, after, limit)
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


def _info(row: Sequence[Any], hidden_slots: Sequence[int]) -> CollectionInfo:
    slot, *told = row
    return CollectionInfo(*told)._replace(is_hidden=slot in hidden_slots, is_own=slot >= FIRST_OWN_SLOT)
