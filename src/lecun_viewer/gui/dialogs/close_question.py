"""The question when the window is closed for the first time: keep running, or quit."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.gui.widgets.dialogs import choose


def keeps_running(window: QWidget, *, has_tray: bool) -> bool | None:
    """Ask whether the program keeps running without *window*. Return ``None`` if the user cancels.

    Asks only. The caller remembers the answer.
    """
    box = QMessageBox(window)
    box.setWindowTitle(window.tr("Close LeCun Viewer"))
    box.setText(window.tr("Keep running in the background?"))
    if has_tray:
        explanation = window.tr(
            "LeCun Viewer can stay in the tray and show you a quote once a day. Its icon there brings the window back."
        )
    else:
        explanation = window.tr(
            "LeCun Viewer can go on without a window and show you a quote once a day. This desktop has no tray for its"
            " icon: starting the program again brings the window back, and so does a click on the notification."
        )
    box.setInformativeText(f"{explanation}\n\n" + window.tr("You can change this in the Preferences."))
    keep = box.addButton(window.tr("&Keep Running"), QMessageBox.ButtonRole.AcceptRole)
    leave = box.addButton(window.tr("&Quit"), QMessageBox.ButtonRole.DestructiveRole)
    box.addButton(QMessageBox.StandardButton.Cancel).setIcon(QIcon())  # Qt's icon is made for light windows
    box.setDefaultButton(keep)
    chosen = choose(box)
    if chosen is keep:
        return True
    return False if chosen is leave else None
