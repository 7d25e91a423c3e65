"""A hundred thousand own quotes in five collections: the start, and a quote that is added.

Promised: The start takes at most 1.1 times the start without them. A quote is in the list and on the disk within 50 ms
of Save. The control of adding appends a line to two files of that size. Both are flushed to the disk.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_start import PROGRAM, UNUSUAL, start, use_once
from benchmarks.pixel import Pixel
from benchmarks.report import report_limit, report_turns
from desktop.virtual_desktop import VirtualDesktop
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.store.files import append_durably
from lecun_viewer.store.library import Library
from lecun_viewer.store.own_collections import OwnCollections
from lecun_viewer.store.shipped import shipped_collections, shipped_digests

ROUNDS = 20
MANY, COLLECTIONS = 100_000, 5
SAVE_MS = 50


def main() -> None:
    with TemporaryDirectory() as folder, VirtualDesktop(Path(folder), tray="none", notifications=False) as desktop:
        without = {name: value for name, value in desktop.env.items() if name not in UNUSUAL}
        use_once(without)
        with_many = without | {"XDG_DATA_HOME": f"{folder}/many"}
        data = Path(folder, "many", "lecun-viewer")
        own = OwnCollections(data, lambda: datetime.now(UTC))
        names = [own.create(f"Collection {each}", quotes=list(quotes())) for each in range(COLLECTIONS)]
        with closing(Library(data, shipped_digests(), shipped_collections)) as library:
            own.bring_into_now(library)
            report_adding(own, library, names[0])
        one, many = list[float](), list[float]()
        with Pixel(desktop.display, 700, 450) as pixel:
            for number in range(ROUNDS + 1):
                for environment, times in ((without, one), (with_many, many)):
                    took, _ = start(PROGRAM, environment, pixel)
                    if number:  # the first turn fills caches
                        times.append(took)
    report_turns("start with 100,000 own quotes", many, one, "ms", 1.1)


def quotes() -> Iterator[Quote]:
    for number in range(MANY // COLLECTIONS):
        shipped = SHIPPED[number % len(SHIPPED)]
        text, who = f"{shipped.text} {number}", (f"Author {number % 1000}",)
        yield Quote(QuoteId(""), 0, "", shipped.topic, text, shipped.source, UNCHECKED, "", who)


SHIPPED = shipped_collections()[0].quotes


def report_adding(own: OwnCollections, library: Library, name: str) -> None:
    """Add quotes, and list them. Between them, append a line of that length to files of that length."""
    size = (own.path / f"{name}.jsonl").stat().st_size
    controls = [own.path.parent / each for each in ("one", "other")]
    for control in controls:
        control.write_bytes(bytes(size))
    adding, appending = list[float](), list[float]()
    for number in range(ROUNDS):
        began = perf_counter()
        added = own.with_id(SHIPPED[number]._replace(id=QuoteId("")), name)
        own.apply([QuoteChange(None, added)], library)
        library.page(Search())
        adding.append((perf_counter() - began) * 1000)
        assert library.get(added.id)
        began = perf_counter()
        for control in controls:
            append_durably(control, bytes(400))
        appending.append((perf_counter() - began) * 1000)
    report_limit("own quote added, the slowest", max(adding), "ms", SAVE_MS)
    report_turns("own quote added", adding, appending, "ms", 25)


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    main()
