"""The window of the guide: its pages, the way back, and the search."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QWidget

from lecun_viewer.generated.ui_guide_window import Ui_GuideWindow
from lecun_viewer.gui.dialogs.guide_pages import CONTENTS
from lecun_viewer.gui.dialogs.guide_search import GuideSearch
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.icons import draw_on_button
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.theme.text import left_to_right, set_language
from lecun_viewer.gui.widgets.dialogs import polish
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.texts.catalogue import ENGLISH, _

StandardKey = QKeySequence.StandardKey
LETTERS, LINES = 100, 44  # average letters, and lines


class GuideWindow(QWidget):
    """The guide, beside the window of the program. It closes when *window* is hidden or closed.

    On Wayland, *window* is hidden for a moment when it is brought to the front. The guide stays then.

    Signals:
        link_requested: A link leads to this address of the web.
    """

    link_requested = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_GuideWindow()
        self.ui.setupUi(self)
        set_language(self.ui.pageBrowser, ENGLISH)
        self._name_keys()
        self._search = GuideSearch(self.ui, self)
        self._connect_signals()
        window.installEventFilter(self)
        metrics = self.fontMetrics()
        self.resize(LETTERS * metrics.averageCharWidth(), LINES * metrics.lineSpacing())
        fit(self)
        self.ui.pageBrowser.open(CONTENTS)
        self._update_looks()
        polish(self)
        self.ui.pageBrowser.setFocus()

    def _name_keys(self) -> None:
        for button, key in (
            (self.ui.backButton, QKeySequence("Alt+Left")),
            (self.ui.forwardButton, QKeySequence("Alt+Right")),
            (self.ui.previousButton, QKeySequence(StandardKey.FindPrevious)),
            (self.ui.nextButton, QKeySequence(StandardKey.FindNext)),
            (self.ui.searchEdit, QKeySequence(StandardKey.Find)),
        ):
            native = key.toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(_("{0} ({1})").format(button.accessibleName(), left_to_right(native)))

    def _connect_signals(self) -> None:
        ui, browser = self.ui, self.ui.pageBrowser
        ui.backButton.clicked.connect(browser.backward)
        ui.forwardButton.clicked.connect(browser.forward)
        ui.contentsButton.clicked.connect(self._show_contents)
        browser.backwardAvailable.connect(ui.backButton.setEnabled)
        browser.forwardAvailable.connect(ui.forwardButton.setEnabled)
        browser.sourceChanged.connect(self._show_title)
        browser.link_requested.connect(self.link_requested)
        StyleChangeFilter(self).changed.connect(self._update_looks)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self._leave)
        QShortcut(StandardKey.Close, self, self.close)
        QShortcut(StandardKey.Find, self, self._search.begin)
        QShortcut(StandardKey.FindNext, self, self._search.show_next)
        QShortcut(StandardKey.FindPrevious, self, self._search.show_previous)

    def show_in_front(self) -> None:
        """Show the guide as a window of its own, which may be behind the program's."""
        self.create()
        self.windowHandle().setTransientParent(None)  # type: ignore[arg-type]  # allowed by Qt, not by the stubs
        self.show()
        self.raise_()
        self.activateWindow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            QTimer.singleShot(0, self, self._close_with_window)
        return False

    @Slot()
    def _close_with_window(self) -> None:
        window = self.parentWidget()
        if not (window and window.isVisible()):
            self.close()

    @Slot()
    def _leave(self) -> None:
        """Leave the search field, and from the page the guide."""
        if self.ui.searchEdit.hasFocus():
            self.ui.pageBrowser.setFocus()
        else:
            self.close()

    @Slot()
    def _show_contents(self) -> None:
        self.ui.pageBrowser.open(CONTENTS)

    @Slot(QUrl)
    def _show_title(self, address: QUrl) -> None:
        title = self.ui.pageBrowser.document().firstBlock().text()
        self.setWindowTitle(title if address.fileName() == CONTENTS else _("{0} – Guide").format(title))

    @Slot()
    def _update_looks(self) -> None:
        # The browser itself hears of new colors later. It takes those of its window.
        self.ui.pageBrowser.setPalette(colors.selecting_anywhere(self.palette()))
        self.ui.pageBrowser.update_looks()
        back, forward = ("forward", "back") if self.isRightToLeft() else ("back", "forward")
        ink = self.palette().color(QPalette.ColorRole.ButtonText)
        draw_on_button(self.ui.backButton, back, ink)
        draw_on_button(self.ui.forwardButton, forward, ink)
        draw_on_button(self.ui.previousButton, "up", ink)
        draw_on_button(self.ui.nextButton, "down", ink)
        self.ui.searchEdit.setPalette(colors.of_field(self.palette()))
        self._search.mark()
