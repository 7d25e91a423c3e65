"""The folder that people see comes into step with the logs, and the window waits for nothing."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Event, Thread

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.person import settle
from lecun_viewer.gui.process import synchronizer
from lecun_viewer.gui.process.synchronizer import Synchronizer
from lecun_viewer.gui.widgets.worker import end_all
from lecun_viewer.records.mirror import Mirror
from lecun_viewer.records.state import Trouble
from lecun_viewer.records.store import Records
from records.made import make_collection, mirror_of, put, texts_in
from waiting import PATIENCE_S

Made = Callable[..., Synchronizer]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(synchronizer, "QUIET_MS", 50)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shared"


def records_in(folder: Path) -> Records:
    return Records(folder, lambda: datetime.now(UTC))


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return records_in(tmp_path / "here")


@pytest.fixture
def elsewhere(tmp_path: Path, folder: Path) -> Mirror:
    """Another computer with the same folder."""
    return mirror_of(records_in(tmp_path / "there"), folder)


@pytest.fixture
def start(qapp: QApplication, records: Records, folder: Path) -> Iterator[Made]:
    """A function that starts to synchronize with the folder, or with that of a given mirror."""
    made = list[Synchronizer]()

    def start(mirror: Mirror | None = None) -> Synchronizer:
        made.append(Synchronizer(mirror or mirror_of(records, folder), qapp))
        return made[-1]

    yield start
    for each in made:
        each.close()
        each.deleteLater()


def test_what_is_here_and_there_at_the_start_comes_together(
    qtbot: QtBot, start: Made, records: Records, elsewhere: Mirror
) -> None:
    make_collection(elsewhere._records, "theirs", ["Theirs"])
    elsewhere.synchronize()
    make_collection(records, "ours", ["Ours"])
    made, united = start(), list[set[str]]()
    made.united.connect(united.append)
    qtbot.waitUntil(lambda: made.is_idle)
    assert united == [{"theirs"}]
    assert texts_in(records, "theirs") == {"Theirs": "Theirs"}
    assert elsewhere.synchronize() == {"ours"}


def test_a_folder_that_another_program_makes_is_noticed(
    qtbot: QtBot, start: Made, records: Records, elsewhere: Mirror
) -> None:
    made = start()
    qtbot.waitUntil(lambda: made.is_idle)
    make_collection(elsewhere._records, "theirs", ["Theirs"])
    elsewhere.synchronize()
    qtbot.waitUntil(lambda: "Theirs" in texts_in(records, "theirs"))


def test_a_folder_that_comes_just_before_it_is_watched_is_noticed(
    qtbot: QtBot, start: Made, records: Records, elsewhere: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_collection(elsewhere._records, "theirs", ["Theirs"])
    watch, looks = Synchronizer._watch, list[dict[str, str]]()

    def watch_later(each: Synchronizer, seen: dict[str, str]) -> None:
        looks.append(seen)
        if len(looks) == 2:  # the folder was quiet, so nobody looks again
            elsewhere.synchronize()
        watch(each, seen)

    monkeypatch.setattr(Synchronizer, "_watch", watch_later)
    start()
    qtbot.waitUntil(lambda: texts_in(records, "theirs") == {"Theirs": "Theirs"})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows renames no folder that is watched")
def test_another_folder_in_the_place_of_one_that_was_renamed_is_watched(
    qtbot: QtBot, start: Made, records: Records, folder: Path, elsewhere: Mirror
) -> None:
    folder.mkdir()
    made = start()
    qtbot.waitUntil(lambda: made.is_idle)
    folder.rename(folder.with_name("away"))
    folder.mkdir()
    made.schedule()
    qtbot.waitUntil(lambda: made.is_idle)
    make_collection(elsewhere._records, "theirs", ["Theirs"])
    elsewhere.synchronize()
    qtbot.waitUntil(lambda: "Theirs" in texts_in(records, "theirs"))


def test_a_file_that_comes_or_changes_later_is_united(
    qtbot: QtBot, start: Made, records: Records, elsewhere: Mirror
) -> None:
    """Also if the folder was made later, by this program."""
    made = start()
    qtbot.waitUntil(lambda: made.is_idle)
    make_collection(records, "ours", ["Ours"])
    made.schedule()
    qtbot.waitUntil(lambda: made.is_idle)
    elsewhere.synchronize()
    for text in ("One", "Two"):
        elsewhere._records.write([put(elsewhere._records, "ours", text, text)])
        elsewhere.synchronize()
        qtbot.waitUntil(lambda text=text: text in texts_in(records, "ours"))  # type: ignore[misc]


def test_what_comes_from_the_folder_does_not_wait_until_the_user_stops_typing(
    qtbot: QtBot, start: Made, records: Records, folder: Path, elsewhere: Mirror
) -> None:
    folder.mkdir()
    made, typing = start(), QTimer(interval=5)
    qtbot.waitUntil(lambda: made.is_idle)
    typing.timeout.connect(made.schedule)
    typing.start()
    make_collection(elsewhere._records, "theirs", ["Theirs"])
    elsewhere.synchronize()
    qtbot.waitUntil(lambda: "Theirs" in texts_in(records, "theirs"))
    typing.stop()


def test_nothing_is_written_while_somebody_else_writes(
    qtbot: QtBot, start: Made, records: Records, folder: Path
) -> None:
    looks, synchronized = list[dict[str, str]](), list[int]()

    class Busy(Mirror):
        def look(self) -> dict[str, str]:
            looks.append({"reading.jsonl": str(min(len(looks), 4))})  # five files, one after the other
            return looks[-1]

        def synchronize(self) -> set[str]:
            synchronized.append(len(looks))
            return set()

    made = start(Busy(records, folder, has_favorites=True))
    qtbot.waitUntil(lambda: made.is_idle)
    assert looks[synchronized[0] - 1] == looks[synchronized[0] - 2] == {"reading.jsonl": "4"}


def test_one_thread_works_at_a_time_also_if_a_change_comes_between_two_looks(
    qtbot: QtBot, start: Made, records: Records, folder: Path
) -> None:
    busy, most, answers = list[int](), list[int](), Event()
    answers.set()

    class Counting(Mirror):
        def look(self) -> dict[str, str]:
            busy.append(1)
            most.append(len(busy))
            answers.wait()
            busy.pop()
            return super().look()

    make_collection(records)
    made = start(Counting(records, folder, has_favorites=True))
    qtbot.waitUntil(lambda: not made._work)
    answers.clear()
    made.schedule()
    made.schedule()
    settle()
    answers.set()
    qtbot.waitUntil(lambda: made.is_idle)
    assert max(most) == 1
    assert (folder / "reading.jsonl").exists()


class Hanging(Mirror):
    """A folder on a disk that does not answer before it is told to."""

    def __init__(self, records: Records, folder: Path) -> None:
        super().__init__(records, folder, has_favorites=True)
        self.answers = Event()

    def look(self) -> dict[str, str]:
        self.answers.wait()
        return super().look()


@pytest.fixture
def hanging(records: Records, folder: Path) -> Iterator[Hanging]:
    made = Hanging(records, folder)
    yield made
    made.answers.set()


def test_a_folder_that_does_not_answer_is_told_once_and_used_when_it_is_back(
    qtbot: QtBot, start: Made, records: Records, folder: Path, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synchronizer, "ANSWERS_MS", 50)
    make_collection(records)
    made, told = start(hanging), list[Trouble]()
    made.messages_added.connect(lambda messages: told.extend(each.trouble for each in messages))
    qtbot.waitUntil(lambda: bool(told))
    made.schedule()
    assert told == [Trouble.FOLDER_AWAY]
    made._answers.setInterval(60_000)  # from now on, it may take its time
    hanging.answers.set()
    qtbot.waitUntil((folder / "reading.jsonl").exists)
    qtbot.waitUntil(lambda: made.is_idle)
    assert told == [Trouble.FOLDER_AWAY]


def test_another_folder_is_used_although_the_first_does_not_answer(
    qtbot: QtBot, start: Made, records: Records, hanging: Hanging, tmp_path: Path
) -> None:
    make_collection(records)
    made = start(hanging)
    made.use(mirror_of(records, tmp_path / "other"))
    qtbot.waitUntil((tmp_path / "other" / "reading.jsonl").exists)
    qtbot.waitUntil(lambda: made.is_idle)
    hanging.answers.set()
    assert end_all(PATIENCE_S)
    settle()
    assert made.is_idle


def test_the_end_of_the_program_waits_for_no_folder_that_does_not_answer(
    start: Made, hanging: Hanging, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = list[float]()
    join = Thread.join

    def joined(thread: Thread, timeout: float | None = None) -> None:
        assert timeout is not None
        waited.append(timeout)
        join(thread, 0.01)

    made = start(hanging)
    with monkeypatch.context() as patch:
        patch.setattr(Thread, "join", joined)
        made.close()
    assert sum(waited) <= synchronizer.ENDING_S


def test_what_changed_just_before_the_end_is_brought_into_the_folder(
    qtbot: QtBot, start: Made, records: Records, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(synchronizer, "QUIET_MS", 3_600_000)
    monkeypatch.setattr(synchronizer, "ENDING_S", 30)
    made = start()
    make_collection(records)
    made.schedule()
    assert not folder.exists()
    made.close()
    assert (folder / "reading.jsonl").exists()


def test_a_fault_is_raised_and_the_next_change_is_brought_in(
    qtbot: QtBot, start: Made, records: Records, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_collection(records)
    with qtbot.captureExceptions() as faults, monkeypatch.context() as broken:
        broken.setattr(Mirror, "synchronize", lambda _mirror: 1 / 0)
        made = start()
        qtbot.waitUntil(lambda: bool(faults))
    assert faults[0][0] is ZeroDivisionError
    made.schedule()
    qtbot.waitUntil((folder / "reading.jsonl").exists)


def test_news_from_the_folder_come_also_after_a_fault(
    qtbot: QtBot, start: Made, records: Records, elsewhere: Mirror, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_collection(elsewhere._records, "theirs", ["One"])
    elsewhere.synchronize()
    made = start()
    qtbot.waitUntil(lambda: made.is_idle)
    with qtbot.captureExceptions() as faults, monkeypatch.context() as broken:
        broken.setattr(Mirror, "try_to_synchronize", lambda _mirror: 1 / 0)
        elsewhere._records.write([put(elsewhere._records, "theirs", "Two", "Two")])
        elsewhere.synchronize()
        qtbot.waitUntil(lambda: bool(faults))
    elsewhere._records.write([put(elsewhere._records, "theirs", "Three", "Three")])
    elsewhere.synchronize()
    qtbot.waitUntil(lambda: "Three" in texts_in(records, "theirs"))
