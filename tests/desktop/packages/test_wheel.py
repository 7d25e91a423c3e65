"""The wheel and the source archive. pip installs each into an empty environment."""

import subprocess
import venv
from pathlib import Path

import pytest

import package_wheel
import release
from desktop.virtual_desktop import VirtualDesktop
from environment import child_environment
from only_full import only_full

from .first_minutes import first_minutes


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return package_wheel.build(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module", params=["wheel", pytest.param("source archive", marks=only_full)])
def programs(request: pytest.FixtureRequest, packages: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the programs that pip installed."""
    source_archive, wheel = packages
    chosen = wheel if request.param == "wheel" else source_archive
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    quietly = ("--quiet", "--no-input", "--disable-pip-version-check")
    subprocess.run([folder / "bin" / "python", "-m", "pip", "install", *quietly, chosen], check=True)
    return folder / "bin"


def test_installed_it_does_what_it_must(
    programs: Path, desktop: VirtualDesktop, program_home: Path, tmp_path: Path
) -> None:
    done = subprocess.run(
        [programs / "lecun-viewer", "--self-test"], capture_output=True, text=True, env=child_environment()
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    said = subprocess.run([programs / "lecun-quotes", "show", "cake-analogy"], capture_output=True, text=True)
    assert "cake" in said.stdout
    first_minutes(desktop, program_home, tmp_path / "log", str(programs / "lecun-viewer"))


def test_the_command_makes_both_with_the_same_bytes_again(
    packages: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert release.main(["wheel"], tmp_path / "dist") == 0
    again = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert [path.name for path in again] == [path.name for path in packages]
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in packages]
