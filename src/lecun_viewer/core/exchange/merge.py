"""Merging what is imported with what is there: planned first, so that a preview can say what will happen.

Nothing is overwritten or doubled. What is there keeps its snapshot and its place; of two notes, and of two checks, the
newer one wins, and the older one is kept below it (`earlier`). Importing the same again changes nothing more.
"""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.change import Change
from lecun_viewer.core.exchange.earlier import Piece, missing, pieces, with_earlier
from lecun_viewer.core.exchange.imported import Imported
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.own_check import OwnCheck


class Outcome(StrEnum):
    """What becomes of one imported favorite or check."""

    NEW = "new"
    NOTE_ADDED = "note added"  # there was none
    NEWER_WINS = "newer wins"  # the one that was there is kept below it
    OLDER_KEPT = "older kept"  # below the one that was there
    UNCHANGED = "unchanged"


_MAY_BE_CUT = "The file may be cut: its last line has no end, as some spreadsheets leave it."


class MergePlan(NamedTuple):
    """What an import will do: changes to hand to ``FavoriteStore.apply``, and what they are."""

    changes: list[Change[Favorite]]
    check_changes: list[Change[OwnCheck]]
    outcomes: Counter[Outcome]
    check_outcomes: Counter[Outcome]
    may_be_cut: bool = False

    def sentences(self) -> list[str]:
        """Return what will happen, in words."""
        return [*self._what_happens(), *([_MAY_BE_CUT] if self.may_be_cut else [])]

    def _what_happens(self) -> list[str]:
        if not self.outcomes and not self.check_outcomes:
            return ["There are no favorites in the file."]
        if not self.changes and not self.check_changes:
            return ["Nothing will change: everything in the file is there already."]
        said = [_said(self.outcomes, _FAVORITE_WORDS), _said(self.check_outcomes, _CHECK_WORDS)]
        return [f"{', '.join(parts)}." for parts in said if parts]


def plan(imported: Imported, favorites: Iterable[Favorite], checks: Iterable[OwnCheck]) -> MergePlan:
    """Return what importing *imported* does where *favorites* and *checks* are there."""
    there = {favorite.quote.id: favorite for favorite in favorites}
    checked = {check.quote.id: check for check in checks}
    changes, outcomes = list[Change[Favorite]](), Counter[Outcome]()
    check_changes, check_outcomes = list[Change[OwnCheck]](), Counter[Outcome]()
    for found in reversed(imported.favorites):  # of those marked at one time, the later change comes first in the list
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
    """Return what becomes of the check *found* where *there* is one, and the check that says what both say."""
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
    """Return the whole check as a text, earlier ones included."""
    return "\n".join(filter(None, (check.status, check.where, check.date, check.url, check.note)))


class _Words(NamedTuple):
    """The words of each outcome, of one and of several."""

    one: str
    many: str


_FAVORITE_WORDS = {
    Outcome.NEW: _Words("1 new favorite", "{} new favorites"),
    Outcome.NOTE_ADDED: _Words("1 note added", "{} notes added"),
    Outcome.NEWER_WINS: _Words(
        "1 note replaced by a newer one (the older one is kept below it)",
        "{} notes replaced by newer ones (the older ones are kept below them)",
    ),
    Outcome.OLDER_KEPT: _Words("1 older note kept below yours", "{} older notes kept below yours"),
    Outcome.UNCHANGED: _Words("1 favorite unchanged", "{} favorites unchanged"),
}
_CHECK_WORDS = {
    Outcome.NEW: _Words("1 new check of your own", "{} new checks of your own"),
    Outcome.NEWER_WINS: _Words(
        "1 check replaced by a newer one (the older one is kept in its note)",
        "{} checks replaced by newer ones (the older ones are kept in their notes)",
    ),
    Outcome.OLDER_KEPT: _Words("1 older check kept in the note of yours", "{} older checks kept in the notes of yours"),
    Outcome.UNCHANGED: _Words("1 check unchanged", "{} checks unchanged"),
}


def _said(outcomes: Counter[Outcome], words: dict[Outcome, _Words]) -> list[str]:
    return [
        words[outcome].one if outcomes[outcome] == 1 else words[outcome].many.format(outcomes[outcome])
        for outcome in words
        if outcomes[outcome]
    ]
