"""The control for `bench_start`: a bare PySide6 window of the same widgets, with nothing behind them."""

import sys

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QListView,
    QMainWindow,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


def list_view(rows: int) -> QListView:
    view = QListView()
    view.setModel(QStringListModel([f"Row {row}" for row in range(rows)], view))
    return view


application = QApplication(sys.argv)
window = QMainWindow()
splitter = QSplitter(Qt.Orientation.Horizontal)
middle = QWidget()
layout = QVBoxLayout(middle)
layout.addWidget(QLineEdit())
layout.addWidget(list_view(75))
text = QTextBrowser()
text.setPlainText("We should learn basic things. " * 8)
for pane in (list_view(11), middle, text):
    splitter.addWidget(pane)
window.setCentralWidget(splitter)
window.resize(1180, 760)
window.show()
sys.exit(application.exec())
