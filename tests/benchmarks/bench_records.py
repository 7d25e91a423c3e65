"""How long the records take: reading a log, a change in it, and the union with an unchanged file.

``python tests/benchmarks/bench_records.py`` prints milliseconds. A change is compared with a bare append and its flush,
in turns.
"""

import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from lecun_viewer.records.line import HEAD, stamp_of, written
from lecun_viewer.records.log import Log
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.store import Records, Write

COUNT, CHANGES, TIMES = 20_000, 200, 7
NAME = "reading"


def now() -> datetime:
    return datetime.now(UTC)


def line(number: int) -> bytes:
    stamp = stamp_of(now())
    values = {"text": "word " * 26, "authors": ["Kurt Vonnegut"], "source": "A book"}
    return written(f"quote-number-{number:08x}", values, stamp, stamp)


def least(work: Callable[[], object]) -> float:
    """Return the least processor time of some tries, in milliseconds."""
    times = list[float]()
    for _ in range(TIMES):
        began = process_time()
        work()
        times.append(process_time() - began)
    return 1000 * min(times)


def bare_append(path: Path, content: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.write(file, content)
    os.fsync(file)
    os.close(file)


def timed(work: Callable[[], object]) -> float:
    began = perf_counter()
    work()
    return 1000 * (perf_counter() - began)


def main() -> None:
    with TemporaryDirectory(dir=sys.argv[1] if len(sys.argv) > 1 else None) as folder:
        records = Records(Path(folder), now)
        head = {"format": "lecun-viewer collection", "version": 2, "collection": NAME}
        records.write([Write(NAME, HEAD, lambda _line: True, head)])
        records.log(NAME).append([line(number) for number in range(COUNT)])
        log, document = records.log(NAME), records.log(NAME).document()
        print(f"a log of {COUNT} lines, {len(document) // COUNT} bytes each, in ms of the processor:")
        print(f"  read        {least(lambda: Log(log.path).refresh()):8.1f}")
        print(f"  document    {least(log.document):8.1f}")
        print(f"  unite       {least(lambda: records.unite(NAME, [document])):8.1f}")

        bare, changes = list[float](), list[float]()
        for number in range(CHANGES):
            record_id = f"quote-number-{number:08x}"
            content = written(record_id, {"text": "word " * 50}, stamp_of(now()), stamp_of(now())) + b"\n"
            change = Write(NAME, record_id, lambda _line: True, {"text": "word " * 50}, frozenset(("text",)))
            bare.append(timed(partial(bare_append, Path(folder) / "bare", content)))
            changes.append(timed(partial(records.write, [change])))
        print(f"{CHANGES} changes, the median in ms:")
        print(f"  bare append {median(bare):8.3f}")
        print(f"  change      {median(changes):8.3f}, {median(changes) / median(bare):.2f} times as long")
        mirror = Mirror(records, Path(folder) / "collections", has_favorites=True)
        mirror.synchronize()
        print(f"  synchronize {least(mirror.synchronize):8.1f} where nothing has changed, in ms of the processor")


if __name__ == "__main__":
    main()
