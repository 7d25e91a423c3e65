"""Starting at login: the entries as desktops read them, on real files; Windows' registry is a small stand-in."""

import os
import plistlib
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer import autostart
from lecun_viewer.autostart import Autostart, desktop_entry, exec_value, launch_agent, program_command
from lecun_viewer.store.files import write_durably
from store.namespace import why_not

VALIDATOR = shutil.which("desktop-file-validate")
needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="entries of Linux desktops")

letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    " \t\n\r\"'\\><~|&;$*?#()`%="
)
words = st.text(letters, min_size=1)
commands = st.builds(lambda path, more: [f"/{path}", *more], words, st.lists(st.text(letters), max_size=3))


def read_exec(value: str) -> list[str]:
    """Return the words of a value of ``Exec``, by the rules of the specification, one after the other."""
    command, quotes = [""], False
    letters = iter(unescaped(value))
    for letter in letters:
        if letter == '"':
            quotes = not quotes
        elif quotes and letter == "\\":
            letter = next(letters)
            assert letter in '"`$\\', "nothing else may be escaped"
            command[-1] += letter
        elif not quotes and letter == " ":
            command.append("")
        else:
            assert quotes or letter not in "\t\n'\\><~|&;$*?#()`", "reserved, and not in quotes"
            assert not quotes or letter not in "`$", "to be escaped in quotes"
            command[-1] += letter
    assert not quotes
    assert all("%" not in word.replace("%%", "") for word in command), "a field code"
    return [word.replace("%%", "%") for word in command]


def unescaped(value: str) -> str:
    """Undo the general escapes of a value of the type string."""
    text, letters = "", iter(value)
    for letter in letters:
        text += {"s": " ", "n": "\n", "t": "\t", "r": "\r", "\\": "\\"}[next(letters)] if letter == "\\" else letter
    return text


def values(entry: bytes) -> dict[str, str]:
    first, *lines = entry.decode().splitlines()
    assert first == "[Desktop Entry]"
    return dict(line.split("=", 1) for line in lines)


@given(commands)
def test_exec_reads_back_as_the_command(command: list[str]) -> None:
    assert read_exec(exec_value(command)) == command


@given(words)
def test_an_entry_is_whole_whatever_the_program_is_called(name: str) -> None:
    entry = values(desktop_entry([f"/{name}"]))
    assert read_exec(entry["Exec"]) == [f"/{name}", "--hidden"]
    assert unescaped(entry["TryExec"]) == f"/{name}"
    assert entry["StartupWMClass"] == entry["Icon"] == "lecun-viewer"
    assert autostart.is_desktop_entry_on(desktop_entry([f"/{name}"]))


@pytest.mark.skipif(not VALIDATOR, reason="there is no desktop-file-validate (Debian: desktop-file-utils)")
@given(words)
def test_the_desktops_own_check_accepts_the_entry(name: str) -> None:
    path = Path(os.environ["HOME"]) / "entry.desktop"
    path.write_bytes(desktop_entry([f"/{name}"]))
    done = subprocess.run([str(VALIDATOR), path], capture_output=True, encoding="utf-8")
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("name", ["/a\x1bb", "/a\x7f", "/\udcff", "/\ufffe"])
def test_a_name_that_no_entry_can_hold_is_told(name: str) -> None:
    for write in (desktop_entry, launch_agent):
        with pytest.raises(OSError, match="characters that can’t be written there"):
            write([name])


# The program, wherever it lies


class Place:
    """Where the program is installed, for the time of a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        for variable in ("APPIMAGE", "APPDIR", "FLATPAK_ID", "HOST_XDG_CONFIG_HOME"):
            monkeypatch.delenv(variable, raising=False)

    def started_by(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(0o755)
        self._monkeypatch.setattr(sys, "argv", [str(path)])

    def in_virtual_environment(self, folder: Path, name: str = "lecun-viewer") -> Path:
        self.started_by(folder / "bin" / name)
        (folder / "bin" / "lecun-viewer").touch(0o755)
        self._monkeypatch.setattr(sys, "prefix", str(folder))
        self._monkeypatch.setattr(sys, "executable", str(folder / "bin" / "python"))
        return folder / "bin" / "lecun-viewer"

    def in_app_image(self, image: Path, mount: Path) -> None:
        image.touch(0o755)
        self.frozen(mount / "usr" / "bin" / "lecun-viewer")
        self._monkeypatch.setenv("APPIMAGE", str(image))
        self._monkeypatch.setenv("APPDIR", str(mount))

    def in_flatpak(self, name: str, config: Path) -> None:
        self._monkeypatch.setenv("FLATPAK_ID", name)
        self._monkeypatch.setenv("HOST_XDG_CONFIG_HOME", str(config))

    def frozen(self, path: Path) -> None:
        self.started_by(path)
        self._monkeypatch.setattr(sys, "executable", str(path))
        self._monkeypatch.setattr(sys, "frozen", True, raising=False)

    def system_wide(self, prefix: Path, on_path: Path) -> None:
        """As a package of the system, in which Python is elsewhere than its programs."""
        self._monkeypatch.setattr(sys, "argv", ["/somewhere/lecun_viewer/__main__.py"])
        self._monkeypatch.setattr(sys, "prefix", str(prefix))
        self._monkeypatch.setattr(sys, "base_prefix", str(prefix))
        self._monkeypatch.setattr(sys, "executable", "/no/such/folder/python3")
        self._monkeypatch.setenv("PATH", str(on_path.parent))


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    return Place(monkeypatch)


def on_linux() -> Autostart:
    return Autostart(write_durably, "linux")


def entry_path() -> Path:
    return Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "lecun-viewer.desktop"


def named() -> list[str]:
    """Return the command of the entry that there is."""
    return read_exec(values(entry_path().read_bytes())["Exec"])


@needs_posix
@pytest.mark.parametrize("started_by", ["lecun-viewer", "python"])
def test_the_script_of_a_virtual_environment(place: Place, tmp_path: Path, started_by: str) -> None:
    script = place.in_virtual_environment(tmp_path / "my env", started_by)
    assert program_command() == [str(script)]


@needs_posix
def test_a_script_called_by_a_relative_path(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    script = place.in_virtual_environment(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["bin/lecun-viewer"])
    assert program_command() == [str(script)]


def test_a_frozen_program(place: Place, tmp_path: Path) -> None:
    place.frozen(tmp_path / "LeCun Viewer")
    assert program_command() == [str(tmp_path / "LeCun Viewer")]


def test_an_app_image_and_not_its_mount(place: Place, tmp_path: Path) -> None:
    place.in_app_image(tmp_path / "LeCun.AppImage", tmp_path / ".mount_abc")
    assert program_command() == [str(tmp_path / "LeCun.AppImage")]


@needs_posix
def test_the_variables_of_another_app_image_mean_nothing(place: Place, tmp_path: Path) -> None:
    place.in_app_image(tmp_path / "Terminal.AppImage", tmp_path / ".mount_abc")
    place.frozen(tmp_path / "lecun-viewer")
    assert program_command() == [str(tmp_path / "lecun-viewer")]


def test_a_flatpak(place: Place, tmp_path: Path) -> None:
    place.in_flatpak("org.example.Viewer", tmp_path)
    assert program_command() == ["flatpak", "run", "org.example.Viewer"]
    with pytest.raises(OSError, match="sandbox has no access"):
        on_linux().set_on(True)
    assert not on_linux().is_on
    assert not list(tmp_path.iterdir())

    (tmp_path / "autostart").mkdir()  # as when the user gave it that one permission
    on_linux().set_on(True)
    assert read_exec(values((tmp_path / "autostart" / "lecun-viewer.desktop").read_bytes())["Exec"]) == [
        *("flatpak", "run", "org.example.Viewer", "--hidden")
    ]


@needs_posix
def test_a_package_of_the_system(place: Place, tmp_path: Path) -> None:
    program = tmp_path / "lecun-viewer"
    program.touch(0o755)
    place.system_wide(Path(autostart.__file__).parents[1], program)
    assert program_command() == [str(program)]


@needs_posix
def test_a_checkout_does_not_start_what_else_is_installed(place: Place, tmp_path: Path) -> None:
    program = tmp_path / "lecun-viewer"
    program.touch(0o755)
    place.system_wide(tmp_path, program)
    assert program_command() == [sys.executable, "-m", "lecun_viewer"]


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
    entry.repair()
    assert entry.is_on == is_on
    assert is_on or entry_path().read_text(encoding="utf-8") == content
    entry.set_on(True)
    assert entry.is_on
    assert named_first() == [str(tmp_path / "new/bin/lecun-viewer"), "--hidden"]


def named_first() -> list[str]:
    lines = entry_path().read_text(encoding="utf-8").splitlines()
    return read_exec(next(line for line in lines if line.startswith("Exec=")).removeprefix("Exec="))


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\0", b"Exec=x", b"[Desktop Entry]\nExec=\n", b"[Other]\nExec=x\n"])
def test_what_no_desktop_would_start_is_off(place: Place, content: bytes) -> None:
    entry_path().parent.mkdir(parents=True)
    entry_path().write_bytes(content)
    entry = on_linux()
    assert not entry.is_on
    entry.repair()
    assert entry_path().read_bytes() == content
    entry.set_on(True)
    assert entry.is_on


# Repair


@needs_posix
def test_a_moved_environment_is_followed(place: Place, tmp_path: Path) -> None:
    place.in_virtual_environment(tmp_path / "old")
    on_linux().set_on(True)
    (tmp_path / "old").rename(tmp_path / "new")
    script = place.in_virtual_environment(tmp_path / "new")
    on_linux().repair()
    assert named() == [str(script), "--hidden"]
    assert values(entry_path().read_bytes())["TryExec"] == str(script)


@needs_posix
def test_a_renamed_app_image_is_followed(place: Place, tmp_path: Path) -> None:
    old, new = tmp_path / "LeCun-1.0.AppImage", tmp_path / "LeCun 2.0 (new).AppImage"
    place.in_app_image(old, tmp_path / ".mount_abc")
    on_linux().set_on(True)
    old.rename(new)
    place.in_app_image(new, tmp_path / ".mount_def")
    on_linux().repair()
    assert named() == [str(new), "--hidden"]


@needs_posix
def test_repair_changes_the_program_and_nothing_else(place: Place, tmp_path: Path) -> None:
    script = place.in_virtual_environment(tmp_path)
    before = (
        b"# mine\r\n[Desktop Entry]\nName=Quotes\nName[fr]=Citations \xff\n"
        b"Exec = /old/lecun-viewer --hidden --quote commons\nTryExec=/old/lecun-viewer\n"
        b"X-GNOME-Autostart-Delay=60\n\n[Desktop Action new]\nExec=/my/own\n"
    )
    entry_path().parent.mkdir(parents=True)
    entry_path().write_bytes(before)
    on_linux().repair()
    after = before.replace(b"Exec = /old/lecun-viewer --hidden --quote commons", f"Exec={script} --hidden".encode())
    assert entry_path().read_bytes() == after.replace(b"TryExec=/old/lecun-viewer", f"TryExec={script}".encode())


@needs_posix
@pytest.mark.parametrize("line", ["Exec=env LANG=fr {0} --hidden", "Exec={0}", "Exec=lecun-viewer %U"])
def test_where_nothing_is_to_be_done_nothing_is_written(
    place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    script = place.in_virtual_environment(tmp_path)
    monkeypatch.setenv("PATH", str(script.parent))
    entry_path().parent.mkdir(parents=True)
    entry_path().write_text(f"[Desktop Entry]\n{line.format(script)}\n", encoding="utf-8")
    entry = Autostart(refuse, "linux")
    assert entry.is_on
    entry.repair()


def refuse(path: Path, content: bytes) -> None:
    pytest.fail(f"{path} was written: {content!r}")


def test_what_is_off_is_not_repaired(place: Place) -> None:
    Autostart(refuse, "linux").repair()
    assert not entry_path().parent.exists()


@needs_posix
def test_a_longer_path_with_the_same_end_is_another_program(place: Place, tmp_path: Path) -> None:
    script = place.in_virtual_environment(tmp_path)
    entry_path().parent.mkdir(parents=True)
    entry_path().write_text(f"[Desktop Entry]\nExec=/opt{script}\n", encoding="utf-8")
    on_linux().repair()
    assert named() == [str(script), "--hidden"]


# Bad days


@needs_posix
def test_a_file_in_the_folders_place_is_told(place: Place, tmp_path: Path) -> None:
    place.in_virtual_environment(tmp_path)
    entry_path().parents[1].mkdir()
    entry_path().parent.write_text("mine", encoding="utf-8")
    entry = on_linux()
    assert not entry.is_on
    with pytest.raises(OSError, match="File exists") as told:
        entry.set_on(True)
    assert told.value.strerror == "File exists"
    entry.repair()
    assert entry_path().parent.read_text(encoding="utf-8") == "mine"


READ_ONLY = """
import sys
from pathlib import Path
import pytest
from lecun_viewer.autostart import Autostart
from lecun_viewer.store.files import write_durably

entry = Autostart(write_durably, "linux")
sys.argv[0] = "/moved/lecun-viewer"
was_on = entry.is_on
for on in (True, False) if was_on else (True,):
    with pytest.raises(OSError) as told:
        entry.set_on(on)
    assert told.value.strerror == "Read-only file system", told.value
    assert entry.is_on == was_on
entry.repair()
"""


@needs_posix
@pytest.mark.parametrize("was_on", [True, False])
def test_a_read_only_folder_is_told_and_repair_keeps_quiet(place: Place, home: Path, was_on: bool) -> None:
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


# macOS and Windows


def test_a_launch_agent(place: Place, home: Path, tmp_path: Path) -> None:
    place.frozen(tmp_path / "old")
    path = home / "Library" / "LaunchAgents" / "lecun-viewer.plist"
    entry = Autostart(write_durably, "darwin")
    assert not entry.is_on
    entry.set_on(True)
    assert entry.is_on
    written = plistlib.loads(path.read_bytes())
    assert written["ProgramArguments"] == [str(tmp_path / "old"), "--hidden"]
    assert written["RunAtLoad"] is True
    assert written["Label"] == path.stem

    path.write_bytes(plistlib.dumps({**written, "Nice": 5}))
    place.frozen(tmp_path / "new")
    entry.repair()
    assert plistlib.loads(path.read_bytes()) == {
        **written,
        "ProgramArguments": [str(tmp_path / "new"), "--hidden"],
        "Nice": 5,
    }
    Autostart(refuse, "darwin").repair()

    path.write_bytes(plistlib.dumps({**written, "Disabled": True}))
    assert not entry.is_on
    entry.repair()
    assert not entry.is_on
    entry.set_on(False)
    assert not path.exists()


@pytest.mark.parametrize(
    "content", [b"", b"<plist>", b"bplist00", plistlib.dumps([1]), plistlib.dumps({"ProgramArguments": 5})]
)
def test_a_damaged_launch_agent_is_off(place: Place, home: Path, content: bytes) -> None:
    path = home / "Library" / "LaunchAgents" / "lecun-viewer.plist"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert not Autostart(refuse, "darwin").is_on
    Autostart(refuse, "darwin").repair()


class Registry(SimpleNamespace):
    """The part of Windows' registry that belongs to the user, with the functions of ``winreg``."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = 1, 2, 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, object]] = {autostart.APPROVED_KEY: {}}

    @contextmanager
    def OpenKey(self, root: int, path: str, reserved: int = 0, access: int = 0) -> Iterator[dict[str, object]]:
        if path not in self.keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        yield self.keys[path]

    @contextmanager
    def CreateKey(self, root: int, path: str) -> Iterator[dict[str, object]]:
        yield self.keys.setdefault(path, {})

    def QueryValueEx(self, key: dict[str, object], name: str) -> tuple[object, int]:
        if name not in key:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return key[name], self.REG_SZ

    def SetValueEx(self, key: dict[str, object], name: str, reserved: int, kind: int, value: object) -> None:
        assert (reserved, kind) == (0, self.REG_SZ)
        key[name] = value

    def DeleteValue(self, key: dict[str, object], name: str) -> None:
        if name not in key:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        del key[name]


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    made = Registry()
    monkeypatch.setitem(sys.modules, "winreg", made)
    return made


def test_a_value_in_the_registry(place: Place, registry: Registry, tmp_path: Path) -> None:
    place.frozen(tmp_path / "LeCun Viewer.exe")
    entry = Autostart(refuse, "win32")
    assert not entry.is_on
    entry.set_on(False)
    entry.set_on(True)
    assert entry.is_on
    run = registry.keys[autostart.RUN_KEY]
    assert run == {"lecun-viewer": f'"{tmp_path / "LeCun Viewer.exe"}" --hidden'}

    run["lecun-viewer"] = f'"{tmp_path / "LeCun Viewer.exe"}" --hidden --quote commons'
    entry.repair()
    assert str(run["lecun-viewer"]).endswith("commons")
    place.frozen(tmp_path / "moved.exe")
    entry.repair()
    assert run["lecun-viewer"] == f"{tmp_path / 'moved.exe'} --hidden"
    entry.set_on(False)
    assert run == {}


@pytest.mark.parametrize(("state", "is_on"), [(b"\x02" + bytes(11), True), (b"\x03" + bytes(11), False), (b"", True)])
def test_what_the_task_manager_turned_off_is_off(
    place: Place, registry: Registry, tmp_path: Path, state: bytes, is_on: bool
) -> None:
    place.frozen(tmp_path / "old.exe")
    entry = Autostart(refuse, "win32")
    entry.set_on(True)
    registry.keys[autostart.APPROVED_KEY]["lecun-viewer"] = state
    assert entry.is_on == is_on
    place.frozen(tmp_path / "new.exe")
    entry.repair()
    assert ("new" in str(registry.keys[autostart.RUN_KEY]["lecun-viewer"])) == is_on
    entry.set_on(True)
    assert entry.is_on


@given(st.lists(words, min_size=1, max_size=3))
def test_every_command_is_its_own_entry(command: Sequence[str]) -> None:
    for fresh, renewed in (
        (desktop_entry, autostart.renewed_desktop_entry),
        (launch_agent, autostart.renewed_launch_agent),
        (autostart.run_value, autostart.renewed_run_value),
    ):
        assert renewed(fresh(command), command) == fresh(command)
