"""Take the pictures of README, guide and software centers anew, into ``packaging/pictures/``.

    python packaging/pictures.py

The real program runs without a screen, in Qt's own style, with a new home folder for each picture. So the pictures show
what the program is now. Needs the Python of ``.venv/``, and for *Preferences* a session that can show notifications.
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
SIZE = (1180, 760)
MENU_HEIGHT = 380
STEP_MS = 400  # for the window to finish what the step before began

# The name of each picture, the colors, and what is done before it is taken: text for the search field or a dialog, a
# file to import, a button to press, or a name of the window's actions.
PICTURES: dict[str, tuple[str, tuple[str, ...]]] = {
    "window": ("light", ()),
    "dark": ("dark", ()),
    "search": ("light", ("search:intelligence",)),
    "copy-as": ("light", ("button:copyAsButton",)),
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
            picture = _with_menu(window) if shown is QApplication.activePopupWidget() else shown.grab()
            picture.save(str(FOLDER / f"{name}.png"), quality=0)  # as small as it gets, without loss
            shown.close()
            program.quit()

        story = steps()
        timer = QTimer(interval=STEP_MS)
        timer.timeout.connect(lambda: next(story, None))
        QTimer.singleShot(4 * STEP_MS, timer.start)
        program.run(Options(quote=QUOTE))


def _with_menu(window: "QWidget") -> "QPixmap":
    """Return a picture of the quote's pane with the menu of formats. The menu is a window of its own.

    The screen here is narrower than *window*. So the menu is drawn where a real screen has it.
    """
    from PySide6.QtCore import QPoint, QRect, QSize
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication, QWidget

    menu = QApplication.activePopupWidget()
    pane, button = window.findChild(QWidget, "detailPane"), window.findChild(QWidget, "copyAsButton")
    assert menu
    assert isinstance(pane, QWidget)
    assert isinstance(button, QWidget)
    picture, corner = window.grab(), button.mapTo(window, button.rect().bottomRight())
    with QPainter(picture) as painter:
        painter.drawPixmap(corner - QPoint(menu.width(), 0), menu.grab())
    return picture.copy(QRect(pane.mapTo(window, QPoint()), QSize(pane.width(), MENU_HEIGHT)))


def _do(window: "QWidget", action: str) -> None:
    from PySide6.QtCore import QObject, QTimer
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

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
    elif kind == "button":
        button = window.findChild(QAbstractButton, text)
        assert isinstance(button, QAbstractButton)
        button.pressed.emit()
    else:
        found = window.findChild(QAction, action)
        assert isinstance(found, QAction)
        QTimer.singleShot(0, found.trigger)  # a dialog waits in there until it is closed


if __name__ == "__main__":
    take(sys.argv[1]) if sys.argv[1:] else take_all()
