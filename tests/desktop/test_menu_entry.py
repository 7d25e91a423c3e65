"""``lecun-viewer --install-desktop`` and its reverse, on a desktop that reads their files."""

import json
import os
import shlex
import subprocess
import sys
from configparser import ConfigParser
from pathlib import Path

import pytest

from lecun_viewer.desktop.autostart.linux import new_entry
from waiting import eventually

from .program import TITLE, Console, StartProgram, answering
from .seen import Seen
from .virtual_desktop import VirtualDesktop

PROGRAM = Path(sys.executable).with_name("lecun-viewer")
CHECK = "Check a Text"
CAKE = "If intelligence is a cake, the icing is supervised learning."
OBEY = "Nobody has the right to obey."
SIZES = (16, 22, 32, 48, 64)


@pytest.fixture
def share(program_home: Path) -> Path:
    """Where the desktop looks for this user's entries and icons."""
    return program_home / ".local" / "share"


def says(start_program: StartProgram, *arguments: str, status: int = 0) -> str:
    """Return the program's output for *arguments*. It must end with *status*."""
    program = start_program(str(PROGRAM), *arguments)
    assert program.wait_exit() == status, program.output()
    return program.output().strip()


def below(folder: Path) -> set[Path]:
    return {path for path in folder.rglob("*") if path.is_file()}


def test_the_menu_starts_the_program(start_program: StartProgram, desktop: VirtualDesktop, share: Path) -> None:
    assert str(PROGRAM) in says(start_program, "--install-desktop")
    entry = share / "applications" / "io.github.lecun_viewer.viewer.desktop"
    subprocess.run(["desktop-file-validate", entry], check=True)
    said = entry.read_text(encoding="utf-8")
    assert said.count(f"\nTryExec={PROGRAM}\n") == 1, "a desktop hides the entry once the program is gone"
    start_program("gio", "launch", str(entry))
    try:
        desktop.wait_window(TITLE)
        eventually(lambda: answering(desktop), what="it answers other starts")
    finally:
        says(start_program, "--quit")  # it is nobody's child, and so nobody else ends it
    eventually(lambda: desktop.windows(TITLE) == [], what="its window is gone")


def test_a_file_that_is_opened_with_the_program_is_imported(
    start_program: StartProgram,
    desktop: VirtualDesktop,
    console: Console,
    viewer: StartProgram,
    share: Path,
    tmp_path: Path,
    no_notification: None,
) -> None:
    """By the running program, as a file manager asks."""
    says(start_program, "--install-desktop")
    file = tmp_path / "Mes citations “à lire”.md"
    file.write_text(f"> {OBEY}\n>\n> — Hannah Arendt\n", encoding="utf-8")
    program = viewer()
    entry = share / "applications" / "io.github.lecun_viewer.viewer.desktop"
    assert start_program("gio", "launch", str(entry), file.as_uri()).wait_exit() == 0
    # On a slow machine, a window with the progress of the reading comes first. It has the same title.
    program.tree().find(name="Import", role="push button")
    preview = desktop.wait_window("Import")
    eventually(lambda: desktop.active_window() == preview, what="the preview has the focus")
    desktop.keys("Return")
    eventually(lambda: OBEY in console("search", "author:arendt"), what="the quote is saved")


@pytest.mark.parametrize("opener", [("gio", "open"), ("xdg-open",)])
def test_a_link_shows_its_quote(
    start_program: StartProgram, viewer: StartProgram, console: Console, opener: tuple[str, ...]
) -> None:
    """By the running program, as a browser or a note asks for it."""
    says(start_program, "--install-desktop")
    program = viewer("--quote", "cake-analogy")
    quote = json.loads(console("show", "commons", "--json"))["text"]
    assert start_program(*opener, "lecun-viewer:quote/commons").wait_exit() == 0
    eventually(lambda: Seen(program).quote == quote, what="it shows the quote of the link")
    says(start_program, "--uninstall-desktop")
    assert start_program(*opener, "lecun-viewer:quote/peer-review").wait_exit() != 0, "nothing opens it any more"


@pytest.mark.parametrize(("mask", "of_folders", "of_file"), [("0", 0o755, 0o644), ("077", 0o700, 0o600)])
def test_nobody_else_may_change_what_starts_the_program(share: Path, mask: str, of_folders: int, of_file: int) -> None:
    command = ["sh", "-c", 'umask "$1" && exec "$2" --install-desktop', "sh", mask, str(PROGRAM)]
    subprocess.run(command, check=True, capture_output=True, env={**os.environ, "XDG_DATA_HOME": str(share)})
    made = {path: path.stat().st_mode & 0o777 for path in share.rglob("*")}
    assert {mode for path, mode in made.items() if path.is_file()} == {of_file}
    assert {mode for path, mode in made.items() if path.is_dir()} == {of_folders}


def test_the_menus_actions_show_a_quote_in_the_program_that_runs(
    start_program: StartProgram,
    desktop: VirtualDesktop,
    viewer: StartProgram,
    console: Console,
    share: Path,
    tmp_path: Path,
) -> None:
    """An action also starts the program, if it does not run."""
    says(start_program, "--install-desktop")
    entry = ConfigParser(interpolation=None)
    entry.read(share / "applications" / "io.github.lecun_viewer.viewer.desktop", encoding="utf-8")
    groups = [entry[f"Desktop Action {name}"] for name in entry["Desktop Entry"]["Actions"].split(";")[:-1]]
    today, chance, check = (shlex.split(group["Exec"]) for group in groups)
    assert [group["Name"] for group in groups] == ["Quote of the Day", "Random Quote", "Check the Clipboard"]
    assert today[0] == chance[0] == check[0] == str(PROGRAM)
    todays = json.loads(console("today", "--json"))["text"]
    other = next(each for each in json.loads(console("list", "--json")) if each["text"] != todays)
    program = viewer("--quote", other["id"])
    eventually(lambda: Seen(program).quote == other["text"], what="it shows the quote that was asked for")
    assert start_program(*today).wait_exit() == 0
    eventually(lambda: Seen(program).quote == todays, what="it shows the quote of the day")

    def shows_another() -> bool:
        assert start_program(*chance).wait_exit() == 0
        return bool(Seen(program).quote != todays)  # else by chance

    eventually(shows_another, what="it shows another quote")
    before = set[int]()
    for text in (CAKE, OBEY):  # the next check takes the place of this one
        (tmp_path / "copied").write_text(text, encoding="utf-8")
        start_program("xclip", "-selection", "clipboard", str(tmp_path / "copied"))
        eventually(lambda: desktop.clipboard() == text, what="it was copied in another program")  # noqa: B023
        assert start_program(*check).wait_exit() == 0
        eventually(lambda: len(set(desktop.windows(CHECK)) - before) == 1, what="a new dialog")  # noqa: B023
        (dialog,) = set(desktop.windows(CHECK)) - before
        eventually(lambda: desktop.windows(CHECK) == [dialog], what="it is the only one")  # noqa: B023
        eventually(lambda: program.tree().find(name="Text to check").text == text, what="it is checked")  # noqa: B023
        eventually(lambda: desktop.active_window() == dialog, what="the dialog has the focus")  # noqa: B023
        before = {dialog}
    program.terminate()
    again = viewer(*today[1:])
    eventually(lambda: Seen(again).quote == todays, what="a new start shows the quote of the day")


def test_the_icons_are_where_a_theme_has_them(start_program: StartProgram, share: Path) -> None:
    says(start_program, "--install-desktop")
    theme = share / "icons" / "hicolor"
    assert below(theme) == {
        *(theme / f"{size}x{size}" / "apps" / "lecun-viewer.png" for size in SIZES),
        theme / "scalable" / "apps" / "lecun-viewer.svg",
        theme / "symbolic" / "apps" / "lecun-viewer-symbolic.svg",
    }
    lookup = "import sys; from PySide6.QtGui import QGuiApplication, QIcon; QGuiApplication(sys.argv)"
    found = start_program(
        sys.executable, "-c", f"{lookup}; QIcon.setThemeName('hicolor'); print(QIcon.hasThemeIcon('lecun-viewer'))"
    )
    assert found.wait_exit() == 0
    assert found.output().strip() == "True"


def test_d_bus_starts_the_search_service(start_program: StartProgram, share: Path, tmp_path: Path) -> None:
    """Plasma's search finds the runner below ``XDG_DATA_HOME``, and the runner names the service."""
    says(start_program, "--install-desktop")
    runner = (share / "krunner" / "dbusplugins" / "lecun-viewer-search.desktop").read_text(encoding="utf-8")
    values = dict(line.split("=", 1) for line in runner.splitlines() if "=" in line)
    where = [
        f"--{part}={values[f'X-Plasma-DBusRunner-{name}']}"
        for part, name in (("dest", "Service"), ("object-path", "Path"))
    ]
    ask = ["gdbus", "call", "--session", *where, "--method", "org.kde.krunner1.Match", "cake"]
    found = start_program("dbus-run-session", "--", *ask, env={"XDG_DATA_HOME": str(share)})
    assert found.wait_exit() == 0, found.output()
    assert "'cake-analogy'" in found.output()


def test_what_is_installed_twice_leaves_at_once_and_alone(start_program: StartProgram, share: Path) -> None:
    others = share / "applications" / "other.desktop"
    others.parent.mkdir(parents=True)
    others.touch()
    for _ in range(2):
        says(start_program, "--install-desktop")
    assert "was removed from the menu" in says(start_program, "--uninstall-desktop")
    assert below(share) - {others.with_name("mimeinfo.cache")} == {others}, "the desktop's cache of all entries stays"
    assert "Nothing was changed" in says(start_program, "--uninstall-desktop")


def test_what_is_removed_no_longer_starts_at_login(
    start_program: StartProgram, share: Path, program_home: Path
) -> None:
    entry = program_home / ".config" / "autostart" / "lecun-viewer.desktop"
    entry.parent.mkdir(parents=True)
    says(start_program, "--install-desktop")
    entry.write_bytes(new_entry([str(PROGRAM)]))
    said = "LeCun Viewer was removed from the menu and no longer starts at login."
    assert says(start_program, "--uninstall-desktop").startswith(said)
    assert not entry.exists()

    entry.write_bytes(new_entry([str(PROGRAM)]))
    assert says(start_program, "--uninstall-desktop").startswith("LeCun Viewer no longer starts at login.")
    assert not entry.exists()


def test_another_installed_program_still_starts_at_login(start_program: StartProgram, program_home: Path) -> None:
    entry = program_home / ".config" / "autostart" / "lecun-viewer.desktop"
    entry.parent.mkdir(parents=True)
    content = new_entry(["/opt/another/lecun-viewer"])
    entry.write_bytes(content)
    assert "Nothing was changed" in says(start_program, "--uninstall-desktop")
    assert entry.read_bytes() == content


def test_a_desktop_passes_over_the_login_entry_of_a_removed_program(
    start_program: StartProgram, tmp_path: Path
) -> None:
    """A purged Debian package leaves such an entry, because it may touch no home. ``TryExec`` alone decides."""
    program, entry = tmp_path / "lecun-viewer", tmp_path / "entry.desktop"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    entry.write_bytes(new_entry([str(program)]).replace(f"\nExec={program}".encode(), b"\nExec=true"))
    assert start_program("gio", "launch", str(entry)).wait_exit() == 0
    program.unlink()
    assert start_program("gio", "launch", str(entry)).wait_exit() == 1


def test_a_folder_that_cannot_be_made_is_reported(start_program: StartProgram, share: Path) -> None:
    share.parent.mkdir()
    share.write_text("a file in its place")
    said = says(start_program, "--install-desktop", status=1)
    assert said.startswith("Couldn’t change the menu: ")
    assert str(share) in said
    assert share.read_text() == "a file in its place"


def test_a_flatpak_is_in_the_menu_by_itself(start_program: StartProgram, share: Path) -> None:
    program = start_program(str(PROGRAM), "--install-desktop", env={"FLATPAK_ID": "io.github.lecun_viewer.viewer"})
    assert program.wait_exit() == 2
    assert "Nothing was changed" in program.output()
    assert not share.exists()
