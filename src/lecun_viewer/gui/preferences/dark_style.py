"""A style that can be dark, where the system's style can't: Windows 10's paints menus, buttons and fields white."""

from PySide6.QtWidgets import QApplication

from lecun_viewer.gui.look.colors import is_dark

LIGHT_ONLY = "windowsvista"
INSTEAD = "fusion"


class DarkStyle:
    """Replaces the style `LIGHT_ONLY` for as long as the application's palette is dark."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._is_replaced = False

    def update(self) -> None:
        """Use the style that fits the palette. Call this when the palette has changed."""
        dark = is_dark(self._application.palette())
        if dark and self._application.style().name() == LIGHT_ONLY:
            self._application.setStyle(INSTEAD)
            self._is_replaced = True
        elif not dark and self._is_replaced:
            self._application.setStyle(LIGHT_ONLY)
            self._is_replaced = False
