"""A program to drop things on. It is run as a program of its own and says what was dropped.

It prints ``over`` at each place of a drag that it takes. For each drop it prints a line of JSON, with ``action`` and
the text of each offered format.
"""

import json
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

TITLE = "Drop here"


class Target(QWidget):
    """Takes whatever comes, as a copy."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(TITLE)
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        print("over", flush=True)

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        given = {name: bytes(data.data(name).data()).decode() for name in data.formats()}
        event.acceptProposedAction()
        print(json.dumps(given | {"action": event.proposedAction().name}), flush=True)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    target = Target()
    target.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    target.show()
    sys.exit(application.exec())
