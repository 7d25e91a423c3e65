"""The window is whole when it is first shown, wherever that comes from."""

import json
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores
from gui.program_story import run_story
from lecun_viewer.gui.editor import Editor
from lecun_viewer.gui.preferences.appearance import TextSize
from lecun_viewer.gui.sidebar.sidebar import Sidebar
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.system.directories import settings_folder
from owning import Owned

LOOK = """
def steps():
    {first}
    yield lambda: program._shown_window.shown_quote_id
    ui = program._shown_window.ui
    print(ui.partView.isVisible(), program._shown_window.shown_quote_id)
    print(ui.detailPane.isVisible(), len(ui.goMenu.actions()) > 8, ui.quoteView.model().rowCount() > 50)
    program.quit()
    yield lambda: False
"""


@pytest.mark.parametrize("is_hidden", [False, True], ids=["window", "tray"])
@pytest.mark.parametrize("has_sidebar", [True, False], ids=["with sidebar", "without sidebar"])
def test_a_window_is_whole_however_it_is_first_shown(has_sidebar: bool, is_hidden: bool) -> None:
    settings_folder().mkdir(parents=True)
    remembered = {"sidebar": has_sidebar, "quote": "commons"}
    (settings_folder() / "settings.json").write_text(json.dumps(remembered), encoding="utf-8")
    done = run_story(LOOK.format(first="program._show_window()" if is_hidden else ""), is_hidden=is_hidden)
    assert (done.returncode, done.stdout.splitlines()) == (0, [f"{has_sidebar} commons", "True True True"]), done.stderr


@pytest.fixture
def stores(tmp_path: Path, calendar: Calendar, library: Library, owned: Owned) -> GivenStores:
    return owned(GivenStores(tmp_path, calendar, library=library))


def test_the_constructor_makes_all_of_the_window(qtbot: QtBot, stores: GivenStores) -> None:
    window = MainWindow(stores, StoreSignals(stores), Editor(stores), TextSize(stores.settings))
    qtbot.addWidget(window)
    ui = window.ui
    assert len(ui.goMenu.actions()) > 8
    assert ui.quoteView.model().rowCount() == stores.library.quote_count()
    assert ui.detailLayout.indexOf(window.panel) >= 0
    assert ui.randomAction.shortcut().toString()
    assert window.shown_quote_id is None
    window.show_quote_id("commons")
    window.show()
    assert window.shown_quote_id == "commons", "what was asked for comes before the quote of the last start"


@pytest.mark.parametrize("step", ["restore", "_show_first_quote"])
def test_a_step_that_fails_is_reported_and_the_window_works(
    qtbot: QtBot, stores: GivenStores, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    reported = list[type[BaseException]]()
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: reported.append(kind))

    def fail(_self: object) -> None:
        raise ValueError

    monkeypatch.setattr(Sidebar if step == "restore" else MainWindow, step, fail)
    window = MainWindow(stores, StoreSignals(stores), Editor(stores), TextSize(stores.settings))
    qtbot.addWidget(window)
    window.show()
    assert reported == [ValueError]
    window.show_quote_id("commons")
    assert window.shown_quote_id == "commons"
