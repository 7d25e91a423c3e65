"""Choosing a result opens the quote, in the program that runs or in a new program."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from gui.background.notification_server import PrivateBus
from gui.conftest import qapp as qapp  # all tests of a run share one application
from lecun_viewer.desktop import APP_ID
from lecun_viewer.gui.process.single_instance import InstanceServer, SingleInstance
from lecun_viewer.system.directories import runtime_folder, settings_folder
from waiting import eventually

from .conftest import Asker


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[InstanceServer]:
    """The program that runs already, as other starts see it."""
    instance = SingleInstance(runtime_folder())
    assert instance.is_first()
    server = InstanceServer(instance.socket_name)
    yield server
    server.close()
    instance.release()


CHOICES = [
    ("gnome", "ActivateResult", "sasu", ("cake-analogy", ["cake"], 1234)),
    ("krunner", "Run", "ss", ("cake-analogy", "")),
]


@pytest.mark.parametrize(("desktop", "method", "signature", "arguments"), CHOICES)
def test_the_program_that_runs_shows_the_quote(
    desktop: str,
    method: str,
    signature: str,
    arguments: tuple[Any, ...],
    asker: Asker,
    running: InstanceServer,
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(running.show_requested) as asked:
        getattr(asker, desktop)(method, signature, *arguments)
    assert asked.args == ["cake-analogy", ""]


def test_a_search_for_more_opens_the_window(asker: Asker, running: InstanceServer, qtbot: QtBot) -> None:
    with qtbot.waitSignal(running.show_requested) as asked:
        asker.gnome("LaunchSearch", "asu", ["cake"], 1234)
    assert asked.args == ["", ""]


def test_a_token_lets_the_window_take_the_focus_once(asker: Asker, running: InstanceServer, qtbot: QtBot) -> None:
    for given, token in (("of-this-choice", "of-this-choice"), (None, "")):
        if given:
            asker.krunner("SetActivationToken", "s", given)
        with qtbot.waitSignal(running.show_requested) as asked:
            asker.krunner("Run", "ss", "cake-analogy", "")
        assert asked.args == ["cake-analogy", token]


FROM_NOTIFICATION: list[tuple[str, str, tuple[Any, ...], list[str]]] = [
    ("ActivateAction", "sava{sv}", ("default", [("s", "cake-analogy")], {}), ["cake-analogy", ""]),
    ("ActivateAction", "sava{sv}", ("favorite", [("s", "cake-analogy")], {}), ["cake-analogy", ""]),
    ("ActivateAction", "sava{sv}", ("default", [], {"activation-token": ("s", "of-a-click")}), ["", "of-a-click"]),
    ("ActivateAction", "sava{sv}", ("default", [("s", "--quit")], {}), ["--quit", ""]),
    ("Activate", "a{sv}", ({"desktop-startup-id": ("s", "of-a-click")},), ["", "of-a-click"]),
]


@pytest.mark.parametrize(("method", "signature", "arguments", "expected"), FROM_NOTIFICATION)
def test_a_click_on_a_notification_opens_its_quote(
    method: str,
    signature: str,
    arguments: tuple[Any, ...],
    expected: list[str],
    asker: Asker,
    running: InstanceServer,
    qtbot: QtBot,
) -> None:
    with qtbot.waitSignal(running.show_requested) as asked:
        asker.application(method, signature, *arguments)
    assert asked.args == expected
    eventually(lambda: not asker.bus.owned(APP_ID), what="the service doesn't wait for another click")


def test_a_file_can_be_opened_by_the_bus(asker: Asker, running: InstanceServer, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "my quotes.txt"
    with qtbot.waitSignal(running.files_requested) as asked:
        asker.application("Open", "asa{sv}", [file.as_uri()], {})
    assert asked.args == [[str(file)], ""]


def test_after_its_end_a_click_starts_the_program(asker: Asker) -> None:
    asker.application("ActivateAction", "sava{sv}", "default", [("s", "cake-analogy")], {})
    socket = Path(SingleInstance(runtime_folder()).socket_name)
    eventually(socket.exists, what="the program answers other starts")
    subprocess.run([sys.executable, "-m", "lecun_viewer", "--quit"], check=True)
    assert json.loads((settings_folder() / "settings.json").read_text())["quote"] == "cake-analogy"


def test_a_new_program_shows_the_quote_and_outlives_the_service(hasty: Asker) -> None:
    hasty.krunner("Run", "ss", "cake-analogy", "")
    eventually(lambda: not hasty.is_running, what="the service has ended")
    socket = Path(SingleInstance(runtime_folder()).socket_name)
    eventually(socket.exists, what="the program answers other starts")
    subprocess.run([sys.executable, "-m", "lecun_viewer", "--quit"], check=True)
    assert json.loads((settings_folder() / "settings.json").read_text())["quote"] == "cake-analogy"


def test_a_program_that_is_gone_is_no_reason_to_fail(bus: PrivateBus) -> None:
    command = """
from lecun_viewer.desktop.search_service import __main__
__main__.program_command = lambda: ["/nowhere/lecun-viewer"]
__main__.main()
"""
    asker = Asker(bus, [sys.executable, "-c", command])
    asker.krunner("Run", "ss", "cake-analogy", "")
    assert asker.found("cake")
    asker.bus.close()
