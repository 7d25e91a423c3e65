"""What an import will do, or why it is refused, in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from lecun_viewer.core.exchange.imported import ImportRefusedError, Place, Reason, Refusal
from lecun_viewer.core.exchange.merge import MergePlan, Outcome
from lecun_viewer.core.provenance import Status
from lecun_viewer.gui.texts import states
from lecun_viewer.gui.texts.counts import COUNTS
from lecun_viewer.gui.texts.joining import listed

translate = QCoreApplication.translate

_REASONS = {
    Reason.NOT_A_FILE: QT_TRANSLATE_NOOP("Refusals", "this is no file"),
    Reason.TOO_BIG: QT_TRANSLATE_NOOP("Refusals", "the file is bigger than {0} MB"),
    Reason.UNKNOWN_FORMAT: QT_TRANSLATE_NOOP("Refusals", "only JSON and CSV can be imported"),
    Reason.EMPTY: QT_TRANSLATE_NOOP("Refusals", "the file is empty"),
    Reason.CUT: QT_TRANSLATE_NOOP("Refusals", "the file ends there, before its end: it was cut"),
    Reason.COLLECTION_EXPORT: QT_TRANSLATE_NOOP(
        "Refusals", "this is an export of a collection. Import Quotes in the File menu brings it back"
    ),
    Reason.CUT_IN_CHARACTER: QT_TRANSLATE_NOOP("Refusals", "the file ends within a character: it was cut"),
    Reason.NOT_UTF8: QT_TRANSLATE_NOOP("Refusals", "the file is not in UTF-8: {0} stands there"),
    Reason.NEWER_VERSION: QT_TRANSLATE_NOOP(
        "Refusals", "the file was written by a newer version of this program, and can be imported with that"
    ),
    Reason.NO_SUCH_VERSION: QT_TRANSLATE_NOOP("Refusals", "there is no such version"),
    Reason.WRONG_FORMAT: QT_TRANSLATE_NOOP("Refusals", "this is no export of favorites, for there “{0}” stands"),
    Reason.MISSING_IN_EXPORT: QT_TRANSLATE_NOOP("Refusals", "this is no export of favorites, for it has no “{0}”"),
    Reason.UNKNOWN_IN_EXPORT: QT_TRANSLATE_NOOP("Refusals", "there is no such field in an export of favorites"),
    Reason.TWICE: QT_TRANSLATE_NOOP("Refusals", "the quote “{0}” stands there twice"),
    Reason.TOO_MANY: QT_TRANSLATE_NOOP("Refusals", "there are more than {0}"),
    Reason.PLACE_MISSING: QT_TRANSLATE_NOOP(
        "Refusals", "a quote with the state “{0}” needs the words found and where they were found"
    ),
    Reason.AUTHOR_MISPLACED: QT_TRANSLATE_NOOP(
        "Refusals", "an author is named where, and only where, somebody else said the words"
    ),
    Reason.UNKNOWN_FIELD: QT_TRANSLATE_NOOP("Refusals", "there is no such field"),
    Reason.MISSING_FIELD: QT_TRANSLATE_NOOP("Refusals", "the field “{0}” is missing"),
    Reason.FIELD_TWICE: QT_TRANSLATE_NOOP("Refusals", "the field stands there twice"),
    Reason.NO_TEXT: QT_TRANSLATE_NOOP("Refusals", "a text was expected"),
    Reason.TEXT_TOO_LONG: QT_TRANSLATE_NOOP("Refusals", "the text is longer than {0} characters"),
    Reason.HALF_CHARACTER: QT_TRANSLATE_NOOP("Refusals", "the text holds half of a surrogate pair"),
    Reason.NOTHING_IN_IT: QT_TRANSLATE_NOOP("Refusals", "there is nothing in it"),
    Reason.NO_ID: QT_TRANSLATE_NOOP("Refusals", "“{0}” is no id of a quote such as “cake-analogy”"),
    Reason.NO_PART: QT_TRANSLATE_NOOP("Refusals", "“{0}” is no whole number from 0 to {1}"),
    Reason.PART_TWICE: QT_TRANSLATE_NOOP("Refusals", "the part {0} stands there twice"),
    Reason.NO_STATUS: QT_TRANSLATE_NOOP("Refusals", "“{0}” is none of these states: {1}"),
    Reason.NO_DATE: QT_TRANSLATE_NOOP("Refusals", "“{0}” is no year, month or day such as 2024-03-07"),
    Reason.NO_EVIDENCE: QT_TRANSLATE_NOOP("Refusals", "“{0}” does not say how the words are known; possible are {1}"),
    Reason.NO_LANGUAGE: QT_TRANSLATE_NOOP("Refusals", "“{0}” is no language such as en or fr"),
    Reason.NO_ADDRESS: QT_TRANSLATE_NOOP("Refusals", "“{0}” is no address that begins with http:// or https://"),
    Reason.NO_TIME: QT_TRANSLATE_NOOP("Refusals", "“{0}” is no time such as 2026-03-07T09:30:00+01:00"),
    Reason.OBJECT_EXPECTED: QT_TRANSLATE_NOOP("Refusals", "an object was expected, and there is “{0}”"),
    Reason.LIST_EXPECTED: QT_TRANSLATE_NOOP("Refusals", "a list was expected, and there is “{0}”"),
    Reason.VALUE_EXPECTED: QT_TRANSLATE_NOOP("Refusals", "neither a text nor a whole number nor null stands there"),
    Reason.NO_JSON: QT_TRANSLATE_NOOP("Refusals", "this can’t be read as JSON; the file may be damaged or cut"),
    Reason.TOO_MANY_BRACKETS: QT_TRANSLATE_NOOP("Refusals", "the file has more brackets than any export has"),
    Reason.NUL: QT_TRANSLATE_NOOP("Refusals", "a character stands there that no text has (NUL)"),
    Reason.WRONG_KIND: QT_TRANSLATE_NOOP("Refusals", "“{0}” is neither “favorite” nor “check”"),
    Reason.NO_KIND_COLUMN: QT_TRANSLATE_NOOP("Refusals", "this is no export of favorites, for it has no column “kind”"),
    Reason.UNKNOWN_COLUMN: QT_TRANSLATE_NOOP(
        "Refusals", "there is no column “{0}” in an export of favorites by this version"
    ),
    Reason.MISSING_COLUMN: QT_TRANSLATE_NOOP("Refusals", "the column “{0}” is missing"),
    Reason.COLUMN_TWICE: QT_TRANSLATE_NOOP("Refusals", "a column stands there twice"),
    Reason.NOT_IN_A_FAVORITE: QT_TRANSLATE_NOOP("Refusals", "a favorite has nothing in this column"),
    Reason.NOT_IN_A_CHECK: QT_TRANSLATE_NOOP("Refusals", "a check has nothing in this column"),
    Reason.TOO_MANY_ROWS: QT_TRANSLATE_NOOP("Refusals", "there are more than {0} rows"),
    Reason.WRONG_CELL_COUNT: QT_TRANSLATE_NOOP("Refusals", "the row has {0} cells, and there are {1} columns"),
    Reason.CELL_TOO_LONG: QT_TRANSLATE_NOOP("Refusals", "the cell is longer than {0} characters"),
    Reason.QUOTE_WITHOUT_END: QT_TRANSLATE_NOOP(
        "Refusals", "a quotation mark stands there that is never closed; the file was probably cut"
    ),
    Reason.STRAY_QUOTE: QT_TRANSLATE_NOOP(
        "Refusals", "a quotation mark stands there that neither begins nor ends its cell"
    ),
}


def merge(plan: MergePlan) -> list[str]:
    """Return what an import will do, as sentences."""
    sentences = _what_happens(plan)
    if plan.may_be_cut:
        sentences.append(
            translate("Merge", "The file may be cut: its last line has no end, as some spreadsheets leave it.")
        )
    return sentences


def _what_happens(plan: MergePlan) -> list[str]:
    if not plan.outcomes and not plan.check_outcomes:
        return [translate("Merge", "There are no favorites in the file.")]
    if not plan.changes and not plan.check_changes:
        return [translate("Merge", "Nothing will change: everything in the file is there already.")]
    favorites = [say(plan.outcomes[outcome]) for outcome, say in _FAVORITES.items() if plan.outcomes[outcome]]
    checks = [say(plan.check_outcomes[outcome]) for outcome, say in _CHECKS.items() if plan.check_outcomes[outcome]]
    return [translate("Merge", "{0}.").format(listed(said)) for said in (favorites, checks) if said]


_FAVORITES = {
    Outcome.NEW: COUNTS.new_favorites,
    Outcome.NOTE_ADDED: COUNTS.notes_added,
    Outcome.NEWER_WINS: COUNTS.notes_replaced,
    Outcome.OLDER_KEPT: COUNTS.older_notes,
    Outcome.UNCHANGED: COUNTS.favorites_unchanged,
}
_CHECKS = {
    Outcome.NEW: COUNTS.new_checks,
    Outcome.NEWER_WINS: COUNTS.checks_replaced,
    Outcome.OLDER_KEPT: COUNTS.older_checks,
    Outcome.UNCHANGED: COUNTS.checks_unchanged,
}


def refusal(error: ImportRefusedError, file: str) -> str:
    """Return why nothing was imported from *file*, with the line and the place."""
    reason = reason_of_refusal(error.refusal)
    where = _where(error.line, error.place)
    if not where:
        return translate("Refusals", "Nothing was imported from {0}: {1}.").format(file, reason)
    return translate("Refusals", "Nothing was imported from {0}. {1}: {2}.").format(file, where, reason)


def reason_of_refusal(found: Refusal) -> str:
    """Return why something is refused, in words that stand after a colon."""
    return translate("Refusals", str(_REASONS[found.reason])).format(*_values(found))


def _values(found: Refusal) -> list[str]:
    """Return what stands in the sentence on *found*. Words that a file may have are explained."""
    first, *others = [QLocale().toString(each) if isinstance(each, int) else each for each in (*found.values, "")]
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
    return translate("Refusals", "“{0}” ({1})").format(word, meaning)


def _where(line: int | None, place: Place) -> str:
    known = [
        translate("Refusals", "Line {0}").format(QLocale().toString(line)) if line else "",
        translate("Refusals", "favorite {0}").format(QLocale().toString(place.favorite)) if place.favorite else "",
        translate("Refusals", "check {0}").format(QLocale().toString(place.check)) if place.check else "",
        translate("Refusals", "quote {0}").format(QLocale().toString(place.quote)) if place.quote else "",
        translate("Refusals", "field “{0}”").format(place.field) if place.field else "",
        translate("Refusals", "column “{0}”").format(place.column) if place.column else "",
        translate("Refusals", "byte {0}").format(QLocale().toString(place.byte)) if place.byte else "",
    ]
    return listed(known)
