"""The command check: a sentence, and the quotes that are nearest to it."""

import json

import pytest

from cli.console import ids, output, output_json, run
from lecun_viewer.core.search import MOST_CHECKED

CAKE = "If intelligence is a cake, the icing is supervised learning and the cherry is reinforcement learning"
OTHERS = "The patient river carves the stone that mocked the rain."
SAID = "Physics is about modeling actual systems and processes."


def test_each_quote_that_is_near_has_its_verdict_what_was_said_and_the_differences() -> None:
    first, *others = output("check", CAKE).removesuffix("\n").split("\n\n")
    lines = first.split("\n")
    assert lines[0] == "cake-analogy"
    assert "The quote has nearly the same words as your sentence." in lines
    assert "Reworded. Yann LeCun said this, but not in these exact words." in lines
    assert any("the bulk of the cake is unsupervised learning" in line for line in lines), "what he said"
    assert any(line.startswith("Not in your sentence: “bulk of the cake") for line in lines)
    assert [other.split("\n")[0] for other in others] == ["making-the-cake"]
    assert "Exact words. Yann LeCun said or wrote this, word for word." in others[0]


def test_words_may_be_several_arguments_and_begin_with_a_dash() -> None:
    assert output("check", *SAID.split()) == output("check", SAID)
    assert ids(json.loads(run("check", "--json", "-word", *SAID.split()).stdout)) == ["what-physics-teaches"]


def test_json_has_the_quotes_the_best_first() -> None:
    found = output_json("check", CAKE)
    assert ids(found) == ["cake-analogy", "making-the-cake"]
    assert [each["verdict"] for each in found] == ["variant", "verbatim"]
    assert 1 > found[0]["likeness"] > found[1]["likeness"] > 0
    (same,) = output_json("check", f"“{SAID.upper()}  It's grounded in the real world. You have to figure out what's"
                          " important, know what to ignore, and know how to approximate.”")  # fmt: skip
    assert (same["likeness"], same["only_in_text"], same["only_in_words"]) == (1, [], [])


def test_what_he_really_said_leads_to_the_quote_that_rewords_it() -> None:
    (quote,) = [each for each in output_json("list") if each["id"] == "internal-simulation"]
    said = quote["provenance"]["words_found"]
    (found,) = [each for each in output_json("check", said) if each["id"] == "internal-simulation"]
    assert (found["likeness"], found["words"]) == (1, said)
    assert "The source has the same words as your sentence." in output("check", said)


def test_quotes_in_a_text_come_first() -> None:
    quotes = output_json("list")[10:13]
    text = f"{OTHERS} " + f" {OTHERS} ".join(quote["text"] for quote in quotes)
    found = output_json("check", text)
    assert ids(found)[:3] == ids(quotes)
    assert [each["is_within"] for each in found[:3]] == [True] * 3
    first, *_ = output("check", text).split("\n\n")
    assert first.split("\n")[:2] == [quotes[0]["id"], "Your text contains this quote, word for word."]
    assert "your sentence" not in first


def test_the_wording_in_the_source_is_found_in_a_text() -> None:
    (quote,) = [each for each in output_json("list") if each["id"] == "internal-simulation"]
    said = output("check", f"{OTHERS} {quote['provenance']['words_found']} {OTHERS}")
    assert "internal-simulation\nYour text contains the wording in the source, word for word.\n" in said


def test_a_text_that_is_too_long_says_how_much_of_it_was_looked_through() -> None:
    text = SAID + " la" * MOST_CHECKED
    done = run("check", text)
    assert done.stderr.endswith("Only the first 10,000 words are used.\n")
    assert "Only the first" not in run("check", SAID).stderr
    assert run("check", "--json", text).stderr == ""


@pytest.mark.parametrize("text", [OTHERS, "…", "learning"])
def test_what_is_near_to_nothing_says_what_was_looked_through(text: str) -> None:
    done = run("check", text)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        "No similar quotes found. Searched 230 quotes in “Quotes attributed to Yann LeCun”, "
        "“In His Own Words”. This doesn’t mean that nobody said it. "
        "To find quotes on the same subject, search for a few of its words.\n"
    )
    done = run("check", "--json", text)
    assert (done.returncode, json.loads(done.stdout), done.stderr) == (1, [], "")


def test_a_hidden_collection_is_not_looked_through() -> None:
    output("collections", "hide", "own-words")
    done = run("check", SAID)
    assert done.returncode == 1
    assert "Searched 75 quotes in “Quotes attributed to Yann LeCun”." in done.stderr


def test_quotes_of_ones_own_are_looked_through() -> None:
    output("add", "The early bird may sleep again when the worm is eaten.", "--author", "Ada")
    (found,) = output_json("check", "An early bird may sleep again once the worm is eaten")
    assert (found["verdict"], found["authors"], found["collection"]) == ("unchecked", ["Ada"], "my-quotes")


def test_a_check_without_words_is_not_understood() -> None:
    assert run("check").returncode == 2
