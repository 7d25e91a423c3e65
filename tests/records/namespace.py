"""Runs a story on a real disk of its own, which is read-only, or so small that it is full.

Permissions do not bind the superuser, and no test may fill the machine's own disk. So a story is a program in a user
and mount namespace (``unshare``). It may mount what it needs. Nothing of that is seen outside.
"""

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

STORIES = Path(__file__).parent / "stories"
TESTS = Path(__file__).parents[1]


@functools.cache
def why_not() -> str | None:
    """Return why there can be no namespace here, or ``None``."""
    if not shutil.which("unshare"):
        return "there is no unshare (Debian: util-linux) to mount a disk for this test only"
    tried = subprocess.run(["unshare", "-rm", "true"], capture_output=True, text=True)
    return (
        f"mounting a disk for this test only is not permitted here: {tried.stderr.strip()}"
        if tried.returncode
        else None
    )


def run_story(name: str, folder: Path) -> None:
    """Run ``stories/NAME.py FOLDER`` in a namespace. If its assertion fails, this test fails."""
    if reason := why_not():
        pytest.skip(reason)
    command = ["unshare", "-rm", sys.executable, str(STORIES / f"{name}.py"), str(folder)]
    path = os.pathsep.join([str(TESTS), *filter(None, [os.environ.get("PYTHONPATH")])])
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": path}, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
