"""What is dropped on the window from another program: a text becomes a quote, a file is imported."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Signal
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
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QDropEvent) or event.source():  # a quote that is dragged out of the window itself
            return False
        mime = event.mimeData()
        files = [Path(each.toLocalFile()) for each in mime.urls() if each.isLocalFile()]
        if not files and not mime.hasText():
            return False
        event.acceptProposedAction()
        if event.type() == QEvent.Type.Drop:
            if files:
                self.file_dropped.emit(files[0])
            else:
                self.text_dropped.emit(mime.text())
        return True
