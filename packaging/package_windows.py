"""The installer for Windows: what ``packaging/windows/`` says, around the program that PyInstaller made.

Compiled by makensis, which runs on Linux, too. The program itself can only be frozen on Windows.
"""

import os
import shutil
import sys
import tempfile
from importlib import import_module
from pathlib import Path

import icon_files
import system_packages
from environment import ROOT
from source import PackageError, run, version_in_numbers

NEEDS: tuple[system_packages.Need, ...] = (("nsis",),)
SCRIPT = ROOT / "packaging" / "windows" / "lecun-viewer.nsi"
FROZEN = Path("lecun-viewer")  # in the folder of the packages: what the one-folder build is called
PROGRAMS = ("lecun-viewer.exe", "lecun-quotes.exe")


class WindowsPackageError(PackageError):
    """The installer can't be made; the message says why, and what to do about it."""


def build(output: Path) -> list[Path]:
    """Make the installer in *output*, of the frozen program in it; Windows makes that where it is missing.

    Raises:
        WindowsPackageError: it can't be made.
        system_packages.SystemPackageError: makensis is missing.
    """
    if sys.platform == "win32" and not (output / FROZEN).is_dir():
        with tempfile.TemporaryDirectory(prefix="lecun-viewer-windows-") as folder:
            os.environ["LECUN_ICON"] = str(icon_files.made(Path(folder) / "lecun-viewer.ico"))  # of both programs
            import_module("package_portable").build(output)
    return [installer(output / FROZEN, output)]


def installer(frozen: Path, output: Path) -> Path:
    """Make the installer of the program in the folder *frozen* in the folder *output*; return its path.

    Raises:
        WindowsPackageError: *frozen* has no program for Windows, or makensis refused.
        system_packages.SystemPackageError: makensis is missing.
    """
    lacking = [name for name in PROGRAMS if not (frozen / name).is_file()]
    if lacking:
        raise WindowsPackageError(f"{frozen} has no {' and no '.join(lacking)}; PyInstaller makes them on Windows.")
    made = output / f"lecun-viewer-{version_in_numbers()}-windows-x64-setup.exe"
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-windows-") as folder:
        removed, icon = Path(folder) / "removed.nsh", Path(folder) / "lecun-viewer.ico"
        removed.write_text(removal(frozen), encoding="utf-8")
        icon_files.made(icon)
        values = {
            "FOLDER": frozen.resolve(),
            "REMOVED": removed,
            "ICON": icon,
            "OUTPUT": made.resolve(),
            "VERSION": version_in_numbers(),
            "SIZE_KB": size_kb(frozen),
        }
        defines = [f"-D{name}={value}" for name, value in values.items()]
        run([_makensis(), "-WX", "-V2", "-INPUTCHARSET", "UTF8", *defines, SCRIPT], WindowsPackageError)
    return made


def removal(frozen: Path) -> str:
    """Return what the uninstaller does: delete each file by its name, then each folder that is empty.

    Never a folder with all that is in it: a person can install into a folder that has more.
    """
    paths = sorted(path.relative_to(frozen) for path in frozen.rglob("*"))
    files = [path for path in paths if not (frozen / path).is_dir()]
    folders = [path for path in paths if (frozen / path).is_dir()]
    lines = [f'Delete "{_installed(path)}"' for path in files]
    lines += [f'RMDir "{_installed(path)}"' for path in reversed(folders)]  # a folder comes before what is in it
    return "\n".join([*lines, ""])


def _installed(path: Path) -> str:
    """Return where *path* is installed, as the script writes it."""
    return "$INSTDIR\\" + "\\".join(path.parts).replace("$", "$$")


def size_kb(frozen: Path) -> int:
    """Return what the files of *frozen* take, in KiB."""
    return sum(path.stat().st_size for path in frozen.rglob("*") if path.is_file()) // 1024 + 1


def _makensis() -> str:
    """Return the program that compiles; its own installer puts it where PATH doesn't lead."""
    if sys.platform != "win32":
        system_packages.ensure(NEEDS, "to make the installer for Windows")
    elsewhere = Path(os.environ.get("PROGRAMFILES(X86)", "")) / "NSIS" / "makensis.exe"
    found = shutil.which("makensis") or (str(elsewhere) if elsewhere.is_file() else None)
    if found is None:
        raise WindowsPackageError("There is no makensis. Please install NSIS 3.08 or newer, then try again.")
    return found
