"""A disk that fills up. ``test_bad_days`` runs it in a mount namespace, with an empty folder."""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from builders import marked
from fakes import Calendar
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import Favorite, FavoritesError, FavoritesProblem, Trouble
from lecun_viewer.core.search import Search
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.system.settings import Settings


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", folder], check=True)
    first, second, *more = marked(shipped_collections()[0].quotes, note="n" * 2000)
    filling = folder / "filling"

    settings = Settings(folder)
    settings.update(size="medium")
    store = FavoriteStore(Records(folder, Calendar()))
    store.put(first)
    store.put(second)
    library = Library(folder, shipped_digests(), shipped_collections)

    fill(filling)
    assert refused(store, more) == FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.DISK_FULL))
    shown = list(store.values())
    assert shown[-2:] == [second, first]
    assert kept(folder) == shown
    assert len(library.page(Search()).quotes) == sum(len(each.quotes) for each in shipped_collections())
    settings.update(size="large")
    assert Settings(folder).get("size") == "medium"  # the file is the old one, whole

    filling.unlink()
    store.put(more[-1])
    assert kept(folder) == [more[-1], *shown]
    library.close()

    # A start on a full disk: what is there is shown.
    (folder / "library.sqlite3").unlink()
    fill(filling)
    library = Library(folder, shipped_digests(), shipped_collections)
    assert len(library.page(Search()).quotes) == sum(len(each.quotes) for each in shipped_collections())
    assert kept(folder) == [more[-1], *shown]


def fill(path: Path, room: int = 0) -> None:
    """Write until there is no room for one more byte, but for *room* bytes."""
    with path.open("wb", buffering=0) as file:
        with suppress(OSError):
            while file.write(bytes(512)):
                pass
        file.truncate(max(0, file.tell() - room))


def refused(store: FavoriteStore, favorites: list[Favorite]) -> FavoritesProblem:
    """Put *favorites* until one is refused, and return why. The last page of the file may have room for some."""
    for favorite in favorites:
        before = list(store.values())
        try:
            store.put(favorite)
        except FavoritesError as error:
            assert list(store.values()) == before
            return error.problem
    raise AssertionError("the disk is not full")


def kept(folder: Path) -> list[Favorite]:
    """Return the favorites that a program sees which starts now."""
    store = FavoriteStore(Records(folder, Calendar()))
    return list(store.values())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
