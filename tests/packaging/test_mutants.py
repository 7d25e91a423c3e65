"""`dev.py mutants` with a package of three lines: what its tests see, what they don't, and what they don't reach."""

import subprocess
import sys
from pathlib import Path

import pytest

import mutants
from environment import ROOT, child_environment

CODE = '''"""Ages."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import timedelta

LIMIT: int | None = 18


def is_adult(age: int) -> bool:
    """Return whether it is."""
    return age >= LIMIT


def is_old(age: int) -> bool:
    return age > 99


def is_young(age: int) -> bool:
    log("Asked for %s", age)
    return age < 18
'''

# Sees both mutants of `is_adult`, and neither of `is_old`.
TESTS = """
from lecun_viewer.room.ages import is_adult, is_old

def test_adults():
    assert is_adult(18) and not is_adult(17)

def test_old():
    assert is_old(120)
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with one room and its tests."""
    checkout = tmp_path / "checkout"
    room = checkout / "src" / "lecun_viewer" / "room"
    tests = checkout / "tests" / "room"
    for folder in (room, tests):
        folder.mkdir(parents=True)
    (room.parent / "__init__.py").touch()
    (room / "__init__.py").touch()
    (room / "ages.py").write_text(CODE, encoding="utf-8")
    (tests / "test_ages.py").write_text(TESTS, encoding="utf-8")
    profile = 'from hypothesis import settings\nsettings.register_profile("quick")\n'
    (tests.parent / "conftest.py").write_text(profile, encoding="utf-8")
    (checkout / "pyproject.toml").write_text('[tool.pytest.ini_options]\nmarkers = ["slow"]\n', encoding="utf-8")
    return checkout


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="mutants are tried on Linux and macOS")
def test_what_no_test_sees_is_printed(checkout: Path) -> None:
    before = sources(checkout)
    command = [sys.executable, str(ROOT / "packaging" / "mutants.py"), "room", "--checkout", str(checkout)]
    done = subprocess.run(command, env=child_environment(), capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    printed = done.stdout
    assert "ages.py:17\n    -    return age > 99\n    +    return age > 100\n" in printed
    assert "ages.py:17\n    -    return age > 99\n    +    return age >= 99\n" in printed
    assert "ages.py:22\n    -    return age < 18\n    +    return age <= 18  (no test reaches this)\n" in printed
    assert printed.count("ages.py") == 4
    assert "7 mutants of 7 places, seed 1: 3 seen, 2 survived, 2 not reached" in printed
    assert sources(checkout) == before


def sources(checkout: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (checkout / "src").rglob("*") if path.is_file()}


def test_the_same_seed_gives_the_same_mutants(checkout: Path) -> None:
    found = list(mutants.sites(checkout, "src/lecun_viewer/room/ages.py"))
    chosen = [[str(mutant) for mutant in mutants.mutants(found, seed)] for seed in (1, 1, 2)]
    assert chosen[0] == chosen[1] != chosen[2]
    assert sorted(chosen[0]) == sorted(chosen[2])
