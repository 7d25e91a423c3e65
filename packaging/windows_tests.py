"""The tests of Windows, without a Windows: Wine runs them with Windows' own Python (`wine`).

    python3 packaging/dev.py test --windows                  the tests that Windows has, and the installer
    python3 packaging/dev.py test --windows --short          those of them that know of Windows, and the installer
    python3 packaging/dev.py test --windows PYTEST-OPTIONS   pytest alone, with these options

``tests/desktop/packages/test_windows.py`` makes the installer from the frozen program, runs it and removes it again. It
needs root.
"""

import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

import chroot
import package_portable
import package_windows
import system_packages
import wine
from environment import PYTHON, ROOT, child_environment

# The desktop is Linux', and so is most of what makes packages. Both groups take about as long.
PACKAGING = ("packaging/test_stub_dll.py", "packaging/test_version_resource.py")
FIRST_ROOMS = ("core", "cite", "exchange", "imports", "texts", "gui", *PACKAGING)
OTHER_ROOMS = ("autostart", "cli", "library", "records", "system")
# What knows of Windows: files, processes, fonts, styles and the tray. All else is the same as on Linux.
SHORT_GROUPS = (
    (
        *("gui/process", "gui/background/test_background.py", "gui/background/test_tray_presence.py"),
        *("gui/theme/test_painted_rows.py", "gui/card/test_picture.py", "gui/widgets/test_desktop_services.py"),
        *("autostart", "cli/test_own_collections.py", *PACKAGING),
        *("test_card_file.py", "test_encoding.py", "test_ending.py", "test_fault_log.py", "test_self_test.py"),
    ),
    # Those of the records that were seen to pass in Wine. The others are still to be looked into.
    tuple(f"records/test_{name}.py" for name in ("backups", "bad_days", "collections", "disks")),
)
INSTALLER = "tests/desktop/packages/test_windows.py"
REQUIRED = {"LECUN_WINDOWS": "1", "LECUN_REQUIRE_DESKTOP": "1"}  # no test of it may be skipped
Run = tuple[Sequence[str], Mapping[str, str]]  # a command and its environment


def test(arguments: Sequence[str]) -> int:
    """Run pytest in Wine with *arguments*. Without them, run all tests of Windows. Return how many runs failed.

    With ``--short`` alone, run only those that know of Windows.

    Raises:
        system_packages.SystemPackageError: Packages are missing and can't be installed.
        environment.EnvironmentSetupError: Python or a package can't be installed.
    """
    windows = wine.ensure()
    try:
        if arguments and list(arguments) != ["--short"]:
            return subprocess.run(_in_wine(*arguments), env=windows.environment, cwd=ROOT).returncode
        return _test_all(windows, is_short=bool(arguments))
    finally:
        windows.end()


def _test_all(windows: wine.Wine, *, is_short: bool) -> int:
    """Run the tests that Windows has, and for root those of the installer, too. Return how many runs failed."""
    alone = sorted(path.name for path in (ROOT / "tests").glob("test_*.py"))
    groups = SHORT_GROUPS if is_short else (FIRST_ROOMS, (*OTHER_ROOMS, *alone))
    # Hypothesis tries few examples here. Linux tries all of them, and in less time.
    options = ["--hypothesis-profile=quick"]
    if is_short:
        options += ["-m", "not slow"]
    commands = [_in_wine(*(f"tests/{name}" for name in group), *options) for group in groups]
    runs = [(command, windows.environment) for command in commands]
    if os.geteuid() == 0:
        needs = [need for module in (chroot, package_portable, package_windows) for need in module.NEEDS]
        system_packages.ensure([*system_packages.VIRTUAL_DESKTOP_NEEDS, *needs], "to make and try the installer")
        runs.append(((str(PYTHON), "-m", "pytest", INSTALLER), {**child_environment(), **REQUIRED}))
    else:
        print("The installer is not tried, because only root can make it.", flush=True)
    return _run_side_by_side(runs)


def _run_side_by_side(runs: Sequence[Run]) -> int:
    """Run pytest for all *runs* at once. Print the output of each when it ends. Return how many runs failed."""
    with ThreadPoolExecutor() as threads:
        failed = 0
        for ended in as_completed([threads.submit(_pytest, number, *run) for number, run in enumerate(runs)]):
            status, said = ended.result()
            failed += status != 0
            print(said, flush=True)
    return failed


def _pytest(number: int, command: Sequence[str], env: Mapping[str, str]) -> tuple[int, str]:
    """Run the *command* with the cache of this *number*. Return its exit status and its output."""
    options = ("-rs", "-o", f"cache_dir=.pytest_cache/windows-{number}")
    with tempfile.TemporaryFile() as said:  # no pipe, because Wine's services have it open, too, and go on
        status = subprocess.run((*command, *options), env=env, cwd=ROOT, stdout=said, stderr=said).returncode
        said.seek(0)
        return status, said.read().decode(errors="replace")


def _in_wine(*arguments: str) -> tuple[str, ...]:
    """Return the command for pytest with these *arguments*."""
    return ("wine", wine.python(), "-m", "pytest", *arguments)
