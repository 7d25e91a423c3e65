"""What every test gets: a home of its own, Qt without a screen, and the collection, library and store to work on.

No test needs to clean up. Its home, its stores and what Qt was asked to delete later are gone before the next test. The
folder of a failed test keeps a picture of each open window.
"""

import os
import sys
from collections.abc import Generator, Iterator
from contextlib import ExitStack
from functools import partialmethod
from pathlib import Path

import pytest
from hypothesis import settings
from pytestqt.qtbot import QtBot

from fakes import Calendar
from lecun_viewer.core.quote import Collection, Quote
from lecun_viewer.library.library import Library
from lecun_viewer.library.shipped import read_collection
from lecun_viewer.records import favorites
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.records.store import Records
from lecun_viewer.texts import catalogue
from owning import Owned, S
from waiting import PATIENCE_MS

os.environ["LANGUAGE"] = "en"  # whatever the developer speaks
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
if sys.platform == "win32":  # where that platform finds no font by itself
    os.environ.setdefault("QT_QPA_FONTDIR", str(Path(os.environ["SYSTEMROOT"], "Fonts")))

# Without a deadline, because a slow machine is no failure. With CI set, each run tries the same examples. A
# failure prints a line that repeats it.
IS_FULL = "LECUN_FULL" in os.environ  # `.ci/run --full` tries new examples, as a developer's own run does
settings.register_profile("full", deadline=None, derandomize="CI" in os.environ and not IS_FULL, print_blob=True)
settings.register_profile("lecun-viewer", settings.get_profile("full"), max_examples=40)
settings.register_profile("quick", settings.get_profile("full"), max_examples=20)  # for Wine
settings.load_profile("full" if IS_FULL else "lecun-viewer")

ROOT = Path(__file__).resolve().parents[1]
COLLECTIONS = ROOT / "resources" / "collections"

collect_ignore = [] if sys.platform == "linux" else ["desktop", "desktop_search"]  # only Linux has their programs

# The folders whose tests are slow: whole programs on a virtual desktop, and what makes packages.
SLOW = tuple(ROOT / "tests" / name for name in ("desktop", "packaging"))

# The variables that say where the user's folders are: of XDG, macOS and Windows.
FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_RUNTIME_DIR": "runtime",
    "XDG_STATE_HOME": "state",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if any(folder in item.path.parents for folder in SLOW):
            item.add_marker(pytest.mark.slow)


@pytest.fixture(autouse=True)  # is set up before the windows, and so closes the stores after them
def owned() -> Iterator[Owned]:
    """A function that returns the store it is given, and closes it after the test."""
    with ExitStack() as stack:

        def own(store: S) -> S:
            stack.callback(store.close)
            return store

        yield own


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The home of this test. It has only the folders that every session has."""
    folder = tmp_path_factory.mktemp("home")
    (folder / "runtime").mkdir(mode=0o700)
    if sys.platform == "win32":
        (folder / "local" / "Temp").mkdir(parents=True)
    for variable, name in FOLDERS.items():
        monkeypatch.setenv(variable, str(folder / name))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)  # on the developer's bus, real dialogs would open
    return folder


class PatientQtBot(QtBot):
    """Its waits last longer than pytest-qt's five seconds, which a slow machine may need."""

    waitExposed = partialmethod(QtBot.waitExposed, timeout=PATIENCE_MS)
    waitSignal = partialmethod(QtBot.waitSignal, timeout=PATIENCE_MS)
    waitUntil = partialmethod(QtBot.waitUntil, timeout=PATIENCE_MS)


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> QtBot:
    return PatientQtBot(request)


@pytest.fixture(autouse=True)
def wait_for_no_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for no disk. What is flushed, and when, is seen by tests that look at these calls."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)


@pytest.fixture(autouse=True)
def forget_language() -> Iterator[None]:
    """Speak the language of the environment again, whatever the test chose."""
    yield
    catalogue.set_language([])


@pytest.fixture(autouse=True)
def deliver_deletions() -> Iterator[None]:
    """Delete what Qt was asked to delete later. pytest-qt only asks, and a later test would crash."""
    yield
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance():
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed and report.when == "call" and "PySide6.QtWidgets" in sys.modules:
        report.sections.append(("windows", _keep_pictures(item)))
    return report


def _keep_pictures(item: pytest.Item) -> str:
    """Save a picture of each open window. Return the files as text."""
    from PySide6.QtWidgets import QApplication

    values = getattr(item, "funcargs", {})
    folder: Path = values.get("tmp_path") or values["home"]
    windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    pictures = []
    for number, window in enumerate(windows, start=1):
        picture = folder / f"window-{number}.png"
        saved = window.grab().save(str(picture))
        pictures.append(f"{window.windowTitle() or type(window).__name__}: {picture if saved else 'not saved'}")
    return "\n".join(pictures) or "no window was open"


@pytest.fixture(scope="session")
def collection() -> Collection:
    """The compilation of ``resources/``."""
    return read_collection((COLLECTIONS / "compilation.json").read_bytes())


@pytest.fixture(scope="session")
def own_words(collection: Collection) -> Collection:
    """“In His Own Words” of ``resources/``."""
    return read_collection((COLLECTIONS / "own-words.json").read_bytes(), collection.parts)


@pytest.fixture(scope="session")
def collections(collection: Collection, own_words: Collection) -> list[Collection]:
    """All collections of ``resources/``, in their order."""
    return [collection, own_words]


@pytest.fixture(scope="session")
def shipped(collections: list[Collection]) -> tuple[Quote, ...]:
    """All quotes that come with the program, in order."""
    return tuple(quote for each in collections for quote in each.quotes)


@pytest.fixture
def library(collection: Collection, owned: Owned) -> Library:
    """A library in memory that holds the compilation alone."""
    return owned(Library(None, {"compilation": "the collection"}, lambda: [collection]))


@pytest.fixture
def shipped_library(collections: list[Collection], owned: Owned) -> Library:
    """A library in memory that holds all collections, as the program has them."""
    return owned(Library(None, {each.id: "" for each in collections}, lambda: collections))


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def store(tmp_path: Path, calendar: Calendar) -> FavoriteStore:
    """A store without favorites, in a new folder."""
    return FavoriteStore(Records(tmp_path, calendar))


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The lines of favorites and findings that were decoded, in order."""
    lines = list[bytes]()
    decode = favorites._decoded

    def count(decoder: object, line: bytes) -> object:
        lines.append(line)
        return decode(decoder, line)

    monkeypatch.setattr(favorites, "_decoded", count)
    return lines
