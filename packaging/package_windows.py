"""The installer for Windows, made in two steps: Windows freezes the program, and Linux puts the installer around it.

    python packaging/dev.py package windows      on Windows: makes the folder OUTPUT/lecun-viewer
    python3 packaging/dev.py package windows     on Linux, where that folder was brought: makes the installer

For only Windows can freeze a program for Windows, and only Debian's makensis makes an installer that is itself one for
x64: NSIS' own packages for Windows lack that part. What it does is in ``packaging/windows/``.
"""

import os
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
    """On Windows, freeze the program into *output*; elsewhere, make the installer of what lies there. Return it.

    Raises:
        WindowsPackageError: it can't be made.
        subprocess.CalledProcessError: freezing failed, in its own words.
        system_packages.SystemPackageError: makensis is missing.
    """
    if sys.platform != "win32":
        return [installer(output / FROZEN, output)]
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-windows-") as folder:
        os.environ["LECUN_ICON"] = str(icon_files.made(Path(folder) / "lecun-viewer.ico"))  # of both programs
        import_module("package_portable").build(output)
    return [output / FROZEN]


def installer(frozen: Path, output: Path) -> Path:
    """Make the installer of the program in the folder *frozen* in the folder *output*; return its path.

    Raises:
        WindowsPackageError: *frozen* has no program for Windows, or makensis refused.
        system_packages.SystemPackageError: makensis is missing.
    """
    lacking = [name for name in PROGRAMS if not (frozen / name).is_file()]
    if lacking:
        raise WindowsPackageError(
            f"{frozen} has no {' and no '.join(lacking)}. Make it on Windows, by the same command, and bring it here."
        )
    system_packages.ensure(NEEDS, "to make the installer for Windows")
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
        run(["makensis", "-WX", "-V2", "-INPUTCHARSET", "UTF8", *defines, SCRIPT], WindowsPackageError)
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
