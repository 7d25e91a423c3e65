"""The day's notification where the server fails, and works again later. Bus and server are real."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney.bus_messages import DBus, message_bus
from jeepney.io.blocking import open_dbus_connection
from pytestqt.qtbot import QtBot

from desktop.bus import Bus
from fakes import Calendar, GivenStores
from gui.background.notification_server import NAME, SERVICE, NotificationServer, PrivateBus
from lecun_viewer.gui.background.daily_notification import DailyNotification
from lecun_viewer.gui.background.freedesktop_notifier import FreedesktopNotifier
from lecun_viewer.gui.editor import Editor
from lecun_viewer.gui.message_bus import MessageBus
from lecun_viewer.library.library import Library
from lecun_viewer.records.favorites import FavoriteStore
from owning import Owned
from waiting import PATIENCE_S

Minute = Callable[[], None]


@pytest.fixture
def stores(tmp_path: Path, calendar: Calendar, library: Library, store: FavoriteStore, owned: Owned) -> GivenStores:
    return owned(GivenStores(tmp_path, calendar, library=library, favorites=store))


@pytest.fixture
def bus(daemon: PrivateBus) -> Iterator[MessageBus]:
    bus = MessageBus(daemon.address, call_timeout_s=PATIENCE_S)
    yield bus
    bus.close()


@pytest.fixture
def notifier(bus: MessageBus) -> FreedesktopNotifier:
    return FreedesktopNotifier(bus, "lecun-viewer", parent=bus)


@pytest.fixture
def notification(bus: MessageBus, notifier: FreedesktopNotifier, stores: GivenStores) -> DailyNotification:
    """The day's notification, which is due. It is the program's, without the rest of the program."""
    return DailyNotification(stores, notifier, Editor(stores), bus)


@pytest.fixture
def minute(notification: DailyNotification, calendar: Calendar) -> Minute:
    """A function that lets a minute begin."""

    def begin() -> None:
        calendar.tick(60)
        notification.check()

    return begin


def is_shown_once(server: NotificationServer, notification: DailyNotification) -> bool:
    return len(server.numbers) == 1 and not notification.is_waiting


@pytest.mark.parametrize(
    "failure",
    [
        {"GetCapabilities": None},
        {"GetCapabilities": ("s", "odd")},
        {"Notify": None},
    ],
)
def test_a_server_that_failed_shows_it_within_a_minute(
    daemon: PrivateBus,
    notification: DailyNotification,
    minute: Minute,
    qtbot: QtBot,
    failure: dict[str, tuple[str, object] | None],
) -> None:
    with NotificationServer(daemon.address, odd=failure) as server:
        notification.check()
        qtbot.waitUntil(lambda: notification.is_waiting)
        for member in failure:
            before = server.asked.count(member)
            minute()
            qtbot.waitUntil(lambda: server.asked.count(member) > before)  # noqa: B023  # waits at once
        qtbot.waitUntil(lambda: notification.is_waiting)
        server.odd = {}
        minute()
        qtbot.waitUntil(lambda: is_shown_once(server, notification))
        for _ in range(3):
            minute()
        assert server.asked.count("Notify") == len(server.notified)
        assert len(server.numbers) == 1


def test_a_server_that_hung_shows_it_within_a_minute(
    daemon: PrivateBus,
    bus: MessageBus,
    notifier: FreedesktopNotifier,
    notification: DailyNotification,
    minute: Minute,
    qtbot: QtBot,
) -> None:
    notification.snooze(is_on=True)  # until the server is known, for that call may not time out
    with NotificationServer(daemon.address, hold=["GetCapabilities"]) as server:
        qtbot.waitUntil(lambda: notifier.has_server)
        bus._call_timeout_s = 0.1
        notification.snooze(is_on=False)
        qtbot.waitUntil(lambda: notification.is_waiting)
        minute()
        qtbot.waitUntil(lambda: server.held_count == 2)
        bus._call_timeout_s = PATIENCE_S
        server.release()
        minute()
        qtbot.waitUntil(lambda: is_shown_once(server, notification))


def test_a_server_that_could_not_start_shows_it_within_a_minute(
    daemon: PrivateBus, notification: DailyNotification, minute: Minute, qtbot: QtBot
) -> None:
    """Nobody tells that it can start now. It starts when it is asked."""
    install(daemon, f"[D-BUS Service]\nName={NAME}\nExec=/bin/false\n")
    notification.check()
    qtbot.waitUntil(lambda: notification.is_waiting)
    install(daemon, SERVICE)
    with Bus(daemon.address) as monitor:
        monitor.become_monitor("type='method_call',member='Notify'")
        minute()
        qtbot.waitUntil(lambda: bool(monitor.received()))
    qtbot.waitUntil(lambda: not notification.is_waiting)


def test_without_a_server_nothing_is_written_each_minute(
    bus: MessageBus, notification: DailyNotification, minute: Minute, qtbot: QtBot, tmp_path: Path
) -> None:
    notification.check()
    qtbot.waitUntil(lambda: notification.is_waiting)
    marks, answers = list[None](), list[object]()
    notification.mark_changed.connect(lambda: marks.append(None))
    before = {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()}
    for number in range(1, 6):
        minute()
        bus.call(message_bus.GetId(), answers.append, returns="s")
        qtbot.waitUntil(lambda: len(answers) == number)  # noqa: B023  # waits at once
    assert {file: file.stat().st_mtime_ns for file in tmp_path.iterdir()} == before
    assert marks == []


def install(daemon: PrivateBus, service: str) -> None:
    """Let the bus start the server that *service* describes."""
    (daemon.folder / f"{NAME}.service").write_text(service, encoding="utf-8")
    with open_dbus_connection(daemon.address) as connection:
        connection.send_and_get_reply(DBus().ReloadConfig())
