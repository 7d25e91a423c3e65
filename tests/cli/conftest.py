"""What the tests of ``lecun-quotes`` share."""

from pathlib import Path

import pytest


@pytest.fixture
def data(home: Path) -> Path:
    """The folder of the program's data in this test."""
    return home / "data" / "lecun-viewer"
