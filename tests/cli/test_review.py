"""The command that shows the review of today."""

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
    assert [block.splitlines()[0] for block in output("review").split("\n\n")] == ids(shown)


def test_without_a_quote_it_says_how_to_add_one() -> None:
    done = run("review")
    assert (done.returncode, done.stdout) == (0, "")
    assert "lecun-quotes favorites add ID" in done.stderr
    assert output_json("review") == []
