"""Work, counted. The same work has the same count on a slow machine and on a busy one."""

import sys
import threading
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(do: Callable[[], object]) -> int:
    """Return how many lines of Python *do* runs, and the threads that it starts. Each round of a loop counts.

    Versions of Python count a little differently, so compare two counts of the same run. What C does is not counted.
    """
    return sum(steps_between(lambda _mark: do()))


def steps_between(do: Callable[[Callable[[], None]], object]) -> list[int]:
    """Return the `steps` of *do* until it calls its argument, from then until the next such call, and so on."""
    counts = [0]

    def trace(_frame: FrameType, event: str, _arg: object) -> Callable[..., Any]:
        counts[-1] += event in ("call", "line")
        return trace

    before, before_in_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(trace)
    threading.settrace(trace)
    try:
        do(lambda: counts.append(0))
    finally:
        sys.settrace(before)
        threading.settrace(before_in_threads)
    return counts


def c_calls(do: Callable[[], object]) -> list[Any]:
    """Return the functions of C, and of Qt, that Python calls in *do*, in order. A method has its object with it."""
    called = list[Any]()

    def note(_frame: FrameType, event: str, function: object) -> None:
        if event == "c_call":
            called.append(function)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        do()
    finally:
        sys.setprofile(before)
    return called


def characters_looked_at(do: Callable[[], object]) -> int:
    """Return the length of all texts, and bytes, whose methods *do* calls. A method may look at its whole text."""
    own = (getattr(each, "__self__", None) for each in c_calls(do))
    return sum(len(each) for each in own if isinstance(each, str | bytes))
