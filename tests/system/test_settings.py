"""The settings. They are a comfort, and never a reason to fail."""

import errno
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import examples
from lecun_viewer.system.files import alone_in
from lecun_viewer.system.settings import FILE_NAME, Settings

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda values: st.lists(values, max_size=3) | st.dictionaries(st.text(), values, max_size=3),
    max_leaves=8,
)


def test_there_are_none_at_first(tmp_path: Path) -> None:
    found = Settings(tmp_path)
    assert found.get("size") is None
    assert found.get("size", 12) == 12
    assert list(tmp_path.iterdir()) == []


def test_what_is_remembered_is_there_after_a_restart(tmp_path: Path) -> None:
    folder = tmp_path / "not" / "there"
    Settings(folder).update(size=14, splitter=[200, 400])
    Settings(folder).update(size=15)
    again = Settings(folder)
    assert (again.get("size"), again.get("splitter")) == (15, [200, 400])
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


@settings(max_examples=examples(0.4))
@given(JSON)
def test_any_json_value_comes_back(tmp_path_factory: pytest.TempPathFactory, value: Any) -> None:
    folder = tmp_path_factory.mktemp("settings")
    Settings(folder).update(value=value)
    assert Settings(folder).get("value") == value


def test_nothing_is_written_when_nothing_changes(tmp_path: Path) -> None:
    remembered = Settings(tmp_path)
    remembered.update(size=14)
    (tmp_path / FILE_NAME).unlink()
    remembered.update(size=14)
    assert not (tmp_path / FILE_NAME).exists()


BAD = [b"", b"{", b"[1, 2]", b'"text"', b"\xff\xfe{}", b"null", b"{} {}", b"[" * 200_000]


@pytest.mark.parametrize("content", BAD, ids=lambda content: repr(content[:8]))
def test_a_file_that_cannot_be_read_counts_as_empty_and_is_archived(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    found = Settings(tmp_path)
    assert found.get("size") is None
    found.update(size=14)
    assert Settings(tmp_path).get("size") == 14
    assert (tmp_path / "settings.damaged.json").read_bytes() == content


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("settings")
    (folder / FILE_NAME).write_bytes(content)
    Settings(folder).update(size=14)
    assert Settings(folder).get("size") == 14


def test_a_later_damage_leaves_what_an_earlier_one_archived(tmp_path: Path) -> None:
    for content in (b"{ the first", b"{ the second"):
        (tmp_path / FILE_NAME).write_bytes(content)
        Settings(tmp_path)
    assert (tmp_path / "settings.damaged.json").read_bytes() == b"{ the first"
    assert (tmp_path / "settings.damaged-2.json").read_bytes() == b"{ the second"


def no_reading(path: Path) -> bytes:
    """Like a file that may not be read. The superuser may read any file."""
    raise OSError(errno.EIO, "Input/output error", str(path))


def test_what_may_not_be_read_is_archived_and_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings(tmp_path).update(size=14)
    content = (tmp_path / FILE_NAME).read_bytes()
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", no_reading)
        found = Settings(tmp_path)
    found.update(size=15)
    assert (tmp_path / "settings.damaged.json").read_bytes() == content
    assert Settings(tmp_path).get("size") == 15


def test_what_can_neither_be_read_nor_archived_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    Settings(tmp_path).update(size=14)
    with monkeypatch.context() as patched:
        patched.setattr(Path, "read_bytes", no_reading)
        patched.setattr(Path, "replace", lambda path, _target: no_reading(path))
        found = Settings(tmp_path)
    found.update(size=15)
    found.update(size=16)
    assert found.get("size") == 16
    assert Settings(tmp_path).get("size") == 14
    assert caplog.text.count("could not be archived") == 1


def test_what_cannot_be_written_is_remembered_until_the_end(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    in_the_way = tmp_path / "settings"
    in_the_way.write_bytes(b"a file in the folder's place")
    found = Settings(in_the_way)
    found.update(size=14)
    assert found.get("size") == 14
    assert "no settings are saved" in caplog.text
    assert in_the_way.read_bytes() == b"a file in the folder's place"


def test_what_was_not_written_is_written_later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Settings(tmp_path).update(size=14, searched="cake")
    found, other = Settings(tmp_path), Settings(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr("lecun_viewer.system.settings.write_durably", no_writing)
        assert not found.update(size=15)
        assert not found.update(size=15)
    assert other.update(searched="world")
    assert found.update(order="date")
    assert json.loads((tmp_path / FILE_NAME).read_bytes()) == {"size": 15, "searched": "world", "order": "date"}


def no_writing(path: Path, _content: bytes) -> None:
    """Like a disk that is full."""
    raise OSError(errno.ENOSPC, "No space left on device", str(path))


def test_half_a_surrogate_pair_is_no_reason_to_fail(tmp_path: Path) -> None:
    found = Settings(tmp_path)
    found.update(searched="\ud83d")
    found.update(size=14)
    assert (Settings(tmp_path).get("searched"), Settings(tmp_path).get("size")) == ("?", 14)


def test_the_file_can_be_read_by_people(tmp_path: Path) -> None:
    Settings(tmp_path).update(searched="café")
    text = (tmp_path / FILE_NAME).read_text(encoding="utf-8")
    assert "café" in text
    assert json.loads(text) == {"searched": "café"}


def test_two_programs_that_change_settings_at_once_both_keep_theirs(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from lecun_viewer.system.settings import Settings\n"
        "sys.stdin.readline()\n"
        "for number in range(100): Settings(Path(sys.argv[1])).update(**{f'{sys.argv[2]} {number}': number})"
    )
    commands = [[sys.executable, "-c", program, str(tmp_path), name] for name in ("window", "console")]
    programs = [subprocess.Popen(command, stdin=subprocess.PIPE, text=True) for command in commands]
    for each in programs:  # both wait until now
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.close()
    assert [each.wait() for each in programs] == [0, 0]
    assert len(json.loads((tmp_path / FILE_NAME).read_bytes())) == 200
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_program_that_hangs_while_it_writes_holds_up_nobody_for_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lecun_viewer.system.files.SHORT_S", 0.1)
    with alone_in(tmp_path):
        assert Settings(tmp_path).update(size=14)
    assert Settings(tmp_path).get("size") == 14


def test_what_another_program_changed_is_seen_at_the_next_look(tmp_path: Path) -> None:
    window = Settings(tmp_path)
    window.update(hidden=["a"], size=14)
    assert not window.refresh()
    Settings(tmp_path).update(hidden=["a", "b"])
    assert window.get("hidden") == ["a"]
    assert window.refresh()
    assert (window.get("hidden"), window.get("size")) == (["a", "b"], 14)
    assert not window.refresh()


def test_a_value_that_another_program_changed_can_be_set_back(tmp_path: Path) -> None:
    window = Settings(tmp_path)
    window.update(hidden=[])
    Settings(tmp_path).update(hidden=["b"])
    assert window.update(hidden=[])
    assert Settings(tmp_path).get("hidden") == []


def test_a_value_that_could_not_be_written_gives_way_to_a_later_one(tmp_path: Path) -> None:
    window, file = Settings(tmp_path), tmp_path / FILE_NAME
    window.update(hidden=[], size=14)
    file.rename(tmp_path / "elsewhere")
    file.mkdir()  # in the place of the file
    assert not window.update(hidden=["a"])
    assert window.get("hidden") == ["a"]
    file.rmdir()
    (tmp_path / "elsewhere").rename(file)
    Settings(tmp_path).update(hidden=["b"])
    assert window.update(size=15)
    assert (window.get("hidden"), window.get("size")) == (["b"], 15)
    assert json.loads(file.read_bytes()) == {"hidden": ["b"], "size": 15}


def test_a_file_that_is_damaged_while_the_program_runs_is_archived(tmp_path: Path) -> None:
    window = Settings(tmp_path)
    window.update(hidden=["a"])
    (tmp_path / FILE_NAME).write_bytes(b"{ damaged")
    assert not window.refresh()
    assert window.update(size=15)
    assert (tmp_path / "settings.damaged.json").read_bytes() == b"{ damaged"
    assert json.loads((tmp_path / FILE_NAME).read_bytes()) == {"hidden": ["a"], "size": 15}


def test_what_can_not_be_read_for_a_moment_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another program may have the file open, and may have changed it. The value is written later."""
    ours, other = Settings(tmp_path), Settings(tmp_path)
    assert other.update(theirs=1)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", no_reading)
        assert not ours.update(ours=1)
    assert json.loads((tmp_path / FILE_NAME).read_bytes()) == {"theirs": 1}
    assert ours.get("ours") == 1
    assert ours.update(more=1)
    assert json.loads((tmp_path / FILE_NAME).read_bytes()) == {"theirs": 1, "ours": 1, "more": 1}
