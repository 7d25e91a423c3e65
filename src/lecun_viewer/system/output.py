"""What both programs print: its encoding, and how they end by Ctrl+C or when an answer can't be written."""

import errno
import os
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper


def use_utf8_in_pipes() -> None:
    """Print as UTF-8 into a pipe or a file on Windows, as other systems do. ``PYTHONIOENCODING`` has precedence.

    Python takes the language's old encoding there, such as cp1252. It has no Greek letter and no emoji. A console of
    Windows gets all of Unicode anyway.
    """
    if sys.platform != "win32" or "PYTHONIOENCODING" in os.environ:
        return
    for stream in (sys.stdout, sys.stderr):  # None if there is no such output
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors=stream.errors)


def escape_unencodable() -> None:
    """Escape characters that the output's encoding lacks, such as “ or é (``backslashreplace``)."""
    if isinstance(sys.stdout, TextIOWrapper):  # None if there is no such output
        sys.stdout.reconfigure(errors="backslashreplace")  # as Python does with sys.stderr


def end_at_once_on_interrupt() -> None:
    """Let Ctrl+C end this process as it ends other programs, without a word from Python.

    No file can be harmed, because each is replaced whole. A process in the background goes on ignoring Ctrl+C.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def flush_stdout() -> OSError | None:
    """Flush stdout. Return the error if that fails.

    Then it is dropped. Otherwise Python would try again when it ends, and complain.
    """
    failure = None
    for stream in (sys.stderr, sys.stdout):
        try:
            if stream:  # None if there is no such output
                stream.flush()
        except OSError as error:
            failure = error if stream is sys.stdout else None
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    return failure


def is_unread(error: OSError) -> bool:
    """Return whether *error* of `flush_stdout` is a broken pipe, as in ``lecun-quotes list | head -1``.

    Windows says that an argument is not valid (Python's issue 79935).
    """
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)
