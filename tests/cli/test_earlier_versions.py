"""The command ``collections earlier``: earlier versions are listed, and come back."""

from pathlib import Path

import pytest

from cli.console import output, output_json, run

OBEY, LESS = "Nobody has the right to obey.", "Less is more."


@pytest.fixture
def removed(data: Path) -> dict[str, str]:
    """The ids of two quotes, by their words. Their collection was removed."""
    added = {text: output_json("add", text, "--author", "Ada", "--in", "Mine")["id"] for text in made(OBEY, LESS)}
    output("collections", "remove", "Mine")
    return added


def made(*texts: str) -> tuple[str, ...]:
    output("collections", "create", "Mine")
    return texts


def test_they_are_listed_by_number_with_all_words(removed: dict[str, str]) -> None:
    listed = output("collections", "earlier")
    assert f"1: {removed[LESS]}, from “Mine”, changed on 20" in listed
    assert f"2: {removed[OBEY]}, from “Mine”, changed on 20" in listed
    assert f"“{OBEY}”\n— attributed to Ada" in listed
    for asked in (["earlier", "list"], ["earlier", "mine"], ["earlier", "list", "Mi"]):
        assert output("collections", *asked) == listed
    first, second = output_json("collections", "earlier")
    assert (first["number"], first["id"], first["text"]) == (1, removed[LESS], LESS)
    assert (second["collection"], second["collection_title"]) == ("mine", "Mine")


def test_one_comes_back_by_number_and_the_rest_by_collection(removed: dict[str, str]) -> None:
    assert output("collections", "earlier", "restore", "2") == f"Added {removed[OBEY]} to “Mine”.\n"
    assert [each["text"] for each in output_json("search", "in:mine")] == [OBEY]
    assert output_json("collections", "earlier", "restore", "--collection", "mine") == {
        "restored": [{"id": removed[LESS], "collection": "mine"}],
        "present": [],
    }
    assert output("collections", "earlier").startswith("No earlier versions.")
    assert output("collections", "earlier", "restore", "--collection", "mine").startswith("No earlier versions.")


def test_one_comes_back_by_its_id_and_is_reported_the_next_time(removed: dict[str, str]) -> None:
    said = output("collections", "earlier", "restore", removed[OBEY], removed[OBEY])
    assert said == f"Added {removed[OBEY]} to “Mine”.\n"
    said = output("collections", "earlier", "restore", removed[OBEY])
    assert said == f"{removed[OBEY]} is already in “Mine”, unchanged.\n"
    assert [each["id"] for each in output_json("search", "in:mine")] == [removed[OBEY]]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["restore"], "Specify which quotes to restore"),
        (["restore", "7"], "No earlier version “7”."),
        (["restore", "--collection", "nowhere"], "No collection named “nowhere”."),
        (["list", "nowhere"], "No collection named “nowhere”."),
        (["nowhere"], "No collection named “nowhere”."),
    ],
)
def test_what_is_not_understood_changes_nothing(removed: dict[str, str], arguments: list[str], said: str) -> None:
    done = run("collections", "earlier", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert len(output_json("collections", "earlier")) == 2


def test_lines_that_can_not_be_read_are_said(removed: dict[str, str], data: Path) -> None:
    with (data / "collections-older" / "mine.jsonl").open("ab") as file:
        file.write(b"nonsense\n")
    done = run("collections", "earlier")
    assert done.returncode == 0
    assert OBEY in done.stdout
    assert done.stderr == f"Skipped 1 damaged line in {data / 'collections-older'}. The file wasn’t changed.\n"


def test_the_command_has_its_earlier_name_too(removed: dict[str, str]) -> None:
    for asked in ([], ["list", "mine"], ["mine"]):
        assert output("collections", "older", *asked) == output("collections", "earlier", *asked)
    assert output("collections", "older", "restore", "2") == f"Added {removed[OBEY]} to “Mine”.\n"
