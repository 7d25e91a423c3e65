"""What the desktop says over D-Bus: the session ends, and which colors the user wants. Linux only."""

import os
from functools import partial
from typing import Any

from jeepney import MatchRule, Message, new_method_call
from PySide6.QtCore import QObject, Signal

from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM
from lecun_viewer.gui.message_bus import Body, MessageBus
from lecun_viewer.gui.widgets import portal_request
from lecun_viewer.gui.widgets.desktop_services import is_plasma

SHUTDOWN_NAME = "org.kde.Shutdown"  # Plasma starts this service for a logout or a shutdown
PORTAL = portal_request.PORTAL.with_interface("org.freedesktop.portal.Settings")
APPEARANCE, SCHEME, CONTRAST = "org.freedesktop.appearance", "color-scheme", "contrast"
_SCHEMES = {1: DARK, 2: LIGHT}
PORTAL_THEME = "xdgdesktopportal"  # brings file dialogs, and no colors


class SessionEnd(QObject):
    """Hears that Plasma ends the session, before Plasma closes the windows.

    On Wayland no session manager tells a program so (seen with Plasma 6.3). Other desktops close no windows then.

    Signals:
        began: The session begins to end. Another program or the user may still stop that.
    """

    began = Signal()

    def __init__(self, bus: MessageBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_first_answer = True
        bus.watch_owner(SHUTDOWN_NAME, self._on_owner)

    def _on_owner(self, owner: str) -> None:
        """Ignore a service that was there before. It may be left from a logout that was stopped."""
        if owner and not self._is_first_answer:
            self.began.emit()
        self._is_first_answer = False


class DesktopColors(QObject):
    """The colors that the user chose for the whole desktop, as its portal has them (XDG Desktop Portal, “Settings”).

    Qt asks the portal only with the platform themes of GNOME and Plasma (Qt 6.11), or never (Qt 6.8). GTK's theme then
    goes by the GTK theme's name, which GNOME does not change.

    Signals:
        scheme_reported: The portal answered, or the user chose other colors. Carries "light", "dark" or "system"
            (`core.preferences`). "system" means that the portal names none.
        contrast_reported: Likewise. Carries whether the user wants high contrast.
    """

    scheme_reported = Signal(str)
    contrast_reported = Signal(bool)

    def __init__(self, bus: MessageBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bus = bus

    def ask(self) -> None:
        """Ask the portal. It answers later, and reports each change."""
        rule = MatchRule(
            type="signal",
            sender=PORTAL.bus_name,
            interface=PORTAL.interface,
            member="SettingChanged",
            path=PORTAL.object_path,
        )
        rule.add_arg_condition(0, APPEARANCE)
        self._bus.subscribe(rule, "ssv", self._on_changed)
        self._bus.watch_owner(PORTAL.bus_name, self._on_owner)
        self._read()  # starts the portal, if there is any

    def _on_owner(self, owner: str) -> None:
        """Ask a portal that came later. At login it may be too slow for the first question."""
        if owner:
            self._read()

    def _read(self) -> None:
        for name in (SCHEME, CONTRAST):
            asked = new_method_call(PORTAL, "Read", "ss", (APPEARANCE, name))  # in every version
            self._bus.call(asked, partial(self._on_answered, name), returns="v")

    def _on_changed(self, signal: Message) -> None:
        _namespace, name, variant = signal.body
        self._report(name, variant)

    def _on_answered(self, name: str, body: Body | None) -> None:
        self._report(name, body[0] if body else None)

    def _report(self, name: str, variant: Any) -> None:
        if name == SCHEME:
            self.scheme_reported.emit(_SCHEMES.get(_number(variant), SYSTEM))
        elif name == CONTRAST:
            self.contrast_reported.emit(_number(variant) == 1)


def _number(variant: Any) -> int:
    """Return the number in *variant*, which may be nested. Return 0 if it has none: no preference."""
    match variant:
        case ("v", inner):
            return _number(inner)
        case ("u", int(number)):
            return number
    return 0


def qt_knows_better() -> bool:
    """Return whether the colors of Qt are right anyway.

    Plasma's theme follows by itself, with more colors than light and dark. Who names a theme for Qt wants its colors.
    """
    theme = os.environ.get("QT_QPA_PLATFORMTHEME", "")
    return theme not in ("", PORTAL_THEME) or is_plasma()
