"""What a window asks of the desktop: come to the front, open a menu or a folder, announce a sentence.

Also quotes as they go to the clipboard, or are dragged.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from lecun_viewer.cite import FORMATS, bibliography, cite
from lecun_viewer.core.progress import Progress, part_of, unwatched, watched
from lecun_viewer.core.quote import Quote

TOKEN = "XDG_ACTIVATION_TOKEN"
PLAIN = "plain"


def bring_to_front(window: QWidget, token: str, *, is_new: bool = False) -> None:
    """Show *window* and give it the focus, also if it was minimized. It *is_new* if it was first shown just now.

    On Wayland the desktop decides which window comes to the front. With a click or a start it gives the program a
    *token* (XDG Activation protocol). It is good for one time and a few seconds. Qt takes it from the environment. No
    other token is used, and none is left for later. It is ``""`` if there is none.

    Without a token the desktop only marks the window in its list of windows. A start from a terminal has no token. Qt
    6.8 loses the token of a click in the tray. But a window that is shown anew comes to the front. It was seen with
    KWin 6.3, GNOME Shell 48 and sway 1.10.
    """
    _forget_token()  # with an old token the desktop would do nothing at all
    if token:
        os.environ[TOKEN] = token
    elif not is_new and _must_be_shown_anew(window):
        window.hide()
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()
    _forget_token()


def taken_token() -> str:
    """Return the token in the environment, and remove it. Qt puts the token of a click in the tray there."""
    environment = QtCore.QProcessEnvironment.systemEnvironment()  # `os.environ` knows nothing of what Qt puts there
    token = environment.value(TOKEN)
    _forget_token()
    return token


def _forget_token() -> None:
    os.environ.pop(TOKEN, None)
    os.unsetenv(TOKEN)


def _must_be_shown_anew(window: QWidget) -> bool:
    """Return whether only that brings *window* to the front. Never, while a dialog is open above it.

    On Wayland a program can't know whether a window is covered or minimized.
    """
    is_on_wayland = QGuiApplication.platformName().startswith("wayland")
    is_alone = not any(
        isinstance(each, QtWidgets.QDialog) and each.isVisible() for each in QApplication.topLevelWidgets()
    )
    return is_on_wayland and is_alone and not window.isActiveWindow()


def is_plasma() -> bool:
    """Return whether the session is Plasma's (Desktop Entry Specification, “OnlyShowIn”).

    Its own theme for Qt knows more than its portal.
    """
    return "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":")


def can_read_clipboard() -> bool:
    """Return whether the program can read the clipboard now. On Wayland it must have the focus."""
    return not QGuiApplication.platformName().startswith("wayland") or QGuiApplication.focusWindow() is not None


def open_menus_by_keys(window: QWidget) -> None:
    """Have Shift+F10 open the menu of what has the focus in *window*, as in the desktops' programs.

    Qt opens it by the menu key, which many keyboards lack. By Shift+F10 it does so on Windows only (Qt 6.11).
    """
    if sys.platform != "win32":
        QtGui.QShortcut(QtGui.QKeySequence("Shift+F10"), window, _open_menu)


def _open_menu() -> None:
    """Tell the window with the focus of the menu key. Qt goes on to the widget, and finds the place for the menu."""
    if window := QGuiApplication.focusWindow():
        key = QtGui.QContextMenuEvent.Reason.Keyboard
        QtCore.QCoreApplication.sendEvent(window, QtGui.QContextMenuEvent(key, QtCore.QPoint(), QtCore.QPoint()))


def open_folder(folder: Path) -> bool:
    """Open *folder* in the file manager. Return ``False`` if there is no such folder, or nothing opens it."""
    url = QtCore.QUrl.fromLocalFile(str(folder))
    return QtCore.QDir(str(folder)).exists() and QtGui.QDesktopServices.openUrl(url)


def open_file(path: Path) -> bool:
    """Open the file *path* with its program. Return ``False`` if there is no such file, or nothing opens it."""
    return path.is_file() and QtGui.QDesktopServices.openUrl(QtCore.QUrl.fromLocalFile(str(path)))


def announce(widget: QWidget, sentence: str) -> None:
    """Send an accessibility announcement of *sentence*, which *widget* shows."""
    event = getattr(QtGui, "QAccessibleAnnouncementEvent", None)  # some builds of PySide6 6.8 are without
    if event and QtGui.QAccessible.isActive():
        QtGui.QAccessible.updateAccessibility(event(widget, sentence))


class Copied(NamedTuple):
    """Quotes as they go to the clipboard.

    Attributes:
        html: Empty for source code, because text is enough there.
        number: How many entries *text* has. It may have one for several quotes.
    """

    text: str
    html: str
    number: int

    def as_mime_data(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.text)
        if self.html:
            data.setHtml(self.html)
        return data


def copied(quotes: Sequence[Quote], format_name: str, progress: Progress = unwatched) -> Copied:
    """Return *quotes* in the format *format_name* of `cite.FORMATS`. An empty line is between two quotes.

    Several quotes of one work may have the same reference. It comes once.
    A format with a ``rich`` form also comes as HTML. May be called in a thread.

    Raises:
        CancelledError: *progress* raised it.
    """
    known = FORMATS[format_name]
    each_quote = watched(quotes, len(quotes), part_of(progress, 0, 0.5 if known.rich else 1))
    if len(quotes) > 1 and known.bibliography:
        text, number = "".join(bibliography(each_quote, format_name)), len(quotes)
    else:
        entries = dict.fromkeys(cite(quote, format_name) for quote in each_quote)
        text, number = "\n\n".join(entries), len(entries)
    again = watched(quotes, len(quotes), part_of(progress, 0.5, 1)) if known.rich else ()
    return Copied(text, "\n".join(dict.fromkeys(map(known.rich, again))) if known.rich else "", number)


def mime_data(*quotes: Quote, format_name: str = PLAIN) -> QMimeData:
    """Return *quotes* for the clipboard or a drag. See `copied`."""
    return copied(quotes, format_name).as_mime_data()
