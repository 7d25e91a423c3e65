"""An attribution line is taken apart. The Add Quote dialog uses it for what is pasted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.attribution import names, with_attribution
from lecun_viewer.core.provenance import PERSON
from lecun_viewer.core.quote import Quote
from lecun_viewer.imports.attribution_line import taken_apart
from lecun_viewer.imports.drafts import Draft, people

WORDS = "Less is more."


def test_our_own_attributions_are_taken_apart(shipped: tuple[Quote, ...]) -> None:
    alone = 0
    for quote in shipped:
        found = taken_apart(with_attribution(quote))
        # Two names stay together: “and” may stand in one.
        said_by = quote.provenance.author or people(names(quote.authors))[0]
        assert found.text == quote.text
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
        ("attributed to an unknown author", line("")),
        ("after Ada, a talk, 2024", line(source="a talk", date="2024")),
        ("Ada, often credited to Bob", line(note="often credited to Bob")),
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
