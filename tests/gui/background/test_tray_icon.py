"""The icon in the tray, without a desktop. With real trays: `tests/desktop/test_tray_icon.py`."""

import pytest
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from lecun_viewer.gui.background.tray_icon import TrayIcon, TrayKind, TrayPresence


def test_plasma_finds_the_programs_name_when_the_icon_is_made(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """Plasma takes the display name for the icon's title then. Qt adds it to the titles of windows at other times."""
    names = list[str]()
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: names.append(QGuiApplication.applicationDisplayName()))
    presence = TrayPresence(None, "wayland")
    presence._kind = TrayKind.STATUS_NOTIFIER
    menu = QMenu()
    qtbot.addWidget(menu)
    tray = TrayIcon(presence, menu, QIcon(QPixmap(8, 8)))
    tray.close()
    assert names == ["LeCun Viewer"]
    assert QGuiApplication.applicationDisplayName() == ""
