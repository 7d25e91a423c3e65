"""The dialog about the program."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from lecun_viewer.generated.ui_about_dialog import Ui_AboutDialog
from lecun_viewer.gui.look import direction, typography
from lecun_viewer.gui.widgets.dialogs import run, without_icons
from lecun_viewer.texts.catalogue import _

LETTERS_IN_LINE = 50  # at least, so that large letters make no high column


class AboutDialog(QDialog):
    """Shows the program's name and version, its license, the folder of the favorites and the log file."""

    def __init__(self, version: str, favorites_folder: str, log_path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_AboutDialog()
        self.ui.setupUi(self)
        without_icons(self.ui.buttonBox)
        letters = LETTERS_IN_LINE * self.fontMetrics().averageCharWidth()
        self.ui.textLabel.setMinimumWidth(min(letters, self.screen().availableSize().width() * 2 // 3))
        self.ui.titleLabel.setFont(typography.serif(self.font(), 1.6))
        self.ui.titleLabel.setText(direction.of_window(_("LeCun Viewer {0}").format(version)))
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        self.ui.textLabel.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # also of the folders' lines
        self.ui.textLabel.setText(
            _(
                "Quotes attributed to Yann LeCun, each with what is known of its origin.\n\n"
                "Your favorites and their backups are kept in\n{0}\n\n"
                "What went wrong in the program is logged in\n{1}\n\n"
                "The program sends nothing anywhere. MIT license."
            ).format(favorites_folder, log_path)
        )


def show_about(version: str, favorites_folder: str, log_path: str, window: QWidget) -> None:
    """Show the dialog over *window* until the user closes it."""
    run(AboutDialog(version, favorites_folder, log_path, window))
