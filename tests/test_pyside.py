"""What this program cannot bear in a PySide release, told here rather than by a crash after an hour of use."""

import sys

from PySide6.QtGui import QFont


def test_calls_that_return_nothing_leave_none_alone() -> None:
    """PySide6 6.12.0 gives up a reference to None at each such call; before Python 3.12 that ends the program."""
    font = QFont()
    before = sys.getrefcount(None)
    for _ in range(1000):
        font.setPointSizeF(10)
    assert sys.getrefcount(None) > before - 500
