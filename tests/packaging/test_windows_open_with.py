"""The installer's entry in “Open with”, really made, in a Windows of Wine's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from installer_parts import FOLDER, Windows, needs_wine
from lecun_viewer.imports.reading import SUFFIXES
from waiting import eventually

pytestmark = needs_wine

KEY = r"HKCU\Software\Classes\Applications\lecun-viewer.exe"


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[Windows]:
    made = Windows(tmp_path, "open_with.nsh", "OfferInOpenWith", "un.NoLongerOfferInOpenWith")
    yield made
    made.end()


def test_windows_offers_the_program_and_no_double_click_changes(windows: Windows) -> None:
    before = windows.registered(r"HKCR\.txt", "/s")
    windows.install()
    assert rf'"{FOLDER}\lecun-viewer.exe" "%1"' in windows.registered(rf"{KEY}\shell\open\command", "/ve")
    offered = windows.registered(rf"{KEY}\SupportedTypes")
    assert all(f"{suffix} " in offered for suffix in SUFFIXES)
    assert windows.registered(r"HKCR\.txt", "/s") == before
    windows.uninstall()
    eventually(lambda: not windows.registered(KEY), what="the entry is gone")
