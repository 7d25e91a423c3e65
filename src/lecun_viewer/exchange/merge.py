"""Merging an import with the favorites and findings that are there. It is planned first, for a preview.

Nothing is overwritten or doubled. A favorite that is there keeps its copy of the quote and its place. Of two notes, and
of two findings, the newer wins, and the older is saved below it (`earlier`). A second import of the same document
changes nothing.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.finding import Finding
from lecun_viewer.exchange.earlier import Piece, missing, pieces, with_earlier
from lecun_viewer.exchange.imported import Imported


class Outcome(StrEnum):
    """What becomes of one imported favorite or check."""

    NEW = "new"
    NOTE_ADDED = "note added"  # there was none
    NEWER_WINS = "newer wins"  # and the older is kept below it
    OLDER_KEPT = "older kept"  # below the newer one that was there
    UNCHANGED = "unchanged"


class MergePlan(NamedTuple):
    """What an import will do: the changes for ``FavoriteStore.apply``, and how many of each outcome.

    Attributes:
        may_be_cut: Whether the document may have had more.
    """

    changes: list[Change[Favorite]]
    finding_changes: list[Change[Finding]]
    outcomes: Counter[Outcome]
    finding_outcomes: Counter[Outcome]
    may_be_cut: bool = False


def plan(imported: Imported, favorites: Iterable[Favorite], findings: Iterable[Finding]) -> MergePlan:
    """Return what the import does to *favorites* and *findings*."""
    there = {favorite.quote.id: favorite for favorite in favorites}
    checked = {finding.quote.id: finding for finding in findings}
    changes, outcomes = list[Change[Favorite]](), Counter[Outcome]()
    finding_changes, finding_outcomes = list[Change[Finding]](), Counter[Outcome]()
    # Of two favorites that were marked at the same time, the later change comes first in the list.
    for found in reversed(imported.favorites):
        before = there.get(found.quote.id)
        outcome, after = _merged(before, found)
        outcomes[outcome] += 1
        if after != before:
            changes.append(Change(before, after))
    for finding in reversed(imported.findings):
        before_finding = checked.get(finding.quote.id)
        outcome, after_finding = merged_finding(before_finding, finding)
        finding_outcomes[outcome] += 1
        if after_finding != before_finding:
            finding_changes.append(Change(before_finding, after_finding))
    return MergePlan(changes, finding_changes, outcomes, finding_outcomes, imported.may_be_cut)


def _merged(there: Favorite | None, found: Favorite) -> tuple[Outcome, Favorite]:
    if not there:
        return Outcome.NEW, found
    mine, theirs = pieces(there.note, there.noted_at), pieces(found.note, found.noted_at)
    if not missing(mine, []) and missing(theirs, []):
        return Outcome.NOTE_ADDED, there.with_note(found.note, found.noted_at)
    if found.noted_at > there.noted_at and _says_otherwise(theirs[0], mine[0]):
        note = with_earlier(found.note, "note", missing(mine, theirs))
        return Outcome.NEWER_WINS, there.with_note(note, found.noted_at)
    older = missing(theirs, mine)
    if not older:
        return Outcome.UNCHANGED, there
    return Outcome.OLDER_KEPT, there._replace(note=with_earlier(there.note, "note", older))


def merged_finding(there: Finding | None, found: Finding) -> tuple[Outcome, Finding]:
    """Return what becomes of the finding *found* beside *there*, and the finding that says what both say."""
    if not there:
        return Outcome.NEW, found
    mine, theirs = (pieces(_account(finding), finding.checked_at) for finding in (there, found))
    if found.checked_at > there.checked_at and _says_otherwise(theirs[0], mine[0]):
        note = with_earlier(found.note, "check", missing(mine, theirs))
        return Outcome.NEWER_WINS, found._replace(quote=there.quote, note=note)
    older = missing(theirs, mine)
    if not older:
        return Outcome.UNCHANGED, there
    return Outcome.OLDER_KEPT, there._replace(note=with_earlier(there.note, "check", older))


def _says_otherwise(piece: Piece, other: Piece) -> bool:
    return bool(missing([piece], [other]))


def _account(finding: Finding) -> str:
    """Return the whole finding as a text, with earlier findings."""
    return "\n".join(filter(None, (finding.status, finding.where, finding.date, finding.url, finding.note)))
