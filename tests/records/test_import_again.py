"""The same growing file is imported again and again, into the same collection."""

from pathlib import Path

import pytest

from builders import NOW, listed, own_in, texts
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.quote import PartTitle, Quote
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.importing import Plan, Target, plan, proposed, with_parts
from lecun_viewer.records.store import Records


@pytest.fixture
def own(tmp_path: Path) -> Collections:
    return own_in(tmp_path)


def drafts(*texts: str) -> list[Quote]:
    return [Draft(text, ("Ada",)).quote() for text in texts]


def target(own: Collections, collection_id: str) -> Target:
    loaded = own.load(collection_id)
    assert loaded
    return Target(loaded.info, loaded.imported())


def again(own: Collections, found: list[Quote], *, keeps_duplicates: bool = False) -> Plan:
    return plan(found, listed(own, "mine"), (), target(own, "mine"), keeps_duplicates=keeps_duplicates)


def imported(own: Collections, *said: str) -> None:
    assert own.create("Mine", quotes=drafts(*said), is_imported=True) == "mine"


def test_what_was_deleted_or_corrected_does_not_come_back(own: Collections) -> None:
    imported(own, "One.", "Two.", "Three.")
    one, two, _three = listed(own, "mine")
    own.apply([QuoteChange(one, None), QuoteChange(two, two._replace(text="Second."))])
    made = again(own, drafts("ONE", "Two.", "Three.", "Four."))
    assert (texts(made.quotes), texts(made.deleted)) == (["Four."], ["ONE"])
    assert [(found.text, there.text) for found, there in made.duplicates] == [("Two.", "Second."), ("Three.", "Three.")]
    assert texts(again(own, drafts("One.", "Four."), keeps_duplicates=True).quotes) == ["One.", "Four."]


def test_a_quote_that_was_written_again_after_it_was_deleted_is_there(own: Collections) -> None:
    imported(own, "One.", "Two.")
    own.apply([QuoteChange(listed(own, "mine")[0], None)])
    own.add("mine", drafts("One!")[0])
    made = again(own, drafts("One."))
    assert (made.quotes, made.deleted, len(made.duplicates)) == ([], [], 1)


def test_an_import_that_is_taken_back_is_forgotten(own: Collections) -> None:
    imported(own, "One.")
    changes = [QuoteChange(None, own.with_id(quote, "mine")) for quote in drafts("Two.", "Three.")]
    own.apply(changes, is_import=True)
    assert texts(again(own, drafts("Two.", "Three.")).quotes) == []
    own.apply([each.opposite() for each in changes], is_import=True)
    made = again(own, drafts("One.", "Two.", "Three."))
    assert (texts(made.quotes), made.deleted) == (["Two.", "Three."], [])


def test_an_ordinary_deletion_is_remembered_and_undone(own: Collections) -> None:
    imported(own, "One.")
    deletion = QuoteChange(listed(own, "mine")[0], None)
    own.apply([deletion])
    assert texts(again(own, drafts("One.")).deleted) == ["One."]
    own.apply([deletion.opposite()])
    assert again(own, drafts("One.")).deleted == []


def test_both_computers_remember_what_either_imported(own: Collections, tmp_path: Path) -> None:
    imported(own, "One.")
    other = own_in(tmp_path / "other")
    other.create("Mine", quotes=drafts("Two."), is_imported=True)
    Records(tmp_path, lambda: NOW).unite("mine", [other.document("mine")])
    assert texts(again(own, drafts("One.", "Two.", "Three.")).quotes) == ["Three."]
    assert len(target(own, "mine").imported) == 2


def test_the_collection_that_a_file_was_imported_into_is_proposed(own: Collections) -> None:
    imported(own, "One.", "Two.", "Three.")
    for quote in listed(own, "mine"):
        own.apply([QuoteChange(quote, None)])
    own.create("Other", quotes=drafts("Seven.", "Eight."))
    targets = [target(own, "mine"), target(own, "other")]
    present = listed(own, "other")

    def named(*said: str) -> str:
        found = proposed(drafts(*said), present, targets)
        return found.info.id if found else ""

    assert named("One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Nine.") == "mine"
    assert named("One.", "Two.") == "mine"
    assert named("Seven.", "Eight.", "Nine.") == "other"  # from before imports were recorded
    assert named("One.", "Five.", "Six.", "Nine.") == ""
    assert named("Nine.") == ""


@pytest.mark.parametrize("is_into", [True, False])
def test_parts_with_equal_titles_are_one_part(own: Collections, is_into: bool) -> None:
    own.create("Mine", parts=(PartTitle(4, "Joy"), PartTitle(1, "Duty")))
    into = target(own, "mine") if is_into else None
    found = [quote._replace(part=part) for part, quote in enumerate(drafts("One.", "Two.", "Three."))]
    parts = (PartTitle(1, "Joy"), PartTitle(2, "Rain"), PartTitle(3, "Nothing in it"))
    made = with_parts(plan(found, (), (), into, keeps_duplicates=False), parts, into)
    if is_into:
        assert [quote.part for quote in made.quotes] == [0, 4, 5]
        assert made.parts == (PartTitle(4, "Joy"), PartTitle(1, "Duty"), PartTitle(5, "Rain"))
    else:
        assert ([quote.part for quote in made.quotes], made.parts) == ([0, 1, 2], parts)


def highlight(text: str, where: str = "location 100", note: str = "", book: str = "Walden") -> Quote:
    place = f"{book}, {where}" if where else book
    return Draft(text, ("Ada",), source=book, where=place, note=note, is_highlight=True).quote()


SHORT, LONG = "Simplify, simplify.", "Simplify, simplify. And so on."


@pytest.mark.parametrize(
    ("there", "comes", "goes", "is_new"),
    [
        (highlight(SHORT), highlight(LONG), True, True),
        (highlight(SHORT, "location 100-101"), highlight(LONG, "location 98-102"), True, True),
        (highlight(SHORT, "One"), highlight(LONG, "One"), True, True),
        (highlight(SHORT, note="Mine."), highlight(LONG, note="Mine."), True, True),
        (highlight(SHORT, note="Mine."), highlight(LONG), False, True),
        (highlight(SHORT, "location 900"), highlight(LONG), False, True),
        (highlight(SHORT, book="Essays"), highlight(LONG), False, True),
        (Draft(SHORT, ("Ada",), source="Walden").quote(), highlight(LONG), False, True),
        (highlight(LONG), highlight(SHORT), False, False),
    ],
)
def test_a_highlight_that_grew_takes_the_place_of_its_shorter_version(
    own: Collections, there: Quote, comes: Quote, goes: bool, is_new: bool
) -> None:
    own.create("Mine", quotes=[there], is_imported=True)
    made = again(own, [comes])
    assert [quote.text for quote in made.outgrown] == ([there.text] if goes else [])
    assert (texts(made.quotes), len(made.duplicates)) == ([comes.text] if is_new else [], int(not is_new))
    assert again(own, [comes], keeps_duplicates=True).outgrown == ()


def test_a_favorite_does_not_go_when_its_longer_version_comes(own: Collections) -> None:
    own.create("Mine", quotes=[highlight(SHORT)], is_imported=True)
    made = plan(
        [highlight(LONG)], listed(own, "mine"), listed(own, "mine"), target(own, "mine"), keeps_duplicates=False
    )
    assert (texts(made.quotes), made.outgrown) == ([LONG], ())


def test_only_the_longer_highlight_is_saved_and_comes_no_more(own: Collections) -> None:
    own.create("Mine", quotes=[highlight(SHORT), highlight("Another.", "location 300")], is_imported=True)
    made, before = again(own, [highlight(LONG)]), target(own, "mine").info
    own.add_imported(before, before, own.with_ids(made.quotes, "mine"), removed=made.outgrown)
    assert sorted(texts(listed(own, "mine"))) == ["Another.", LONG]
    made = again(own, [highlight(SHORT), highlight(LONG)])
    assert (made.quotes, made.outgrown, len(made.duplicates)) == ([], (), 2)


DAY = "2021-05-03T20:12"


def test_a_quote_gets_the_time_when_it_was_highlighted_if_it_has_none(own: Collections) -> None:
    old = [highlight("One."), highlight("Two."), highlight("Three.")._replace(highlighted_at="2020-01-01")]
    own.create("Mine", quotes=old, is_imported=True)
    one = listed(own, "mine")[0]
    own.apply([QuoteChange(one, one._replace(text="First."))])
    found = [each._replace(highlighted_at=DAY) for each in (*old, highlight("Two.", book="Essays"))]
    made, before = again(own, found), target(own, "mine").info
    assert [change.after.text for change in made.dated if change.after] == ["First.", "Two."]
    assert (made.quotes, len(made.duplicates)) == ([], 4)
    own.add_imported(before, before, [], changed=made.dated)
    times = {quote.text: quote.highlighted_at for quote in listed(own, "mine")}
    assert times == {"First.": DAY, "Two.": DAY, "Three.": "2020-01-01"}
    assert again(own, found)._replace(duplicates=[]) == Plan([], [], [], [])
    own.apply([change.opposite() for change in made.dated], is_import=True)
    assert [quote.highlighted_at for quote in listed(own, "mine")] == ["", "", "2020-01-01"]
    assert again(own, found).dated == made.dated, "what was corrected is still known by the words that came"


def test_of_two_times_in_the_file_the_first_counts_as_in_a_new_collection(own: Collections) -> None:
    own.create("Mine", quotes=[highlight("One.")], is_imported=True)
    found = [highlight("One.")._replace(highlighted_at=time) for time in (DAY, "2022-01-01")]
    assert [change.after.highlighted_at for change in again(own, found).dated if change.after] == [DAY]


def test_a_time_goes_to_no_other_collection_and_to_no_longer_highlight(own: Collections) -> None:
    own.create("Mine", quotes=[highlight(LONG)], is_imported=True)
    own.create("Other", quotes=[highlight("One.")])
    found = [each._replace(highlighted_at=DAY) for each in (highlight(SHORT), highlight("One."))]
    present = [*listed(own, "other"), *listed(own, "mine")]
    made = plan(found, present, (), target(own, "mine"), keeps_duplicates=False)
    assert (len(made.duplicates), made.dated) == (2, ())


def test_a_highlight_that_goes_gets_no_time(own: Collections) -> None:
    own.create("Mine", quotes=[highlight(SHORT)], is_imported=True)
    found = [each._replace(highlighted_at=DAY) for each in (highlight(SHORT), highlight(LONG))]
    made, before = again(own, found), target(own, "mine").info
    assert (texts(made.quotes), texts(made.outgrown), made.dated) == ([LONG], [SHORT], ())
    own.add_imported(before, before, own.with_ids(made.quotes, "mine"), removed=made.outgrown, changed=made.dated)
    assert [(quote.text, quote.highlighted_at) for quote in listed(own, "mine")] == [(LONG, DAY)]
