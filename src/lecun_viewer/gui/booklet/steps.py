"""Long work in steps. Between two steps the caller can do other work, or cancel.

The dialog takes them between the events of the window, without a thread. A thread would not help, because Python runs
one thread at a time.
"""

from collections.abc import Generator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Steps: TypeAlias = Generator[float, None, T]
"""Yields the finished share after each step, from 0 to 1, and returns the result. To cancel, close the generator. Then
it leaves nothing behind."""


def portion(steps: Steps[T], start: float, end: float) -> Steps[T]:
    """Take *steps* as one part of longer work, from the share *start* to the share *end*."""
    try:
        while True:
            yield start + (end - start) * next(steps)
    except StopIteration as finished:
        made: T = finished.value
        return made
    finally:
        steps.close()  # at once, because a painter must end before its device
