"""Reading any file: what is recognised, and what holds for every format."""

import json
import tracemalloc

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from examples import examples
from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.provenance import EXACT, HIGHLIGHT, Provenance, Verdict
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.exchange.quote_values import quote_in, values_of
from lecun_viewer.imports import drafts as collecting
from lecun_viewer.imports import reading
from lecun_viewer.imports.drafts import Draft
from lecun_viewer.imports.found import Found, LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.kind import Kind
from lecun_viewer.imports.reading import KINDS, read_quotes
from lecun_viewer.records.ids import new_id
from lecun_viewer.records.importing import recognise

from .builders import Builder
from .kinds import BUILDERS

EVERY = pytest.mark.parametrize("builder", BUILDERS, ids=[builder.kind for builder in BUILDERS])
SUFFIXES = ("", ".csv", ".txt", ".md", ".tsv")
MANY = 10_000

WORD = st.text(st.characters(categories=("L", "Nd"), exclude_characters="ªº"), min_size=1, max_size=8)
SIGNED = st.text(
    st.characters(categories=("L", "Nd", "P", "S"), exclude_characters='“”„«»‘’‚‹›「」『』"＂=^#%<>&*_'),
    min_size=1,
    max_size=8,
)
LINE = st.builds(lambda first, others, last: " ".join([first, *others, last]), WORD, st.lists(SIGNED, max_size=4), WORD)
NAME = st.from_regex(r"[A-Z][a-zé]{1,8}( [A-Z][a-zé]{2,8})?", fullmatch=True).filter(
    lambda name: name.split()[0].lower() not in ("unknown", "none", "on", "in", "at", "to", "from", "jr", "sr", "md")
)
TEXT = st.lists(st.lists(LINE, min_size=1, max_size=3).map("\n".join), min_size=1, max_size=3)


@st.composite
def drafts(draw: st.DrawFn, between: str) -> Draft:
    """Return a quote whose paragraphs have the text *between* them."""
    return Draft(between.join(draw(TEXT)), (draw(NAME),), source=draw(NAME))


def lost(found: Found) -> list[LeftOut]:
    return [each for each in found.left_out if each.reason.loses_quote]


@EVERY
@settings(max_examples=examples(0.5))
@given(written=st.lists(drafts("\n\n"), min_size=1, max_size=5, unique_by=lambda draft: draft.text))
@example(written=[Draft("and\nthen ~ Anna\nwe left", ("Ada",), source="Notes")])
@example(written=[Draft("0 0\n0 ~ A\n0 0", ("Ada",), source="Notes")])
@example(written=[Draft(f"{each} ~ A\n0 ~ A", ("Ada",), source="Notes") for each in range(3)])
def test_quotes_come_back_from_each_format(builder: Builder, written: list[Draft]) -> None:
    found = read_quotes(builder.document(written), builder.file)
    assert list(found.quotes) == [each.quote() for each in builder.read_back(written)]
    assert (found.format, lost(found)) == (builder.kind, [])


@settings(max_examples=examples(5))
@given(st.binary(), st.sampled_from(SUFFIXES))
def test_any_bytes_are_read_or_refused(document: bytes, suffix: str) -> None:
    with_or_without(document, suffix)


FRAGMENTS = st.sampled_from(
    (  # noqa: SIM905
        '\n¦\n\n¦\r\n¦ ¦,¦;¦\t¦"¦""¦“¦”¦— ¦― ¦-- ¦- ¦> ¦>> ¦# ¦%¦%%¦%\n¦==========\n¦quote,author\n¦'
        "Highlight,Book Title,Book Author\n¦```\n¦---\n¦\n===\n¦[!note]¦"
        "- Your Highlight on page 1 | location 2-3 | Added\n¦- Your Note at location 2 | Added\n¦"
        "A Book (Ada)\n¦[a](b)¦[a]: b\n¦<cite>¦</cite>¦*¦**¦_¦`¦\\¦&amp;¦<br>¦https://a.b¦tags: a\n¦Ada¦"
        "words¦One.¦2020¦(¦)¦\ufeff¦\ufdd0¦é¦日本¦\x1b¦\u2028¦12 likes\n¦sep=;\n"
    ).split("¦")
)


@settings(max_examples=examples(5))
@given(st.lists(FRAGMENTS, max_size=40).map("".join), st.sampled_from(SUFFIXES))
@example("A Book (Ada)\n- Your Highlight on page 1 | location 2-3 | Added\n\nwords\n==========\n", ".txt")
def test_any_mixture_of_formats_is_read_or_refused(text: str, suffix: str) -> None:
    with_or_without(text.encode(), suffix)


def with_or_without(document: bytes, suffix: str) -> None:
    """Fail if *document* is neither read nor refused, or if a quote of it could not be kept."""
    try:
        found = read_quotes(document, f"quotes{suffix}")
    except UnreadableError:
        return
    lines = document.count(b"\n") + document.count(b"\r") + 1
    assert found.quotes
    assert all(1 <= each.line <= lines and each.detail.isprintable() for each in found.left_out)
    for quote in found.quotes:
        known = quote.provenance
        assert any(map(str.isalnum, quote.text))
        assert (quote.id, quote.collection) == ("", "")
        assert bool(quote.part) == any(map(str.isalnum, quote.part_title))
        place = (known.where, known.url, known.date, known.note)
        unchecked = Provenance(Verdict.UNCHECKED, None, *place)
        highlight = Provenance(EXACT, quote.text, *place, evidence=HIGHLIGHT)
        assert known._replace(source=None) == (highlight if known.evidence else unchecked)
        assert all(name == name.strip() != "" for name in (*quote.authors, *quote.tags))
        assert "" not in (known.where, known.url, known.date, known.note)
        values = values_of(quote._replace(id=new_id(quote.text, "1a2b3c4d"), collection="mine"))
        assert quote_in(json.dumps(values).encode(), "mine")._replace(id=QuoteId(""), collection="") == quote._replace(
            part_title=""
        )


@pytest.mark.slow
@EVERY
def test_many_quotes_are_read_with_progress_until_they_are_cancelled(builder: Builder) -> None:
    written = [Draft(f"The words of number {each}.", ("Ada",), source="Notes") for each in range(MANY)]
    document, shares, most = builder.document(written), list[float](), MANY

    def progress(share: float) -> None:
        shares.append(share)
        if len(shares) == most:
            raise CancelledError

    assert len(read_quotes(document, builder.file, progress).quotes) == MANY
    assert len(shares) >= MANY / 200
    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0, 1)
    shares, most = [], 10
    with pytest.raises(CancelledError):
        read_quotes(document, builder.file, progress)
    assert len(shares) == 10
    assert shares[-1] < (0.3 if builder.has_one_book else 0.1)  # JSON of a single book is parsed at once


def test_json_without_any_quote_can_be_cancelled() -> None:
    def progress(share: float) -> None:
        if share:
            raise CancelledError

    with pytest.raises(CancelledError):
        read_quotes(f"[{'{},' * 1000}{{}}]".encode(), "a.json", progress)


def test_a_file_that_is_too_big_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMIT", 5)
    assert read_quotes(b"Words", "a.txt").quotes
    with pytest.raises(UnreadableError) as refused:
        read_quotes(b"Words.", "a.txt")
    assert refused.value.reason is UnreadableReason.TOO_BIG


@EVERY
def test_a_file_with_too_many_quotes_is_refused(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "MOST_ENTRIES", 5)
    written = [Draft(f"The words of number {n}.", ("Ada",), source="Notes") for n in range(6)]
    assert len(read_quotes(builder.document(written[:5]), builder.file).quotes) == 5
    with pytest.raises(UnreadableError) as refused:
        read_quotes(builder.document(written), builder.file)
    assert (refused.value.reason, refused.value.details) == (UnreadableReason.TOO_MANY, (5,))


@EVERY
def test_a_quote_that_is_too_long_is_left_out(builder: Builder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "LONGEST_TEXT", 30)
    written = [
        Draft("Short words.", ("Ada",), source="Notes"),
        Draft("Many words. " * 20 + "End.", ("Ada",), source="Notes"),
    ]
    found = read_quotes(builder.document(written), builder.file)
    assert [quote.text for quote in found.quotes] == ["Short words."]
    assert [each.reason for each in lost(found)] == [LeftOutReason.TOO_LONG]
    assert len(lost(found)[0].detail) <= 61


def test_a_quote_with_a_note_that_is_too_long_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collecting, "LONGEST_TEXT", 30)
    found = read_quotes(f"text,note\nOne.,{'n' * 30}\nTwo.,{'n' * 31}\n".encode(), "a.csv")
    assert [quote.text for quote in found.quotes] == ["One."]
    assert [(each.line, each.reason) for each in found.left_out] == [(3, LeftOutReason.TOO_LONG)]


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        ('{"format": "lecun-viewer-favorites", "version": 1}', UnreadableReason.OWN_EXPORT),
        ('[{"quote": "Words"}, {"quote', UnreadableReason.BROKEN_JSON),
        ('{"words": {"a": 1}}', UnreadableReason.NO_TEXT_COLUMN),
        ("<?xml version='1.0'?><q>Words</q>", UnreadableReason.OTHER_KIND),
        ("<!DOCTYPE html><q>Words</q>", UnreadableReason.OTHER_KIND),
        ("@book{ada, title={Notes}}", UnreadableReason.OTHER_KIND),
        ("* * *\n\n---\n", UnreadableReason.NOTHING_FOUND),
    ],
)
def test_other_files_are_refused(document: str, reason: UnreadableReason) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), "quotes.txt")
    assert refused.value.reason is reason


@pytest.mark.parametrize("text", ["Be kind to all.\n" * 10 * MANY, f"[{'[7],' * 20 * MANY}[]]"])
def test_a_text_is_not_copied_to_find_its_kind(text: str) -> None:
    """It may have 200 MB."""
    tracemalloc.start()
    try:
        for kind in KINDS:
            if isinstance(kind, Kind):
                kind.likeness(text, "")
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < len(text) / 2


@pytest.mark.parametrize(
    ("document", "name"),
    [(" , , \n,,\n", "a.csv"), ('{"results": [{"id": "a", "parent_id": null, "category": "epub"}]}', "reader.json")],
)
def test_a_file_without_any_entry_has_no_quotes(document: str, name: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(document.encode(), name)
    assert refused.value.reason is UnreadableReason.NOTHING_FOUND


def test_json_that_was_cut_behind_its_first_bracket_is_refused() -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(b"[", "quotes.json")
    assert refused.value.reason is UnreadableReason.BROKEN_JSON


@pytest.mark.parametrize(
    ("document", "format"),
    [
        ("> quote,author\n> x,y\n", "markdown"),
        ("quote,author\n> Words,Ada\n", "csv"),
        ("quote,author\n%\nWords,Ada\n", "csv"),
        ("> Words.\n%\n> Words.\n", "fortune"),
        ("“Words.”\n― Ada\n", "goodreads"),
        ("“Words.”\n― Ada\n\n“Words.”\n— Bob\n", "text"),
        ("Title\n==========\n\nWords.\n", "text"),
    ],
)
def test_the_stricter_format_wins(document: str, format: str) -> None:
    assert read_quotes(document.encode(), "quotes.txt").format is format


@pytest.mark.parametrize(
    ("blocks", "format"),
    [
        (["> Words.", "Prose."], "markdown"),
        (["> Words.", "Prose.", "Prose."], "text"),
        (["> Words.", "Prose.", "## Heading", "Prose."], "markdown"),
        (["> Words.", "Prose.", "## Heading", "Prose.", "Prose."], "text"),
    ],
)
def test_half_of_the_blocks_make_markdown(blocks: list[str], format: str) -> None:
    assert read_quotes("\n\n".join(blocks).encode(), "quotes.txt").format is format


UNITS = (' ¦\n¦\r¦\r\n¦\t¦\x00¦,¦"¦>¦#¦[¦`¦a¦0¦a\n¦a\r¦,\n¦> \n¦%\n¦a\n\n¦\u3000').split("¦")  # noqa: SIM905


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.md"])
def test_a_big_file_of_nothing_is_refused_before_it_is_read(unit: str, name: str) -> None:
    """Each byte of it would take a microsecond and more. No progress says that none was read."""
    shares = list[float]()
    document = unit.encode() * (12_000_000 // len(unit.encode()))
    with pytest.raises(UnreadableError) as refused:
        recognise(document, name, shares.append)
    reason = refused.value.reason
    assert reason in (UnreadableReason.EMPTY, UnreadableReason.BINARY, UnreadableReason.NO_LIST)
    assert shares == []


def test_a_big_file_of_quotes_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LEAST_CHECKED", 100_000)
    document = "".join(f"{number}. is the number\n\n" for number in range(8000)).encode()
    assert len(document) > reading.LEAST_CHECKED
    assert len(read_quotes(document, "a.txt").quotes) == 8000


@pytest.mark.parametrize(
    "begin",
    [b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF89a", b"\x1f\x8b", b"SQLite format 3", b"{\\rtf1"],
)
@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.json", "a"])
def test_pictures_archives_and_documents_of_offices_are_binary(begin: bytes, name: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        read_quotes(begin + b"\nWords that are more than a few.\n", name)
    assert refused.value.reason is UnreadableReason.BINARY


PARTICLES = (
    *("de", "du", "des", "von", "van", "der", "den", "la", "le", "di", "da", "do", "dos", "al", "el", "bin", "ibn"),
    *("of", "the", "and", "y", "e", "zu", "ten", "ter", "san", "af", "av", "abu", "und", "et"),
)


@pytest.mark.parametrize("particle", PARTICLES)
def test_a_name_may_have_a_particle_within(particle: str) -> None:
    assert collecting.is_person(f"Ada {particle} Winter", is_strict=True)
    assert not collecting.is_person(f"Ada {particle}", is_strict=True)
    assert not collecting.is_person("Ada went Winter")


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_big_file_is_read_with_every_line_end(monkeypatch: pytest.MonkeyPatch, end: str) -> None:
    monkeypatch.setattr(reading, "LEAST_CHECKED", 1000)
    document = f"{end}{end}".join(f"{number}. is the number" for number in range(100))
    assert len(read_quotes(document.encode(), "a.txt").quotes) == 100
