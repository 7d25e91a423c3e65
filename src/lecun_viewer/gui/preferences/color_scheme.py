"""Light or dark: as the user prefers, else as the system has it, also while the program runs.

Most platform themes bring their colors along. Under some (Qt 6.11’s own “gnome” theme is one) the color scheme changes
and the palette stays, and without a platform theme (plain X11) Qt takes no preference at all. Then the palette is the
style's for that scheme, or a plain one of our own.
"""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM
from lecun_viewer.gui.look.colors import is_dark, outlining

OUTLINED = ("QCheckBox", "QRadioButton", "QAbstractSpinBox", "QLineEdit", "QComboBox", "QPlainTextEdit")
_SCHEMES = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}
_BUTTON_AND_WINDOW = {False: ("#f4f4f4", "#efefef"), True: ("#3d3d3d", "#2d2d2d")}  # by whether it is dark


class ColorScheme(QObject):
    """Keeps an application's palette in agreement with what is wanted."""

    def __init__(self, application: QApplication, preferred: str = SYSTEM) -> None:
        """*preferred* is "system", "light" or "dark" (`core.preferences`)."""
        super().__init__(application)
        self._application = application
        self._preferred = SYSTEM
        self._outlines = False
        application.styleHints().colorSchemeChanged.connect(self._update)
        if preferred == SYSTEM:
            self._update()
        else:
            self.prefer(preferred)

    def prefer(self, preferred: str) -> None:
        """Use these colors from now on."""
        had_own = self._preferred != SYSTEM
        self._preferred = preferred
        self._application.styleHints().setColorScheme(self._wanted())
        if had_own and preferred == SYSTEM:
            self._application.setPalette(QPalette())  # the system's
        self._update()

    def _wanted(self) -> Qt.ColorScheme:
        return _SCHEMES.get(self._preferred, Qt.ColorScheme.Unknown)

    @Slot()
    def _update(self) -> None:
        self._set_palette()
        self._outline_controls()

    def _outline_controls(self) -> None:
        """Have the outlines of all dialogs' controls visible in the dark; see `colors.outlining`."""
        palette = self._application.palette()
        outlines = is_dark(palette) and self._application.style().name() == "fusion"
        if not (outlines or self._outlines):
            return
        self._outlines = outlines
        outlined = QPalette()
        if outlines:
            outlined.setColor(QPalette.ColorRole.Window, outlining(palette))
        for control in OUTLINED:
            QApplication.setPalette(outlined, control)  # type: ignore[arg-type]  # bytes, say the stubs

    def _set_palette(self) -> None:
        wanted = self._wanted()
        if wanted == Qt.ColorScheme.Unknown:
            wanted = self._application.styleHints().colorScheme()
        if wanted == Qt.ColorScheme.Unknown:  # nobody tells; the palette is all there is
            return
        dark = wanted == Qt.ColorScheme.Dark
        for palette in (self._application.palette(), self._application.style().standardPalette(), _palette(dark=dark)):
            if is_dark(palette) == dark:
                if palette != self._application.palette():
                    self._application.setPalette(palette)
                return


def _palette(*, dark: bool) -> QPalette:
    """Return a palette that Qt derives from the colors of a button and a window."""
    button, window = _BUTTON_AND_WINDOW[dark]
    palette = QPalette(QColor(button), QColor(window))
    palette.setColor(QPalette.ColorRole.Base, QColor("#1f1f1f" if dark else "#ffffff"))  # Qt's own dark one is black
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#2a6fb0"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("white"))
    faded = QColor("#505050" if dark else "#757575")  # what is chosen in a list that can't be used right now
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, faded)
    palette.setColor(QPalette.ColorRole.Link, QColor("#7fb2e5" if dark else "#1b5c9c"))
    return palette
