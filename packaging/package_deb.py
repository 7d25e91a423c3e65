"""Build the Debian package from the sources of this checkout, with all uncommitted changes.

    python3 packaging/dev.py package deb

The package is built in a Debian system of its own. So the same sources give the same bytes on every machine, and little
is installed here. Needs root and a Debian mirror. The build itself needs no network. ``packaging/deb/debian`` is for
Debian's tools. Its changelog is made from ``CHANGELOG.md``.
"""

import os
import re
import shutil
from pathlib import Path

import deb_changelog
from chroot import Chroot, scratch
from environment import ROOT
from source import copy_sources, source_date

DEBIAN = Path("packaging/deb/debian")  # in a tree
SUITE = "trixie"  # the first Debian with PySide6

# The system is thrown away. So dpkg need not force files to the disk, and apt needs no descriptions.
SETTINGS = {
    "/etc/dpkg/dpkg.cfg.d/unsafe-io": "force-unsafe-io\n",
    "/etc/apt/apt.conf.d/no-languages": 'Acquire::Languages "none";\n',
}


def build(output: Path) -> list[Path]:
    """Build the package of this checkout into the folder *output*. Return its file.

    Raises:
        ChrootError: The system to build in can't be made, or the build failed. The message has what was said.
        system_packages.SystemPackageError: A package is missing that makes the system.
        deb_changelog.ChangelogError: ``CHANGELOG.md`` has no section for this version.
    """
    with scratch() as folder:
        tree = export(ROOT, folder / "tree")
        builder = Builder(debian_system(folder / "system"))
        return builder.build(tree, output)


def debian_system(folder: Path) -> Chroot:
    """Make a bare Debian system in the empty *folder*, of the release that the package is for.

    Raises:
        ChrootError: It can't be made.
        system_packages.SystemPackageError: A package is missing that makes the system.
    """
    made = Chroot.make(folder, SUITE)
    for name, text in SETTINGS.items():
        made.path(name).write_text(text, encoding="utf-8")
    return made


class Builder:
    """A Debian system with all that builds need. It can build several trees, one after the other."""

    FOLDER = "/build"

    def __init__(self, chroot: Chroot) -> None:
        """Install the packages that builds need into *chroot*."""
        self._chroot = chroot
        chroot.install(*build_needs(ROOT))

    def build(self, tree: Path, output: Path) -> list[Path]:
        """Build the package of *tree*, made by `export`, into the folder *output*. Return its file.

        Raises:
            ChrootError: The build failed. The message has what was said.
        """
        inside = self._chroot.path(self.FOLDER)
        shutil.rmtree(inside, ignore_errors=True)
        shutil.copytree(tree, inside / "lecun-viewer")
        self._chroot.run("sh", "-c", f"cd {self.FOLDER}/lecun-viewer && exec {_BUILD}", env={"TZ": "UTC"})
        output.mkdir(parents=True, exist_ok=True)
        return [Path(shutil.copy2(package, output)) for package in sorted(inside.glob("*.deb"))]


# It would check for compilers, too. No part here is compiled to machine code.
_BUILD = "dpkg-buildpackage --unsigned-source --unsigned-changes --build=binary --no-check-builddeps"


def build_needs(tree: Path) -> list[str]:
    """Return the names of the Debian packages that a build of *tree* needs."""
    control = (tree / DEBIAN / "control").read_text(encoding="utf-8")
    found = re.search(r"^Build-Depends:((?:.*\n)(?:\s.*\n)*)", control, re.MULTILINE)
    needs = found[1].split(",") if found else []
    return ["dpkg-dev", *(need.split()[0] for need in needs)]


def export(checkout: Path, tree: Path) -> Path:
    """Copy the sources in *checkout* to *tree*, with ``debian/`` at its root. Return *tree*.

    The files get the time of the last commit. So do those in the package.
    """
    copy_sources(checkout, tree)
    shutil.copytree(tree / DEBIAN, tree / "debian")
    epoch = int(source_date())
    (tree / "debian" / "changelog").write_text(deb_changelog.changelog(tree, epoch), encoding="utf-8")
    for path in tree.rglob("*"):
        os.utime(path, (epoch, epoch))
    return tree
