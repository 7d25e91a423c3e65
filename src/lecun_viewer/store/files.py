"""Replaces files whole: after a crash there is the old file or the new file, and never half a file."""

import errno
import os
import sys
from itertools import chain, count
from pathlib import Path

if sys.platform != "win32":
    import fcntl


def write_durably(path: Path, content: bytes) -> None:
    """Replace *path* by *content*. It is on the disk when this returns.

    If *path* is a link, its target is replaced. A terminal, a pipe or ``/dev/null`` is written to directly.

    Raises:
        OSError: *path* is as it was.
    """
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    target = Path(os.path.realpath(path))
    unfinished = unfinished_name(target)
    try:
        unfinished.write_bytes(content)
        replace_durably(unfinished, target)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def unfinished_name(path: Path) -> Path:
    """Return a name beside *path* for its new content. Each process has another name."""
    return path.with_name(f"{path.name}.{os.getpid()}.unfinished")


def free_name(path: Path) -> Path:
    """Return *path* if it is free, else the first free name of “name-2”, “name-3” and so on."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in chain((path,), numbered) if not name.exists())


def replace_durably(unfinished: Path, path: Path) -> None:
    """Put the file *unfinished*, which is complete now, in the place of *path*. It is on the disk when this returns.

    Raises:
        OSError: *path* is as it was. If the disk reports an error at the very end, *path* is the new file.
    """
    with unfinished.open("r+b") as file:
        _flush(file.fileno())
    unfinished.replace(path)
    if os.name == "posix":  # Windows has no handle on a folder to flush
        _flush_folder(path.parent)


def _flush_folder(path: Path) -> None:
    """Write the names in the folder *path* to the disk, if the file system can."""
    try:
        folder = os.open(path, os.O_RDONLY)
    except PermissionError:  # a folder may be writable but not readable
        return
    try:
        _flush(folder)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system that can't flush folders
            raise
    finally:
        os.close(folder)


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":  # here fsync leaves the data in the drive's own memory (fsync(2) of macOS)
        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # a disk without that command
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)
