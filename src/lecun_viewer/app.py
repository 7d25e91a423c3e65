"""``lecun-viewer``: the composition root of the desktop program. Makes the objects, hands them over, starts the loop.

Imports stand where they are needed: a second start, ``--version`` and ``--self-test`` need few of them, and what the
first window does not show is imported after it.
"""

import argparse
import logging
import sys
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from lecun_viewer import __version__
from lecun_viewer.directories import APP_NAME, data_folder, runtime_folder, settings_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from lecun_viewer.gui.main_window import MainWindow
    from lecun_viewer.gui.single_instance import SingleInstance
    from lecun_viewer.store.favorites import FavoriteStore


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program, or hand over to the one that runs already. Return the exit status."""
    args = _parser().parse_args(arguments)
    logging.basicConfig(format=f"{APP_NAME}: %(message)s")
    if args.self_test:
        from lecun_viewer.self_test import self_test

        return self_test()
    from lecun_viewer.gui.single_instance import SingleInstance

    instance = SingleInstance(runtime_folder())
    if not instance.is_first() and instance.hand_over(args.quote):
        return 0
    return _run(instance, args.quote)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=APP_NAME, description="Read, find and keep quotes attributed to Yann LeCun.")
    parser.add_argument("--quote", metavar="ID", help="show the quote with this id, such as cake-analogy")
    parser.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    parser.add_argument("--self-test", action="store_true", help="check that all parts of the program are there")
    return parser


def _run(instance: "SingleInstance", quote_id: str | None) -> int:
    from lecun_viewer.gui.application import make_application

    application = make_application(APP_NAME, __version__)
    window, favorites = _make_window()
    if quote_id:
        window.show_quote_id(quote_id)
    window.show()
    quits = _connect_to_the_outside(application, window, favorites, instance)
    status = application.exec()
    del quits
    favorites.close()
    instance.close()
    return status


def _make_window() -> "tuple[MainWindow, FavoriteStore]":
    from lecun_viewer.gui.main_window import MainWindow
    from lecun_viewer.store.favorites import FavoriteStore
    from lecun_viewer.store.library import Library
    from lecun_viewer.store.settings import Settings
    from lecun_viewer.store.shipped import shipped_collection, shipped_digest

    favorites = FavoriteStore(data_folder(), _now)
    library = Library(data_folder(), shipped_digest(), shipped_collection)
    library.keep(favorite.quote for favorite in favorites.values())
    window = MainWindow(library, favorites, Settings(settings_folder()), _now, _show_about)
    return window, favorites


def _connect_to_the_outside(
    application: "QApplication", window: "MainWindow", favorites: "FavoriteStore", instance: "SingleInstance"
) -> object:
    """Connect what comes from other programs. Return what must live as long as the loop."""
    from PySide6.QtCore import QTimer

    from lecun_viewer.gui.favorites_watcher import FavoritesWatcher
    from lecun_viewer.gui.quit_signals import QuitSignals

    quits = QuitSignals()
    quits.received.connect(application.quit)
    application.aboutToQuit.connect(window.remember)
    watcher = FavoritesWatcher(str(data_folder()))
    watcher.maybe_changed.connect(window.favorites_may_have_changed)
    instance.show_requested.connect(window.show_requested)
    QTimer.singleShot(0, instance.listen)  # after the first picture
    QTimer.singleShot(0, favorites.back_up)
    return quits, watcher


def _now() -> datetime:
    return datetime.now().astimezone()


def _show_about(window: "MainWindow") -> None:
    from lecun_viewer.gui.about_dialog import AboutDialog

    AboutDialog(__version__, str(data_folder()), window).exec()


if __name__ == "__main__":
    sys.exit(main())
