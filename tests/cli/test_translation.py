"""The console in a made-up language, in which every text is marked. See `marked_language`."""

import argparse
import ast
import inspect
import json
import re
from functools import cache
from pathlib import Path

import pytest

from builders import marked, refused
from commands_of import commands_of
from fakes import MORNING, Calendar
from lecun_viewer.app.options import read_options
from lecun_viewer.cli import main
from lecun_viewer.core.attribution import attribution, date_in_words, quoted
from lecun_viewer.core.change import Change
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import FavoritesProblem, Finding, Trouble
from lecun_viewer.core.provenance import EVIDENCE, Verdict
from lecun_viewer.core.query import ENGLISH_WORDS, Problem, ProblemKind
from lecun_viewer.core.quote import MY_QUOTES, Collection, Quote
from lecun_viewer.exchange.imported import ImportRefusedError, Place, Reason
from lecun_viewer.exchange.page import Label
from lecun_viewer.imports.found import LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import LABELS
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.state import CollectionMessage
from lecun_viewer.records.state import Trouble as OwnTrouble
from lecun_viewer.records.store import Records
from lecun_viewer.texts import catalogue, collections, exports, favorites, imports, quote_imports, searching, verdicts
from lecun_viewer.texts.argparse_words import WORDS, translated
from marked_language import BEGIN, END, marked_language, without_marks


@pytest.fixture(autouse=True)
def language(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the program speak it."""
    monkeypatch.setattr(catalogue, "catalogue", cache(marked_language))


def unmarked(text: str, known: list[str]) -> str:
    """Return the letters of *text* that are neither marked nor *known*."""
    text = without_marks(re.sub(r"<!-- lecun-viewer .* -->", "", text))  # the comments are for our own import
    for each in sorted(known, key=len, reverse=True):
        text = text.replace(each, "")
    return text.strip() if re.search(r"[^\W\d_]", text) else ""


@pytest.mark.parametrize(
    "command",
    [
        "show cake-analogy",
        "show nonsense",
        "search part:x",
        "search xyzzy",
        "check xyzzy",
        "image cake-analogy -o card.gif",
        "favorites list",
        "favorites add commons",
        "favorites remove cake-analogy",
        "favorites note cake-analogy Mine",
        "favorites note commons Mine",
        "favorites export --format markdown",
        "favorites export -o /nowhere/else",
        "favorites import /nowhere/else",
    ],
)
def test_answers_and_errors(
    command: str,
    data: Path,
    collection: Collection,
    shipped: tuple[Quote, ...],
    capsys: pytest.CaptureFixture[str],
) -> None:
    quote = next(each for each in collection.quotes if each.id == "cake-analogy")
    store = FavoriteStore(Records(data, Calendar()))
    check = Finding(quote, Verdict.VARIANT, "Here", "", "", "", MORNING)
    store.apply([Change(None, each) for each in marked([quote], note="Mine")], [Change(None, check)])
    main(command.split())
    said = capsys.readouterr()
    found = quote.provenance
    known = [quote.text, quote.topic, quote.part_title, quote.source, attribution(quote), quote.id, "Mine", "Here"]
    known += [quoted(found.words_found or ""), found.where or "", found.url or "", found.note or ""]
    known += [date_in_words("2026-03-07")]
    same = [each for each in shipped if each.id in {claim.quote for claim in quote.same_claims}]
    known += [text for each in same for text in (each.id, each.text, attribution(each))]
    plain = re.sub(r"\\(.)", r"\1", said.out + said.err)
    assert [
        left for line in without_marks(plain).splitlines() if (left := unmarked(line, [each for each in known if each]))
    ] == []
    assert BEGIN in plain


OBEY = "Nobody has the right to obey."


@pytest.mark.parametrize(
    "command",
    [
        "add 1 --in my --topic 1",
        "add 1 --verdict verbatim",
        "add 1 --verdict variant --source 1",
        "add 1 --verdict misattributed --source 1 --wording 1",
        "add 1 --actual-author 1",
        "add 1 --date 1",
        "add 1 --topic=--",
        "add Nobody has the right to obey",
        "edit cake-analogy --topic 1",
        "edit obey",
        "edit obey --topic 1",
        "edit obey --author 1",
        "delete obey",
        "move obey compilation",
        "move obey my",
        "show obey",
        "collections list",
        "collections create 1",
        "collections create Mine",
        "collections rename my 1",
        "collections remove my",
        "collections export my --format markdown",
        "collections export own-words --format own",
        "collections import {file}",
        "collections import {file} --dry-run",
        "collections import {file} --allow-duplicates",
        "collections import {bad}",
        "collections import /nowhere/else",
    ],
)
def test_answers_about_own_quotes(
    command: str, data: Path, tmp_path: Path, collections: list[Collection], capsys: pytest.CaptureFixture[str]
) -> None:
    head = '{"format": "lecun-viewer collection", "version": 2, "title": "Mine"}'
    quotes = f'{{"id": "obey", "text": "{OBEY}", "topic": "1", "tags": ["1"], "source": "1"}}'
    (data / "collections").mkdir(parents=True)
    (data / "collections" / "my-quotes.jsonl").write_text(f"{head}\n{quotes}\n", encoding="utf-8")
    file, bad = tmp_path / "1.csv", tmp_path / "2.csv"
    file.write_text(f"text,date,1\n{OBEY},1\n2,1\n2,1\n", encoding="utf-8")
    bad.write_text("1,2\n", encoding="utf-8")
    main(command.format(file=file, bad=bad).split())
    said = capsys.readouterr()
    titles = [each.title for each in collections]
    known = [*titles, OBEY, OBEY.removesuffix("."), *("attributed to an unknown author", "an unknown author", "Mine")]
    known += [
        "(cited source: 1)",
        "obey",
        "cake-analogy",
        "own-words",
        "compilation",
        "my-quotes",
        "mine-2",
        "--date",
        "--topic",
        "1-",
    ]
    plain = re.sub(r"\\(.)", r"\1", said.out + said.err)
    shown = [re.sub(r"[0-9a-z]*-[0-9a-f]{8}|/[^\s\"]+", "", line) for line in plain.splitlines()]
    assert [left for line in shown if (left := unmarked(line, known))] == []
    assert BEGIN in plain


@pytest.mark.parametrize("program", ["lecun-quotes", "lecun-viewer"])
def test_help(program: str) -> None:
    with translated():
        parsers = [command.parser for command in commands_of(program)]
    for parser in parsers:
        titles = [group.title for group in parser._action_groups if group._group_actions]
        said = [parser.description, *titles, *(action.help for action in parser._actions)]
        assert [text for text in said if text and unmarked(text, ["==SUPPRESS=="])] == []


WRONG = (
    "nonsense",
    "show",
    "show --nonsense cake-analogy",
    "image 1 --s 1 -o x",
    "image 1 --scale x -o x",
    "image 1 -o",
    "show 1 --json=1",
    "cite 1 --format x",
    "favorites note",
)


@pytest.mark.parametrize("command", [*WRONG, "--help", "image --help"])
def test_what_argparse_says(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(command.split())
    said = capsys.readouterr()
    usage, sentence = f"{BEGIN}usage: {END}", (said.err or said.out).splitlines()[-1]
    assert (said.err or said.out).startswith(usage)
    if command in WRONG:
        assert sentence == END  # of what begins with the name of the program, and ends with a line end
        assert len(re.findall(BEGIN, said.err)) >= 2
    else:
        assert f"{BEGIN}options{END}" in said.out
        assert f"{BEGIN}show this help message and exit{END}" in said.out


WRONG_FOR_THE_WINDOW = ("--nonsense", "--quote", "--hidden --quit", "--qui=1", "--qu", "--language qx")


@pytest.mark.parametrize("options", [*WRONG_FOR_THE_WINDOW, "--help"])
def test_what_the_window_program_says_of_its_options(options: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        read_options(options.split())
    said = capsys.readouterr()
    assert (said.err or said.out).startswith(f"{BEGIN}usage: {END}")
    if options in WRONG_FOR_THE_WINDOW:
        assert end.value.code == 2
        assert len(re.findall(BEGIN, said.err)) >= 3
    else:
        assert f"{BEGIN}show this help message and exit{END}" in said.out


@pytest.mark.skipif(not argparse.__file__.endswith(".py"), reason="this Python has no source of argparse")
def test_every_word_of_argparse_is_known() -> None:
    """A new Python may have words that are in no catalogue. Such words belong into `WORDS`, or below."""
    of_programmers = re.compile(
        "conflict|group|callable|dest=|must|mode|parser|required' is|open|at most|one of the|%s arg"
        "|unexpected option|\\.__call__|deprecated|warning|subcommands|default|version number|closest"
    )
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(argparse))) if isinstance(node, ast.Call)]
    asked = [each for each in calls if isinstance(each.func, ast.Name) and each.func.id in ("_", "ngettext")]
    words = {str(given.value) for each in asked for given in each.args if isinstance(given, ast.Constant)}
    assert {word for word in words - set(WORDS) if not of_programmers.search(word)} == set()


def test_argparse_is_left_as_it_was() -> None:
    before = dict(vars(argparse))
    main(["nonsense"])
    assert dict(vars(argparse)) == before


def test_sentences_about_values(collection: Collection) -> None:
    quiet = Failure(Cause.OTHER, "1")
    said = [
        *(imports.refusal(ImportRefusedError(refused(why, 1, 2), 1, Place(1, 1, "1", "1", 1)), "1") for why in Reason),
        *(favorites.problem(FavoritesProblem(trouble, quiet)) for trouble in Trouble),
        *(searching.problem(Problem(kind, "1", "1"), ENGLISH_WORDS) for kind in ProblemKind),
        *(verdicts.verdict_in_full(status) for status in Verdict),
        *(collections.message(CollectionMessage(trouble, "1", quiet, 1)) for trouble in OwnTrouble),
        *(quote_imports.format_label(each, "1") for each in LABELS),
        *(quote_imports.reason(LeftOut(1, why, "1")) for why in LeftOutReason),
        *(quote_imports.unreadable(UnreadableError(why, ("1",)), "1") for why in UnreadableReason),
        *(exports.page_label(label) for label in Label),
        *(line.label for line in exports.own_words(marked(collection.quotes[:1])[0])),
        exports.page_summary(1, 1, "1"),
    ]
    words = [*Verdict, *EVIDENCE]  # as they stand in a file
    assert [left for text in said if (left := unmarked(text, ["1", "one", *words]))] == []


def test_my_quotes_has_a_translated_title_and_the_same_id(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", OBEY, "--json"])
    assert json.loads(capsys.readouterr().out)["collection"] == MY_QUOTES
    main(["add", "Second.", "--json"])
    assert json.loads(capsys.readouterr().out)["collection"] == MY_QUOTES
    main(["collections"])
    assert "⟦My Quotes⟧" in capsys.readouterr().out
