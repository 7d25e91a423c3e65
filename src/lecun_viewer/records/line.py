"""A record is one line of JSON. The last write wins, and a deletion is a tombstone.

This module reads four fields of a line only. All others stay as they are, so what a newer version wrote is kept.
"""

import os
import re
from collections.abc import Iterable, Mapping, Set
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any
from zlib import crc32

import msgspec

HEAD = ""
"""The id of a collection's head."""
ID_OF_LINE = "line-"
"""How an id begins that was made from the line, because it had none."""
NEVER = ""
"""The stamp of a line that has none."""
EPOCH = "2000-01-01T00:00:00.000000Z"
"""The stamp of lines that every computer writes alike, such as the head of the favorites."""
BOM = b"\xef\xbb\xbf"
_DATE = r"(?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
_is_moment = re.compile(_DATE + r"T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\.[0-9]{6}Z").fullmatch
# Such as “star:cake-analogy”, and at most 80 letters.
_is_id = re.compile(r"(?!.{81})(?:[a-z]+:)?[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*").fullmatch
_LATEST = date(2099, 12, 29)  # the last day of a clock. The day after it is room for later changes
_LAST = "2099-12-30T23:59:59.999999Z"
_FORM = "%Y-%m-%dT%H:%M:%S.%fZ"
_MOST_STEP = 999  # microseconds


class Key(msgspec.Struct, frozen=True, gc=False):
    """The key fields of a line.

    Attributes:
        id: `HEAD` for the head of a collection. ``None`` if the line has none of use.
        changed: The stamp of the change (RFC 3339, UTC, microseconds, so it sorts as text). `NEVER` if it has none.
        added: When the record was added, in the same form. Records are ordered by it, then by their ids.
        deleted: Whether the line is a tombstone.
    """

    id: str | None = None
    changed: str = NEVER
    added: str = NEVER
    deleted: bool = False

    @property
    def place(self) -> tuple[bool, str, str]:
        """The sort key of the record. The head comes first."""
        return self.id != HEAD, self.added, self.id or ""


class BadLineError(ValueError):
    """A line is no JSON object."""


_KEYS = msgspec.json.Decoder(Key)


def key_of(line: bytes) -> Key:
    """Decode the key fields of *line*. A field of another type counts as missing.

    Raises:
        BadLineError: It is no JSON object.
    """
    try:
        key = _KEYS.decode(line)
        if not line.isascii():
            line.decode()  # msgspec does not look into the texts of other fields (0.23)
    except msgspec.ValidationError:
        key = _key_in(values_in(line))
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadLineError(str(error)) from None  # at once: a damaged file may have many such lines
    if (not key.id or _is_id(key.id)) and (not key.changed or is_stamp(key.changed)):
        return key
    record_id = key.id if not key.id or _is_id(key.id) else None
    return msgspec.structs.replace(key, id=record_id, changed=key.changed if is_stamp(key.changed) else NEVER)


def _key_in(values: Mapping[str, Any]) -> Key:
    texts = {name: each for name in ("id", "changed", "added") if isinstance(each := values.get(name), str)}
    return Key(**texts, deleted=values.get("deleted") is True)


def id_of(key: Key, line: bytes) -> str:
    """Return the id of the record. Without one, it is made from the line, so it is the same on every computer."""
    return f"{ID_OF_LINE}{digest_of(line)}" if key.id is None else key.id


def values_in(line: bytes) -> dict[str, Any]:
    """Decode all fields of *line*.

    Raises:
        BadLineError: It is no JSON object.
    """
    try:
        values: dict[str, Any] = msgspec.json.decode(line, type=dict[str, Any])
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise BadLineError(str(error)) from None
    return values


def written(record_id: str, values: Mapping[str, Any], added: str, changed: str) -> bytes:
    """Return the line of a record that has *values*."""
    return _in_json({"id": record_id, **_without(values, Key.__struct_fields__), "added": added, "changed": changed})


def changed_line(line: bytes, known: Set[str], values: Mapping[str, Any], changed: str, added: str = "") -> bytes:
    """Return *line* with *values* in the place of its *known* fields. Its other fields stay.

    *added* is when it was added, if that changes, too.
    """
    earlier = values_in(line)
    key = _key_in(earlier)
    unknown = _without(earlier, known)
    return written(key.id or HEAD, {**values, **_without(unknown, values)}, added or key.added or changed, changed)


def tombstone(line: bytes, kept: Iterable[str], changed: str) -> bytes:
    """Return the tombstone of *line*. Of its fields only *kept* stay."""
    earlier = values_in(line)
    key = _key_in(earlier)
    values = {"deleted": True, **{name: earlier[name] for name in kept if name in earlier}}
    return _in_json({"id": key.id, **values, "added": key.added or changed, "changed": changed})


def stamped(line: bytes, changed: str, record_id: str) -> bytes:
    """Return *line* as a line with this stamp and this id."""
    values = _without(values_in(line), ("id", "changed"))
    return _in_json({"id": record_id, "added": changed, **values, "changed": changed})


def _without(values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    left_out = set(names)
    return {name: value for name, value in values.items() if name not in left_out}


def _in_json(values: Mapping[str, Any]) -> bytes:
    """Return *values* as one line."""
    try:
        return msgspec.json.encode(values)
    except UnicodeEncodeError:
        return msgspec.json.encode(proper(values))


def proper(found: Any) -> Any:
    """Replace lone surrogates in *found* by question marks."""
    match found:
        case str():
            return found.encode("utf-8", "replace").decode()
        case dict():
            return {proper(name): proper(value) for name, value in found.items()}
        case list() | tuple():
            return [proper(each) for each in found]
        case msgspec.Struct():
            return proper(msgspec.to_builtins(found))
        case _:
            return found


# Stamps


def is_stamp(text: str) -> bool:
    """Return whether *text* is a stamp. A clock that is decades ahead makes none."""
    return text <= _LAST and bool(_is_moment(text))


@lru_cache(maxsize=1)  # an import stamps thousands of lines at one moment
def stamp_of(moment: datetime) -> str:
    """Return the stamp of *moment*, an aware time. If it is too late, it is that of the same time on the last day.

    So two computers whose clocks are decades ahead don't give equal stamps for ever.
    """
    moment = moment.astimezone(UTC)
    if moment.date() > _LATEST:
        moment = datetime.combine(_LATEST, moment.timetz())
    return moment.strftime(_FORM)


def next_stamp(now: datetime, newest: str) -> str:
    """Return the stamp of a change at *now* of a record whose newest line has the stamp *newest*.

    A hybrid logical clock: the later of the clock and a random time after *newest*. So whoever has seen a line and
    changes it wins, whatever the clocks say. The step is random, so two computers don't tie for ever.
    """
    changed = stamp_of(now)
    if changed > newest:
        return changed
    return later(newest, 1 + random_below(_MOST_STEP))


def random_below(limit: int) -> int:
    """Return a random number. `secrets` would load OpenSSL, which delays ``lecun-quotes today``."""
    return int.from_bytes(os.urandom(4)) % limit


def later(stamp: str, microseconds: int) -> str:
    """Return *stamp* and some *microseconds*. Nothing is later than the last stamp there is."""
    moment = moment_of(stamp) + timedelta(microseconds=microseconds)
    return min(moment.strftime(_FORM), _LAST)


def moment_of(stamp: str) -> datetime:
    """Return the aware time of *stamp*. That of `NEVER` is the epoch.

    A stamp may have the 31st of a short month. Then it is as many days after the month's first.
    """
    known = stamp if is_stamp(stamp) else EPOCH
    return datetime.fromisoformat(f"{known[:8]}01{known[10:]}") + timedelta(days=int(known[8:10]) - 1)


def digest_of(content: bytes) -> str:
    """Return a non-cryptographic digest of *content*, 16 hex digits.

    `hashlib` would load OpenSSL, which takes 3 MB of memory (Python 3.11). No secret depends on this.
    """
    return f"{crc32(content):08x}{crc32(content[::-1]):08x}"
