"""Each file says who made it and under which license, and the texts of those licenses are there."""

import os
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


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only git tells it what is made here")
def test_reuse_finds_nothing_to_say() -> None:
    # the checkout may be another user's
    env = {**os.environ, "GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "safe.directory", "GIT_CONFIG_VALUE_0": "*"}
    command = [sys.executable, "-m", "reuse", "lint"]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
