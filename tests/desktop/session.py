"""A session of X11. The session manager (`session_manager.py`) is another process."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from waiting import PATIENCE_S, eventually

SESSION_MANAGER = Path(__file__).with_name("session_manager.py")
RESTART_NEVER = [3]  # SM.h


class Session:
    """The session manager, from outside: told what to ask, and read for what it heard."""

    def __init__(self, process: "subprocess.Popen[str]", log: Path) -> None:
        self._process = process
        self._log = log
        self.address = str(eventually(lambda: log.read_text().splitlines(), what="the session manager listens")[0])

    def ask(self, word: str) -> None:
        assert self._process.stdin
        print(word, file=self._process.stdin, flush=True)

    def heard(self, *beginning: object) -> list[list[Any]]:
        """Return the messages so far, in order, that begin like this."""
        messages = [json.loads(line) for line in self._log.read_text().splitlines()[1:]]
        return [each for each in messages if each[: len(beginning)] == list(beginning)]

    def wait(self, *beginning: object, count: int = 1) -> list[Any]:
        """Wait for the *count*-th message that begins like this."""
        eventually(lambda: len(self.heard(*beginning)) >= count, PATIENCE_S, f"{beginning}, {count} times")
        return self.heard(*beginning)[count - 1]


@contextmanager
def session_manager(log: Path) -> Iterator[Session]:
    """Run a session manager, which writes what it hears into *log*."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            (sys.executable, str(SESSION_MANAGER)), stdin=subprocess.PIPE, stdout=output, text=True
        )
    with process:
        yield Session(process, log)
        assert process.stdin
        process.stdin.close()  # ends it
        assert process.wait(PATIENCE_S) == 0
