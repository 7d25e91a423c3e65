"""Three computers share collections over a bad synchronizing program. No acknowledged change is lost.

Files are cut, zeroed, emptied, swapped, renamed or brought back, clocks are wrong, and copies in conflict appear.
"""

from pathlib import Path
from random import Random

from records import histories

LONGEST = 80


def attempt(random: Random, folder: Path) -> str:
    return histories.attempt(random, folder, random.choice((histories.STEPS, LONGEST)))
