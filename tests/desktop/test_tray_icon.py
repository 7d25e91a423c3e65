"""The icon in real trays, which are there, come late, or go and come back."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from waiting import eventually

from .bus import DBUS, Bus
from .program import Program, StartProgram
from .tray import EmbeddedIcon, StatusItem, embedded_icons, status_items, the_embedded_icon
from .virtual_desktop import MakeDesktop, Tray, VirtualDesktop

SCRIPT = Path(__file__).with_name("tray_program.py")
TOOL_TIP = "Deep & <b>bold</b>"
ANY_TIME_MS = 600_000  # apart, two clicks are a double click still, on however slow a machine

StartTrayProgram = Callable[..., Program]

both_kinds = pytest.mark.parametrize("kind", ["sni", "xembed"])


@pytest.fixture
def start_tray_program(start_program: StartProgram) -> StartTrayProgram:
    """A factory: start the program, and wait until it runs."""

    def start(desktop: VirtualDesktop, double_click_ms: int = 0, **env: str) -> Program:
        program = start_program(sys.executable, str(SCRIPT), str(double_click_ms), desktop=desktop, env=env)
        eventually(lambda: "ready" in words(program), what="the program runs")
        return program

    return start


def words(program: Program) -> list[str]:
    """Return all words that the program and Qt have said.

    A tray that goes may leave a call of Qt's without an answer. What Qt says of that is no fault of the program.
    """
    lines = program.output().splitlines()
    return " ".join(line for line in lines if not line.startswith("QDBusTrayIcon encountered a D-Bus error")).split()


def wait_for(program: Program, *expected: str) -> None:
    """Wait until the program has said all of *expected*, and nothing else."""

    def has_said_all() -> bool:
        assert words(program) == list(expected)
        return True

    eventually(has_said_all, what="the program says what is expected")


def wait_for_last(program: Program, word: str) -> None:
    """Wait until the program has said *word* as its last."""
    eventually(lambda: words(program)[-1] == word, what=f"the program says {word!r}")


def owner(item: StatusItem) -> object:
    """Return the connection that has *item*. Qt makes one for each icon, and registers it by this or another name."""
    with Bus(item.desktop.bus_address) as bus:
        return bus.call(DBUS, "/", DBUS, "GetNameOwner", "s", item.service)


def the_icon(desktop: VirtualDesktop, kind: Tray) -> StatusItem | EmbeddedIcon:
    """Return the icon in the tray of *kind* once it is there, alone."""
    icons = eventually(lambda: status_items(desktop) or embedded_icons(desktop), what=f"an icon in the {kind} tray")
    assert [type(icon) for icon in icons] == [StatusItem if kind == "sni" else EmbeddedIcon]
    return icons[0]


def the_status_item(desktop: VirtualDesktop) -> StatusItem:
    icon = the_icon(desktop, "sni")
    assert isinstance(icon, StatusItem)
    return icon


@both_kinds
def test_is_in_a_tray_that_comes_later(
    kind: Tray, make_desktop: MakeDesktop, start_tray_program: StartTrayProgram
) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    program = start_tray_program(desktop)
    assert words(program) == ["ready"]
    desktop.start_tray(kind)
    the_icon(desktop, kind)
    wait_for(program, "ready", "there")


@both_kinds
def test_comes_back_with_its_tray(kind: Tray, make_desktop: MakeDesktop, start_tray_program: StartTrayProgram) -> None:
    desktop = make_desktop(tray=kind, notifications=False)
    # Xfce's panel is an XEmbed tray, too, a moment longer. A look in that moment would find it.
    program = start_tray_program(desktop, **({"SLOW_CLOCK": "1"} if kind == "sni" else {}))
    before = the_icon(desktop, kind)
    owned = owner(before) if isinstance(before, StatusItem) else None
    told = ["ready", "there"]
    for _ in range(3):
        desktop.end_part("tray")
        wait_for(program, *told, "gone")
        desktop.start_tray(kind)
        after = the_icon(desktop, kind)
        told += ["gone", "there"]
        wait_for(program, *told)
    if isinstance(after, StatusItem):
        assert owner(after) == owned, "it is still the same icon"


@pytest.mark.parametrize(("first", "second"), [("sni", "xembed"), ("xembed", "sni")])
def test_moves_to_a_tray_of_the_other_kind(
    first: Tray, second: Tray, make_desktop: MakeDesktop, start_tray_program: StartTrayProgram
) -> None:
    desktop = make_desktop(tray=first, notifications=False)
    program = start_tray_program(desktop)
    told, moved = ["ready", "there"], ["gone", "there"]
    wait_for(program, *told)
    for kind in (second, first):
        desktop.end_part("tray")
        wait_for_last(program, "gone")
        desktop.start_tray(kind)
        icon = the_icon(desktop, kind)
        wait_for_last(program, "there")
        # Xfce's panel is an XEmbed tray, too, a moment longer. A look in that moment finds it.
        detour = moved if kind == "xembed" else []
        said = words(program)[len(told) :]
        assert said in (moved, [*detour, *moved])
        told += said
    if isinstance(icon, StatusItem):
        assert (icon.menu(), icon.read("ToolTip")[2]) == (["Quit"], TOOL_TIP)


def test_needs_no_session_bus(make_desktop: MakeDesktop, start_tray_program: StartTrayProgram) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    program = start_tray_program(desktop, DBUS_SESSION_BUS_ADDRESS="unix:path=/nowhere")
    desktop.start_tray("xembed")
    the_icon(desktop, "xembed")
    wait_for(program, "ready", "there")


def test_a_click_is_passed_on(desktop: VirtualDesktop, start_tray_program: StartTrayProgram) -> None:
    program = start_tray_program(desktop)
    icon = the_status_item(desktop)
    icon.secondary_activate()
    wait_for(program, "ready", "there", "MiddleClick")
    icon.activate()
    wait_for(program, "ready", "there", "MiddleClick", "activated", "Trigger")
    icon.activate()
    wait_for(program, "ready", "there", "MiddleClick", "activated", "Trigger", "activated", "Trigger")


def test_a_double_click_on_a_window_in_the_tray_is_one_click(
    make_desktop: MakeDesktop, start_tray_program: StartTrayProgram
) -> None:
    desktop = make_desktop(tray="xembed", notifications=False)
    program = start_tray_program(desktop, double_click_ms=ANY_TIME_MS)
    icon = the_embedded_icon(desktop)
    icon.click(button=2)
    icon.click()
    icon.click()
    wait_for(program, "ready", "there", "MiddleClick", "activated", "Trigger", "DoubleClick")


def test_says_its_tool_tip_and_another_with_another_picture(
    desktop: VirtualDesktop, start_tray_program: StartTrayProgram
) -> None:
    start_tray_program(desktop)
    icon = the_status_item(desktop)
    picture = icon.read("IconPixmap")
    assert picture
    assert icon.read("ToolTip")[2] == TOOL_TIP
    icon.activate()
    eventually(lambda: icon.read("ToolTip")[2] == "Clicked", what="the other tool tip")
    assert icon.read("IconPixmap") != picture


def test_its_menu_is_shown_by_a_window_too(make_desktop: MakeDesktop, start_tray_program: StartTrayProgram) -> None:
    desktop = make_desktop(tray="xembed", notifications=False)
    program = start_tray_program(desktop)
    the_embedded_icon(desktop).click(button=3)
    wait_for(program, "ready", "there", "Context")

    def has_quit() -> bool:
        desktop.keys("Down", "Return")  # a menu that is not on the screen yet does not hear them
        return program.process.poll() is not None

    eventually(has_quit, what="it quits")
    assert program.process.returncode == 0
