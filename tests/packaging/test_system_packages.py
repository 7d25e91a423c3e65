"""Which system packages are missing, as dpkg knows it."""

import shutil

import pytest

import system_packages


@pytest.mark.skipif(not shutil.which("dpkg-query"), reason="it asks dpkg")
def test_an_installed_package_is_not_missing() -> None:
    unknown = ("no-package-has-this-name",)
    assert system_packages.missing([("dpkg",), (*unknown, "dpkg"), unknown]) == [unknown]
