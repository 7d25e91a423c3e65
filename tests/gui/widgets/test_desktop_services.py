"""Bringing a window to the front, and the token that it takes on Wayland."""

import ctypes
import os
import sys

import pytest
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from lecun_viewer.cite import FORMATS
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.gui.widgets.desktop_services import TOKEN, bring_to_front, copied, taken_token


class Window(QWidget):
    """Notes the token that Qt finds when the window is to get the focus. Counts how often it was hidden."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: list[str | None] = []
        self.hides = 0

    def activateWindow(self) -> None:
        self.tokens.append(os.environ.get(TOKEN))
        super().activateWindow()

    def hideEvent(self, event: QHideEvent) -> None:
        self.hides += 1
        super().hideEvent(event)


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.delenv(TOKEN, raising=False)
    made = Window()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def on_wayland(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "wayland")


@pytest.fixture
def covered(window: Window, qtbot: QtBot) -> Window:
    """The window, beneath a window of another program, which has the focus."""
    with qtbot.waitExposed(window):
        window.show()
    window.isActiveWindow = lambda: False  # type: ignore[method-assign]
    return window


@pytest.mark.parametrize("token", ["a-token", ""])
def test_a_token_is_used_once(window: Window, monkeypatch: pytest.MonkeyPatch, token: str) -> None:
    monkeypatch.setenv(TOKEN, "an-older-one")
    bring_to_front(window, token)
    assert window.tokens == [token or None]
    assert TOKEN not in os.environ


@pytest.mark.skipif(sys.platform == "win32", reason="no Wayland")
def test_the_token_of_a_click_in_the_tray_is_found_once(qapp: object) -> None:
    """Qt puts it there, and Python does not notice."""
    ctypes.CDLL(None).setenv(TOKEN.encode(), b"the-trays", 1)
    assert [taken_token(), taken_token()] == ["the-trays", ""]


@pytest.mark.usefixtures("on_wayland")
@pytest.mark.parametrize(("token", "is_new", "hides"), [("", False, 1), ("", True, 0), ("a-token", False, 0)])
def test_only_a_covered_window_without_a_token_is_shown_anew(
    covered: Window, token: str, is_new: bool, hides: int
) -> None:
    bring_to_front(covered, token, is_new=is_new)
    assert (covered.hides, covered.isVisible()) == (hides, True)


@pytest.mark.usefixtures("on_wayland")
def test_beneath_an_open_dialog_it_stays_where_it_is(covered: Window, qtbot: QtBot) -> None:
    dialog = QDialog(covered)
    with qtbot.waitExposed(dialog):
        dialog.show()
    bring_to_front(covered, "")
    assert covered.hides == 0


def test_where_there_is_no_wayland_it_stays_where_it_is(covered: Window) -> None:
    bring_to_front(covered, "")
    assert covered.hides == 0


@pytest.mark.parametrize("name", FORMATS)
def test_the_progress_of_copying_comes_to_its_end(collection: Collection, name: str) -> None:
    shares = list[float]()
    copied(collection.quotes * 10, name, shares.append)
    assert shares == sorted(shares)
    assert shares[-1] > 0.75


@pytest.mark.parametrize("name", ["apa", "mla", "chicago", "ieee"])
def test_the_reference_to_a_work_comes_once(collection: Collection, name: str) -> None:
    quote = collection.quotes[0]
    both = copied([quote, quote._replace(id=QuoteId("another"))], name)
    assert both == copied([quote], name)
