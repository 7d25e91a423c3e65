"""The start and the memory of the portable build, against the same program from this virtual environment.

Promised: at most 1.3 times. Both take turns on the same virtual desktop, and are measured as in ``bench_start``.
``LECUN_PORTABLE`` names the archive to measure. Without this variable the archive is built, which needs root.
"""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
from benchmarks.bench_start import PROGRAM, Promise, compare
from chroot import ChrootError
from package_portable import build
from source import unpack

PROMISES = (Promise("portable: start to picture", 0, "ms", 1.3), Promise("portable: memory", 1, "MB", 1.3))


def main() -> None:
    with TemporaryDirectory() as folder:
        frozen = (str(unpacked(Path(folder)) / "lecun-viewer"),)
        compare(frozen, PROGRAM, Path(folder) / "desktop", PROMISES)


def unpacked(folder: Path) -> Path:
    """Return the portable folder, inside *folder*."""
    given = os.environ.get("LECUN_PORTABLE")
    archive = Path(given) if given else build(folder / "built")[0]
    unpack(archive, folder / "unpacked")
    return next((folder / "unpacked").iterdir())


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    try:
        main()
    except ChrootError as error:
        print(f"portable build: not measured. {error}")
