"""The system tray as the person sees it: icons, clicks on them, and menus.

In an ``sni`` tray, icons are objects on the session bus (StatusNotifierItem). A click is a call, as the panel makes it.
Menus are ``com.canonical.dbusmenu``. In an ``xembed`` tray, an icon is a little window of the program inside the tray's
window. A click is a real click.
"""

import re
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from waiting import PATIENCE_S, eventually

from .bus import Bus
from .desktop import Desktop
from .x_screen import XScreen

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"


@dataclass(frozen=True)
class StatusItem:
    """An icon in an ``sni`` tray."""

    desktop: Desktop
    service: str
    path: str

    def read(self, name: str) -> Any:
        """Return a property of StatusNotifierItem, such as ``Title`` or ``ToolTip``."""
        with Bus(self.desktop.bus_address) as bus:
            return bus.get(self.service, self.path, ITEM, name)

    @property
    def title(self) -> str:
        return str(self.read("Title"))

    @property
    def has_picture(self) -> bool:
        """Whether the icon can be seen: some pixel, in some size, is not transparent (ARGB)."""
        pictures = self.read("IconPixmap")
        return any(any(bytes(pixels)[::4]) for _, _, pixels in pictures)

    def activate(self) -> None:
        """Click the icon."""
        self.desktop.call(self.service, self.path, ITEM, "Activate", "ii", 0, 0)

    def secondary_activate(self) -> None:
        """Click the icon with the middle button."""
        self.desktop.call(self.service, self.path, ITEM, "SecondaryActivate", "ii", 0, 0)

    def menu(self) -> list[str]:
        """Return the texts of the menu in order, without mnemonics. A separator is ``""``."""
        return [label for _, label in self._menu_entries()]

    def choose(self, text: str) -> None:
        """Choose *text* from the menu. Raises ``LookupError`` where it is not offered."""
        numbers = [number for number, label in self._menu_entries() if label == text]
        if not numbers:
            raise LookupError(f"the menu of {self.title!r} offers {self.menu()}, not {text!r}")
        self.desktop.call(self.service, self._menu, MENU, "Event", "isvu", numbers[0], "clicked", ("i", 0), 0)

    @property
    def _menu(self) -> str:
        return str(self.read("Menu"))

    def _menu_entries(self) -> list[tuple[int, str]]:
        self.desktop.call(self.service, self._menu, MENU, "AboutToShow", "i", 0)
        _, (_, _, children) = self.desktop.call(self.service, self._menu, MENU, "GetLayout", "iias", 0, 1, [])
        entries = [entry for _, entry in children]
        return [(number, _without_mnemonic(about)) for number, about, _ in entries if _is_visible(about)]


@dataclass(frozen=True)
class EmbeddedIcon:
    """An icon in an ``xembed`` tray, which is a window of the program."""

    desktop: XScreen
    window: int

    def geometry(self) -> tuple[int, int, int, int]:
        """Return x, y, width and height in pixels of the screen."""
        return self.desktop.geometry(self.window)

    def click(self, button: int = 1) -> None:
        x, y, width, height = self.geometry()
        self.desktop.click(x + width // 2, y + height // 2, button)


def status_items(desktop: Desktop) -> list[StatusItem]:
    """Return the icons in an ``sni`` tray. Without such a tray there are none."""
    if not desktop.owns(WATCHER):
        return []
    with Bus(desktop.bus_address) as bus:
        registered = bus.get(WATCHER, "/StatusNotifierWatcher", WATCHER, "RegisteredStatusNotifierItems")
    items = []
    for address in registered:  # "service/path/of/item", or the service alone
        service, slash, path = address.partition("/")
        items.append(StatusItem(desktop, service, slash + path if slash else "/StatusNotifierItem"))
    return items


def the_icon(desktop: Desktop) -> StatusItem:
    """Wait for the icon in an ``sni`` tray, and return it. The program is complete then."""
    return eventually(lambda: status_items(desktop), what="an icon in the tray")[0]


def embedded_icons(desktop: XScreen) -> list[EmbeddedIcon]:
    """Return the icons in an ``xembed`` tray. Without such a tray there are none."""
    with suppress(subprocess.CalledProcessError):  # there is no tray, or a window in it has just gone
        tree = desktop.on_screen("xwininfo", "-name", "stalonetray", "-tree")
        windows = re.findall(r"^ +(0x[0-9a-f]+) ", tree, re.MULTILINE)
        embedded = [each for each in windows if "=" in desktop.on_screen("xprop", "-id", each, "_XEMBED_INFO")]
        return [EmbeddedIcon(desktop, int(window, 16)) for window in embedded]
    return []


def the_embedded_icon(desktop: XScreen, timeout: float = PATIENCE_S) -> EmbeddedIcon:
    """Wait at most *timeout* seconds for the icon in an ``xembed`` tray. Return the icon."""
    icon = eventually(lambda: embedded_icons(desktop), timeout, "an icon in the tray")[0]
    eventually(lambda: icon.geometry()[2] > 10, what="an icon of some size")
    return icon


def _is_visible(about: dict[str, tuple[str, Any]]) -> bool:
    return bool(about.get("visible", ("b", True))[1])


def _without_mnemonic(about: dict[str, tuple[str, Any]]) -> str:
    """Return an entry's text. In dbusmenu ``_`` marks the mnemonic and ``__`` is an underscore."""
    label = str(about.get("label", ("s", ""))[1])
    return re.sub(r"_(.)", r"\1", label)
