"""BibTeX, read by pybtex and bibtexparser, and set in pybtex's plain style."""

import re

import pytest
from bibtexparser.entrypoint import parse_string as read
from bibtexparser.middlewares import LatexDecodingMiddleware
from hypothesis import given
from hypothesis import strategies as st
from pybtex import PybtexEngine
from pybtex.database import Person, parse_string

from builders import own_quote
from cite.latex_reader import text_of
from cite.samples import (
    HOSTILE_QUOTES,
    as_line,
    container_of,
    file_note_of,
    hostile_texts,
    people_of,
    source_cited,
    title_of,
    trapped_quotes,
)
from lecun_viewer.cite import bibliography, cite
from lecun_viewer.cite.files import BABEL_NAMES
from lecun_viewer.cite.reference import key, web_address
from lecun_viewer.core.attribution import placed
from lecun_viewer.core.provenance import UNCHECKED, Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId

TYPES = {
    SourceKind.PAPER: "article",
    SourceKind.CONFERENCE_PAPER: "inproceedings",
    SourceKind.CHAPTER: "incollection",
    SourceKind.PREPRINT: "online",
    SourceKind.ARTICLE: "article",
    SourceKind.PAGE: "online",
    SourceKind.POST: "online",
    SourceKind.PODCAST: "misc",
    SourceKind.TALK: "misc",
    SourceKind.BOOK: "book",
    SourceKind.FILM: "misc",
}
FIELDS = {"article": "journal", "inproceedings": "booktitle", "incollection": "booktitle", "online": "organization"}


def assert_pybtex_reads(quote: Quote) -> None:
    ((key, entry),) = parse_string(cite(quote, "bibtex"), "bibtex").entries.items()
    assert key.isascii()
    source = source_cited(quote)
    assert entry.type == (
        TYPES[source.kind] if source and (source.title or source.kind is not SourceKind.ARTICLE) else "misc"
    )
    assert text_of(entry.fields["title"]) == plain_spaces(title_of(quote))
    place = entry.fields.get(FIELDS.get(entry.type, "howpublished"))
    assert (place and text_of(place)) == plain_spaces(container_of(quote))
    people = [whole(person) for person in entry.persons.get("author", [])]
    assert [text_of(person) for person in people] == [plain_spaces(name) for name in people_of(quote)]
    note = entry.fields.get("note")
    assert (note and text_of(note)) == plain_spaces(without_last_stop(file_note_of(quote)))


def without_last_stop(note: str | None) -> str | None:
    """Return *note* without the full stop of its last words. Each style sets one behind the note."""
    return note and re.sub(r"(?<!\.)\.”$", "”", note)


def whole(person: Person) -> str:
    """Return the name of *person* as it is written in a text."""
    first = [*person.first_names, *person.middle_names]
    return " ".join([*first, *person.prelast_names, *person.last_names, *person.lineage_names])


def plain_spaces(text: str | None) -> str | None:
    """Return *text* as pybtex returns it. It turns every space but the tie into a plain space."""
    return text and re.sub(r"[^\S\xa0]+", " ", text)


def assert_bibtexparser_reads(quote: Quote) -> None:
    library = read(cite(quote, "bibtex"), append_middleware=[])
    assert not library.failed_blocks
    (entry,) = library.entries
    fields = {field.key: field.value for field in entry.fields}
    assert text_of(fields["title"]) == title_of(quote)
    if quote.provenance.status.has_place:
        assert text_of(fields.get(FIELDS.get(entry.entry_type, "howpublished"), "")) == (container_of(quote) or "")
        assert fields.get("url") == web_address(quote.provenance.url)


def test_every_quote_and_what_means_something_in_a_format(collection: Collection) -> None:
    for quote in (*collection.quotes, *trapped_quotes()):
        assert_pybtex_reads(quote)
        assert_bibtexparser_reads(quote)


@given(HOSTILE_QUOTES)
def test_hostile_quotes(quote: Quote) -> None:
    assert_pybtex_reads(quote)
    assert_bibtexparser_reads(quote)


def test_a_bibliography_has_every_quote(shipped: tuple[Quote, ...]) -> None:
    text = "".join(bibliography(shipped, "bibtex"))
    keys = [key(quote) for quote in shipped]
    assert list(parse_string(text, "bibtex").entries) == keys
    library = read(text, append_middleware=[LatexDecodingMiddleware()])
    assert ([entry.key for entry in library.entries], library.failed_blocks) == (keys, [])
    printed = PybtexEngine().format_from_string(text, style="plain", citations=["*"], output_backend="plaintext")
    assert printed.count("\n[") == len(keys) - 1  # the first stands at the beginning


@given(st.lists(HOSTILE_QUOTES, max_size=3))
def test_hostile_quotes_stay_apart_in_a_bibliography(quotes: list[Quote]) -> None:
    numbered = [quote._replace(id=QuoteId(f"A_{number}")) for number, quote in enumerate(quotes)]
    text = "".join(bibliography(numbered, "bibtex"))
    assert list(parse_string(text, "bibtex").entries) == [key(quote) for quote in numbered]


def test_the_collection_needs_no_encoding(collection: Collection) -> None:
    for quote in collection.quotes:
        assert cite(quote, "bibtex").isascii(), quote.id


def test_a_style_that_lowers_titles_leaves_the_words_as_they_are(collection: Collection) -> None:
    """BibTeX's plain style. It writes a title with one capital."""
    quote = next(quote for quote in collection.quotes if quote.id == "hardware-catalysts")
    engine = PybtexEngine()
    line = engine.format_from_string(cite(quote, "bibtex"), style="plain", citations=["*"], output_backend="plaintext")
    assert "big progress in computer vision with ConvNets is the availability of GPUs" in line
    assert "Yann LeCun." in line
    assert "May 2014" in line


@pytest.mark.parametrize(
    ("date", "fields"),
    [
        ("2024-03-07", "  year = {2024},\n  month = mar,\n  date = {2024-03-07}\n"),
        ("2024-12", "  year = {2024},\n  month = dec\n"),
        ("2024", "  year = {2024}\n"),
    ],
)
def test_dates(date: str, fields: str) -> None:
    known = Provenance(Verdict.VERBATIM, "Words.", "A talk", date=date)
    text = cite(Quote(QuoteId("a"), 1, "", "", "Words.", "", known), "bibtex")
    assert text.endswith(f"{fields}}}\n")


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Café", r"Caf{\'{e}}"),
        ("Ångström", r"Ångstr{\"{o}}m"),
        ("“it’s”—…", r"\textquotedblleft{}it\textquoteright{}s\textquotedblright{}\textemdash{}\textellipsis{}"),
        ("{a}_b 5% & c", r"\textbraceleft{}a\textbraceright{}\_b 5\% \& c"),
        ("a -- b", "a -{}- b"),
        ("שלום", "שלום"),
    ],
)
def test_characters(text: str, written: str) -> None:
    known = Provenance(Verdict.VERBATIM, text, "A talk")
    assert f"  title = {{{{{written}}}}},\n" in cite(Quote(QuoteId("a"), 1, "", "", text, "", known), "bibtex")


@pytest.mark.parametrize(("language", "name"), BABEL_NAMES.items())
@pytest.mark.parametrize("region", ["", "-BR", "-Latn-RS"])
def test_a_language_has_the_name_of_babel_in_any_region(language: str, name: str, region: str) -> None:
    text = cite(Quote(QuoteId("a"), 1, "", "", "Words.", "", UNCHECKED, language=language + region), "bibtex")
    assert f"  langid = {{{name}}}" in text


@pytest.mark.parametrize("language", ["und", "ar", "ptx", "x-pt"])
def test_a_language_that_babel_has_no_name_for_is_left_out(language: str) -> None:
    text = cite(Quote(QuoteId("a"), 1, "", "", "Words.", "", UNCHECKED, language=language), "bibtex")
    assert "langid" not in text


@given(names=st.lists(hostile_texts().filter(as_line), min_size=1, max_size=3))
def test_authors_are_as_many_as_they_are_whatever_their_names(names: list[str]) -> None:
    provenance = Provenance(Verdict.VERBATIM, where="A talk", date="2024")
    quote = own_quote(provenance=provenance, authors=tuple(names))
    ((_, entry),) = parse_string(cite(quote, "bibtex"), "bibtex").entries.items()
    people = [whole(person) for person in entry.persons["author"]]
    # BibTeX parts a name at white space, whatever there is of it.
    assert [(text_of(person) or "").split() for person in people] == [
        (plain_spaces(as_line(name)) or "").split() for name in names
    ]


def test_a_note_has_no_second_full_stop_behind_its_words() -> None:
    source = Source(SourceKind.TALK, "A talk", date="2020")
    known = placed(Provenance(Verdict.VERBATIM, "Words.", source=source))
    quote = own_quote("Words.", provenance=known, authors=("Ada",))
    line = PybtexEngine().format_from_string(
        cite(quote, "bibtex"), style="plain", citations=["*"], output_backend="plaintext"
    )
    assert text_of(line).rstrip().endswith("“Words”.")


@pytest.mark.parametrize("kind", SourceKind)
def test_pybtex_prints_each_kind_of_work(kind: SourceKind) -> None:
    source = Source(kind, "A work", ("Grace Hopper",), "A place", "2020-03", "page 3")
    known = placed(Provenance(Verdict.VERBATIM, "Words.", source=source))
    text = cite(own_quote("Words.", provenance=known, authors=("Ada",)), "bibtex")
    line = PybtexEngine().format_from_string(text, style="plain", citations=["*"], output_backend="plaintext")
    assert line.index("Grace Hopper") < line.index("A work") < line.index("A place")
    assert "2020" in line
