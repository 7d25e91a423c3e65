"""How both programs end when nobody reads what they print, and by Ctrl+C. Each is a real process."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from subprocess import PIPE

import pytest

CONSOLE, WINDOW = "lecun_viewer.cli", "lecun_viewer"
FULL = Path("/dev/full")
FULL_DISK = {
    CONSOLE: "Couldn’t write the output: No space left on device.\n",
    WINDOW: "lecun-viewer: No space left on device\n",
}
needs_full = pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")

# A module of Python that the program imports. The import never ends.
ENDLESS = """
import time
print("importing", flush=True)
while True:
    time.sleep(60)
"""


def environment(**further: str) -> Mapping[str, str]:
    """Return the environment of a user, in which Python keeps what is printed until there is much of it."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"} | further


def run(
    program: str, *arguments: str, stdout: int, stderr: int = PIPE, unbuffered: str = ""
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", program, *arguments]
    return subprocess.run(
        command, stdout=stdout, stderr=stderr, env=environment(PYTHONUNBUFFERED=unbuffered), encoding="utf-8"
    )


@pytest.fixture
def unread() -> int:
    """The end of a pipe that a process can write to. Nobody reads from the other end."""
    read_end, write_end = os.pipe()
    os.close(read_end)
    return write_end


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        (CONSOLE, ("-h",)),
        (CONSOLE, ("list",)),
        (CONSOLE, ("list", "--json")),
        (CONSOLE, ("today",)),
        (WINDOW, ("-h",)),
    ],
)
class TestNobodyCanReadTheAnswer:
    @pytest.mark.parametrize("unbuffered", ["", "1"], ids=["", "unbuffered"])
    def test_a_reader_who_has_gone_is_no_failure(
        self, unread: int, program: str, arguments: Sequence[str], unbuffered: str
    ) -> None:
        """As in ``lecun-quotes list | head -1``."""
        done = run(program, *arguments, stdout=unread, unbuffered=unbuffered)
        os.close(unread)
        assert (done.returncode, done.stderr) == (0, "")

    @needs_full
    def test_a_full_disk_is_reported(self, program: str, arguments: Sequence[str]) -> None:
        with FULL.open("wb") as full:
            done = run(program, *arguments, stdout=full.fileno())
        assert done.returncode == 1
        assert done.stderr == FULL_DISK[program]

    @needs_full
    def test_nothing_can_be_reported_where_everything_is_full(self, program: str, arguments: Sequence[str]) -> None:
        with FULL.open("wb") as full:
            assert run(program, *arguments, stdout=full.fileno(), stderr=full.fileno()).returncode == 1


@needs_full
@pytest.mark.parametrize("program", [CONSOLE, WINDOW])
def test_the_status_of_nonsense_is_the_same_where_nobody_reads_why(program: str) -> None:
    with FULL.open("wb") as full:
        assert run(program, "--nonsense", stdout=full.fileno(), stderr=full.fileno()).returncode == 2


def hear_ctrl_c() -> None:
    """Let the new process hear Ctrl+C, also where the tests run in the background of a shell and ignore it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals between processes")
@pytest.mark.parametrize(
    ("program", "arguments", "imported"),
    [
        (CONSOLE, ("list",), "json"),  # among the first
        (CONSOLE, ("list",), "argparse"),  # while the command is read
        (WINDOW, (), "sqlite3"),
        (WINDOW, ("-h",), "argparse"),
    ],
)
def test_ctrl_c_while_modules_are_imported_ends_without_a_word(
    tmp_path: Path, program: str, arguments: Sequence[str], imported: str
) -> None:
    (tmp_path / f"{imported}.py").write_text(ENDLESS)
    command = [sys.executable, "-m", program, *arguments]
    env = environment(PYTHONPATH=os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]))
    with subprocess.Popen(
        command, stdout=PIPE, stderr=PIPE, env=env, encoding="utf-8", preexec_fn=hear_ctrl_c
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "importing\n"
        process.send_signal(signal.SIGINT)
        _, complaint = process.communicate()
    assert (process.returncode, complaint) == (-signal.SIGINT, "")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals between processes")
def test_ctrl_c_does_not_end_a_program_in_the_background(tmp_path: Path) -> None:
    """A shell lets a job in the background ignore Ctrl+C, which is meant for the job in the foreground."""
    (tmp_path / "json.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nraise SystemExit(5)\n")
    env = environment(PYTHONPATH=os.pathsep.join([str(tmp_path), *filter(None, [os.environ.get("PYTHONPATH")])]))
    ignoring = [sys.executable, "-c", IGNORE_AND_RUN, sys.executable, "-m", CONSOLE, "list"]
    assert subprocess.run(ignoring, env=env, capture_output=True).returncode == 5


IGNORE_AND_RUN = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.execv(sys.argv[1], sys.argv[1:])
"""
