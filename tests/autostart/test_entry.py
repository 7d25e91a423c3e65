"""What is true of the entries of all systems."""

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from autostart.entries import words
from lecun_viewer.desktop.autostart import linux, macos, windows
from lecun_viewer.desktop.autostart.command import System


@pytest.mark.parametrize("system", [linux, macos, windows], ids=lambda system: system.__name__)
@given(command=st.lists(words, min_size=1, max_size=3))
def test_every_entry_starts_its_own_command(system: System, command: Sequence[str]) -> None:
    assume(system is not macos or "\r" not in "".join(command))
    assert system.starts(system.new_entry(command), command)
    assert not system.starts(system.new_entry([f"/moved{command[0]}"]), command)
