"""Shows notifications through the session's portal. They outlive the program (XDG Desktop Portal, “Notification”).

A click comes as an action of the program (“D-Bus Activation” in the Desktop Entry Specification). The running program
has the name for that on the bus. After its end, the bus starts `desktop.search_service`, which opens the quote.

Only the portal can do so. A notification of `FreedesktopNotifier` goes with its sender in GNOME 48. In Plasma 6.3 and
dunst 1.12 it stays, and a click does nothing. The portal takes the notification of a later run for the same one.
"""

import html
import os
from collections.abc import Callable
from functools import partial
from typing import Any

from jeepney import Message, new_method_call
from PySide6.QtCore import QObject
from PySide6.QtGui import QPixmap

from lecun_viewer.desktop import activation
from lecun_viewer.gui.background.freedesktop_notifier import FreedesktopNotifier, Request
from lecun_viewer.gui.background.notifier import OPEN, Notification
from lecun_viewer.gui.message_bus import Body, MessageBus, Method
from lecun_viewer.gui.widgets import portal_request
from lecun_viewer.gui.widgets.desktop_services import is_plasma

INTERFACE = "org.freedesktop.portal.Notification"
PORTAL = portal_request.PORTAL.with_interface(INTERFACE)
REGISTRY = PORTAL.with_interface("org.freedesktop.host.portal.Registry")
PROPERTIES = PORTAL.with_interface("org.freedesktop.DBus.Properties")
ID = "quote"  # of our only notification, also across runs
ICON = "lecun-viewer"  # a Flatpak's is named after its id
NOT_ALLOWED = "org.freedesktop.portal.Error.NotAllowed"
EXPORTED = "app."  # before the name of an action that comes by D-Bus activation


class PortalNotifier(FreedesktopNotifier):
    """Uses the portal if it shows notifications and knows this program. Otherwise does as `FreedesktopNotifier`.

    Whether there is a server comes from there, too.
    """

    def __init__(
        self, bus: MessageBus, desktop_entry: str, icon: Callable[[], QPixmap], parent: QObject | None = None
    ) -> None:
        """Make this program known to the portal. It must be the first that *bus* asks of the portal.

        *desktop_entry* is the name of our .desktop file. The portal and the bus know the program by it.
        """
        super().__init__(bus, desktop_entry, icon, parent)
        self._app_id = desktop_entry
        self._has_portal = False
        self._quote_id: str | None = None  # of the notification that this run has shown. One of the review has ""
        self._is_showing = True  # requests wait until it is known who shows them
        self._register(self._on_registered)
        self._owner = ""  # of the portal's name, the last that was seen
        bus.watch_owner(PORTAL.bus_name, self._on_owner)

    def close(self) -> None:
        if not self._has_portal:
            super().close()

    def _register(self, answered: Callable[[Body | None], None]) -> None:
        self._bus.call(new_method_call(REGISTRY, "Register", "sa{sv}", (self._app_id, {})), answered)

    def _on_owner(self, owner: str) -> None:
        """Make this program known to a portal that has started anew. The portal before knew it."""
        if owner and self._owner and owner != self._owner:
            self._register(lambda _body: None)
        self._owner = owner or self._owner

    def _on_registered(self, body: Body | None) -> None:
        """Ask for notifications, too. A portal before 1.19 knows only sandboxes, and shows nothing of others."""
        if body is None and "FLATPAK_ID" not in os.environ:
            self._on_version(None)
            return
        asked = new_method_call(PROPERTIES, "Get", "ss", (INTERFACE, "version"))
        self._bus.call(asked, self._on_version, returns="v")

    def _on_version(self, body: Body | None) -> None:
        self._has_portal = body is not None
        if self._has_portal:
            methods = {
                "Activate": Method(activation.ACTIVATE, self._on_activated),
                "ActivateAction": Method(activation.ACTIVATE_ACTION, self._on_action_activated),
            }
            self._bus.serve(self._app_id, activation.INTERFACE, methods)
        self._is_showing = False
        self._go_on()

    def _notify(self, request: Request, body: Body | None) -> None:
        if not (self._has_portal and body):
            super()._notify(request, body)
            return
        self._quote_id = request.notification.quote_id
        message = self._portal_message(request.notification)
        self._bus.call(message, partial(self._on_added, request), partial(self._on_refused, request))

    def _on_added(self, request: Request, _body: Body | None) -> None:
        """Without an answer, the portal may have shown the notification all the same."""
        self._end(request, is_shown=True)

    def _on_refused(self, request: Request, error: str) -> None:
        """A user who allows no notifications of the program gets none later either. Other servers drop them then."""
        if error == NOT_ALLOWED:
            self._end(request, is_shown=True)
        else:
            super()._on_refused(request, error)

    def _close(self, number: int) -> None:
        if self._has_portal:
            self._bus.call(new_method_call(PORTAL, "RemoveNotification", "s", (ID,)))
        else:
            super()._close(number)

    def _portal_message(self, notification: Notification) -> Message:
        # Plasma's portal takes the plain text for markup (Plasma 6.3).
        text = html.escape(notification.text, quote=False) if is_plasma() else notification.text
        target = ("s", notification.quote_id)
        buttons = [
            {"label": ("s", label), "action": ("s", EXPORTED + key), "target": target}
            for key, label in notification.actions
            if key != OPEN
        ]
        values: dict[str, tuple[str, Any]] = {
            "title": ("s", notification.title),
            "body": ("s", text),
            "icon": ("(sv)", ("themed", ("as", [os.environ.get("FLATPAK_ID", ICON)]))),  # else Plasma shows its own
            "default-action": ("s", EXPORTED + OPEN),
            "default-action-target": target,
            "buttons": ("aa{sv}", buttons),
        }
        return new_method_call(PORTAL, "AddNotification", "sa{sv}", (ID, values))

    def _on_activated(self, body: Body) -> None:
        (platform_data,) = body
        self.quote_requested.emit("", activation.token_in(platform_data))

    def _on_action_activated(self, body: Body) -> None:
        """Only the notification of this run has its buttons. With another, the user gets to see its quote."""
        action, parameters, platform_data = body
        quote_id = activation.quote_id_in(parameters)
        token = activation.token_in(platform_data)
        self._close(0)
        if quote_id == self._quote_id:
            self.chosen.emit(action, token)
        else:
            self.quote_requested.emit(quote_id, token)
