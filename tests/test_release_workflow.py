"""The release workflow: nobody runs it here, so it is read. It calls what there is, and may do no more than it must."""

import re
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml

import release
import release_tag
import source
from environment import ROOT
from source import PackageError, version

TEXT = (ROOT / ".github" / "workflows" / "release.yml").read_text(encoding="utf-8")
WORKFLOW: dict[Any, Any] = yaml.safe_load(TEXT)
JOBS: dict[str, dict[str, Any]] = WORKFLOW["jobs"]
MATRIX: list[dict[str, str]] = JOBS["others"]["strategy"]["matrix"]["include"]
STEPS: list[dict[str, Any]] = [step for job in JOBS.values() for step in job["steps"]]


def test_a_tag_starts_it_on_all_three_systems() -> None:
    assert WORKFLOW[True] == {"push": {"tags": ["v*"]}}  # YAML 1.1 reads "on" as true
    systems = [JOBS["linux"]["runs-on"], *(each["system"] for each in MATRIX)]
    assert [system.split("-")[0] for system in systems] == ["ubuntu", "windows", "macos", "macos"]
    assert ["intel" in system for system in systems] == [False, False, False, True]


def test_a_tag_of_another_version_ends_it_before_anything_takes_its_time() -> None:
    commands = [step["run"] for step in JOBS["linux"]["steps"] if "run" in step]
    assert commands[1] == 'python3 packaging/release_tag.py "$GITHUB_REF_NAME"'
    assert all(
        "linux" in [job["needs"], *job["needs"]] for name, job in JOBS.items() if name not in ("linux", "installer")
    )


def test_what_makes_a_debian_runs_in_a_debian_that_has_its_keys() -> None:
    assert JOBS["linux"]["container"] == {"image": "debian:13", "options": "--privileged"}
    assert JOBS["installer"]["container"] == "debian:13"  # for its makensis


def test_every_package_is_made_and_drafted() -> None:
    made = {each["package"] for each in MATRIX} | set(re.findall(r"dev\.py package (\w+)", TEXT))
    made |= set(release.PACKAGES["linux"])  # by the one command
    assert made == {name for names in (*release.PACKAGES.values(), release.ALONE) for name in names}
    uploads = [step["with"]["name"] for step in STEPS if "actions/upload-artifact@" in step.get("uses", "")]
    uploads.remove("${{ matrix.artifact }}")
    uploads += [each["artifact"] for each in MATRIX]
    assert {name for name in uploads if not fnmatch(name, "made-*")} == {"frozen-on-windows"}
    downloads = [step["with"] for step in STEPS if "actions/download-artifact@" in step.get("uses", "")]
    assert {each["name"] for each in downloads if "name" in each} <= set(uploads)
    assert [each["pattern"] for each in downloads if "pattern" in each] == ["made-*"]
    assert set(JOBS["draft"]["needs"]) == set(JOBS) - {"draft"}


def test_it_calls_commands_that_there_are() -> None:
    called = set(re.findall(r"packaging/dev\.py (\w+)", TEXT))
    assert called == {"test", "release", "package"}
    done = subprocess.run([sys.executable, ROOT / "packaging" / "dev.py", "--help"], capture_output=True, text=True)
    assert called <= set(re.findall(r"dev\.py (\w+)", done.stdout))


def test_it_may_write_only_the_draft() -> None:
    assert WORKFLOW["permissions"] == {}
    assert {name: job["permissions"] for name, job in JOBS.items()} == {
        **{name: {"contents": "read"} for name in ("linux", "flatpak", "others", "installer")},
        "draft": {"contents": "write"},
    }
    checkouts = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert [each["with"]["persist-credentials"] for each in checkouts] == [False] * 4
    assert "--draft" in TEXT


def test_no_text_from_outside_becomes_a_command() -> None:
    for step in STEPS:
        assert "${{" not in step.get("run", "")


def test_only_the_forges_own_actions_are_used_and_none_of_a_moving_branch() -> None:
    for action in [step["uses"] for step in STEPS if "uses" in step]:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", action)


# The tag


@pytest.fixture
def dated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the sources' changelog name a day for their version."""
    (tmp_path / "CHANGELOG.md").write_text(f"## {version()} (2026-12-01)\n\n- New.\n", encoding="utf-8")
    name = source.VERSION
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setattr(release_tag, "ROOT", tmp_path)


@pytest.mark.usefixtures("dated")
def test_a_tag_fits_its_version_and_no_other() -> None:
    release_tag.check(f"v{version()}")
    for tag in ("v99.0.0", version(), f"v{version()}-rc1"):
        with pytest.raises(PackageError, match=f"^The tag {tag} is on sources of version {version()}; "):
            release_tag.check(tag)


def test_what_is_not_released_yet_is_no_release(tmp_path: Path, dated: None) -> None:
    (tmp_path / "CHANGELOG.md").write_text(f"## {version()} (unreleased)\n\n- New.\n", encoding="utf-8")
    with pytest.raises(PackageError, match="is unreleased; put the day there"):
        release_tag.check(f"v{version()}")


def test_it_says_so_in_one_sentence() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "release_tag.py"), "v99.0.0"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The tag v99.0.0 is on")
    assert len(done.stderr.splitlines()) == 1
