"""How many examples Hypothesis tries for a property that needs more or fewer than others."""

from hypothesis import settings


def examples(share: float) -> int:
    """Return *share* times the examples of other properties. The quick tests try fewer of all (see ``conftest``)."""
    return round(share * settings().max_examples)
