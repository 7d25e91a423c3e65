"""Make the frozen folder with the Python that runs this and its packages. `package_portable` calls this.

    python packaging/freeze.py OUTPUT

Needs the packages of ``packaging/pyinstaller/requirements.txt``. Makes ``OUTPUT/lecun-viewer/``, and on macOS
``OUTPUT/LeCun Viewer.app`` as well. Fails if a file is missing or not expected, if a license text is missing, or if the
new program's ``--self-test`` finds a fault.
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
SELF_TEST_S = 120  # it takes 2, but some systems scan a new program first


class FreezeError(Exception):
    """The new program doesn't work. The message has what it said."""


def freeze(output: Path) -> Path:
    """Make the folder in *output*, in place of an earlier folder. Return it.

    Raises:
        subprocess.CalledProcessError: PyInstaller failed, in its own words.
        FreezeError: The new program doesn't work.
        bundle_contents.ContentsError: A file is missing or not expected.
        LicenseError: A part has no license text.
    """
    compile_assets.compile_assets(ROOT)
    with TemporaryDirectory() as work:
        options = ("--noconfirm", "--log-level", "WARN", "--distpath", str(output), "--workpath", work)
        # Compiled modules hold sets in the order of their hashes.
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(SPEC)], env=environment, check=True)
        folder = output / "lecun-viewer"
        for made in (folder, *output.glob("*.app")):
            self_test(made / ("Contents/MacOS" if made.suffix == ".app" else "") / PROGRAM)
            bundle_contents.check_here(made)
        third_party_licenses.write(folder / "licenses", Path(work) / SPEC.stem)
    return folder


def self_test(program: Path) -> None:
    """Have the frozen *program* test itself.

    Raises:
        FreezeError: It found a fault, could not be started, or didn't end.
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
