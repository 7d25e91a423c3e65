"""The favorites, the notes and the reader's findings: three records each, so a star here and a note there never meet.

A quote is a favorite while its star or its note lives. One computer may remove the star before another one writes a
note. The note is not lost then.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import Any, TypeAlias, TypeVar

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

T = TypeVar("T")
Rank: TypeAlias = Callable[[T], tuple[Any, ...]]

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

    Attributes:
        on_changed: Called when anything is different, whoever has changed it.
    """

    def __init__(self, records: Records) -> None:
        self.on_changed: Callable[[], object] = lambda: None
        self._records = records
        self._token, self._readings = "", 0
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
            readings, is_same_file = log.readings, log.readings == self._readings
            lines = list(log.lines(self._keys if is_same_file else {}))
        except OSError as error:
            write_log("The favorites could not be read: %s", error)
            return False
        changed = set[QuoteId]()
        if not is_same_file:  # it may lack what the file before had
            changed = {*self._favorites, *self._findings}
            self._keys.clear()
            self._read.clear()
        changed.update(self._take(key, line) for key, line in lines)
        favorites = {quote_id: self._favorite(quote_id) for quote_id in changed}
        findings = {quote_id: self._finding(quote_id) for quote_id in changed}
        is_newer = self._records.is_newer(FAVORITES)
        is_different = (
            is_newer != self._is_newer
            or any(self._favorites.get(quote_id) != each for quote_id, each in favorites.items())
            or any(self._findings.get(quote_id) != each for quote_id, each in findings.items())
        )
        self._token, self._readings, self._is_newer = token, readings, is_newer
        if is_different:
            self._favorites = _newest_first(self._favorites, favorites, self._rank)
            self._findings = _newest_first(self._findings, findings, self._rank_of_finding)
            self.on_changed()
        return is_different

    def _take(self, key: Key, line: bytes) -> QuoteId:
        """Read the record in *line*. Return the id of the quote that it is about."""
        record_id = key.id or ""
        self._keys[record_id] = key
        self._read.pop(record_id, None)
        kind, _, quote_id = record_id.partition(":")
        decoder = _DECODERS.get(f"{kind}:")
        if decoder and not key.deleted and (decoded := _decoded(decoder, line)) and decoded.quote.id == quote_id:
            self._read[record_id] = decoded
        return QuoteId(quote_id)

    def _favorite(self, quote_id: QuoteId) -> Favorite | None:
        star, note = self._read.get(f"{STAR}{quote_id}"), self._read.get(f"{NOTE}{quote_id}")
        favorite = None
        if isinstance(star, _Star):
            said = star.attribution or attribution(star.quote)
            favorite = Favorite(star.quote, said, moment_of(self._keys[f"{STAR}{quote_id}"].added))
        if isinstance(note, _Note) and note.text:
            marked = favorite or Favorite.mark(note.quote, moment_of(self._keys[f"{NOTE}{quote_id}"].added))
            favorite = marked._replace(note=note.text, note_changed_at=_moment(note.written))
        return favorite

    def _finding(self, quote_id: QuoteId) -> Finding | None:
        found = self._read.get(f"{FINDING}{quote_id}")
        if not isinstance(found, _Finding):
            return None
        said = (found.quote, found.status, found.where, found.url, found.date, found.note)
        return Finding(*said, moment_of(self._keys[f"{FINDING}{quote_id}"].added))

    def _rank(self, favorite: Favorite) -> tuple[Any, ...]:
        """Return what is higher for a favorite that is newer. Of the same time, it is the one of the later record."""
        star, note = f"{STAR}{favorite.quote.id}", f"{NOTE}{favorite.quote.id}"
        return favorite.marked_at, self._keys[star if star in self._read else note].place

    def _rank_of_finding(self, finding: Finding) -> tuple[Any, ...]:
        return finding.checked_at, self._keys[f"{FINDING}{finding.quote.id}"].place

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


def _newest_first(held: Mapping[QuoteId, T], changes: Mapping[QuoteId, T | None], rank: Rank[T]) -> dict[QuoteId, T]:
    """Return what is *held* with *changes*, the highest *rank* first. ``None`` removes. A few take little time."""
    found, new = dict(held), dict[QuoteId, T]()
    for quote_id, each in changes.items():
        before = found.get(quote_id)
        if before is not None and each is not None and rank(before) == rank(each):
            found[quote_id] = each
            continue
        found.pop(quote_id, None)
        if each is not None:
            new[quote_id] = each
    newest = next(iter(found.values()), None)
    if newest is not None and any(rank(each) < rank(newest) for each in new.values()):
        new, found = new | found, {}
    return dict(sorted(new.items(), key=lambda item: rank(item[1]), reverse=True)) | found


def _decoded(decoder: Any, line: bytes) -> Any:
    """Return what *decoder* finds in *line*. ``None`` if it can't be read. The line stays.

    A newer version may have given the quote further fields. They are left out here, and stay in the line.
    """
    try:
        return decoder.decode(line)
    except msgspec.ValidationError:
        pass
    try:
        values = values_in(line)
        values["quote"] = _known(values["quote"], Quote)
        values["quote"]["provenance"] = _known(values["quote"]["provenance"], Provenance)
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
