"""When and by which program a quote of an own collection was changed.

Several programs change copies of a file, such as those of two computers that share a folder. Each program has a name.
Its stamps only grow. A file says the last stamp that it knows of each program. So two copies tell which of them knows
the other's changes ("version vectors").
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

TICK = timedelta(microseconds=1)


class Stamp(NamedTuple):
    """The time of a change (RFC 3339, in UTC, with microseconds, so it sorts as text), and the name of the program."""

    changed: str
    by: str


Seen = Mapping[str, str]
"""The last time that is known of each program."""


def stamp_in(values: Mapping[str, Any]) -> Stamp | None:
    """Return the stamp in *values*, or ``None`` if there is none. A line that was written by hand has none."""
    changed, by = values.get("changed"), values.get("by")
    return Stamp(changed, by) if isinstance(changed, str) and isinstance(by, str) and changed and by else None


def next_stamp(now: datetime, by: str, seen: Seen) -> Stamp:
    """Return the stamp of a change that is made *now*. It comes after all that *seen* has of the program *by*."""
    last = seen.get(by, "")
    changed = _in_words(now)
    if changed <= last:
        try:
            changed = _in_words(datetime.fromisoformat(last) + TICK)
        except (ValueError, OverflowError):
            changed = f"{last}0"  # no time of ours, and a longer text sorts after it
    return Stamp(changed, by)


def with_stamps(seen: Seen, stamps: Iterable[Stamp]) -> dict[str, str]:
    """Return *seen* and *stamps* together."""
    known = dict(seen)
    for stamp in stamps:
        known[stamp.by] = max(stamp.changed, known.get(stamp.by, ""))
    return known


def together(first: Seen, second: Seen) -> dict[str, str]:
    """Return what is known to *first* or *second*."""
    return with_stamps(first, (Stamp(changed, by) for by, changed in second.items()))


def knows(seen: Seen, stamp: Stamp) -> bool:
    """Return whether a file that has *seen* knows the change with *stamp*."""
    return stamp.changed <= seen.get(stamp.by, "")


def knows_all(seen: Seen, other: Seen) -> bool:
    """Return whether a file that has *seen* knows all changes of *other*."""
    return all(knows(seen, Stamp(changed, by)) for by, changed in other.items())


def _in_words(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
