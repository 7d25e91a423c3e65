"""Make the frozen folder with the Python that runs this and the packages it has; see ``package_portable.py``.

    python packaging/freeze.py OUTPUT

Needs the packages of ``packaging/pyinstaller/requirements.txt``. Makes ``OUTPUT/lecun-viewer/``, on macOS
``OUTPUT/LeCun Viewer.app`` too; refuses to where something slipped in or out, or has no license text.
"""

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import bundle_contents
import compile_assets
import notices

ROOT = Path(__file__).resolve().parents[1]
SPEC = ROOT / "packaging" / "pyinstaller" / "lecun-viewer.spec"


def freeze(output: Path) -> Path:
    """Make the folder in *output*, in place of an earlier one; return it.

    Raises:
        subprocess.CalledProcessError: PyInstaller failed, in its own words.
        bundle_contents.ContentsError: something slipped in or out.
        notices.NoticesError: a part of it has no license text.
    """
    compile_assets.compile_assets(ROOT)
    with TemporaryDirectory() as work:
        options = ("--noconfirm", "--log-level", "WARN", "--distpath", str(output), "--workpath", work)
        # Sets in Python's compiled modules are in the order of their hashes.
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        subprocess.run([sys.executable, "-m", "PyInstaller", *options, str(SPEC)], env=environment, check=True)
        folder = output / "lecun-viewer"
        bundle_contents.check(folder)
        notices.write(folder / "licenses", Path(work) / SPEC.stem)
    return folder


if __name__ == "__main__":
    try:
        freeze(Path(sys.argv[1]).absolute())
    except (bundle_contents.ContentsError, notices.NoticesError, compile_assets.AssetError) as failure:
        sys.exit(str(failure))
