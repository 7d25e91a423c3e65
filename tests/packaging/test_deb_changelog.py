"""The Debian package's changelog, and the sources that the package is built from."""

import shutil
import sys
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from deb_changelog import ChangelogError, changelog, debian_version
from environment import ROOT
from lecun_viewer import __version__
from package_deb import DEBIAN, export

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the package is made on Linux only")
EPOCH = 1_700_000_000


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """The files of the sources that a changelog is made from."""
    for name in ("CHANGELOG.md", "src/lecun_viewer/__init__.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / DEBIAN, tmp_path / "debian")
    return tmp_path


def test_it_has_every_change_and_the_version(tree: Path) -> None:
    made = changelog(tree, EPOCH)
    assert made.startswith(f"lecun-viewer ({__version__}) unstable; urgency=medium\n\n  * ")
    changes = (tree / "CHANGELOG.md").read_text(encoding="utf-8")
    assert made.count("\n  * ") == changes.count("\n- ")
    assert all(len(line) < 80 for line in made.splitlines() if not line.startswith(" -- "))


@pytest.mark.parametrize("heading", [f"{__version__} (unreleased)", "Unreleased"])
def test_an_unreleased_version_has_the_time_of_the_sources(tree: Path, heading: str) -> None:
    (tree / "CHANGELOG.md").write_text(f"# Changelog\n\n## {heading}\n\n- New.\n", encoding="utf-8")
    made = changelog(tree, EPOCH)
    assert made.startswith(f"lecun-viewer ({__version__}) unstable; urgency=medium\n\n  * New.\n")
    assert parsedate_to_datetime(made.rpartition("  ")[2].strip()).timestamp() == EPOCH


def test_unreleased_changes_stand_above_those_of_a_release(tree: Path) -> None:
    text = f"## Unreleased\n\n- New.\n\n## {__version__} (2026-12-01)\n\n- Old.\n"
    (tree / "CHANGELOG.md").write_text(text, encoding="utf-8")
    newer, older = changelog(tree, EPOCH).split("\n\nlecun-viewer ")
    assert "  * New.\n" in newer
    assert "  * Old.\n" in older


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


def test_the_exported_tree_has_debian_at_its_root_and_nothing_generated(tmp_path: Path) -> None:
    tree = export(ROOT, tmp_path / "tree")
    assert {"changelog", "control", "copyright", "rules"} <= {path.name for path in (tree / "debian").iterdir()}
    assert (tree / "debian" / "rules").stat().st_mode & 0o777 == 0o755
    assert not (tree / "src" / "lecun_viewer" / "generated").exists()
    assert len({path.stat().st_mtime for path in tree.rglob("*")}) == 1
