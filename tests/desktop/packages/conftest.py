"""What the tests of packages share."""

import os

import pytest

collect_ignore = [] if "LECUN_WINDOWS" in os.environ else ["test_windows.py"]  # dev.py test --windows


@pytest.fixture(scope="session")
def root() -> None:
    """Skip the test without root, because only root can make a Debian system."""
    if os.geteuid() != 0:
        pytest.skip("a Debian system in a folder can only be made by root")
