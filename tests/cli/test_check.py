"""The command check: the quotes in a text, a file or a sentence."""

import html
import io
import json
from pathlib import Path

import pytest

from cli.console import ids, output, output_json, run

CAKE = "If intelligence is a cake, the icing is supervised learning and the cherry is reinforcement learning"
OTHERS = "The patient river carves the stone that mocked the rain."
SAID = "Physics is about modeling actual systems and processes."


def test_each_quote_has_its_verdict_what_was_said_and_the_differences() -> None:
    (found,) = output("check", CAKE).removesuffix("\n").split("\n\n")
    lines = found.split("\n")
    assert lines[0] == "cake-analogy"
    assert "Your text contains nearly the same words as this quote." in lines
    assert f"In the text: “{CAKE}”" in lines
    assert "Reworded. Yann LeCun said this, but not in these exact words." in lines
    assert any("the bulk of the cake is unsupervised learning" in line for line in lines), "what he said"
    assert any(line.startswith("Not in your text: “bulk of the cake") for line in lines)


def test_words_may_be_several_arguments_and_begin_with_a_dash() -> None:
    assert output("check", *SAID.split()) == output("check", SAID)
    assert ids(json.loads(run("check", "--json", "-word", *SAID.split()).stdout)) == ["what-physics-teaches"]


def test_json_has_the_places_in_the_order_of_the_text() -> None:
    quotes = output_json("list")[10:13]
    text = f"{OTHERS} " + f" {OTHERS} ".join(quote["text"] for quote in quotes) + f" {CAKE}."
    found = output_json("check", text)
    assert ids(found) == [*ids(quotes), "cake-analogy"]
    assert [each["text"] for each in found] == [text[each["start"] : each["end"]] for each in found]
    assert [each["likeness"] for each in found[:3]] == [1] * 3
    assert 0.5 < found[3]["likeness"] < 1
    assert [each["verdict"] for each in found] == [
        *(quote["provenance"]["status"] for quote in quotes),
        "variant",
    ]
    assert found[0]["quote"] == quotes[0]
    assert (found[0]["only_in_text"], found[0]["only_in_words"]) == ([], [])


def test_what_he_really_said_leads_to_the_quote_that_rewords_it() -> None:
    (quote,) = [each for each in output_json("list") if each["id"] == "internal-simulation"]
    said = quote["provenance"]["words_found"]
    (found,) = [each for each in output_json("check", said) if each["id"] == "internal-simulation"]
    assert (found["likeness"], found["words"]) == (1, said)
    assert "Your text contains the wording in the source, word for word." in output("check", f"{OTHERS} {said}")


def test_a_file_and_the_standard_input_are_checked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "page.HTML"
    page.write_text(f"<title>Cake</title><p>{OTHERS}</p><p>He says: “{html.escape(SAID)}</p>", encoding="utf-8")
    (found,) = output_json("check", str(page))
    assert (found["id"], found["start"]) == ("what-physics-teaches", len(f"{OTHERS}\n\nHe says: “"))
    text = f"{OTHERS}\n{SAID}\n".encode()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert ids(output_json("check", "-")) == ["what-physics-teaches"]


def test_a_file_that_is_no_text_is_refused_with_the_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper, empty, missing = tmp_path / "paper.pdf", tmp_path / "empty.txt", tmp_path / "missing.md"
    paper.write_bytes(b"%PDF-1.7")
    empty.write_bytes(b"")
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\0\1\2")))
    for given, said in (
        (str(paper), "“paper.pdf” can’t be checked. Text, Markdown, and HTML files can (.txt, .md, .html).\n"),
        (str(empty), "“empty.txt” can’t be checked: the file has no text. Choose another file.\n"),
        ("-", "“Standard input” can’t be checked: it isn’t a text file. If it’s a document, save it as plain text"),
    ):
        done = run("check", given)
        assert (done.returncode, done.stdout) == (2, "")
        assert said in done.stderr
    done = run("check", str(missing))
    assert done.returncode == 2
    assert "there is no such file" in done.stderr


def test_a_text_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lecun_viewer.cli.commands.TEXT_LIMIT", 1_000_000)
    (tmp_path / "long.md").write_bytes(b"a " * 500_001)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"a " * 500_001)))
    for given, name in ((str(tmp_path / "long.md"), "long.md"), ("-", "Standard input")):
        done = run("check", given)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"“{name}” is too large to check: the limit is 1 MB.\n" in done.stderr


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


UNKNOWN = "The mill grinds slowly when the river is low"


def test_a_quotation_with_his_name_that_is_in_no_collection_is_told_from_what_was_found() -> None:
    text = f"“{UNKNOWN},” Yann LeCun said. {CAKE}."
    unknown, found = output("check", text).split("\n\n")
    assert unknown == (
        "Your text has this with Yann LeCun’s name. It isn’t in your collections, so nobody has checked it here.\n"
        f"In the text: “{UNKNOWN}”"
    )
    assert found.startswith("cake-analogy\n")
    assert ids(output_json("check", text)) == ["cake-analogy"], "nothing is known of the other"


def test_such_a_quotation_is_no_find() -> None:
    done = run("check", f"“{UNKNOWN}.” — Yann LeCun")
    assert (done.returncode, done.stderr.startswith("No similar quotes found.")) == (1, True)
    assert f"In the text: “{UNKNOWN}.”" in done.stdout


def test_a_hidden_collection_is_not_looked_through() -> None:
    output("collections", "hide", "own-words")
    done = run("check", SAID)
    assert done.returncode == 1
    assert "Searched 75 quotes in “Quotes attributed to Yann LeCun”." in done.stderr


def test_quotes_of_ones_own_are_looked_through() -> None:
    output("add", "The early bird may sleep again when the worm is eaten.", "--author", "Ada")
    (found,) = output_json("check", "An early bird may sleep again once the worm is eaten")
    assert (found["verdict"], found["quote"]["authors"], found["quote"]["collection"]) == (
        "unchecked",
        ["Ada"],
        "my-quotes",
    )


def test_a_check_without_words_is_not_understood() -> None:
    assert run("check").returncode == 2
