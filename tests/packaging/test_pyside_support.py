"""The modules of PySide that the portable program has compiled."""

from importlib.util import find_spec
from pathlib import Path

from pyside_support import compiled_support


def installed() -> list[Path]:
    found = find_spec("shiboken6")
    assert found
    assert found.origin
    return sorted(Path(found.origin).parent.iterdir())


def test_the_installed_pyside_stays_as_it_is(tmp_path: Path) -> None:
    """A program that starts during the build reads PySide's own modules from there."""
    before = installed()
    compiled = list(compiled_support(tmp_path))
    assert installed() == before
    names = {(Path(path).name, Path(place).as_posix()) for path, place in compiled}
    assert ("signature_bootstrap.pyc", "shiboken6/files.dir") in names
    assert ("loader.pyc", "shiboken6/files.dir/shibokensupport/signature") in names
    assert all(Path(path).is_file() for path, _ in compiled)
