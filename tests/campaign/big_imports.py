"""Documents of 100 MB. An import stays below 300 MB and 10 s, and the page of it below 3 s.

Seconds are those of a processor. A slow machine gets more of them: the control reads the same document by `json`. It
took 0.5 s where the limits were set.
"""

import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from random import Random

from campaign.viewer import environment_of
from fakes import MORNING, PLAIN
from lecun_viewer.core.exchange.formats import export
from lecun_viewer.core.exchange.reading import LIMIT
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.store.shipped import shipped_collection

MOST_MB = 300
CONTROL_S, IMPORT_S, PAGE_S = 0.5, 10.0, 3.0
CONTROL = "import json, sys; json.load(open(sys.argv[1], encoding='utf-8'))"
# A process starts with the most memory of the process that made it, so a small one makes it.
MEASURE = """import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss)"""
TEXTS = ("words here, ", "a dash — here, ", "naïve, ")


def attempt(random: Random, folder: Path) -> str:
    count, text = random.choice([100, 1000, 10_000]), random.choice(TEXTS)
    document = folder / "favorites.json"
    document.write_bytes(_document(count, text))
    environment = environment_of(folder)
    console = ("-m", "lecun_viewer.cli", "favorites")
    control_s, _ = _measured(["-c", CONTROL, str(document)], environment)
    import_s, import_mb = _measured([*console, "import", str(document)], environment)
    page_s, _ = _measured([*console, "export", "--format", "html", "-o", str(folder / "page.html")], environment)
    slowness = max(1.0, control_s / CONTROL_S)
    figures = (
        f"{count} favorites: import {import_s:.1f} s, {import_mb:.0f} MB, page {page_s:.1f} s, json {control_s:.1f} s"
    )
    print(figures, flush=True)
    is_held = import_mb < MOST_MB and import_s < IMPORT_S * slowness and page_s < PAGE_S * slowness
    return "" if is_held else figures


def _document(count: int, text: str) -> bytes:
    """Return an export of *count* favorites, as big as an import takes."""
    quotes = shipped_collection().quotes
    room = LIMIT // count - len(export([Favorite.mark(quotes[0], MORNING)], [], "json", MORNING, PLAIN)) - 200
    note = text * (room // len(text.encode()))
    favorites = (
        Favorite.mark(quotes[0]._replace(id=QuoteId(f"quote-{number}")), MORNING + timedelta(seconds=number))
        for number in range(count)
    )
    return export((each._replace(note=note) for each in favorites), [], "json", MORNING, PLAIN)


def _measured(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run Python. Return its seconds of a processor, and the most memory that it had, in MB."""
    command = [sys.executable, "-c", MEASURE, sys.executable, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    status, seconds, memory = done.stdout.split()
    assert status == "0", f"{arguments}: {done.stderr}"
    return float(seconds), float(memory) / 1024
