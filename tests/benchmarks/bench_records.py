"""The time to save a change durably among 20,000 records. The control appends the same line and flushes it.

Promised: a star, a note, and an own quote that is added, changed or deleted take at most 1.5 times. Both write to the
same folder in turns, so the disk costs both the same. The control only appends: it checks nothing.

Also printed, without a limit, is the processor's time of three more actions. They read such a log, unite it with the
same file, and synchronize a folder that has not changed.
"""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.report import report_turns
from lecun_viewer.core.change import Change, QuoteChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.log import Log
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import Records

COUNT, ROUNDS, TIMES = 20_000, 200, 5
LIMIT = 1.5


def main() -> None:
    with TemporaryDirectory(dir=Path.cwd()) as folder:  # not /tmp, which may be in memory
        records = Records(Path(folder), now)
        own = Collections(records, (), [])
        name = own.create("Reading", quotes=list(quotes()))
        store = FavoriteStore(records)
        store.apply([Change(None, Favorite.mark(quote, now())) for quote in own.every(name)])
        report_changes(Path(folder), records, own, name, store)
        report_reading(Path(folder), records, name)


def now() -> datetime:
    return datetime.now(UTC)


def quotes() -> Iterator[Quote]:
    for number in range(COUNT):
        text, who = f"{'word ' * 26}{number}", ("Kurt Vonnegut",)
        yield Quote(QuoteId(""), 0, "", "", text, "A book", UNCHECKED, "", who)


def report_changes(folder: Path, records: Records, own: Collections, name: str, store: FavoriteStore) -> None:
    there = list(own.every(name))[:: COUNT // ROUNDS][:ROUNDS]
    added = [own.with_id(quote._replace(id=QuoteId(""), text=f"Added: {quote.text}"), name) for quote in there]
    changes = {
        "star": [partial(store.put, Favorite.mark(quote, now())) for quote in added],
        "note": [partial(put_note, store, quote) for quote in added],
        "own quote added": [partial(own.apply, [QuoteChange(None, quote)]) for quote in added],
        "own quote changed": [
            partial(own.apply, [QuoteChange(*each)]) for each in zip(there, map(changed, there), strict=True)
        ],
        "own quote deleted": [partial(own.apply, [QuoteChange(quote, None)]) for quote in added],
    }
    for what, each in changes.items():
        log = records.log(FAVORITES if what in ("star", "note") else name)
        program, control = list[float](), list[float]()
        for change in each:
            size = log.size
            program.append(seconds(change))
            line = bytes(records.log(log.path.stem).size - size)
            control.append(seconds(partial(bare_append, folder / "bare", line)))
        report_turns(f"{what}, durably", in_ms(program), in_ms(control), "ms", LIMIT)


def changed(quote: Quote) -> Quote:
    return quote._replace(text=f"Changed: {quote.text}")


def put_note(store: FavoriteStore, quote: Quote) -> None:
    favorite = store.get(quote.id)
    assert favorite
    store.put(favorite.with_note("A note of some words", now()))


def bare_append(path: Path, content: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(file, content)
    os.fsync(file)
    os.close(file)


def report_reading(folder: Path, records: Records, name: str) -> None:
    log = records.log(name)
    document = log.document()
    mirror = Mirror(records, folder / "collections", has_favorites=True)
    mirror.synchronize()
    tried = {
        "a log read": lambda: Log(log.path).refresh(),
        "its clean file made": log.document,
        "united with the same file": lambda: records.unite(name, [document]),
        "all synchronized": mirror.synchronize,
    }
    for what, work in tried.items():
        print(f"{what:32} {least(work):8.1f} ms of the processor")


def least(work: Callable[[], object]) -> float:
    """Return the least processor time of some tries, in milliseconds."""
    times = list[float]()
    for _ in range(TIMES):
        began = process_time()
        work()
        times.append(process_time() - began)
    return 1000 * min(times)


def seconds(work: Callable[[], object]) -> float:
    """Return how long *work* takes."""
    began = perf_counter()
    work()
    return perf_counter() - began


def in_ms(times: list[float]) -> list[float]:
    return [1000 * each for each in times]


if __name__ == "__main__":
    main()
