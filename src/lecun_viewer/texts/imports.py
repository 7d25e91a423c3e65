"""What an import will do, or why it is refused, in words."""

from lecun_viewer.core.provenance import Verdict
from lecun_viewer.exchange.imported import ImportRefusedError, Reason, Refusal
from lecun_viewer.exchange.merge import MergePlan, Outcome
from lecun_viewer.system.log import log
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _, _later, _n, listed, number_in_words, sentences

_REASONS = {
    Reason.TOO_BIG: _later("the file is larger than {0} MB"),
    Reason.EMPTY: _later("the file is empty"),
    Reason.CUT: _later("the file ends too early and is incomplete"),
    Reason.COLLECTION_EXPORT: _later("this is an exported collection. Import it as quotes"),
    Reason.NOT_UTF8: _later("the file isn’t in UTF-8. Save it as UTF-8 and try again"),
    Reason.NEWER_VERSION: _later("it was saved by a newer version of LeCun Viewer. Update LeCun Viewer to import it"),
    Reason.TOO_MANY: _later("there are more than {0} entries"),
    Reason.PLACE_MISSING: _later("“{0}” needs a source and the wording in the source"),
    Reason.AUTHOR_MISPLACED: _later(
        "the actual author is required for a misattributed quote, and not allowed otherwise"
    ),
    Reason.TEXT_TOO_LONG: _later("the text is longer than {0} characters"),
    Reason.NOTHING_IN_IT: _later("the text is empty"),
    Reason.NO_DATE: _later("“{0}” isn’t a year, month, or day such as 2024-03-07"),
    Reason.NO_LANGUAGE: _later("“{0}” isn’t a language code such as en or fr"),
    Reason.NO_ADDRESS: _later("“{0}” isn’t a link that starts with http:// or https://"),
}
"""The reasons on which a user can act. A damaged file has other reasons, too, which go to the log."""


def merge(plan: MergePlan) -> list[str]:
    """Return the summary of a merge, for the preview."""
    said = _what_happens(plan)
    if plan.may_be_cut:
        said.append(
            _("The file may be incomplete: its last line has no line break. Some spreadsheets save files this way.")
        )
    return said


def _what_happens(plan: MergePlan) -> list[str]:
    if not (plan.outcomes or plan.finding_outcomes):
        return [_("There are no favorites in this file.")]
    if not plan.changes_anything:
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
                "{n} note updated (earlier version kept below it)",
                "{n} notes updated (earlier versions kept below them)",
                number,
            )
        case Outcome.OLDER_BELOW:
            return _n("{n} earlier note kept below yours", "{n} earlier notes kept below yours", number)
        case Outcome.UNCHANGED:
            return _n("{n} favorite unchanged", "{n} favorites unchanged", number)


def _findings(outcome: Outcome, number: int) -> str:
    match outcome:
        case Outcome.NEW:
            return _n("{n} new finding", "{n} new findings", number)
        case Outcome.NEWER_WINS:
            return _n(
                "{n} finding updated (earlier version kept in its note)",
                "{n} findings updated (earlier versions kept in their notes)",
                number,
            )
        case Outcome.OLDER_BELOW:
            return _n(
                "{n} earlier finding kept in your finding’s note",
                "{n} earlier findings kept in your findings’ notes",
                number,
            )
        case Outcome.UNCHANGED:
            return _n("{n} finding unchanged", "{n} findings unchanged", number)
        case Outcome.NOTE_ADDED:
            raise AssertionError("a note is of a favorite")


def refusal(error: ImportRefusedError, file: str) -> str:
    """Return why nothing was imported from *file*. What is wrong in a damaged file goes to the log."""
    line = number_in_words(error.line) if error.line else ""
    if is_damage(error):
        log("Nothing was imported: %s", str(error))
        if line:
            said = _("The file is damaged or wasn’t exported from LeCun Viewer (line {0}).").format(line)
        else:
            said = _("The file is damaged or wasn’t exported from LeCun Viewer.")
        return sentences([_("Nothing was imported from {0}.").format(file), said])
    reason = reason_of_refusal(error.refusal)
    if not line:
        return _("Nothing was imported from {0}: {1}.").format(file, reason)
    return _("Nothing was imported from {0}. Line {1}: {2}.").format(file, line, reason)


def is_damage(error: ImportRefusedError) -> bool:
    """Return whether the file is damaged or not ours, which its sentence says without the detail."""
    return error.refusal.reason not in _REASONS


def reason_of_refusal(found: Refusal) -> str:
    """Return the reason of a refusal, as a phrase after a colon."""
    if found.reason not in _REASONS:
        return _("damaged or incomplete")
    return _(_REASONS[found.reason]).format(*map(_in_words, found.values))


def _in_words(value: str | int) -> str:
    if isinstance(value, int):
        return number_in_words(value)
    return verdicts.label(value) if isinstance(value, Verdict) else value
