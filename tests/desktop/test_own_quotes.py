"""The user's own quotes on a real desktop: typed in, added on the console, edited by hand while the program runs."""

from pathlib import Path

from lecun_viewer.core.quote import Quote

from .program import Console, StartProgram
from .seen import Seen
from .virtual_desktop import VirtualDesktop
from .waiting import eventually

OBEY = "Nobody has the right to obey."


def collection_file(home: Path) -> Path:
    return home / ".local/share/lecun-viewer/collections/my-quotes.jsonl"


def test_a_quote_is_written_down_and_taken_back(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    seen = Seen(viewer())
    eventually(lambda: seen.quote, what="today's quote is shown")
    desktop.keys("ctrl+n")
    desktop.wait_window("Add Quote")
    desktop.type_text(OBEY)
    desktop.keys("Tab")
    desktop.type_text("Hannah Arendt")
    desktop.keys("Return")
    eventually(lambda: seen.quote.startswith(OBEY), what="the new quote is shown")
    assert OBEY in collection_file(program_home).read_text(encoding="utf-8")
    seen.wait_for("count", f"{len(shipped) + 1} quotes")
    desktop.keys("ctrl+z")
    seen.wait_for("count", f"{len(shipped)} quotes")
    assert not collection_file(program_home).exists()


def test_what_others_write_is_seen_while_the_program_runs(
    viewer: StartProgram, console: Console, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    seen = Seen(viewer())
    console("add", OBEY, "--author", "Hannah Arendt")
    seen.wait_for("count", f"{len(shipped) + 1} quotes")
    with collection_file(program_home).open("a", encoding="utf-8") as file:
        file.write('{"text": "By hand.", "authors": ["Ada"]}\nnonsense\n')
    seen.wait_for("count", f"{len(shipped) + 2} quotes")

    def is_told() -> bool:
        return any("Line 4 of the collection" in node.name for node in seen.program.tree().walk())

    eventually(is_told, what="the line that can't be read is told")
    assert "By hand." in console("search", "author:ada")
