"""The size of all text in the program. It has steps, and the settings remember it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from lecun_viewer.core.settings_keys import TEXT_SIZE
from lecun_viewer.gui.look import typography

if TYPE_CHECKING:
    from lecun_viewer.store.settings import Settings

STEPS = (70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)  # percent of the platform's text size


class TextSize(QObject):
    """Sets the application's font. All widgets follow."""

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
