"""The virtual environment in ``.venv/``. It is made, filled and renewed by itself.

It holds the pinned packages of the requirement files, and the program as an editable install. A stamp inside says what
it was made from, so a second start is quick. It is made anew if it is broken, was moved, or belongs to another Python.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from enum import Enum
from pathlib import Path

import system_packages

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / ".venv"
BIN = FOLDER / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = BIN / ("python.exe" if sys.platform == "win32" else "python")
STAMP = FOLDER / "lecun-viewer.json"

PYTHON_PROBE = """
import pip, sys
print(sys.implementation.name, "%d.%d" % sys.version_info[:2])
print(sys.prefix)
"""

# Loads what the program loads at its start, and the part of Qt that talks to the X server.
QT_PROBE = """
import ctypes, pathlib, PySide6
from PySide6 import QtGui, QtSvg, QtWidgets
for plugin in pathlib.Path(PySide6.__file__).parent.glob("Qt/plugins/platforms/libqxcb.so"):
    ctypes.CDLL(str(plugin))
"""


class Level(Enum):
    """How much is installed. The value lists requirement files. The last file holds everything."""

    RUN = ("requirements.txt",)
    DEVELOP = ("requirements.txt", "requirements-dev.txt")

    @property
    def files(self) -> list[Path]:
        return [ROOT / "packaging" / name for name in self.value]


class EnvironmentSetupError(Exception):
    """The environment can't be made. The message says why, and what to do about it."""


def ensure(level: Level) -> None:
    """Make or renew the environment if needed. Compile ``ui/`` and ``resources/`` again if they changed.

    Raises:
        EnvironmentSetupError: It can't be made.
        system_packages.SystemPackageError: Packages of the system are missing.
    """
    if PYTHON.exists() and _stamps().get(level.name) == _digest(level):
        _run([PYTHON, ROOT / "packaging" / "compile_assets.py"])
        return
    if not _is_usable():
        _make()
    _fill(level)


def child_environment() -> dict[str, str]:
    """Return this process' environment variables for child processes, with a UTF-8 locale if there is none.

    A bare machine has the C locale, under which Qt warns at each start.
    """
    environment = dict(os.environ)
    deciding = [environment[name] for name in ("LC_ALL", "LC_CTYPE", "LANG") if environment.get(name)]
    if sys.platform == "linux" and (not deciding or deciding[0] in ("C", "POSIX")):
        environment["LC_ALL"] = "C.UTF-8"
    return environment


# The stamp


def _stamps() -> Mapping[str, str]:
    try:
        stamps: dict[str, str] = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamps


def _digest(level: Level) -> str:
    """Return a digest of what an environment of *level* is made from: Python, place and pins."""
    digest = hashlib.sha256(f"{_python_version()} {ROOT}".encode())
    for path in [ROOT / "pyproject.toml", *level.files]:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _python_version() -> str:
    return f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"


# Making


def _is_usable() -> bool:
    """Return whether there is an environment of the running Python with a working pip."""
    if not PYTHON.exists():
        return False
    said = subprocess.run([PYTHON, "-c", PYTHON_PROBE], capture_output=True, text=True).stdout
    return said.splitlines() == [_python_version(), str(FOLDER)]


def _make() -> None:
    if any(importlib.util.find_spec(module) is None for module in ("venv", "ensurepip")):
        system_packages.ensure([system_packages.venv_need()], "to make a virtual environment")
        importlib.invalidate_caches()
    if FOLDER.exists():
        shutil.rmtree(FOLDER)
    print("Making a virtual environment in .venv", flush=True)
    _run([sys.executable, "-m", "venv", FOLDER])


def _fill(level: Level) -> None:
    STAMP.unlink(missing_ok=True)
    users = "the program needs" if level is Level.RUN else "the program and its tests need"
    print(f"Installing the packages that {users} into .venv, Qt among them", flush=True)
    install_locked(PYTHON, level.files[-1])
    _ensure_qt_loads()
    _run([*_install(PYTHON), "--no-build-isolation", "--editable", ROOT])
    levels = [each for each in Level if each.files[-1] in level.files]
    STAMP.write_text(json.dumps({each.name: _digest(each) for each in levels}), encoding="utf-8")


def install_locked(python: Path, pins: Path) -> None:
    """Install exactly the *pins* for *python*, by its own pip.

    A requirement file of ours is complete, so pip looks up no requirement of a package. pip before 23.3 overlooks a pin
    if a package asks for the same one with an extra: it then takes the newest version, and fails for want of a hash.

    Raises:
        EnvironmentSetupError: A package can't be had, or its hash is another one.
    """
    _run([*_install(python), "--require-hashes", "--requirement", pins])


def _install(python: Path) -> list[str | Path]:
    return [python, "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check", "--no-deps"]


def _ensure_qt_loads() -> None:
    """Install system packages only if Qt doesn't load without them."""
    if _qt_failure() is None:
        return
    system_packages.ensure(system_packages.QT_NEEDS, "that Qt needs to show a window")
    failure = _qt_failure()
    if failure is not None:
        raise EnvironmentSetupError(f"Qt is installed in .venv but does not load: {failure}")


def _qt_failure() -> str | None:
    done = subprocess.run([PYTHON, "-c", QT_PROBE], capture_output=True, text=True, env=child_environment())
    return None if done.returncode == 0 else done.stderr.strip().rpartition("\n")[2]


def _run(command: Sequence[str | Path]) -> None:
    """Run *command* in silence. If it fails, all that it said becomes the error."""
    environment = child_environment()
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, errors="replace")
    if done.returncode != 0:
        said = f"{done.stdout}{done.stderr}"
        words = " ".join(str(word) for word in command)
        raise EnvironmentSetupError(f"{said}\nThis command failed. Its words are above:\n    {words}")
