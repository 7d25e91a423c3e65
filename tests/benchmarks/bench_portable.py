"""From the start of the process to the first picture on the screen: the portable build against the same program here.

Promised: at most 1.3 times the time that the same program takes from this virtual environment. Both take turns on one
virtual desktop, seen from outside as in ``bench_start``. ``LECUN_PORTABLE`` names an archive to measure; without it,
one is built, which takes root.
"""

import os
import sys
import tarfile
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
sys.path.insert(0, str(Path(__file__).parents[2] / "packaging"))
from benchmarks.bench_start import PROGRAM, ROUNDS, UNUSUAL, start, use_once
from benchmarks.report import report_turns
from chroot import ChrootError
from desktop.virtual_desktop import VirtualDesktop
from desktop.x11 import Pixel
from package_portable import build


def main() -> None:
    with TemporaryDirectory() as folder, VirtualDesktop(Path(folder), tray="none", notifications=False) as desktop:
        environment = {name: value for name, value in desktop.env.items() if name not in UNUSUAL}
        use_once(environment)
        frozen = (str(unpacked(Path(folder)) / "lecun-viewer"),)
        measured: dict[tuple[str, ...], list[tuple[float, int]]] = {PROGRAM: [], frozen: []}
        with Pixel(desktop.display, 700, 450) as pixel:
            for number in range(ROUNDS + 1):
                for command, figures in measured.items():
                    figure = start(command, environment, pixel)
                    if number:  # the first one fills caches
                        figures.append(figure)
    for name, part, unit, limit in (("portable: start to picture", 0, "ms", 1.3), ("portable: memory", 1, "MB", 1.3)):
        control, portable = ([figure[part] for figure in measured[each]] for each in (PROGRAM, frozen))
        report_turns(name, portable, control, unit, limit)


def unpacked(folder: Path) -> Path:
    """Return the portable folder, inside *folder*."""
    given = os.environ.get("LECUN_PORTABLE")
    archive = Path(given) if given else build(folder / "built")[0]
    with tarfile.open(archive) as packed:
        packed.extractall(folder / "unpacked", filter="tar")
    return next((folder / "unpacked").iterdir())


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    try:
        main()
    except ChrootError as error:
        print(f"portable build: not measured. {error}")
