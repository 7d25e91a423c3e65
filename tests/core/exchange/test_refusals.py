"""Broken, foreign and hostile files: refused with line and reason, quickly, and without filling the memory."""

import json
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from time import perf_counter
from typing import Any

import jsonschema
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fakes import MORNING, marked
from lecun_viewer.core.exchange import imported as limits
from lecun_viewer.core.exchange import reading
from lecun_viewer.core.exchange.csv_document import COLUMNS
from lecun_viewer.core.exchange.formats import FORMATS, export
from lecun_viewer.core.exchange.imported import Imported, ImportRefusedError
from lecun_viewer.core.exchange.reading import LIMIT, READABLE, read
from lecun_viewer.core.own_check import OwnCheck
from lecun_viewer.core.provenance import Status
from lecun_viewer.core.quote import Collection

from .kept import EXPORTED_AT
from .test_round_trip import validator

BIG = 10_000_000  # bytes; a tenth of the limit, for the sake of whoever waits


@pytest.fixture(scope="module")
def documents(collection: Collection) -> dict[str, bytes]:
    """Three favorites and a check, in every format."""
    favorites = marked(collection.quotes[:3], note="A note")
    check = OwnCheck(collection.quotes[0], Status.VARIANT, "A book", "https://example.org", "2016-12", "p. 3", MORNING)
    return {name: export(favorites, [check], name, EXPORTED_AT) for name in FORMATS}


def refused(document: bytes, format: str | None = None) -> ImportRefusedError:
    with pytest.raises(ImportRefusedError) as told:
        read(document, format)
    assert str(told.value).startswith("Nothing was imported")
    assert str(told.value).endswith(".")
    assert "\n" not in str(told.value)
    return told.value


def sentence(document: bytes, format: str | None = None) -> str:
    return str(refused(document, format))


# Any document


@pytest.mark.parametrize("format", [None, *READABLE])
@pytest.mark.parametrize("document", [b"", b"\xef\xbb\xbf", b" \n\t\n"])
def test_an_empty_file(format: str | None, document: bytes) -> None:
    assert sentence(document, format) == "Nothing was imported: the file is empty."


def test_a_file_that_is_too_big_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    assert LIMIT == 100_000_000
    assert sentence(bytes(LIMIT + 1)) == "Nothing was imported: the file is bigger than 100 MB."
    monkeypatch.setattr(reading, "LIMIT", 10)
    assert "bigger" in sentence(b"\xff" * 11)


@pytest.mark.parametrize("format", READABLE)
def test_what_is_not_utf_8_has_a_line_and_a_byte(documents: dict[str, bytes], format: str) -> None:
    lines = documents[format].split(b"\n")
    lines[2] += "é".encode("latin-1")
    place = len(b"\n".join(lines[:3]))
    assert sentence(b"\n".join(lines)) == (
        f"Nothing was imported. Line 3, byte {place}: the file is not in UTF-8: 0xe9 stands there."
    )
    assert "not in UTF-8" in sentence(documents[format].decode().encode("utf-16"))


@pytest.mark.parametrize("format", ["markdown", "html", "png"])
def test_other_formats_are_not_read(format: str) -> None:
    assert sentence(b"x", format) == "Nothing was imported: only JSON and CSV can be imported."


@pytest.mark.parametrize("format", ["markdown", "html"])
def test_pages_for_people_are_not_read(documents: dict[str, bytes], format: str) -> None:
    assert "no column “kind”" in sentence(documents[format])


@pytest.mark.parametrize("format", READABLE)
def test_a_file_that_was_cut_is_refused_wherever(documents: dict[str, bytes], format: str) -> None:
    """But for CSV that ends with a whole row, which is a whole document, too."""
    document = documents[format]
    whole_rows = [end + 1 for end in range(len(document)) if document[end : end + 1] == b'"' and format == "csv"]
    for end in range(0, len(document.rstrip()), 7):
        try:
            found = read(document[:end], format)
        except ImportRefusedError:
            continue
        assert end in whole_rows or document[:end].endswith((b"\n", b"\r"))
        assert len(found.favorites) + len(found.checks) < 4


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
    for module in ("csv_document", "json_reader"):
        monkeypatch.setattr(f"lecun_viewer.core.exchange.{module}.MOST_ENTRIES", 2)
    assert "there are more than 2" in sentence(documents[format])


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


def take(*path: str | int) -> Callable[[Any], None]:
    def change(values: Any) -> None:
        *way, last = path
        for step in way:
            values = values[step]
        del values[last]

    return change


WRONG = [
    (put("favorites", 1, "marked_at", value="yesterday"), "favorite 2, field “marked_at”: “yesterday” is no time"),
    (put("favorites", 1, "marked_at", value="2026-03-07T09:30:00"), "favorite 2, field “marked_at”"),
    (put("favorites", 1, "marked_at", value="2026-02-30T09:30:00Z"), "favorite 2, field “marked_at”"),
    (put("favorites", 1, "marked_at", value="0001-01-01T00:00:00+14:00"), "favorite 2, field “marked_at”"),
    (put("favorites", 1, "marked_at", value="9999-12-31T23:00:00-10:00"), "favorite 2, field “marked_at”"),
    (put("favorites", 1, "marked_at", value=None), "favorite 2, field “marked_at”: “None” is no time"),
    (put("favorites", 0, "note", value=None), "favorite 1, field “note”: a text was expected"),
    (put("favorites", 0, "note", value=3), "favorite 1, field “note”: a text was expected"),
    (put("favorites", 0, "note", value=[]), "favorite 1, field “note”: neither a text nor"),
    (put("favorites", 0, "note", value=True), "favorite 1, field “note”: neither a text nor"),
    (put("favorites", 0, "attribution", value=" "), "favorite 1, field “attribution”: there is nothing in it"),
    (put("favorites", 0, "color", value="gold"), "favorite 1, field “color”: there is no such field"),
    (put("favorites", 0, "quote", "part", value="2"), "favorite 1, field “quote.part”: “2” is no whole number"),
    (put("favorites", 0, "quote", "part", value=0), "favorite 1, field “quote.part”: “0” is no whole number"),
    (put("favorites", 0, "quote", "part", value=10**30), "favorite 1, field “quote.part”: neither a text nor"),
    (put("favorites", 0, "quote", "part", value=1.5), "favorite 1, field “quote.part”: neither a text nor"),
    (put("favorites", 0, "quote", "id", value="../etc"), "favorite 1, field “quote.id”: “../etc” is no id"),
    (put("favorites", 0, "quote", "id", value="a" * 61), "favorite 1, field “quote.id”"),
    (put("favorites", 0, "quote", "text", value=""), "favorite 1, field “quote.text”: there is nothing in it"),
    (put("favorites", 0, "quote", "provenance", value="x"), "favorite 1, field “quote.provenance”: an object was"),
    (put("favorites", 0, "quote", "provenance", "status", value="true"), "“true” is none of verbatim, variant"),
    (put("favorites", 0, "quote", "provenance", "url", value="javascript:x"), "is no address that begins with http"),
    (put("favorites", 0, "quote", "provenance", "date", value="2024-13"), "“2024-13” is no year, month or day"),
    (put("favorites", 0, "quote", "provenance", "note", value=""), "there is nothing in it"),
    (put("favorites", 0, "quote", value=None), "favorite 1, field “quote”: an object was expected"),
    (put("favorites", 2, value=[]), "favorite 3: an object was expected"),
    (put("favorites", value={}), "field “favorites”: a list was expected"),
    (put("favorites", value="x"), "field “favorites”: a list was expected"),
    (put("checks", 0, "status", value=""), "check 1, field “status”: “” is none of"),
    (put("checks", 0, "date", value="soon"), "check 1, field “date”: “soon” is no year"),
    (put("exported_at", value=""), "field “exported_at”: “” is no time"),
    (put("version", value="1"), "field “version”: there is no such version"),
    (put("version", value=0), "field “version”: there is no such version"),
    (put("format", value="another"), "field “format”: this is no export of favorites"),
    (put("more", value=[]), "field “more”: there is no such field in an export of favorites"),
    (take("favorites", 2, "note"), "favorite 3: the field “note” is missing"),
    (take("favorites", 2, "quote", "provenance", "url"), "favorite 3, field “quote.provenance”: the field “url” is"),
    (take("checks", 0, "checked_at"), "check 1: the field “checked_at” is missing"),
    (take("checks"), "for it has no “checks”"),
    (take("format"), "this is no export of favorites, for it has no “format”"),
]


@pytest.mark.parametrize(("change", "said"), WRONG, ids=[said for _, said in WRONG])
def test_json_of_another_shape_is_refused_with_entry_and_field(
    documents: dict[str, bytes], change: Callable[[Any], object], said: str
) -> None:
    assert said in sentence(changed(documents["json"], change))


@pytest.mark.parametrize("change", [change for change, said in WRONG if "no time" not in said], ids=lambda _: "")
def test_the_schema_refuses_it_too(documents: dict[str, bytes], change: Callable[[Any], object]) -> None:
    values = json.loads(documents["json"])
    change(values)
    calendar = ("2026-02-30T09:30:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:00:00-10:00")
    if (
        values["favorites"]
        and isinstance(values["favorites"], list)
        and values["favorites"][1]["marked_at"] in calendar
    ):
        return  # a schema has no calendar
    with pytest.raises(jsonschema.ValidationError):
        validator().validate(values)


def test_the_line_is_the_one_on_which_it_stands(documents: dict[str, bytes]) -> None:
    document = changed(documents["json"], put("favorites", 1, "quote", "provenance", "status", value="wrong"))
    error = refused(document)
    assert error.line
    assert b'"wrong"' in document.split(b"\n")[error.line - 1]


def test_a_newer_version_is_told_of(documents: dict[str, bytes]) -> None:
    told = sentence(changed(documents["json"], put("version", value=2)))
    assert told == (
        "Nothing was imported. Line 3, field “version”: the file was written by a newer version of this program, and"
        " can be imported with that."
    )


def test_a_quote_that_stands_there_twice(documents: dict[str, bytes]) -> None:
    twice = changed(documents["json"], lambda values: values["favorites"].append(values["favorites"][0]))
    quote_id = json.loads(documents["json"])["favorites"][0]["quote"]["id"]
    assert f"favorite 4: the quote “{quote_id}” stands there twice" in sentence(twice)


@pytest.mark.parametrize(
    ("status", "words", "author", "said"),
    [
        ("verbatim", None, None, "a quote that is verbatim needs the words found"),
        ("misattributed", "words", None, "an author is named where, and only where"),
        ("verbatim", "words", "Somebody", "an author is named where, and only where"),
    ],
)
@pytest.mark.parametrize("kind", ["favorites", "checks"])
def test_a_quote_that_claims_more_than_it_shows(
    documents: dict[str, bytes], status: str, words: str | None, author: str | None, said: str, kind: str
) -> None:
    known = {"status": status, "words_found": words, "where": words, "url": None, "date": None, "note": None}
    document = changed(documents["json"], put(kind, 0, "quote", "provenance", value=known | {"author": author}))
    assert f"{kind[:-1]} 1: {said}" in sentence(document)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"note": "A note",', b'"note": "A note"', "a comma or a closing brace was expected"),
        (b'"note": "A note",', b'"note": "A note",,', "a text in quotation marks was expected"),
        (b'"note": "A note",', b'"note" "A note",', "a colon was expected"),
        (b'"note": "A note",', b'"note": "A\nnote",', "that JSON allows in no text"),
        (b'"note": "A note",', rb'"note": "\x41",', "that JSON allows in no text"),
        (b'"note": "A note",', rb'"note": "\ud83d",', "field “note”: the text holds half of a surrogate pair"),
        (b'"note": "A note",', b'"note": "A note", "note": "Another",', "the field stands there twice"),
        (b'"part": ', b'"part": 0', "neither a text nor a whole number"),
        (b'"part": ', b'"part": NaN, "', "neither a text nor a whole number"),
        (b'"words_found": ', b'"words_found": nullx', "neither a text nor a whole number"),
        (b'"version": 1,', b'"version": 1e0,', "neither a text nor a whole number"),
        (b'"version": 1,', b"// a comment", "a text in quotation marks was expected"),
        (b'"favorites": [', b'"favorites": [,', "an object was expected"),
    ],
)
def test_json_that_is_none(documents: dict[str, bytes], old: bytes, new: bytes, said: str) -> None:
    assert old in documents["json"]
    error = refused(documents["json"].replace(old, new, 1))
    assert said in str(error)
    assert error.line


def test_what_follows_the_end(documents: dict[str, bytes]) -> None:
    assert "something follows the end" in sentence(documents["json"] + b"{}")


@pytest.mark.parametrize("format", ["json", None])
@pytest.mark.parametrize(
    "nested",
    [
        lambda _: b"[" * BIG,
        lambda _: b'{"favorites":' * (BIG // 13),
        lambda document: document.replace(b'"A note"', b"[" * BIG, 1),
        lambda document: document.replace(b'"A note"', b'{"note":' * (BIG // 8), 1),
    ],
)
def test_deep_nesting(documents: dict[str, bytes], format: str | None, nested: Callable[[bytes], bytes]) -> None:
    assert refused(nested(documents["json"]), format).line


@pytest.mark.parametrize(
    "filling",
    [
        b"[],[],",
        b'"ab",',
        b"1000,",
        b'{"a":1},',
        b"[" * 6,
        b'"\\u0061',
        b"\n",
        b'","',
        b'""',
        b",",
        b";",
        b'"',
        b"x",
        b'\r"\r',
        "🙂".encode(),
    ],
)
def test_what_is_big_is_neither_slow_nor_does_it_fill_the_memory(documents: dict[str, bytes], filling: bytes) -> None:
    filled = filling * (BIG // len(filling))
    starts = {
        "json": [b"", b'{"favorites":[', documents["json"][: documents["json"].index(b'"A note"')]],
        "csv": [b"", documents["csv"], documents["csv"] + b'"favorite",', documents["csv"] + b'"'],
    }
    for format, beginnings in starts.items():
        for beginning in beginnings:
            document = beginning + filled
            tracemalloc.start()
            began = perf_counter()
            with suppress(ImportRefusedError):
                read(document, format)
            taken = perf_counter() - began
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
            assert peak < 12 * BIG, (format, beginning[:20])  # all of it as text, once or twice, four bytes a character
            assert taken < 30


def test_a_text_that_is_longer_than_a_book(documents: dict[str, bytes]) -> None:
    for format in READABLE:
        longest = b"n" * 1_000_000
        assert read(documents[format].replace(b"A note", longest), format).favorites[0].note == longest.decode()
        assert "longer than 1,000,000 characters" in sentence(documents[format].replace(b"A note", longest + b"n", 1))


# CSV


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (b'"kind"', b'"sort"', "Line 1: this is no export of favorites, for it has no column “kind”"),
        (b'"note"', b'"remark"', "Line 1: there is no column “remark” in an export of favorites by this version"),
        (b',"note"', b"", "Line 1: the column “note” is missing"),
        (b'"note"', b'"note","note"', "Line 1"),
        (b'"favorite"', b'"like"', "Line 2, column “kind”: “like” is neither “favorite” nor “check”"),
        (b'"favorite",', b"", "Line 2: the row has 23 cells, and there are 24 columns"),
        (b'"favorite",', b'"favorite","x",', "Line 2: there are more than 24 cells"),
        (
            b'"favorite",',
            b'"favorite",x"',
            "Line 2: a quotation mark stands there that neither begins nor ends its cell",
        ),
        (
            b'"favorite",',
            b'"favorite"x,',
            "Line 2: a quotation mark stands there that neither begins nor ends its cell",
        ),
        (b'"A note"', b'"A note', "Line 2: a quotation mark stands there that neither begins nor ends its cell"),
        (b'"A note"', b'"A \0note"', "a character stands there that no text has (NUL)"),
        (
            b'"variant","A book"',
            b'"=variant","A book"',
            "Line 5, column “check_status”: “=variant” is none of verbatim",
        ),
        (b'"2016-12"', b'"Dec 16"', "Line 5, column “check_date”: “Dec 16” is no year, month or day"),
        (b'"favorite"', b'"check"', "Line 2, column “attribution”: a check has nothing in this column"),
        (b'"check"', b'"favorite"', "Line 5, column “check_status”: a favorite has nothing in this column"),
        (b"2026-03-07T08:30", b"07.03.2026 08:30", "column “marked_at”: “07.03.2026"),
    ],
)
def test_csv_of_another_shape_is_refused_with_line_and_column(
    documents: dict[str, bytes], old: bytes, new: bytes, said: str
) -> None:
    assert old in documents["csv"]
    assert said in sentence(documents["csv"].replace(old, new, 1))


def test_a_quotation_mark_that_is_never_closed_has_the_line_on_which_it_stands(documents: dict[str, bytes]) -> None:
    document = documents["csv"].rstrip()[:-1]
    assert "Line 5: a quotation mark stands there that is never closed; the file was probably cut" in sentence(document)


def test_the_line_counts_line_ends_within_cells(documents: dict[str, bytes]) -> None:
    document = documents["csv"].replace(b"A note", b"A\nlong\r\nnote").replace(b"2016-12", b"?")
    assert "Line 11, column “check_date”" in sentence(document)


def test_a_part_is_a_number(documents: dict[str, bytes]) -> None:
    for wrong in (b"", b"x", b"1.0", "²".encode(), b"9" * 5000):
        document = documents["csv"].replace(b'"1","', b'"' + wrong + b'","', 1)
        assert "column “part”" in sentence(document)


def test_a_row_that_stands_there_twice(documents: dict[str, bytes]) -> None:
    document = documents["csv"]
    row = document.split(b"\r\n")[1]
    assert "Line 6: the quote" in sentence(document + row)


def test_the_columns_are_those_that_files_have() -> None:
    """Files that were exported have them: they are read for ever."""
    assert " ".join(COLUMNS) == (
        "kind id text topic part part_title source status words_found where url date about author attribution marked_at"
        " note note_changed_at check_status check_where check_url check_date check_note checked_at"
    )
