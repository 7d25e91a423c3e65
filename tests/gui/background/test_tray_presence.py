"""The kind of tray, without a desktop. With real trays: `tests/desktop/test_tray_icon.py`."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from pytestqt.qtbot import QtBot

from lecun_viewer.gui.background.tray_icon import WATCHER_NAME, TrayDetector, TrayKind

if TYPE_CHECKING:
    from lecun_viewer.gui.message_bus import MessageBus

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="there is one kind of tray elsewhere, always")


class Names:
    """The part of a bus that tells who owns a name. The test says who does."""

    def __init__(self) -> None:
        self._watches: dict[str, Callable[[str], None]] = {}

    def watch_owner(self, name: str, changed: Callable[[str], None]) -> None:
        self._watches[name] = changed

    def give_watcher(self, owner: str) -> None:
        self._watches[WATCHER_NAME](owner)

    @property
    def are_watched(self) -> bool:
        return bool(self._watches)


@pytest.fixture
def names() -> Names:
    return Names()


def presence_on(names: Names, platform_name: str) -> TrayDetector:
    return TrayDetector(cast("MessageBus", names), platform_name)


class XEmbedTray:
    """Stands for ``QSystemTrayIcon``, which says whether there is a tray. The test lets the tray come and go."""

    def __init__(self) -> None:
        self.is_there = False

    def isSystemTrayAvailable(self) -> bool:
        return self.is_there


@pytest.fixture
def xembed_tray(monkeypatch: pytest.MonkeyPatch) -> XEmbedTray:
    tray = XEmbedTray()
    monkeypatch.setattr("lecun_viewer.gui.background.tray_icon.QSystemTrayIcon", tray)
    return tray


@needs_linux
def test_is_unknown_until_the_bus_answers(qtbot: QtBot, names: Names) -> None:
    presence = presence_on(names, "xcb")
    assert presence.kind is None
    with qtbot.waitSignal(presence.changed):
        names.give_watcher(":1.7")
    assert presence.kind is TrayKind.STATUS_NOTIFIER
    with qtbot.waitSignal(presence.changed):
        names.give_watcher("")
    assert presence.kind is None


@needs_linux
@pytest.mark.parametrize(("platform_name", "has_icons"), [("xcb", True), ("wayland-egl", True), ("offscreen", False)])
def test_there_are_trays_where_qt_has_icons_for_them(platform_name: str, has_icons: bool, names: Names) -> None:
    presence = presence_on(names, platform_name)
    assert names.are_watched is has_icons
    assert presence.kind is None


@needs_linux
def test_another_owner_is_no_change(qtbot: QtBot, names: Names) -> None:
    presence = presence_on(names, "wayland")
    names.give_watcher(":1.7")
    with qtbot.assertNotEmitted(presence.changed):
        names.give_watcher(":1.8")


@needs_linux
def test_an_xembed_tray_is_found_at_the_next_look(qtbot: QtBot, names: Names, xembed_tray: XEmbedTray) -> None:
    presence = presence_on(names, "xcb")
    names.give_watcher("")
    assert presence.kind is None
    xembed_tray.is_there = True
    with qtbot.waitSignal(presence.changed):
        presence.look()
    assert presence.kind is TrayKind.XEMBED
    with qtbot.assertNotEmitted(presence.changed):
        presence.look()
    xembed_tray.is_there = False
    with qtbot.waitSignal(presence.changed):
        presence.look()
    assert presence.kind is None


@needs_linux
def test_an_xembed_tray_that_is_there_is_found_at_once(names: Names, xembed_tray: XEmbedTray) -> None:
    xembed_tray.is_there = True
    presence = presence_on(names, "xcb")
    presence.look()
    assert presence.kind is None, "the bus has not said yet whether there is a tray that Qt prefers"
    names.give_watcher("")
    assert presence.kind is TrayKind.XEMBED


@needs_linux
def test_a_panel_with_both_kinds_that_ends_is_no_xembed_tray(names: Names, xembed_tray: XEmbedTray) -> None:
    """Its XEmbed tray is still there for a moment."""
    xembed_tray.is_there = True
    presence = presence_on(names, "xcb")
    names.give_watcher(":1.7")
    assert presence.kind is TrayKind.STATUS_NOTIFIER
    names.give_watcher("")
    assert presence.kind is None
    presence.look()
    assert presence.kind is TrayKind.XEMBED, "it stays for longer, so it is a tray of its own"


@needs_linux
def test_on_wayland_there_is_no_xembed_tray(names: Names, xembed_tray: XEmbedTray) -> None:
    xembed_tray.is_there = True
    presence = presence_on(names, "wayland")
    names.give_watcher("")
    presence.look()
    assert presence.kind is None


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_some_systems_have_a_tray_always(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert TrayDetector(None, "anything").kind is TrayKind.NATIVE
