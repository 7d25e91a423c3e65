"""The wheel and the source archive, built without a network from a copy of the sources."""

import configparser
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

import completions
from environment import ROOT
from source import MADE, unpack


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh copy of the sources. Nothing in it is compiled yet."""
    ignored = shutil.ignore_patterns(".git", *MADE)
    return Path(shutil.copytree(ROOT, tmp_path_factory.mktemp("copy") / "tree", ignore=ignored))


@pytest.fixture(scope="module")
def sdist(tree: Path) -> Path:
    # Made before the wheel. A test makes it again after the wheel.
    return build(tree, "--sdist")


@pytest.fixture(scope="module")
def wheel(tree: Path, sdist: Path) -> Path:
    return build(tree, "--wheel")


def build(tree: Path, kind: str) -> Path:
    """Build in *tree*, as a packager does. Return the archive."""
    command = [sys.executable, "-m", "build", kind, "--no-isolation", "--outdir", "dist", "."]
    done = subprocess.run(command, cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    suffix = {"--sdist": "*.tar.gz", "--wheel": "*.whl"}[kind]
    (archive,) = (tree / "dist").glob(suffix)
    return archive


def names_in_sdist(sdist: Path) -> set[str]:
    """Return the names of the files in the archive, without their common folder."""
    with tarfile.open(sdist) as archive:
        return {member.name.partition("/")[2] for member in archive.getmembers() if member.isfile()}


def names_in_wheel(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def sources(tree: Path, *folders: str) -> set[str]:
    """Return the source files below *folders*, as names from the root of *tree*."""
    files = (path for folder in folders for path in (tree / folder).rglob("*") if path.is_file())
    names = (path.relative_to(tree) for path in files)
    return {name.as_posix() for name in names if not {"generated", "__pycache__"} & set(name.parts)}


def test_the_wheel_holds_the_program_and_what_was_generated(tree: Path, wheel: Path) -> None:
    program = {name.removeprefix("src/") for name in sources(tree, "src")}
    forms = {f"ui_{path.stem}.py" for path in (tree / "ui").glob("*.ui")}
    copies = {f"collection-{path.name}" for path in (tree / "resources" / "collections").iterdir()}
    translations = tree / "resources" / "translations"
    spoken = {f"{path.stem}.mo" for path in translations.glob("*.po")}
    guide = {f"guide-{path.name}" for path in (tree / "docs" / "guide").iterdir()}
    made = {"__init__.py", "rc_resources.py"} | forms | copies | spoken | guide
    made |= {f"guide-{name}" for name in pictures_of_the_guide(tree)}
    in_package = {name for name in names_in_wheel(wheel) if name.startswith("lecun_viewer/")}
    assert in_package == program | {f"lecun_viewer/generated/{name}" for name in made}


def pictures_of_the_guide(tree: Path) -> set[str]:
    """Return the pictures of the program that a page of the guide names."""
    text = "".join(path.read_text(encoding="utf-8") for path in (tree / "docs" / "guide").iterdir())
    return {path.name for path in (tree / "packaging" / "pictures").iterdir() if f"/{path.name})" in text}


def test_the_guide_opens_from_a_wheel_that_pip_installed(wheel: Path, tmp_path: Path) -> None:
    """Only the program is installed. What it needs is taken from this environment."""
    quietly = ("--quiet", "--no-index", "--no-deps")
    subprocess.run([sys.executable, "-m", "pip", "install", *quietly, "--target", tmp_path, wheel], check=True)
    story = """
import sys
from PySide6.QtWidgets import QWidget
from lecun_viewer.gui.dialogs import guide_pages
from lecun_viewer.gui.dialogs.guide_window import GuideWindow
from lecun_viewer.gui.process.application import make_application
application, window = make_application("lecun-viewer", "1"), QWidget()
guide = GuideWindow(window)
guide.ui.pageBrowser.open("checking.md#check-a-text")
print(guide_pages.__file__)
print("Check a Text" in guide.ui.pageBrowser.toPlainText(), guide.windowTitle())
"""
    environment = os.environ | {"PYTHONPATH": str(tmp_path), "QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "en"}
    done = subprocess.run([sys.executable, "-c", story], env=environment, capture_output=True, encoding="utf-8")
    assert done.stdout.splitlines() == [
        str(tmp_path / "lecun_viewer" / "gui" / "dialogs" / "guide_pages.py"),
        "True Checking – Guide",
    ], done.stderr


def test_the_wheel_brings_the_completion_of_every_shell(wheel: Path, tmp_path: Path) -> None:
    completions.write(tmp_path)
    made = {path.relative_to(tmp_path).as_posix(): path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    names = [name for name in names_in_wheel(wheel) if ".data/" in name]
    brought = {name.partition(".data/data/share/")[2]: zipfile.ZipFile(wheel).read(name) for name in names}
    assert brought == made


def test_the_quotes_in_the_wheel_are_those_of_the_tree(tree: Path, wheel: Path) -> None:
    for path in (tree / "resources" / "collections").iterdir():
        shipped = zipfile.ZipFile(wheel).read(f"lecun_viewer/generated/collection-{path.name}")
        assert json.loads(shipped) == json.loads(path.read_bytes())


def test_the_wheel_brings_both_programs_and_the_licenses(wheel: Path) -> None:
    names = names_in_wheel(wheel)
    (entry_points,) = (name for name in names if name.endswith(".dist-info/entry_points.txt"))
    parser = configparser.ConfigParser()
    parser.read_string(zipfile.ZipFile(wheel).read(entry_points).decode())
    assert dict(parser["console_scripts"]) == {"lecun-quotes": "lecun_viewer.cli:main"}
    assert dict(parser["gui_scripts"]) == {"lecun-viewer": "lecun_viewer.__main__:main"}
    about = next(name.partition("/")[0] for name in names if ".dist-info/" in name)
    assert {f"{about}/licenses/LICENSE", f"{about}/licenses/LICENSES/LicenseRef-Quotations.txt"} <= names
    metadata = zipfile.ZipFile(wheel).read(f"{about}/METADATA").decode()
    assert "\nLicense-Expression: MIT AND LicenseRef-Quotations\n" in metadata


def test_the_source_archive_holds_all_sources_and_nothing_generated(tree: Path, sdist: Path) -> None:
    names = names_in_sdist(sdist)
    assert sources(tree, "src", "ui", "resources", "packaging", "tests", "docs") <= names
    assert {"README.md", "LICENSE", "pyproject.toml"} <= names
    assert not [name for name in names if "generated" in Path(name).parts or name.endswith(".qm")]


def test_the_source_archive_is_the_same_after_a_wheel_was_built(tree: Path, sdist: Path, wheel: Path) -> None:
    before = names_in_sdist(sdist)
    assert (tree / "src" / "lecun_viewer" / "generated").is_dir()
    sdist.unlink()
    assert names_in_sdist(build(tree, "--sdist")) == before


def test_a_build_does_not_walk_through_ignored_folders(tree: Path, sdist: Path, tmp_path: Path) -> None:
    """A folder may go in them at any time, as of a test in Wine. The walk counts a folder that it met there as done."""
    before = names_in_sdist(sdist)
    copy = Path(shutil.copytree(tree, tmp_path / "tree", ignore=shutil.ignore_patterns(*MADE)))
    link = copy / ".wine" / "src"
    link.parent.mkdir()
    link.symlink_to(copy / "src")
    assert names_in_sdist(build(copy, "--sdist")) == before


def test_a_wheel_from_the_source_archive_is_the_wheel_from_the_tree(sdist: Path, wheel: Path, tmp_path: Path) -> None:
    unpack(sdist, tmp_path)
    (unpacked,) = tmp_path.iterdir()
    again = build(unpacked, "--wheel")
    assert names_in_wheel(again) == names_in_wheel(wheel)
