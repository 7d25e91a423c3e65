"""The test suite on Windows and macOS, as far as Linux can tell: every file of it is read there without a mistake."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from environment import ROOT, child_environment

# A plugin of pytest, which takes away what that system lacks when pytest and Qt are loaded, and no test is.
PLUGIN = """
import multiprocessing.reduction, os, shutil, signal, socket, sys, sysconfig, urllib.request
import PySide6.QtWidgets, pytest

@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests():
    sysconfig.get_config_vars()  # is in a file of this very system, as parts of urllib are
    sys.platform = {system!r}
    sys.modules["jeepney"] = None
    shutil.which = lambda *_, **__: None  # no program that tests ask for is there; and Windows' own would be asked how
    if sys.platform == "win32":
        for module, names in (
            (os, ("geteuid", "killpg", "set_blocking", "statvfs")),
            (signal, ("SIGHUP", "SIGKILL")),
            (socket, ("AF_UNIX",)),
        ):
            for name in names:
                delattr(module, name)
"""

# What tests said, told by `dev.py` on a console of Windows.
TELLS = """
import sys
import dev

sys.stdout.reconfigure(encoding="cp1252")
dev.TESTS = {"one": (sys.argv[1],)}
sys.exit(dev._test_side_by_side() != ["tests of one"])
"""


def run(*arguments: str | Path, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Run Python, which finds modules in *folder*, too."""
    env = {**child_environment(), "PYTHONPATH": str(folder)}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, errors="replace")


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_every_test_is_read_there(system: str, tmp_path: Path) -> None:
    (tmp_path / "lacking.py").write_text(PLUGIN.format(system=system), encoding="utf-8")
    options = ("-p", "lacking", "-p", "no:cacheprovider", "--collect-only", "--quiet")
    done = run("-m", "pytest", *options, "tests", folder=tmp_path)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
    read = set(re.findall(r"^tests/(\S+)\.py", done.stdout, re.MULTILINE))
    assert {"gui/quote_list/test_models", "test_release", "test_windows_installer"} <= read
    assert not [name for name in read if name.startswith("desktop/")]


def test_what_failed_is_told_on_a_console_that_lacks_its_characters(tmp_path: Path) -> None:
    (tmp_path / "test_one.py").write_text("def test_one():\n    assert not '“75 → 76”'\n", encoding="utf-8")
    done = run("-c", TELLS, tmp_path / "test_one.py", folder=ROOT / "packaging")
    assert (done.returncode, done.stderr) == (0, "")
    assert "75 ? 76" in done.stdout
