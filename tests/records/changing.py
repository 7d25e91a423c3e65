"""A program that changes records and says what was done, until it is killed.

``python changing.py FOLDER COUNT SEED`` prints ``ID NUMBER`` before each change and ``done`` after it. Beside each
change of a record of its own it changes one that all share, and counts in it. Each third change is a deletion.
"""

import sys
from datetime import UTC, datetime
from functools import partial
from operator import eq
from pathlib import Path

from lecun_viewer.records.line import values_in
from lecun_viewer.records.store import ChangedSinceError, Records, Write

NAMES = ("reading", "my-quotes")
SHARED = "shared"


def command(folder: Path, count: int, seed: int) -> list[str]:
    return [sys.executable, __file__, str(folder), str(count), str(seed)]


def now() -> datetime:
    return datetime.now(UTC)


def changes_of(seed: int, number: int) -> list[Write]:
    """Return the change of a record in two logs at once."""
    values = None if is_deletion(number) else {"n": number, "text": f"{seed}-{number} " * 20}
    return [Write(name, id_of(seed, number), _anything, values) for name in NAMES]


def is_deletion(number: int) -> bool:
    return number % 3 == 2


def id_of(seed: int, number: int) -> str:
    """Return which record a change is of. A deletion is of the record that was changed before."""
    return f"r-{seed}-{(number - is_deletion(number)) % 7}"


def expected(seed: int, count: int) -> dict[str, int]:
    """Return the number of each record that lives after *count* changes, by its id."""
    found = dict[str, int]()
    for number in range(count):
        found.pop(id_of(seed, number), None)
        if not is_deletion(number):
            found[id_of(seed, number)] = number
    return found


def _anything(_line: bytes | None) -> bool:
    return True


def count_on(records: Records) -> None:
    """Add one to the shared record, as it is now. Try again if another program was quicker."""
    while True:
        log = records.log(NAMES[0])
        seen = log.line(SHARED)
        count = values_in(seen)["count"] if seen else 0
        change = Write(NAMES[0], SHARED, partial(eq, seen), {"count": count + 1}, {"count"})
        try:
            records.write([change])
            return
        except ChangedSinceError:
            continue


def main(folder: Path, count: int, seed: int) -> None:
    records = Records(folder, now)
    for number in range(count):
        say(f"{seed} {number}")
        records.write(changes_of(seed, number))
        say("done")
        count_on(records)
        say("counted")


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
