"""How the whole program looks: its colors, light or dark, their contrast, and the size of its text.

Colors follow the user's preference or the system, also while the program runs. Most platform themes set the palette
themselves, and their palette stays. Three cases need help:

- Some themes change the color scheme but not the palette. The “gtk3” theme of Qt 6.11 on GNOME is one.
- Without a platform theme, Qt ignores a preferred color scheme, and knows none of the desktop. So it is on sway and
  plain X11.
- On Plasma, the Qt of PyPI reads colors from a file. It is without them until the user chooses a color scheme. Then
  Qt 6.11 has the brown of KDE 4.

Then the program takes a plain palette of its own, and keeps it until other colors are wanted.

Who asks the system for high contrast gets it. Colors of the theme that have it stay, such as those of a contrast theme
of Windows. Else the palette is the program's own, light or dark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM, TEXT_SIZE
from lecun_viewer.gui.theme import typography
from lecun_viewer.gui.theme.colors import (
    STRONG,
    contrast,
    faded,
    has_high_contrast,
    is_dark,
    outlining,
    secondary_text,
    strengthen,
)
from lecun_viewer.gui.widgets.desktop_services import is_plasma

if TYPE_CHECKING:
    from lecun_viewer.system.settings import Settings

KNOWS_CONTRAST = hasattr(QStyleHints, "accessibility")  # since Qt 6.10
NO_THEME = QColor(214, 210, 208)  # the window of KDE 4, which Qt paints where Plasma's colors were never changed
LIGHT_ONLY = "windowsvista"  # the style of Windows 10, which paints menus, buttons and fields white in every palette
DARK_INSTEAD = "fusion"
OUTLINED = ("QCheckBox", "QRadioButton", "QAbstractSpinBox", "QLineEdit", "QComboBox", "QPlainTextEdit", "QMenu")
OUTLINED_STRONGLY = ("QPushButton", "QSlider", "QProgressBar", "QGroupBox", "QTabBar", "QTabWidget")  # in high contrast
WITH_TEXT = ("QLabel", "QToolButton", "QMenuBar")
ROLE = QPalette.ColorRole
WRITTEN = (  # what most text is written with, and on
    (ROLE.Text, ROLE.Base),
    (ROLE.WindowText, ROLE.Window),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.HighlightedText, ROLE.Highlight),
)
_SCHEMES = {LIGHT: Qt.ColorScheme.Light, DARK: Qt.ColorScheme.Dark}
_BUTTON_AND_WINDOW = {False: ("#f4f4f4", "#efefef"), True: ("#3d3d3d", "#2d2d2d")}  # the key: whether it is dark
STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)  # percent of the platform's text size


class ColorScheme(QObject):
    """Keeps the application's palette in agreement with the preferred color scheme, and with the wanted contrast."""

    def __init__(
        self, application: QApplication, preferred: str = SYSTEM, desktop: str = SYSTEM, *, wants_contrast: bool = False
    ) -> None:
        """Use the *preferred* colors: "system", "light" or "dark" (`core.preferences`).

        *desktop* and *wants_contrast* are what the desktop reported last, outside of Qt.
        """
        super().__init__(application)
        self._application = application
        self._preferred = SYSTEM
        self._desktop = desktop
        self._desktop_wants_contrast = wants_contrast
        self._has_own_palette = self._has_high_contrast = False
        self._has_other_style = False
        self._has_own_controls = False
        # A theme may report its new scheme before it has the new palette (Qt 6.11 on Plasma).
        self._after_the_theme = QTimer(self, singleShot=True, interval=0)
        self._after_the_theme.timeout.connect(self._update)
        self._style_hints = application.styleHints()  # Python loses its accessibility hints with it (PySide6 6.11)
        self._style_hints.colorSchemeChanged.connect(self._on_theme_changed)
        if KNOWS_CONTRAST:
            self._style_hints.accessibility().contrastPreferenceChanged.connect(self._on_theme_changed)
        if preferred == SYSTEM:
            self._update()
        else:
            self.prefer(preferred)

    def prefer(self, preferred: str) -> None:
        """Use the *preferred* colors from now on."""
        self._preferred = preferred
        self._style_hints.setColorScheme(self._wanted())
        self._update()

    @Slot(str)
    def hear_desktop(self, reported: str) -> None:
        """Use the colors that the desktop reports outside of Qt, if the user prefers the system's."""
        if reported != self._desktop:
            self._desktop = reported
            self._update()

    @Slot(bool)
    def hear_contrast(self, wanted: bool) -> None:
        """Use high contrast if it is *wanted*, as the desktop reports outside of Qt."""
        if wanted != self._desktop_wants_contrast:
            self._desktop_wants_contrast = wanted
            self._update()

    def _wants_contrast(self) -> bool:
        """Return whether the desktop or Qt reports that the user wants high contrast."""
        if not KNOWS_CONTRAST:
            return self._desktop_wants_contrast
        preference = self._style_hints.accessibility().contrastPreference()
        return self._desktop_wants_contrast or preference == Qt.ContrastPreference.HighContrast

    def _wanted(self) -> Qt.ColorScheme:
        return _SCHEMES.get(self._preferred, Qt.ColorScheme.Unknown)

    @Slot()
    def _on_theme_changed(self) -> None:
        self._after_the_theme.start()

    @Slot()
    def _update(self) -> None:
        self._set_palette()
        self._set_style()
        self._color_controls()

    def _set_style(self) -> None:
        """Replace the style `LIGHT_ONLY` while the palette is dark."""
        dark = is_dark(self._application.palette())
        if dark and self._application.style().name() == LIGHT_ONLY:
            self._application.setStyle(DARK_INSTEAD)
            self._has_other_style = True
        elif not dark and self._has_other_style:
            self._application.setStyle(LIGHT_ONLY)
            self._has_other_style = False

    def _color_controls(self) -> None:
        """Make the outlines of controls visible in Fusion, the hints in fields readable, and what is disabled seen."""
        is_fusion, palette = self._application.style().name() == "fusion", self._application.palette()
        if not (is_fusion or self._has_own_controls):
            return
        self._has_own_controls = is_fusion
        is_strong = has_high_contrast(palette)
        for controls, outlines in ((OUTLINED, True), (OUTLINED_STRONGLY, is_strong), (WITH_TEXT, False)):
            colored = _of_controls(palette, outlines=outlines) if is_fusion else QPalette()
            for control in controls:
                QApplication.setPalette(colored, control)  # type: ignore[arg-type]  # the stubs want bytes

    def _set_palette(self) -> None:
        """Use the theme's palette if it fits the wanted scheme and contrast, else our own.

        A palette that fits stays, also our own. Qt 6.11 mixes two palettes that are set one right after the other.
        """
        wanted, high = self._wanted(), self._wants_contrast()
        if wanted == Qt.ColorScheme.Unknown:
            wanted = _SCHEMES.get(self._desktop, self._style_hints.colorScheme())
        is_any = wanted == Qt.ColorScheme.Unknown
        is_too_much = self._has_high_contrast and not high
        if self._has_own_palette and (is_any or is_too_much or not self._fits(wanted, high=high)):
            self._application.setPalette(QPalette())  # the theme's
            self._has_own_palette = self._has_high_contrast = False
        if not self._fits(wanted, high=high):
            theme = self._application.palette()
            dark = is_dark(theme) if is_any else wanted == Qt.ColorScheme.Dark
            self._application.setPalette(_own_palette(theme, dark=dark, high=high))
            self._has_own_palette, self._has_high_contrast = True, high

    def _fits(self, wanted: Qt.ColorScheme, *, high: bool) -> bool:
        palette = self._application.palette()
        dark = is_dark(palette) if wanted == Qt.ColorScheme.Unknown else wanted == Qt.ColorScheme.Dark
        has_theme = palette.color(ROLE.Window) != NO_THEME
        return has_theme and is_dark(palette) == dark and (has_high_contrast(palette) or not high)


def _of_controls(palette: QPalette, *, outlines: bool) -> QPalette:
    """Return the colors that controls have instead of those of *palette*. See `colors.outlining`."""
    colored = QPalette()
    for ink, ground in WRITTEN[:3]:
        colored.setColor(QPalette.ColorGroup.Disabled, ink, faded(palette, ink, ground))
    if outlines:
        colored.setColor(ROLE.Window, outlining(palette))
        colored.setColor(ROLE.PlaceholderText, secondary_text(palette))
    return colored


def _own_palette(theme: QPalette, *, dark: bool, high: bool) -> QPalette:
    """Return the palette to use instead of that of the *theme*. In *high* contrast, it keeps colors that have it."""
    if not high:
        return _palette(dark=dark)
    has_strong_text = all(contrast(theme.color(ink), theme.color(ground)) >= STRONG for ink, ground in WRITTEN)
    palette = QPalette(theme) if has_strong_text and is_dark(theme) == dark else _strong_palette(dark=dark)
    strengthen(palette)
    return palette


def _strong_palette(*, dark: bool) -> QPalette:
    """Return a palette in black and white, with one color for what is selected and for links."""
    ground, ink = (QColor("black"), QColor("white")) if dark else (QColor("white"), QColor("black"))
    color, off = QColor("#8ec7ff" if dark else "#003e7e"), QColor("#a6a6a6" if dark else "#595959")
    palette = QPalette(ground, ground)
    for role in (ROLE.Window, ROLE.Base, ROLE.AlternateBase, ROLE.Button, ROLE.ToolTipBase, ROLE.HighlightedText):
        palette.setColor(role, ground)
    for role in (ROLE.WindowText, ROLE.Text, ROLE.ButtonText, ROLE.ToolTipText):
        palette.setColor(role, ink)
        palette.setColor(QPalette.ColorGroup.Disabled, role, off)
    palette.setColor(ROLE.PlaceholderText, off)
    for role in (ROLE.Highlight, ROLE.Accent, ROLE.Link, ROLE.LinkVisited):
        palette.setColor(role, color)
    palette.setColor(QPalette.ColorGroup.Disabled, ROLE.Highlight, off)
    return palette


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
        # Also at 100 %. Else Qt takes the fixed-width font for this one when GNOME's colors change (6.11). Plasma's
        # theme for Qt has no such fault, and follows the user's choice of a font.
        if self._percent != 100 or not is_plasma():
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
