"""Shared by the tests of colors."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication


@pytest.fixture
def is_without_theme(qapp: QApplication) -> None:
    """Skip the test on a platform that has a color scheme of its own."""
    if qapp.styleHints().colorScheme() is not Qt.ColorScheme.Unknown:
        pytest.skip("this platform has a color scheme of its own")
