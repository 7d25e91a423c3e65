"""The release: a folder with packages and their checksums, made of a tag that fits version and changelog."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import release
import source
from environment import ROOT
from source import PackageError, version


@pytest.fixture
def only_the_wheel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this system make only the wheel, which takes a second. The other packages have tests of their own."""
    monkeypatch.setitem(release.PACKAGES, sys.platform, ("wheel",))


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="there is no sha256sum (Debian: coreutils)")
@pytest.mark.usefixtures("only_the_wheel")
def test_everything_lies_there_with_its_checksum_and_nothing_else(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Packages of other systems are no failure."""
    output = tmp_path / "dist"
    output.mkdir()
    (output / "of-an-earlier-version.whl").touch()
    made = release.release(output)
    assert release.report(output, made) == 0
    assert "    macos: " in capsys.readouterr().out or sys.platform == "darwin"
    assert {path.name for path in output.iterdir() if path.name != ".gitignore"} == {path.name for path in made}
    assert made[-1].name == "SHA256SUMS"
    assert len(made[-1].read_text().splitlines()) == len(made) - 1
    subprocess.run(["sha256sum", "--check", "--strict", made[-1].name], cwd=output, check=True)
    made[0].write_bytes(made[0].read_bytes() + b"more")
    assert subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=output, capture_output=True).returncode == 1


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="there is no sha256sum (Debian: coreutils)")
@pytest.mark.usefixtures("only_the_wheel")
def test_a_package_that_is_made_later_joins_the_checksums(tmp_path: Path) -> None:
    sources, wheel, checksums = release.release(tmp_path)
    wheel.unlink()
    release.write_checksums(tmp_path)
    assert wheel.name not in checksums.read_text()
    release.package("wheel", tmp_path)
    assert {line.split()[1] for line in checksums.read_text().splitlines()} == {sources.name, wheel.name}
    subprocess.run(["sha256sum", "--check", "--strict", checksums.name], cwd=tmp_path, check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems make other packages")
def test_a_release_says_what_it_could_not_make_and_fails_for_its_own_packages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)  # an ordinary user, who can't make Debian systems
    made = release.release(tmp_path)
    assert [path.suffix for path in made] == [".gz", ".whl", ""]
    assert release.report(tmp_path, made) == 1
    made_here, _, not_made = capsys.readouterr().out.partition("Not made here:\n")
    assert all(path.name in made_here for path in made)
    reason = "A Debian system in a folder can only be made by root."
    assert f"    deb: {reason}\n    portable: {reason}\n" in not_made
    for name in ("appimage", "flatpak", "windows", "macos"):
        assert f"    {name}: " in not_made


def test_an_unknown_package_is_named_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["snap"]) == 2
    said = capsys.readouterr().err
    assert "snap" in said
    assert "appimage, deb, flatpak, macos, portable, wheel, windows" in said


@pytest.mark.parametrize("asked", [["appimage"], ["appimage", "a", "b"], ["wheel", "a"]])
def test_what_a_package_needs_is_named(asked: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(asked) == 2
    needed = {"appimage": "package appimage RUNTIME", "wheel": "package wheel"}[asked[0]]
    assert capsys.readouterr().err == f"It is made by: {needed}\n"


def test_a_runtime_that_is_not_there_is_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["appimage", str(tmp_path / "runtime")], tmp_path) == 1
    assert str(tmp_path / "runtime") in capsys.readouterr().err


def test_what_cannot_be_made_here_is_said_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(release, "DIST", tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert release.main(["macos"]) == 1
    assert capsys.readouterr().err == "A disk image for macOS can only be made on macOS.\n"


# A tag, and the forge's workflow


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
@pytest.mark.parametrize("heading", [f"{version()} (unreleased)", "Unreleased"])
def test_an_unreleased_version_is_no_release(tmp_path: Path, heading: str) -> None:
    (tmp_path / "CHANGELOG.md").write_text(f"## {heading}\n\n- New.\n", encoding="utf-8")
    with pytest.raises(PackageError, match="has unreleased changes; make their heading"):
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
