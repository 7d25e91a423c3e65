"""Which examples Hypothesis tries: the same in each run of CI, new ones nightly and for a developer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from environment import ROOT

PROPERTY = """
from pathlib import Path

from hypothesis import given, strategies as st


@given(st.integers())
def test_a_number(number):
    with Path("tried").open("a", encoding="utf-8") as tried:
        print(number, file=tried)
    assert number < 1000
"""


def examples(folder: Path, **variables: str) -> tuple[str, str]:
    """Try the property in *folder* with these environment *variables*. Return the examples, and what pytest said."""
    folder.mkdir()
    (folder / "test_property.py").write_text(PROPERTY, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if name not in ("CI", "LECUN_FULL")}
    path = os.pathsep.join(str(ROOT / name) for name in ("tests", "packaging"))
    command = [sys.executable, "-m", "pytest", "-p", "conftest", "-p", "no:cacheprovider", "test_property.py"]
    done = subprocess.run(
        command, cwd=folder, env={**env, "PYTHONPATH": path, **variables}, capture_output=True, text=True
    )
    return (folder / "tried").read_text(encoding="utf-8"), done.stdout


def test_each_run_of_ci_tries_the_same(tmp_path: Path) -> None:
    first, _ = examples(tmp_path / "first", CI="true")
    second, _ = examples(tmp_path / "second", CI="true")
    assert first == second


@pytest.mark.parametrize("variables", [{}, {"CI": "true", "LECUN_FULL": "1"}], ids=["developer", "nightly"])
def test_others_try_new_ones_and_print_what_repeats_a_failure(tmp_path: Path, variables: dict[str, str]) -> None:
    first, said = examples(tmp_path / "first", **variables)
    second, _ = examples(tmp_path / "second", **variables)
    assert first != second
    assert "@reproduce_failure(" in said
