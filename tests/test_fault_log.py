"""The log of faults: what is in it, what never is, how large it gets, and who may write it at once."""

import errno
import logging
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from lecun_viewer.system.directories import log_folder
from lecun_viewer.system.fault_log import CRASH_NAME, FILE_MOST, FILE_NAME, FaultLog
from lecun_viewer.system.log import LOGGER_NAME, QT_LOGGER_NAME, log

NOTE = "my secret note"
LOGGER = logging.getLogger(LOGGER_NAME)
ALL_MOST = 1_000_000  # bytes

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")


@pytest.fixture
def fault_log(tmp_path: Path) -> Iterator[FaultLog]:
    made = FaultLog(tmp_path)
    made.start()
    yield made
    made.close()


def written(fault_log: FaultLog) -> str:
    return fault_log.path.read_text(encoding="utf-8") if fault_log.path.exists() else ""


def fault_of(text: str) -> ValueError:
    """Return an exception that was raised here, about *text*."""
    try:
        raise ValueError(f"can't take {text!r}")
    except ValueError as error:
        return error


def run_python(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)


def test_a_fault_has_its_type_and_its_place_and_no_note(fault_log: FaultLog) -> None:
    error = fault_of(NOTE)
    fault_log.record(error)
    assert "ValueError" in written(fault_log)
    assert f'File "{__file__}", line {error.__traceback__ and error.__traceback__.tb_lineno}, in fault_of' in written(
        fault_log
    )
    assert NOTE not in written(fault_log)


def test_causes_are_there_and_their_texts_are_not(fault_log: FaultLog) -> None:
    try:
        try:
            dict[str, str]()[NOTE]
        except KeyError as error:
            raise RuntimeError(NOTE) from error
    except RuntimeError as error:
        error.add_note(NOTE)
        fault_log.record(error)
    text = written(fault_log)
    assert text.index("KeyError") < text.index("It led to:") < text.index("RuntimeError")
    assert NOTE not in text


def test_an_exception_in_a_message_does_not_bring_its_text(fault_log: FaultLog) -> None:
    log("That failed: %s", fault_of(NOTE))
    LOGGER.error("And that.", exc_info=fault_of(NOTE))
    assert "That failed: ValueError" in written(fault_log)
    assert NOTE not in written(fault_log)


def test_the_words_of_the_system_are_there(fault_log: FaultLog, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        (tmp_path / NOTE).read_bytes()
    fault_log.record(caught.value)
    assert f"FileNotFoundError: {os.strerror(2)}" in written(fault_log)
    assert NOTE not in written(fault_log)


def test_what_sqlite_says_of_a_search_is_left_out(fault_log: FaultLog) -> None:
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(sqlite3.Error) as caught:
        connection.execute("SELECT secretly")
    assert "secretly" in str(caught.value)
    fault_log.record(caught.value)
    assert "OperationalError: SQLITE_ERROR" in written(fault_log)
    assert "secretly" not in written(fault_log)


def test_what_qt_quotes_is_left_out(fault_log: FaultLog) -> None:
    logging.getLogger(QT_LOGGER_NAME).warning('QString::arg: Argument missing: "%s", 2', NOTE)
    assert 'QString::arg: Argument missing: "…", 2' in written(fault_log)


def test_stderr_has_everything(tmp_path: Path) -> None:
    done = run_python(
        "from pathlib import Path\n"
        "from lecun_viewer.system.fault_log import FaultLog\n"
        f"FaultLog(Path({str(tmp_path)!r})).start()\n"
        f"raise ValueError({NOTE!r})"
    )
    assert f"ValueError: {NOTE}" in done.stderr
    assert "Traceback" in done.stderr


def test_debug_messages_are_written_when_they_are_asked_for(fault_log: FaultLog, tmp_path: Path) -> None:
    LOGGER.debug("A detail.")
    assert "A detail." not in written(fault_log)
    more = FaultLog(tmp_path / "more", is_debug=True)
    more.start()
    LOGGER.debug("A detail.")
    more.close()
    assert "A detail." in written(more)


def test_each_fault_is_reported_once(fault_log: FaultLog) -> None:
    told = []
    fault_log.on_fault = lambda: told.append("told")
    for _ in range(100):
        fault_log.record(fault_of(NOTE))
    try:
        dict[str, str]()["another"]
    except KeyError as error:
        fault_log.record(error)
    assert len(told) == 2
    assert written(fault_log).count("Unexpected error.") == 2
    assert "The same error occurred 10 times." in written(fault_log)
    assert "The same error occurred 100 times." in written(fault_log)


def test_a_thread_and_a_destructor_are_heard(fault_log: FaultLog) -> None:
    def fail() -> None:
        raise ValueError(NOTE)

    class Failing:
        def __del__(self) -> None:
            raise LookupError(NOTE)

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    made = Failing()
    del made
    assert "ValueError" in written(fault_log)
    assert "LookupError" in written(fault_log)


def test_the_log_never_gets_larger_than_it_may(fault_log: FaultLog) -> None:
    for number in range(3_000):
        LOGGER.warning("%d %s", number, "." * 1_000)
    LOGGER.warning("long: %s", "." * 2 * ALL_MOST)
    sizes = [file.stat().st_size for file in fault_log.path.parent.iterdir()]
    assert len(sizes) == 2
    assert sum(sizes) < ALL_MOST
    assert "2999 ." in written(fault_log)
    assert fault_log.path.stat().st_size <= FILE_MOST


def test_a_log_that_another_program_has_open_is_written_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Windows moves no file that is open, so a full log can't become the older one."""
    fault_log = FaultLog(tmp_path)
    fault_log.start()
    fault_log.path.write_bytes(b"." * FILE_MOST)
    with monkeypatch.context() as patched, fault_log.path.open("rb"):
        if sys.platform != "win32":
            patched.setattr(Path, "replace", refuse_to_move)
        log("While it is open.")
    log("And after.")
    fault_log.close()
    assert "can't be written" not in capsys.readouterr().err
    older = next(path for path in tmp_path.iterdir() if path != fault_log.path)
    assert older.read_text(encoding="utf-8").endswith("While it is open.\n")
    assert fault_log.path.read_text(encoding="utf-8").endswith("And after.\n")


def refuse_to_move(path: Path, target: Path) -> Path:
    raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))


WRITING = """
import sys
from pathlib import Path
from lecun_viewer.system.fault_log import FaultLog
from lecun_viewer.system.log import log
fault_log = FaultLog(Path(sys.argv[1]))
fault_log.start(with_stderr=False)
for number in range(int(sys.argv[2])):
    log("%d %s", number, "." * 400)
fault_log.close()
"""


def test_two_programs_lose_nothing_when_the_file_gets_full(tmp_path: Path) -> None:
    """Each has so much to say that the file becomes the older one once. Windows appends in two steps."""
    running = [subprocess.Popen([sys.executable, "-c", WRITING, str(tmp_path), "700"]) for _ in range(2)]
    assert [process.wait(timeout=300) for process in running] == [0, 0]
    assert sorted(each.name for each in tmp_path.iterdir()) == [FILE_NAME, f"{FILE_NAME}.1"]
    lines = [line for file in tmp_path.iterdir() for line in file.read_text(encoding="utf-8").splitlines()]
    assert sum(line.endswith("." * 400) for line in lines) == 2 * 700


def test_only_the_user_can_read_the_log(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.touch(0o644)  # as an earlier version made it
    fault_log = FaultLog(tmp_path)
    fault_log.start(with_stderr=False)
    fault_log.catch_crashes()
    for _ in range(500):
        LOGGER.warning("." * 1_000)
    names = sorted(each.name for each in tmp_path.iterdir())
    modes = {stat.S_IMODE(each.stat().st_mode) for each in tmp_path.iterdir()}
    fault_log.close()
    assert names == [CRASH_NAME, FILE_NAME, f"{FILE_NAME}.1"]
    if sys.platform != "win32":
        assert modes == {0o600}


@posix_only
def test_a_full_disk_stops_nothing_and_is_reported_once(tmp_path: Path) -> None:
    done = run_python(f"""
import resource
from pathlib import Path
from lecun_viewer.system.fault_log import FaultLog
from lecun_viewer.system.log import log
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))  # no file gets larger, as on a full disk
fault_log = FaultLog(Path({str(tmp_path)!r}))
fault_log.start()
for number in range(50):
    log("%s", "." * 100)
fault_log.record(ValueError())
fault_log.close()
print("came to its end")
""")
    assert done.stdout == "came to its end\n"
    assert done.stderr.count("The log can't be written") == 1
    assert "Traceback" not in done.stderr


def test_a_folder_that_cannot_be_written_is_reported_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    fault_log = FaultLog(tmp_path / "file" / "log")
    fault_log.start()
    assert not fault_log.catch_crashes()
    fault_log.record(fault_of(NOTE))
    log("Something else.")
    fault_log.close()
    said = capsys.readouterr().err
    assert said.count("The log can't be written") == 1
    assert "Something else." in said


def test_a_log_that_can_be_written_again_has_its_heading_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "log").write_text("in the way")
    fault_log = FaultLog(tmp_path / "log")
    fault_log.start(with_stderr=False)
    log("Lost.")
    (tmp_path / "log").unlink()
    for number in range(3):
        log("Number %s.", number)
    fault_log.close()
    assert [written(fault_log).count(each) for each in ("Lost", "Number", "Python ")] == [0, 3, 1]
    assert capsys.readouterr().err.count("The log can't be written") == 1


CRASHING = """
import ctypes, os, signal, sys
from lecun_viewer.system.directories import log_folder
from lecun_viewer.system.fault_log import FaultLog
fault_log = FaultLog(log_folder())
fault_log.start()
fault_log.catch_crashes()
note = "my secret note"
def die():
    os.kill(os.getpid(), signal.SIGSEGV)
die()
"""


@posix_only
def test_a_crash_is_in_the_log_at_the_next_start() -> None:
    done = run_python(CRASHING)
    assert done.returncode == -signal.SIGSEGV
    next_one = FaultLog(log_folder())
    next_one.start()
    assert next_one.path.parent.joinpath("crash.log").stat().st_size > 0
    # In a child, for pytest has a fault handler of its own in this process.
    again = run_python(
        "from lecun_viewer.system.directories import log_folder\n"
        "from lecun_viewer.system.fault_log import FaultLog\n"
        "fault_log = FaultLog(log_folder())\n"
        "fault_log.start()\n"
        "print(fault_log.catch_crashes())\n"
        "fault_log.close()\n"
        "print(FaultLog(log_folder()).catch_crashes())"
    )
    next_one.close()
    assert again.stdout.split() == ["True", "False"]
    assert "in die" in written(next_one)
    assert "The program crashed last time it ran." in written(next_one)
    assert NOTE not in written(next_one)


def test_where_the_log_is(home: Path) -> None:
    if sys.platform == "linux":
        assert log_folder() == home / "state" / "lecun-viewer"
    assert log_folder().is_relative_to(home)
