"""Starts the program for a click on its notification.

The menu entry has no ``DBusActivatable``. With it, each start would take this service first. GNOME 48, Plasma 6.3 and
xdg-desktop-portal-gtk 1.15 activate an action without it.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from lecun_viewer.desktop.activation import ACTIVATE, ACTIVATE_ACTION, OPEN, quote_id_in, token_in
from lecun_viewer.desktop.search_service.service import Interface, Method


class OpenProgram(Protocol):
    """Starts the program with arguments. *token* lets its window take the focus."""

    def __call__(self, arguments: Sequence[str], token: str = "") -> None: ...


def application(open_program: OpenProgram) -> Interface:
    """Return the interface. Each action opens the quote whose id is its parameter.

    A button such as *Add to Favorites* does so, too. The user then sees the quote, and the same button.
    """

    def activate(platform_data: Mapping[str, Any]) -> tuple[Any, ...]:
        open_program([], token_in(platform_data))
        return ()

    def open_addresses(addresses: Sequence[str], platform_data: Mapping[str, Any]) -> tuple[Any, ...]:
        open_program(["--", *addresses], token_in(platform_data))
        return ()

    def activate_action(_action: str, parameters: Sequence[Any], platform_data: Mapping[str, Any]) -> tuple[Any, ...]:
        quote_id = quote_id_in(parameters)
        open_program([f"--quote={quote_id}"] if quote_id else [], token_in(platform_data))
        return ()

    return {
        "Activate": Method(ACTIVATE, "", activate),
        "Open": Method(OPEN, "", open_addresses),
        "ActivateAction": Method(ACTIVATE_ACTION, "", activate_action),
    }
