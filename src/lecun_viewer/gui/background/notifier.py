"""The interface for showing a notification on the desktop.

`freedesktop_notifier` does it over D-Bus on Linux. `tray_notifier` does it through Qt on Windows and macOS.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

OPEN = "default"  # the action of a click on the notification itself (Desktop Notifications Specification)


class Notification(NamedTuple):
    """Plain text and the actions to choose from. The action `OPEN` is a click on the notification itself."""

    title: str
    text: str
    actions: tuple[tuple[str, str], ...] = ()  # (key, label)


class Notifier(QObject):
    """Shows one notification at a time. The next notification replaces it. Nothing here blocks.

    Attributes:
        longest_text: The UTF-16 units of a text after which the system cuts it, or ``None``.

    Signals:
        state_changed: The server came, went or changed its do-not-disturb. Showing may be possible now.
        chosen: The user chose the action with this key. The notification is gone by then. The second value is the
            desktop's activation token for this choice, which brings a window to the front on Wayland, or ``""``.
    """

    state_changed = Signal()
    chosen = Signal(str, str)
    longest_text: int | None = None

    @property
    def server_name(self) -> str | None:
        """The name of the program that shows notifications, for the user. ``None`` if there is no such program."""
        raise NotImplementedError

    @property
    def is_inhibited(self) -> bool:
        """Whether the server says that the user does not want to be disturbed now."""
        raise NotImplementedError

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
