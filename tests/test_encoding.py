"""What is printed into a pipe or a file is UTF-8 on every system."""

import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper

import pytest

from lecun_viewer.app.options import read_options
from lecun_viewer.cli import main
from lecun_viewer.system.directories import data_folder
from lecun_viewer.system.output import use_utf8_in_pipes
from lecun_viewer.texts import catalogue

WORDS = "“Für” → 日本 🎂"


class Output(TextIOWrapper):
    """An output in the encoding that Python takes for a pipe on Windows in Western Europe."""

    def __init__(self, *, is_console: bool = False) -> None:
        super().__init__(BytesIO(), encoding="cp1252", write_through=True)
        self._is_console = is_console

    def isatty(self) -> bool:
        return self._is_console

    def content(self) -> bytes:
        assert isinstance(self.buffer, BytesIO)
        return self.buffer.getvalue()


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(catalogue, "_of_windows", list)  # no other system has what it asks


def printed(monkeypatch: pytest.MonkeyPatch, output: Output, *arguments: str) -> bytes:
    """Return what ``lecun-quotes`` prints into *output*."""
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", output)
        assert main(arguments) == 0
    return output.content()


def test_a_note_comes_out_of_a_pipe_as_it_was_written() -> None:
    python = [sys.executable, "-m", "lecun_viewer.cli", "favorites"]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["PYTHONPATH"] = os.pathsep.join(sys.path)
    for arguments in (["add", "commons"], ["note", "commons", WORDS], ["list"]):
        done = subprocess.run([*python, *arguments], env=environment, capture_output=True, check=True)
    assert f"Note: {WORDS}" in done.stdout.decode("utf-8")


def test_windows_pipes_get_utf_8(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    printed(monkeypatch, Output(), "favorites", "add", "commons")
    printed(monkeypatch, Output(), "favorites", "note", "commons", WORDS)
    monkeypatch.setenv("LOCALAPPDATA", str(data_folder().parent))
    request.getfixturevalue("on_windows")  # only now, because a change takes a lock, and this system has another
    assert WORDS in printed(monkeypatch, Output(), "favorites", "list").decode("utf-8")
    assert WORDS in printed(monkeypatch, Output(), "favorites", "list", "--json").decode("utf-8")


@pytest.mark.parametrize("is_asked_for", [True, False], ids=["asked for", "a console"])
def test_an_encoding_that_was_asked_for_and_that_of_a_console_stay(
    monkeypatch: pytest.MonkeyPatch, on_windows: None, is_asked_for: bool
) -> None:
    output = Output(is_console=not is_asked_for)
    monkeypatch.setattr(sys, "stdout", output)
    if is_asked_for:
        monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    use_utf8_in_pipes()
    assert output.encoding == "cp1252"


def test_no_output_at_all_is_no_failure(monkeypatch: pytest.MonkeyPatch, on_windows: None) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    use_utf8_in_pipes()


def test_windows_pipes_get_utf_8_from_the_window_program_too(monkeypatch: pytest.MonkeyPatch, on_windows: None) -> None:
    """``--quit`` says later whether the program has ended."""
    output = Output()
    monkeypatch.setattr(sys, "stderr", output)
    read_options(["--quit"])
    assert output.encoding == "utf-8"
