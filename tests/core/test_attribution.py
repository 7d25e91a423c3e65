"""The line under a quote. It says no more than is known."""

import re
import sys
from collections import Counter
from datetime import UTC, datetime

import pytest

from lecun_viewer.core.attribution import (
    LEAST_OF_WORDS,
    attribution,
    beginning,
    date_in_words,
    quoted,
    whose_words,
    with_attribution,
)
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import Evidence, Provenance, Verdict
from lecun_viewer.core.quote import Collection, Quote, QuoteId

NOW = datetime(2026, 3, 7, tzinfo=UTC)


def quote_of(provenance: Provenance) -> Quote:
    return Quote(QuoteId("a-quote"), 1, "A part", "On Something", "Some words.", "Forbes", provenance)


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (Verdict.VERBATIM, "Yann LeCun, A talk, 7 March 2024"),
        (Verdict.VARIANT, "reworded from Yann LeCun, A talk, 7 March 2024"),
        (Verdict.PARAPHRASE, "summary of Yann LeCun’s views, compare A talk, 7 March 2024"),
        (Verdict.MISATTRIBUTED, "Somebody Else, A talk, 7 March 2024 (misattributed to Yann LeCun)"),
        (Verdict.UNTRACED, "attributed to Yann LeCun; no source found (cited source: Forbes)"),
    ],
)
def test_each_state_has_a_line_of_its_own(status: Verdict, line: str) -> None:
    known = Provenance(status, where="A talk", date="2024-03-07", author="Somebody Else")
    assert attribution(quote_of(known)) == line


@pytest.mark.parametrize("status", Verdict)
def test_a_state_without_an_author_to_name_has_a_claim_of_its_own(status: Verdict) -> None:
    names_somebody = status.is_his or status.has_author or not status.has_place
    assert bool(status.claim) != names_somebody
    assert status.claim not in [each.claim for each in Verdict if each.claim and each is not status]


@pytest.mark.parametrize(
    ("status", "line"),
    [
        (Verdict.VERBATIM, "Ada, Bob and Eve, A talk, 2024"),
        (Verdict.VARIANT, "reworded from Ada, Bob and Eve, A talk, 2024"),
        (Verdict.PARAPHRASE, "summary of Ada, Bob and Eve’s views, compare A talk, 2024"),
        (Verdict.MISATTRIBUTED, "Somebody Else, A talk, 2024 (misattributed to Ada, Bob and Eve)"),
        (Verdict.UNTRACED, "attributed to Ada, Bob and Eve; no source found (cited source: Forbes)"),
    ],
)
def test_a_quote_has_the_authors_of_its_own(status: Verdict, line: str) -> None:
    quote = quote_of(Provenance(status, where="A talk", date="2024", author="Somebody Else"))
    assert attribution(quote._replace(authors=("Ada", "Bob", "Eve"))) == line
    assert "LeCun" not in attribution(quote._replace(authors=("Ada",)))


def test_authors_that_the_place_names_are_not_said_twice() -> None:
    known = Provenance(Verdict.VERBATIM, where="Ada and Bob, “A paper”", date="2015")
    assert attribution(quote_of(known)._replace(authors=("Ada", "Bob"))) == "Ada and Bob, “A paper”, 2015"


@pytest.mark.parametrize(
    ("evidence", "line"),
    [
        (None, "Yann LeCun, A talk, 7 March 2024"),
        ("print", "Yann LeCun, A talk, 7 March 2024"),
        ("edited transcript", "Yann LeCun, A talk (edited transcript), 7 March 2024"),
        ("machine transcript", "Yann LeCun, A talk (automatic transcript), 7 March 2024"),
    ],
)
def test_a_transcript_is_never_passed_off_as_print(evidence: Evidence | None, line: str) -> None:
    known = Provenance(Verdict.VERBATIM, where="A talk", date="2024-03-07", evidence=evidence)
    assert attribution(quote_of(known)) == line


def test_a_year_that_the_place_names_already_is_not_said_twice() -> None:
    known = Provenance(Verdict.VERBATIM, where="A talk in 2024", date="2024-03-07")
    assert attribution(quote_of(known)) == "Yann LeCun, A talk in 2024"


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ("Yann LeCun, “A paper”", "reworded from Yann LeCun, “A paper”, 2018"),
        ("Yann LeCun and Ishan Misra, “A paper”", "reworded from Yann LeCun and Ishan Misra, “A paper”, 2018"),
        ("LeCun on X", "reworded from Yann LeCun on X, 2018"),
        ("LeCun's post on X", "reworded from Yann LeCun's post on X, 2018"),
        ("His talk in Davos", "reworded from Yann LeCun, His talk in Davos, 2018"),
        ("LeCunian Review", "reworded from Yann LeCun, LeCunian Review, 2018"),
    ],
)
def test_his_name_is_not_said_twice(where: str, line: str) -> None:
    assert attribution(quote_of(Provenance(Verdict.VARIANT, where=where, date="2018"))) == line


def test_copied_text_has_the_words_in_quotation_marks_and_the_line_below() -> None:
    known = Provenance(Verdict.VERBATIM, where="A talk")
    assert with_attribution(quote_of(known)) == "“Some words.”\n— Yann LeCun, A talk"


def units(text: str) -> int:
    """Return how long Windows takes *text* to be."""
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize("most", [127, 255])
def test_with_little_room_the_words_are_cut_and_not_the_attribution(collection: Collection, most: int) -> None:
    for quote in collection.quotes:
        text, _, attributed = with_attribution(quote, most).partition("\n— ")
        assert units(f"{text}\n— {attributed}") <= most
        assert attributed == attribution(quote) or most - units(attribution(quote)) < LEAST_OF_WORDS + 5
        assert attributed in (attribution(quote), whose_words(quote))
        if text != f"“{quote.text}”":
            shown = text.removeprefix("“").removesuffix("…”")
            assert quote.text.startswith(f"{shown} "), "whole words"
            assert units(shown) > LEAST_OF_WORDS / 2


def test_a_notification_on_windows_has_every_attribution(collection: Collection) -> None:
    for quote in collection.quotes:
        assert with_attribution(quote, 255).endswith(f"\n— {attribution(quote)}")


def test_where_there_is_room_nothing_is_cut() -> None:
    quote = quote_of(Provenance(Verdict.VERBATIM, where="A talk"))
    whole = with_attribution(quote)
    assert with_attribution(quote, len(whole)) == whole
    assert with_attribution(quote, len(whole) - 1) != whole


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("one two", 7, "one two"),
        ("one two", 6, "one…"),
        ("one two three", 7, "one two…"),
        ("onetwo three", 3, "one…"),
        ("😀😀 two", 4, "😀😀…"),
        ("😀😀 two", 3, "😀…"),
    ],
)
def test_a_beginning_has_whole_words_where_it_can(text: str, most: int, shown: str) -> None:
    assert beginning(text, most) == shown


def test_a_book_without_spaces_is_cut_in_a_few_steps() -> None:
    """As in Chinese. A quote may be as long as a book, and the desktop's search waits for its beginning."""
    steps = Counter[str]()
    before = sys.getprofile()
    sys.setprofile(lambda _frame, event, _value: steps.update([event]))
    try:
        said = beginning("字" * 5_000, 60)
    finally:
        sys.setprofile(before)
    assert said == "字" * 60 + "…"
    assert steps["call"] < 100


@pytest.mark.parametrize(
    ("date", "said"), [("2024-03-07", "7 March 2024"), ("2024-12", "December 2024"), ("2024", "2024")]
)
def test_dates_read_as_people_write_them(date: str, said: str) -> None:
    assert date_in_words(date) == said


def test_no_quote_of_the_collection_is_made_more_certain_than_it_is(collection: Collection) -> None:
    for quote in collection.quotes:
        line = attribution(quote)
        assert line.startswith("Yann LeCun, ") == (quote.provenance.status is Verdict.VERBATIM), quote.id
        assert "\n" not in line
        assert not re.search(r"LeCun,? (Yann )?LeCun|LeCun, (A|His|Said) ", line), line
        assert "None" not in line


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("He said", "“He said”"),
        ("“He said.” … “Then left.”", "“He said.” … “Then left.”"),
        ("“Deep learning” is a name", "“‘Deep learning’ is a name”"),
        ("It is “deep”", "“It is ‘deep’”"),
    ],
)
def test_a_passage_gets_quotation_marks_once(words: str, shown: str) -> None:
    assert quoted(words) == shown


def test_a_new_favorite_holds_its_line_and_no_note(collection: Collection) -> None:
    quote = collection.quotes[0]
    assert Favorite.mark(quote, NOW) == Favorite(quote, attribution(quote), NOW, note="")


def test_an_author_with_a_name_longer_than_the_room_is_named_all_the_same() -> None:
    quote = quote_of(Provenance(Verdict.MISATTRIBUTED, author="A" * 300))
    assert with_attribution(quote, 127) == f"“…”\n— {attribution(quote)}"
