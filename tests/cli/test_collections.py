"""The command ``collections``: list, hide and show."""

import json

import pytest

from cli.console import ids, output, output_json, run
from lecun_viewer.core.quote import Collection
from lecun_viewer.system.directories import settings_folder


def test_list_gives_each_collection_in_order(collections: list[Collection]) -> None:
    assert output("collections").splitlines() == [
        f"{each.id}: {each.title}, {len(each.quotes)} quotes" for each in collections
    ]
    assert output("collections", "list") == output("collections")
    names = ["id", "title", "introduction", "quote_count", "is_hidden", "is_own", "parts"]
    for listed, each in zip(output_json("collections", "list"), collections, strict=True):
        assert list(listed) == names
        assert (listed["id"], listed["quote_count"], listed["is_hidden"]) == (each.id, len(each.quotes), False)
        assert listed["parts"] == [{"number": part.number, "title": part.title} for part in each.parts]


@pytest.mark.parametrize("name", ["own-words", "own", "in his own words", "IN HIS"])
def test_a_hidden_collection_is_neither_listed_nor_searched(name: str, collection: Collection) -> None:
    assert output("favorites", "add", "emotions")
    assert output("collections", "hide", name) == "“In His Own Words” is now hidden. Your favorites from it are kept.\n"
    assert output("collections").splitlines()[1].endswith(", hidden")
    assert ids(output_json("list")) == [quote.id for quote in collection.quotes]
    assert run("search", "emotions").returncode == 1
    assert ids(output_json("search", "is:favorite")) == ["emotions"]
    assert output("show", "emotions").startswith("emotions\n“we're not going to have autonomous intelligence")
    done = run("show", "common-sense")
    assert done.returncode == 2
    assert "No quote with the ID “common-sense” in the visible collections" in done.stderr
    assert "To see hidden collections: lecun-quotes collections" in done.stderr
    assert output_json("collections", "show", name) == {"id": "own-words", "is_hidden": False}
    assert "common-sense" in ids(output_json("list"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hide", "nowhere"], "No collection named “nowhere”."),
        (["show", ""], "No collection named “”."),
        (["hide", "own-words", "more"], "unrecognized arguments"),
    ],
)
def test_what_is_not_understood_changes_nothing(arguments: list[str], said: str) -> None:
    done = run("collections", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert not [each for each in output_json("collections") if each["is_hidden"]]


def test_the_last_collection_that_is_shown_stays() -> None:
    output("collections", "hide", "own-words")
    done = run("collections", "hide", "compilation")
    assert (done.returncode, done.stdout) == (2, "")
    assert "only visible collection" in done.stderr


def test_the_last_collection_stays_also_if_a_hidden_one_is_gone() -> None:
    settings_folder().mkdir(parents=True)
    (settings_folder() / "settings.json").write_text('{"hidden_collections": ["gone"]}')
    output("collections", "hide", "own-words")
    done = run("collections", "hide", "compilation")
    assert (done.returncode, done.stdout) == (2, "")
    assert "only visible collection" in done.stderr
    assert [each["is_hidden"] for each in output_json("collections")] == [False, True]


def test_what_the_window_wrote_meanwhile_stays() -> None:
    folder = settings_folder()
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text('{"text_size": 120}')
    output("collections", "hide", "own-words")
    kept = json.loads((folder / "settings.json").read_text())
    assert kept == {"text_size": 120, "hidden_collections": ["own-words"]}


def test_what_another_version_hides_stays_hidden_there() -> None:
    settings_folder().mkdir(parents=True)
    (settings_folder() / "settings.json").write_text('{"hidden_collections": ["later-one"]}')
    output("collections", "hide", "own-words")
    output("collections", "show", "own-words")
    kept = json.loads((settings_folder() / "settings.json").read_text())
    assert kept == {"hidden_collections": ["later-one"]}


def test_settings_that_cannot_be_written_are_reported_with_status_1() -> None:
    settings_folder().parent.mkdir(parents=True, exist_ok=True)
    settings_folder().write_text("a file in the place of the folder")
    done = run("collections", "hide", "own-words")
    assert (done.returncode, done.stdout) == (1, "")
    assert "Nothing was changed" in done.stderr
