"""A folder that the user may not enter, and later may again. ``test_bad_days`` runs it."""

import os
import tempfile
from pathlib import Path

import pytest

from builders import marked
from fakes import Calendar
from lecun_viewer.core.failure import Cause
from lecun_viewer.core.favorite import FavoritesError
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

NOBODY = 65534


def main(folder: Path) -> None:
    first, second, *_ = marked(shipped_collections()[0].quotes)
    if os.geteuid() == 0:  # whom no permission binds
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    store = FavoriteStore(Records(folder, Calendar()))
    store.put(first)
    folder.chmod(0)
    with pytest.raises(FavoritesError, match=Cause.NOT_WRITABLE.value):
        store.put(second)
    with pytest.raises(FavoritesError, match=Cause.NOT_WRITABLE.value):
        store.discard(first.quote.id)
    store.refresh()
    assert list(store.values()) == [first]
    folder.chmod(0o700)
    store.put(second)
    assert store.problem is None, store.problem
    again = FavoriteStore(Records(folder, Calendar()))
    assert list(again.values()) == [second, first], list(again)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        try:
            main(Path(name))
        finally:
            if os.getuid() == 0:
                os.seteuid(0)
