"""A small Debian system in a folder, where packages are built and tried with nothing else installed.

Made by mmdebstrap, from the mirror that it chooses. Each command runs in mount and process namespaces of its own, so
that nothing stays mounted and no process stays behind, however it ends. Needs root.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import system_packages
from source import PackageError, run

# Ubuntu has neither Debian's keys nor, always, what checks signatures by them; the barest Debian has no mount.
NEEDS: tuple[system_packages.Need, ...] = (
    ("mmdebstrap",),
    ("ca-certificates",),
    ("debian-archive-keyring",),
    ("gpg",),
    ("mount",),
)

ENVIRONMENT = {
    "DEBIAN_FRONTEND": "noninteractive",
    "HOME": "/root",
    "LC_ALL": "C.UTF-8",
    "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
}

MEMORY = Path("/dev/shm")
NO_SUCH_SUITE = "does not have a Release file"  # as apt says

ENOUGH_BYTES = 1_600_000_000  # a system to build in, and one with the program

# $1 is the folder, $2 the number of pairs of a folder outside and one inside; after these comes the command.
# The folder is moved over the root first: in a mere chroot, Linux lets no program make a user namespace.
ENTER = """
set -e
root=$1; pairs=$2; shift 2
mount --bind "$root" "$root"
cd "$root"
mount -t proc proc proc
mount --rbind /dev dev
while [ "$pairs" -gt 0 ]; do mount --bind "$1" ".$2"; shift 2; pairs=$((pairs - 1)); done
mount --move . /
exec chroot . "$@"
"""


class ChrootError(PackageError):
    """The system can't be made, or a command in it failed; the message has what was said."""


class MissingSuiteError(ChrootError):
    """The mirror doesn't have this suite."""


class Chroot:
    """A Debian system in *folder*; what is bound into it is seen by every command from then on."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._bound: list[tuple[Path, str]] = []

    @classmethod
    def make(cls, folder: Path, suite: str, packages: Sequence[str] = ()) -> "Chroot":
        """Install *suite* (such as ``bookworm``) with apt and *packages*, and no others, into the empty *folder*.

        Raises:
            ChrootError: it can't be made.
            MissingSuiteError: the mirror doesn't have *suite*.
            system_packages.SystemPackageError: mmdebstrap is missing.
        """
        if os.geteuid() != 0:
            raise ChrootError("A Debian system in a folder can only be made by root.")
        system_packages.ensure(NEEDS, "to make a Debian system in a folder")
        options = ["--verbose", "--variant=apt", "--mode=root", *(f"--aptopt={line}" for line in _mirror_settings())]
        if packages:
            options.append(f"--include={','.join(packages)}")
        try:
            run(["mmdebstrap", *options, suite, folder], ChrootError, env={**os.environ, "LC_ALL": "C.UTF-8"})
        except ChrootError as error:
            if NO_SUCH_SUITE in str(error):
                raise MissingSuiteError(str(error)) from error
            raise
        return cls(folder)

    def bind(self, outside: Path, inside: str) -> None:
        """Have the folder *outside* stand at the absolute path *inside*."""
        self.path(inside).mkdir(parents=True, exist_ok=True)
        self._bound.append((outside, inside))

    def path(self, inside: str) -> Path:
        """Return where the absolute path *inside* lies as seen from outside; nothing bound lies there."""
        return self.folder / inside.lstrip("/")

    def command(self, *argv: str) -> list[str]:
        """Return the command that runs *argv* inside; its environment is the caller's (see ``ENVIRONMENT``)."""
        bound = [str(each) for pair in self._bound for each in pair]
        namespaces = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
        return [*namespaces, "sh", "-c", ENTER, "sh", str(self.folder), str(len(self._bound)), *bound, *argv]

    def run(self, *argv: str, env: Mapping[str, str] | None = None) -> str:
        """Run *argv* inside to its end; return what it printed.

        Raises:
            ChrootError: it failed; the message has all that it said.
        """
        return run(self.command(*argv), ChrootError, env={**ENVIRONMENT, **(env or {})})

    def install(self, *packages: str) -> None:
        """Install *packages*, or ``.deb`` files by their absolute paths inside, without what they only recommend.

        Raises:
            ChrootError: apt-get failed.
        """
        self.run("apt-get", "update", "--quiet")
        self.run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *packages)

    def remove(self) -> None:
        """Delete the whole system."""
        shutil.rmtree(self.folder)


def _mirror_settings() -> list[str]:
    """Return this machine's apt settings on the age of a mirror: one that stands still is soon out of date."""
    said = run(["apt-config", "dump"], ChrootError)
    return re.findall(r'^Acquire::Check-(?:Valid-Until|Date) ".*";$', said, re.MULTILINE)


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for Debian systems, gone afterwards: in memory where there is plenty, which is several times quicker."""
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-", dir=MEMORY if _is_memory_plenty() else None) as folder:
        yield Path(folder)


def _is_memory_plenty() -> bool:
    """Return whether `MEMORY` is one in which a system can live, and may take a quarter of the memory that is free."""
    if not MEMORY.is_mount():
        return False
    place = os.statvfs(MEMORY)
    is_restricted = place.f_flag & (os.ST_NODEV | os.ST_NOEXEC)
    (free_kb,) = re.findall(r"MemAvailable:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="ascii"))
    return not is_restricted and min(place.f_bavail * place.f_frsize, int(free_kb) * 1024) > 4 * ENOUGH_BYTES
