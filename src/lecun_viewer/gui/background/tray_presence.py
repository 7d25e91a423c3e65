"""Which kind of system tray the desktop has just now, if any.

Qt makes an icon for the kind that is there at that moment, and for no other later. So this is asked before Qt is, and
tells of every tray that comes and goes. It makes no icon: see `tray_icon.py`.
"""

import sys
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from lecun_viewer.gui.background.message_bus import MessageBus
    from lecun_viewer.gui.background.x11_tray import X11TrayWatcher

WATCHER_NAME = "org.kde.StatusNotifierWatcher"  # whom icons are reported to; its presence is what Qt goes by
PANEL_ENDS_MS = 500  # a panel with a tray of each kind, such as Xfce's, loses one some milliseconds before the other


class TrayKind(StrEnum):
    """How an icon gets into the tray."""

    STATUS_NOTIFIER = "StatusNotifierItem"  # as an object on the session bus: Plasma, Xfce, Ubuntu, all Wayland
    XEMBED = "XEmbed"  # as a window within the tray's: smaller X11 desktops
    NATIVE = "native"  # Windows and macOS, which always have a tray


class TrayPresence(QObject):
    """Knows of the trays that Qt can make an icon for, and where there are two of the one that Qt prefers.

    Signals:
        changed: ``kind`` is another.
    """

    changed = Signal()

    def __init__(self, bus: "MessageBus | None", platform_name: str, parent: QObject | None = None) -> None:
        """*bus* is the session's (``None`` on Windows and macOS), *platform_name* as ``QGuiApplication`` tells it."""
        super().__init__(parent)
        self._bus = bus  # kept, for there is nobody else who must
        self._is_on_x11 = platform_name == "xcb"
        self._kind: TrayKind | None = None
        self._has_watcher = False
        self._x11_tray: X11TrayWatcher | None = None
        self._panel_ends = QTimer(self, singleShot=True, interval=PANEL_ENDS_MS)
        self._panel_ends.timeout.connect(self._update)
        if sys.platform in ("win32", "darwin"):
            self._kind = TrayKind.NATIVE
        elif bus and (self._is_on_x11 or platform_name.startswith("wayland")):  # Qt has no icons elsewhere
            bus.watch_owner(WATCHER_NAME, self._on_watcher_owner)

    @property
    def kind(self) -> TrayKind | None:
        """The kind of the tray; ``None`` where there is none, and until the bus has answered."""
        return self._kind

    def _on_watcher_owner(self, owner: str) -> None:
        had_watcher, self._has_watcher = self._has_watcher, bool(owner)
        if had_watcher and not owner:
            self._panel_ends.start()
        if self._is_on_x11 and not owner and not self._x11_tray:
            self._x11_tray = _x11_tray_watcher(self)
            self._x11_tray.changed.connect(self._update)
        self._update()

    @Slot()
    def _update(self) -> None:
        kind = self._present_kind()
        if kind is not self._kind:
            self._kind = kind
            self.changed.emit()

    def _present_kind(self) -> TrayKind | None:
        if self._has_watcher:
            return TrayKind.STATUS_NOTIFIER
        if self._x11_tray and self._x11_tray.has_tray and not self._panel_ends.isActive():
            return TrayKind.XEMBED
        return None


def _x11_tray_watcher(parent: QObject) -> "X11TrayWatcher":
    from lecun_viewer.gui.background.x11_tray import X11TrayWatcher  # which most desktops need never load

    return X11TrayWatcher(parent)
