"""The sources that packages are made of, their version and time, and a way to run other programs."""

import os
import re
import shutil
import subprocess
import tarfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from environment import ROOT

MADE = (
    "generated",
    "dist",
    "build",
    "*.egg-info",
    ".venv",
    ".wine",
    "__pycache__",
    ".*_cache",
    ".hypothesis",
)  # by .gitignore
VERSION = Path("src/lecun_viewer/__init__.py")  # in a tree


class PackageError(Exception):
    """A package can't be made. The message says why, and what to do about it."""


def version(tree: Path = ROOT) -> str:
    """Return the version of the sources in *tree*. ``lecun_viewer`` need not be installed."""
    text = (tree / VERSION).read_text(encoding="utf-8")
    (found,) = re.findall(r'^__version__ = "(.+)"', text, re.MULTILINE)
    return str(found)


def version_in_numbers() -> str:
    """Return the version as three numbers. Windows and macOS know no other versions.

    Raises:
        PackageError: It is not three numbers.
    """
    found = version()
    if not re.fullmatch(r"\d+\.\d+\.\d+", found):
        raise PackageError(f"Version {found} is not three numbers, and Windows and macOS know no others.")
    return found


def copy_sources(checkout: Path, tree: Path) -> Path:
    """Copy the sources in *checkout* to the new folder *tree*, with all uncommitted changes. Return *tree*.

    The sources are the files that git knows. An unpacked source archive has no git. There they are all files that no
    tool makes. The umask makes no difference to the rights of the copies, nor does who unpacked the archive.

    Raises:
        PackageError: git can't read the checkout.
    """
    if not (checkout / ".git").exists():
        shutil.copytree(checkout, tree, ignore=shutil.ignore_patterns(*MADE))
    else:
        for name in run([*_git(checkout), "ls-files", "-z"], PackageError).split("\0"):
            source = checkout / name
            if name and source.is_file():  # a deletion may not be committed yet
                (tree / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, tree / name)
    for path in (tree, *tree.rglob("*")):
        path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    return tree


def unpack(archive: Path, folder: Path) -> None:
    """Unpack the tar *archive*, which was made here, into *folder*."""
    with tarfile.open(archive) as packed:
        # Python has filters since 3.11.4, and warns without a filter since 3.12. Debian 12 has 3.11.2.
        packed.extraction_filter = getattr(tarfile, "tar_filter", None)
        packed.extractall(folder)


def source_date() -> str:
    """Return the time of files in packages, in seconds since 1970.

    ``SOURCE_DATE_EPOCH`` gives it (specification of reproducible-builds.org). Without this variable it is the time of
    the last commit, and without git it is 1980.
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
    """Run *command* and return what it printed.

    Raises:
        PackageError: The command failed. The error is a *failure* with the command and all that it said.
    """
    done = subprocess.run(
        command, env=env, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, errors="replace"
    )
    if done.returncode != 0:
        raise failure(f"{done.stdout}{done.stderr}\nFailed: {' '.join(str(word) for word in command)}")
    return done.stdout


def _git(checkout: Path) -> list[str]:
    """Return the start of a git command. Root builds packages, and *checkout* may be another user's."""
    return ["git", "-c", "safe.directory=*", "-C", str(checkout)]
