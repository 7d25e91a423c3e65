"""How far a job is, and whether it may go on."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

Progress: TypeAlias = Callable[[float], None]
"""Called during a job, with the finished share, from 0 to 1. Raises `CancelledError` if the job was canceled."""


_T = TypeVar("_T")
BETWEEN_REPORTS = 100  # things, which take some milliseconds


class CancelledError(Exception):
    """The user canceled the job, or the program ends."""


def unwatched(_share: float) -> None:
    """Do nothing: the progress of a job that nobody watches or cancels."""


def part_of(progress: Progress, start: float, end: float) -> Progress:
    """Return the progress of a sub-job, scaled to the range from *start* to *end*."""
    return lambda share: progress(start + (end - start) * share)


def watched(things: Iterable[_T], count: int, progress: Progress) -> Iterator[_T]:
    """Yield *things*, and report the share of about *count* that was consumed."""
    for number, thing in enumerate(things):
        if number % BETWEEN_REPORTS == 0:
            progress(min(1.0, number / max(1, count)))
        yield thing
