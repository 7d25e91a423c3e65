"""The installer for Windows, made in two steps: Windows freezes the program, and Linux puts the installer around it.

    python packaging/dev.py package windows      on Windows: makes the folder OUTPUT/lecun-viewer
    python3 packaging/dev.py package windows     on Linux: makes the installer of this folder

Only Windows can freeze a program for Windows. If OUTPUT has no folder from there, Linux does it with Windows' Python in
Wine. Only Debian's makensis makes an installer for x64, because NSIS' packages for Windows lack this part. The
installer's script is in ``packaging/windows/``.
"""

import os
import sys
import tempfile
from pathlib import Path

import compile_assets
import icon_files
import installer_texts
import package_portable
import system_packages
import wine
from environment import ROOT
from source import PackageError, copy_sources, run, source_date, version_in_numbers

NEEDS: tuple[system_packages.Need, ...] = (("nsis",),)
SCRIPT = ROOT / "packaging" / "windows" / "lecun-viewer.nsi"
FROZEN = Path("lecun-viewer")  # below the folder of the packages
PROGRAMS = ("lecun-viewer.exe", "lecun-quotes.exe")
ICON = "lecun-viewer.ico"


class WindowsPackageError(PackageError):
    """The installer can't be made. The message says why, and what to do about it."""


def build(output: Path) -> list[Path]:
    """Freeze the program into *output* on Windows. Make the installer of it elsewhere. Return what was made.

    Raises:
        WindowsPackageError: The installer can't be made.
        subprocess.CalledProcessError, EnvironmentSetupError: Freezing failed, in its own words.
        system_packages.SystemPackageError: makensis or Wine is missing.
        ChrootError: See `licenses`.
    """
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-windows-") as folder:
        if sys.platform == "win32":
            os.environ["LECUN_ICON"] = str(icon_files.made(Path(folder) / ICON))  # of both programs
            package_portable.build(output)
            return [output / FROZEN]
        is_brought = (output / FROZEN).exists()
        return [installer(output / FROZEN if is_brought else frozen_in_wine(Path(folder)), output)]


def frozen_in_wine(output: Path) -> Path:
    """Freeze the program into the folder *output* with Windows' Python in a Wine of its own. Return what was made.

    Raises: See `build`.
    """
    wine.ensure()
    given = {"LECUN_ICON": str(icon_files.made(output / ICON)), "LECUN_LICENSES": str(licenses())}
    windows = wine.Wine(output / "wine")
    try:
        windows.make()
        sources = copy_sources(ROOT, output / "sources")  # since freezing compiles ui/ and resources/ by Windows' Qt
        freeze = sources / "packaging" / "freeze.py"
        windows.run(wine.python(), freeze, output, env={**given, "SOURCE_DATE_EPOCH": source_date()})
    finally:
        windows.end()
    return output / FROZEN


def licenses() -> Path:
    """Return the folder of licenses that ``LECUN_LICENSES`` names, or else that of the last Linux build.

    Raises:
        ChrootError: There is no Linux build yet, and only root can make one.
    """
    if given := os.environ.get("LECUN_LICENSES"):
        return Path(given)
    saved = package_portable.saved_licenses()
    if not saved.exists():
        with tempfile.TemporaryDirectory(prefix="lecun-viewer-windows-") as folder:
            package_portable.build(Path(folder))
    return saved


def installer(frozen: Path, output: Path, compressor: str = "/SOLID lzma") -> Path:
    """Make the installer of the program in the folder *frozen* in the folder *output*. Return its path.

    *compressor* is one of NSIS'. The default makes the smallest installer, and takes the longest.

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
        removed, icon = Path(folder) / "removed.nsh", Path(folder) / ICON
        removed.write_text(removal(frozen), encoding="utf-8")
        languages = Path(folder) / "languages.nsh"
        said = installer_texts.in_all_languages(compile_assets.translations(ROOT))
        languages.write_text(said, encoding="utf-8")
        icon_files.made(icon)
        values = {
            **shared_values(),
            "FOLDER": frozen.resolve(),
            "REMOVED": removed,
            "LANGUAGES": languages,
            "COMPRESSOR": compressor,
            "ICON": icon,
            "OUTPUT": made.resolve(),
            "VERSION": version_in_numbers(),
            "SIZE_KB": size_kb(frozen),
        }
        defines = [f"-D{name}={value}" for name, value in values.items()]
        run(["makensis", "-WX", "-V2", "-INPUTCHARSET", "UTF8", *defines, SCRIPT], WindowsPackageError)
    return made


def shared_values() -> dict[str, str]:
    """Return the values that installer and program share, by their names in the script."""
    # Here, because dev.py imports this module before there is an environment.
    from lecun_viewer.desktop.autostart import command, windows
    from lecun_viewer.gui.process.application import APP_USER_MODEL_ID
    from lecun_viewer.system.directories import APP_NAME

    return {
        "RUN_KEY": windows.RUN_KEY,
        "APPROVED_KEY": windows.APPROVED_KEY,
        "RUN_VALUE": APP_NAME,
        "HIDDEN": command.HIDDEN,
        "APP_USER_MODEL_ID": APP_USER_MODEL_ID,
    }


def removal(frozen: Path) -> str:
    """Return the uninstaller's commands. They delete each file by its name, then each empty folder.

    They never delete a folder with its contents. The user may have installed into a folder with other files.
    """
    paths = sorted(path.relative_to(frozen) for path in frozen.rglob("*"))
    files = [path for path in paths if not (frozen / path).is_dir()]
    folders = [path for path in paths if (frozen / path).is_dir()]
    lines = [f'Delete "{_installed(path)}"' for path in files]
    lines += [f'RMDir "{_installed(path)}"' for path in reversed(folders)]  # inner folders first
    return "\n".join([*lines, ""])


def _installed(path: Path) -> str:
    """Return the place of the installed *path*, as the script writes it."""
    return "$INSTDIR\\" + "\\".join(path.parts).replace("$", "$$")


def size_kb(frozen: Path) -> int:
    """Return the size of the files in *frozen*, in KiB."""
    return sum(path.stat().st_size for path in frozen.rglob("*") if path.is_file()) // 1024 + 1
