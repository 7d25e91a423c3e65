"""Closing, quitting and the end of a session, seen at the window, the process and its exit status.

The session manager is real to the program (`session.py`). PySide6's wheels can't speak its protocol. Debian's PySide6
can. A test takes the PySide6 that can. The tests of the packages ask the installed Debian package.
"""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from waiting import PATIENCE_S, eventually

from .bus import Bus
from .program import PREFERENCES, QUESTION, TITLE, Program, StartProgram
from .session import RESTART_NEVER, Session
from .settings_file import kept, prefer
from .tray import status_items, the_icon
from .virtual_desktop import MakeDesktop, VirtualDesktop

DEBIANS_PYTHON = "/usr/bin/python3"
DEBIAN_PACKAGES = "python3-pyside6.qtwidgets qt6-svg-plugins python3-jeepney python3-msgspec python3-platformdirs"
SPEAKS_XSMP = """
from PySide6.QtWidgets import QApplication
application = QApplication([])
print("libSM.so" in open("/proc/self/maps").read())
"""

pytestmark = pytest.mark.usefixtures("no_notification")  # and the first close asks
each_state = pytest.mark.parametrize("state", ["window", "hidden", "question", "preferences"])


def start_in(state: str, start: StartProgram) -> Program:
    """Start the program and bring it into *state*.

    The states are ``window`` and ``hidden``, ``question`` after a close, and ``preferences`` with the dialog open.
    """
    if state == "hidden":
        program = start("--hidden", title=None)
        program.wait_complete()
    else:
        program = start()
    the_icon(program.desktop)
    if state == "question":
        program.close()
        program.wait_window(QUESTION)
    elif state == "preferences":
        program.desktop.keys("ctrl+comma")
        program.wait_window(PREFERENCES)
    return program


def answer(program: Program, button: str) -> None:
    program.tree().find(name=QUESTION).find(name=button).press()


def wait_until_hidden(program: Program) -> None:
    """Wait until there is no window. The program must go on."""
    eventually(lambda: not program.desktop.windows(), what="no window, and no question either")
    assert the_icon(program.desktop).menu()[-1] == "Quit"
    assert program.process.poll() is None


# Closing the window


def test_closing_hides_it_from_now_on(desktop: VirtualDesktop, viewer: StartProgram, program_home: Path) -> None:
    program = start_in("question", viewer)
    answer(program, "Keep Running")
    wait_until_hidden(program)
    assert kept(program_home, "close_keeps_running") is True
    the_icon(desktop).activate()
    program.close()
    wait_until_hidden(program)


def test_closing_quits_from_now_on(viewer: StartProgram, program_home: Path) -> None:
    program = start_in("question", viewer)
    answer(program, "Quit")
    assert program.wait_exit() == 0
    assert kept(program_home, "close_keeps_running") is False
    eventually(lambda: not status_items(program.desktop), what="the icon is gone")
    program = start_in("window", viewer)
    program.close()
    assert program.wait_exit() == 0


def test_the_question_never_keeps_a_window_open(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path
) -> None:
    """Plasma on Wayland ends the session when each window is gone that it has closed. It says nothing before."""
    program = viewer()
    program.close()
    question = program.wait_window(QUESTION)
    assert desktop.windows() == [question]
    program.close(QUESTION)
    assert program.wait_exit() == 0
    assert kept(program_home, "close_keeps_running") is None
    assert program.output() == ""


def test_closing_asks_however_early_it_comes(viewer_at_once: StartProgram) -> None:
    program = viewer_at_once(title=None)
    program.close()
    program.wait_window(QUESTION)


# Quitting


def test_ctrl_q_quits_whatever_closing_does(desktop: VirtualDesktop, viewer: StartProgram, program_home: Path) -> None:
    prefer(program_home, close_keeps_running=True)
    program = start_in("window", viewer)
    desktop.keys("ctrl+q")
    assert program.wait_exit() == 0
    eventually(lambda: not status_items(desktop), what="the icon is gone")


@pytest.mark.parametrize("state", ["question", "preferences"])
def test_a_signal_ends_it_at_once(state: str, viewer: StartProgram) -> None:
    program = start_in(state, viewer)
    assert program.terminate() == 0
    assert program.output() == ""


def test_ends_without_a_word_after_a_change(viewer: StartProgram) -> None:
    program = viewer("--quote", "cake-analogy")
    program.desktop.keys("ctrl+d")
    eventually(lambda: program.tree().find(name="Undo Add Favorite"), what="it can be undone")
    assert program.terminate() == 0
    assert program.output() == ""


# A second start


@pytest.mark.parametrize("state", ["window", "hidden"])
def test_a_second_hidden_start_leaves_all_as_it_is(state: str, desktop: VirtualDesktop, viewer: StartProgram) -> None:
    start_in(state, viewer)
    before = desktop.windows()
    second = viewer("--hidden", title=None)
    assert second.wait_exit() == 0
    assert len(status_items(desktop)) == 1
    assert the_icon(desktop).menu()[-1] == "Quit"  # it has answered, and would have done by now what it was asked for
    assert desktop.windows() == before


# The session goes


def test_goes_on_where_the_session_bus_goes(
    make_desktop: MakeDesktop, viewer: StartProgram, program_home: Path
) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    prefer(program_home, close_keeps_running=True, asked_without_tray=True)
    program = viewer(desktop=desktop)
    second = (sys.executable, "-m", "lecun_viewer")
    desktop.end_part("session bus")
    for _ in range(2):
        assert desktop.start(*second, home=program_home).wait(PATIENCE_S) == 0
        program.close()
        eventually(lambda: not desktop.windows(), what="no window")
        assert program.process.poll() is None
    assert program.terminate() == 0
    assert program.output() == ""


def test_a_hidden_program_ends_with_its_screen(make_desktop: MakeDesktop, viewer: StartProgram) -> None:
    desktop = make_desktop(notifications=False)
    program = viewer("--hidden", title=None, desktop=desktop)
    the_icon(desktop)
    desktop.end_session()
    program.wait_exit()


@pytest.mark.parametrize(("keeps", "goes_on"), [(None, False), (True, True)])
def test_no_dialog_stands_in_the_way_when_plasma_ends_the_session(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path, keeps: bool | None, goes_on: bool
) -> None:
    """Plasma starts a service, and then closes all windows. It can't close the window beneath a modal dialog."""
    prefer(program_home, close_keeps_running=keeps)
    program = start_in("window", viewer)
    desktop.keys("ctrl+shift+p")
    program.wait_window("Share as Image")
    with Bus(desktop.bus_address) as bus:
        bus.request_name("org.kde.Shutdown")
        eventually(lambda: not desktop.windows(), what="all windows are closed, and nothing is asked")
    if goes_on:
        wait_until_hidden(program)
    else:
        assert program.wait_exit() == 0
    assert program.output() == ""


# An X11 session manager


@pytest.fixture(scope="session")
def python(shared_desktop: VirtualDesktop) -> str:
    """A Python whose Qt can speak to a session manager."""
    for python in (sys.executable, DEBIANS_PYTHON):
        found = subprocess.run([python, "-c", SPEAKS_XSMP], env=shared_desktop.env, capture_output=True, text=True)
        if found.stdout == "True\n":
            return python
    pytest.skip(f"no Qt here speaks to X11 session managers; Debian's does: {DEBIAN_PACKAGES}")


@pytest.fixture
def member(python: str, session: Session, start_program: StartProgram) -> StartProgram:
    """A factory: start the program as a member of the session."""
    found = importlib.util.find_spec("lecun_viewer")
    assert found
    assert found.origin
    env = {"SESSION_MANAGER": session.address, "PYTHONPATH": str(Path(found.origin).parents[1])}

    def start(*args: str, title: str | None = TITLE, **_: object) -> Program:
        program = start_program(python, "-m", "lecun_viewer", *args, title=title, env=env)
        session.wait("registered")
        if title is not None:
            program.wait_complete()
        return program

    return start


@each_state
def test_never_stands_in_the_way_of_a_logout(state: str, session: Session, member: StartProgram) -> None:
    program = start_in(state, member)
    session.ask("save")
    assert session.wait("saved") == ["saved", True]
    assert session.heard("property", "RestartStyleHint")[-1][2] == RESTART_NEVER
    assert session.heard("interact") == []
    assert program.process.poll() is None, "others may need it until they have saved, too"
    session.ask("die")
    assert program.wait_exit() == 0
    assert session.wait("closed")
    assert program.output() == ""


@pytest.mark.parametrize("asked", ["save", "checkpoint"])
def test_a_session_that_goes_on_changes_nothing(
    asked: str, session: Session, member: StartProgram, program_home: Path
) -> None:
    prefer(program_home, close_keeps_running=True)
    program = start_in("window", member)
    session.ask(asked)
    session.wait("saved")
    if asked == "save":
        session.ask("cancel")
    program.close()
    wait_until_hidden(program)
    session.ask("save")
    session.wait("saved", count=2)
    session.ask("die")
    assert program.wait_exit() == 0


def test_understands_how_a_session_manager_starts_it_again(
    viewer: StartProgram, session: Session, member: StartProgram
) -> None:
    program = member("--hidden", title=None)
    assert session.wait("property", "RestartStyleHint")[2] == RESTART_NEVER
    _, *arguments = session.wait("property", "RestartCommand")[2]
    assert arguments[0] == "-session"
    the_icon(program.desktop)
    assert program.terminate() == 0
    viewer(*arguments, "-name", "lecun-viewer")
