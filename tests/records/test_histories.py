"""Three computers, a bad synchronizing program, damage and wrong clocks. No acknowledged change is lost."""

from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from only_full import only_full

from .histories import attempt

SEEDS = st.integers(0, 10**9)


@given(SEEDS)
def test_no_history_loses_a_change(seed: int) -> None:
    with TemporaryDirectory() as folder:
        assert not attempt(Random(seed), Path(folder))


@only_full
@given(SEEDS)
@settings(max_examples=1000)
def test_no_long_history_loses_a_change(seed: int) -> None:
    with TemporaryDirectory() as folder:
        assert not attempt(Random(seed), Path(folder), 80)
