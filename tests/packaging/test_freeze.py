"""A frozen program must pass its own test before it is packed. PyInstaller and the program are stand-ins here.

``desktop/packages/test_portable.py`` tests the real program.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import freeze
from environment import ROOT

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are shell scripts")

# Makes a program that prints its options and fails.
PYINSTALLER = """
import sys
from pathlib import Path

folder = Path(sys.argv[sys.argv.index("--distpath") + 1], "lecun-viewer")
folder.mkdir(parents=True)
program = folder / "lecun-viewer"
program.write_text("#!/bin/sh\\necho failed  plugins: $*; exit 1")
program.chmod(0o755)
"""


def program(place: Path, script: str) -> Path:
    made = place / "lecun-viewer"
    made.write_text(f"#!/bin/sh\n{script}\n")
    made.chmod(0o755)
    return made


def test_a_program_in_which_all_is_well_passes(tmp_path: Path) -> None:
    freeze.self_test(program(tmp_path, 'test "$*" = --self-test'))


def test_what_a_program_says_of_itself_is_reported(tmp_path: Path) -> None:
    with pytest.raises(freeze.FreezeError, match="failed  icons\nNo library"):
        freeze.self_test(program(tmp_path, "echo 'failed  icons'; echo No library >&2; exit 1"))


def test_a_program_that_cannot_be_started_is_reported(tmp_path: Path) -> None:
    with pytest.raises(freeze.FreezeError, match="No such file"):
        freeze.self_test(tmp_path / "lecun-viewer")


def test_a_program_that_waits_for_somebody_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program on Windows does so. It can show an error only in a window."""
    monkeypatch.setattr(freeze, "SELF_TEST_S", 0.1)
    with pytest.raises(freeze.FreezeError, match="timed out"):
        freeze.self_test(program(tmp_path, "exec sleep 60"))


def test_nothing_is_made_where_the_program_fails(tmp_path: Path) -> None:
    (tmp_path / "PyInstaller").mkdir()
    (tmp_path / "PyInstaller" / "__init__.py").touch()
    (tmp_path / "PyInstaller" / "__main__.py").write_text(PYINSTALLER)
    command = [sys.executable, str(ROOT / "packaging" / "freeze.py"), str(tmp_path / "output")]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr == "What was made doesn't work:\nfailed plugins: --self-test\n\n"
