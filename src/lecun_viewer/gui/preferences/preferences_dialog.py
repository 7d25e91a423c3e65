"""The preferences, applied at once: what the user changes is told, and nothing waits for an OK."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import time
from typing import Any

from PySide6.QtCore import QEvent, QLocale, QObject, QSize, QTime, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QDialogButtonBox, QWidget

from lecun_viewer.core.pool import ALL, FAVORITES, TRACED, part_pool
from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM, Preferences
from lecun_viewer.core.quote import Part
from lecun_viewer.generated.ui_preferences_dialog import Ui_PreferencesDialog
from lecun_viewer.gui.preferences.text_size import STEPS
from lecun_viewer.gui.widgets.dialog_buttons import without_icons

MOST_OF_SCREEN = 0.9  # leaves room for the window's frame
BESIDE, BELOW = (3, 1, 1, 1), (4, 0, 1, 2)  # a label in row 3: rows, columns and spans of its field


class PreferencesDialog(QDialog):
    """Shows values and tells of others; knows nothing of settings, notifications or the session.

    Signals:
        changed: the user has changed these preferences, which come whole.
        text_size_chosen: the user has chosen this size, in percent.
        autostart_toggled: the user wants it on or off. Where that fails, `show_autostart` tells what is.
        show_now_requested: the user wants to see a notification.
        snooze_requested: the user wants no more of them today.
        reset_requested: the user wants the defaults.
    """

    changed = Signal(object)
    text_size_chosen = Signal(int)
    autostart_toggled = Signal(bool)
    show_now_requested = Signal()
    snooze_requested = Signal()
    reset_requested = Signal()

    def __init__(self, parts: Sequence[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = Preferences()
        self._is_filling = False
        self._fit_soon = QTimer(self, singleShot=True)  # a child, for QTimer.singleShot() outlives its receiver
        self.ui = Ui_PreferencesDialog()
        self.ui.setupUi(self)
        without_icons(self.ui.buttonBox)
        self._set_up_choices(parts)
        self._connect_signals()
        self.show_preferences(self._preferences)
        self.show_text_size(100)
        self.show_state([])

    # What others have to show

    def show_preferences(self, preferences: Preferences) -> None:
        """Show *preferences*, and tell nobody."""
        self._preferences = preferences
        at = preferences.notify_at
        with self._filling():
            self.ui.notifyCheck.setChecked(preferences.notify)
            self.ui.timeEdit.setTime(QTime(at.hour, at.minute))
            _show(self.ui.poolCombo, preferences.pool)
            self.ui.keepRunningCheck.setChecked(bool(preferences.close_keeps_running))
            _show(self.ui.colorSchemeCombo, preferences.color_scheme)

    def show_autostart(self, is_on: bool) -> None:
        with self._filling():
            self.ui.autostartCheck.setChecked(is_on)

    def show_text_size(self, percent: int) -> None:
        with self._filling():
            _show(self.ui.textSizeCombo, percent)

    def show_state(self, sentences: Sequence[str]) -> None:
        """Say how it stands with the notifications."""
        self.ui.stateLabel.setText("\n".join(sentences))
        self.ui.stateLabel.setVisible(bool(sentences))
        self._fit_at_least(self.size() if self.isVisible() else QSize(0, 0))

    # Building

    def _set_up_choices(self, parts: Sequence[Part]) -> None:
        ui = self.ui
        ui.poolCombo.addItem(self.tr("Quotes traced to him, or not known otherwise"), TRACED)
        ui.poolCombo.addItem(self.tr("All quotes"), ALL)
        ui.poolCombo.addItem(self.tr("My favorites"), FAVORITES)
        for part in parts:
            ui.poolCombo.addItem(self.tr("Part {0}: {1}").format(part.number, part.title), part_pool(part.number))
        ui.colorSchemeCombo.addItem(self.tr("As the system"), SYSTEM)
        ui.colorSchemeCombo.addItem(self.tr("Light"), LIGHT)
        ui.colorSchemeCombo.addItem(self.tr("Dark"), DARK)
        for percent in STEPS:
            ui.textSizeCombo.addItem(self.tr("{0} %").format(percent), percent)
        ui.timeEdit.setDisplayFormat(_time_format())
        ui.buttonBox.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.notifyCheck.toggled.connect(self._on_notify_toggled)
        ui.timeEdit.timeChanged.connect(self._on_time_changed)
        ui.poolCombo.currentIndexChanged.connect(self._on_pool_changed)
        ui.showNowButton.clicked.connect(self.show_now_requested)
        ui.snoozeButton.clicked.connect(self.snooze_requested)

        ui.keepRunningCheck.toggled.connect(self._on_keep_running_toggled)
        ui.autostartCheck.toggled.connect(self._on_autostart_toggled)
        ui.colorSchemeCombo.currentIndexChanged.connect(self._on_color_scheme_changed)
        ui.textSizeCombo.currentIndexChanged.connect(self._on_text_size_changed)

        self._fit_soon.timeout.connect(self._fit)
        ui.buttonBox.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self.reset_requested)
        for field in (ui.timeEdit, ui.poolCombo, ui.colorSchemeCombo, ui.textSizeCombo):
            field.installEventFilter(self)

    @contextmanager
    def _filling(self) -> Iterator[None]:
        self._is_filling = True
        try:
            yield
        finally:
            self._is_filling = False

    # What the user does

    def _change(self, **values: Any) -> None:
        if not self._is_filling:
            self._preferences = self._preferences._replace(**values)
            self.changed.emit(self._preferences)

    @Slot(bool)
    def _on_notify_toggled(self, on: bool) -> None:
        self._change(notify=on)

    @Slot(QTime)
    def _on_time_changed(self, at: QTime) -> None:
        self._change(notify_at=time(at.hour(), at.minute()))

    @Slot()
    def _on_pool_changed(self) -> None:
        self._change(pool=self.ui.poolCombo.currentData())

    @Slot(bool)
    def _on_keep_running_toggled(self, on: bool) -> None:
        self._change(close_keeps_running=on)

    @Slot()
    def _on_color_scheme_changed(self) -> None:
        self._change(color_scheme=self.ui.colorSchemeCombo.currentData())

    @Slot(bool)
    def _on_autostart_toggled(self, on: bool) -> None:
        if not self._is_filling:
            self.autostart_toggled.emit(on)

    @Slot()
    def _on_text_size_changed(self) -> None:
        if not self._is_filling:
            self.text_size_chosen.emit(self.ui.textSizeCombo.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the wheel scroll the page, and change a field only where the user is in it."""
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    # Size

    def sizeHint(self) -> QSize:
        """Return the size at which there is nothing to scroll, and room for the bar where a screen is too low."""
        content = self.ui.content
        width = content.sizeHint().width()
        height = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        whole = QSize(width + self._bar_width(), height)
        return super().sizeHint() - self.ui.scrollArea.sizeHint() + whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pool(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_soon.start()  # the fields have their new sizes then

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()

    @Slot()
    def _fit(self) -> None:
        """Take the size that shows everything, as far as the screen allows."""
        for combo in self.findChildren(QComboBox):
            QApplication.sendEvent(combo, QEvent(QEvent.Type.StyleChange))  # else its least height is an earlier font's
        self.ui.contentLayout.invalidate()
        self._fit_at_least(QSize(0, 0))

    def _fit_at_least(self, size: QSize) -> None:
        most = self.screen().availableSize() * MOST_OF_SCREEN
        self._place_pool(most.width())
        self.resize(self.sizeHint().expandedTo(size).boundedTo(most.expandedTo(size)))

    def _place_pool(self, dialog_width: int) -> None:
        """Put the longest field beside its label, or below it where both would not fit into that width."""
        ui, layout = self.ui, self.ui.contentLayout
        margins = layout.contentsMargins()
        room = dialog_width - margins.left() - margins.right() - self._bar_width()
        row = ui.poolLabel.sizeHint().width() + layout.horizontalSpacing() + ui.poolCombo.sizeHint().width()
        cell = BESIDE if row <= room else BELOW
        if layout.getItemPosition(layout.indexOf(ui.poolCombo)) != cell:
            layout.addWidget(ui.poolCombo, *cell)

    def _bar_width(self) -> int:
        return self.ui.scrollArea.verticalScrollBar().sizeHint().width()


def _show(combo: QComboBox, value: Any) -> None:
    combo.setCurrentIndex(combo.findData(value))


def _time_format() -> str:
    """Return the user's way to write a time of day, without seconds."""
    return QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", "")
