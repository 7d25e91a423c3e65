"""The user's own quotes on a real desktop: typed in, added on the console, edited by hand while the program runs."""

import sys
from pathlib import Path

from builders import own_in, texts
from lecun_viewer.core.quote import Quote
from waiting import eventually

from .drag_program import TITLE as SOURCE
from .program import TITLE as VIEWER
from .program import Console, StartProgram
from .seen import Seen
from .settings_file import kept
from .virtual_desktop import VirtualDesktop

FILE_NAME = "File name:"  # in the dialog that Qt shows where the desktop has none
LEFT, RIGHT = (4, 60, 940, 780), (964, 260, 420, 300)  # beside each other
OBEY = "Nobody has the right to obey."


def data_folder(home: Path) -> Path:
    return home / ".local/share/lecun-viewer"


def on_disk(home: Path, collection_id: str = "my-quotes") -> list[str]:
    """Return the words of a collection's quotes, as a program finds them that starts now."""
    return texts(own_in(data_folder(home)).every(collection_id))


def has_focus(seen: Seen, name: str) -> bool:
    return "focused" in seen.control(name, "text").states


def test_a_quote_is_written_down_and_taken_back(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    seen = Seen(viewer())
    eventually(lambda: seen.quote, what="today's quote is shown")
    desktop.keys("ctrl+n")
    desktop.wait_window("New Quote")
    desktop.type_text(OBEY)
    desktop.keys("Tab")
    desktop.type_text("Hannah Arendt")
    desktop.keys("Return")
    eventually(lambda: seen.quote.startswith(OBEY), what="the new quote is shown")
    assert on_disk(program_home) == [OBEY]
    seen.wait_for("count", f"{len(shipped) + 1} quotes")
    desktop.keys("ctrl+z")
    seen.wait_for("count", f"{len(shipped)} quotes")
    assert on_disk(program_home) == []


def test_what_others_write_is_seen_while_the_program_runs(
    viewer: StartProgram, console: Console, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    seen = Seen(viewer())
    console("add", OBEY, "--author", "Hannah Arendt")
    seen.wait_for("count", f"{len(shipped) + 1} quotes")
    with (data_folder(program_home) / "collections/my-quotes.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"text": "By hand.", "authors": ["Ada"]}\nnonsense\n')
    seen.wait_for("count", f"{len(shipped) + 2} quotes")

    assert "nonsense" in (data_folder(program_home) / "collections-older/my-quotes.jsonl").read_text(encoding="utf-8")
    assert "By hand." in console("search", "author:ada")


def test_a_collection_that_the_console_hides_goes_from_the_window(
    desktop: VirtualDesktop,
    viewer: StartProgram,
    console: Console,
    program_home: Path,
    shipped: tuple[Quote, ...],
) -> None:
    seen = Seen(viewer())
    left = len([quote for quote in shipped if quote.collection != "own-words"])
    console("collections", "hide", "own-words")
    seen.wait_for("count", f"{left} quotes")
    desktop.keys("ctrl+plus")  # the window writes another setting
    eventually(lambda: kept(program_home, "text_size"), what="the text size is saved")
    assert kept(program_home, "hidden_collections") == ["own-words"]
    console("collections", "show", "own-words")
    seen.wait_for("count", f"{len(shipped)} quotes")


def test_a_text_from_another_program_is_dropped_and_stays_there(
    desktop: VirtualDesktop, viewer: StartProgram, start_program: StartProgram, program_home: Path
) -> None:
    seen = Seen(viewer())
    text = f"“{OBEY}”\n— Hannah Arendt, On the Radio"
    source = start_program(sys.executable, str(Path(__file__).with_name("drag_program.py")), text)
    own, window = desktop.wait_window(VIEWER), desktop.wait_window(SOURCE)
    desktop.move_window(own, *LEFT)
    desktop.move_window(window, *RIGHT)
    seen.program.wait_place(own)
    source.wait_place(window)
    x, y, *_ = source.tree().find(role="text").extents()
    desktop.drag((x + 30, y + 12), seen.control("Quotes").center(), source.tree(), seen.program.tree())
    desktop.wait_window("New Quote")
    eventually(lambda: seen.control("Quote text", "text").text == OBEY, what="the words are filled in")
    assert seen.control("Authors", "text").text == "Hannah Arendt"
    assert seen.control("Source", "text").text == "On the Radio"
    desktop.activate(desktop.wait_window("New Quote"))
    desktop.keys("Tab", "Return")
    eventually(lambda: seen.quote.startswith(OBEY), what="the new quote is shown")
    assert on_disk(program_home) == [OBEY]
    assert source.tree().find(role="text").text == text


def test_quotes_of_a_file_are_imported_by_the_keyboard_and_taken_back(
    desktop: VirtualDesktop, viewer: StartProgram, program_home: Path, shipped: tuple[Quote, ...]
) -> None:
    file = program_home / "found.csv"
    file.write_text(f"Quote,Author\n{OBEY},Hannah Arendt\nLess is more.,Ada\n", encoding="utf-8")
    seen = Seen(viewer())
    desktop.keys("alt+f", "i")
    eventually(lambda: has_focus(seen, FILE_NAME), what="the file dialog takes keys")
    desktop.type_text(str(file))
    desktop.keys("Return")
    eventually(lambda: has_focus(seen, "Collection title"), what="the preview takes keys")
    assert seen.control("Collection title", "text").text == "found"
    desktop.keys("Return")
    seen.wait_for("count", "2 quotes in found")  # the list shows what came
    assert on_disk(program_home, "found") == [OBEY, "Less is more."]
    desktop.keys("ctrl+z")
    seen.wait_for("count", f"{len(shipped)} quotes")
    assert on_disk(program_home, "found") == []
    assert file.exists()
