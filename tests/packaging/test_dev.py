"""The commands of ``dev.py``, and what they ask of the system."""

import subprocess
import sys
from pathlib import Path

from environment import ROOT, child_environment

# Shows a failed test on a console of Windows.
SHOW_FAILURE = """
import sys
import dev

sys.stdout.reconfigure(encoding="cp1252")
sys.exit(dev._test_side_by_side({"one": (sys.argv[1],)}) != ["tests of one"])
"""


def test_a_failure_is_shown_on_a_console_that_lacks_its_characters(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text("def test_one():\n    assert not '“75 → 76”'\n", encoding="utf-8")
    env = {**child_environment(), "PYTHONPATH": str(ROOT / "packaging")}
    command = [sys.executable, "-c", SHOW_FAILURE, str(tmp_path / "test_one.py")]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, errors="replace")
    assert (done.returncode, done.stderr) == (0, "")
    assert "75 ? 76" in done.stdout


def test_a_runtime_is_looked_for_where_the_command_is_called(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "packaging" / "dev.py"), "package", "appimage", "runtime"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert str(tmp_path / "runtime") in done.stderr
