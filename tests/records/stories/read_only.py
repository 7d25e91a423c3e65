"""A read-only disk. ``test_bad_days`` runs it in a mount namespace, with an empty folder."""

import subprocess
import sys
from functools import partial
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
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.store import Records
from lecun_viewer.system.settings import Settings


def main(folder: Path) -> None:
    empty, used = folder / "empty", folder / "used"
    empty.mkdir()
    first, second = marked(shipped_collections()[0].quotes[:2])
    FavoriteStore(Records(used, Calendar())).put(first)
    content = Records(used, Calendar()).log(FAVORITES).path.read_bytes()
    make_read_only(folder)

    for place, favorites in ((used, [first]), (empty, []), (empty / "missing", [])):
        library = Library(place, shipped_digests(), shipped_collections)
        assert len(library.page(Search()).quotes) == sum(len(each.quotes) for each in shipped_collections())
        store = FavoriteStore(Records(place, Calendar()))
        assert list(store.values()) == favorites
        changes = [partial(store.put, second)]
        if favorites:
            changes.append(partial(store.discard, first.quote.id))
        for change in changes:
            with pytest.raises(FavoritesError) as told:
                change()
            problem = FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.OTHER, "read-only file system"))
            assert told.value.problem == problem, told.value.problem
        assert list(store.values()) == favorites
        settings = Settings(place)
        settings.update(size="large")
        assert settings.get("size") == "large"
    assert Records(used, Calendar()).log(FAVORITES).path.read_bytes() == content

    subprocess.run(["mount", "-o", "remount,rw,bind", folder], check=True)
    store = FavoriteStore(Records(used, Calendar()))
    store.put(second)
    assert list(store) == [second.quote.id, first.quote.id]


def make_read_only(folder: Path) -> None:
    subprocess.run(["mount", "--bind", folder, folder], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
