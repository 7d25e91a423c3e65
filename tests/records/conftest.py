"""What every test of the records gets: records on a disk that is never waited for."""

import os
from pathlib import Path

import pytest

from lecun_viewer.records.store import Records

from .made import now


@pytest.fixture(autouse=True)
def wait_for_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return Records(tmp_path / "home", now)
