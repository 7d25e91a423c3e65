"""What is dropped on the window from another program: a text becomes a quote, a file is imported."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget


class Drops(QObject):
    """Takes drops wherever no text field of the window takes them.

    Signals:
        text_dropped: A text from another program.
        file_dropped: The path of a file.
    """

    text_dropped = Signal(str)
    file_dropped = Signal(Path)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._dropped: Path | str = ""
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
            self._dropped = files[0] if files else mime.text()
            QTimer.singleShot(0, self._tell)  # the other program waits until the drop is over
        return True

    @Slot()
    def _tell(self) -> None:
        if isinstance(self._dropped, Path):
            self.file_dropped.emit(self._dropped)
        else:
            self.text_dropped.emit(self._dropped)
