"""Merges an import with the present favorites and findings. A plan first, for a preview.

Nothing is overwritten or doubled. A favorite keeps its copy of the quote and its place. Of two notes, and of two
findings, the newer wins, and the older is saved below it. A second import of the same document changes nothing.

The older text is below an empty line, under a line that says so and gives its day::

    What I think today.

    Earlier note, 7 March 2026:
    What I thought then.

That line is English in every language, because it is read again. The user may change or delete it. Two pieces are the
same if their words are. Spaces and line ends don't count, because other programs change them.
"""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import NamedTuple

from lecun_viewer.core.attribution import MONTHS, date_in_words
from lecun_viewer.core.change import Change, Entry
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.exchange.imported import Imported

_MARK = re.compile(rf"^Earlier (?:note|check), ([0-9]{{1,2}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}):\r?$", re.MULTILINE)


class DatedText(NamedTuple):
    """A text, and its day in words."""

    day: str
    text: str

    @property
    def words(self) -> str:
        """The words of the text, to compare two pieces. Empty if there are none."""
        return " ".join(self.text.split())


def pieces(text: str, written_at: datetime) -> list[DatedText]:
    """Return the pieces of *text*, the newest first. The newest was written at *written_at*."""
    newest, *earlier = _MARK.split(text)
    days = [date_in_words(written_at.astimezone(UTC).date().isoformat()), *earlier[::2]]
    # Only line ends are stripped. Without its spaces, a line could become a mark.
    return [DatedText(day, piece.strip("\n")) for day, piece in zip(days, [newest, *earlier[1::2]], strict=True)]


def missing(wanted: Iterable[DatedText], present: Collection[DatedText]) -> list[DatedText]:
    """Return the pieces of *wanted* that say something which no piece of *present* says."""
    known = {piece.words for piece in present} | {""}
    found = []
    for piece in wanted:
        if piece.words not in known:
            known.add(piece.words)
            found.append(piece)
    return found


def with_earlier(text: str, kind: str, earlier: Iterable[DatedText]) -> str:
    """Return *text* with *earlier* pieces below it. *kind* is ``note`` or ``check``."""
    marked = [f"Earlier {kind}, {piece.day}:\n{piece.text}" for piece in earlier]
    return "\n\n".join([*filter(None, [text]), *marked])


class Outcome(StrEnum):
    """The outcome of one imported favorite or finding."""

    NEW = "new"
    NOTE_ADDED = "note added"  # to a favorite without a note
    NEWER_WINS = "newer wins"  # and the older is saved below it
    OLDER_BELOW = "older kept"  # saved below the newer note or finding of the user
    UNCHANGED = "unchanged"


class MergePlan(NamedTuple):
    """The plan of a merge: the changes for ``FavoriteStore.apply``, and the count of each outcome.

    Attributes:
        may_be_cut: Whether the document may have had more.
    """

    changes: list[Change[Favorite]]
    finding_changes: list[Change[Finding]]
    outcomes: Counter[Outcome]
    finding_outcomes: Counter[Outcome]
    may_be_cut: bool = False

    @property
    def changes_anything(self) -> bool:
        return bool(self.changes or self.finding_changes)


def plan(imported: Imported, favorites: Iterable[Favorite], findings: Iterable[Finding]) -> MergePlan:
    """Plan the merge. No side effects."""
    changes, outcomes = _planned(imported.favorites, favorites, _merged)
    finding_changes, finding_outcomes = _planned(imported.findings, findings, merged_finding)
    return MergePlan(changes, finding_changes, outcomes, finding_outcomes, imported.may_be_cut)


def _planned(
    found: Sequence[Entry], present: Iterable[Entry], merged: Callable[[Entry | None, Entry], tuple[Outcome, Entry]]
) -> tuple[list[Change[Entry]], Counter[Outcome]]:
    kept = {entry.quote.id: entry for entry in present}
    changes, outcomes = list[Change[Entry]](), Counter[Outcome]()
    # Of two favorites that were marked at the same time, the later change comes first in the list.
    for each in reversed(found):
        before = kept.get(each.quote.id)
        outcome, after = merged(before, each)
        outcomes[outcome] += 1
        if after != before:
            changes.append(Change(before, after))
    return changes, outcomes


def _merged(present: Favorite | None, found: Favorite) -> tuple[Outcome, Favorite]:
    if not present:
        return Outcome.NEW, found
    mine, theirs = pieces(present.note, present.noted_at), pieces(found.note, found.noted_at)
    if not missing(mine, []) and missing(theirs, []):
        return Outcome.NOTE_ADDED, present.with_note(found.note, found.noted_at)
    if found.noted_at > present.noted_at and _says_otherwise(theirs[0], mine[0]):
        note = with_earlier(found.note, "note", missing(mine, theirs))
        return Outcome.NEWER_WINS, present.with_note(note, found.noted_at)
    older = missing(theirs, mine)
    if not older:
        return Outcome.UNCHANGED, present
    return Outcome.OLDER_BELOW, present._replace(note=with_earlier(present.note, "note", older))


def merged_finding(present: Finding | None, found: Finding) -> tuple[Outcome, Finding]:
    """Merge the finding *found* into *present*. Return the outcome, and the merged finding."""
    if not present:
        return Outcome.NEW, found
    mine, theirs = (pieces(_account(finding), finding.checked_at) for finding in (present, found))
    if found.checked_at > present.checked_at and _says_otherwise(theirs[0], mine[0]):
        note = with_earlier(found.note, "check", missing(mine, theirs))
        return Outcome.NEWER_WINS, found._replace(quote=present.quote, note=note)
    older = missing(theirs, mine)
    if not older:
        return Outcome.UNCHANGED, present
    return Outcome.OLDER_BELOW, present._replace(note=with_earlier(present.note, "check", older))


def _says_otherwise(piece: DatedText, other: DatedText) -> bool:
    return bool(missing([piece], [other]))


def _account(finding: Finding) -> str:
    """Return the whole check as a text, with earlier findings."""
    return "\n".join(filter(None, (finding.status, finding.where, finding.date, finding.url, finding.note)))
