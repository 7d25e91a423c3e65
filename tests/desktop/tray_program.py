"""A program with nothing but a tray icon. It is run as a program of its own.

It prints ``ready``, ``there``, ``gone`` and ``activated``, and each click in Qt's own word. A click changes picture and
tool tip. The argument is the double-click time in milliseconds. With ``SLOW_CLOCK`` in the environment, a minute is a
minute.
"""

import os
import sys
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from lecun_viewer.desktop.bus import session_bus_address
from lecun_viewer.gui.background.daily_notification import WallClock
from lecun_viewer.gui.background.tray_icon import TrayDetector, TrayIcon
from lecun_viewer.gui.message_bus import MessageBus

FULL_MINUTE = datetime(2026, 1, 1, 12)
JUST_BEFORE_THE_MINUTE = datetime(2026, 1, 1, 11, 59, 59, 900_000)  # so this clock has ten full minutes a second


class Teller(QObject):
    """Prints what *tray* tells."""

    def __init__(self, tray: TrayIcon) -> None:
        super().__init__()
        self._tray = tray
        self._heard: QSystemTrayIcon | None = None
        tray.is_there_changed.connect(self._on_is_there_changed)
        tray.activated.connect(self._on_activated)

    @Slot()
    def _on_is_there_changed(self) -> None:
        system_icon = self._tray.system_icon
        if system_icon is not None and system_icon is not self._heard:
            self._heard = system_icon
            system_icon.activated.connect(self._on_system_icon_activated)
        say("there" if self._tray.is_there else "gone")

    @Slot()
    def _on_activated(self) -> None:
        say("activated")
        self._tray.set_icon(square("green"))
        self._tray.set_tool_tip("Clicked")

    @Slot(QSystemTrayIcon.ActivationReason)
    def _on_system_icon_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        say(reason.name)


def say(word: str) -> None:
    print(word, flush=True)


def square(color: str) -> QIcon:
    pixmap = QPixmap(24, 24)
    pixmap.fill(color)
    return QIcon(pixmap)


application = QApplication(sys.argv)
application.setQuitOnLastWindowClosed(False)
application.setDoubleClickInterval(int(sys.argv[1]))
menu = QMenu()
menu.addAction("&Quit").triggered.connect(QCoreApplication.quit)
presence = TrayDetector(MessageBus(session_bus_address()), application.platformName())
tray = TrayIcon(presence, menu, square("red"))
clock = WallClock(lambda: FULL_MINUTE if "SLOW_CLOCK" in os.environ else JUST_BEFORE_THE_MINUTE)
clock.minute_began.connect(presence.look)
tray.set_tool_tip("Deep & <b>bold</b>")
teller = Teller(tray)
application.aboutToQuit.connect(tray.close)
say("ready")
sys.exit(application.exec())
