"""What the user adds to the quote that is shown: the star, a note, a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from lecun_viewer.core.quote import Quote

if TYPE_CHECKING:
    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.favorite_editor import FavoriteEditor
    from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
    from lecun_viewer.gui.window.dialog_actions import DialogActions
    from lecun_viewer.store.favorites import FavoriteStore


class FavoriteActions(QObject):
    """Carries out and enables the actions about favorites. Leaves the changing to the editor."""

    def __init__(
        self,
        ui: Ui_MainWindow,
        panel: DetailPanel,
        favorites: FavoriteStore,
        editor: FavoriteEditor,
        dialogs: DialogActions,
    ) -> None:
        super().__init__(panel)
        self._ui = ui
        self._panel = panel
        self._favorites = favorites
        self._editor = editor
        self._dialogs = dialogs
        self._quote: Quote | None = None
        ui.favoriteAction.triggered.connect(self.toggle)
        ui.noteAction.triggered.connect(self.edit_note)
        ui.findingAction.triggered.connect(self.edit_finding)

    def set_quote(self, quote: Quote | None) -> None:
        """Be about *quote* from now on."""
        self._quote = quote
        for action in (self._ui.favoriteAction, self._ui.noteAction, self._ui.findingAction):
            action.setEnabled(quote is not None)
        self.update_finding_text()

    def update_finding_text(self) -> None:
        """Show in the menu whether the quote is a favorite now."""
        self._ui.favoriteAction.setChecked(self._is_favorite)

    @property
    def _is_favorite(self) -> bool:
        return self._quote is not None and self._quote.id in self._favorites

    @Slot()
    def toggle(self) -> None:
        """Make the quote a favorite, or none."""
        if self._quote:
            was_favorite = self._is_favorite
            self._editor.toggle(self._quote)
            if self._is_favorite != was_favorite:
                self._panel.say_star()

    @Slot(str, str)
    def set_words(self, field: str, words: str) -> None:
        """Change the reader's own words in a *field* of the favorite."""
        if self._quote:
            self._editor.set_words(self._quote, field, words)

    @Slot()
    def edit_note(self) -> None:
        """Put the cursor into the note. Only favorites have a note, so the quote becomes a favorite."""
        if not self._is_favorite:
            self.toggle()
        if self._is_favorite:
            self._panel.edit_note()

    @Slot()
    def edit_finding(self) -> None:
        """Let the user write down what they found out about the quote."""
        if self._quote:
            self._dialogs.edit_finding(self._quote)
