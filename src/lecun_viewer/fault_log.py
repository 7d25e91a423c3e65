"""The log: a file in the user's state folder that tells where the program went wrong. Knows no Qt.

The file holds no text of a quote and no note. Of an exception it has the type and the places in the code. It has the
message only if the system wrote it (see `harmless_message`). Stderr has the whole exception.

Records go through the standard `logging`, under the name `LOGGER_NAME`.
"""

import faulthandler
import logging
import os
import re
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import sleep
from types import TracebackType
from typing import IO

from lecun_viewer import __version__
from lecun_viewer.log import LOGGER_NAME, QT_LOGGER_NAME
from lecun_viewer.store.files import PAUSES_S, check_regular

FILE_NAME = "lecun-viewer.log"
OLDER_NAME = "lecun-viewer.log.1"
CRASH_NAME = "crash.log"
FILE_MOST = 450_000  # bytes. The file, the older file and the crash stay together below 1 MB.
RECORD_MOST = 32_000  # bytes
FRAMES_MOST = 40
CHAIN_MOST = 5  # exceptions that led to each other
QUOTED = r'"[^"]*"'  # a string that Qt was given, which may be the text of a quote
LOGGER = logging.getLogger(LOGGER_NAME)


class FaultLog:
    """Writes warnings and faults to the file, and to stderr where there is one.

    ``on_fault`` is called once for each new fault, in the thread that has it. A fault is the same if it has the same
    type and place. So a fault of each painting is told once.
    """

    def __init__(self, folder: Path, *, is_debug: bool = False) -> None:
        self.path = folder / FILE_NAME
        self.on_fault: Callable[[], None] = _tell_nobody
        self._level = logging.DEBUG if is_debug else logging.WARNING
        self._handlers: list[logging.Handler] = [LogFile(self.path)]
        self._faults = Counter[str]()
        self._crash_file = CrashFile(folder / CRASH_NAME)

    def start(self, *, with_stderr: bool = True) -> None:
        """Log from now on what nobody caught, in whatever thread."""
        if with_stderr and sys.stderr:  # a program without a console on Windows has none
            on_stderr = logging.StreamHandler(sys.stderr)
            on_stderr.setFormatter(logging.Formatter("lecun-viewer: {message}", style="{"))
            self._handlers.append(on_stderr)
        for handler in self._handlers:
            LOGGER.addHandler(handler)
        LOGGER.setLevel(self._level)
        self._hooks_before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception
        sys.unraisablehook = self._on_unraisable

    def close(self) -> None:
        """Leave Python as it was before `start`, for the program ends."""
        self.on_fault = _tell_nobody
        self._crash_file.close()
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks_before
        for handler in self._handlers:
            LOGGER.removeHandler(handler)
        LOGGER.setLevel(logging.NOTSET)

    def catch_crashes(self) -> bool:
        """Have the next crash leave a trace. Return whether there was a crash since the last call.

        The trace of that crash goes into the log.
        """
        crash = self._crash_file.take()
        if crash:
            LOGGER.error("The program crashed the last time.\n%s", crash)
        self._crash_file.open()
        return bool(crash)

    def debug(self, message: str) -> None:
        """Log *message* if the user asked for more than warnings. It holds no text of the user."""
        LOGGER.debug(message)

    def record(self, error: BaseException) -> None:
        """Log *error* as a fault."""
        place = described(error)
        self._faults[place] += 1
        times = self._faults[place]
        if times == 1:
            LOGGER.error("A fault.", exc_info=error)
            self.on_fault()
        elif str(times).strip("0") == "1":  # 10, 100, ...: a fault of each painting must not fill the file
            LOGGER.error("A fault has come %d times.\n%s", times, place)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None = None
    ) -> None:
        if issubclass(kind, Exception):
            self.record(error)
            for name in ("last_exc", "last_type", "last_value", "last_traceback"):
                vars(sys).pop(name, None)  # they would keep widgets until Python ends, after Qt: PySide6 6.8 crashes
        else:  # the user pressed Ctrl+C
            sys.__excepthook__(kind, error, trace)

    def _on_thread_exception(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value and issubclass(given.exc_type, Exception):
            self.record(given.exc_value)

    def _on_unraisable(self, given: "sys.UnraisableHookArgs") -> None:
        if given.exc_value:
            self.record(given.exc_value)


class LogFile(logging.Handler):
    """Appends each record to a file. When the file is full it becomes the older file, and the older file goes.

    The file is open only while a record is written. So two programs may write at once, and Windows lets them rename it.
    A file that can't be written is told once on stderr.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._has_begun = False
        self._is_failing = False
        self.setFormatter(
            DiscreetFormatter("{asctime} {levelname} {name}, {threadName} of {process}: {message}", style="{")
        )

    def emit(self, record: logging.LogRecord) -> None:
        try:
            text = self.format(record)
        except Exception:  # as all of logging's own handlers do
            self.handleError(record)
            return
        try:
            self._write(text if self._has_begun else f"{_heading()}\n{text}")
            self._has_begun = True
        except OSError as error:
            if not self._is_failing and sys.stderr:
                print(f"lecun-viewer: The log can't be written: {error}", file=sys.stderr)
            self._is_failing = True

    def _write(self, text: str) -> None:
        data = text.encode("utf-8", "replace")[:RECORD_MOST] + b"\n"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        # The file is new, another program was quicker, or it is writing: Windows moves no open file. The next record
        # tries again.
        with suppress(FileNotFoundError, PermissionError):
            if self._path.stat().st_size + len(data) > FILE_MOST:
                self._path.replace(self._path.with_name(OLDER_NAME))
        check_regular(self._path)
        with self._opened() as file:  # each record is one write, so records never mix
            file.write(data)

    def _opened(self) -> IO[bytes]:
        """Return the file. Windows denies it for a moment while another program renames it."""
        for pause_s in () if self._is_failing or sys.platform != "win32" else PAUSES_S:
            with suppress(PermissionError):
                return self._path.open("ab", buffering=0)
            sleep(pause_s)
        return self._path.open("ab", buffering=0)


class DiscreetFormatter(logging.Formatter):
    """Says of exceptions only what `described` says, also of those that are arguments of the message.

    In Qt's messages it leaves out what stands in quotation marks. Messages with which Qt ends the program stay whole.
    """

    def format(self, record: logging.LogRecord) -> str:
        discreet = logging.makeLogRecord(vars(record))
        error = record.exc_info[1] if record.exc_info else None
        discreet.exc_text = described(error) if error else None  # not in full, as another formatter left it there
        if isinstance(record.args, tuple):
            discreet.args = tuple(
                harmless_message(each) if isinstance(each, BaseException) else each for each in record.args
            )
        if record.name == QT_LOGGER_NAME and record.levelno < logging.CRITICAL:
            discreet.msg, discreet.args = re.sub(QUOTED, '"…"', record.getMessage()), None
        return super().format(discreet)


class CrashFile:
    """Where `faulthandler` writes the last lines of a program that dies.

    `faulthandler` holds its file open, and the log's file is renamed when it is full. So the crash has its own file.
    The next start moves what is in it into the log.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None

    def open(self) -> None:
        """Write here from now on. Does nothing where the file can't be written."""
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            check_regular(self._path)
            self._file = self._path.open("ab", buffering=0)
            faulthandler.enable(self._file)

    def take(self) -> str:
        """Return what is in the file, and empty it. It names places in the code and holds no text."""
        try:
            check_regular(self._path)
            with self._path.open("r+b") as file:
                text = file.read(RECORD_MOST).decode("ascii", "replace")
                file.truncate(0)
        except OSError:
            return ""
        return text

    def close(self) -> None:
        """Write no longer. A program that ends properly leaves no crash behind."""
        if self._file:
            faulthandler.disable()
            self._file.close()
            self._file = None
            with suppress(OSError):
                self._path.unlink()


def described(error: BaseException) -> str:
    """Return the types and the places in the code of *error* and its causes. The first cause is first."""
    return "\nIt led to:\n".join(map(_described_alone, reversed(list(_chain(error)))))


def harmless_message(error: BaseException) -> str:
    """Return the type of *error*, with the system's words or a name of the code where it has them."""
    kind = type(error).__qualname__
    words: object = None
    if isinstance(error, OSError) and error.errno is not None:
        words = os.strerror(error.errno)
    elif isinstance(error, (ImportError, NameError, AttributeError)):
        words = error.name
    elif hasattr(error, "sqlite_errorname"):  # SQLite's text may hold the words of a search
        words = error.sqlite_errorname
    return f"{kind}: {words}" if words else kind


def _described_alone(error: BaseException) -> str:
    frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__), lookup_lines=False)
    lines = [f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}' for frame in frames[-FRAMES_MOST:]]
    return "\n".join([harmless_message(error), *lines])


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield *error*, what it was raised from or during, and so on."""
    each: BaseException | None = error
    for _ in range(CHAIN_MOST):
        if each is None:
            return
        yield each
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)


def _heading() -> str:
    qt = sys.modules.get("PySide6")
    versions = [f"Python {sys.version.split()[0]}", f"PySide6 {qt.__version__}" if qt else "no Qt"]
    return f"LeCun Viewer {__version__}, {', '.join(versions)}, {_system()}"


def _system() -> str:
    """Return the name and version of the system. `platform` says more, but takes 2 % of the start (Python 3.11)."""
    if sys.platform == "win32":
        version = sys.getwindowsversion()
        return f"Windows {version.major}.{version.minor}.{version.build}"
    system = os.uname()
    return f"{system.sysname} {system.release} {system.machine}"


def _tell_nobody() -> None:
    """Do nothing. This is ``on_fault`` until the program can tell the user."""
