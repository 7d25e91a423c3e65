"""An import for which the disk has no room. ``test_import`` runs it in a mount namespace, with an empty folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from fakes import Calendar, marked
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import FavoritesError, FavoritesProblem, Trouble
from lecun_viewer.exchange.imported import Imported
from lecun_viewer.exchange.merge import plan
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", folder], check=True)
    quotes = shipped_collections()[0].quotes
    there = marked(quotes[:2], note="Mine")
    store = FavoriteStore(Records(folder, Calendar()))
    for favorite in there:
        store.put(favorite)
    found = plan(Imported(tuple(marked(quotes, note="n" * 20_000)), ()), store.values(), store.findings())
    for _ in range(2):
        with pytest.raises(FavoritesError) as told:
            store.apply(found.changes, found.finding_changes)
        assert told.value.problem == FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.DISK_FULL))
        assert list(store.values()) == there[::-1]
    store.close()
    again = FavoriteStore(Records(folder, Calendar()))
    assert (again.problem, again.messages) == (None, [])
    assert list(again.values()) == there[::-1]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
