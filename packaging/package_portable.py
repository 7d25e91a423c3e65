"""The portable build: a folder with Python, Qt and both programs. It runs wherever it is unpacked.

    python3 packaging/dev.py package portable

On Linux this makes ``OUTPUT/lecun-viewer-VERSION-linux-x86_64.tar.xz`` in a Debian 12 of its own, as root. A program
needs at least the glibc that it was made with, and Debian 12 has an old glibc. On Windows and macOS it makes only the
folder ``OUTPUT/lecun-viewer/`` (and ``OUTPUT/LeCun Viewer.app``), with the Python that runs this. The installers of
these systems start from the folder.

Two builds of a commit give the same bytes if Debian's packages and xz have the same versions.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
from pathlib import Path
from tempfile import TemporaryDirectory

import environment
import system_packages
from chroot import Chroot, scratch
from environment import PYTHON, ROOT, Level
from source import copy_sources, source_date, version
from system_packages import Need

NEEDS: tuple[Need, ...] = (("xz-utils",),)

SUITE = "bookworm"
SUITE_PYTHON = "3.11"
PYTHON_IN_DEBIAN = "Python/VERSION-IN-DEBIAN"  # a file in its licenses, for Python doesn't know Debian's revision
REQUIREMENTS = ROOT / "packaging" / "pyinstaller" / "requirements.txt"

PACKAGES = (
    "binutils",  # strip
    "libpython3.11",
    "python3-venv",
    # libraries that Qt needs, and PyInstaller takes
    "libdbus-1-3",
    "libegl1",
    "libfontconfig1",
    "libfreetype6",
    "libgl1",
    "libglib2.0-0",
    "libwayland-client0",
    "libwayland-cursor0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxkbcommon-x11-0",
    "libxkbcommon0",
)

# License texts of works inside PySide's wheels, which bring none. Only the texts of these packages are unpacked.
FETCH_TEXTS = """
set -e
cd "$(mktemp -d)"
apt-get update --quiet
apt-get download --quiet libicu72 libqt6core6 libqt6svg6 libqt6waylandclient6
for package in *.deb; do dpkg-deb --fsys-tarfile "$package" | tar --extract --directory / ./usr/share/doc; done
"""

# Gives 31 MB. More effort saves 1 MB and takes twice the time. The filter for x86 saves 2 MB.
XZ = ("xz", "--threads=2", "--block-size=32MiB", "--x86", "--lzma2=preset=4,dict=32MiB")


def build(output: Path) -> list[Path]:
    """Make the portable build of this system in *output*. Return its files.

    Raises:
        ChrootError: On Linux. This is not root, or a step in Debian 12 failed. The message has what was said.
        SystemPackageError: A Debian package is missing.
        subprocess.CalledProcessError: A step outside failed, in its own words.
    """
    output.mkdir(parents=True, exist_ok=True)
    if sys.platform != "linux":
        return _build_here(output)
    system_packages.ensure(NEEDS, "to pack the portable build")
    with scratch() as work:
        folder = _build_in_debian(work)
        save_licenses(folder / "licenses")
        archive = output / f"{name()}.tar.xz"
        _archive(folder, archive)
    return [archive]


def name() -> str:
    """Return the archive's name, without ``.tar.xz``."""
    return f"lecun-viewer-{version()}-linux-x86_64"


def saved_licenses() -> Path:
    """Return where a Linux build with these pins leaves its licenses, for the builds of other systems."""
    pins = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()
    return ROOT / "build" / f"licenses-{pins[:12]}"


def save_licenses(licenses: Path) -> None:
    """Copy the folder *licenses* of a Linux build to `saved_licenses`. An interrupted copy is not used."""
    saved = saved_licenses()
    part = saved.with_suffix(".part")
    for earlier in (part, saved):
        shutil.rmtree(earlier, ignore_errors=True)
    shutil.copytree(licenses, part)
    part.rename(saved)


def _build_here(output: Path) -> list[Path]:
    with TemporaryDirectory(prefix="lecun-viewer-portable-") as work:
        venv.create(work, with_pip=True)
        python: Path = Path(work) / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        pip = ("-m", "pip", "install", "--quiet", "--require-hashes", "--requirement", str(REQUIREMENTS))
        subprocess.run([python, *pip], check=True)
        env = {**os.environ, "SOURCE_DATE_EPOCH": source_date()}
        freeze = str(ROOT / "packaging" / "freeze.py")
        subprocess.run([python, freeze, output], env=env, check=True)
    return [path for path in (output / "lecun-viewer", output / "LeCun Viewer.app") if path.exists()]


def _build_in_debian(work: Path) -> Path:
    """Make the folder with Debian 12's Python. Return the folder, which is below *work*."""
    wheels = work / "wheels"
    _fetch_wheels(wheels)
    debian = Chroot.make(work / "debian", SUITE, PACKAGES)
    debian.run("sh", "-c", FETCH_TEXTS)
    copy_sources(ROOT, debian.path("/build/tree"))
    debian.bind(wheels, "/build/wheels")
    debian.run("python3", "-m", "venv", "/build/venv")
    pip = ("-m", "pip", "install", "--no-index", "--find-links=/build/wheels", "--no-deps", "--require-hashes")
    python = "/build/venv/bin/python"
    debian.run(python, *pip, "--requirement", "/build/tree/packaging/pyinstaller/requirements.txt")
    env = {"SOURCE_DATE_EPOCH": source_date()}
    debian.run(python, "/build/tree/packaging/freeze.py", "/build/output", env=env)
    debian.run(python, "/build/tree/packaging/completions.py", "/build/output/lecun-viewer/share")
    folder = debian.path("/build/output/lecun-viewer")
    said = debian.run("dpkg-query", "--show", "--showformat", "${Package} ${Version}\\n", f"libpython{SUITE_PYTHON}")
    (folder / "licenses" / PYTHON_IN_DEBIAN).write_text(said, encoding="ascii")
    return folder


def _fetch_wheels(wheels: Path) -> None:
    """Download the pinned packages for Debian 12's Python with the pip of this checkout."""
    environment.ensure(Level.DEVELOP)
    wheels.mkdir(parents=True)
    pins = wheels.with_suffix(".txt")
    pins.write_text(pinned(REQUIREMENTS.read_text(encoding="utf-8")), encoding="utf-8")
    tags = [f"--platform=manylinux{tag}_x86_64" for tag in ("_2_34", "_2_28", "_2_17", "2014")]
    tags += [f"--abi={abi}" for abi in ("cp311", "abi3", "none")]
    options = ("--no-deps", "--only-binary=:all:", "--require-hashes", f"--python-version={SUITE_PYTHON}", *tags)
    download = (PYTHON, "-m", "pip", "download", "--quiet", "--no-input", "--disable-pip-version-check")
    subprocess.run([*download, *options, "--dest", wheels, "--requirement", pins], check=True)


def pinned(requirements: str) -> str:
    """Return the *requirements* for Debian 12's Python, with their hashes and without conditions.

    pip can download for another Python. But it checks conditions for the Python that runs it.
    """
    from packaging.markers import Marker  # installed for development only

    target = {"python_version": SUITE_PYTHON, "python_full_version": f"{SUITE_PYTHON}.2", "sys_platform": "linux"}
    taken = []
    for name, condition, hashes in re.findall(r"^(\S+==\S+)(?: ; (.*?))? \\\n((?: +--hash.*\n?)+)", requirements, re.M):
        if not condition or Marker(condition).evaluate(target):
            taken.append(f"{name} \\\n{hashes}")
    return "".join(taken)


def _archive(folder: Path, archive: Path) -> None:
    """Pack *folder* under the name of *archive*, without owners and times of this machine."""
    new = archive.with_name(f".{archive.name}.new")
    with new.open("wb") as packed, subprocess.Popen(XZ, stdin=subprocess.PIPE, stdout=packed) as xz:
        with tarfile.open(fileobj=xz.stdin, mode="w|", format=tarfile.GNU_FORMAT) as tar:
            for path in (folder, *sorted(folder.rglob("*"))):
                inside = Path(name(), path.relative_to(folder))
                tar.add(path, str(inside), recursive=False, filter=_anonymous)
        assert xz.stdin
        xz.stdin.close()
    if xz.returncode != 0:
        raise subprocess.CalledProcessError(xz.returncode, XZ)
    new.replace(archive)


def _anonymous(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = int(source_date())
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry
