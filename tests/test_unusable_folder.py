"""The folder of all that the program keeps can't be used. Both programs say so, and show what needs nothing of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from program_frame import framed

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the folders are named by XDG_DATA_HOME")

# Runs the program, and prints the first messages above the panes once the window is complete.
WINDOW = """
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

def step():
    windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)]
    said = [bar.accessibleDescription() for each in windows for bar in each.findChildren(QWidget, "MessageBar")]
    if windows and windows[0].shown_quote_id and any("Folder: " in each for each in said):
        print(*said, sep="\\n")
        windows[0].ui.quitAction.trigger()

run(step)
"""
CONSOLE = "import sys\nfrom lecun_viewer.cli import main\nsys.exit(main(sys.argv[1:]))"
Run = Callable[..., subprocess.CompletedProcess[str]]


def closed(folder: Path) -> Path:
    """Return a data folder that nobody may enter."""
    data = folder / "lecun-viewer"
    data.mkdir()
    data.chmod(0)
    return data


def with_a_long_name(folder: Path) -> Path:
    return folder / ("x" * 300) / "lecun-viewer"


def behind_a_file(folder: Path) -> Path:
    (folder / "lecun-viewer").touch()
    return folder / "lecun-viewer"


KINDS = (
    (closed, "access is denied", "Give yourself access to the folder"),
    (with_a_long_name, "the name is too long", "Use a folder with a shorter name."),
    (behind_a_file, "there is a file where the folder should be", "Move that file to another place"),
)


@pytest.fixture(params=KINDS, ids=[make.__name__ for make, _, _ in KINDS])
def unusable(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path, str, str]]:
    """The folder, why it can't be used, and what to do."""
    make, why, to_do = request.param
    if make is closed and os.geteuid() == 0 and not shutil.which("setpriv"):
        pytest.skip("root may enter every folder, and setpriv is missing")
    data = make(tmp_path)
    yield data, why, to_do
    if make is closed:
        data.chmod(0o700)


@pytest.fixture
def start(unusable: tuple[Path, str, str]) -> Run:
    """A function that runs Python, as root without the right to enter every folder."""
    bound = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search") if os.geteuid() == 0 else ()

    def start(*arguments: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {"XDG_DATA_HOME": str(unusable[0].parent), "QT_QPA_PLATFORM": "offscreen"}
        return subprocess.run(
            [*bound, sys.executable, "-c", *arguments],
            env=environment,
            capture_output=True,
            encoding="utf-8",
            timeout=300,
        )

    return start


def is_said(said: str, unusable: tuple[Path, str, str]) -> bool:
    folder, why, to_do = unusable
    begin = f"Favorites and your own quotes can’t be read or saved, because their folder can’t be used: {why}."
    return begin in said and to_do in said and f"Folder: {folder}\n" in said


@pytest.mark.parametrize("command", ["today", "list", "history", "search cake", "collections"])
def test_the_console_says_which_folder_and_answers(command: str, start: Run, unusable: tuple[Path, str, str]) -> None:
    done = start(CONSOLE, *command.split())
    assert is_said(done.stderr, unusable), done.stderr
    assert done.stdout
    assert done.returncode == 0


def test_the_console_says_that_nothing_was_saved(start: Run, unusable: tuple[Path, str, str]) -> None:
    for command in (["add", "Some words."], ["favorites", "add", "cake-analogy"]):
        done = start(CONSOLE, *command)
        assert is_said(done.stderr, unusable), done.stderr
        assert done.returncode == 1


def test_the_window_says_which_folder(start: Run, unusable: tuple[Path, str, str]) -> None:
    done = start(framed(WINDOW))
    assert is_said(done.stdout, unusable), done.stdout + done.stderr
    assert done.returncode == 0
