"""The promises of the quote of the day, for pools of any size and any date."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.daily_quote import EmptyPoolError, quote_of_the_day
from lecun_viewer.core.quote import QuoteId

SIZES = st.integers(1, 90)
DAYS = st.dates(max_value=date(9000, 1, 1))
SLUGS = st.sets(st.text("abcdefghijklmnopqrstuvwxyz-", min_size=1, max_size=12), min_size=1, max_size=60)


def pool_of(size: int) -> list[QuoteId]:
    return [QuoteId(f"quote-{number}") for number in range(size)]


def quotes_from(first: date, count: int, pool: list[QuoteId]) -> list[QuoteId]:
    return [quote_of_the_day(pool, first + timedelta(days=day)) for day in range(count)]


@given(DAYS, SIZES)
def test_a_cycle_shows_every_quote_once(day: date, size: int) -> None:
    first = day + timedelta(days=-day.toordinal() % size)
    assert sorted(quotes_from(first, size, pool_of(size))) == sorted(pool_of(size))


@given(DAYS, SIZES)
def test_no_quote_comes_back_within_half_a_cycle(day: date, size: int) -> None:
    shown = quotes_from(day, 2 * size, pool_of(size))
    last = dict[QuoteId, int]()
    for number, quote in enumerate(shown):
        if quote in last:
            assert number - last[quote] > size / 2
        last[quote] = number


@given(SLUGS, DAYS)
def test_the_order_of_the_pool_does_not_matter(slugs: set[str], day: date) -> None:
    pool = [QuoteId(slug) for slug in slugs]
    turned = [*reversed(pool), *pool]
    assert quote_of_the_day(pool, day) == quote_of_the_day(turned, day) == quote_of_the_day(iter(sorted(pool)), day)


def test_it_is_the_same_for_ever_and_everywhere() -> None:
    """The quotes of the first version. Another rule would change today's quote for every user."""
    pool = [QuoteId(f"quote-{number}") for number in range(67)]
    expected = ["quote-43", "quote-14", "quote-10", "quote-3", "quote-49"]
    assert quotes_from(date(2026, 11, 24), 5, pool) == expected


def test_cycles_differ() -> None:
    pool = pool_of(67)
    first = date.fromordinal(67 * 11_000)
    cycles = [tuple(quotes_from(first + timedelta(days=67 * cycle), 67, pool)) for cycle in range(20)]
    assert len(set(cycles)) == 20


def test_every_quote_moves_about_within_its_half() -> None:
    pool = pool_of(40)
    first = date.fromordinal(40 * 18_000)
    places = {
        number
        for cycle in range(400)
        for number in [quotes_from(first + timedelta(40 * cycle), 40, pool).index(pool[0])]
    }
    assert len(places) == 20


def test_neighbors_in_the_pool_are_not_neighbors_in_time() -> None:
    pool = pool_of(67)
    shown = quotes_from(date.fromordinal(67 * 11_000), 67, pool)
    steps = [abs(pool.index(one) - pool.index(other)) for one, other in pairwise(shown)]
    assert sum(step == 1 for step in steps) < 10


def test_an_empty_pool_has_no_quote() -> None:
    with pytest.raises(EmptyPoolError):
        quote_of_the_day([], date(2026, 11, 24))


@pytest.mark.parametrize("day", [date.min, date.max, date(2024, 2, 29)])
def test_every_date_has_one(day: date) -> None:
    assert quote_of_the_day(pool_of(67), day) in pool_of(67)
