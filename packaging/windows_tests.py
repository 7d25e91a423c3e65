"""The tests of Windows, without a Windows: Wine runs them with Windows' own Python (`wine`).

    python3 packaging/dev.py test --windows                  the tests that Windows has, and the installer
    python3 packaging/dev.py test --windows PYTEST-OPTIONS   pytest alone, with these options

The installer is made from the frozen program, run, and removed again by ``tests/desktop/packages/test_windows.py``.
"""

import subprocess
import sys
import tempfile
from collections.abc import Sequence

import chroot
import package_portable
import package_windows
import system_packages
import wine
from environment import PYTHON, ROOT, child_environment

# The desktop is Linux', and so is most of what makes packages.
ROOMS = ("autostart", "cli", "core", "gui", "store", "packaging/test_stub_dll.py", "packaging/test_version_resource.py")
INSTALLER = "tests/desktop/packages/test_windows.py"


def test(arguments: Sequence[str]) -> int:
    """Run pytest in Wine with *arguments*. Without them, run all tests of Windows. Return how many runs failed.

    Raises:
        system_packages.SystemPackageError: Packages are missing and can't be installed.
        environment.EnvironmentSetupError: Python or a package can't be installed.
    """
    windows = wine.ensure()
    try:
        if arguments:
            return _pytest(windows, arguments)
        modules = (chroot, package_portable, package_windows)
        needs = [need for module in modules for need in module.NEEDS]
        system_packages.ensure([*system_packages.TEST_NEEDS, *needs], "to make and try the installer")
        with tempfile.TemporaryFile() as said:
            with _installer(said.fileno()) as installer:  # beside the others, since there are two processors
                status = _pytest(windows, _tests())
            said.seek(0)
            sys.stdout.buffer.write(said.read())
        return (status != 0) + (installer.returncode != 0)
    finally:
        windows.end()


def _pytest(windows: wine.Wine, arguments: Sequence[str]) -> int:
    command = ("wine", wine.python(), "-m", "pytest", *arguments)
    return subprocess.run(command, env=windows.environment, cwd=ROOT).returncode


def _tests() -> list[str]:
    """Return pytest's arguments for all tests that Windows has. Skipped tests are listed."""
    alone = sorted(path.name for path in (ROOT / "tests").glob("test_*.py"))
    return [*(f"tests/{name}" for name in (*ROOMS, *alone)), "-rs", "-o", "cache_dir=.pytest_cache/wine"]


def _installer(output: int) -> subprocess.Popen[bytes]:
    """Start the test of the installer, which is this system's. It writes to the file *output*."""
    command = (PYTHON, "-m", "pytest", INSTALLER, "-rs", "-o", "cache_dir=.pytest_cache/installer")
    env = {**child_environment(), "LECUN_WINDOWS": "1", "LECUN_REQUIRE_DESKTOP": "1"}
    return subprocess.Popen(command, env=env, cwd=ROOT, stdout=output, stderr=output)
