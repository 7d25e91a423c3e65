"""The environment that ``dev.py`` makes: what is locked is installed, whatever was published since."""

import hashlib
import shutil
import subprocess
import venv
import zipfile
from pathlib import Path

import pip
import pytest

import environment
from environment import EnvironmentSetupError

LIST = "from importlib import metadata; print(*sorted(f'{d.name}=={d.version}' for d in metadata.distributions()))"


@pytest.fixture(params=["own", "newest"])
def python(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A new Python, with the pip that comes with it or with the newest pip that is locked."""
    folder = tmp_path / "venv"
    venv.create(folder, with_pip=request.param == "own")
    made = folder / environment.PYTHON.relative_to(environment.FOLDER)
    if request.param == "newest":
        command = [str(made), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
        packages = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
        (source,) = pip.__path__
        shutil.copytree(source, Path(packages, "pip"))
    return made


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An index in a folder, the only one that pip knows."""
    folder = tmp_path / "index"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


def publish(index: Path, name: str, version: str, *metadata: str) -> str:
    """Publish a package without modules. Return its pin."""
    info = f"{name}-{version}.dist-info"
    files = {
        f"{info}/METADATA": "\n".join(["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}", *metadata, ""]),
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{info}/RECORD": f"{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n",
    }
    wheel = index / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as packed:
        for path, text in files.items():
            packed.writestr(path, text)
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


def installed(python: Path) -> set[str]:
    said = subprocess.run([python, "-c", LIST], capture_output=True, text=True, check=True).stdout
    return set(said.split())


def test_what_is_locked_is_installed_though_there_are_newer_versions(python: Path, index: Path, tmp_path: Path) -> None:
    pins = tmp_path / "requirements.txt"
    pins.write_text(
        publish(index, "tool", "1.0", "Requires-Dist: part[more]>=1.0")
        + publish(index, "part", "1.0", "Provides-Extra: more", "Requires-Dist: further ; extra == 'more'")
        + publish(index, "further", "1.0")
    )
    for name in ("tool", "part", "further"):
        publish(index, name, "2.0", "Provides-Extra: more")
    environment.install_locked(python, pins)
    assert installed(python) >= {"tool==1.0", "part==1.0", "further==1.0"}


def test_a_file_that_is_not_the_locked_one_is_refused(python: Path, index: Path, tmp_path: Path) -> None:
    pins = tmp_path / "requirements.txt"
    pins.write_text(publish(index, "tool", "1.0"))
    publish(index, "tool", "1.0", "Summary: replaced since")
    with pytest.raises(EnvironmentSetupError, match="hash"):
        environment.install_locked(python, pins)
    assert "tool==1.0" not in installed(python)
