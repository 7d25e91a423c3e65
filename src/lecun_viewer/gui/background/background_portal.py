"""Asks the desktop of a Flatpak for starting at login and running in the background (XDG Desktop Portal, “Background”).

The sandbox can't see the entry that the portal writes. So the portal's last answer is remembered.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from jeepney import HeaderFields, Message, new_method_call
from PySide6.QtCore import QObject

from lecun_viewer.core.preferences import STARTS_AT_LOGIN
from lecun_viewer.gui.message_bus import Body, MessageBus
from lecun_viewer.gui.widgets import portal_request
from lecun_viewer.texts.catalogue import _

if TYPE_CHECKING:
    from lecun_viewer.system.settings import Settings

PORTAL = portal_request.PORTAL.with_interface("org.freedesktop.portal.Background")
COMMAND = ("lecun-viewer", "--hidden")  # the portal puts `flatpak run` before it


class BackgroundPortal(QObject):
    """Asks the portal, one request after the other. The desktop may ask the user.

    Attributes:
        may_run: Whether the program may run without a window, as the portal said last. ``True`` before that.
    """

    may_run = True

    def __init__(self, bus: MessageBus, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus
        self._settings = settings
        self._requests = deque[_Request]()  # the first has been sent
        self._handle = ""  # the portal's name for it
        bus.subscribe(portal_request.RESPONSE, "ua{sv}", self._on_response)
        bus.watch_owner(PORTAL.bus_name, self._on_owner)

    @property
    def starts_at_login(self) -> bool:
        return bool(self._settings.get(STARTS_AT_LOGIN))

    def ask(self, answered: Callable[[], None], *, starts_at_login: bool | None = None) -> None:
        """Ask whether the program may run in the background. Also start it at login, or no longer.

        Without *starts_at_login*, that stays. Later call *answered*. Nothing changes if the portal doesn't answer.
        """
        self._requests.append(_Request(answered, starts_at_login))
        if len(self._requests) == 1:
            self._send()

    def _send(self) -> None:
        wanted = self._requests[0].starts_at_login
        options: dict[str, tuple[str, Any]] = {
            "reason": ("s", _("LeCun Viewer shows the Quote of the Day and an icon in the system tray.")),
            # Without this value, the portal would remove the entry.
            "autostart": ("b", self.starts_at_login if wanted is None else wanted),
            "commandline": ("as", list(COMMAND)),
        }
        asked = new_method_call(PORTAL, "RequestBackground", "sa{sv}", ("", options))
        self._bus.call(asked, self._on_called, returns="o")

    def _on_called(self, body: Body | None) -> None:
        if body:
            (self._handle,) = body
        else:
            self._end()

    def _on_response(self, signal: Message) -> None:
        if signal.header.fields[HeaderFields.path] != self._handle:
            return
        _code, results = signal.body  # the values count also if the user doesn't allow it (xdg-desktop-portal 1.20)
        if "background" in results:
            self.may_run = results["background"] == ("b", True)
            self._settings.update(**{STARTS_AT_LOGIN: results.get("autostart") == ("b", True)})
        self._end()

    def _on_owner(self, owner: str) -> None:
        """A portal that ends takes its request along."""
        if not owner and self._handle:
            self._end()

    def _end(self) -> None:
        self._handle = ""
        self._requests.popleft().answered()
        if self._requests:
            self._send()


class _Request(NamedTuple):
    """A queued request, and its callback."""

    answered: Callable[[], None]
    starts_at_login: bool | None
