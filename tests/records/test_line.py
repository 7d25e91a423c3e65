"""A record as one line, its id and its stamp."""

import json
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.records import line as subject
from lecun_viewer.records.line import (
    EPOCH,
    HEAD,
    NEVER,
    BadLineError,
    Key,
    changed_line,
    id_of,
    is_stamp,
    key_of,
    later,
    moment_of,
    next_stamp,
    stamp_of,
    stamped,
    tombstone,
    values_in,
    written,
)

from .made import NOW, STAMP

LAST = "2099-12-30T23:59:59.999999Z"
MOMENTS = st.datetimes(datetime(1970, 1, 2), datetime(2200, 1, 1), timezones=st.just(UTC))  # of Hypothesis

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def line_of(**values: object) -> bytes:
    return json.dumps(values).encode()


@pytest.mark.parametrize(
    "bad",
    [
        b"",
        b"[]",
        b"1",
        b'"text"',
        b"null",
        b"{",
        b"[" * 100_000,
        b'{"a":' * 100_000,
        b"\0" * 50,
        b"<<<<<<< HEAD",
        '{"id": "a"}'.encode("utf-16"),
        b'{"id": "\xff"}',
        b'{"id": "a", "text": "\xff"}',
        b'{"id": "\\ud800"}',  # half of a surrogate pair
        b'{"id": "a"}{"id": "b"}',
        b'{"n": NaN}',
    ],
)
def test_what_is_no_json_object_is_a_bad_line(bad: bytes) -> None:
    with pytest.raises(BadLineError):
        key_of(bad)


def test_what_is_no_json_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(line: bytes) -> dict[str, object]:
        raise AssertionError(line)

    monkeypatch.setattr(subject, "values_in", refuse)
    with pytest.raises(BadLineError):
        key_of(b'{"text": a damaged file may have thousands of these')


@given(st.binary())
def test_any_bytes_are_a_record_or_a_bad_line(content: bytes) -> None:
    try:
        key = key_of(content)
    except BadLineError:
        return
    assert key.id is None or len(key.id) <= 80


@pytest.mark.parametrize("name", ["id", "changed", "added", "deleted"])
@pytest.mark.parametrize("value", [1, 1.5, None, [], {}, [["a"]], "true"])
def test_a_field_of_another_type_counts_as_missing(name: str, value: object) -> None:
    values = {"id": "a", "changed": STAMP, "added": STAMP, "deleted": True}
    if name in ("id", "added") and isinstance(value, str):
        return
    key = key_of(line_of(**{**values, name: value}))
    whole, missing = Key("a", STAMP, STAMP, deleted=True), Key()
    assert key == msgspec.structs.replace(whole, **{name: getattr(missing, name)})


@pytest.mark.parametrize(
    "record_id", ["a/b", "../a", "a\0b", "a b", "é", "a" * 81, "x" * 1_000_000, "-a", "a--b", "A:b", ":a", "a\n"]
)
def test_an_id_of_another_form_is_none(record_id: str) -> None:
    line = line_of(id=record_id)
    assert key_of(line).id is None
    assert key_of(id_of(key_of(line), line).encode().join((b'{"id": "', b'"}'))).id == id_of(key_of(line), line)


@pytest.mark.parametrize("record_id", ["a", "A-1", "star:cake-analogy", "part:1", "a" * 80, HEAD])
def test_ids_of_records(record_id: str) -> None:
    assert key_of(line_of(id=record_id)).id == record_id


def test_the_same_line_without_an_id_has_the_same_id_everywhere() -> None:
    assert id_of(key_of(b'{"text": "a"}'), b'{"text": "a"}') == "line-4a3d7e5974fead59"


@pytest.mark.parametrize(
    "text",
    [
        "9999-12-31T23:59:59.999999Z",
        "2099-12-31T00:00:00.000000Z",
        "2026-11-30T09:00:00Z",
        "2026-11-30 09:00:00.000000Z",
        "2026-11-30T09:00:00.000000+00:00",
        "2026-13-30T09:00:00.000000Z",
        "2026-11-00T09:00:00.000000Z",
        "2026-11-32T09:00:00.000000Z",
        "2026-11-30T24:00:00.000000Z",
        "2026-11-30T09:60:00.000000Z",
        "٢٠26-11-30T09:00:00.000000Z",
        "2026-11-30T09:00:00.٠00000Z",
        "2026-11-30T09:00:00.000000Z\n",
        "0000-11-30T09:00:00.000000Z",
        "",
    ],
)
def test_a_stamp_of_another_form_is_none(text: str) -> None:
    assert not is_stamp(text)
    assert key_of(line_of(id="a", changed=text)).changed == NEVER


@given(MOMENTS)
def test_every_clock_gives_a_stamp(now: datetime) -> None:
    assert is_stamp(stamp_of(now))
    if now.year < 2099:
        assert moment_of(stamp_of(now)) == now


def test_two_clocks_that_are_decades_ahead_give_two_stamps() -> None:
    late = [datetime(2150, 5, 1, 9, 30, second, 123, tzinfo=UTC) for second in range(2)]
    first, second = map(stamp_of, late)
    assert first < second < stamp_of(datetime(2099, 12, 29, 23, 59, tzinfo=UTC)) < LAST


@given(MOMENTS, MOMENTS, st.integers(1, 30))
def test_who_has_seen_a_line_and_changes_it_wins_whatever_the_clocks_say(
    mine: datetime, other: datetime, count: int
) -> None:
    stamp = stamp_of(other)
    for _ in range(count):
        newer = next_stamp(mine, stamp)
        assert is_stamp(newer)
        assert newer > stamp
        stamp = newer


@pytest.mark.parametrize("day", ["02-29", "02-30", "02-31", "04-31", "12-31"])
def test_a_stamp_of_a_day_that_no_month_has_can_be_followed(day: str) -> None:
    stamp = f"2098-{day}T23:59:59.999999Z"
    assert is_stamp(stamp)
    assert is_stamp(newer := next_stamp(NOW, stamp))
    assert newer > stamp


def test_nothing_is_later_than_the_last_stamp() -> None:
    assert is_stamp(LAST)
    assert later(LAST, 999) == LAST


def test_steps_after_an_equal_stamp_differ() -> None:
    future = stamp_of(NOW + timedelta(days=9))
    assert len({next_stamp(NOW, future) for _ in range(50)}) > 25


def test_a_line_without_a_stamp_has_the_moment_of_the_epoch() -> None:
    assert moment_of(NEVER) == moment_of(EPOCH) == datetime(2000, 1, 1, tzinfo=UTC)


@given(st.dictionaries(st.text(), JSON, max_size=4))
def test_values_come_back_as_they_were(values: dict[str, object]) -> None:
    line = written("a", values, STAMP, STAMP)
    assert b"\n" not in line
    assert key_of(line) == Key("a", STAMP, STAMP)
    own = ("id", "added", "changed", "deleted")
    assert values_in(line) == {**{k: v for k, v in values.items() if k not in own}, **values_of_key()}


def values_of_key() -> dict[str, str]:
    return {"id": "a", "added": STAMP, "changed": STAMP}


def test_half_of_a_surrogate_pair_becomes_a_question_mark() -> None:
    line = written("a", {"text": "x\ud800y", "\ud800": ["\udfff", ("\ud800",), {"b": "\ud800"}]}, STAMP, STAMP)
    assert values_in(line) == {"text": "x?y", "?": ["?", ["?"], {"b": "?"}], **values_of_key()}


def test_a_change_keeps_what_a_newer_version_wrote() -> None:
    line = line_of(id="a", text="x", mood="calm", added=EPOCH, changed=EPOCH)
    changed = changed_line(line, {"text", "note"}, {"note": "n"}, STAMP)
    assert values_in(changed) == {"id": "a", "note": "n", "mood": "calm", "added": EPOCH, "changed": STAMP}


def test_a_change_may_set_a_field_that_was_not_known_before() -> None:
    changed = changed_line(line_of(id="a", mood="calm"), {"text"}, {"mood": "loud"}, STAMP)
    assert values_in(changed)["mood"] == "loud"


def test_a_deletion_keeps_only_what_it_is_told_to_keep() -> None:
    line = line_of(id="a", text="x", imported="9b1f", added=EPOCH, changed=EPOCH)
    assert values_in(tombstone(line, ("imported", "missing"), STAMP)) == {
        "id": "a",
        "deleted": True,
        "imported": "9b1f",
        "added": EPOCH,
        "changed": STAMP,
    }


def test_a_line_gets_a_stamp_and_an_id() -> None:
    assert values_in(stamped(b'{"text": "x"}', STAMP, "a")) == {"text": "x", **values_of_key()}
    assert values_in(stamped(line_of(id="b", added=EPOCH), STAMP, "a"))["added"] == EPOCH


def test_the_head_is_first_and_records_follow_by_their_time() -> None:
    keys = [Key("b", added="2"), Key(HEAD, added="3"), Key("a", added="2"), Key("c", added="1")]
    assert [key.id for key in sorted(keys, key=lambda key: key.place)] == [HEAD, "c", "a", "b"]
