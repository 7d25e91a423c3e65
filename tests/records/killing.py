"""Killing a process, so that a test can tell it from a failure."""

import os
import random
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress

SIGKILL = 9  # of POSIX, where no process can refuse it. On Windows it becomes the exit status.
FAILED = 1  # the exit status after an exception


def kill(process: subprocess.Popen[str]) -> None:
    """Kill *process*, which may have ended. Popen's own way has `FAILED` as exit status on Windows."""
    with suppress(OSError):
        os.kill(process.pid, SIGKILL)


def said_until_killed(
    command: Sequence[str], lines: int, within_s: float, env: Mapping[str, str] | None = None
) -> list[str]:
    """Let a program print *lines* lines, and kill it at some moment within *within_s*. Return all that it printed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
    assert process.stdout
    with process, process.stdout:
        said = [process.stdout.readline() for _ in range(lines)]
        time.sleep(random.uniform(0, within_s))
        kill(process)
        said += process.stdout.readlines()
    assert process.returncode != FAILED, "the program failed"
    return [line.strip() for line in said if line.endswith("\n")]
