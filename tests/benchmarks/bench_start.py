"""The time to the first picture, and the memory, against a bare PySide6 window.

Promised: at most 1.9 times the time and 1.45 times the memory. The time ends when the X server shows something in the
middle of the screen. The memory is ``VmRSS`` (proc(5)) a second later. Both programs take turns on the same virtual
desktop. The program was started before, as on most days. It has a chosen quote and a favorite.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.pixel import Pixel
from benchmarks.report import report_turns
from desktop.virtual_desktop import VirtualDesktop

ROUNDS = 40
SETTLE_S = 1.0
UNUSUAL = ("PYTHONDONTWRITEBYTECODE", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")  # not set on a user's desktop
MEMORY = "/dev/shm"  # where a user's runtime folder is, too; on a disk, Qt waits for the lock file to be written
Command = tuple[str, ...]
CONTROL = (sys.executable, str(Path(__file__).with_name("control_window.py")))
PROGRAM = (str(Path(sys.executable).with_name("lecun-viewer")),)


class Promise(NamedTuple):
    """A figure of a start, and how many times the control's figure it may be."""

    name: str
    part: int  # of what `start` returns
    unit: str
    limit: float


PROMISES = (Promise("start to first picture", 0, "ms", 1.9), Promise("memory", 1, "MB", 1.45))


def main() -> None:
    with TemporaryDirectory() as folder:
        compare(PROGRAM, CONTROL, Path(folder), PROMISES)


def compare(
    program: Command, control: Command, folder: Path, promises: Sequence[Promise], language: str = "system"
) -> None:
    """Start both in turns on a desktop in the empty *folder*. The program speaks *language*. Report on *promises*."""
    measured: dict[Command, list[tuple[float, int]]] = {control: [], program: []}
    with VirtualDesktop(folder, tray="none", notifications=False) as desktop, TemporaryDirectory(dir=MEMORY) as runtime:
        environment = {name: value for name, value in desktop.env.items() if name not in UNUSUAL}
        environment["XDG_RUNTIME_DIR"] = runtime
        use_once(environment, language)
        with Pixel(desktop.display, 700, 450) as pixel:
            for number in range(ROUNDS + 1):
                for command, figures in measured.items():
                    figure = start(command, environment, pixel)
                    if number:  # the first turn fills caches
                        figures.append(figure)
    for name, part, unit, limit in promises:
        of_program, of_control = ([figure[part] for figure in measured[each]] for each in (program, control))
        report_turns(name, of_program, of_control, unit, limit)


def starts_in_turns(desktop: VirtualDesktop, *environments: dict[str, str]) -> list[list[float]]:
    """Start the program in each of *environments* in turns. Return the milliseconds to the first picture of each."""
    times: list[list[float]] = [[] for _ in environments]
    with Pixel(desktop.display, 700, 450) as pixel:
        for number in range(ROUNDS // 2 + 1):
            for environment, figures in zip(environments, times, strict=True):
                took, _ = start(PROGRAM, environment, pixel)
                if number:  # the first turn fills caches
                    figures.append(took)
    return times


def use_once(environment: dict[str, str], language: str = "system") -> None:
    """Leave a favorite, the shown quote and the *language* behind, as a user's last session does."""
    cli = [sys.executable, "-m", "lecun_viewer.cli", "favorites", "add", "cake-analogy"]
    subprocess.run(cli, env=environment, check=True, stdout=subprocess.DEVNULL)
    settings = Path(environment["XDG_CONFIG_HOME"]) / "lecun-viewer" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"scope": "all", "quote": "cake-analogy", "language": language}))


def start(command: Command, environment: dict[str, str], pixel: "Pixel") -> tuple[float, int]:
    """Return the milliseconds to the first picture and the memory in MB."""
    blank = pixel.value()
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment)
    try:
        while pixel.value() == blank:
            time.sleep(0.001)  # the X server has other things to do
            if process.poll() is not None or time.monotonic() - began > 30:
                raise SystemExit(f"{command} showed no window")
        took = time.monotonic() - began
        time.sleep(SETTLE_S)
        status = Path(f"/proc/{process.pid}/status").read_text()
        memory = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))
    finally:
        process.terminate()
        process.wait(10)
    while pixel.value() != blank:
        time.sleep(0.01)
    return took * 1000, round(memory / 1024, 1)  # type: ignore[return-value]


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    main()
