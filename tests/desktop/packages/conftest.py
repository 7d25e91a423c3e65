"""What the tests of packages share."""

import os

import pytest

import chroot

collect_ignore = [] if "LECUN_WINDOWS" in os.environ else ["test_windows.py"]  # dev.py test --windows


@pytest.fixture(scope="session")
def root() -> None:
    """Skip the test where no Debian system can be made: without root, or where root may not mount."""
    if reason := chroot.why_not():
        pytest.skip(reason)
