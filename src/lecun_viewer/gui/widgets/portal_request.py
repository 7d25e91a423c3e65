"""Has the session's portal show a file dialog. Source: XDG Desktop Portal, “File Chooser” and “Request”.

Linux only.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

from jeepney import DBusAddress, MatchRule, Message, new_method_call
from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from lecun_viewer.desktop.bus import session_bus_address
from lecun_viewer.gui.message_bus import Body, MessageBus
from lecun_viewer.gui.widgets.desktop_services import is_plasma
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.texts.catalogue import _

PORTAL = DBusAddress(
    "/org/freedesktop/portal/desktop",
    bus_name="org.freedesktop.portal.Desktop",
    interface="org.freedesktop.portal.FileChooser",
)
RESPONSE = MatchRule(
    type="signal", sender=PORTAL.bus_name, interface="org.freedesktop.portal.Request", member="Response"
)
"""What a portal says once the user has answered. It has the path of the request, a code and the results."""
ANSWERS_WITHIN_S = 15.0  # the call may start the portal
NAMED_BY_USER = "QT_QPA_PLATFORMTHEME"
BACK_MS = 1000  # after the focus came back, in which an answer comes if there is one
FAILED = 2  # also what some portals answer when the user closes their dialog
LOCAL = "file:///"
GLOB = 0
FILTER = "(sa(us))"  # words, and patterns with their kind


def qt_shows_the_desktops() -> bool:
    """Return whether Qt itself shows the dialog that the user wants: that of a named theme, or Plasma's."""
    if NAMED_BY_USER in os.environ:
        return True
    if not is_plasma():
        return False
    folders = (Path(path, "platformthemes") for path in QCoreApplication.libraryPaths())
    return any(True for folder in folders for _ in folder.glob("KDEPlasma*"))


class PortalRequest(QDialog):
    """Blocks the windows below it until the portal's dialog is answered. It shows nothing itself.

    On Wayland the portal's dialog belongs to no window, so a click on the program's window brings that in front of it
    (Qt 6.11, GNOME 48). A message box then says where the dialog may be, and can cancel it.

    The portal closes its dialog when the connection to it ends. So its dialog never outlives this request.
    """

    is_refused = False
    """Whether no portal could show a dialog, or the user chose no local file."""

    chosen: tuple[Path, str] | None = None
    """The chosen file and its name filter, which is "" if the portal did not report it."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        kinds: Sequence[str],
        name: str,
        folder: str,
        *,
        is_for_folder: bool = False,
    ) -> None:
        """See `FileDialog` for the arguments. The portal's dialog begins in *folder*."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.setWindowTitle(title)
        self._kinds = {_filter(kind)[0]: kind for kind in kinds}
        self._is_called = False
        self._was_left = False  # a dialog took the focus from the program
        self._window_id = _window_id(parent)
        self._message_box: QMessageBox | None = None
        self._back = QTimer(self, interval=BACK_MS, singleShot=True)
        self._back.timeout.connect(self._tell_where)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._on_application_state_changed)
        self._bus = MessageBus(session_bus_address(), self, call_timeout_s=ANSWERS_WITHIN_S)
        self._bus.subscribe(RESPONSE, "ua{sv}", self._on_response)
        self._bus.watch_owner(PORTAL.bus_name, self._on_owner)
        in_folder: dict[str, tuple[str, Any]] = {"modal": ("b", True), "directory": ("b", True)}
        options = in_folder if is_for_folder else _options(kinds, name)
        options["current_folder"] = ("ay", os.fsencode(folder) + b"\0")
        body = (self._window_id, title, options)
        call = new_method_call(PORTAL, "SaveFile" if name else "OpenFile", "ssa{sv}", body)
        self._bus.call(call, self._on_called, returns="o")

    def done(self, result: int) -> None:
        self._back.stop()
        if self._message_box:
            self._message_box.hide()
            self._message_box.deleteLater()
        super().done(result)
        self._bus.close()

    def _on_called(self, body: Body | None) -> None:
        if body is not None:
            self._is_called = True
        elif self.isVisible():  # else it is done
            self._refuse()

    def _on_owner(self, owner: str) -> None:
        """A portal that ends takes its dialog along."""
        if not owner and self._is_called:
            self.reject()

    def _on_response(self, signal: Message) -> None:
        code, results = signal.body
        if code == FAILED and not self._was_left:
            self._refuse()
        elif code == 0 and (uris := _value(results, "uris", "as")):
            self._take(uris[0], _value(results, "current_filter", FILTER) or ("",))
        else:
            self.reject()

    @Slot(Qt.ApplicationState)
    def _on_application_state_changed(self, state: Qt.ApplicationState) -> None:
        if not self.isVisible():  # it is done, and not deleted yet
            return
        if state != Qt.ApplicationState.ApplicationActive:
            self._was_left = True
            self._back.stop()
        elif self._was_left and not self._window_id and not self._message_box:
            self._back.start()

    @Slot()
    def _tell_where(self) -> None:
        box = self._message_box = QMessageBox(self.parentWidget())
        box.setWindowTitle(self.windowTitle())
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(_("The file dialog of your desktop is still open. It may be behind this window."))
        box.addButton(_("&Cancel"), QMessageBox.ButtonRole.RejectRole)
        box.rejected.connect(self.reject)
        polish(box)
        box.open()

    def _take(self, uri: str, kind: Sequence[Any]) -> None:
        """Accept a local file. Refuse a place such as ``sftp://``, so that Qt's dialog offers local files."""
        if not uri.startswith(LOCAL):
            self._refuse()
            return
        path = Path(os.fsdecode(unquote_to_bytes(uri.removeprefix("file://"))))
        self.chosen = path, self._kinds.get(kind[0], "")
        self.accept()

    def _refuse(self) -> None:
        self.is_refused = True
        self.reject()


def _value(results: dict[str, tuple[str, Any]], name: str, signature: str) -> Any:
    """Return a value of *results*, or ``None`` if it is missing or has another *signature*."""
    found, value = results.get(name, ("", None))
    return value if found == signature else None


def _options(kinds: Sequence[str], name: str) -> dict[str, tuple[str, Any]]:
    filters = [_filter(kind) for kind in kinds]
    options: dict[str, tuple[str, Any]] = {
        "modal": ("b", True),
        "filters": (f"a{FILTER}", filters),
        "current_filter": (FILTER, filters[0]),
    }
    if name:
        options["current_name"] = ("s", name)
    return options


def _filter(kind: str) -> tuple[str, list[tuple[int, str]]]:
    """Return *kind*, such as “Tables (*.csv *.tsv)”, as the portal wants it."""
    words, _, patterns = kind.removesuffix(")").rpartition(" (")
    return words, [(GLOB, pattern) for pattern in patterns.split()]


def _window_id(window: QWidget | None) -> str:
    """Return how the portal finds *window*. On Wayland Qt does not say, and the dialog belongs to no window."""
    if window is None or QGuiApplication.platformName() != "xcb":
        return ""
    return f"x11:{int(window.window().winId()):x}"
