"""Dates as people write them."""

import pytest

from lecun_viewer.imports.drafts import date_of

ENDINGS = {
    1: "1st",
    2: "2nd",
    3: "3rd",
    4: "4th",
    11: "11th",
    20: "20th",
    21: "21st",
    22: "22nd",
    23: "23rd",
    30: "30th",
}


@pytest.mark.parametrize("day", ENDINGS)
def test_days_with_their_endings(day: int) -> None:
    for said in (f"{ENDINGS[day]} May 2020", f"May {ENDINGS[day]}, 2020", f"{day} May 2020", f"{day}. May 2020"):
        assert date_of(said) == f"2020-05-{day:02}", said


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("2020", "2020"),
        ("2020-5", "2020-05"),
        ("2020/05/03", "2020-05-03"),
        ("2020-05-03T10:00:00Z", "2020-05-03"),
        ("Sept. 2020", ""),
        ("Sep. 2020", "2020-09"),
        ("31st February 2020", ""),
        ("3/4/2020", ""),
        ("3rd", ""),
    ],
)
def test_what_is_a_date(said: str, date: str) -> None:
    assert date_of(said) == date
