"""Parts of own collections: read, changed, found, and brought together with what others changed."""

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from builders import draft, info_of, listed, own_in
from lecun_viewer.core.change import CollectionChange, QuoteChange, in_parts
from lecun_viewer.core.daily_quote import part_pool, search_of_pool
from lecun_viewer.core.query import in_shared_part, parse
from lecun_viewer.core.quote import SHIPPED, PartTitle, Quote
from lecun_viewer.core.search import Search
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import shipped_collections, shipped_digests
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.importing import recognise
from lecun_viewer.records.state import CollectionsError, Trouble
from lecun_viewer.records.store import Records

from .made import NOW, document_of, head_of, line_of

WAR, PEACE = PartTitle(1, "On War"), PartTitle(2, "On Peace")


def in_part(text: str, part: PartTitle) -> Quote:
    return draft(text)._replace(part=part.number, part_title=part.title)


def lines_of(own: Collections, collection_id: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in own.document(collection_id).splitlines()]


def unite(folder: Path, *lines: bytes) -> None:
    """Bring *lines* of another computer into the collection “Mine”."""
    Records(folder, lambda: NOW).unite("mine", [document_of(head_of("mine", title="Mine"), *lines)])


@pytest.fixture
def library() -> Iterator[Library]:
    with closing(Library(None, shipped_digests(), shipped_collections)) as made:
        yield made


def found(library: Library, asked: Search) -> list[str]:
    return [quote.text for quote in library.every(asked)]


def typed(library: Library, text: str) -> list[str]:
    return found(library, Search(parse(text, tuple(library.collections()))))


def test_parts_and_quotes_in_them_come_back_as_they_were_written(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    given = [in_part("First.", PEACE), in_part("Second.", WAR), draft("Third.")]
    collection_id = own.create("Mine", quotes=given, parts=(WAR, PEACE))
    read = listed(own_in(tmp_path), collection_id)
    assert [(quote.text, quote.part, quote.part_title) for quote in read] == [
        ("First.", 2, "On Peace"),
        ("Second.", 1, "On War"),
        ("Third.", 0, ""),
    ]
    assert info_of(own, collection_id).parts == (WAR, PEACE)
    _head, *lines = lines_of(own, collection_id)
    parts = {line["id"]: (line["title"], line["place"]) for line in lines if line["id"].startswith("part:")}
    assert parts == {"part:1": ("On War", 1), "part:2": ("On Peace", 2)}
    quotes = [line for line in lines if "text" in line]
    assert [line.get("part") for line in quotes] == [2, 1, None]  # the title stands in the record of the part alone
    recognised = recognise(own.document(collection_id), "mine.jsonl")
    assert recognised.parts == (WAR, PEACE)
    assert [quote._replace(collection=collection_id) for quote in recognised.quotes] == read


def test_bad_values_are_reported_and_all_else_is_used(tmp_path: Path) -> None:
    unite(
        tmp_path,
        *(line_of("part:1", title="On War", place=1), line_of("part:two", title="On Peace", place=2)),
        *(line_of("a", text="Good.", part=1), line_of("b", text="Bad.", part="I"), line_of("c", text="Other.", part=7)),
    )
    own = own_in(tmp_path)
    assert [(each.text, each.part, each.part_title) for each in listed(own, "mine")] == [
        ("Good.", 1, "On War"),
        ("Other.", 7, ""),
    ]
    assert [each.trouble for each in own.messages] == [Trouble.BAD_LINE]
    assert info_of(own, "mine").parts == (WAR,)
    assert {"Bad.", "On Peace"} < {line.get("text") or line.get("title") for line in lines_of(own, "mine")}


def test_a_part_gets_another_title_and_undo_takes_it_back(tmp_path: Path) -> None:
    unite(tmp_path, line_of("part:1", title="On War", place=1, color="red"), line_of("a", text="First.", part=1))
    own = own_in(tmp_path)
    before = info_of(own, "mine")
    change = CollectionChange(before, before._replace(parts=(PartTitle(1, "Of War"), PEACE)))
    own.change_collection(change)
    assert [quote.part_title for quote in listed(own, "mine")] == ["Of War"]
    (part,) = (line for line in lines_of(own, "mine") if line["id"] == "part:1")
    assert (part["title"], part["color"]) == ("Of War", "red")
    with pytest.raises(CollectionsError):  # the title that the user saw is there no more
        own.change_collection(change)
    own.change_collection(change.opposite())
    assert info_of(own, "mine").parts == (WAR,)


def test_parts_have_an_order_of_their_own_that_changes_no_quote(library: Library, tmp_path: Path) -> None:
    own = own_in(tmp_path)
    collection_id = own.create("Mine", quotes=[in_part("First.", WAR), in_part("Second.", PEACE)], parts=(WAR, PEACE))
    quotes = listed(own, collection_id)
    before = info_of(own, collection_id)
    change = CollectionChange(before, before._replace(parts=(PEACE, WAR)))
    own.change_collection(change)
    assert listed(own, collection_id) == quotes
    assert info_of(own_in(tmp_path), collection_id).parts == (PEACE, WAR)
    own.update_index_now(library)
    assert library.collections()[-1].parts == (PEACE, WAR)
    assert recognise(own.document(collection_id), "mine.jsonl").parts == (PEACE, WAR)
    own.change_collection(change.opposite())
    assert info_of(own_in(tmp_path), collection_id).parts == (WAR, PEACE)


def test_the_quotes_of_a_removed_part_are_in_none_and_a_new_part_has_a_number_of_its_own(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    given = [in_part("First.", WAR), in_part("Second.", PEACE), draft("Third.")._replace(part=3)]
    collection_id = own.create("Mine", quotes=given, parts=(WAR, PEACE))
    info, quotes = info_of(own, collection_id), listed(own, collection_id)
    parts, changes = in_parts(info, [PartTitle(0, "On Rest"), PEACE, PartTitle(0, "On Work")], quotes)
    assert parts == (PartTitle(4, "On Rest"), PEACE, PartTitle(5, "On Work"))
    assert [(each.before, each.after) for each in changes] == [(quotes[0], quotes[0]._replace(part=0, part_title=""))]


def test_a_quote_that_moves_leaves_its_part_and_undo_brings_it_back(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    here = own.create("Here", quotes=[in_part("First.", WAR)], parts=(WAR,))
    there = own.create("There", parts=(PEACE,))
    (quote,) = listed(own, here)
    moved = QuoteChange(quote, quote.moved_to(there))
    own.apply([moved])
    assert [(each.part, each.part_title) for each in listed(own, there)] == [(0, "")]
    own.apply([moved.opposite()])
    assert listed(own, here) == [quote]


def test_a_quote_changes_though_its_part_got_another_title_meanwhile(tmp_path: Path) -> None:
    own = own_in(tmp_path)
    collection_id = own.create("Mine", quotes=[in_part("First.", WAR)], parts=(WAR,))
    (before,) = listed(own, collection_id)
    info = info_of(own, collection_id)
    own.change_head(info, info._replace(parts=(PartTitle(1, "Of War"),)))
    own.apply([QuoteChange(before, before._replace(text="Second."))])
    assert [(each.text, each.part_title) for each in listed(own, collection_id)] == [("Second.", "Of War")]


def test_own_parts_are_found_and_stay_out_of_the_shared_parts(library: Library, tmp_path: Path) -> None:
    shared = library.parts()
    in_fourth = found(library, Search(search_of_pool(part_pool(4)).query))
    own = own_in(tmp_path)
    fourth = PartTitle(4, "On the Beginning")
    own.create("Mine", quotes=[in_part("Here.", fourth), in_part("There.", WAR)], parts=(WAR, fourth))
    own.update_index_now(library)
    assert library.parts() == shared
    assert found(library, search_of_pool(part_pool(4))) == in_fourth == typed(library, f'part:"{shared[3].title}"')
    assert typed(library, "part:4") == [*in_fourth, "Here."]
    assert typed(library, "in:mine part:4") == typed(library, 'part:"on the b"') == ["Here."]
    assert "Here." not in typed(library, '-part:"on the beginning"')
    assert parse("part:nothing", tuple(library.collections())).problems
    info = info_of(own, "mine")
    own.change_head(info, info._replace(parts=(PartTitle(4, "On the End"),)))
    own.update_index_now(library)
    assert typed(library, 'part:"on the end"') == ["Here."]
    assert parse('part:"on war"', tuple(library.collections())).problems
    assert [each.parts for each in library.collections()][-1] == (PartTitle(4, "On the End"),)
    (quote,) = library.every(Search(parse('part:"on the end"', tuple(library.collections()))))
    assert quote.part_title == "On the End"


def test_the_shipped_collections_are_those_that_share_parts(library: Library) -> None:
    assert tuple(shipped_digests()) == SHIPPED
    for part in library.parts():
        assert len(found(library, Search(parse("").within(in_shared_part(part.number))))) == part.quote_count
