"""Merging. Nothing is overwritten or doubled. A second merge changes nothing, and the order does not matter."""

from collections.abc import Iterable
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import marked
from fakes import MORNING, PLAIN
from lecun_viewer.core.change import Change, Entry, reversed_changes
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.exchange.formats import READABLE, export, read
from lecun_viewer.exchange.imported import Imported
from lecun_viewer.exchange.merge import Outcome, _account, pieces, plan

from .kept import EXPORTED_AT, all_imported, by_id, favorites, findings

DAY = timedelta(days=1)


@pytest.fixture
def quote(collection: Collection) -> Quote:
    return collection.quotes[0]


def noted(quote: Quote, note: str, day: int) -> Favorite:
    """Return *quote* as a favorite with *note* of that day of March 2026."""
    return Favorite.mark(quote, MORNING - 100 * DAY).with_note(note, MORNING.replace(day=day))


def checked(quote: Quote, where: str, day: int) -> Finding:
    """Return a finding of that day of March 2026."""
    return Finding(quote, Verdict.VARIANT, where, "", "2016", "", MORNING.replace(day=day))


def applied(changes: Iterable[Change[Entry]], kept: Iterable[Entry]) -> dict[QuoteId, Entry]:
    """Return what is kept after *changes*. Each change must find what it changes."""
    found = by_id(kept)
    for before, after in changes:
        changed = after or before
        assert changed
        assert found.pop(changed.quote.id, None) == before
        if after:
            found[after.quote.id] = after
    return found


def merged(imported: Imported, kept: Imported) -> Imported:
    found = plan(imported, kept.favorites, kept.findings)
    return Imported(
        tuple(applied(found.changes, kept.favorites).values()),
        tuple(applied(found.finding_changes, kept.findings).values()),
    )


# One favorite


def test_a_new_favorite_comes_as_it_is(quote: Quote) -> None:
    unknown = noted(quote._replace(id=QuoteId("of-another-collection")), "A note", 7)
    found = plan(Imported((unknown,), ()), [], [])
    assert found.changes == [Change(None, unknown)]
    assert found.outcomes == {Outcome.NEW: 1}


def test_what_is_there_keeps_its_snapshot_and_its_time(quote: Quote) -> None:
    there = Favorite.mark(quote, MORNING)
    other = Favorite(quote._replace(text="Other words."), "somebody", MORNING - DAY)
    found = plan(Imported((other,), ()), [there], [])
    assert (found.changes, found.outcomes) == ([], {Outcome.UNCHANGED: 1})


EARLIER_7, EARLIER_8 = "\n\nEarlier note, 7 March 2026:\n", "\n\nEarlier note, 8 March 2026:\n"
NOTES = [  # what there is, with its day, what comes, with its day, and what becomes of it
    (("", 9), ("A note", 7), Outcome.NOTE_ADDED, "A note"),
    (("A note", 7), ("", 9), Outcome.UNCHANGED, "A note"),
    (("What I thought.", 7), ("What I think.", 9), Outcome.NEWER_WINS, f"What I think.{EARLIER_7}What I thought."),
    (("What I think.", 9), ("What I thought.", 7), Outcome.OLDER_BELOW, f"What I think.{EARLIER_7}What I thought."),
    (("a", 7), ("b", 7), Outcome.OLDER_BELOW, f"a{EARLIER_7}b"),
    (("Another", 8), ("An", 7), Outcome.OLDER_BELOW, f"Another{EARLIER_7}An"),
    ((f"two{EARLIER_7}one", 8), ("one", 9), Outcome.NEWER_WINS, f"one{EARLIER_8}two"),
    ((f"a\nb{EARLIER_7}c", 8), (f" a\r\nb \r\n{EARLIER_7}c\r\n", 9), Outcome.UNCHANGED, f"a\nb{EARLIER_7}c"),
]


@pytest.mark.parametrize(("present", "other", "outcome", "note"), NOTES)
def test_of_two_notes_the_newer_wins_and_none_is_lost(
    quote: Quote, present: tuple[str, int], other: tuple[str, int], outcome: Outcome, note: str
) -> None:
    before, found = noted(quote, *present), noted(quote, *other)
    made = plan(Imported((found,), ()), [before], [])
    assert made.outcomes == {outcome: 1}
    is_newer = outcome in (Outcome.NOTE_ADDED, Outcome.NEWER_WINS)
    after = before.with_note(note, found.noted_at) if is_newer else before._replace(note=note)
    assert made.changes == ([] if outcome is Outcome.UNCHANGED else [Change(before, after)])


def test_notes_without_a_time_count_from_when_they_were_marked(quote: Quote) -> None:
    before = Favorite.mark(quote, MORNING)._replace(note="old")
    other = Favorite.mark(quote, MORNING + DAY)._replace(note="new")
    (change,) = plan(Imported((other,), ()), [before], []).changes
    assert change.after
    assert change.after.note == f"new{EARLIER_7}old"


def test_three_notes_stand_below_each_other_and_none_twice(quote: Quote) -> None:
    first, second, third = noted(quote, "one", 7), noted(quote, "two", 8), noted(quote, "three", 9)
    note = "three\n\nEarlier note, 8 March 2026:\ntwo\n\nEarlier note, 7 March 2026:\none"
    kept = merged(Imported((second,), ()), Imported((first,), ()))
    kept = merged(Imported((third,), ()), kept)
    assert kept.favorites[0].note == note
    for again in (first, second, third):
        assert merged(Imported((again,), ()), kept) == kept
    (backwards,) = merged(Imported((first,), ()), merged(Imported((second,), ()), Imported((third,), ()))).favorites
    assert backwards.note == note


def test_a_note_that_was_merged_elsewhere_is_no_other_note(quote: Quote) -> None:
    """Two machines that exchange their files come to rest."""
    mine, theirs = Imported((noted(quote, "mine", 7),), ()), Imported((noted(quote, "theirs", 9),), ())
    mine_then, theirs_then = merged(theirs, mine), merged(mine, theirs)
    assert mine_then.favorites[0].note == theirs_then.favorites[0].note
    assert merged(theirs_then, mine_then) == mine_then
    assert merged(mine_then, theirs_then) == theirs_then


# One check


def test_a_new_check_comes_as_it_is(quote: Quote) -> None:
    finding = checked(quote, "A book", 7)
    found = plan(Imported((), (finding,)), [], [])
    assert found.finding_changes == [Change(None, finding)]
    assert plan(Imported((), (finding,)), [], [finding]).finding_changes == []


@pytest.mark.parametrize("newer_is_there", [True, False])
def test_of_two_checks_the_newer_one_wins_and_the_older_one_is_kept(quote: Quote, newer_is_there: bool) -> None:
    """The finding keeps the quote that the reader saw. The same finding again, only later, changes nothing."""
    older, newer = checked(quote, "A book", 7)._replace(note="p. 3"), checked(quote, "A talk", 9)
    there, other = (newer, older) if newer_is_there else (older, newer)
    other = other._replace(quote=quote._replace(text="Other words"))
    found = plan(Imported((), (other,)), [], [there])
    note = "Earlier check, 7 March 2026:\nvariant\nA book\n2016\np. 3"
    assert found.finding_changes == [Change(there, newer._replace(note=note))]
    assert found.finding_outcomes == {Outcome.OLDER_BELOW if newer_is_there else Outcome.NEWER_WINS: 1}


# Any of them


def said(kept: Imported) -> set[tuple[str, QuoteId, str]]:
    """Return every piece of every note and finding, with its quote."""
    notes = {
        ("note", each.quote.id, piece.words) for each in kept.favorites for piece in pieces(each.note, each.noted_at)
    }
    return notes | {
        ("check", each.quote.id, piece.words)
        for each in kept.findings
        for piece in pieces(_account(each), each.checked_at)
    }


@st.composite
def about_the_same(draw: st.DrawFn) -> tuple[Imported, Imported, Imported]:
    """Return three collections that share some quotes."""
    ids = [QuoteId("a"), QuoteId("b")]

    def some() -> Imported:
        marks = draw(st.lists(st.tuples(st.sampled_from(ids), favorites), max_size=2, unique_by=lambda each: each[0]))
        found = draw(st.lists(st.tuples(st.sampled_from(ids), findings), max_size=2, unique_by=lambda each: each[0]))
        return Imported(
            tuple(each._replace(quote=each.quote._replace(id=id_)) for id_, each in marks),
            tuple(each._replace(quote=each.quote._replace(id=id_)) for id_, each in found),
        )

    return some(), some(), some()


@given(about_the_same())
def test_an_import_again_changes_nothing_and_undo_takes_it_back(three: tuple[Imported, Imported, Imported]) -> None:
    kept, first, second = three
    once = merged(second, merged(first, kept))
    for again in (first, second, kept, once):
        found = plan(again, once.favorites, once.findings)
        assert (found.changes, found.finding_changes) == ([], [])
    found, there = plan(first, kept.favorites, kept.findings), merged(first, kept)
    assert applied(reversed_changes(found.changes), there.favorites) == by_id(kept.favorites)
    assert applied(reversed_changes(found.finding_changes), there.findings) == by_id(kept.findings)


@given(about_the_same())
def test_nothing_is_lost_or_comes_twice_in_any_order(three: tuple[Imported, Imported, Imported]) -> None:
    kept, first, second = three
    nothing = {("note", QuoteId(id_), "") for id_ in "ab"} | {("check", QuoteId(id_), "") for id_ in "ab"}
    every = said(kept) | said(first) | said(second)
    there = merged(second, merged(first, kept))
    other = merged(first, merged(second, kept))
    assert said(there) - nothing == said(other) - nothing == every - nothing
    assert by_id(there.favorites).keys() == by_id(other.favorites).keys()
    assert by_id(there.findings).keys() == by_id(other.findings).keys()
    for favorite in there.favorites:
        words = [piece.words for piece in pieces(favorite.note, favorite.noted_at)]
        assert by_id(kept.favorites).get(favorite.quote.id, favorite).quote == favorite.quote
        assert max(map(words.count, words)) == 1 or any(
            favorite.note.startswith(each.note) for each in (*kept.favorites, *first.favorites, *second.favorites)
        )  # what somebody wrote twice stays


@pytest.mark.parametrize("format", READABLE)
@given(kept=all_imported())
def test_ones_own_export_changes_nothing(format: str, kept: Imported) -> None:
    found = plan(read(export(*kept[:2], format, EXPORTED_AT, PLAIN)), kept.favorites, kept.findings)
    assert (found.changes, found.finding_changes) == ([], [])
    assert set(found.outcomes) | set(found.finding_outcomes) <= {Outcome.UNCHANGED}


def test_a_preview_counts_what_will_happen(collection: Collection) -> None:
    quotes = collection.quotes
    there = [noted(quotes[0], "", 7), noted(quotes[1], "b", 7), noted(quotes[2], "c", 7), *marked(quotes[3:8])]
    found = [
        noted(quotes[0], "a", 7),
        noted(quotes[1], "newer", 8),
        noted(quotes[2], "older", 6),
        *marked(quotes[3:20]),
    ]
    findings_there = [checked(quotes[0], "A book", 7), checked(quotes[1], "A book", 7)]
    findings_read = [checked(quotes[0], "A talk", 8), checked(quotes[1], "A book", 7), checked(quotes[2], "A book", 7)]
    preview = plan(Imported(tuple(found), tuple(findings_read)), there, findings_there)
    assert preview.outcomes == {
        Outcome.NEW: 12,
        Outcome.NOTE_ADDED: 1,
        Outcome.NEWER_WINS: 1,
        Outcome.OLDER_BELOW: 1,
        Outcome.UNCHANGED: 5,
    }
    assert preview.finding_outcomes == {Outcome.NEW: 1, Outcome.NEWER_WINS: 1, Outcome.UNCHANGED: 1}


def test_of_those_marked_at_one_time_the_order_stays(collection: Collection) -> None:
    favorites = tuple(Favorite.mark(quote, MORNING) for quote in collection.quotes[:3])
    found = plan(Imported(favorites, ()), [], [])
    assert [change.after for change in found.changes] == list(favorites[::-1])  # the last to come is shown first
