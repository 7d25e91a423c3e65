"""``kill -9`` at any moment. Every acknowledged change is there at the next start."""

import re
from contextlib import closing
from pathlib import Path

import pytest
from lecun_viewer.store.favorite_tables import FILE_NAME

from campaign.changing import Expected, command
from fakes import Calendar
from lecun_viewer.library import database
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records

from .killing import said_until_killed
from .system_calls import calls_of

KILLS = 30
TOGGLES = 1000
DAMAGED_KILLS = 15
A_WHILE_S = 0.004  # a toggle takes about two milliseconds


@pytest.mark.slow
def test_every_toggle_that_was_acknowledged_is_there_after_a_kill(tmp_path: Path) -> None:
    expected, toggles = Expected(), 0
    for number in range(KILLS + 1):
        toggles_then = 2 * TOGGLES * number // KILLS**2  # from none up to 66, a thousand together
        said = said_until_killed(command(tmp_path, 10**6, number), 2 * toggles_then, A_WHILE_S)
        toggles += said.count("done")
        expected.hear(said)
        assert_is_in_order(tmp_path)
        assert not expected.lost(tmp_path)
    assert toggles >= TOGGLES


def test_every_acknowledged_toggle_outlives_a_kill_and_a_damaged_file(tmp_path: Path) -> None:
    expected = Expected()
    for number in range(DAMAGED_KILLS):
        said = said_until_killed(command(tmp_path, 10**6, number), 2 * number, A_WHILE_S)
        expected.hear(said)
        if "done" in said:
            path = tmp_path / FILE_NAME
            path.write_bytes(path.read_bytes()[:5000])
        assert not expected.lost(tmp_path)


def test_nothing_is_acknowledged_before_the_disk_has_it(tmp_path: Path) -> None:
    """A kill keeps the system's memory, and a power cut does not. So this looks at what is asked of the disk."""
    (tmp_path / "backups").mkdir()  # else the first change flushes the name of this folder, too
    made = calls_of(command(tmp_path, 5, 0), "fsync", "fdatasync", "unlink", "write")
    folder, file = re.escape(str(tmp_path)), re.escape(str(tmp_path / FILE_NAME))
    journal = f"{file}-journal"
    asked, done = list[str](), 0
    for call in made:
        if '"put' in call or '"discard' in call:
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


def assert_is_in_order(folder: Path) -> None:
    store = FavoriteStore(Records(folder, Calendar()))
    assert (store.problem, store.messages) == (None, [])
    if (folder / FILE_NAME).exists():
        with closing(database.connect(folder / FILE_NAME)) as connection:
            assert database.is_whole(connection)
