"""How a benchmark says what it measured."""


def report(name: str, measured: float, control: float, unit: str, limit: float) -> None:
    """Print *measured* beside its *control* and the *limit* that their ratio is to keep."""
    ratio = measured / control
    verdict = "kept" if ratio <= limit else "NOT KEPT"
    print(
        f"{name:32} {measured:8.1f} {unit}   control {control:8.1f} {unit}   ratio {ratio:.2f} (≤ {limit}: {verdict})"
    )


def report_limit(name: str, measured: float, unit: str, limit: float) -> None:
    """Print *measured*, which has an absolute *limit*."""
    verdict = "kept" if measured <= limit else "NOT KEPT"
    print(f"{name:32} {measured:8.2f} {unit}   (≤ {limit} {unit}: {verdict})")
