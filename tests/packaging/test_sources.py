"""The sources that packages are made of, their licenses, their pins and their version."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import package_portable
import source
from environment import ROOT
from source import PackageError, copy_sources

needs_posix = pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")


def git(checkout: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", checkout, *arguments], check=True, capture_output=True)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with files that git knows and files that it doesn't know."""
    folder = tmp_path / "checkout"
    for name in ("a.py", "in/b.py", "gone.py", "in/generated/c.py", "notes.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("one", encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "a.py", "in/b.py", "gone.py")
    (folder / "a.py").write_text("two", encoding="utf-8")
    (folder / "gone.py").unlink()
    return folder


def copied(checkout: Path, tree: Path) -> dict[str, str]:
    copy_sources(checkout, tree)
    files = (path for path in tree.rglob("*") if path.is_file())
    return {path.relative_to(tree).as_posix(): path.read_text(encoding="utf-8") for path in files}


def test_what_git_knows_is_taken_as_it_lies_there(checkout: Path, tmp_path: Path) -> None:
    assert copied(checkout, tmp_path / "tree") == {"a.py": "two", "in/b.py": "one"}


def test_of_a_source_archive_all_is_taken_but_what_is_made(checkout: Path, tmp_path: Path) -> None:
    (checkout / ".git").rename(tmp_path / "git")
    assert copied(checkout, tmp_path / "tree") == {"a.py": "two", "in/b.py": "one", "notes.txt": "one"}


@needs_posix
@pytest.mark.parametrize("is_archive", [False, True])
def test_the_rights_of_files_depend_on_nobody(checkout: Path, tmp_path: Path, is_archive: bool) -> None:
    """Ubuntu's umask lets the group write, and root unpacks an archive with the rights in it."""
    if is_archive:
        (checkout / ".git").rename(tmp_path / "git")
    (checkout / "a.py").chmod(0o775)
    (checkout / "in" / "b.py").chmod(0o664)
    (checkout / "in").chmod(0o775)
    before = os.umask(0o002)
    try:
        copy_sources(checkout, tmp_path / "tree")
    finally:
        os.umask(before)
    rights = {name: (tmp_path / "tree" / name).stat().st_mode & 0o777 for name in ("", "a.py", "in", "in/b.py")}
    assert rights == {"": 0o755, "a.py": 0o755, "in": 0o755, "in/b.py": 0o644}


@pytest.mark.parametrize(("suite_python", "taken"), [("3.11", "1.0"), ("3.13", "2.0")])
def test_what_is_pinned_is_taken_for_the_python_that_is_bundled(
    suite_python: str, taken: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not for the Python that runs the tests, which differs on Debian 13."""
    monkeypatch.setattr(package_portable, "SUITE_PYTHON", suite_python)
    pins = [("for-all", "1.0", ""), ("a", "1.0", " ; python_full_version < '3.12'")]
    pins += [("a", "2.0", " ; python_full_version >= '3.12'"), ("b", "1.0", " ; sys_platform == 'win32'")]
    entries = [f"{name}=={number}{when} \\\n    --hash=sha256:{name}\n    # via c\n" for name, number, when in pins]
    said = package_portable.pinned("".join(entries))
    assert said == f"for-all==1.0 \\\n    --hash=sha256:for-all\na=={taken} \\\n    --hash=sha256:a\n"


@pytest.mark.parametrize("number", ["1.0rc1", "1.0"])
def test_a_version_that_windows_does_not_know_is_reported(number: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "version", lambda: number)
    with pytest.raises(PackageError, match=f"^Version {number} is not three numbers"):
        source.version_in_numbers()


def test_reuse_finds_no_fault(tmp_path: Path) -> None:
    """Each file says whose work it is. Reads a copy: without git's folder, reuse would read ``.venv`` as well."""
    tree = copy_sources(ROOT, tmp_path / "tree")
    done = subprocess.run([sys.executable, "-m", "reuse", "lint"], cwd=tree, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
