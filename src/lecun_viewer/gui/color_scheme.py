"""Following the system between light and dark, also where Qt only tells of a change and keeps its old colors.

Most platform themes bring the colors along. Under some (Qt 6.11’s own “gnome” theme is one) the color scheme changes
and the palette stays; then the style's palette for the new scheme is taken.
"""

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication

from lecun_viewer.gui.colors import is_dark


class ColorSchemeFollower(QObject):
    """Keeps an application's palette in agreement with the system's color scheme."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        application.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)
        self._on_color_scheme_changed()

    @Slot()
    def _on_color_scheme_changed(self) -> None:
        scheme = self._application.styleHints().colorScheme()
        if scheme == Qt.ColorScheme.Unknown:  # nobody tells; the palette is all there is
            return
        if is_dark(self._application.palette()) != (scheme == Qt.ColorScheme.Dark):
            self._application.setPalette(self._application.style().standardPalette())
