"""The encoding of what both programs print."""

import os
import sys
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


def escape_what_is_missing() -> None:
    """Print characters that the output lacks as escapes. A terminal may have no “ and no é."""
    if isinstance(sys.stdout, TextIOWrapper):  # None if there is no such output
        sys.stdout.reconfigure(errors="backslashreplace")  # as Python does with sys.stderr
