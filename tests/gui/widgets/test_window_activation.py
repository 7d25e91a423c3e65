"""Bringing a window to the front, and the token that it takes on Wayland."""

import ctypes
import os
import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lecun_viewer.gui.widgets.window_activation import TOKEN, bring_to_front, taken_token


class Window(QWidget):
    """Notes the token that Qt finds when the window is to get the focus."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: list[str | None] = []

    def activateWindow(self) -> None:
        self.tokens.append(os.environ.get(TOKEN))
        super().activateWindow()


pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise", extend=True)


@pytest.fixture
def window(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Window:
    monkeypatch.delenv(TOKEN, raising=False)
    made = Window()
    qtbot.addWidget(made)
    return made


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
