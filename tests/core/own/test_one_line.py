"""One quote changed in the bytes of its file. Reading all lines makes the same change."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from examples import examples
from lecun_viewer.core.own.collection_file import CollectionFile, Head, Line, parse
from lecun_viewer.core.own.one_line import may_have, place_of, with_line
from lecun_viewer.core.own.quote_line import in_json, line_of
from lecun_viewer.core.own.stamp import Stamp, together
from lecun_viewer.core.quote import QuoteId

HEAD = in_json(Head.new("mine", "Mine", "", Stamp("2026-01-01T00:00:00.000000Z", "a")).changed(odd=1).values).encode()
STAMP = Stamp("2026-02-01T00:00:00.000000Z", "b")
LINES = [
    *(b'{"id": "x", "text": "a"}', b'{"id":"x","text":"a"}', b'{"text": "a", "id": "x", "id": "y"}'),
    *(b'{"id": "y", "text": "a", "tags": ["x"], "odd": "\\u00e9"}', b'{"id": "\\u0078", "text": "a"}', b'"x"', b"[5"),
    *(
        b'{"id": "z", "text": "b", "by": "c", "changed": "2026-01-02T00:00:00.000000Z"}',
        b"",
        b" ",
        b"\xff",
        b'"\\u00a0',
    ),
    *(b'{"text": "a"}', b'{"id": "line-1", "text": "a"}', b'{"\\u0069d": "y", "text": "a"}', b'{"text": "\\u003Cz"}'),
    *(b'{"id": "z", "text": "b"}\r', b'{"id": "w", "text": "", "odd": "x"}', b'{"id": "w", "text": "\\"x\\""}'),
]
ENDS = [b"", b"\n"]


@settings(max_examples=examples(5))
@given(st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from(ENDS), st.booleans())
def test_a_changed_line_is_as_if_all_lines_were_read(lines: list[bytes], end: bytes, is_removed: bool) -> None:
    document = b"\n".join([HEAD, *lines]) + end
    file = parse(document, "mine")
    for key, line in file.lines.items():
        place = place_of(document, line.quote) if line.quote else None
        if not (place and line.quote):
            continue
        after = None if is_removed else line.quote._replace(text="changed")
        there = dict(file.lines)
        if after:
            there[key] = Line(line_of(after, STAMP, line.text), line.number, after, STAMP)
        else:
            del there[key]
        seen = together(file.seen, {STAMP.by: STAMP.changed})
        expected = parse(CollectionFile(file.head.changed(seen=seen), there).document(), "mine")
        found = parse(with_line(document, place, after, STAMP), "mine")
        assert found.seen == expected.seen
        assert found.head.changed(seen=seen) == expected.head
        assert [each._replace(number=0) for each in found.lines.values()] == [
            each._replace(number=0) for each in expected.lines.values()
        ]


@given(st.lists(st.sampled_from(LINES), max_size=6), st.sampled_from([*"wxyz", "line-1"]))
def test_an_id_that_no_line_can_have_is_in_no_line(lines: list[bytes], quote_id: str) -> None:
    document = b"\n".join([HEAD, *lines])
    is_there = quote_id in parse(document, "mine").lines
    assert may_have(document, QuoteId(quote_id)) or not is_there


def test_all_other_bytes_stay_where_they_are() -> None:
    document = HEAD + b'\n\n{"id": "x",  "text": "a"}\r\n[5\n[5\n{"id": "y", "text": "b", "odd": {}}\n \xff\r\n\n'
    (quote,) = (line.quote for key, line in parse(document, "mine").lines.items() if key == "y")
    assert quote
    place = place_of(document, quote)
    assert place
    changed = with_line(document, place, quote._replace(text="c"), STAMP).split(b"\n")
    assert changed[1:5] + changed[6:] == document.split(b"\n")[1:5] + document.split(b"\n")[6:]
    assert b'"odd": {}' in changed[5]
    removed = with_line(document, place, None, STAMP).split(b"\n")
    assert removed[1:] == document.split(b"\n")[1:5] + document.split(b"\n")[6:]


@pytest.mark.parametrize(
    "other",
    [b'{"id":"x","text":"b"}', b'{"id": "\\u0078", "text": "b"}', b'{"\\u0069d": "x", "text": "b"}'],
)
def test_of_lines_with_one_id_none_is_taken_for_the_only_line(other: bytes) -> None:
    document = b"\n".join([HEAD, b'{"id": "x", "text": "a"}'])
    quote = parse(document, "mine").lines["x"].quote
    assert quote
    assert place_of(document, quote)
    assert not place_of(document + b"\n" + other, quote)
    assert not place_of(document, quote._replace(text="Another"))
