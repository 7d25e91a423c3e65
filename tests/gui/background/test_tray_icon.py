"""The icon in the tray, without a desktop. With real trays: `tests/desktop/test_tray_icon.py`."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon
from pytestqt.qtbot import QtBot

from lecun_viewer.gui.background.tray_icon import CLICKS, TrayDetector, TrayIcon, TrayKind

ANY_TIME_MS = 600_000  # apart, two clicks are a double click still, on however slow a machine

MakeIcon = Callable[[TrayKind], TrayIcon]


@pytest.fixture
def make_icon(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[MakeIcon]:
    """A function that makes an icon for a kind of tray. There is no tray here, so the icon is not shown."""
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: None)
    made, menu = list[TrayIcon](), QMenu()
    qtbot.addWidget(menu)

    def make(kind: TrayKind) -> TrayIcon:
        presence = TrayDetector(None, "wayland")
        presence.kind = kind
        made.append(TrayIcon(presence, menu, QIcon(QPixmap(8, 8))))
        return made[-1]

    yield make
    for icon in made:
        icon.close()


def qt_icon(icon: TrayIcon) -> QSystemTrayIcon:
    assert icon.system_icon
    return icon.system_icon


def test_plasma_finds_the_programs_name_when_the_icon_is_made(
    make_icon: MakeIcon, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Plasma takes the display name for the icon's title then. Qt adds it to the titles of windows at other times."""
    names = list[str]()
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _icon: names.append(QGuiApplication.applicationDisplayName()))
    make_icon(TrayKind.STATUS_NOTIFIER)
    assert names == ["LeCun Viewer"]
    assert QGuiApplication.applicationDisplayName() == ""


def test_it_has_the_picture_that_it_was_given_last(make_icon: MakeIcon) -> None:
    icon = make_icon(TrayKind.STATUS_NOTIFIER)
    assert [size.width() for size in qt_icon(icon).icon().availableSizes()] == [8]
    icon.set_icon(QIcon(QPixmap(16, 16)))
    assert [size.width() for size in qt_icon(icon).icon().availableSizes()] == [16]


@pytest.mark.parametrize(("double_click_ms", "count"), [(ANY_TIME_MS, 1), (0, 2)])
def test_two_clicks_are_one_within_the_time_of_a_double_click(
    make_icon: MakeIcon, double_click_ms: int, count: int
) -> None:
    icon, clicks, before = make_icon(TrayKind.STATUS_NOTIFIER), list[None](), QApplication.doubleClickInterval()
    icon.activated.connect(lambda: clicks.append(None))
    QApplication.setDoubleClickInterval(double_click_ms)
    try:
        qt_icon(icon).activated.emit(QSystemTrayIcon.ActivationReason.MiddleClick)
        for reason in CLICKS:
            qt_icon(icon).activated.emit(reason)
    finally:
        QApplication.setDoubleClickInterval(before)
    assert len(clicks) == count


@pytest.mark.parametrize(("kind", "shown"), [(TrayKind.STATUS_NOTIFIER, "<b>a</b>"), (TrayKind.XEMBED, "&lt;b&gt;")])
def test_a_tool_tip_is_never_read_as_html(make_icon: MakeIcon, kind: TrayKind, shown: str) -> None:
    """Only in an XEmbed tray Qt would do so."""
    icon = make_icon(kind)
    icon.set_tool_tip("<b>a</b>")
    assert shown in qt_icon(icon).toolTip()
