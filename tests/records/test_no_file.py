"""A pipe, a device, a socket or a folder in the place of a file. It is told and left alone. No start waits for it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lecun_viewer.core.failure import Cause

from .namespace import STORIES, TESTS
from .stories.no_file import KINDS, PLACES

LONG_S = 300  # far longer than it takes

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="pipes have no name in a folder there")


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_reported_and_left_alone(tmp_path: Path, kind: str) -> None:
    command = [sys.executable, str(STORIES / "no_file.py"), str(tmp_path), kind]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), *sys.path])}
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", timeout=LONG_S)
    assert done.returncode == 0, done.stdout + done.stderr
    lines = done.stdout.splitlines()
    assert lines[::2] == [f"tries {place}" for place in PLACES[kind]]
    cause = Cause.FOLDER_IN_THE_WAY if kind == "folder" else Cause.DEVICE_IN_THE_WAY
    for place, line in zip(PLACES[kind], lines[1::2], strict=True):
        told = {"records/@favorites.jsonl": "favorites", "records/@days.jsonl": "days"}.get(place)
        assert json.loads(line) == ({told: cause.value} if told else {}), place
    said = f"The settings can't be read, and changes are not saved: {cause.value}"
    assert done.stderr.count(said) == ("settings.json" in PLACES[kind])
