"""The control for `bench_hidden`: a bare PySide6 program with an icon in the tray and a menu."""

import sys

from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

application = QApplication(sys.argv)
application.setQuitOnLastWindowClosed(False)
picture = QPixmap(32, 32)
picture.fill(QColor("navy"))
menu = QMenu()
menu.addAction("Quit").triggered.connect(application.quit)
icon = QSystemTrayIcon(QIcon(picture))
icon.setToolTip("A bare program")
icon.setContextMenu(menu)
icon.show()
sys.exit(application.exec())
