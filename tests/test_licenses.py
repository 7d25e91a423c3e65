"""Each file says who made it and under which license, and the texts of those licenses are there."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from fnmatch import fnmatch

import pytest

from environment import ROOT

ANNOTATIONS = tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]


def license_of(path: str) -> str:
    """Return what the last annotation that covers *path* says; that one counts."""
    said = ""
    for annotation in ANNOTATIONS:
        patterns = annotation["path"] if isinstance(annotation["path"], list) else [annotation["path"]]
        if any(fnmatch(path, pattern) for pattern in patterns):
            said = annotation["SPDX-License-Identifier"]
    return said


def test_every_license_has_its_text_and_no_text_is_without_use() -> None:
    named = {word for each in ANNOTATIONS for word in re.split(r" AND | OR ", each["SPDX-License-Identifier"])}
    assert {path.stem for path in (ROOT / "LICENSES").iterdir()} == named


def test_what_is_ours_is_under_the_license_of_the_repository() -> None:
    assert license_of("src/lecun_viewer/app.py") == "MIT"
    assert (ROOT / "LICENSES" / "MIT.txt").read_bytes() == (ROOT / "LICENSE").read_bytes()


@pytest.mark.parametrize("path", ["resources/collection.json", "tests/data/compilation.txt"])
def test_the_quotes_are_not_said_to_be_ours(path: str) -> None:
    assert (ROOT / path).is_file()
    assert license_of(path) == "MIT AND LicenseRef-Quotations"


@pytest.mark.skipif(not importlib.util.find_spec("reuse"), reason="there is no reuse (PyPI: reuse)")
def test_reuse_finds_nothing_to_say() -> None:
    done = subprocess.run([sys.executable, "-m", "reuse", "lint", "--quiet"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "")
