"""Writing files that the user asked for. Windows and dialogs have tests of their own."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from lecun_viewer.gui.saving import HOST_PATH, place_for_user, save


def test_a_file_is_replaced_whole_and_keeps_its_rights(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_bytes(b"before")
    path.chmod(0o640)
    save(path, b"after")
    assert path.read_bytes() == b"after"
    assert os.name != "posix" or stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_what_can_not_be_replaced_stays_and_the_reason_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder.json").mkdir()
    with pytest.raises(OSError, match="folder"):
        save(tmp_path / "folder.json", b"after")
    with pytest.raises(OSError, match="no such file"):
        save(tmp_path / "missing" / "mine.json", b"after")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes have no name in a folder there")
def test_nothing_waits_for_the_reader_of_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)  # else a failure would be a test without end
    try:
        with pytest.raises(OSError, match="pipe"):
            save(tmp_path / "pipe", b"after")
    finally:
        os.close(reader)


@pytest.mark.skipif(os.name != "posix", reason="files have no such rights there")
def test_a_folder_without_rights_of_its_own_gets_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the folder that a portal lends. But nobody may read the new file who could not read the old one."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(os, "chmod", refuse)
    path = tmp_path / "mine.json"
    path.write_bytes(b"before")
    save(path, b"after")
    assert path.read_bytes() == b"after"
    monkeypatch.undo()
    path.chmod(0o600)
    monkeypatch.setattr(os, "chmod", refuse)
    with pytest.raises(OSError, match="implemented"):
        save(path, b"for others")
    assert path.read_bytes() == b"after"


def test_a_file_is_where_it_was_saved(tmp_path: Path) -> None:
    assert place_for_user(tmp_path / "mine.json") == tmp_path / "mine.json"
    (tmp_path / "mine.json").touch()
    assert place_for_user(tmp_path / "mine.json") == tmp_path / "mine.json"


@pytest.mark.skipif(sys.platform != "linux", reason="the portal is Linux' own")
def test_a_file_that_the_portal_lends_is_where_the_user_chose(tmp_path: Path) -> None:
    lent, chosen = tmp_path / "mine.json", Path("/home/user/Grüße/mine.json")
    lent.touch()
    try:
        os.setxattr(lent, HOST_PATH, os.fsencode(chosen))
    except OSError as error:
        pytest.skip(f"this file system keeps no such attribute: {error}")
    assert place_for_user(lent) == chosen
