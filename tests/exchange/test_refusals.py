"""Broken, foreign and hostile files. They are refused quickly, with line and reason, and without filling the memory."""

import json
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builders import marked
from counting import characters_looked_at, steps
from fakes import MORNING, PLAIN
from lecun_viewer.core.favorite import Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection
from lecun_viewer.exchange import formats
from lecun_viewer.exchange import imported as limits
from lecun_viewer.exchange.csv_document import COLUMNS
from lecun_viewer.exchange.fields import VERSION
from lecun_viewer.exchange.formats import FORMATS, LIMIT, READABLE, export, read
from lecun_viewer.exchange.imported import Imported, ImportRefusedError, Place, Reason, Refusal
from only_full import only_full

from .kept import EXPORTED_AT
from .test_round_trip import validator

BIG = 10_000_000  # bytes, a tenth of the limit, so that the tests are quick


@pytest.fixture(scope="module")
def documents(collection: Collection) -> dict[str, bytes]:
    """Three favorites and a finding, in every format."""
    favorites = marked(collection.quotes[:3], note="A note")
    finding = Finding(
        collection.quotes[0], Verdict.VARIANT, "A book", "https://example.org", "2016-12", "p. 3", MORNING
    )
    return {name: export(favorites, [finding], name, EXPORTED_AT, PLAIN) for name in FORMATS}


def refused(document: bytes, format: str | None = None) -> ImportRefusedError:
    with pytest.raises(ImportRefusedError) as told:
        read(document, format)
    return told.value


def reason(document: bytes, format: str | None = None) -> Reason:
    return refused(document, format).refusal.reason


# Any document


@pytest.mark.parametrize("format", [None, *READABLE])
@pytest.mark.parametrize("document", [b"", b"\xef\xbb\xbf", b" \n\t\n"])
def test_an_empty_file(format: str | None, document: bytes) -> None:
    assert reason(document, format) is Reason.EMPTY


def test_a_file_that_is_too_big_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    assert LIMIT == 100_000_000
    assert refused(bytes(LIMIT + 1)).refusal == Refusal(Reason.TOO_BIG, (100,))
    monkeypatch.setattr(formats, "LIMIT", 10)
    assert reason(b"\xff" * 11) is Reason.TOO_BIG


@pytest.mark.parametrize("format", READABLE)
def test_what_is_not_utf_8_has_a_line_and_a_byte(documents: dict[str, bytes], format: str) -> None:
    lines = documents[format].split(b"\n")
    lines[2] += "é".encode("latin-1")
    place = len(b"\n".join(lines[:3]))
    error = refused(b"\n".join(lines))
    assert (error.line, error.place, error.refusal) == (3, Place(byte=place), Refusal(Reason.NOT_UTF8))
    assert reason(documents[format].decode().encode("utf-16")) is Reason.NOT_UTF8


@pytest.mark.parametrize("format", ["markdown", "html", "bibtex", "ris"])
def test_pages_for_people_and_bibliographies_are_not_read(documents: dict[str, bytes], format: str) -> None:
    assert reason(documents[format]) is Reason.DAMAGE
    assert reason(documents["csl-json"]) is Reason.DAMAGE


@pytest.mark.parametrize("format", READABLE)
def test_a_file_that_was_cut_is_refused_wherever(documents: dict[str, bytes], format: str) -> None:
    """A CSV file that ends with a whole row is a whole document."""
    document = documents[format]
    whole_rows = [end + 1 for end in range(len(document)) if document[end : end + 1] == b'"' and format == "csv"]
    for end in range(0, len(document.rstrip()), 7):
        try:
            found = read(document[:end], format)
        except ImportRefusedError:
            continue
        only_empty_cell = document[end:].startswith(b'""\r\n')
        assert end in whole_rows or document[:end].endswith((b"\n", b"\r")) or only_empty_cell
        assert len(found.favorites) + len(found.findings) < 4


@pytest.mark.parametrize("format", READABLE)
@given(st.data())
def test_damage_is_refused_or_harmless(documents: dict[str, bytes], format: str, data: st.DataObject) -> None:
    document = bytearray(documents[format])
    start = data.draw(st.integers(0, len(document)))
    document[start : start + data.draw(st.integers(0, 30))] = data.draw(st.binary(max_size=20))
    try:
        found = read(bytes(document), format)
    except ImportRefusedError:
        return
    assert isinstance(found, Imported)


@given(st.binary(max_size=60) | st.text(max_size=60).map(lambda text: text.encode("utf-8", "replace")))
@example(b"{")
@example(b'{"')
@example(b'{"format":')
@example(b"\xef\xbb\xbf{")
@example(b'"')
def test_no_bytes_are_taken_for_favorites(document: bytes) -> None:
    refused(document)
    refused(document, "json")
    refused(document, "csv")


@pytest.mark.parametrize("format", READABLE)
def test_more_entries_than_anybody_has(
    documents: dict[str, bytes], format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert limits.MOST_ENTRIES == 100_000
    for module in ("csv_document", "json_document"):
        monkeypatch.setattr(f"lecun_viewer.exchange.{module}.MOST_ENTRIES", 2)
    assert refused(documents[format]).refusal.values == (2,)


# JSON


def changed(document: bytes, change: Callable[[Any], object]) -> bytes:
    values = json.loads(document)
    change(values)
    return json.dumps(values, ensure_ascii=False, indent=2).encode("utf-8", "surrogatepass")


def put(*path: str | int, value: object) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        *way, last = path
        for step in way:
            values = values[step]
        values[last] = value

    return change


def in_quote(*path: str | int, value: object) -> Callable[[Any], None]:
    return put("favorites", 0, "quote", *path, value=value)


def take(*path: str | int) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        *way, last = path
        for step in way:
            values = values[step]
        del values[last]

    return change


def both(*changes: Callable[[Any], None]) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        for each in changes:
            each(values)

    return change


WRONG = [
    (put("favorites", 1, "marked_at", value="yesterday"), "DAMAGE, favorite 2, field marked_at"),
    (put("favorites", 1, "marked_at", value="2026-03-07T09:30:00"), "DAMAGE, favorite 2, field marked_at"),
    (put("favorites", 1, "marked_at", value=None), "DAMAGE, favorite 2, field marked_at"),
    (put("favorites", 0, "note", value=None), "DAMAGE, favorite 1, field note"),
    (put("favorites", 0, "note", value=3), "DAMAGE, favorite 1, field note"),
    (put("favorites", 0, "note", value=[]), "DAMAGE, favorite 1, field note"),
    (put("favorites", 0, "note", value=True), "DAMAGE, favorite 1, field note"),
    (put("favorites", 0, "attribution", value=" "), "NOTHING_IN_IT, favorite 1, field attribution"),
    (put("favorites", 0, "color", value="gold"), "DAMAGE, favorite 1, field color"),
    (in_quote("part", value="2"), "DAMAGE, favorite 1, field quote.part"),
    (in_quote("part", value=-1), "DAMAGE, favorite 1, field quote.part"),
    (in_quote("part", value=10**30), "DAMAGE, favorite 1, field quote.part"),
    (in_quote("part", value=1.5), "DAMAGE, favorite 1, field quote.part"),
    (in_quote("id", value="../etc"), "DAMAGE, favorite 1, field quote.id"),
    (in_quote("id", value="a" * 61), "DAMAGE, favorite 1, field quote.id"),
    (in_quote("text", value=""), "NOTHING_IN_IT, favorite 1, field quote.text"),
    (in_quote("provenance", value="x"), "DAMAGE, favorite 1, field quote.provenance"),
    (in_quote("provenance", "status", value="true"), "DAMAGE, favorite 1, field quote.provenance.status"),
    (in_quote("provenance", "url", value="javascript:x"), "NO_ADDRESS, favorite 1, field quote.provenance.url"),
    (in_quote("provenance", "date", value="2024-13"), "NO_DATE, favorite 1, field quote.provenance.date"),
    (in_quote("provenance", "note", value=""), "NOTHING_IN_IT, favorite 1, field quote.provenance.note"),
    (in_quote("provenance", "evidence", value="hearsay"), "DAMAGE, favorite 1, field quote.provenance.evidence"),
    (in_quote("language", value="Français"), "NO_LANGUAGE, favorite 1, field quote.language"),
    (
        both(in_quote("collection", value="mine"), take("favorites", 0, "quote", "authors")),
        "DAMAGE, favorite 1, field quote.authors",
    ),
    (in_quote("authors", value=["Somebody", " "]), "NOTHING_IN_IT, favorite 1, field quote.authors.2"),
    (in_quote("authors", value="Somebody"), "DAMAGE, favorite 1, field quote.authors"),
    (put("favorites", 0, "quote", value=None), "DAMAGE, favorite 1, field quote"),
    (put("favorites", 2, value=[]), "DAMAGE, favorite 3"),
    (put("favorites", value={}), "DAMAGE, field favorites"),
    (put("favorites", value="x"), "DAMAGE, field favorites"),
    (put("checks", 0, "status", value=""), "DAMAGE, finding 1, field status"),
    (put("checks", 0, "date", value="soon"), "NO_DATE, finding 1, field date"),
    (put("exported_at", value=""), "DAMAGE, field exported_at"),
    (put("version", value="1"), "DAMAGE, field version"),
    (put("version", value=0), "DAMAGE, field version"),
    (put("format", value="another"), "DAMAGE, field format"),
    (put("more", value=[]), "DAMAGE, field more"),
    (take("favorites", 2, "attribution"), "DAMAGE, favorite 3, field attribution"),
    (take("favorites", 2, "quote", "text"), "DAMAGE, favorite 3, field quote.text"),
    (take("checks", 0, "checked_at"), "DAMAGE, finding 1, field checked_at"),
    (take("checks"), "DAMAGE, field checks"),
    (take("format"), "DAMAGE, field format"),
]
NOT_IN_THE_CALENDAR = [  # a schema has no calendar
    (put("favorites", 1, "marked_at", value=value), "DAMAGE, favorite 2, field marked_at")
    for value in ("2026-02-30T09:30:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-10:00")
]


@pytest.mark.parametrize(("change", "said"), [*WRONG, *NOT_IN_THE_CALENDAR])
def test_json_of_another_shape_is_refused_with_entry_and_field(
    documents: dict[str, bytes], change: Callable[[Any], object], said: str
) -> None:
    document = changed(documents["json"], change)
    assert str(refused(document)) == said
    assert validator().is_valid(json.loads(document)) is ((change, said) in NOT_IN_THE_CALENDAR)


@pytest.mark.parametrize("name", ["", "`", " - at `$.favorites[0]", " - at `$.favorites.x", "matching regex", "$[9]"])
def test_a_field_may_have_any_name(documents: dict[str, bytes], name: str) -> None:
    paths: list[tuple[str | int, ...]] = [(), ("favorites", 0), ("favorites", 0, "quote", "provenance")]
    for path in paths:
        assert reason(changed(documents["json"], put(*path, name, value="x"))) is Reason.DAMAGE


def test_a_newer_version_is_told_of(documents: dict[str, bytes]) -> None:
    error = refused(changed(documents["json"], put("version", value=VERSION + 1)))
    assert (error.place, error.refusal.reason) == (Place(field="version"), Reason.NEWER_VERSION)


def test_a_quote_that_stands_there_twice(documents: dict[str, bytes]) -> None:
    twice = changed(documents["json"], lambda values: values["favorites"].append(values["favorites"][0]))
    error = refused(twice)
    assert (error.place, error.refusal) == (Place(favorite=4), Refusal(Reason.DAMAGE))


@pytest.mark.parametrize(
    ("status", "words", "author", "refusal"),
    [
        ("verbatim", None, None, Refusal(Reason.PLACE_MISSING, ("verbatim",))),
        ("misattributed", "words", None, Refusal(Reason.AUTHOR_MISPLACED)),
        ("verbatim", "words", "Somebody", Refusal(Reason.AUTHOR_MISPLACED)),
    ],
)
@pytest.mark.parametrize("kind", ["favorites", "checks"])
def test_a_quote_that_claims_more_than_it_shows(
    documents: dict[str, bytes], status: str, words: str | None, author: str | None, refusal: Refusal, kind: str
) -> None:
    known = {"status": status, "words_found": words, "where": words, "url": None, "date": None, "note": None}
    document = changed(documents["json"], put(kind, 0, "quote", "provenance", value=known | {"author": author}))
    error = refused(document)
    place = Place(int(kind == "favorites"), int(kind == "checks"), "quote.provenance")
    assert (error.place, error.refusal) == (place, refusal)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"note": "A note",', b'"note": "A note"'),
        (b'"note": "A note",', b'"note": "A\nnote",'),
        (b'"note": "A note",', rb'"note": "\ud83d",'),
        (b'"part": ', b'"part": 0'),
        (b'"part": 1,', b'"part": NaN,'),
        (b'"version": 4,', b"// a comment"),
        (b"]\n}", b"]\n}{}"),
    ],
)
def test_json_that_is_none_has_its_line(documents: dict[str, bytes], old: bytes, new: bytes) -> None:
    assert old in documents["json"]
    document = documents["json"].replace(old, new, 1)
    error = refused(document)
    first_other = next(
        at for at, (one, other) in enumerate(zip(document, documents["json"], strict=False)) if one != other
    )
    assert (error.refusal.reason, error.place) == (Reason.DAMAGE, Place())
    assert error.line is not None
    assert 0 <= error.line - document.count(b"\n", 0, first_other) - 1 <= 1


def test_of_a_field_twice_the_last_counts(documents: dict[str, bytes]) -> None:
    """As every reader of JSON does."""
    once = b'"note": "A note"'
    found = read(documents["json"].replace(once, once + b', "n\\u006fte": "Another"', 1))
    assert [each.note for each in found.favorites] == ["Another", "A note", "A note"]


@pytest.mark.parametrize("format", ["json", None])
@pytest.mark.parametrize(
    "nested",
    [
        lambda _: b"[" * BIG,
        lambda _: b'{"favorites":' * (BIG // 13),
        lambda _: b"[" * 100_000,  # which is not many
        lambda _: b'{"a":' * 100_000,
        lambda document: document.replace(b'"A note"', b"[" * BIG, 1),
        lambda document: document.replace(b'"A note"', b'{"note":' * (BIG // 8), 1),
    ],
)
def test_deep_nesting(documents: dict[str, bytes], format: str | None, nested: Callable[[bytes], bytes]) -> None:
    """How deep the decoder goes depends on Python. It may come to the end, which is too early."""
    assert reason(nested(documents["json"]), format) in {Reason.DAMAGE, Reason.CUT}


FILLINGS = [
    b"[],[],",
    b'"ab",',
    b"1000,",
    b'{"a":1},',
    b"[" * 6,
    b'"\\u0061',
    b'","',
    b'""',
    b",",
    b";",
    b'"',
    b"x",
    b'\r"\r',
    "🙂".encode(),
]


def beginnings(documents: dict[str, bytes]) -> list[tuple[str, bytes]]:
    """Return beginnings of documents, each with its format. What follows is read in another place after each."""
    json_note = documents["json"][: documents["json"].index(b'"A note"')]
    csv = documents["csv"]
    return [
        *(("json", each) for each in (b"", b'{"favorites":[', json_note)),
        *(("csv", each) for each in (b"", csv, csv + b'"favorite",', csv + b'"')),
    ]


@pytest.mark.parametrize("filling", [*FILLINGS, pytest.param(b"\n", marks=only_full)])  # half a minute for line ends
def test_what_is_big_does_not_fill_the_memory(documents: dict[str, bytes], filling: bytes) -> None:
    for format, beginning in beginnings(documents):
        document = beginning + filling * (BIG // len(filling))
        tracemalloc.start()
        refused_or_read(document, format)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert peak < 15 * BIG, (format, beginning[:20])  # as text, and as values that are refused then


@pytest.mark.parametrize("filling", [*FILLINGS, b"\n"])
def test_what_is_ten_times_as_big_takes_ten_times_the_work(documents: dict[str, bytes], filling: bytes) -> None:
    """The lines of Python that run, and the characters that methods of a text or of bytes may look at."""
    for format, beginning in beginnings(documents):
        few, many = (beginning + filling * (count // len(filling)) for count in (3_000, 30_000))
        refused_or_read(few, format)  # what is made once is there
        for work in (steps, characters_looked_at):
            work_of_few, work_of_many = (work(partial(refused_or_read, each, format)) for each in (few, many))
            assert work_of_many < 11 * work_of_few, (work, format, beginning[:20])


def refused_or_read(document: bytes, format: str) -> None:
    with suppress(ImportRefusedError):
        read(document, format)


def test_a_text_that_is_longer_than_a_book(documents: dict[str, bytes]) -> None:
    for format in READABLE:
        longest = b"n" * 1_000_000
        assert read(documents[format].replace(b"A note", longest), format).favorites[0].note == longest.decode()
        error = refused(documents[format].replace(b"A note", longest + b"n", 1))
        assert error.refusal == Refusal(Reason.TEXT_TOO_LONG, (1_000_000,))


# CSV


@pytest.mark.parametrize(
    ("old", "new", "line", "column", "why"),
    [
        (b'"kind"', b'"sort"', 1, "", Reason.DAMAGE),
        (b'"note"', b'"remark"', 1, "remark", Reason.DAMAGE),
        (b',"note"', b"", 1, "note", Reason.DAMAGE),
        (b',"note_changed_at"', b',"note"', 1, "note_changed_at", Reason.DAMAGE),
        (b'"note"', b'"note","note"', 1, "", Reason.DAMAGE),
        (b'"favorite"', b'"like"', 2, "kind", Reason.DAMAGE),
        (b'"favorite",', b"", 2, "", Reason.DAMAGE),
        (b'"favorite",', b'"favorite","x",', 2, "", Reason.DAMAGE),
        (b'"favorite",', b'"favorite",x"', 2, "id", Reason.DAMAGE),
        (b'"favorite",', b'"favorite"x,', 2, "", Reason.DAMAGE),
        (b'"A note"', b'"A note', 2, "", Reason.DAMAGE),
        (b'"A note"', b'"A \0note"', 2, "", Reason.DAMAGE),
        (b'"variant","A book"', b'"=variant","A book"', 5, "check_status", Reason.DAMAGE),
        (b'"2016-12"', b'"Dec 16"', 5, "check_date", Reason.NO_DATE),
        (b'"favorite"', b'"check"', 2, "attribution", Reason.DAMAGE),
        (b'"check"', b'"favorite"', 5, "check_status", Reason.DAMAGE),
        (b"2026-03-07T08:30", b"07.03.2026 08:30", 2, "marked_at", Reason.DAMAGE),
    ],
)
def test_csv_of_another_shape_is_refused_with_line_and_column(
    documents: dict[str, bytes], old: bytes, new: bytes, line: int, column: str, why: Reason
) -> None:
    assert old in documents["csv"]
    error = refused(documents["csv"].replace(old, new, 1))
    assert (error.line, error.place, error.refusal.reason) == (line, Place(column=column), why)


def test_a_quotation_mark_that_is_never_closed_has_its_line(documents: dict[str, bytes]) -> None:
    error = refused(documents["csv"].rstrip()[:-1])
    assert (error.line, error.refusal.reason) == (5, Reason.DAMAGE)


def test_the_line_counts_line_ends_within_cells(documents: dict[str, bytes]) -> None:
    document = documents["csv"].replace(b"A note", b"A\nlong\r\nnote").replace(b"2016-12", b"?")
    error = refused(document)
    assert (error.line, error.place) == (11, Place(column="check_date"))


def test_a_part_is_a_number(documents: dict[str, bytes]) -> None:
    for wrong in (b"", b"x", b"1.0", "²".encode(), b"9" * 5000):
        document = documents["csv"].replace(b'"1","', b'"' + wrong + b'","', 1)
        assert refused(document).place == Place(column="part")


def test_a_row_that_stands_there_twice(documents: dict[str, bytes]) -> None:
    document = documents["csv"]
    row = document.split(b"\r\n")[1]
    error = refused(document + row)
    assert (error.line, error.refusal.reason) == (6, Reason.DAMAGE)


def test_the_columns_are_those_that_files_have() -> None:
    """Exported files have these columns and must stay readable."""
    assert " ".join(COLUMNS) == (
        "kind id text topic part part_title source collection authors language tags same_claims highlighted_at"
        " status words_found where url date about author evidence where_as_data attribution marked_at note"
        " note_changed_at check_status"
        " check_where check_url check_date check_note checked_at"
    )


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_json_cut_in_a_text_is_cut_also_if_an_editor_ended_its_line(end: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        read(f'{{"format": "lecun-viewer-fav{end}'.encode(), "json")
    assert refused.value.refusal.reason is Reason.CUT
