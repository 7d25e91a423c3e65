"""``kill -9`` while favorites change. What was acknowledged is found at the next start."""

import subprocess
import time
from pathlib import Path
from random import Random

from campaign.changing import Expected, command
from store.killing import FAILED, kill

KILLS = 4  # of programs that go on with the same file
MOST_S = 0.004  # a change takes about two milliseconds


def attempt(random: Random, folder: Path) -> str:
    expected = Expected()
    for _ in range(KILLS):
        lines, wait_s = random.randrange(60), random.uniform(0, MOST_S)
        changing = command(folder, 10**6, random.randrange(10**9))
        with subprocess.Popen(changing, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
            assert process.stdout
            assert process.stderr
            said = "".join(process.stdout.readline() for _ in range(lines))
            moment = time.perf_counter() + wait_s
            while time.perf_counter() < moment:
                pass
            kill(process)
            said += process.stdout.read()
            errors = process.stderr.read()
        if process.returncode == FAILED:
            return errors
        expected.hear(said)
        if lost := expected.lost(folder):
            return lost
    return ""
