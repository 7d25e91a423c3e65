"""PySide is imported as always, and what it compiles is kept for the next start."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lecun_viewer.qt_import import CompiledSources

# Imports PySide in a fresh Python. Prints which of PySide's own modules are compiled, as Python's audit event “compile”
# tells, and then what they say of a wrong call.
IMPORT = """
import builtins, sys
from pathlib import Path
from lecun_viewer.qt_import import import_qt
def tell(event, arguments):
    if event == "compile" and str(arguments[1]).startswith(("shibokensupport", "signature_bootstrap")):
        print(arguments[1])
sys.addaudithook(tell)
python_compile, python_import = builtins.compile, builtins.__import__
import_qt(Path(sys.argv[1]))
assert builtins.compile is python_compile and builtins.__import__ is python_import
from PySide6.QtCore import QPoint
try:
    QPoint.dotProduct(1, 2)
except TypeError as error:
    print(str(error).splitlines()[-1].strip())
"""
SIGNATURE = "PySide6.QtCore.QPoint.dotProduct(p1: PySide6.QtCore.QPoint, p2: PySide6.QtCore.QPoint, /)"


def compiled(folder: Path, *options: str) -> list[str]:
    """Import PySide by Python with *options*. Return which of its own modules were compiled."""
    command = [sys.executable, *options, "-c", IMPORT, str(folder)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    assert done.returncode == 0, done.stderr
    *names, signature = done.stdout.splitlines()
    assert signature == SIGNATURE
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which something is kept."""
    assert "shibokensupport/signature/parser.py" in compiled(tmp_path / "cache")
    return tmp_path / "cache"


def test_only_the_first_import_compiles(folder: Path) -> None:
    (file,) = folder.iterdir()
    before = file.stat().st_mtime_ns
    assert compiled(folder) == []
    assert file.stat().st_mtime_ns == before


def test_the_second_start_of_the_program_compiles_nothing(home: Path) -> None:
    program = IMPORT.partition("python_compile")[0] + "from lecun_viewer.app import main\nmain(['--quit'])"
    starts = [subprocess.run([sys.executable, "-c", program], capture_output=True, timeout=60) for _ in range(2)]
    assert [start.returncode for start in starts] == [0, 0], starts[1].stderr
    assert starts[0].stdout
    assert not starts[1].stdout


def test_an_optimized_python_has_a_file_of_its_own(folder: Path) -> None:
    assert compiled(folder, "-OO")
    assert compiled(folder, "-OO") == []
    assert compiled(folder) == []


def test_a_start_that_needs_less_leaves_the_file_alone(folder: Path) -> None:
    """As the portable build does, whose modules are files. Both may have the same home."""
    (file,) = folder.iterdir()
    before = file.read_bytes()
    sources = CompiledSources(file)
    sources.save()
    assert file.read_bytes() == before


def test_a_changed_source_of_the_same_name_is_compiled(tmp_path: Path) -> None:
    for source in (b"words = 1", b"words = 2"):
        sources, made = CompiledSources(tmp_path / "kept"), dict[str, object]()
        exec(sources.compile(source, "words.py", "exec"), made)
        sources.save()
        assert made["words"] == int(source[-1:])


@pytest.mark.skipif(os.name != "posix", reason="Windows gives the folders of a user to this user alone")
def test_code_in_a_folder_of_everybody_is_not_run(folder: Path) -> None:
    folder.chmod(0o755)
    assert compiled(folder)
    assert compiled(folder)
    folder.chmod(0o700)
    assert compiled(folder) == []


def test_an_import_that_fails_leaves_python_as_it_was(tmp_path: Path) -> None:
    program = """
import builtins, sys
before = builtins.compile, builtins.__import__
sys.modules["PySide6"] = None
from lecun_viewer.qt_import import import_qt
from pathlib import Path
try:
    import_qt(Path(sys.argv[1]))
except ImportError:
    print(before == (builtins.compile, builtins.__import__))
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", timeout=60)
    assert done.stdout.strip() == "True", done.stderr


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-1000])


def change_a_byte(file: Path) -> None:
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def empty(file: Path) -> None:
    file.write_bytes(b"")


def link_to_nothing(file: Path) -> None:
    file.unlink()
    file.symlink_to(file.with_name("missing"))


@pytest.mark.parametrize("damage", [cut, change_a_byte, empty, link_to_nothing])
def test_a_damaged_file_is_made_again(damage: Callable[[Path], None], folder: Path) -> None:
    (file,) = folder.iterdir()
    damage(file)
    assert compiled(folder)
    assert compiled(folder) == []


def test_the_code_of_another_python_is_not_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def compile_and_save() -> bytes:
        sources = CompiledSources(tmp_path / "kept")
        sources.compile(b"words = 1", "words.py", "exec")
        sources.save()
        return (tmp_path / "kept").read_bytes()

    of_this_python = compile_and_save()
    monkeypatch.setattr("lecun_viewer.qt_import.MAGIC_NUMBER", b"1234")
    assert compile_and_save() != of_this_python


@pytest.mark.skipif(os.name != "posix", reason="only POSIX has pipes in folders")
def test_a_pipe_in_the_way_stops_no_start(folder: Path) -> None:
    (file,) = folder.iterdir()
    file.unlink()
    os.mkfifo(file)
    assert compiled(folder)
    assert file.is_fifo()


def test_a_folder_in_the_way_stops_no_start(folder: Path) -> None:
    (file,) = folder.iterdir()
    file.unlink()
    file.mkdir()
    assert compiled(folder)


def test_a_file_in_the_place_of_the_cache_stops_no_start(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("mine")
    assert compiled(tmp_path / "cache")
    assert (tmp_path / "cache").read_text() == "mine"
