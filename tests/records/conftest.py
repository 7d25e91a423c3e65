"""Records for the tests of this room."""

from pathlib import Path

import pytest

from lecun_viewer.records.store import Records

from .made import now


@pytest.fixture
def records(tmp_path: Path) -> Records:
    return Records(tmp_path / "home", now)
