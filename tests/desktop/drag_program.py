"""A program to drag a text from. It is run as a program of its own. All of its text is selected.

The text may be moved out of it, as out of any editor. The first argument is the text.
"""

import sys

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

TITLE = "Drag from here"

if __name__ == "__main__":
    application = QApplication(sys.argv)
    editor = QPlainTextEdit(sys.argv[1])
    editor.setWindowTitle(TITLE)
    editor.selectAll()
    editor.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    editor.show()
    sys.exit(application.exec())
