"""Atomic, durable file writes: fsync, then rename. After a crash there is the old file or the new one.

In a shared folder such as /tmp, somebody else may make a link to any file of the user. Linux guards whoever opens such
a link (“protected_symlinks” in proc_sys_fs(5)). An atomic replace doesn't open the link. So `resolve_link` guards it,
on every system.
"""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from itertools import chain, count
from pathlib import Path
from time import monotonic, sleep
from typing import TypeVar

from lecun_viewer.core.failure import Cause, Failure, FailureError
from lecun_viewer.core.progress import Progress, unwatched

if sys.platform == "win32":
    import _winapi  # Python's own, of which `multiprocessing` is made
else:
    import fcntl

# A virus scanner has a new file open for less than all of these, and a window must not hang.
PAUSES_S = (0.01, 0.02, 0.04, 0.08, 0.16, 0.32)
PRIVATE, FOR_OTHERS = 0o600, 0o077  # modes of files: for their user alone, and for everybody else
FOR_ALL = 0o666  # the most that a file gets, before the umask
PIECE = 1 << 20  # bytes that are read at once
MOST_LINKS = 40  # links one after the other, as many as Linux follows
SHARING_ERRORS = (32, 33)  # ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION (Microsoft's “System Error Codes”)

# Whoever has the lock appends some lines, and waits for no other folder. A stopped program keeps it, though.
LONG_S, LOCKED_PAUSE_S = 10.0, 0.002
SHORT_S = 2.0  # a window must not hang for a small file
NO_LOCKS = (errno.ENOLCK, errno.ENOTSUP, errno.EINVAL, errno.ENOSYS)  # of a file system that knows none (flock(2))
# Windows denies access to a file that is about to be removed.
_LOCKED = (FileExistsError, PermissionError) if sys.platform == "win32" else (BlockingIOError,)

_T = TypeVar("_T")


def write_durably(path: Path, content: bytes, mode: int = FOR_ALL) -> None:
    """Replace *path* by *content*, atomically and with fsync.

    If *path* is a link, its target is replaced, unless another user made the link. A terminal, a pipe or ``/dev/null``
    is written to directly. An earlier file of this user keeps its rights. Any other has those that the user's umask
    leaves. Either has at most the rights in *mode*.

    Raises:
        OSError: *path* is as it was. A `FailureError` has its cause.
    """
    path = resolve_link(path)
    if path.exists() and not path.is_file():
        retry_while_locked(lambda: path.write_bytes(content), path)
        return
    unfinished = write_beside(path, content, mode)
    try:
        replace_durably(unfinished, path)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise


def write_beside(path: Path, content: bytes, mode: int = PRIVATE) -> Path:
    """Write *content* to a new file beside *path*, and return that. `replace_durably` puts it in the place of *path*.

    It has the rights of *path* if that is a file of this user. Otherwise it has those that the user's umask leaves. It
    has at most the rights in *mode*.

    Raises:
        OSError: There is no new file.
    """
    unfinished = new_file_beside(path, mode)
    try:
        if os.name == "posix" and path.exists() and (before := path.stat()).st_uid == os.geteuid():
            _set_mode(unfinished, stat.S_IMODE(before.st_mode) & mode | PRIVATE)
        unfinished.write_bytes(content)
    except OSError:
        unfinished.unlink(missing_ok=True)
        raise
    return unfinished


def _set_mode(path: Path, mode: int) -> None:
    """Give *path* the rights *mode*. It need not be possible if *path* has no further rights."""
    try:
        path.chmod(mode)
    except OSError:
        if stat.S_IMODE(path.stat().st_mode) & ~mode:  # somebody could read it who must not
            raise


def create_durably(path: Path, content: bytes) -> None:
    """Create *path* with *content*, mode 0600 and fsync.

    It is created atomically: after a crash it has all its content, or does not exist.

    Raises:
        FileExistsError: Something is at *path* already. It is as it was.
        OSError: There is no such file.
    """
    unfinished = write_beside(path, content)
    try:
        with unfinished.open("r+b") as file:
            _flush(file.fileno())
        try:
            _take_free_name(unfinished, path)
        except FileExistsError:
            raise
        except OSError:  # a file system without links
            _create_in_place(path, content)
        if os.name == "posix":
            _flush_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _take_free_name(unfinished: Path, path: Path) -> None:
    if os.name == "posix":  # here a file of that name would be replaced
        os.link(unfinished, path)
    else:
        unfinished.rename(path)


def _create_in_place(path: Path, content: bytes) -> None:
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), PRIVATE)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(content)
            opened.flush()
            _flush(opened.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise


def write_entry(path: Path, content: bytes) -> None:
    """Replace *path* by *content*, which starts a program. Nobody but this user may change it.

    The same holds for the folders that are made for it. A strict umask leaves fewer rights.

    Raises:
        OSError: *path* is as it was. A `FailureError` has its cause.
    """
    for folder in reversed([folder for folder in path.parents if not folder.is_dir()]):
        folder.mkdir(0o755, exist_ok=True)
    write_durably(path, content, 0o644)


def remove_file(path: Path) -> None:
    """Remove *path* if it exists.

    Raises:
        OSError: It still exists.
    """
    path.unlink(missing_ok=True)


def append_durably(path: Path, lines: bytes, *, is_flushed: bool = True) -> os.stat_result:
    """Append *lines* to *path*, after a newline if its last line has none. A new file has mode 0600.

    Return the file's ``stat`` afterwards. Calls fsync unless *is_flushed* is false.

    Raises:
        OSError: *path* is as it was. If not even that is possible, *lines* may be in it in part.
    """
    check_regular(path)
    with retry_while_locked(lambda: open(path, "a+b", buffering=0, opener=_open_private), path) as file:
        size = file.seek(0, os.SEEK_END)
        try:
            if size:
                file.seek(size - 1)
                lines = lines if file.read(1) == b"\n" else b"\n" + lines
            left = memoryview(lines)
            while left:  # a disk that gets full takes a part
                left = left[file.write(left) :]
            if is_flushed:
                _flush(file.fileno())
                if not size and os.name == "posix":  # the file may be new
                    _flush_folder(path.parent)
            return os.fstat(file.fileno())
        except OSError:
            with suppress(OSError):
                file.truncate(size)
            raise


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, PRIVATE)


def new_file_beside(path: Path, mode: int = PRIVATE) -> Path:
    """Create an empty temporary file beside *path*, with *mode* and the umask.

    Its name is random, and it is opened with O_EXCL, because the folder may be shared.
    """
    made = path.with_name(f"{path.name}.{os.urandom(6).hex()}.unfinished")
    os.close(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode))
    return made


def make_folder(path: Path) -> None:
    """Make the folder *path* and missing parents, with mode 0700.

    Their directory entries are flushed.
    """
    if path.is_dir():
        return
    missing = [folder for folder in (path, *path.parents) if not folder.is_dir()]
    for folder in reversed(missing):
        folder.mkdir(mode=0o700, exist_ok=True)
    if os.name == "posix":
        for folder in missing:
            _flush_folder(folder.parent)


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Hold the lock on *folder*, as `locked` does, if it can be had.

    For files of little worth. Goes on without the lock after `SHORT_S`, or where there are no locks.
    """
    with ExitStack() as stack:
        with suppress(OSError):
            stack.enter_context(locked(folder, SHORT_S))
        yield


@contextmanager
def locked(folder: Path, most_s: float = LONG_S) -> Iterator[bool]:
    """Hold an exclusive advisory lock on *folder*. The system releases it when the process ends.

    Yields whether the file system knows locks. Some network homes don't.

    Raises:
        TimeoutError: Another program has had the lock for *most_s* seconds.
        OSError: The folder can't be used.
    """
    lock, end = None, monotonic() + most_s
    while lock is None:
        try:
            lock = _lock(folder)
        except _LOCKED:
            if monotonic() > end:
                raise TimeoutError(errno.ETIMEDOUT, "another program has the folder locked", str(folder)) from None
            sleep(LOCKED_PAUSE_S)
        except OSError as error:
            if error.errno not in NO_LOCKS:
                raise
            break
    try:
        yield lock is not None
    finally:
        if lock is not None:
            os.close(lock)


def _lock(folder: Path) -> int:
    """Return the descriptor whose closing ends the lock."""
    if sys.platform == "win32":  # it has no handles of folders, but removes such a file even after a crash
        return os.open(folder / "lock", os.O_CREAT | os.O_EXCL | os.O_TEMPORARY)
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor


def folder_failure(folder: Path) -> Failure | None:
    """Return why the files in *folder* can't be used. ``None`` if they can, or if there is no folder yet."""
    try:
        os.scandir(folder).close()
        os.stat(folder / ".")  # noqa: PTH116  # needs the right to enter the folder
    except FileNotFoundError:
        return None
    except OSError as error:
        return reading_failure(error)
    return None


def is_private(folder: Path) -> bool:
    """Return whether only this user can enter *folder*. A link is not private. On Windows every folder is.

    Raises:
        OSError: It is missing.
    """
    found = folder.lstat()
    return not hasattr(os, "getuid") or (found.st_uid == os.getuid() and not found.st_mode & FOR_OTHERS)


def make_private(path: Path) -> None:
    """Remove the rights of group and others from *path*. A missing file is created. Never raises."""
    with suppress(OSError):
        if not path.exists():
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE))
        elif os.name == "posix" and (mode := path.stat().st_mode) & FOR_OTHERS:
            path.chmod(stat.S_IMODE(mode) & ~FOR_OTHERS)


def check_regular(path: Path | str) -> None:
    """Check that *path* is a regular file or missing. Opening a FIFO may block for ever.

    Raises:
        FailureError: A folder, a pipe, a socket or a device is at *path*.
    """
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  # a path made of a text takes longer than the question
    except OSError:  # it is missing, or opening it tells more
        return
    if not stat.S_ISREG(mode):
        cause = Cause.FOLDER_IN_THE_WAY if stat.S_ISDIR(mode) else Cause.DEVICE_IN_THE_WAY
        raise FailureError(errno.EACCES, cause, str(path))


def read_regular(path: Path, most: int, progress: Progress = unwatched) -> bytes:
    """Return the first *most* bytes of the file at *path*.

    Never blocks on a FIFO.

    Raises:
        FailureError: It is no file.
        OSError: It can't be read.
        CancelledError: *progress* raised it.
    """
    check_regular(path)
    read, length = list[bytes](), 0
    file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        size = max(1, min(most, os.fstat(file).st_size))
        while length < most and (piece := os.read(file, min(PIECE, most - length))):
            progress(min(1.0, length / size))
            read.append(piece)
            length += len(piece)
    finally:
        os.close(file)
    return b"".join(read)


def read_if_there(path: Path) -> bytes:
    """Return the content of *path*. Empty if there is no file.

    Raises:
        OSError: It can't be read.
    """
    check_regular(path)
    try:
        return retry_while_locked(path.read_bytes, path)
    except FileNotFoundError:
        return b""


def free_name(path: Path) -> Path:
    """Return *path*, or if it exists, the first free of “name-2”, “name-3” and so on."""
    numbered = (path.with_stem(f"{path.stem}-{number}") for number in count(2))
    return next(name for name in chain((path,), numbered) if not os.path.lexists(name))


def resolve_link(path: Path) -> Path:
    """Resolve the symlinks in *path*. The file need not exist.

    Raises:
        FailureError: Another user made a link on the way, in a folder where others can.
        OSError: There are too many links. They may lead in a circle.
    """
    for _ in range(MOST_LINKS):
        link = next((each for each in (*reversed(path.parents), path) if each.is_symlink()), None)
        if link is None:
            return path
        _check_owner(link)
        path = link.parent / link.readlink() / path.relative_to(link)
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path))


def _check_owner(link: Path) -> None:
    """Check who made *link*: this user, the owner of its folder, or root. Or that nobody else can make links there."""
    if os.name != "posix":  # making a link takes a privilege on Windows
        return
    folder, owner = link.parent.stat(), link.lstat().st_uid
    if folder.st_mode & (stat.S_IWGRP | stat.S_IWOTH) and owner not in (os.geteuid(), folder.st_uid, 0):
        raise FailureError(errno.EACCES, Cause.LINK_OF_ANOTHER_USER, str(link))


def replace_durably(unfinished: Path, path: Path) -> None:
    """Flush *unfinished*, and rename it over *path*. The rename is flushed, too.

    Raises:
        OSError: *path* is as it was. If the disk reports an error at the very end, *path* is the new file. A
            `FailureError` has its cause.
    """
    with unfinished.open("r+b") as file:
        _flush(file.fileno())
    retry_while_locked(lambda: unfinished.replace(path), path)
    if os.name == "posix":  # Windows has no handle on a folder to flush
        _flush_folder(path.parent)


def retry_while_locked(do: Callable[[], _T], path: Path) -> _T:
    """Return what *do* returns. On Windows, retry with backoff while another program has *path* open.

    Raises:
        FailureError: A folder is at *path*, or another program has it open.
        OSError: *do* has failed for another reason.
    """
    pauses_s = iter(PAUSES_S)
    while True:
        try:
            return do()
        except (PermissionError, IsADirectoryError) as error:
            cause = denial(path, error)
            pause_s = next(pauses_s, None) if cause is Cause.IN_USE else None
            if pause_s is not None:
                sleep(pause_s)
            elif cause is Cause.NOT_WRITABLE:
                raise
            else:
                raise FailureError(errno.EACCES, cause, str(path)) from error


def failure(error: OSError, path: Path | None = None) -> Failure:
    """Map *error* to a `Failure`. *path* is the file that it is about, if it is one file."""
    match error:
        case FailureError():
            return error.failure
        case TimeoutError():
            return Failure(Cause.IN_USE)
        case FileExistsError() | NotADirectoryError():
            return Failure(Cause.FILE_IN_THE_WAY)
        case IsADirectoryError():
            return Failure(Cause.FOLDER_IN_THE_WAY)
        case PermissionError():
            return Failure(denial(path, error) if path else Cause.NOT_WRITABLE)
        case OSError(errno=errno.ENOSPC | errno.EDQUOT):
            return Failure(Cause.DISK_FULL)
        case OSError(errno=errno.ENAMETOOLONG):
            return Failure(Cause.NAME_TOO_LONG)
    return Failure(Cause.OTHER, (error.strerror or str(error)).lower())


def reading_failure(error: OSError) -> Failure:
    """Map an *error* of reading to a `Failure`."""
    return Failure(Cause.NO_ACCESS) if isinstance(error, PermissionError) else failure(error)


def denial(path: Path, error: Exception) -> Cause:
    """Map a denied access to its `Cause`.

    Windows gives no reason where a folder is in the way, and where another program has the file open.
    """
    if os.path.isdir(path):  # noqa: PTH112  # `Path.is_dir` raises if a folder above may not be entered
        return Cause.FOLDER_IN_THE_WAY
    if getattr(error, "winerror", None) in SHARING_ERRORS or _may_be_used(path):
        return Cause.IN_USE
    return Cause.NOT_WRITABLE


def _may_be_used(path: Path) -> bool:
    """Return whether this user may use *path*, once no other program on Windows has it open."""
    if sys.platform == "win32":
        access = _winapi.GENERIC_READ | _winapi.GENERIC_WRITE
        try:  # Windows looks at the rights first, then at who else has it open
            _winapi.CloseHandle(_winapi.CreateFile(str(path), access, 0, 0, _winapi.OPEN_EXISTING, 0, 0))
        except OSError as error:
            return error.winerror in SHARING_ERRORS
        return True
    return False


def _flush_folder(path: Path) -> None:
    """Call fsync on the folder *path*, if the file system can."""
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
