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
