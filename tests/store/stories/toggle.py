"""Toggles favorites for ever, or as often as a second argument says.

It tells when each change begins and when it is done. ``test_kill`` runs, kills and watches it.
"""

import random
import sys
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.shipped import shipped_collections


def main(folder: Path, times: int | None = None) -> None:
    quotes = shipped_collections()[0].quotes
    store = FavoriteStore(folder, now=lambda: datetime.now(UTC))
    assert store.problem is None, store.problem
    assert store.messages == [], store.messages
    for _ in count() if times is None else range(times):
        quote = random.choice(quotes)
        print("begin", quote.id, flush=True)
        if quote.id in store:
            store.discard(quote.id)
        else:
            store.put(Favorite.mark(quote, datetime.now(UTC))._replace(note="n" * random.randrange(3000)))
        print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
