"""Disks that are full or read-only. A change is made, or it is refused and nothing is half done."""

import errno
import os
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from typing import Any

import pytest

from lecun_viewer.records.store import Records
from lecun_viewer.system import files

from .made import NAME, again, make_collection, put, remove, texts_in
from .namespace import run_story


@pytest.mark.parametrize("name", ["log_full_disk", "log_read_only"])
def test_story(tmp_path: Path, name: str) -> None:
    run_story(name, tmp_path)


@pytest.mark.parametrize("room", [0, 1, 10, 99, 100, 101, 150])
def test_a_part_of_a_change_is_taken_back(records: Records, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    """The disk takes *room* bytes, and no more. Where cutting fails, too, the next change ends the partial line."""
    make_collection(records, texts=["a"])
    for can_cut in (True, False):
        before = records.log(NAME).path.read_bytes()
        change = put(records, NAME, "b", "b" * 200)
        with monkeypatch.context() as patched:
            patched.setattr(files, "open", small_disk(room, can_cut=can_cut), raising=False)
            with pytest.raises(OSError, match="space"):
                records.write([change])
        if can_cut:
            assert records.log(NAME).path.read_bytes() == before
        assert texts_in(again(records)) == {"a": "a"}
        records.write([put(records, NAME, "c", "c")])
        assert texts_in(again(records)) == texts_in(records) == {"a": "a", "c": "c"}
        records.write([remove(records, NAME, "c")])


def small_disk(room: int, *, can_cut: bool) -> Callable[..., FileIO]:
    """Return an ``open`` whose files take *room* bytes more."""

    class SmallDisk(FileIO):
        left = room

        def write(self, content: Any) -> int:
            part = content[: self.left]
            if not part:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.left -= len(part)
            return super().write(part)

        def truncate(self, size: int | None = None) -> int:
            if not can_cut:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return super().truncate(size)

    return lambda path, mode, buffering, opener: SmallDisk(path, mode.replace("b", ""), opener=opener)
