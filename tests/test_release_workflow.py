"""The release workflow: nobody runs it here, so it is read. It calls what there is, and may do no more than it must."""

import re
import subprocess
import sys
from typing import Any

import yaml

from environment import ROOT

TEXT = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, dict[str, Any]] = WORKFLOW["jobs"]
STEPS: list[dict[str, Any]] = [step for job in JOBS.values() for step in job["steps"]]


def test_a_tag_starts_it_on_all_three_systems() -> None:
    assert WORKFLOW[True] == {"push": {"tags": ["v*"]}}  # YAML 1.1 reads "on" as true
    systems = [JOBS["linux"]["runs-on"], *(each["system"] for each in JOBS["others"]["strategy"]["matrix"]["include"])]
    assert [system.split("-")[0] for system in systems] == ["ubuntu", "windows", "macos"]


def test_it_calls_commands_that_there_are() -> None:
    called = set(re.findall(r"packaging/dev\.py (\w+)", TEXT))
    assert called == {"test", "release", "package"}
    done = subprocess.run([sys.executable, ROOT / "packaging" / "dev.py", "--help"], capture_output=True, text=True)
    assert called <= set(re.findall(r"dev\.py (\w+)", done.stdout))


def test_it_may_write_only_the_draft() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        "linux": {"contents": "read"},
        "others": {"contents": "read"},
        "draft": {"contents": "write"},
    }
    checkouts = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert [each["with"]["persist-credentials"] for each in checkouts] == [False, False]
    assert "--draft" in TEXT


def test_no_text_from_outside_becomes_a_command() -> None:
    for step in STEPS:
        assert "${{" not in step.get("run", "")


def test_only_the_forges_own_actions_are_used_and_none_of_a_moving_branch() -> None:
    for action in [step["uses"] for step in STEPS if "uses" in step]:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)
