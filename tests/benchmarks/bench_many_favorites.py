"""The time to the first picture with 10,000 favorites, against the same with one favorite.

Promised: at most 1.1 times. Both starts take turns on the same virtual desktop.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_start import UNUSUAL, starts_in_turns, use_once
from benchmarks.report import report_turns
from desktop.virtual_desktop import VirtualDesktop
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

MANY = 10_000


def main() -> None:
    with TemporaryDirectory() as folder, VirtualDesktop(Path(folder), tray="none", notifications=False) as desktop:
        with_one = {name: value for name, value in desktop.env.items() if name not in UNUSUAL}
        use_once(with_one)
        with_many = with_one | {"XDG_DATA_HOME": f"{folder}/many"}
        mark(Path(folder, "many", "lecun-viewer"), MANY)
        one, many = starts_in_turns(desktop, with_one, with_many)
    report_turns("start with 10,000 favorites", many, one, "ms", 1.1)


def mark(folder: Path, number: int) -> None:
    """Mark that many quotes in the data folder *folder*."""
    quote, now = shipped_collections()[0].quotes[0], datetime.now(UTC)
    quotes = (quote._replace(id=QuoteId(f"q{each}"), text=f"{quote.text} {each}") for each in range(number))
    store = FavoriteStore(Records(folder, lambda: now))
    store.apply([Change(None, Favorite.mark(each, now)) for each in quotes])


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    main()
