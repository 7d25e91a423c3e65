"""How long the service stays, and what it does without a bus or a name."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from desktop.bus import Bus, BusError
from gui.background.notification_server import PrivateBus
from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.desktop.bus import connected
from lecun_viewer.desktop.search_service.service import Method, Service
from waiting import PATIENCE_S, eventually

from .conftest import Asker

NAME, PATH, INTERFACE = "org.example.Search", "/search", "org.example.Search1"
MINUTE = 60.0


class Hands:
    """A clock's hands, which a test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def serving(bus: PrivateBus, hands: Hands) -> Iterator[threading.Thread]:
    """A service that answers ``Ask``, in a thread. It ends after a minute of *hands*."""
    connection = connected(bus.address)
    assert connection
    interfaces = {INTERFACE: {"Ask": Method("", "s", lambda: ("answered",)), "Fail": Method("", "", _fail)}}
    service = Service(connection, NAME, PATH, interfaces)
    thread = threading.Thread(target=service.run, args=(MINUTE, hands))
    thread.start()
    yield thread
    bus.end()  # ends what is left
    thread.join()


def _fail() -> tuple[str, ...]:
    raise ZeroDivisionError


@pytest.fixture
def somebody(bus: PrivateBus, serving: threading.Thread) -> Iterator[Bus]:
    with Bus(bus.address) as made:
        eventually(lambda: made.owned(NAME), what="it has its name")
        yield made


def ask(somebody: Bus, method: str = "Ask", path: str = PATH) -> tuple[str, ...]:
    return somebody.call(NAME, path, INTERFACE, method)


def test_each_question_gives_it_another_minute(somebody: Bus, hands: Hands, serving: threading.Thread) -> None:
    for _ in range(3):
        hands.now += MINUTE - 1
        assert ask(somebody) == ("answered",)
    hands.now += MINUTE - 1
    with pytest.raises(BusError):
        ask(somebody, path="/elsewhere")  # no question for it
    hands.now += 2
    with pytest.raises(BusError):
        ask(somebody, path="/elsewhere")  # it looks at the clock after that
    serving.join(PATIENCE_S)
    assert not serving.is_alive()
    assert not somebody.owned(NAME)


def test_a_fault_of_ours_is_an_error_and_no_end(
    somebody: Bus, serving: threading.Thread, caplog: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(BusError):
        ask(somebody, "Fail")
    assert ask(somebody) == ("answered",)
    assert "got no answer" in caplog.text


def test_it_ends_with_the_bus(somebody: Bus, bus: PrivateBus, serving: threading.Thread) -> None:
    bus.end()
    serving.join(PATIENCE_S)
    assert not serving.is_alive()


def test_a_second_service_leaves_at_once(asker: Asker, bus: PrivateBus) -> None:
    assert asker.found("cake")
    process = asker.process_id
    second = [sys.executable, "-m", "lecun_viewer.desktop.search_service"]
    environment = {**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus.address}
    subprocess.run(second, env=environment, check=True)
    assert asker.process_id == process
    assert asker.bus.owned(SEARCH_NAME)


def test_without_a_bus_it_can_do_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    done = subprocess.run([sys.executable, "-m", "lecun_viewer.desktop.search_service"], capture_output=True)
    assert done.returncode == 1
    assert done.stderr == b""
