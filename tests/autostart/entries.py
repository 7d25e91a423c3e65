"""Entries on real files, and the places where the program may be installed."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import strategies as st

from lecun_viewer.desktop.autostart import Autostart

needs_posix = pytest.mark.skipif(sys.platform == "win32", reason="entries of Linux desktops")

letters = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff") | st.sampled_from(
    " \t\n\r\"'\\><~|&;$*?#()`%="
)
words = st.text(letters, min_size=1)
commands = st.builds(lambda path, more: [f"/{path}", *more], words, st.lists(st.text(letters), max_size=3))


def read_exec(value: str) -> list[str]:
    """Return the words of a value of ``Exec``, read by the rules of the specification."""
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


class Place:
    """Where the program is installed, for the time of a test."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        for variable in ("APPIMAGE", "APPDIR", "FLATPAK_ID"):
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


def on_linux() -> Autostart:
    return Autostart("linux")


def entry_path() -> Path:
    return Path(os.environ["XDG_CONFIG_HOME"]) / "autostart" / "lecun-viewer.desktop"


def named() -> list[str]:
    """Return the command of the entry that there is."""
    return read_exec(values(entry_path().read_bytes())["Exec"])
