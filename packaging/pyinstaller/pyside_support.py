"""PySide's own Python modules, compiled.

PySide has their sources inside its library and compiles them at every start, which takes 35 ms. If there is a folder
``files.dir`` beside ``shiboken6``, PySide reads this folder instead. ``SBK_EMBED=0`` makes PySide unpack such a folder.
Here its modules are compiled once.
"""

import os
import py_compile
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

FOLDER = "files.dir"


def compiled_support(work: Path) -> Iterator[tuple[str, str]]:
    """Compile the modules into *work*. Yield each file and its place in the folder, as PyInstaller wants it."""
    for source in sorted(_unpacked().rglob("*.py")):
        name = source.relative_to(_unpacked())
        module = (work / name).with_suffix(".pyc")
        # Without the time of the source, the bytes are the same each time.
        mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
        py_compile.compile(str(source), str(module), str(name), doraise=True, invalidation_mode=mode)
        yield str(module), str(Path("shiboken6", FOLDER, name).parent)


def _unpacked() -> Path:
    found = find_spec("shiboken6")
    assert found
    assert found.origin
    folder = Path(found.origin).parent / FOLDER
    if not folder.is_dir():
        environment = {**os.environ, "SBK_EMBED": "0"}
        subprocess.run([sys.executable, "-c", "import PySide6.QtCore"], env=environment, check=True)
    return folder
