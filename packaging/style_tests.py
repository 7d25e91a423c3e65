"""The tests of rows in the styles of Debian. They need Debian's own Qt, because a style works only with its own Qt.

    python3 packaging/dev.py test --styles

They run in a small Debian system in a folder (`chroot`). All that it has comes from Debian's packages: Python, PySide6,
pytest and the styles. Needs root.
"""

import subprocess
import sys

import system_packages
from chroot import ENVIRONMENT, NEEDS, Chroot, scratch
from environment import ROOT
from source import PackageError, copy_sources

SUITE = "trixie"  # the first Debian with PySide6

# The packages with a style for Qt 6, and the names that Qt has for what is in them.
STYLES: dict[str, tuple[str, ...]] = {
    "adwaita-qt6": ("Adwaita", "Adwaita-Dark", "Adwaita-HighContrast", "Adwaita-HighContrastInverse"),
    "kde-style-breeze": ("Breeze",),
    "kde-style-oxygen-qt6": ("Oxygen",),
    "qt-style-kvantum": ("kvantum", "kvantum-dark"),
}

# What the program and these tests import, and the tools that compile ui/ and resources/.
PACKAGES = (
    "fonts-dejavu-core",
    "python3-hypothesis",
    "python3-charset-normalizer",
    "python3-jeepney",
    "python3-markdown-it",
    "python3-platformdirs",
    "python3-pyside6.qtnetwork",
    "python3-pyside6.qtprintsupport",
    "python3-pyside6.qtsvg",
    "python3-pyside6.qttest",
    "python3-pyside6.qtwidgets",
    "python3-pytest",
    "python3-pytestqt",
    "qt6-base-dev-tools",
    "qt6-l10n-tools",
    "qt6-svg-plugins",
)

TESTS = (
    "tests/gui/look/test_painted_rows.py",
    "tests/gui/look/test_star_button.py",
    "tests/gui/sidebar/test_narrowing.py",
)

SOURCES = "/root/lecun-viewer"


def test() -> int:
    """Run the tests, which print what they find. Return their exit status.

    Raises:
        system_packages.SystemPackageError: A package that makes the system is missing and can't be installed.
    """
    system_packages.ensure((("git",), *NEEDS), "to make a Debian system")  # git lists the sources
    try:
        with scratch() as folder:
            system = Chroot.make(folder / SUITE, SUITE, (*PACKAGES, *STYLES))
            copy_sources(ROOT, system.path(SOURCES))
            return _run(system, "packaging/compile_assets.py") or _run(system, "-m", "pytest", *TESTS)
    except PackageError as failure:
        print(failure, file=sys.stderr)
        return 1


def _run(system: Chroot, *arguments: str) -> int:
    command = system.command("env", "--chdir", SOURCES, "python3", *arguments)
    required = " ".join(name for names in STYLES.values() for name in names)
    env = {**ENVIRONMENT, "PYTHONPATH": f"{SOURCES}/src", "LECUN_REQUIRE_STYLES": required}
    return subprocess.run(command, env=env, stdin=subprocess.DEVNULL).returncode
