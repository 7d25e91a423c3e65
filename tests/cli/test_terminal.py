"""Nothing that came by an import, or stands on the command line, can do anything to the terminal."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pty", reason="Windows has no such terminal, and no argument with these characters")

import pty

from builders import marked
from cli.console import output_json, run
from fakes import Calendar
from lecun_viewer.cite import FORMATS
from lecun_viewer.core.daily_quote import FAVORITES
from lecun_viewer.core.preferences import Preferences
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.system.directories import settings_folder
from lecun_viewer.system.settings import Settings
from records.findings import checked, save_finding

HOSTILE = "a\x1b]0;title\x07b\x9b31mc\rd\u202ee\u2066f"
SEEN = "a\\x1b]0;title\\x07b\\x9b31mc\\rd\\u202ee\\u2066f"


def of_terminals(text: str) -> set[str]:
    """Return the characters of *text* that do something to a terminal, besides ending a line."""
    return {each for each in text if not (each.isprintable() or each == "\n")}


@pytest.fixture
def hostile(data: Path, collection: Collection) -> Quote:
    """A favorite whose every text is hostile. It has a finding, and it is the quote of every day."""
    plain = collection.quotes[0]
    known = plain.provenance._replace(words_found=HOSTILE, where=HOSTILE, note=HOSTILE, url=None)
    texts: dict[str, Any] = dict.fromkeys(("text", "topic", "source", "part_title"), HOSTILE)
    quote = plain._replace(id=QuoteId("hostile"), provenance=known, **texts)
    store = FavoriteStore(Records(data, Calendar()))
    (favorite,) = marked([quote], note=HOSTILE)
    store.put(favorite._replace(attribution=HOSTILE))
    save_finding(store, checked(quote, note=HOSTILE)._replace(where=HOSTILE, url=HOSTILE, date=HOSTILE))
    settings = Settings(settings_folder())
    settings.update(**Preferences()._replace(pool=FAVORITES).to_settings())
    return quote


@pytest.mark.parametrize(
    "arguments",
    [
        ("search", "is:favorite"),
        ("show", "hostile"),
        ("favorites",),
        ("today",),
        ("history",),
    ],
)
def test_control_characters_are_printed_as_escapes(hostile: Quote, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert SEEN in done.stdout
    assert of_terminals(done.stdout) == set()


def test_a_citation_has_no_control_character(hostile: Quote) -> None:
    for name in FORMATS:
        assert of_terminals(run("cite", "hostile", "--format", name).stdout) == set(), name


@pytest.mark.parametrize("name", ["csv", "html", "csl-json"])  # they are printed alike, but for JSON
def test_a_document_on_the_terminal_has_no_control_character(hostile: Quote, name: str) -> None:
    printed = on_a_terminal("favorites", "export", "--format", name)
    assert "title" in printed
    assert of_terminals(printed) <= {"\ufeff"}  # with which CSV begins


JSON = [("favorites", "export"), ("show", "hostile", "--json"), ("favorites", "--json"), ("today", "--json")]


@pytest.mark.parametrize("arguments", JSON)
def test_json_on_the_terminal_says_the_same_in_escapes(hostile: Quote, arguments: tuple[str, ...]) -> None:
    printed = on_a_terminal(*arguments)
    assert of_terminals(printed) == set()
    assert "\\u202e" in printed
    said, piped = json.loads(printed), json.loads(run(*arguments).stdout)
    for each in (said, piped):
        if arguments == ("favorites", "export"):
            del each["exported_at"]
    assert said == piped


def test_the_file_of_a_collection_on_the_terminal_has_escapes(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "own.jsonl"
    lines = ({"format": "lecun-viewer collection", "version": 2, "title": "Own"}, {"text": HOSTILE})
    file.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")
    run("collections", "import", str(file))
    printed = on_a_terminal("collections", "export", "own", "--format", "own")
    assert of_terminals(printed) == set()
    assert json.loads(printed.splitlines()[1])["text"] == HOSTILE


def test_a_terminal_shows_how_much_of_a_file_is_read_and_a_pipe_does_not(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "many.csv"
    rows = (f"Words that are those of number {number},Somebody\n" for number in range(2000))
    file.write_text(f"quote,author\n{''.join(rows)}", encoding="utf-8")
    shown = on_a_terminal("collections", "import", str(file), "--dry-run", errors=subprocess.STDOUT)
    shares = re.findall(r"\rReading many.csv…  (\d+)%", shown)
    assert len(shares) > 2
    assert sorted(map(int, shares)) == list(map(int, shares))
    assert re.search(r"\r +\r", shown), "the line is taken away"
    assert run("collections", "import", str(file), "--dry-run").stderr == ""


def on_a_terminal(*arguments: str, errors: int = subprocess.DEVNULL) -> str:
    """Return what the program prints on a terminal. What it says on stderr goes to *errors*."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "lecun_viewer.cli", *arguments]
    process = subprocess.Popen(command, stdout=theirs, stderr=errors)
    os.close(theirs)
    shown = bytearray()
    while read := _read(ours):
        shown += read
    os.close(ours)
    assert process.wait() == 0
    return shown.decode().replace("\r\r\n", "\n").replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1 << 16)
    except OSError:  # the program has ended (Linux)
        return b""


def test_own_quotes_are_printed_with_escapes(data: Path, tmp_path: Path) -> None:
    quote = {"id": "own", "authors": [HOSTILE], "tags": [HOSTILE]} | dict.fromkeys(("text", "topic", "source"), HOSTILE)
    head = {"format": "lecun-viewer collection", "version": 2, "title": HOSTILE}
    file = tmp_path / "own.jsonl"
    file.write_text("".join(f"{json.dumps(line)}\n" for line in (head, quote, {"text": 5, "id": HOSTILE}, HOSTILE)))
    for command in (
        ("collections", "import", str(file), "--dry-run"),
        ("collections", "import", str(file)),
        ("collections", "import", str(file), "--allow-duplicates"),
        ("collections",),
        ("show", "own"),
        ("edit", "own", "--topic", HOSTILE),
        ("search", "tag:title"),
        ("collections", "remove", "own"),
    ):
        if command[1:2] == ("remove",):
            command = (*command[:2], output_json("collections")[-1]["id"])
        done = run(*command)
        assert (done.returncode, done.stderr) == (0, ""), command
        assert of_terminals(done.stdout) == set()
        assert "\\x1b" in done.stdout or command[0] == "edit"


def test_json_has_every_character(hostile: Quote) -> None:
    assert output_json("show", "hostile")["text"] == HOSTILE
    assert output_json("favorites")[0]["note"] == HOSTILE
    exported = run("favorites", "export", "--format", "csv")
    assert exported.stdout.count("\u202e") == run("favorites", "export").stdout.count("\u202e") > 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", HOSTILE),
        ("search", f"part:{HOSTILE}"),
        ("favorites", "import", HOSTILE),
        ("favorites", "export", "-o", f"{HOSTILE}/favorites.json"),
        ("image", "commons", "-o", HOSTILE),
        ("today", "--date", HOSTILE),
        ("list", f"--{HOSTILE}"),
        ("add", "Words.", "--verdict", HOSTILE),
        ("add", "Words.", "--in", HOSTILE),
        ("edit", HOSTILE, "--topic", "t"),
        ("collections", "rename", HOSTILE, "t"),
        ("collections", "import", HOSTILE),
        (HOSTILE,),
    ],
)
def test_an_error_shows_what_was_typed_as_escapes(data: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert of_terminals(done.stdout + done.stderr) == set()
    assert "\\x1b" in done.stderr
