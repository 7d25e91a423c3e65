"""Files that are replaced whole: after a crash there is the old one or the new one, never half of one."""

import errno
import os
import sys
from itertools import chain, count
from pathlib import Path


def write_durably(path: Path, content: bytes) -> None:
    """Replace *path* by *content*; it is on disk when this returns.

    A link stays one, and what it leads to is replaced. What is no file (a terminal, a pipe, ``/dev/null``) is written
    to as it is.

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
    """Return where to write what is to become *path*: beside it, and this process's own."""
    return path.with_name(f"{path.name}.{os.getpid()}.unfinished")


def free_name(path: Path) -> Path:
    """Return *path*, or where something is there already, the first of “name-2”, “name-3” … where nothing is."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in chain((path,), numbered) if not name.exists())


def replace_durably(unfinished: Path, path: Path) -> None:
    """Put the finished file *unfinished* in the place of *path*, through to the disk.

    Raises:
        OSError: *path* is as it was; or is the new one, where the disk reports an error at the very end.
    """
    with unfinished.open("r+b") as file:
        _flush(file.fileno())
    unfinished.replace(path)
    if os.name == "posix":  # Windows has no handle on a folder to flush
        _flush_folder(path.parent)


def _flush_folder(path: Path) -> None:
    """Have the disk keep the names in the folder *path*, where that can be asked for."""
    try:
        folder = os.open(path, os.O_RDONLY)
    except PermissionError:  # one may write into some folders without reading them
        return
    try:
        _flush(folder)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # a file system that knows no such thing
            raise
    finally:
        os.close(folder)


def _flush(descriptor: int) -> None:
    if sys.platform == "darwin":  # where fsync leaves it in the drive's own memory (fsync(2) there)
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:  # a disk that has no such command
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)
