"""Marks for tests of what Windows does not do."""

import sys

import pytest

removes_an_open_file = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows neither removes nor replaces a file that is open"
)
