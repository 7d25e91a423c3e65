"""The program beside its window: the tray icon, the daily notification, and the question after the first close."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from lecun_viewer.core.attribution import with_attribution
from lecun_viewer.core.preferences import ASKED_WITHOUT_TRAY, QUOTE, SYSTEM, Preferences
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line, shown
from lecun_viewer.gui.background import tray_icon
from lecun_viewer.gui.background.daily_notification import DailyNotification, WallClock
from lecun_viewer.gui.background.notifier import Notifier, TrayNotifier
from lecun_viewer.gui.background.tray_icon import TrayDetector, TrayIcon
from lecun_viewer.gui.background.tray_menu import State, TrayMenu
from lecun_viewer.gui.editor import Editor
from lecun_viewer.gui.theme.icons import app_icon, app_picture, marked_app_icon
from lecun_viewer.gui.widgets.desktop_services import mime_data, taken_token
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.days import no_quote_of_the_day

if sys.platform == "linux":
    from lecun_viewer.desktop.bus import session_bus_address
    from lecun_viewer.gui.background.background_portal import BackgroundPortal
    from lecun_viewer.gui.background.desktop_signals import DesktopColors, SessionEnd, qt_knows_better
    from lecun_viewer.gui.background.freedesktop_notifier import FreedesktopNotifier
    from lecun_viewer.gui.message_bus import MessageBus

if TYPE_CHECKING:
    from lecun_viewer.gui.dialogs.questions import Answer, CloseQuestion
    from lecun_viewer.gui.store_signals import StoreSignals
    from lecun_viewer.stores import Stores

NOTIFICATION_ICON_PIXELS = 64
FIRST_MINUTE = timedelta(minutes=1)


class Background(QObject):
    """Connects the tray, the menu, the notification and the clock. Knows only whether the window is visible.

    Attributes:
        menu: That of the tray. It tells what is wanted of the window.
        notification: That of the day.

    Signals:
        quote_requested: Show the window with the quote of this id. ``""`` keeps the quote that the window shows. The
            second value is the desktop's activation token for this, or ``""``.
        quit_requested: The window was closed, and that ends the program.
        failed: A favorite was not changed. The sentence tells the user why.
        day_changed: A new day has begun.
        state_changed: The sentences of `state` may be different now.
        session_ending: The session begins to end.
    """

    quote_requested = Signal(str, str)
    quit_requested = Signal()
    failed = Signal(str)
    day_changed = Signal()
    state_changed = Signal()
    session_ending = Signal()

    def __init__(
        self,
        stores: Stores,
        signals: StoreSignals,
        editor: Editor,
        is_window_visible: Callable[[], bool],
        is_in_front: Callable[[str], bool] = lambda _quote_id: False,
    ) -> None:
        """*is_in_front* tells whether the window is in front of all others, and shows the quote with that id."""
        super().__init__()
        self._daily = stores.daily
        self._favorites = stores.favorites
        self._signals = signals
        self._editor = editor
        self._settings = stores.settings
        self._now = stores.now
        self._today = stores.today
        self._is_window_visible = is_window_visible
        self._is_in_front = is_in_front
        self._first_start = stores.now() if stores.settings.get(QUOTE) is None else None
        self._question: CloseQuestion | None = None
        self._day = stores.today()
        self._bus = MessageBus(session_bus_address(), self) if sys.platform == "linux" else None
        self.portal = (
            BackgroundPortal(self._bus, stores.settings, self) if self._bus and "FLATPAK_ID" in os.environ else None
        )
        self.menu = TrayMenu(self._menu_state, self)
        self._presence = TrayDetector(self._bus, QGuiApplication.platformName(), self)
        self._tray = TrayIcon(self._presence, self.menu.menu, app_icon(), self)
        self._notifier = notifier = self._make_notifier()
        self.notification = DailyNotification(stores, notifier, editor, self, is_seen=self._is_seen)
        notifier.state_changed.connect(self.state_changed)  # the notification hears of it first
        self._clock = WallClock(stores.now, self)
        if self._bus:
            SessionEnd(self._bus, self).began.connect(self.session_ending)
        self._connect_signals()

    def start(self) -> None:
        """Tell the quote of the day, and show its notification if it is due."""
        self._tell_day()
        self.notification.check()

    @property
    def has_tray(self) -> bool:
        """Whether the icon can be seen."""
        return self._tray.is_there

    def tray_state(self) -> str:
        """Return the problem with the tray or with running beside it. Empty if all is well."""
        if self.portal and not self.portal.may_run:
            return _("Your system doesn’t let LeCun Viewer run in the background, so closing the window quits it.")
        if self.has_tray:
            return ""
        return _("No system tray is available. Once there is one, the icon appears within a minute.")

    def window_closed(self, *, may_ask: bool = True) -> None:
        """The window was closed: keep running, quit, or ask.

        The user is asked at the first close, and again at the first close without a tray. Without *may_ask* nobody is
        asked. Then the last answer holds, and without an answer the program ends. Closing the question ends the
        program, too, and nothing is remembered.
        """
        keeps = Preferences.from_settings(self._settings.get).close_keeps_running
        is_new_without_tray = keeps and not self.has_tray and not self._settings.get(ASKED_WITHOUT_TRAY)
        if may_ask and (keeps is None or is_new_without_tray):
            self._ask()
        elif keeps:
            self._stay()
        else:
            self.quit_requested.emit()

    def _stay(self) -> None:
        """Go on without a window. In a Flatpak, the program ends if the desktop doesn't allow that."""
        if self.portal:
            self.portal.ask(self._on_portal_answered)

    def _on_portal_answered(self) -> None:
        if self.portal and not self.portal.may_run and not self._is_window_visible():
            self.quit_requested.emit()
        else:
            self.state_changed.emit()

    def window_shown(self) -> None:
        """The window is shown again: withdraw the question."""
        if self._question:
            self._question.withdraw()
            self._forget_question()

    def _ask(self) -> None:
        from lecun_viewer.gui.dialogs.questions import CloseQuestion

        self._question = CloseQuestion(has_tray=self.has_tray)
        self._question.answered.connect(self._on_answered)
        self._question.show()

    @Slot(object)
    def _on_answered(self, answer: Answer) -> None:
        self._forget_question()
        if answer.is_decision:
            self._prefer(close_keeps_running=answer.keeps_running)
            if not self.has_tray:
                self._settings.update(**{ASKED_WITHOUT_TRAY: True})
            self.state_changed.emit()
        if answer is answer.CANCEL:
            self._show_window()
        elif answer.keeps_running:
            self._stay()
        else:
            self.quit_requested.emit()

    def _forget_question(self) -> None:
        if self._question:
            self._question.deleteLater()
            self._question = None

    def _prefer(self, **values: Any) -> None:
        settings = Preferences.from_settings(self._settings.get)._replace(**values).to_settings()
        self._settings.update(**{name: settings[name] for name in values})

    def preferences_changed(self) -> None:
        """Apply the preferences as they are now. If there was no quote of the day, there may be one."""
        self._tell_day()
        self.notification.check()
        self.state_changed.emit()

    @Slot(str)
    def quote_was_shown(self, quote_id: str) -> None:
        """The window shows the quote with this id. If that is today's, it needs no notification."""
        if self.notification.is_waiting and any(quote.id == quote_id for quote in self.notification.todays_quotes()):
            self.notification.looked_at()

    def tell(self, sentence: str) -> bool:
        """Show *sentence* beside the tray icon. Return whether that was possible."""
        return self._tray.show_message(_("LeCun Viewer"), in_one_line(sentence))

    def follow_desktop_colors(self, hear_scheme: Callable[[str], None], hear_contrast: Callable[[bool], None]) -> None:
        """Call both with what the desktop reports outside of Qt, now and at each change: see `DesktopColors`."""
        if not self._bus or qt_knows_better():
            hear_scheme(SYSTEM)
        if not self._bus:
            hear_contrast(False)
            return
        colors = DesktopColors(self._bus, self)
        if not qt_knows_better():
            colors.scheme_reported.connect(hear_scheme)
        colors.contrast_reported.connect(hear_contrast)
        colors.ask()

    def close(self) -> None:
        """Remove the tray icon, the notification and the question, and leave the bus."""
        self._tray.close()
        self._forget_question()
        self._notifier.close()
        if self._bus:
            self._bus.close()

    def _make_notifier(self) -> Notifier:
        if self._bus:
            name = QGuiApplication.desktopFileName()
            has_entry = name != QGuiApplication.applicationName()  # see `process.application`
            icon = partial(app_picture, NOTIFICATION_ICON_PIXELS)
            return FreedesktopNotifier(self._bus, name if has_entry else "", icon, self)
        assert self._tray.system_icon, "there is always a tray on this system"
        return TrayNotifier(self._tray.system_icon, app_icon(), self)

    def _connect_signals(self) -> None:
        menu, notification = self.menu, self.notification

        self._clock.minute_began.connect(self._presence.look)
        self._clock.minute_began.connect(self._on_minute)

        self._tray.activated.connect(self._show_window)
        self._tray.is_there_changed.connect(self.state_changed)
        menu.show_requested.connect(self._show_window)
        menu.open_requested.connect(self._open)
        menu.copy_requested.connect(self._copy)
        menu.favorite_toggled.connect(self._toggle_favorite)
        menu.notify_toggled.connect(self._on_notify_toggled)
        menu.snooze_toggled.connect(self._on_snooze_toggled)

        notification.open_requested.connect(self._on_notification_opened)
        notification.mark_changed.connect(self._on_mark_changed)

        self._signals.favorites_changed.connect(menu.refresh)

    def _todays_quote(self) -> Quote | None:
        daily = self._daily.today()
        return daily.quote if daily else None

    def _is_seen(self, quote: Quote) -> bool:
        """Return whether a notification of *quote* would only cover a window that shows it.

        At the very first start, the window shows today's quote. It may not be in front yet.
        """
        is_new = self._first_start is not None and self._now() - self._first_start < FIRST_MINUTE
        return self._is_in_front(quote.id) or (is_new and self._is_window_visible())

    def _menu_state(self) -> State:
        quote = self._todays_quote()
        return State(
            quote,
            is_favorite=quote is not None and quote.id in self._favorites,
            is_window_visible=self._is_window_visible(),
            notifies=Preferences.from_settings(self._settings.get).notify,
            is_snoozed=self.notification.is_snoozed,
        )

    @Slot()
    def _on_minute(self) -> None:
        if self._today() != self._day:
            self._day = self._today()
            self._tell_day()
            self.day_changed.emit()
        self.notification.check()
        self.state_changed.emit()

    def _tell_day(self) -> None:
        quote = self._todays_quote()
        longest = tray_icon.LONGEST_TOOL_TIP
        self._tray.set_tool_tip(with_attribution(shown(quote), longest) if quote else no_quote_of_the_day())
        self.menu.refresh()

    @Slot()
    def _show_window(self) -> None:
        self.quote_requested.emit("", taken_token())

    @Slot()
    def _open(self) -> None:
        if quote := self._todays_quote():
            self.quote_requested.emit(quote.id, taken_token())

    @Slot()
    def _copy(self) -> None:
        if quote := self._todays_quote():
            QGuiApplication.clipboard().setMimeData(mime_data(quote))

    @Slot()
    def _toggle_favorite(self) -> None:
        if (quote := self._todays_quote()) and (refusal := self._editor.toggle(quote)):
            self.failed.emit(refusal)

    @Slot(bool)
    def _on_notify_toggled(self, is_on: bool) -> None:
        self._prefer(notify=is_on)
        self.preferences_changed()

    @Slot()
    def _on_snooze_toggled(self) -> None:
        self.notification.snooze(is_on=not self.notification.is_snoozed)
        self.menu.refresh()
        self.state_changed.emit()

    @Slot(object, str)
    def _on_notification_opened(self, quote: Quote, token: str) -> None:
        self.quote_requested.emit(quote.id, token)

    @Slot()
    def _on_mark_changed(self) -> None:
        self._tray.set_icon(marked_app_icon() if self.notification.is_waiting else app_icon())
        self.state_changed.emit()
