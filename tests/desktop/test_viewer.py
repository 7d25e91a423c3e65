"""The program as a person uses it, read by a screen reader."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QLibraryInfo, QVersionNumber

from fakes import Calendar
from lecun_viewer.core.quote import Quote
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from waiting import eventually

from .drop_program import TITLE as IN_THE_WAY
from .program import TITLE, StartProgram
from .seen import Seen
from .virtual_desktop import VirtualDesktop

CAKE = "If intelligence is a cake, the bulk of the cake is self-supervised learning"
CONSOLE = (sys.executable, "-m", "lecun_viewer.cli")
NAMES = ("Parts", "Quotes", "Search quotes", "Quote", "Personal note", "Result count", "Provenance")


def favorites_on_disk(home: Path) -> set[str]:
    """Return what another program finds among the favorites at this moment."""
    return set(FavoriteStore(Records(home / ".local/share/lecun-viewer", Calendar())))


def notes_on_disk(home: Path) -> list[str]:
    return [each.note for each in FavoriteStore(Records(home / ".local/share/lecun-viewer", Calendar())).values()]


def test_a_first_visit(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    seen = Seen(viewer())
    assert seen.count == f"{len(shipped)} quotes"
    eventually(lambda: seen.quote, what="today's quote is shown")

    desktop.keys("ctrl+f")
    desktop.type_text("zebra")
    seen.wait_for("count", "0 quotes")
    desktop.keys("Escape")
    desktop.type_text("cherry cake")
    seen.wait_for("count", "3 quotes")
    desktop.keys("Down")
    eventually(lambda: seen.quote.startswith(CAKE), what="the first quote found is shown")
    assert not seen.is_favorite

    desktop.keys("ctrl+d")
    seen.wait_for("is_favorite", True)
    assert favorites_on_disk(program_home) == {"cake-analogy"}
    assert seen.favorite_count == "Favorites, 1 quote"
    row = seen.control("Quotes").cell(0).name
    assert [part in row for part in (CAKE, "On the Cake Analogy", "Meta AI Blog", " — favorite")] == [True] * 4
    desktop.keys("ctrl+e")  # from the search field, where Qt would take it for End
    eventually(lambda: "focused" in seen.control("Personal note", "text").states, what="the note has the focus")
    desktop.keys("ctrl+z")
    seen.wait_for("is_favorite", False)
    assert favorites_on_disk(program_home) == set()
    desktop.keys("ctrl+shift+z")
    seen.wait_for("is_favorite", True)


@pytest.mark.skipif(QLibraryInfo.version() < QVersionNumber(6, 10), reason="Qt tells no language before 6.10")
def test_a_quote_is_read_in_its_own_language(viewer: StartProgram) -> None:
    seen = Seen(viewer("--quote", "learning-to-learn"))
    eventually(lambda: seen.quote.startswith("Ce qu'il faut apprendre"), what="the French sentence is shown")
    assert seen.control("Quote").locale == "fr_FR"
    assert seen.control("Provenance").locale == seen.control("Quotes").locale != "fr_FR"


def test_a_note_is_saved_when_its_reader_pauses(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path
) -> None:
    seen = Seen(viewer("--quote", "dead-end-of-llms"))
    desktop.keys("ctrl+d", "ctrl+e")
    eventually(lambda: "focused" in seen.control("Personal note", "text").states, what="the note has the focus")
    desktop.type_text("<b>for</b> “Tuesday”")
    eventually(lambda: notes_on_disk(program_home) == ["<b>for</b> “Tuesday”"], what="the note is saved")
    seen.program.process.kill()
    seen.program.wait_exit()
    seen = Seen(viewer("--quote", "dead-end-of-llms"))
    eventually(
        lambda: seen.control("Personal note", "text").text == "<b>for</b> “Tuesday”", what="the note is there again"
    )


def test_the_eye_and_the_focus_go_the_same_way(desktop: VirtualDesktop, viewer: StartProgram) -> None:
    seen = Seen(viewer("--quote", "cake-analogy"))
    desktop.keys("ctrl+d")
    seen.wait_for("is_favorite", True)
    eventually(lambda: seen.control("Parts").focused() or "focused" in seen.control("Parts").states)
    visited = list[str]()
    beside = ["Search quotes", "Quotes", "Random quote", "Favorite", "Copy"]
    found = ["What Yann LeCun said", "Copy this sentence with its source"]
    own = ["In Yann LeCun’s own words", "Show this quote", "Copy this sentence with its source"]
    expected = [*beside, "Quote", "Provenance", *found, "Remark", *own, "Add Finding…", "Personal note"]
    for before, name in pairwise(["Parts", *expected]):
        is_after_link = before in (found[0], own[0])  # the place, which is a link, is a stop too
        desktop.keys(*["Tab"] * (1 + is_after_link))

        def has_focus(name: str = name) -> bool:
            nodes = [node for node in seen.program.tree().walk() if node.name == name and "showing" in node.states]
            return any("focused" in node.states or node.focused() for node in nodes)

        eventually(has_focus, what=f"after {visited or 'the parts'}, Tab leads to {name}")
        visited.append(name)


def test_everything_has_a_name(viewer: StartProgram, desktop: VirtualDesktop) -> None:
    seen = Seen(viewer("--quote", "cake-analogy"))
    desktop.keys("ctrl+d")
    seen.wait_for("is_favorite", True)
    for name in NAMES:
        assert "showing" in seen.control(name).states, name
    working = {"button", "push button", "check box", "text", "table", "list", "tree", "menu item", "entry"}
    nameless = [node for node in seen.program.tree().walk() if node.role in working and not node.name]
    assert [node.line() for node in nameless if "showing" in node.states] == []


def test_the_console_and_the_window_share_favorites(viewer: StartProgram, start_program: StartProgram) -> None:
    seen = Seen(viewer("--quote", "cake-analogy"))
    assert start_program(*CONSOLE, "favorites", "add", "cake-analogy").wait_exit() == 0
    seen.wait_for("is_favorite", True)
    assert seen.favorite_count == "Favorites, 1 quote"
    assert start_program(*CONSOLE, "favorites", "remove", "cake-analogy").wait_exit() == 0
    seen.wait_for("is_favorite", False)


def test_makes_no_connection_to_the_internet(
    desktop: VirtualDesktop, start_program: StartProgram, tmp_path: Path
) -> None:
    trace = tmp_path / "trace"
    strace = ("strace", "-D", "-f", "-q", "-e", "trace=socket,connect", "-o", str(trace))  # -D: the program stays ours
    program = start_program(*strace, sys.executable, "-m", "lecun_viewer", title=TITLE)
    program.wait_complete()
    desktop.keys("ctrl+r", "ctrl+d")
    Seen(program).wait_for("is_favorite", True)
    desktop.keys("ctrl+q")
    assert program.wait_exit() == 0
    end = f"{program.process.pid} +++ exited with 0 +++"
    eventually(lambda: end in trace.read_text().splitlines(), what="all of it is traced")
    calls = trace.read_text().splitlines()
    assert any("AF_UNIX" in call for call in calls)  # else nothing was traced
    assert [call for call in calls if "AF_INET" in call or "AF_NETLINK" in call] == []


def test_a_second_start_gives_the_first_window_the_focus(
    desktop: VirtualDesktop, viewer: StartProgram, start_program: StartProgram
) -> None:
    """Wherever it was: behind another one, or an icon."""
    first = viewer("--quote", "commons")
    window = first.window
    assert window
    other = start_program(sys.executable, str(Path(__file__).with_name("drop_program.py")), title=None)
    in_the_way = other.wait_window(IN_THE_WAY)
    desktop.activate(in_the_way)
    assert viewer("--quote", "peer-review", title=None).wait_exit() == 0
    eventually(lambda: desktop.active_window() == window, what="it is before the other one")
    eventually(lambda: Seen(first).quote.startswith("Truly innovative papers"), what="it shows the quote")
    desktop.minimize(window)
    desktop.activate(in_the_way)
    assert viewer(title=None).wait_exit() == 0
    eventually(lambda: desktop.active_window() == window, what="it is no icon any more")
