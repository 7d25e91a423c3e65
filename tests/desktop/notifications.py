"""The desktop's notifications: those sent, those on show, and choosing an action.

This watches the session bus as a monitor. So it sees every ``Notify`` as it was sent, even without a daemon. Actions
are chosen through dunst, which then tells the program (Desktop Notifications Specification 1.2).
"""

from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from waiting import PATIENCE_S, eventually

from .bus import Bus, BusError, HeaderFields, Message, MessageType
from .desktop import Desktop

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
DUNST = "org.dunstproject.cmd0"


@dataclass
class Notification:
    """One call of ``Notify`` and what became of it."""

    app_name: str
    replaces: int
    icon: str
    summary: str
    body: str
    actions: dict[str, str]  # key: label; "default" is a click on the notification itself
    hints: dict[str, Any]
    timeout_ms: int
    id: int = 0  # 0 until the daemon has answered
    closed: bool = False
    pressed: list[str] = field(default_factory=list)  # keys, in order


class Notifications:
    """The notifications that go over *desktop*'s session bus from now on."""

    def __init__(self, desktop: Desktop) -> None:
        self._desktop = desktop
        self._sent: list[Notification] = []
        self._unanswered: dict[tuple[str, int], Notification] = {}
        self._monitor = Bus(desktop.bus_address)
        self._monitor.become_monitor(
            f"type='method_call',interface='{SERVICE}',member='Notify'",
            f"type='signal',interface='{SERVICE}'",
            "type='method_return'",  # an answer does not say of which interface it is
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._monitor.close()

    def sent(self) -> list[Notification]:
        """Return all notifications sent since this began, oldest first."""
        for message in self._monitor.received():
            self._take(message)
        return list(self._sent)

    def shown(self) -> list[Notification]:
        """Return the notifications on show, oldest first. Without a daemon there are none."""
        if not self._desktop.owns(SERVICE):
            return []
        return [each for each in self.sent() if each.id and not each.closed]

    def wait(self, *, summary: str | None = None, timeout: float = PATIENCE_S) -> Notification:
        """Wait for a notification on show (with this *summary*) and return the newest."""

        def matching() -> list[Notification]:
            return [each for each in self.shown() if summary in (None, each.summary)]

        return eventually(matching, timeout, f"a notification {summary or ''!r} on show")[-1]

    def displayed_count(self) -> int:
        """Return the number of notifications on the screen, as dunst says."""
        with Bus(self._desktop.bus_address) as bus:
            return int(bus.get(SERVICE, PATH, DUNST, "displayedLength"))

    def press(self, key: str, notification: Notification | None = None) -> None:
        """Choose the action *key* of *notification*, or of the newest notification that has it.

        Unlike most daemons, dunst then leaves the notification open. The program has to close it.

        Raises:
            BusError: No notification on show offers *key*.
            AssertionError: dunst did not tell the program.
        """
        offering = [each for each in self.shown() if key in each.actions and notification in (None, each)]
        if not offering:
            raise BusError(f"no notification on show offers {key!r}: {self.shown()}")
        target = offering[-1]
        before = len(target.pressed)
        want(self._desktop, target, key)
        self._desktop.call(SERVICE, PATH, DUNST, "ContextMenuCall")
        eventually(lambda: self.sent() and len(target.pressed) > before, what=f"the press of {key!r} is told")

    def close_shown(self) -> None:
        """Close the notifications on show that were sent since this began."""
        for notification in self.shown():
            with suppress(BusError):  # it has just been closed
                self._desktop.call(SERVICE, PATH, SERVICE, "CloseNotification", "u", notification.id)

    def _take(self, message: Message) -> None:
        header = message.header
        fields = header.fields
        if header.message_type is MessageType.method_call:
            notification = _notification(message.body)
            self._sent.append(notification)
            self._unanswered[fields[HeaderFields.sender], header.serial] = notification
        elif header.message_type is MessageType.method_return:
            caller = (fields.get(HeaderFields.destination, ""), fields.get(HeaderFields.reply_serial, 0))
            if answered := self._unanswered.pop(caller, None):
                self._number(answered, message.body[0])
        elif fields.get(HeaderFields.member) == "NotificationClosed":
            for each in self._with_id(message.body[0]):
                each.closed = True
        elif fields.get(HeaderFields.member) == "ActionInvoked":
            for each in self._with_id(message.body[0])[-1:]:
                each.pressed.append(message.body[1])

    def _number(self, notification: Notification, number: int) -> None:
        """Set the daemon's *number*. A notification that had this number has been replaced."""
        for earlier in self._with_id(number):
            earlier.closed = True
        notification.id = number

    def _with_id(self, number: int) -> list[Notification]:
        return [each for each in self._sent if each.id == number and not each.closed]


def wanted(desktop: Desktop) -> Path:
    """Return the file that tells the daemon's menu what to choose."""
    return desktop.folder / "wanted"


def want(desktop: Desktop, notification: Notification, key: str) -> None:
    """Let the daemon's menu choose the action *key* of *notification* as soon as it opens."""
    wanted(desktop).write_text(f"[{notification.id},{key}]", encoding="utf-8")


def _notification(body: tuple[Any, ...]) -> Notification:
    app_name, replaces, icon, summary, text, actions, hints, timeout_ms = body
    labels = dict(zip(actions[::2], actions[1::2], strict=True))
    plain_hints = {name: value for name, (_, value) in hints.items()}
    return Notification(app_name, replaces, icon, summary, text, labels, plain_hints, timeout_ms)
