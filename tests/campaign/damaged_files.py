"""A file of the data folder is damaged, at any moment. All favorites and findings are found at the next start."""

from contextlib import closing, suppress
from pathlib import Path
from random import Random

from fakes import Calendar
from lecun_viewer.core.favorite import Favorite, FavoritesError, Finding
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.stores import Stores
from records.findings import checked, discard_finding, save_finding

QUOTES = shipped_collections()[0].quotes
HEADER = 100  # bytes of a database, where damage does the most
VERSION = slice(60, 64)  # the bytes of the version in that header


def attempt(random: Random, folder: Path) -> str:
    calendar = Calendar()
    with closing(Stores(folder, folder, calendar)) as stores:
        for day in range(random.randint(1, 3)):
            calendar.turn(min(day, 1))
            _use(stores, calendar, random)
        saved = _saved(stores)
        if is_closed := random.random() < 0.5:
            stores.close()
        damaged = random.choice(sorted(path for path in folder.rglob("*") if path.is_file()))
        what = _damage(damaged, random)
        if not is_closed and random.random() < 0.5:
            what += ", before a change"
            changed = _change(stores, calendar, random)
            saved = [entry for entry in saved if entry.quote.id != changed]
    with closing(Stores(folder, folder, calendar)) as stores:
        found = _saved(stores)
        lost = [entry.quote.id for entry in saved if entry not in found]
        assert stores.library.ids(Search()), "no quotes"
        _use(stores, calendar, random)
        messages = stores.favorites_messages
    return (
        f"{damaged.relative_to(folder)} {what}: {len(lost)} of {len(saved)} lost; messages: {messages}" if lost else ""
    )


def _use(stores: Stores, calendar: Calendar, random: Random) -> None:
    """Use all stores for a day."""
    stores.favorites.back_up()
    assert stores.daily.today() in stores.daily.last()
    stores.settings.update(notify=random.random() < 0.5)
    for _ in range(random.randint(1, 30)):
        _change(stores, calendar, random)


def _change(stores: Stores, calendar: Calendar, random: Random) -> QuoteId:
    """Change a favorite or a finding, or try to. Return the quote's id."""
    favorites, quote = stores.favorites, random.choice(QUOTES)
    calendar.tick(random.randint(1, 60))
    with suppress(FavoritesError):
        match random.randrange(5):
            case 0:
                favorites.discard(quote.id)
            case 1:
                save_finding(favorites, checked(quote, calendar(), "n" * random.randrange(500)))
            case 2:
                discard_finding(favorites, quote.id)
            case _:
                favorites.put(Favorite.mark(quote, calendar()).with_note("n" * random.randrange(3000), calendar()))
    return quote.id


def _saved(stores: Stores) -> list[Favorite | Finding]:
    return [*stores.favorites.values(), *stores.favorites.findings()]


def _damage(path: Path, random: Random) -> str:
    """Damage the file *path*. Return what was done to it."""
    content = bytearray(path.read_bytes())
    size, version = len(content), content[VERSION]
    start = random.randrange(min(size, HEADER) if random.random() < 0.3 else size or 1)
    end = min(size, start + random.choice([1, 16, 512, 4096, size or 1]))
    match random.randrange(4):
        case 0:
            what = f"was cut to {start} of {size} bytes"
            del content[start:]
        case 1:
            what = f"was zeroed from {start} to {end}"
            content[start:end] = bytes(end - start)
        case 2:
            what = f"was overwritten from {start} to {end}"
            content[start:end] = random.randbytes(end - start)
        case _:
            bit = random.randrange(8)
            what = f"had bit {bit} of byte {start} flipped"
            content[start] ^= 1 << bit
    if content[VERSION] > version:  # a whole file of a newer version is rightly left alone, and its favorites with it
        content[VERSION] = version
    path.write_bytes(content)
    return what
