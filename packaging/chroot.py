"""A small Debian system in a folder. Packages are built and tried in it, with nothing else installed.

mmdebstrap makes it from a mirror. Each command runs in mount and process namespaces of its own. So however it ends,
nothing stays mounted and no process is left. Needs root.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import system_packages
from source import PackageError, run

# Ubuntu lacks Debian's keys, and sometimes gpg. The barest Debian lacks mount.
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
NO_SUCH_SUITE = "does not have a Release file"  # in apt's words

ENOUGH_BYTES = 1_600_000_000  # a system to build in, and one with the program

# $1 is the folder, $2 the number of bound folders. Then come these, as pairs of outside and inside. Then the command.
MOUNT = """
mount -t proc proc proc
mount --rbind /dev dev
while [ "$pairs" -gt 0 ]; do mount --bind "$1" ".$2"; shift 2; pairs=$((pairs - 1)); done
"""
# The folder is moved over the root first. In a mere chroot, Linux lets no program make a user namespace.
ENTER = f"""
set -e
root=$1; pairs=$2; shift 2
mount --bind "$root" "$root"
cd "$root"
{MOUNT}
mount --move . /
exec chroot . "$@"
"""
# As in a container of Docker or in a mere chroot: root may not mount. The umask is Ubuntu's.
ENTER_WITHOUT_RIGHTS = f"""
set -e
root=$1; pairs=$2; shift 2
cd "$root"
{MOUNT}
umask 002
exec setpriv --bounding-set=-sys_admin --inh-caps=-sys_admin chroot . "$@"
"""


class ChrootError(PackageError):
    """The system can't be made, or a command in it failed. The message has what was said."""


class MissingSuiteError(ChrootError):
    """The mirror doesn't have this suite."""


class Chroot:
    """A Debian system in *folder*."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._bound: list[tuple[Path, str]] = []

    @classmethod
    def make(cls, folder: Path, suite: str, packages: Sequence[str] = ()) -> "Chroot":
        """Install *suite* (such as ``bookworm``) with apt and *packages* into the empty *folder*.

        Raises:
            ChrootError: It can't be made.
            MissingSuiteError: The mirror doesn't have *suite*.
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
        """Show the folder *outside* at the absolute path *inside*, to every later command."""
        self.path(inside).mkdir(parents=True, exist_ok=True)
        self._bound.append((outside, inside))

    def path(self, inside: str) -> Path:
        """Return the absolute path *inside* as seen from outside. Bound folders are empty there."""
        return self.folder / inside.lstrip("/")

    def command(self, *argv: str, may_mount: bool = True) -> list[str]:
        """Return the command that runs *argv* inside. The caller gives its environment (see ``ENVIRONMENT``).

        Unless it *may_mount*, it can mount nothing and make no namespaces, and its umask is 002.
        """
        enter = ENTER if may_mount else ENTER_WITHOUT_RIGHTS
        bound = [str(each) for pair in self._bound for each in pair]
        namespaces = ("unshare", "--mount", "--pid", "--fork", "--kill-child")
        return [*namespaces, "sh", "-c", enter, "sh", str(self.folder), str(len(self._bound)), *bound, *argv]

    def run(self, *argv: str, env: Mapping[str, str] | None = None) -> str:
        """Run *argv* inside. Return what it printed.

        Raises:
            ChrootError: It failed. The message has all that it said.
        """
        return run(self.command(*argv), ChrootError, env={**ENVIRONMENT, **(env or {})})

    def install(self, *packages: str) -> None:
        """Install *packages* without their recommendations. ``.deb`` files are named by absolute paths inside.

        Raises:
            ChrootError: apt-get failed.
        """
        self.run("apt-get", "update", "--quiet")
        self.run("apt-get", "install", "--quiet", "--yes", "--no-install-recommends", *packages)

    def remove(self) -> None:
        """Delete the whole system."""
        shutil.rmtree(self.folder)


def why_not() -> str | None:
    """Return why no such system can be made and entered here, or ``None``."""
    if os.geteuid() != 0:
        return "a Debian system in a folder can only be made by root"
    if shutil.which("mmdebstrap") is None:
        return "there is no mmdebstrap (Debian: mmdebstrap) to make a Debian system in a folder"
    try:
        tried = subprocess.run(["unshare", "--mount", "true"], capture_output=True, text=True)
    except FileNotFoundError:
        return "there is no unshare (Debian: util-linux) to enter a Debian system in a folder"
    if tried.returncode == 0:
        return None
    return f"a Debian system in a folder takes mounting, which is not permitted here: {tried.stderr.strip()}"


def _mirror_settings() -> list[str]:
    """Return this machine's apt settings on the age of a mirror. A frozen mirror is soon too old for apt."""
    said = run(["apt-config", "dump"], ChrootError)
    return re.findall(r'^Acquire::Check-(?:Valid-Until|Date) ".*";$', said, re.MULTILINE)


@contextmanager
def scratch() -> Iterator[Path]:
    """A folder for Debian systems, deleted afterwards. It is in memory if there is enough, which is much quicker."""
    with tempfile.TemporaryDirectory(prefix="lecun-viewer-", dir=MEMORY if _is_memory_plenty() else None) as folder:
        yield Path(folder)


def _is_memory_plenty() -> bool:
    """Return whether a system can live in `MEMORY`, and takes at most a quarter of the free memory."""
    if not MEMORY.is_mount():
        return False
    place = os.statvfs(MEMORY)
    is_restricted = place.f_flag & (os.ST_NODEV | os.ST_NOEXEC)
    (free_kb,) = re.findall(r"MemAvailable:\s*(\d+)", Path("/proc/meminfo").read_text(encoding="ascii"))
    return not is_restricted and min(place.f_bavail * place.f_frsize, int(free_kb) * 1024) > 4 * ENOUGH_BYTES
