"""A text may grow as long as it likes. Reading it takes its share of time and memory, and can be canceled."""

import gc
import os
import re
import subprocess
import sys
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest

from lecun_viewer.core.progress import CancelledError, unwatched
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import UnreadableError
from lecun_viewer.imports.reading import LONGEST_LINE
from lecun_viewer.records.importing import recognise

from .kinds import BUILDERS

PROGRAM = Path(__file__).parents[1] / "import_times.py"
LONGEST_S = 3600  # it takes a minute. A text that is slow in a high power would take days
NUMBER = 3000 if "LECUN_FULL" in os.environ else 200
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="it tells no program how much memory it has used"),
]


def test_no_text_takes_more_than_its_share() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, str(PROGRAM), str(NUMBER), "12"]
    try:
        done = subprocess.run(command, env=env, capture_output=True, encoding="utf-8", timeout=LONGEST_S)
    except subprocess.TimeoutExpired as error:
        raise AssertionError((error.stdout or b"").decode().splitlines()[-1]) from None
    lines = done.stdout.splitlines()
    found = [f"{tried}\n{said}" for tried, said in pairwise(lines) if said.startswith("fault: ")]
    assert done.returncode == 0, "\n".join([*found, *lines[-1:], done.stderr])
    assert sum(line.startswith("trying ") for line in lines) > NUMBER


@pytest.mark.parametrize(
    ("reader", "said"),
    [
        ("lambda document, name: sum(document.count(b'x') for _ in range(0, len(document), 5))", " times as long as "),
        ("lambda document, name: [0] * (len(document) * 1000)", " characters take "),
        ("lambda document, name: [0] * len(document) ** 3", "all of "),
    ],
)
def test_a_reader_that_takes_more_than_its_share_is_found(reader: str, said: str) -> None:
    story = (
        "import sys; sys.path.insert(0, sys.argv[1]); import import_times as times\n"
        f"times.KNOWN = [times.Text('a.txt', 'b…', ('x',))]; times.recognise = {reader}\n"
        "times.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", story, PROGRAM.parent], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert said in done.stdout.splitlines()[1]


ROUNDS = 3
MANY = 6000
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
    rounds = (times_between_questions(*LONG[name]) for _ in range(ROUNDS))  # another only if the machine was busy
    assert any(max(between) < sum(between) * 2 / 3 for between in rounds)


def times_between_questions(file: str, text: str) -> list[float]:
    """Return the processor time before each question of reading *text*, and after the last, in seconds."""
    times = list[float]()

    def progress(_share: float) -> None:
        times.append(process_time())

    gc.collect()
    gc.freeze()  # what other tests have left is not looked through meanwhile
    try:
        for part, told in ((text[:1000], unwatched), (text, progress)):  # the first imports what is imported late
            times[:] = [process_time()]
            with suppress(UnreadableError):
                recognise(part.encode(), file, told)
    finally:
        gc.unfreeze()
    return [after - before for before, after in pairwise([*times, process_time()])]


def test_reading_a_big_file_asks_soon_whether_to_go_on() -> None:
    def cancel(_share: float) -> None:
        raise CancelledError

    document = b"quote,author\n" + (b"words " * 300 + b",Ada\n") * (LONGEST_LINE // 1500)
    began = process_time()
    assert re.findall(rb"[^\n]+", document)
    once = process_time() - began
    began = process_time()
    with pytest.raises(CancelledError):
        recognise(document, "a.csv", cancel)
    assert process_time() - began < 20 * once
