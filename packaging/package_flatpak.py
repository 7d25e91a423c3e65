"""The Flatpak: a folder from which flatpak-builder builds without a network, and the bundle.

The program's wheel is made here. pip downloads the wheels of the packages that it needs, in the versions that
``packaging/requirements.txt`` pins.
"""

import re
import shutil
import subprocess
from pathlib import Path

import environment
import system_packages
from environment import PYTHON, ROOT, Level
from source import PackageError, run, version

NEEDS: tuple[system_packages.Need, ...] = (("flatpak-builder",),)
ID = "io.github.lecun_viewer.viewer"
MANIFEST = ROOT / "packaging" / "flatpak" / f"{ID}.yml"
GENERATED = ROOT / "src" / "lecun_viewer" / "generated"
ICONS = ROOT / "resources" / "icons"
FILES = (
    GENERATED / f"{ID}.desktop",
    GENERATED / f"{ID}.metainfo.xml",
    ICONS / "lecun-viewer.svg",
    ICONS / "lecun-viewer-symbolic.svg",
    ROOT / "LICENSE",
    ROOT / "LICENSES" / "LicenseRef-Quotations.txt",
)
BUNDLED = ("charset-normalizer", "jeepney", "markdown-it-py", "mdurl", "msgspec", "platformdirs")
"""What the base lacks. It has Qt for Python."""

PYTHONS = ("3.12", "3.13", "3.14")
"""A compiled wheel is for one Python. The runtime takes those for its own."""


class FlatpakPackageError(PackageError):
    """The bundle can't be made. The message has what was said, and the prepared folder."""


def build(output: Path) -> list[Path]:
    """Make the bundle in the folder *output*. Needs the runtime, the SDK and the base that the manifest names.

    Raises:
        FlatpakPackageError: It can't be made.
        subprocess.CalledProcessError: pip failed, in its own words.
        system_packages.SystemPackageError: flatpak-builder is missing.
    """
    system_packages.ensure(NEEDS, "to make the Flatpak")
    folder = prepare(output)
    repository, made = folder / "repository", output / f"lecun-viewer-{version()}.flatpak"
    builder = ["flatpak-builder", "--force-clean", "--disable-download", f"--repo={repository}"]
    try:
        run([*builder, folder / "build", folder / MANIFEST.name], FlatpakPackageError, cwd=folder)
        run(["flatpak", "build-bundle", repository, made, ID], FlatpakPackageError, cwd=folder)
    except FlatpakPackageError as failure:
        raise FlatpakPackageError(f"{failure}\nWhat it was to build is in {folder}") from None
    return [made]


def prepare(output: Path) -> Path:
    """Make the folder in *output* from which flatpak-builder builds. Return it.

    Raises:
        subprocess.CalledProcessError: pip failed, in its own words.
    """
    environment.ensure(Level.RUN)
    folder = output / "flatpak"
    shutil.rmtree(folder, ignore_errors=True)
    wheels = folder / "sources" / "wheels"
    wheels.mkdir(parents=True)
    shutil.copy(MANIFEST, folder)
    for file in FILES:
        shutil.copy(file, folder / "sources")
    pins = wheels / "requirements.txt"
    pins.write_text(pinned((ROOT / "packaging" / "requirements.txt").read_text(encoding="utf-8")), encoding="utf-8")
    _pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", wheels, ROOT)
    exactly = ("--no-deps", "--only-binary=:all:", "--require-hashes")
    for python in PYTHONS:
        _pip("download", *exactly, "--python-version", python, "--dest", wheels, "--requirement", pins)
    return folder


def pinned(requirements: str) -> str:
    """Return the *requirements* that the base lacks, with their hashes."""
    entries = re.findall(r"^[a-z0-9-]+==.*(?:\n    --hash.*)+", requirements, re.MULTILINE)
    return "\n".join([*(entry for entry in entries if entry.split("==")[0] in BUNDLED), ""])


def _pip(*arguments: str | Path) -> None:
    quietly = ("--quiet", "--no-input", "--disable-pip-version-check")
    subprocess.run([PYTHON, "-m", "pip", *quietly, *arguments], check=True)
