"""No regular expression of the package takes long for any text: files, favorites and settings may come from anybody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("pattern_times.py")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="it counts a process's time in steps of 16 ms")
LONGEST_S = 300  # it takes 5 s. An expression that is slow in a high power would take days


def test_no_regular_expression_is_slow() -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    try:
        done = subprocess.run(
            [sys.executable, PROGRAM], env=env, capture_output=True, encoding="utf-8", timeout=LONGEST_S
        )
    except subprocess.TimeoutExpired as error:
        raise AssertionError((error.stdout or b"").decode().splitlines()[-1]) from None
    assert done.returncode == 0, "\n".join([*done.stdout.splitlines()[-5:], done.stderr])
    tried = [line for line in done.stdout.splitlines() if line.startswith("trying ")]
    for name in ("imports/kindle.py", "core/query.py", "exchange/fields.py"):
        assert any(name in line for line in tried), name
    assert len(tried) > 100


def test_a_slow_regular_expression_is_found(tmp_path: Path) -> None:
    """The program that the other test trusts finds one with a second power, and one with a third."""
    story = (
        "import re, sys; sys.path.insert(0, sys.argv[1]); import pattern_times as times\n"
        "for slow in (r'a\\s*\\s*b', r'(x+x+)+y', r'[0-9]+;'):\n"
        "    found = times.Found('here', re.compile(slow), frozenset({'search'}))\n"
        "    print(times.slowest(found, (20, 10_000)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", story, PROGRAM.parent], capture_output=True, text=True, timeout=LONGEST_S
    )
    assert done.returncode == 0, done.stderr
    assert [line.count("times as long") for line in done.stdout.splitlines()] == [1, 1, 1]
