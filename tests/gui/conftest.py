"""A real window on real stores, which a test may make again as a second start would."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator, QUrl
from PySide6.QtGui import QDesktopServices, QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from fakes import Calendar, GivenStores
from lecun_viewer import __version__
from lecun_viewer.gui.dialogs.about_dialog import AboutDialog, Folders
from lecun_viewer.gui.editor import Editor
from lecun_viewer.gui.preferences.appearance import TextSize
from lecun_viewer.gui.process import catalogue
from lecun_viewer.gui.process.application import make_application
from lecun_viewer.gui.process.index_updater import IndexUpdater
from lecun_viewer.gui.store_signals import StoreSignals
from lecun_viewer.gui.widgets.worker import end_all
from lecun_viewer.gui.window.main_window import MainWindow
from lecun_viewer.library.library import Library
from lecun_viewer.records.collections import Collections
from lecun_viewer.records.days import Choices
from lecun_viewer.records.favorites import FavoriteStore
from lecun_viewer.system.directories import APP_NAME
from lecun_viewer.system.settings import Settings
from lecun_viewer.texts import catalogue as texts
from owning import Owned
from waiting import PATIENCE_S

if TYPE_CHECKING:
    from gui.background.notification_server import PrivateBus

MakeWindow = Callable[..., MainWindow]

_made: list[QApplication] = []  # for as long as Python runs: nobody else keeps it


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application as the program makes it. Another room's tests may have made it."""
    if not _made:
        existing = QApplication.instance()
        _made.append(existing if isinstance(existing, QApplication) else make_application(APP_NAME, __version__))
        speak_english(_made[0])
    return _made[0]


def speak(application: QApplication, language: str) -> None:
    """Have all that is made from now on speak *language*. The program itself speaks one from its start to its end."""
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(QLocale.system())
    application.setLayoutDirection(QLocale.system().textDirection())
    catalogue.translate(application, language)


def speak_english(application: QApplication) -> None:
    """Have the window speak English, and write times as 21:45, whatever language the system has."""
    speak(application, "en")
    QLocale.setDefault(QLocale.c())


@pytest.fixture(autouse=True)
def end_everything(owned: Owned, qapp: QApplication) -> Iterator[None]:
    """End what the test has begun: its jobs, its windows, and what Python would collect within a later test.

    The collector is off within a test. It could take a window apart while that is painted. What was there before is
    frozen, because looking through all of it takes a tenth of a second.
    """
    gc.disable()
    gc.freeze()
    yield
    has_ended = end_all(PATIENCE_S)
    for widget in qapp.topLevelWidgets():
        widget.hide()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert has_ended, "a job goes on"


@pytest.fixture(autouse=True)
def same_start(qapp: QApplication) -> Iterator[None]:
    """Each test begins in English, with the platform's font and colors."""
    speak_english(qapp)
    texts.catalogue()  # looked up now, before a test plays another system
    font, palette = QFont(qapp.font()), qapp.palette()
    yield
    speak_english(qapp)
    qapp.setFont(font)
    qapp.setPalette(palette)
    qapp.clipboard().clear()


@pytest.fixture
def make_window(
    qtbot: QtBot, library: Library, store: FavoriteStore, tmp_path: Path, calendar: Calendar, owned: Owned
) -> MakeWindow:
    """A function that starts a window, as often as the user starts the program. It may be from a link."""

    def make(favorites: FavoriteStore = store, quotes: Library = library, link: str = "") -> MainWindow:
        choices = Choices(library, lambda: store, Settings(tmp_path))
        stores = owned(GivenStores(tmp_path, calendar, library=quotes, favorites=favorites, choices=choices))
        signals = StoreSignals(stores)
        editor = Editor(stores)
        window = MainWindow(stores, signals, editor, TextSize(stores.settings))
        editor.setParent(window)
        window.about_requested.connect(
            lambda: AboutDialog("1.2.3", Folders(*[Path("/home/<b>me</b> & you")] * 4), window).exec()
        )
        window.quit_requested.connect(window.close)
        qtbot.addWidget(window)
        if link:
            window.show_link(link)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    return make_window()


@pytest.fixture
def daemon() -> Iterator["PrivateBus"]:
    """A bus for this test alone."""
    from gui.background.notification_server import private_bus  # imports jeepney, which only Linux has

    with private_bus() as daemon:
        yield daemon


@pytest.fixture
def opened_addresses(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What the desktop was asked to open."""
    asked = list[QUrl]()

    def open_url(address: QUrl) -> bool:
        asked.append(address)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


def own_of(window: MainWindow) -> Collections:
    own = window._stores.own_collections
    assert isinstance(own, Collections)
    return own


@pytest.fixture
def filled_window(make_window: MakeWindow, shipped_library: Library) -> Iterator[MainWindow]:
    """A window whose library is filled with own collections as the program does it."""
    made = make_window(quotes=shipped_library)
    updater = IndexUpdater(made._stores, made._signals, made)
    yield made
    updater.close()


@pytest.fixture
def window_without_quote(make_window: MakeWindow, tmp_path: Path) -> MainWindow:
    """A window that remembers a quote which is no longer in the collection. A first start would show today's."""
    (tmp_path / "settings.json").write_text('{"quote": "gone"}', encoding="utf-8")
    return make_window()
