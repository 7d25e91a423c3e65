"""The value in the registry of Windows."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from autostart.entries import Place
from lecun_viewer.desktop.autostart import Autostart, windows


class Registry(SimpleNamespace):
    """The part of Windows' registry that belongs to the user, with the functions of ``winreg``."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = 1, 2, 1

    def __init__(self) -> None:
        self.keys: dict[str, dict[str, object]] = {windows.APPROVED_KEY: {}}

    @contextmanager
    def OpenKey(self, root: int, path: str, reserved: int = 0, access: int = 0) -> Iterator[dict[str, object]]:
        if path not in self.keys:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        yield self.keys[path]

    @contextmanager
    def CreateKey(self, root: int, path: str) -> Iterator[dict[str, object]]:
        yield self.keys.setdefault(path, {})

    def QueryValueEx(self, key: dict[str, object], name: str) -> tuple[object, int]:
        if name not in key:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return key[name], self.REG_SZ

    def SetValueEx(self, key: dict[str, object], name: str, reserved: int, kind: int, value: object) -> None:
        assert (reserved, kind) == (0, self.REG_SZ)
        key[name] = value

    def DeleteValue(self, key: dict[str, object], name: str) -> None:
        if name not in key:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        del key[name]


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    made = Registry()
    monkeypatch.setitem(sys.modules, "winreg", made)
    return made


def test_a_value_in_the_registry(place: Place, registry: Registry, tmp_path: Path) -> None:
    place.frozen(tmp_path / "LeCun Viewer.exe")
    entry = Autostart("win32")
    assert not entry.is_on
    entry.set_on(False)
    entry.set_on(True)
    assert entry.is_on
    run = registry.keys[windows.RUN_KEY]
    assert run == {"lecun-viewer": f'"{tmp_path / "LeCun Viewer.exe"}" --hidden'}

    run["lecun-viewer"] = f'"{tmp_path / "LeCun Viewer.exe"}" --hidden --quote commons'
    entry.renew()
    assert str(run["lecun-viewer"]).endswith("commons")
    place.frozen(tmp_path / "moved.exe")
    entry.renew()
    assert run["lecun-viewer"] == f"{tmp_path / 'moved.exe'} --hidden"
    entry.set_on(False)
    assert run == {}


@pytest.mark.parametrize(("state", "is_on"), [(b"\x02" + bytes(11), True), (b"\x03" + bytes(11), False), (b"", True)])
def test_what_the_task_manager_turned_off_is_off(
    place: Place, registry: Registry, tmp_path: Path, state: bytes, is_on: bool
) -> None:
    place.frozen(tmp_path / "old.exe")
    entry = Autostart("win32")
    entry.set_on(True)
    registry.keys[windows.APPROVED_KEY]["lecun-viewer"] = state
    assert entry.is_on == is_on
    place.frozen(tmp_path / "new.exe")
    entry.renew()
    assert ("new" in str(registry.keys[windows.RUN_KEY]["lecun-viewer"])) == is_on
    entry.set_on(True)
    assert entry.is_on
