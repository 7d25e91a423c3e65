"""Dated copies of the logs: seven days and four weeks, whatever the clock says."""

import os
import sys
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest

from lecun_viewer.records.backups import DAYS_KEPT, WEEKS_KEPT, Backups

TODAY = date(2026, 11, 30)
_moments = count(10**18, 10**9)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "reading.jsonl"


@pytest.fixture
def backups(tmp_path: Path) -> Backups:
    return Backups(tmp_path / "backups")


def make(backups: Backups, log: Path, *days: date) -> None:
    """Make a backup of another content on each day."""
    for day in days:
        write(log, f"{day} {len(days)}".encode())
        backups.make([log], day)


def write(log: Path, content: bytes) -> None:
    """Write a log. Its time differs from any before, which a fast machine does not see to."""
    log.write_bytes(content)
    moment = next(_moments)
    os.utime(log, ns=(moment, moment))


def days_in(backups: Backups) -> list[str]:
    return sorted(path.name for path in backups.folder.iterdir())


def before(days: int) -> date:
    return TODAY - timedelta(days)


def test_seven_days_and_four_weeks_stay(backups: Backups, log: Path) -> None:
    make(backups, log, *(before(number) for number in reversed(range(60))))
    kept = [*(before(number) for number in range(DAYS_KEPT)), before(8), before(15)]  # Sundays, 22 and 15 November
    assert days_in(backups) == sorted(map(str, kept))
    weeks = {date.fromisoformat(day).isocalendar()[:2] for day in days_in(backups)}
    assert len(weeks) == WEEKS_KEPT


def test_nothing_is_copied_twice(backups: Backups, log: Path) -> None:
    make(backups, log, TODAY)
    backups.make([log], TODAY + timedelta(1))
    assert days_in(backups) == [str(TODAY)]


def test_a_log_that_has_not_changed_is_not_read_again(
    backups: Backups, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(backups, log, TODAY)

    def refuse(path: Path) -> bytes:
        raise AssertionError(f"{path} was read")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    for each in (backups, Backups(backups.folder)):
        each.make([log], TODAY + timedelta(1))


def test_a_log_that_was_only_touched_is_compared_once_and_not_copied(backups: Backups, log: Path) -> None:
    make(backups, log, TODAY)
    write(log, log.read_bytes())
    assert not backups.has(log, TODAY)
    backups.make([log], TODAY + timedelta(1))
    assert backups.has(log, TODAY)
    assert days_in(backups) == [str(TODAY)]


def test_the_newest_copy_of_a_day_counts(backups: Backups, log: Path) -> None:
    for content in (b"1", b"2"):
        write(log, content)
        backups.make([log], TODAY)
    assert (backups.folder / str(TODAY) / log.name).read_bytes() == b"2"


def test_the_only_copy_of_a_log_stays_however_old_it_is(backups: Backups, log: Path) -> None:
    old = log.with_name("old.jsonl")
    old.write_bytes(b"old")
    backups.make([old], before(300))
    make(backups, log, *(before(number) for number in reversed(range(20))))
    assert days_in(backups)[0] == str(before(300))
    assert backups.newest_of_all().keys() == {"old", "reading"}


def test_a_day_in_the_future_pushes_nothing_out(backups: Backups, log: Path) -> None:
    future = [date(2150, 1, day) for day in range(1, 20)]
    make(backups, log, *future)
    make(backups, log, *(before(number) for number in reversed(range(20))))
    assert set(days_in(backups)) >= {str(before(number)) for number in range(DAYS_KEPT)}
    newest = backups.newest("reading", TODAY)
    assert newest
    assert newest.parent.name == str(TODAY)


def test_a_clock_in_the_past_loses_no_true_copy(backups: Backups, log: Path) -> None:
    make(backups, log, TODAY)
    true = (backups.folder / str(TODAY) / log.name).read_bytes()
    make(backups, log, *(date(1970, 1, day) for day in range(1, 30)))
    assert (backups.folder / str(TODAY) / log.name).read_bytes() == true


def test_what_is_no_day_is_left_alone(backups: Backups, log: Path) -> None:
    for name in ("2026-02-30", "notes", "2026-11-1"):
        (backups.folder / name).mkdir(parents=True)
    (backups.folder / "2026-09-29").write_bytes(b"a file")
    make(backups, log, *(before(number) for number in reversed(range(30))))
    assert {"2026-02-30", "notes", "2026-11-1", "2026-09-29"} <= set(days_in(backups))


def test_a_missing_log_keeps_no_other_back(backups: Backups, log: Path) -> None:
    log.write_bytes(b"a")
    folder = log.with_name("folder.jsonl")
    folder.mkdir()
    backups.make([log.with_name("missing.jsonl"), folder, log], TODAY)
    assert [path.name for path in (backups.folder / str(TODAY)).iterdir()] == [log.name]


def test_a_copy_that_can_not_be_made_leaves_the_earlier_ones(backups: Backups, log: Path) -> None:
    make(backups, log, before(1))
    (backups.folder / str(TODAY)).write_bytes(b"a file in the way")
    log.write_bytes(b"new")
    with pytest.raises(OSError, match=str(TODAY)):
        backups.make([log], TODAY)
    assert (backups.folder / str(before(1)) / log.name).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="files have no modes there")
def test_backups_are_private(backups: Backups, log: Path) -> None:
    make(backups, log, TODAY)
    copy = backups.folder / str(TODAY) / log.name
    assert all(path.stat().st_mode & 0o077 == 0 for path in (copy, copy.parent))


def test_without_a_folder_there_is_no_backup(backups: Backups) -> None:
    assert backups.newest("reading") is None
    assert backups.newest_of_all() == {}
