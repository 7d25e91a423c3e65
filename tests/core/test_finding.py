"""The reader's finding as a value, and changes of favorites and findings."""

from datetime import timedelta

import pytest

from builders import marked
from fakes import MORNING
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Finding, is_date
from lecun_viewer.core.quote import Collection


def test_a_change_knows_its_quote(collection: Collection) -> None:
    finding = Finding(collection.quotes[0], None, "", "", "", "", MORNING)
    assert {Change(None, finding).quote_id, Change(finding, None).quote_id} == {collection.quotes[0].id}


def test_a_note_has_its_own_time(collection: Collection) -> None:
    (favorite,) = marked(collection.quotes[:1])
    later = MORNING + timedelta(days=1)
    assert favorite.noted_at == favorite.marked_at
    assert favorite.with_note("a note", later).noted_at == later


@pytest.mark.parametrize(
    ("where", "date", "place"),
    [
        ("A lecture", "2025-06", "A lecture, June 2025"),
        ("A lecture, June 2025", "2025-06", "A lecture, June 2025"),
        ("A lecture, June 2025", "2025-06-12", "A lecture, June 2025, 12 June 2025"),
        ("June 2025, a lecture", "2025-06", "June 2025, a lecture, June 2025"),
        (" A lecture ", "", "A lecture"),
        ("", "2025", "2025"),
        ("A lecture", "last year", "A lecture, last year"),  # from another program's export
        ("", "", ""),
    ],
)
def test_a_place_says_its_date_once(collection: Collection, where: str, date: str, place: str) -> None:
    assert Finding(collection.quotes[0], None, where, "", date, "", MORNING).place == place


@pytest.mark.parametrize("text", ["2024", "2024-02", "2024-02-29", "0001-01-01"])
def test_a_year_a_month_and_a_day_are_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-2", "2024-13", "2023-02-29", "2024-02-29\n", "٢٠٢٤", "2024-W01", "20240229", "0000", "2024-"],
)
def test_nothing_else_is(text: str) -> None:
    assert not is_date(text)
