"""All packages that this system can make, in ``dist/``, with their checksums and a bill of materials; or one of them.

    python packaging/release.py
    python packaging/release.py NAME [WHAT IT NEEDS]

Run by ``dev.py``, for the bill of materials takes a library of the development environment. A person looks at the
packages, tries them, and publishes them.
"""

import hashlib
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path

from environment import ROOT, EnvironmentSetupError
from source import PackageError
from system_packages import SystemPackageError

CHECKSUMS = "SHA256SUMS"
DIST = ROOT / "dist"

# Each is made by `build` of the module ``package_NAME``.
PACKAGES = {
    "linux": ("wheel", "deb", "portable"),
    "win32": ("windows",),
    "darwin": ("macos",),
}
# Made by themselves only, for they need what no package registry has; what of it is to be given.
ALONE: dict[str, tuple[str, ...]] = {"appimage": ("RUNTIME",), "flatpak": ()}


def release(output: Path = DIST) -> list[Path]:
    """Make them all anew in *output*, and nothing else may lie there; return them.

    Raises:
        PackageError, EnvironmentSetupError, SystemPackageError, subprocess.CalledProcessError: as each `build` says.
    """
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    names = PACKAGES.get(sys.platform, ())
    made = [path for name in names for path in package(name, output)]
    if "portable" in names:
        made.append(bill_of_materials(output))
    files = [path for path in made if path.is_file()]
    if not files:  # Windows makes a folder, to be packed on Linux
        return made
    checksums = output / CHECKSUMS
    checksums.write_text("".join(_sums(files)), encoding="ascii", newline="\n")
    return [*made, checksums]


def package(name: str, output: Path, *arguments: Path) -> list[Path]:
    """Make one package in *output*; return its files. *arguments* are what its `build` takes before that.

    Raises:
        PackageError, EnvironmentSetupError, SystemPackageError, subprocess.CalledProcessError: as that `build` says.
    """
    output.mkdir(parents=True, exist_ok=True)
    build: Callable[..., list[Path]] = import_module(f"package_{name}").build
    return build(*arguments, output)


def bill_of_materials(output: Path) -> Path:
    """Write the bill of materials of the portable build that lies in *output*; return it."""
    import package_portable
    import sbom  # its library is there for development alone

    return sbom.write(output / f"{package_portable.name()}.tar.xz", output)


def main(arguments: Sequence[str], output: Path = DIST) -> int:
    """Make what *arguments* name in *output*, print where it lies, and return the exit status."""
    wrong = _what_is_wrong(arguments)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    try:
        made = package(arguments[0], output, *map(Path, arguments[1:])) if arguments else release(output)
    except subprocess.CalledProcessError as failure:
        print(f"{failure}\n{failure.stdout or ''}{failure.stderr or ''}", file=sys.stderr)
        return 1
    except (PackageError, EnvironmentSetupError, SystemPackageError, OSError) as failure:
        print(failure, file=sys.stderr)
        return 1
    print(*made, sep="\n")
    return 0


def _what_is_wrong(arguments: Sequence[str]) -> str | None:
    """Return a sentence where no package is asked for by *arguments*, or not what it needs is given."""
    known = {name for names in (*PACKAGES.values(), ALONE) for name in names}
    if not arguments:
        return None
    name, *given = arguments
    if name not in known:
        return f"There is no package {name}; known are {', '.join(sorted(known))}."
    if len(given) != len(ALONE.get(name, ())):
        return f"It is made by: package {' '.join((name, *ALONE.get(name, ())))}"
    return None


def _sums(made: list[Path]) -> Iterator[str]:
    """Yield the lines that ``sha256sum --check`` reads."""
    for path in sorted(made):
        with path.open("rb") as file:
            yield f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
