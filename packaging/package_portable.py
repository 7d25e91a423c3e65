"""The portable build: a folder with Python, Qt and both programs, to be unpacked and double-clicked anywhere.

    python3 packaging/dev.py package portable

On Linux this makes ``OUTPUT/lecun-viewer-VERSION-linux-x86_64.tar.xz``, in a Debian 12 of its own, for a program
runs on no older glibc than it was made with. That takes root. On Windows and macOS it makes the folder alone,
``OUTPUT/lecun-viewer/`` (and ``OUTPUT/LeCun Viewer.app``), with the Python that runs this, for the installers there.

Two builds of one commit give the same bytes, as long as Debian's packages and xz are of the same versions.
"""

import os
import re
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
PYTHON_IN_DEBIAN = "Python/VERSION-IN-DEBIAN"  # in its licenses: Python itself knows only the number before that
REQUIREMENTS = ROOT / "packaging" / "pyinstaller" / "requirements.txt"

PACKAGES = (
    "binutils",  # strip
    "libpython3.11",
    "python3-venv",
    # what Qt needs, for PyInstaller to find
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

# The texts of works inside PySide's wheels, which bring none. The libraries of these packages are not wanted.
FETCH_TEXTS = """
set -e
cd "$(mktemp -d)"
apt-get update --quiet
apt-get download --quiet libicu72 libqt6core6 libqt6svg6 libqt6waylandclient6
for package in *.deb; do dpkg-deb --fsys-tarfile "$package" | tar --extract --directory / ./usr/share/doc; done
"""

# 31 MB; more effort saves one of them and takes twice the time. The filter for x86 programs saves another two.
XZ = ("xz", "--threads=2", "--block-size=32MiB", "--x86", "--lzma2=preset=4,dict=32MiB")


def build(output: Path) -> list[Path]:
    """Make what there is for this system in *output*; return it.

    Raises:
        ChrootError: Linux; not root, or a step in Debian 12 failed, with its words.
        SystemPackageError: a Debian package is missing.
        subprocess.CalledProcessError: a step outside failed, in its own words.
    """
    output.mkdir(parents=True, exist_ok=True)
    if sys.platform != "linux":
        return _build_here(output)
    system_packages.ensure(NEEDS, "to pack the portable build")
    with scratch() as work:
        folder = _build_in_debian(work)
        archive = output / f"{name()}.tar.xz"
        _archive(folder, archive)
    return [archive]


def name() -> str:
    """Return the archive's name, without ``.tar.xz``."""
    return f"lecun-viewer-{version()}-linux-x86_64"


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
    """Make the folder by Debian 12's Python; return where it lies, below *work*."""
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
    """Download what is pinned, for Debian 12's Python, by the pip of this checkout."""
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
    """Return of *requirements* those that Debian 12's Python takes, with their hashes and without the condition.

    pip downloads for another Python, but it asks the one that it runs by whether a condition holds.
    """
    from packaging.markers import Marker  # is there for development alone

    target = {"python_version": SUITE_PYTHON, "python_full_version": f"{SUITE_PYTHON}.2", "sys_platform": "linux"}
    taken = []
    for name, condition, hashes in re.findall(r"^(\S+==\S+)(?: ; (.*?))? \\\n((?: +--hash.*\n?)+)", requirements, re.M):
        if not condition or Marker(condition).evaluate(target):
            taken.append(f"{name} \\\n{hashes}")
    return "".join(taken)


def _archive(folder: Path, archive: Path) -> None:
    """Pack *folder*, as the archive is named, with nothing in it that depends on who packed it and when."""
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
