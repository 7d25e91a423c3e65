"""Something that is no file, in the place of a file. ``test_no_file`` runs it with a folder and a kind.

It may hang for ever, so it says first what it tries. What is told comes as a line of JSON for each place.
"""

import json
import os
import shutil
import socket
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

from builders import marked
from fakes import Calendar
from lecun_viewer.core.daily_quote import DailyQuote, DayLogError
from lecun_viewer.core.favorite import FavoritesError
from lecun_viewer.core.search import Search
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.days import DayLog
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.system.settings import Settings

BACKUP = "backups/2026-03-07/@favorites.jsonl"
LIBRARY = [f"library.sqlite3{suffix}" for suffix in ("", "-journal", "-wal", "-shm")]
LOGS = ["records/@favorites.jsonl", "records/@days.jsonl", "collections-older/favorites.jsonl", BACKUP]
PLACES = {
    "folder": ["settings.json", *LIBRARY, *LOGS],
    **{kind: [LIBRARY[0], *LOGS] for kind in ("pipe", "device", "socket")},  # nobody has them in other places
}


def make_socket(path: Path) -> None:
    os.chdir(path.parent)  # a socket's path is short
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


KINDS: dict[str, Callable[[Path], None]] = {
    "pipe": lambda path: os.mkfifo(path),  # Windows has none
    "device": lambda path: path.symlink_to("/dev/zero"),
    "socket": make_socket,
    "folder": Path.mkdir,
}


def main(folder: Path, kind: str) -> None:
    first, second, third = marked(shipped_collections()[0].quotes[:3])
    used = folder / "used"
    store = FavoriteStore(Records(used, Calendar()))
    for favorite in (first, third):
        store.put(favorite)
    store.discard(third.quote.id)
    tell_all(used)
    for place in PLACES[kind]:
        print("tries", place, flush=True)
        data = Path(shutil.copytree(used, folder / "data"))
        path = data / place
        path.unlink(missing_ok=True)
        KINDS[kind](path)
        before = os.lstat(path)
        told = tell_all(data)
        for favorite in (second, third):
            with suppress(FavoritesError):
                FavoriteStore(Records(data, Calendar())).put(favorite)
        after = os.lstat(path)
        assert (after.st_ino, after.st_mode, after.st_mtime_ns) == (before.st_ino, before.st_mode, before.st_mtime_ns)
        print(json.dumps(told), flush=True)
        shutil.rmtree(data)


def tell_all(data: Path) -> dict[str, str]:
    """Start with *data*, and use all of it. Return what is told."""
    told = {}
    settings = Settings(data)
    settings.update(size=settings.get("size", 13) + 1)
    records = Records(data, Calendar())
    with suppress(OSError):
        records.make_backups()
    try:
        FavoriteStore(records).put(marked(shipped_collections()[0].quotes[:1], note="noted")[0])
    except FavoritesError as error:
        told["favorites"] = str(error.problem.failure)
    try:
        day = DailyQuote(Calendar().today(), shipped_collections()[0].quotes[0])
        DayLog(Records(data, Calendar())).record(day)
    except DayLogError as error:
        told["days"] = str(error.failure)
    with closing(Library(data, shipped_digests(), shipped_collections)) as library:
        assert len(library.page(Search()).quotes) == sum(len(each.quotes) for each in shipped_collections())
    return told


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
