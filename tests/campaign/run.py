"""Tries faults of every kind in turns until the time is over. Prints how many were tried, held and lost.

A campaign is known by its seed. Each lost try is printed with its own seed. ``dev.py test --campaign KIND --try SEED``
tries it again.
"""

import argparse
import logging
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random, SystemRandom
from tempfile import mkdtemp
from threading import Event, Timer
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
from campaign import (
    big_imports,
    bus_nonsense,
    damaged_files,
    failing_calls,
    hostile_imports,
    kills,
    odd_imports,
    own_collections,
    random_use,
    socket_attacks,
)
from lecun_viewer.system.log import LOGGER_NAME

Attempt = Callable[[Random, Path], str]


class Kind(NamedTuple):
    """A kind of fault, and how many of the tries it gets. A kind whose tries take long has fewer."""

    attempt: Attempt
    share: int


KINDS = {
    "damaged_files": Kind(damaged_files.attempt, 3),
    "failing_calls": Kind(failing_calls.attempt, 3),
    "kills": Kind(kills.attempt, 2),
    "own_collections": Kind(own_collections.attempt, 3),
    "hostile_imports": Kind(hostile_imports.attempt, 2),
    "odd_imports": Kind(odd_imports.attempt, 2),
    "big_imports": Kind(big_imports.attempt, 1),
    "socket_attacks": Kind(socket_attacks.attempt, 2),
    "bus_nonsense": Kind(bus_nonsense.attempt, 2),
    "random_use": Kind(random_use.attempt, 4),
}


class Count:
    """The tries of a kind."""

    def __init__(self) -> None:
        self.tried = self.lost = 0


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py test --campaign")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"only these: {', '.join(KINDS)}")
    parser.add_argument("--try", type=int, dest="seed", metavar="SEED", help="one try, with the seed of a lost try")
    parser.add_argument("--minutes", type=float, default=20, help="how long to try (default: 20)")
    parser.add_argument("--campaign-seed", type=int, default=SystemRandom().randrange(10**9), metavar="SEED")
    args = parser.parse_args()
    for kind in args.kinds:  # by `choices`, Python 3.11 refuses no kind at all
        if kind not in KINDS:
            parser.error(f"{kind} is none of {', '.join(KINDS)}")
    logging.getLogger(LOGGER_NAME).addHandler(logging.NullHandler())  # what damage is logged as, tells nothing new
    if args.seed is not None:
        if len(args.kinds) != 1:
            parser.error("--try needs exactly one kind")
        lost = _try(args.kinds[0], args.seed, Count())
        print("lost" if lost else "held")
        return lost
    print(f"The seed of this campaign is {args.campaign_seed}.", flush=True)
    is_over = Event()
    Timer(60 * args.minutes, is_over.set).start()
    counts = _campaign(args.kinds or list(KINDS), args.campaign_seed, is_over)
    print(f"{'':16} {'tried':>6} {'held':>6} {'lost':>6}")
    for kind, count in counts.items():
        print(f"{kind:16} {count.tried:6} {count.tried - count.lost:6} {count.lost:6}")
    return int(any(count.lost for count in counts.values()))


def _campaign(kinds: list[str], seed: int, is_over: Event) -> dict[str, Count]:
    """Try each of *kinds* once. Until it *is_over*, try again the kind that had the fewest of its tries."""
    counts = {kind: Count() for kind in kinds}
    randoms = {kind: Random(f"{seed} {kind}") for kind in kinds}
    while not is_over.is_set() or not all(count.tried for count in counts.values()):
        kind = min(kinds, key=lambda each: counts[each].tried / KINDS[each].share)
        _try(kind, randoms[kind].randrange(10**9), counts[kind])
    return counts


def _try(kind: str, seed: int, count: Count) -> int:
    """Try *kind* with *seed*, and count it. Return whether something was lost. Then its folder stays."""
    folder = Path(mkdtemp(prefix=f"lecun-{kind}-"))
    try:
        lost = KINDS[kind].attempt(Random(seed), folder)
    except Exception as error:  # no kind expects any
        lost = f"{type(error).__name__}: {error}"
    count.tried += 1
    if lost:
        count.lost += 1
        print(f"lost: {kind} --try {seed}: {lost} (in {folder})", flush=True)
    else:
        shutil.rmtree(folder)
    return bool(lost)


if __name__ == "__main__":
    sys.exit(main())
