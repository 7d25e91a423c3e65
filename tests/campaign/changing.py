"""A program that changes favorites and says so, and what it must leave. A seed decides what it changes.

It says ``put ID`` or ``discard ID`` before each change, and ``done`` when the change is acknowledged.
"""

import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from lecun_viewer.core.favorite import Favorite, FavoritesError
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records


def now() -> datetime:
    return datetime.now(UTC)


def command(folder: Path, times: int, seed: int) -> list[str]:
    """Return the command that changes the favorites in *folder*, *times* times."""
    return [sys.executable, __file__, str(folder), str(times), str(seed)]


class Expected:
    """Which quotes may be favorites, and which may not, after all that was said.

    Only a change that was begun and not acknowledged leaves both open.
    """

    def __init__(self) -> None:
        self._states: dict[str, set[bool]] = {}

    def hear(self, said: Iterable[str]) -> None:
        """Follow the lines of *said*. The last may be cut."""
        begun: tuple[str, bool] | None = None
        for line in said:
            if line == "done" and begun:
                self._states[begun[0]] = {begun[1]}
            elif len(words := line.split()) == 2 and words[0] in ("put", "discard"):
                begun = (words[1], words[0] == "put")
                self._states.setdefault(begun[0], {False}).add(begun[1])

    def lost(self, folder: Path) -> str:
        """Start anew in *folder*. Return what is missing, or should be missing."""
        store = FavoriteStore(Records(folder, now))
        wrong = [quote_id for quote_id, states in self._states.items() if (quote_id in store) not in states]
        for quote_id in self._states:  # so that nothing is open for the next time
            self._states[quote_id] = {quote_id in store}
        return f"other than acknowledged: {', '.join(wrong)}; reported: {store.problem}" if wrong else ""


def main(folder: Path, times: int, seed: int) -> None:
    random, quotes = Random(seed), shipped_collections()[0].quotes
    store = FavoriteStore(Records(folder, now))
    for _ in range(times):
        quote = random.choice(quotes)
        with suppress(FavoritesError):  # not acknowledged, and the next change may succeed
            if quote.id in store:
                print("discard", quote.id, flush=True)
                store.discard(quote.id)
            else:
                print("put", quote.id, flush=True)
                store.put(Favorite.mark(quote, now())._replace(note="n" * random.randrange(3000)))
            print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
