"""What the tests of starting at login share."""

import pytest

from autostart.entries import Place


@pytest.fixture
def place(monkeypatch: pytest.MonkeyPatch) -> Place:
    return Place(monkeypatch)
