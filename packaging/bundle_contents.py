"""What a frozen folder holds, against the list of what it ought to: nothing slips in or out unseen.

    python3 packaging/bundle_contents.py FOLDER [--write]

Listed are the programs, shared libraries, Qt plugins and modules that are no Python, without their versions, so that
an update alone changes nothing. After a change that was meant, ``--write`` writes the list anew.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

LIST = Path(__file__).parent / "pyinstaller" / f"contents-{sys.platform}.txt"
BINARY = re.compile(r"\.(so|dylib|dll|pyd|exe)(\.|$)")


class ContentsError(Exception):
    """Something slipped in or out; the message names it."""


def contents(folder: Path) -> list[str]:
    """Return the names of all that is no text below *folder*; of a link, only where it leads to."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    programs = [path for path in files if BINARY.search(path.name) or (path.parent == folder and not path.suffix)]
    return sorted({_without_versions(path.relative_to(folder).as_posix()) for path in programs})


def check(folder: Path, listed: Path = LIST) -> None:
    """Compare *folder* with the list, where this system has one.

    Raises:
        ContentsError: they differ.
    """
    if not listed.is_file():
        print(f"There is no {listed.name}, so nothing was compared.")
        return
    found, wanted = set(contents(folder)), set(listed.read_text(encoding="utf-8").splitlines())
    differences = [f"slipped in   {name}" for name in sorted(found - wanted)]
    differences += [f"slipped out  {name}" for name in sorted(wanted - found)]
    if differences:
        lines = "\n".join(differences)
        raise ContentsError(f"The frozen folder does not hold what {listed.name} lists:\n{lines}")


def _without_versions(name: str) -> str:
    """Return *name* without what changes with a version or a machine: ``libz.so.1``, ``_json.cpython-311-….so``."""
    name = re.sub(r"(python)3\.\d+/", r"\1/", name)
    name = re.sub(r"\.(cpython|cp3)[^/]*(\.so|\.pyd)$", r"\2", name)
    name = re.sub(r"\.so[.\d]+$", ".so", name)
    return re.sub(r"(libpython)3\.\d+", r"\1", name)


def main(arguments: Sequence[str]) -> int:
    folder = Path(arguments[0])
    if "--write" in arguments:
        LIST.write_text("".join(f"{name}\n" for name in contents(folder)), encoding="utf-8", newline="\n")
    try:
        check(folder)
    except ContentsError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
