"""The console imports a growing file again, and changes the language of a collection."""

from pathlib import Path

from cli.console import output, output_json, quote_in, run
from lecun_viewer.core.quote import Quote


def clippings(folder: Path, *said: str, added: str = "") -> str:
    path = folder / "My Clippings.txt"
    path.write_text(
        "".join(
            f"Walden (Thoreau, Henry David)\n- Your Highlight on page {page} | location {page}0 | Added on {added}\n"
            f"\n{each}\n==========\n"
            for page, each in enumerate(said, 1)
        ),
        encoding="utf-8",
    )
    return str(path)


def quotes() -> list[Quote]:
    return [quote_in(each) for each in output_json("search", "in:walden")]


def test_only_what_is_new_comes_in(tmp_path: Path) -> None:
    output("collections", "import", clippings(tmp_path, "One day.", "Two days.", "Three days."))
    one, two, _three = quotes()
    output("delete", one.id)
    output("edit", two.id, "--text", "Two long days.")
    file = clippings(tmp_path, "One day.", "Two days.", "Three days.", "Four days.")
    assert "“Walden” already has many of these quotes." in output("collections", "import", file, "--dry-run")
    said = output("collections", "import", file, "--into", "walden").splitlines()
    assert "“Walden”: 1 new, 2 unchanged, 1 deleted earlier." in said
    assert [quote.text for quote in quotes()] == ["Two long days.", "Three days.", "Four days."]
    values = output_json("collections", "import", file, "--into", "walden")
    assert (values["imported"], values["deleted_earlier"], len(values["duplicates"])) == (0, 1, 3)
    assert (
        output_json("collections", "import", file, "--into", "walden", "--allow-duplicates", "--dry-run")["imported"]
        == 4
    )
    places = [f"Walden, page {page}, location {page}0" for page in (2, 3, 4)]
    assert [quote.provenance.where for quote in quotes()] == places


def test_when_words_were_highlighted_comes_with_the_next_import(tmp_path: Path) -> None:
    output("collections", "import", clippings(tmp_path, "One day.", "Two days."))
    file = clippings(tmp_path, "One day.", "Two days.", added="Monday, May 3, 2021 8:12:45 PM")
    said = output("collections", "import", file, "--into", "walden")
    assert "“Walden”: 0 new, 0 unchanged, 2 with their dates added." in said.splitlines()
    one, two = quotes()
    assert one.highlighted_at == two.highlighted_at == "2021-05-03T20:12:45"
    assert "Highlighted on: 3 May 2021" in output("show", one.id).splitlines()
    assert output_json("show", one.id)["highlighted_at"] == one.highlighted_at
    values = output_json("collections", "import", file, "--into", "walden")
    assert (values["dated"], len(values["duplicates"])) == ([], 2)


def test_into_what_is_not_there_is_refused(tmp_path: Path) -> None:
    file = clippings(tmp_path, "One.")
    assert "No collection named “nowhere”." in run("collections", "import", file, "--into", "nowhere").stderr
    assert "built-in collection" in run("collections", "import", file, "--into", "compilation").stderr
    assert run("collections", "import", file, "--into", "a", "--title", "b").returncode == 2


def test_a_book_and_a_page_make_exact_words_and_the_language_is_recognised() -> None:
    output(
        "add",
        "La vie n’est pas un long fleuve tranquille.",
        "--author",
        "Ada",
        "--cited-source",
        "Vie",
        "--source",
        "p. 9",
    )
    (quote,) = (quote_in(each) for each in output_json("search", "in:my"))
    assert (quote.provenance.status, quote.page_of_book, quote.language) == ("verbatim", "9", "fr")
    assert "@book{" in output("cite", quote.id, "--format", "bibtex")


def test_the_language_of_a_collection_is_changed(tmp_path: Path) -> None:
    output("collections", "import", clippings(tmp_path, "Simplify.", "It is what we have that matters."))
    assert [quote.language for quote in quotes()] == ["und", "en"]
    assert output("collections", "language", "walden", "de") == "Language changed for 2 quotes.\n"
    assert {quote.language for quote in quotes()} == {"de"}
    output("collections", "language", "walden", "auto")
    assert [quote.language for quote in quotes()] == ["und", "en"]
    assert run("collections", "language", "walden", "a language").returncode == 2


def test_words_that_the_reader_changes_are_no_longer_those_that_a_device_copied(tmp_path: Path) -> None:
    output("collections", "import", clippings(tmp_path, "One day.", "Two days."))
    one, two = quotes()
    output("edit", one.id, "--text", "One long day.")
    output("edit", two.id, "--tag", "time")
    assert [(each.provenance.status, each.provenance.evidence) for each in quotes()] == [
        ("verbatim", "print"),
        ("verbatim", "highlight"),
    ]
