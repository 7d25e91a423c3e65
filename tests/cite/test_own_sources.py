"""Quotes whose source is data, in each verdict. Of what nobody has checked, the note says so."""

import json

import pytest
import rispy
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string

from builders import own_quote
from cite.latex_reader import text_of
from cite.samples import REFERENCES
from cite.test_titles import READ
from lecun_viewer.cite import FORMATS, cite
from lecun_viewer.core.attribution import attribution, placed
from lecun_viewer.core.provenance import UNCHECKED, Provenance, Source, SourceKind, Verdict
from lecun_viewer.core.quote import Quote

PAPER = Source(SourceKind.PAPER, "Deep learning", (), "Nature 521", "2015-05", "page 436", "https://a.example")
NOTE = "“Words.” (attributed to Ada Lovelace; source unverified; page 436)"

WORDS = st.text("abcdé Ωß鲁", min_size=1, max_size=12).map(lambda text: " ".join(text.split())).filter(bool)
SOURCES = st.builds(
    Source,
    st.sampled_from(SourceKind),
    WORDS,
    st.lists(st.sampled_from(["Grace Hopper", "Ada Lovelace"]), max_size=2, unique=True).map(tuple),
    WORDS | st.just(""),
    st.sampled_from([None, "1988", "1988-04", "1988-04-01"]),
    st.sampled_from(["", "page 12", "section 2", "0:47:10"]),
    st.sampled_from([None, "https://a.example/b"]),
)


def unchecked(source: Source, status: Verdict = Verdict.UNCHECKED) -> Quote:
    known = placed(UNCHECKED._replace(status=status, source=source))
    return own_quote("Words.", source=source.title, provenance=known, authors=("Ada Lovelace",))


def test_bibtex_has_the_work_and_says_what_is_not_verified() -> None:
    ((_, entry),) = parse_string(cite(unchecked(PAPER), "bibtex"), "bibtex").entries.items()
    fields = {name: text_of(value) for name, value in entry.fields.items()}
    assert (entry.type, str(entry.persons["author"][0])) == ("article", "Lovelace, Ada")
    assert (fields["title"], fields["journal"], fields["volume"], fields["pages"], fields["note"]) == (
        *("Deep learning", "Nature", "521", "436"),
        NOTE,
    )
    assert fields["url"] == "https://a.example"


def test_ris_and_csl_have_the_work_too() -> None:
    (record,) = rispy.loads(cite(unchecked(PAPER), "ris").replace("\r\n", "\n"))
    assert (record["type_of_reference"], record["title"], record["secondary_title"]) == (
        *("JOUR", "Deep learning"),
        "Nature",
    )
    assert record["notes"] == [NOTE]
    (item,) = json.loads(cite(unchecked(PAPER), "csl-json"))
    assert (item["type"], item["volume"], item["page"], item["note"]) == ("article-journal", "521", "436", NOTE)


def test_the_line_of_a_text_links_to_the_work() -> None:
    said = (
        "attributed to Ada Lovelace; source unverified (cited source: “Deep learning”, Nature 521, May 2015, page 436)"
    )
    assert cite(unchecked(PAPER), "markdown").endswith(f"— [{said}](<https://a.example>)")
    assert cite(unchecked(PAPER), "html").endswith(f'<a href="https://a.example">{said}</a></footer></blockquote>')


@pytest.mark.parametrize("name", FORMATS)
def test_the_place_of_an_untraced_quote_is_not_its_work(name: str) -> None:
    cited = READ[name](cite(unchecked(PAPER, Verdict.UNTRACED), name))
    assert "attributed to Ada Lovelace; no source found (cited source: Deep learning)" in cited
    assert "Nature" not in cited


@st.composite
def cited_quotes(draw: st.DrawFn) -> Quote:
    """Return quotes of all verdicts whose source is data and is shown, with a remark that nothing cites."""
    status = draw(st.sampled_from([each for each in Verdict if each is not Verdict.UNTRACED]))
    author = "Eve Adams" if status.has_author else None
    found = "Words." if status.is_exact else "Other words." if status.has_place else None
    source = draw(SOURCES)
    known = placed(Provenance(status, found, note="A remark of mine.", author=author, source=source))
    return own_quote("Words.", source=source.title, provenance=known, authors=("Ada Lovelace",))


@pytest.mark.parametrize("name", FORMATS)
@given(quote=cited_quotes())
def test_every_citation_has_title_and_container_as_typed_and_no_remark(name: str, quote: Quote) -> None:
    read, source = READ[name](cite(quote, name)), quote.provenance.source
    assert source
    assert source.title in read
    assert source.container in read
    assert "A remark of mine." not in read
    is_work_of_another = bool(source.authors) or quote.provenance.status.has_author
    assert (
        (is_work_of_another and name in {*REFERENCES, "wikipedia"})
        or "Ada Lovelace" in read
        or "Lovelace, Ada" in read
        or "Lovelace" in read
    )


@given(quote=cited_quotes())
def test_a_line_names_the_credited_author_once(quote: Quote) -> None:
    line, source = attribution(quote), quote.provenance.source
    assert source
    assert source.title in line
    if "Ada Lovelace" not in source.authors:
        assert line.count("Lovelace") == 1
    elif not quote.provenance.status.has_author:
        assert line.count("Lovelace") <= 2, "as the speaker, and as an author of a work of several"
