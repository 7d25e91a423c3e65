"""What the parts of the running desktop program tell one another: window, tray, notification, stores and clock.

The program is real, in a process of its own, without a screen and without a bus. So nothing shows its notification.
"""

import sys
from pathlib import Path

import pytest

from gui.program_story import run_story
from lecun_viewer import __version__
from lecun_viewer.gui.dialogs.about_dialog import in_home
from lecun_viewer.system.directories import data_folder, log_folder, settings_folder
from lecun_viewer.system.settings import Settings

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the program beside its window, as it is on Linux")

# A clock that the story can set ahead, and what the user sees of dialogs.
TOOLS = """
from datetime import timedelta
from functools import partial
from lecun_viewer.core.search import Search
from lecun_viewer.gui.quote_list.quote_table_model import QuoteRole
from lecun_viewer.gui.background.daily_notification import WallClock
from lecun_viewer.stores import local_time

ahead = timedelta()
Stores = partial(Stores, now=lambda: local_time() + ahead)

def shown(kind):
    return [each for each in QApplication.topLevelWidgets() if type(each).__name__ == kind and each.isVisible()]

def begin_minute():
    program._background.findChild(WallClock).minute_began.emit()
"""

LOOKED_AT = """
def steps():
    background, today = program._background, program._stores.daily.today().quote
    other = next(each for each in program._stores.library.every(Search()) if each.id != today.id)
    yield lambda: background.notification.is_waiting
    background.quote_requested.emit(other.id, "")
    yield lambda: program._shown_window.shown_quote_id == other.id
    print("waits:", background.notification.is_waiting)
    program._shown_window.show_quote_id(today.id)
    yield lambda: program._shown_window.shown_quote_id == today.id
    print("waits:", background.notification.is_waiting)
    program.quit()
    yield lambda: False
"""

FIRST_START = """
def steps():
    window = program._shown_window
    yield lambda: window.shown_quote_id
    quote = program._stores.library.get(window.shown_quote_id)
    print("welcome:", window.panel.ui.welcomeText.isVisible())
    print(quote.provenance.status.name, quote.provenance.author or "his own")
    print("windows:", [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()])
    program.quit()
    yield lambda: False
"""

ABOUT = """
def steps():
    window = program._shown_window
    yield lambda: window.shown_quote_id
    QTimer.singleShot(0, window.ui.aboutAction.trigger)
    yield lambda: shown("AboutDialog")
    (about,) = shown("AboutDialog")
    copy = next(each for each in about.ui.buttonBox.buttons() if each.text() == "&Copy Details")
    copy.click()
    print(QApplication.clipboard().text())
    about.reject()
    program.quit()
    yield lambda: False
"""

CLOSED = """
def steps():
    window = program._shown_window
    window.close()
    yield lambda: shown("CloseQuestion")
    program._background.quote_requested.emit("", "")
    yield lambda: shown("MainWindow")
    print("asks:", bool(shown("CloseQuestion")))
    program._on_session_ending()
    window.close()
    print("asks:", bool(shown("CloseQuestion")))
    yield lambda: False
"""

NEXT_DAY = """
def first_listed():
    return program._shown_window.ui.quoteView.model().index(0, 0).data(QuoteRole.Quote)

def steps():
    global ahead
    before = first_listed()
    ahead = timedelta(days=1)
    begin_minute()
    yield lambda: first_listed() != before
    print("another day")
    program.quit()
    yield lambda: False
"""

FAILED_IN_THE_TRAY = """
def steps():
    favorites = data_folder() / "records" / "@favorites.jsonl"
    favorites.unlink(missing_ok=True)
    favorites.mkdir(parents=True)
    program._background.menu.favorite_toggled.emit()
    yield lambda: shown("MainWindow")
    print("the window is shown")
    program.quit()
    yield lambda: False
"""

MADE_A_FAVORITE = """
def steps():
    program._editor.toggle(program._stores.daily.today().quote)
    print("a favorite:", len(program._stores.favorites))
    program.quit()
    yield lambda: False
"""

OPENED = """
from PySide6.QtGui import QFileOpenEvent
from lecun_viewer.gui.dialogs.import_preview_dialog import ImportPreviewDialog

seen = []
ImportPreviewDialog.exec = lambda dialog: seen.append(dialog.ui.previewText.toPlainText()) or 0

def open_file(path):
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(path))

class Program(Program):
    def run(self, *arguments, **options):
        open_file(sys.argv[1])  # as macOS does while the program starts
        print("windows:", QApplication.topLevelWidgets())
        super().run(*arguments, **options)

def steps():
    yield lambda: len(seen) == 1
    program._shown_window.close()
    for path in sys.argv[2:]:
        open_file(path)
    yield lambda: len(seen) == 3
    for text in seen:
        print(" ".join(text.split()))
    print("windows:", [type(each).__name__ for each in QApplication.topLevelWidgets() if each.isVisible()])
    program.quit()
    yield lambda: False
"""

LINKED = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent

def open_link(link):
    QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(QUrl(link)))

class Program(Program):
    def run(self, *arguments, **options):
        open_link("lecun-viewer:quote/cake-analogy")  # as macOS does while the program starts
        super().run(*arguments, **options)

def steps():
    yield lambda: shown("MainWindow")
    print(program._shown_window.shown_quote_id)
    open_link("lecun-viewer:quote/commons")
    print(program._shown_window.shown_quote_id)
    open_link("lecun-viewer:quit%20now")
    print(program._shown_window.shown_quote_id)
    print(program._shown_window.messages.bar(of_problems=True).accessibleDescription())
    program.quit()
    yield lambda: False
"""

COLORS = """
def steps():
    program._on_desktop_colors_reported("dark")
    program._on_desktop_contrast_reported(True)
    print(*map(Settings(settings_folder()).get, ("desktop_colors", "desktop_contrast")))
    program.quit()
    yield lambda: False
"""


def told(story: str, *, is_hidden: bool, **settings: object) -> list[str]:
    """Run *story* in the program, which has these *settings*. Return the lines that it prints."""
    Settings(settings_folder()).update(**{"notify_at": "00:00", **settings})
    done = run_story(TOOLS + story, is_hidden=is_hidden)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout.splitlines()


@pytest.mark.parametrize("is_hidden", [False, True])
def test_macos_opens_links_with_the_program(*, is_hidden: bool) -> None:
    first, second, third, *messages = told(LINKED, is_hidden=is_hidden)
    assert [first, second, third] == ["cake-analogy", "commons", "commons"]
    assert any(each.startswith("“lecun-viewer:quit%20now” isn’t a link to a quote") for each in messages)


@pytest.mark.parametrize("is_hidden", [False, True])
def test_macos_opens_files_with_the_program(tmp_path: Path, *, is_hidden: bool) -> None:
    paths = [tmp_path / f"{name}.txt" for name in ("first", "second", "third")]
    for path in paths:
        path.write_text(f"The words of the {path.stem} file stand here alone.\n", encoding="utf-8")
    Settings(settings_folder()).update(close_to_tray=True)
    done = run_story(OPENED, *map(str, paths), is_hidden=is_hidden)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    early, *said = done.stdout.splitlines()
    assert early == "windows: []", "nothing that it needs is there yet"
    assert [f"The words of the {path.stem} file" in line for path, line in zip(paths, said, strict=False)] == [True] * 3
    assert said[-1] == "windows: ['MainWindow']"


def test_a_notification_waits_until_its_quote_is_looked_at() -> None:
    assert told(LOOKED_AT, is_hidden=True) == ["waits: True", "waits: False"]


def test_a_window_that_comes_back_takes_the_question_away() -> None:
    assert told(CLOSED, is_hidden=False) == ["asks: False", "asks: False"]


def test_the_list_of_days_gets_the_new_day() -> None:
    assert told(NEXT_DAY, is_hidden=False, scope="days") == ["another day"]


def test_what_the_desktop_says_of_its_colors_is_known_at_the_next_start() -> None:
    assert told(COLORS, is_hidden=True) == ["dark True"]


def test_what_the_tray_could_not_save_is_reported_in_the_window() -> None:
    assert told(FAILED_IN_THE_TRAY, is_hidden=True) == ["the window is shown"]


def test_a_program_that_never_had_a_window_ends_well_after_a_change() -> None:
    assert told(MADE_A_FAVORITE, is_hidden=True) == ["a favorite: 1"]


def test_about_has_the_version_and_the_folders_of_the_program() -> None:
    copied = told(ABOUT, is_hidden=False)
    data = data_folder()
    assert copied[0] == f"LeCun Viewer {__version__}"
    for name, folder in (("Quotes", data / "collections"), ("Data", data), ("Backups", data / "backups")):
        assert f"{name}: {in_home(folder)}" in copied
    assert f"Log: {in_home(log_folder())}" in copied


def test_a_first_start_shows_a_sentence_of_his_and_a_welcome_and_nothing_else() -> None:
    first, second = (told(FIRST_START, is_hidden=False) for _ in range(2))
    shown = ["VERBATIM his own", "windows: ['MainWindow']"]
    assert first == ["welcome: True", *shown]
    assert second == ["welcome: False", *shown]
