"""Shows notifications beside the tray icon, through Qt, on Windows and macOS.

Linux needs `freedesktop_notifier`, because there Qt passes on clicks on other programs' notifications, too.
"""

import sys
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from lecun_viewer.gui.background.notifier import OPEN, Notification, Notifier
from lecun_viewer.texts.catalogue import _

LONGEST_ON_WINDOWS = 255  # UTF-16 units, `NOTIFYICONDATAW.szInfo`


class TrayNotifier(Notifier):
    """Shows notifications with our own icon. They have no buttons, so "default" is the only action.

    Qt does not tell whether the user wants to be disturbed. It can't remove a notification.
    """

    def __init__(self, tray_icon: QSystemTrayIcon, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if sys.platform == "win32":
            self.longest_text = LONGEST_ON_WINDOWS
        self._tray_icon = tray_icon
        self._icon = icon
        self._is_on_show = False
        tray_icon.messageClicked.connect(self._on_message_clicked)

    @property
    def server_name(self) -> str | None:
        return _("the system") if self._tray_icon.supportsMessages() else None

    @property
    def is_inhibited(self) -> bool:
        return False

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
