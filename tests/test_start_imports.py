"""The start loads no more than it needs: docs/performance.md has the three boundaries."""

import os
import subprocess
import sys

import pytest

DIALOGS = (
    "PySide6.QtPrintSupport",
    "lecun_viewer.gui.booklet",
    "lecun_viewer.gui.card",
    "lecun_viewer.gui.dialogs",
    "lecun_viewer.gui.preferences.preferences_dialog",
    "lecun_viewer.gui.window.exchange_actions",
)
AFTER_FIRST_PICTURE = (
    "PySide6.QtNetwork",
    "PySide6.QtSvg",
    "lecun_viewer.app.after_start",
    "lecun_viewer.core.change",
    "lecun_viewer.core.daily_quote",
    "lecun_viewer.core.favorites_state",
    "lecun_viewer.core.finding",
    "lecun_viewer.gui.background",
    "lecun_viewer.gui.favorite_editor",
    "lecun_viewer.gui.process.instance_server",
    "lecun_viewer.gui.quote_page",
    "lecun_viewer.gui.sidebar.section_folding",
    "lecun_viewer.texts.favorites",
    "lecun_viewer.gui.widgets.announcing",
    "lecun_viewer.gui.widgets.dialogs",
    "lecun_viewer.gui.window.completion",
    "lecun_viewer.store.day_log",
    "lecun_viewer.store.favorites",
)
# PySide sets up a class when it is first needed. Every class of widgets is, `QWizard` among them, when a call first
# returns a `QWidget`.
CLASSES = ("PySide6.QtWidgets.QWizard",)
WINDOW = ("lecun_viewer.gui.window", "lecun_viewer.gui.sidebar", "lecun_viewer.gui.quote_list")
ADVICE = {
    AFTER_FIRST_PICTURE: "Import it in gui/window/completion.py or after_start.py.",
    CLASSES: "Ask for no viewport before gui/window/completion.py.",
    DIALOGS: "Import it where the dialog is opened.",
    WINDOW: "Without a window nothing of it is needed. Import it where the window is made.",
}

# Runs the real program, prints what is loaded at the moment, and ends. The classes of PySide are those that are set up.
TELL_AND_END = """
import os, sys
def tell_and_end(*_):
    print(*sys.modules, sep="\\n")
    for name, module in list(sys.modules.items()):
        if name.startswith("PySide6.Qt"):
            print(*(f"{name}.{each}" for each, value in vars(module).items() if isinstance(value, type)), sep="\\n")
    sys.stdout.flush()
    os._exit(0)
"""
UNTIL_FIRST_PICTURE = """
from lecun_viewer.gui.window.main_window import MainWindow
MainWindow._complete = tell_and_end
"""
UNTIL_IN_THE_TRAY = """
from lecun_viewer.app.program import Program
complete = Program._complete
Program._complete = lambda self: (complete(self), tell_and_end())
"""
RUN = """
from lecun_viewer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def loaded(until: str, *arguments: str) -> list[str]:
    """Start the program with *arguments*. Return which modules, and classes of PySide, are there at *until*."""
    done = subprocess.run(
        [sys.executable, "-c", TELL_AND_END + until + RUN, *arguments],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


def too_early(modules: list[str], kept_back: tuple[str, ...]) -> str:
    """Return a sentence on the modules of *kept_back* that are loaded already, and "" if none is."""
    found = [name for name in modules if name.startswith(tuple(f"{each}." for each in kept_back)) or name in kept_back]
    return f"Loaded too early: {', '.join(found)}. {ADVICE[kept_back]}" if found else ""


@pytest.mark.parametrize(
    "kept_back", [AFTER_FIRST_PICTURE, CLASSES, DIALOGS], ids=["after the first picture", "classes", "dialogs"]
)
def test_the_first_picture_waits_for_nothing_else(kept_back: tuple[str, ...]) -> None:
    modules = loaded(UNTIL_FIRST_PICTURE)
    assert {"lecun_viewer.gui.quote_list.quote_list", "PySide6.QtWidgets.QTableView"} <= {*modules}
    assert not too_early(modules, kept_back), too_early(modules, kept_back)


@pytest.mark.parametrize("kept_back", [WINDOW, DIALOGS], ids=["window", "dialogs"])
def test_a_program_in_the_tray_has_no_window(kept_back: tuple[str, ...]) -> None:
    modules = loaded(UNTIL_IN_THE_TRAY, "--hidden")
    assert "lecun_viewer.gui.background.background" in modules
    assert not too_early(modules, kept_back), too_early(modules, kept_back)


def test_a_start_without_options_reads_no_parser() -> None:
    assert "lecun_viewer.app.option_parser" not in loaded(UNTIL_FIRST_PICTURE)


def test_help_needs_no_qt() -> None:
    modules = loaded("import atexit\natexit.register(tell_and_end)\n", "--help")
    assert "lecun_viewer.app.option_parser" in modules
    assert not [name for name in modules if name.startswith(("PySide6", "lecun_viewer.gui"))]


def test_a_module_that_comes_too_early_is_named() -> None:
    sentence = too_early(["lecun_viewer", "lecun_viewer.gui.card.card"], DIALOGS)
    assert sentence == "Loaded too early: lecun_viewer.gui.card.card. Import it where the dialog is opened."
