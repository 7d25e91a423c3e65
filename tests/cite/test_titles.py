"""Titles, places and names in all languages of the program: each citation has them as they were typed."""

import re
from collections.abc import Callable, Mapping
from html import unescape
from itertools import product
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builders import own_quote
from cite.latex_reader import text_of
from lecun_viewer.cite import FORMATS, cite
from lecun_viewer.cli import main
from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.provenance import HIGHLIGHT, PRINT, UNCHECKED, Evidence, Provenance, Verdict
from lecun_viewer.core.quote import COMMAS, Quote, QuoteId, comma_between
from lecun_viewer.imports.reading import read_quotes

NAMES = {
    "en": ("Stephen Hawking", "Plato", "Martin Luther King Jr."),
    "ar": ("نجيب محفوظ", "أم كلثوم", "ابن خلدون"),
    "de": ("Johann Wolfgang von Goethe", "Günter Grass", "Christa Wolf"),
    "es": ("Gabriel García Márquez", "Miguel de Cervantes", "Sor Juana"),
    "fr": ("Simone de Beauvoir", "Colette", "Émile Zola"),
    "zh": ("鲁迅", "列夫·托尔斯泰", "李白"),
}
TITLES = {
    "en": ("A Brief History of Time", "His Dark Materials", "Said the Whale", "Interview in Wired", "a talk", "1984"),
    "ar": ("أولاد حارتنا", "هو والبحر", "مقدمة"),
    "de": ("Die Blechtrommel", "Der Prozess", "Ein Gespräch (in Köln)", "die Straße"),
    "es": ("Cien años de soledad", "El ingenioso hidalgo", "Él y ella"),
    "fr": ("L’Étranger", "À la recherche du temps perdu", "Le Deuxième Sexe", "Œuvres"),
    "zh": ("狂人日记", "他的国", "战争与和平"),
}
ENDS = ("", ",", "，", "、", "،", ".", "!", "?", ";", ":", ")")
PAGES = (", page 12", ", S. 12–14", ", página 3", " (p. 4)", " 第 12 页")
BEHIND = ("", *PAGES, ", 1988", " 1988", ",", ", chapter 2")
BEGINNINGS = ("", ", ", "，")
DATES = st.sampled_from([None, "1988", "1988-04", "1988-04-01"])
URLS = st.sampled_from([None, "https://a.example/b"])


class Titled(NamedTuple):
    """A quote, and the title that its citations must have."""

    quote: Quote
    title: str


@st.composite
def titled(draw: st.DrawFn) -> Titled:
    language = draw(st.sampled_from(sorted(NAMES)))
    names = st.sampled_from([name + end for name in NAMES[language] for end in ("", ",", "，")])
    title = draw(st.sampled_from(TITLES[language])) + draw(st.sampled_from(ENDS))
    place = draw(st.sampled_from(BEGINNINGS)) + followed(title, draw(st.sampled_from(BEHIND)))
    evidence: Evidence | None = None
    source, words = "", "Words."
    status = draw(st.sampled_from(Verdict))
    if status is Verdict.VERBATIM and draw(st.booleans()):  # a book
        source, evidence = title, draw(st.sampled_from([PRINT, HIGHLIGHT]))
        place = followed(title, draw(st.sampled_from(PAGES)))
    elif not status.has_place and (status is Verdict.UNTRACED or draw(st.booleans())):
        source, place, words = title, draw(st.sampled_from(["", place])), draw(st.sampled_from(["", "Words."]))
    elif not status.has_place:
        words = ""
    author = draw(names) if status.has_author else None
    known = Provenance(status, words or None, place or None, draw(URLS), draw(DATES), None, author, evidence)
    authors = tuple(draw(st.lists(names, max_size=3)))
    return Titled(own_quote(source=source, provenance=known, authors=authors, language=language), title)


def followed(title: str, behind: str) -> str:
    """Return *title* with what is *behind* it, with one comma between."""
    return title + (behind.removeprefix(",") if title[-1] in COMMAS else behind)


def without_links(pattern: str, text: str) -> str:
    return re.sub(r"\\(.)", r"\1", re.sub(pattern, r"\1", text))


READ: Mapping[str, Callable[[str], str]] = {
    "plain": str,
    "markdown": lambda text: without_links(r"\[(.*?)\]\(<.*?>\)", text),
    "html": lambda text: unescape(re.sub("<[^>]*>", "", text)),
    **dict.fromkeys(("apa", "mla", "chicago", "ieee"), str),
    "wikipedia": unescape,
    "bibtex": lambda text: text_of(text.replace("},\n", "}\n")),  # the commas between the fields
    "csl-json": lambda text: re.sub("<[^>]*>", "", text),
    "ris": str,
    "typst": lambda text: without_links(r'#link\(".*?"\)\[(.*?)\]', text),
    "latex": lambda text: text_of(text.partition("\n")[2]),
}
"""What a reader sees of a citation, by its format."""


def by(author: str, place: str, status: Verdict = Verdict.VERBATIM, title: str = "") -> Titled:
    known = Provenance(status, "Words.", place, date="1988")
    return Titled(own_quote(provenance=known, authors=(author,)), title or place)


@pytest.mark.parametrize("name", FORMATS)
@given(made=titled())
@example(made=by("Stephen Hawking", "A Brief History of Time"))
@example(made=by("Philip Pullman", "His Dark Materials"))
@example(made=by("Ada", "Walden,"))
@example(made=by("Hannah Arendt", "Arendt on Trial"))
def test_every_citation_has_the_title_as_it_was_typed(name: str, made: Titled) -> None:
    text = cite(made.quote, name)
    read = READ[name](text)
    if name != "plain" or not made.quote.provenance.status.has_author:  # it names nothing but the author there
        assert made.title in read
    for one, other in product(COMMAS, repeat=2):
        assert one + other not in text
        assert one + other not in read


@given(made=titled())
def test_an_attribution_has_the_title_too(made: Titled) -> None:
    line = attribution(made.quote)
    assert made.quote.provenance.status.has_author or made.title in line
    assert ",," not in line


def test_the_reader_of_each_format_is_known() -> None:
    assert list(READ) == list(FORMATS)


@pytest.mark.parametrize(
    ("before", "behind", "between"),
    [
        ("Ada", "Notes", ", "),
        ("Ada,", "Notes", " "),
        ("Ada, ", "Notes", ""),
        ("Ada", ", Notes", ""),
        ("Ada,", ", Notes", " "),
        ("鲁迅，", "狂人日记", " "),
        ("", "Notes", ""),
        ("Ada", "", ""),
    ],
)
def test_one_comma_is_enough(before: str, behind: str, between: str) -> None:
    assert comma_between(before, behind) == between


@pytest.mark.parametrize("name", FORMATS)
def test_the_column_where_of_a_table_is_cited(name: str) -> None:
    table = "Quote,Author,Where\nSimplify.,Henry David Thoreau,Letter to H. Blake\nBe.,Ada,\n"
    first, second = (each._replace(id=QuoteId("a")) for each in read_quotes(table.encode(), "a.csv").quotes)
    assert first.provenance.status is Verdict.UNCHECKED
    assert "cited source: Letter to H. Blake" in READ[name](cite(first, name)) or name == "plain"
    assert "Letter to H. Blake" in READ[name](cite(first, name))
    assert "cited source: " not in cite(second, name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_source_of_the_console_is_cited(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["add", "So it goes.", "--author", "Kurt Vonnegut", "--source", "A Man Without a Country"])
    said = capsys.readouterr().out
    (quote_id,) = re.findall(r"so-it-goes-\w+", said)
    main(["cite", quote_id, "--format", name])
    assert "A Man Without a Country" in READ[name](capsys.readouterr().out)


@pytest.mark.parametrize(
    ("source", "where", "words", "status", "named"),
    [
        ("Walden", None, None, Verdict.UNCHECKED, "Walden"),
        ("", "Walden, chapter 2", None, Verdict.UNCHECKED, "Walden, chapter 2"),
        ("Walden", "Walden, chapter 2", None, Verdict.UNCHECKED, "Walden, chapter 2"),
        ("Walden, chapter 2", "Walden", None, Verdict.UNCHECKED, "Walden, chapter 2"),
        ("Walden", "chapter 2", None, Verdict.UNCHECKED, "Walden, chapter 2"),
        ("Walden", "A letter", "Other words.", Verdict.UNCHECKED, "Walden"),
        ("Walden", "A letter", None, Verdict.UNTRACED, "Walden"),
        ("", "A letter", None, Verdict.UNTRACED, ""),
        ("", None, None, Verdict.UNCHECKED, ""),
    ],
)
def test_the_place_of_a_quote_that_nobody_looked_for_is_its_source(
    source: str, where: str | None, words: str | None, status: Verdict, named: str
) -> None:
    quote = by("Ada", "A place").quote
    known = UNCHECKED._replace(status=status, where=where, words_found=words)
    assert quote._replace(source=source, provenance=known).named_source == named


def test_a_year_in_the_source_is_told_once() -> None:
    known = UNCHECKED._replace(where="A talk in 1988", date="1988-04")
    quote = by("Ada", "A talk").quote._replace(provenance=known)
    assert cite(quote, "plain").endswith("— attributed to Ada (cited source: A talk in 1988); source unverified")
