"""Waits for a condition, not for a guessed time. All of a test's waits take their patience from here."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE_S = 60.0  # far longer than anything takes, on however slow a machine
PATIENCE_MS = int(PATIENCE_S * 1000)
POLL_EVERY_S = 0.03  # short beside what a person notices, long beside one call over D-Bus


def eventually(fn: Callable[[], T], timeout: float = PATIENCE_S, what: str = "") -> T:
    """Call *fn* again and again for at most *timeout* seconds. Return its first truthy value.

    A ``LookupError`` or ``AssertionError`` from *fn* means "not yet". Any other error is a mistake and passes through.

    Raises:
        AssertionError: There was no such value. The message ends with the last value or error.
    """
    deadline = time.monotonic() + timeout
    while True:
        last: object
        try:
            value = fn()
            if value:
                return value
            last = value
        except (LookupError, AssertionError) as error:
            last = error
        if time.monotonic() >= deadline:
            name = what or getattr(fn, "__qualname__", repr(fn))
            raise AssertionError(f"not within {timeout:g} s: {name}; last: {last!r}")
        time.sleep(POLL_EVERY_S)
