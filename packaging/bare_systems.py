"""Tests in Debian systems, each made in a folder (`chroot`). Needs root.

    python3 packaging/dev.py test --bare               in each of SYSTEMS
    python3 packaging/dev.py test --bare SUITE ...     in these suites
    python3 packaging/dev.py test --bare --short       only whether the installation is complete, in each of SHORT
    python3 packaging/dev.py test --styles             the tests of rows, in the styles of Debian

Bare systems have only Debian's own Python, as a newcomer's machine may have. Each gets the sources without git's
folder, like a source archive. There the README's two commands are run: the start as a self-test, then the tests, or
``dev.py test --short``. The closing lines of the tests are printed, or all of the output if something fails. pip keeps
its downloads in this user's cache.

A style works only with its own Qt. So all that the tests of styles use comes from Debian's packages: Python, PySide6,
pytest and the styles.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import chroot
import system_packages
from chroot import ENVIRONMENT, Chroot, MissingSuiteError, scratch
from environment import ROOT
from source import PackageError, copy_sources, run
from system_packages import Need

# Each suite, with the options of the test command. They run at once, because a run often waits for the network or the
# virtual desktop, and at its end keeps only one processor busy.
SYSTEMS: dict[str, tuple[str, ...]] = {"trixie": (), "testing": (), "bookworm": ()}
SHORT: dict[str, tuple[str, ...]] = dict.fromkeys(("trixie", "bookworm"), ("--short",))
WITHOUT_RIGHTS = ("testing", "bookworm")  # as in a container: root may not mount, so most tests of packages are skipped
MAY_BE_MISSING = ("testing",)  # some mirrors lack it

NEEDS: tuple[Need, ...] = (("git",),)  # lists the sources of a checkout

SOURCES = "/root/lecun-viewer"
PIP_CACHE = ".cache/pip"  # in a home
CERTIFICATES = "/root/certificates.pem"  # a copy of this machine's, because a network may have its own
CERTIFICATES_HERE = Path("/etc/ssl/certs/ca-certificates.crt")

# Passed on from outside: whether this is CI, how deep to test, and how to reach the network.
PASSED_ON = re.compile(
    r"CI|LECUN_FULL|PIP_(DEFAULT_TIMEOUT|EXTRA_INDEX_URL|INDEX_URL|TRUSTED_HOST)|(https?|no)_proxy", re.I
)

# The last line of pytest, and its line about a skipped test.
CLOSING = re.compile(r"^=+ .*\b(?:passed|failed|skipped|errors?|ran)\b.* in .*=+$", re.MULTILINE)
SKIPPED = re.compile(r"^SKIPPED \[(\d+)\] \S+: (.*)$", re.MULTILINE)


def test(
    suites: Sequence[str],
    systems: Mapping[str, Sequence[str]] = SYSTEMS,  # noqa: PT028 (not pytest's)
) -> int:
    """Run the tests in those of *systems* that *suites* name, or in all of them. Return how many failed.

    Raises:
        system_packages.SystemPackageError: A package that makes a system is missing and can't be installed.
    """
    system_packages.ensure((*NEEDS, *chroot.NEEDS), "to make Debian systems")
    with ThreadPoolExecutor(len(systems)) as pool:
        passed = pool.map(lambda suite: _passes(suite, systems.get(suite, ())), suites or systems)
        return list(passed).count(False)


def _passes(suite: str, options: Sequence[str]) -> bool:
    """Make a Debian *suite*, and run the tests in it. Print the result. Return whether they passed.

    *options* are those of the test command.
    """
    started = time.monotonic()
    try:
        with scratch() as folder:
            system = _make(folder, suite)
            status, said = _run_tests(system, options, may_mount=suite not in WITHOUT_RIGHTS)
    except MissingSuiteError as failure:
        if suite in MAY_BE_MISSING:
            print(f"Debian {suite}: not tested, because the mirror doesn't have it.", flush=True)
            return True
        status, said = 1, str(failure)
    except PackageError as failure:
        status, said = 1, str(failure)
    minutes = (time.monotonic() - started) / 60
    verdict = f"failed with status {status}, and its output is below" if status else "passed"
    lines = [said] if status else _closing_lines(said)
    print(f"Debian {suite}: {verdict} ({minutes:.1f} minutes)", *lines, sep="\n", flush=True)
    return status == 0


def _closing_lines(said: str) -> list[str]:
    """Return the last line of each group of tests, and each reason for which tests were skipped, with their number."""
    skipped = Counter[str]()
    for number, reason in SKIPPED.findall(said):
        skipped[reason] += int(number)
    return [*CLOSING.findall(said), *(f"{number} skipped: {reason}" for reason, number in skipped.items())]


def _make(folder: Path, suite: str) -> Chroot:
    """Make a Debian *suite* in *folder* with Python and the sources."""
    system = Chroot.make(folder / suite, suite, ("python3",))
    copy_sources(ROOT, system.path(SOURCES))
    cache = Path.home() / PIP_CACHE
    cache.mkdir(parents=True, exist_ok=True)
    system.bind(cache, f"{ENVIRONMENT['HOME']}/{PIP_CACHE}")
    shutil.copyfile(CERTIFICATES_HERE, system.path(CERTIFICATES))
    return system


def _run_tests(system: Chroot, options: Sequence[str], *, may_mount: bool) -> tuple[int, str]:
    """Run the README's two commands in *system*. Return their exit status and their output."""
    if not may_mount:  # with the rights of an archive that git made and root unpacked
        run(["chmod", "-R", "g+w", system.path(SOURCES)], PackageError)
    env = {name: ENVIRONMENT[name] for name in ("HOME", "PATH")}  # a bare system has no locale either
    env |= {name: value for name, value in os.environ.items() if PASSED_ON.fullmatch(name)}
    env["PIP_CERT"] = CERTIFICATES
    status = 0
    with tempfile.TemporaryFile("w+", errors="replace") as output:
        for words in (("start", "--self-test"), ("test", *options)):
            command = system.command(
                "env", "--chdir", SOURCES, "python3", "packaging/dev.py", *words, may_mount=may_mount
            )
            done = subprocess.run(command, env=env, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
            status = status or done.returncode
        output.seek(0)
        return status, output.read()


# The styles

STYLE_SUITE = "trixie"  # the first Debian with PySide6

# The packages with a style for Qt 6, and the names that Qt has for what is in them.
STYLES: dict[str, tuple[str, ...]] = {
    "adwaita-qt6": ("Adwaita", "Adwaita-Dark", "Adwaita-HighContrast", "Adwaita-HighContrastInverse"),
    "kde-style-breeze": ("Breeze",),
    "kde-style-oxygen-qt6": ("Oxygen",),
    "qt-style-kvantum": ("kvantum", "kvantum-dark"),
}

# What the program and these tests import, and the tools that compile ui/ and resources/.
STYLE_PACKAGES = (
    "fonts-dejavu-core",
    "python3-charset-normalizer",
    "python3-hypothesis",
    "python3-jeepney",
    "python3-markdown-it",
    "python3-msgspec",
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

STYLE_TESTS = (
    "tests/gui/theme/test_painted_rows.py",
    "tests/gui/theme/test_star_button.py",
    "tests/gui/sidebar/test_narrowing.py",
)


def test_styles() -> int:
    """Run the tests of rows, which print what they find. Return their exit status.

    Raises:
        system_packages.SystemPackageError: A package that makes the system is missing and can't be installed.
    """
    system_packages.ensure((*NEEDS, *chroot.NEEDS), "to make a Debian system")
    try:
        with scratch() as folder:
            system = Chroot.make(folder / STYLE_SUITE, STYLE_SUITE, (*STYLE_PACKAGES, *STYLES))
            copy_sources(ROOT, system.path(SOURCES))
            return _in_styles(system, "packaging/compile_assets.py") or _in_styles(system, "-m", "pytest", *STYLE_TESTS)
    except PackageError as failure:
        print(failure, file=sys.stderr)
        return 1


def _in_styles(system: Chroot, *arguments: str) -> int:
    command = system.command("env", "--chdir", SOURCES, "python3", *arguments)
    required = " ".join(name for names in STYLES.values() for name in names)
    env = {**ENVIRONMENT, "PYTHONPATH": f"{SOURCES}/src", "LECUN_REQUIRE_STYLES": required}
    return subprocess.run(command, env=env, stdin=subprocess.DEVNULL).returncode
