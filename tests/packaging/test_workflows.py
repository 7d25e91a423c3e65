"""`dev.py test` checks the forge's workflows with a linter. It finds faults and holes."""

import subprocess
from pathlib import Path

import pytest

from dev import CHECKS
from environment import BIN

GOOD = """
name: A
on: push
permissions: {}
jobs:
  a:
    name: A
    runs-on: ubuntu-24.04
    steps:
      - env:
          TITLE: ${{ github.event.issue.title }}
        run: echo "$TITLE"
"""
BAD = {
    "what the forge doesn't know": GOOD.replace("runs-on", "runs_on"),
    "what is no YAML": GOOD.replace("on: push", "on: [push"),
    "text of a stranger in a command": GOOD.replace('"$TITLE"', "${{ github.event.issue.title }}"),
}
(CHECK,) = (check for check in CHECKS if check[-1] == ".github/workflows")


def status(tree: Path, workflow: str) -> int:
    """Return the linter's status for *workflow* in the new folder *tree*."""
    folder = tree / CHECK[-1]
    folder.mkdir(parents=True)
    (folder / "a.yml").write_text(workflow, encoding="utf-8")
    return subprocess.run([BIN / CHECK[0], *CHECK[1:]], cwd=tree, capture_output=True).returncode


def test_a_good_workflow_passes(tmp_path: Path) -> None:
    assert status(tmp_path, GOOD) == 0


@pytest.mark.parametrize("fault", BAD)
def test_a_fault_is_found(fault: str, tmp_path: Path) -> None:
    assert status(tmp_path, BAD[fault]) != 0
