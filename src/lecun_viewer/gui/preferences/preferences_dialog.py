"""The dialog of the preferences. Each change counts at once, so there is no OK button.

In ``ui/preferences_dialog.ui``, a control has a property ``preference``, which names a field of `Preferences`. So a new
check box or time of day needs no change in this module.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import time
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QCollator,
    QEvent,
    QLocale,
    QObject,
    QSize,
    QStandardPaths,
    Qt,
    QTime,
    QTimer,
    Signal,
    SignalInstance,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QMessageBox,
    QTimeEdit,
    QWidget,
)

from lecun_viewer.core.daily_quote import EXACT, FAVORITES, OWN, TRACED, label_of, pools
from lecun_viewer.core.preferences import DARK, LIGHT, SYSTEM, Preferences
from lecun_viewer.core.query import AUTHOR, BOOK, TAG
from lecun_viewer.core.quote import CollectionInfo, Part
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.desktop import SEARCH_NAME
from lecun_viewer.generated.ui_preferences_dialog import Ui_PreferencesDialog
from lecun_viewer.gui.preferences.appearance import STEPS
from lecun_viewer.gui.widgets.dialogs import choose, polish
from lecun_viewer.gui.widgets.fields import WheelFilter, show_refusal
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.texts.catalogue import ENGLISH, _, _later, catalogue_of, languages
from lecun_viewer.texts.collections import place

MOST_OF_SCREEN = 0.9  # leaves space for the window's frame
Control = QCheckBox | QComboBox | QTimeEdit
#: The name of your language, as it names itself: français, Deutsch, 简体中文
_ENGLISH = _later("English")


class PreferencesDialog(QDialog):
    """Shows preferences, and reports the user's changes. Knows no settings, no notifications and no session.

    Signals:
        changed: The user has changed a preference. Carries all `Preferences`.
        text_size_chosen: The user has chosen a text size. Carries the size in percent.
        autostart_toggled: The user wants to start the program at login, or not. If that fails, call `show_autostart`.
        show_now_requested: The user wants to see a notification now.
        snooze_requested: The user wants no more notifications today, or wants them again.
            Carries ``True`` to pause, ``False`` to resume.
        reset_requested: The user wants the defaults.
        folder_change_requested: The user wants another folder for quotes and favorites.
        folder_open_requested: The user wants to see the folder.
        favorites_shared: The user wants favorites and notes in the folder, too, or not.
    """

    changed = Signal(object)
    text_size_chosen = Signal(int)
    autostart_toggled = Signal(bool)
    show_now_requested = Signal()
    snooze_requested = Signal(bool)
    reset_requested = Signal()
    folder_change_requested = Signal()
    folder_open_requested = Signal()
    favorites_shared = Signal(bool)

    def __init__(
        self, parts: Sequence[Part], collections: Sequence[CollectionInfo], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = Preferences()
        self._parts, self._collections = parts, collections
        self._is_filling = False
        self._is_paused = False
        self._fit_soon = QTimer(self, singleShot=True)  # QTimer.singleShot() would outlive the dialog
        self.ui = Ui_PreferencesDialog()
        self.ui.setupUi(self)
        self._controls = controls_of(self)
        self._shown: dict[str, Any] = {}
        polish(self)
        self._set_up_choices()
        self._connect_signals()
        self.show_preferences(self._preferences)
        self.show_text_size(100)
        self.show_folder(Path(), has_favorites=True)
        self.show_state([])

    # Showing values

    def show_preferences(self, preferences: Preferences) -> None:
        """Load *preferences* into the controls. Emits no signal."""
        self._preferences = preferences
        self._fill_pools()
        with self._filling():
            for name, control in self._controls.items():
                show(control, getattr(preferences, name))
        self._shown = self._values()

    def offer_pools(self, parts: Sequence[Part], collections: Sequence[CollectionInfo]) -> None:
        """Offer the pools of *parts* and *collections* as they are now. Emits no signal."""
        self._parts, self._collections = parts, collections
        self._fill_pools()

    def show_autostart(self, is_on: bool) -> None:
        with self._filling():
            self.ui.autostartCheck.setChecked(is_on)

    def show_folder(self, folder: Path, *, has_favorites: bool) -> None:
        """Show where quotes and favorites are, and whether favorites are there, too."""
        with self._filling():
            self.ui.folderLabel.setText(place(folder, has_favorites=has_favorites))
            self.ui.sharesFavoritesCheck.setChecked(has_favorites)

    def show_text_size(self, percent: int) -> None:
        with self._filling():
            show(self.ui.textSizeCombo, percent)

    def show_state(self, sentences: Sequence[str], of_tray: str = "", *, is_paused: bool = False) -> None:
        """Show *sentences* about the notifications, and what is to be said *of_tray*, if anything is.

        Notifications that are paused can be resumed.
        """
        self._is_paused = is_paused
        button = self.ui.snoozeButton
        button.setText(_("&Resume") if is_paused else _("Pause Until &Tomorrow"))
        button.setToolTip(_("Show notifications again") if is_paused else _("Don’t show any more notifications today"))
        for label, said in ((self.ui.stateLabel, "\n".join(sentences)), (self.ui.trayLabel, of_tray)):
            label.setText(said)
            label.setVisible(bool(said))
        self._fit_at_least(self.size() if self.isVisible() else QSize(0, 0))

    def show_refusal(self, sentence: str) -> None:
        """Say above the buttons why a change was not saved. "" removes it, and so does the next change."""
        close = self.ui.buttonBox.button(QDialogButtonBox.StandardButton.Close)
        show_refusal(close, self.ui.refusalLabel, sentence)
        self._fit_at_least(self.size() if self.isVisible() else QSize(0, 0))

    @Slot()
    def _forget_refusal(self) -> None:
        if self.ui.refusalLabel.text():
            self.show_refusal("")

    # Building

    def _set_up_choices(self) -> None:
        ui = self.ui
        ui.languageCombo.addItem(_("System default"), SYSTEM)
        for name, own_name in own_names().items():
            ui.languageCombo.addItem(own_name, name)
        ui.colorSchemeCombo.addItem(_("System default"), SYSTEM)
        ui.colorSchemeCombo.addItem(_("Light"), LIGHT)
        ui.colorSchemeCombo.addItem(_("Dark"), DARK)
        for percent in STEPS:
            ui.textSizeCombo.addItem(_("{0}%").format(QLocale().toString(percent)), percent)
        _set_time_format(ui.timeEdit)
        ui.desktopSearchCheck.setVisible(desktop_can_search())
        ui.buttonBox.button(QDialogButtonBox.StandardButton.Close).setDefault(True)

    def _fill_pools(self) -> None:
        combo, chosen = self.ui.poolCombo, self._preferences.pool
        with self._filling():
            combo.clear()
            for name, made_of in pools(self._collections, self._parts, chosen).items():
                combo.add_title(self._pool_text(name, made_of), name)
            show(combo, chosen)

    def _pool_text(self, name: str, made_of: CollectionInfo | Part | None) -> str:
        if isinstance(made_of, Part):
            return _("Part {0}: {1}").format(QLocale().toString(made_of.number), made_of.title)
        if made_of:
            said = _("Collection: {0} (hidden)") if made_of.is_hidden else _("Collection: {0}")
            return said.format(made_of.title)
        if found := label_of(name):
            kinds = {AUTHOR: _("Author: {0}"), BOOK: _("Book or source: {0}"), TAG: _("Tag: {0}")}
            return kinds[found[0]].format(in_one_line(found[1]))
        if name == OWN:
            return _("All My Quotes")
        if name == EXACT:
            return _("Exact Words")
        if name == TRACED:
            return _("Quotes That May Be LeCun’s")
        return _("Favorites") if name == FAVORITES else _("All Quotes")

    def _connect_signals(self) -> None:
        ui = self.ui
        for asked in (
            *(self.changed, self.text_size_chosen, self.autostart_toggled, self.snooze_requested, self.reset_requested),
            *(self.folder_change_requested, self.folder_open_requested, self.favorites_shared, self.finished),
        ):
            asked.connect(self._forget_refusal)
        for control in self._controls.values():
            changed_signal(control).connect(self._on_preference_changed)
        ui.showNowButton.clicked.connect(self.show_now_requested)
        ui.snoozeButton.clicked.connect(self._on_snooze_clicked)
        ui.autostartCheck.toggled.connect(self._on_autostart_toggled)
        ui.textSizeCombo.currentIndexChanged.connect(self._on_text_size_changed)

        ui.changeFolderButton.clicked.connect(self.folder_change_requested)
        ui.openFolderButton.clicked.connect(self.folder_open_requested)
        ui.sharesFavoritesCheck.toggled.connect(self._on_shares_favorites_toggled)

        ui.tabs.installEventFilter(self)
        ui.timeEdit.installEventFilter(self)
        self._fit_soon.timeout.connect(self._fit)
        reset = ui.buttonBox.button(QDialogButtonBox.StandardButton.RestoreDefaults)
        reset.setText(_("Restore &Defaults"))
        reset.clicked.connect(self._on_reset_clicked)
        wheel = WheelFilter(self)
        for field in (*self.findChildren(QAbstractSpinBox), *self.findChildren(QComboBox)):
            field.installEventFilter(wheel)

    @contextmanager
    def _filling(self) -> Iterator[None]:
        self._is_filling = True
        try:
            yield
        finally:
            self._is_filling = False

    # What the user does

    def _values(self) -> dict[str, Any]:
        return {name: value_of(control) for name, control in self._controls.items()}

    @Slot()
    def _on_preference_changed(self) -> None:
        """Change only what the user has changed. A control can't show every value that is allowed."""
        if self._is_filling:
            return
        before, self._shown = self._shown, self._values()
        changes = {name: value for name, value in self._shown.items() if value != before[name]}
        self._preferences = self._preferences._replace(**changes)
        self.changed.emit(self._preferences)

    @Slot()
    def _on_snooze_clicked(self) -> None:
        self.snooze_requested.emit(not self._is_paused)

    @Slot()
    def _on_reset_clicked(self) -> None:
        """Ask first, because the preferences of all tabs are lost."""
        box = QMessageBox(self)
        box.setWindowTitle(self.windowTitle())
        box.setText(_("Restore the defaults?"))
        box.setInformativeText(_("The preferences on all tabs change. Your quotes and their folder stay as they are."))
        restore = box.addButton(_("&Restore"), QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(cancel)
        box.setEscapeButton(cancel)
        if choose(box) is restore:
            self.reset_requested.emit()

    @Slot(bool)
    def _on_autostart_toggled(self, on: bool) -> None:
        if not self._is_filling:
            self.autostart_toggled.emit(on)

    @Slot(bool)
    def _on_shares_favorites_toggled(self, on: bool) -> None:
        if not self._is_filling:
            self.favorites_shared.emit(on)

    @Slot()
    def _on_text_size_changed(self) -> None:
        if not self._is_filling:
            self.text_size_chosen.emit(self.ui.textSizeCombo.currentData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show where the focus is when Ctrl+Tab goes to another tab. Qt does so after Tab only (6.11).

        A field for a time takes Ctrl+Tab for itself (Qt 6.11), so pass it to the tabs.
        """
        ui = self.ui
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if watched is ui.tabs:
                self.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
            elif event.type() == QEvent.Type.KeyPress and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                return QApplication.sendEvent(ui.tabs, event)
        return super().eventFilter(watched, event)

    # Size

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_pool(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_soon.start()  # waits until the fields have their new sizes

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._fit()

    @Slot()
    def _fit(self) -> None:
        """Resize the dialog so that each tab shows everything, as far as the screen allows."""
        for combo in self.findChildren(QComboBox):
            QApplication.sendEvent(combo, QEvent(QEvent.Type.StyleChange))  # a list keeps its old height else
        self._fit_at_least(QSize(0, 0))

    def _fit_at_least(self, size: QSize) -> None:
        most = self.screen().availableSize() * MOST_OF_SCREEN
        self._place_pool(most.width())
        self.ui.tabs.updateGeometry()  # hears nothing of what changed in a tab that is not shown
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        width = min(self.sizeHint().width(), most.width())
        whole = QSize(width, max(self.sizeHint().height(), self.heightForWidth(width)))
        wanted = whole.expandedTo(size).boundedTo(most.expandedTo(size))
        if self.isVisible():
            fit(self, wanted)
        else:  # it comes where it was
            self.resize(wanted)

    def _place_pool(self, dialog_width: int) -> None:
        """Put the longest field beside its label, or below the label if *dialog_width* is too small for both."""
        ui, layout = self.ui, self.ui.dayLayout
        margins = layout.contentsMargins()
        tabs = (ui.dayTab, ui.appearanceTab, ui.behaviorTab)
        around = self.sizeHint().width() - max(tab.sizeHint().width() for tab in tabs)
        room = dialog_width - around - margins.left() - margins.right()
        needed = ui.poolLabel.sizeHint().width() + layout.horizontalSpacing() + ui.poolCombo.sizeHint().width()
        row = layout.getItemPosition(layout.indexOf(ui.poolLabel))[0]  # type: ignore[index]  # the stubs have object
        # Row, column and spans. The form leaves the row below the label free.
        cell = (row, 1, 1, 1) if needed <= room else (row + 1, 0, 1, 2)
        if layout.getItemPosition(layout.indexOf(ui.poolCombo)) != cell:
            layout.addWidget(ui.poolCombo, *cell)


def _set_time_format(edit: QTimeEdit) -> None:
    """Have *edit* show a time in the format of the user's locale, without seconds.

    From right to left, Qt turns the parts of a format around. Then 9:00 is shown as 00:9 (Qt 6.11).
    """
    edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    edit.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat).replace(":ss", ""))
    edit.unsetLayoutDirection()


def controls_of(form: QWidget) -> dict[str, Control]:
    """Return the controls of *form* that have a property ``preference``, by the value of this property."""
    controls: list[Control] = [
        *form.findChildren(QCheckBox),
        *form.findChildren(QComboBox),
        *form.findChildren(QTimeEdit),
    ]
    return {name: control for control in controls if (name := control.property("preference"))}


def show(control: Control, value: Any) -> None:
    """Show *value* in *control*. A check box shows ``None`` as false. A list shows nothing if it lacks *value*."""
    if isinstance(control, QCheckBox):
        control.setChecked(bool(value))
    elif isinstance(control, QComboBox):
        control.setCurrentIndex(control.findData(value))
    else:
        control.setTime(QTime(value.hour, value.minute))


def value_of(control: Control) -> Any:
    """Return the control's value: a bool, the data of the current row, or a time."""
    if isinstance(control, QCheckBox):
        return control.isChecked()
    if isinstance(control, QComboBox):
        return control.currentData()
    at = control.time()
    return time(at.hour(), at.minute())


def changed_signal(control: Control) -> SignalInstance:
    """Return the change signal of *control*."""
    if isinstance(control, QCheckBox):
        return control.toggled
    if isinstance(control, QComboBox):
        return control.currentIndexChanged
    return control.timeChanged


def own_names() -> dict[str, str]:
    """Return the languages in the order of their names. A catalogue names its language in the text “English”."""
    names = {language: _own_name(language) for language in languages()}
    order = QCollator(QLocale())
    return dict(sorted(names.items(), key=lambda pair: order.sortKey(pair[1])))


def _own_name(language: str) -> str:
    named = catalogue_of(language).gettext(_ENGLISH)
    return named if named != _ENGLISH or language == ENGLISH else QLocale(language).nativeLanguageName()


def desktop_can_search() -> bool:
    """Return whether the bus can start the search service: a package or ``--install-desktop`` made its file."""
    name = f"dbus-1/services/{SEARCH_NAME}.service"
    return bool(QStandardPaths.locate(QStandardPaths.StandardLocation.GenericDataLocation, name))
