"""The program's icon in the system tray, there whenever there is a tray, whichever kind that is.

What the icon does is said elsewhere: its menu is passed in, and a click is passed on.
"""

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot
from PySide6.QtGui import QIcon, Qt
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from lecun_viewer.gui.background.tray_presence import TrayKind, TrayPresence

CLICKS = (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick)


class TrayIcon(QObject):
    """Makes Qt's icon once there is a tray, and keeps it: a late click on an icon that was hidden can crash.

    When the tray has gone and comes back, Qt puts its icon there again. Only for a tray of the other kind it has to be
    made anew (seen with Qt 6.8 to 6.12).

    Signals:
        activated: the user clicked the icon, or double-clicked it, as some desktops want it.
        is_there_changed: ``is_there`` is another.
    """

    activated = Signal()
    is_there_changed = Signal()

    def __init__(self, presence: TrayPresence, menu: QMenu, icon: QIcon, parent: QObject | None = None) -> None:
        """*menu* stays the caller's, who keeps it. *icon* is not null."""
        super().__init__(parent)
        self._presence = presence
        self._menu = menu
        self._icon = icon
        self._tool_tip = ""
        self._system_icon: QSystemTrayIcon | None = None
        self._kind: TrayKind | None = None  # that it was made for
        self._was_there = False
        self._same_click_until = QDeadlineTimer(0)
        presence.changed.connect(self._on_presence_changed)
        self._on_presence_changed()

    @property
    def is_there(self) -> bool:
        """Whether there is a tray with the icon in it, as far as can be known: some trays fold icons away."""
        return self._presence.kind is not None

    @property
    def system_icon(self) -> QSystemTrayIcon | None:
        """Qt's icon, for the messages that it shows on Windows and macOS. On Linux it may become another."""
        return self._system_icon

    def set_icon(self, icon: QIcon) -> None:
        """Change the picture. *icon* is not null."""
        self._icon = icon
        if self._system_icon:
            self._system_icon.setIcon(icon)

    def set_tool_tip(self, text: str) -> None:
        """Have *text*, which is plain, shown to who points at the icon; not every desktop does."""
        self._tool_tip = text
        if self._system_icon:
            self._system_icon.setToolTip(_tool_tip(text, self._kind))

    def close(self) -> None:
        """Take the icon away, for the program ends."""
        self._presence.changed.disconnect(self._on_presence_changed)
        self._remove()

    @Slot()
    def _on_presence_changed(self) -> None:
        kind = self._presence.kind
        if kind and kind is not self._kind:
            self._remove()
            self._kind = kind
            self._make()
        if self.is_there != self._was_there:
            self._was_there = self.is_there
            self.is_there_changed.emit()

    def _make(self) -> None:
        made = QSystemTrayIcon(self._icon, self)
        made.setContextMenu(self._menu)
        made.setToolTip(_tool_tip(self._tool_tip, self._kind))
        made.activated.connect(self._on_activated)
        made.show()
        self._system_icon = made

    def _remove(self) -> None:
        if self._system_icon:
            self._system_icon.hide()
            self._system_icon.deleteLater()
            self._system_icon = None

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        """Pass a click on at once. What follows within the time of a double click belongs to it."""
        if reason in CLICKS and self._same_click_until.hasExpired():
            self._same_click_until.setRemainingTime(QApplication.doubleClickInterval())
            self.activated.emit()


def _tool_tip(text: str, kind: TrayKind | None) -> str:
    """Return *text* so that it is shown as it is.

    In an XEmbed tray Qt shows it, and takes for HTML what looks like it. In a StatusNotifierItem it goes into the title
    of the tool tip, which is plain (only the description has markup).
    """
    if kind is not TrayKind.XEMBED:
        return text
    return Qt.convertFromPlainText(text) if Qt.mightBeRichText(text) else text
