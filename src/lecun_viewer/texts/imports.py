"""What an import will do, or why it is refused, in words."""

from lecun_viewer.core.provenance import Status
from lecun_viewer.exchange.imported import ImportRefusedError, Place, Reason, Refusal
from lecun_viewer.exchange.merge import MergePlan, Outcome
from lecun_viewer.texts import states
from lecun_viewer.texts.catalogue import _, _later, _n, listed, number_in_words

_REASONS = {
    Reason.NOT_A_FILE: _later("it isn’t a file"),
    Reason.TOO_BIG: _later("the file is larger than {0} MB"),
    Reason.UNKNOWN_FORMAT: _later("only JSON and CSV files can be imported"),
    Reason.EMPTY: _later("the file is empty"),
    Reason.CUT: _later("the file ends too early and is incomplete"),
    Reason.COLLECTION_EXPORT: _later("this is an exported collection. Import it as quotes"),
    Reason.CUT_IN_CHARACTER: _later("the file ends in the middle of a character and is incomplete"),
    Reason.NOT_UTF8: _later("the file isn’t in UTF-8: it contains {0}"),
    Reason.NEWER_VERSION: _later("it was saved by a newer version of LeCun Viewer. Update LeCun Viewer to import it"),
    Reason.NO_SUCH_VERSION: _later("unknown version"),
    Reason.WRONG_FORMAT: _later("it isn’t an export of favorites, but “{0}”"),
    Reason.MISSING_IN_EXPORT: _later("the export is incomplete: “{0}” is missing"),
    Reason.UNKNOWN_IN_EXPORT: _later("an export from this version has no such field"),
    Reason.TWICE: _later("the quote “{0}” appears twice"),
    Reason.TOO_MANY: _later("there are more than {0} entries"),
    Reason.PLACE_MISSING: _later("“{0}” needs a source and the wording in the source"),
    Reason.AUTHOR_MISPLACED: _later("the actual author must be given for a misattributed quote, and only then"),
    Reason.UNKNOWN_FIELD: _later("unknown field"),
    Reason.MISSING_FIELD: _later("the field “{0}” is missing"),
    Reason.FIELD_TWICE: _later("the field “{0}” appears twice"),
    Reason.NO_TEXT: _later("expected text"),
    Reason.TEXT_TOO_LONG: _later("the text is longer than {0} characters"),
    Reason.HALF_CHARACTER: _later("the text contains an incomplete character"),
    Reason.NOTHING_IN_IT: _later("it’s empty"),
    Reason.NO_ID: _later("“{0}” isn’t a quote ID such as “cake-analogy”"),
    Reason.NO_PART: _later("“{0}” isn’t a whole number from 0 to {1}"),
    Reason.PART_TWICE: _later("part {0} appears twice"),
    Reason.NO_STATUS: _later("“{0}” isn’t a valid status. Use one of these: {1}"),
    Reason.NO_DATE: _later("“{0}” isn’t a year, month, or day such as 2024-03-07"),
    Reason.NO_EVIDENCE: _later("“{0}” isn’t a valid kind of evidence. Use one of these: {1}"),
    Reason.NO_LANGUAGE: _later("“{0}” isn’t a language code such as en or fr"),
    Reason.NO_ADDRESS: _later("“{0}” isn’t a link that starts with http:// or https://"),
    Reason.NO_TIME: _later("“{0}” isn’t a time such as 2026-03-07T09:30:00+01:00"),
    Reason.OBJECT_EXPECTED: _later("expected an object but found “{0}”"),
    Reason.LIST_EXPECTED: _later("expected a list but found “{0}”"),
    Reason.VALUE_EXPECTED: _later("expected text, a whole number, or null"),
    Reason.NO_JSON: _later("the file isn’t valid JSON; it may be damaged or incomplete"),
    Reason.TOO_MANY_BRACKETS: _later("the file has more brackets than any export"),
    Reason.NUL: _later("the file contains a null character"),
    Reason.WRONG_KIND: _later("“{0}” must be “favorite” or “check”"),
    Reason.NO_KIND_COLUMN: _later("it isn’t an export of favorites: the column “kind” is missing"),
    Reason.UNKNOWN_COLUMN: _later("unknown column “{0}”"),
    Reason.MISSING_COLUMN: _later("the column “{0}” is missing"),
    Reason.COLUMN_TWICE: _later("a column appears twice"),
    Reason.NOT_IN_A_FAVORITE: _later("this column must be empty for a favorite"),
    Reason.NOT_IN_A_FINDING: _later("this column must be empty for a check"),
    Reason.TOO_MANY_ROWS: _later("there are more than {0} rows"),
    Reason.WRONG_CELL_COUNT: _later("the row has {0} cells, but there are {1} columns"),
    Reason.CELL_TOO_LONG: _later("the cell is longer than {0} characters"),
    Reason.QUOTE_WITHOUT_END: _later("a quotation mark is never closed. The file is probably incomplete"),
    Reason.STRAY_QUOTE: _later("there is a stray quotation mark in a cell"),
}


def merge(plan: MergePlan) -> list[str]:
    """Return what an import will do, as sentences."""
    sentences = _what_happens(plan)
    if plan.may_be_cut:
        sentences.append(
            _("The file may be incomplete: its last line has no line break. Some spreadsheets save files this way.")
        )
    return sentences


def _what_happens(plan: MergePlan) -> list[str]:
    if not plan.outcomes and not plan.finding_outcomes:
        return [_("There are no favorites in this file.")]
    if not plan.changes and not plan.finding_changes:
        return [_("Nothing to import. You already have everything in this file.")]
    favorites = [_favorites(outcome, plan.outcomes[outcome]) for outcome in Outcome if plan.outcomes[outcome]]
    findings = [
        _findings(outcome, plan.finding_outcomes[outcome]) for outcome in Outcome if plan.finding_outcomes[outcome]
    ]
    return [_("{0}.").format(listed(said)) for said in (favorites, findings) if said]


def _favorites(outcome: Outcome, number: int) -> str:
    match outcome:
        case Outcome.NEW:
            return _n("{n} new favorite", "{n} new favorites", number)
        case Outcome.NOTE_ADDED:
            return _n("{n} note added", "{n} notes added", number)
        case Outcome.NEWER_WINS:
            return _n(
                "{n} note updated (older version kept below it)",
                "{n} notes updated (older versions kept below them)",
                number,
            )
        case Outcome.OLDER_BELOW:
            return _n("{n} older note kept below yours", "{n} older notes kept below yours", number)
        case Outcome.UNCHANGED:
            return _n("{n} favorite unchanged", "{n} favorites unchanged", number)


def _findings(outcome: Outcome, number: int) -> str:
    match outcome:
        case Outcome.NEW:
            return _n("{n} new finding", "{n} new findings", number)
        case Outcome.NEWER_WINS:
            return _n(
                "{n} finding updated (older version kept in its note)",
                "{n} findings updated (older versions kept in their notes)",
                number,
            )
        case Outcome.OLDER_BELOW:
            return _n(
                "{n} older finding kept in your finding’s note",
                "{n} older findings kept in your findings’ notes",
                number,
            )
        case Outcome.UNCHANGED:
            return _n("{n} finding unchanged", "{n} findings unchanged", number)
        case Outcome.NOTE_ADDED:
            raise AssertionError("a note is of a favorite")


def refusal(error: ImportRefusedError, file: str) -> str:
    """Return why nothing was imported from *file*, with the line and the place."""
    reason = reason_of_refusal(error.refusal)
    where = _where(error.line, error.place)
    if not where:
        return _("Nothing was imported from {0}: {1}.").format(file, reason)
    return _("Nothing was imported from {0}. {1}: {2}.").format(file, where, reason)


def reason_of_refusal(found: Refusal) -> str:
    """Return why something is refused, in words to follow a colon."""
    return _(_REASONS[found.reason]).format(*_values(found))


def _values(found: Refusal) -> list[str]:
    """Return what fills the sentence on *found*. Words that a file may have are explained."""
    first, *others = [number_in_words(each) if isinstance(each, int) else each for each in (*found.values, "")]
    match found.reason:
        case Reason.PLACE_MISSING:
            return [states.label(Status(first))]
        case Reason.NO_STATUS:
            return [first, listed(_explained(each, states.label(Status(each))) for each in others if each)]
        case Reason.NO_EVIDENCE:
            return [first, listed(_explained(each, states.evidence_name(each)) for each in others if each)]
    return [first, *others]


def _explained(word: str, meaning: str) -> str:
    #: A word that stands in a file, and what it means
    return _("“{0}” ({1})").format(word, meaning)


def _where(line: int | None, place: Place) -> str:
    known = [
        _("Line {0}").format(number_in_words(line)) if line else "",
        _("favorite {0}").format(number_in_words(place.favorite)) if place.favorite else "",
        _("finding {0}").format(number_in_words(place.finding)) if place.finding else "",
        _("quote {0}").format(number_in_words(place.quote)) if place.quote else "",
        _("field “{0}”").format(place.field) if place.field else "",
        _("column “{0}”").format(place.column) if place.column else "",
        _("byte {0}").format(number_in_words(place.byte)) if place.byte else "",
    ]
    return listed(known)
