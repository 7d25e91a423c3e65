"""``lecun-viewer``: the composition root of the desktop program. Makes the objects, hands them over, starts the loop.

Qt's modules are imported where they are needed: a second start and ``--version`` need few or none, what the first
picture of the window does not show is imported after it, and what a program that stays in the tray never shows, never.
"""

import builtins
import gc
import os
import sys
import time
from collections.abc import Sequence
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lecun_viewer import __version__
from lecun_viewer.directories import APP_NAME, data_folder, runtime_folder, settings_folder
from lecun_viewer.store.favorites import FavoriteStore
from lecun_viewer.store.settings import Settings

if TYPE_CHECKING:
    from lecun_viewer.autostart import Autostart
    from lecun_viewer.core.daily_quote import DailyQuote
    from lecun_viewer.core.quote import Quote
    from lecun_viewer.gui.background.background import Background
    from lecun_viewer.gui.favorite_editor import FavoriteEditor
    from lecun_viewer.gui.preferences.color_scheme import ColorScheme
    from lecun_viewer.gui.preferences.preferences_editor import PreferencesEditor
    from lecun_viewer.gui.preferences.text_size import TextSize
    from lecun_viewer.gui.window.main_window import MainWindow
    from lecun_viewer.store.choices import Choices
    from lecun_viewer.store.daily_quotes import DailyQuotes
    from lecun_viewer.store.day_log import DayLog
    from lecun_viewer.store.library import Library

AFTER_FIRST_PICTURE_MS = 150  # with a slow window manager; to a person no time at all
PIXMAPS_KB = 10_240  # Qt's own default for its cache
SILENT = ("--hidden", "--quit", "--quote")  # the options that print nothing, each of which stands alone


class Options(NamedTuple):
    """What the program was started with."""

    quote: str | None = None
    hidden: bool = False
    quit: bool = False
    self_test: bool = False
    install_desktop: bool = False
    uninstall_desktop: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Start the program, or hand over to the one that runs already. Return the exit status."""
    options = _options(sys.argv[1:] if arguments is None else arguments)
    if options.self_test:
        from lecun_viewer.self_test import self_test

        return self_test()
    if options.install_desktop or options.uninstall_desktop:
        return _change_menu(is_wanted=options.install_desktop)
    _import_qt()
    from lecun_viewer.gui.process.single_instance import SingleInstance

    instance = SingleInstance(runtime_folder())
    is_first = instance.is_first()
    try:
        if options.quit:
            return 0 if is_first or instance.end_first() else 1
        if not is_first and (options.hidden or instance.hand_over(options.quote)):
            return 0
        is_first = is_first or instance.is_first()  # the other has ended instead of answering
        program = Program(instance.socket_name if is_first else None)
        return program.run(options.quote, is_hidden=options.hidden)
    finally:
        instance.release()


class Program:
    """The objects of the running program, which live until its loop ends."""

    def __init__(self, socket_name: str | None) -> None:
        """*socket_name* is where to answer other starts; ``None`` where another program does, or should."""
        from lecun_viewer.gui.process.application import make_application

        self._application = make_application(APP_NAME, __version__)
        self._application.setQuitOnLastWindowClosed(False)  # the user decides, see `gui.background.background`
        self._settings = Settings(settings_folder())
        self._favorites = FavoriteStore(data_folder(), _now)
        self._background: Background | None = None
        self._is_session_ending = False
        self._socket_name = socket_name

    def run(self, quote_id: str | None, *, is_hidden: bool) -> int:
        """Show the window unless *is_hidden*; return the exit status when the user or the session ends the program."""
        from PySide6.QtCore import QTimer

        if is_hidden:
            self._keep_pixmaps(0)
        else:
            if self._settings.get("color_scheme") not in (None, "system"):
                self._use_colors()  # else after the first picture
            window = self.window
            if quote_id:
                window.show_quote_id(quote_id)
        QTimer.singleShot(0 if is_hidden else AFTER_FIRST_PICTURE_MS, self._complete)
        self._end_on_signals()
        status = self._application.exec()
        if self._background:
            self._background.close()
        self._favorites.close()
        for made in ("day_log", "library"):
            if made in self.__dict__:
                getattr(self, made).close()
        return status

    def quit(self) -> None:
        """End the program. No window can object: what is to be kept is kept already."""
        self._application.exit(0)

    # Made when they are first needed; a program in the tray may never need them

    @cached_property
    def library(self) -> "Library":
        from lecun_viewer.store.library import Library
        from lecun_viewer.store.shipped import shipped_collection, shipped_digest

        return Library(data_folder(), shipped_digest(), shipped_collection)

    @cached_property
    def day_log(self) -> "DayLog":
        from lecun_viewer.store.day_log import DayLog

        return DayLog(data_folder())

    @cached_property
    def daily(self) -> "DailyQuotes":
        from lecun_viewer.store.daily_quotes import DailyQuotes

        return DailyQuotes(self.day_log, self._choose, _today)

    @cached_property
    def choices(self) -> "Choices":
        from lecun_viewer.store.choices import Choices

        return Choices(self.library, lambda: self._favorites, self._settings)

    @cached_property
    def editor(self) -> "FavoriteEditor":
        from lecun_viewer.gui.favorite_editor import FavoriteEditor

        return FavoriteEditor(self._favorites, _now)

    @cached_property
    def text_size(self) -> "TextSize":
        from lecun_viewer.gui.preferences.text_size import TextSize

        return TextSize(self._settings)

    @cached_property
    def color_scheme(self) -> "ColorScheme":
        from lecun_viewer.core.preferences import Preferences
        from lecun_viewer.gui.preferences.color_scheme import ColorScheme

        return ColorScheme(self._application, Preferences.from_settings(self._settings.get).color_scheme)

    @cached_property
    def autostart(self) -> "Autostart":
        from lecun_viewer.autostart import Autostart
        from lecun_viewer.store.files import write_durably

        return Autostart(write_durably)

    @cached_property
    def preferences(self) -> "PreferencesEditor":
        from lecun_viewer.gui.preferences.preferences_editor import PreferencesEditor

        editor = PreferencesEditor(
            self.library,
            self._settings,
            self.text_size,
            self.color_scheme,
            self.autostart,
            self._completed(),
            self._application,
        )
        editor.failed.connect(self._tell)
        return editor

    @cached_property
    def window(self) -> "MainWindow":
        """The window, which is shown as soon as it is there: nobody asks for it but to show it."""
        from lecun_viewer.gui.window.main_window import MainWindow

        window = MainWindow(
            self.library,
            self._favorites,
            self.editor,
            lambda: self.daily,
            self._settings,
            self.text_size,
            self._goes_on_without_window,
        )
        window.about_requested.connect(self._show_about)
        window.preferences_requested.connect(self._show_preferences)
        window.quit_requested.connect(self.quit)
        window.quote_shown.connect(self._on_quote_shown)
        self._application.aboutToQuit.connect(window.remember)
        window.show()
        window.fill()
        return window

    # After the first picture

    def _complete(self) -> None:
        """Do what can wait until the user sees something, once."""
        if self._background:
            return
        from lecun_viewer.gui.look.icons import app_icon

        self._application.setWindowIcon(app_icon())
        self._work_in_the_background()
        self._connect_to_the_outside()
        self._favorites.back_up()
        if self._has_window:
            self._use_colors()
            self.window.tell_store_notices()
        gc.collect()
        gc.enable()

    def _completed(self) -> "Background":
        """Return what works in the background, made at once where a hand was quicker."""
        self._complete()
        assert self._background
        return self._background

    def _use_colors(self) -> "ColorScheme":
        """Have the colors that the user prefers, and follow the system from now on; a tray icon needs none."""
        return self.color_scheme

    def _keep_pixmaps(self, most_kb: int) -> None:
        """Limit Qt's cache of pixmaps: none without a window, for while it has any it looks after them by a timer."""
        from PySide6.QtGui import QPixmapCache

        QPixmapCache.setCacheLimit(most_kb)

    def _work_in_the_background(self) -> None:
        from lecun_viewer.gui.background.background import Background

        self._background = background = Background(
            self.daily,
            self.day_log,
            self._favorites,
            self.editor,
            self._settings,
            _now,
            self._another,
            self._is_window_visible,
        )
        background.quote_requested.connect(self._show_window)
        background.random_requested.connect(self._show_random)
        background.hide_requested.connect(self._hide_window)
        background.preferences_requested.connect(self._show_preferences)
        background.quit_requested.connect(self.quit)
        background.day_changed.connect(self._on_day_changed)
        self.editor.failed.connect(self._on_change_failed)
        self.autostart.repair()
        self._tell_what_is_shown()

    def _connect_to_the_outside(self) -> None:
        from lecun_viewer.gui.process.favorites_watcher import FavoritesWatcher

        self._watcher = FavoritesWatcher(str(data_folder()))
        self._watcher.maybe_changed.connect(self._on_favorites_maybe_changed)
        self._application.applicationStateChanged.connect(self._watcher.on_application_state_changed)
        self._on_favorites_maybe_changed()  # since the start, when nobody watched yet
        self._application.commitDataRequest.connect(self._on_session_ending)
        if self._socket_name:
            from PySide6.QtCore import Qt

            from lecun_viewer.gui.process.instance_server import InstanceServer

            self._server = InstanceServer(self._socket_name)
            self._server.show_requested.connect(self._show_window)
            self._server.quit_requested.connect(self.quit, Qt.ConnectionType.QueuedConnection)  # answered by then
            self._application.aboutToQuit.connect(self._server.close)

    def _end_on_signals(self) -> None:
        if sys.platform != "win32":
            from lecun_viewer.gui.process.quit_signals import QuitSignals

            self._quit_signals = QuitSignals()
            self._quit_signals.received.connect(self.quit)

    # What is asked for while it runs

    def _show_window(self, quote_id: str = "") -> None:
        self._use_colors()
        self._keep_pixmaps(PIXMAPS_KB)
        self.window.show_requested(quote_id)
        self._tell_what_is_shown()

    def _tell(self, sentence: str) -> None:
        self._show_window()
        self.window.tell(sentence)

    def _on_change_failed(self, sentence: str) -> None:
        """Tell what the window can't: the change was asked for in the tray, or on a notification."""
        if not self._is_window_visible():
            self._tell(sentence)

    def _show_random(self) -> None:
        self._show_window()
        self.window.show_random()

    def _hide_window(self) -> None:
        self.window.hide()
        self._keep_pixmaps(0)

    def _is_window_visible(self) -> bool:
        return self._has_window and self.window.isVisible()

    @property
    def _has_window(self) -> bool:
        return "window" in self.__dict__

    def _goes_on_without_window(self) -> bool | None:
        """Return what closing the window means. Where the session ends, or did so once, nobody is asked."""
        may_ask = not (self._is_session_ending or self._application.isSavingSession())
        goes_on = self._completed().goes_on_without(self.window, may_ask=may_ask)
        if goes_on:
            self._keep_pixmaps(0)
        return goes_on

    def _tell_what_is_shown(self) -> None:
        if self._is_window_visible() and self.window.shown_quote_id:
            self._on_quote_shown(self.window.shown_quote_id)

    def _on_quote_shown(self, quote_id: str) -> None:
        if self._background:
            self._background.quote_was_shown(quote_id)

    def _on_favorites_maybe_changed(self) -> None:
        if self._has_window:
            self.window.favorites_may_have_changed()
        else:
            self._favorites.refresh()

    def _on_day_changed(self) -> None:
        if self._has_window:
            self.window.day_changed()

    def _on_session_ending(self) -> None:
        """Never stand in a logout's way: from now on, closing the window asks nothing."""
        self._is_session_ending = True

    def _another(self, than: "Quote") -> "Quote":
        return self.choices.at_random(than)

    def _choose(self, day: date) -> "DailyQuote":
        return self.choices.choose(day)

    def _show_about(self) -> None:
        from lecun_viewer.gui.dialogs.about_dialog import AboutDialog
        from lecun_viewer.gui.widgets.modal import run

        run(AboutDialog(__version__, str(data_folder()), self.window))

    def _show_preferences(self) -> None:
        self.preferences.open(self.window if self._is_window_visible() else None)


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
    if sys.platform == "win32" and sys.stdout is None and arguments[0] not in SILENT:
        from lecun_viewer.console import use_console

        use_console()
    import argparse

    parser = argparse.ArgumentParser(prog=APP_NAME, description="Read, find and keep quotes attributed to Yann LeCun.")
    one_of = parser.add_mutually_exclusive_group()
    one_of.add_argument("--quote", metavar="ID", help="show the quote with this id, such as cake-analogy")
    one_of.add_argument("--hidden", action="store_true", help="start in the tray, without a window")
    one_of.add_argument("--quit", action="store_true", help="have the program that runs end, and wait until it has")
    one_of.add_argument("--version", action="version", version=f"{APP_NAME} {__version__}")
    one_of.add_argument("--self-test", action="store_true", help="check that all parts of the program are there")
    one_of.add_argument("--install-desktop", action="store_true", help="put the program into your menu, with its icon")
    leave = "take it out of your menu again, and no longer start it at login"
    one_of.add_argument("--uninstall-desktop", action="store_true", help=leave)
    for added in ("-session", "-name"):  # by an X11 session manager that starts it again, as Qt told it to
        parser.add_argument(added, help=argparse.SUPPRESS)
    args = parser.parse_args(arguments)
    return Options(args.quote, args.hidden, args.quit, args.self_test, args.install_desktop, args.uninstall_desktop)


def _change_menu(*, is_wanted: bool) -> int:
    """Put the program into the user's menu, or out of it; say what was done, and return the exit status."""
    if sys.platform in ("win32", "darwin") or "FLATPAK_ID" in os.environ:
        print("The menu entry comes and goes with the installed program here; nothing was changed.", file=sys.stderr)
        return 2
    from lecun_viewer import menu_entry
    from lecun_viewer.autostart import Autostart
    from lecun_viewer.store.files import write_durably

    try:
        print(menu_entry.install(write_durably) if is_wanted else menu_entry.remove(Autostart(write_durably)))
    except OSError as error:
        print(f"The menu could not be changed: {error.strerror} ({error.filename}).", file=sys.stderr)
        return 1
    return 0


def _now() -> datetime:
    if hasattr(time, "tzset"):
        time.tzset()  # the C library reads the time zone once, and a traveller's changes while the program runs
    return datetime.now().astimezone()


def _today() -> date:
    return _now().date()


if __name__ == "__main__":
    sys.exit(main())
