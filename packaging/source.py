"""What the packages are made of: the version and the time of this checkout's sources."""

import os
import re
import subprocess

from environment import ROOT


class PackageError(Exception):
    """A package can't be made; the message says why, and what to do about it."""


def version() -> str:
    """Return the program's version; ``lecun_viewer`` itself need not be installed."""
    text = (ROOT / "src" / "lecun_viewer" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(\d+\.\d+\.\d+)"', text)
    assert found, "three numbers, which Windows wants in a program's version"
    return found[1]


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
