"""What is true of the entries of all systems."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from autostart.entries import (
    words,
)
from lecun_viewer.autostart import linux, macos, windows


@given(st.lists(words, min_size=1, max_size=3))
def test_every_command_is_its_own_entry(command: Sequence[str]) -> None:
    for fresh, renewed in (
        (linux.new_entry, linux.renewed),
        (macos.new_entry, macos.renewed),
        (windows.new_entry, windows.renewed),
    ):
        assert renewed(fresh(command), command) == fresh(command)
