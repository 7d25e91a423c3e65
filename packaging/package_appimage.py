"""The AppImage: the portable build as a single file that mounts itself.

    python3 packaging/dev.py package appimage RUNTIME

RUNTIME is the AppImage project's “type 2 runtime” for x86_64. It comes first in the file and does the mounting. Behind
it comes a squashfs with the portable archive in OUTPUT, which is built if it is missing. This makes
``OUTPUT/lecun-viewer-VERSION-x86_64.AppImage``. The same runtime and archive give the same bytes.
"""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import package_portable
import system_packages
from environment import ROOT
from source import PackageError, run, source_date, unpack
from system_packages import Need

NEEDS: tuple[Need, ...] = (("squashfs-tools",),)

NAME = "lecun-viewer"
PROGRAM = "usr/lib/lecun-viewer"
ICONS = ROOT / "resources" / "icons"
GENERATED = ROOT / "src" / "lecun_viewer" / "generated"
ENTRY = GENERATED / "io.github.lecun_viewer.viewer.desktop"
APP_RUN = ROOT / "packaging" / "appimage" / "AppRun"

ELF, TYPE_2 = b"\x7fELF", b"AI\x02"  # at byte 0 and at byte 8 (AppImage specification)

# Small blocks start faster: fewer unneeded bytes are unpacked.
SQUASHFS = (
    "-comp",
    "zstd",
    "-Xcompression-level",
    "15",
    "-b",
    "128K",
    "-all-root",
    "-noappend",
    "-no-xattrs",
    "-quiet",
)


class AppImageError(PackageError):
    """The AppImage can't be made. The message says why."""


def build(runtime: Path, output: Path) -> list[Path]:
    """Make the AppImage in *output*. Return its file.

    Raises:
        AppImageError: *runtime* is no runtime, or mksquashfs failed.
        ChrootError, SystemPackageError: See `package_portable.build`.
    """
    head = runtime.read_bytes()
    if head[:4] != ELF or head[8:11] != TYPE_2:
        raise AppImageError(f"{runtime} is no type 2 runtime of AppImage.")
    system_packages.ensure(NEEDS, "to make a file system in a file")
    archive = output / f"{package_portable.name()}.tar.xz"
    if not archive.is_file():
        package_portable.build(output)
    made = output / f"{package_portable.name().replace('-linux', '')}.AppImage"
    with TemporaryDirectory(prefix="lecun-viewer-appimage-") as work:
        folder = Path(work) / "AppDir"
        _fill(folder, archive)
        _write(made, head, folder)
    return [made]


def _fill(folder: Path, archive: Path) -> None:
    """Fill *folder* as an AppDir: entry, icon and ``AppRun`` on top, the rest as on a system."""
    folder.mkdir()
    program = folder / PROGRAM
    program.parent.mkdir(parents=True)
    unpack(archive, program.parent)
    (program.parent / package_portable.name()).rename(program)
    shutil.copy(APP_RUN, folder / "AppRun")
    for source, places in {
        ENTRY: (".", "usr/share/applications"),
        ICONS / f"{NAME}.svg": (".", "usr/share/icons/hicolor/scalable/apps"),
        **{file: ("usr/share/metainfo",) for file in GENERATED.glob("*.metainfo.xml")},
    }.items():
        for place in places:
            (folder / place).mkdir(parents=True, exist_ok=True)
            shutil.copy(source, folder / place)
    shutil.copy(ICONS / f"{NAME}-64.png", folder / ".DirIcon")
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    folder.chmod(0o755)


def _write(made: Path, head: bytes, folder: Path) -> None:
    """Write *made*: the runtime *head*, followed by *folder* as a squashfs."""
    new = made.with_name(f".{made.name}.new")
    new.unlink(missing_ok=True)
    date = source_date()
    command = ["mksquashfs", str(folder), str(new), *SQUASHFS, "-offset", str(len(head))]
    command += ["-mkfs-time", date, "-all-time", date]
    # mksquashfs refuses its own options of time together with this variable.
    env = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    run(command, AppImageError, env=env)
    with new.open("r+b") as file:
        file.write(head)
    new.chmod(0o755)
    new.replace(made)
