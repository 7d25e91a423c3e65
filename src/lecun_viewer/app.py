"""``lecun-viewer``: the composition root of the desktop program. Makes the objects, hands them over, starts the loop.

Qt's modules are imported where they are needed: a second start and ``--version`` need few or none, and what the first
picture of the window does not show is imported after it.
"""

import builtins
import gc
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer import __version__
from lecun_viewer.directories import APP_NAME, data_folder, runtime_folder, settings_folder
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.library import Library
from lecun_viewer.store.settings import Settings
from lecun_viewer.store.shipped import shipped_collection, shipped_digest

if TYPE_CHECKING:
    from lecun_viewer.gui.main_window import MainWindow

AFTER_FIRST_PICTURE_MS = 150  # with a slow window manager; to a person no time at all


class Options(NamedTuple):
    """What the program was started with."""

    quote: str | None = None
    self_test: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program, or hand over to the one that runs already. Return the exit status."""
    gc.disable()  # until the window is there: imports make much and leave nothing to collect
    options = _options(sys.argv[1:] if arguments is None else arguments)
    if options.self_test:
        from lecun_viewer.self_test import self_test

        return self_test()
    _import_qt()
    from lecun_viewer.gui.single_instance import SingleInstance

    instance = SingleInstance(runtime_folder())
    is_first = instance.is_first()
    if not is_first and instance.hand_over(options.quote):
        return 0
    try:
        return Program(instance.socket_name if is_first else None).run(options.quote)
    finally:
        instance.release()


class Program:
    """The objects of the running program, which live until its loop ends."""

    def __init__(self, socket_name: str | None) -> None:
        """*socket_name* is where to answer other starts; ``None`` where another program does, or should."""
        from lecun_viewer.gui.application import make_application
        from lecun_viewer.gui.main_window import MainWindow

        self._application = make_application(APP_NAME, __version__)
        self._favorites = FavoriteStore(data_folder(), _now)
        self._library = Library(data_folder(), shipped_digest(), shipped_collection)
        settings = Settings(settings_folder())
        self._window = MainWindow(self._library, self._favorites, settings, _now, _show_about)
        self._socket_name = socket_name

    def run(self, quote_id: str | None) -> int:
        """Show the window and return the exit status when the user or the session ends the program."""
        from PySide6.QtCore import QTimer

        if quote_id:
            self._window.show_quote_id(quote_id)
        self._window.show()
        self._application.aboutToQuit.connect(self._window.remember)
        QTimer.singleShot(AFTER_FIRST_PICTURE_MS, self._complete)
        self._end_on_signals()
        status = self._application.exec()
        self._favorites.close()
        self._library.close()
        return status

    def _end_on_signals(self) -> None:
        if sys.platform != "win32":
            from lecun_viewer.gui.quit_signals import QuitSignals

            self._quit_signals = QuitSignals()
            self._quit_signals.received.connect(self._application.quit)

    def _complete(self) -> None:
        """Do what can wait until the user sees something."""
        from lecun_viewer.gui.color_scheme import ColorSchemeFollower
        from lecun_viewer.gui.icons import app_icon

        self._color_scheme = ColorSchemeFollower(self._application)
        self._application.setWindowIcon(app_icon())
        self._connect_to_the_outside()
        self._favorites.back_up()
        self._window.tell_store_notices()
        gc.collect()
        gc.enable()

    def _connect_to_the_outside(self) -> None:
        from PySide6.QtCore import Qt

        from lecun_viewer.gui.favorites_watcher import FavoritesWatcher

        self._watcher = FavoritesWatcher(str(data_folder()))
        self._watcher.maybe_changed.connect(self._window.favorites_may_have_changed)
        self._window.favorites_may_have_changed()  # since the start, when nobody watched yet
        if self._socket_name:
            from lecun_viewer.gui.instance_server import InstanceServer

            self._server = InstanceServer(self._socket_name)
            # queued, for the other start waits for its answer, and not for the window
            self._server.show_requested.connect(self._window.show_requested, Qt.ConnectionType.QueuedConnection)
            self._application.aboutToQuit.connect(self._server.close)


def _import_qt() -> None:
    """Import PySide, and put Python's own ``__import__`` back.

    PySide's reads the source of every module imported from then on, in search of its feature switches (“from
    __feature__ import”), which this program has none of. It would cost a twentieth of the start and a megabyte.
    """
    python_import = builtins.__import__
    import PySide6.QtCore  # noqa: F401

    builtins.__import__ = python_import


def _options(arguments: Sequence[str]) -> Options:
    if not arguments:  # as when double-clicked: nothing to parse, and nothing to parse it with
        return Options()
    import argparse

    parser = argparse.ArgumentParser(prog=APP_NAME, description="Read, find and keep quotes attributed to Yann LeCun.")
    parser.add_argument("--quote", metavar="ID", help="show the quote with this id, such as cake-analogy")
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    parser.add_argument("--self-test", action="store_true", help="check that all parts of the program are there")
    parser.add_argument("-session", help=argparse.SUPPRESS)  # added by an X11 session manager that starts it again
    args = parser.parse_args(arguments)
    return Options(args.quote, args.self_test)


def _now() -> datetime:
    return datetime.now().astimezone()


def _show_about(window: "MainWindow") -> None:
    from lecun_viewer.gui.about_dialog import AboutDialog

    AboutDialog(__version__, str(data_folder()), window).exec()


if __name__ == "__main__":
    sys.exit(main())
