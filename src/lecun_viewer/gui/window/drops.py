"""What is dropped on the window from another program: a text becomes a quote, files are imported."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Takes drops wherever no text field of the window takes them.

    Signals:
        text_dropped: A text from another program.
        files_dropped: The paths of one or more files.
    """

    text_dropped = Signal(str)
    files_dropped = Signal(list)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._dropped: list[Path] | str = ""
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or event.source():  # a quote that is dragged out of the window itself
            return False
        mime = event.mimeData()
        files = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
        if not files and not mime.hasText():
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # a text that is moved would be deleted where it comes from
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._dropped = files or mime.text()
            QTimer.singleShot(0, self._tell)  # the other program waits until the drop is over
        return True

    @Slot()
    def _tell(self) -> None:
        if isinstance(self._dropped, str):
            self.text_dropped.emit(self._dropped)
        else:
            self.files_dropped.emit(self._dropped)
