"""Documents of 100 MB. An import takes less than 720 MB, and all favorites are there then.

Python keeps a text with an emoji in 4 bytes a character. Then the notes alone take 324 MB, in every program that holds
them. An import has the bytes and the text of the document, too, which `json` reads as a whole. So an import that has
such notes may take 670 MB beside them.
"""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

from campaign.viewer import environment_of
from fakes import MORNING, PLAIN
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.exchange.formats import LIMIT, export
from lecun_viewer.library.shipped import shipped_collections

MOST_MB, BESIDE_NOTES_MB = 720, 670
# A process starts with the most memory of the process that made it, so a small one makes it.
MEASURE = """import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_maxrss)"""
# The last two have characters that are not printable: a joiner, and a no-break space.
TEXTS = ("words here, ", "a dash — here, ", "naïve, ", "an emoji 🙂 here, ", "a coder 👩\u200d💻, ", "« idée\xa0», ")


def attempt(random: Random, folder: Path) -> str:
    count, text = random.choice([100, 1000, 10_000, 50_000]), random.choice(TEXTS)
    document = folder / "favorites.json"
    note = text * _repeats(count, text)
    document.write_bytes(_document(count, note))
    most_mb = max(MOST_MB, count * sys.getsizeof(note) / 2**20 + BESIDE_NOTES_MB)
    console = ("-m", "lecun_viewer.cli", "favorites")
    used_mb = _used_mb([*console, "import", str(document)], environment_of(folder))
    page = folder / "page.html"
    _used_mb([*console, "export", "--format", "html", "-o", str(page)], environment_of(folder))
    listed = page.read_text(encoding="utf-8").count("<blockquote")
    figures = f"{count} favorites with {text!r}: {listed} listed, {used_mb:.0f} of {most_mb:.0f} MB"
    print(figures, flush=True)
    return "" if listed == count and used_mb < most_mb else figures


def _repeats(count: int, text: str) -> int:
    """Return how often *text* stands in each of *count* notes. Their export is then as big as an import takes."""
    bare = Favorite.mark(shipped_collections()[0].quotes[0], MORNING)
    room = LIMIT // count - len(export([bare], [], "json", MORNING, PLAIN)) - 200
    return max(0, room // len(text.encode()))


def _document(count: int, note: str) -> bytes:
    """Return an export of *count* favorites with that *note*."""
    quote = shipped_collections()[0].quotes[0]
    favorites = (
        Favorite.mark(quote._replace(id=QuoteId(f"quote-{number}")), MORNING + timedelta(seconds=number))
        for number in range(count)
    )
    return export((each._replace(note=note) for each in favorites), [], "json", MORNING, PLAIN)


def _used_mb(arguments: list[str], environment: dict[str, str]) -> float:
    """Run Python. Return the most memory that it had, in MB."""
    command = [sys.executable, "-c", MEASURE, sys.executable, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    status, memory = done.stdout.split()
    assert status == "0", f"{arguments}: {done.stderr}"
    return float(memory) / 1024
