"""Launch agents, on real files."""

import plistlib
from pathlib import Path

import pytest

from autostart.entries import Place
from lecun_viewer.core.failure import Cause
from lecun_viewer.desktop.autostart import Autostart, macos


def test_a_launch_agent(place: Place, home: Path, tmp_path: Path) -> None:
    place.frozen(tmp_path / "old")
    path = home / "Library" / "LaunchAgents" / "lecun-viewer.plist"
    entry = Autostart("darwin")
    assert not entry.is_on
    entry.set_on(True)
    assert entry.is_on
    written = plistlib.loads(path.read_bytes())
    assert written["ProgramArguments"] == [str(tmp_path / "old"), "--hidden"]
    assert written["RunAtLoad"] is True
    assert written["Label"] == path.stem

    path.write_bytes(plistlib.dumps({**written, "Nice": 5}))
    entry.renew()
    assert plistlib.loads(path.read_bytes())["Nice"] == 5  # it starts this program, and has an option of the user
    place.frozen(tmp_path / "new")
    entry.renew()
    assert plistlib.loads(path.read_bytes()) == {
        **written,
        "ProgramArguments": [str(tmp_path / "new"), "--hidden"],
    }

    path.write_bytes(plistlib.dumps({**written, "Disabled": True}))
    assert not entry.is_on
    entry.renew()
    assert not entry.is_on
    entry.set_on(False)
    assert not path.exists()


@pytest.mark.parametrize("name", ["/a\x1bb", "/a\x7f", "/a\rb", "/\udcff", "/\ufffe"])
def test_a_name_that_no_launch_agent_can_hold_is_reported(name: str) -> None:
    with pytest.raises(OSError, match=Cause.NAME_NOT_WRITABLE.value):
        macos.new_entry([name])


@pytest.mark.parametrize("content", [b"", b"<plist>", b"bplist00", plistlib.dumps({"ProgramArguments": 5})])
def test_a_damaged_launch_agent_is_off(place: Place, home: Path, content: bytes) -> None:
    path = home / "Library" / "LaunchAgents" / "lecun-viewer.plist"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert not Autostart("darwin").is_on
    Autostart("darwin").renew()
    assert path.read_bytes() == content
