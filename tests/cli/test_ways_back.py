"""Each file that this program keeps for the worst case is imported as any other file."""

import json
from pathlib import Path

import pytest

from .console import output, output_json, run

OBEY, LESS = "Nobody has the right to obey.", "Less is more."
NOTE = "Ask Ada."


@pytest.fixture
def lost(data: Path) -> Path:
    """The data of somebody who had two quotes, a favorite and a note on a day, and then has lost all of them."""
    output("collections", "create", "Mine")
    options = ("--author", "Ada", "--source", "Life", "--in", "Mine")
    ids = [output_json("add", text, *options)["id"] for text in (OBEY, LESS)]
    output("favorites", "add", "cake-analogy")
    output("favorites", "note", "cake-analogy", NOTE)
    output("delete", ids[0])
    output("collections", "remove", "Mine")
    output("favorites", "remove", "cake-analogy")
    return data


def words() -> list[str]:
    listed = json.loads(run("search", "author:Ada", "--json").stdout)  # with no match its status is 1
    return sorted(each["text"] for each in listed)


def notes() -> dict[str, str]:
    return {each["id"]: each["note"] for each in output_json("favorites")}


def test_the_quotes_of_a_removed_collection_come_back(lost: Path) -> None:
    assert words() == []
    output("collections", "import", str(lost / "collections-older" / "mine.jsonl"))
    assert words() == [LESS, OBEY]


def test_removed_favorites_come_back_with_their_notes(lost: Path) -> None:
    assert notes() == {}
    output("import", str(lost / "collections-older" / "favorites.jsonl"))
    assert notes() == {"cake-analogy": NOTE}


def test_a_dated_backup_comes_back(lost: Path, tmp_path: Path) -> None:
    """It is a copy of the log, which still has every line."""
    (day,) = (lost / "backups").iterdir()
    kept = tmp_path / "kept"
    kept.mkdir()
    for path in day.iterdir():  # as it was before the losses
        lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not json.loads(line).get("deleted")]
        (kept / path.name).write_text("\n".join(lines), encoding="utf-8")
    output("collections", "import", str(kept / "mine.jsonl"))
    output("favorites", "import", str(kept / "@favorites.jsonl"))
    assert words() == [LESS, OBEY]
    assert notes() == {"cake-analogy": NOTE}


def test_a_file_of_the_folder_comes_back(lost: Path, tmp_path: Path) -> None:
    output("import", str(lost / "collections-older" / "favorites.jsonl"))
    kept = tmp_path / "kept.jsonl"
    kept.write_bytes((lost / "collections" / "favorites.jsonl").read_bytes())
    output("favorites", "remove", "cake-analogy")
    output("import", str(kept))
    assert notes() == {"cake-analogy": NOTE}


def test_a_file_of_version_0_1_0_is_named_and_stays_as_it_is(data: Path) -> None:
    path = data / "collections" / "old.jsonl"
    path.parent.mkdir(parents=True)
    head = {"format": "lecun-viewer collection", "version": 1, "id": "old", "title": "Old"}
    document = f"{json.dumps(head)}\n{json.dumps({'id': 'less', 'text': LESS})}\n"
    path.write_text(document, encoding="utf-8")
    assert "old.jsonl was saved by version 0.1.0, whose files can’t be read." in run("collections").stderr
    assert path.read_text(encoding="utf-8") == document
    assert "it was saved by version 0.1.0" in run("collections", "import", str(path)).stderr
