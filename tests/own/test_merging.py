"""What this program knew of a file and what stands there now, brought together."""

import json
from datetime import UTC, datetime, timedelta
from itertools import starmap
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from referencing import Registry, Resource

from exchange.kept import quotes
from lecun_viewer.core.provenance import UNCHECKED, Provenance
from lecun_viewer.core.quote import PartTitle, Quote, QuoteId
from lecun_viewer.own.collection_file import CollectionFile, Head, Line, line_in, parse, parts_for
from lecun_viewer.own.merging import merge, with_trusted
from lecun_viewer.own.quote_line import OTHERS, FieldValue, fields_of, line_of, quote_in
from lecun_viewer.own.stamp import Stamp, next_stamp, with_stamps

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def validator() -> jsonschema.Draft202012Validator:
    schemas = {
        f"{name}.schema.json": json.loads((RESOURCES / f"{name}.schema.json").read_text(encoding="utf-8"))
        for name in ("own-collection", "favorites", "collection")
    }
    registry: Registry[Any] = Registry().with_resources(
        [(name, Resource.from_contents(schema)) for name, schema in schemas.items()]
    )
    return jsonschema.Draft202012Validator(schemas["own-collection.schema.json"], registry=registry)


SCHEMA = validator()
HEAD = Head.new("mine", "Mine", "", Stamp("2026-01-01T00:00:00.000000Z", "a"))


def at(second: int) -> str:
    return f"2026-01-02T00:00:{second:02}.000000Z"


def file(seen: dict[str, int], **lines: tuple[str, str, int] | str) -> CollectionFile:
    """Return a file that has *seen* these changes. A line is a text, with the program and the second of its change."""
    told = [json.dumps(dict(HEAD.changed(seen={by: at(second) for by, second in seen.items()}).values))]
    for quote_id, line in lines.items():
        if isinstance(line, str):
            values = {"id": quote_id, "text": line}
        else:
            values = {"id": quote_id, "text": line[0], "by": line[1], "changed": at(line[2])}
        told.append(json.dumps(values))
    return parse("\n".join(told).encode(), "mine")


def texts(merged: CollectionFile) -> dict[str, str]:
    return {line.quote.id: line.quote.text for line in merged.lines.values() if line.quote}


CASES = {
    "added there": (file({"a": 1}), file({"a": 1, "b": 2}, x=("new", "b", 2)), {"x": "new"}, []),
    "added here": (file({"a": 2}, x=("new", "a", 2)), file({"a": 1}), {"x": "new"}, []),
    "changed there": (file({"a": 1}, x=("old", "a", 1)), file({"a": 1, "b": 2}, x=("new", "b", 2)), {"x": "new"}, []),
    "changed here": (file({"a": 2}, x=("new", "a", 2)), file({"a": 1}, x=("old", "a", 1)), {"x": "new"}, []),
    "changed in both": (
        file({"a": 3, "b": 1}, x=("ours", "a", 3)),
        file({"a": 1, "b": 2}, x=("theirs", "b", 2)),
        {"x": "ours"},
        ["theirs"],
    ),
    "changed in both, there later": (
        file({"a": 3}, x=("ours", "a", 3)),
        file({"b": 4}, x=("theirs", "b", 4)),
        {"x": "theirs"},
        ["ours"],
    ),
    "removed there": (file({"a": 1}, x=("old", "a", 1)), file({"a": 1, "b": 2}), {}, ["old"]),
    "removed here": (file({"a": 2}), file({"a": 1}, x=("old", "a", 1)), {}, []),
    "removed here, changed there": (file({"a": 2}), file({"a": 1, "b": 3}, x=("new", "b", 3)), {"x": "new"}, []),
    "removed there, changed here": (
        file({"a": 3}, x=("new", "a", 3)),
        file({"a": 1, "b": 2}),
        {"x": "new"},
        [],
    ),
    "an old copy is put back": (
        file({"a": 3}, x=("first", "a", 1), y=("second", "a", 3)),
        file({"a": 1}, x=("first", "a", 1)),
        {"x": "first", "y": "second"},
        [],
    ),
    "added by hand before an old copy is put back": (
        file({"a": 3}, x="by hand", y=("second", "a", 3)),
        file({"a": 1}),
        {"x": "by hand", "y": "second"},
        [],
    ),
    "edited by hand": (
        file({"a": 1}, x=("old", "a", 1)),
        file({"a": 1}, x=("by hand", "a", 1)),
        {"x": "by hand"},
        ["old"],
    ),
    "written anew by hand": (file({"a": 1}, x=("old", "a", 1)), file({"a": 1}, x="by hand"), {"x": "by hand"}, ["old"]),
    "by hand twice": (file({"a": 1}, x="first"), file({"a": 1}, x="by hand"), {"x": "by hand"}, ["first"]),
    "by hand, changed there": (
        file({"a": 1}, x="by hand"),
        file({"a": 1, "b": 2}, x=("new", "b", 2)),
        {"x": "new"},
        ["by hand"],
    ),
    "by hand, changed there before": (
        file({"a": 1, "b": 2}, x="by hand"),
        file({"a": 1, "b": 2}, x=("new", "b", 2)),
        {"x": "by hand"},
        ["new"],
    ),
    "added by hand": (file({"a": 1}), file({"a": 1}, x="by hand"), {"x": "by hand"}, []),
    "removed by hand": (file({"a": 1}, x=("old", "a", 1)), file({"a": 1}), {}, ["old"]),
    "put back by hand": (file({"a": 1}), file({"a": 1}, x=("old", "a", 1)), {"x": "old"}, []),
}


@pytest.mark.parametrize("case", CASES)
def test_what_stays_and_what_is_kept_beside(case: str) -> None:
    known, there, stays, beside = CASES[case]
    merged, older = merge(known, there)
    assert texts(merged) == stays
    assert [line.quote.text for line in older if line.quote] == beside
    assert merged.seen == known.seen | {by: max(known.seen.get(by, ""), stamp) for by, stamp in there.seen.items()}
    SCHEMA.validate(dict(merged.head.values))
    again, older = merge(merged, parse(merged.document(), "mine"))
    assert (texts(again), older) == (texts(merged), [])


def test_a_stamp_comes_after_the_last_also_if_the_clock_went_back() -> None:
    now = datetime(2020, 1, 1, tzinfo=UTC)
    stamp = next_stamp(now, "a", {"a": at(5)})
    assert stamp.changed > at(5)
    assert next_stamp(now, "a", {"a": "nonsense"}).changed > "nonsense"
    assert next_stamp(now, "b", {"a": at(5)}).changed == "2020-01-01T00:00:00.000000Z"


@given(quotes)
def test_a_line_gives_the_quote_back_and_follows_the_schema(quote: Quote) -> None:
    own = quote._replace(part_title="", collection="mine")
    line = line_of(own, Stamp(at(1), "a"))
    assert "\n" not in line
    assert quote_in(line, "mine") == own
    SCHEMA.validate(json.loads(line))


def head_with(parts: Any, by: str = "a", second: int = 1) -> Head:
    return Head.new("mine", "Mine", "", Stamp(at(second), by)).changed(parts=parts)


TWICE = [{"number": 1, "title": "On War"}, {"number": 1, "title": "On Peace"}]


@pytest.mark.parametrize(
    ("parts", "read", "reason"),
    [
        (
            [{"number": 2, "title": " On\nWar "}, {"number": 1, "title": "On Peace"}],
            [(2, "On War"), (1, "On Peace")],
            "",
        ),
        ([{"number": 1, "title": "On War", "color": "red"}], [(1, "On War")], ""),
        ([], [], ""),
        ("On War", [], "DAMAGE"),
        ([{"number": 1, "title": "On War"}, "On Peace"], [(1, "On War")], "DAMAGE"),
        (TWICE, [(1, "On War")], "DAMAGE"),
        ([{"number": 0, "title": "On War"}], [], "DAMAGE"),
        ([{"number": True, "title": "On War"}], [], "DAMAGE"),
        ([{"number": 10_000, "title": "On War"}], [], "DAMAGE"),
        ([{"number": "1", "title": "On War"}], [], "DAMAGE"),
        ([{"number": 1}], [], "DAMAGE"),
        ([{"number": 1, "title": " "}], [], "NOTHING_IN_IT"),
        ([{"number": 1, "title": 1}], [], "DAMAGE"),
    ],
)
def test_a_part_that_can_not_be_read_is_left_out_and_told(parts: Any, read: list[tuple[int, str]], reason: str) -> None:
    head = head_with(parts)
    assert list(head.parts) == list(starmap(PartTitle, read))
    assert (head.refusal.reason.name if head.refusal else "") == reason
    is_right = SCHEMA.is_valid(dict(head.values))
    assert is_right == (not reason) or parts is TWICE  # a schema can't compare numbers


def test_what_is_not_known_of_a_part_stays_when_another_gets_a_title() -> None:
    head = head_with([{"number": 1, "title": "On War", "color": "red"}, "On Peace"])
    parts = parts_for((PartTitle(1, "Of War"), PartTitle(2, "Of Peace")), head.values)
    assert parts == [{"number": 1, "title": "Of War", "color": "red"}, {"number": 2, "title": "Of Peace"}, "On Peace"]
    assert parts_for((PartTitle(1, "Of War"),), {"parts": "all"}) == [{"number": 1, "title": "Of War"}, "all"]


@pytest.mark.parametrize(
    ("ours", "theirs", "stays", "beside"),
    [
        ((head_with([], "a", 1), {"a": 1}), (head_with(["new"], "b", 2), {"a": 1, "b": 2}), ["new"], []),
        ((head_with(["new"], "a", 3), {"a": 3}), (head_with([], "b", 2), {"b": 2}), ["new"], [[]]),
        ((head_with(["new"], "a", 3), {"a": 3}), (head_with(["old"], "a", 1), {"a": 1}), ["new"], []),
        ((head_with(["old"], "a", 1), {"a": 1}), (head_with(["by hand"], "a", 1), {"a": 1}), ["by hand"], [["old"]]),
    ],
)
def test_parts_are_merged_as_the_title_is(
    ours: tuple[Head, dict[str, int]], theirs: tuple[Head, dict[str, int]], stays: list[str], beside: list[list[str]]
) -> None:
    known, there = (
        CollectionFile(head.changed(seen={by: at(second) for by, second in seen.items()}), {})
        for head, seen in (ours, theirs)
    )
    merged, older = merge(known, there)
    assert merged.head.values["parts"] == stays
    assert [json.loads(line.text)["parts"] for line in older] == beside


def test_a_title_and_parts_that_two_programs_change_both_stay() -> None:
    before = head_with(["old"], "a", 1)
    stamps = Stamp(at(3), "a"), Stamp(at(2), "b")
    titled = before.with_fields({"title": FieldValue("Yours", stamps[0])})
    parted = before.with_fields({"parts": FieldValue(["new"], stamps[1])})
    ours, theirs = (
        CollectionFile(head.changed(seen={"a": at(1)} | {stamp.by: stamp.changed}), {})
        for head, stamp in zip((titled, parted), stamps, strict=True)
    )
    for known, there in ((ours, theirs), (theirs, ours)):
        merged = merge(known, there)
        again = merge(there, merged[0])
        for head, older in ((merged[0].head, merged[1]), (again[0].head, again[1])):
            assert (head.title, head.values["parts"], older) == ("Yours", ["new"], [])
            assert head.fields == titled.fields | {"parts": FieldValue(["new"], stamps[1])}
    SCHEMA.validate(dict(parted.values) | {"parts": []})
    of_before = parted.changed(parts=["newest"], **Stamp(at(4), "c")._asdict())  # a version without stamps changed it
    assert {each.stamp for each in of_before.fields.values()} == {Stamp(at(4), "c")}


def test_a_head_has_the_stamp_of_the_last_change_though_that_clock_is_late() -> None:
    """Else the file would not say that it knows this change. Another computer would lose a title without a copy."""
    before = head_with(["old"], "a", 9)
    stamp = Stamp(at(2), "b")
    after = before.with_fields({"parts": FieldValue(["new"], stamp)}, stamp)
    assert after.stamp == stamp
    assert (after.fields["title"].stamp, after.fields["parts"].stamp) == (before.stamp, stamp)


@given(st.dictionaries(st.text(min_size=1), st.integers()))
def test_what_is_not_known_stays(unknown: dict[str, int]) -> None:
    before = json.dumps({"text": "Old."} | unknown | {"id": "x"})
    quote, stamp = quote_in(json.dumps({"text": "New.", "id": "x"}), "mine"), Stamp(at(1), "a")
    if (
        not {"text", "id", "authors", "topic", "source", "tags", "language", "part", "same_claims", "provenance"}
        & unknown.keys()
    ):
        after = json.loads(line_of(quote, stamp, before))
        assert unknown.items() <= (after | {key: unknown[key] for key in ("by", "changed") if key in unknown}).items()


# By field

BASE = Quote(QuoteId("x"), 0, "", "", "Words.", "", UNCHECKED, "mine", ("Ada",), tags=("first", "second"))


class Home:
    """A program's file of a collection, as the program has written it."""

    def __init__(self, name: str, document: bytes = b"", hour: int = 0) -> None:
        self.name = name
        self.file = parse(document, "mine") if document else CollectionFile(HEAD, {})
        self.older = list[Line]()
        self._now = datetime(2026, 1, 3, hour, tzinfo=UTC)

    def change(self, before: Quote | None, after: Quote | None) -> None:
        """Make a change as `OwnCollections` does."""
        self._now += timedelta(seconds=1)
        stamp, lines = next_stamp(self._now, self.name, self.file.seen), dict(self.file.lines)
        if after:
            earlier = lines[after.id].text if before else ""
            lines[after.id] = line_in(line_of(after, stamp, earlier).encode(), 0, "mine")
        elif before:
            del lines[before.id]
        seen = with_stamps(self.file.seen, [stamp])
        self.file = parse(CollectionFile(self.file.head.changed(seen=seen), lines).document(), "mine")

    def edit(self, **values: Any) -> None:
        before = self.quotes()["x"]
        self.change(before, before._replace(**values))

    def remark(self, words: str | None) -> None:
        self.edit(provenance=self.quotes()["x"].provenance._replace(note=words))

    def hear(self, other: "Home") -> None:
        """Get the file of *other* in the place of its own, as in a synchronized folder."""
        merged, older = merge(self.file, other.file)
        self.file = parse(merged.document(), "mine")
        self.older += older

    def quotes(self) -> dict[str, Quote]:
        return {line.quote.id: line.quote for line in self.file.lines.values() if line.quote}

    def lines(self) -> dict[str, str]:
        return {key: line.text for key, line in self.file.lines.items()}


def two_homes() -> tuple[Home, Home]:
    first = Home("a")
    first.change(None, BASE)
    return first, Home("b", first.file.document(), 1)


def exchanged(first: Home, second: Home) -> Quote:
    """Return the quote after both programs have seen both files."""
    other_way = Home("c", first.file.document()), Home("d", second.file.document())
    other_way[1].hear(other_way[0])
    first.hear(second)
    second.hear(first)
    assert first.lines() == second.lines() == other_way[1].lines()
    (quote,) = first.quotes().values()
    return quote


def test_what_is_changed_here_and_what_is_changed_there_stay_both() -> None:
    """An old copy that comes later takes nothing back. A tag that was taken away does not come back with a remark."""
    first, second = two_homes()
    old = Home("old", first.file.document())
    first.edit(tags=("second",))
    second.remark("Heard on the radio.")
    half = Home("half", second.file.document())
    second.remark("Heard on the radio, twice.")
    quote = exchanged(first, second)
    assert quote == BASE._replace(tags=("second",), provenance=UNCHECKED._replace(note="Heard on the radio, twice."))
    for earlier in (old, half):
        first.hear(earlier)
        assert first.quotes()["x"] == quote
    assert first.older == second.older == []
    SCHEMA.validate(json.loads(first.lines()["x"]))
    assert set(json.loads(first.lines()["x"])["stamps"]) == {"", "tags", "note"}


def test_of_one_field_changed_twice_the_newer_wins_and_the_other_is_kept() -> None:
    first, second = two_homes()
    first.edit(topic="ours", tags=())
    second.edit(topic="theirs")
    quote = exchanged(first, second)
    assert (quote.topic, quote.tags) == ("theirs", ())
    assert ['"ours"' in line.text for line in first.older] == [True]
    assert second.older == []


def test_a_quote_that_was_removed_there_stays_with_what_they_did_not_know() -> None:
    first, second = two_homes()
    third = Home("c", first.file.document(), 2)
    first.edit(topic="a topic")
    second.remark("A remark.")
    third.hear(second)
    third.change(third.quotes()["x"], None)
    first.hear(second)
    first.hear(third)
    assert first.quotes()["x"].topic == "a topic"


def test_a_line_that_an_earlier_version_changed_counts_as_changed_whole() -> None:
    """That version keeps the stamps of the fields, and does not know what they are."""
    first, second = two_homes()
    first.edit(topic="a topic")
    second.hear(first)
    stale = second.file.document()
    values = json.loads(second.file.lines["x"].text)
    assert values["stamps"]
    values |= {"tags": ["by an earlier version"], "changed": at(59), "by": "old"}
    lines = {"x": line_in(json.dumps(values).encode(), 0, "mine")}
    second.file = CollectionFile(second.file.head.changed(seen=second.file.seen | {"old": at(59)}), lines)
    first.remark("A remark.")
    first.hear(second)
    kept = [first.file.lines["x"].text, *(line.text for line in first.older)]
    assert any("by an earlier version" in text for text in kept)
    assert any("A remark." in text for text in kept)
    second.hear(Home("stale", stale))
    assert second.quotes()["x"].tags == ("by an earlier version",)


def test_a_line_that_gets_an_id_with_a_change_has_the_id_from_then() -> None:
    """So the id is merged as a later change, and what was not changed is not."""
    values = {"text": "One.", "provenance": {"status": UNCHECKED.status}, "changed": at(1), "by": "a"}
    before = line_in(json.dumps(values).encode(), 0, "mine")
    changed = before.read()._replace(topic="A topic")
    fields = fields_of(json.loads(line_of(changed, Stamp(at(2), "b"), before.text)))
    later = {name for name, field in fields.items() if field.stamp == Stamp(at(2), "b")}
    assert later == {OTHERS, "topic"}
    assert {field.stamp for name, field in fields.items() if name not in later} == {Stamp(at(1), "a")}


def test_a_line_that_is_stamped_anew_keeps_the_id_that_it_was_given() -> None:
    """That id depends on the text of the line, which the stamp changes."""
    line = json.dumps({"id": "x", "text": "One.", "changed": at(9), "by": "a"})
    before = parse("\n".join([json.dumps(dict(HEAD.values)), line, line.replace("One", "Two")]).encode(), "mine")
    assert len(before.lines) == 2
    stamped = with_trusted(before, {}, Stamp(at(10), "b"))
    again = parse(stamped.document(), "mine")
    assert list(again.lines) == list(before.lines)
    assert {line.stamp for line in again.lines.values()} == {Stamp(at(10), "b")}


STEP = st.tuples(
    st.sampled_from(["add", "topic", "tags", "source", "note", "where", "text", "remove", "hear", "hear"]),
    st.integers(0, 2),
    st.integers(0, 5),
)


def changed(quote: Quote, field: str, word: str) -> tuple[Quote, str]:
    """Return *quote* with *word* in a field, and what stood there before."""
    if field in ("note", "where"):
        known = Provenance(**{**quote.provenance._asdict(), field: word})
        return quote._replace(provenance=known), getattr(quote.provenance, field) or ""
    value: Any = (word,) if field == "tags" else word
    return quote._replace(**{field: value}), "".join(getattr(quote, field))


@given(st.lists(STEP, max_size=40), st.permutations([0, 1, 2]))
def test_three_homes_that_change_a_file_end_alike_and_lose_nothing(
    steps: list[tuple[str, int, int]], order: list[int]
) -> None:
    """Each word that was written is in the file, was replaced by somebody who saw it, or is kept beside."""
    homes = [Home(name, hour=hour) for name, hour in (("a", 5), ("b", 0), ("c", 9))]  # their clocks differ
    written, replaced = set[str](), set[str]()
    for number, (what, at_home, which) in enumerate(steps):
        home, word = homes[at_home], f"word-{number}"
        quotes = list(home.quotes().values())
        quote = quotes[which % len(quotes)] if quotes else None
        if what == "hear":
            home.hear(homes[which % 3])
        elif what == "add" or not quote:
            home.change(None, BASE._replace(id=QuoteId(word), text=word, tags=()))
            written.add(word)
        elif what == "remove":
            home.change(quote, None)
            replaced |= {quote.text, quote.topic, quote.source, *quote.tags}
            replaced |= {quote.provenance.note or "", quote.provenance.where or ""}
        else:
            after, before = changed(quote, what, word)
            home.change(quote, after)
            written.add(word)
            replaced.add(before)
    for _ in range(4):
        for at_home in order:
            for other in order:
                homes[at_home].hear(homes[other])
    first, second, third = (home.lines() for home in homes)
    assert first == second == third
    kept = "".join(first.values()) + "".join(line.text for home in homes for line in home.older)
    assert not {word for word in written - replaced if f'"{word}"' not in kept}
