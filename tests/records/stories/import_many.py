"""Imports many favorites and findings and takes them back, for ever. ``test_import`` runs and kills it."""

import sys
from datetime import UTC, datetime
from pathlib import Path

from lecun_viewer.core.change import reversed_changes
from lecun_viewer.exchange.formats import read
from lecun_viewer.exchange.merge import plan
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records


def main(folder: Path, document: Path) -> None:
    imported = read(document.read_bytes())
    store = FavoriteStore(Records(folder, now=lambda: datetime.now(UTC)))
    assert (store.problem, store.messages) == (None, [])
    while True:
        found = plan(imported, store.values(), store.findings())
        print("import", flush=True)
        store.apply(found.changes, found.finding_changes)
        print("take back", flush=True)
        store.apply(reversed_changes(found.changes), reversed_changes(found.finding_changes))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
