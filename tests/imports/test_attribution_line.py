"""An attribution line is taken apart. The Add Quote dialog uses it for what is pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.attribution import MARKS_WITHIN, names, people_of, with_attribution
from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.quote import Quote
from lecun_viewer.imports.attribution_line import draft_of, read_attribution, taken_apart
from lecun_viewer.imports.drafts import Draft, people

WORDS = "Less is more."


def test_our_own_attributions_are_taken_apart(shipped: tuple[Quote, ...]) -> None:
    alone = 0
    for quote in shipped:
        found = taken_apart(with_attribution(quote))
        # Two names stay together: “and” may stand in one.
        credited = people_of(quote) if quote.provenance.status.is_his else quote.authors
        said_by = quote.provenance.author or people(names(credited))[0]
        assert found.text == quote.text.translate(MARKS_WITHIN)
        # Some places go on behind the name in capitals, such as “Yann LeCun Defends Open Source”.
        assert found.authors[0].startswith(said_by), quote.id
        assert found.authors[0] == said_by or said_by == PERSON, quote.id
        alone += found.authors[0] == said_by
    assert alone > 0.95 * len(shipped)


def line(authors: str = "Ada", **known: str) -> Draft:
    return Draft(WORDS, (authors,) if authors else (), **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("attribution", "draft"),
    [
        ("Ada", line()),
        ("Ada Lovelace, Notes", line("Ada Lovelace", source="Notes")),
        ("Ada, Notes, 1843", line(source="Notes", date="1843")),
        ("Ada, 1843", line(date="1843")),
        ("Ada (1843)", line(date="1843")),
        ("Ada, Notes (1843)", line(source="Notes", date="1843")),
        ("Ada, Notes, 7 March 1843", line(source="Notes", date="1843-03-07")),
        ("Ada, Notes, March 7, 1843", line(source="Notes", date="1843-03-07")),
        ("Ada, Notes, Mar 1843", line(source="Notes", date="1843-03")),
        ("Ada, Notes, 1843-03-07", line(source="Notes", date="1843-03-07")),
        ("Ada, 1984", line(date="1984")),
        ("Ada, Room 101", line(source="Room 101")),
        ("Ada, Notes, 2020 https://example.org/a", line(source="Notes", date="2020", url="https://example.org/a")),
        ("Ada, https://example.org/a.", line(url="https://example.org/a")),
        ("Ada (https://example.org/a)", line(url="https://example.org/a")),
        ("Ada, <https://example.org/a>, 2020", line(url="https://example.org/a", date="2020")),
        ("https://example.org/a", line("", url="https://example.org/a")),
        ("Ada, “Notes”", line(source="Notes")),
        ("Ada, *Notes*", line(source="Notes")),
        ("Ada (Notes)", line(source="Notes")),
        ("Ada: Notes", line(source="Notes")),
        ("Ada | Notes", line(source="Notes")),
        ("Ada in Notes", line(source="Notes")),
        ("Ada on X, 19 February 2024", line(source="on X", date="2024-02-19")),
        ("Ada’s notes", line(source="notes")),
        ("Ada, Notes, p. 12", line(source="Notes, p. 12", where="Notes, p. 12")),
        ("Ada (1815–1852), Notes", line(source="Notes")),
        ("“Notes”, 1843", line("", source="Notes", date="1843")),
        ("from Notes", line("", source="Notes")),
        ("Martin Luther King, Jr., A Speech", line("Martin Luther King, Jr.", source="A Speech")),
        ("Ada and Bob, Notes", line("Ada and Bob", source="Notes")),
        ("bell hooks", line("bell hooks")),
        ("attributed to Ada (source named: Notes)", line(source="Notes")),
        ("attributed to Ada (cited source: Notes)", line(source="Notes")),
        ("attributed to Ada; no source found (cited source: Notes)", line(source="Notes")),
        ("attributed to Ada; no source found", line()),
        ("attributed to an unknown author", line("")),
        ("after Ada, a talk, 2024", line(source="a talk", date="2024")),
        ("reworded from Ada, a talk, 2024", line(source="a talk", date="2024")),
        ("Ada, often credited to Bob", line(note="often credited to Bob")),
        ("Ada, Notes, 1843 (misattributed to Bob)", line(source="Notes, 1843", note="misattributed to Bob")),
        ("Ada (misattributed to Bob)", line(note="misattributed to Bob")),
        ("summary of Ada’s views, compare a talk, 2024", line(source="a talk, 2024")),
        ("紫式部、源氏物語", line("紫式部、源氏物語")),
    ],
)
def test_an_attribution(attribution: str, draft: Draft) -> None:
    assert taken_apart(f"“{WORDS}”\n— {attribution}") == draft.quote()
    assert taken_apart(f"{WORDS}\n— {attribution}\n") == draft.quote()


@pytest.mark.parametrize(
    ("pasted", "draft"),
    [
        (
            f"“{WORDS}”\n\nExcerpt From\nNotes\nAda Lovelace\nhttps://books.apple.com/us/book/id1\n"
            "This material may be protected by copyright.",
            line("Ada Lovelace", source="Notes", url="https://books.apple.com/us/book/id1"),
        ),
        (f"“{WORDS}”\n\nAuszug aus: Ada Lovelace. „Notes“. Apple Books. ", line("Ada Lovelace", source="Notes")),
        (
            f"{WORDS}\n\nLovelace, Ada. Notes (p. 12). A Press. Kindle Edition. ",
            line("Ada Lovelace", source="Notes", where="Notes, page 12"),
        ),
        (f"{WORDS}\n\nLovelace, Ada. Notes. Kindle Edition.", line("Ada Lovelace", source="Notes")),
        (f'“{WORDS}” (from "Notes" by Ada Lovelace)', line("Ada Lovelace", source="Notes")),
    ],
)
def test_what_reading_programs_copy_is_taken_apart(pasted: str, draft: Draft) -> None:
    assert taken_apart(pasted) == draft._replace(is_highlight=True).quote()


@pytest.mark.parametrize("pasted", ["Less is more.", " Less is more. \n", "“Less is more.”", "\r\nLess is more.\r\n"])
def test_words_alone(pasted: str) -> None:
    assert taken_apart(pasted) == Draft(WORDS).quote()


@pytest.mark.parametrize("pasted", ["", " ", "—", "“”", "— Ada", "\n— \n", "- -", '"', "“", "https://example.org"])
def test_what_is_no_quote_is_kept_as_words(pasted: str) -> None:
    assert taken_apart(pasted).authors == ()


@given(st.text())
def test_any_text_is_taken_apart(pasted: str) -> None:
    assert taken_apart(pasted).text in pasted.replace("\r\n", "\n").replace("\r", "\n")


@given(
    st.text(st.characters(categories=("L", "N", "Zs")), min_size=1)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
)
def test_words_stay_between_our_marks(words: str) -> None:
    quote = Draft(words, ("Ada Lovelace",), source="Notes").quote()
    found = taken_apart(with_attribution(quote))
    assert (found.text, found.authors, found.source) == (words, ("Ada Lovelace",), "Notes")


@pytest.mark.parametrize(("more", "is_attribution"), [(3, True), (4, False)])
def test_an_attribution_has_at_most_four_lines(more: int, is_attribution: bool) -> None:
    text = f"{WORDS}\n— Ada," + "\n  Notes," * more
    found = taken_apart(text)
    assert (found.text, found.authors) == ((WORDS, ("Ada",)) if is_attribution else (text, ()))


LADY = "Ada Lovelace"


@pytest.mark.parametrize(
    ("text", "words", "author", "source"),
    [
        ("“Less.” (Ada Lovelace)", "Less.", LADY, ""),
        ("“Less.”, Ada Lovelace", "Less.", LADY, ""),
        ("“Less.” Ada Lovelace", "Less.", LADY, ""),
        ("“Less.” ada lovelace", "“Less.” ada lovelace", "", ""),
        ("Less. (Ada Lovelace, Notes)", "Less.", LADY, "Notes"),
        ("Less. (as Ada said)", "Less. (as Ada said)", "", ""),
        ("Less is more  -- Ada", "Less is more", "Ada", ""),
        ("Less is more\t-- Ada", "Less is more", "Ada", ""),
        ("Less is more — Ada Lovelace", "Less is more", LADY, ""),
        ("Less is more — Ada", "Less is more — Ada", "", ""),
        ("少即是多——林远山", "少即是多", "林远山", ""),
        ("少即是多。——林远山", "少即是多。", "林远山", ""),
        ("Ada Lovelace: “Less.”", "Less.", LADY, ""),
        ("Ada Lovelace：“少即是多。”", "少即是多。", LADY, ""),
        ("She said: “Less.”", "She said: “Less.”", "", ""),
        ("Less.\n— Ada,\n  Notes", "Less.", "Ada", "Notes"),
        ("Less.\n— Ada\nand more", "Less.\n— Ada\nand more", "", ""),
        ("Less.\n— Whoever said this was right.", "Less.\n— Whoever said this was right.", "", ""),
        ("Less.\n— Are you?", "Less.\n— Are you?", "", ""),
        ("“Less”\n(Ada Lovelace, Notes)", "Less", LADY, "Notes"),
        ("“Less\n— is more.”", "Less\n— is more.", "", ""),
    ],
)
def test_where_an_attribution_stands(text: str, words: str, author: str, source: str) -> None:
    found = draft_of(text)
    assert (found.text, ", ".join(found.authors), found.source) == (words, author, source)


@pytest.mark.parametrize(
    "text", ["Less is more - Ada", "Less is more @Ada", "Less is more ~ Ada", "Less is more. Ada Lovelace."]
)
def test_only_a_list_of_quotes_has_names_behind_mere_signs(text: str) -> None:
    assert draft_of(text) == Draft(text)
    found = draft_of(text, in_list=True)
    assert (found.text.rstrip("."), found.authors[0].partition(" ")[0]) == ("Less is more", "Ada")


@pytest.mark.parametrize("text", ["Less is more – ada said", "Less is more - and more"])
def test_the_rest_of_a_sentence_is_no_name(text: str) -> None:
    assert draft_of(text) == draft_of(text, in_list=True) == Draft(text)


@pytest.mark.parametrize(
    ("line", "authors", "source", "more"),
    [
        ("Notes by Ada Lovelace", (LADY,), "Notes", {}),
        ("An interview by Ada Lovelace", ("An interview by Ada Lovelace",), "", {}),
        ("李白《静夜思》", ("李白",), "静夜思", {}),
        ("*Notes*, Ada Lovelace", (LADY,), "Notes", {}),
        ('"Notes", Ada Lovelace', (LADY,), "Notes", {}),
        ("Ada Lovelace Jr., Notes", ("Ada Lovelace Jr.",), "Notes", {}),
        ("Ada Lovelace.", (LADY,), "", {}),
        ("Lovelace.", ("Lovelace",), "", {}),
        ("Ada, c. 1843", ("Ada",), "", {"date": "1843"}),
        ("Ada (b. 1815), Notes", ("Ada",), "Notes", {}),
        ("Ada (born 1815), Notes", ("Ada",), "Notes", {}),
        ("Ada (c. 1815 – 1852), Notes", ("Ada",), "Notes", {}),
        ("Ada, (Notes)", ("Ada",), "Notes", {}),
        ("Ada, __Notes__", ("Ada",), "Notes", {}),
        ("Ada, Notes (Engines)", ("Ada",), "Notes (Engines)", {}),
        ("Ada; in Notes", ("Ada",), "Notes", {}),
        ("in Notes", (), "Notes", {}),
        ("unknown", (), "", {}),
        ("an unknown author", (), "", {}),
        ("(Ada, Notes)", ("Ada",), "Notes", {}),
        ("after Ada, Notes", ("Ada",), "Notes", {}),
        ("after all", ("after all",), "", {}),
        ("Ada, Notes, ch. 3", ("Ada",), "Notes, ch. 3", {"where": "Notes, ch. 3"}),
        ("Ada, Notes, vol. 2, pp. 4", ("Ada",), "Notes, vol. 2, pp. 4", {"where": "Notes, vol. 2, pp. 4"}),
        ("Ada https://example.org/a, Notes", ("Ada",), "Notes", {"url": "https://example.org/a"}),
        ("Ada, Notes (https://example.org/a).", ("Ada",), "Notes", {"url": "https://example.org/a"}),
        ("attributed to Ada", ("Ada",), "", {}),
        ("summary of Ada’s views", ("Ada",), "", {}),
        ("Ada & Bob, often credited to Cyd", ("Ada & Bob",), "", {"note": "often credited to Cyd"}),
    ],
)
def test_what_an_attribution_says(line: str, authors: tuple[str, ...], source: str, more: dict[str, str]) -> None:
    assert read_attribution(line) == Draft("", authors, source=source)._replace(**more)  # type: ignore[arg-type]


COPIED = [
    ("Kindle Edition.", "page 12", "p. 12"),
    ("Kindle-Version.", "page 12", "S. 12"),
    ("Kindle-Ausgabe.", "page 12", "Seite 12"),
    ("Kindle 版", "page 12-14", "pp. 12-14"),
    ("Kindle Edition", "location 300", "Kindle Locations 300"),
    ("Kindle", "location 300-302", "posición 300-302"),
]


@pytest.mark.parametrize(("end", "where", "place"), COPIED)
def test_a_passage_of_kindle_in_every_language(end: str, where: str, place: str) -> None:
    found = draft_of(f"“Less is more.”\n\nLovelace, Ada; Bob Marlowe. Notes: On Engines ({place}). A Press. {end}")
    assert found == Draft(
        WORDS, (LADY, "Bob Marlowe"), source="Notes: On Engines", where=f"Notes: On Engines, {where}", is_highlight=True
    )


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("after", ["", "\n", "  \n\n"])
def test_an_address_on_the_last_line_is_that_of_the_words(between: str, after: str) -> None:
    assert draft_of(f"{WORDS}{between}<https://example.org/a>{after}") == Draft(WORDS, url="https://example.org/a")
    said = draft_of(f"{WORDS}\n— Ada, https://example.org/b{between}https://example.org/a{after}")
    assert (said.authors, said.url) == (("Ada",), "https://example.org/b")


def test_a_passage_of_kindle_without_a_place_or_with_a_name_alone() -> None:
    assert draft_of(f"{WORDS}\n\nXenophon. Anabasis. Kindle Edition.") == Draft(
        WORDS, ("Xenophon",), source="Anabasis", is_highlight=True
    )
    assert draft_of(f"{WORDS}\n\nKindle Edition.").is_highlight is False
