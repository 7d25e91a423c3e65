"""Which kind of tray is told of, without a desktop. With real trays: `tests/desktop/test_tray_icon.py`."""

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from lecun_viewer.gui.background.tray_presence import WATCHER_NAME, TrayKind, TrayPresence

if TYPE_CHECKING:
    from lecun_viewer.gui.background.message_bus import MessageBus

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="there is one kind of tray elsewhere, always")


class Names:
    """Of a bus, what tells who owns a name: whoever the test says."""

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


def presence_on(names: Names, platform_name: str) -> TrayPresence:
    return TrayPresence(cast("MessageBus", names), platform_name)


def watches_x11(presence: TrayPresence) -> bool:
    return any(type(child).__name__ == "X11TrayWatcher" for child in presence.findChildren(QObject))


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
def test_the_x_server_is_asked_only_where_there_is_one_and_no_other_tray(
    names: Names, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    presence = presence_on(names, "xcb")
    names.give_watcher(":1.7")
    assert not watches_x11(presence)
    names.give_watcher("")
    assert watches_x11(presence)
    elsewhere = presence_on(other := Names(), "wayland")
    other.give_watcher("")
    assert not watches_x11(elsewhere)


@needs_linux
@pytest.mark.parametrize("display", ["", ":97", "nonsense"])
def test_without_an_x_server_there_is_no_tray_and_no_complaint(
    display: str, names: Names, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    presence = presence_on(names, "xcb")
    names.give_watcher("")
    assert watches_x11(presence)
    assert presence.kind is None
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_some_systems_have_a_tray_always(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert TrayPresence(None, "anything").kind is TrayKind.NATIVE
