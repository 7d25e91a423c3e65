"""The time to toggle a favorite durably, against a bare SQLite commit of one row.

Promised: at most 1.5 times. Both write to the same folder in turns. Both use SQLite's default journal and
``synchronous = EXTRA``, so the disk costs both the same. The control runs a single statement.
"""

import sqlite3
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.report import report
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

ROUNDS = 400


def main() -> None:
    with TemporaryDirectory(dir=Path.cwd()) as folder:  # not /tmp, which may be in memory
        control, program = measure(Path(folder))
    report("favorite toggled to durable", program, control, "ms", 1.5)


def measure(folder: Path) -> tuple[float, float]:
    """Return the medians of the control and of the program, in milliseconds."""
    now = datetime.now().astimezone()
    with (
        closing(sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)) as bare,
        closing(FavoriteStore(Records(Records(folder, lambda: now)))) as store,
    ):
        return _in_turns(bare, store, now)


def _in_turns(bare: sqlite3.Connection, store: FavoriteStore, now: datetime) -> tuple[float, float]:
    bare.execute("PRAGMA synchronous = EXTRA")
    bare.execute("CREATE TABLE favorite (quote_id TEXT PRIMARY KEY, note TEXT)")
    quotes = shipped_collections()[0].quotes
    store.put(Favorite.mark(quotes[-1], now))
    store.back_up()
    control, program = list[float](), list[float]()
    for number in range(ROUNDS):
        quote = quotes[number % 50]
        began = perf_counter()
        bare.execute("INSERT OR REPLACE INTO favorite VALUES (?, ?)", (quote.id, quote.text))
        control.append(perf_counter() - began)
        began = perf_counter()
        if quote.id in store:
            store.discard(quote.id)
        else:
            store.put(Favorite.mark(quote, now))
        program.append(perf_counter() - began)
    return median(control) * 1000, median(program) * 1000


if __name__ == "__main__":
    main()
