"""What all packages are made of and by: the version and the time of the sources, and running another program."""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from environment import ROOT


class PackageError(Exception):
    """A package can't be made; the message says why, and what to do about it."""


def version(tree: Path = ROOT) -> str:
    """Return the version of the sources in *tree*; ``lecun_viewer`` itself need not be installed."""
    text = (tree / "src" / "lecun_viewer" / "__init__.py").read_text(encoding="utf-8")
    (found,) = re.findall(r'^__version__ = "(.+)"', text, re.MULTILINE)
    return str(found)


def version_in_numbers() -> str:
    """Return the version, which has to be three numbers: Windows and macOS know no others."""
    found = version()
    assert re.fullmatch(r"\d+\.\d+\.\d+", found), f"{found} is not three numbers, which Windows and macOS want"
    return found


def source_date() -> str:
    """Return the time that files in packages get, in seconds since 1970: the given one, else the commit's, else 1980.

    ``SOURCE_DATE_EPOCH`` gives it (reproducible-builds.org's specification).
    """
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return given
    # root builds, and the checkout may be another user's
    command = ["git", "-c", "safe.directory=*", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        said = subprocess.run(command, capture_output=True, text=True).stdout.strip()
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
