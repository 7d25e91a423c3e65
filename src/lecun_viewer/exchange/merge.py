"""Merging an import with the favorites and checks that are there. It is planned first, for a preview.

Nothing is overwritten or doubled. A favorite that is there keeps its copy of the quote and its place. Of two notes, and
of two checks, the newer wins, and the older is kept below it (`earlier`). A second import of the same document changes
nothing.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck
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
    check_changes: list[Change[OwnCheck]]
    outcomes: Counter[Outcome]
    check_outcomes: Counter[Outcome]
    may_be_cut: bool = False


def plan(imported: Imported, favorites: Iterable[Favorite], checks: Iterable[OwnCheck]) -> MergePlan:
    """Return what the import does to *favorites* and *checks*."""
    there = {favorite.quote.id: favorite for favorite in favorites}
    checked = {check.quote.id: check for check in checks}
    changes, outcomes = list[Change[Favorite]](), Counter[Outcome]()
    check_changes, check_outcomes = list[Change[OwnCheck]](), Counter[Outcome]()
    # Of two favorites that were marked at the same time, the later change comes first in the list.
    for found in reversed(imported.favorites):
        before = there.get(found.quote.id)
        outcome, after = _merged(before, found)
        outcomes[outcome] += 1
        if after != before:
            changes.append(Change(before, after))
    for check in reversed(imported.checks):
        before_check = checked.get(check.quote.id)
        outcome, after_check = merged_check(before_check, check)
        check_outcomes[outcome] += 1
        if after_check != before_check:
            check_changes.append(Change(before_check, after_check))
    return MergePlan(changes, check_changes, outcomes, check_outcomes, imported.may_be_cut)


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


def merged_check(there: OwnCheck | None, found: OwnCheck) -> tuple[Outcome, OwnCheck]:
    """Return what becomes of the check *found* beside *there*, and the check that says what both say."""
    if not there:
        return Outcome.NEW, found
    mine, theirs = (pieces(_account(check), check.checked_at) for check in (there, found))
    if found.checked_at > there.checked_at and _says_otherwise(theirs[0], mine[0]):
        note = with_earlier(found.note, "check", missing(mine, theirs))
        return Outcome.NEWER_WINS, found._replace(quote=there.quote, note=note)
    older = missing(theirs, mine)
    if not older:
        return Outcome.UNCHANGED, there
    return Outcome.OLDER_KEPT, there._replace(note=with_earlier(there.note, "check", older))


def _says_otherwise(piece: Piece, other: Piece) -> bool:
    return bool(missing([piece], [other]))


def _account(check: OwnCheck) -> str:
    """Return the whole check as a text, with earlier checks."""
    return "\n".join(filter(None, (check.status, check.where, check.date, check.url, check.note)))
