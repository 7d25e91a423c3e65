"""A source as data: the line that is made of it, and when it counts."""

import pytest

from lecun_viewer.core.attribution import attribution, line_of, placed, source_of
from lecun_viewer.core.provenance import Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId

BOOK = Source(SourceKind.BOOK, "Data Scientists at Work", ("Sebastian Gutierrez",), date="2014", locator="page 51")
PAPER = Source(SourceKind.PAPER, "Deep learning", ("Ada", "Bob"), "Nature 521", "2015-05-27", "section 2")
POST = Source(SourceKind.POST, container="X", date="2024-02-19", url="https://x.example/1")
TALK = Source(SourceKind.TALK, container="A summit, Seoul", date="2025-10", locator="keynote")
COPY = TALK._replace(quoted_in=Source(SourceKind.ARTICLE, "What he said", container="TIME", url="https://a.example"))


def quote_in(source: Source, status: Verdict = Verdict.VERBATIM, author: str | None = None) -> Quote:
    known = placed(Provenance(status, "Words.", author=author, source=source))
    return Quote(QuoteId("a"), 1, "", "", "Words.", "Medium", known, "mine", ("Ada",))


@pytest.mark.parametrize(
    ("source", "line"),
    [
        (BOOK, "Ada, in Sebastian Gutierrez, Data Scientists at Work, 2014, page 51"),
        (PAPER, "Ada and Bob, “Deep learning”, Nature 521, 27 May 2015, section 2"),
        (POST, "Ada, post on X, 19 February 2024"),
        (POST._replace(title="My take"), "Ada, “My take”, X, 19 February 2024"),
        (TALK, "Ada, A summit, Seoul, October 2025, keynote"),
        (TALK._replace(container="NIPS 2016", date="2016"), "Ada, NIPS 2016, keynote"),
        (COPY, "Ada, A summit, Seoul, October 2025, keynote, as quoted in “What he said”, TIME"),
    ],
)
def test_a_line_names_speaker_title_container_date_and_locator(source: Source, line: str) -> None:
    quote = quote_in(source)
    assert attribution(quote) == line
    assert attribution(quote_in(source, Verdict.VARIANT)) == f"reworded from {line}"
    spoken = quote._replace(provenance=quote.provenance._replace(evidence="machine transcript"))
    assert attribution(spoken) == f"{line} (automatic transcript)"


def test_somebody_elses_words_name_the_author_and_the_source_first() -> None:
    quote = quote_in(TALK, Verdict.MISATTRIBUTED, "Eve")
    assert attribution(quote) == "Eve, A summit, Seoul, October 2025, keynote (misattributed to Ada)"


def test_the_address_is_that_of_where_the_words_were_read() -> None:
    assert (POST.address, COPY.address, TALK.address) == ("https://x.example/1", "https://a.example", None)


@pytest.mark.parametrize("change", [{"where": "A letter"}, {"url": "https://b.example"}, {"date": "1999"}], ids=str)
def test_a_source_counts_only_while_the_place_in_words_says_the_same(change: dict[str, str]) -> None:
    """A program that knows no such sources changes the place in words, and keeps the rest."""
    known = quote_in(COPY).provenance
    assert source_of(known) == COPY
    changed = known._replace(**change)
    assert source_of(changed) is None


def test_no_line_of_the_collections_has_a_name_twice_or_a_remark(collections: list[Collection]) -> None:
    for quote in (quote for each in collections for quote in each.quotes):
        source = source_of(quote.provenance)
        assert source, quote.id
        if not source.authors:
            assert "LeCun" not in line_of(source._replace(title="", quoted_in=None)), quote.id


def test_a_page_in_a_book_that_is_data_makes_the_words_exact() -> None:
    found = quote_in(BOOK, Verdict.UNCHECKED).found_in_book()
    assert (found.provenance.status, found.provenance.evidence) == (Verdict.VERBATIM, "print")
    assert source_of(found.provenance) == BOOK
    for other in (PAPER._replace(locator="page 2"), BOOK._replace(locator="chapter 2")):
        claimed = quote_in(other, Verdict.UNCHECKED)
        assert claimed.found_in_book() == claimed
