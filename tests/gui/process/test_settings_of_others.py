"""The window follows the settings that another program writes."""

from gui.program_story import run_story

HIDE_AND_END = """
def steps():
    Settings(settings_folder()).update(hidden_collections=["own-words"])
    stores.settings.update(text_size=120)  # before the window has looked
    program._on_settings_maybe_changed()
    print([each.id for each in stores.library.collections() if each.is_hidden])
    print(program._shown_window.ui.quoteView.model().rowCount() == stores.library.quote_count())
    program.quit()
    yield lambda: False
"""


def test_hiding_by_the_console_outlives_another_setting_of_the_window() -> None:
    done = run_story(HIDE_AND_END)
    assert (done.returncode, done.stdout.splitlines()) == (0, ["['own-words']", "True"]), done.stderr
