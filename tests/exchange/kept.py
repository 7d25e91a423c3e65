"""Strategies for Hypothesis: favorites and findings of any content that can be kept."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

from hypothesis import strategies as st

from lecun_viewer.core.change import Entry
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.provenance import EVIDENCE, Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Quote, QuoteId, SameClaim
from lecun_viewer.exchange.imported import Imported

EXPORTED_AT = datetime(2026, 3, 7, 23, 30, tzinfo=UTC)

HOSTILE = (  # noqa: SIM905
    "=1+1¦=cmd|' /C calc'!A0¦+1¦-1¦@SUM(1)¦\tx¦\r=x¦'=x¦''=x¦'tis¦＝1¦\"¦\"\"¦a\",\"b¦a;b¦a\r\nb¦\n¦"
    "\\¦<script>alert(1)</script>¦</style>¦&amp;¦`x`¦# x¦1. x¦![x](http://example.org/x.png)¦"
    "[x]: http://example.org¦שלום¦🙂¦\u2028¦\ufeff¦{}¦Earlier note, 7 March 2026:¦"
    "\nEarlier check, 7 March 2026:\nold¦ Earlier note, 1 May 2020:\r\n"
).split("¦")

# Without half a surrogate pair, which is no text.
texts = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
signs = st.text(st.sampled_from("'\"=+-@;,\t\r\n \\a\0␀“”«»>#"), max_size=12)
words = (texts | signs).filter(str.strip)
moments = st.datetimes(datetime(1971, 1, 1), datetime(9000, 1, 1), timezones=st.just(UTC))
days = st.dates(date(1000, 1, 1), date(9000, 1, 1)).map(str)
dates = days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])
ids = st.from_regex(r"[a-z0-9]{1,3}(-[a-z0-9]{1,3}){0,2}", fullmatch=True).map(QuoteId)
addresses = words.map(lambda text: "https://" + "".join(text.split())).filter(lambda address: len(address) > 8)


def sources_in(quoted_in: st.SearchStrategy[Source | None]) -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        kind=st.sampled_from(SourceKind),
        title=texts,
        authors=st.lists(words, max_size=2).map(tuple),
        container=texts,
        date=st.none() | dates,
        locator=texts,
        url=st.none() | addresses,
        quoted_in=quoted_in,
    )


sources = sources_in(st.none() | sources_in(st.none()))


@st.composite
def provenances(draw: st.DrawFn) -> Provenance:
    status = draw(st.sampled_from(Verdict))
    found = words if status.has_place else st.none() | words
    return Provenance(
        status,
        words_found=draw(found),
        where=draw(found),
        url=draw(st.none() | addresses),
        date=draw(st.none() | dates),
        note=draw(st.none() | words),
        author=draw(words) if status == Verdict.MISATTRIBUTED else None,
        evidence=draw(st.none() | st.sampled_from(EVIDENCE)),
        source=draw(st.none() | sources),
    )


people = st.lists(words, max_size=3).map(tuple)
languages = st.sampled_from(["en", "fr", "zh-Hans", "sr-Latn-RS"])
highlight_times = st.just("") | st.one_of(
    st.dates(date(1000, 1, 1)).map(str),
    st.datetimes(datetime(1000, 1, 1)).map(lambda moment: moment.isoformat(timespec="minutes")),
    moments.map(lambda moment: moment.isoformat(timespec="seconds")),
)
claims = st.lists(st.builds(SameClaim, ids, st.booleans()), max_size=3).map(tuple)
quotes = st.builds(
    Quote,
    ids,
    st.integers(0, 9999),
    texts,
    texts,
    words,
    texts,
    provenances(),
    ids.map(str),
    people,
    languages,
    people,
    claims,
    highlight_times,
)
favorites = st.builds(Favorite, quotes, words, moments, texts, st.none() | moments)
findings = st.builds(
    Finding, quotes, st.none() | st.sampled_from(Verdict), texts, texts, st.just("") | dates, texts, moments
)


def anything() -> st.SearchStrategy[str]:
    """Return a strategy for texts, many of them full of signs that mean something in a format."""
    return texts | signs


def all_imported(most: int = 4) -> st.SearchStrategy[Imported]:
    """Return a strategy for entries of a document. A quote has at most one entry of each kind."""
    return st.builds(
        Imported,
        st.lists(favorites, max_size=most, unique_by=quote_id).map(tuple),
        st.lists(findings, max_size=most, unique_by=quote_id).map(tuple),
        st.just(False),
    )


def quote_id(kept: Favorite | Finding) -> QuoteId:
    return kept.quote.id


def by_id(kept: Iterable[Entry]) -> dict[QuoteId, Entry]:
    return {each.quote.id: each for each in kept}
