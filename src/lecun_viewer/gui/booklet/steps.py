"""Work in steps, between which somebody else may do something, or give it up."""

from collections.abc import Generator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Steps: TypeAlias = Generator[float, None, T]
"""Yields after each step how much is done, from 0 to 1, and returns what was made. Closed before its end, it leaves
nothing behind."""


def all_at_once(steps: Steps[T]) -> T:
    """Take all *steps* without a pause, and return what they make."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: T = end.value
            return made


def portion(steps: Steps[T], start: float, end: float) -> Steps[T]:
    """Take *steps* as those from *start* to *end* of something longer."""
    try:
        while True:
            yield start + (end - start) * next(steps)
    except StopIteration as finished:
        made: T = finished.value
        return made
    finally:
        steps.close()  # now, for a painter must end before its device
