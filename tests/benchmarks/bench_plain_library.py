"""What the plainest library would take: why that of the program has steps, a table for sorting, and counts.

It has one table of quotes and one FTS5 index. SQL sorts the table itself, and counts what was found as a whole. A
collection that changes is exchanged as a whole. Each figure stands beside the limit that the program's library keeps,
see `bench_search` and `bench_own_quotes`. All is processor time.
"""

import json
import sqlite3
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_search import EVERY, LIMIT_MS, STEP_MS, generated, percentile_95, queries, timed
from lecun_viewer.core.query import parse
from lecun_viewer.core.quote import Quote
from lecun_viewer.store.library import CACHE_KB, PAGE_SIZE
from lecun_viewer.store.library_tables import IN_JSON, by_source
from lecun_viewer.store.match_expression import COLUMN_COUNT, COLUMNS, index_row, match_expression

QUOTES = 100_000
ORDERS = {"as given": "number", "by source": "by_source, number", "by date": "date DESC, number"}


def main() -> None:
    collections, typed = generated(QUOTES), list(queries())[::EVERY]
    with TemporaryDirectory() as folder, closing(made(Path(folder) / "plain.sqlite3")) as library:
        filling = [timed(lambda: fill(library, at, each.quotes))[0] for at, each in enumerate(collections)]  # noqa: B023
        report("a collection of 20,000 filled", max(filling) * 1000, STEP_MS)
        changed, _ = timed(lambda: fill(library, 2, collections[2].quotes))
        report("a quote of 20,000 changed", changed * 1000, STEP_MS)
        favorites = [quote.id for each in collections for quote in each.quotes[:: QUOTES // 100]]
        for name, order in ORDERS.items():
            for left_out, words in ((), "all"), (favorites, "all but a hundred favorites"):
                took = [timed(lambda: ask(library, each, order, left_out))[0] * 1000 for each in typed]  # noqa: B023
                report(f"{words} {name}, first page and count", percentile_95(took), LIMIT_MS)


def report(name: str, milliseconds: float, limit: float) -> None:
    print(f"The plainest library, {name}: {milliseconds:.1f} ms, where {limit} ms are promised")


def made(path: Path) -> sqlite3.Connection:
    library = sqlite3.connect(path)
    library.execute(f"PRAGMA cache_size = -{CACHE_KB}")
    library.execute("CREATE TABLE quote (number INTEGER PRIMARY KEY, id, topic, text, source, by_source, date)")
    index = f"{COLUMNS}, content='', columnsize=0, tokenize='ascii', prefix='1 2 3'"
    library.execute(f"CREATE VIRTUAL TABLE quote_index USING fts5 ({index})")
    return library


def fill(library: sqlite3.Connection, place: int, quotes: Sequence[Quote]) -> None:
    """Have *quotes* in the *place* of a collection, in one transaction, whatever was there."""
    first, last = place * QUOTES, (place + 1) * QUOTES - 1
    words = [(number, *index_row(quote)) for number, quote in enumerate(quotes, first)]
    values = ", ?" * COLUMN_COUNT
    if library.execute("SELECT 1 FROM quote WHERE number BETWEEN ? AND ?", (first, last)).fetchone():
        delete = f"INSERT INTO quote_index (quote_index, rowid, {COLUMNS}) VALUES ('delete', ?{values})"
        library.executemany(delete, words)
        library.execute("DELETE FROM quote WHERE number BETWEEN ? AND ?", (first, last))
    rows = (
        (number, each.id, each.topic, each.text, each.source, by_source(each.source), each.provenance.date)
        for number, each in enumerate(quotes, first)
    )
    library.executemany("INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?)", rows)
    library.executemany(f"INSERT INTO quote_index (rowid, {COLUMNS}) VALUES (?{values})", words)
    library.commit()


def ask(library: sqlite3.Connection, typed: str, order: str, left_out: Sequence[str]) -> None:
    """Ask for the first page of what is *typed* in that *order*, and for the count."""
    expression = match_expression(parse(typed))
    found, values = "quote WHERE TRUE", list[str]()
    if expression:
        found = "quote_index CROSS JOIN quote ON quote.number = quote_index.rowid WHERE quote_index MATCH ?"
        values.append(expression)
    if left_out:
        found += f" AND id NOT IN {IN_JSON}"
        values.append(json.dumps(left_out))
    page = f"SELECT quote.* FROM {found} ORDER BY {order} LIMIT {PAGE_SIZE + 1}"
    if len(library.execute(page, values).fetchall()) > PAGE_SIZE:
        library.execute(f"SELECT count(*) FROM {found}", values).fetchone()


if __name__ == "__main__":
    main()
