"""The rest of the window comes after its first picture, whatever that picture shows."""

import json

import pytest

from gui.program_story import run_story
from lecun_viewer.system.directories import settings_folder

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
def test_a_window_is_completed_however_it_is_first_shown(has_sidebar: bool, is_hidden: bool) -> None:
    settings_folder().mkdir(parents=True)
    remembered = {"sidebar": has_sidebar, "quote": "commons"}
    (settings_folder() / "settings.json").write_text(json.dumps(remembered), encoding="utf-8")
    done = run_story(LOOK.format(first="program._show_window()" if is_hidden else ""), is_hidden=is_hidden)
    assert (done.returncode, done.stdout.splitlines()) == (0, [f"{has_sidebar} commons", "True True True"]), done.stderr
