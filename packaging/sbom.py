"""The bill of materials of a release, in CycloneDX. It lists the works of others in the portable build.

The other packages use the same works, but get them from pip or from Debian.
"""

import re
import tarfile
import tomllib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

import package_portable
from environment import ROOT
from source import PackageError, source_date, version
from third_party_licenses import OVERVIEW

# "  NAME VERSION: LICENSE", as `third_party_licenses.overview` writes it
_PART = re.compile(r"^ {2}(\S+) (\S.*?): (.+)$", re.MULTILINE)
_NO_LICENSE = "see its text"  # too many for one line
_PYSIDE = "PySide6-Essentials"


class BillError(PackageError):
    """The bill can't be made. The message says what the archive lacks."""


def write(archive: Path, output: Path) -> Path:
    """Write the bill of materials of the portable *archive* into the folder *output*. Return its path.

    The same archive gives the same bytes.

    Raises:
        BillError: The archive has no overview of its parts, or the overview names no part.
    """
    overview, python = (_read(archive, f"licenses/{name}") for name in (OVERVIEW, package_portable.PYTHON_IN_DEBIAN))
    bom = Bom(components=_components(overview, python), serial_number=uuid5(NAMESPACE_URL, overview + python))
    bom.metadata.timestamp = datetime.fromtimestamp(int(source_date()), UTC)
    bom.metadata.component = program = Component(
        type=ComponentType.APPLICATION,
        name="lecun-viewer",
        version=version(),
        bom_ref="lecun-viewer",
        licenses=[LicenseExpression(_license_of_the_program())],
    )
    bom.register_dependency(program, bom.components)
    made = output / f"lecun-viewer-{version()}.cdx.json"
    made.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", encoding="utf-8", newline="\n")
    return made


def _license_of_the_program() -> str:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["license"])


def _read(archive: Path, name: str) -> str:
    with tarfile.open(archive) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.name.endswith(f"/{name}") else None
            if file:
                return file.read().decode()
    raise BillError(f"{archive} has no {name}.")


def _components(overview: str, python: str) -> Iterator[Component]:
    """Yield the parts that *overview* names. *python* is the Debian package of Python and its version."""
    pinned = (ROOT / "packaging" / "pyinstaller" / "requirements.txt").read_text(encoding="utf-8").lower()
    parts = [part for part in _PART.findall(overview) if not part[1].startswith("(")]  # only their texts
    if not parts:
        raise BillError(f"{OVERVIEW} names no part.")
    for name, number, license in parts:
        if f"{name.lower()}==" in pinned:
            purl = PackageURL("pypi", name=name.lower(), version=number)
        elif name == "Python":
            purl = _of_debian(*python.split())
        elif name == "ICU":  # comes within PySide's wheels
            purl = PackageURL("generic", name="icu", version=number)
        else:
            purl = _of_debian(name, number)
        yield _component(name, number, license, purl)
        if name == _PYSIDE:  # it holds the Qt of the same first three numbers
            qt = ".".join(number.split(".")[:3])
            yield _component("Qt", qt, license, PackageURL("generic", name="qt", version=qt))


def _component(name: str, number: str, license: str, purl: PackageURL) -> Component:
    # Debian's names of licenses are mostly no expressions of SPDX, and stay names.
    licenses = [] if license == _NO_LICENSE else [LicenseFactory().make_from_string(license)]
    return Component(name=name, version=number, bom_ref=f"{name}@{number}", licenses=licenses, purl=purl)


def _of_debian(name: str, number: str) -> PackageURL:
    where = {"arch": "amd64", "distro": package_portable.SUITE}
    return PackageURL("deb", "debian", name, number, qualifiers=where)
