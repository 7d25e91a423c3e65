"""The bill of materials, made from a small overview. The tests of the portable build read the real bill."""

import io
import json
import tarfile
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

import release
import sbom
from package_portable import PYTHON_IN_DEBIAN, name
from source import PackageError

OVERVIEW = """\
LeCun Viewer is under the MIT license.

  ICU 73: Unicode-3.0
  libcap2 1:2.66-4+deb12u3+b1: BSD-3-clause or GPL-2, GPL-2+
  libffi8 3.4.4-1: see its text
  libqt6core6 (texts only): the works of others within Qt
  platformdirs 4.5.1: MIT
  PySide6-Essentials 6.11.3.1: LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only
  Python 3.11.2: PSF-2.0
"""


def packed(folder: Path, **texts: str) -> Path:
    """Return an archive in *folder* with the portable build's name and *texts* among its licenses."""
    archive = folder / f"{name()}.tar.xz"
    with tarfile.open(archive, "w:xz") as tar:
        for path, text in texts.items():
            entry = tarfile.TarInfo(f"{name()}/licenses/{path}")
            entry.size = len(text.encode())
            tar.addfile(entry, io.BytesIO(text.encode()))
    return archive


@pytest.fixture
def bill(tmp_path: Path) -> str:
    texts = {"THIRD-PARTY-NOTICES.txt": OVERVIEW, PYTHON_IN_DEBIAN: "libpython3.11 3.11.2-6+deb12u6\n"}
    return sbom.write(packed(tmp_path, **texts), tmp_path).read_text(encoding="utf-8")


@pytest.fixture
def components(bill: str) -> dict[str, dict[str, Any]]:
    return {component["name"]: component for component in json.loads(bill)["components"]}


def test_it_is_what_cyclonedx_has_it(bill: str) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None


def test_every_part_says_where_it_comes_from(components: dict[str, dict[str, Any]]) -> None:
    assert {part: component["purl"] for part, component in components.items()} == {
        "ICU": "pkg:generic/icu@73",
        "PySide6-Essentials": "pkg:pypi/pyside6-essentials@6.11.3.1",
        "Python": "pkg:deb/debian/libpython3.11@3.11.2-6%2Bdeb12u6?arch=amd64&distro=bookworm",
        "Qt": "pkg:generic/qt@6.11.3",
        "libcap2": "pkg:deb/debian/libcap2@1:2.66-4%2Bdeb12u3%2Bb1?arch=amd64&distro=bookworm",
        "libffi8": "pkg:deb/debian/libffi8@3.4.4-1?arch=amd64&distro=bookworm",
        "platformdirs": "pkg:pypi/platformdirs@4.5.1",
    }


def test_a_license_is_an_id_or_an_expression_of_spdx_or_a_name_or_not_said(
    components: dict[str, dict[str, Any]],
) -> None:
    assert components["platformdirs"]["licenses"] == [{"license": {"id": "MIT"}}]
    assert components["Qt"]["licenses"] == [{"expression": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only"}]
    assert components["libcap2"]["licenses"] == [{"license": {"name": "BSD-3-clause or GPL-2, GPL-2+"}}]
    assert "licenses" not in components["libffi8"]


def test_the_program_is_the_contributors_and_the_quotes_are_not(bill: str) -> None:
    (license,) = json.loads(bill)["metadata"]["component"]["licenses"]
    assert license == {"expression": "MIT AND LicenseRef-Quotations"}


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({}, "has no licenses/THIRD-PARTY-NOTICES.txt"),
        ({"THIRD-PARTY-NOTICES.txt": "Nothing.", PYTHON_IN_DEBIAN: "libpython3.11 3\n"}, "names no part"),
    ],
)
def test_an_archive_that_says_nothing_is_reported(texts: dict[str, str], said: str, tmp_path: Path) -> None:
    packed(tmp_path, **texts)
    with pytest.raises(PackageError, match=said):
        release.bill_of_materials(tmp_path)
