"""What the Debian package declares, against what the program is. See ``desktop/packages/test_deb.py``."""

import ast
import re
import shutil
import sys
import tomllib
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from deb_changelog import ChangelogError, changelog, debian_version
from environment import ROOT
from lecun_viewer import __version__
from package_deb import DEBIAN, build_needs, export

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it is made on Linux alone")
EPOCH = 1_700_000_000


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The files of this checkout that a changelog is made from."""
    for name in ("CHANGELOG.md", "src/lecun_viewer/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / DEBIAN, tmp_path / "debian")
    return tmp_path


def depends() -> set[str]:
    control = (ROOT / DEBIAN / "control").read_text(encoding="utf-8")
    (found,) = re.findall(r"^Depends:((?:.*\n)(?:\s.*\n)*)", control, re.MULTILINE)
    return {need.strip() for need in found.split(",")}


def qt_modules() -> set[str]:
    """Return the modules of Qt that the sources import, ``QtCore`` and so on."""
    names = set()
    for source in (ROOT / "src" / "lecun_viewer").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                names.add(str(node.module).split(".")[1])
            elif isinstance(node, ast.Import):
                names |= {each.name.split(".")[1] for each in node.names if each.name.startswith("PySide6.")}
    return names


def test_it_depends_on_each_qt_module_that_is_imported_and_on_no_other() -> None:
    named = {need.split()[0] for need in depends() if need.startswith("python3-pyside6.")}
    assert named == {f"python3-pyside6.{module.lower()}" for module in qt_modules()}


def test_it_depends_on_what_draws_svg_icons() -> None:
    assert "qt6-svg-plugins" in depends()


def test_every_package_of_pyproject_is_a_dependency_of_the_same_least_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {tuple(re.findall(r"^([\w-]+)>=([\d.]+)", need)[0]) for need in project["dependencies"]}
    assert {need.split()[-1].rstrip(")") for need in depends() if "pyside6" in need} == {
        version for name, version in wanted if name == "PySide6-Essentials"
    }
    assert {f"python3-{name} (>= {version})" for name, version in wanted if name != "PySide6-Essentials"} <= depends()
    control = (ROOT / DEBIAN / "control").read_text(encoding="utf-8")
    assert f"X-Python3-Version: {project['requires-python'].replace('>=', '>= ')}\n" in control


def test_the_license_is_that_of_the_project() -> None:
    wanted = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("\n\n")[2]
    copyright_file = (ROOT / DEBIAN / "copyright").read_text(encoding="utf-8")
    unfolded = re.sub(r"^ \.?", "", copyright_file, flags=re.MULTILINE)
    assert " ".join(wanted.partition("\n\n")[2].split()) in " ".join(unfolded.split())
    assert wanted.partition("\n")[0].removeprefix("Copyright (c) ") in copyright_file


def test_it_says_of_the_same_files_that_the_quotes_in_them_are_not_ours() -> None:
    said = (ROOT / DEBIAN / "copyright").read_text(encoding="utf-8")
    (files,) = re.findall(r"^Files: ((?:.*\n)(?: .*\n)*)Copyright: .*\n .*\nLicense: Expat and LicenseRef-", said, re.M)
    (annotation,) = [
        each
        for each in tomllib.loads((ROOT / "REUSE.toml").read_text(encoding="utf-8"))["annotations"]
        if "LicenseRef-Quotations" in each["SPDX-License-Identifier"]
    ]
    made = "src/lecun_viewer/generated/**"  # in no source
    assert files.split() == sorted(path.replace("**", "*") for path in annotation["path"] if path != made)
    text = (ROOT / "LICENSES" / "LicenseRef-Quotations.txt").read_text(encoding="utf-8")
    stanza = said.partition("\nLicense: LicenseRef-Quotations\n")[2].partition("\n\n")[0]
    assert re.sub(r"^ \.?", "", stanza, flags=re.M).split() == text.split()


def test_the_build_asks_for_what_control_names() -> None:
    needs = build_needs(ROOT)
    assert {"dpkg-dev", "debhelper-compat", "qt6-l10n-tools"} <= set(needs)
    assert all(re.fullmatch(r"[a-z0-9.+-]+", need) for need in needs)


# The changelog


def test_it_has_every_change_and_the_version(tree: Path) -> None:
    made = changelog(tree, EPOCH)
    assert made.startswith(f"lecun-viewer ({__version__}) unstable; urgency=medium\n\n  * ")
    changes = (tree / "CHANGELOG.md").read_text(encoding="utf-8")
    assert made.count("\n  * ") == changes.count("\n- ")
    assert all(len(line) < 80 for line in made.splitlines() if not line.startswith(" -- "))


def test_what_is_not_released_has_the_time_of_the_sources(tree: Path) -> None:
    (tree / "CHANGELOG.md").write_text(f"## {__version__} (unreleased)\n\n- New.\n", encoding="utf-8")
    date = changelog(tree, EPOCH).rpartition("  ")[2].strip()
    assert parsedate_to_datetime(date).timestamp() == EPOCH


def test_a_release_has_its_day(tree: Path) -> None:
    text = f"# Changelog\n\n## {__version__} (2026-12-01)\n\n- `New`.\n\n## 0.0.1 (2026-11-01)\n\n- Old.\n"
    (tree / "CHANGELOG.md").write_text(text, encoding="utf-8")
    newer, older = changelog(tree, EPOCH).split("\n\nlecun-viewer ")[0], changelog(tree, EPOCH).rpartition("* ")[2]
    assert "  * New.\n" in newer
    assert "Tue, 01 Dec 2026" in changelog(tree, EPOCH)
    assert "Old.\n" in older
    assert "Sun, 01 Nov 2026" in older


@pytest.mark.parametrize("text", ["", "## 0.0.1 (2026-12-01)\n\n- Old.\n", "## {} (soon)\n\n- New.\n"])
def test_changes_that_do_not_fit_the_version_are_refused(tree: Path, text: str) -> None:
    (tree / "CHANGELOG.md").write_text(text.format(__version__), encoding="utf-8")
    with pytest.raises(ChangelogError):
        changelog(tree, EPOCH)


@pytest.mark.parametrize(
    ("version", "expected"),
    [("0.1.0", "0.1.0"), ("1.0rc1", "1.0~rc1"), ("1.0.dev3", "1.0~dev3"), ("1.0b2", "1.0~b2")],
)
def test_a_release_sorts_after_its_candidates(version: str, expected: str) -> None:
    assert debian_version(version) == expected


# The exported tree


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="only a checkout can be exported")
def test_the_exported_tree_has_debian_at_its_root_and_nothing_generated(tmp_path: Path) -> None:
    tree = export(ROOT, tmp_path / "tree")
    assert {"changelog", "control", "copyright", "rules"} <= {path.name for path in (tree / "debian").iterdir()}
    assert (tree / "debian" / "rules").stat().st_mode & 0o777 == 0o755
    assert not (tree / "src" / "lecun_viewer" / "generated").exists()
    assert len({path.stat().st_mtime for path in tree.rglob("*")}) == 1
