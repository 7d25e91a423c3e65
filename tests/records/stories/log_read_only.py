"""A disk that is read-only. ``test_disks`` runs it in a mount namespace, with an empty folder."""

import subprocess
import sys
from pathlib import Path

from lecun_viewer.records.store import Records
from records.made import NAME, make_collection, mirror_of, now, put, texts_in


def main(folder: Path) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], check=True)
    make_collection(records := Records(folder, now), texts=["a", "b"])
    records.make_backups()
    path = records.log(NAME).path
    path.write_bytes(path.read_bytes()[:-20])
    subprocess.run(["mount", "-o", "remount,ro", folder], check=True)
    records = Records(folder, now)
    assert texts_in(records).keys() == {"a"}, "it is read as far as it can be, and not mended"
    for change in (
        lambda: records.write([put(records, NAME, "a", "changed")]),
        lambda: records.unite(NAME, [b'{"id": "c"}']),
        mirror_of(records, folder / "collections").synchronize,
    ):
        try:
            change()
        except OSError:
            continue
        raise AssertionError("a change was made on a disk that is read-only")
    assert texts_in(records) == {"a": "a"}


main(Path(sys.argv[1]))
