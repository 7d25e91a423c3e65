"""Memory and awakenings of the program in the tray (``--hidden``).

Promised: at most 1.2 times the memory of a bare PySide6 program with a tray icon (``VmRSS``, proc(5)). At most one
awakening a minute. Awakenings are the voluntary context switches of all threads over five minutes. Both programs run on
the same virtual desktop with a panel.
"""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.bench_start import UNUSUAL
from benchmarks.report import report, report_limit
from desktop.tray import status_items
from desktop.virtual_desktop import VirtualDesktop
from waiting import eventually

ROUNDS = 5
SETTLE_S = 5.0  # the program has finished its start by then
REST_MINUTES = float(os.environ.get("REST_MINUTES", "5"))
CONTROL = (sys.executable, str(Path(__file__).with_name("control_tray.py")))
PROGRAM = (sys.executable, "-m", "lecun_viewer", "--hidden")


def main() -> None:
    with TemporaryDirectory() as folder, VirtualDesktop(Path(folder)) as desktop:
        environment = {name: value for name, value in desktop.env.items() if name not in UNUSUAL}
        measured: dict[tuple[str, ...], list[float]] = {CONTROL: [], PROGRAM: []}
        for _ in range(ROUNDS):
            for command, figures in measured.items():
                figures.append(in_the_tray(desktop, command, environment, memory_mb))
        awakenings = in_the_tray(desktop, PROGRAM, environment, awakenings_a_minute)
    report("memory in the tray", median(measured[PROGRAM]), median(measured[CONTROL]), "MB", 1.2)
    report_limit("awakenings a minute", awakenings, "", 1)


def in_the_tray(desktop: VirtualDesktop, command: tuple[str, ...], environment: dict[str, str], measure) -> float:  # type: ignore[no-untyped-def]
    """Start *command*, and wait for its icon in the tray. Return what *measure* finds of its process."""
    process = subprocess.Popen(command, env=environment)
    try:
        eventually(lambda: status_items(desktop), what="the icon is in the tray")
        time.sleep(SETTLE_S)
        return float(measure(process.pid))
    finally:
        process.terminate()
        process.wait(10)
        eventually(lambda: not status_items(desktop), what="the icon is gone")


def memory_mb(process: int) -> float:
    return _status(Path(f"/proc/{process}/status"), "VmRSS") / 1024


def awakenings_a_minute(process: int) -> float:
    before = _switches(process)
    time.sleep(REST_MINUTES * 60)
    return (_switches(process) - before) / REST_MINUTES


def _switches(process: int) -> int:
    threads = Path(f"/proc/{process}/task").iterdir()
    return sum(_status(thread / "status", "voluntary_ctxt_switches") for thread in threads)


def _status(path: Path, name: str) -> int:
    return next(int(line.split()[1]) for line in path.read_text().splitlines() if line.startswith(f"{name}:"))


if __name__ == "__main__":
    os.environ.pop("QT_QPA_PLATFORM", None)
    main()
