"""The quote of the day: ``today`` and ``history``."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from cli.console import output, output_json, run
from lecun_viewer.cli.parser import parse
from lecun_viewer.cli.without_argparse import parse_today
from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.system.directories import settings_folder


def test_today_gives_a_quote_with_its_line_and_is_the_same_all_day(shipped: tuple[Quote, ...]) -> None:
    said = output("today")
    assert said == output("today")
    assert said.removesuffix("\n") in [f"{quote.id}\n{with_attribution(quote)}" for quote in shipped]
    today = output_json("today")
    assert today["date"] == str(date.today())
    assert said == f"{today['id']}\n“{today['text']}”\n— {today['attribution']}\n"
    assert set(today) == {*shipped[0].to_dict(), "cited_source", "date", "attribution"}


def test_a_date_can_be_asked_for(data: Path) -> None:
    days = [str(date(2027, 2, 1) + timedelta(days=number)) for number in range(5)]
    shown = [output_json("today", "--date", day) for day in days]
    assert [each["date"] for each in shown] == days
    assert len({each["id"] for each in shown}) == 5
    assert not (data / "days.sqlite3").exists()


def test_history_lists_thirty_days(collection: Collection) -> None:
    listed = output_json("history")
    assert [each["date"] for each in listed] == [str(date.today() - timedelta(days=back)) for back in range(30)]
    assert listed[0] == output_json("today")
    assert listed[7] == output_json("today", "--date", listed[7]["date"])
    entries = output("history").removesuffix("\n").split("\n\n")
    assert len(entries) == 30
    assert entries[0].startswith(f"{listed[0]['date']}  {listed[0]['id']}\n“")


def test_an_empty_pool_is_reported(collection: Collection) -> None:
    folder = settings_folder()
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"pool": "favorites"}')
    for command in ("today", "today", "history"):
        done = run(command)
        assert done.returncode == 0
        assert done.stderr == (
            "You have no favorites, or all are set to “Never”, so the quote of the day is chosen from Yann LeCun’s "
            "exact words.\n"
        )
        assert "\n— " in done.stdout


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "", "24.11.2026", "１"])
def test_a_date_that_is_none_is_reported(day: str) -> None:
    done = run("today", "--date", day)
    assert done.returncode == 2
    assert "isn’t a date such as 2026-11-24" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        "today",
        "today --json",
        "today --date 2026-11-24",
        "today --json --date 2026-11-24",
        "today --date 2026-11-24 --json",
    ],
)
def test_the_small_parser_reads_what_the_whole_parser_reads(words: str) -> None:
    read = parse(words.split())
    read.do = read.do.__wrapped__
    assert parse_today(words.split()) == read


@pytest.mark.parametrize("words", ["list", "today --help", "today --date", "today --date tomorrow", "today --nonsense"])
def test_the_small_parser_leaves_everything_else_to_the_whole_parser(words: str) -> None:
    assert parse_today(words.split()) is None


def test_a_shell_prompt_waits_for_no_more_than_the_days() -> None:
    """The modules that would delay ``today`` are not loaded, once the quote of the day is recorded."""
    output("today")
    program = (
        "import sys\nbefore = set(sys.modules)\nfrom lecun_viewer.cli import main\nmain(['today'])\n"
        "print(*sys.modules.keys() - before)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=True)
    loaded = done.stdout.splitlines()[-1].split()
    assert "lecun_viewer.records.days" in loaded
    slow = (
        "argparse",
        "tempfile",
        "logging",
        "shutil",
        "urllib.request",
        "lecun_viewer.cli.commands",
        "lecun_viewer.records.collections",
        "lecun_viewer.records.state",
        "lecun_viewer.records.version_1",
        "lecun_viewer.library.library",
        "lecun_viewer.gui",
    )
    assert [name for name in slow if name in loaded] == [], "these delay the prompt: import them elsewhere"


def test_a_collection_is_a_pool(own_words: Collection) -> None:
    folder = settings_folder()
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"pool": "collection own-words"}')
    assert output_json("today")["id"] in [quote.id for quote in own_words.quotes]
    assert {output_json("today", "--date", f"2026-12-{day:02}")["id"] for day in range(1, 6)} <= {
        quote.id for quote in own_words.quotes
    }


def test_a_collection_that_is_not_there_is_reported() -> None:
    folder = settings_folder()
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"pool": "collection gone"}')
    assert "That collection has no quotes" in run("today").stderr


def hide_all_shipped() -> None:
    output("collections", "hide", "own-words")
    output("collections", "hide", "compilation")


def test_without_exact_words_it_comes_from_all_that_are_shown() -> None:
    output("add", "A thing I have heard.")
    hide_all_shipped()
    for command in ("today", "history"):
        done = run(command)
        assert "“A thing I have heard.”\n— " in done.stdout
        assert (done.returncode, done.stderr) == (
            0,
            "No visible quote is in Yann LeCun’s exact words, so the quote of the day is chosen from all visible"
            " quotes.\n",
        )


def test_without_any_quote_there_is_none_until_a_collection_is_shown(tmp_path: Path) -> None:
    output("collections", "create", "Bare")
    hide_all_shipped()
    for command in (["today"], ["history"], ["today", "--date", "2026-11-24"]):
        done = run(*command)
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr.startswith("No quote of the day, because all quotes are hidden")
    wallpaper = run("image", "--today", "-o", str(tmp_path / "wallpaper.png"))
    assert (wallpaper.returncode, wallpaper.stderr.partition(",")[0]) == (1, "No quote of the day")
    assert not list(tmp_path.iterdir())
    assert json.loads(run("today", "--json").stdout) is None
    assert json.loads(run("history", "--json").stdout) == []
    assert run("list").stderr.startswith("All quotes are hidden.")
    output("collections", "show", "own-words")
    assert output_json("today")["collection"] == "own-words"
