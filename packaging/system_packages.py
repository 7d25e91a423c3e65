"""What Debian, Ubuntu and their kin must have installed before Qt, its wheel or the tests can run.

Finds what is missing and installs it with apt-get, as root or through sudo; where neither is possible, it
tells which command to run. On other systems it asks for nothing and knows nothing.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

# One need a line. Where releases differ in a name, the newer name comes first.
Need = tuple[str, ...]

# Libraries that the PySide6 wheel does not bring along, for Qt itself, X11 and Wayland; and a font.
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

# A whole desktop, which the tests drive as a person would.
TEST_NEEDS: tuple[Need, ...] = (
    *QT_NEEDS,
    ("at-spi2-core",),
    ("citation-style-language-styles",),
    ("dbus",),
    ("dunst",),
    ("faketime",),
    ("fonts-noto-core",),
    ("git",),
    ("hicolor-icon-theme",),
    ("imagemagick",),
    ("l3afpad",),
    ("libglib2.0-bin",),
    ("openbox",),
    ("poppler-utils",),
    ("stalonetray",),
    ("strace",),
    ("tzdata",),
    ("x11-utils",),
    ("x11-xkb-utils",),
    ("xclip",),
    ("xdotool",),
    ("xfce4-panel",),
    ("xkb-data",),
    ("xvfb",),
)

# What packages are checked with; each module that makes one names what it needs itself.
PACKAGE_NEEDS: tuple[Need, ...] = (
    ("appstream",),
    ("bash",),
    ("desktop-file-utils",),
    ("fish",),
    ("icnsutils",),
    ("lintian",),
    ("mandoc",),
    ("zsh",),
)


# Waits for another apt that is at work, as a new machine's own updates often are.
APT_INSTALL = ("apt-get", "install", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120")

APT_LISTS = Path("/var/lib/apt/lists")


class SystemPackageError(Exception):
    """Something must be installed, and it cannot be done from here; the message says what to do."""


def venv_need() -> Need:
    """Return the package that brings the running Python's ``venv``: its own one, or the default Python's."""
    return (f"python3.{sys.version_info.minor}-venv", "python3-venv")


def libpython_needs() -> list[Need]:
    """Return the package of Debian's own Python as a library, which PyInstaller bundles; nothing for other Pythons."""
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
    """Install those of *needs* that are missing; *purpose* ends the sentence that says so.

    Raises:
        SystemPackageError: they are missing and cannot be installed from here.
    """
    lacking = missing(needs) if is_debian_like() else []
    if not lacking:
        return
    as_root = _as_root()
    if as_root is not None:
        _run_apt([*as_root, "apt-get", "update"])  # when it fails, the lists there are may still do
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
            "The system packages could not be installed; apt-get's words are above. This was the command:\n"
            f"    {' '.join(install)}"
        )


def _as_root() -> list[str] | None:
    """Return what to put before a command that needs root; None when there is no way."""
    if os.geteuid() == 0:
        return ["env", "DEBIAN_FRONTEND=noninteractive"]
    if shutil.which("sudo") is None:
        return None
    may_ask = sys.stdin is not None and sys.stdin.isatty()
    if may_ask or subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "env", "DEBIAN_FRONTEND=noninteractive"]
    return None


def _choose(needs: Sequence[Need]) -> list[str]:
    """Return one name for each of *needs*: the first that this release has.

    A need that it knows no name of is left out: an older release may lack what only a few tests use, and what
    is vital fails by itself. Where apt has no lists yet, nothing is known, and the first name has to do.
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
    # Of a name that other packages merely provide, apt-cache shows nothing.
    return bool(subprocess.run(["apt-cache", "show", name], capture_output=True).stdout)


def _run_apt(command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    # sudo asks for its password on the terminal itself, so capturing the output does not hide the question.
    return subprocess.run(command, capture_output=True, text=True, errors="replace")
