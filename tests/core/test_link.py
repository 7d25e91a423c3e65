"""A link to a quote has one form, and no other is taken for it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lecun_viewer.core.link import is_link, link_to, linked_quote
from lecun_viewer.core.quote import LONGEST_ID, SLUG, QuoteId

IDS = st.from_regex(SLUG, fullmatch=True).filter(lambda text: len(text) <= LONGEST_ID)


@given(IDS)
def test_a_link_leads_back_to_its_quote(quote_id: str) -> None:
    link = link_to(QuoteId(quote_id))
    assert is_link(link)
    assert linked_quote(link) == quote_id
    assert linked_quote(link.replace("lecun-viewer", "LECUN-Viewer")) == quote_id, "a scheme has no case"


def test_a_link_is_short_enough_to_read() -> None:
    assert link_to(QuoteId("cake-analogy")) == "lecun-viewer:quote/cake-analogy"


OTHER_FORMS = [
    *("lecun-viewer:", "lecun-viewer:quote", "lecun-viewer:quote/", "lecun-viewer:cake-analogy"),
    *("lecun-viewer://quote/cake-analogy", "lecun-viewer:/quote/cake-analogy", "lecun-viewer:Quote/cake-analogy"),
    *(
        "lecun-viewer:quote/cake-analogy/",
        "lecun-viewer:quote/cake-analogy?delete",
        "lecun-viewer:quote/cake-analogy#x",
    ),
    *("lecun-viewer:quote/cake%2Danalogy", "lecun-viewer:quote/cake analogy", "lecun-viewer:quote/cake-analogy\n"),
    *("lecun-viewer:quote/@today", "lecun-viewer:quote/../x", "lecun-viewer:quote/-x", "lecun-viewer:quote/é"),
    *("lecun-viewer:quit", "lecun-viewer:quote/x --quit", 'lecun-viewer:quote/x" --quit "'),
    f"lecun-viewer:quote/{'x' * (LONGEST_ID + 1)}",
]


@pytest.mark.parametrize("link", OTHER_FORMS)
def test_no_other_form_leads_to_a_quote(link: str) -> None:
    assert is_link(link)
    assert linked_quote(link) is None


@pytest.mark.parametrize(
    "other", ["", "lecun-viewer", "https://example.org", "quote/x", "lecun-viewerx:quote/x", "/a:b"]
)
def test_what_has_another_scheme_is_no_link(other: str) -> None:
    assert not is_link(other)
    assert linked_quote(other) is None
