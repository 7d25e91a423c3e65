"""The question about an incomplete collection waits while no window is visible, and a new window asks it again."""

from gui.program_story import run_story
from lecun_viewer.system.directories import data_folder
from store.own import draft, own_in

SHOW_AND_HIDE = """
def questions():
    shown = (each for each in QApplication.topLevelWidgets() if each.isVisible())
    return [each.text() for each in shown if type(each).__name__ == "IncompleteQuestion"]


def tell():
    print(*questions(), sep="|", flush=True)


def steps():
    yield lambda: program._stores.own_collections.messages
    tell()
    program._show_window()
    yield questions
    tell()
    program._hide_window()
    yield lambda: not questions()
    program._show_collection_messages()
    tell()
    program._show_window()
    yield questions
    tell()
    program._preferences_editor.open(program._shown_window)
    program._speak("de")
    yield lambda: program._shown_window and questions()
    tell()
    program.quit()
    yield lambda: False
"""


def test_the_question_is_asked_in_each_window_that_is_shown() -> None:
    own = own_in(data_folder())
    own.create("My Quotes", quotes=[draft(f"Quote {number}.") for number in range(3)])
    path = own.path / "my-quotes.jsonl"
    path.write_bytes(path.read_bytes().partition(b"Quote 1.")[0])
    done = run_story(SHOW_AND_HIDE, is_hidden=True)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    asked = "“My Quotes” looks incomplete: 2 quotes are missing from its file."
    in_german = "„My Quotes“ scheint unvollständig zu sein: In der Datei fehlen 2 Zitate."
    assert done.stdout.splitlines() == ["", asked, "", asked, in_german]
