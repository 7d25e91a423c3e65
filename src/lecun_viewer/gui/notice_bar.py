"""A notice above the panes: what happened, what was kept, what to do. It never takes the focus or blocks anything."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from lecun_viewer.generated.ui_notice_bar import Ui_NoticeBar
from lecun_viewer.gui import colors
from lecun_viewer.gui.icons import tinted_icon, tinted_pixmap


class NoticeBar(QFrame):
    """Shows sentences, one below the other, until the user closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_NoticeBar()
        self.ui.setupUi(self)
        self._sentences: list[str] = []
        self.ui.closeButton.clicked.connect(self.clear)

    def tell(self, sentence: str) -> None:
        """Add *sentence*, unless it stands there already."""
        if sentence not in self._sentences:
            self._sentences.append(sentence)
            self.ui.textLabel.setText("\n".join(self._sentences))
        self.setAccessibleDescription(self.ui.textLabel.text())
        self._paint_in_palette()
        self.show()

    def clear(self) -> None:
        self._sentences.clear()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._paint_in_palette()

    def _paint_in_palette(self) -> None:
        application = QApplication.palette()
        palette = QPalette(application)
        palette.setColor(QPalette.ColorRole.Window, colors.notice_background(application))
        self.setPalette(palette)
        text = application.color(QPalette.ColorRole.WindowText)
        self.ui.iconLabel.setPixmap(tinted_pixmap("notice", text.rgba(), 16, self.devicePixelRatioF()))
        self.ui.closeButton.setIcon(tinted_icon("close", text, 16, self.devicePixelRatioF()))
