"""What can't be understood, read, written or saved."""

import json
import os
import sys
from pathlib import Path

import pytest

from builders import make_newer
from cli.console import ids, output, output_json, run, run_alone
from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.core.quote import Collection, Quote

UNKNOWN = (
    "No quote with the ID “nonsense” in the visible collections.\nTo list IDs: lecun-quotes list\n"
    "To see hidden collections: lecun-quotes collections\n"
)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["show", "nonsense"], UNKNOWN),
        (["favorites", "add", "nonsense"], UNKNOWN),
        (["favorites", "remove", "nonsense"], UNKNOWN),
        (["favorites", "note", "nonsense", "a note"], UNKNOWN),
        (
            ["favorites", "note", "cake-analogy", "a note"],
            "cake-analogy isn’t in your favorites. To add it: lecun-quotes favorites add cake-analogy\n",
        ),
        (["search", '"'], "Type the phrase to find after the quotation mark.\n"),
        (
            ["search", "part:"],
            "“part:” needs the number or title of a part, as in part:4.\n",
        ),
        (["search", "-"], "Type the word to exclude after “-”.\n"),
        (
            ["search", "cake", "is:nonsense"],
            "“is:nonsense” isn’t valid. “is:” needs favorite, exact, reworded, summary, "
            "misattributed, unsourced or unchecked.\n",
        ),
    ],
)
@pytest.mark.parametrize("json_option", [[], ["--json"]], ids=["", "json"])
def test_what_is_not_understood_is_one_sentence_and_status_2(
    arguments: list[str], sentence: str, json_option: list[str]
) -> None:
    done = run(*arguments, *json_option)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


@pytest.mark.parametrize(
    "arguments", [[], ["--lang", "en"], ["nonsense"], ["show"], ["favorites", "nonsense"], ["list", "--nonsense"]]
)
def test_a_wrong_command_line_says_how_it_goes(arguments: list[str]) -> None:
    done = run_alone(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: lecun-quotes")


def test_a_query_of_ten_thousand_letters_is_searched_for() -> None:
    assert run("search", "é" * 10_000).returncode == 1
    done = run("search", "a " * 5_000)
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="command lines are text there")
@pytest.mark.parametrize("arguments", [["show", b"\xff\xfe"], ["favorites", "note", "cake-analogy", b"\xff\xfe"]])
def test_bytes_that_are_no_text_are_refused(arguments: list[str | bytes]) -> None:
    output("favorites", "add", "cake-analogy")
    done = run_alone(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "The command line contains text that isn’t valid UTF-8. Nothing was done.\n"
    assert output_json("favorites")[0]["note"] == ""


def test_version_and_help() -> None:
    assert output("--version").startswith("lecun-quotes 0.")
    for command in ("list", "show", "search", "favorites"):
        assert command in output("--help")
        assert output(command, "--help").startswith(f"usage: lecun-quotes {command}")


# Bad days


def test_what_cannot_be_saved_is_reported_with_status_1(data: Path, shipped: tuple[Quote, ...]) -> None:
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_bytes(b"a file in the folder's place")
    done = run_alone("favorites", "add", "commons")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Couldn’t change your favorites: there is a file where the folder should be." in done.stderr
    assert len(json.loads(run("list", "--json").stdout)) == len(shipped)
    for arguments in (["favorites"], ["favorites", "export"], ["search", "is:favorite", "--json"]):
        done = run(*arguments)
        assert done.returncode == (1 if "search" in arguments else 0), "nothing is found without favorites"
        assert "there is a file where the folder should be" in done.stderr


@pytest.mark.parametrize("damage", [b"damaged" * 1000, b"\0" * 1000, b""])
def test_damaged_favorites_come_back(data: Path, damage: bytes) -> None:
    output("favorites", "add", "commons")
    output("favorites", "add", "cake-analogy")
    (data / "records" / "@favorites.jsonl").write_bytes(damage)
    assert ids(output_json("favorites")) == ["cake-analogy", "commons"]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no name in a folder there")
def test_a_pipe_in_place_of_the_favorites_is_reported_and_holds_up_nobody(data: Path) -> None:
    (data / "records").mkdir(parents=True)
    os.mkfifo(data / "records" / "@favorites.jsonl")
    done = run("favorites", "add", "commons")
    why = "there is a pipe or device where the file should be"
    assert (done.returncode, done.stdout) == (1, "")
    assert f"Couldn’t change your favorites: {why}." in done.stderr
    assert (data / "records" / "@favorites.jsonl").is_fifo()


def test_a_newer_file_is_reported_and_left_alone(data: Path) -> None:
    output("favorites", "add", "commons")
    make_newer(data)
    path = data / "records" / "@favorites.jsonl"
    content = path.read_bytes()
    done = run("favorites", "remove", "commons")
    assert (done.returncode, done.stdout) == (1, "")
    assert "a newer version of LeCun Viewer" in done.stderr
    assert path.read_bytes() == content


def test_a_folder_with_the_name_of_the_export_is_reported_and_left_alone(tmp_path: Path) -> None:
    done = run("favorites", "export", "-o", str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr == f"Couldn’t save {tmp_path}: there is a folder where the file should be. Nothing was changed.\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="locales are another matter there")
@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_any_locale_will_do(collection: Collection, locale: str) -> None:
    done = run_alone("show", "cake-analogy", LC_ALL=locale, LANG=locale)
    assert (done.returncode, done.stderr) == (0, "")
    quote = next(quote for quote in collection.quotes if quote.id == "cake-analogy")
    assert with_attribution(quote) in done.stdout


def test_a_terminal_without_curly_quotation_marks_shows_the_rest() -> None:
    done = run_alone("show", "cake-analogy", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "the bulk of the cake is" in done.stdout


def test_the_first_run_of_all_is_as_good_as_any(data: Path, shipped: tuple[Quote, ...]) -> None:
    assert not data.exists()
    assert len(output_json("list")) == len(shipped)
    assert (data / "library.sqlite3").exists()
    assert not (data / "favorites.sqlite3").exists()
