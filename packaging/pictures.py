"""Take the pictures of README, guide and software centers anew, into ``packaging/pictures/``.

    python packaging/pictures.py

The real program runs without a screen, in Qt's own style, with a new home folder for each picture. So the pictures show
what the program is now. Needs the Python of ``.venv/``, and for *Preferences* a session that can show notifications.

Software centers want a window with its frame and shadow, at most 1000 × 700 (Flathub, “Quality Guidelines”). Without a
desktop nobody draws them. So they are drawn here, as GNOME's are.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

FOLDER = Path(__file__).parent / "pictures"
MOST = (1000, 700)  # of a whole picture
SHADOW = 28
TITLE_BAR = 38
CORNER = 10
SIZE = (MOST[0] - 2 * SHADOW, MOST[1] - 2 * SHADOW - TITLE_BAR)
MENU_HEIGHT = 380
STEP_MS = 400  # for the window to finish what the step before began

# The name of each picture, the colors, and what is done before it is taken: text for the search field or a dialog, a
# file to import, a button whose menu is opened, or a name of the window's actions.
PICTURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "window": ("light", ()),
    "dark": ("dark", ()),
    "search": ("light", ("search:intelligence",)),
    "copy-as": ("light", ("menu:copyButton",)),
    "cite": ("light", ("menu:copyButton",)),
    "import": ("light", ("import:My Clippings.txt",)),
    "preferences": ("light", ("preferencesAction",)),
    "check": ("light", ("checkTextAction", "type:AI is not going to replace people, it will amplify what we do")),
}
QUOTE = "cake-analogy"
CLIPPINGS = """\
On the Origin of Species (Charles Darwin)
- Your Highlight on page 490 | Location 6512-6513 | Added on Sunday, 1 November 2026 10:12:04

There is grandeur in this view of life
==========
Sketch of the Analytical Engine (Ada Lovelace)
- Your Highlight on page 722 | Location 1090-1091 | Added on Monday, 2 November 2026 21:40:31

The Analytical Engine has no pretensions whatever to originate anything.
==========
"""


def take_all() -> None:
    """Take each picture in a process of its own."""
    for name in PICTURES:
        with TemporaryDirectory() as home:
            own = {f"XDG_{each}_HOME": str(Path(home) / each.lower()) for each in ("DATA", "CONFIG", "STATE", "CACHE")}
            screen = {"HOME": home, "QT_QPA_PLATFORM": "offscreen", "LANG": "en_US.UTF-8", "LANGUAGE": ""}
            subprocess.run([sys.executable, __file__, name], env=os.environ | screen | own, check=True, timeout=120)


def take(name: str) -> None:
    """Take the picture *name* of the program that runs in this process."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    from lecun_viewer.app.options import Options
    from lecun_viewer.app.program import Program
    from lecun_viewer.stores import Stores
    from lecun_viewer.system.directories import data_folder, log_folder, settings_folder
    from lecun_viewer.system.fault_log import FaultLog

    colors, actions = PICTURES[name]
    with closing(Stores(data_folder(), settings_folder())) as stores:
        stores.settings.update(color_scheme=colors, notify=name == "preferences")
        program = Program(stores, FaultLog(log_folder()), str(data_folder() / "socket"), "")

        def opened() -> QWidget | None:
            dialogs = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog))
            return QApplication.activePopupWidget() or next((each for each in dialogs if each.isVisible()), None)

        def steps() -> Iterator[None]:
            (window,) = (each for each in QApplication.topLevelWidgets() if each.objectName() == "MainWindow")
            window.resize(*SIZE)
            yield
            for action in actions:
                _do(window, action)
                yield
                yield
            while not (shown := opened() if actions and not actions[0].startswith("search:") else window):
                yield  # a file is read in a thread
            if isinstance(shown, QDialog) and shown.height() > SIZE[1]:
                shown.resize(shown.width(), SIZE[1])
                yield
            picture = _with_menu(window) if shown is QApplication.activePopupWidget() else shown.grab()
            if name == "copy-as":
                picture = _pane(window, picture)
            else:
                picture = _framed(picture, window if shown is QApplication.activePopupWidget() else shown)
            picture.save(str(FOLDER / f"{name}.png"), quality=0)  # as small as it gets, without loss
            shown.close()
            program.quit()

        story = steps()
        timer = QTimer(interval=STEP_MS)
        timer.timeout.connect(lambda: next(story, None))
        QTimer.singleShot(4 * STEP_MS, timer.start)
        program.run(Options(quote=QUOTE))


def _with_menu(window: "QWidget") -> "QPixmap":
    """Return a picture of *window* with the menu of formats. The menu is a window of its own.

    The screen here is narrower than *window*. So the menu is drawn where a real screen has it.
    """
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication, QWidget

    menu, button = QApplication.activePopupWidget(), window.findChild(QWidget, "copyButton")
    assert menu
    assert isinstance(button, QWidget)
    picture, corner = window.grab(), button.mapTo(window, button.rect().bottomRight())
    with QPainter(picture) as painter:
        painter.drawPixmap(corner - QPoint(menu.width(), 0), menu.grab())
    return picture


def _pane(window: "QWidget", picture: "QPixmap") -> "QPixmap":
    """Return the quote's pane of *picture*, which shows *window*. It is enough for the guide."""
    from PySide6.QtCore import QPoint, QRect, QSize
    from PySide6.QtWidgets import QWidget

    pane = window.findChild(QWidget, "detailPane")
    assert isinstance(pane, QWidget)
    return picture.copy(QRect(pane.mapTo(window, QPoint()), QSize(pane.width(), MENU_HEIGHT)))


def _framed(picture: "QPixmap", window: "QWidget") -> "QPixmap":
    """Return *picture* in a frame with the title of *window* and a shadow, in its colors."""
    from PySide6.QtCore import QPointF, QRectF, Qt
    from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap

    frame = QRectF(SHADOW, SHADOW, picture.width(), picture.height() + TITLE_BAR)
    made = QPixmap(int(frame.width()) + 2 * SHADOW, int(frame.height()) + 2 * SHADOW)
    made.fill(Qt.GlobalColor.transparent)
    outline = QPainterPath()
    outline.addRoundedRect(frame, CORNER, CORNER)
    ink = window.palette().windowText().color()
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 2))
        for each in range(1, SHADOW):  # they lie upon each other, so that it gets darker toward the window
            painter.drawRoundedRect(frame.adjusted(-each, -each, each, each), CORNER + each, CORNER + each)
        painter.setClipPath(outline)
        painter.fillRect(frame, window.palette().window())
        painter.drawPixmap(QPointF(SHADOW, SHADOW + TITLE_BAR), picture, QRectF(picture.rect()))
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QColor(0, 0, 0, 60))
        painter.drawPath(outline)
        title = frame.adjusted(0, 0, 0, TITLE_BAR - frame.height())
        font = window.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(ink)
        painter.drawText(title, Qt.AlignmentFlag.AlignCenter, window.windowTitle().replace("[*]", ""))
        middle = QPointF(title.right() - TITLE_BAR / 2, title.center().y())
        painter.setBrush(QColor(ink.red(), ink.green(), ink.blue(), 26))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(middle, 11, 11)
        painter.setPen(QPen(ink, 1.5))
        for slope in (1, -1):
            painter.drawLine(middle + QPointF(-4, -4 * slope), middle + QPointF(4, 4 * slope))
    return made


def _do(window: "QWidget", action: str) -> None:
    from PySide6.QtCore import QObject, QTimer
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QToolButton

    kind, _, text = action.partition(":")
    if kind == "search":
        field = window.findChild(QObject, "searchEdit")
        assert isinstance(field, QLineEdit)
        field.setText(text)
    elif kind == "type":
        dialog = QApplication.activeModalWidget() or window
        editor = dialog.findChild(QPlainTextEdit)
        assert isinstance(editor, QPlainTextEdit)
        editor.setPlainText(text)
    elif kind == "import":
        file = Path.home() / text
        file.write_text(CLIPPINGS, encoding="utf-8")
        QTimer.singleShot(0, lambda: window.importing.import_files([file]))  # type: ignore[attr-defined]
    elif kind == "menu":
        button = window.findChild(QToolButton, text)
        assert isinstance(button, QToolButton)
        QTimer.singleShot(0, button.showMenu)  # which waits until the menu is closed
    else:
        found = window.findChild(QAction, action)
        assert isinstance(found, QAction)
        QTimer.singleShot(0, found.trigger)  # a dialog waits in there until it is closed


if __name__ == "__main__":
    take(sys.argv[1]) if sys.argv[1:] else take_all()
