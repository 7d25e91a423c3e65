"""Closing the window: it always goes, and then the program goes on or ends. The user is asked about it once."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores, there
from gui.person import press
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.background.tray_icon import TrayKind
from lecun_viewer.gui.dialogs.questions import Answer, CloseQuestion
from lecun_viewer.gui.editor import Editor
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.stores import Stores
from lecun_viewer.system.settings import Settings

KEEP, QUIT, CANCEL = "Keep Running", "Quit", "Cancel"
Do = Callable[[QMessageBox], object]

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="there is always a tray elsewhere")


# The window


def test_the_window_goes_and_says_so(window: MainWindow, tmp_path: Path) -> None:
    closed = list[bool]()
    window.closed.connect(lambda: closed.append(True))
    press("Ctrl+4")
    assert window.close()
    assert not window.isVisible()
    assert closed == [True]
    assert Settings(tmp_path).get("scope") == "part 4"


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_window_that_was_closed_comes_back_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window.show_quote_id("cake-analogy")
    window.close()
    with qtbot.waitExposed(window):
        window.show_requested("")
    assert window.ui.quoteView.currentIndex().isValid()
    window.show_requested("commons")
    assert window.shown_quote_id == "commons"


# The question


def the_question() -> CloseQuestion | None:
    """Return the question on the screen."""
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, CloseQuestion) and each.isVisible()]
    assert len(shown) < 2
    return shown[0] if shown else None


def button(box: QMessageBox, text: str) -> QAbstractButton:
    (found,) = [each for each in box.buttons() if each.text().replace("&", "") == text]
    return found


def by_button(text: str) -> Do:
    return lambda box: button(box, text).click()


def by_key(key: Qt.Key) -> Do:
    return lambda box: QTest.keyClick(box, key)


def make_question(qtbot: QtBot, *, has_tray: bool) -> CloseQuestion:
    question = CloseQuestion(has_tray=has_tray)
    qtbot.addWidget(question)
    with qtbot.waitExposed(question):
        question.show()
    return question


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        (by_button(KEEP), Answer.KEEP_RUNNING),
        (by_button(QUIT), Answer.QUIT),
        (by_button(CANCEL), Answer.CANCEL),
        (by_key(Qt.Key.Key_Return), Answer.KEEP_RUNNING),
        (by_key(Qt.Key.Key_Escape), Answer.CANCEL),
        (QMessageBox.close, Answer.NONE),
    ],
    ids=["keep", "quit", "cancel", "return", "escape", "closed"],
)
def test_the_question_is_answered_once(qtbot: QtBot, do: Do, expected: Answer) -> None:
    question = make_question(qtbot, has_tray=True)
    answers = list[Answer]()
    question.answered.connect(answers.append)
    assert QApplication.activeModalWidget() is None, "nothing waits for it"
    assert {each.text().replace("&", "") for each in question.buttons()} == {KEEP, QUIT, CANCEL}
    do(question)
    qtbot.waitUntil(lambda: not question.isVisible())
    assert answers == [expected]


def test_a_question_that_is_withdrawn_has_no_answer(qtbot: QtBot) -> None:
    question = make_question(qtbot, has_tray=True)
    answers = list[Answer]()
    question.answered.connect(answers.append)
    question.withdraw()
    assert not question.isVisible()
    assert answers == []


@pytest.mark.parametrize(
    ("has_tray", "said", "not_said"),
    [
        (True, "Click its icon to open the window again.", "no system tray"),
        (False, "to open the window again, start LeCun Viewer", "Click its icon"),
    ],
)
def test_the_question_says_how_the_window_comes_back(qtbot: QtBot, has_tray: bool, said: str, not_said: str) -> None:
    question = make_question(qtbot, has_tray=has_tray)
    assert question.windowTitle() == "Close LeCun Viewer"
    assert question.text() == "Keep running in the background?"
    assert said in question.informativeText()
    assert not_said not in question.informativeText()
    assert question.informativeText().endswith("You can change this later in Preferences.")


# When it is asked


def make_background(stores: Stores, is_window_visible: Callable[[], bool] = lambda: False) -> Background:
    """Return the program beside its window."""
    signals = StoreSignals(stores)
    editor = Editor(stores)
    background = Background(stores, signals, editor, is_window_visible)
    background.start()
    return background


@pytest.fixture
def no_bus(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def kept(tmp_path: Path) -> Settings:
    return Settings(tmp_path)


@pytest.fixture
def background(
    no_bus: None, kept: Settings, library: Library, store: FavoriteStore, calendar: Calendar, tmp_path: Path
) -> Iterator[Background]:
    """On a desktop with neither tray nor notifications."""
    with closing(GivenStores(tmp_path, calendar, settings=kept, library=library, favorites=store)) as stores:
        made = make_background(stores)
        yield made
        made.close()
        made.deleteLater()


def give_tray(background: Background, *, has_tray: bool) -> None:
    """Let a tray come or go, without the icon that Qt would put there: offscreen it has none."""
    background._tray._presence.kind = TrayKind.STATUS_NOTIFIER if has_tray else None
    assert background.has_tray == has_tray


class Desk:
    """A background whose window is closed, and what it asks for then."""

    def __init__(self, background: Background) -> None:
        self.background = background
        self.quits = 0
        self.shows = 0
        background.quit_requested.connect(self._on_quit)
        background.quote_requested.connect(self._on_show)

    def close(self, answer: Do = QMessageBox.close) -> tuple[bool, bool]:
        """Close the window. Return whether the program goes on, and whether that was asked and given *answer*."""
        before = self.quits
        self.background.window_closed()
        question = the_question()
        if question:
            assert self.quits == before, "nothing is decided yet"
            answer(question)
        return self.quits == before, question is not None

    def _on_quit(self) -> None:
        self.quits += 1

    def _on_show(self) -> None:
        self.shows += 1


@pytest.fixture
def desk(background: Background) -> Desk:
    return Desk(background)


@needs_linux
@pytest.mark.parametrize(("answer", "goes_on"), [(KEEP, True), (QUIT, False)])
@pytest.mark.parametrize("has_tray", [True, False])
def test_it_is_asked_at_the_first_close_and_then_never_again(
    desk: Desk, tmp_path: Path, answer: str, goes_on: bool, has_tray: bool
) -> None:
    give_tray(desk.background, has_tray=has_tray)
    assert desk.close(by_button(answer)) == (goes_on, True)
    assert Settings(tmp_path).get("close_keeps_running") is goes_on
    for _ in range(2):
        assert desk.close() == (goes_on, False)
    assert desk.shows == 0


@needs_linux
def test_a_cancelled_question_brings_the_window_back_and_comes_again(desk: Desk, tmp_path: Path) -> None:
    for shows in (1, 2):
        assert desk.close(by_button(CANCEL)) == (True, True)
        assert desk.shows == shows
        assert Preferences.from_settings(Settings(tmp_path).get).close_keeps_running is None
    assert desk.close(by_button(KEEP)) == (True, True)


@needs_linux
@pytest.mark.parametrize("has_tray", [True, False])
def test_a_question_that_is_closed_ends_the_program_and_comes_again(desk: Desk, tmp_path: Path, has_tray: bool) -> None:
    """As by a desktop that closes all windows when the session ends."""
    give_tray(desk.background, has_tray=has_tray)
    for _ in range(2):
        assert desk.close(QMessageBox.close) == (False, True)
        assert Preferences.from_settings(Settings(tmp_path).get).close_keeps_running is None
    assert desk.shows == 0


@needs_linux
def test_a_window_that_comes_back_otherwise_takes_the_question_away(desk: Desk, qtbot: QtBot) -> None:
    desk.background.window_closed()
    assert the_question()
    desk.background.window_shown()
    assert not the_question()
    assert (desk.quits, desk.shows) == (0, 0)
    assert desk.close(by_button(KEEP)) == (True, True)


@needs_linux
def test_it_is_asked_once_more_when_there_is_no_tray(desk: Desk, tmp_path: Path) -> None:
    give_tray(desk.background, has_tray=True)
    assert desk.close(by_button(KEEP)) == (True, True)
    give_tray(desk.background, has_tray=False)
    assert desk.close(by_button(CANCEL)) == (True, True)
    assert Settings(tmp_path).get("close_keeps_running") is True
    assert desk.close(by_button(KEEP)) == (True, True)
    for has_tray in (False, True, False):
        give_tray(desk.background, has_tray=has_tray)
        assert desk.close() == (True, False)


@needs_linux
def test_who_then_wants_to_quit_is_not_kept_running_in_a_tray_either(desk: Desk, kept: Settings) -> None:
    kept.update(close_keeps_running=True)
    assert desk.close(by_button(QUIT)) == (False, True)
    for has_tray in (True, False):
        give_tray(desk.background, has_tray=has_tray)
        assert desk.close() == (False, False)


@needs_linux
@pytest.mark.parametrize("has_tray", [True, False])
def test_who_said_unasked_that_it_ends_is_not_asked(desk: Desk, kept: Settings, has_tray: bool) -> None:
    kept.update(close_keeps_running=False)
    give_tray(desk.background, has_tray=has_tray)
    assert desk.close() == (False, False)


@needs_linux
def test_the_answer_changes_no_other_preference(desk: Desk, kept: Settings) -> None:
    kept.update(color_scheme="sepia")  # as a newer version may write
    assert desk.close(by_button(KEEP)) == (True, True)
    assert kept.get("color_scheme") == "sepia"


@needs_linux
@pytest.mark.parametrize("has_tray", [True, False])
def test_the_question_knows_whether_there_is_a_tray(desk: Desk, has_tray: bool) -> None:
    texts = list[str]()
    give_tray(desk.background, has_tray=has_tray)
    desk.close(lambda box: texts.append(box.informativeText()))
    assert ("no system tray" in texts[0]) != has_tray


@needs_linux
def test_what_is_said_of_the_tray_is_true(background: Background) -> None:
    assert background.tray_state().startswith("No system tray is available.")
    give_tray(background, has_tray=True)
    assert background.tray_state() == ""


@needs_linux
def test_without_a_bus_the_quote_of_the_day_waits_in_the_window(
    background: Background, qtbot: QtBot, calendar: Calendar
) -> None:
    qtbot.waitUntil(lambda: background.notification.is_waiting)
    background.quote_was_shown("nobody-said-this")
    assert background.notification.is_waiting
    background.quote_was_shown(there(background._daily.today()).quote.id)
    assert not background.notification.is_waiting
