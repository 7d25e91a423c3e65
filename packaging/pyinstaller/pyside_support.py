"""PySide's own Python modules, compiled.

PySide has their sources inside its library and compiles them at every start, which takes 35 ms. If there is a folder
``files.dir`` beside ``shiboken6``, PySide reads this folder instead. ``SBK_EMBED=0`` makes PySide unpack such a folder.
It is unpacked beside a copy of ``shiboken6``, for a program that starts meanwhile would read half of a folder, and end.
"""

import os
import py_compile
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

FOLDER = "files.dir"


def compiled_support(work: Path) -> Iterator[tuple[str, str]]:
    """Compile the modules into *work*. Yield each file and its place in the folder, as PyInstaller wants it."""
    with tempfile.TemporaryDirectory() as temporary:
        sources = _unpacked(Path(temporary))
        for source in sorted(sources.rglob("*.py")):
            name = source.relative_to(sources)
            module = (work / name).with_suffix(".pyc")
            # Without the time of the source, the bytes are the same each time.
            mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
            py_compile.compile(str(source), str(module), str(name), doraise=True, invalidation_mode=mode)
            yield str(module), str(Path("shiboken6", FOLDER, name).parent)


def _unpacked(place: Path) -> Path:
    found = find_spec("shiboken6")
    assert found
    assert found.origin
    copy = place / "shiboken6"
    shutil.copytree(Path(found.origin).parent, copy, ignore=shutil.ignore_patterns(FOLDER))
    environment = {**os.environ, "SBK_EMBED": "0", "PYTHONPATH": str(place)}
    subprocess.run([sys.executable, "-c", "import shiboken6"], env=environment, check=True)
    return copy / FOLDER
