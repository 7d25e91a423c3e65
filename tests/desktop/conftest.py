"""Fixtures for tests in a real desktop. The package's docstring is the map.

If Debian packages of the desktop are missing, the tests are skipped and name them. With ``LECUN_REQUIRE_DESKTOP=1``
they fail instead.
"""

import os
import re
import sys
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import system_packages

from .desktop import Desktop
from .notifications import Notifications
from .program import TITLE, Console, Program, StartProgram
from .screen_reader import ScreenReader
from .session import Session, session_manager
from .settings_file import prefer
from .virtual_desktop import MakeDesktop, VirtualDesktop

collect_ignore = [] if "LECUN_DESKTOP" in os.environ else ["sessions"]  # dev.py test --desktop NAME

DESKTOPS = pytest.StashKey[list[Desktop]]()  # those a test uses, for the pictures taken when it fails


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of a failed test's desktops while they still show the fault."""
    report = yield
    if report.failed and report.when != "teardown":
        for desktop in item.stash.get(DESKTOPS, []):
            report.sections.append(("desktop", _keep_evidence(item, desktop)))
    return report


def _keep_evidence(item: pytest.Item, desktop: Desktop) -> str:
    """Save a screenshot and the accessibility tree beside the test's folder. Return where, or why not."""
    tmp_path = getattr(item, "funcargs", {}).get("tmp_path")
    name = tmp_path.name if tmp_path else re.sub(r"\W", "-", item.name)
    stem = desktop.folder.with_name(f"{name}-on-{desktop.folder.name}")
    try:
        picture = desktop.screenshot(stem.with_suffix(".png"))
        with ScreenReader(desktop.bus_address) as reader:
            tree = stem.with_suffix(".txt")
            tree.write_text(reader.outline(), encoding="utf-8")
    except Exception as error:  # must not hide the failure of the test
        return f"the desktop {desktop.folder} could not be kept: {error!r}"
    return f"screenshot: {picture}\naccessibility tree: {tree}\nlogs: {desktop.folder / 'logs'}"


@pytest.fixture(scope="session", autouse=True)
def desktop_packages() -> None:
    """Skip the test if the desktop lacks a package. Fail if a desktop is required."""
    if not system_packages.is_debian_like():
        reason = "a virtual desktop needs the packages of a Debian"
    elif missing := system_packages.missing(system_packages.VIRTUAL_DESKTOP_NEEDS):
        reason = f"a virtual desktop needs these Debian packages: {' '.join(need[0] for need in missing)}"
    else:
        return
    if os.environ.get("LECUN_REQUIRE_DESKTOP") == "1":
        pytest.fail(f"LECUN_REQUIRE_DESKTOP=1, but {reason}", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def shared_desktop(desktop_packages: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[VirtualDesktop]:
    """One desktop for the whole run, because its start takes long. Tests use ``desktop``."""
    with VirtualDesktop(tmp_path_factory.mktemp("desktop")) as desktop:
        yield desktop


@pytest.fixture
def desktop(shared_desktop: VirtualDesktop, request: pytest.FixtureRequest) -> Iterator[VirtualDesktop]:
    """A desktop with an ``sni`` tray and notifications. No program runs on it, nothing is open.

    A test that ends the session, or wants other parts, takes ``make_desktop``.
    """
    note_desktop(request, shared_desktop)
    yield shared_desktop
    shared_desktop.restore()


@pytest.fixture
def make_desktop(
    desktop_packages: None, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[MakeDesktop]:
    """A factory of desktops of other kinds. Each has everything of its own, and ends with the test."""
    with ExitStack() as stack:

        def make(**options: Any) -> VirtualDesktop:
            made = VirtualDesktop(tmp_path_factory.mktemp("desktop"), **options)
            note_desktop(request, made)
            return stack.enter_context(made)

        yield make


@pytest.fixture
def notifications(desktop: Desktop) -> Iterator[Notifications]:
    """What this test makes ``desktop`` notify."""
    with Notifications(desktop) as watched:
        yield watched


@pytest.fixture
def program_home(tmp_path: Path) -> Path:
    """The HOME of the program under test, empty. The XDG folders lie in it, where they do by default."""
    home = tmp_path / "home"
    home.mkdir()
    return home


@pytest.fixture
def no_notification(program_home: Path) -> None:
    """Have nothing notified that a test doesn't ask for."""
    prefer(program_home, notify=False)


@pytest.fixture
def start_program(request: pytest.FixtureRequest, tmp_path: Path, program_home: Path) -> Iterator[StartProgram]:
    """A factory: start any program by its command line, in ``program_home``. It ends with the test."""
    with ExitStack() as stack:

        def start(
            *argv: str,
            title: str | None = None,
            desktop: Desktop | None = None,
            env: Mapping[str, str] | None = None,
        ) -> Program:
            on: Desktop = desktop or request.getfixturevalue("desktop")
            log = tmp_path / f"program-{len(list(tmp_path.glob('program-*.log'))) + 1}.log"
            reader = stack.enter_context(ScreenReader(on.bus_address))
            with log.open("wb") as output:
                process = on.start(*argv, home=program_home, env=env, output=output)
            stack.callback(on.end_programs)
            program = Program(on, reader, process, log)
            if title is not None:
                program.window = program.wait_window(title)
            return program

        yield start


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session manager of X11. A program joins its session by its ``address``."""
    with session_manager(tmp_path / "session.log") as made:
        yield made


@pytest.fixture
def command() -> Sequence[str]:
    """The beginning of a command that runs a module with the program's Python."""
    return (sys.executable,)


@pytest.fixture
def viewer(start_program: StartProgram, command: Sequence[str]) -> StartProgram:
    """A factory: start ``lecun-viewer`` with arguments. Wait for its window, and until it is complete.

    With the *title* ``None`` it waits for nothing. It takes the options of ``start_program``, too.
    """

    def start(*args: str, title: str | None = TITLE, **options: Any) -> Program:
        program = start_program(*command, "-m", "lecun_viewer", *args, title=title, **options)
        if title is not None:
            program.wait_complete()
        return program

    return start


@pytest.fixture
def viewer_at_once(start_program: StartProgram, command: Sequence[str]) -> StartProgram:
    """A factory: start ``lecun-viewer``. Wait for no more than its window."""
    return partial(start_program, *command, "-m", "lecun_viewer", title=TITLE)


@pytest.fixture
def console(start_program: StartProgram, command: Sequence[str]) -> Console:
    """A function that returns the output of ``lecun-quotes`` in the viewer's home."""

    def says(*args: str, **options: Any) -> str:
        program = start_program(*command, "-m", "lecun_viewer.cli", *args, **options)
        assert program.wait_exit() == 0, program.output()
        return program.output().strip()

    return says


def note_desktop(request: pytest.FixtureRequest, desktop: Desktop) -> None:
    """Remember *desktop* for a picture of it, in case the test fails."""
    request.node.stash.setdefault(DESKTOPS, []).append(desktop)
