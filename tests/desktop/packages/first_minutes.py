"""The first minutes of a new user, which every package must pass."""

from collections.abc import Mapping
from pathlib import Path

from chroot import Chroot
from desktop.program import TITLE
from desktop.settings_file import prefer
from desktop.tray import the_icon
from desktop.virtual_desktop import VirtualDesktop
from waiting import PATIENCE_S, eventually


def first_minutes(
    desktop: VirtualDesktop, home: Path, log: Path, *command: str, env: Mapping[str, str] | None = None
) -> None:
    """Start the program by *command*. See its window and icon, raise it by a second start, and quit.

    It prints to *log*, and must print nothing.
    """
    prefer(home, notify=False)
    with log.open("wb") as output:
        first = desktop.start(*command, home=home, env=env, output=output)
        window = desktop.wait_window(TITLE)
        icon = the_icon(desktop)
        assert icon.has_picture
        assert icon.menu()[-1] == "Quit"
        desktop.minimize(window)
        second = desktop.start(*command, home=home, env=env, output=output)
        assert second.wait(PATIENCE_S) == 0
        eventually(lambda: desktop.active_window() == window, what="the window is raised by a second start")
        icon.choose("Quit")
        assert first.wait(PATIENCE_S) == 0
    assert log.read_text(encoding="utf-8") == ""
    assert (home / ".local/share/lecun-viewer/records/@days.jsonl").is_file()


def bind_desktop(chroot: Chroot, desktop: VirtualDesktop, home: Path) -> None:
    """Let programs in *chroot* find *desktop*'s screen and buses, and *home*, at their usual paths."""
    for folder in (Path("/tmp/.X11-unix"), Path(desktop.env["XDG_RUNTIME_DIR"]), home):
        chroot.bind(folder, str(folder))
