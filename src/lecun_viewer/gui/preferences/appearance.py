"""How the whole program looks: its colors, light or dark, and the size of its text.

Colors follow the user's preference or the system, also while the program runs. Most platform themes set the palette
themselves, and their palette stays. Two cases need help:

- Some themes change the color scheme but not the palette, such as the “gtk3” theme of Qt 6.11 on GNOME.
- Without a platform theme (sway, plain X11), Qt ignores a preferred color scheme and knows none of the desktop.

Then the program takes a plain palette of its own, and keeps it until other colors are wanted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM, TEXT_SIZE
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.colors import is_dark, outlining

if TYPE_CHECKING:
    from lecun_viewer.system.settings import Settings

LIGHT_ONLY = "windowsvista"  # the style of Windows 10, which paints menus, buttons and fields white in every palette
DARK_INSTEAD = "fusion"
OUTLINED = ("QCheckBox", "QRadioButton", "QAbstractSpinBox", "QLineEdit", "QComboBox", "QPlainTextEdit", "QMenu")
_SCHEMES = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}
_BUTTON_AND_WINDOW = {False: ("#f4f4f4", "#efefef"), True: ("#3d3d3d", "#2d2d2d")}  # the key: whether it is dark
STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)  # percent of the platform's text size


class ColorScheme(QObject):
    """Keeps the application's palette in agreement with the preferred color scheme."""

    def __init__(self, application: QApplication, preferred: str = SYSTEM, desktop: str = SYSTEM) -> None:
        """Use the *preferred* colors: "system", "light" or "dark" (`core.preferences`).

        *desktop* is what the desktop reported last, outside of Qt.
        """
        super().__init__(application)
        self._application = application
        self._preferred = SYSTEM
        self._desktop = desktop
        self._has_own_palette = False
        self._has_other_style = False
        self._outlines = False
        # A theme may report its new scheme before it has the new palette (Qt 6.11 on Plasma).
        self._after_the_theme = QTimer(self, singleShot=True, interval=0)
        self._after_the_theme.timeout.connect(self._update)
        application.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        if preferred == SYSTEM:
            self._update()
        else:
            self.prefer(preferred)

    def prefer(self, preferred: str) -> None:
        """Use the *preferred* colors from now on."""
        self._preferred = preferred
        self._application.styleHints().setColorScheme(self._wanted())
        self._update()

    @Slot(str)
    def hear_desktop(self, reported: str) -> None:
        """Use the colors that the desktop reports outside of Qt, if the user prefers the system's."""
        if reported != self._desktop:
            self._desktop = reported
            self._update()

    def _wanted(self) -> Qt.ColorScheme:
        return _SCHEMES.get(self._preferred, Qt.ColorScheme.Unknown)

    @Slot()
    def _on_scheme_changed(self) -> None:
        self._after_the_theme.start()

    @Slot()
    def _update(self) -> None:
        self._set_palette()
        self._set_style()
        self._outline_controls()

    def _set_style(self) -> None:
        """Replace the style `LIGHT_ONLY` while the palette is dark."""
        dark = is_dark(self._application.palette())
        if dark and self._application.style().name() == LIGHT_ONLY:
            self._application.setStyle(DARK_INSTEAD)
            self._has_other_style = True
        elif not dark and self._has_other_style:
            self._application.setStyle(LIGHT_ONLY)
            self._has_other_style = False

    def _outline_controls(self) -> None:
        """Make the outlines of controls visible in dark colors (see `colors.outlining`)."""
        palette = self._application.palette()
        outlines = is_dark(palette) and self._application.style().name() == "fusion"
        if not (outlines or self._outlines):
            return
        self._outlines = outlines
        outlined = QPalette()
        if outlines:
            outlined.setColor(QPalette.ColorRole.Window, outlining(palette))
        for control in OUTLINED:
            QApplication.setPalette(outlined, control)  # type: ignore[arg-type]  # the stubs want bytes

    def _set_palette(self) -> None:
        """Use the theme's palette if it fits the wanted scheme, else our own.

        A palette that fits stays, also our own. Qt 6.11 mixes two palettes that are set one right after the other.
        """
        wanted = self._wanted()
        if wanted == Qt.ColorScheme.Unknown:
            wanted = _SCHEMES.get(self._desktop, self._application.styleHints().colorScheme())
        dark = wanted == Qt.ColorScheme.Dark
        if self._has_own_palette and (wanted == Qt.ColorScheme.Unknown or not self._fits(dark=dark)):
            self._application.setPalette(QPalette())  # the theme's
            self._has_own_palette = False
        if wanted != Qt.ColorScheme.Unknown and not self._fits(dark=dark):
            self._application.setPalette(_palette(dark=dark))
            self._has_own_palette = True

    def _fits(self, *, dark: bool) -> bool:
        return is_dark(self._application.palette()) == dark


def _palette(*, dark: bool) -> QPalette:
    """Return a palette that Qt derives from two colors, with a few corrections."""
    button, window = _BUTTON_AND_WINDOW[dark]
    palette = QPalette(QColor(button), QColor(window))
    palette.setColor(QPalette.ColorRole.Base, QColor("#1f1f1f" if dark else "#ffffff"))  # in the dark, Qt derives black
    palette.setColor(QPalette.ColorRole.Highlight, QColor("#2a6fb0"))
    palette.setColor(QPalette.ColorRole.HighlightedText, QColor("white"))
    faded = QColor("#505050" if dark else "#757575")  # a selected row of a disabled list
    palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, faded)
    palette.setColor(QPalette.ColorRole.Link, QColor("#7fb2e5" if dark else "#1b5c9c"))
    return palette


class TextSize(QObject):
    """Sets the application's font in steps, and remembers the step in the settings. All widgets follow."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._platform_font = QApplication.font()
        self._percent = _nearest(settings.get(TEXT_SIZE))
        if self._percent != 100:
            self._apply()

    @property
    def percent(self) -> int:
        return self._percent

    @Slot(int)
    def choose(self, percent: int) -> None:
        """Set the step nearest to *percent*."""
        self._set(_nearest(percent))

    @Slot()
    def larger(self) -> None:
        self._set(next((step for step in STEPS if step > self._percent), STEPS[-1]))

    @Slot()
    def smaller(self) -> None:
        self._set(next((step for step in reversed(STEPS) if step < self._percent), STEPS[0]))

    @Slot()
    def original(self) -> None:
        self._set(100)

    def _set(self, percent: int) -> None:
        self._percent = percent
        self._settings.update(**{TEXT_SIZE: percent})
        self._apply()

    def _apply(self) -> None:
        QApplication.setFont(typography.scaled(self._platform_font, self._percent / 100))


def _nearest(remembered: Any) -> int:
    wanted = remembered if type(remembered) is int else 100  # True is an int, too, and no size
    return min(STEPS, key=lambda step: abs(step - wanted))
