"""What the programs say about the values of `core` and `store`. In English, both say the same."""

import re
from collections import Counter
from typing import Any

import pytest
from PySide6.QtCore import QLocale

from builders import marked, refused
from lecun_viewer.cite import FORMATS
from lecun_viewer.core.daily_quote import DayLogError
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.favorite import FavoritesProblem, Trouble
from lecun_viewer.core.provenance import EVIDENCE, Provenance, Verdict
from lecun_viewer.core.query import ENGLISH_WORDS, parse
from lecun_viewer.core.quote import Collection
from lecun_viewer.exchange.imported import ImportRefusedError, Place, Reason, Refusal
from lecun_viewer.exchange.merge import MergePlan, Outcome
from lecun_viewer.exchange.page import Detail, Label
from lecun_viewer.texts import days, exports, favorites, imports, searching, verdicts

FULL = Failure(Cause.DISK_FULL)


# Provenance


@pytest.mark.parametrize("status", Verdict)
def test_a_state_has_a_label_and_a_meaning_of_its_own(status: Verdict) -> None:
    others = [each for each in Verdict if each is not status]
    for said in (verdicts.label, verdicts.meaning, verdicts.established):
        assert said(status)
        assert said(status) not in map(said, others)
    assert verdicts.verdict_in_full(status) == f"{verdicts.label(status)}. {verdicts.meaning(status)}"


@pytest.mark.parametrize("status", Verdict)
def test_no_state_points_at_the_page_around_it(status: Verdict) -> None:
    """On a card and on a booklet's first page nothing stands below."""
    assert not re.search(r"\b(above|below|here|beside|named|following)\b", verdicts.explained(status))


@pytest.mark.parametrize("status", Verdict)
def test_the_label_of_a_state_is_a_name_of_it_in_a_query(status: Verdict) -> None:
    assert verdicts.label(status).lower() in status.query_names


# Searching


NEEDS = {
    "part:": "“part:” needs the number or title of a part, as in part:4.",
    "in:": '“in:” needs the beginning of a collection title, such as in:"in his own words".',
    "year:": "“year:” needs a year, as in year:2024.",
    "is:": "“is:” needs favorite, exact, reworded, summary, misattributed, unsourced or unchecked.",
}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ('"', "Type the phrase to find after the quotation mark."),
        *NEEDS.items(),
        *((f"{key}nonsense", f"“{key}nonsense” isn’t valid. {needs}") for key, needs in NEEDS.items()),
        ("-", "Type the word to exclude after “-”."),
        ("topic:", "Type a word after “topic:”, as in topic:cake."),
        ("…", "Enter a word to search for."),
        (
            "sauce:time",
            "“sauce:” isn’t a search key, so it’s treated as a word. Search keys: part:, in:, is:, "
            "year:, text:, topic:, source:, author:, tag:, remark:, note:.",
        ),
        (" ".join(f"w{number}" for number in range(41)), "Only the first 40 words are used."),
    ],
)
def test_what_is_not_understood_in_a_search(typed: str, said: str) -> None:
    (problem,) = parse(typed).problems
    assert searching.problem(problem, ENGLISH_WORDS) == said


# Favorites


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (
            FavoritesProblem(Trouble.NEWER_FILE),
            "Your favorites were saved by a newer version of LeCun Viewer and haven’t been changed. "
            "Update LeCun Viewer to use them.",
        ),
        (FavoritesProblem(Trouble.NOT_CHANGED, FULL), "Couldn’t change your favorites: the disk is full."),
        (
            FavoritesProblem(Trouble.NOT_CHANGED, Failure(Cause.OTHER, "too many links")),
            "Couldn’t change your favorites: too many links.",
        ),
        (
            FavoritesProblem(Trouble.FAVORITES_CHANGED_SINCE),
            "Another program changed your favorites in the meantime. Your change wasn’t saved.",
        ),
        (
            FavoritesProblem(Trouble.FAVORITE_CHANGED_SINCE),
            "Another program changed this favorite in the meantime. Your change wasn’t saved.",
        ),
    ],
)
def test_why_favorites_are_not_saved(problem: FavoritesProblem, said: str) -> None:
    assert favorites.problem(problem) == said


@pytest.mark.parametrize("cause", Cause)
def test_every_cause_has_its_words(cause: Cause) -> None:
    problem = FavoritesProblem(Trouble.NOT_CHANGED, Failure(cause, "the system's words"))
    said = favorites.problem(problem)
    assert ("the system's words" in said) == (cause is Cause.OTHER)
    assert len(said) > len("Couldn’t change your favorites: .")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (DayLogError(), "Couldn’t record the quote of the day, so its notification wasn’t shown."),
        (DayLogError(FULL), "Couldn’t record the quote of the day: the disk is full."),
        (
            DayLogError(Failure(Cause.NEWER_VERSION)),
            "Past quotes of the day were saved by a newer version of LeCun Viewer and haven’t been changed.",
        ),
    ],
)
def test_why_a_day_was_not_recorded(error: DayLogError, said: str) -> None:
    assert days.day_problem(error) == said


# Imports and exports


def merge_of(outcomes: dict[Outcome, int], checks: dict[Outcome, int], *, may_be_cut: bool = False) -> MergePlan:
    """Return a plan with these outcomes. Its changes are of no interest here, only whether there are some."""
    changes: list[Any] = [] if {*outcomes, *checks} <= {Outcome.UNCHANGED} else [None]
    return MergePlan(changes, [], Counter(outcomes), Counter(checks), may_be_cut)


FIVE = dict(zip(Outcome, (12, 1, 1, 1, 5), strict=True))


@pytest.mark.parametrize(
    ("plan", "said"),
    [
        (
            merge_of(FIVE, {Outcome.NEW: 1, Outcome.NEWER_WINS: 1, Outcome.UNCHANGED: 1}),
            [
                "12 new favorites, 1 note added, 1 note updated (earlier version kept below it), 1 "
                "earlier note kept below yours, 5 favorites unchanged.",
                "1 new finding, 1 finding updated (earlier version kept in its note), 1 finding unchanged.",
            ],
        ),
        (
            merge_of(dict.fromkeys(Outcome, 2), {}, may_be_cut=True),
            [
                "2 new favorites, 2 notes added, 2 notes updated (earlier versions kept below them), 2 "
                "earlier notes kept below yours, 2 favorites unchanged.",
                "The file may be incomplete: its last line has no line break. Some spreadsheets save files this way.",
            ],
        ),
        (
            merge_of({}, {outcome: 3 for outcome in Outcome if outcome is not Outcome.NOTE_ADDED}),
            [
                "3 new findings, 3 findings updated (earlier versions kept in their notes), 3 earlier "
                "findings kept in your findings’ notes, 3 findings unchanged.",
            ],
        ),
        (
            merge_of({}, {Outcome.OLDER_BELOW: 1}),
            ["1 earlier finding kept in your finding’s note."],
        ),
        (merge_of({}, {}), ["There are no favorites in this file."]),
        (
            merge_of({Outcome.UNCHANGED: 2}, {}),
            ["Nothing to import. You already have everything in this file."],
        ),
    ],
)
def test_what_an_import_will_do(plan: MergePlan, said: list[str]) -> None:
    assert imports.merge(plan) == said


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (ImportRefusedError(Refusal(Reason.EMPTY)), "Nothing was imported from a.csv: the file is empty."),
        (
            ImportRefusedError(Refusal(Reason.NOT_UTF8), 3, Place(byte=40)),
            "Nothing was imported from a.csv. Line 3: the file isn’t in UTF-8. Save it as UTF-8 and try again.",
        ),
        (
            ImportRefusedError(Refusal(Reason.NO_DATE, ("soon",)), 7, Place(column="date")),
            "Nothing was imported from a.csv. Line 7: “soon” isn’t a year, month, or day such as 2024-03-07.",
        ),
        (
            ImportRefusedError(Refusal(Reason.DAMAGE), 2, Place(column="kind")),
            "Nothing was imported from a.csv. The file is damaged or wasn’t exported from LeCun Viewer (line 2).",
        ),
        (
            ImportRefusedError(Refusal(Reason.DAMAGE), None, Place(favorite=2, field="marked_at")),
            "Nothing was imported from a.csv. The file is damaged or wasn’t exported from LeCun Viewer.",
        ),
    ],
)
def test_why_nothing_was_imported(error: ImportRefusedError, said: str) -> None:
    assert imports.refusal(error, "a.csv") == said


def test_big_numbers_are_written_for_people() -> None:
    error = ImportRefusedError(Refusal(Reason.TEXT_TOO_LONG, (1_000_000,)))
    assert f"longer than {QLocale().toString(1_000_000)} characters" in imports.refusal(error, "a.csv")


@pytest.mark.parametrize("reason", Reason)
def test_a_reason_has_a_sentence_of_its_own_or_is_in_the_log(reason: Reason, caplog: pytest.LogCaptureFixture) -> None:
    said = {each: imports.refusal(ImportRefusedError(refused(each, "one", "two")), "a.csv") for each in Reason}
    is_damage = "The file is damaged" in said[reason]
    assert is_damage or list(said.values()).count(said[reason]) == 1
    assert (f"Nothing was imported: {reason.name}" in caplog.messages) is is_damage
    assert not re.search(r"[{}\n]|\.\.$", said[reason])


def test_the_log_has_what_is_wrong_in_a_damaged_file_and_where(caplog: pytest.LogCaptureFixture) -> None:
    imports.refusal(ImportRefusedError(Refusal(Reason.DAMAGE), 7, Place(favorite=2, field="note")), "a.csv")
    assert caplog.messages == ["Nothing was imported: DAMAGE, line 7, favorite 2, field note"]


@pytest.mark.parametrize(
    ("favorites", "checked", "said"),
    [
        (1, 0, "1 favorite, exported from LeCun Viewer on 7 March 2026."),
        (2, 1, "2 favorites and 1 more quote with a finding, exported from LeCun Viewer on 7 March 2026."),
        (1, 2, "1 favorite and 2 more quotes with findings, exported from LeCun Viewer on 7 March 2026."),
    ],
)
def test_the_summary_of_an_exported_page(favorites: int, checked: int, said: str) -> None:
    assert exports.page_summary(favorites, checked, "7 March 2026") == said


def test_the_words_of_an_exported_page(collection: Collection) -> None:
    (favorite,) = marked(collection.quotes[:1], note="Mine")
    assert exports.own_words(favorite) == [Detail("Note", "Mine")]
    assert exports.own_words_in_print(favorite) == [Detail("Personal note", "Mine")]
    assert exports.page_title() == "Favorites"
    assert len({exports.page_label(label) for label in Label}) == len(Label)
    assert len({exports.evidence(kind) for kind in EVIDENCE}) == len(EVIDENCE)
    known = {verdicts.label_with_evidence(Provenance(Verdict.VERBATIM, evidence=kind)) for kind in (None, *EVIDENCE)}
    assert len(known) == 1 + len(EVIDENCE)
    assert verdicts.label_with_evidence(Provenance(Verdict.UNTRACED)) == verdicts.label(Verdict.UNTRACED)


def test_every_citation_format_has_a_name() -> None:
    assert len({exports.citation_format(name) for name in FORMATS}) == len(FORMATS)


def test_how_words_are_known_is_said_of_anybody() -> None:
    for said in map(verdicts.evidence, EVIDENCE):
        assert not re.search(r"\b(he|him|his)\b", said, re.IGNORECASE)
