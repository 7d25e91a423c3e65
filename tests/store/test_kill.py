"""``kill -9`` at any moment. Every acknowledged change is there at the next start."""

import re
import sys
from contextlib import closing
from pathlib import Path

import pytest

from fakes import Calendar
from lecun_viewer.core.quote import QuoteId
from lecun_viewer.store import database
from lecun_viewer.store.favorite_tables import FILE_NAME
from lecun_viewer.store.favorites import FavoriteStore

from .killing import said_until_killed
from .system_calls import calls_of

PROGRAM = Path(__file__).parent / "stories" / "toggle.py"
KILLS = 30
TOGGLES = 1000
DAMAGED_KILLS = 15
A_WHILE_S = 0.004  # a toggle takes about two milliseconds


@pytest.mark.slow
def test_every_toggle_that_was_acknowledged_is_there_after_a_kill(tmp_path: Path) -> None:
    favorites, toggles = set[QuoteId](), 0
    for number in range(KILLS + 1):
        toggles_then = 2 * TOGGLES * number // KILLS**2  # from none up to 66, a thousand together
        said = run_and_kill(tmp_path, 2 * toggles_then)
        toggled = [QuoteId(line.split()[1]) for line in said if line.startswith("begin ")]
        done = said.count("done")
        toggles += done
        for quote_id in toggled[:done]:
            favorites ^= {quote_id}
        found = found_at_next_start(tmp_path)
        # What had begun when the program died may be there or not.
        assert found in (favorites, favorites ^ set(toggled[done:]))
        favorites = found
    assert toggles >= TOGGLES


def test_every_acknowledged_toggle_outlives_a_kill_and_a_damaged_file(tmp_path: Path) -> None:
    favorites = set[QuoteId]()
    for number in range(DAMAGED_KILLS):
        said = run_and_kill(tmp_path, 2 * number)
        toggled = [QuoteId(line.split()[1]) for line in said if line.startswith("begin ")]
        done = said.count("done")
        for quote_id in toggled[:done]:
            favorites ^= {quote_id}
        path = tmp_path / FILE_NAME
        if done:
            path.write_bytes(path.read_bytes()[:5000])
        with closing(FavoriteStore(tmp_path, Calendar())) as store:
            assert set(store) in (favorites, favorites ^ set(toggled[done:]))
            favorites = set(store)


def test_nothing_is_acknowledged_before_the_disk_has_it(tmp_path: Path) -> None:
    """A kill keeps the system's memory, and a power cut does not. So this looks at what is asked of the disk."""
    (tmp_path / "backups").mkdir()  # else the first change flushes the name of this folder, too
    made = calls_of([sys.executable, str(PROGRAM), str(tmp_path), "5"], "fsync", "fdatasync", "unlink", "write")
    folder, file = re.escape(str(tmp_path)), re.escape(str(tmp_path / FILE_NAME))
    journal = f"{file}-journal"
    asked, done = list[str](), 0
    for call in made:
        if '"begin' in call:
            asked.clear()
        elif '"done' in call:
            synced, removed, ended = asked[-3:]
            assert re.search(rf"sync\(\d+<{file}>", synced)
            assert re.search(rf'unlink\("{journal}"', removed)
            assert re.search(rf"sync\(\d+<{folder}>", ended), "the journal could come back: no EXTRA"
            assert any(re.search(rf"sync\(\d+<{journal}>", each) for each in asked)
            done += 1
        elif "/backups" not in call:  # today's backup follows, and is made for good at the first change
            asked.append(call)
    assert done == 5


def run_and_kill(folder: Path, lines: int) -> list[str]:
    """Let the program print *lines* lines and kill it some moment later. Return all that it printed."""
    return said_until_killed([sys.executable, str(PROGRAM), str(folder)], lines, A_WHILE_S)


def found_at_next_start(folder: Path) -> set[QuoteId]:
    with closing(FavoriteStore(folder, Calendar())) as store:
        assert (store.problem, store.messages) == (None, [])
        found = set(store)
    if (folder / FILE_NAME).exists():
        with closing(database.connect(folder / FILE_NAME)) as connection:
            assert database.is_whole(connection)
    return found
