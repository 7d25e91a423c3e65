"""The window while every collection that comes with the program is hidden."""

from waiting import eventually

from .program import Console, StartProgram
from .seen import Seen
from .virtual_desktop import VirtualDesktop


def hide_all_shipped(console: Console) -> None:
    console("collections", "hide", "compilation")
    console("collections", "hide", "own-words")


def test_quotes_of_ones_own_are_enough(
    desktop: VirtualDesktop, viewer: StartProgram, console: Console, no_notification: None
) -> None:
    console("add", "A thing I have heard.")
    hide_all_shipped(console)
    seen = Seen(viewer())
    eventually(lambda: seen.quote.startswith("A thing I have heard."), what="the only quote is today's")
    desktop.keys("ctrl+comma")
    desktop.wait_window("Preferences")


def test_without_any_quote_a_button_brings_the_collections_back(
    desktop: VirtualDesktop, viewer: StartProgram, console: Console, no_notification: None
) -> None:
    console("collections", "create", "Bare")
    hide_all_shipped(console)
    program = viewer()
    seen = Seen(program)
    seen.wait_for("count", "0 quotes")
    assert any("All quotes are hidden." in node.name for node in program.tree().walk())
    desktop.keys("ctrl+t")
    program.tree().find(name="Show All Collections", role="push button").press()
    eventually(lambda: "0 quotes" not in seen.count, what="the quotes are listed")
