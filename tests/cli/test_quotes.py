"""The commands that show quotes: list, show, search, cite and card."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cli.console import ids, output, output_json, quote_in, run, run_alone
from lecun_viewer.cite import FORMATS, cite
from lecun_viewer.core.attribution import attribution, with_attribution
from lecun_viewer.core.quote import Quote
from lecun_viewer.texts import verdicts


def test_list_gives_every_quote_with_its_id_and_its_line(shipped: tuple[Quote, ...]) -> None:
    entries = output("list").removesuffix("\n").split("\n\n")
    assert entries == [f"{quote.id}\n{with_attribution(quote)}" for quote in shipped]


def test_list_as_json_has_these_names_and_no_others(shipped: tuple[Quote, ...]) -> None:
    listed = output_json("list")
    assert list(map(quote_in, listed)) == list(shipped)
    for quote in listed:
        assert list(quote) == [
            *("id", "part", "part_title", "topic", "text", "source", "provenance"),
            *("collection", "authors", "language", "tags", "same_claims", "highlighted_at", "cited_source"),
        ]
        known = ["status", "words_found", "where", "url", "date", "note", "author", "evidence", "source"]
        known += ["verdict", "wording", "remark"]
        assert list(quote["provenance"]) == known


def test_json_has_the_words_of_the_options_beside_those_of_before() -> None:
    for quote in output_json("list"):
        known = quote["provenance"]
        assert quote["cited_source"] == quote["source"]
        assert (known["verdict"], known["wording"], known["remark"]) == (
            known["status"],
            known["words_found"],
            known["note"],
        )


def test_random_shows_any_quote_that_is_not_hidden(shipped: tuple[Quote, ...]) -> None:
    assert output("random").removesuffix("\n") in [f"{quote.id}\n{with_attribution(quote)}" for quote in shipped]
    output("collections", "hide", "own-words")
    shown = {quote.id for quote in shipped if quote.collection == "compilation"}
    drawn = {output_json("random")["id"] for _ in range(20)}
    assert drawn <= shown
    assert len(drawn) > 1


def test_show_tells_all_that_is_known(shipped: tuple[Quote, ...]) -> None:
    quote = next(quote for quote in shipped if quote.id == "cake-analogy")
    shown = output("show", "cake-analogy")
    known = quote.provenance
    assert shown.startswith(f"{quote.id}\n“{quote.text}”\n— {attribution(quote)}\n")
    state = verdicts.verdict_in_full(known.status)
    for said in (quote.topic, quote.part_title, quote.source, state, known.words_found, known.where):
        assert said
        assert said in shown
    assert known.url
    assert known.url in shown
    assert known.note
    assert known.note in shown
    assert quote_in(output_json("show", "cake-analogy")) == quote
    assert "Date: " not in shown, "the source says it"


def test_show_has_the_authors_own_sentences_with_the_same_claim(shipped: tuple[Quote, ...]) -> None:
    by_id = {quote.id: quote for quote in shipped}
    quote = max(shipped, key=lambda quote: len({same.whole for same in quote.same_claims}))
    same = sorted(quote.same_claims, key=lambda each: not each.whole)
    assert {each.whole for each in same} == {True, False}
    *_, own = output("show", quote.id).partition("\nIn Yann LeCun’s own words\n\n")
    assert own.rstrip("\n").split("\n\n") == [
        f"{each.quote}{'' if each.whole else ': Part of the same claim'}\n{with_attribution(by_id[each.quote])}"
        for each in same
    ]
    alone = next(quote for quote in shipped if not quote.same_claims)
    assert "own words\n" not in output("show", alone.id)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (["cherry", "cake"], ["cake-analogy", "reinforcement-learning-limits", "making-the-cake"]),
        (["cherry cake"], ["cake-analogy", "reinforcement-learning-limits", "making-the-cake"]),
        (["cherry", "-icing"], ["reinforcement-learning-limits"]),
        (["-icing", "cherry"], ["reinforcement-learning-limits"]),
        (["--", "-icing", "cherry"], ["reinforcement-learning-limits"]),
        (['"cherry on the cake is"'], ["cake-analogy"]),
        (["part:2", "source:jethro"], ["reinforcement-learning-limits"]),
        (["in:own-words", "cake"], ["making-the-cake"]),
        (['in:"in his own words"', "cherry"], ["making-the-cake"]),
        (["is:misattributed"], ["spatial-information"]),
        (['is:"not his"'], ["spatial-information"]),
        (["is:not-his"], ["spatial-information"]),
        (["don't", "brain"], ["neural-network-parameters", "just-like-the-brain", "big-claims"]),
        (["is:favorite"], []),
        (["remark:cargo"], ["neural-network-parameters"]),
        (["cargo", "cult"], ["neural-network-parameters"]),
        (["note:talk"], []),
        (["emotions", "2019"], ["emotions"]),
    ],
)
def test_search_understands_what_the_window_does(query: list[str], found: list[str]) -> None:
    done = run("search", "--json", *query)
    assert done.returncode == (0 if found else 1)
    assert done.stderr == ""
    assert ids(json.loads(done.stdout)) == found


def test_a_key_that_is_none_is_a_word_and_said_to_be() -> None:
    done = run("search", "the:cake")
    assert (done.returncode, done.stdout) == (0, output("search", '"the cake"'))
    assert "“the:” isn’t a search key, so it’s treated as a word." in done.stderr


def test_a_search_says_which_words_were_found_elsewhere() -> None:
    output("favorites", "add", "cake-analogy")
    output("favorites", "note", "cake-analogy", "For the talk in Zanzibar")
    *_, last = output("search", "zanzibar").rstrip("\n").split("\n")
    assert last == "In your note"
    assert ids(output_json("search", "note:talk")) == ["cake-analogy"]
    assert output("search", "cargo cult").rstrip("\n").endswith("\nIn the remark")
    assert "In the remark" not in output("search", "cherry")
    assert output("search", "cherry 2016").rstrip("\n").endswith("\nIn the date")
    assert output("search", "cake reworded").rstrip("\n").endswith("\nIn the verdict")


def test_search_prints_what_list_prints(shipped: tuple[Quote, ...]) -> None:
    quote = next(quote for quote in shipped if quote.id == "cake-analogy")
    assert output("search", "topic:cake", "-making") == f"{quote.id}\n{with_attribution(quote)}\n"
    assert ids(output_json("search")) == [quote.id for quote in shipped]


def test_a_search_that_finds_nothing_says_so_by_its_status() -> None:
    done = run("search", "zebra")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "No results. Try fewer or different words.\n"
    done = run("search", "--json", "zebra")
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (1, [], "")


# Citations


def test_cite_gives_what_the_window_copies(shipped: tuple[Quote, ...]) -> None:
    quote = shipped[10]
    command = [sys.executable, "-m", "lecun_viewer.cli", "cite", quote.id, "--format", "ris"]
    printed = subprocess.run(command, capture_output=True, check=True).stdout
    assert printed.decode() == cite(quote, "ris"), "each line has its end"
    for name in FORMATS:
        cited = cite(quote, name)
        assert output("cite", quote.id, "--format", name) == cited.replace("\r\n", "\n")
        assert output_json("cite", quote.id, "--format", name) == {"id": quote.id, "format": name, "text": cited}


def test_a_format_that_is_not_known_is_reported() -> None:
    done = run("cite", "cake-analogy", "--format", "stone")
    assert done.returncode == 2
    assert "bibtex" in done.stderr


# Cards


def test_a_card_is_drawn_without_a_display(tmp_path: Path) -> None:
    path = tmp_path / "card.png"
    done = run_alone(
        "image", "cake-analogy", "-o", str(path), "--design", "night", "--size", "wide", DISPLAY="", WAYLAND_DISPLAY=""
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert path.read_bytes().startswith(b"\x89PNG")
    refused = run("image", "cake-analogy", "-o", str(tmp_path / "card.gif"))
    assert refused.returncode == 2
    assert "ends in .png" in refused.stderr


def size_of(path: Path) -> tuple[int, int]:
    """Return width and height of a PNG."""
    head = path.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def test_a_wallpaper_has_the_quote_of_the_day(tmp_path: Path) -> None:
    wallpaper, other = tmp_path / "wallpaper.png", tmp_path / "other.png"
    today = output_json("today")["id"]
    made = output_json("image", "--today", "--size", "wide", "-o", str(wallpaper), by=run_alone)
    assert made == {"id": today, "file": str(wallpaper)}
    assert size_of(wallpaper) == (1920, 1080)
    assert run_alone("image", today, "--size", "wide", "-o", str(other)).returncode == 0
    assert wallpaper.read_bytes() == other.read_bytes()


def test_an_image_is_of_one_quote(tmp_path: Path) -> None:
    path = str(tmp_path / "card.png")
    for arguments in ((), ("cake-analogy", "--today")):
        done = run("image", *arguments, "-o", path)
        assert (done.returncode, list(tmp_path.iterdir())) == (2, [])
        assert "ID" in done.stderr


@pytest.mark.parametrize("size", ["huge", "3840x2160"])
def test_a_size_that_is_none_is_reported(tmp_path: Path, size: str) -> None:
    done = run("image", "--today", "--size", size, "-o", str(tmp_path / "card.png"))
    assert done.returncode == 2
    assert size in done.stderr
    assert "square" in done.stderr
    assert not list(tmp_path.iterdir())
