"""The question on the first close: go on in the background, or quit."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.gui.widgets.modal import choose


def keeps_running(window: QWidget, *, has_tray: bool) -> bool | None:
    """Ask whether the program goes on without *window*; ``None`` where the user wants neither."""
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
    box.addButton(QMessageBox.StandardButton.Cancel).setIcon(QIcon())  # Qt's own is drawn for light windows
    box.setDefaultButton(keep)
    answers = {keep: True, leave: False}
    return answers.get(choose(box))  # type: ignore[call-overload,no-any-return]
