"""Build the Debian package from this checkout: its files under version control, as they lie here.

    python3 packaging/dev.py package deb

The package is built in a Debian system of its own, so that the same sources give the same bytes on every machine, and
nothing is installed on this one but what makes that system. Needs root and a Debian mirror, and in the build itself no
network. ``packaging/deb/debian`` is what Debian's tools read; its changelog is made from ``CHANGELOG.md``.
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

# dpkg need not force each file to the disk of a system that is thrown away, and apt need not load descriptions.
SETTINGS = {
    "/etc/dpkg/dpkg.cfg.d/unsafe-io": "force-unsafe-io\n",
    "/etc/apt/apt.conf.d/no-languages": 'Acquire::Languages "none";\n',
}


def build(output: Path) -> list[Path]:
    """Build the package of this checkout into the folder *output*; return its file.

    Raises:
        ChrootError: the system to build in can't be made, or the build failed; the message has what was said.
        system_packages.SystemPackageError: what makes that system is missing.
        deb_changelog.ChangelogError: ``CHANGELOG.md`` has no section for this version.
    """
    with scratch() as folder:
        tree = export(ROOT, folder / "tree")
        builder = Builder(debian_system(folder / "system"))
        return builder.build(tree, output)


def debian_system(folder: Path) -> Chroot:
    """Make the bare Debian system that the package is for in the empty *folder*.

    Raises:
        ChrootError: it can't be made.
        system_packages.SystemPackageError: what makes it is missing.
    """
    made = Chroot.make(folder, SUITE)
    for name, text in SETTINGS.items():
        made.path(name).write_text(text, encoding="utf-8")
    return made


class Builder:
    """A Debian system with all that the build needs; builds one tree after the other."""

    FOLDER = "/build"

    def __init__(self, chroot: Chroot) -> None:
        """Install what the build needs into *chroot*."""
        self._chroot = chroot
        chroot.install(*build_needs(ROOT))

    def build(self, tree: Path, output: Path) -> list[Path]:
        """Build the package of *tree*, made by `export`, into the folder *output*; return its file.

        Raises:
            ChrootError: the build failed; the message has what was said.
        """
        inside = self._chroot.path(self.FOLDER)
        shutil.rmtree(inside, ignore_errors=True)
        shutil.copytree(tree, inside / "lecun-viewer")
        self._chroot.run("sh", "-c", f"cd {self.FOLDER}/lecun-viewer && exec {_BUILD}", env={"TZ": "UTC"})
        output.mkdir(parents=True, exist_ok=True)
        return [Path(shutil.copy2(package, output)) for package in sorted(inside.glob("*.deb"))]


# Without the check of what it needs, for that includes compilers, and here nothing is compiled to machine code.
_BUILD = "dpkg-buildpackage --unsigned-source --unsigned-changes --build=binary --no-check-builddeps"


def build_needs(tree: Path) -> list[str]:
    """Return the names of the Debian packages that *tree* is built with."""
    control = (tree / DEBIAN / "control").read_text(encoding="utf-8")
    found = re.search(r"^Build-Depends:((?:.*\n)(?:\s.*\n)*)", control, re.MULTILINE)
    needs = found[1].split(",") if found else []
    return ["dpkg-dev", *(need.split()[0] for need in needs)]


def export(checkout: Path, tree: Path) -> Path:
    """Copy the sources in *checkout* to *tree*, with ``debian/`` at its root.

    They get the time of the last commit, which the package has, too.
    """
    copy_sources(checkout, tree)
    shutil.copytree(tree / DEBIAN, tree / "debian")
    epoch = int(source_date())
    (tree / "debian" / "changelog").write_text(deb_changelog.changelog(tree, epoch), encoding="utf-8")
    for path in tree.rglob("*"):
        os.utime(path, (epoch, epoch))
    return tree
