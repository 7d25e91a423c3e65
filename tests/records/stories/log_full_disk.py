"""A disk that fills up. ``test_disks`` runs it in a mount namespace, with an empty folder."""

import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from lecun_viewer.records.store import Records
from records.made import NAME, make_collection, mirror_of, now, put, remove, texts_in
from records.stories.full_disk import fill

LONG = "word " * 300


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", folder], check=True)
    filling = folder / "filling"
    records = Records(folder, now)
    make_collection(records, texts=["a", "b"])
    make_collection(records, "other", ["a"])
    mirror = mirror_of(records, folder / "collections")
    mirror.synchronize()

    fill(filling)
    made = 0
    while not is_refused(partial(records.write, [put(records, NAME, f"c-{made}", f"{made} {LONG}")])):
        made += 1  # the last page of the file has some room
    assert_is_whole(folder, {"a", "b", *(f"c-{number}" for number in range(made))})
    for room in range(0, 3 * 4096, 512):  # room for a part of a change, and of the changes of two logs
        filling.unlink()
        fill(filling, room)
        before = texts_in(records).keys(), texts_in(records, "other").keys()
        changes = [put(records, NAME, f"d-{room}", LONG * 2), put(records, "other", f"d-{room}", LONG * 2)]
        expected = before if is_refused(partial(records.write, changes)) else None
        for name, ids in zip((NAME, "other"), expected or (), strict=False):
            assert texts_in(Records(folder, now), name).keys() == ids
        for name in (NAME, "other"):
            assert not Records(folder, now).log(name).bad_lines
    is_refused(lambda: records.write([remove(records, NAME, "a")]))
    is_refused(mirror.synchronize)
    is_refused(records.make_backups)

    filling.unlink()
    records.write([put(records, NAME, "e", "e")])
    mirror.synchronize()
    records.make_backups()
    assert not list(folder.rglob("*.unfinished"))
    assert (folder / "collections" / f"{NAME}.jsonl").read_bytes() == Records(folder, now).log(NAME).document()


def is_refused(change: Callable[[], object]) -> bool:
    try:
        change()
    except OSError:
        return True
    return False


def assert_is_whole(folder: Path, ids: set[str]) -> None:
    records = Records(folder, now)
    assert texts_in(records).keys() == ids
    assert not records.log(NAME).bad_lines


main(Path(sys.argv[1]))
