"""A collection that the console hides goes from the window, also if the window has just saved something itself."""

from gui.program_story import run_story

# Another program saves what it hides, and the window saves its sizes before it looks.
HIDE_AND_SAVE = """
def steps():
    window, all_quotes = program._shown_window, program._stores.library.quote_count()
    Settings(settings_folder()).update(hidden_collections=["own-words"])
    window.remember()
    yield lambda: program._stores.library.quote_count() < all_quotes
    print(window.ui.resultCountLabel.text() == f"{program._stores.library.quote_count()} quotes", flush=True)
    program.quit()
    yield lambda: False
"""


def test_it_goes_although_the_settings_know_it_already() -> None:
    done = run_story(HIDE_AND_SAVE)
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr
