"""A library that does nothing, loaded by Windows."""

import ctypes
import sys
from pathlib import Path
from typing import Any

import pytest

from stub_dll import stub_dll

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="only Windows loads such libraries")


def test_each_of_its_functions_returns_nothing(tmp_path: Path) -> None:
    path = tmp_path / "stub.dll"
    functions = ["zero", "nothing", "Never"]
    path.write_bytes(stub_dll(path.name, functions))
    windows: Any = ctypes  # its stubs know WinDLL on Windows only
    library = windows.WinDLL(str(path))
    assert [getattr(library, name)() for name in functions] == [0, 0, 0]
    assert not hasattr(library, "another")
