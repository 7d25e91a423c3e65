"""Texts that grow, made of what the readers look for. No import takes more than its share of time and memory."""

import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from random import Random

from campaign.viewer import environment_of

PROGRAM = Path(__file__).parents[1] / "import_times.py"
TEXTS = 40
LONGEST_S = 1800  # they take twenty seconds of the processor's time


def attempt(random: Random, folder: Path) -> str:
    command = [sys.executable, str(PROGRAM), str(TEXTS), str(random.randrange(10**9))]
    environment = environment_of(folder) | {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", check=False, timeout=LONGEST_S
    )
    found = [f"{said} ({tried})" for tried, said in pairwise(done.stdout.splitlines()) if said.startswith("fault: ")]
    return "; ".join(found) or ("" if done.returncode == 0 else done.stderr[-500:])
