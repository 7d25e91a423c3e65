"""A portal on a real bus, and the desktop behind it (XDG Desktop Portal, “Background”)."""

from typing import Any

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import DBusAddress, HeaderFields, Message, new_error, new_method_return, new_signal

from gui.background.bus_service import BusService

NAME = "org.freedesktop.portal.Desktop"
HANDLE = "/org/freedesktop/portal/desktop/request/1"


class Portal(BusService):
    """The portal, as the tests set it.

    Attributes:
        logins: The command that starts at login, after each request.
        answers_background: Whether the desktop has the portal for running in the background.
        allows: Whether the user allows the program to run in the background, and to start at login.
    """

    def __init__(self, address: str) -> None:
        self.logins: list[list[str] | None] = []
        self.allows = (True, True)
        self.answers_background = True
        super().__init__(address, NAME)

    def _answer(self, call: Message) -> None:
        member = call.header.fields[HeaderFields.member]
        self._connection.send(self._answer_to(member, call))
        if member == "RequestBackground" and self.answers_background:
            self._respond(*call.body)

    def _respond(self, _window: str, options: dict[str, tuple[str, Any]]) -> None:
        may_run, may_start = self.allows
        starts = may_start and options.get("autostart") == ("b", True)
        self.logins.append(list(options["commandline"][1]) if starts else None)
        results = {"background": ("b", may_run), "autostart": ("b", starts)}
        request = DBusAddress(HANDLE, interface="org.freedesktop.portal.Request")
        self._connection.send(new_signal(request, "Response", "ua{sv}", (0 if may_run else 1, results)))

    def _answer_to(self, member: str, call: Message) -> Message:
        if member == "RequestBackground" and self.answers_background:
            return new_method_return(call, "o", (HANDLE,))
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("No.",))
