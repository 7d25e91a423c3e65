"""Links to quotes, as the installer registers them, in a Windows of Wine's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from installer_parts import FOLDER, Windows, needs_wine
from waiting import eventually

pytestmark = needs_wine

KEY = r"HKCU\Software\Classes\lecun-viewer"


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    made = Windows(tmp_path, "links.nsh", "OpenLinks", "un.NoLongerOpenLinks")
    yield made
    made.end()


def test_windows_opens_links_with_the_program_until_it_is_removed(windows: Windows) -> None:
    assert windows.registered(KEY) == ""
    windows.install()
    assert "URL Protocol" in windows.registered(KEY, "/v", "URL Protocol"), "else Windows takes it for a kind of file"
    command = windows.registered(rf"{KEY}\shell\open\command", "/ve")
    assert rf'"{FOLDER}\lecun-viewer.exe" -- "%1"' in command
    windows.uninstall()
    eventually(lambda: not windows.registered(KEY), what="the entry is gone")
