"""The library: the quotes of all collections with a full-text index, in one SQLite file.

It is a cache and holds nothing that could be lost. It is made from the shipped collections on the first start. The
user's collections are brought in later, in batches (`index_collection`). Quotes that must be found though no collection
has them are given with the search (`core.search`).

The file is thrown away if it is damaged or of another version. If the disk can't hold it, it is made in memory. SQLite
notices damage to the structure of the file. A checksum in each row notices damage to what people read
(`tables`).
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from math import log
from operator import itemgetter
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, TypeVar

from lecun_viewer.core.progress import Progress, part_of, unwatched, watched
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.query import Facet, Query, in_collections, in_own_part, same_claim_as
from lecun_viewer.core.quote import Collection, CollectionInfo, Part, Quote, QuoteId, SameClaim
from lecun_viewer.core.search import Page, Place, Search
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.core.words import folded_words
from lecun_viewer.library import tables
from lecun_viewer.library.tables import FOUND, IS_SHIPPED, Group, found, groups_of, is_shown, listing, number_of
from lecun_viewer.system import database
from lecun_viewer.system.files import make_folder

if TYPE_CHECKING:
    from lecun_viewer.core.change import QuoteChange
    from lecun_viewer.core.check import CheckedText, Match

FILE_NAME = "library.sqlite3"
VERSION = 28  # raise it whenever the schema or the folding of words changes: the library is then made again
PAGE_SIZE = 250  # more than a tall window shows, and more than the shipped collections have
BATCH = 300  # quotes brought in a transaction, which takes some 25 ms
MEMORY = ":memory:"
EMPTY = "empty"  # the digest of a collection that is about to be removed

FEW = 1000  # quotes, which `check` compares all
STRETCH, CANDIDATES = 40, 100  # words of a text for which `check` compares so many of more quotes at most
LOOKED_UP, LEAST_LOOKED_UP = 40_000, 2_000  # rows of the index that are read for a sentence, and for such a stretch
LEAST = 0.01  # weight of a word

_T = TypeVar("_T")


class Library:
    """Finds quotes.

    Never raises if the file is missing, locked or damaged. It makes the file again, or falls back to memory.

    It belongs to the thread that made it. Other threads may ask, as an export does, and call `index_collection` and
    `unindex`. Each batch and each question has the connection to itself, so a question waits for one batch at most.

    Attributes:
        on_changed: Called when there are other quotes or collections than before, or others are hidden. Whoever runs
            `index_collection` or `unindex` knows when it has ended, so these don't call it.
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
        self.on_changed: Callable[[], object] = lambda: None
        self._is_read_only = is_read_only
        self._path: Path | str = folder / FILE_NAME if folder else MEMORY
        self._digests = digests
        self._read = read
        self._hidden = frozenset(hidden)
        self._known: tuple[int, list[tables.Indexed]] | None = None  # the collections, and the data's version then
        self._mutex = RLock()  # a thread may bring collections in, while the window asks between two batches
        self._connection = self._open()

    def close(self) -> None:
        """Close the file. Whatever is asked or written afterwards raises `sqlite3.ProgrammingError`."""
        with self._mutex:
            self._connection.close()

    # All there is. Hidden collections are left out

    def parts(self) -> list[Part]:
        """Return the parts that the shipped collections share, in order, each with its number of quotes."""
        shipped = [each for each in self.collections() if not each.is_own]
        titles = {part.number: part.title for each in shipped for part in each.parts}
        counts = self._counts("part", IS_SHIPPED)
        return [Part(number, titles[number], counts.get(number, 0)) for number in sorted(titles)]

    def collections(self) -> list[CollectionInfo]:
        """Return the collections in order, also the hidden ones."""
        hidden = self._hidden_places()
        return [  # a title is in one line, because it is shown in menus and lists
            row.info._replace(title=in_one_line(row.info.title), is_hidden=row.place in hidden)
            for row in self._collections()
        ]

    def own_part_counts(self) -> dict[Facet, int]:
        """Return the parts of own collections, as `core.query.in_own_part` has them, each with its number of quotes."""
        own = [each for each in self.collections() if each.is_own and not each.is_hidden]
        parts = [in_own_part(each.id, part.number) for each in own for part in each.parts]
        tokens = {part: tables.facet(part.kind, *part.values) for part in parts}
        counts = self._counts_of(tokens.values()) if tokens else {}
        return {part: counts.get(token, 0) for part, token in tokens.items()}

    def verdict_counts(self) -> dict[Verdict, int]:
        """Return the verdicts that quotes have, in order, each with its number of quotes."""
        counts = self._counts("status")
        return {status: counts[status] for status in Verdict if status in counts}

    def source_counts(self) -> dict[str, int]:
        """Return the sources of the shipped quotes in alphabetical order, each with its number of quotes."""
        return {str(label): number for label, number in self._counts("folded_source, source", IS_SHIPPED).items()}

    def own_label_counts(self, kind: str) -> dict[str, int]:
        """Return the labels of own quotes in alphabetical order, each with its number of quotes.

        *kind* is one of `core.query.LABELS`.
        """
        sql = f"SELECT label, count(*) FROM own_label WHERE kind = ? AND {is_shown(self._hidden_places(), 'number')}"
        return {str(label): number for label, number in self._rows(f"{sql} GROUP BY folded, label", [kind])}

    def authors(self) -> list[str]:
        """Return the authors of the quotes, in alphabetical order."""
        sql = f"""SELECT DISTINCT each.value FROM quote, json_each(quote.content, '$.authors') AS each
            WHERE {is_shown(self._hidden_places())} ORDER BY each.value COLLATE NOCASE"""
        return [str(name) for (name,) in self._rows(sql)]

    def sources(self) -> list[str]:
        """Return the sources of the quotes, in alphabetical order."""
        return [str(label) for label in self._counts("folded_source, source") if label]

    def quote_count(self) -> int:
        return sum(each.quote_count for each in self.collections() if not each.is_hidden)

    def _counts(self, columns: str, condition: str = "TRUE") -> dict[Any, int]:
        """Return the last of *columns* with the count of shown quotes, grouped and ordered by *columns*."""
        sql = f"SELECT {columns}, count(*) FROM quote WHERE {is_shown(self._hidden_places())} AND {condition}"
        return {row[-2]: row[-1] for row in self._rows(f"{sql} GROUP BY {columns}")}

    def _collections(self) -> list[tables.Indexed]:
        """Return the collections. They are read once, until this program or another one changes the library."""
        with self._mutex:
            ((version,),) = self._rows("PRAGMA data_version")  # changes when another program writes
            if not self._known or self._known[0] != version:
                self._known = version, self._ask(lambda: tables.collections(self._connection))
            return self._known[1]

    def _hidden_places(self) -> list[int]:
        rows = self._collections()
        hidden = [row.place for row in rows if row.info.id in self._hidden]
        return hidden if len(hidden) < len(rows) else []

    # Finding

    def get(self, quote_id: QuoteId) -> Quote | None:
        """Return the quote with that id, or ``None``."""
        known = quote_id.encode("utf-8", "replace").decode()  # half a surrogate pair is no text for SQLite
        number = number_of("?", self._hidden_places())
        return self._first(f"SELECT number FROM (SELECT {number} AS number) WHERE number NOT NULL", [known])

    def random(self) -> Quote | None:
        """Return a random quote of the collections, or ``None``."""
        return self._first(
            f"SELECT number FROM quote WHERE {is_shown(self._hidden_places())} ORDER BY random() LIMIT 1"
        )

    def quoted_as(self, quote_id: QuoteId) -> list[Quote]:
        """Return the shown quotes that make the claim of the quote with that id, those of the whole claim first."""
        found = self.every(Search(Query((same_claim_as(quote_id),))))
        return sorted(found, key=lambda quote: SameClaim(quote_id, True) not in quote.same_claims)

    def check(self, text: str, progress: Progress = unwatched) -> list["Match"]:
        """Return the shown quotes that are found in *text*, in their order there. See `core.check`.

        Raises:
            CancelledError: *progress* raised it.
        """
        from lecun_viewer.core.check import CheckedText, in_order

        checked = CheckedText(text)
        numbers = self._having(checked, part_of(progress, 0, 0.5))
        share, found, weights = part_of(progress, 0.5, 1), list["Match"](), dict[str, float]()
        for at, batch in enumerate(_batches(numbers)):
            quotes = self._quotes([[number] for number in batch])
            said = {word for quote in quotes for word in folded_words(f"{quote.text} {quote.words_said}")}
            weights |= self._weights((said | {*checked.distinct}) - weights.keys())
            for number, quote in enumerate(quotes, at * BATCH):
                share(number / len(numbers))  # a long text takes a while for each
                found += checked.matches(quote, weights)
        return in_order(found)

    def _having(self, checked: "CheckedText", progress: Progress) -> list[int]:
        """Return the numbers of the shown quotes that have most of the words of any stretch of the text."""
        stretches = [*checked.stretches(STRETCH)]
        shown = is_shown(self._hidden_places(), "rowid")
        if max(FEW, len(stretches) * CANDIDATES) >= self.quote_count():
            return [number for (number,) in self._rows(f"SELECT rowid FROM quote WHERE {shown}")]
        weights, rows_of, found = self._weights(checked.distinct), dict[str, list[int]](), set[int]()
        sql = f"SELECT rowid FROM quote_index WHERE {shown} AND quote_index MATCH ? LIMIT {LOOKED_UP}"
        for stretch in watched(stretches, len(stretches), progress):
            likely, left = dict[int, float](), max(LOOKED_UP // len(stretches), LEAST_LOOKED_UP)
            for word in sorted({*stretch}, key=lambda word: -weights[word]):
                if word not in rows_of:
                    rows_of[word] = [row[0] for row in self._rows(sql, [f'{{text {FOUND}}} : "{word}"'])]
                for number in rows_of[word][:left]:
                    likely[number] = likely.get(number, 0) + weights[word]
                left -= len(rows_of[word])
                if left <= 0:
                    break
            found.update(sorted(likely, key=likely.__getitem__)[-CANDIDATES:])
        return sorted(found)

    def _weights(self, words: Iterable[str]) -> dict[str, float]:
        """Return the inverse document frequency of each of *words*, above 0 (in all quotes) to 1 (in none)."""
        asked = [*words]
        counts = self._counts_of(asked)
        total = self._rows("SELECT count(*) FROM quote")[0][0] + 1
        return {word: max(LEAST, log(total / (counts.get(word, 0) + 0.5)) / log(2 * total)) for word in asked}

    def _counts_of(self, words: Iterable[str]) -> dict[str, int]:
        """Return the document frequency of those *words* that the index has."""
        self._rows("CREATE VIRTUAL TABLE IF NOT EXISTS temp.word USING fts5vocab('main', 'quote_index', 'row')")
        sql = "SELECT term, doc FROM temp.word WHERE term IN (SELECT value FROM json_each(?))"
        return dict(self._rows(sql, [json.dumps(list(words))]))

    def page(self, search: Search, after: int = 0, limit: int = PAGE_SIZE) -> Page:
        """Return the page of *search* at the offset *after*, with at most *limit* quotes."""
        if (among := self._found_among(search)) is not None:
            end = after + limit
            return among._replace(
                quotes=self._as_shown(among.quotes[after:end]), next=end if len(among.quotes) > end else None
            )
        quotes, places, hidden, before = list[Quote](), dict[QuoteId, Place](), self._hidden_places(), after
        for group in groups_of(search):
            left = limit + 1 - len(quotes)  # one more tells of a next page
            more = self._listed_quotes(*listing(search, group, hidden, left, before))
            quotes += more
            places |= _places_of(search, more, group)
            if len(quotes) > limit:
                break
            before = 0 if more or not before else max(0, before - self._count(search, group))
        return Page(quotes[:limit], after + limit if len(quotes) > limit else None, places)

    def every(self, search: Search) -> Iterator[Quote]:
        """Yield all quotes of *search*. They are fetched in batches."""
        if (among := self._found_among(search)) is not None:
            for batch in _batches(among.quotes):
                yield from self._as_shown(batch)
        else:
            yield from self._every(search, self._hidden_places())

    def of_collection(self, collection_id: str) -> Iterator[Quote]:
        """Yield all quotes of a collection, also of a hidden one."""
        yield from self._every(Search(Query((in_collections(collection_id),))), ())

    def _every(self, search: Search, hidden: Sequence[int]) -> Iterator[Quote]:
        """Yield all quotes of *search* in batches, without those at the *hidden* places."""
        for group in groups_of(search):
            for batch in _batches(self._listed("number", *listing(search, group, hidden))):
                yield from self._quotes(batch)

    def ids(self, search: Search) -> list[QuoteId]:
        """Return the ids of all quotes of *search*. With many quotes it is too slow for a key press."""
        if (among := self._found_among(search)) is not None:
            return [quote.id for quote in among.quotes]
        with self._mutex:
            ids = self._ids(search)
            if not self._has_all(ids):
                self._make_again(database.DamagedRowError("the index of ids is damaged"))
                ids = self._ids(search)
            return ids

    def _ids(self, search: Search) -> list[QuoteId]:
        hidden = self._hidden_places()
        found = (self._listed("quote.id", *listing(search, group, hidden)) for group in groups_of(search))
        return [row[0] for rows in found for row in rows]

    def _has_all(self, ids: Sequence[QuoteId]) -> bool:
        """Return whether each of *ids* is found. An index has no checksums, so damage to it is only seen so."""
        sql = f"SELECT count({number_of('known.value', self._hidden_places())}) FROM json_each(?) AS known"
        return bool(self._rows(sql, [json.dumps(ids)])[0][0] == len(ids))

    def count(self, search: Search) -> int:
        """Return the number of matches of *search*."""
        if (among := self._found_among(search)) is not None:
            return len(among.quotes)
        return sum(self._count(search, group) for group in groups_of(search))

    def _count(self, search: Search, group: Group) -> int:
        sql, values = found(search, group, self._hidden_places())
        return int(self._rows(f"SELECT count(*) FROM ({sql})", values)[0][0])

    def _found_among(self, search: Search) -> Page | None:
        """Return those of the given quotes that *search* finds, all on one page, as they are given.

        ``None`` if it looks among all quotes.
        """
        if (known := search.known) is None:
            return None
        listed, places = list[Quote](), dict[QuoteId, Place]()
        for group in groups_of(search):
            ids = {quote.id for quote in listed}
            rest = [quote for quote in known if quote.id not in ids] if ids else known
            if group.place in (Place.NOTE, Place.FINDING):
                rest = [quote for quote in rest if quote.id in search.noted]
            found = self._found_by_quotes(search._replace(query=group.query), rest)
            listed += found
            places |= _places_of(search, found, group)
        if search.is_in_turn:
            turns = {quote.id: turn for turn, quote in enumerate(known)}
            listed.sort(key=lambda quote: turns[quote.id])
        return Page(listed, None, places)

    def _found_by_quotes(self, search: Search, known: Sequence[Quote]) -> list[Quote]:
        """Return those of *known* that the query of *search* finds by what they have themselves, in its order."""
        query, order = search.query, search.order
        is_in_turn = search.is_in_turn
        if is_in_turn and not tables.match_expression(query):
            return list(known)
        rows = self._rows(*tables.found_among(known, search, self._hidden_places()))
        rows = [
            tables.row_of(at, known[at]) if number is None else (at, number, *sorted_by)
            for at, number, *sorted_by in rows
            if number is not None or tables.matches(query, known[at])
        ]
        rows.sort(key=itemgetter(0) if is_in_turn else tables.SORTED[order].key)
        return [known[row[0]] for row in rows]

    def _as_shown(self, quotes: Sequence[Quote]) -> list[Quote]:
        """Return *quotes* as the shown collections have them. One that none has is as it is given."""
        sql, values = tables.as_shown(quotes, self._hidden_places())
        shown = self._ask(lambda: {at: tables.quote_of(*row) for at, *row in self._connection.execute(sql, values)})
        return [shown.get(at, quote) for at, quote in enumerate(quotes)]

    def _first(self, sql: str, values: Sequence[Any] = ()) -> Quote | None:
        """Return the quote whose rowid *sql* selects."""
        quotes = self._listed_quotes(sql, values)
        return quotes[0] if quotes else None

    def _listed_quotes(self, sql: str, values: Sequence[Any]) -> list[Quote]:
        """Return the quotes whose numbers *sql* selects, in turn."""
        return self._ask(lambda: [tables.quote_of(*row) for row in self._listed("content, checksum", sql, values)])

    def _listed(self, columns: str, sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
        """Return *columns* of the quotes whose numbers *sql* selects, in turn.

        A quote that is selected and can't be found is damage, which no checksum tells. Then the library is made again.
        """

        def question() -> list[tuple[Any, ...]]:
            with database.snapshot(self._connection):
                numbers = self._connection.execute(sql, values).fetchall()
                found = self._in_turn(columns, numbers)
            if len(found) < len(numbers):
                raise database.DamagedRowError("a quote that is listed is not there")
            return found

        return self._ask(question)

    def _quotes(self, rows: Sequence[Sequence[int]]) -> list[Quote]:
        """Return the quotes whose numbers are in *rows*, in turn."""
        return self._ask(lambda: [tables.quote_of(*row) for row in self._in_turn("content, checksum", rows)])

    def _in_turn(self, columns: str, rows: Sequence[Sequence[int]]) -> list[tuple[Any, ...]]:
        sql = f"SELECT {columns} FROM json_each(?) AS turn CROSS JOIN quote ON number = turn.value ORDER BY turn.key"
        return self._connection.execute(sql, [json.dumps([row[0] for row in rows])]).fetchall()

    def _rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return self._ask(lambda: self._connection.execute(sql, values).fetchall())

    def _ask(self, question: Callable[[], _T]) -> _T:
        """Run a query. If the file is damaged, rebuild it and run the query again."""
        with self._mutex:
            try:
                return question()
            except sqlite3.DatabaseError as error:
                self._make_again(error)
                return question()

    # What it holds

    def hide(self, hidden: Iterable[str]) -> bool:
        """Hide the collections with these ids, and show the others. If all would be hidden, none is.

        The quotes of a hidden collection count as removed. Return whether others were hidden before.
        """
        before, self._hidden = self._hidden, frozenset(hidden)
        is_different = self._hidden != before
        if is_different:
            self.on_changed()
        return is_different

    def own_digests(self) -> dict[str, str]:
        """Return the digests of the user's collections by their ids. An unfinished collection has one of no file."""
        return {row.info.id: row.digest for row in self._collections() if row.info.is_own}

    def index_collection(
        self, collection: CollectionInfo, digest: str, quotes: Iterable[Quote], order: Sequence[str] = ()
    ) -> Iterator[None]:
        """Make *quotes* those of the user's *collection*. Yields after each batch, which is committed. See `Library`.

        What is unchanged stays. *digest* is recorded when all quotes are in. A later call goes on where an earlier call
        ended. *order* has the ids of all collections of the user in their order. A collection that is not in it comes
        last.

        Raises:
            sqlite3.Error: The library could not be changed. It can be asked as before.
        """
        mark, ids = os.urandom(8).hex(), set[str]()

        def begin(connection: sqlite3.Connection) -> int:
            place = tables.place_for(connection, collection.id, order)
            tables.put_collection(connection, place, collection, mark)
            return place

        def put(connection: sqlite3.Connection, batch: Sequence[Quote], after: int) -> int:
            return tables.put_in_order(connection, tables.place_of(connection, collection.id, mark), batch, after)

        def remove(connection: sqlite3.Connection, batch: Sequence[str]) -> None:
            tables.remove(connection, tables.place_of(connection, collection.id, mark), batch)

        def end(connection: sqlite3.Connection) -> None:
            tables.set_digest(connection, tables.place_of(connection, collection.id, mark), digest)

        place = self._write(begin)
        yield
        last = tables.numbers_of(place)[0]
        for batch in _batches(quotes):
            ids.update(quote.id for quote in batch)
            last = self._write(put, batch, last)
            yield
        rows = self._rows("SELECT id FROM quote WHERE number BETWEEN ? AND ?", tables.numbers_of(place))
        for gone in _batches({row[0] for row in rows} - ids):
            self._write(remove, gone)
            yield
        self._write(end)

    def unindex(self, collection_id: str) -> Iterator[None]:
        """Remove a collection of the user in batches, as `index_collection` does."""

        def remove(connection: sqlite3.Connection) -> None:
            place = tables.place_of(connection, collection_id, EMPTY)
            connection.execute("DELETE FROM collection WHERE place = ?", [place])

        for row in [row for row in self._collections() if row.info.id == collection_id and row.info.is_own]:
            yield from self.index_collection(row.info, EMPTY, ())
            self._write(remove)

    def finish(self, batches: Iterable[None]) -> None:
        """Run all *batches* of `index_collection` or `unindex` at once. Few quotes take little time."""
        for _ in batches:
            pass
        self.on_changed()

    def change(
        self,
        collection_id: str,
        digests: tuple[str, str],
        changes: Sequence["QuoteChange"],
        before: Callable[[str], str],
    ) -> bool:
        """Make *changes* of quotes in a collection of the user at once. *digests* are those before and after.

        *before* returns the id of the quote before a quote in the collection, and an empty text for the first. So a
        quote that comes back comes to its place.

        Returns whether it was possible. Otherwise the digest stays, and `index_collection` does it.
        """

        def change(connection: sqlite3.Connection) -> None:
            place = tables.place_of(connection, collection_id, digests[0])
            becomes = {each.quote_id: each.after for each in changes}
            there = {key: quote for key, quote in becomes.items() if quote and quote.collection == collection_id}
            tables.remove(connection, place, becomes.keys() - there.keys())
            new = {key: quote for key, quote in there.items() if not tables.update(connection, place, quote)}
            for quote_id, quotes in _in_runs(new, before):
                tables.put_after(connection, place, quote_id, quotes)
            tables.set_digest(connection, place, digests[1])

        try:
            self._write(change)
        except sqlite3.Error:
            return False
        self.on_changed()
        return True

    def _write(self, do: Callable[..., _T], *values: Any) -> _T:
        """Run *do* in a transaction, and return what it returns.

        A file that is damaged or was moved is made again. If the disk can't take the changes, all goes on in memory.

        Raises:
            sqlite3.Error: Nothing was changed.
        """
        with self._mutex:
            self._known = None
            try:
                with database.transaction(self._connection):
                    return do(self._connection, *values)
            except sqlite3.DatabaseError as error:
                if database.is_damage(error):
                    self._make_again(error)
                if database.is_busy(error):
                    raise
                self._go_on_in_memory(error)
            with database.transaction(self._connection):
                return do(self._connection, *values)

    def _go_on_in_memory(self, error: sqlite3.Error) -> None:
        """Fall back to a copy in memory, because the disk can't take a change. The file stays.

        Raises:
            sqlite3.Error: It can't be copied, or *error* is about something else.
        """
        if self._path == MEMORY or not isinstance(error, sqlite3.OperationalError) or database.is_damage(error):
            raise error
        memory = database.connect(MEMORY, is_shared=True)
        try:
            self._connection.backup(memory)
        except sqlite3.Error:
            memory.close()
            raise
        self._connection.close()
        self._connection, self._path = memory, MEMORY

    # Opening and making it

    def _open(self) -> database.Connection:
        try:
            return self._made()
        except (OSError, sqlite3.Error) as error:
            return self._made_after(error)

    def _make_again(self, error: Exception) -> None:
        if isinstance(error, sqlite3.ProgrammingError):  # the library is closed. Its file is sound
            raise error
        self._connection.close()
        self._known = None
        self._connection = self._made_after(error)

    def _made_after(self, error: Exception) -> database.Connection:
        """Rebuild the library, in place of a damaged file or in memory."""
        is_sound = isinstance(error, OSError) or database.is_busy(error)
        if isinstance(self._path, Path) and not (self._is_read_only or is_sound):
            try:
                for suffix in ("", *database.COMPANIONS):
                    self._path.with_name(self._path.name + suffix).unlink(missing_ok=True)
                return self._made()
            except (OSError, sqlite3.Error):
                pass
        self._path = MEMORY
        return self._made()

    def _made(self) -> database.Connection:
        """Return the library as it is on the disk. Fill a new file.

        Raises:
            OSError, sqlite3.Error: It is missing, not right or not free.
        """
        if isinstance(self._path, Path) and not self._is_read_only:
            make_folder(self._path.parent)
        connection = database.connect(self._path, read_only=self._is_read_only, is_shared=True)
        try:
            if database.version(connection) == 0:
                self._fill(connection)
            database.check_tables(connection, tables.SCHEMA)
            shipped = {row.info.id: row.digest for row in tables.collections(connection) if not row.info.is_own}
            if database.version(connection) != VERSION or list(shipped.items()) != list(self._digests.items()):
                raise database.DamagedRowError("another version of the program made the library")
        except BaseException:
            connection.close()
            raise
        return connection

    def _fill(self, connection: database.Connection) -> None:
        with database.transaction(connection):
            if database.version(connection):  # another program has filled it meanwhile
                return
            for statement in tables.SCHEMA:
                connection.execute(statement)
            for place, each in enumerate(self._read(), 1):
                tables.put_collection(connection, place, each, "")
                tables.put_in_order(connection, place, each.quotes, tables.numbers_of(place)[0])
                tables.set_digest(connection, place, self._digests[each.id])
            connection.execute(f"PRAGMA user_version = {VERSION}")


def _batches(things: Iterable[_T]) -> Iterator[list[_T]]:
    rest = iter(things)
    while batch := list(islice(rest, BATCH)):
        yield batch


def _places_of(search: Search, quotes: Iterable[Quote], group: Group) -> dict[QuoteId, Place]:
    """Return where the words of *search* are of the *quotes* of a *group*, by their ids."""
    return {quote.id: place for quote in quotes if (place := search.place_of(quote, group.place))}


def _in_runs(quotes: Mapping[QuoteId, Quote], before: Callable[[str], str]) -> Iterator[tuple[str, list[Quote]]]:
    """Yield new *quotes* as runs that are in order, each with the id of the quote before it. See `Library.change`.

    Raises:
        ChangedMeanwhileError: The collection has another order by now.
    """
    earlier = {quote_id: before(quote_id) for quote_id in quotes}
    later = {each: quote_id for quote_id, each in earlier.items()}
    count = 0
    for quote_id in later.keys() - quotes.keys():
        run, next_id = list[Quote](), later[quote_id]
        while next_id in quotes:
            run.append(quotes[next_id])
            next_id = later.get(next_id, QuoteId(""))
        count += len(run)
        yield quote_id, run
    if count < len(quotes):
        raise tables.ChangedMeanwhileError("the collection has another order")
