"""Notifications as Linux desktops have them: Desktop Notifications Specification 1.2, over D-Bus.

The server may come and go while the program runs, be started by the first call, and crash with a call in its hands.
"""

import html
import os
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, new_method_call
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from lecun_viewer.gui.background.bus_signals import Body
from lecun_viewer.gui.background.message_bus import MessageBus
from lecun_viewer.gui.background.notifier import Notification, Notifier

APP_NAME = "LeCun Viewer"
CATEGORY = "x-lecun-viewer.quote"  # “Categories”: one of our own begins with “x-” and who we are
NORMAL_URGENCY = 1
TIMEOUT_OF_SERVER = -1

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
SERVER = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
PROPERTIES = DBusAddress(PATH, bus_name=SERVICE, interface="org.freedesktop.DBus.Properties")
INHIBITED = "Inhibited"  # not in the specification: Plasma's do-not-disturb
NO_REPLY = "org.freedesktop.DBus.Error.NoReply"  # it ended with the call in its hands


class FreedesktopNotifier(Notifier):
    """Knows its one notification by the number that the server gave it, and nothing of other programs' notifications.

    What is asked of it is done one after the other, for a number must be known before its notification can be replaced.
    """

    def __init__(
        self,
        bus: MessageBus,
        desktop_entry: str,
        icon: Callable[[], QImage] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Look for a server on *bus*. *desktop_entry* names our .desktop file, and our icon in the icon theme.

        *icon* is asked for a picture for each notification: the icon theme may not have ours.
        """
        super().__init__(parent)
        self._bus = bus
        self._desktop_entry = desktop_entry
        self._icon = icon
        self._server = ""  # its unique name on the bus
        self._server_name: str | None = None
        self._is_inhibited = False
        self._number = 0  # of the notification on show
        self._requests: deque[_Request | None] = deque()  # None: take back
        self._is_showing = False  # a request has been sent and not been answered
        self._is_listening = False
        inhibition = MatchRule(type="signal", sender=SERVICE, path=PATH, interface=PROPERTIES.interface)
        inhibition.add_arg_condition(0, SERVICE)
        bus.subscribe(inhibition, self._on_properties_changed)
        bus.watch_owner(SERVICE, self._on_server_changed)

    @property
    def server_name(self) -> str | None:
        return self._server_name

    @property
    def is_inhibited(self) -> bool:
        return self._is_inhibited

    def show(self, notification: Notification, shown: Callable[[bool], None]) -> None:
        self._listen()
        self._requests.append(_Request(notification, shown))
        self._go_on()

    def take_back(self) -> None:
        self._requests.append(None)
        self._go_on()

    def _listen(self) -> None:
        """Hear what becomes of notifications, from our first one on: most servers tell it to every program."""
        if not self._is_listening:
            self._is_listening = True
            self._bus.subscribe(MatchRule(type="signal", sender=SERVICE, path=PATH, interface=SERVICE), self._on_signal)

    # The server

    def _on_server_changed(self, unique_name: str) -> None:
        was_there = bool(self._server)
        self._server = unique_name
        self._server_name = None
        self._is_inhibited = False
        self._number = 0
        if unique_name:
            self._ask_inhibition()
            self._bus.call(new_method_call(SERVER, "GetServerInformation"), partial(self._on_information, unique_name))
        elif was_there:
            self.state_changed.emit()

    def _on_information(self, server: str, body: Body | None) -> None:
        if server != self._server:
            return
        match body:
            case (str(name), _, str(version), _):
                self._server_name = f"{name} {version}".strip() or None
        self.state_changed.emit()

    def _ask_inhibition(self) -> None:
        message = new_method_call(PROPERTIES, "Get", "ss", (SERVICE, INHIBITED))
        self._bus.call(message, partial(self._on_inhibition, self._server))

    def _on_inhibition(self, server: str, body: Body | None) -> None:
        if server == self._server and body:  # a server without the property answers with an error
            self._set_inhibited(body[0])

    def _on_properties_changed(self, message: Message) -> None:
        match message.body:
            case (_, {"Inhibited": value}, _):
                self._set_inhibited(value)
            case (_, _, names) if INHIBITED in names:  # changed, without saying to what
                self._ask_inhibition()

    def _set_inhibited(self, value: object) -> None:
        is_inhibited = value == ("b", True)
        if is_inhibited != self._is_inhibited:
            self._is_inhibited = is_inhibited
            self.state_changed.emit()

    # Our notification

    def _go_on(self) -> None:
        """Do what has been asked for, up to the next notification: that waits for the server."""
        while self._requests and not self._is_showing:
            request = self._requests.popleft()
            if request is None:
                self._close(self._number)
                self._number = 0
            else:
                self._is_showing = True
                # Also starts a server that is installed and does not run.
                self._bus.call(new_method_call(SERVER, "GetCapabilities"), partial(self._notify, request))

    def _notify(self, request: "_Request", body: Body | None) -> None:
        match body:
            case (list(capabilities),):
                self._bus.call(
                    self._message(request.notification, capabilities),
                    partial(self._on_answered, request, self._server),
                    partial(self._on_refused, request),
                )
            case _:
                self._end(request, is_shown=False)

    def _on_answered(self, request: "_Request", server: str, body: Body | None) -> None:
        """Note the number. Without an answer, the server may have shown it all the same."""
        match body:
            case (int(number),) if server == self._server:
                self._number = number
        self._end(request, is_shown=True)

    def _on_refused(self, request: "_Request", error: str) -> None:
        self._end(request, is_shown=error == NO_REPLY)

    def _end(self, request: "_Request", is_shown: bool) -> None:
        self._is_showing = False
        request.shown(is_shown)
        self._go_on()

    def _on_signal(self, message: Message) -> None:
        match message.header.fields.get(HeaderFields.member), message.body:
            case _, (number, *_) if not number or number != self._number:
                return  # another program's
            case "NotificationClosed", _:
                self._number = 0
            case "ActivationToken", (_, str(token)) if token and token.isprintable():
                os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it when a window comes to the front
            case "ActionInvoked", (number, str(key)):
                self._number = 0
                self.chosen.emit(key)
                self._close(number)  # some servers do so by themselves

    def _close(self, number: int) -> None:
        if number:
            self._bus.call(new_method_call(SERVER, "CloseNotification", "u", (number,)))

    def _message(self, notification: Notification, capabilities: Iterable[str]) -> Message:
        text = html.escape(notification.text, quote=False) if "body-markup" in capabilities else notification.text
        actions = [word for action in notification.actions for word in action] if "actions" in capabilities else []
        head = (APP_NAME, self._number, self._desktop_entry, notification.title)
        return new_method_call(
            SERVER, "Notify", "susssasa{sv}i", (*head, text, actions, self._hints(), TIMEOUT_OF_SERVER)
        )

    def _hints(self) -> dict[str, tuple[str, Any]]:
        hints: dict[str, tuple[str, Any]] = {
            "desktop-entry": ("s", self._desktop_entry),
            "category": ("s", CATEGORY),
            "urgency": ("y", NORMAL_URGENCY),
        }
        if self._icon and not (image := self._icon()).isNull():
            hints["image-data"] = _image_data(image)
        return hints


class _Request(NamedTuple):
    """A notification to show, and who wants to know what became of it."""

    notification: Notification
    shown: Callable[[bool], None]


def _image_data(image: QImage) -> tuple[str, tuple[Any, ...]]:
    """Return *image* as “Icons and Images” wants it: size, bytes in a row, alpha, bits in a sample, samples, bytes."""
    image = image.convertToFormat(image.Format.Format_RGBA8888)
    data = bytes(image.constBits())
    return "(iiibiiay)", (image.width(), image.height(), image.bytesPerLine(), True, 8, 4, data)
