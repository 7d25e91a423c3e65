"""The harness itself, tried on a little program with the kinds of widgets that the real one has."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .bus import Bus, BusError, HeaderFields
from .notifications import PATH, SERVICE, Notifications
from .program import MakeDesktop, Program, StartProgram
from .screen_reader import WALK_LIMIT, ScreenReader
from .tray import status_items, the_embedded_icon, the_icon
from .virtual_desktop import VirtualDesktop
from .waiting import eventually
from .x11 import selection_owner

TITLE = "Sample (it's a test)"
TYPED = "Hello, World: naïve “łódź” — 世界?"

SAMPLE = f"""
import sys
from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (QApplication, QLineEdit, QMainWindow, QMenu, QPlainTextEdit, QPushButton,
    QSystemTrayIcon, QTableView, QVBoxLayout, QWidget)

ROWS = int(sys.argv[1])

class Model(QAbstractTableModel):
    def rowCount(self, parent=None): return ROWS
    def columnCount(self, parent=None): return 1
    def data(self, index, role=Qt.ItemDataRole.DisplayRole):
        if role == Qt.ItemDataRole.DisplayRole: return f"row {{index.row()}}"
        if role == Qt.ItemDataRole.AccessibleTextRole: return f"spoken row {{index.row()}}"

app = QApplication(sys.argv)
window = QMainWindow(windowTitle={TITLE!r})
central = QWidget()
layout = QVBoxLayout(central)
widgets = [
    (QLineEdit(), "Entry"),
    (QPushButton("Star", checkable=True), "Favorite"),
    (QPlainTextEdit("A quote.\\nOf two lines."), "Quote"),
    (QTableView(), "Quotes"),
]
for widget, name in widgets:
    widget.setAccessibleName(name)
    layout.addWidget(widget)
widgets[1][0].setAccessibleDescription("Keep this quote")
model = Model()
widgets[3][0].setModel(model)
window.setCentralWidget(central)

pixmap = QPixmap(24, 24)
pixmap.fill(Qt.GlobalColor.red)
tray = QSystemTrayIcon(QIcon(pixmap))
menu = QMenu()
menu.addAction("&Show").triggered.connect(lambda: print("show chosen", flush=True))
menu.addAction("Quit").triggered.connect(app.quit)
tray.setContextMenu(menu)
tray.setToolTip("Sample tray")
tray.activated.connect(lambda reason: print("activated", reason.name, flush=True))
tray.show()

window.show()
sys.exit(app.exec())
"""

StartSample = Callable[..., Program]


@pytest.fixture
def sample(start_program: StartProgram, tmp_path: Path) -> StartSample:
    """A factory: start the sample program with a table of some rows."""
    script = tmp_path / "sample.py"
    script.write_text(SAMPLE, encoding="utf-8")

    def start(rows: int = 3, desktop: VirtualDesktop | None = None) -> Program:
        return start_program(sys.executable, str(script), str(rows), title=TITLE, desktop=desktop)

    return start


def test_typing_arrives_and_is_read(sample: StartSample, desktop: VirtualDesktop) -> None:
    entry = sample().tree().find(name="Entry", role="text")
    entry.grab_focus()
    eventually(lambda: "focused" in entry.states)
    desktop.type_text(TYPED)
    eventually(lambda: entry.text == TYPED, what="the typed text")
    desktop.keys("ctrl+a", "ctrl+c")
    eventually(lambda: desktop.clipboard() == TYPED, what="the copied text")


def test_a_click_gives_the_focus(sample: StartSample, desktop: VirtualDesktop, reader: ScreenReader) -> None:
    quote = sample().tree().find(name="Quote")
    assert quote.text == "A quote.\nOf two lines."
    desktop.click(*quote.center())
    eventually(lambda: reader.focused() == quote, what="the quote has the focus")
    desktop.keys("shift+Tab")
    eventually(lambda: (node := reader.focused()) and node.name == "Favorite", what="the focus went back")


def test_pressing_toggles(sample: StartSample) -> None:
    button = sample().tree().find(name="Favorite")
    assert button.description == "Keep this quote"
    assert {"enabled", "showing", "checkable"} <= button.states
    assert "checked" not in button.states
    button.press()
    eventually(lambda: "checked" in button.states)
    with pytest.raises(BusError, match="cannot Fly"):
        button.press("Fly")


def test_reads_a_long_table_without_counting_it(sample: StartSample) -> None:
    tree = sample(rows=100_000).tree()
    table = tree.find(name="Quotes", role="table")
    assert table.row_count() == 100_000
    assert table.cell(99_999).name == "spoken row 99999"
    assert len(list(tree.walk())) < WALK_LIMIT
    assert tree.first(name="there is no such thing") is None
    assert "spoken row 2" in tree.outline()


def test_a_selected_row_says_so(sample: StartSample, desktop: VirtualDesktop) -> None:
    table = sample().tree().find(name="Quotes", role="table")
    desktop.click(*table.cell(1).center())
    eventually(lambda: (node := table.selected()) and node.name == "spoken row 1", what="row 1 is selected")
    desktop.keys("Down")
    eventually(lambda: "selected" in table.cell(2).states, what="row 2 is selected")
    assert table.selected_rows() == [2]
    eventually(lambda: table.focused() == table, what="the view has the focus")


def test_a_window_comes_and_goes(sample: StartSample, desktop: VirtualDesktop) -> None:
    assert desktop.windows() == []
    program = sample()
    assert desktop.active_window() == program.window
    assert program.window is not None
    desktop.close_window(program.window)
    eventually(lambda: not desktop.windows(TITLE), what="no window")
    assert program.wait_exit() == 0


def test_an_icon_in_an_sni_tray(sample: StartSample, desktop: VirtualDesktop) -> None:
    program = sample()
    (icon,) = eventually(lambda: status_items(desktop), what="a tray icon")
    assert icon.read("ToolTip")[2] == "Sample tray"
    icon.activate()
    eventually(lambda: "activated Trigger" in program.output(), what="the click is told")
    assert icon.menu() == ["Show", "Quit"]
    icon.choose("Show")
    eventually(lambda: "show chosen" in program.output(), what="the choice is told")
    with pytest.raises(LookupError, match="not 'Fly'"):
        icon.choose("Fly")
    icon.choose("Quit")
    assert program.wait_exit() == 0
    eventually(lambda: not status_items(desktop), what="no tray icon")


ICON = """
import sys
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

app = QApplication(sys.argv)
pixmap = QPixmap(24, 24)
pixmap.fill(QColor(sys.argv[1]))
tray = QSystemTrayIcon(QIcon(pixmap))
tray.show()
app.exec()
"""


@pytest.mark.parametrize(("color", "is_seen"), [("red", True), ("transparent", False)])
def test_an_icon_of_which_nothing_is_to_be_seen(
    color: str, is_seen: bool, desktop: VirtualDesktop, start_program: StartProgram
) -> None:
    start_program(sys.executable, "-c", ICON, color)
    assert the_icon(desktop).has_picture == is_seen


def test_an_icon_in_an_xembed_tray(sample: StartSample, make_desktop: MakeDesktop) -> None:
    desktop = make_desktop(tray="xembed", notifications=False)
    assert not desktop.owns(SERVICE)
    program = sample(desktop=desktop)
    the_embedded_icon(desktop).click()
    eventually(lambda: "activated Trigger" in program.output(), what="the click is told")
    assert status_items(desktop) == []


def test_parts_come_later_and_come_back(make_desktop: MakeDesktop, sample: StartSample) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    assert not desktop.owns("org.kde.StatusNotifierWatcher")
    assert selection_owner(desktop.display, "_NET_SYSTEM_TRAY_S0") == 0
    with Bus(desktop.bus_address) as bus, pytest.raises(BusError):  # nothing is started by asking for it
        bus.call(SERVICE, PATH, SERVICE, "GetServerInformation")
    for _ in range(2):
        desktop.start_tray("sni")
        desktop.start_notifications()
        assert desktop.owns(SERVICE)
        desktop.end_tray()
        desktop.end_notifications()
        eventually(lambda: not desktop.owns("org.kde.StatusNotifierWatcher"), what="no tray")
        eventually(lambda: not desktop.owns(SERVICE), what="no notification daemon")


def test_a_notification_is_shown_and_pressed(desktop: VirtualDesktop, notifications: Notifications) -> None:
    with Bus(desktop.bus_address) as program:
        for summary in ("First", "Second"):
            _notify(program, summary)
        first = notifications.wait(summary="First")
        second = notifications.wait(summary="Second")
        assert first.body == "a body"
        assert first.hints == {"urgency": 1}
        eventually(lambda: notifications.displayed_count() == 2, what="dunst shows two")
        notifications.press("open", first)
        assert (first.pressed, second.pressed) == (["open"], [])
        told = list[object]()

        def is_told() -> bool:
            members = ((message.header.fields.get(HeaderFields.member), message.body) for message in program.received())
            told.extend(body for member, body in members if member == "ActionInvoked")
            return bool(told)

        eventually(is_told, what="the press is told to the program")
        assert told == [(first.id, "open")]
        with pytest.raises(BusError, match="no notification on show offers 'fly'"):
            notifications.press("fly")
        program.call(SERVICE, PATH, SERVICE, "CloseNotification", "u", first.id)
        eventually(lambda: notifications.shown() == [second], what="the first is closed")
        assert [entry["summary"] for entry in notifications.history()] == ["First"]


def test_a_notification_nobody_takes_is_seen_all_the_same(make_desktop: MakeDesktop) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    with Notifications(desktop) as notifications, Bus(desktop.bus_address) as program:
        with pytest.raises(BusError):
            _notify(program, "Unheard")
        eventually(lambda: [each.summary for each in notifications.sent()] == ["Unheard"], what="one sent")
        assert notifications.shown() == []


def test_nothing_is_left(sample: StartSample, tmp_path: Path, start_program: StartProgram) -> None:
    with VirtualDesktop(tmp_path / "desktop") as desktop:
        program = sample(desktop=desktop)
        assert program.process.pid in desktop.processes()
        names = {Path(f"/proc/{pid}/comm").read_text().strip() for pid in desktop.processes()}
        assert {"Xvfb", "openbox", "dunst", "xfce4-panel", "at-spi2-registr"} <= names
        assert desktop.screenshot(tmp_path / "screen.png").stat().st_size > 1000
        runtime = Path(desktop.env["XDG_RUNTIME_DIR"])
        assert runtime.stat().st_mode & 0o777 == 0o700
    assert desktop.processes() == []
    assert not runtime.exists()


def test_nothing_is_left_of_a_desktop_that_does_not_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "bin" / "openbox"
    broken.parent.mkdir()
    broken.write_text("#!/bin/sh\necho no screen for me >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(broken.parent), prepend=":")
    desktop = VirtualDesktop(tmp_path / "desktop")
    with pytest.raises(RuntimeError, match="no screen for me"):
        desktop.__enter__()
    assert desktop.processes() == []


def test_a_session_can_end_under_a_program(make_desktop: MakeDesktop, sample: StartSample) -> None:
    desktop = make_desktop(tray="none", notifications=False)
    program = sample(desktop=desktop)
    desktop.end_session()
    assert program.wait_exit() != 0  # the sample does not handle the loss of its screen


def test_what_never_comes_is_told_with_the_last_value() -> None:
    with pytest.raises(AssertionError, match=r"not within 0.1 s: the end of time; last: 0"):
        eventually(lambda: 0, timeout=0.1, what="the end of time")


def _notify(bus: Bus, summary: str) -> None:
    actions = ["default", "Open it", "open", "Open", "close", "Close"]
    body = ("Sample", 0, "", summary, "a body", actions, {"urgency": ("y", 1)}, -1)
    bus.call(SERVICE, PATH, SERVICE, "Notify", "susssasa{sv}i", *body)
