"""A portal on a real bus, and the desktop behind it (XDG Desktop Portal, “Notification” and “Background”)."""

from typing import Any

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney import DBusAddress, HeaderFields, Message, new_error, new_method_call, new_method_return, new_signal

from gui.background.bus_service import BusService

NAME = "org.freedesktop.portal.Desktop"
HANDLE = "/org/freedesktop/portal/desktop/request/1"


class Portal(BusService):
    """The portal, as the tests set it.

    Attributes:
        asked: The method of each call, in order.
        on_show: The values of each notification on show, by the id that the program gave it.
        app_id: The name by which the program made itself known.
        logins: The command that starts at login, after each request.
        is_silenced: Whether the user wants no notifications of the program.
        answers_background: Whether the desktop has the portal for running in the background.
        allows: Whether the user allows the program to run in the background, and to start at login.
    """

    def __init__(self, address: str, *, knows_hosts: bool = True, can_show: bool = True) -> None:
        """Without *knows_hosts*, no program can register. A desktop without notifications has no such interface."""
        self.asked: list[str] = []
        self.on_show: dict[str, dict[str, tuple[str, Any]]] = {}
        self.app_id = ""
        self.logins: list[list[str] | None] = []
        self.allows = (True, True)
        self.answers_background = True
        self.is_silenced = False
        self._knows_hosts = knows_hosts
        self._can_show = can_show
        super().__init__(address, NAME)

    def press(self, name: str, action: str, quote_id: str, token: str = "") -> None:
        """Ask the program with the bus name *name* for *action*, as the desktop does when somebody chooses it."""
        data = {"activation-token": ("s", token)} if token else {}
        self.ask_program(name, "ActivateAction", "sava{sv}", action, [("s", quote_id)], data)

    def ask_program(self, name: str, method: str, signature: str, *body: object) -> None:
        """Call *method* of the program. Don't wait for an answer."""
        path = f"/{name.replace('.', '/')}"
        program = DBusAddress(path, bus_name=name, interface="org.freedesktop.Application")
        self._connection.send(new_method_call(program, method, signature, body))

    def _answer(self, call: Message) -> None:
        member = call.header.fields[HeaderFields.member]
        self.asked.append(member)
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
        match member:
            case "Register" if self._knows_hosts:
                self.app_id = call.body[0]
                return new_method_return(call)
            case "Get" if self._can_show:
                return new_method_return(call, "v", (("u", 2),))
            case "AddNotification" if self.is_silenced:
                return new_error(call, "org.freedesktop.portal.Error.NotAllowed", "s", ("No.",))
            case "AddNotification" if self._can_show:
                number, values = call.body
                self.on_show[number] = values
                return new_method_return(call)
            case "RemoveNotification" if self._can_show:
                self.on_show.pop(call.body[0], None)
                return new_method_return(call)
            case "RequestBackground" if self.answers_background:
                return new_method_return(call, "o", (HANDLE,))
        return new_error(call, "org.freedesktop.DBus.Error.UnknownMethod", "s", ("No.",))
