"""Closing the window: the program goes on, ends, or the window stays; and the question that is asked about it once."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores
from gui.person import press
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.background.tray_presence import TrayKind
from lecun_viewer.gui.dialogs.close_question import keeps_running
from lecun_viewer.gui.favorite_editor import FavoriteEditor
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.library import Library
from lecun_viewer.store.settings import Settings
from lecun_viewer.stores import Stores

KEEP, QUIT, CANCEL = "Keep Running", "Quit", "Cancel"
Answer = Callable[[QMessageBox], object]

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="there is always a tray elsewhere")


# The window


@pytest.mark.parametrize(("goes_on", "stays", "quits"), [(True, False, 0), (False, False, 1), (None, True, 0)])
def test_the_window_does_what_it_is_told_closing_means(
    window: MainWindow, tmp_path: Path, goes_on: bool | None, stays: bool, quits: int
) -> None:
    asked_to_quit = list[None]()
    window._goes_on_without = lambda: goes_on
    window.quit_requested.connect(lambda: asked_to_quit.append(None))
    press("Ctrl+4")
    assert window.close() != stays
    assert window.isVisible() == stays
    assert len(asked_to_quit) == quits
    assert Settings(tmp_path).get("scope") == "part 4"


@pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)
def test_a_window_that_was_closed_comes_back_as_it_was(window: MainWindow, qtbot: QtBot) -> None:
    window._goes_on_without = lambda: True
    window.show_quote_id("cake-analogy")
    window.close()
    with qtbot.waitExposed(window):
        window.show_requested("")
    assert window.ui.quoteView.currentIndex().isValid()
    window.show_requested("commons")
    assert window._quote
    assert window._quote.id == "commons"


def test_the_window_asks_anew_each_time_it_is_closed(window: MainWindow) -> None:
    answers: list[bool | None] = [None, None, True]
    window._goes_on_without = lambda: answers.pop(0)
    assert [window.close() for _ in range(3)] == [False, False, True]
    assert answers == []


# The question


def answered(answer: Answer) -> list[QMessageBox]:
    """Give *answer* to the question that comes up next; return where it is kept then."""
    seen = list[QMessageBox]()

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            seen.append(box)
            answer(box)
            if box.isVisible():  # the answer was none, and the test would wait for ever
                box.reject()

    QTimer.singleShot(0, look)
    return seen


def button(box: QMessageBox, text: str) -> QAbstractButton:
    (found,) = [each for each in box.buttons() if each.text().replace("&", "") == text]
    return found


def by_button(text: str) -> Answer:
    return lambda box: button(box, text).click()


def by_key(key: Qt.Key) -> Answer:
    return lambda box: QTest.keyClick(box, key)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (by_button(KEEP), True),
        (by_button(QUIT), False),
        (by_button(CANCEL), None),
        (by_key(Qt.Key.Key_Return), True),
        (by_key(Qt.Key.Key_Escape), None),
        (QMessageBox.close, None),
    ],
    ids=["keep", "quit", "cancel", "return", "escape", "closed"],
)
@pytest.mark.parametrize("has_tray", [True, False])
def test_the_question_has_three_answers(parent: QWidget, answer: Answer, expected: bool | None, has_tray: bool) -> None:
    seen = answered(answer)
    assert keeps_running(parent, has_tray=has_tray) is expected
    (box,) = seen
    assert {each.text().replace("&", "") for each in box.buttons()} == {KEEP, QUIT, CANCEL}
    assert box.parentWidget() is parent
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    ("has_tray", "said", "not_said"),
    [
        (True, "Its icon there brings the window back.", "no tray"),
        (False, "starting the program again brings the window back", "Its icon there"),
    ],
)
def test_the_question_says_how_the_window_comes_back(parent: QWidget, has_tray: bool, said: str, not_said: str) -> None:
    texts = list[str]()
    answered(lambda box: texts.extend((box.windowTitle(), box.text(), box.informativeText())))
    keeps_running(parent, has_tray=has_tray)
    title, question, explanation = texts
    assert title == "Close LeCun Viewer"
    assert question == "Keep running in the background?"
    assert said in explanation
    assert not_said not in explanation
    assert explanation.endswith("You can change this in the Preferences.")


# When it is asked


def make_background(stores: Stores, is_window_visible: Callable[[], bool] = lambda: False) -> Background:
    """Return the program beside its window."""
    editor = FavoriteEditor(stores.favorites, stores.now)
    return Background(stores, editor, is_window_visible)


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
    background._tray._presence._kind = TrayKind.STATUS_NOTIFIER if has_tray else None
    assert background.has_tray == has_tray


def close(background: Background, window: QWidget, answer: str = CANCEL) -> tuple[bool | None, bool]:
    """Return whether the program goes on, and whether that was asked; *answer* is given to a question."""
    seen = answered(by_button(answer))
    goes_on = background.goes_on_without(window)
    QApplication.processEvents()  # where nothing was asked, the answer goes to nobody
    return goes_on, bool(seen)


@needs_linux
@pytest.mark.parametrize(("answer", "goes_on"), [(KEEP, True), (QUIT, False)])
@pytest.mark.parametrize("has_tray", [True, False])
def test_it_is_asked_at_the_first_close_and_then_never_again(
    background: Background, parent: QWidget, tmp_path: Path, answer: str, goes_on: bool, has_tray: bool
) -> None:
    give_tray(background, has_tray=has_tray)
    assert close(background, parent, answer) == (goes_on, True)
    assert Settings(tmp_path).get("close_keeps_running") is goes_on
    for _ in range(2):
        assert close(background, parent) == (goes_on, False)


@needs_linux
def test_a_cancelled_question_comes_again(background: Background, parent: QWidget, tmp_path: Path) -> None:
    for _ in range(2):
        assert close(background, parent, CANCEL) == (None, True)
        assert Preferences.from_settings(Settings(tmp_path).get).close_keeps_running is None
    assert close(background, parent, KEEP) == (True, True)


@needs_linux
def test_it_is_asked_once_more_when_there_is_no_tray(background: Background, parent: QWidget, tmp_path: Path) -> None:
    give_tray(background, has_tray=True)
    assert close(background, parent, KEEP) == (True, True)
    give_tray(background, has_tray=False)
    assert close(background, parent, CANCEL) == (None, True)
    assert Settings(tmp_path).get("close_keeps_running") is True
    assert close(background, parent, KEEP) == (True, True)
    for has_tray in (False, True, False):
        give_tray(background, has_tray=has_tray)
        assert close(background, parent) == (True, False)


@needs_linux
def test_who_then_wants_to_quit_is_not_kept_running_in_a_tray_either(
    background: Background, parent: QWidget, kept: Settings
) -> None:
    kept.update(close_keeps_running=True)
    assert close(background, parent, QUIT) == (False, True)
    for has_tray in (True, False):
        give_tray(background, has_tray=has_tray)
        assert close(background, parent) == (False, False)


@needs_linux
@pytest.mark.parametrize("has_tray", [True, False])
def test_who_said_unasked_that_it_ends_is_not_asked(
    background: Background, parent: QWidget, kept: Settings, has_tray: bool
) -> None:
    kept.update(close_keeps_running=False)
    give_tray(background, has_tray=has_tray)
    assert close(background, parent) == (False, False)


@needs_linux
def test_the_answer_changes_no_other_preference(background: Background, parent: QWidget, kept: Settings) -> None:
    kept.update(color_scheme="sepia")  # as a newer version may write
    assert close(background, parent, KEEP) == (True, True)
    assert kept.get("color_scheme") == "sepia"


@needs_linux
@pytest.mark.parametrize("has_tray", [True, False])
def test_the_question_knows_whether_there_is_a_tray(background: Background, parent: QWidget, has_tray: bool) -> None:
    texts = list[str]()
    give_tray(background, has_tray=has_tray)
    answered(lambda box: texts.append(box.informativeText()))
    background.goes_on_without(parent)
    assert ("no tray" in texts[0]) != has_tray


@needs_linux
def test_what_is_said_of_the_tray_is_true(background: Background) -> None:
    assert background.state()[0].startswith("This desktop has no tray at present")
    give_tray(background, has_tray=True)
    assert background.state()[0] == "The program’s icon is in the tray."


@needs_linux
def test_without_a_bus_the_quote_of_the_day_waits_and_the_window_can_show_it(
    background: Background, qtbot: QtBot, calendar: Calendar
) -> None:
    qtbot.waitUntil(lambda: background.notification.is_waiting)
    background.quote_was_shown("nobody-said-this")
    assert background.notification.is_waiting
    background.quote_was_shown(background._daily.today().quote.id)
    assert not background.notification.is_waiting
    assert background.state()[1:] == background.notification.state()


@needs_linux
def test_the_window_and_the_question_together(window: MainWindow, background: Background) -> None:
    answers = [CANCEL, KEEP, QUIT]  # the last one to a question that must not come
    window._goes_on_without = lambda: close(background, window, answers.pop(0))[0] if answers else False
    asked_to_quit = list[None]()
    window.quit_requested.connect(lambda: asked_to_quit.append(None))
    assert not window.close()
    assert window.isVisible()
    for _ in range(2):
        window.show()
        assert window.close()
        assert not window.isVisible()
    assert asked_to_quit == []
