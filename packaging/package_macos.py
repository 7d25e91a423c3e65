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
from third_party_licenses import OVERVIEW

INFO = ROOT / "packaging" / "macos" / "Info.plist"
BUNDLE = "LeCun Viewer.app"
LICENSES = Path("lecun-viewer") / "licenses"  # in the folder of the packages: as `freeze.py` wrote them
PROGRAM = "lecun-viewer"
ICON = "lecun-viewer.icns"


class MacPackageError(PackageError):
    """The disk image can't be made; the message says why."""


def build(output: Path) -> list[Path]:
    """Make the disk image in the folder *output*, of the bundle in it; where that is missing, make it first.

    Raises:
        MacPackageError: this is not macOS, the bundle is not what it should be, or a step failed, with its words.
    """
    if sys.platform != "darwin":
        raise MacPackageError("A disk image for macOS can only be made on macOS.")
    if not (output / BUNDLE).is_dir():
        import_module("package_portable").build(output)
    bundle = output / BUNDLE
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-macos-") as folder:
        complete(bundle, output / LICENSES, icon_files.made(Path(folder) / ICON), version_in_numbers())
    check(bundle)
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


def complete(bundle: Path, licenses: Path, icon: Path, version: str) -> None:
    """Have *bundle* say all of ``Info.plist``, *version*, show *icon*, bring *licenses*; the program stays as it is.

    Raises:
        MacPackageError: there are no licenses.
    """
    resources, path = bundle / "Contents" / "Resources", bundle / "Contents" / "Info.plist"
    resources.mkdir(exist_ok=True)
    shutil.copyfile(icon, resources / ICON)
    if not (licenses / OVERVIEW).is_file():
        raise MacPackageError(f"{licenses} has no {OVERVIEW}, without which nothing of others may be passed on.")
    shutil.rmtree(resources / licenses.name, ignore_errors=True)
    shutil.copytree(licenses, resources / licenses.name)
    values = plistlib.loads(path.read_bytes()) | plistlib.loads(INFO.read_bytes())
    values |= {"CFBundleIconFile": ICON, "CFBundleShortVersionString": version, "CFBundleVersion": version}
    path.write_bytes(plistlib.dumps(values))


def check(bundle: Path) -> None:
    """See that *bundle* starts the desktop program, and that as a program with a window.

    Raises:
        MacPackageError: it would start another, or stay in the background.
    """
    values = plistlib.loads((bundle / "Contents" / "Info.plist").read_bytes())
    started = values.get("CFBundleExecutable")
    if started != PROGRAM or not (bundle / "Contents" / "MacOS" / PROGRAM).is_file():
        raise MacPackageError(f"{bundle.name} would start {started}, which should be {PROGRAM} and there.")
    hiding = [key for key in ("LSBackgroundOnly", "LSUIElement") if values.get(key)]
    if hiding:
        raise MacPackageError(f"{bundle.name} would have no window in the Dock, for it says {hiding[0]}.")


def sign(bundle: Path) -> list[str]:
    """Return the command that signs *bundle* ad hoc, what is inside first: a change breaks the earlier signature."""
    return ["codesign", "--force", "--deep", "--sign", "-", str(bundle)]


def disk_image(folder: Path, image: Path) -> list[str]:
    """Return the command that packs *folder* as *image*, in place of an earlier one."""
    options = ["-volname", "LeCun Viewer", "-fs", "HFS+", "-format", "UDZO", "-ov", "-quiet"]
    return ["hdiutil", "create", *options, "-srcfolder", str(folder), str(image)]
