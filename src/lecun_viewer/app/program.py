"""The objects of the running desktop program, and what is asked of them. The composition root of `app`.

Import it after `app` has imported Qt. The window may never be shown by a program in the tray, so it is imported when it
is made. So are the background and a dialog.
"""

from __future__ import annotations

import sys
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QPixmapCache

from lecun_viewer import __version__
from lecun_viewer.core.preferences import DESKTOP_COLORS, DESKTOP_CONTRAST, SYSTEM
from lecun_viewer.core.quote import RANDOM, TODAY
from lecun_viewer.gui.preferences.appearance import ColorScheme, TextSize
from lecun_viewer.gui.process.application import QuitSignals, close_dialogs, make_application
from lecun_viewer.gui.process.faults import Faults, after_crash, leave_qt_messages, log_qt_messages, without_answer
from lecun_viewer.stores import Stores
from lecun_viewer.system.directories import APP_NAME, data_folder, settings_folder
from lecun_viewer.system.fault_log import FaultLog
from lecun_viewer.system.files import folder_failure
from lecun_viewer.system.log import run_each

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lecun_viewer.app.options import Options
    from lecun_viewer.gui.background.background import Background
    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.gui.preferences.preferences_editor import PreferencesEditor
    from lecun_viewer.gui.store_signals import StoreSignals
    from lecun_viewer.gui.window.main_window import MainWindow
    from lecun_viewer.records.state import CollectionMessage

IN_FRONT_MS = 1000  # until a window that is shown is the active one, enough for a slow window manager
PIXMAPS_KB = 10_240  # Qt's own default for its cache


class Program:
    """Makes the objects, connects them, and lives until its loop ends."""

    def __init__(self, stores: Stores, log: FaultLog, socket_name: str | None, spoken: str) -> None:
        """Make the application. Faults of *log* are reported to the user from now on.

        *socket_name* is where to answer later starts. It is ``None`` if another program has that place, but did not
        answer. Then the user is told so.
        *spoken* is the language instead of the preferred one, if there is such a language.
        """
        log_qt_messages()
        self._log = log
        self._faults = Faults(log.path.parent, self._tell_in_window, self._tell_in_tray)
        log.on_fault = self._faults.occurred.emit
        self._stores = stores
        self._application = make_application(APP_NAME, __version__, spoken or self._stores.preferences.language)
        self._application.file_opened.connect(self._on_file_opened)
        self._application.link_opened.connect(self._show_link)
        self._application.setQuitOnLastWindowClosed(False)  # the user decides, see `gui.background.background`
        self._socket_name = socket_name
        self._followed = self._stores.preferences
        self._background: Background | None = None
        self._color_scheme: ColorScheme | None = None
        self._shown_window: MainWindow | None = None
        self._is_session_ending = False
        self._is_complete = False
        self._files = list[str]()  # to import once all is made
        self._asked: Mapping[str, Any] = {}  # at the start
        if not socket_name:
            self._faults.add(without_answer())

    def run(self, options: Options) -> int:
        """Show the window with what *options* ask for. Return the exit status when the user or the session ends it."""
        self._files += options.files
        self._asked = options.request
        if options.hidden:
            self._keep_pixmaps(0)
        else:
            window, quote_id, link = self._window(), options.quote, options.link
            if quote_id:
                run_each(lambda: window.show_quote_id(self._id_of(quote_id)))
            if link:
                run_each(lambda: window.show_link(link))
            window.show()
        QTimer.singleShot(0, self._begin)
        if sys.platform != "win32":  # Windows sends no such signals
            self._quit_signals = QuitSignals()
            self._quit_signals.received.connect(self.quit)
        self._log.debug(f"Platform {self._application.platformName()}, favorites in {data_folder()}")
        if self._log.catch_crashes():
            self._faults.add(after_crash())
        status = self._application.exec()
        if self._background:
            self._background.close()
            self._editor.stack.clear()  # steps that are collected while Python ends crash (PySide6 6.11.3)
        self._destroy_windows()
        leave_qt_messages()
        return status

    def quit(self) -> None:
        """End the program. No window can object, because everything is saved already."""
        self._application.exit(0)

    def _destroy_windows(self) -> None:
        """Destroy the windows while their Python objects are whole. Qt calls these until then."""
        for window in self._application.topLevelWidgets():
            window.deleteLater()
        self._application.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # Made when they are needed

    @cached_property
    def _signals(self) -> StoreSignals:
        from lecun_viewer.gui.store_signals import StoreSignals

        return StoreSignals(self._stores)

    @cached_property
    def _editor(self) -> Editor:
        from lecun_viewer.gui.editor import Editor

        return Editor(self._stores)

    @cached_property
    def _text_size(self) -> TextSize:
        return TextSize(self._stores.settings)

    @cached_property
    def _preferences_editor(self) -> PreferencesEditor:
        from lecun_viewer.gui.preferences.preferences_editor import PreferencesEditor

        assert self._background
        editor = PreferencesEditor(self._stores, self._text_size, self._colors(), self._autostart, self._background)
        editor.failed.connect(self._tell)
        editor.folder_changed.connect(self._on_folder_changed)
        return editor

    def _window(self) -> MainWindow:
        """Return the window. Make it at the first call."""
        if not self._shown_window:
            self._shown_window = self._make_window()
        return self._shown_window

    def _make_window(self) -> MainWindow:
        from lecun_viewer.gui.window.main_window import MainWindow

        self._colors()  # the window has the right ones from its first picture on
        window = MainWindow(self._stores, self._signals, self._editor, self._text_size)
        window.log_requested.connect(self._faults.show_log)
        window.about_requested.connect(self._show_about)
        window.preferences_requested.connect(self._show_preferences)
        window.quit_requested.connect(self.quit)
        window.closed.connect(self._on_window_closed)
        window.quote_shown.connect(self._on_quote_shown)
        self._application.aboutToQuit.connect(window.remember)
        return window

    def _colors(self) -> ColorScheme:
        """Return the colors that the user prefers. They follow the system from now on. A tray icon needs no colors."""
        if not self._color_scheme:
            preferred = self._stores.preferences.color_scheme
            self._color_scheme = ColorScheme(
                self._application, preferred, self._desktop_colors(), wants_contrast=self._wants_contrast()
            )
        return self._color_scheme

    def _desktop_colors(self) -> str:
        """Return what the desktop reported last. So the next start has the right colors in its first picture."""
        return str(self._stores.settings.get(DESKTOP_COLORS, SYSTEM))

    def _wants_contrast(self) -> bool:
        """Return whether the desktop reported last that the user wants high contrast."""
        return self._stores.settings.get(DESKTOP_CONTRAST) is True

    def _on_desktop_colors_reported(self, reported: str) -> None:
        if reported != self._desktop_colors():
            self._stores.settings.update(**{DESKTOP_COLORS: reported})
        if self._color_scheme:
            self._color_scheme.hear_desktop(reported)

    def _on_desktop_contrast_reported(self, reported: bool) -> None:
        if reported != self._wants_contrast():
            self._stores.settings.update(**{DESKTOP_CONTRAST: reported})
        if self._color_scheme:
            self._color_scheme.hear_contrast(reported)

    # What is made once the window is shown

    def _begin(self) -> None:
        """Make all that works beside the window. If a part fails, it is reported, and the others are made."""
        run_each(
            self._work_in_the_background,
            self._watch_settings,
            self._watch_records,
            self._synchronize,
            self._answer_the_outside,
            self._tell_store_messages,
            self._look_at_folder,
            self._faults.tell,
            self._import_first,
            self._check_first,
        )

    def _check_first(self) -> None:
        """Check what the start was asked to check. The window is in front already."""
        if "check" in self._asked:
            self._window().dialogs.check_given(self._asked["check"])

    def _import_first(self) -> None:
        """Import the files that were asked for until now."""
        self._is_complete = True
        if self._files and self._is_window_visible():
            self._window().importing.import_files([Path(each) for each in self._files])  # it is in front already
        elif self._files:
            self._import_files(self._files)

    def _tell_store_messages(self) -> None:
        if self._shown_window:
            self._shown_window.tell_store_messages()

    def _look_at_folder(self) -> None:
        from lecun_viewer.texts.failures import unusable_folder

        if failure := folder_failure(data_folder()):
            self._faults.add(unusable_folder(str(data_folder()), failure))

    def _keep_pixmaps(self, most_kb: int) -> None:
        """Limit Qt's cache of pixmaps. Without a window it is empty, since Qt tends a filled cache with a timer."""
        QPixmapCache.setCacheLimit(most_kb)

    def _work_in_the_background(self) -> None:
        from lecun_viewer.desktop.autostart import Autostart
        from lecun_viewer.gui.background.background import Background
        from lecun_viewer.gui.theme.icons import app_icon

        self._application.setWindowIcon(app_icon())
        self._autostart = Autostart()
        self._background = background = Background(
            self._stores, self._signals, self._editor, self._is_window_visible, self._shows_in_front
        )
        background.quote_requested.connect(self._show_window)
        background.quit_requested.connect(self.quit)
        background.notification.review_requested.connect(self._show_review)
        background.menu.random_requested.connect(self._show_random)
        background.menu.check_requested.connect(self._check_clipboard)
        background.menu.hide_requested.connect(self._hide_window)
        background.menu.preferences_requested.connect(self._show_preferences)
        background.menu.quit_requested.connect(self.quit)
        background.session_ending.connect(self._close_windows)
        background.day_changed.connect(self._on_day_changed)
        background.state_changed.connect(self._faults.tell)  # there may be a tray now
        background.follow_desktop_colors(self._on_desktop_colors_reported, self._on_desktop_contrast_reported)
        background.failed.connect(self._tell)
        background.notification.failed.connect(self._tell)
        run_each(self._autostart.renew)
        if self._is_window_visible():
            QTimer.singleShot(IN_FRONT_MS, self._start_background)
        else:
            self._start_background()

    def _start_background(self) -> None:
        """Show what is due of the day. A window that was shown is in front by now, so nothing covers its quote."""
        if self._background:
            run_each(self._background.start, self._tell_what_is_shown)

    def _watch_settings(self) -> None:
        from lecun_viewer.gui.process.folder_watcher import FolderWatcher

        self._settings_watcher = FolderWatcher(settings_folder(), self._application)
        self._settings_watcher.maybe_changed.connect(self._on_settings_maybe_changed)
        self._on_settings_maybe_changed()  # nobody watched them between the start and now

    def _watch_records(self) -> None:
        from lecun_viewer.gui.process.folder_watcher import FolderWatcher
        from lecun_viewer.gui.process.index_updater import IndexUpdater

        self._updater = IndexUpdater(self._stores, self._signals)
        self._updater.finished.connect(self._show_collection_messages)
        self._records_watcher = FolderWatcher(self._stores.records.path, self._application, suffix=".jsonl")
        self._records_watcher.maybe_changed.connect(self._on_records_maybe_changed)
        self._application.aboutToQuit.connect(self._updater.close)
        # Queued, for the settings change right after the collection.
        self._signals.own_changed.connect(self._follow_own_settings, Qt.ConnectionType.QueuedConnection)
        self._signals.library_changed.connect(self._on_library_changed)
        self._on_records_maybe_changed()
        self._show_collection_messages()

    def _synchronize(self) -> None:
        from lecun_viewer.gui.process.synchronizer import Synchronizer

        self._synchronizer = Synchronizer(self._stores.mirror, self._application)
        self._synchronizer.united.connect(self._on_records_maybe_changed)
        self._synchronizer.messages_added.connect(self._on_messages_added)
        signals = self._signals
        for changed in (self._records_watcher.maybe_changed, signals.favorites_changed, signals.own_changed):
            changed.connect(self._synchronizer.schedule)
        self._application.aboutToQuit.connect(self._synchronizer.close)

    def _answer_the_outside(self) -> None:
        self._application.commitDataRequest.connect(self._on_session_ending)
        if self._socket_name:
            from lecun_viewer.gui.process.single_instance import InstanceServer

            self._server = InstanceServer(self._socket_name)
            self._server.show_requested.connect(self._show_window)
            self._server.link_requested.connect(self._show_link)
            self._server.files_requested.connect(self._import_files)
            self._server.check_requested.connect(self._check)
            self._server.quit_requested.connect(self.quit, Qt.ConnectionType.QueuedConnection)  # answered by then
            self._application.aboutToQuit.connect(self._server.close)

    # What is asked for while it runs

    def _show_window(self, quote_id: str = "", token: str = "") -> None:
        self._keep_pixmaps(PIXMAPS_KB)
        if self._background:
            self._background.window_shown()
        self._window().show_requested(self._id_of(quote_id), token)
        self._show_collection_messages()
        self._tell_what_is_shown()
        self._faults.tell()

    def _import_files(self, files: Sequence[str], token: str = "") -> None:
        """Show the window, and import *files* one after the other. Each has its preview first."""
        self._show_window(token=token)
        self._window().importing.import_files([Path(each) for each in files])

    def _show_link(self, link: str, token: str = "") -> None:
        """Show the window with the quote that *link* leads to. A link does no more."""
        self._show_window(token=token)
        self._window().show_link(link)

    def _check(self, text: str | None, token: str = "") -> None:
        """Show the window, and check *text*, or the text on the clipboard if it is ``None``."""
        self._window().dialogs.close_check(lambda: self._show_check(text, token))

    def _show_check(self, text: str | None, token: str) -> None:
        self._show_window(token=token)
        self._window().dialogs.check_given(text)

    def _check_clipboard(self) -> None:
        from lecun_viewer.gui.widgets.desktop_services import taken_token

        self._check(None, taken_token())

    def _on_file_opened(self, file: str) -> None:
        if self._is_complete:
            self._import_files([file])
        else:
            self._files.append(file)

    def _id_of(self, asked: str) -> str:
        """Return the id that *asked* means. It is an id itself, or `TODAY` or `RANDOM`."""
        if asked == TODAY and (today := self._stores.daily.today()):
            return today.quote.id
        if asked == RANDOM and (any_quote := self._stores.library.random()):
            return any_quote.id
        return asked

    def _tell_in_window(self, sentence: str) -> bool:
        window = self._shown_window
        if not (window and window.isVisible()):
            return False
        window.tell(sentence)
        return True

    def _tell_in_tray(self, sentence: str) -> bool:
        return self._background is not None and self._background.tell(sentence)

    def _tell(self, sentence: str) -> None:
        self._show_window()
        self._window().tell(sentence)

    def _show_random(self) -> None:
        from lecun_viewer.gui.widgets.desktop_services import taken_token

        self._show_window(token=taken_token())
        self._window().show_random()

    def _show_review(self, token: str) -> None:
        self._show_window(token=token)
        self._window().show_review()

    def _hide_window(self) -> None:
        self._window().hide()
        self._keep_pixmaps(0)

    def _is_window_visible(self) -> bool:
        return self._shown_window is not None and self._shown_window.isVisible()

    def _shows_in_front(self, quote_id: str) -> bool:
        window = self._shown_window
        return window is not None and window.isActiveWindow() and window.shown_quote_id == quote_id

    def _on_window_closed(self) -> None:
        """Ask nobody what closing means when the session ends, or has begun to end before."""
        may_ask = not (self._is_session_ending or self._application.isSavingSession())
        self._keep_pixmaps(0)
        if self._background:
            self._background.window_closed(may_ask=may_ask)
        else:  # a fault ended its start, so nothing would show the window again
            self.quit()

    def _tell_what_is_shown(self) -> None:
        if self._shown_window and self._shown_window.isVisible() and self._shown_window.shown_quote_id:
            self._on_quote_shown(self._shown_window.shown_quote_id)

    def _on_quote_shown(self, quote_id: str) -> None:
        if self._background:
            self._background.quote_was_shown(quote_id)

    def _on_records_maybe_changed(self) -> None:
        """Read what another program or another computer has changed."""
        self._stores.favorites.refresh()
        self._updater.look()

    def _on_folder_changed(self) -> None:
        self._synchronizer.use(self._stores.mirror)

    def _on_messages_added(self, messages: list[CollectionMessage]) -> None:
        self._stores.messages += messages
        self._show_collection_messages()

    def _on_settings_maybe_changed(self) -> None:
        """Follow what another program changed, such as a collection that the console has hidden.

        Compare with `_followed`: our own write may have re-read the file already.
        """
        self._stores.settings.refresh()
        preferences, before = self._stores.preferences, self._followed
        self._followed = preferences
        if preferences.hidden_collections != before.hidden_collections:
            self._stores.library.hide(preferences.hidden_collections)
        if preferences != before and self._background:
            self._background.preferences_changed()

    def _on_day_changed(self) -> None:
        if self._shown_window:
            self._shown_window.day_changed()

    def _follow_own_settings(self) -> None:
        """Count our own change of the settings as followed.

        A removed collection stays hidden until the library has dropped it. The settings no longer name it.
        """
        self._followed = self._stores.preferences

    def _on_library_changed(self) -> None:
        if self._background:  # there may be a quote of the day now, or none any more
            self._background.preferences_changed()

    def _show_collection_messages(self) -> None:
        """Show them in the window. If no window is visible, they wait for the next."""
        if self._shown_window and self._shown_window.isVisible():
            self._shown_window.messages.tell_of_collections(self._stores.messages)

    def _on_session_ending(self) -> None:
        """Never delay a logout: from now on, closing the window asks nothing."""
        self._is_session_ending = True

    def _close_windows(self) -> None:
        """Close all before the desktop does. A desktop can't close a window beneath a dialog that waits.

        If the user stops the logout, nothing comes back by itself.
        """
        self._on_session_ending()
        close_dialogs()
        if self._is_window_visible():
            self._window().close()

    def _show_about(self) -> None:
        from lecun_viewer.gui.dialogs.about_dialog import AboutDialog, Folders
        from lecun_viewer.gui.widgets.dialogs import run

        data, mirror = data_folder(), self._stores.mirror
        licenses = Path(sys.executable).with_name("licenses")  # of the portable folder
        bundled = licenses if (licenses / "THIRD-PARTY-NOTICES.txt").is_file() else None
        folders = Folders(mirror.folder, data, data / "backups", self._log.path.parent, bundled)
        run(AboutDialog(__version__, folders, self._window(), has_favorites=mirror.has_favorites))

    def _show_preferences(self) -> None:
        self._preferences_editor.open(self._shown_window if self._is_window_visible() else None)
