"""The packages of Debian, Ubuntu and their relatives that Qt, the tests and the making of packages need.

Missing packages are installed with apt-get, as root or by sudo. If neither is possible, the error says which command to
run. On other systems nothing is needed.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

# A need a line. If releases differ in the name, the newer name comes first.
Need = tuple[str, ...]

# Libraries that the PySide6 wheel doesn't bring, for Qt itself, X11 and Wayland. And a font.
QT_NEEDS: tuple[Need, ...] = (
    ("libbrotli1",),
    ("libdbus-1-3",),
    ("libegl1",),
    ("libfontconfig1",),
    ("libfreetype6",),
    ("libgl1",),
    ("libglib2.0-0t64", "libglib2.0-0"),
    ("libgssapi-krb5-2",),
    ("libxkbcommon0",),
    ("libxcb-cursor0",),
    ("libxcb-icccm4",),
    ("libxcb-keysyms1",),
    ("libxcb-shape0",),
    ("libxkbcommon-x11-0",),
    ("libwayland-client0",),
    ("libwayland-cursor0",),
    ("fontconfig",),
    ("fonts-dejavu-core",),
)

# What the tests of README's command use.
TEST_NEEDS: tuple[Need, ...] = (
    *QT_NEEDS,
    ("citation-style-language-styles",),
    ("dbus",),
    ("fonts-noto-core",),
    ("git",),
    ("libglib2.0-bin",),
    ("mount",),
    ("poppler-utils",),
    ("strace",),
    ("tzdata",),
    ("xkb-data",),
)

# A whole desktop. The tests use it as a person does.
VIRTUAL_DESKTOP_NEEDS: tuple[Need, ...] = (
    *TEST_NEEDS,
    ("at-spi2-core",),
    ("dunst",),
    ("faketime",),
    ("hicolor-icon-theme",),
    ("imagemagick",),
    ("l3afpad",),
    ("openbox",),
    ("stalonetray",),
    ("wmctrl",),
    ("x11-utils",),
    ("x11-xkb-utils",),
    ("x11-xserver-utils",),
    ("xclip",),
    ("xdotool",),
    ("xfce4-panel",),
    ("xvfb",),
)

# The program with Debian's Qt, beside that of PySide6's wheel.
DEBIAN_QT_NEEDS: tuple[Need, ...] = (
    ("python3-charset-normalizer",),
    ("python3-jeepney",),
    ("python3-markdown-it",),
    ("python3-msgspec",),
    ("python3-platformdirs",),
    ("python3-pyside6.qtnetwork",),
    ("python3-pyside6.qtprintsupport",),
    ("python3-pyside6.qtsvg",),
    ("python3-pyside6.qtwidgets",),
    ("qt6-svg-plugins",),
    ("qt6-wayland",),
)

# For the story that `tests/desktop/sessions` tells on each desktop: the program with Debian's Qt, and a screen reader.
STORY_NEEDS: tuple[Need, ...] = (*DEBIAN_QT_NEEDS, ("orca",))

# Whole sessions of the desktops that people have. Each adds to VIRTUAL_DESKTOP_NEEDS.
DESKTOP_NEEDS: dict[str, tuple[Need, ...]] = {
    "x11": STORY_NEEDS,
    "gnome": (
        *STORY_NEEDS,
        ("adwaita-icon-theme",),
        ("dconf-gsettings-backend",),
        ("fonts-cantarell",),
        ("gnome-session-common",),
        ("gnome-shell",),
        ("libgl1-mesa-dri",),
        ("xdg-desktop-portal",),
        ("xdg-desktop-portal-gnome",),
        ("xdg-desktop-portal-gtk",),
    ),
    "plasma": (
        *STORY_NEEDS,
        ("breeze",),
        ("breeze-icon-theme",),
        ("kde-cli-tools",),
        ("kglobalacceld",),
        ("kscreen",),
        ("kwin-wayland",),
        ("libgl1-mesa-dri",),
        ("libkscreen-bin",),
        ("plasma-desktop",),
        ("plasma-integration",),
        ("plasma-workspace",),
        ("xdg-desktop-portal",),
        ("xdg-desktop-portal-kde",),
    ),
    "sway": (
        *STORY_NEEDS,
        ("adwaita-icon-theme",),
        ("dconf-gsettings-backend",),
        ("gsettings-desktop-schemas",),
        ("libgl1-mesa-dri",),
        ("mako-notifier",),
        ("sway",),
        ("waybar",),
        ("wl-clipboard",),
        ("xdg-desktop-portal",),
        ("xdg-desktop-portal-gtk",),
    ),
}

# Programs that check packages. Each ``package_…`` module names what it needs itself.
PACKAGE_NEEDS: tuple[Need, ...] = (
    ("appstream",),
    ("appstream-compose",),
    ("bash",),
    ("desktop-file-utils",),
    ("fish",),
    ("icnsutils",),
    ("lintian",),
    ("man-db",),
    ("mandoc",),
    ("zsh",),
)


# Waits for another apt. A new machine is often busy with updates.
APT_INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120")

APT_LISTS = Path("/var/lib/apt/lists")


class SystemPackageError(Exception):
    """A package is missing and can't be installed from here. The message says what to do."""


def venv_need() -> Need:
    """Return the package with ``venv`` for the running Python."""
    return (f"python3.{sys.version_info.minor}-venv", "python3-venv")


def libpython_needs() -> list[Need]:
    """Return the package with Debian's own Python as a library, for PyInstaller. Other Pythons need none."""
    return [(f"libpython3.{sys.version_info.minor}",)] if sys.base_prefix == "/usr" else []


def is_debian_like() -> bool:
    return shutil.which("dpkg-query") is not None and shutil.which("apt-get") is not None


def missing(needs: Iterable[Need]) -> list[Need]:
    """Return the *needs* that no installed package satisfies."""
    needs = list(needs)
    names = [name for need in needs for name in need]
    query = ["dpkg-query", "--show", "--showformat", "${db:Status-Status} ${Package}\n", *names]
    said = subprocess.run(query, capture_output=True, text=True).stdout
    installed = {line.split()[1] for line in said.splitlines() if line.startswith("installed ")}
    return [need for need in needs if installed.isdisjoint(need)]


def ensure(needs: Iterable[Need], purpose: str) -> None:
    """Install the missing packages of *needs*. *purpose* ends the sentence that says so.

    Raises:
        SystemPackageError: Packages are missing and can't be installed from here.
    """
    lacking = missing(needs) if is_debian_like() else []
    if not lacking:
        return
    as_root = _as_root()
    if as_root is not None:
        _run_apt([*as_root, "apt-get", "update"])  # if it fails, older lists may still do
    names = _choose(lacking)
    if names and as_root is None:
        raise SystemPackageError(
            f"Some system packages are missing {purpose}. Please run this as root, then try again:\n"
            f"    apt-get update && apt-get install --no-install-recommends {' '.join(names)}"
        )
    if names and as_root is not None:
        _install(names, purpose, as_root)


def _install(names: Sequence[str], purpose: str, as_root: Sequence[str]) -> None:
    print(f"Installing system packages {purpose}: {' '.join(names)}", flush=True)
    install = [*APT_INSTALL, *names]
    done = _run_apt([*as_root, *install])
    if done.returncode != 0:
        raise SystemPackageError(
            f"{done.stdout}{done.stderr}\n"
            "The system packages could not be installed. The words of apt-get are above. This was the command:\n"
            f"    {' '.join(install)}"
        )


def _as_root() -> list[str] | None:
    """Return the start of a command that needs root. None if there is no way."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") is None:
        return None
    may_ask = sys.stdin is not None and sys.stdin.isatty()
    if may_ask or subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def _choose(needs: Sequence[Need]) -> list[str]:
    """Return for each of *needs* the first name that this release has.

    A need without such a name is left out. An older release may lack packages of a few tests. If a vital package is
    missing, its user fails. If apt has no lists yet, the first name is taken.
    """
    names = []
    for need in needs:
        available = [name for name in need if _is_available(name)]
        if available:
            names.append(available[0])
        elif any(APT_LISTS.glob("*_Packages*")):
            print(f"This system's package lists have no {' or '.join(need)}, so it is left out.", flush=True)
        else:
            names.append(need[0])
    return names


def _is_available(name: str) -> bool:
    # apt-cache shows nothing for a name that other packages only provide.
    return bool(subprocess.run(["apt-cache", "show", name], capture_output=True).stdout)


def _run_apt(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    # One at a time, because apt-get reads no lists while another writes them. sudo's question for the password is seen,
    # because sudo asks on the terminal itself.
    alone = ("flock", str(Path(__file__).parent), *command)
    return subprocess.run(alone, capture_output=True, text=True, errors="replace")
