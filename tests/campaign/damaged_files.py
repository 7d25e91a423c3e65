"""A file of the data folder is damaged, at any moment. All favorites and findings are found at the next start.

Random bytes within a word can make another word of it, and nobody can tell. Then the line as it was is in another file.
"""

from contextlib import closing, suppress
from pathlib import Path
from random import Random
from typing import Any

from fakes import Calendar
from lecun_viewer.core.favorite import Favorite, FavoritesError
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.core.search import Search
from lecun_viewer.library.shipped import shipped_collections
from lecun_viewer.records.head import FAVORITES
from lecun_viewer.records.line import HEAD, BadLineError, values_in
from lecun_viewer.stores import Stores
from records.findings import checked, discard_finding, save_finding

QUOTES = shipped_collections()[0].quotes
BEGINNING = 100  # bytes of a file, where damage does the most


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
        what, is_told = _damage(damaged, random)
        if not is_closed and random.random() < 0.5:
            what += ", before a change"
            changed = _change(stores, calendar, random)
            saved = {record_id: line for record_id, line in saved.items() if not record_id.endswith(f":{changed}")}
    with closing(Stores(folder, folder, calendar)) as stores:
        stores.mirror.try_to_synchronize()
        found = _saved(stores)
        lost = [record_id for record_id, line in saved.items() if found.get(record_id) != line]
        if not is_told:
            everything = [
                _unstamped(line) for path in folder.rglob("*.jsonl") for line in path.read_bytes().splitlines()
            ]
            lost = [record_id for record_id in lost if _unstamped(saved[record_id]) not in everything]
        assert stores.library.ids(Search()), "no quotes"
        _use(stores, calendar, random)
    return f"{damaged.relative_to(folder)} {what}: {len(lost)} of {len(saved)} lost" if lost else ""


def _use(stores: Stores, calendar: Calendar, random: Random) -> None:
    """Use all stores for a day."""
    assert stores.daily.today() in stores.daily.last()
    stores.settings.update(notify=random.random() < 0.5)
    for _ in range(random.randint(1, 30)):
        _change(stores, calendar, random)
    stores.mirror.try_to_synchronize()


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


def _saved(stores: Stores) -> dict[str, bytes]:
    """Return the lines of all favorites, notes and findings by their ids."""
    lines = stores.records.log(FAVORITES).lines()
    return {key.id: line for key, line in lines if key.id and key.id != HEAD and not key.deleted}


def _unstamped(line: bytes) -> dict[str, Any]:
    """Return what is in *line* but for its stamp. Words that differ in two files get a new one."""
    with suppress(BadLineError):
        return {name: value for name, value in values_in(line).items() if name != "changed"}
    return {}


def _damage(path: Path, random: Random) -> tuple[str, bool]:
    """Damage the file *path*. Return what was done to it, and whether it can always be told from words."""
    content = bytearray(path.read_bytes())
    size = len(content)
    start = random.randrange(min(size, BEGINNING) if random.random() < 0.3 else size or 1)
    end = min(size, start + random.choice([1, 16, 512, 4096, size or 1]))
    kind = random.randrange(4)
    match kind:
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
            content[start : start + 1] = bytes(each ^ 1 << bit for each in content[start : start + 1])
    path.write_bytes(content)
    return what, kind < 2
