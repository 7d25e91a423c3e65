"""The disk image for macOS: the application bundle that PyInstaller made, completed, signed ad hoc, and packed.

Only macOS can make it. Nobody's certificate signs it, so at the first start macOS asks whether to trust it (System
Settings, Privacy & Security, Open Anyway); the signature "-" is what programs for Apple's processors need to run at
all.
"""

import platform
import plistlib
import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import icon_files
from environment import ROOT
from source import PackageError, run, version_in_numbers

INFO = ROOT / "packaging" / "macos" / "Info.plist"
BUNDLE = "LeCun Viewer.app"
ICON = "lecun-viewer.icns"


class MacPackageError(PackageError):
    """The disk image can't be made; the message says why."""


def build(output: Path) -> list[Path]:
    """Make the disk image in the folder *output*, of the bundle in it; where that is missing, make it first.

    Raises:
        MacPackageError: this is not macOS, or a step failed, with its words.
    """
    if sys.platform != "darwin":
        raise MacPackageError("A disk image for macOS can only be made on macOS.")
    if not (output / BUNDLE).is_dir():
        import_module("package_portable").build(output)
    bundle = output / BUNDLE
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-macos-") as folder:
        complete(bundle, icon_files.made(Path(folder) / ICON), version_in_numbers())
    run(sign(bundle), MacPackageError)
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-macos-") as folder:
        shutil.copytree(bundle, Path(folder) / BUNDLE, symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")  # what the bundle is dragged to
        made = output / name()
        run(disk_image(Path(folder), made), MacPackageError)
    return [made]


def name() -> str:
    """Return what the image is called: after the processor, too, for Python and Qt are those of this machine."""
    return f"lecun-viewer-{version_in_numbers()}-macos-{platform.machine()}.dmg"


def complete(bundle: Path, icon: Path, version: str) -> None:
    """Have *bundle* say all of ``Info.plist``, *version*, and show *icon*; the program in it stays as it is."""
    resources, path = bundle / "Contents" / "Resources", bundle / "Contents" / "Info.plist"
    resources.mkdir(exist_ok=True)
    shutil.copyfile(icon, resources / ICON)
    values = plistlib.loads(path.read_bytes()) | plistlib.loads(INFO.read_bytes())
    values |= {"CFBundleIconFile": ICON, "CFBundleShortVersionString": version, "CFBundleVersion": version}
    path.write_bytes(plistlib.dumps(values))


def sign(bundle: Path) -> list[str]:
    """Return the command that signs *bundle* ad hoc, what is inside first: a change breaks the earlier signature."""
    return ["codesign", "--force", "--deep", "--sign", "-", str(bundle)]


def disk_image(folder: Path, image: Path) -> list[str]:
    """Return the command that packs *folder* as *image*, in place of an earlier one."""
    options = ["-volname", "LeCun Viewer", "-fs", "HFS+", "-format", "UDZO", "-ov", "-quiet"]
    return ["hdiutil", "create", *options, "-srcfolder", str(folder), str(image)]
