"""All messages in full."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from lecun_viewer.gui.widgets.dialogs import MARGIN, polish
from lecun_viewer.gui.widgets.fields import TextField
from lecun_viewer.texts.catalogue import _

WIDTH, HEIGHT = 60, 20  # average letters, and lines


class MessagesDialog(QDialog):
    """Shows *sentences* in full, to be read, selected and copied."""

    def __init__(self, sentences: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Messages"))
        self._text = TextField("\n\n".join(sentences), self)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_("Messages"))
        metrics = self._text.fontMetrics()
        self._text.setMinimumWidth(WIDTH * metrics.averageCharWidth())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.addButton(_("&Copy All"), QDialogButtonBox.ButtonRole.ActionRole).clicked.connect(self._copy)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setDefault(True)  # or Return would copy
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addWidget(buttons)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.setSpacing(MARGIN)
        polish(self)
        self.resize(self.sizeHint().width(), HEIGHT * metrics.lineSpacing())

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())
