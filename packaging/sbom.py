"""The bill of materials of a release, in CycloneDX: what the portable build holds of others, part by part.

What the other packages use of others is among these parts, but comes from elsewhere: by pip, or from Debian.
"""

import re
import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from environment import ROOT
from notices import NOTICES
from source import source_date, version

# "  NAME VERSION: LICENSE", as `notices.write` writes a part
_PART = re.compile(r"^ {2}(\S+) (\S.*?): (.+)$", re.MULTILINE)


def write(archive: Path, output: Path) -> Path:
    """Write the bill of materials of the portable *archive* into the folder *output*; return its path.

    The same archive gives the same bytes.

    Raises:
        LookupError: the archive has no notices, or they name no part.
    """
    notices = _notices(archive)
    bom = Bom(components=_components(notices), serial_number=uuid5(NAMESPACE_URL, notices))
    bom.metadata.timestamp = datetime.fromtimestamp(int(source_date()), UTC)
    bom.metadata.component = program = Component(
        type=ComponentType.APPLICATION,
        name="lecun-viewer",
        version=version(),
        bom_ref="lecun-viewer",
        licenses=[DisjunctiveLicense(id="MIT")],
    )
    bom.register_dependency(program, bom.components)
    made = output / f"lecun-viewer-{version()}.cdx.json"
    made.write_text(JsonV1Dot6(bom).output_as_string(indent=2) + "\n", encoding="utf-8", newline="\n")
    return made


def _notices(archive: Path) -> str:
    with tarfile.open(archive) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.name.endswith(f"/licenses/{NOTICES}") else None
            if file:
                return file.read().decode()
    raise LookupError(f"{archive} has no {NOTICES}.")


def _components(notices: str) -> Iterator[Component]:
    pinned = (ROOT / "packaging" / "pyinstaller" / "requirements.txt").read_text(encoding="utf-8").lower()
    parts = [part for part in _PART.findall(notices) if not part[1].startswith("(")]  # whose texts alone are there
    if not parts:
        raise LookupError(f"{NOTICES} names no part.")
    for name, number, license in parts:
        # An expression of SPDX is written as the name of a license, for Debian's names of licenses are no such ones.
        yield Component(
            name=name,
            version=number,
            bom_ref=f"{name}@{number}",
            licenses=[DisjunctiveLicense(name=license)],
            purl=_purl(name, number, is_from_pip=f"{name.lower()}==" in pinned),
        )


def _purl(name: str, number: str, *, is_from_pip: bool) -> PackageURL | None:
    """Return where the part comes from, as a package URL; ``None`` for Python and ICU, which come within others."""
    if is_from_pip:
        return PackageURL("pypi", name=name.lower(), version=number)
    if name in ("ICU", "Python"):
        return None
    return PackageURL("deb", "debian", name, number)
