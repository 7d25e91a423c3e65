"""A tag becomes a release only if it fits the version and the changelog. The forge's workflow calls what exists."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import release
import source
from environment import ROOT
from source import PackageError, version


@pytest.fixture
def dated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sources of the present version, whose changelog names a day for it."""
    (tmp_path / "CHANGELOG.md").write_text(f"## {version()} (2026-12-01)\n\n- New.\n", encoding="utf-8")
    name = source.VERSION
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setattr(release, "ROOT", tmp_path)


@pytest.mark.usefixtures("dated")
def test_a_tag_fits_its_version_and_no_other() -> None:
    release.check_tag(f"v{version()}")
    for tag in ("v99.0.0", version(), f"v{version()}-rc1"):
        with pytest.raises(PackageError, match=f"^The tag {tag} is on sources of version {version()}; "):
            release.check_tag(tag)


@pytest.mark.usefixtures("dated")
def test_an_unreleased_version_is_no_release(tmp_path: Path) -> None:
    (tmp_path / "CHANGELOG.md").write_text(f"## {version()} (unreleased)\n\n- New.\n", encoding="utf-8")
    with pytest.raises(PackageError, match="is unreleased; put the day there"):
        release.check_tag(f"v{version()}")


def test_the_command_says_it_in_one_sentence() -> None:
    command = [sys.executable, str(ROOT / "packaging" / "release.py"), "--tag", "v99.0.0"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The tag v99.0.0 is on")
    assert len(done.stderr.splitlines()) == 1


def test_workflows_call_only_commands_that_exist() -> None:
    """A release workflow runs only on a tag. So a renamed command would show too late."""
    workflows = (ROOT / ".github" / "workflows").glob("*.yml")
    called = {name for path in workflows for name in re.findall(r"packaging/dev\.py (\w+)", path.read_text("utf-8"))}
    done = subprocess.run([sys.executable, ROOT / "packaging" / "dev.py", "--help"], capture_output=True, text=True)
    assert called <= set(re.findall(r"dev\.py (\w+)", done.stdout))
