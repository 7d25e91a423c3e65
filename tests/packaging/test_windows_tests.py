"""The runs of tests in Wine, with stand-ins for the tests."""

import os
import sys
from pathlib import Path

import pytest

import windows_tests
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
