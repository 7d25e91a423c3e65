"""The start loads no more than it needs: docs/performance.md has the boundaries."""

import os
import subprocess
import sys
from importlib.util import find_spec

import pytest

ON_DEMAND = (
    "PySide6.QtPrintSupport",
    "lecun_viewer.gui.booklet",
    "lecun_viewer.gui.card",
    "lecun_viewer.gui.dialogs",
    "lecun_viewer.gui.window.exporting",
    "lecun_viewer.gui.window.importing",
    "lecun_viewer.imports",
)
WINDOW = ("lecun_viewer.gui.window", "lecun_viewer.gui.sidebar", "lecun_viewer.gui.quote_list")
# Runs the real program, prints what is loaded at that moment, and ends.
TELL_AND_END = """
import os, sys
def tell_and_end(*_):
    print(*sys.modules, sep="\\n")
    sys.stdout.flush()
    os._exit(0)
"""
UNTIL_ALL_IS_MADE = """
from lecun_viewer.app.program import Program
begin = Program._begin
Program._begin = lambda self: (begin(self), tell_and_end())
"""
RUN = """
from lecun_viewer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def loaded(until: str, *arguments: str) -> list[str]:
    """Start the program with *arguments*. Return which modules are loaded at *until*."""
    done = subprocess.run(
        [sys.executable, "-c", TELL_AND_END + until + RUN, *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def among(modules: list[str], rooms: tuple[str, ...]) -> list[str]:
    return [name for name in modules if name in rooms or name.startswith(tuple(f"{each}." for each in rooms))]


def test_what_waits_is_there() -> None:
    named = (*ON_DEMAND, *WINDOW)
    assert [name for name in named if name.startswith("lecun_viewer.") and not find_spec(name)] == []


def test_a_window_has_no_dialog_before_it_is_opened() -> None:
    modules = loaded(UNTIL_ALL_IS_MADE)
    assert "lecun_viewer.gui.quote_page.quote_page" in modules
    assert "lecun_viewer.gui.background.background" in modules
    assert among(modules, ON_DEMAND) == [], "import it where it is opened"


@pytest.mark.parametrize("kept_back", [WINDOW, ON_DEMAND], ids=["window", "dialogs"])
def test_a_program_in_the_tray_has_no_window(kept_back: tuple[str, ...]) -> None:
    modules = loaded(UNTIL_ALL_IS_MADE, "--hidden")
    assert "lecun_viewer.gui.background.background" in modules
    assert among(modules, kept_back) == []


def test_help_needs_no_qt() -> None:
    modules = loaded("import atexit\natexit.register(tell_and_end)\n", "--help")
    assert "lecun_viewer.app.options" in modules
    assert among(modules, ("PySide6", "lecun_viewer.gui")) == []
