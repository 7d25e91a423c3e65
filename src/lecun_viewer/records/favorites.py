"""What the reader saves of quotes: stars, notes and findings.

Each is a record of its own, so a star and a note never conflict.

A quote is a favorite while its star or its note lives. One computer may remove the star before another one writes a
note. The note is not lost then.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock
from typing import Any, cast

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
from lecun_viewer.core.progress import Progress, part_of, unwatched, watched
from lecun_viewer.core.provenance import Provenance, Verdict
from lecun_viewer.core.quote import Quote, QuoteId
from lecun_viewer.core.value import Value
from lecun_viewer.exchange.imported import Imported
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.line import BadLineError, Key, moment_of, proper, stamp_of, values_in
from lecun_viewer.records.log import SUFFIX, Log
from lecun_viewer.records.store import FOLDER, Records, Write
from lecun_viewer.records.store import ChangedSinceError as RecordChangedError
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
    status: Verdict | None = None
    where: str = ""
    url: str = ""
    date: str = ""
    note: str = ""


_KINDS = {STAR: _Star, NOTE: _Note, FINDING: _Finding}
_DECODERS = {prefix.strip(":"): msgspec.json.Decoder(kind) for prefix, kind in _KINDS.items()}
_STARS, _NOTES, _FINDINGS = _DECODERS.values()
_FIELDS = {kind: frozenset(kind.__struct_fields__) for kind in _KINDS.values()}


def favorites_in(document: bytes) -> Imported:
    """Return what is in *document*, a file of favorites as this program keeps it: a log, its backup or its mirror.

    Raises:
        OSError: The folder for temporary files can't be written.
    """
    with TemporaryDirectory() as folder:
        path = Path(folder) / FOLDER / f"{FAVORITES}{SUFFIX}"
        path.parent.mkdir()
        path.write_bytes(document)
        kept = FavoriteStore(Records(Path(folder), lambda: datetime.max))
        return Imported(tuple(kept.values()), tuple(kept.findings()))


class FavoriteStore:
    """Holds favorites and findings. It can always be made.

    As a collection it is that of the favorites. `finding` and `findings` return the findings, which may be about
    a quote that is no favorite.

    A record is decoded when it is first asked for. So a start with thousands of favorites is hardly slower.

    It belongs to the thread that made it. Another thread may call `apply`, which also reads what has changed.

    Attributes:
        on_changed: Called when anything is different, whoever has changed it.
    """

    def __init__(self, records: Records) -> None:
        self.on_changed: Callable[[], object] = lambda: None
        self._records = records
        self._mutex = RLock()
        self._log: Log | None = None
        self._token = ""
        self._readings = 0  # of the log, when it was read
        self._is_newer = False
        self._keys = dict[str, Key]()  # of what was read. It is read once
        self._live = set[str]()  # the ids of the live records, without those that can't be decoded, as far as is known
        self._marked = set[QuoteId]()  # of which a star or a note lives
        self._favorites = dict[QuoteId, Favorite]()  # that were decoded, in any order, as the findings
        self._findings = dict[QuoteId, Finding]()
        self._newest_first: list[Favorite] | None = None
        self.refresh()

    # Reading

    def __contains__(self, quote_id: object) -> bool:
        return quote_id in self._marked and self.get(cast("QuoteId", quote_id)) is not None

    def __iter__(self) -> Iterator[QuoteId]:
        """Iterate over the favorites' ids, the newest first."""
        return (favorite.quote.id for favorite in self.values())

    def __len__(self) -> int:
        """Return the number of favorites. One that can't be decoded counts until it is asked for."""
        return len(self._marked)

    def values(self) -> Sequence[Favorite]:
        """Return the favorites, the newest first."""
        if self._newest_first is None:
            newest_first = attrgetter("marked_at", "quote.id")
            favorites = filter(None, map(self.get, list(self._marked)))
            self._newest_first = sorted(favorites, key=newest_first, reverse=True)
        return self._newest_first

    def newest(self, number: int) -> list[Favorite]:
        """Return the newest *number* of the favorites. Others are not decoded for that."""
        ids = sorted(self._marked, key=lambda quote_id: (self._marked_at(quote_id), quote_id), reverse=True)
        return list(islice(filter(None, map(self.get, ids)), number))

    def _marked_at(self, quote_id: QuoteId) -> str:
        star = f"{STAR}{quote_id}"
        return self._keys[star if star in self._live else f"{NOTE}{quote_id}"].added

    def get(self, quote_id: QuoteId) -> Favorite | None:
        if quote_id in self._marked and quote_id not in self._favorites:
            if favorite := self._favorite(quote_id):
                self._favorites[quote_id] = favorite
            else:
                self._marked.discard(quote_id)
        return self._favorites.get(quote_id)

    def finding(self, quote_id: QuoteId) -> Finding | None:
        """Return the reader's finding of that quote."""
        if quote_id not in self._findings and (finding := self._finding(quote_id)):
            self._findings[quote_id] = finding
        return self._findings.get(quote_id)

    def findings(self) -> Sequence[Finding]:
        """Return the reader's findings, the newest first."""
        ids = [QuoteId(each.removeprefix(FINDING)) for each in list(self._live) if each.startswith(FINDING)]
        return sorted(filter(None, map(self.finding, ids)), key=attrgetter("checked_at", "quote.id"), reverse=True)

    def written(self) -> Sequence[Favorite | Finding]:
        """Return the favorites that have a note, and then the findings."""
        ids = (QuoteId(each.removeprefix(NOTE)) for each in list(self._live) if each.startswith(NOTE))
        noted = [favorite for each in ids if (favorite := self.get(each)) and favorite.note]
        return [*sorted(noted, key=attrgetter("marked_at", "quote.id"), reverse=True), *self.findings()]

    @property
    def note_count(self) -> int:
        """The number of notes. One that can't be decoded counts until it is asked for."""
        return sum(each.startswith(NOTE) for each in list(self._live))

    @property
    def problem(self) -> FavoritesProblem | None:
        """Why favorites can't be saved now, as far as it is known."""
        return FavoritesProblem(Trouble.NEWER_FILE) if self._is_newer else None

    def refresh(self) -> bool:
        """Read what another program has changed since. Return whether anything is different.

        If it can't be read now, or while another thread changes them, the favorites stay as they are.
        """
        if not self._mutex.acquire(blocking=False):
            return False
        try:
            return self._refresh()
        finally:
            self._mutex.release()

    def _refresh(self) -> bool:
        try:
            token = self._records.token(FAVORITES)
            if token == self._token:
                return False
            log = self._records.log(FAVORITES)
        except OSError as error:
            write_log("The favorites could not be read: %s", error)
            return False
        if log.readings == self._readings:
            is_different = any([self._take(key) for key in log.all_keys(self._keys)])
        else:
            is_different = self._take_anew(log)
        self._log = log
        was_newer, self._is_newer = self._is_newer, self._records.is_newer(FAVORITES)
        self._token, self._readings = token, log.readings
        if is_different:
            self._newest_first = None
        if is_different or self._is_newer != was_newer:
            self.on_changed()
            return True
        return False

    def _take_anew(self, log: Log) -> bool:
        """Take all records of another file than before, which may lack some. Return whether any is different."""
        before = self._live_keys()
        for each in (self._keys, self._live, self._marked, self._favorites, self._findings):
            each.clear()
        for key in log.all_keys():
            self._take(key)
        return self._live_keys() != before

    def _live_keys(self) -> dict[str, Key]:
        return {each: self._keys[each] for each in list(self._live)}

    def _take(self, key: Key) -> bool:
        """Replace a record by the newest of its lines. Return whether the record was or is live."""
        record_id = key.id or ""
        kind, _colon, name = record_id.partition(":")
        quote_id = QuoteId(name)
        self._keys[record_id] = key
        was_live, is_live = record_id in self._live, kind in _DECODERS and not key.deleted
        if not (was_live or is_live):
            return False
        if is_live:
            self._live.add(record_id)
        else:
            self._live.discard(record_id)
        self._favorites.pop(quote_id, None)
        self._findings.pop(quote_id, None)
        if f"{STAR}{quote_id}" in self._live or f"{NOTE}{quote_id}" in self._live:
            self._marked.add(quote_id)
        else:
            self._marked.discard(quote_id)
        return True

    def _decode(self, record_id: str) -> Any:
        """Return a live record. If it can't be decoded, it counts as deleted from now on, and stays in the file.

        ``None`` also if it was deleted just now. The next `refresh` tells of that.
        """
        if record_id not in self._live or not self._log or not self._log.is_live(record_id):
            return None
        line = self._log.line(record_id) or b""  # in memory
        kind, _colon, quote_id = record_id.partition(":")
        decoded = _decoded(_DECODERS[kind], line)
        if decoded is None:
            self._live.discard(record_id)
        else:
            decoded.quote = decoded.quote._replace(id=quote_id)  # the same in all but a file that was changed by hand
        return decoded

    def _favorite(self, quote_id: QuoteId) -> Favorite | None:
        favorite = None
        star, note = self._decode(f"{STAR}{quote_id}"), self._decode(f"{NOTE}{quote_id}")
        if star:
            said = star.attribution or attribution(star.quote)
            favorite = Favorite(star.quote, said, self._added(f"{STAR}{quote_id}"))
        if note and note.text:
            marked = favorite or Favorite.mark(note.quote, self._added(f"{NOTE}{quote_id}"))
            favorite = marked._replace(note=note.text, note_changed_at=_moment(note.written))
        return favorite

    def _finding(self, quote_id: QuoteId) -> Finding | None:
        found = self._decode(f"{FINDING}{quote_id}")
        if not found:
            return None
        said = (found.quote, found.status, found.where, found.url, found.date, found.note)
        return Finding(*said, self._added(f"{FINDING}{quote_id}"))

    def _added(self, record_id: str) -> datetime:
        return moment_of(self._keys[record_id].added)

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
        was_starred = f"{STAR}{change.quote_id}" in self._live  # a favorite may have a note and no star
        return [*_write_of_star(change, was_starred=was_starred), *_write_of_note(change)]

    def apply(
        self,
        changes: Sequence[Change[Favorite]],
        finding_changes: Sequence[Change[Finding]] = (),
        progress: Progress = unwatched,
    ) -> None:
        """Make all these changes atomically. A quote has at most one change of each kind.

        Raises:
            ChangedSinceError: An entry is not as it was before its change.
            FavoritesError: No change was made.
            CancelledError: *progress* raised it. No change was made.
        """
        with self._mutex:
            self.refresh()
            each_change = watched(changes, len(changes), part_of(progress, 0, 0.2))
            writes = [each for change in each_change for each in self._writes_of(change)]
            writes += (each for change in finding_changes for each in _writes_of_finding(change))
            try:
                if any(change.before and change.quote_id not in self for change in changes):
                    raise RecordChangedError
                if writes:
                    self._records.write(writes, part_of(progress, 0.2, 1))
            except RecordChangedError as error:
                is_one = len(changes) == 1 and not finding_changes
                trouble = Trouble.FAVORITE_CHANGED_SINCE if is_one else Trouble.FAVORITES_CHANGED_SINCE
                self.refresh()
                raise ChangedSinceError(FavoritesProblem(trouble)) from error
            except OSError as error:
                problem = FavoritesProblem(Trouble.NOT_CHANGED, failure(error, self._records.path))
                raise FavoritesError(problem) from error
            self.refresh()  # tells of this change, too


def _decoded(decoder: Any, line: bytes) -> Any:
    """Decode *line*. ``None`` if it is invalid. The line stays.

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
    return bool(star.quote._replace(id=seen.quote.id) == seen.quote)


def _has_note(seen: str, line: bytes | None) -> bool:
    note = _decoded(_NOTES, line) if line else None
    return bool(proper(seen) == (note.text if note else ""))


def _is_finding(seen: Finding | None, line: bytes | None) -> bool:
    found = _decoded(_FINDINGS, line) if line else None
    if seen is None or found is None:
        return seen is None and found is None
    said = all(getattr(found, name) == proper(getattr(seen, name)) for name in ("where", "url", "date", "note"))
    return said and (found.quote._replace(id=seen.quote.id), found.status) == (seen.quote, seen.status)
