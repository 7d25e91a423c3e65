"""A quote is dragged by the mouse into other programs."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import html5lib

from lecun_viewer.core.quote import Quote
from waiting import eventually

from .desktop import Place, resting
from .drop_program import TITLE
from .program import TITLE as VIEWER
from .program import Program, StartProgram
from .seen import Seen
from .virtual_desktop import VirtualDesktop

QUOTE = "spatial-information"
WORDS = (
    "“Convolutional Neural Networks preserve the 2D nature of images and are capable of processing information"
    " spatially.”"
)
FOUND = (
    "Wording in the source: “In 1989, Yann LeCun and team introduced Convolutional Neural Networks — the backbone of"
    " Computer Vision research for the last 15 years! Unlike feedforward networks, CNNs preserve the 2D nature of"
    " images and are capable of processing information spatially!”"
)
CREDIT = (
    "— Avishek Biswas, “The History of Convolutional Neural Networks for Image Classification (1989 – Today)”,"
    " Towards Data Science, June 2024 (misattributed to Yann LeCun)"
)
LEFT, RIGHT = (4, 60, 940, 780), (964, 260, 420, 400)  # beside each other: the mouse raises the window it presses in


def drag_into(
    desktop: VirtualDesktop, title: str, other: Program, seen: Seen, is_taken: Callable[[], bool] = lambda: True
) -> int:
    """Drag the list's current row into the middle of the *other* program's window. Return that window."""
    own, window = desktop.wait_window(VIEWER), desktop.wait_window(title)
    desktop.move_window(own, *LEFT)
    seen.program.wait_place(own)
    desktop.move_window(window, *RIGHT)
    x, y, width, height = desktop.geometry(window)
    start = resting(lambda: row_of(seen), "the row of the list that is selected")
    end = x + width // 2, y + height // 2
    desktop.drag(start, end, seen.program.tree(), other.tree(), is_taken=is_taken)
    return window


def row_of(seen: Seen) -> Place | None:
    row = seen.control("Quotes").selected()
    return row.center() if row else None


def test_an_editor_gets_the_words_and_whose_they_are(
    desktop: VirtualDesktop,
    viewer: StartProgram,
    start_program: StartProgram,
    program_home: Path,
    shipped: tuple[Quote, ...],
) -> None:
    seen = Seen(viewer("--quote", QUOTE))
    note = program_home / "note.txt"
    note.write_text("My notes\n", encoding="utf-8")
    editor = start_program("l3afpad", str(note))
    window = drag_into(desktop, note.name, editor, seen)
    quote = f"{WORDS}\n{FOUND}\n{CREDIT}"
    eventually(lambda: quote in editor.tree().find(role="text").text, what="the editor shows the quote")
    desktop.activate(window)
    desktop.keys("ctrl+s")
    eventually(lambda: quote in note.read_text(encoding="utf-8"), what="the editor saves the quote")
    assert note.read_text(encoding="utf-8").replace(quote, "").strip() == "My notes"
    assert seen.count == f"{len(shipped)} quotes"  # it was copied: the list keeps its row


def test_a_program_that_takes_html_gets_both(
    desktop: VirtualDesktop, viewer: StartProgram, start_program: StartProgram
) -> None:
    seen = Seen(viewer("--quote", QUOTE))
    other = start_program(sys.executable, str(Path(__file__).with_name("drop_program.py")))
    drag_into(desktop, TITLE, other, seen, is_taken=lambda: other.output().count("over") > 1)
    eventually(lambda: other.output().endswith("}\n"), what="something was dropped")
    given = json.loads(other.output().splitlines()[-1])
    assert given["text/plain"] == f"{WORDS}\n{FOUND}\n{CREDIT}"
    assert given["action"] == "CopyAction"
    page = html5lib.parseFragment(given["text/html"], namespaceHTMLElements=False)
    assert ["".join(each.itertext()) for each in page.findall("blockquote/p")] == [WORDS, FOUND]
    assert "".join(page.find("blockquote/footer").itertext()) == CREDIT
    assert page.find("blockquote/footer/a").get("href").startswith("https://")
