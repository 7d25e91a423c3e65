"""The end of a session, as Plasma's bus tells it."""

import pytest

pytest.importorskip("jeepney", reason="D-Bus is Linux' own")

from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection
from pytestqt.qtbot import QtBot

from gui.background.notification_server import private_bus
from lecun_viewer.gui.background.desktop_signals import SHUTDOWN_NAME, SessionEnd
from lecun_viewer.gui.message_bus import MessageBus


@pytest.mark.parametrize("was_stopped", [False, True])
def test_it_begins_when_the_service_starts(qtbot: QtBot, was_stopped: bool) -> None:
    """A service that was there before is left from a logout that was stopped."""
    began = list[bool]()
    answers = list[object]()
    with private_bus() as daemon, open_dbus_connection(daemon.address) as service:
        if was_stopped:
            service.send_and_get_reply(message_bus.RequestName(SHUTDOWN_NAME))
        bus = MessageBus(daemon.address)
        end = SessionEnd(bus)
        end.began.connect(lambda: began.append(True))
        bus.call(message_bus.GetId(), answers.append, returns="s")
        qtbot.waitUntil(lambda: bool(answers))
        assert began == []
        service.send_and_get_reply(message_bus.ReleaseName(SHUTDOWN_NAME))
        service.send_and_get_reply(message_bus.RequestName(SHUTDOWN_NAME))
        qtbot.waitUntil(lambda: began == [True])
        bus.close()
