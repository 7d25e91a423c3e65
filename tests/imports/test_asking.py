"""Reading a long file asks often whether it may go on, so it can be canceled."""

from collections.abc import Callable
from contextlib import suppress

import pytest

from counting import steps, steps_between
from lecun_viewer.core.progress import CancelledError, unwatched
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import UnreadableError
from lecun_viewer.records.importing import recognise

from .kinds import BUILDERS

MANY = 1000
LONG = {
    "a table": ("a.md", "# A\n\n|quote|author|\n|-|-|\n" + "|Words of one.|Ada Winterbourne|\n" * MANY),
    "list items": ("a.md", "- Words of one — Ada Winterbourne\n" * MANY),
    "links": ("a.md", "[a]: http://a.org/b?c=d\n" * MANY + "\n> Words of one.\n"),
    "an item": ("a.md", "- Words of one.\n\n" + "  More words.\n\n" * MANY),
    "a paragraph": ("a.md", "> Words of **one** and <b>more</b> of\n" * MANY),
    "lines": ("a.txt", "“Words of one.”\n" * MANY),
    "blocks": ("a.txt", "“Words of one.”\n\n" * MANY),
    "the same words": ("a.csv", "Highlight,Book Title,Book Author\n" + "words,Book,Ada\n" * MANY),
    "blocks of Logseq": ("a.md", "file:: a.pdf\n\n" + "- Words.\n  ls-type:: annotation\n  hl-page:: 1\n" * MANY),
    "KOReader's own file": (
        "metadata.epub.lua",
        'return {["annotations"] = {' + '{["drawer"] = "a", ["text"] = "Words of one."},' * MANY + "}}",
    ),
    "KOReader's Markdown": ("a.md", "# Book\n##### Ada\n\n" + "### Page 1 @ 3 May 2021 8:12:45 PM\nWords.\n" * MANY),
    **{
        builder.kind: (builder.file, written)
        for builder in BUILDERS
        if isinstance(written := builder.written([Draft("Words of one.", ("Ada",), source="Notes")] * MANY), str)
    },
}


@pytest.mark.parametrize("name", LONG)
def test_reading_asks_often_whether_to_go_on(name: str) -> None:
    file, text = LONG[name]

    def read(text: str, progress: Callable[[float], None]) -> None:
        with suppress(UnreadableError):
            recognise(text.encode(), file, progress)

    read(text[:1000], unwatched)  # imports what is imported late
    between = steps_between(lambda ask: read(text, lambda _share: ask()))
    assert max(between) < sum(between) * 2 / 3


def test_reading_asks_as_soon_in_a_big_file_as_in_a_small_one() -> None:
    def cancel(_share: float) -> None:
        raise CancelledError

    def until_canceled(lines: int) -> int:
        document = b"quote,author\n" + (b"words " * 300 + b",Ada\n") * lines

        def read() -> None:
            with pytest.raises(CancelledError):
                recognise(document, "a.csv", cancel)

        return steps(read)

    until_canceled(10)
    assert until_canceled(10_000) < 2 * until_canceled(1000)
