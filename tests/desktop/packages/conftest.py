"""What the tests of packages share."""

import os

import pytest


@pytest.fixture(scope="session")
def root() -> None:
    """Skip what only root can do: making a Debian system in a folder."""
    if os.geteuid() != 0:
        pytest.skip("a Debian system in a folder can only be made by root")
