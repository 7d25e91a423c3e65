"""Make all packages of this system in ``dist/``, with checksums and a bill of materials. Or make a single package.

The release says what was made, what was not, and why. A package that is made later joins the checksums.

    python packaging/release.py
    python packaging/release.py NAME [WHAT IT NEEDS]
    python packaging/release.py --tag TAG             check only whether the tag fits the sources. Needs only Python

``dev.py`` runs this, because the bill of materials needs a library of the development environment. A person tries the
packages and publishes them. The release workflow checks the tag first, before any long step.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

import chroot
import program_texts
import system_packages
from deb_changelog import UNRELEASED, sections
from environment import ROOT, EnvironmentSetupError
from source import PackageError, version
from system_packages import SystemPackageError

CHECKSUMS = "SHA256SUMS"
DIST = ROOT / "dist"

# `build` in the module ``package_NAME`` makes each.
PACKAGES = {
    "linux": ("wheel", "deb", "portable"),
    "win32": ("windows",),
    "darwin": ("macos",),
}
# Made only if asked for. They need files that no package registry has. The names are of files to be given.
ALONE: dict[str, tuple[str, ...]] = {"appimage": ("RUNTIME",), "flatpak": (), "winget": ("INSTALLER",)}
# What a release says of the packages of other systems, and of those in `ALONE`.
ELSEWHERE = {
    "wheel": "Made on Linux.",
    "deb": "Made on Linux.",
    "portable": "Made on Linux.",
    "appimage": "Needs the AppImage project's runtime: packaging/dev.py package appimage RUNTIME",
    "flatpak": "Needs Flathub's runtime: packaging/dev.py package flatpak",
    "winget": "Describes the published installer: packaging/dev.py package winget INSTALLER",
    "windows": "Windows makes the folder, then Linux the installer: packaging/dev.py package windows",
    "macos": "Made on a Mac: packaging/dev.py package macos",
}


def release(output: Path = DIST) -> list[Path]:
    """Make all packages in *output* that this system can make. Return their files. *output* is emptied first.

    Raises:
        PackageError, EnvironmentSetupError, SystemPackageError, subprocess.CalledProcessError: See each `build`.
    """
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    lacking = not_made()
    names = [name for name in PACKAGES.get(sys.platform, ()) if name not in lacking]
    made = [path for name in names for path in package(name, output)]
    if "portable" in names:
        made.append(bill_of_materials(output))
    if not any(path.is_file() for path in made):  # on Windows, a folder to be packed on Linux
        return made
    return [*made, write_checksums(output)]


def not_made() -> dict[str, str]:
    """Return the packages that a release on this system lacks, each with a sentence that says why."""
    reasons = {name: why for name, why in ELSEWHERE.items() if name not in PACKAGES.get(sys.platform, ())}
    if sys.platform == "linux":
        if os.geteuid() == 0:
            system_packages.ensure(chroot.NEEDS, "to make a Debian system in a folder")
        if why := chroot.why_not():
            reasons |= dict.fromkeys(("deb", "portable"), f"{why[0].upper()}{why[1:]}.")
    return reasons


def write_checksums(output: Path) -> Path:
    """Write the checksums of all packages in *output*. Return their file."""
    checksums = output / CHECKSUMS
    files = [path for path in output.glob("[!.]*") if path.is_file() and path != checksums]
    checksums.write_text("".join(_sums(files)), encoding="ascii", newline="\n")
    return checksums


def check_catalogues(folder: Path = ROOT / "resources" / "translations") -> None:
    """Check that the catalogues in *folder* are whole.

    Raises:
        PackageError: Texts are not translated. The message has them.
    """
    if missing := program_texts.unfinished(folder):
        raise PackageError("\n".join(["A release needs whole catalogues. These texts are not translated:", *missing]))


def check_tag(tag: str) -> None:
    """Check that *tag* may become a release of these sources.

    Raises:
        PackageError: The tag is another version's, or ``CHANGELOG.md`` has no day for it. The message says what to do.
    """
    number = version(ROOT)
    if tag != f"v{number}":
        raise PackageError(f"The tag {tag} is on sources of version {number}; tag them v{number}, or raise it.")
    if sections(ROOT)[0][1] == UNRELEASED:
        heading = f"## {number} (DAY)"
        raise PackageError(f"CHANGELOG.md has unreleased changes; make their heading “{heading}”, and tag that.")


def package(name: str, output: Path, *arguments: Path) -> list[Path]:
    """Make a single package in *output*. Return its files. Its `build` gets the *arguments* before *output*.

    If *output* has checksums, they get those of this package.

    Raises:
        PackageError, EnvironmentSetupError, SystemPackageError, subprocess.CalledProcessError: See that `build`.
    """
    output.mkdir(parents=True, exist_ok=True)
    build: Callable[..., list[Path]] = import_module(f"package_{name}").build
    made = build(*arguments, output)
    if (output / CHECKSUMS).exists():
        write_checksums(output)
    return made


def bill_of_materials(output: Path) -> Path:
    """Write the bill of materials of the portable build in *output*. Return its file."""
    import package_portable
    import sbom  # needs a library for development

    return sbom.write(output / f"{package_portable.name()}.tar.xz", output)


def main(arguments: Sequence[str], output: Path = DIST) -> int:
    """Make the package that *arguments* name, or the release, in *output*. Say what was made.

    Return the exit status. It is 1 if a package failed, or if the release lacks a package of this system.
    """
    try:
        if list(arguments[:1]) == ["--tag"]:
            check_tag(arguments[1])
            return 0
        if wrong := _what_is_wrong(arguments):
            print(wrong, file=sys.stderr)
            return 2
        if arguments:
            print(*package(arguments[0], output, *map(Path, arguments[1:])), sep="\n")
            return 0
        check_catalogues()
        return report(output, release(output))
    except subprocess.CalledProcessError as failure:
        print(f"{failure}\n{failure.stdout or ''}{failure.stderr or ''}", file=sys.stderr)
        return 1
    except (PackageError, EnvironmentSetupError, SystemPackageError, OSError) as failure:
        print(failure, file=sys.stderr)
        return 1


def report(output: Path, made: Sequence[Path]) -> int:
    """Print what a release has *made* in *output*, what it could not make, and why. Return the status for `main`."""
    lacking = not_made()
    print(f"Made in {output}:")
    for path in made:
        size = f"{(path.stat().st_size + 999) // 1000:,} kB" if path.is_file() else "folder"
        print(f"{size:>13}  {path.name}")
    print("Not made here:", *(f"    {name}: {why}" for name, why in lacking.items()), sep="\n")
    return int(any(name in lacking for name in PACKAGES.get(sys.platform, ())))


def _what_is_wrong(arguments: Sequence[str]) -> str | None:
    """Return a sentence if *arguments* name no package, or lack a file that it needs."""
    known = {name for names in (*PACKAGES.values(), ALONE) for name in names}
    if not arguments:
        return None
    name, *given = arguments
    if name not in known:
        return f"There is no package {name}; known are {', '.join(sorted(known))}."
    if len(given) != len(ALONE.get(name, ())):
        return f"It is made by: package {' '.join((name, *ALONE.get(name, ())))}"
    return None


def _sums(made: list[Path]) -> Iterator[str]:
    """Yield the lines for ``sha256sum --check``."""
    for path in sorted(made):
        with path.open("rb") as file:
            yield f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
