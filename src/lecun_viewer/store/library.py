"""The library: the quotes of all collections with a full-text index, in one SQLite file.

It is a cache and holds nothing that could be lost. It is made from the shipped collections on the first start. The
user's collections are brought in later, in small steps (`bring`). A collection that changed is exchanged alone. The
file is thrown away if it is damaged or of another version. If the disk can't keep it, it is made in memory.

The seal in the header tells whether any byte changed (`database.is_sealed`). A file above 4 MB has no seal, because
reading it would take too long. There SQLite notices damage to its structure, and a checksum notices damage to a quote.
"""

import json
import sqlite3
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, Quote, QuoteId
from lecun_viewer.core.search import Count, ExtraQuotes, Page, Search
from lecun_viewer.store import database
from lecun_viewer.store.files import make_folder
from lecun_viewer.store.library_changes import (
    bringing,
    change,
    dropping,
    exchange_shipped,
    in_transactions,
    transaction,
)
from lecun_viewer.store.library_listing import counting, find, listing, number_of, of_shown, outside, place_after
from lecun_viewer.store.library_tables import (
    EXTRA_SLOTS,
    FIRST_EXTRA,
    FIRST_OWN_SLOT,
    IN_JSON,
    SCHEMA,
    SELECTED,
    exchange,
    exchange_some,
    has_only,
    info_of,
    label_of,
    numbers_of,
    quote_of,
)

if TYPE_CHECKING:
    from lecun_viewer.core.change import QuoteChange

FILE_NAME = "library.sqlite3"
VERSION = 16  # raise it whenever the schema or the folding of words changes: the library is then made again
PAGE_SIZE = 120  # more than a tall window shows, and more than the shipped collections have
COUNT_STEP = 1000  # rows counted in one step, of which a common word takes many
EVERY = 1 << 40  # a limit that no library reaches
CACHE_KB = 32_000  # of SQLite, used only by a library that is as large

_T = TypeVar("_T")
_IN_TURN = "FROM json_each(?) AS turn CROSS JOIN quote ON quote.number = turn.value ORDER BY turn.key"


class Library:
    """Finds quotes.

    Never raises if the file is missing, locked or damaged. It makes the file again, or falls back to memory.
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
        """Open the library in *folder*, or in memory if it is ``None``. *read* returns the shipped collections.

        *digests* by their ids tell whether the file already holds them. If it does, *read* is not called. *hidden* is
        as for `hide`. If *is_read_only*, nothing is written to the disk, and a file that is not right stays.
        """
        self.was_remade = False
        self._is_read_only = is_read_only
        self._path: Path | str = folder / FILE_NAME if folder else ":memory:"
        self._digests = digests
        self._read = read
        self._hidden = frozenset(hidden)
        self._hidden_slots: tuple[int, ...] = ()
        self._kept: dict[ExtraQuotes, dict[QuoteId, Quote]] = {}
        self._filled_version = 0  # no version of SQLite's, so the first time all is looked at
        self._connection = self._open()

    def close(self) -> None:
        self._connection.close()

    # What there is. Hidden collections are left out

    def parts(self) -> list[Part]:
        """Return the parts that the shipped collections share, in order, each with its number of quotes."""
        shown = of_shown(self._hidden_slots)
        count = f"LEFT JOIN tally ON tally.slot = part.slot AND kind = 'part' AND name = number AND {shown}"
        sql = f"SELECT number, title, coalesce(sum(quotes), 0) FROM part {count}"
        sql += " WHERE part.slot < ? GROUP BY number ORDER BY number"
        return [Part(*row) for row in self._rows(sql, [FIRST_OWN_SLOT])]

    def collections(self) -> list[CollectionInfo]:
        """Return what is known of the collections, in order, also of those that are hidden."""
        count = "(SELECT slot, sum(quotes) AS total FROM tally WHERE kind = 'status' GROUP BY slot)"
        parts = "(SELECT json_group_array(json_array(number, title)) FROM part WHERE part.slot = collection.slot)"
        sql = f"SELECT slot, {parts}, id, title, introduction, coalesce(total, 0) FROM collection"
        sql += f" LEFT JOIN {count} USING (slot) ORDER BY slot"
        return [info_of(row, self._hidden_slots) for row in self._rows(sql)]

    def status_counts(self) -> dict[Status, int]:
        """Return the states of provenance that quotes have, in order, each with its number of quotes."""
        counts = self._counts("status")
        return {status: counts[status] for status in Status if status in counts}

    def source_counts(self) -> dict[str, int]:
        """Return the labels of the sources in alphabetical order, each with its number of quotes."""
        return {label_of(name): number for name, number in self._counts("source").items()}

    def quote_count(self) -> int:
        """Return how many quotes there are."""
        return sum(self._counts("status").values())

    def _counts(self, kind: str) -> dict[Any, int]:
        """Return the number of quotes of each name in ``tally``, as *kind* says. A source is its sort key."""
        return dict(self._rows(*counting(kind, self._hidden_slots)))

    # Finding

    def get(self, quote_id: QuoteId) -> Quote | None:
        """Return the quote with that id, or ``None``."""
        known = quote_id.encode("utf-8", "replace").decode()  # half a surrogate pair is no text for SQLite
        return self._one(f"SELECT {number_of('?', self._hidden_slots)}", [known])

    def random(self) -> Quote | None:
        """Return a quote of the collections by chance, or ``None`` where they have none."""
        shown, total = outside(self._hidden_slots, "number"), self.quote_count() or 1
        sql = f"SELECT number FROM sorting WHERE number < ?{shown} LIMIT 1 OFFSET abs(random() % ?)"
        return self._one(sql, [FIRST_EXTRA, total])

    def page(self, search: Search, after: int = 0, limit: int = PAGE_SIZE) -> Page:
        """Return at most *limit* quotes of *search*, after the place *after*."""
        return self._ask(lambda: self._page(search, after, limit))

    def every(self, search: Search) -> Iterator[Quote]:
        """Yield all quotes of *search*. They are fetched page by page."""
        numbers = self._ask(lambda: self._numbers(search))
        for start in range(0, len(numbers), PAGE_SIZE):
            yield from self._ask(partial(self._quotes, numbers[start : start + PAGE_SIZE]))

    def ids(self, search: Search) -> list[QuoteId]:
        """Return the ids of all quotes of *search*. With many quotes it is too slow for a key press."""
        sql = f"SELECT quote.id {_IN_TURN}"
        return self._ask(lambda: [row[0] for row in self._fetched(sql, [json.dumps(self._numbers(search))])])

    def count(self, search: Search, after: int = 0, step: int = COUNT_STEP) -> Count:
        """Count at most *step* quotes of *search* after the place *after*. So no call takes long."""
        sql, values = listing(search, self._hidden_slots, after, step, counts=True)
        number, last = self._rows(f"SELECT count(*), max(number) FROM ({sql})", values)[0]
        return Count(number, place_after(search, after, number, last) if number == step else None)

    def _page(self, search: Search, after: int, limit: int) -> Page:
        numbers = self._numbers(search, after, limit + 1)  # one more tells whether there is a next page
        place = place_after(search, after, limit, numbers[limit - 1]) if len(numbers) > limit else None
        return Page(self._quotes(numbers[:limit]), place)

    def _numbers(self, search: Search, after: int = 0, limit: int = EVERY) -> list[int]:
        """Return the numbers of at most *limit* quotes of *search*, in its order."""
        return find(self._connection, search, self._hidden_slots, after, limit)

    def _quotes(self, numbers: Sequence[int]) -> list[Quote]:
        return [quote_of(row) for row in self._fetched(f"SELECT {SELECTED} {_IN_TURN}", [json.dumps(numbers)])]

    def _one(self, sql: str, values: Sequence[Any]) -> Quote | None:
        """Return the quote whose number *sql* selects."""
        quotes = self._ask(lambda: self._quotes([row[0] for row in self._fetched(sql, values)]))
        return quotes[0] if quotes else None

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._ask(lambda: self._fetched(sql, values))

    def _fetched(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._connection.execute(sql, values).fetchall()

    def _ask(self, question: Callable[[], _T]) -> _T:
        """Return the answer. If the file turns out to be damaged, make it again and ask again."""
        try:
            return question()
        except sqlite3.DatabaseError as error:
            self._make_again(error)
            return question()

    # What it holds

    def hide(self, hidden: Iterable[str]) -> None:
        """Hide the collections with these ids, and show the others. If all would be hidden, none is.

        The quotes of a hidden collection are as if a newer collection had dropped them.
        """
        self._hidden = frozenset(hidden)
        self._ask(lambda: self._note_hidden(self._connection))
        self._refill()

    def keep(self, quotes: Iterable[Quote], kind: ExtraQuotes) -> None:
        """Add *quotes*, unless a collection holds them. They replace earlier quotes of that *kind*.

        They are found by their ids and among favorites.
        """
        before, after = self._kept.get(kind), {quote.id: quote for quote in quotes}
        self._kept[kind] = after
        self._refill(None if before is None else _different(before, after))

    def own_digests(self) -> dict[str, str]:
        """Return the digests of the user's collections by their ids. An unfinished collection has none."""
        return dict(self._rows("SELECT id, digest FROM collection WHERE slot >= ?", [FIRST_OWN_SLOT]))

    def bring(self, collection: CollectionInfo, digest: str, quotes: Iterable[Quote]) -> Iterator[None]:
        """Make *quotes* those of the user's *collection*. Yields after each step, of which none takes long.

        What is as it was stays. *digest* is kept when all is there. A later call goes on where an earlier call ended.

        Raises:
            sqlite3.Error: The library could not be changed. It can be asked as before.
        """
        return self._in_steps(bringing(self._connection, collection, digest, quotes))

    def drop(self, collection_id: str) -> Iterator[None]:
        """Remove a collection of the user in steps, as `bring` does."""
        return self._in_steps(dropping(self._connection, collection_id))

    def change(self, collection_id: str, digests: tuple[str, str], changes: Sequence["QuoteChange"]) -> bool:
        """Make *changes* of quotes in a collection of the user at once. *digests* are those before and after.

        Returns whether it was possible. Otherwise `bring` does it.
        """
        try:
            with transaction(self._connection):
                change(self._connection, collection_id, digests, changes)
        except sqlite3.Error:
            return False
        self._refill({each.quote_id for each in changes})
        return True

    def _in_steps(self, changes: Iterator[None]) -> Iterator[None]:
        """Make *changes*. A hidden collection stays so meanwhile. Quotes that are gone are then kept as favorites."""
        try:
            for _ in in_transactions(self._connection, changes):
                self._note_hidden(self._connection)
                yield
        except sqlite3.Error as error:
            if database.is_moved(error):  # the next call finds a new library there
                self._make_again(error)
            raise
        self._refill()

    # Opening and making it

    def _open(self) -> database.Connection:
        try:
            if isinstance(self._path, Path) and not self._is_read_only:
                make_folder(self._path.parent)
            return self._made()
        except (OSError, sqlite3.Error) as error:
            return self._made_after(error)

    def _make_again(self, error: Exception) -> None:
        self._connection.close()
        self._connection = self._made_after(error)

    def _made_after(self, error: Exception) -> database.Connection:
        """Make the library again: in the place of a file that is not sound, or in memory."""
        self.was_remade = True
        is_sound = isinstance(error, OSError) or database.is_busy(error)
        if isinstance(self._path, Path) and not (self._is_read_only or is_sound):
            try:
                for suffix in ("", *database.COMPANIONS):
                    self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
                return self._made()
            except (OSError, sqlite3.Error):
                pass
        self._path = ":memory:"
        return self._made()

    def _made(self) -> database.Connection:
        connection = database.connect(self._path, read_only=self._is_read_only)
        try:
            connection.execute(f"PRAGMA cache_size = -{CACHE_KB}")
            # Without it SQLite may leave a freed page on the disk as it was, and the seal counts each byte.
            connection.execute("PRAGMA secure_delete = ON")
            if database.version(connection) not in (0, VERSION) or not database.is_sealed(connection):
                raise database.DamagedRowError("another version made the library, or its bytes are not as written")
            if database.version(connection):
                database.check_tables(connection, SCHEMA)
            self._fill(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _refill(self, changed: AbstractSet[QuoteId] | None = None) -> None:
        """Bring the extra quotes up to date. Look only at the ids *changed*, if all else is as this program left it."""
        try:
            version = self._data_version()
            if changed is None or version != self._filled_version:
                self._fill(self._connection)
            else:
                self._update_extra(changed)
            self._filled_version = version
        except sqlite3.Error as error:  # such as a disk that is full by now
            self._make_again(error)

    def _fill(self, connection: database.Connection) -> None:
        """Bring the library to what it should hold. Another program may have done so by now."""
        if self._is_current(connection):
            return
        with transaction(connection):
            if database.version(connection) != VERSION:
                for statement in SCHEMA:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {VERSION}")
            if not self._holds_collections(connection):
                exchange_shipped(connection, self._read(), self._digests)
            self._note_hidden(connection)
            for kind in self._kept:
                deque(exchange(connection, EXTRA_SLOTS[kind], self._missing(connection, kind)), 0)

    def _is_current(self, connection: sqlite3.Connection) -> bool:
        if database.version(connection) != VERSION or not self._holds_collections(connection):
            return False
        self._note_hidden(connection)
        return all(has_only(connection, EXTRA_SLOTS[kind], self._missing(connection, kind)) for kind in self._kept)

    def _holds_collections(self, connection: sqlite3.Connection) -> bool:
        sql = "SELECT id, digest FROM collection WHERE slot < ? ORDER BY slot"
        return connection.execute(sql, [FIRST_OWN_SLOT]).fetchall() == list(self._digests.items())

    def _note_hidden(self, connection: sqlite3.Connection) -> None:
        """Find the slots of the collections that are hidden."""
        slots = dict(connection.execute("SELECT slot, id FROM collection").fetchall())
        hidden = tuple(slot for slot, each in slots.items() if each in self._hidden)
        self._hidden_slots = hidden if len(hidden) < len(slots) else ()

    def _data_version(self) -> int:
        """Return a number that changes when another program changes the library."""
        return int(self._fetched("PRAGMA data_version")[0][0])

    def _update_extra(self, changed: AbstractSet[QuoteId]) -> None:
        """Bring the extra quotes with the ids *changed* up to date. So one favorite costs the same among many."""

        def wanted(kind: ExtraQuotes) -> list[Quote]:
            kept = self._kept[kind]
            return self._not_shown(self._connection, {each: kept[each] for each in changed if each in kept})

        def held(kind: ExtraQuotes) -> dict[str, int]:
            return numbers_of(self._connection, EXTRA_SLOTS[kind], changed)

        if any(wanted(kind) or held(kind) for kind in self._kept):  # most favorites need no extra quote
            with transaction(self._connection):
                for kind in self._kept:
                    exchange_some(self._connection, EXTRA_SLOTS[kind], changed, wanted(kind))

    def _missing(self, connection: sqlite3.Connection, kind: ExtraQuotes) -> list[Quote]:
        """Return the quotes to keep of that *kind* that no shown collection holds."""
        return self._not_shown(connection, self._kept[kind])

    def _not_shown(self, connection: sqlite3.Connection, quotes: Mapping[QuoteId, Quote]) -> list[Quote]:
        """Return those of *quotes* that no shown collection holds."""
        sql = f"SELECT id FROM quote WHERE number < ? AND id IN {IN_JSON}{outside(self._hidden_slots, 'number')}"
        listed = {row[0] for row in connection.execute(sql, [FIRST_EXTRA, json.dumps(list(quotes))])}
        return [quote for key, quote in quotes.items() if key not in listed]


def _different(before: Mapping[QuoteId, Quote], after: Mapping[QuoteId, Quote]) -> set[QuoteId]:
    """Return the ids of the quotes that are not the same in both."""
    changed = {key for key, quote in after.items() if (known := before.get(key)) is not quote and known != quote}
    return changed.union(key for key in before if key not in after)
