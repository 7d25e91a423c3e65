"""Tests at another scale of the screen. Qt takes the scale when it starts."""

import os
import subprocess
import sys


def run_at_scale(scale: float, file: str, chosen: str) -> str:
    """Run the tests of *file* whose names contain *chosen*, in a process of their own. Return what pytest says.

    Raises:
        AssertionError: A test failed.
    """
    again = [sys.executable, "-m", "pytest", "-q", file, "-k", chosen, "-p", "no:cacheprovider"]
    environment = {**os.environ, "QT_SCALE_FACTOR": str(scale)}
    done = subprocess.run(again, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout
    return done.stdout
