"""What Windows itself reads of a program's version. The program is PyInstaller's, before it is frozen with ours."""

import ctypes
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest

from version_resource import version_resource

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="only Windows has such resources")


def said_by_windows(program: Path, text: str) -> str:
    """Return a text of the version of *program* (Microsoft's “VerQueryValueW”)."""
    windows: Any = ctypes  # its stubs know windll on Windows only
    library = windows.windll.version
    size = library.GetFileVersionInfoSizeW(str(program), None)
    block = ctypes.create_string_buffer(size)
    assert library.GetFileVersionInfoW(str(program), 0, size, block)
    found, length = ctypes.c_wchar_p(), ctypes.c_uint()
    name = f"\\StringFileInfo\\040904B0\\{text}"
    assert library.VerQueryValueW(block, name, ctypes.byref(found), ctypes.byref(length)), text
    return str(found.value)


@pytest.mark.parametrize(
    ("name", "description"), [("lecun-viewer", "LeCun Viewer"), ("lecun-quotes", "LeCun Viewer on the console")]
)
def test_windows_shows_what_the_program_is(tmp_path: Path, name: str, description: str) -> None:
    import PyInstaller
    from PyInstaller.utils.win32.versioninfo import write_version_info_to_executable

    (bare,) = Path(PyInstaller.__path__[0]).glob("bootloader/Windows-64bit-intel/run.exe")
    program = Path(shutil.copy(bare, tmp_path / f"{name}.exe"))
    write_version_info_to_executable(str(program), version_resource(name, "1.2.3"))
    texts = ("FileDescription", "ProductName", "FileVersion", "ProductVersion", "OriginalFilename")
    assert [said_by_windows(program, text) for text in texts] == [
        description,
        "LeCun Viewer",
        "1.2.3",
        "1.2.3",
        f"{name}.exe",
    ]
