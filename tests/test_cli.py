"""``lecun-quotes``, run as a person or a script runs it: a process with arguments, output and exit status."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from fakes import Calendar, marked
from lecun_viewer.core.attribution import attribution, with_attribution
from lecun_viewer.core.change import Change
from lecun_viewer.core.citation import FORMATS, cite
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection, QuoteId
from lecun_viewer.store.favorites import FavoriteStore
from store.checks import checked

Done = subprocess.CompletedProcess[str]


def run(*arguments: str | bytes, **environment: str) -> Done:
    return subprocess.run(
        [sys.executable, "-m", "lecun_viewer.cli", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding=environment.get("PYTHONIOENCODING", "utf-8"),
        stdin=subprocess.DEVNULL,
    )


def output(*arguments: str) -> str:
    """Return what the program prints when all is well."""
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), done
    return done.stdout


def output_json(*arguments: str) -> Any:
    return json.loads(output(*arguments, "--json"))


def ids(listed: list[dict[str, Any]]) -> list[str]:
    return [quote["id"] for quote in listed]


@pytest.fixture
def data(home: Path) -> Path:
    """The folder in which the program keeps its data in this test."""
    return home / "data" / "lecun-viewer"


# Citations


@pytest.mark.parametrize("name", FORMATS)
def test_cite_gives_what_the_window_copies(collection: Collection, name: str) -> None:
    quote = collection.quotes[10]
    printed = subprocess.run(
        [sys.executable, "-m", "lecun_viewer.cli", "cite", quote.id, "--format", name], capture_output=True, check=True
    ).stdout.decode()
    assert printed == cite(quote, name)
    assert output_json("cite", quote.id, "--format", name) == {
        "id": quote.id,
        "format": name,
        "text": cite(quote, name),
    }


def test_a_format_that_is_not_known_is_told() -> None:
    done = run("cite", "cake-analogy", "--format", "stone")
    assert done.returncode == 2
    assert "bibtex" in done.stderr


# Favorites in and out, and cards


def test_favorites_go_out_and_come_in(data: Path, tmp_path: Path) -> None:
    output("favorites", "add", "cake-analogy")
    output("favorites", "note", "cake-analogy", "for Tuesday")
    exported = tmp_path / "mine.json"
    output("favorites", "export", "-o", str(exported))
    assert json.loads(exported.read_bytes())["favorites"] == json.loads(output("favorites", "export"))["favorites"]
    output("favorites", "remove", "cake-analogy")
    assert "1 new favorite" in output("favorites", "import", str(exported), "--dry-run")
    assert output_json("favorites", "list") == []
    assert "1 new favorite" in output("favorites", "import", str(exported))
    assert [(each["id"], each["note"]) for each in output_json("favorites", "list")] == [
        ("cake-analogy", "for Tuesday")
    ]
    assert "Nothing will change" in output("favorites", "import", str(exported))


def test_an_import_that_is_refused_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    path.write_bytes(b'{"format": ')
    done = run("favorites", "import", str(path))
    assert done.returncode == 2
    assert done.stderr.startswith("Nothing was imported.")
    assert run("favorites", "import", str(tmp_path / "gone.json")).returncode == 2


def test_a_card_is_drawn_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "card.png"
    done = run(
        "card", "cake-analogy", "-o", str(path), "--design", "night", "--size", "wide", DISPLAY="", WAYLAND_DISPLAY=""
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_bytes().startswith(b"\x89PNG")
    refused = run("card", "cake-analogy", "-o", str(tmp_path / "card.gif"))
    assert refused.returncode == 2
    assert ".png or .svg" in refused.stderr


# Quote of the day


def test_today_gives_a_quote_with_its_line_and_is_the_same_all_day(collection: Collection) -> None:
    said = output("today")
    assert said == output("today")
    assert said.removesuffix("\n") in [with_attribution(quote) for quote in collection.quotes]
    today = output_json("today")
    assert today["date"] == str(date.today())
    assert said == f"“{today['text']}”\n— {today['attribution']}\n"
    assert set(today) == {*collection.quotes[0].to_dict(), "date", "attribution"}


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


def test_an_empty_pool_is_told(home: Path, collection: Collection) -> None:
    folder = home / "config" / "lecun-viewer"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"pool": "favorites"}')
    for _ in range(2):
        done = run("today")
        assert done.returncode == 0
        assert done.stderr == (
            "There are no favorites yet, so the quote of the day comes from all that are traced to him or not known"
            " otherwise.\n"
        )
        assert done.stdout.startswith("“")


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "", "24.11.2026", "１"])
def test_a_date_that_is_none_is_told(day: str) -> None:
    done = run("today", "--date", day)
    assert done.returncode == 2
    assert "is no date such as 2026-11-24" in done.stderr


# Quotes


def test_list_gives_every_quote_with_its_id_and_its_line(collection: Collection) -> None:
    entries = output("list").removesuffix("\n").split("\n\n")
    assert entries == [f"{quote.id}\n{with_attribution(quote)}" for quote in collection.quotes]


def test_list_as_json_has_these_names_and_no_others(collection: Collection) -> None:
    listed = output_json("list")
    assert listed == [quote.to_dict() for quote in collection.quotes]
    for quote in listed:
        assert list(quote) == ["id", "part", "part_title", "topic", "text", "source", "provenance"]
        assert list(quote["provenance"]) == ["status", "words_found", "where", "url", "date", "note", "author"]


def test_show_tells_all_that_is_known(collection: Collection) -> None:
    quote = next(quote for quote in collection.quotes if quote.id == "cake-analogy")
    shown = output("show", "cake-analogy")
    known = quote.provenance
    assert shown.startswith(f"“{quote.text}”\n— {attribution(quote)}\n")
    for said in (quote.topic, quote.part_title, quote.source, known.status.meaning, known.words_found, known.where):
        assert said
        assert said in shown
    assert known.url
    assert known.url in shown
    assert known.note
    assert known.note in shown
    assert output_json("show", "cake-analogy") == quote.to_dict()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (["cherry", "cake"], ["cake-analogy", "reinforcement-learning-limits"]),
        (["cherry cake"], ["cake-analogy", "reinforcement-learning-limits"]),
        (["cherry", "-icing"], ["reinforcement-learning-limits"]),
        (["-icing", "cherry"], ["reinforcement-learning-limits"]),
        (["--", "-icing", "cherry"], ["reinforcement-learning-limits"]),
        (['"cherry on the cake is"'], ["cake-analogy"]),
        (["part:2", "source:jethro"], ["reinforcement-learning-limits"]),
        (["is:misattributed"], ["spatial-information"]),
        (['is:"not his"'], ["spatial-information"]),
        (["is:not-his"], ["spatial-information"]),
        (["don't", "brain"], ["neural-network-parameters"]),
        (["is:favorite"], []),
    ],
)
def test_search_understands_what_the_window_does(query: list[str], found: list[str]) -> None:
    done = run("search", "--json", *query)
    assert (done.returncode, done.stderr) == (0, "")
    assert ids(json.loads(done.stdout)) == found


def test_search_prints_what_list_prints(collection: Collection) -> None:
    quote = next(quote for quote in collection.quotes if quote.id == "cake-analogy")
    assert output("search", "topic:cake") == f"{quote.id}\n{with_attribution(quote)}\n"
    assert ids(output_json("search")) == [quote.id for quote in collection.quotes]


def test_finding_nothing_is_no_failure() -> None:
    done = run("search", "zebra")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "No quote matches all of this. Fewer words find more.\n"
    assert output_json("search", "zebra") == []


# What is not understood

UNKNOWN = "There is no quote “nonsense”. “lecun-quotes list” shows all of them with their ids.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["show", "nonsense"], UNKNOWN),
        (["favorites", "add", "nonsense"], UNKNOWN),
        (["favorites", "remove", "nonsense"], UNKNOWN),
        (["favorites", "note", "nonsense", "a note"], UNKNOWN),
        (
            ["favorites", "note", "cake-analogy", "a note"],
            "cake-analogy is no favorite yet. Add it first: lecun-quotes favorites add cake-analogy\n",
        ),
        (["search", '"'], "After the quotation mark, type the words to find in this order.\n"),
        (["search", "part:"], "After “part:” comes the number of a part, as in part:4.\n"),
        (["search", "-"], "After “-”, type the word to leave out.\n"),
        (
            ["search", "cake", "is:nonsense"],
            '“is:nonsense” is not understood: after “is:” comes favorite, "his words", "in other words", summary,'
            ' "not his" or "not traced".\n',
        ),
    ],
)
@pytest.mark.parametrize("json_option", [[], ["--json"]], ids=["", "json"])
def test_what_is_not_understood_is_one_sentence_and_status_2(
    arguments: list[str], sentence: str, json_option: list[str]
) -> None:
    done = run(*arguments, *json_option)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["show"], ["favorites", "nonsense"], ["list", "--nonsense"]])
def test_a_wrong_command_line_says_how_it_goes(arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("usage: lecun-quotes")


def test_a_query_of_ten_thousand_letters_is_searched_for() -> None:
    assert output_json("search", "é" * 10_000) == []
    done = run("search", "a " * 5_000)
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 0)


@pytest.mark.skipif(sys.platform == "win32", reason="command lines are text there")
@pytest.mark.parametrize("arguments", [["show", b"\xff\xfe"], ["favorites", "note", "cake-analogy", b"\xff\xfe"]])
def test_bytes_that_are_no_text_are_refused(arguments: list[str | bytes]) -> None:
    output("favorites", "add", "cake-analogy")
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "A text on the command line is not in UTF-8, so it was not used.\n"
    assert output_json("favorites")[0]["note"] == ""


def test_version_and_help() -> None:
    assert output("--version").startswith("lecun-quotes 0.")
    for command in ("list", "show", "search", "favorites"):
        assert command in output("--help")
        assert output(command, "--help").startswith(f"usage: lecun-quotes {command}")


# Favorites


def test_a_favorite_is_added_noted_listed_and_removed(collection: Collection) -> None:
    assert output("favorites") == "There are no favorites yet.\n"
    assert output("favorites", "add", "cake-analogy") == "cake-analogy is a favorite.\n"
    assert output("favorites", "add", "commons") == "commons is a favorite.\n"
    assert output("favorites", "note", "cake-analogy", "for", "the talk") == "The note on cake-analogy is kept.\n"
    commons, cake = (
        next(quote for quote in collection.quotes if quote.id == name) for name in ("commons", "cake-analogy")
    )
    assert (
        output("favorites")
        == output("favorites", "list")
        == (
            f"{commons.id}\n{with_attribution(commons)}\n\n"
            f"{cake.id}\n{with_attribution(cake)}\nYour note: for the talk\n"
        )
    )
    assert "A favorite. Your note: for the talk" in output("show", "cake-analogy")
    assert ids(output_json("search", "is:favorite")) == ["cake-analogy", "commons"]
    assert ids(output_json("search", "is:favorite", "cake")) == ["cake-analogy"]
    assert len(output_json("search", "-is:favorite")) == 73
    assert output("favorites", "remove", "cake-analogy") == "cake-analogy is no favorite.\n"
    assert ids(output_json("favorites")) == ["commons"]


def test_favorites_as_json(collection: Collection) -> None:
    assert output_json("favorites", "list") == []
    assert output_json("favorites", "add", "commons") == {"id": "commons", "favorite": True, "note": ""}
    assert output_json("favorites", "note", "commons", "a note") == {
        "id": "commons",
        "favorite": True,
        "note": "a note",
    }
    quote = next(quote for quote in collection.quotes if quote.id == "commons")
    (listed,) = output_json("favorites", "list")
    marked_at = listed.pop("marked_at")
    assert marked_at.endswith("+00:00")
    assert listed == {**quote.to_dict(), "attribution": attribution(quote), "note": "a note"}
    assert output_json("favorites", "note", "commons", "") == {"id": "commons", "favorite": True, "note": ""}
    assert output_json("favorites", "remove", "commons") == {"id": "commons", "favorite": False, "note": ""}


def test_json_may_be_asked_for_before_the_action() -> None:
    assert json.loads(output("favorites", "--json", "list")) == []


def test_adding_twice_keeps_the_note_and_the_time() -> None:
    output("favorites", "add", "commons")
    output("favorites", "note", "commons", "a note")
    before = output_json("favorites")
    output("favorites", "add", "commons")
    assert output_json("favorites") == before


@pytest.mark.parametrize(
    ("arguments", "note"),
    [
        (("note", "commons", "-1 is not a note"), "-1 is not a note"),
        (("note", "commons", "-x", "--json"), "-x"),
        (("note", "commons", "see", "--json", "in", "the", "manual"), "see --json in the manual"),
        (("--json", "note", "commons", "-x"), "-x"),
        (("note", "--json", "commons", "-x"), "-x"),
        (("note", "commons", "--", "--json"), "--json"),
    ],
)
def test_a_note_may_have_words_that_look_like_options(arguments: tuple[str, ...], note: str) -> None:
    output("favorites", "add", "commons")
    output("favorites", *arguments)
    assert output_json("favorites")[0]["note"] == note


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "ascii"])
def test_json_is_json_in_every_encoding(encoding: str) -> None:
    output("favorites", "add", "commons")
    output("favorites", "note", "commons", "für 🎂")
    done = run("favorites", "list", "--json", PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout)[0]["note"] == "für 🎂"
    assert ("für" in done.stdout) == (encoding == "utf-8")
    assert ids(json.loads(run("list", "--json", PYTHONIOENCODING=encoding).stdout))


def test_what_the_reader_found_out_is_shown_beside_what_the_collection_says(data: Path, collection: Collection) -> None:
    quote = next(each for each in collection.quotes if each.id == "essence-of-learning")
    check = checked(quote)
    with closing(FavoriteStore(data, Calendar())) as store:
        store.apply([], [Change(None, check)])
    shown = output("show", quote.id)
    assert quote.provenance.status.label in shown
    assert f"Own check: found to be: {Status.VERBATIM.label}." in shown
    for text in (check.where, check.url, check.note):
        assert text in shown
    expected = {"status": "verbatim", "where": check.where, "url": check.url, "date": check.date, "note": check.note}
    shown_check = output_json("show", quote.id)["own_check"]
    assert expected.items() <= shown_check.items()
    assert "own_check" not in output_json("show", "commons")
    output("favorites", "add", quote.id)
    assert output_json("favorites")[0]["own_check"] == shown_check


def test_a_favorite_outlives_the_collection(data: Path, collection: Collection) -> None:
    """A quote that was withdrawn is still shown, found among favorites, noted on and removed."""
    gone = collection.quotes[0]._replace(id=QuoteId("gone-quote"), text="Zebras, since withdrawn.")
    with closing(FavoriteStore(data, Calendar())) as store:
        store.put(marked([gone])[0])
    assert output_json("show", "gone-quote") == gone.to_dict()
    assert ids(output_json("search", "is:favorite", "zebras")) == ["gone-quote"]
    assert output_json("search", "zebras") == []
    assert len(output_json("list")) == 75
    output("favorites", "note", "gone-quote", "still here")
    output("favorites", "remove", "gone-quote")
    assert output_json("search", "is:favorite") == []


@pytest.mark.parametrize("text", ["<b>bold</b> & 'quoted' “words”", "\x1b[31mred", "שלום 🙂 مرحبا", "two\nlines"])
def test_text_is_printed_as_it_is(data: Path, collection: Collection, text: str) -> None:
    odd = collection.quotes[0]._replace(id=QuoteId("odd-quote"), text=text)
    with closing(FavoriteStore(data, Calendar())) as store:
        store.put(marked([odd], note=text)[0])
    assert f"“{text}”\n" in output("favorites")
    assert f"Your note: {text}\n" in output("favorites")
    assert f"“{text}”\n" in output("show", "odd-quote")
    assert output_json("favorites")[0]["note"] == text


def test_it_works_while_another_program_has_the_favorites_open(data: Path) -> None:
    with closing(FavoriteStore(data, Calendar())) as window:
        output("favorites", "add", "commons")
        assert window.refresh()
        assert list(window) == ["commons"]


@pytest.mark.parametrize("arguments", [("list",), ("today",), ("favorites", "add", "commons"), ("show", "nothing")])
def test_whatever_was_opened_is_closed(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-m", "lecun_viewer.cli", *arguments], capture_output=True, text=True
    )
    assert "ResourceWarning" not in done.stderr


# Bad days


def test_what_cannot_be_kept_is_told_with_status_1(data: Path) -> None:
    data.parent.mkdir(parents=True)
    data.write_bytes(b"a file in the folder's place")
    sentence = f"Favorites can’t be kept at present: a file stands where the folder should be ({data}).\n"
    done = run("favorites", "add", "commons")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)
    assert len(output_json("list")) == 75
    for arguments in (["favorites"], ["search", "is:favorite", "--json"]):
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, sentence)


def test_a_damaged_file_is_restored_and_told_of(data: Path) -> None:
    output("favorites", "add", "commons")
    output("favorites", "add", "cake-analogy")
    path = data / "favorites.sqlite3"
    path.write_bytes(b"damaged" * 1000)
    done = run("favorites", "--json")
    assert ids(json.loads(done.stdout)) == ["commons"]
    assert done.stderr.startswith("The favorites file was damaged. 1 favorite was restored with the help of the backup")
    assert ids(output_json("favorites")) == ["commons"]


def test_a_newer_file_is_told_of_and_left_alone(data: Path) -> None:
    output("favorites", "add", "commons")
    path = data / "favorites.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    content = path.read_bytes()
    done = run("favorites", "remove", "commons")
    assert (done.returncode, done.stdout) == (1, "")
    assert "a newer version of this program" in done.stderr
    assert path.read_bytes() == content


@pytest.mark.skipif(sys.platform == "win32", reason="locales are another matter there")
@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_any_locale_will_do(collection: Collection, locale: str) -> None:
    done = run("show", "cake-analogy", LC_ALL=locale, LANG=locale)
    assert (done.returncode, done.stderr) == (0, "")
    quote = next(quote for quote in collection.quotes if quote.id == "cake-analogy")
    assert with_attribution(quote) in done.stdout


def test_a_terminal_without_curly_quotation_marks_shows_the_rest() -> None:
    done = run("show", "cake-analogy", PYTHONIOENCODING="latin-1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "the bulk of the cake is" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="pipes are another matter there")
@pytest.mark.parametrize("unbuffered", ["", "1"], ids=["", "unbuffered"])
@pytest.mark.parametrize(
    "arguments", [["list"], ["list", "--json"], ["show", "commons"], ["favorites", "add", "commons"]]
)
def test_nobody_reading_on_is_no_failure(arguments: list[str], unbuffered: str) -> None:
    """As in ``lecun-quotes list | head -1``."""
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "lecun_viewer.cli", *arguments]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(command, env=environment, stdout=writing, stderr=subprocess.PIPE, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_first_run_of_all_is_as_good_as_any(data: Path) -> None:
    assert not data.exists()
    assert len(output_json("list")) == 75
    assert (data / "library.sqlite3").exists()
    assert not (data / "favorites.sqlite3").exists()
