"""Work in steps. Between two steps the caller can do other work, or cancel."""

from collections.abc import Generator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Steps: TypeAlias = Generator[float, None, T]
"""Yields the finished share after each step, from 0 to 1, and returns the result. To cancel, close the generator. Then
it leaves nothing behind."""


def all_at_once(steps: Steps[T]) -> T:
    """Take all *steps* without a pause, and return the result."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            made: T = end.value
            return made


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
