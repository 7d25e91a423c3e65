"""``--self-test`` passes if everything is there, and names what is missing. The tests of each package run it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLibraryInfo

import trimming
from lecun_viewer import generated
from lecun_viewer.app.self_test import checks, self_test
from lecun_viewer.core.query import parse
from lecun_viewer.records.days import DailyQuotes

# Imports all modules as another system would. It takes away jeepney, the modules of POSIX, and C's library. It gives
# Windows a module that Windows alone has.
ELSEWHERE = """
import ctypes, sys, types

from PySide6 import QtCore, QtGui, QtNetwork, QtWidgets  # this system's own, before it is another

from lecun_viewer.app.self_test import checks

system = sys.argv[1]
missing = {"darwin": {"jeepney"}, "win32": {"jeepney", "fcntl", "grp", "pwd", "resource", "termios"}}[system]


class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in missing:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def no_name(name, *options):
    if system == "win32" and name is None:
        raise TypeError("LoadLibrary() argument 1 must be str, not None")


sys.meta_path.insert(0, Missing())
ctypes.CDLL = no_name
sys.platform = system
if system == "win32":
    sys.modules["_winapi"] = types.ModuleType("_winapi")
print(checks.modules())
print(*sys.modules)
"""


def failed(capsys: pytest.CaptureFixture[str]) -> list[str]:
    """Run the self-test and return the lines that say what failed."""
    status = self_test()
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("failed")]
    assert bool(lines) == (status != 0)
    return lines


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the plugins of a bundle. The self-test believes that it runs in this bundle."""
    installed = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath))
    # A linked plugin finds the libraries beside its own file. On Windows not every user may make a link.
    take = shutil.copy if sys.platform == "win32" else os.symlink
    for kind, names in trimming.PLUGINS.items():
        for name in names:
            for file in (installed / kind).glob(f"*{name}.*"):
                (tmp_path / kind).mkdir(exist_ok=True)
                take(file, tmp_path / kind / file.name)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(checks, "_plugin_folders", lambda: [tmp_path])
    return tmp_path


@pytest.mark.usefixtures("qapp")
def test_all_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    assert failed(capsys) == []


@pytest.mark.skipif(sys.platform != "linux", reason="it plays the other systems on Linux")
@pytest.mark.parametrize(
    ("system", "own", "others"),
    [
        (
            "darwin",
            "gui.process.unix_socket",
            ("gui.message_bus", "gui.background.freedesktop_notifier", "gui.process.named_pipe"),
        ),
        (
            "win32",
            "gui.process.named_pipe",
            ("gui.message_bus", "gui.background.freedesktop_notifier", "desktop.bus.session_bus"),
        ),
    ],
)
def test_each_system_has_the_modules_that_it_can_have(system: str, own: str, others: tuple[str, ...]) -> None:
    done = subprocess.run([sys.executable, "-c", ELSEWHERE, system], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    said, loaded = done.stdout.splitlines()
    assert int(said.split()[0]) > 150
    assert f"lecun_viewer.{own}" in loaded.split()
    assert not {f"lecun_viewer.{name}" for name in others} & set(loaded.split())


def test_what_one_system_alone_imports_is_there() -> None:
    for names in checks.MODULES_OF.values():
        for name in names:
            path = Path(checks.__file__).parents[2].joinpath(*name.split("."))
            assert path.with_suffix(".py").is_file(), f"{name} is called otherwise now"


@pytest.mark.usefixtures("qapp")
def test_a_plugin_that_was_left_out_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(checks.NEEDED_PLUGINS, "imageformats", ("svg", "leftout"))
    (line,) = failed(capsys)
    assert "imageformats/leftout is missing" in line


@pytest.mark.usefixtures("qapp")
def test_of_a_bundle_every_plugin_is_loaded(bundle: Path) -> None:
    there = {checks._plugin_name(file) for file in bundle.glob("*/*")}
    count, _, named = checks.plugins().partition(" plugins: ")
    assert int(count) == len(there) >= 4
    assert {each.partition(" ")[0] for each in named.split(", ")} == there


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("kind", "suffix"),
    [("platforms", ".so"), ("of-a-later-qt", ".so"), ("of-a-later-qt", ".dll"), ("of-a-later-qt", ".dylib")],
)
def test_a_plugin_whose_library_is_missing_is_named(
    bundle: Path, kind: str, suffix: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """For example, a bundle has the plugin for Wayland, but not the library of Wayland."""
    (bundle / kind).mkdir(exist_ok=True)
    (bundle / kind / f"libqbroken{suffix}").write_bytes(b"no library")
    (line,) = failed(capsys)
    assert f"{kind}/libqbroken{suffix} can't be loaded" in line


@pytest.mark.usefixtures("qapp")
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere printing needs no plugin")
@pytest.mark.parametrize(("named", "is_left_out"), [("libcupz", True), ("libcups", False)])
def test_a_library_of_the_systems_own_may_be_missing_and_no_other(
    bundle: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], named: str, is_left_out: bool
) -> None:
    from PySide6 import QtPrintSupport  # noqa: F401  # the plugin's own need, which it would not find from there

    plugin = bundle / "printsupport" / "libcupsprintersupport.so"
    code = plugin.read_bytes()
    plugin.unlink()
    plugin.write_bytes(code.replace(b"libcups.so", b"libcupz.so"))  # of which there is none
    monkeypatch.setattr(checks, "PLUGINS_BESIDE", {"cupsprintersupport": named})
    lines = failed(capsys)
    assert (lines == []) == is_left_out, lines
    if is_left_out:
        assert "cupsprintersupport (not loaded: there is no libcupz here)" in checks.plugins()


class Nothing:
    """Stands for any part of the program or of Qt. It has nothing and finds nothing."""

    def __getattr__(self, name: str) -> Any:
        return lambda *_arguments: [] if name in ("entryList", "page_names") else None


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("check", "owner", "name", "broken", "said"),
    [
        (checks.icons, checks, "QDir", lambda _path: Nothing(), "there are no icons"),
        (checks.guide, checks, "guide_pages", Nothing(), "the guide is missing"),
        (checks.translations, checks, "catalogue_of", lambda _language: None, "the translation \\w+ can't be loaded"),
        (checks.quote_of_the_day, DailyQuotes, "today", lambda _days: None, "there is no quote of the day"),
        (
            checks.stores,
            checks,
            "parse",
            lambda _words: parse("xyzzy"),
            "the last one was found 0 times; favorite kept: True",
        ),
    ],
)
def test_each_check_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, check: Callable[[], str], owner: object, name: str, broken: object, said: str
) -> None:
    monkeypatch.setattr(owner, name, broken)
    with pytest.raises(checks.SelfTestError, match=said):
        check()


@pytest.mark.usefixtures("bundle")
def test_a_bundle_without_qts_own_words_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generated, "LANGUAGES", ("en", "de"))
    assert checks.words_of_qt().startswith("1 ")
    monkeypatch.setattr(checks, "QTS_TRANSLATION", "qtbase_of_nobody")
    with pytest.raises(checks.SelfTestError, match="qtbase_of_nobody, can be loaded from"):
        checks.words_of_qt()
