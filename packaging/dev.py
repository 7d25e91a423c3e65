"""The command for everybody who works on LeCun Viewer. It sets up what is missing, then does what was asked.

    python3 packaging/dev.py start [ARGUMENTS]     start the program
    python3 packaging/dev.py test                  run all checks, and the tests of all that a change can break
    python3 packaging/dev.py test --slow           run the tests that take long: whole programs on a virtual desktop,
                                                   and what makes packages
    python3 packaging/dev.py test --packages       make each package that this system can, and try it
    python3 packaging/dev.py test --short          self-test and first minutes: whether the installation is complete
    python3 packaging/dev.py test --bare [SUITE ...]  all checks in bare Debian systems (see bare_systems.py)
    python3 packaging/dev.py test --styles         the tests of rows in Debian's styles (see bare_systems.py)
    python3 packaging/dev.py test --windows [PYTEST-OPTIONS]  the tests that Windows has and the installer, in Wine
                                                   (see windows_tests.py)
    python3 packaging/dev.py test --desktop NAME [--short]  the program in a session of a desktop: x11, gnome, plasma,
                                                   sway
    python3 packaging/dev.py test --campaign [KIND ...] [--minutes MINUTES]  faults of every kind or of these, for 20
                                                   minutes (see tests/campaign/run.py)
    python3 packaging/dev.py test --campaign KIND --try SEED  a lost try of a campaign again
    python3 packaging/dev.py test PYTEST-OPTIONS   only pytest, with these options
    python3 packaging/dev.py fix                   format, and mend what the linter can mend
    python3 packaging/dev.py check                 format, lint, types and workflows, in seconds. Changes no file
    python3 packaging/dev.py bench                 run every benchmark
    python3 packaging/dev.py translations [LANGUAGE] collect the texts for translators. A new language is a code such as
                                                   fr or pt_BR
    python3 packaging/dev.py package NAME [ARGUMENT] make one package in dist/ (wheel, deb, portable, appimage, windows,
                                                   macos, flatpak). The installer for Windows is made on Linux
    python3 packaging/dev.py release               make every package that this system can, with checksums. Say what
                                                   it can't make
    python3 packaging/dev.py pictures              take the pictures of README and guide anew
    python3 packaging/dev.py lock [UV OPTIONS]     pin the packages used (--upgrade: the newest)

Needs Python 3.11 or newer and nothing else. Packages go into ``.venv/``. On Debian and Ubuntu, missing system packages
are installed by apt-get (see ``system_packages.py``). On other systems nothing outside the checkout is touched.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 (kept so simple that an older Python can say so)
    sys.exit("LeCun Viewer needs Python 3.11 or newer; this is Python %d.%d." % sys.version_info[:2])  # noqa: UP031

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path

import bare_systems
import environment
import gettext_files
import program_texts
import system_packages
import windows_tests
from environment import BIN, PYTHON, ROOT, Level, child_environment

PACKAGES = "tests/desktop/packages"

# More than there are processors, because some tests wait. A file's tests stay together, so a window is made once.
PROCESSES = (os.cpu_count() or 1) + 1
SIDE_BY_SIDE = ("--numprocesses", str(PROCESSES), "--dist", "loadfile", "-rs", f"--ignore={PACKAGES}")

TRANSLATIONS = ROOT / "resources" / "translations"

# Whether an installation is complete.
SHORT_TESTS = ("-rs", "tests/test_self_test.py", f"{PACKAGES}/test_checkout.py")

SHORT_STORY = ("-m", "short", "-k", "Debian")  # Debian's Qt, because all other tests have that of PySide6's wheel

CHECKS = (
    ("ruff", "format", "--check", "--quiet"),
    ("ruff", "check", "--quiet", "--no-cache"),  # its cache does not see that a module has moved
    ("mypy", "--no-error-summary"),
    ("zizmor", "--quiet", "--offline", "--strict-collection", ".github/workflows"),
)


def start(arguments: Sequence[str]) -> int:
    environment.ensure(Level.RUN)
    program = BIN / ("lecun-viewer.exe" if sys.platform == "win32" else "lecun-viewer")
    if sys.platform == "win32":
        return _run(program, *arguments)
    # Replaces this process, so that signals reach the program and nothing waits beside it.
    os.execve(program, [str(program), *arguments], child_environment())


def test(arguments: Sequence[str]) -> int:
    match list(arguments):
        case ["--bare", "--short"]:
            return bare_systems.test((), bare_systems.SHORT)
        case ["--bare", *suites]:
            return bare_systems.test(suites)
        case ["--slow"]:
            _ensure_desktop_environment(*_check_needs())
            return _module("pytest", *SIDE_BY_SIDE, "-m", "slow")
        case ["--short"]:
            _ensure_desktop_environment()
            return _module("pytest", *SHORT_TESTS)
        case ["--styles"]:
            return bare_systems.test_styles()
        case ["--windows", *options]:
            return windows_tests.test(options)
        case ["--campaign", *options]:
            _ensure_desktop_environment()
            return _run(PYTHON, ROOT / "tests" / "campaign" / "run.py", *options)
        case ["--desktop", name, *options] if name in system_packages.DESKTOP_NEEDS:
            return _test_on_desktop(name, options)
        case ["--desktop", *_]:
            sys.exit(f"A desktop is one of {', '.join(system_packages.DESKTOP_NEEDS)}.")
        case ["--packages"]:
            _ensure_desktop_environment(*_check_needs(), *_package_needs())
            return _module("pytest", "-rs", PACKAGES)
        case []:
            _ensure_test_environment(system_packages.TEST_NEEDS)
            return _test_what_can_break()
    environment.ensure(Level.DEVELOP)  # no system packages: a test that lacks some is skipped, and names them
    return _module("pytest", *arguments)


def _test_on_desktop(name: str, options: Sequence[str]) -> int:
    """Run the story of the program in a session of the desktop *name*, by pytest with these *options*.

    With ``--short`` alone, run the tests that are marked so, with Debian's Qt.
    """
    _ensure_desktop_environment(*system_packages.DESKTOP_NEEDS[name])
    os.environ.update(LECUN_DESKTOP=name, LECUN_REQUIRE_DESKTOP="1")
    chosen = SHORT_STORY if list(options) == ["--short"] else options
    return _module("pytest", "tests/desktop/sessions", *chosen)


def _test_what_can_break() -> int:
    """Run `CHECKS`, and beside them all tests that aren't slow. Return how many of both failed."""
    print(
        f"Checking format, lint and types, and running the tests in {PROCESSES} processes. With two processors, this "
        "takes about five minutes.",
        flush=True,
    )
    with ThreadPoolExecutor() as thread:
        checks = thread.submit(_failed_checks)
        tests = _module("pytest", *SIDE_BY_SIDE, "-m", "not slow")
        return _report(checks.result()) + (tests != 0)


def check(arguments: Sequence[str]) -> int:
    _no_arguments(arguments)
    environment.ensure(Level.DEVELOP)
    return _report(_failed_checks())


def _failed_checks() -> dict[str, str]:
    """Run all `CHECKS`. Return the names of those that failed, and what they said."""
    failed = {}
    for each in CHECKS:
        command = [BIN / each[0], *each[1:]]
        done = subprocess.run(command, env=child_environment(), cwd=ROOT, capture_output=True, text=True)
        if done.returncode != 0:
            failed[" ".join(each[:2])] = f"{done.stdout}{done.stderr}"
    return failed


def _report(failed: Mapping[str, str]) -> int:
    """Print what *failed*. Return how many."""
    for name, said in failed.items():
        print(f"{said}\n{name} failed: see its words above", file=sys.stderr)
    return len(failed)


def fix(arguments: Sequence[str]) -> int:
    _no_arguments(arguments)
    environment.ensure(Level.DEVELOP)
    return _module("ruff", "check", "--fix") | _module("ruff", "format")


def bench(arguments: Sequence[str]) -> int:
    _no_arguments(arguments)
    _ensure_desktop_environment()
    benchmarks = sorted((ROOT / "tests" / "benchmarks").glob("bench_*.py"))
    return sum(_run(PYTHON, benchmark) != 0 for benchmark in benchmarks)


def translations(arguments: Sequence[str]) -> int:
    if not all(re.fullmatch("[a-z]{2,3}(_[A-Z]{2})?", language) for language in arguments):
        sys.exit("A language is a code such as fr or pt_BR.")
    for language in arguments:
        catalogue = TRANSLATIONS / f"lecun-viewer_{language}.po"
        if not catalogue.exists():
            _write(catalogue, program_texts.template(language))
    for catalogue in TRANSLATIONS.glob("lecun-viewer_*.po"):
        before = catalogue.read_text(encoding="utf-8")
        _write(catalogue, gettext_files.updated(before, program_texts.collected()))
    return 0


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def package(arguments: Sequence[str]) -> int:
    if not arguments:
        sys.exit("Which package? See packaging/dev.py --help.")
    environment.ensure(Level.DEVELOP)
    name, *given = arguments
    # seen from here, and not from the checkout, where it is made
    return _run(PYTHON, ROOT / "packaging" / "release.py", name, *(Path(each).absolute() for each in given))


def release(arguments: Sequence[str]) -> int:
    _no_arguments(arguments)
    environment.ensure(Level.DEVELOP)
    return _run(PYTHON, ROOT / "packaging" / "release.py")


def pictures(arguments: Sequence[str]) -> int:
    _no_arguments(arguments)
    _ensure_desktop_environment()
    return _run(PYTHON, ROOT / "packaging" / "pictures.py")


def lock(arguments: Sequence[str]) -> int:
    """Write the requirement files: for all systems, with the hash of each file, and without the name of an index."""
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-lock-") as folder:
        uv = shutil.which("uv") or _install_uv(Path(folder))
        run, develop = Level.DEVELOP.files
        freezer = ROOT / "packaging" / "pyinstaller"
        return (
            _pin(uv, run, "--group", "build", *arguments)
            or _pin(uv, develop, "--group", "dev", "--constraints", run, *arguments)
            or _pin(uv, freezer / "requirements.txt", freezer / "requirements.in", "--constraints", run, *arguments)
        )


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "start": start,
    "test": test,
    "fix": fix,
    "check": check,
    "bench": bench,
    "translations": translations,
    "package": package,
    "release": release,
    "pictures": pictures,
    "lock": lock,
}


def _ensure_desktop_environment(*more: system_packages.Need) -> None:
    """Install what a virtual desktop needs, and *more*."""
    _ensure_test_environment([*system_packages.VIRTUAL_DESKTOP_NEEDS, *more])


def _ensure_test_environment(needs: Sequence[system_packages.Need]) -> None:
    """Install *needs*, and what the tests need."""
    system_packages.ensure(needs, "for the tests")
    environment.ensure(Level.DEVELOP)
    if system_packages.is_debian_like() and not system_packages.missing(needs):
        os.environ["LECUN_REQUIRE_DESKTOP"] = "1"  # all of it is there: no test may be skipped for want of it


def _check_needs() -> list[system_packages.Need]:
    """Return the programs that check packages, and what PyInstaller needs."""
    return [*system_packages.PACKAGE_NEEDS, *system_packages.libpython_needs()]


def _package_needs() -> list[system_packages.Need]:
    """Return what those modules need that make packages, and the systems to make them in."""
    names = ["chroot", *(path.stem for path in sorted(Path(__file__).parent.glob("package_*.py")))]
    return [need for name in names for need in getattr(import_module(name), "NEEDS", ())]


def _pin(uv: str, output: Path, *options: str | Path) -> int:
    settings = ("--universal", "--python-version", "3.11", "--generate-hashes", "--quiet", "--no-header")
    status = _run(uv, "pip", "compile", "pyproject.toml", *settings, *options, "--output-file", output)
    if status == 0:
        pins = output.read_text(encoding="utf-8")
        text = f"# Written by: python3 packaging/dev.py lock\n{pins}"
        output.write_text(text, encoding="utf-8", newline="\n")
    return status


def _install_uv(folder: Path) -> str:
    environment.ensure(Level.RUN)  # for its pip
    subprocess.run([PYTHON, "-m", "pip", "install", "--quiet", "--target", folder, "uv"], check=True)
    return str(folder / "bin" / "uv")


def _module(name: str, *arguments: str) -> int:
    return _run(PYTHON, "-m", name, *arguments)


def _run(program: str | Path, *arguments: str | Path) -> int:
    return subprocess.run([program, *arguments], env=child_environment(), cwd=ROOT).returncode


def _no_arguments(arguments: Sequence[str]) -> None:
    if arguments:
        sys.exit(f"This command takes no arguments: {' '.join(arguments)}")


def main() -> int:
    name, *arguments = sys.argv[1:] or ["--help"]
    command = COMMANDS.get(name)
    if command is None:
        print(__doc__)
        return 0 if name in ("--help", "-h") else 2
    try:
        return command(arguments)
    except (environment.EnvironmentSetupError, system_packages.SystemPackageError) as failure:
        print(failure, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
