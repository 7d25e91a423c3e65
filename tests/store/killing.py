"""Killing a process, so that a test can tell it from a failure."""

import os
import subprocess
from contextlib import suppress

SIGKILL = 9  # of POSIX, where no process can refuse it. On Windows it becomes the exit status.
FAILED = 1  # the exit status after an exception


def kill(process: subprocess.Popen[str]) -> None:
    """Kill *process*, which may have ended. Popen's own way has `FAILED` as exit status on Windows."""
    with suppress(OSError):
        os.kill(process.pid, SIGKILL)
