"""What each thing is called, and the sentences without values: all of them, in the case that their place needs."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from builders import refused
from lecun_viewer.cite import FORMATS
from lecun_viewer.core.daily_quote import DEFAULT, FAVORITES, OWN, DayLogError, collection_pool
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.provenance import EVIDENCE, Verdict
from lecun_viewer.core.query import ENGLISH_WORDS, KEYS, Problem, ProblemKind, parse, verdict_names
from lecun_viewer.exchange.imported import ImportRefusedError, Reason
from lecun_viewer.exchange.merge import MergePlan, Outcome
from lecun_viewer.exchange.page import Label, Lost
from lecun_viewer.generated import LANGUAGES
from lecun_viewer.imports.columns import CHOSEN
from lecun_viewer.imports.found import Choice, LeftOut, LeftOutReason, UnreadableError, UnreadableReason
from lecun_viewer.imports.reading import LABELS as KINDS
from lecun_viewer.records.importing import OWN as OWN_FILE
from lecun_viewer.texts import (
    catalogue,
    collections,
    days,
    exports,
    failures,
    imports,
    quote_imports,
    searching,
    verdicts,
)
from plain_texts import check

FILES = (OWN_FILE, *KINDS)
CHOICES = ("kind", "encoding", "layout", "headings", "header")
VALUES = (
    *(each.value for each in CHOSEN),
    *("lines", "blocks", "recognized", "block quotes", "list items", "paragraphs", "parts", "yes", "no"),
)
FULL = Failure(Cause.DISK_FULL)
POOLS = (DEFAULT, FAVORITES, OWN, collection_pool("mine"), "part:4")
ERRORS = (DayLogError(), DayLogError(FULL), DayLogError(Failure(Cause.NEWER_VERSION)))
ABOVE = {Verdict.VARIANT: "What {} said", Verdict.PARAPHRASE: "What {} said or reportedly said"}


def choice(name: str) -> str:
    return quote_imports.choice_label(Choice(name, "", ()))


def value(name: str) -> str:
    return quote_imports.value_label(Choice("layout", "", ()), name)


def of_kind(kind: str) -> str:
    return quote_imports.value_label(Choice("kind", "", ()), kind)


def file(format: str) -> str:
    return quote_imports.format_label(format, "UTF-8")


LABELS: list[tuple[Callable[[Any], str], Iterable[Any]]] = [
    (verdicts.label, Verdict),
    (verdicts.passage, Verdict),
    (exports.page_label, Label),
    (exports.citation_format, FORMATS),
    (file, FILES),
    (choice, CHOICES),
    (value, VALUES),
    (of_kind, KINDS),
]


@pytest.mark.parametrize(("label", "things"), LABELS, ids=[label.__name__ for label, _things in LABELS])
def test_a_label_begins_with_a_capital(label: Callable[[Any], str], things: Iterable[Any]) -> None:
    for thing in things:
        said = label(thing)
        check(said)
        assert said[0].isupper()
        assert not said.endswith(".")


def refusal(reason: Reason) -> str:
    return imports.refusal(ImportRefusedError(refused(reason, "soon")), "a.csv")


def unreadable(reason: UnreadableReason) -> str:
    return quote_imports.unreadable(UnreadableError(reason, ("soon",)), "a.csv")


def nothing_found(reason: UnreadableReason) -> str:
    return quote_imports.nothing_found(UnreadableError(reason, ("YAML",)))


def problem(kind: ProblemKind) -> str:
    return searching.problem(Problem(kind, "key", "said"), ENGLISH_WORDS)


def his_meaning(status: Verdict) -> str:
    return verdicts.meaning(status, is_persons=True)


def meaning(status: Verdict) -> str:
    return verdicts.meaning(status, is_persons=False)


def plan(outcome: Outcome | None) -> str:
    outcomes = Counter([outcome] if outcome else [])
    return " ".join(imports.merge(MergePlan([], [], outcomes, Counter(), may_be_cut=True)))


def unusable_folder(cause: Cause) -> str:
    return failures.unusable_folder("/data.", Failure(cause, "it was too hot"))


SENTENCES: list[tuple[Callable[[Any], str], Iterable[Any]]] = [
    (meaning, Verdict),
    (his_meaning, Verdict),
    (verdicts.established, Verdict),
    (verdicts.evidence, EVIDENCE),
    (exports.lost, Lost),
    (days.empty_pool, POOLS),
    (days.day_problem, ERRORS),
    (unusable_folder, Cause),
    (refusal, Reason),
    (unreadable, UnreadableReason),
    (nothing_found, UnreadableReason),
    (problem, ProblemKind),
    (plan, [None, *Outcome]),
]


@pytest.mark.parametrize(("say", "things"), SENTENCES, ids=[say.__name__ for say, _things in SENTENCES])
def test_a_sentence_begins_with_a_capital_and_ends_with_a_stop(
    say: Callable[[Any], str], things: Iterable[Any]
) -> None:
    for thing in things:
        said = say(thing)
        check(said.replace("a.csv. ", "a. "))
        assert not said[0].islower()
        assert said.endswith((".", '".'))


@pytest.mark.parametrize("say", [days.all_hidden, days.no_quote_of_the_day])
def test_a_sentence_without_values_does_too(say: Callable[[], str]) -> None:
    check(say())
    assert say()[0].isupper()
    assert say().endswith(".")


def left_out(reason: LeftOutReason) -> str:
    return quote_imports.reason(LeftOut(1, reason, "said"))


def test_a_reason_goes_on_after_a_colon() -> None:
    said = [failures.reason(Failure(cause)) for cause in Cause if cause is not Cause.OTHER]
    said += map(left_out, LeftOutReason)
    said += [imports.reason_of_refusal(refused(reason, "soon")) for reason in Reason]
    for each in said:
        check(each)
        assert not each[0].isupper()
        assert not each.endswith(".")
    assert failures.reason(None) == ""
    assert failures.reason(Failure(Cause.OTHER, "it was too hot")) == "it was too hot"


@pytest.mark.parametrize("status", ABOVE)
def test_what_stands_above_the_words_found_says_whose_they_are(status: Verdict) -> None:
    assert verdicts.passage(status) == ABOVE[status].format("Yann LeCun")
    assert verdicts.passage(status, is_persons=False) == ABOVE[status].format("the author")


def test_the_window_and_the_console_call_these_alike() -> None:
    assert collections.my_quotes() == "My Quotes"
    assert (exports.page_title(), exports.page_search()) == ("Favorites", "Search")


def test_the_words_of_the_search_are_english_ones_in_english() -> None:
    spoken = searching.spoken_words()
    assert [(spoken.key(key), spoken.word(key)) for key in KEYS] == [(key, key) for key in KEYS]
    assert spoken.favorite == "favorite"
    assert verdict_names(spoken) == verdict_names(ENGLISH_WORDS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_takes_each_name_of_a_verdict_as_plain_words(language: str) -> None:
    catalogue.set_language([language])
    spoken = searching.spoken_words()
    for status in Verdict:
        for name in (verdicts.label(status), spoken.name(status)):
            assert [found for _words, found in parse(name, (), spoken).verdicts] == [status], name


def test_an_encoding_and_authors_have_their_names() -> None:
    assert quote_imports.value_label(Choice("encoding", "", ()), "cp1252") == "cp1252"
    assert quote_imports.value_label(Choice("headings", "", ()), "authors") == "Authors"
    assert quote_imports.value_label(Choice("column 1", "", ()), "authors") == "Author"


def test_the_label_of_a_file_names_an_encoding_that_may_be_wrong() -> None:
    label = quote_imports.format_label("csv", "")
    assert quote_imports.format_label("csv", "windows-1252") == f"{label} (windows-1252)"
    assert quote_imports.format_label("csv", "utf-8") == label
