"""Shows a notification on the desktop.

`Notifier` is the interface. On Windows and macOS, `TrayNotifier` uses Qt. On Linux, `freedesktop_notifier` uses D-Bus.
Qt would also report the clicks on notifications of other programs there.
"""

import sys
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

OPEN = "default"  # the action of a click on the notification itself (Desktop Notifications Specification)
LONGEST_ON_WINDOWS = 255  # UTF-16 units, `NOTIFYICONDATAW.szInfo`


class Notification(NamedTuple):
    """Plain text and the actions to choose from. The action `OPEN` is a click on the notification itself."""

    title: str
    text: str
    actions: tuple[tuple[str, str], ...] = ()  # (key, label)


class Notifier(QObject):
    """Shows one notification at a time. The next notification replaces it. Nothing here blocks.

    Attributes:
        longest_text: The UTF-16 units of a text after which the system cuts it, or ``None``.
        has_server: Whether there is a program that shows notifications.

    Signals:
        state_changed: The server came or went. Showing may be possible now.
        chosen: The user chose the action with this key. The notification is gone by then. The second value is the
            desktop's activation token for this choice, which brings a window to the front on Wayland, or ``""``.
    """

    state_changed = Signal()
    chosen = Signal(str, str)
    longest_text: int | None = None
    has_server = False

    def show(self, notification: Notification, shown: Callable[[bool], None]) -> None:
        """Show *notification*. Later call *shown* once.

        ``True`` means that a server took the notification, or may have taken it. ``False`` means that surely no server
        did, so trying again shows nothing twice.
        """
        raise NotImplementedError

    def look(self) -> None:
        """Find out whether a notification can be shown now. Emit ``state_changed`` soon if so."""
        raise NotImplementedError

    def take_back(self) -> None:
        """Remove the notification from the desktop, if possible. ``chosen`` is not emitted for it any more."""
        raise NotImplementedError

    def close(self) -> None:
        """The program ends. Remove the notification if possible, because a click on it would do nothing."""


class TrayNotifier(Notifier):
    """Shows notifications with our own icon. They have no buttons, so "default" is the only action.

    Qt can't remove a notification.
    """

    def __init__(self, tray_icon: QSystemTrayIcon, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            self.longest_text = LONGEST_ON_WINDOWS
        self._tray_icon = tray_icon
        self._icon = icon
        self._is_on_show = False
        self.has_server = tray_icon.supportsMessages()
        tray_icon.messageClicked.connect(self._on_message_clicked)

    def show(self, notification: Notification, shown: Callable[[bool], None]) -> None:
        can_show = self._can_show()
        if can_show:
            self._tray_icon.showMessage(notification.title, notification.text, self._icon)
            self._is_on_show = True
        QTimer.singleShot(0, partial(shown, can_show))

    def look(self) -> None:
        if self._can_show():
            self.state_changed.emit()

    def take_back(self) -> None:
        self._is_on_show = False

    def _can_show(self) -> bool:
        return self._tray_icon.isVisible() and self._tray_icon.supportsMessages()

    @Slot()
    def _on_message_clicked(self) -> None:
        if self._is_on_show:
            self._is_on_show = False
            self.chosen.emit(OPEN, "")
