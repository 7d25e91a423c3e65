"""``lecun-quotes today``, as a shell prompt calls it, against an empty start of the same Python.

Promised: at most 5 times. The quote of the day was recorded by an earlier call.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))
from benchmarks.report import report

ROUNDS = 40
EMPTY = ("-c", "pass")
TODAY = ("-m", "lecun_viewer.cli", "today")
TODAY_AS_JSON = (*TODAY, "--json")
ON_A_DATE = (*TODAY, "--date", "2024-02-29")  # has no record, so its quote is chosen anew


def main() -> None:
    took: dict[tuple[str, ...], list[float]] = {each: [] for each in (EMPTY, TODAY, TODAY_AS_JSON, ON_A_DATE)}
    with TemporaryDirectory() as folder:
        environment = {**os.environ, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder, "HOME": folder}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)  # not set on a user's machine
        for number in range(ROUNDS + 1):
            for arguments, figures in took.items():
                began = perf_counter()
                subprocess.run([sys.executable, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)
                if number:  # the first turn records the day
                    figures.append((perf_counter() - began) * 1000)
    control = median(took.pop(EMPTY))
    for arguments, figures in took.items():
        report(f"lecun-quotes {' '.join(arguments[2:])}", median(figures), control, "ms", 5)


if __name__ == "__main__":
    main()
