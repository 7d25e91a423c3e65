"""Collections that were exported come back by an import of quotes, whole."""

import json
from collections.abc import Iterable
from itertools import starmap
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import marked, own_in
from fakes import MORNING, PLAIN
from lecun_viewer.core.change import CollectionChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import UNCHECKED, Provenance, Verdict
from lecun_viewer.core.quote import Collection, CollectionInfo, PartTitle, Quote, QuoteId, SameClaim
from lecun_viewer.exchange.fields import VERSION
from lecun_viewer.exchange.formats import FORMATS, export, export_quotes, lost, read
from lecun_viewer.exchange.imported import ImportRefusedError, Place, Reason
from lecun_viewer.exchange.page import Lost
from lecun_viewer.imports.found import BadLine, LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import read_quotes
from lecun_viewer.records.importing import Recognised, recognise

from .kept import EXPORTED_AT, anything, quotes, words

WHOLE = ("json", "csv", "markdown")
titles = words.map(lambda text: " ".join(text.split())).filter(bool)


class Home(NamedTuple):
    """A collection of the user."""

    info: CollectionInfo
    quotes: tuple[Quote, ...]

    @property
    def imported(self) -> tuple[Quote, ...]:
        """The quotes as an import has them. They have no collection yet."""
        return tuple(each._replace(collection="") for each in self.quotes)

    def exported(self, format: str) -> bytes:
        return export_quotes(self.info, self.quotes, format, EXPORTED_AT, PLAIN)

    def in_its_file(self) -> bytes:
        with TemporaryDirectory() as folder:
            own = own_in(Path(folder))
            own.change_collection(CollectionChange(None, self.info, self.quotes))
            return own.document("mine")


@st.composite
def homes(draw: st.DrawFn) -> Home:
    parts = draw(st.dictionaries(st.integers(1, 9999), titles, max_size=3))
    numbers = st.sampled_from([0, 7, *parts])
    drawn = draw(st.lists(quotes, min_size=1, max_size=4, unique_by=lambda quote: quote.id))
    made = tuple(_in_part(each, draw(numbers), parts) for each in drawn)
    named = tuple(PartTitle(*part) for part in draw(st.permutations(list(parts.items()))))
    info = CollectionInfo("mine", draw(titles), draw(anything()), len(made), is_own=True, parts=named)
    return Home(info, made)


def _in_part(quote: Quote, number: int, parts: dict[int, str]) -> Quote:
    return quote._replace(collection="mine", part=number, part_title=parts.get(number, ""))


def parts_of(made: Iterable[Quote]) -> tuple[PartTitle, ...]:
    return tuple(starmap(PartTitle, sorted({(each.part, each.part_title) for each in made if each.part_title})))


@pytest.mark.parametrize("format", WHOLE)
@given(home=homes())
def test_every_collection_comes_back(format: str, home: Home) -> None:
    found = recognise(home.exported(format), f"mine{FORMATS[format].suffix}")
    assert (found.quotes, found.left_out) == (home.imported, ())
    if format == "csv":
        assert (found.title, found.introduction, found.parts) == ("", "", parts_of(home.quotes))
    else:
        assert (found.title, found.introduction, found.parts) == (*home.info[1:3], home.info.parts)


@given(home=homes())
def test_every_collection_comes_back_from_its_own_file(home: Home) -> None:
    found = recognise(home.in_its_file(), "mine.jsonl")
    assert (found.quotes, found.left_out) == (home.imported, ())
    assert (found.introduction, found.parts) == (home.info.introduction, home.info.parts)


@pytest.mark.parametrize("format", WHOLE)
def test_the_shipped_collections_come_back(collection: Collection, own_words: Collection, format: str) -> None:
    for shipped in (collection, own_words):
        parts = tuple(PartTitle(*part[:2]) for part in shipped.parts)
        info = CollectionInfo(shipped.id, shipped.title, shipped.introduction, len(shipped.quotes), parts=parts)
        home = Home(info, shipped.quotes)
        found = recognise(home.exported(format), "exported")
        assert found.quotes == home.imported
        assert found.left_out == ()


@given(drawn=st.lists(quotes, min_size=1, max_size=4, unique_by=lambda quote: quote.id))
def test_the_quotes_of_favorites_come_back_from_their_markdown(drawn: list[Quote]) -> None:
    made = [each._replace(part=0, part_title="") for each in drawn]
    favorites = [Favorite(each, "Somebody", MORNING, "> A note\n— Ada") for each in made]
    found = recognise(export(favorites, [], "markdown", EXPORTED_AT, PLAIN), "favorites.md")
    assert found.quotes == tuple(each._replace(collection="") for each in made)
    assert found.left_out == ()


OWN = Quote(
    QuoteId("obey"),
    2,
    "On War",
    "On Duty",
    "“Nobody has to obey.”",
    "Radio",
    Provenance(Verdict.VARIANT, "No one has the right to obey.", "Radio", "https://example.org", "1964-11", "A remark"),
    "mine",
    ("Hannah Arendt", "A;B, C and D"),
    "de",
    ("duty", "a, b"),
    (SameClaim(QuoteId("no-right"), True), SameClaim(QuoteId("radio-1964"), False)),
)
MINE = Home(CollectionInfo("mine", "Mine", "Words.", 1, is_own=True, parts=(PartTitle(2, "On War"),)), (OWN,))
AS_IMPORTED = OWN._replace(collection="")


def imported(document: bytes, name: str = "mine") -> Recognised:
    return recognise(document, name)


def test_favorites_of_several_collections_keep_their_parts_apart() -> None:
    other = OWN._replace(id=QuoteId("other"), collection="theirs", part_title="On Peace")
    third = other._replace(id=QuoteId("third"))
    document = export(marked([OWN, other, third]), [], "markdown", EXPORTED_AT, PLAIN)
    found = imported(document)
    assert [(each.part, each.part_title) for each in found.quotes] == [(2, "On War"), (3, "On Peace"), (3, "On Peace")]
    assert found.parts == (PartTitle(2, "On War"), PartTitle(3, "On Peace"))


# What somebody has changed


def test_markdown_that_somebody_changed_is_read_as_it_is_shown() -> None:
    second = OWN._replace(id=QuoteId("second"), text="Another.", authors=("Ada",))
    home = MINE._replace(quotes=(OWN, second, OWN._replace(id=QuoteId("third"), text="A third.")))
    document = home.exported("markdown").decode().replace("> Another.", "> Another one.") + "\n> My own.\n>\n> — Bob\n"
    found = imported(document.encode())
    assert [each.text for each in found.quotes] == [OWN.text, "Another one.", "A third.", "My own."]
    assert [each.authors for each in found.quotes] == [OWN.authors, ("Ada",), OWN.authors, ("Bob",)]
    assert found.quotes[0] == AS_IMPORTED
    lines = document.split("\n")
    for each in found.left_out:
        assert isinstance(each, LeftOut)
        assert each.reason is LeftOutReason.NOT_A_QUOTE
        assert each.detail.startswith(
            lines[each.line - 1].removeprefix("- ")[:8]  # behind it may be a link
        )  # the first line of what is left out


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.replace(b"\n", b"\r\n"),
        lambda document: b"\xef\xbb\xbf\n" + document + b"\n\n",
        lambda document: document.replace(b"\n", b"  \n"),
    ],
)
def test_an_editor_may_change_line_ends(change: object) -> None:
    assert callable(change)
    assert imported(change(MINE.exported("markdown"))).quotes == (AS_IMPORTED,)


def test_the_title_may_be_changed_in_markdown() -> None:
    found = imported(MINE.exported("markdown").replace(b"# Mine", b"# Yours"))
    assert (found.title, found.introduction, found.quotes) == ("Yours", "Words.", (AS_IMPORTED,))
    document = MINE.exported("markdown")
    found = imported(document[document.index(b"<!--") :])
    assert (found.title, found.introduction, found.quotes) == ("", "Words.", (AS_IMPORTED,))


def test_a_comment_that_is_damaged_loses_no_quote() -> None:
    document = MINE.exported("markdown").replace(b'"language": "de"', b'"language": "no language"')
    (found,) = imported(document).quotes
    assert (found.text, found.topic) == ("Nobody has to obey.", "On Duty")


def with_cells(**cells: str) -> bytes:
    """Return the collection as CSV, with other *cells*."""
    values = {"date": "1964-11", "url": "https://example.org", "language": "de", "status": "variant", "id": "obey"}
    document = MINE.exported("csv").decode()
    for name, cell in cells.items():
        document = document.replace(f'"{values[name]}"', f'"{cell}"')
    return document.encode()


def test_a_spreadsheet_may_write_a_date_in_its_own_way() -> None:
    (found,) = imported(with_cells(date="24 November 1964")).quotes
    assert found == AS_IMPORTED._replace(provenance=OWN.provenance._replace(date="1964-11-24"))


def test_a_spreadsheet_may_write_a_time_in_its_own_way() -> None:
    marked = OWN._replace(highlighted_at="2021-05-03T20:12:45")
    document = MINE._replace(quotes=(marked,)).exported("csv").replace(b"2021-05-03T20", b"2021-05-03 20")
    assert imported(document).quotes[0].highlighted_at == marked.highlighted_at
    unclear = imported(document.replace(b"2021-05-03 20", b"03/05/2021 20"))
    assert unclear.left_out == (LeftOut(2, LeftOutReason.NO_DATE, "03/05/2021 20:12:45"),)


@pytest.mark.parametrize(
    ("name", "cell", "reason"),
    [
        ("date", "01/02/1964", LeftOutReason.NO_DATE),
        ("url", "example.org", LeftOutReason.NO_ADDRESS),
        ("language", "German!", LeftOutReason.NO_LANGUAGE),
    ],
)
def test_a_cell_that_is_not_read_is_left_out_and_told(name: str, cell: str, reason: LeftOutReason) -> None:
    found = imported(with_cells(**{name: cell}))
    assert found.left_out == (LeftOut(2, reason, cell),)
    assert [each.text for each in found.quotes] == [OWN.text]


def test_a_row_that_claims_more_than_it_shows_is_told() -> None:
    second = OWN._replace(id=QuoteId("second"), text="Another.", provenance=UNCHECKED)
    document = MINE._replace(quotes=(OWN, second)).exported("csv").replace(b'"unchecked"', b'"verbatim"')
    found = imported(document)
    assert [each.text for each in found.quotes] == [OWN.text]
    (bad,) = found.left_out
    assert isinstance(bad, BadLine)
    assert (bad.line, bad.refusal.reason) == (3, Reason.PLACE_MISSING)


def test_columns_may_be_missing_and_others_be_there() -> None:
    document = "text;words_found;about;mood\r\nLess is more.;;A remark;glad\r\n"
    found = imported(document.encode())
    assert [(each.text, each.provenance.note) for each in found.quotes] == [("Less is more.", "A remark")]
    assert found.left_out == (LeftOut(1, LeftOutReason.UNKNOWN_COLUMN, "mood"),)


# What is refused


def test_json_that_is_damaged_is_refused_with_its_place() -> None:
    whole = json.loads(MINE.exported("json"))
    whole["quotes"][0]["provenance"]["status"] = "wrong"
    with pytest.raises(ImportRefusedError) as refused:
        imported(json.dumps(whole).encode())
    assert refused.value.place == Place(quote=1, field="provenance.status")
    with pytest.raises(ImportRefusedError) as refused:
        imported(MINE.exported("json")[:-20])
    assert refused.value.refusal.reason in (Reason.CUT, Reason.DAMAGE)


@pytest.mark.parametrize("format", ["json", "csv"])
def test_each_import_names_the_other(format: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read(MINE.exported(format))
    assert refused.value.refusal.reason is Reason.COLLECTION_EXPORT
    with pytest.raises(UnreadableError) as unreadable:
        read_quotes(export(marked([OWN]), [], format, EXPORTED_AT, PLAIN), "favorites")
    assert unreadable.value.reason is UnreadableReason.OWN_EXPORT


def test_what_an_export_loses_is_known_of_every_format() -> None:
    assert {name: lost(name, is_of_favorites=True) for name in FORMATS if name in WHOLE} == {
        "json": None,
        "csv": None,
        "markdown": Lost.OWN_WORDS,
    }
    assert {name: lost(name, is_of_favorites=False) for name in FORMATS if name in WHOLE} == {
        "json": None,
        "csv": Lost.HEAD,
        "markdown": None,
    }
    for name in set(FORMATS) - set(WHOLE):
        assert lost(name, is_of_favorites=True) is lost(name, is_of_favorites=False) is Lost.ALL


@pytest.mark.parametrize(
    ("values", "place"),
    [
        ({"parts": 7}, "parts"),
        ({"parts": [{"number": "1", "title": "One"}]}, "parts"),
        ({"title": 7}, "title"),
        ({"introduction": None}, "introduction"),
        ({"quotes": 7}, "quotes"),
        ({"more": 7}, "more"),
        ({"version": 0}, "version"),
        ({"version": "3"}, "version"),
        ({"version": VERSION + 1}, "version"),
    ],
)
def test_a_head_that_is_damaged_is_refused_with_its_place(values: dict[str, object], place: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        imported(json.dumps({**json.loads(MINE.exported("json")), **values}).encode())
    assert refused.value.place == Place(field=place)


@pytest.mark.parametrize("name", ["format", "version", "exported_at", "title", "introduction", "quotes", "parts"])
def test_only_the_parts_of_a_collection_may_be_missing(name: str) -> None:
    whole = json.loads(MINE.exported("json"))
    del whole[name]
    if name == "parts":
        assert imported(json.dumps(whole).encode()).parts == parts_of(MINE.quotes)
        return
    if name == "format":  # then it is read as a file of another program
        assert imported(json.dumps(whole).encode()).format == "json"
        return
    with pytest.raises(ImportRefusedError) as refused:
        imported(json.dumps(whole).encode())
    assert refused.value.place == Place(field=name)


def test_a_page_of_a_newer_version_is_refused() -> None:
    newer = f'"version": {VERSION + 1}'.encode()
    for page in (MINE.exported("markdown"), export(marked([OWN]), [], "markdown", EXPORTED_AT, PLAIN)):
        assert imported(page).quotes
        with pytest.raises(ImportRefusedError) as refused:
            imported(page.replace(f'"version": {VERSION}'.encode(), newer))
        assert refused.value.refusal.reason is Reason.NEWER_VERSION


@pytest.mark.parametrize("column", ["id", "collection"])
def test_what_means_nothing_in_another_collection_is_passed_over(column: str) -> None:
    found = imported(f"text;words_found;about;{column}\r\nLess is more.;;;no name!\r\n".encode())
    assert [(each.text, each.id, each.collection) for each in found.quotes] == [("Less is more.", "", "")]
    assert found.left_out == ()
