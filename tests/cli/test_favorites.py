"""The commands that show and change favorites."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from builders import marked
from cli.console import ids, output, output_json, quote_in, run, run_alone
from fakes import Calendar
from lecun_viewer.core.attribution import attribution, quoted, with_attribution
from lecun_viewer.core.change import Change
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.texts import verdicts
from records.findings import checked


def test_a_favorite_is_added_noted_listed_and_removed(collection: Collection, shipped: tuple[Quote, ...]) -> None:
    assert output("favorites") == "No favorites yet.\n"
    assert output("favorites", "add", "cake-analogy") == "cake-analogy is in your favorites.\n"
    assert output("favorites", "add", "commons") == "commons is in your favorites.\n"
    assert output("favorites", "note", "cake-analogy", "for", "the talk") == "Saved the note on cake-analogy.\n"
    commons, cake = (
        next(quote for quote in collection.quotes if quote.id == name) for name in ("commons", "cake-analogy")
    )
    assert (
        output("favorites")
        == output("favorites", "list")
        == (f"{commons.id}\n{with_attribution(commons)}\n\n{cake.id}\n{with_attribution(cake)}\nNote: for the talk\n")
    )
    assert "In your favorites.\nNote: for the talk" in output("show", "cake-analogy")
    assert ids(output_json("search", "is:favorite")) == ["cake-analogy", "commons"]
    assert ids(output_json("search", "is:favorite", "cake")) == ["cake-analogy"]
    assert len(output_json("search", "-is:favorite")) == len(shipped) - 2
    assert output("favorites", "remove", "cake-analogy") == "cake-analogy isn’t in your favorites.\n"
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
    assert (listed.pop("attribution"), listed.pop("note")) == (attribution(quote), "a note")
    assert quote_in(listed) == quote
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
    done = run_alone("favorites", "list", "--json", PYTHONIOENCODING=encoding)
    assert json.loads(done.stdout)[0]["note"] == "für 🎂"
    assert ("für" in done.stdout) == (encoding == "utf-8")
    assert ids(json.loads(run_alone("list", "--json", PYTHONIOENCODING=encoding).stdout))


def test_what_the_reader_found_is_shown_beside_the_collections_claim(data: Path, collection: Collection) -> None:
    quote = next(each for each in collection.quotes if each.id == "essence-of-learning")
    finding = checked(quote)
    store = FavoriteStore(Records(data, Calendar()))
    store.apply([], [Change(None, finding)])
    shown = output("show", quote.id)
    assert verdicts.verdict_in_full(quote.provenance.status) in shown
    assert f"Finding: {verdicts.verdict_in_full(Verdict.VERBATIM)}" in shown
    for text in (finding.where, finding.url, finding.note):
        assert text in shown
    expected = {
        "status": "verbatim",
        "where": finding.where,
        "url": finding.url,
        "date": finding.date,
        "note": finding.note,
    }
    printed = output_json("show", quote.id)
    shown_finding = printed["finding"]
    assert (expected | {"verdict": "verbatim"}).items() <= shown_finding.items()
    assert printed["own_check"] == shown_finding, "as version 0.1.0 called it"
    assert "finding" not in output_json("show", "commons")
    output("favorites", "add", quote.id)
    assert output_json("favorites")[0]["finding"] == shown_finding


def test_a_favorite_outlives_the_collection(data: Path, collection: Collection, shipped: tuple[Quote, ...]) -> None:
    """A quote that was withdrawn is still shown, found among favorites, noted on and removed."""
    gone = collection.quotes[0]._replace(id=QuoteId("gone-quote"), text="Zebras, since withdrawn.")
    store = FavoriteStore(Records(data, Calendar()))
    store.put(marked([gone])[0])
    assert quote_in(output_json("show", "gone-quote")) == gone
    assert ids(output_json("search", "is:favorite", "zebras")) == ["gone-quote"]
    assert run("search", "zebras").returncode == 1
    assert len(output_json("list")) == len(shipped)
    output("favorites", "note", "gone-quote", "still here")
    output("favorites", "remove", "gone-quote")
    assert run("search", "is:favorite").returncode == 1


@pytest.mark.parametrize("text", ["<b>bold</b> & 'quoted' “words”", "שלום 👩\u200d🔬 مرحبا", "two\nlines"])
def test_text_is_printed_as_it_is(data: Path, collection: Collection, text: str) -> None:
    odd = collection.quotes[0]._replace(id=QuoteId("odd-quote"), text=text)
    store = FavoriteStore(Records(data, Calendar()))
    store.put(marked([odd], note=text)[0])
    assert f"{quoted(text)}\n" in output("favorites")
    assert f"Note: {text}\n" in output("favorites")
    assert f"{quoted(text)}\n" in output("show", "odd-quote")
    assert output_json("favorites")[0]["note"] == text


def test_it_works_while_another_program_has_the_favorites_open(data: Path) -> None:
    window = FavoriteStore(Records(data, Calendar()))
    output("favorites", "add", "commons")
    assert window.refresh()
    assert list(window) == ["commons"]


@pytest.mark.parametrize("arguments", [("list",), ("today",), ("favorites", "add", "commons"), ("show", "nothing")])
def test_whatever_was_opened_is_closed(arguments: tuple[str, ...]) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-m", "lecun_viewer.cli", *arguments], capture_output=True, encoding="utf-8"
    )
    assert "ResourceWarning" not in done.stderr


# In and out


def test_favorites_go_out_and_come_in(data: Path, tmp_path: Path) -> None:
    output("favorites", "add", "cake-analogy")
    output("favorites", "note", "cake-analogy", "for Tuesday")
    exported = tmp_path / "mine.json"
    assert output("favorites", "export", "-o", str(exported)) == f"Saved as {exported}.\n"
    assert output_json("favorites", "export", "-o", str(exported)) == {"file": str(exported)}
    assert json.loads(exported.read_bytes())["favorites"] == json.loads(output("favorites", "export"))["favorites"]
    output("favorites", "remove", "cake-analogy")
    assert "1 new favorite" in output("favorites", "import", str(exported), "--dry-run")
    assert output_json("favorites", "list") == []
    assert "1 new favorite" in output("favorites", "import", str(exported))
    assert [(each["id"], each["note"]) for each in output_json("favorites", "list")] == [
        ("cake-analogy", "for Tuesday")
    ]
    assert "Nothing to import" in output("favorites", "import", str(exported))


def test_favorites_go_out_as_a_bibliography(tmp_path: Path) -> None:
    for quote_id in ("cake-analogy", "dark-matter"):
        output("favorites", "add", quote_id)
    file = tmp_path / "mine.bib"
    run("favorites", "export", "--format", "bibtex", "-o", str(file))
    newest_first = [output("cite", quote_id, "--format", "bibtex") for quote_id in ("dark-matter", "cake-analogy")]
    assert file.read_text(encoding="utf-8") == "\n".join(newest_first)
    items = json.loads(run("favorites", "export", "--format", "csl-json").stdout)
    assert [item["id"] for item in items] == ["lecun-dark-matter", "lecun-cake-analogy"]


def test_an_import_that_is_refused_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "cut.json"
    path.write_bytes(b'{"format": ')
    done = run("favorites", "import", str(path))
    assert done.returncode == 2
    assert done.stderr.startswith(f"Nothing was imported from {path}. ")
    assert run("favorites", "import", str(tmp_path / "gone.json")).returncode == 2


@pytest.mark.parametrize(("exported", "importing"), [("favorites", "collections"), ("collections", "favorites")])
def test_an_import_of_the_other_kind_names_the_command_that_works(
    tmp_path: Path, exported: str, importing: str
) -> None:
    output("favorites", "add", "cake-analogy")
    file = tmp_path / "an export.json"
    output(exported, "export", *(["own-words"] if exported == "collections" else []), "-o", str(file))
    said = run(importing, "import", str(file)).stderr
    assert said.endswith(f'To import it: lecun-quotes {exported} import "{file}"\n')
    assert run(exported, "import", str(file)).returncode == 0


@pytest.mark.parametrize(
    "options", [("--into", "own-words"), ("--title", "A"), ("--as", "kind=text"), ("--allow-duplicates",)]
)
def test_options_for_quotes_are_refused_for_favorites(tmp_path: Path, options: tuple[str, ...]) -> None:
    output("favorites", "add", "cake-analogy")
    file = tmp_path / "favorites.json"
    output("favorites", "export", "-o", str(file))
    output("favorites", "remove", "cake-analogy")
    done = run("import", str(file), *options)
    assert done.returncode == 2
    assert done.stderr == f"“{options[0]}” applies to quotes only. The file has favorites.\n"
    assert output_json("favorites", "list") == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_the_console_waits_for_no_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    paths = (tmp_path / "pipe.json", Path("/dev/zero"), tmp_path)
    for path in paths:
        done = run("favorites", "import", str(path))
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(f"Couldn’t read {path}: "), done.stderr
