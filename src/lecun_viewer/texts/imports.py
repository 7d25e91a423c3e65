"""What an import will do, or why it is refused, in words."""

from lecun_viewer.core.provenance import Status
from lecun_viewer.exchange.imported import ImportRefusedError, Place, Reason, Refusal
from lecun_viewer.exchange.merge import MergePlan, Outcome
from lecun_viewer.texts import states
from lecun_viewer.texts.catalogue import _, _later, _n, listed, number_in_words

_REASONS = {
    Reason.NOT_A_FILE: _later("this is no file"),
    Reason.TOO_BIG: _later("the file is bigger than {0} MB"),
    Reason.UNKNOWN_FORMAT: _later("only JSON and CSV can be imported"),
    Reason.EMPTY: _later("the file is empty"),
    Reason.CUT: _later("the file ends there, before its end: it was cut"),
    Reason.COLLECTION_EXPORT: _later("this is an export of a collection. Import it as quotes"),
    Reason.CUT_IN_CHARACTER: _later("the file ends within a character: it was cut"),
    Reason.NOT_UTF8: _later("the file is not in UTF-8: {0} stands there"),
    Reason.NEWER_VERSION: _later(
        "the file was written by a newer version of this program, and can be imported with that"
    ),
    Reason.NO_SUCH_VERSION: _later("there is no such version"),
    Reason.WRONG_FORMAT: _later("this is no export of favorites, for there “{0}” stands"),
    Reason.MISSING_IN_EXPORT: _later("this export is not complete: “{0}” is missing"),
    Reason.UNKNOWN_IN_EXPORT: _later("an export by this version has no such field"),
    Reason.TWICE: _later("the quote “{0}” stands there twice"),
    Reason.TOO_MANY: _later("there are more than {0}"),
    Reason.PLACE_MISSING: _later("a quote with the state “{0}” needs the words found and where they were found"),
    Reason.AUTHOR_MISPLACED: _later("an author is named where, and only where, somebody else said the words"),
    Reason.UNKNOWN_FIELD: _later("there is no such field"),
    Reason.MISSING_FIELD: _later("the field “{0}” is missing"),
    Reason.FIELD_TWICE: _later("the field “{0}” appears twice"),
    Reason.NO_TEXT: _later("a text was expected"),
    Reason.TEXT_TOO_LONG: _later("the text is longer than {0} characters"),
    Reason.HALF_CHARACTER: _later("the text holds half of a surrogate pair"),
    Reason.NOTHING_IN_IT: _later("there is nothing in it"),
    Reason.NO_ID: _later("“{0}” is no id of a quote such as “cake-analogy”"),
    Reason.NO_PART: _later("“{0}” is no whole number from 0 to {1}"),
    Reason.PART_TWICE: _later("the part {0} stands there twice"),
    Reason.NO_STATUS: _later("“{0}” is none of these states: {1}"),
    Reason.NO_DATE: _later("“{0}” is no year, month or day such as 2024-03-07"),
    Reason.NO_EVIDENCE: _later("“{0}” does not say how the words are known; possible are {1}"),
    Reason.NO_LANGUAGE: _later("“{0}” is no language such as en or fr"),
    Reason.NO_ADDRESS: _later("“{0}” is no address that begins with http:// or https://"),
    Reason.NO_TIME: _later("“{0}” is no time such as 2026-03-07T09:30:00+01:00"),
    Reason.OBJECT_EXPECTED: _later("an object was expected, and there is “{0}”"),
    Reason.LIST_EXPECTED: _later("a list was expected, and there is “{0}”"),
    Reason.VALUE_EXPECTED: _later("neither a text nor a whole number nor null stands there"),
    Reason.NO_JSON: _later("this can’t be read as JSON; the file may be damaged or cut"),
    Reason.TOO_MANY_BRACKETS: _later("the file has more brackets than any export has"),
    Reason.NUL: _later("a character stands there that no text has (NUL)"),
    Reason.WRONG_KIND: _later("“{0}” is neither “favorite” nor “check”"),
    Reason.NO_KIND_COLUMN: _later("this is no export of favorites, for it has no column “kind”"),
    Reason.UNKNOWN_COLUMN: _later("there is no column “{0}” in an export of favorites by this version"),
    Reason.MISSING_COLUMN: _later("the column “{0}” is missing"),
    Reason.COLUMN_TWICE: _later("a column stands there twice"),
    Reason.NOT_IN_A_FAVORITE: _later("a favorite has nothing in this column"),
    Reason.NOT_IN_A_FINDING: _later("a check has nothing in this column"),
    Reason.TOO_MANY_ROWS: _later("there are more than {0} rows"),
    Reason.WRONG_CELL_COUNT: _later("the row has {0} cells, and there are {1} columns"),
    Reason.CELL_TOO_LONG: _later("the cell is longer than {0} characters"),
    Reason.QUOTE_WITHOUT_END: _later("a quotation mark stands there that is never closed; the file was probably cut"),
    Reason.STRAY_QUOTE: _later("a quotation mark stands there that neither begins nor ends its cell"),
}


def merge(plan: MergePlan) -> list[str]:
    """Return what an import will do, as sentences."""
    sentences = _what_happens(plan)
    if plan.may_be_cut:
        sentences.append(_("The file may be cut: its last line has no end, as some spreadsheets leave it."))
    return sentences


def _what_happens(plan: MergePlan) -> list[str]:
    if not plan.outcomes and not plan.finding_outcomes:
        return [_("There are no favorites in the file.")]
    if not plan.changes and not plan.finding_changes:
        return [_("Nothing will change: everything in the file is there already.")]
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
                "{n} note replaced by a newer one (the older one is kept below it)",
                "{n} notes replaced by newer ones (the older ones are kept below them)",
                number,
            )
        case Outcome.OLDER_BELOW:
            return _n("{n} older note kept below yours", "{n} older notes kept below yours", number)
        case Outcome.UNCHANGED:
            return _n("{n} favorite unchanged", "{n} favorites unchanged", number)


def _findings(outcome: Outcome, number: int) -> str:
    match outcome:
        case Outcome.NEW:
            return _n("{n} new check of your own", "{n} new checks of your own", number)
        case Outcome.NEWER_WINS:
            return _n(
                "{n} check replaced by a newer one (the older one is kept in its note)",
                "{n} checks replaced by newer ones (the older ones are kept in their notes)",
                number,
            )
        case Outcome.OLDER_BELOW:
            return _n(
                "{n} older check kept in the note of yours", "{n} older checks kept in the notes of yours", number
            )
        case Outcome.UNCHANGED:
            return _n("{n} check unchanged", "{n} checks unchanged", number)
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
        _("check {0}").format(number_in_words(place.finding)) if place.finding else "",
        _("quote {0}").format(number_in_words(place.quote)) if place.quote else "",
        _("field “{0}”").format(place.field) if place.field else "",
        _("column “{0}”").format(place.column) if place.column else "",
        _("byte {0}").format(number_in_words(place.byte)) if place.byte else "",
    ]
    return listed(known)
