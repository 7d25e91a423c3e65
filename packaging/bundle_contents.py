"""Check that a frozen folder holds what it must, and nothing else.

    python3 packaging/bundle_contents.py FOLDER [--write]

On Linux ``contents-linux.txt`` lists everything: programs, shared libraries, Qt plugins and extension modules. Names
have no versions, so an update changes nothing. After an intended change ``--write`` writes the list anew. Qt's
translations follow from the program's languages (`trimming`), and the self-test looks for them.

Nobody has made the folder on Windows and macOS yet. So ``needed-….txt`` lists what must be there, by PySide's wheels
for these systems. Nothing else of Qt may be there. Names are PyInstaller's, so the folder and the application bundle
for macOS share a list.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

LISTS = Path(__file__).parent / "pyinstaller"
LIST = LISTS / "contents-linux.txt"
LISTED = re.compile(r"\.(so|dylib|dll|pyd|exe)(\.|$)")

# Qt's libraries, their modules in PySide, and plugins. Then libraries that come with Qt, and that no part here uses.
OF_QT = re.compile(r"/plugins/|(^|/)(lib)?Qt6?[A-Z]\w*(\.abi3\.so|\.dll|\.pyd|\.framework/.*)$")
UNWANTED = re.compile(r"(^|/)qml/|(^|/)(lib)?(pyside6qml|opengl32sw|ssl|crypto|EGL|GLESv2)\b[^/]*$")


class ContentsError(Exception):
    """A file slipped in or out. The message names it."""


def contents(folder: Path) -> list[str]:
    """Return the names to be listed below *folder*. Links are left out."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    programs = [path for path in files if LISTED.search(path.name) or (path.parent == folder and not path.suffix)]
    return sorted({_without_versions(path.relative_to(folder).as_posix()) for path in programs})


def check(folder: Path, listed: Path = LIST) -> None:
    """Compare *folder* with the list of everything that it must hold.

    Raises:
        ContentsError: They differ.
    """
    found, wanted = set(contents(folder)), set(_lines(listed))
    _refuse(found - wanted, wanted - found, folder, listed)


def check_needed(folder: Path, listed: Path) -> None:
    """Compare *folder*, or the application bundle, with the list of what it must hold.

    Raises:
        ContentsError: A listed file is missing, or there is more of Qt than listed.
    """
    found, wanted = set(parts(folder)), set(_lines(listed))
    surplus = {name for name in found - wanted if OF_QT.search(name) or UNWANTED.search(name)}
    _refuse(surplus, wanted - found, folder, listed)


def check_here(folder: Path) -> None:
    """Compare *folder* with the list for this system.

    Raises:
        ContentsError: A file slipped in or out, or there is no list for this system.
    """
    if sys.platform == "linux":
        check(folder)
        return
    listed = LISTS / f"needed-{sys.platform}.txt"
    if not listed.is_file():
        raise ContentsError(f"There is no {listed.name}, so nobody knows what {folder.name} should hold.")
    check_needed(folder, listed)


def parts(folder: Path) -> list[str]:
    """Return PyInstaller's names of all files below *folder*. A framework counts as its library."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    names = (_as_collected(path.relative_to(folder).as_posix()) for path in found)
    return sorted({name for name in names if not re.search(r"\.framework/", name) or _is_library(name)})


def _as_collected(name: str) -> str:
    """Return *name* without PyInstaller's own folder and without versions."""
    name = re.sub(r"^(_internal|Contents/(Frameworks|MacOS|Resources))/", "", name).replace("__dot__", ".")
    return re.sub(r"^python3\d+\.dll$", "python.dll", _without_versions(name))


def _is_library(name: str) -> bool:
    """Return whether *name* is the library of its framework, such as ``QtGui.framework/…/QtGui``."""
    *folders, last = name.split("/")
    return f"{last}.framework" in folders


def _lines(listed: Path) -> list[str]:
    return [line for line in listed.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def _refuse(surplus: Iterable[str], missing: Iterable[str], folder: Path, listed: Path) -> None:
    differences = [f"slipped in   {name}" for name in sorted(surplus)]
    differences += [f"slipped out  {name}" for name in sorted(missing)]
    if differences:
        lines = "\n".join(differences)
        raise ContentsError(f"{folder.name} does not hold what {listed.name} lists:\n{lines}")


def _without_versions(name: str) -> str:
    """Return *name* without version and machine, as in ``libz.so.1`` and ``_json.cpython-311-….so``."""
    name = re.sub(r"(python)3\.\d+/", r"\1/", name)
    name = re.sub(r"\.(cpython|cp3)[^/]*(\.so|\.pyd)$", r"\2", name)
    name = re.sub(r"\.so[.\d]+$", ".so", name)
    name = re.sub(r"(\.abi3)[.\d]+(\.dylib)$", r"\1\2", name)
    return re.sub(r"(libpython)3\.\d+", r"\1", name)


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0])
    if "--write" in arguments:
        LIST.write_text("".join(f"{name}\n" for name in contents(folder)), encoding="utf-8", newline="\n")
    try:
        check_here(folder)
    except ContentsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
