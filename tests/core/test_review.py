"""The promises of the review, for quotes of any number and source, and any date."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.quote import QuoteId
from lecun_viewer.core.review import A_DAY, review_of_day

DAYS = st.dates(max_value=date(9000, 1, 1))
SOURCES = st.lists(st.sampled_from(["", *"abcdefgh"]), min_size=1, max_size=60).map(
    lambda labels: {QuoteId(f"quote-{number}"): label for number, label in enumerate(labels)}
)
Sources = dict[QuoteId, str]


def reviews_from(first: date, count: int, sources: Sources) -> list[list[QuoteId]]:
    return [review_of_day(sources, first + timedelta(days=day)) for day in range(count)]


@given(DAYS, SOURCES)
def test_each_quote_comes_once_before_any_comes_again(day: date, sources: Sources) -> None:
    days = reviews_from(day, len(sources), sources)
    assert all(len(each) == min(A_DAY, len(sources)) for each in days)
    turns = [quote for each in days for quote in each]
    for first in range(0, len(turns) - len(sources) + 1, 1 if len(sources) > A_DAY else len(sources)):
        assert len({*turns[first : first + len(sources)]}) == len(sources)


@given(DAYS, st.integers(1, 6), st.data())
def test_no_two_of_a_day_are_from_one_source_where_that_is_possible(day: date, most: int, data: st.DataObject) -> None:
    """It is possible if no source has more than a fifth of the quotes."""
    numbers = data.draw(st.lists(st.integers(1, most), min_size=A_DAY * most, max_size=A_DAY * most + 9))
    sources = {
        QuoteId(f"{label} {at}"): f"source {label}" for label, number in enumerate(numbers) for at in range(number)
    }
    for each in reviews_from(day, len(sources), sources):
        assert len({sources[quote] for quote in each}) == A_DAY


@given(DAYS, SOURCES)
def test_the_order_of_the_quotes_does_not_matter(day: date, sources: Sources) -> None:
    turned = dict(reversed(sources.items()))
    assert review_of_day(sources, day) == review_of_day(turned, day)


def test_few_quotes_come_in_the_same_order_each_day() -> None:
    """A reader with five favorites or less meets them as a known row."""
    sources = {QuoteId(f"quote-{number}"): "" for number in range(A_DAY)}
    first, *others = reviews_from(date(2026, 12, 1), 7, sources)
    assert all(day == first for day in others)


def test_without_a_quote_there_is_none() -> None:
    assert review_of_day({}, date(2026, 12, 1)) == []


def test_it_is_the_same_for_ever_and_everywhere() -> None:
    """The quotes of the first version. Another rule would change today's review for every user."""
    sources = {QuoteId(f"quote-{number}"): f"book {number % 9}" for number in range(67)}
    assert review_of_day(sources, date(2026, 12, 1)) == [
        "quote-52",
        "quote-53",
        "quote-19",
        "quote-6",
        "quote-32",
    ]
