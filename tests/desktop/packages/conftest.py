"""What the tests of packages share."""

import os

import pytest


@pytest.fixture(scope="session")
def root() -> None:
    """Skip the test without root, because only root can make a Debian system."""
    if os.geteuid() != 0:
        pytest.skip("a Debian system in a folder can only be made by root")
