"""Every sentence of `texts` that has values, with values that can be told apart: each stands where it is meant.

A sentence that is not said here fails the last test. Those of the favorites file are in ``tests/gui/test_texts.py``.
"""

import ast
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from builders import own_info, own_quote
from lecun_viewer.core.change import QuoteChange
from lecun_viewer.core.check import Match
from lecun_viewer.core.daily_quote import DEFAULT, FAVORITES, OWN, DayLogError, collection_pool
from lecun_viewer.core.failure import Cause, Failure
from lecun_viewer.core.provenance import EVIDENCE, Evidence, Provenance, Verdict
from lecun_viewer.core.query import ENGLISH_WORDS, Problem, ProblemKind
from lecun_viewer.core.quotations import Quotation
from lecun_viewer.core.quote import CollectionInfo, Quote
from lecun_viewer.exchange.imported import ImportRefusedError, Reason, Refusal
from lecun_viewer.exchange.merge import MergePlan, Outcome
from lecun_viewer.imports.found import (
    BadLine,
    Choice,
    Doubt,
    DoubtReason,
    LeftOut,
    LeftOutReason,
    UnreadableError,
    UnreadableReason,
)
from lecun_viewer.records.importing import Plan
from lecun_viewer.records.state import CollectionMessage, Trouble
from lecun_viewer.texts import (
    catalogue,
    checking,
    collections,
    days,
    exports,
    failures,
    imports,
    quote_imports,
    searching,
    verdicts,
)
from plain_texts import Recording

TEXTS = Path(catalogue.__file__).parent
OF_FAVORITES = "favorites.py"
WHY = Failure(Cause.OTHER, "it was too hot")
Say = Callable[[], str]


def each(say: Callable[..., str], *cases: tuple[Any, ...]) -> list[tuple[Say, str]]:
    """Return a row for each of *cases*: what *say* says of its first values, and the last value, which is expected."""
    return [(lambda values=values: say(*values[:-1]), values[-1]) for values in cases]  # type: ignore[misc]


# Own collections


def of_collection(trouble: Trouble, number: int = 7) -> str:
    refusal = Refusal(Reason.NO_DATE, ("soon",))
    return collections.message(CollectionMessage(trouble, "Mine", WHY, number, refusal))


COLLECTIONS = {
    Trouble.NEWER_FILE: "“Mine” was saved by a newer version of LeCun Viewer and hasn’t been changed. Update LeCun "
    "Viewer to use it.",
    Trouble.NO_COLLECTION: "Mine isn’t a collection file, so it was skipped. The file wasn’t changed.",
    Trouble.NOT_READ: "Couldn’t read Mine: it was too hot. What was read before is still shown.",
    Trouble.BAD_LINES: "Skipped 7 more lines of “Mine”.",
    Trouble.BAD_LINE: "Skipped line 7 of “Mine”: “soon” isn’t a year, month, or day such as 2024-03-07. The line was "
    "kept.",
    Trouble.NOT_CHANGED: "Couldn’t change “Mine”: it was too hot.",
    Trouble.CHANGED_SINCE: "Another program changed this quote in “Mine” in the meantime. Your change wasn’t saved.",
    Trouble.FOLDER_AWAY: "Couldn’t synchronize with Mine: it was too hot. Everything is saved on this computer and "
    "will be synchronized later.",
    Trouble.OLD_FILE: "Mine was saved by version 0.1.0, whose files can’t be read. The file wasn’t changed.",
    Trouble.SHIPPED_NAME: "Mine has the name of a built-in collection, so it was skipped. Rename the file to use it.",
}
OF_ONE = ((Trouble.BAD_LINES, 1, "Skipped 1 more line of “Mine”."),)


def of_place(has_favorites: bool, before: str | None) -> str:
    return collections.place(Path("/new"), has_favorites=has_favorites, before=Path(before) if before else None)


def of_folder(cause: Cause) -> str:
    return failures.unusable_folder("/data", Failure(cause))


INSTEAD = "so the quote of the day is chosen from Yann LeCun’s exact words."
NO_FOLDER = "Favorites and your own quotes can’t be read or saved, because their folder can’t be used: "
UNCHANGED = "Nothing in it was changed."


# Imports of favorites


def of_plan(favorites: dict[Outcome, int], findings: dict[Outcome, int]) -> str:
    changes: list[Any] = [None]
    plan = MergePlan(changes, changes, Counter(favorites), Counter(findings))
    return "|".join(imports.merge(plan))


NUMBERS = dict(zip(Outcome, range(2, 7), strict=True))
ONES = dict.fromkeys(Outcome, 1)


def of_findings(numbers: dict[Outcome, int]) -> dict[Outcome, int]:
    return {outcome: number for outcome, number in numbers.items() if outcome is not Outcome.NOTE_ADDED}


def of_refusal(reason: Reason, value: str | int | None, line: int | None) -> str:
    values = () if value is None else (value,)
    return imports.refusal(ImportRefusedError(Refusal(reason, values), line), "a.csv")


# Imports of quotes


MINE = own_info(0)
HIDDEN = CollectionInfo("hidden", "Hidden", "", 0, is_hidden=True)


def quote_of(collection: str) -> Quote:
    return own_quote(collection=collection, authors=("Ada",))


def of_duplicates(mine: int, hidden: int, none: int, notes: int) -> str:
    places = ["mine"] * mine + ["hidden"] * hidden + [""] * none
    made = Plan([], [(quote_of(""), quote_of(place)) for place in places], ["A note"] * notes, [])
    return "|".join(quote_imports.there_already(made, (MINE, HIDDEN)))


def of_another_import(new: int, unchanged: int, deleted: int, outgrown: int = 0, dated: int = 0) -> str:
    quote = quote_of("")
    made = Plan([quote] * new, [(quote, quote)] * unchanged, [], [quote] * deleted, outgrown=(quote,) * outgrown)
    made = made._replace(dated=(QuoteChange(quote, quote),) * dated)
    return quote_imports.again(made, "Mine")


def of_left_out(*found: LeftOut | BadLine) -> str:
    return "|".join(quote_imports.left_out(found))


def of_doubts(reasons: Sequence[DoubtReason]) -> str:
    return "|".join(quote_imports.doubts([Doubt(at, reason) for at, reason in enumerate(reasons)]))


def of_remedy(reason: UnreadableReason) -> str:
    layout, kind = Choice("layout", "nothing", ("blocks", "nothing")), Choice("kind", "other", ("other", "text"))
    error = UnreadableError(reason, choices=(layout, kind))
    button = next((each for each in error.choices if error.remedy and each.name == error.remedy[0]), None)
    shown = quote_imports.remedy_button(button, error.remedy[1]) if button and error.remedy else ""
    return f"{quote_imports.remedy(error)}|{shown}"


def of_reason(reason: LeftOutReason) -> str:
    return quote_imports.reason(LeftOut(3, reason, "said"))


def of_file(reason: UnreadableReason, *details: str | int) -> str:
    return quote_imports.unreadable(UnreadableError(reason, details), "a.csv")


NOTHING = "Nothing was imported from a.csv: "


# Searching


def of_problem(kind: ProblemKind, key: str, said: str) -> str:
    return searching.problem(Problem(kind, key, said), ENGLISH_WORDS)


KEYS = "part:, in:, is:, year:, text:, topic:, source:, author:, tag:, remark:, note:"
STATES = "favorite, exact, reworded, summary, misattributed, unsourced or unchecked"


def match(likeness: float, is_found: bool, text: str = "Words in a text") -> Match:
    return Match(quote_of("mine"), 0, len(text), text, likeness, is_found)


QUOTATION = Quotation(0, 11, "He said it.")


def of_part() -> str:
    quote = quote_of("mine")._replace(text="Words in a text and more")
    return checking.how_like(match(0.8, False)._replace(quote=quote))


PROVES_NOTHING = (
    "This doesn’t mean that nobody said it. To find quotes on the same subject, search for a few of its words."
)


def of_evidence(kind: Evidence) -> str:
    return verdicts.label_with_evidence(Provenance(Verdict.VERBATIM, evidence=kind))


def notes_written(new: int, updated: int, changed: int) -> str:
    paths = [Path(f"/notes/{number}.md") for number in range(9)]
    return "|".join(exports.notes_written(paths[:new], paths[:updated], paths[:changed], "/notes"))


SAID = [
    *each(catalogue.in_quotation_marks, ("a", "“a”")),
    *each(catalogue.listed, (["a", "", "b", "c"], "a, b, c"), ([], "")),
    *each(catalogue.listed_first, (["a", "b", "c", "d", "e"], "a, b, c, d, e"), ([*"abcdef"], "a, b, c, d, e …")),
    *each(catalogue.sentences, (["One.", "", "Two.", "Three."], "One. Two. Three.")),
    *each(catalogue.number_in_words, (1, "1"), (1_234_567, "1,234,567")),
    *each(
        catalogue.no_language,
        ("xx", ["en", "fr"], "“xx” isn’t an available language. Use one of these: en, fr."),
    ),
    *each(of_collection, *COLLECTIONS.items(), *OF_ONE),
    *each(
        collections.message,
        (
            CollectionMessage(Trouble.FOLDER_AWAY, "Mine"),
            "The folder Mine isn’t responding. Everything is saved on this computer and will be synchronized when the "
            "folder responds again.",
        ),
    ),
    *each(
        of_place,
        (False, None, "Your quotes are in /new."),
        (True, None, "Your quotes and favorites are in /new."),
        (True, "/new", "Your quotes and favorites are in /new."),
        (False, "/old", "Your quotes are in /new. The files in /old were kept and won’t be updated."),
    ),
    *each(
        days.empty_pool,
        (
            DEFAULT,
            "No visible quote is in Yann LeCun’s exact words, so the quote of the day is chosen from all visible"
            " quotes.",
        ),
        (FAVORITES, f"You have no favorites, or all are set to “Never”, {INSTEAD}"),
        (OWN, f"You haven’t added quotes, or all are set to “Never”, {INSTEAD}"),
        ("tag novels", f"None of your quotes has that author, source, or tag anymore, {INSTEAD}"),
        (collection_pool("mine"), f"That collection has no quotes, {INSTEAD}"),
        ("part:4", f"That part has no quotes, {INSTEAD}"),
    ),
    *each(days.day_problem, (DayLogError(WHY), "Couldn’t record the quote of the day: it was too hot.")),
    *each(
        exports.page_summary,
        (1, 0, "Sunday", "1 favorite, exported from LeCun Viewer on Sunday."),
        (2, 1, "Sunday", "2 favorites and 1 more quote with a finding, exported from LeCun Viewer on Sunday."),
        (2, 3, "Sunday", "2 favorites and 3 more quotes with findings, exported from LeCun Viewer on Sunday."),
    ),
    *each(
        exports.collection_summary,
        (1, "Sunday", "1 quote, exported from LeCun Viewer on Sunday."),
        (2, "Sunday", "2 quotes, exported from LeCun Viewer on Sunday."),
    ),
    *each(exports.note_not_written, ("/a", "hot.", "Couldn’t save /a: hot. Notes saved before that were kept.")),
    *each(
        notes_written,
        (1, 0, 0, "1 note exported to /notes."),
        (2, 1, 0, "2 notes exported to /notes.|1 note updated in /notes."),
        (0, 3, 0, "3 notes updated in /notes."),
        (
            0,
            0,
            1,
            "You edited 1 note, so it wasn’t updated: “0.md”. To get a new version, move yours to another folder and "
            "export again.",
        ),
        (
            0,
            0,
            2,
            "You edited 2 notes, so they weren’t updated: “0.md”, “1.md”. To get new versions, move yours to another "
            "folder and export again.",
        ),
        (0, 0, 0, "The notes in /notes are up to date."),
    ),
    *each(failures.unusable, ("/a", "hot", "/a can’t be used: hot.")),
    *each(failures.not_written, ("/a", "hot.", "Couldn’t save /a: hot. Nothing was changed.")),
    *each(
        failures.not_read,
        ("/a", FileNotFoundError(), "Couldn’t read /a: there is no such file or folder. Nothing was changed."),
        (
            "/a",
            IsADirectoryError(),
            "Couldn’t read /a: there is a folder where the file should be. Nothing was changed.",
        ),
        ("/a", OSError(5, "Too Hot"), "Couldn’t read /a: too hot. Nothing was changed."),
        ("/a", OSError("Too Hot"), "Couldn’t read /a: too hot. Nothing was changed."),
    ),
    *each(
        of_folder,
        (
            Cause.NO_ACCESS,
            f"{NO_FOLDER}access is denied. {UNCHANGED} "
            "Give yourself access to the folder, then try again. Folder: /data",
        ),
        (
            Cause.NAME_TOO_LONG,
            f"{NO_FOLDER}the name is too long. {UNCHANGED} Use a folder with a shorter name. Folder: /data",
        ),
        (
            Cause.FILE_IN_THE_WAY,
            f"{NO_FOLDER}there is a file where the folder should be. {UNCHANGED} "
            "Move that file to another place, then try again. Folder: /data",
        ),
        (
            Cause.DISK_FULL,
            f"{NO_FOLDER}the disk is full. {UNCHANGED} Check the folder and its disk, then try again. Folder: /data",
        ),
    ),
    *each(
        of_plan,
        (
            NUMBERS,
            of_findings(NUMBERS),
            "2 new favorites, 3 notes added, 4 notes updated (earlier versions kept below them), 5 earlier notes kept "
            "below yours, 6 favorites unchanged.|2 new findings, 4 findings updated (earlier versions kept in their "
            "notes), 5 earlier findings kept in your findings’ notes, 6 findings unchanged.",
        ),
        (
            ONES,
            of_findings(ONES),
            "1 new favorite, 1 note added, 1 note updated (earlier version kept below it), 1 earlier note kept below "
            "yours, 1 favorite unchanged.|1 new finding, 1 finding updated (earlier version kept in its note), 1 "
            "earlier finding kept in your finding’s note, 1 finding unchanged.",
        ),
    ),
    *each(
        of_refusal,
        (Reason.TOO_BIG, 1234, None, f"{NOTHING}the file is larger than 1,234 MB."),
        (Reason.TOO_MANY, 1234, None, f"{NOTHING}there are more than 1,234 entries."),
        (
            Reason.PLACE_MISSING,
            Verdict.VARIANT,
            3,
            "Nothing was imported from a.csv. Line 3: “Reworded” needs a source and the wording in the source.",
        ),
        (
            Reason.TEXT_TOO_LONG,
            1234,
            5678,
            "Nothing was imported from a.csv. Line 5,678: the text is longer than 1,234 characters.",
        ),
        (Reason.NO_DATE, "soon", None, f"{NOTHING}“soon” isn’t a year, month, or day such as 2024-03-07."),
        (Reason.NO_LANGUAGE, "soon", None, f"{NOTHING}“soon” isn’t a language code such as en or fr."),
        (Reason.NO_ADDRESS, "soon", None, f"{NOTHING}“soon” isn’t a link that starts with http:// or https://."),
        (
            Reason.DAMAGE,
            None,
            3,
            "Nothing was imported from a.csv. The file is damaged or wasn’t exported from LeCun Viewer (line 3).",
        ),
    ),
    *each(
        quote_imports.choice_label,
        (Choice("column 2", "text", (), "Mood"), "Column “Mood”"),
    ),
    *each(
        quote_imports.format_label,
        ("csv", "UTF-8", "CSV table (UTF-8)"),
        ("kobo", "", "Kobo highlights"),
    ),
    *each(
        of_left_out,
        (LeftOut(3, LeftOutReason.NO_WORDS, ""), "Skipped 1 line (3): an entry without text."),
        (
            LeftOut(1, LeftOutReason.NO_WORDS, ""),
            LeftOut(1, LeftOutReason.NO_WORDS, ""),
            LeftOut(1, LeftOutReason.NO_WORDS, ""),
            "Skipped: an entry without text (3).",
        ),
        (
            LeftOut(3, LeftOutReason.CODE, "int x"),
            BadLine(4, Refusal(Reason.NO_DATE, ("soon",))),
            LeftOut(1234, LeftOutReason.CODE, "int y"),
            "Skipped 2 lines (3, 1,234): code. For example: “int x”.|Skipped 1 line (4): “soon” isn’t a year, month, "
            "or day such as 2024-03-07.",
        ),
        (LeftOut(7, LeftOutReason.NO_DATE, "soon"), "Left out of 1 line (7): “soon”, which isn’t a clear date."),
        (
            LeftOut(7, LeftOutReason.NO_DATE, "soon"),
            LeftOut(9, LeftOutReason.NO_DATE, "soon"),
            "Left out of 2 lines (7, 9): “soon”, which isn’t a clear date.",
        ),
    ),
    *each(
        of_doubts,
        ((DoubtReason.MARKUP,), "1 quote looks odd: markup or program code in the text (1)."),
        (
            (DoubtReason.NO_LETTERS, DoubtReason.AUTHOR_IS_NUMBER, DoubtReason.NO_LETTERS),
            "3 quotes look odd: no letters (2), a number as the author (1).",
        ),
        ((), ""),
    ),
    *each(
        of_remedy,
        (
            UnreadableReason.RUNNING_TEXT,
            'To read it anyway, add: --as "layout=blocks"|Try “Quotes are: Blocks between blank lines”',
        ),
        (UnreadableReason.OTHER_KIND, 'To read it anyway, add: --as "kind=text"|Try “Read as: Plain Text”'),
        (UnreadableReason.EMPTY, "|"),
    ),
    *each(
        quote_imports.nothing_found,
        (
            UnreadableError(UnreadableReason.OTHER_KIND, ("YAML",)),
            "YAML files can’t be imported. If this one has quotes, choose how to read it.",
        ),
    ),
    *each(
        of_reason,
        (LeftOutReason.UNKNOWN_COLUMN, "the unknown column “said”"),
        (LeftOutReason.SECOND_COLUMN, "the column “said”, which duplicates another column"),
        (LeftOutReason.COLUMN_NOT_KEPT, "the column “said”, which isn’t imported"),
        (LeftOutReason.NO_DATE, "“said”, which isn’t a clear date"),
        (LeftOutReason.NO_ADDRESS, "“said”, which isn’t a link that starts with http:// or https://"),
        (LeftOutReason.NO_LANGUAGE, "“said”, which isn’t a language code such as en or fr"),
    ),
    *each(
        of_duplicates,
        (
            1,
            2,
            1,
            1,
            "1 quote in “Mine”.|2 quotes in “Hidden” (hidden).|1 quote repeated in the file.|Skipping duplicates also "
            "skips 1 note that the existing quotes don’t have.",
        ),
        (
            3,
            1,
            2,
            4,
            "3 quotes in “Mine”.|1 quote in “Hidden” (hidden).|2 quotes repeated in the file.|Skipping duplicates also "
            "skips 4 notes that the existing quotes don’t have.",
        ),
        (0, 0, 0, 0, ""),
    ),
    *each(
        of_another_import,
        (12, 4, 3, "“Mine”: 12 new, 4 unchanged, 3 deleted earlier."),
        (1, 1, 1, "“Mine”: 1 new, 1 unchanged, 1 deleted earlier."),
        (0, 2, 0, "“Mine”: 0 new, 2 unchanged."),
        (1, 0, 0, 1, "“Mine”: 1 new, 0 unchanged, 1 replaced by a longer highlight."),
        (2, 0, 0, 2, "“Mine”: 2 new, 0 unchanged, 2 replaced by longer highlights."),
        (0, 1, 0, 0, 1, "“Mine”: 0 new, 0 unchanged, 1 with its date added."),
        (0, 3, 0, 0, 2, "“Mine”: 0 new, 1 unchanged, 2 with their dates added."),
    ),
    *each(
        of_file,
        (UnreadableReason.TOO_BIG, 1234, f"{NOTHING}the file is larger than 1,234 MB. Split it and import the parts."),
        (
            UnreadableReason.TOO_MANY,
            1234,
            f"{NOTHING}the file has more than 1,234 quotes. Split it and import the parts.",
        ),
        (
            UnreadableReason.MIXED_ENCODING,
            1234,
            f"{NOTHING}line 1,234 is damaged or has a different encoding from the other lines. Save the file as UTF-8 "
            "and try again.",
        ),
        (
            UnreadableReason.OTHER_KIND,
            "YAML",
            f"{NOTHING}YAML files can’t be imported. Save their quotes as CSV or plain text, and import that file.",
        ),
        (
            UnreadableReason.DAMAGED,
            0,
            f"{NOTHING}the database is damaged. Copy it from the device again.",
        ),
        (
            UnreadableReason.BROKEN_JSON,
            1234,
            f"{NOTHING}line 1,234 isn’t valid JSON. Correct it and try again.",
        ),
        (
            UnreadableReason.NO_TEXT_COLUMN,
            "mood",
            "day",
            f"{NOTHING}no column with quotes was found. Name it “text”. The columns are: “mood”, “day”.",
        ),
    ),
    *each(
        of_problem,
        (ProblemKind.TOO_MANY_WORDS, "", "", "Only the first 40 words are used."),
        (ProblemKind.NO_WORD_AFTER_KEY, "topic", "", "Type a word after “topic:”, as in topic:cake."),
        (
            ProblemKind.UNKNOWN_KEY,
            "sauce",
            "",
            f"“sauce:” isn’t a search key, so it’s treated as a word. Search keys: {KEYS}.",
        ),
        (ProblemKind.NO_PART, "pa", "", "“pa:” needs the number or title of a part, as in part:4."),
        (
            ProblemKind.NO_PART,
            "pa",
            "x",
            "“pa:x” isn’t valid. “pa:” needs the number or title of a part, as in part:4.",
        ),
        (
            ProblemKind.NO_COLLECTION,
            "in",
            "x",
            '“in:x” isn’t valid. “in:” needs the beginning of a collection title, such as in:"in his own words".',
        ),
        (ProblemKind.NO_YEAR, "year", "x", "“year:x” isn’t valid. “year:” needs a year, as in year:2024."),
        (ProblemKind.NO_VERDICT, "is", "x", f"“is:x” isn’t valid. “is:” needs {STATES}."),
    ),
    *each(
        checking.how_like,
        (match(1, False), "Your text contains this quote, word for word."),
        (match(1, True), "Your text contains the wording in the source, word for word."),
        (match(0.6, False), "Your text contains nearly the same words as this quote."),
        (match(0.6, True), "Your text contains nearly the same words as the source."),
        (match(0.59, False), "Your text shares some words with this quote."),
        (match(0.59, True), "Your text shares some words with the source."),
    ),
    *each(of_part, ("Your text contains a part of this quote, word for word.",)),
    *each(
        checking.how_many,
        ([match(1, False)], "1 quote found in your text."),
        ([match(1, False)] * 2, "2 quotes found in your text, in their order there."),
        ([], "No quotes found in your text."),
    ),
    *each(
        checking.how_many_not_found,
        ([], ""),
        (
            [QUOTATION],
            "1 quotation with Yann LeCun’s name isn’t in your collections, so nobody has checked it here.",
        ),
        (
            [QUOTATION] * 2,
            "2 quotations with Yann LeCun’s name aren’t in your collections, so nobody has checked them here.",
        ),
    ),
    *each(
        checking.only_the_first,
        (100, "Only the first 100 are shown. To see all of them, save the results."),
    ),
    *each(
        checking.cut,
        ("abc", 3, ""),
        ("ab", 1, "Only the first 1 character is checked."),
        ("abcd" * 500, 1000, "Only the first 1,000 characters are checked."),
    ),
    *each(
        checking.nothing_found,
        (
            [MINE._replace(quote_count=1), HIDDEN._replace(quote_count=5)],
            "Words",
            f"No similar quote found. Searched 1 quote in “Mine”. {PROVES_NOTHING}",
        ),
        (
            [MINE._replace(quote_count=1), MINE._replace(title="Yours", quote_count=1500)],
            "Das ist der Satz, den ich nicht sagen will.",
            f"No similar quotes found. Searched 1,501 quotes in “Mine”, “Yours”. {PROVES_NOTHING} "
            "Your text isn’t in English. Its wording is compared as it is, so translated quotes aren’t found.",
        ),
    ),
    *each(
        checking.page_summary,
        ([match(1, False)], [], "7 March 2026", "1 quote found in your text. Checked by LeCun Viewer on 7 March 2026."),
        (
            [],
            [QUOTATION] * 2,
            "7 March 2026",
            "No quotes found in your text. Checked by LeCun Viewer on 7 March 2026. "
            "2 quotations with Yann LeCun’s name aren’t in your collections, so nobody has checked them here. "
            "“He said it.”, “He said it.”",
        ),
    ),
    *each(
        checking.cannot_check,
        (
            Path("/texts/paper.pdf"),
            "“paper.pdf” can’t be checked. Text, Markdown, and HTML files can (.txt, .md, .html).",
        ),
    ),
    *each(
        checking.too_long,
        (
            "book.txt",
            20,
            "“book.txt” is too large to check: the limit is 20 MB.",
        ),
    ),
    *each(
        checking.unreadable,
        (
            UnreadableError(UnreadableReason.EMPTY),
            Path("/texts/empty.md"),
            "“empty.md” can’t be checked: the file has no text. Choose another file.",
        ),
    ),
    *each(checking.only_in_text, (["a", "b"], "Only in your text: “a”, “b”")),
    *each(checking.only_in_words, (["a", "b"], "Not in your text: “a”, “b”")),
    *each(
        verdicts.verdict_in_full,
        (Verdict.UNCHECKED, "Not checked. Nobody has compared the words with a source yet."),
        (Verdict.VERBATIM, "Exact words. Yann LeCun said or wrote this, word for word."),
        (Verdict.VERBATIM, False, "Exact words. The author said or wrote this, word for word."),
    ),
    *each(
        verdicts.explained,
        (Verdict.UNCHECKED, "Not checked: Nobody has compared the words with a source yet."),
        (Verdict.VERBATIM, "Exact words: Yann LeCun said or wrote this, word for word."),
        (Verdict.VERBATIM, False, "Exact words: The author said or wrote this, word for word."),
    ),
    *each(
        of_evidence,
        *zip(
            EVIDENCE,
            (
                "Exact words, from a published text",
                "Exact words, from an edited transcript",
                "Exact words, from an automatic transcript",
                "Exact words, highlighted in the book",
            ),
            strict=True,
        ),
    ),
]


@pytest.mark.parametrize(("say", "said"), SAID, ids=[said[:40] for _say, said in SAID])
def test_each_value_stands_where_the_sentence_means_it(say: Say, said: str) -> None:
    assert say() == said


def test_every_trouble_with_a_collection_has_its_sentence() -> None:
    assert COLLECTIONS.keys() == {*Trouble}
    assert len({*COLLECTIONS.values()}) == len(Trouble)


def test_every_sentence_that_has_a_value_is_said_here(monkeypatch: pytest.MonkeyPatch) -> None:
    english = Recording()
    monkeypatch.setattr(catalogue, "catalogue", cache(lambda: english))
    for say, _said in SAID:
        say()
    assert {text for text in sentences_in_the_code() if "{" in text} - english.said == set()


def sentences_in_the_code() -> Iterator[str]:
    """Yield the texts of the room that a translator sees."""
    for file in TEXTS.glob("*.py"):
        if file.name == OF_FAVORITES:
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id.startswith("_"):
                given = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                yield from (text for text in given if isinstance(text, str))
