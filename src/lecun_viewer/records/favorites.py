"""The favorites, the notes and the reader's findings: three records each, so a star here and a note there never meet.

A quote is a favorite while its star or its note lives. One computer may remove the star before another one writes a
note. The note is not lost then.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from operator import attrgetter
from typing import Any

import msgspec

from lecun_viewer.core.attribution import attribution
from lecun_viewer.core.change import Change
from lecun_viewer.core.favorite import (
    ChangedSinceError,
    Favorite,
    FavoritesError,
    FavoritesProblem,
    Finding,
    Trouble,
)
from lecun_viewer.core.provenance import Provenance, Status
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.value import Value
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.line import BadLineError, Key, moment_of, proper, stamp_of, values_in
from lecun_viewer.records.store import ChangedSinceError as RecordChangedError
from lecun_viewer.records.store import Records, Write
from lecun_viewer.system.files import failure
from lecun_viewer.system.log import log as write_log

STAR, NOTE, FINDING = "star:", "note:", "finding:"


class _Star(msgspec.Struct):
    """A favorite, as the quote was when it was marked."""

    quote: Quote
    attribution: str = ""


class _Note(msgspec.Struct):
    """The reader's own words. *written* is when, if that is known (RFC 3339)."""

    quote: Quote
    text: str = ""
    written: str = ""


class _Finding(msgspec.Struct):
    quote: Quote
    status: Status | None = None
    where: str = ""
    url: str = ""
    date: str = ""
    note: str = ""


_STARS, _NOTES, _FINDINGS = (msgspec.json.Decoder(kind) for kind in (_Star, _Note, _Finding))
_DECODERS = {STAR: _STARS, NOTE: _NOTES, FINDING: _FINDINGS}
_FIELDS = {kind: frozenset(kind.__struct_fields__) for kind in (_Star, _Note, _Finding)}


class FavoriteStore:
    """Holds favorites and findings. It can always be made.

    As a collection it is that of the favorites. `finding` and `findings` return the findings. A finding may be about a
    quote that is no favorite.
    """

    def __init__(self, records: Records) -> None:
        self._records = records
        self._token = ""
        self._is_newer = False
        self._keys = dict[str, Key]()  # of what was read. It is read once
        self._read = dict[str, _Star | _Note | _Finding]()
        self._favorites = dict[QuoteId, Favorite]()
        self._findings = dict[QuoteId, Finding]()
        self.refresh()

    # Reading

    def __contains__(self, quote_id: object) -> bool:
        return quote_id in self._favorites

    def __iter__(self) -> Iterator[QuoteId]:
        """Iterate over the favorites' ids, the newest first."""
        return iter(self._favorites)

    def __len__(self) -> int:
        return len(self._favorites)

    def values(self) -> Iterable[Favorite]:
        """Return the favorites, the newest first."""
        return self._favorites.values()

    def get(self, quote_id: QuoteId) -> Favorite | None:
        return self._favorites.get(quote_id)

    def finding(self, quote_id: QuoteId) -> Finding | None:
        """Return the reader's finding of that quote."""
        return self._findings.get(quote_id)

    def findings(self) -> Iterable[Finding]:
        """Return the reader's findings, the newest first."""
        return self._findings.values()

    def quotes(self) -> list[Quote]:
        """Return each quote that was marked or checked, once. If it is both, it is as it was marked."""
        checked = {finding.quote.id: finding.quote for finding in self.findings()}
        marked = {favorite.quote.id: favorite.quote for favorite in self.values()}
        return list((checked | marked).values())

    @property
    def problem(self) -> FavoritesProblem | None:
        """Why favorites can't be saved now, as far as it is known."""
        return FavoritesProblem(Trouble.NEWER_FILE) if self._is_newer else None

    def refresh(self) -> bool:
        """Read what another program has changed since. Return whether anything is different.

        If it can't be read now, the favorites stay as they are.
        """
        try:
            token = self._records.token(FAVORITES)
            if token == self._token:
                return False
            log = self._records.log(FAVORITES)
            for key, line in log.lines(self._keys):
                self._take(key, line)
        except OSError as error:
            write_log("The favorites could not be read: %s", error)
            return False
        before = (self._favorites, self._findings, self._is_newer)
        found = [(key, self._read[key.id]) for key in log.keys_in_order() if key.id in self._read]
        self._read = {key.id or "": each for key, each in found}
        self._token, self._favorites, self._findings = token, _favorites(found), _findings(found)
        self._is_newer = self._records.is_newer(FAVORITES)
        return (self._favorites, self._findings, self._is_newer) != before

    def _take(self, key: Key, line: bytes) -> None:
        record_id = key.id or ""
        self._keys[record_id] = key
        self._read.pop(record_id, None)
        decoder = _DECODERS.get(record_id.partition(":")[0] + ":")
        if decoder and not key.deleted and (decoded := _decoded(decoder, line)):
            self._read[record_id] = decoded

    # Changes

    def put(self, favorite: Favorite) -> None:
        """Save *favorite*. It replaces a favorite of the same quote.

        Raises:
            FavoritesError: It was not saved.
        """
        self.refresh()
        self.apply([Change(self.get(favorite.quote.id), favorite)])

    def discard(self, quote_id: QuoteId) -> None:
        """Remove the favorite of that quote, if there is one.

        Raises:
            FavoritesError: It was not removed.
        """
        self.refresh()
        if favorite := self.get(quote_id):
            self.apply([Change(favorite, None)])

    def _writes_of(self, change: Change[Favorite]) -> list[Write]:
        """Return the changes of the star and of the note, as far as they change."""
        was_starred = f"{STAR}{change.quote_id}" in self._read  # a favorite may have a note and no star
        return [*_write_of_star(change, was_starred=was_starred), *_write_of_note(change)]

    def apply(self, changes: Sequence[Change[Favorite]], finding_changes: Sequence[Change[Finding]] = ()) -> None:
        """Make all these changes, or none. A quote has at most one change of each kind.

        Raises:
            ChangedSinceError: An entry is not as it was before its change.
            FavoritesError: No change was made.
        """
        self.refresh()
        writes = [each for change in changes for each in self._writes_of(change)]
        writes += (each for change in finding_changes for each in _writes_of_finding(change))
        try:
            if any(change.before and change.quote_id not in self for change in changes):
                raise RecordChangedError
            if writes:
                self._records.write(writes)
        except RecordChangedError as error:
            is_one = len(changes) == 1 and not finding_changes
            trouble = Trouble.FAVORITE_CHANGED_SINCE if is_one else Trouble.FAVORITES_CHANGED_SINCE
            self.refresh()
            raise ChangedSinceError(FavoritesProblem(trouble)) from error
        except OSError as error:
            raise FavoritesError(FavoritesProblem(Trouble.NOT_CHANGED, failure(error, self._records.path))) from error
        self.refresh()


def _favorites(records: Iterable[tuple[Key, Any]]) -> dict[QuoteId, Favorite]:
    """Return the favorites among *records*, the newest first. Of the same time, the later record comes first."""
    found = dict[QuoteId, Favorite]()
    for key, star in records:
        if isinstance(star, _Star):
            said = star.attribution or attribution(star.quote)
            found[star.quote.id] = Favorite(star.quote, said, moment_of(key.added))
    for key, note in records:
        if isinstance(note, _Note) and note.text:
            marked = found.get(note.quote.id) or Favorite.mark(note.quote, moment_of(key.added))
            found[note.quote.id] = marked._replace(note=note.text, note_changed_at=_moment(note.written))
    newest_first = sorted(reversed(found.values()), key=attrgetter("marked_at"), reverse=True)
    return {favorite.quote.id: favorite for favorite in newest_first}


def _findings(records: Iterable[tuple[Key, Any]]) -> dict[QuoteId, Finding]:
    """Return the findings among *records*, the newest first."""
    found = list[Finding]()
    for key, each in records:
        if isinstance(each, _Finding):
            said = (each.quote, each.status, each.where, each.url, each.date, each.note)
            found.append(Finding(*said, moment_of(key.added)))
    newest_first = sorted(reversed(found), key=attrgetter("checked_at"), reverse=True)
    return {finding.quote.id: finding for finding in newest_first}


def _decoded(decoder: Any, line: bytes) -> Any:
    """Return what *decoder* finds in *line*. ``None`` if it can't be read. The line stays.

    A newer version may have given the quote or its source further fields. They are left out here, and stay in the line.
    """
    try:
        return decoder.decode(line)
    except msgspec.ValidationError:
        pass
    try:
        values = values_in(line)
        values["quote"] = _known(values["quote"], Quote)
        known = _known(values["quote"]["provenance"], Provenance)
        values["quote"]["provenance"] = {name: value for name, value in known.items() if name != "source"}
        return decoder.decode(msgspec.json.encode(values))
    except (BadLineError, msgspec.MsgspecError, LookupError, TypeError, AttributeError) as error:
        write_log("A record of the favorites can't be read: %s", error)
        return None


def _known(values: Any, kind: type[Value]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name in kind.__struct_fields__}


def _moment(written: str) -> datetime | None:
    with suppress(ValueError):
        return datetime.fromisoformat(written).astimezone(UTC) if written else None
    return None


def _write_of_star(change: Change[Favorite], *, was_starred: bool) -> list[Write]:
    before, after = (each and each._replace(note="", note_changed_at=None) for each in change)
    if before == after:
        return []
    values = {"quote": after.quote, "attribution": after.attribution} if after else None
    seen = partial(_is_star, before if was_starred else None)
    added = stamp_of(after.marked_at) if after else ""
    return [Write(FAVORITES, f"{STAR}{change.quote_id}", seen, values, _FIELDS[_Star], added)]


def _write_of_note(change: Change[Favorite]) -> list[Write]:
    before, after = (each.note if each else "" for each in change)
    if before == after:
        return []
    favorite = change.after
    values = favorite and after and {"quote": favorite.quote, "text": after, "written": _written(favorite)}
    seen = partial(_has_note, before)
    return [Write(FAVORITES, f"{NOTE}{change.quote_id}", seen, values or None, _FIELDS[_Note])]


def _written(favorite: Favorite) -> str:
    return stamp_of(favorite.note_changed_at) if favorite.note_changed_at else ""


def _writes_of_finding(change: Change[Finding]) -> list[Write]:
    after = change.after
    values = {name: getattr(after, name) for name in _Finding.__struct_fields__} if after else None
    added = stamp_of(after.checked_at) if after else ""
    seen = partial(_is_finding, change.before)
    return [Write(FAVORITES, f"{FINDING}{change.quote_id}", seen, values, _FIELDS[_Finding], added)]


def _is_star(seen: Favorite | None, line: bytes | None) -> bool:
    star = _decoded(_STARS, line) if line else None
    if seen is None or star is None:
        return seen is None and star is None
    return bool(star.quote == seen.quote)


def _has_note(seen: str, line: bytes | None) -> bool:
    note = _decoded(_NOTES, line) if line else None
    return bool(proper(seen) == (note.text if note else ""))


def _is_finding(seen: Finding | None, line: bytes | None) -> bool:
    found = _decoded(_FINDINGS, line) if line else None
    if seen is None or found is None:
        return seen is None and found is None
    said = all(getattr(found, name) == proper(getattr(seen, name)) for name in ("where", "url", "date", "note"))
    return said and (found.quote, found.status) == (seen.quote, seen.status)
