"""Files that are replaced whole: after a crash there is the old one or the new one, never half of one."""

import os
from itertools import chain, count
from pathlib import Path


def write_durably(path: Path, content: bytes) -> None:
    """Replace *path* by *content*; it is on disk when this returns.

    Raises:
        OSError: *path* is as it was.
    """
    unfinished = unfinished_name(path)
    try:
        unfinished.write_bytes(content)
        replace_durably(unfinished, path)
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
        OSError: *path* is as it was.
    """
    with unfinished.open("r+b") as file:
        os.fsync(file.fileno())
    unfinished.replace(path)
    if os.name == "posix":  # Windows has no handle on a folder to flush
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
