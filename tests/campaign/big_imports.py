"""Documents of 100 MB. An import takes less than 600 MB and 10 s. Its page takes less than 3 s.

The seconds are those of a processor, and depend on the machine. So a try is judged by multiples of `big_control`. It
does the same by the simplest means. 50,000 favorites took it 1.6 s where their import took 3.4 s, and the page
2.0 s.

Python keeps a text with an emoji in 4 bytes a character. Then the notes alone take 324 MB, in every program that holds
them. An import has the bytes and the text of the document, too, which `json` reads as a whole. So an import that has
such notes may take 550 MB beside them.
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
from lecun_viewer.exchange.formats import export
from lecun_viewer.exchange.reading import LIMIT
from lecun_viewer.store.shipped import shipped_collections

MOST_MB, BESIDE_NOTES_MB = 600, 550
IMPORT_TIMES, PAGE_TIMES = 4.5, 2.0
MEASUREMENTS = 3  # a busy moment may slow only the program and not the control, but not three times
CONTROL = Path(__file__).with_name("big_control.py")
# A process starts with the most memory of the process that made it, so a small one makes it.
MEASURE = """import resource, subprocess, sys
status = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(status, used.ru_utime + used.ru_stime, used.ru_maxrss)"""
# The last two have characters that are not printable: a joiner, and a no-break space.
TEXTS = ("words here, ", "a dash — here, ", "naïve, ", "an emoji 🙂 here, ", "a coder 👩\u200d💻, ", "« idée\xa0», ")


def attempt(random: Random, folder: Path) -> str:
    count, text = random.choice([100, 1000, 10_000, 50_000]), random.choice(TEXTS)
    document = folder / "favorites.json"
    note = text * _repeats(count, text)
    document.write_bytes(_document(count, note))
    most_mb = max(MOST_MB, count * sys.getsizeof(note) / 2**20 + BESIDE_NOTES_MB)
    figures = f"{count} favorites with {text!r}, less than {most_mb:.0f} MB:"
    for number in range(MEASUREMENTS):
        home = folder / str(number)
        home.mkdir()
        figure, is_held = _measurement(document, home, most_mb)
        figures += f" {figure}"
        if is_held:
            break
    print(figures, flush=True)
    return "" if is_held else figures


def _measurement(document: Path, home: Path, most_mb: float) -> tuple[str, bool]:
    """Return figures of an import into *home* and of its page, and whether both are within their limits."""
    environment = environment_of(home)
    console, page = ("-m", "lecun_viewer.cli", "favorites"), str(home / "page.html")
    control_s, _ = _measured([str(CONTROL), str(document), str(home / "control.sqlite3"), page], environment)
    import_s, import_mb = _measured([*console, "import", str(document)], environment)
    page_s, _ = _measured([*console, "export", "--format", "html", "-o", page], environment)
    is_held = import_mb < most_mb and import_s < IMPORT_TIMES * control_s and page_s < PAGE_TIMES * control_s
    return f"import {import_s:.1f} s, {import_mb:.0f} MB, page {page_s:.1f} s, control {control_s:.1f} s.", is_held


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


def _measured(arguments: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Run Python. Return its seconds of a processor, and the most memory that it had, in MB."""
    command = [sys.executable, "-c", MEASURE, sys.executable, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    status, seconds, memory = done.stdout.split()
    assert status == "0", f"{arguments}: {done.stderr}"
    return float(seconds), float(memory) / 1024
