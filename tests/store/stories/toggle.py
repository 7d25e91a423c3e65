"""Toggles favorites for ever, and says of each when it begins and when it is done: run and killed by ``test_kill``."""

import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.shipped import shipped_collection


def main(folder: Path) -> None:
    quotes = shipped_collection().quotes
    store = FavoriteStore(folder, now=lambda: datetime.now(UTC))
    assert store.problem is None, store.problem
    assert store.notices == [], store.notices
    while True:
        quote = random.choice(quotes)
        print("begin", quote.id, flush=True)
        if quote.id in store:
            store.discard(quote.id)
        else:
            store.put(Favorite.mark(quote, datetime.now(UTC))._replace(note="n" * random.randrange(3000)))
        print("done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
