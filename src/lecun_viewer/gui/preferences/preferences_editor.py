"""Applies and saves the changes that the user makes in the preferences dialog."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from lecun_viewer.core.preferences import Preferences
from lecun_viewer.gui.background.background import Background
from lecun_viewer.gui.preferences.appearance import ColorScheme, TextSize
from lecun_viewer.gui.preferences.preferences_dialog import PreferencesDialog
from lecun_viewer.gui.widgets.desktop_services import bring_to_front, open_folder, taken_token
from lecun_viewer.gui.widgets.dialogs import choose, run
from lecun_viewer.gui.widgets.file_dialog import FolderDialog
from lecun_viewer.system.files import make_folder
from lecun_viewer.system.log import run_each
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.collections import place
from lecun_viewer.texts.failures import reason_of, unusable

if TYPE_CHECKING:
    from lecun_viewer.desktop.autostart import Autostart
    from lecun_viewer.stores import Stores


class PreferencesEditor(QObject):
    """Opens the dialog, and applies and saves each change at once. There is one dialog at a time.

    Signals:
        failed: A change was not saved, and no dialog is open to say so. Carries the sentence for the user.
        folder_changed: The stores use another folder for quotes and favorites now.
    """

    failed = Signal(str)
    folder_changed = Signal()

    def __init__(
        self,
        stores: Stores,
        text_size: TextSize,
        color_scheme: ColorScheme,
        autostart: Autostart,
        background: Background,
    ) -> None:
        super().__init__(background)
        self._stores = stores
        self._settings = stores.settings
        self._text_size = text_size
        self._color_scheme = color_scheme
        self._autostart = autostart
        self._background = background
        self._dialog: PreferencesDialog | None = None
        self._shown = Preferences()
        background.state_changed.connect(self._on_state_changed)

    def open(self, window: QWidget | None) -> None:
        """Show the dialog over *window*. If the dialog is open already, bring it to the front."""
        library = self._stores.library
        if self._dialog is None:
            self._dialog = PreferencesDialog(library.parts(), library.collections(), window)
            self._connect_signals(self._dialog)
        dialog = self._dialog
        run_each(self._fill, lambda: bring_to_front(dialog, taken_token()))

    def _connect_signals(self, dialog: PreferencesDialog) -> None:
        dialog.changed.connect(self._on_changed)
        dialog.text_size_chosen.connect(self._text_size.choose)
        dialog.autostart_toggled.connect(self._on_autostart_toggled)
        dialog.show_now_requested.connect(self._background.notification.show_now)
        dialog.snooze_requested.connect(self._on_snooze_requested)
        dialog.reset_requested.connect(self._on_reset_requested)
        dialog.folder_change_requested.connect(self._on_folder_change_requested)
        dialog.folder_open_requested.connect(self._on_folder_open_requested)
        dialog.favorites_shared.connect(self._on_favorites_shared)

    def _fill(self) -> None:
        if dialog := self._dialog:
            library = self._stores.library
            self._shown = self._stores.preferences
            dialog.offer_pools(library.parts(), library.collections())
            dialog.show_preferences(self._shown)
            dialog.show_text_size(self._text_size.percent)
            dialog.show_autostart(self._starts_at_login)
            dialog.show_folder(self._stores.mirror.folder, has_favorites=self._stores.mirror.has_favorites)
            self._show_state(dialog)

    @Slot()
    def _on_state_changed(self) -> None:
        if not self._dialog or not self._dialog.isVisible():
            return
        # The user may have changed them in the tray's menu, or have hidden a collection in the window.
        if self._shown != self._stores.preferences:
            self._fill()
        else:  # a time that is half typed stays
            self._show_state(self._dialog)

    def _show_state(self, dialog: PreferencesDialog) -> None:
        notification = self._background.notification
        dialog.show_state(notification.state(), self._background.tray_state(), is_paused=notification.is_snoozed)

    def _refuse(self, sentence: str) -> None:
        """Say in the dialog why a change was not saved."""
        if self._dialog and self._dialog.isVisible():
            self._dialog.show_refusal(sentence)
        else:
            self.failed.emit(sentence)

    @Slot(object)
    def _on_changed(self, preferences: Preferences) -> None:
        """Save what the user changed. Another program may have changed all else since the dialog showed it."""
        shown, self._shown = self._shown, preferences
        self._settings.refresh()
        known = shown.to_settings()
        changes = {name: value for name, value in preferences.to_settings().items() if value != known[name]}
        self._settings.update(**changes)
        after = self._stores.preferences
        self._color_scheme.prefer(after.color_scheme)
        self._background.preferences_changed()

    @property
    def _starts_at_login(self) -> bool:
        portal = self._background.portal
        return portal.starts_at_login if portal else self._autostart.is_on

    @Slot(bool)
    def _on_autostart_toggled(self, is_on: bool) -> None:
        if portal := self._background.portal:
            portal.ask(partial(self._on_login_answered, is_on), starts_at_login=is_on)
            return
        try:
            self._autostart.set_on(is_on)
        except OSError as error:
            self._refuse_login(reason_of(error))
        self._fill()

    def _on_login_answered(self, wanted: bool) -> None:
        if self._starts_at_login != wanted:
            self._refuse_login(_("your system doesn’t allow it"))
        self._fill()

    def _refuse_login(self, why: str) -> None:
        self._refuse(_("Couldn’t change whether LeCun Viewer starts at login: {0}.").format(why))

    @Slot(bool)
    def _on_snooze_requested(self, is_on: bool) -> None:
        self._background.notification.snooze(is_on=is_on)
        self._fill()

    @Slot()
    def _on_folder_change_requested(self) -> None:
        """Use another folder. What it has is united with, and the folder before it stays as it is."""
        before = self._stores.mirror.folder
        dialog = FolderDialog(_("Folder for Quotes and Favorites"), self._dialog)
        if not run(dialog) or dialog.path == before:
            return
        self._use_folder(dialog.path)
        if (now := self._stores.mirror.folder) != before and self._dialog:
            has_favorites = self._stores.mirror.has_favorites
            said = place(now, has_favorites=has_favorites, before=before)
            title, icon = self._dialog.windowTitle(), QMessageBox.Icon.Information
            choose(QMessageBox(icon, title, said, QMessageBox.StandardButton.Ok, self._dialog))

    @Slot()
    def _on_folder_open_requested(self) -> None:
        folder = self._stores.mirror.folder
        with suppress(OSError):
            make_folder(folder)  # it is made with the first file else
        if not open_folder(folder):
            self._refuse(_("Couldn’t open the folder {0}.").format(folder))

    @Slot(bool)
    def _on_favorites_shared(self, are_shared: bool) -> None:
        self._use_folder(has_favorites=are_shared)

    def _use_folder(self, folder: Path | None = None, *, has_favorites: bool | None = None) -> None:
        try:
            is_saved = self._stores.use_folder(folder, has_favorites=has_favorites)
        except OSError as error:
            self._refuse(unusable(str(folder), reason_of(error)))
        else:
            if is_saved:
                self.folder_changed.emit()
            else:
                self._refuse(_("Couldn’t save the settings. Nothing was changed."))
        self._fill()

    @Slot()
    def _on_reset_requested(self) -> None:
        shown = self._shown
        self._on_changed(
            Preferences(
                hidden_collections=shown.hidden_collections,
                folder=shown.folder,
                shares_favorites=shown.shares_favorites,
            )
        )
        self._text_size.original()
        self._on_autostart_toggled(False)
        self._fill()
