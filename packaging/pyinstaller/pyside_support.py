"""PySide's own Python modules, compiled.

PySide carries them as sources inside its library and compiles each at every start, which takes 35 ms. Where a folder
``files.dir`` lies beside ``shiboken6`` it reads that instead; it is asked to unpack one (``SBK_EMBED=0``), and the
modules are compiled here, once.
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
    """Compile the modules into *work*; yield each with its place in the folder, as PyInstaller wants its data."""
    for source in sorted(_unpacked().rglob("*.py")):
        name = source.relative_to(_unpacked())
        module = (work / name).with_suffix(".pyc")
        # No time and no hash of the source, which is not there: the same bytes each time.
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
