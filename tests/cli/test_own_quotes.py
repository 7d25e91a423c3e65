"""The commands for quotes of one's own: add, edit, move and remove."""

import json
from pathlib import Path

import pytest

from builders import info_of, own_in
from cli.console import ids, output, output_json, quote_in, run
from lecun_viewer.core.attribution import attribution, source_of
from lecun_viewer.core.provenance import UNCHECKED, Source, SourceKind
from lecun_viewer.core.quote import Quote

OBEY = "Nobody has the right to obey."


def added(*arguments: str) -> str:
    """Add a quote, and return its id."""
    return str(output_json("add", *arguments)["id"])


def shown(quote_id: str) -> Quote:
    return quote_in(output_json("show", quote_id))


def refused(*arguments: str, status: int = 2) -> str:
    """Return why the program does not do what *arguments* ask for."""
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (status, ""), done
    return done.stderr


def test_the_first_quote_makes_my_quotes_and_is_found_like_any_other() -> None:
    assert ids(output_json("collections")) == ["compilation", "own-words"]
    said = output("add", "Nobody", "has", "the", "right", "to", "obey.", "--author", "Hannah Arendt", "--tag", "duty")
    quote_id = said.split()[1]
    assert said == f"Added {quote_id} to “My Quotes”.\n"
    assert quote_id.startswith("nobody-has-the-right-")
    assert ids(output_json("collections")) == ["compilation", "own-words", "my-quotes"]
    assert output("collections").splitlines()[-1] == "my-quotes: My Quotes, 1 quote, yours"
    assert f"{quote_id}\n“{OBEY}”\n— attributed to Hannah Arendt\n" in output("list")
    for typed in ("right to obey", "author:arendt", "tag:duty", "in:my", "is:unchecked"):
        assert ids(output_json("search", typed)) == [quote_id], typed
    assert output("cite", quote_id)
    assert output("favorites", "add", quote_id)
    assert ids(output_json("favorites")) == [quote_id]
    (listed,) = output_json("search", "in:my")
    assert (listed["collection"], listed["authors"], listed["tags"]) == ("my-quotes", ["Hannah Arendt"], ["duty"])
    assert output("show", quote_id).splitlines()[4:] == [
        "Collection: My Quotes",
        "Tags: duty",
        "Not checked. Nobody has compared the words with a source yet.",
        "",
        "In your favorites.",
    ]


def test_all_that_can_be_said_of_a_quote_is_saved() -> None:
    quote_id = added(
        *("Tout est dit.", "--author", "Jean de La Bruyère", "--author", "Somebody", "--source", "Les Caractères"),
        *("--url", "https://example.org/a", "--date", "1688-01", "--topic", "Books", "--cited-source", "A calendar"),
        *("--tag", "books", "--tag", "old", "--tag", "old", "--language", "fr", "--remark", "The first sentence."),
        *("--verdict", "in-other-words", "--wording", "Tout est dit, et l’on vient trop tard."),
    )
    quote = shown(quote_id)
    assert quote.authors == ("Jean de La Bruyère", "Somebody")
    assert (quote.topic, quote.source, quote.language) == ("Books", "A calendar", "fr")
    assert quote.tags == ("books", "old")
    known = quote.provenance
    assert known.status == "variant"
    assert (known.where, known.url, known.date) == ("Les Caractères", "https://example.org/a", "1688-01")
    assert (known.note, known.words_found) == ("The first sentence.", "Tout est dit, et l’on vient trop tard.")
    assert attribution(quote) == "reworded from Jean de La Bruyère and Somebody, Les Caractères, January 1688"


PAPER = Source(
    SourceKind.PAPER,
    "Deep learning",
    ("Ada", "Bob"),
    "Nature 521",
    "2015-05",
    "page 436",
    "https://example.org/a",
    Source(SourceKind.PAGE, container="A blog, 2020"),
)
OF_PAPER = (
    *("--kind", "paper", "--source", "Deep learning", "--written-by", "Ada", "--written-by", "Bob"),
    *("--journal", "Nature 521", "--date", "2015-05", "--page", "436", "--url", "https://example.org/a"),
    *("--quoted-in", "A blog, 2020"),
)


def test_a_source_is_described_by_options() -> None:
    quote = shown(added(OBEY, "--author", "Hannah Arendt", *OF_PAPER))
    assert quote.provenance.source == PAPER
    assert source_of(quote.provenance) == PAPER
    assert (quote.source, quote.provenance.status) == ("Deep learning", "unchecked")
    assert output("cite", quote.id, "--format", "bibtex").startswith("@article{")


@pytest.mark.parametrize(("format", "suffix"), [("own", "jsonl"), ("json", "json"), ("csv", "csv"), ("markdown", "md")])
def test_a_source_comes_back_from_each_export(format: str, suffix: str, tmp_path: Path) -> None:
    quote = shown(added(OBEY, "--author", "Hannah Arendt", *OF_PAPER))
    file = str(tmp_path / f"a.{suffix}")
    assert run("collections", "export", "my-quotes", "--format", format, "-o", file).returncode == 0
    output("collections", "import", file, "--title", "Again", "--allow-duplicates")
    (again,) = map(quote_in, output_json("search", "in:again"))
    assert (again.provenance, again.source) == (quote.provenance, quote.source)


@pytest.mark.parametrize("format", ["html", "bibtex", "ris", "csl-json"])
def test_a_source_is_in_each_export_that_is_only_read(format: str, tmp_path: Path) -> None:
    added(OBEY, "--author", "Hannah Arendt", *OF_PAPER)
    file = tmp_path / "a"
    assert run("collections", "export", "my-quotes", "--format", format, "-o", str(file)).returncode == 0
    said = file.read_text(encoding="utf-8")
    assert all(each in said for each in ("Ada", "Bob", "Deep learning", "Nature", "521", "2015", "436", "A blog, 2020"))
    assert "https://example.org/a" in said


def test_a_kind_of_two_words_has_a_name_of_one() -> None:
    source = shown(added(OBEY, "--source", "Notes", "--kind", "conference-paper")).provenance.source
    assert source == Source(SourceKind.CONFERENCE_PAPER, "Notes")


@pytest.mark.parametrize(
    ("options", "source"),
    [
        (("--source", "Deeper"), PAPER._replace(title="Deeper")),
        (("--source", "Deeper, page 7"), PAPER._replace(title="Deeper", locator="page 7")),
        (("--page", "section 2"), PAPER._replace(locator="section 2")),
        (("--page", ""), PAPER._replace(locator="")),
        (("--date", ""), PAPER._replace(date=None)),
        (("--url", ""), PAPER._replace(url=None)),
        (("--kind", "article"), PAPER._replace(kind=SourceKind.ARTICLE)),
        (("--written-by", ""), PAPER._replace(authors=())),
        (("--quoted-in", "", "--journal", "X"), PAPER._replace(quoted_in=None, container="X")),
        (("--topic", "duty"), PAPER),
    ],
)
def test_each_part_of_a_source_is_edited_alone(options: tuple[str, ...], source: Source) -> None:
    quote_id = added(OBEY, *OF_PAPER)
    output("edit", quote_id, *options)
    quote = shown(quote_id)
    assert (quote.provenance.source, source_of(quote.provenance)) == (source, source)
    assert quote.source == source.title


def test_a_source_that_is_a_string_becomes_data_and_a_string_again() -> None:
    quote_id = added(OBEY, "--source", "On Duty, page 7", "--date", "1964")
    before = shown(quote_id).provenance
    assert before.source is None
    output("edit", quote_id, "--kind", "book")
    known = shown(quote_id).provenance
    assert known.source == Source(SourceKind.BOOK, "On Duty", date="1964", locator="page 7")
    for name in ("text", ""):
        output("edit", quote_id, "--kind", name)
        assert shown(quote_id).provenance == known._replace(source=None)


def test_a_page_stands_behind_a_source_that_is_a_string() -> None:
    quote_id = added(OBEY, "--source", "A talk, page 12", "--page", "7")
    assert shown(quote_id).provenance.where == "A talk, page 7"
    output("edit", quote_id, "--page", "")
    assert shown(quote_id).provenance.where == "A talk"
    output("edit", quote_id, "--source", "", "--page", "3")
    assert shown(quote_id).provenance.where == "page 3"


def test_a_book_with_a_page_is_exact_by_its_kind() -> None:
    quote_id = added(OBEY, "--kind", "book", "--source", "On Duty", "--page", "7", "--date", "1964")
    known = shown(quote_id).provenance
    assert (known.status, known.where, known.words_found) == ("verbatim", "On Duty, 1964, page 7", OBEY)
    assert "The words were entered together with their source." in output("show", quote_id)
    again = added(OBEY, "--source", "On Duty, page 7", "--verdict", "unchecked", "--allow-duplicates")
    assert shown(again).provenance.status == "unchecked", "somebody said so"


def test_what_is_said_of_a_source_needs_its_kind() -> None:
    assert refused("add", OBEY, "--source", "A talk", "--journal", "X") == (
        "--journal needs the kind of the source. Add it with --kind.\n"
    )
    assert "“song” isn’t a kind of source. Use one of these: “book”, “chapter”" in refused(
        "add", OBEY, "--kind", "song"
    )


@pytest.mark.parametrize("state", ["verbatim", "his words", "His-Words"])
def test_words_at_a_place_are_the_words_found(state: str) -> None:
    quote_id = added(OBEY, "--verdict", state, "--source", "An interview, 1964")
    assert shown(quote_id).provenance.words_found == OBEY
    output("edit", quote_id, "--text", "Nobody has the right to obey!")
    assert shown(quote_id).provenance.words_found == "Nobody has the right to obey!"
    output("edit", quote_id, "--verdict", "unchecked")
    assert shown(quote_id).provenance == UNCHECKED._replace(where="An interview, 1964")


def test_nobody_is_named_who_was_not_named() -> None:
    quote_id = added("Anonymous words.")
    assert shown(quote_id).authors == ()
    assert output("show", quote_id).splitlines()[2] == "— attributed to an unknown author"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--verdict", "verbatim"], "“Exact words” needs a source."),
        (["--author", "Yann LeCun", "--verdict", "verbatim"], "“Exact words” needs a source."),
        (["--verdict", "summary", "--source", "A book"], "“Summary” needs the wording in the source"),
        (["--verdict", "not his", "--source", "A book", "--wording", "x"], "“Misattributed” needs the actual author"),
        (["--actual-author", "Somebody"], "Use --actual-author only if the quote is “Misattributed”."),
        (["--date", "24.11.2026"], "--date: “24.11.2026” isn’t a year, month, or day such as 2024-03-07.\n"),
        (["--date", "2026-02-30"], "--date: “2026-02-30” isn’t a year"),
        (["--url", "example.org"], "--url: “example.org” isn’t a link that starts with http:// or https://.\n"),
        (["--language", "français"], "--language: “français” isn’t a language code such as en or fr.\n"),
        (["--verdict", "nonsense"], "“nonsense” isn’t a valid verdict. Use one of these: “exact”, “reworded”"),
        (["--in", "nowhere"], "No collection named “nowhere”."),
        (["--in", "own-words"], "“In His Own Words” is a built-in collection."),
    ],
)
def test_what_cannot_be_said_of_a_quote_is_reported_and_adds_nothing(options: list[str], said: str, data: Path) -> None:
    assert said in refused("add", OBEY, *options)
    assert not (data / "collections").exists()


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_a_quote_has_words(text: str, data: Path) -> None:
    assert refused("add", text) == "TEXT: the text is empty.\n"
    assert not (data / "collections").exists()


def test_duplicates_are_reported_and_added_only_if_wished() -> None:
    first = added(OBEY)
    said = f"Already in “My Quotes” as {first}. Nothing was changed. To add a duplicate, use --allow-duplicates.\n"
    assert refused("add", "nobody has the RIGHT to obey") == said
    assert "Already in “Quotes attributed to Yann LeCun” as cake-analogy" in refused(
        "add", output_json("show", "cake-analogy")["text"]
    )
    second = added("nobody has the RIGHT to obey", "--allow-duplicates")
    assert ids(output_json("search", "in:my")) == [first, second]
    other = added("Nobody has the right to obey anybody.")
    assert refused("edit", other, "--text", OBEY).startswith("Already in “")
    output("edit", other, "--text", OBEY, "--allow-duplicates")
    output("edit", other, "--text", "Nobody has the right to obey, ever.")


def test_editing_changes_only_what_is_given() -> None:
    quote_id = added(OBEY, "--author", "Hannah Arendt", "--tag", "duty", "--source", "Radio", "--remark", "Heard.")
    before = shown(quote_id)
    assert output("edit", quote_id, "--topic", "Duty") == f"Changed {quote_id}.\n"
    assert shown(quote_id) == before._replace(topic="Duty")
    assert output("edit", quote_id, "--topic", "Duty") == f"{quote_id} is unchanged.\n"
    edited = output_json("edit", quote_id, "--author", "", "--tag", "a", "--tag", "b", "--remark", "", "--topic", "")
    after = before._replace(authors=(), tags=("a", "b"), provenance=before.provenance._replace(note=None))
    assert quote_in(edited) == shown(quote_id) == after
    assert refused("edit", quote_id).startswith("Nothing to change. Add an option")
    assert refused("edit", quote_id, "--text", " ") == "--text: the text is empty.\n"


def test_who_said_words_of_somebody_else_goes_with_the_state() -> None:
    somebody = ("--verdict", "misattributed", "--source", "A book", "--wording", OBEY, "--actual-author", "Somebody")
    quote_id = added(OBEY, "--author", "Hannah Arendt", *somebody)
    assert attribution(shown(quote_id)) == "Somebody, A book (misattributed to Hannah Arendt)"
    output("edit", quote_id, "--topic", "Duty")
    assert shown(quote_id).provenance.words_found == OBEY
    output("edit", quote_id, "--verdict", "not traced")
    assert shown(quote_id).provenance.author is None


def test_a_quote_moves_with_its_id() -> None:
    quote_id = added(OBEY, "--tag", "duty")
    assert output("collections", "create", "On  Duty") == "Created “On Duty”. Its ID is on-duty.\n"
    assert output("move", quote_id, "on") == f"Moved {quote_id} to “On Duty”.\n"
    assert [each["quote_count"] for each in output_json("collections")][2:] == [0, 1]
    assert (shown(quote_id).collection, shown(quote_id).tags) == ("on-duty", ("duty",))
    assert output_json("move", quote_id, "on-duty") == {"id": quote_id, "collection": "on-duty"}
    assert output("move", quote_id, "on-duty") == f"{quote_id} is already in “On Duty”.\n"
    assert added("Another.", "--in", "on duty").startswith("another-")
    assert output_json("collections")[-1]["quote_count"] == 2
    assert "built-in collection" in refused("move", quote_id, "compilation")


def test_a_removed_quote_is_gone_and_a_favorite_of_it_stays() -> None:
    quote_id = added(OBEY)
    output("favorites", "add", quote_id)
    assert output("delete", quote_id) == f"Deleted {quote_id} from “My Quotes”.\n"
    assert output_json("collections")[-1]["quote_count"] == 0
    assert ids(output_json("favorites")) == [quote_id]
    for command in (["delete", quote_id], ["edit", quote_id, "--topic", "x"], ["move", quote_id, "my"]):
        assert "no longer in any of your collections" in refused(*command)
    output("favorites", "remove", quote_id)
    assert "No quote with the ID" in refused("delete", quote_id)


@pytest.mark.parametrize("command", [["edit", "commons", "--topic", "x"], ["delete", "commons"]])
def test_quotes_that_came_with_the_program_stay(command: list[str]) -> None:
    assert refused(*command) == (
        "commons is in the built-in collection “Quotes attributed to Yann LeCun”. Only your "
        "own quotes can be changed.\n"
    )


def test_the_quote_of_the_day_may_be_an_own_quote(settings_file: Path) -> None:
    quote_id = added(OBEY, "--author", "Hannah Arendt")
    settings_file.write_text(json.dumps({"pool": "collection my-quotes"}), encoding="utf-8")
    assert output("today").partition("\n")[2] == f"“{OBEY}”\n— attributed to Hannah Arendt\n"
    assert {each["id"] for each in output_json("history")} == {quote_id}


def test_a_hidden_collection_of_ones_own_is_hidden() -> None:
    quote_id = added(OBEY)
    output("collections", "hide", "my quotes")
    assert output("collections").splitlines()[-1] == "my-quotes: My Quotes, 1 quote, yours, hidden"
    assert "No quote with the ID" in refused("show", quote_id)
    output("collections", "show", "my quotes")
    assert output("show", quote_id)


def test_my_quotes_is_the_same_collection_under_another_title() -> None:
    first = added(OBEY)
    assert output("collections", "rename", "my", "Collected") == "Renamed “My Quotes” to “Collected”.\n"
    second = added("Another.")
    assert ids(output_json("search", "in:collected")) == [first, second]
    output("collections", "create", "My Quotes")
    assert output_json("add", "A third.")["collection"] == "my-quotes"


def test_a_quote_that_is_there_twice_can_get_a_topic() -> None:
    added(OBEY)
    second = added(OBEY, "--allow-duplicates")
    output("edit", second, "--topic", "Duty")
    assert shown(second).topic == "Duty"


def test_my_quotes_is_known_by_its_id_before_another_of_that_title() -> None:
    output("collections", "create", "Another")
    added(OBEY)
    output("collections", "rename", "my-quotes", "Mine")
    output("collections", "rename", "another", "My Quotes")
    assert shown(added("Less is more.")).collection == "my-quotes"


def test_an_id_of_letters_with_accents_has_the_letters() -> None:
    assert added("L’été où tout était été.").startswith("l-ete-ou-tout-")


# Parts


@pytest.fixture
def parts() -> None:
    """The collection *Mine* has two parts."""
    output("collections", "create", "Mine")
    for number, title in ((2, "On War"), (1, "On Wealth")):
        output("collections", "part", "mine", str(number), title)


def test_a_part_keeps_its_place_in_an_order_of_the_window(parts: None, data: Path) -> None:
    def numbers() -> list[int]:
        return [part["number"] for part in output_json("collections")[-1]["parts"]]

    own = own_in(data)
    info = info_of(own, "mine")
    own.change_head(info, info._replace(parts=tuple(reversed(info.parts))))
    assert numbers() == [2, 1]
    output("collections", "part", "mine", "1", "On Want")
    output("collections", "part", "mine", "3", "On Work")
    assert numbers() == [2, 1, 3]
    output("collections", "part", "mine", "2", "")
    assert numbers() == [1, 3]


def test_parts_are_named_and_quotes_are_in_them(parts: None) -> None:
    assert output("collections").splitlines()[-3:] == [
        "mine: Mine, 0 quotes, yours",
        "  Part 1: On Wealth",
        "  Part 2: On War",
    ]
    assert output("collections", "part", "mine", "2", "On the War") == "Part 2 of “Mine” is now “On the War”.\n"
    quote_id = added(OBEY, "--in", "mine", "--part", "on the", "--topic", "Duty")
    (listed,) = output_json("search", "in:mine part:2")
    assert (listed["id"], listed["part"], listed["part_title"]) == (quote_id, 2, "On the War")
    assert "Duty · Part 2: On the War" in output("show", quote_id)
    assert ids(output_json("search", 'part:"on the war"')) == [quote_id]
    assert output_json("edit", quote_id, "--part", "1")["part_title"] == "On Wealth"
    assert output_json("edit", quote_id, "--part", "")["part"] == 0
    output("edit", quote_id, "--part", "On Wealth")
    said = output("collections", "part", "mine", "1", "")
    assert said == "Removed part 1 from “Mine”. Its quotes are kept.\n"
    assert (shown(quote_id).part, shown(quote_id).part_title) == (1, "")
    assert "Part 1\n" in output("show", quote_id)
    assert output_json("collections")[-1]["parts"] == [{"number": 2, "title": "On the War"}]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ["add", OBEY, "--in", "mine", "--part", "3"],
            "“3” isn’t a part of “Mine”. Use one of these: Part 1: On",
        ),
        (
            ["add", OBEY, "--in", "mine", "--part", "on w"],
            "“on w” matches several parts: Part 1: On Wealth, Part 2: On",
        ),
        (["add", OBEY, "--part", "1"], "“My Quotes” has no parts. To add one: lecun-quotes collections part"),
        (["collections", "part", "mine", "0", "On Peace"], "“0” isn’t a whole number from 1 to 9999"),
        (["collections", "part", "own-words", "1", "On Peace"], "“In His Own Words” is a built-in collection."),
    ],
)
def test_a_part_that_is_not_there_is_reported_and_nothing_changes(parts: None, arguments: list[str], said: str) -> None:
    before = output("collections")
    assert said in refused(*arguments)
    assert output("collections") == before


def test_a_quote_that_moves_is_in_no_part(parts: None) -> None:
    quote_id = added(OBEY, "--in", "mine", "--part", "1")
    output("collections", "create", "Other")
    output("move", quote_id, "other")
    assert (shown(quote_id).part, shown(quote_id).part_title) == (0, "")
