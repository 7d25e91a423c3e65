"""Showing a notification on the desktop, said from the side of whoever has something to show.

`freedesktop_notifier` does it over D-Bus, `tray_notifier` where the system has ways of its own.
"""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal


class Notification(NamedTuple):
    """What to show: plain text, and what can be pressed. An action with the key "default" is a click on all of it."""

    title: str
    text: str
    actions: tuple[tuple[str, str], ...] = ()  # (key, label)


class Notifier(QObject):
    """Shows one notification at a time, each instead of the one before. Nothing here waits for the desktop's answer.

    Signals:
        state_changed: the server came, went, or changed its do-not-disturb. A notification that could not be shown
            may be possible now.
        chosen: the user pressed the action with this key on the notification on show, which is gone then.
    """

    state_changed = Signal()
    chosen = Signal(str)

    @property
    def server_name(self) -> str | None:
        """Who shows the notifications, in words for the user; ``None`` where nobody does (yet)."""
        raise NotImplementedError

    @property
    def is_inhibited(self) -> bool:
        """Whether the user does not want to be disturbed now, as far as the server tells."""
        raise NotImplementedError

    def show(self, notification: Notification, shown: Callable[[bool], None]) -> None:
        """Show *notification*, and later call *shown* once: with ``True`` when a server took it, or may have taken it.

        ``False`` says that surely none did: trying again shows nothing twice.
        """
        raise NotImplementedError

    def take_back(self) -> None:
        """Take the notification off the desktop, where that can be done; nothing is chosen on it any more."""
        raise NotImplementedError
