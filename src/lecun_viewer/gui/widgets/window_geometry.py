"""The size and place of windows, and the widths of the panes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QRect, Qt
from PySide6.QtGui import QGuiApplication

from lecun_viewer.core.preferences import GEOMETRY, SPLITTER
from lecun_viewer.gui.widgets.desktop_services import is_plasma

if TYPE_CHECKING:
    from PySide6.QtCore import QSize
    from PySide6.QtWidgets import QSplitter, QWidget

    from lecun_viewer.system.settings import Settings

DEFAULT_WIDTHS = (250, 340, 590)
FRAME_WIDTH, FRAME_HEIGHT = 16, 40  # what most desktops add; the real frame is known only after showing
PLACED = "placedHeight"  # the property of a window that has its height when it came
PANEL_HEIGHT = 56  # of Plasma, with some pixels to spare
MOST_PIXELS = 1 << 24  # of any widget (Qt's QWIDGETSIZE_MAX)


def remembered(window: QWidget, splitter: QSplitter) -> dict[str, Any]:
    """Serialize the geometry of *window* and *splitter* for the settings.

    While a pane is hidden it has no width, so the widths of the panes stay as they were.
    """
    geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    panes = filter(None, map(splitter.widget, range(splitter.count())))
    is_any_hidden = any(pane.isHidden() for pane in panes)
    return {GEOMETRY: geometry} | ({} if is_any_hidden else {SPLITTER: _wanted_widths(splitter)})


def _wanted_widths(splitter: QSplitter) -> list[int]:
    """Return the widths that the user has given the panes. Large words may make the first pane wider meanwhile."""
    first = splitter.widget(0)
    assert first, "there are panes"
    least = first.minimumWidth()
    first.setMinimumWidth(0)
    splitter.refresh()
    widths = splitter.sizes()
    first.setMinimumWidth(least)
    splitter.refresh()
    return widths


def restore(window: QWidget, splitter: QSplitter, settings: Settings) -> None:
    """Restore the geometry of *window* and *splitter*. Ignores damaged settings.

    Qt itself brings back a window that is off the screen by now (documented of `QWidget.restoreGeometry`).
    """
    geometry = settings.get(GEOMETRY)
    if isinstance(geometry, str):
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode("ascii", "replace")))
    fit(window)
    sizes = settings.get(SPLITTER)
    splitter.setSizes(DEFAULT_WIDTHS)
    if isinstance(sizes, list) and len(sizes) == 3 and all(size in range(MOST_PIXELS) for size in sizes):
        splitter.setSizes(sizes)
    for pane, stretch in enumerate((0, 1, 2)):
        splitter.setStretchFactor(pane, stretch)


def fit(window: QWidget, wanted: QSize | None = None) -> None:
    """Give *window* the size *wanted*, or else its own, as far as its screen has room for it.

    A shown window whose size changes is moved onto the screen. On Wayland, only the desktop places windows. There,
    Plasma's grow no farther than a window in the middle can. A maximized or full-screen window stays as it is.
    """
    if window.isMaximized() or window.isFullScreen():
        return
    screen = window.screen().availableGeometry()
    room = screen.adjusted(0, 0, -FRAME_WIDTH, -FRAME_HEIGHT)
    size = (wanted or window.size()).boundedTo(room.size())
    if not window.isVisible():
        window.setProperty(PLACED, size.height())
    elif _grows_downward():
        size.setHeight(min(size.height(), _most_height(room.height(), window)))
    if size == window.size():
        return
    window.resize(size)
    if window.isVisible():
        _move_into(screen, window)
    elif window.testAttribute(Qt.WidgetAttribute.WA_Moved):
        window.move(room.topLeft())


def _grows_downward() -> bool:
    """Return whether windows only grow downward, as with KWin 6.3. GNOME's stay in the middle."""
    return is_plasma() and QGuiApplication.platformName().startswith("wayland")


def _most_height(room: int, window: QWidget) -> int:
    """Return how high *window*, which came in the middle of *room*, may become without going behind a panel.

    On Wayland the screen's available geometry has the panel, too.
    """
    placed: int = window.property(PLACED) or window.height()
    return max(window.height(), (room - PANEL_HEIGHT + placed) // 2)


def _move_into(screen: QRect, window: QWidget) -> None:
    """Move *window* with its frame into *screen*, no farther than needed. Its top left corner counts most."""
    frame = window.frameGeometry()
    moved = QRect(frame)
    moved.moveRight(min(frame.right(), screen.right()))
    moved.moveBottom(min(frame.bottom(), screen.bottom()))
    moved.moveLeft(max(moved.left(), screen.left()))
    moved.moveTop(max(moved.top(), screen.top()))
    if moved.topLeft() != frame.topLeft():
        window.move(moved.topLeft())
