"""The programs that read what is packaged, such as shells and validators."""

import shutil

import pytest


def reader(name: str) -> str:
    """Return the path of the program *name*. Skip the test if it is missing."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"there is no {name} here")
    return path
