"""``kill -9`` while favorites change. What was acknowledged is found at the next start."""

from pathlib import Path
from random import Random

from campaign.changing import Expected, command
from records.killing import said_until_killed

KILLS = 4  # of programs that go on with the same file
MOST_S = 0.004  # a change takes about two milliseconds


def attempt(random: Random, folder: Path) -> str:
    expected = Expected()
    for _ in range(KILLS):
        changing = command(folder, 10**6, random.randrange(10**9))
        expected.hear(said_until_killed(changing, random.randrange(60), MOST_S))
        if lost := expected.lost(folder):
            return lost
    return ""
