"""The menu of the tray icon."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from lecun_viewer.core.attribution import beginning
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.texts.catalogue import _p

LONGEST_BEGINNING = 50  # characters of a quote, about as many as a panel shows in one line


class State(NamedTuple):
    """The state that the menu shows. ``quote`` is ``None`` if there is no quote of the day."""

    quote: Quote | None
    is_favorite: bool
    is_window_visible: bool
    notifies: bool
    is_snoozed: bool


def first_words(quote: Quote) -> str:
    """Return the first words of *quote* in quotation marks, at most ``LONGEST_BEGINNING`` characters."""
    text = " ".join(in_one_line(quote.text).split())  # in a menu, a tab begins the column of shortcuts
    return f"“{beginning(text, LONGEST_BEGINNING)}”"


class TrayMenu(QObject):
    """Sends the user's choices as signals. Calls *now* for the state to show, each time the menu opens.

    Its actions never change, only their texts, because panels that draw the menu remember the actions by number.

    Signals:
        open_requested: Show the quote of the day.
        show_requested, hide_requested: Show or hide the window.
        copy_requested: Copy the quote of the day.
        favorite_toggled: Make the quote of the day a favorite, or no longer.
        random_requested: Show a random quote.
        check_requested: Find the quotes in the text on the clipboard.
        notify_toggled: Turn notifications on or off.
        snooze_toggled: Show no notification until tomorrow, or resume notifications.
        preferences_requested, quit_requested: Open the preferences, or quit.
    """

    open_requested = Signal()
    show_requested = Signal()
    hide_requested = Signal()
    copy_requested = Signal()
    favorite_toggled = Signal()
    random_requested = Signal()
    check_requested = Signal()
    notify_toggled = Signal(bool)
    snooze_toggled = Signal()
    preferences_requested = Signal()
    quit_requested = Signal()

    def __init__(self, now: Callable[[], State], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self.menu = QMenu()  # held here, because nothing else owns it
        self._quote = self._add("", self.open_requested)
        self.menu.addSeparator()
        self._show = self._add(_p("tray menu", "&Show LeCun Viewer"), self.show_requested)
        self._hide = self._add(_p("tray menu", "&Hide LeCun Viewer"), self.hide_requested)
        self.menu.addSeparator()
        self._copy = self._add(_p("tray menu", "&Copy Quote of the Day"), self.copy_requested)
        self._favorite = self._add("", self.favorite_toggled)
        self._random = self._add(_p("tray menu", "&Random Quote"), self.random_requested)
        self._check = self._add(_p("tray menu", "Chec&k the Clipboard"), self.check_requested)
        self.menu.addSeparator()
        self._notifications = self.menu.addMenu(_p("tray menu", "&Notifications"))
        self._notify = self._add(_p("tray menu", "&Quote of the Day"), self.notify_toggled, self._notifications)
        self._snooze = self._add("", self.snooze_toggled, self._notifications)
        self._notify.setCheckable(True)
        self._preferences = self._add(_p("tray menu", "&Preferences…"), self.preferences_requested)
        self.menu.addSeparator()
        self._quit = self._add(_p("tray menu", "&Quit"), self.quit_requested)
        self.menu.aboutToShow.connect(self.refresh)
        self._notifications.aboutToShow.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        now = self._now()
        title = first_words(now.quote).replace("&", "&&") if now.quote else _p("tray menu", "No Quote of the Day")
        self._quote.setText(title)
        for action in (self._quote, self._copy, self._favorite):
            action.setEnabled(now.quote is not None)
        self._show.setVisible(not now.is_window_visible)
        self._hide.setVisible(now.is_window_visible)
        self._favorite.setText(
            _p("tray menu", "Remove from &Favorites") if now.is_favorite else _p("tray menu", "Add to &Favorites")
        )
        self._notify.setChecked(now.notifies)
        self._snooze.setEnabled(now.notifies)
        self._snooze.setText(
            _p("tray menu", "&Resume Notifications") if now.is_snoozed else _p("tray menu", "Pause Until &Tomorrow")
        )

    def _add(self, text: str, wanted: SignalInstance, menu: QMenu | None = None) -> QAction:
        action = (menu or self.menu).addAction(text)
        action.triggered.connect(wanted)
        return action
