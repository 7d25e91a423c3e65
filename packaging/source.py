"""What all packages are made of and by: the sources, their version and their time, and running another program."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from environment import ROOT

MADE = ("generated", "dist", "build", "*.egg-info", ".venv", "__pycache__", ".*_cache", ".hypothesis")  # by .gitignore
VERSION = Path("src/lecun_viewer/__init__.py")  # in a tree


class PackageError(Exception):
    """A package can't be made; the message says why, and what to do about it."""


def version(tree: Path = ROOT) -> str:
    """Return the version of the sources in *tree*; ``lecun_viewer`` itself need not be installed."""
    text = (tree / VERSION).read_text(encoding="utf-8")
    (found,) = re.findall(r'^__version__ = "(.+)"', text, re.MULTILINE)
    return str(found)


def version_in_numbers() -> str:
    """Return the version, which has to be three numbers: Windows and macOS know no others.

    Raises:
        PackageError: it is not.
    """
    found = version()
    if not re.fullmatch(r"\d+\.\d+\.\d+", found):
        raise PackageError(f"Version {found} is not three numbers, and Windows and macOS know no others.")
    return found


def copy_sources(checkout: Path, tree: Path) -> Path:
    """Copy the sources in *checkout*, as they lie there, to the new folder *tree*; return it.

    They are the files under version control; in an unpacked source archive, which knows none, all but what is made.

    Raises:
        PackageError: git can't read the checkout.
    """
    if not (checkout / ".git").exists():
        return Path(shutil.copytree(checkout, tree, ignore=shutil.ignore_patterns(*MADE)))
    for name in run([*_git(checkout), "ls-files", "-z"], PackageError).split("\0"):
        source = checkout / name
        if name and source.is_file():  # and not deleted, but not committed yet
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, tree / name)
            (tree / name).chmod(0o755 if os.access(source, os.X_OK) else 0o644)
    return tree


def source_date() -> str:
    """Return the time that files in packages get, in seconds since 1970: the given one, else the commit's, else 1980.

    ``SOURCE_DATE_EPOCH`` gives it (reproducible-builds.org's specification).
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    try:
        said = subprocess.run([*_git(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True).stdout.strip()
    except OSError:
        said = ""
    return said or "315532800"


def run(
    command: Sequence[str | Path],
    failure: type[PackageError],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
) -> str:
    """Run *command* in silence to its end; return what it printed.

    Raises:
        PackageError: it failed; of the type *failure*, with all that it said and how it was called.
    """
    done = subprocess.run(
        command, env=env, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace"
    )
    if done.returncode != 0:
        raise failure(f"{done.stdout}{done.stderr}\nFailed: {' '.join(str(word) for word in command)}")
    return done.stdout


def _git(checkout: Path) -> list[str]:
    """Return what a command on *checkout* begins with: root builds, and it may be another user's."""
    return ["git", "-c", "safe.directory=*", "-C", str(checkout)]
