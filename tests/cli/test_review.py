"""The command that shows the review of today, and how often each quote is in it."""

from pathlib import Path

import pytest

from cli.console import ids, output, output_json, run
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.review import A_DAY


def add_favorites(quotes: tuple[Quote, ...]) -> set[str]:
    for quote in quotes:
        output("favorites", "add", quote.id)
    return {quote.id for quote in quotes}


def test_the_review_shows_five_with_their_ids_all_day(shipped: tuple[Quote, ...]) -> None:
    favorites = add_favorites(shipped[:8])
    shown = output_json("review")
    assert len(shown) == A_DAY
    assert {*ids(shown)} <= favorites
    assert output("review") == output("review", "list")
    assert [block.splitlines()[0] for block in output("review").split("\n\n")] == ids(shown)
    assert ids(output_json("review", "list")) == ids(shown)


def test_without_a_quote_it_says_how_to_add_one() -> None:
    done = run("review")
    assert (done.returncode, done.stdout) == (0, "")
    assert "lecun-quotes favorites add ID" in done.stderr
    assert output_json("review") == []


def test_a_quote_is_marked_listed_and_shown_as_usual_again() -> None:
    assert output("review", "marks") == "All quotes are shown as usual.\n"
    assert output_json("review", "never", "cake-analogy") == {"id": "cake-analogy", "how_often": "never"}
    assert "a third as often" in output("review", "less-often", "commons")
    commons, cake = output("review", "marks").strip().split("\n\n")
    assert (commons.splitlines()[0], commons.splitlines()[-1]) == ("commons", "Less often")
    assert (cake.splitlines()[0], cake.splitlines()[-1]) == ("cake-analogy", "Never")
    listed = output_json("review", "marks")
    assert [(each["id"], each["how_often"]) for each in listed] == [
        ("commons", "less-often"),
        ("cake-analogy", "never"),
    ]
    assert "Review: Never" in output("show", "cake-analogy")
    assert output_json("show", "commons")["how_often"] == "less-often"
    assert output("favorites") == "No favorites yet.\n"
    for _ in range(2):
        assert "as usual" in output("review", "as-usual", "commons")
    assert ids(output_json("review", "marks")) == ["cake-analogy"]
    assert "how_often" not in output_json("show", "commons")


def test_what_is_never_shown_is_in_no_review(shipped: tuple[Quote, ...]) -> None:
    add_favorites(shipped[:3])
    output("review", "never", shipped[0].id)
    assert {*ids(output_json("review"))} == {shipped[1].id, shipped[2].id}


@pytest.mark.parametrize("name", ["favorites.json", "favorites.csv"])
def test_marks_are_exported_and_imported(name: str, tmp_path: Path) -> None:
    output("review", "never", "cake-analogy")
    file = str(tmp_path / name)
    output("favorites", "export", "--format", name.partition(".")[2], "-o", file)
    assert "already have everything" in output("favorites", "import", file)
    output("review", "as-usual", "cake-analogy")
    assert output("favorites", "import", file) == "1 quote shown less often or never.\n"
    assert [each["how_often"] for each in output_json("review", "marks")] == ["never"]


def test_a_mark_needs_a_quote() -> None:
    done = run("review", "never", "no-such-quote")
    assert done.returncode == 2
    assert "no-such-quote" in done.stderr
