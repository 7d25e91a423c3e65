"""The review of each day for all programs. It is the same on all computers, and stays for its day."""

from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from builders import own_quote
from fakes import Calendar, GivenStores
from lecun_viewer.core.change import Change, QuoteChange
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import Collection, Quote, QuoteId
from lecun_viewer.core.review import A_DAY
from lecun_viewer.library.library import Library
from lecun_viewer.records.head import DAYS
from lecun_viewer.records.store import FOLDER
from lecun_viewer.stores import Stores
from owning import Owned

MakeHome = Callable[[], GivenStores]
MINE = "my-quotes"


@pytest.fixture
def make_home(tmp_path: Path, calendar: Calendar, shipped_library: Library, owned: Owned) -> MakeHome:
    """A function that starts a program on the same home again."""
    return lambda: owned(GivenStores(tmp_path, calendar, library=shipped_library))


@pytest.fixture
def home(make_home: MakeHome) -> GivenStores:
    return make_home()


def add_own(stores: Stores, number: int, source: str = "") -> list[Quote]:
    own = stores.own_collections
    info = own.my_quotes("My Quotes")
    quotes = [own.add(info.id, own_quote(f"Words {at} {source}.", "", source=source)) for at in range(number)]
    own.update_index_now(stores.library)
    return quotes


def add_favorites(stores: Stores, quotes: list[Quote] | tuple[Quote, ...]) -> None:
    stores.favorites.apply([Change(None, Favorite.mark(quote, stores.now())) for quote in quotes])


def ids_of(stores: Stores, day: date | None = None) -> list[QuoteId]:
    return [quote.id for quote in stores.reviews.of(day or stores.today())]


def ids_over(stores: Stores, calendar: Calendar, days: int) -> list[list[QuoteId]]:
    found = []
    for _ in range(days):
        found.append(ids_of(stores))
        calendar.turn()
    return found


# Two homes


def test_a_week_of_reviews_on_two_homes_is_the_same_and_has_no_quote_twice(
    tmp_path: Path, calendar: Calendar, collection: Collection
) -> None:
    shared = tmp_path / "shared"

    def start(name: str) -> Stores:
        return Stores(tmp_path / name, tmp_path / name, calendar, is_console=True)

    with closing(start("desktop")) as desktop:
        desktop.use_folder(shared)
        for source in ("One Book", "Another Book", "A Third Book"):
            add_own(desktop, 6, source)
        add_favorites(desktop, collection.quotes[:20])
    with closing(start("laptop")) as laptop:
        laptop.use_folder(shared)
    week = list[list[Quote]]()
    for _ in range(7):
        with closing(start("desktop")) as desktop, closing(start("laptop")) as laptop:
            here, there = (stores.reviews.of(stores.today()) for stores in (desktop, laptop))
        assert [quote.id for quote in here] == [quote.id for quote in there]
        assert len({quote.source or quote.id for quote in here}) == A_DAY
        week.append(here)
        calendar.turn()
    seen = [quote.id for day in week for quote in day]
    assert len(seen) == len({*seen}) == 7 * A_DAY


# What is reviewed


def test_own_quotes_and_favorites_are_reviewed_and_nothing_else(
    home: GivenStores, calendar: Calendar, collection: Collection
) -> None:
    mine, favorites = add_own(home, 4), collection.quotes[:3]
    add_favorites(home, favorites)
    reviewed = {quote for day in ids_over(home, calendar, 7) for quote in day}
    assert reviewed == {quote.id for quote in (*mine, *favorites)}


def test_a_hidden_collection_is_not_reviewed(home: GivenStores, calendar: Calendar, collection: Collection) -> None:
    add_own(home, 4)
    add_favorites(home, collection.quotes[:3])
    home.settings.update(hidden_collections=[MINE])
    assert {*ids_of(home)} == {quote.id for quote in collection.quotes[:3]}


def test_fewer_than_five_are_all_there_are_and_without_any_there_is_none(home: GivenStores) -> None:
    assert ids_of(home) == []
    mine = add_own(home, 3)
    assert {*ids_of(home)} == {quote.id for quote in mine}


def test_a_favorite_that_no_collection_has_is_reviewed(home: GivenStores, collection: Collection) -> None:
    gone = collection.quotes[0]._replace(id=QuoteId("gone"))
    add_favorites(home, [gone])
    assert home.reviews.of(home.today()) == [gone]


# It stays for its day


def test_what_is_added_within_the_day_moves_nothing(
    home: GivenStores, make_home: MakeHome, collection: Collection
) -> None:
    add_own(home, 20, "A Book")
    before = ids_of(home)
    add_favorites(home, collection.quotes[:17])
    assert ids_of(home) == ids_of(make_home()) == before
    assert len(before) == A_DAY


def test_new_quotes_join_while_they_are_fewer_than_five(home: GivenStores, collection: Collection) -> None:
    add_own(home, 3)
    before = ids_of(home)
    add_favorites(home, collection.quotes[:10])
    after = ids_of(home)
    assert after[:3] == before
    assert len({*after}) == len(after) == A_DAY


def test_a_quote_that_is_deleted_within_the_day_is_missing_and_no_other_takes_its_place(home: GivenStores) -> None:
    add_own(home, 20)
    before = home.reviews.of(home.today())
    home.own_collections.apply([QuoteChange(before[1], None)], home.library)
    assert home.reviews.of(home.today()) == [*before[:1], *before[2:]]


def test_a_review_that_is_only_looked_up_is_not_recorded(home: GivenStores, calendar: Calendar) -> None:
    add_own(home, 20)
    tomorrow = date.fromordinal(calendar.today().toordinal() + 1)
    looked_up = [quote.id for quote in home.reviews.on(tomorrow)]
    assert not home.day_log.review(tomorrow)
    calendar.turn()
    assert ids_of(home) == looked_up


def test_a_review_is_the_same_though_it_cant_be_recorded(home: GivenStores, tmp_path: Path) -> None:
    add_own(home, 20)
    damaged = tmp_path / FOLDER / f"{DAYS}.jsonl"
    damaged.mkdir()
    assert ids_of(home) == ids_of(home)
    assert len(ids_of(home)) == A_DAY


def test_of_two_programs_at_once_both_have_the_review_of_the_first(home: GivenStores, make_home: MakeHome) -> None:
    add_own(home, 20)
    other, day = make_home(), home.today()
    first = home.day_log.record_review(day, [], [QuoteId("a"), QuoteId("b")])
    assert other.day_log.record_review(day, [], [QuoteId("c")]) == first


def test_the_marks_that_were_once_made_in_the_review_change_nothing_and_stay(
    home: GivenStores, make_home: MakeHome
) -> None:
    (quote,) = add_own(home, 1)
    line = b'{"id":"review:%s","changed":"2026-11-01T08:00:00.000000Z","added":"2026-11-01T08:00:00.000000Z"'
    add_favorites(home, [quote])
    path = home.records.log("@favorites").path
    path.write_bytes(path.read_bytes() + line % quote.id.encode() + b',"quote":{},"how_often":"never"}\n')
    assert ids_of(make_home()) == [quote.id]
    assert b'"never"' in path.read_bytes()
