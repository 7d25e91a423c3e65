"""The tests of Windows, without a Windows: Wine runs them with Windows' own Python (`wine`).

    python3 packaging/dev.py test --windows                  the tests that Windows has, and the installer
    python3 packaging/dev.py test --windows PYTEST-OPTIONS   pytest alone, with these options

The installer is made from the frozen program, run, and removed again by ``tests/desktop/packages/test_windows.py``.
"""

import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack

import chroot
import package_portable
import package_windows
import system_packages
import wine
from environment import PYTHON, ROOT, child_environment

# The desktop is Linux', and so is most of what makes packages. Both groups take about as long.
FIRST_ROOMS = ("core", "gui", "packaging/test_stub_dll.py", "packaging/test_version_resource.py")
OTHER_ROOMS = ("autostart", "cli", "store")
INSTALLER = "tests/desktop/packages/test_windows.py"
REQUIRED = {"LECUN_WINDOWS": "1", "LECUN_REQUIRE_DESKTOP": "1"}  # no test of it may be skipped


def test(arguments: Sequence[str]) -> int:
    """Run pytest in Wine with *arguments*. Without them, run all tests of Windows. Return how many runs failed.

    Raises:
        system_packages.SystemPackageError: Packages are missing and can't be installed.
        environment.EnvironmentSetupError: Python or a package can't be installed.
    """
    windows = wine.ensure()
    try:
        if arguments:
            return subprocess.run(_in_wine(*arguments), env=windows.environment, cwd=ROOT).returncode
        return _test_all(windows)
    finally:
        windows.end()


def _test_all(windows: wine.Wine) -> int:
    """Run the tests that Windows has, and those of the installer, side by side. Return how many runs failed."""
    needs = [need for module in (chroot, package_portable, package_windows) for need in module.NEEDS]
    system_packages.ensure([*system_packages.TEST_NEEDS, *needs], "to make and try the installer")
    alone = sorted(path.name for path in (ROOT / "tests").glob("test_*.py"))
    groups = (FIRST_ROOMS, (*OTHER_ROOMS, *alone))
    # Hypothesis tries few examples here. Linux tries all of them, and in less time.
    commands = [_in_wine(*(f"tests/{name}" for name in group), "--hypothesis-profile=quick") for group in groups]
    runs = [(command, windows.environment) for command in commands]
    runs.append(((str(PYTHON), "-m", "pytest", INSTALLER), {**child_environment(), **REQUIRED}))
    with ExitStack() as stack:
        running = []
        for number, (command, env) in enumerate(runs):
            said = stack.enter_context(tempfile.TemporaryFile())
            options = ("-rs", "-o", f"cache_dir=.pytest_cache/windows-{number}")
            process = subprocess.Popen((*command, *options), env=env, cwd=ROOT, stdout=said, stderr=said)
            running.append((stack.enter_context(process), said))
        failed = 0
        for process, said in running:
            failed += process.wait() != 0
            said.seek(0)
            print(said.read().decode(errors="replace"), flush=True)
    return failed


def _in_wine(*arguments: str) -> tuple[str, ...]:
    """Return the command for pytest with these *arguments*."""
    return ("wine", wine.python(), "-m", "pytest", *arguments)
