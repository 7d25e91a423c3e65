"""The programs that read what is packaged, such as shells and validators."""

import shutil
from contextlib import suppress
from functools import cache

import pytest

import system_packages


def reader(name: str) -> str:
    """Return the path of the program *name*. Skip the test if it is missing and can't be installed."""
    _install_all()
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"there is no {name}")
    return path


@cache
def _install_all() -> None:
    with suppress(system_packages.SystemPackageError):
        system_packages.ensure(system_packages.PACKAGE_NEEDS, "to check the files for the desktop")
