"""How a file was understood is a value, and the reader can choose another understanding."""

import pytest

from lecun_viewer.imports.found import Choice, UnreadableError, UnreadableReason, Why
from lecun_viewer.imports.reading import read_quotes

LINES = "Be kind today, friend.\nBe true to your word.\n\nSpeak less.\nListen more.\n"
HEADINGS = "# Mine\n\n## Ada Winterbourne\n\n> Be kind.\n\n## Nadia Rahmani\n\n> Be true.\n"
TABLE = "a,b,c\nBe kind to the whole street.,Ada Winterbourne,Be true to the whole town.\n"
PROSE = "\n\n".join(
    [
        "It rained the whole day. We stayed in the house, and read what was on the shelves. Nobody spoke of the way. "
        "When the evening came, we had forgotten why we were there. The next day was like it, and so was the next."
    ]
    * 4
)
CODE = "import os\n\n\ndef main():\n    x = 1;\n    return x;\n\n\nclass A {\n    int a;\n}\n"


def values(document: str, name: str, **options: str) -> dict[str, str]:
    given = {key.replace("_", " "): value for key, value in options.items()}
    return {each.name: each.value for each in read_quotes(document.encode(), name, options=given).choices}


def texts(document: str, name: str, **options: str) -> list[str]:
    given = {key.replace("_", " "): value for key, value in options.items()}
    return [quote.text for quote in read_quotes(document.encode(), name, options=given).quotes]


def test_lines_or_blocks() -> None:
    assert values(LINES, "a.txt") == {"kind": "text", "layout": "blocks"}
    assert len(texts(LINES, "a.txt")) == 2
    assert len(texts(LINES, "a.txt", layout="lines")) == 4


def test_headings_are_authors_or_parts() -> None:
    assert values(HEADINGS, "a.md")["headings"] == "authors"
    as_authors = read_quotes(HEADINGS.encode(), "a.md")
    assert [quote.authors for quote in as_authors.quotes] == [("Ada Winterbourne",), ("Nadia Rahmani",)]
    as_parts = read_quotes(HEADINGS.encode(), "a.md", options={"headings": "parts"})
    assert [quote.part_title for quote in as_parts.quotes] == ["Ada Winterbourne", "Nadia Rahmani"]
    assert [part.number for part in as_parts.parts] == [1, 2]
    as_nothing = read_quotes(HEADINGS.encode(), "a.md", options={"headings": "nothing"})
    assert [(quote.authors, quote.part) for quote in as_nothing.quotes] == [((), 0), ((), 0)]


@pytest.mark.parametrize(
    ("document", "name", "why"),
    [
        (HEADINGS, "a.md", Why.NAME),
        (HEADINGS, "a.txt", Why.CONTENT),
        ("x,y\nBe kind to the whole street.,Ada Winterbourne\n", "a.csv", Why.NAME),
        ("quote,author\nBe kind.,Ada\n", "a.csv", Why.CONTENT),
        ('[{"quote": "Be kind."}]', "a.json", Why.CONTENT),
        (LINES, "a.txt", Why.NOTHING_ELSE),
    ],
)
def test_why_a_file_was_taken_for_its_kind(document: str, name: str, why: Why) -> None:
    (kind,) = (each for each in read_quotes(document.encode(), name).choices if each.name == "kind")
    assert kind.why is why
    (chosen,) = (
        each
        for each in read_quotes(document.encode(), name, options={"kind": "text", "layout": "blocks"}).choices
        if each.name == "kind"
    )
    assert chosen.why is None


def test_which_column_is_what() -> None:
    with pytest.raises(UnreadableError) as refused:  # two columns have sentences
        read_quotes(TABLE.encode(), "a.csv")
    assert refused.value.reason is UnreadableReason.NO_TEXT_COLUMN
    labels = {each.name: each.label for each in refused.value.choices if each.label}
    assert labels == {"column 1": "a", "column 2": "b", "column 3": "c"}
    quotes = read_quotes(TABLE.encode(), "a.csv", options={"column 3": "text", "column 1": "note"}).quotes
    assert [(quote.text, quote.authors, quote.provenance.note) for quote in quotes] == [
        ("Be true to the whole town.", ("Ada Winterbourne",), "Be kind to the whole street.")
    ]


def test_a_column_that_is_chosen_takes_the_place_of_what_its_name_says() -> None:
    document = "quote,author\nFirst words.,Second words.\n"
    quotes = read_quotes(document.encode(), "a.csv", options={"column 2": "text"}).quotes
    assert [(quote.text, quote.authors) for quote in quotes] == [("Second words.", ())]


def test_several_columns_may_be_chosen_for_the_same() -> None:
    document = "a,b,c,d,e,f,g\nBe kind.,Ada,Bob,A talk,London,Well said.,5 stars\n"
    fields = ("text", "authors", "authors", "source", "source", "note", "note")
    options = {f"column {number}": field for number, field in enumerate(fields, 1)}
    (quote,) = read_quotes(document.encode(), "a.csv", options=options).quotes
    assert (quote.authors, quote.source) == (("Ada", "Bob"), "A talk, London")
    assert quote.provenance.note == "Well said.\n5 stars"


def test_the_first_row_may_be_a_quote() -> None:
    document = "Be kind to the whole street.,Ada\nBe true to the whole town.,Bob\n"
    assert values(document, "a.csv")["header"] == "no"
    assert len(texts(document, "a.csv")) == 2
    assert len(texts(document, "a.csv", header="yes")) == 1


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_a_file_can_be_read_as_another_kind(kind: str) -> None:
    document = "> Be kind.\n\nBe true.\n"
    assert values(document, "a.txt", kind=kind)["kind"] == kind
    assert len(texts(document, "a.txt", kind=kind)) == (2 if kind == "text" else 1)


def test_what_the_quotes_of_a_markdown_document_are() -> None:
    document = "# Mine\n\n> Be kind.\n\n- Be true.\n\nBe glad.\n"
    chosen = {layout: texts(document, "a.md", layout=layout) for layout in ("block quotes", "list items", "paragraphs")}
    assert chosen == {"block quotes": ["Be kind."], "list items": ["Be true."], "paragraphs": ["Be glad."]}
    assert texts(document, "a.md") == ["Be kind."]


def test_only_a_guessed_encoding_is_a_choice() -> None:
    assert "encoding" not in values("Be kind.\n", "a.txt")
    found = read_quotes("Déjà vu, là-bas.\n".encode("cp1252"), "a.txt")
    assert next(each for each in found.choices if each.name == "encoding").value == "windows-1252"
    other = read_quotes("Déjà vu, là-bas.\n".encode("cp1252"), "a.txt", options={"encoding": "mac_roman"})
    assert other.encoding == "mac_roman"


@pytest.mark.parametrize("document", [PROSE, CODE])
def test_running_text_has_no_quotes_unless_asked(document: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), "a.txt")
    assert refused.value.reason is UnreadableReason.RUNNING_TEXT
    assert Choice("layout", "nothing", ("lines", "blocks", "nothing")) in refused.value.choices
    assert len(texts(document, "a.txt", layout="blocks")) > 3 - (document == CODE)


@pytest.mark.parametrize(
    ("document", "name", "remedy"),
    [
        (PROSE, "a.txt", ("layout", "blocks")),
        (CODE, "a.txt", ("layout", "blocks")),
        ("- Milk\n- Bread and butter\n", "a.md", ("layout", "list items")),
        ("- Milk\n\nSome prose, as it stands in a page.\n", "a.md", ("layout", "list items")),
        ("# Mine\n\nBe kind.\n", "a.md", ("layout", "paragraphs")),
        ("```\nBe kind.\n```\n", "a.md", ("kind", "text")),
        ("when,a,b\n1,Be kind to the whole street.,Be true to the whole town.\n", "a.csv", ("column 2", "text")),
        ("[quotes]\nfirst = 'Be kind.'\n", "a.toml", ("kind", "text")),
        ("Walden (Ada)\n- Your Bookmark at location 5 | Added on\n\n\n==========\n" * 3, "a.txt", ("kind", "text")),
    ],
)
def test_a_refusal_names_a_choice_that_works(document: str, name: str, remedy: tuple[str, str]) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), name)
    assert refused.value.can_be_chosen
    assert refused.value.remedy == remedy
    assert read_quotes(document.encode(), name, options=dict([remedy])).quotes


@pytest.mark.parametrize("option", ["kind", "layout", "headings", "header", "encoding", "column 1", "nonsense"])
@pytest.mark.parametrize("document", [LINES, HEADINGS, "quote,author\nBe kind.,Ada\n", '[{"text": "Be kind."}]'])
def test_a_value_that_does_not_fit_changes_nothing(document: str, option: str) -> None:
    plain = read_quotes(document.encode(), "a")
    assert read_quotes(document.encode(), "a", options={option: "nonsense"}) == plain


def test_headings_that_name_no_person_are_authors_if_the_reader_says_so() -> None:
    document = "# Mine\n\n## Group 7\n\n> Be kind.\n\n## On Truth\n\n> Be true.\n"
    guessed = read_quotes(document.encode(), "a.md").quotes
    assert [(quote.authors, quote.part_title) for quote in guessed] == [((), "Group 7"), ((), "On Truth")]
    chosen = read_quotes(document.encode(), "a.md", options={"headings": "authors"}).quotes
    assert [(quote.authors, quote.part_title) for quote in chosen] == [(("Group 7",), ""), (("On Truth",), "")]


def test_of_several_headings_one_is_the_author_and_the_nearest_other_the_part() -> None:
    below = "# Mine\n\n## Ada Winterbourne\n\n### On streets\n\n#### On the way home\n\n> Be kind.\n"
    above = "\n## Of today\n\n### On truth\n\n#### Nadia Rahmani\n\n> Be true.\n"
    quotes = read_quotes(f"{below}{above}".encode(), "a.md").quotes
    assert [(quote.authors, quote.part_title) for quote in quotes] == [
        (("Ada Winterbourne",), "On the way home"),
        (("Nadia Rahmani",), "On truth"),
    ]


def test_the_kinds_of_files_by_the_names_that_the_console_takes() -> None:
    kind = next(each for each in read_quotes(b"Be kind.\n", "a.txt").choices if each.name == "kind")
    assert kind.values == ("csv", "fortune", "markdown", "text")


def test_a_heading_without_a_name_among_authors_is_a_part() -> None:
    people = ("Ada Winterbourne", "Nadia Rahmani", "Sigrid Halvorsen", "Tomas Blackwood")
    document = "# Mine\n" + "".join(f"\n## {each}\n\n> Be kind.\n" for each in (*people, "On the street of 1843"))
    quotes = read_quotes(document.encode(), "a.md").quotes
    assert [(quote.authors, quote.part_title) for quote in quotes] == [
        *(((each,), "") for each in people),
        ((), "On the street of 1843"),
    ]


@pytest.mark.parametrize(("words", "is_prose"), [(40, False), (41, True)])
def test_paragraphs_of_more_than_forty_words_are_prose(words: int, is_prose: bool) -> None:
    paragraph = "It rained. We read. Nobody spoke. " + " ".join(["And"] + ["so"] * (words - 7)) + "."
    assert len(paragraph.split()) == words
    document = "\n\n".join([paragraph] * 4).encode()
    if not is_prose:
        assert len(read_quotes(document, "a.txt").quotes) == 4
        return
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document, "a.txt")
    assert refused.value.reason is UnreadableReason.RUNNING_TEXT


def test_what_can_be_chosen_for_a_column_by_the_names_that_the_console_takes() -> None:
    choices = read_quotes(b"quote,mood\nBe kind.,glad\n", "a.csv").choices
    (text, mood) = (each for each in choices if each.name.startswith("column"))
    assert (text.value, mood.value) == ("text", "nothing")
    known = "text authors attribution source where page url date tags topic note language nothing"
    assert " ".join(text.values) == known


def test_code_without_braces_is_no_list_of_quotes() -> None:
    lines = ("import os", "from sys import argv", "def kind():", "class Kind:", "return 1", "x", "y")
    with pytest.raises(UnreadableError) as refused:
        read_quotes("\n".join(lines).encode(), "a.txt")
    assert refused.value.reason is UnreadableReason.RUNNING_TEXT
