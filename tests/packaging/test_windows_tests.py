"""What is said where Wine, or Python for it, is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import wine
from environment import ROOT


@pytest.mark.skipif(sys.platform == "win32", reason="Windows needs no Wine")
def test_a_system_without_wine_is_told_so(tmp_path: Path) -> None:
    """An empty PATH is a system that has neither Wine nor a command to install it."""
    command = (sys.executable, ROOT / "packaging" / "dev.py", "test", "--windows")
    done = subprocess.run(command, env={**os.environ, "PATH": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "Wine is needed, and was not found. Please install it.\n"


def test_it_is_told_that_there_is_no_python_for_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "PYTHON", Path(sys.executable))
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(environment.EnvironmentSetupError, match=r"\nSo Python for Windows could not be fetched\.$"):
        wine._make_python()
