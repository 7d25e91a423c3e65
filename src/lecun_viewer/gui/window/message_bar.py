"""A bar above the panes: what happened, what was kept, what to do. It never takes the focus or blocks anything."""

from PySide6.QtCore import QEvent, QTimer, Slot
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_message_bar import Ui_MessageBar
from lecun_viewer.gui.look import colors
from lecun_viewer.gui.look.icons import tinted_icon, tinted_pixmap
from lecun_viewer.gui.widgets.announcing import announce
from lecun_viewer.gui.widgets.breaking import breakable

SUCCESS_SHOWN_MS = 10_000


class MessageBar(QFrame):
    """Shows messages of one kind.

    Problems stand below each other until the user closes the bar. A success replaces the success before. It goes away
    after a while, but not while the mouse or the focus is on the bar.
    """

    def __init__(self, parent: QWidget | None = None, *, is_problem: bool) -> None:
        super().__init__(parent)
        self.ui = Ui_MessageBar()
        self.ui.setupUi(self)
        self._is_problem = is_problem
        self._sentences: list[str] = []
        self._while = QTimer(self, interval=SUCCESS_SHOWN_MS)
        self._while.timeout.connect(self._on_while_over)
        self.ui.closeButton.clicked.connect(self.clear)

    def tell(self, sentence: str) -> None:
        """Show *sentence* in one line. A problem that the bar shows already moves to the end."""
        sentence = in_one_line(sentence)
        kept = [each for each in self._sentences if each != sentence] if self._is_problem else []
        self._sentences = [*kept, sentence]
        self._set_text()
        self.setAccessibleDescription("\n".join(self._sentences))
        self._paint_in_palette()
        self.show()
        announce(self, sentence)
        if not self._is_problem:
            self._while.start()

    @Slot()
    def clear(self) -> None:
        self._while.stop()
        self._sentences.clear()
        self.hide()

    @Slot()
    def _on_while_over(self) -> None:
        if not (self.underMouse() or self.ui.closeButton.hasFocus()):
            self.clear()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self._paint_in_palette()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_text()

    def _set_text(self) -> None:
        """Show the sentences. A word wider than the bar gets invisible places to break."""
        self.ui.messageLayout.activate()
        label = self.ui.textLabel
        label.setText(breakable("\n".join(self._sentences), label.fontMetrics(), label.width()))

    def _paint_in_palette(self) -> None:
        application = QApplication.palette()
        text = application.color(QPalette.ColorRole.WindowText)
        background, ink, icon = colors.message_background(application), text, "done"
        if self._is_problem:
            background = colors.problem_background(application)
            ink, icon = colors.readable(colors.problem(application), background), "problem"
        palette = QPalette(application)
        palette.setColor(QPalette.ColorRole.Window, background)
        self.setPalette(palette)
        self.ui.iconLabel.setPixmap(tinted_pixmap(icon, ink.rgba(), 16, self.devicePixelRatioF()))
        self.ui.closeButton.setIcon(tinted_icon("close", text, 16, self.devicePixelRatioF()))
