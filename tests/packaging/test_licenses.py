"""Every file says whose work it is and under which license, by the rules of REUSE."""

import subprocess
import sys
from pathlib import Path

from environment import ROOT
from source import copy_sources


def test_reuse_finds_no_fault(tmp_path: Path) -> None:
    """Reads a copy of the sources only: without git's folder, reuse would read ``.venv`` as well."""
    tree = copy_sources(ROOT, tmp_path / "tree")
    done = subprocess.run([sys.executable, "-m", "reuse", "lint"], cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
