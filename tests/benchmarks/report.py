"""The lines that benchmarks print."""

from collections.abc import Sequence
from statistics import median


def report(name: str, measured: float, control: float, unit: str, limit: float) -> None:
    """Print *measured*, its *control*, and whether their ratio keeps the *limit*."""
    _print(name, measured, control, measured / control, unit, limit)


def report_turns(name: str, measured: Sequence[float], control: Sequence[float], unit: str, limit: float) -> None:
    """Print the medians of two programs that took turns, and the median ratio of a turn.

    A machine that gets slower does so for both programs of a turn.
    """
    ratio = median(one / other for one, other in zip(measured, control, strict=True))
    _print(name, median(measured), median(control), ratio, unit, limit)


def _print(name: str, measured: float, control: float, ratio: float, unit: str, limit: float) -> None:
    verdict = "kept" if ratio <= limit else "NOT KEPT"
    print(
        f"{name:32} {measured:8.1f} {unit}   control {control:8.1f} {unit}   ratio {ratio:.3f} (≤ {limit}: {verdict})"
    )


def report_limit(name: str, measured: float, unit: str, limit: float) -> None:
    """Print *measured*, and whether it keeps the absolute *limit*."""
    verdict = "kept" if measured <= limit else "NOT KEPT"
    print(f"{name:32} {measured:8.2f} {unit}   (≤ {limit} {unit}: {verdict})")
