"""Files that are replaced whole. Links stay links, devices stay devices, and no half file is left."""

import errno
import os
import stat
import sys
import threading
from pathlib import Path

import pytest

from lecun_viewer.core.progress import CancelledError
from lecun_viewer.system.files import PIECE, read_regular, replace_durably, write_durably
from records.system_calls import calls_of


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    for content in (b"one", b"", b"three"):
        write_durably(path, content)
        assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="links take a privilege there")
@pytest.mark.parametrize("is_there", [True, False])
def test_a_link_stays_one(tmp_path: Path, is_there: bool) -> None:
    """A user who keeps the settings elsewhere makes a link."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if is_there:
        (elsewhere / "mine").write_bytes(b"old")
    link = tmp_path / "mine"
    link.symlink_to(elsewhere / "mine")
    write_durably(link, b"new")
    assert link.is_symlink()
    assert (elsewhere / "mine").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no name in a folder there")
def test_what_is_no_file_is_written_to_and_stays_what_it_is(tmp_path: Path) -> None:
    """Like ``/dev/null`` and a terminal. The superuser could replace these by a file."""
    pipe, read = tmp_path / "pipe", list[bytes]()
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_durably(pipe, b"content")
    reader.join(10)
    assert read == [b"content"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert list(tmp_path.iterdir()) == [pipe]


class Fsync:
    """An ``fsync`` that fails for folders, as on some mounted disks."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._sync = os.fsync

    def __call__(self, descriptor: int) -> None:
        if stat.S_ISDIR(os.fstat(descriptor).st_mode):
            raise OSError(self._number, os.strerror(self._number))
        self._sync(descriptor)


@pytest.mark.parametrize("number", [errno.EINVAL, errno.ENOTSUP])
def test_a_file_system_that_flushes_no_folders_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(os, "fsync", Fsync(number))
    write_durably(tmp_path / "mine", b"new")
    assert (tmp_path / "mine").read_bytes() == b"new"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows flushes no folders")
def test_a_disk_that_fails_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", Fsync(errno.EIO))
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        write_durably(tmp_path / "mine", b"new")


def test_on_macos_the_drives_own_memory_is_flushed_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fcntl = pytest.importorskip("fcntl")
    flushed = list[int]()
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(fcntl, "F_FULLFSYNC", 51, raising=False)
    monkeypatch.setattr(fcntl, "fcntl", lambda _descriptor, command: flushed.append(command))
    (tmp_path / "new").write_bytes(b"new")
    replace_durably(tmp_path / "new", tmp_path / "mine")
    assert flushed == [51, 51]  # the file, and its folder


def test_the_content_is_flushed_before_the_name_and_that_before_the_return(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from lecun_viewer.system.files import write_durably;"
        " write_durably(Path(sys.argv[1]), b'content')"
    )
    made = calls_of([sys.executable, "-c", program, str(tmp_path / "mine")], "fsync", "fdatasync", "rename", "renameat")
    mine = [call for call in made if str(tmp_path) in call]
    assert ["sync" if "sync" in call.split("(")[0] else "rename" for call in mine] == ["sync", "rename", "sync"]
    assert ".unfinished" in mine[0]
    assert f"<{tmp_path}>" in mine[2]


def test_the_name_of_a_new_folder_is_on_the_disk(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from lecun_viewer.system.files import make_folder;"
        " [make_folder(Path(sys.argv[1])) for _ in range(2)]"
    )
    made = calls_of([sys.executable, "-c", program, str(tmp_path / "one" / "two")], "fsync", "mkdir", "mkdirat")
    mine = [call for call in made if str(tmp_path) in call]
    flushed = [call.split("<")[1].split(">")[0] for call in mine if call.startswith("fsync")]
    assert sorted(flushed) == [str(tmp_path), str(tmp_path / "one")], "a folder that is there is not flushed again"


@pytest.mark.parametrize("most", [0, 5, PIECE, PIECE + 1, 4 * PIECE])
def test_no_more_is_read_than_wanted(tmp_path: Path, most: int) -> None:
    path, content = tmp_path / "mine", os.urandom(2 * PIECE + 5)
    path.write_bytes(content)
    shares = list[float]()

    assert read_regular(path, most, shares.append) == content[:most]
    assert shares == sorted(shares)
    assert all(0 <= share <= 1 for share in shares)


def test_reading_a_file_can_be_canceled(tmp_path: Path) -> None:
    path = tmp_path / "mine"
    path.write_bytes(bytes(2 * PIECE))

    def progress(share: float) -> None:
        if share:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_regular(path, 2 * PIECE, progress)
