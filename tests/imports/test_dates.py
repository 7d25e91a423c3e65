"""Dates as people write them."""

import pytest

from lecun_viewer.imports.drafts import date_of


@pytest.mark.parametrize("day", ["1st", "2nd", "3rd", "4th", "11th", "20th", "21st", "22nd", "23rd", "30th"])
def test_days_with_their_endings(day: str) -> None:
    number = int(day[:-2])
    for said in (f"{day} May 2020", f"May {day}, 2020", f"{number} May 2020", f"{number}. May 2020"):
        assert date_of(said) == f"2020-05-{number:02}", said


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
