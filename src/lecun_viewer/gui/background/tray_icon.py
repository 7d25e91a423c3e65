"""The kind of tray that the desktop has now, and the program's icon in it.

Qt makes an icon for the kind of tray that it finds at that moment. The icon never changes its kind. So `TrayDetector`
finds the kind before `TrayIcon` makes the icon.
"""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QIcon, Qt
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

if TYPE_CHECKING:
    from lecun_viewer.gui.message_bus import MessageBus

WATCHER_NAME = "org.kde.StatusNotifierWatcher"  # Qt looks for the same name
LONGEST_TOOL_TIP = 127 if sys.platform == "win32" else None  # UTF-16 units, `NOTIFYICONDATAW.szTip`
CLICKS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class TrayKind(StrEnum):
    """How an icon gets into the tray."""

    STATUS_NOTIFIER = "StatusNotifierItem"  # as an object on the session bus: Plasma, Xfce, Ubuntu, all Wayland
    XEMBED = "XEmbed"  # as a window inside the tray's window: smaller X11 desktops
    NATIVE = "native"  # Windows and macOS, which always have a tray


class TrayDetector(QObject):
    """Knows the kind of the tray. Of two trays it prefers the one with StatusNotifierItems, as Qt does.

    Attributes:
        kind: The kind of the tray, or ``None`` if there is no tray. It is ``None`` until the bus has answered, too.

    Signals:
        changed: ``kind`` changed.
    """

    changed = Signal()

    def __init__(self, bus: "MessageBus | None", platform_name: str, parent: QObject | None = None) -> None:
        """*bus* is the session's, ``None`` on Windows and macOS. *platform_name* is that of ``QGuiApplication``."""
        super().__init__(parent)
        self._bus = bus  # this may be the only reference to it
        self._is_on_x11 = platform_name == "xcb"
        self.kind: TrayKind | None = None
        self._may_have_xembed = False
        if sys.platform in ("win32", "darwin"):
            self.kind = TrayKind.NATIVE
        elif bus and (self._is_on_x11 or platform_name.startswith("wayland")):  # elsewhere Qt has no tray icons
            bus.watch_owner(WATCHER_NAME, self._on_watcher_owner)

    @Slot()
    def look(self) -> None:
        """Ask Qt whether there is an XEmbed tray. Qt reports no change, so this is called each minute."""
        if self._may_have_xembed:
            self._set_kind(TrayKind.XEMBED if QSystemTrayIcon.isSystemTrayAvailable() else None)

    def _on_watcher_owner(self, owner: str) -> None:
        self._may_have_xembed = self._is_on_x11 and not owner
        if owner:
            self._set_kind(TrayKind.STATUS_NOTIFIER)
        elif self.kind is TrayKind.STATUS_NOTIFIER:
            # Do not look yet. A panel with a tray of each kind, such as Xfce's, does not end both at once.
            self._set_kind(None)
        else:
            self.look()

    def _set_kind(self, kind: TrayKind | None) -> None:
        if kind is not self.kind:
            self.kind = kind
            self.changed.emit()


class TrayIcon(QObject):
    """Makes Qt's icon once there is a tray, and keeps it. A late click on a hidden icon can crash.

    When the tray goes and comes back, Qt puts the icon there again. A tray of another kind needs a new icon (seen with
    Qt 6.8 to 6.12).

    Attributes:
        system_icon: Qt's icon, which shows the notifications on Windows and macOS. On Linux it may be replaced.

    Signals:
        activated: The user clicked the icon, or double-clicked it.
        is_there_changed: ``is_there`` changed.
    """

    activated = Signal()
    is_there_changed = Signal()

    def __init__(self, presence: TrayDetector, menu: QMenu, icon: QIcon, parent: QObject | None = None) -> None:
        """The caller keeps *menu*. *icon* must not be null."""
        super().__init__(parent)
        self._presence = presence
        self._menu = menu
        self._icon = icon
        self._tool_tip = ""
        self.system_icon: QSystemTrayIcon | None = None
        self._kind: TrayKind | None = None  # of tray, for which Qt's icon was made
        self._was_there = False
        self._same_click_until = QDeadlineTimer(0)
        presence.changed.connect(self._on_presence_changed)
        self._on_presence_changed()

    @property
    def is_there(self) -> bool:
        """Whether there is a tray. Some trays hide icons in an overflow all the same."""
        return self._presence.kind is not None

    def set_icon(self, icon: QIcon) -> None:
        """Change the picture. *icon* must not be null."""
        self._icon = icon
        if self.system_icon:
            self.system_icon.setIcon(icon)

    def set_tool_tip(self, text: str) -> None:
        """Set the plain *text* that appears under the pointer. Not every desktop shows it.

        The system cuts it after `LONGEST_TOOL_TIP`.
        """
        self._tool_tip = text
        if self.system_icon:
            self.system_icon.setToolTip(_tool_tip(text, self._kind))

    def show_message(self, title: str, text: str) -> bool:
        """Show a message beside the icon, which nobody needs to click. Return whether that was possible."""
        if not (self.is_there and self.system_icon and self.system_icon.supportsMessages()):
            return False
        self.system_icon.showMessage(title, text, self._icon)
        return True

    def close(self) -> None:
        """Remove the icon at the end of the program."""
        self._presence.changed.disconnect(self._on_presence_changed)
        self._remove()

    @Slot()
    def _on_presence_changed(self) -> None:
        kind = self._presence.kind
        if kind and kind is not self._kind:
            self._remove()
            self._kind = kind
            self._make()
        if self.is_there != self._was_there:
            self._was_there = self.is_there
            self.is_there_changed.emit()

    def _make(self) -> None:
        made = QSystemTrayIcon(self._icon, self)
        made.setContextMenu(self._menu)
        made.setToolTip(_tool_tip(self._tool_tip, self._kind))
        made.activated.connect(self._on_activated)
        # The icon's title. Qt's own icon has the application's name at any time. Plasma's icon, which Debian's Qt has
        # there, has the display name of this moment. Qt would add that to the titles of windows.
        QGuiApplication.setApplicationDisplayName(QGuiApplication.applicationName())
        made.show()
        QGuiApplication.setApplicationDisplayName("")
        self.system_icon = made

    def _remove(self) -> None:
        if self.system_icon:
            self.system_icon.hide()
            self.system_icon.deleteLater()
            self.system_icon = None

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Emit a click at once. A double click counts once."""
        if reason in CLICKS and self._same_click_until.hasExpired():
            self._same_click_until.setRemainingTime(QApplication.doubleClickInterval())
            self.activated.emit()


def _tool_tip(text: str, kind: TrayKind | None) -> str:
    """Return *text* so that the tray shows it as plain text.

    In an XEmbed tray Qt shows the tool tip, and would read text that looks like HTML as HTML. A StatusNotifierItem has
    it as the title of its tool tip, which is plain text.
    """
    if kind is not TrayKind.XEMBED:
        return text
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
