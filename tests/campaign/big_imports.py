"""Documents of 100 MB. All favorites are there after an import."""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

from campaign.viewer import environment_of
from fakes import MORNING, PLAIN
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.provenance import UNCHECKED
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.exchange.formats import LIMIT, export
from lecun_viewer.library.shipped import shipped_collections

QUOTE = shipped_collections()[0].quotes[0]._replace(provenance=UNCHECKED)  # small, so that many have room
# The last two have characters that are not printable: a joiner, and a no-break space.
TEXTS = ("words here, ", "a dash — here, ", "naïve, ", "an emoji 🙂 here, ", "a coder 👩\u200d💻, ", "« idée\xa0», ")


def attempt(random: Random, folder: Path) -> str:
    count, text = random.choice([100, 1000, 10_000, 50_000]), random.choice(TEXTS)
    document = folder / "favorites.json"
    note = text * _repeats(count, text)
    document.write_bytes(_document(count, note))
    console = ("-m", "lecun_viewer.cli", "favorites")
    page = folder / "page.html"
    for words in (["import", str(document)], ["export", "--format", "html", "-o", str(page)]):
        subprocess.run([sys.executable, *console, *words], env=environment_of(folder), capture_output=True, check=True)
    listed = page.read_text(encoding="utf-8").count("<blockquote")
    return "" if listed == count else f"{count} favorites with {text!r}: {listed} listed"


def _repeats(count: int, text: str) -> int:
    """Return how often *text* stands in each of *count* notes. Their export is then as big as an import takes."""
    bare = Favorite.mark(QUOTE, MORNING)
    room = LIMIT // count - len(export([bare], [], "json", MORNING, PLAIN)) - 200
    return max(0, room // len(text.encode()))


def _document(count: int, note: str) -> bytes:
    """Return an export of *count* favorites with that *note*."""
    favorites = (
        Favorite.mark(QUOTE._replace(id=QuoteId(f"quote-{number}")), MORNING + timedelta(seconds=number))
        for number in range(count)
    )
    return export((each._replace(note=note) for each in favorites), [], "json", MORNING, PLAIN)
