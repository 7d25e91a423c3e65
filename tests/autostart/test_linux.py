"""Entries as desktops read them, on real files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given

from autostart.entries import (
    Place,
    commands,
    entry_path,
    named,
    needs_posix,
    on_linux,
    read_exec,
    unescaped,
    values,
    words,
)
from lecun_viewer.core.failure import Cause
from lecun_viewer.desktop.autostart import linux
from lecun_viewer.desktop.autostart.linux import exec_value, string_value
from records.namespace import why_not

VALIDATOR = shutil.which("desktop-file-validate")


@given(commands)
def test_exec_reads_back_as_the_command(command: list[str]) -> None:
    assert read_exec(exec_value(command)) == command


@given(words)
def test_an_entry_is_whole_whatever_the_program_is_called(name: str) -> None:
    entry = values(linux.new_entry([f"/{name}"]))
    assert read_exec(entry["Exec"]) == [f"/{name}", "--hidden"]
    assert unescaped(entry["TryExec"]) == f"/{name}"
    assert entry["StartupWMClass"] == entry["Icon"] == "lecun-viewer"
    assert linux.is_on(linux.new_entry([f"/{name}"]))


@pytest.mark.skipif(not VALIDATOR, reason="there is no desktop-file-validate (Debian: desktop-file-utils)")
@given(words)
def test_the_desktops_own_check_accepts_the_entry(name: str) -> None:
    path = Path(os.environ["HOME"]) / "entry.desktop"
    path.write_bytes(linux.new_entry([f"/{name}"]))
    done = subprocess.run([str(VALIDATOR), path], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", ["/a\x1bb", "/a\x7f", "/\udcff", "/\ufffe"])
def test_a_name_that_no_entry_can_hold_is_reported(name: str) -> None:
    with pytest.raises(OSError, match=Cause.NAME_NOT_WRITABLE.value):
        linux.new_entry([name])


# On and off


@needs_posix
def test_on_and_off_again(place: Place, tmp_path: Path) -> None:
    script = place.in_virtual_environment(tmp_path)
    entry = on_linux()
    assert not entry.is_on
    entry.set_on(True)
    assert entry.is_on
    assert on_linux().is_on
    assert named() == [str(script), "--hidden"]
    for _ in range(2):
        entry.set_on(False)
        assert not entry.is_on
    assert list(entry_path().parent.iterdir()) == []


@needs_posix
@pytest.mark.parametrize(
    ("line", "is_on"),
    [
        ("Hidden=true", False),
        ("Hidden = true ", False),
        ("X-GNOME-Autostart-enabled=false", False),
        ("X-MATE-Autostart-enabled=false", False),
        ("Hidden=false\nX-GNOME-Autostart-enabled=true", True),
        ("Name[de]=Zitate\n[Desktop Action new]\nHidden=true", True),
    ],
)
def test_what_desktops_write_to_turn_an_entry_off(place: Place, tmp_path: Path, line: str, is_on: bool) -> None:
    place.in_virtual_environment(tmp_path / "new")
    content = f"[Desktop Entry]\nType=Application\nExec=/old/lecun-viewer --hidden\n{line}\n"
    entry_path().parent.mkdir(parents=True)
    entry_path().write_text(content, encoding="utf-8")
    entry = on_linux()
    assert entry.is_on == is_on
    entry.renew()
    assert entry.is_on == is_on
    assert is_on or entry_path().read_text(encoding="utf-8") == content
    entry.set_on(True)
    assert entry.is_on
    assert named() == [str(tmp_path / "new/bin/lecun-viewer"), "--hidden"]


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0", b"Exec=x", b"[Desktop Entry]\nExec=\n", b"[Other]\nExec=x\n"])
def test_what_no_desktop_would_start_is_off(place: Place, content: bytes) -> None:
    entry_path().parent.mkdir(parents=True)
    entry_path().write_bytes(content)
    entry = on_linux()
    assert not entry.is_on
    entry.renew()
    assert entry_path().read_bytes() == content
    entry.set_on(True)
    assert entry.is_on


# At a start


@needs_posix
def test_a_moved_environment_is_followed(place: Place, tmp_path: Path) -> None:
    place.in_virtual_environment(tmp_path / "old")
    on_linux().set_on(True)
    (tmp_path / "old").rename(tmp_path / "new")
    script = place.in_virtual_environment(tmp_path / "new")
    on_linux().renew()
    assert named() == [str(script), "--hidden"]
    assert values(entry_path().read_bytes())["TryExec"] == str(script)


@needs_posix
def test_a_renamed_app_image_is_followed(place: Place, tmp_path: Path) -> None:
    old, new = tmp_path / "LeCun-1.0.AppImage", tmp_path / "LeCun 2.0 (new).AppImage"
    place.in_app_image(old, tmp_path / ".mount_abc")
    on_linux().set_on(True)
    old.rename(new)
    place.in_app_image(new, tmp_path / ".mount_def")
    on_linux().renew()
    assert named() == [str(new), "--hidden"]


@needs_posix
def test_an_entry_of_another_program_is_written_anew_and_whole(place: Place, tmp_path: Path) -> None:
    script = place.in_virtual_environment(tmp_path)
    entry_path().parent.mkdir(parents=True)
    entry_path().write_bytes(
        b"# old\r\n[Desktop Entry]\nName[fr]=Citations \xff\n"
        b"Exec = /old/lecun-viewer --hidden\nTryExec=/old/lecun-viewer\n"
    )
    on_linux().renew()
    assert entry_path().read_bytes() == linux.new_entry([str(script)])


@needs_posix
@pytest.mark.parametrize("line", ["Exec=env LANG=fr {0} --hidden", "Exec={0}", "Exec=lecun-viewer %U"])
def test_an_entry_that_starts_this_program_keeps_the_users_options(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    script = place.in_virtual_environment(tmp_path)
    monkeypatch.setenv("PATH", str(script.parent))
    entry_path().parent.mkdir(parents=True)
    entry_path().write_text(f"[Desktop Entry]\n{line.format(script)}\n", encoding="utf-8")
    before = entry_path().read_bytes()
    entry = on_linux()
    assert entry.is_on
    entry.renew()
    assert entry_path().read_bytes() == before
    assert entry.remove_own()


@needs_posix
def test_a_link_to_the_menu_entry_leaves_the_menu_entry_alone(place: Place, tmp_path: Path) -> None:
    script = place.in_virtual_environment(tmp_path)
    menu_entry = tmp_path / "menu.desktop"
    menu_entry.write_text(f"[Desktop Entry]\nExec={script}\n", encoding="utf-8")
    entry_path().parent.mkdir(parents=True)
    entry_path().symlink_to(menu_entry)
    on_linux().renew()
    assert entry_path().is_symlink()
    assert on_linux().remove_own()
    assert menu_entry.exists()


def test_what_is_off_is_not_renewed(place: Place) -> None:
    on_linux().renew()
    assert not entry_path().parent.exists()


@needs_posix
@pytest.mark.parametrize("line", ["Exec=/opt{0}", "Exec=lecun-viewer %U"])
def test_a_program_of_the_same_name_is_another_one(place: Place, tmp_path: Path, line: str) -> None:
    script = place.in_virtual_environment(tmp_path)  # which is not on PATH
    entry_path().parent.mkdir(parents=True)
    entry_path().write_text(f"[Desktop Entry]\n{line.format(script)}\n", encoding="utf-8")
    assert not on_linux().remove_own()
    on_linux().renew()
    assert named() == [str(script), "--hidden"]


# Bad days


@needs_posix
def test_a_file_in_the_folders_place_is_reported(place: Place, tmp_path: Path) -> None:
    place.in_virtual_environment(tmp_path)
    entry_path().parents[1].mkdir()
    entry_path().parent.write_text("mine", encoding="utf-8")
    entry = on_linux()
    assert not entry.is_on
    with pytest.raises(OSError, match="File exists") as told:
        entry.set_on(True)
    assert told.value.strerror == "File exists"
    entry.renew()
    assert entry_path().parent.read_text(encoding="utf-8") == "mine"


READ_ONLY = """
import sys
from pathlib import Path
import pytest
from lecun_viewer.desktop.autostart import Autostart

entry = Autostart("linux")
sys.argv[0] = "/moved/lecun-viewer"
was_on = entry.is_on
for on in (True, False) if was_on else (True,):
    with pytest.raises(OSError) as told:
        entry.set_on(on)
    assert told.value.strerror == "Read-only file system", told.value
    assert entry.is_on == was_on
entry.renew()
"""


@needs_posix
@pytest.mark.parametrize("was_on", [True, False])
def test_a_read_only_folder_is_reported_and_a_start_keeps_quiet(place: Place, home: Path, was_on: bool) -> None:
    if reason := why_not():
        pytest.skip(reason)
    entry_path().parent.mkdir(parents=True)
    on_linux().set_on(was_on)
    before = was_on and entry_path().read_bytes()
    mount = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1" && exec "$2" -c "$3"'
    command = ["unshare", "-rm", "sh", "-c", mount, "sh", str(home), sys.executable, READ_ONLY]
    done = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert (was_on and entry_path().read_bytes()) == before


def test_a_value_has_its_characters_as_escapes() -> None:
    assert string_value("a\\b\nc\td\re") == r"a\\b\nc\td\re"
