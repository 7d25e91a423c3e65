"""Make the frozen folder with the Python that runs this and the packages it has; see ``package_portable.py``.

    python packaging/freeze.py OUTPUT

Needs the packages of ``packaging/pyinstaller/requirements.txt``. Makes ``OUTPUT/lecun-viewer/``, on macOS
``OUTPUT/LeCun Viewer.app`` too; refuses to where something slipped in or out, has no license text, or where the program
that was made finds by its ``--self-test`` that a part of it doesn't work.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import bundle_contents
import compile_assets
import third_party_licenses
from bundled_parts import LicenseError

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT / "packaging" / "pyinstaller" / "lecun-viewer.spec"

PROGRAM = "lecun-viewer.exe" if sys.platform == "win32" else "lecun-viewer"
SELF_TEST_S = 120  # takes two, but a program of a new file is looked through by some systems first


class FreezeError(Exception):
    """What was made doesn't work; the message says what it said."""


def freeze(output: Path) -> Path:
    """Make the folder in *output*, in place of an earlier one; return it.

    Raises:
        subprocess.CalledProcessError: PyInstaller failed, in its own words.
        FreezeError: what it made doesn't work.
        bundle_contents.ContentsError: something slipped in or out.
        LicenseError: a part of it has no license text.
    """
    compile_assets.compile_assets(ROOT)
    with TemporaryDirectory() as work:
        options = ("--noconfirm", "--log-level", "WARN", "--distpath", str(output), "--workpath", work)
        # Sets in Python's compiled modules are in the order of their hashes.
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(SPEC)], env=environment, check=True)
        folder = output / "lecun-viewer"
        for made in (folder, *output.glob("*.app")):
            self_test(made / ("Contents/MacOS" if made.suffix == ".app" else "") / PROGRAM)
            bundle_contents.check_here(made)
        third_party_licenses.write(folder / "licenses", Path(work) / SPEC.stem)
    return folder


def self_test(program: Path) -> None:
    """Have the frozen *program* test itself, on the system that it was made on.

    Raises:
        FreezeError: it found a fault, could not be started, or didn't end.
    """
    command = [str(program), "--self-test"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=SELF_TEST_S)
    except (OSError, subprocess.TimeoutExpired) as failure:
        raise FreezeError(f"What was made doesn't work: {failure}") from failure
    if done.returncode != 0:
        raise FreezeError(f"What was made doesn't work:\n{done.stdout}{done.stderr}")


if __name__ == "__main__":
    try:
        freeze(Path(sys.argv[1]).absolute())
    except (FreezeError, bundle_contents.ContentsError, LicenseError, compile_assets.AssetError) as failure:
        sys.exit(str(failure))
