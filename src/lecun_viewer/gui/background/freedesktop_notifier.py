"""Shows notifications over D-Bus, as Linux desktops do (Desktop Notifications Specification 1.2).

The server may come and go while the program runs. The first call may start it. It may crash during a call.
"""

import html
from collections import deque
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, NamedTuple

from jeepney import DBusAddress, MatchRule, Message, new_method_call
from PySide6.QtCore import QObject
from PySide6.QtGui import QImage, QPixmap

from lecun_viewer.gui.background.notifier import Notification, Notifier
from lecun_viewer.gui.message_bus import Body, MessageBus

APP_NAME = "LeCun Viewer"
CATEGORY = "x-lecun-viewer.quote"  # “Categories”: a private category begins with “x-” and the vendor's name
NORMAL_URGENCY = 1
TIMEOUT_OF_SERVER = -1

SERVICE = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
SERVER = DBusAddress(PATH, bus_name=SERVICE, interface=SERVICE)
NO_REPLY = "org.freedesktop.DBus.Error.NoReply"  # the server ended during the call


class FreedesktopNotifier(Notifier):
    """Tracks its own notification by the server's id. Ignores the notifications of other programs.

    Requests are serialized, because a notification is replaced by its id.
    """

    def __init__(
        self,
        bus: MessageBus,
        desktop_entry: str,
        icon: Callable[[], QPixmap] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Look for a server on *bus*. *desktop_entry* is the name of our .desktop file, or ``""`` if there is none.

        *icon* returns the picture for a notification. The icon theme may lack our icon.
        """
        super().__init__(parent)
        self._bus = bus
        self._desktop_entry = desktop_entry
        self._icon = icon
        self._number = 0  # of the notification on show
        self._token = ""  # the desktop's activation token for the choice that it reports next
        self._requests: deque[Request | None] = deque()  # None: remove the notification
        self._is_showing = False  # a request has been sent and not been answered
        self._is_listening = False
        bus.watch_owner(SERVICE, self._on_server_changed)

    def show(self, notification: Notification, shown: Callable[[bool], None]) -> None:
        self._listen()
        self._requests.append(Request(notification, shown))
        self._go_on()

    def look(self) -> None:
        asked = new_method_call(SERVER, "GetCapabilities")  # starts a server that is installed and does not run
        self._bus.call(asked, self._on_looked, returns="as")

    def take_back(self) -> None:
        self._requests.append(None)
        self._go_on()

    def close(self) -> None:
        """Remove the notification. GNOME does so by itself. Elsewhere it would stay, and a click would do nothing."""
        self._close(self._number)

    def _listen(self) -> None:
        """Listen to the server from our first notification on. Most servers send their signals to every program."""
        if not self._is_listening:
            self._is_listening = True
            for member, signature, received in (
                ("NotificationClosed", "uu", self._on_closed),
                ("ActivationToken", "us", self._on_token),
                ("ActionInvoked", "us", self._on_action),
            ):
                rule = MatchRule(type="signal", sender=SERVICE, path=PATH, interface=SERVICE, member=member)
                self._bus.subscribe(rule, signature, received)

    # The server

    def _on_server_changed(self, unique_name: str) -> None:
        was_there, self.has_server = self.has_server, bool(unique_name)
        self._number, self._token = 0, ""
        if was_there or self.has_server:
            self.state_changed.emit()

    def _on_looked(self, body: Body | None) -> None:
        if body:
            self.state_changed.emit()

    # Our notification

    def _go_on(self) -> None:
        """Work off the queue up to the next ``Notify``. The rest waits for its reply."""
        while self._requests and not self._is_showing:
            request = self._requests.popleft()
            if request is None:
                self._close(self._number)
                self._number = 0
            else:
                self._is_showing = True
                # This call starts a server that is installed and does not run.
                asked = new_method_call(SERVER, "GetCapabilities")
                self._bus.call(asked, partial(self._notify, request), returns="as")

    def _notify(self, request: "Request", body: Body | None) -> None:
        if body:
            self._bus.call(
                self._message(request.notification, body[0]),
                partial(self._on_answered, request),
                partial(self._on_refused, request),
                returns="u",
            )
        else:
            self._end(request, is_shown=False)

    def _on_answered(self, request: "Request", body: Body | None) -> None:
        """Remember the number. Without an answer, the server may have shown the notification all the same."""
        if body:
            (self._number,) = body
        self._end(request, is_shown=True)

    def _on_refused(self, request: "Request", error: str) -> None:
        self._end(request, is_shown=error == NO_REPLY)

    def _end(self, request: "Request", is_shown: bool) -> None:
        self._is_showing = False
        request.shown(is_shown)
        self._go_on()

    def _on_closed(self, message: Message) -> None:
        number, _reason = message.body
        if self._is_ours(number):
            self._number, self._token = 0, ""

    def _on_token(self, message: Message) -> None:
        number, token = message.body
        if self._is_ours(number) and token and token.isprintable():
            self._token = token

    def _on_action(self, message: Message) -> None:
        number, key = message.body
        if self._is_ours(number):
            token, self._token, self._number = self._token, "", 0
            self.chosen.emit(key, token)
            self._close(number)  # not every server does so by itself

    def _is_ours(self, number: int) -> bool:
        """Return whether *number* is the id of our notification on show."""
        return number == self._number != 0

    def _close(self, number: int) -> None:
        if number:
            self._bus.call(new_method_call(SERVER, "CloseNotification", "u", (number,)))

    def _message(self, notification: Notification, capabilities: Iterable[str]) -> Message:
        text = html.escape(notification.text, quote=False) if "body-markup" in capabilities else notification.text
        actions = [word for action in notification.actions for word in action] if "actions" in capabilities else []
        head = (APP_NAME, self._number, "", notification.title)  # the icon is in the hints
        return new_method_call(
            SERVER, "Notify", "susssasa{sv}i", (*head, text, actions, self._hints(), TIMEOUT_OF_SERVER)
        )

    def _hints(self) -> dict[str, tuple[str, Any]]:
        hints: dict[str, tuple[str, Any]] = {
            "category": ("s", CATEGORY),
            "urgency": ("y", NORMAL_URGENCY),
        }
        if self._desktop_entry:
            hints["desktop-entry"] = ("s", self._desktop_entry)
        if self._icon:
            hints["image-data"] = _image_data(self._icon().toImage())
        return hints


class Request(NamedTuple):
    """A queued notification, and its callback."""

    notification: Notification
    shown: Callable[[bool], None]


def _image_data(image: QImage) -> tuple[str, tuple[Any, ...]]:
    """Return *image* as in “Icons and Images”: size, bytes a row, alpha, bits a sample, samples a pixel, bytes."""
    image = image.convertToFormat(image.Format.Format_RGBA8888)
    data = bytes(image.constBits())
    return "(iiibiiay)", (image.width(), image.height(), image.bytesPerLine(), True, 8, 4, data)
