"""Finds the kind of system tray that the desktop has now, if any.

Qt makes an icon for the kind of tray that is there at that moment. The icon never changes its kind. So the kind must be
known before `tray_icon` makes the icon.
"""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QSystemTrayIcon

if TYPE_CHECKING:
    from lecun_viewer.gui.bus.message_bus import MessageBus

WATCHER_NAME = "org.kde.StatusNotifierWatcher"  # Qt looks for the same name


class TrayKind(StrEnum):
    """How an icon gets into the tray."""

    STATUS_NOTIFIER = "StatusNotifierItem"  # as an object on the session bus: Plasma, Xfce, Ubuntu, all Wayland
    XEMBED = "XEmbed"  # as a window inside the tray's window: smaller X11 desktops
    NATIVE = "native"  # Windows and macOS, which always have a tray


class TrayPresence(QObject):
    """Knows the kind of the tray. Of two trays it prefers the one with StatusNotifierItems, as Qt does.

    Signals:
        changed: ``kind`` changed.
    """

    changed = Signal()

    def __init__(self, bus: "MessageBus | None", platform_name: str, parent: QObject | None = None) -> None:
        """*bus* is the session's, ``None`` on Windows and macOS. *platform_name* is that of ``QGuiApplication``."""
        super().__init__(parent)
        self._bus = bus  # nobody else may keep it
        self._is_on_x11 = platform_name == "xcb"
        self._kind: TrayKind | None = None
        self._may_have_xembed = False
        if sys.platform in ("win32", "darwin"):
            self._kind = TrayKind.NATIVE
        elif bus and (self._is_on_x11 or platform_name.startswith("wayland")):  # elsewhere Qt has no tray icons
            bus.watch_owner(WATCHER_NAME, self._on_watcher_owner)

    @property
    def kind(self) -> TrayKind | None:
        """The kind of the tray, or ``None`` if there is no tray. It is ``None`` until the bus has answered, too."""
        return self._kind

    @Slot()
    def look(self) -> None:
        """Ask Qt whether there is an XEmbed tray. Qt tells nobody of a change, so this is called each minute."""
        if self._may_have_xembed:
            self._set_kind(TrayKind.XEMBED if QSystemTrayIcon.isSystemTrayAvailable() else None)

    def _on_watcher_owner(self, owner: str) -> None:
        self._may_have_xembed = self._is_on_x11 and not owner
        if owner:
            self._set_kind(TrayKind.STATUS_NOTIFIER)
        elif self._kind is TrayKind.STATUS_NOTIFIER:
            # Do not look yet. A panel with a tray of each kind, such as Xfce's, does not end both at once.
            self._set_kind(None)
        else:
            self.look()

    def _set_kind(self, kind: TrayKind | None) -> None:
        if kind is not self._kind:
            self._kind = kind
            self.changed.emit()
