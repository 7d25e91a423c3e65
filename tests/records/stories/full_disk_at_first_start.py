"""A first start on a disk without a free byte. ``test_bad_days`` runs it."""

import subprocess
import sys
from pathlib import Path

import pytest

from builders import marked
from fakes import Calendar
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import FavoritesError, FavoritesProblem, Trouble
from lecun_viewer.core.search import Search
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from records.stories.full_disk import fill


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder], check=True)
    filling = folder / "filling"
    fill(filling)

    (favorite,) = marked(shipped_collections()[0].quotes[:1])
    store = FavoriteStore(Records(folder, Calendar()))
    with pytest.raises(FavoritesError) as told:
        store.put(favorite)
    assert told.value.problem == FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.DISK_FULL))
    library = Library(folder, shipped_digests(), shipped_collections)
    assert len(library.page(Search()).quotes) == sum(len(each.quotes) for each in shipped_collections())

    filling.unlink()
    store.put(favorite)
    assert list(store.values()) == [favorite]


if __name__ == "__main__":
    main(Path(sys.argv[1]))
