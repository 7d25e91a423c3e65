"""Hears that Plasma ends the session, before Plasma closes the windows.

On Wayland no session manager tells a program so (seen with Plasma 6.3). Other desktops close no windows then.
"""

from PySide6.QtCore import QObject, Signal

from lecun_viewer.gui.bus.message_bus import MessageBus

SHUTDOWN_NAME = "org.kde.Shutdown"  # Plasma starts this service for a logout or a shutdown


class SessionEnd(QObject):
    """Watches the session's bus.

    Signals:
        began: The session begins to end. Another program or the user may still stop that.
    """

    began = Signal()

    def __init__(self, bus: MessageBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_first_answer = True
        bus.watch_owner(SHUTDOWN_NAME, self._on_owner)

    def _on_owner(self, owner: str) -> None:
        """Ignore a service that was there before. It may be left from a logout that was stopped."""
        if owner and not self._is_first_answer:
            self.began.emit()
        self._is_first_answer = False
