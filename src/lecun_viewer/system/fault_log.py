"""The log: a file in the user's state folder that tells where the program went wrong. Knows no Qt.

The file holds no text of a quote and no note. Of an exception it has the type and the places in the code. It has the
message only if the system wrote it (see `harmless_message`). Stderr has the whole exception.

Records go through the standard `logging`, under the name `LOGGER_NAME`.
"""

import faulthandler
import logging
import os
import platform
import re
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import IO

from lecun_viewer import __version__
from lecun_viewer.system.files import alone_in, make_private
from lecun_viewer.system.log import LOGGER_NAME, QT_LOGGER_NAME

FILE_NAME = "lecun-viewer.log"
CRASH_NAME = "crash.log"
FILE_MOST = 450_000  # bytes. The file, the older file and the crash stay together below 1 MB.
RECORD_MOST = 32_000  # characters
FRAMES_MOST = 40
CHAIN_MOST = 5  # exceptions that led to each other
QUOTED = r'"[^"]*"'  # a string that Qt was given, which may be the text of a quote
LOGGER = logging.getLogger(LOGGER_NAME)


class FaultLog:
    """Writes warnings and faults to the file, and to stderr where there is one.

    ``on_fault`` is called once for each new fault, in the thread that has it. A fault is the same if it has the same
    type and place. So a fault of each painting is reported once.
    """

    def __init__(self, folder: Path, *, is_debug: bool = False) -> None:
        self.path = folder / FILE_NAME
        self.on_fault: Callable[[], None] = _tell_nobody
        self._level = logging.DEBUG if is_debug else logging.WARNING
        self._handlers: list[logging.Handler] = [LogFile(self.path)]
        self._faults = Counter[str]()
        self._crash_path = folder / CRASH_NAME
        self._crash_file: IO[bytes] | None = None

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
        """Leave Python as it was before `start`, for the program ends. Leave no file for a crash behind."""
        self.on_fault = _tell_nobody
        if self._crash_file:
            faulthandler.disable()
            self._crash_file.close()
            self._crash_file = None
            with suppress(OSError):
                self._crash_path.unlink()
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks_before
        for handler in self._handlers:
            LOGGER.removeHandler(handler)
            handler.close()
        LOGGER.setLevel(logging.NOTSET)

    def catch_crashes(self) -> bool:
        """Have the next crash leave a trace. Return whether there was a crash since the last call.

        The trace of that crash goes into the log. It names places in the code and holds no text. It has a file of its
        own: `faulthandler` holds its file open. The log's file is renamed when it is full.
        """
        crash = ""
        with suppress(OSError):
            _prepare(self._crash_path)
            self._crash_file = self._crash_path.open("a+b", buffering=0)
            self._crash_file.seek(0)
            crash = self._crash_file.read(RECORD_MOST).decode("ascii", "replace")
            self._crash_file.truncate(0)
            faulthandler.enable(self._crash_file)
        if crash:
            LOGGER.error("The program crashed last time it ran.\n%s", crash)
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
            LOGGER.error("Unexpected error.", exc_info=error)
            self.on_fault()
        elif str(times).strip("0") == "1":  # 10, 100, ...: a fault of each painting must not fill the file
            LOGGER.error("The same error occurred %d times.\n%s", times, place)

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


class LogFile(RotatingFileHandler):
    """A rotating log file with one backup.

    It is open only while a record is written, and then no other program writes. Windows appends in two steps, and
    renames no open file.
    Never raises. A file that can't be written is reported once on stderr.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, maxBytes=FILE_MOST, backupCount=1, encoding="utf-8", errors="backslashreplace", delay=True
        )
        self._has_begun = False
        self._is_reported = False
        self.setFormatter(
            DiscreetFormatter("{asctime} {levelname} {name}, {threadName} of {process}: {message}", style="{")
        )

    def format(self, record: logging.LogRecord) -> str:
        text = super().format(record)[:RECORD_MOST]
        return text if self._has_begun else f"{_heading()}\n{text}"

    def emit(self, record: logging.LogRecord) -> None:
        self._is_written = True
        folder = Path(self.baseFilename).parent
        with suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
        with alone_in(folder):
            super().emit(record)
            self._close_stream()
        self._has_begun |= self._is_written

    def doRollover(self) -> None:  # noqa: N802
        """Rotate. If another program has the file open, the record goes into the full file."""
        self._close_stream()
        with suppress(OSError):
            Path(self.baseFilename).replace(f"{self.baseFilename}.1")

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        if not self._is_reported and sys.stderr:
            with suppress(OSError, ValueError):
                print(f"lecun-viewer: The log can't be written: {sys.exc_info()[1]}", file=sys.stderr)
        self._is_reported = True
        self._is_written = False

    def _open(self) -> TextIOWrapper:
        _prepare(Path(self.baseFilename))
        return super()._open()

    def _close_stream(self) -> None:
        stream, self.stream = self.stream, None
        if stream:
            with suppress(OSError):
                stream.close()


class DiscreetFormatter(logging.Formatter):
    """Says of exceptions only what `described` says, also of those that are arguments of the message.

    In Qt's messages it leaves out what is in quotation marks. Messages with which Qt ends the program stay whole.
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


def described(error: BaseException) -> str:
    """Return the types and the places in the code of *error* and its causes. The first cause is first."""
    described = list[str]()
    each: BaseException | None = error
    while each and len(described) < CHAIN_MOST:
        frames = traceback.extract_tb(each.__traceback__)[-FRAMES_MOST:]
        places = (f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}' for frame in frames)
        described.insert(0, "\n".join((harmless_message(each), *places)))
        each = each.__cause__ or (None if each.__suppress_context__ else each.__context__)
    return "\nIt led to:\n".join(described)


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


def _heading() -> str:
    qt = sys.modules.get("PySide6")
    versions = [f"Python {platform.python_version()}", f"PySide6 {qt.__version__}" if qt else "no Qt"]
    return f"LeCun Viewer {__version__}, {', '.join(versions)}, {platform.platform()}"


def _prepare(path: Path) -> None:
    """Create the folder of *path*, and the file with mode 0600.

    Raises:
        OSError: The folder can't be made.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    make_private(path)


def _tell_nobody() -> None:
    """Do nothing. This is ``on_fault`` until the program can tell the user."""
