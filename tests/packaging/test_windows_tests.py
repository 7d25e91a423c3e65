"""The runs of tests in Wine, with stand-ins for the tests."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import environment
import windows_tests
import wine
from environment import ROOT

# Waits until the test has seen the output of the second run.
FIRST = """
from pathlib import Path
from desktop.waiting import eventually

def test_first():
    eventually(Path({seen!r}).exists)
"""
SECOND = "def test_second():\n    assert not 'of the second'\n"


def test_the_output_of_each_run_is_printed_when_it_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen, first, second = (tmp_path / name for name in ("seen", "test_first.py", "test_second.py"))
    first.write_text(FIRST.format(seen=str(seen)), encoding="utf-8")
    second.write_text(SECOND, encoding="utf-8")
    monkeypatch.setattr("builtins.print", lambda said, flush: seen.touch() if "of the second" in said else None)
    env = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    runs = [((sys.executable, "-m", "pytest", str(path)), env) for path in (first, second)]
    assert windows_tests._run_side_by_side(runs) == 1


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
