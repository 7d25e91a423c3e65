"""The disk image for macOS: PyInstaller's application bundle, completed, signed and packed.

Only macOS can make it. It has no certificate. So macOS asks at the first start whether to trust it (System Settings,
Privacy & Security, Open Anyway). Programs for Apple's processors need at least the signature "-".
"""

import platform
import plistlib
import shutil
import sys
import tempfile
from pathlib import Path

import icon_files
import package_portable
from environment import ROOT
from source import PackageError, run, version_in_numbers
from third_party_licenses import OVERVIEW

INFO = ROOT / "packaging" / "macos" / "Info.plist"
BUNDLE = "LeCun Viewer.app"
LICENSES = Path("lecun-viewer") / "licenses"  # below the folder of the packages, written by `freeze`
PROGRAM = "lecun-viewer"
ICON = "lecun-viewer.icns"


class MacPackageError(PackageError):
    """The disk image can't be made. The message says why."""


def build(output: Path) -> list[Path]:
    """Make the disk image in the folder *output* from the bundle in it. Make the bundle first if it is missing.

    Raises:
        MacPackageError: This is not macOS, the bundle is wrong, or a step failed. The message has what was said.
    """
    if sys.platform != "darwin":
        raise MacPackageError("A disk image for macOS can only be made on macOS.")
    if not (output / BUNDLE).is_dir():
        package_portable.build(output)
    bundle = output / BUNDLE
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-macos-") as folder:
        complete(bundle, output / LICENSES, icon_files.made(Path(folder) / ICON), version_in_numbers())
    check(bundle)
    run(sign(bundle), MacPackageError)
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-macos-") as folder:
        shutil.copytree(bundle, Path(folder) / BUNDLE, symlinks=True)
        (Path(folder) / "Applications").symlink_to("/Applications")  # the user drags the bundle there
        made = output / name()
        run(disk_image(Path(folder), made), MacPackageError)
    return [made]


def name() -> str:
    """Return the image's name. It has the processor, because Python and Qt are this machine's."""
    return f"lecun-viewer-{version_in_numbers()}-macos-{platform.machine()}.dmg"


def complete(bundle: Path, licenses: Path, icon: Path, version: str) -> None:
    """Give *bundle* the values of ``Info.plist``, the *version*, the *icon* and the *licenses*.

    Raises:
        MacPackageError: There are no licenses.
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
    """Check that *bundle* starts the desktop program, with a window.

    Raises:
        MacPackageError: It would start another program, or stay in the background.
    """
    values = plistlib.loads((bundle / "Contents" / "Info.plist").read_bytes())
    started = values.get("CFBundleExecutable")
    if started != PROGRAM or not (bundle / "Contents" / "MacOS" / PROGRAM).is_file():
        raise MacPackageError(f"{bundle.name} would start {started}, which should be {PROGRAM} and there.")
    hiding = [key for key in ("LSBackgroundOnly", "LSUIElement") if values.get(key)]
    if hiding:
        raise MacPackageError(f"{bundle.name} would have no window in the Dock, for it says {hiding[0]}.")


def sign(bundle: Path) -> list[str]:
    """Return the command that signs *bundle* and, before it, all that is inside."""
    return ["codesign", "--force", "--deep", "--sign", "-", str(bundle)]


def disk_image(folder: Path, image: Path) -> list[str]:
    """Return the command that packs *folder* as *image*, in place of an earlier image."""
    options = ["-volname", "LeCun Viewer", "-fs", "HFS+", "-format", "UDZO", "-ov", "-quiet"]
    return ["hdiutil", "create", *options, "-srcfolder", str(folder), str(image)]
