"""Brings a window to the front, with the token that the desktop gave for it.

On Wayland the desktop decides which window comes to the front. With a click or a start it gives the program a token,
which is good for one time and a few seconds (XDG Activation protocol). Qt takes the token from the environment.
"""

import os

from PySide6.QtCore import QProcessEnvironment, Qt
from PySide6.QtWidgets import QWidget

TOKEN = "XDG_ACTIVATION_TOKEN"


def bring_to_front(window: QWidget, token: str) -> None:
    """Show *window* and give it the focus, also if it was minimized.

    *token* is used for this once. No other token is used, and none is left for later. It is ``""`` if there is none.
    """
    _forget_token()  # with an old token the desktop would do nothing at all
    if token:
        os.environ[TOKEN] = token
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    _forget_token()


def taken_token() -> str:
    """Return the token in the environment, and remove it. Qt puts the token of a click in the tray there."""
    token = QProcessEnvironment.systemEnvironment().value(TOKEN)  # `os.environ` knows nothing of what Qt puts there
    _forget_token()
    return token


def _forget_token() -> None:
    os.environ.pop(TOKEN, None)
    os.unsetenv(TOKEN)
