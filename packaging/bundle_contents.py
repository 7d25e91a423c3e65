"""What a frozen folder has to hold, and that nothing else slipped in.

    python3 packaging/bundle_contents.py FOLDER [--write]

On Linux all of it is listed: programs, shared libraries, Qt plugins, modules that are no Python, and Qt's translations,
without their versions, so that a later version of the same changes nothing. After a change that was meant, ``--write``
writes the list anew.

For Windows and macOS, where nobody has made it yet, ``needed-….txt`` lists what has to be there, by PySide's wheels for
these systems; of Qt nothing else may be. Each part is named as PyInstaller calls it, so that the folder and the
application bundle for macOS are held to the same list.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

LISTS = Path(__file__).parent / "pyinstaller"
LIST = LISTS / "contents-linux.txt"
LISTED = re.compile(r"\.(so|dylib|dll|pyd|exe|qm)(\.|$)")

# Qt's libraries, PySide's modules for them, and plugins; and what comes with Qt for uses that this program has none of.
OF_QT = re.compile(r"/plugins/|(^|/)(lib)?Qt6?[A-Z]\w*(\.abi3\.so|\.dll|\.pyd|\.framework/.*)$")
UNWANTED = re.compile(r"(^|/)qml/|(^|/)(lib)?(pyside6qml|opengl32sw|ssl|crypto|EGL|GLESv2)\b[^/]*$")


class ContentsError(Exception):
    """Something slipped in or out; the message names it."""


def contents(folder: Path) -> list[str]:
    """Return the names of what is to be listed below *folder*; of a link, only where it leads to."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    programs = [path for path in files if LISTED.search(path.name) or (path.parent == folder and not path.suffix)]
    return sorted({_without_versions(path.relative_to(folder).as_posix()) for path in programs})


def check(folder: Path, listed: Path = LIST) -> None:
    """Compare *folder* with the list of all that it has to hold.

    Raises:
        ContentsError: they differ.
    """
    found, wanted = set(contents(folder)), set(_lines(listed))
    _refuse(found - wanted, wanted - found, folder, listed)


def check_needed(folder: Path, listed: Path) -> None:
    """Compare *folder*, or the application bundle, with the list of what it has to hold, and hold of Qt alone.

    Raises:
        ContentsError: something of that is missing, or there is more of Qt.
    """
    found, wanted = set(parts(folder)), set(_lines(listed))
    surplus = {name for name in found - wanted if OF_QT.search(name) or UNWANTED.search(name)}
    _refuse(surplus, wanted - found, folder, listed)


def check_here(folder: Path) -> None:
    """Compare what was frozen on this system with this system's list.

    Raises:
        ContentsError: something slipped in or out, or nobody has listed what belongs into a bundle for this system.
    """
    if sys.platform == "linux":
        check(folder)
        return
    listed = LISTS / f"needed-{sys.platform}.txt"
    if not listed.is_file():
        raise ContentsError(f"There is no {listed.name}, so nobody knows what {folder.name} should hold.")
    check_needed(folder, listed)


def parts(folder: Path) -> list[str]:
    """Return the names of all files below *folder*, as PyInstaller calls them; of a framework, its library's alone."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    names = (_as_collected(path.relative_to(folder).as_posix()) for path in found)
    return sorted({name for name in names if not re.search(r"\.framework/", name) or _is_library(name)})


def _as_collected(name: str) -> str:
    """Return *name* without the folder that PyInstaller puts such a file in, and what changes with a version."""
    name = re.sub(r"^(_internal|Contents/(Frameworks|MacOS|Resources))/", "", name).replace("__dot__", ".")
    return re.sub(r"^python3\d+\.dll$", "python.dll", _without_versions(name))


def _is_library(name: str) -> bool:
    """Return whether *name* is the library of the framework that it lies in, such as ``QtGui.framework/…/QtGui``."""
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
    """Return *name* without what changes with a version or a machine: ``libz.so.1``, ``_json.cpython-311-….so``."""
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
