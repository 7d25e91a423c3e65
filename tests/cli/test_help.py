"""The help of ``lecun-quotes``: it fits on a screen, and its examples can be typed as they are."""

import argparse
import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands_of import commands_of
from lecun_viewer.cli.parser import GROUPS, make_parser
from lecun_viewer.texts.argparse_words import columns
from lecun_viewer.texts.catalogue import languages, set_language
from plain_texts import check

from .console import output, run, run_alone

LINES, COLUMNS = 24, 80  # of a terminal
WORDS_FOR_VALUES = """
ACTION CHOICE CODE COLLECTION COMMAND DATE DESIGN FILE FORMAT ID KIND LANGUAGE LINK NAME NUMBER PAGE PART PATH QUERY
REMARK SIZE SOURCE TAG TEXT TITLE TOPIC VERDICT WHICH YYYY-MM-DD
""".split()  # noqa: SIM905
OWN = "so-it-goes-1a2b3c4d"
CLIPPINGS = """\
Slaughterhouse-Five (Kurt Vonnegut)
- Your Highlight on page 27 | Added on Saturday, March 7, 2026 9:30:00 AM

So it goes.
==========
"""
ARTICLE = """\
If intelligence is a cake, the bulk of the cake is self-supervised learning, the icing on the cake is supervised
learning, and the cherry on the cake is reinforcement learning.
"""


def parsers() -> list[argparse.ArgumentParser]:
    return [command.parser for command in commands_of("lecun-quotes")]


EXAMPLES = [str(parser.epilog).partition("lecun-quotes ")[2] for parser in parsers()]


@pytest.fixture
def reader(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be somebody with own quotes and a favorite, in a folder with files to import."""
    monkeypatch.chdir(tmp_path)
    (data / "collections").mkdir(parents=True)
    head = {"format": "lecun-viewer collection", "version": 2, "collection": "my-quotes", "title": "My Quotes"}
    lines = (head, {"id": OWN, "text": "So it goes on."})
    mine = data / "collections" / "my-quotes.jsonl"
    mine.write_text("".join(f"{json.dumps(line)}\n" for line in lines), encoding="utf-8")
    output("collections", "create", "Novels")
    output("collections", "create", "Poems")
    output("favorites", "add", "cake-analogy")
    run("favorites", "export", "--format", "csv", "-o", "favorites.csv")
    Path("clippings.txt").write_text(CLIPPINGS, encoding="utf-8")
    Path("article.md").write_text(ARTICLE, encoding="utf-8")


@pytest.mark.usefixtures("reader")
@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_does_what_it_says(example: str) -> None:
    words = shlex.split(example)
    done = run_alone(*words) if words[0] == "image" else run(*words)  # a process has only one application of Qt
    assert done.returncode == 0, done
    assert done.stdout or Path(words[-1]).exists()


@pytest.fixture(params=languages())
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Speak each language on a terminal of the usual size."""
    monkeypatch.setenv("COLUMNS", str(COLUMNS))
    set_language([request.param])
    yield request.param
    set_language([])


@pytest.mark.usefixtures("language")
def test_the_help_of_the_program_fits_on_a_screen() -> None:
    assert len(output("--help").splitlines()) < LINES


@pytest.mark.usefixtures("language")
def test_the_help_of_the_program_ends_with_the_way_to_more() -> None:
    assert "lecun-quotes cite --help" in output("--help").splitlines()[-1]


@pytest.mark.usefixtures("language")
def test_the_help_of_every_command_fits_into_a_line() -> None:
    for parser in parsers():
        assert [line for line in parser.format_help().splitlines() if columns(line) > COLUMNS] == []
        assert parser.format_help().splitlines()[-1].find("lecun-quotes ") >= 0, "the example is in one line"


def test_every_command_is_in_the_help_of_the_program() -> None:
    named = ", ".join(GROUPS).split(", ")
    (of_program,) = (each for each in make_parser()._actions if isinstance(each, argparse._SubParsersAction))
    assert sorted(named) == sorted(of_program.choices)


def test_every_command_and_option_is_explained_in_sentence_case() -> None:
    for parser in parsers():
        texts = [text for text in (parser.description, parser.epilog) if text]
        assert len(texts) == 2
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                texts += [str(each.help) for each in action._choices_actions]
                assert all(each.help for each in action._choices_actions)
            elif action.help != argparse.SUPPRESS:
                assert action.help
                texts.append(action.help)
            takes_a_value = action.nargs != 0 and action.help != argparse.SUPPRESS
            assert (action.metavar in WORDS_FOR_VALUES) == takes_a_value, action
        for text in texts:
            check(re.sub(r"lecun-quotes .*", "", text))
    for about in GROUPS.values():
        check(about)
