"""The actions on the selected quotes: copy, cite, open the source, share, mark, check."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from lecun_viewer.cite import FORMATS, GROUPS
from lecun_viewer.core.change import Change, Changes
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.link import link_to
from lecun_viewer.core.preferences import COPY_FORMAT
from lecun_viewer.core.progress import CancelledError
from lecun_viewer.core.quote import Quote
from lecun_viewer.gui.editor import StepName
from lecun_viewer.gui.theme.text import with_mnemonics, without_mnemonic
from lecun_viewer.gui.widgets.desktop_services import PLAIN, Copied, copied, mime_data
from lecun_viewer.gui.widgets.dialogs import run
from lecun_viewer.gui.widgets.progress_dialog import run_job
from lecun_viewer.texts import exports
from lecun_viewer.texts.catalogue import _, _n

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lecun_viewer.generated.ui_main_window import Ui_MainWindow
    from lecun_viewer.gui.editor import Editor
    from lecun_viewer.gui.quote_page.detail_panel import DetailPanel
    from lecun_viewer.gui.selection import Selection
    from lecun_viewer.gui.window.messages import Messages
    from lecun_viewer.stores import Stores


MOST_COPIED_NOW = 500  # quotes that are copied while the window waits, which takes some 50 ms


class QuoteActions(QObject):
    """Carries out the menus' actions that are about quotes. Enables those that the selected quotes allow.

    The editor makes the changes of favorites and findings.

    Attributes:
        groups: The actions, in groups as the menu of a quote has them. Each is offered there.
        of_several: Those that are for several quotes, too.
    """

    def __init__(
        self,
        ui: Ui_MainWindow,
        panel: DetailPanel,
        selection: Selection,
        stores: Stores,
        editor: Editor,
        messages: Messages,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._ui = ui
        self._panel = panel
        self._favorites = stores.favorites
        self._settings = stores.settings
        self._now = stores.now
        self._editor = editor
        self._messages = messages
        self._window = window
        self._selection = selection
        self.of_several = (ui.favoriteAction, ui.copyAction, ui.copyAsMenu.menuAction())
        self.groups: tuple[tuple[QAction, ...], ...] = (
            (ui.copyAction, ui.copyAsMenu.menuAction(), ui.copyLinkAction),
            (ui.favoriteAction, ui.noteAction),
            (ui.openSourceAction, ui.cardAction, ui.findingAction),
        )
        selection.changed.connect(self._on_selected)
        ui.copyAction.triggered.connect(self.copy)
        ui.copyLinkAction.triggered.connect(self._copy_link)
        ui.favoriteAction.triggered.connect(self.toggle_favorite)
        ui.noteAction.triggered.connect(self._edit_note)
        ui.openSourceAction.triggered.connect(self._open_source)
        ui.cardAction.triggered.connect(self._share_card)
        ui.findingAction.triggered.connect(self.edit_finding)
        self._on_selected()

    @Slot()
    def _on_selected(self) -> None:
        """Enable the actions that the selected quotes allow."""
        ui, quotes, quote = self._ui, self._quotes, self._quote
        for action in chain(*self.groups):
            action.setEnabled(quote is not None or (bool(quotes) and action in self.of_several))
        ui.openSourceAction.setEnabled(quote is not None and quote.provenance.url is not None)
        if quote and not quote.provenance.status.has_place and quote.provenance.words_found:
            ui.openSourceAction.setText(_("&Open Closest Match in Browser"))
        else:
            ui.openSourceAction.setText(_("&Open Source in Browser"))
        self.update_checks()

    @property
    def _quotes(self) -> Sequence[Quote]:
        return self._selection.quotes

    @property
    def _quote(self) -> Quote | None:
        """The quote that is selected alone."""
        return self._selection.quote

    # Copying

    def fill_menus(self) -> QMenu:
        """Offer the formats that can be copied, and return their menu."""
        menu = self._ui.copyAsMenu
        group = QActionGroup(menu)
        labels = iter(with_mnemonics([exports.citation_format(each.name) for each in chain(*GROUPS)]))
        for formats in GROUPS:
            if not menu.isEmpty():
                menu.addSeparator()
            for name in (each.name for each in formats):
                action = menu.addAction(next(labels))
                action.setData(name)
                action.setCheckable(True)
                action.setActionGroup(group)
                action.triggered.connect(self._on_format_chosen)
        self._name_format()
        return menu

    @Slot()
    def copy(self) -> None:
        """Put the quotes on the clipboard in the format that was chosen last."""
        self._put_on_clipboard(self._format())

    @Slot(object)
    def copy_sentence(self, sentence: Quote | str) -> None:
        """Put another sentence of the page on the clipboard: a quote with its attribution, or a text."""
        clipboard = QGuiApplication.clipboard()
        if isinstance(sentence, str):
            clipboard.setText(sentence)
        else:
            clipboard.setMimeData(mime_data(sentence))

    @Slot()
    def _copy_link(self) -> None:
        if self._quote:
            QGuiApplication.clipboard().setText(link_to(self._quote.id))
            self._messages.tell_success(_("Link copied."))

    @Slot()
    def _on_format_chosen(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self._settings.update(**{COPY_FORMAT: action.data()})
        self._name_format()
        self._put_on_clipboard(action.data())

    def _put_on_clipboard(self, format_name: str) -> None:
        """Copy the quotes. Many are written in a thread."""
        if self._quote:
            QGuiApplication.clipboard().setMimeData(mime_data(self._quote, format_name=format_name))
            self._panel.show_copied()
        elif len(self._quotes) > MOST_COPIED_NOW:
            quotes = list(self._quotes)
            label = _n("Copying {n} quote…", "Copying {n} quotes…", len(quotes))
            try:
                several = run_job(partial(copied, quotes, format_name), self._window, _("Copy"), label)
            except CancelledError:
                self._messages.tell_nothing_done(_("Copying canceled."))
            else:
                self._copy_several(len(quotes), several)
        elif self._quotes:
            self._copy_several(len(self._quotes), copied(self._quotes, format_name))

    def _copy_several(self, number: int, several: Copied) -> None:
        QGuiApplication.clipboard().setMimeData(several.as_mime_data())
        if several.number == number:
            said = _n("{n} quote copied.", "{n} quotes copied.", number)
        else:
            said = _n("{n} reference copied for {0} quotes.", "{n} references copied for {0} quotes.", several.number)
        self._messages.tell_success(said.format(number))

    def _format(self) -> str:
        """Return the format that was chosen last, also before this start."""
        remembered = self._settings.get(COPY_FORMAT)
        return remembered if isinstance(remembered, str) and remembered in FORMATS else PLAIN

    def _name_format(self) -> None:
        """Have Copy name its format, and mark it in the menu."""
        action, name = self._ui.copyAction, self._format()
        for each in self._ui.copyAsMenu.actions():
            each.setChecked(each.data() == name)
        if name == PLAIN:
            action.setText(_("&Copy with Attribution"))
            action.setToolTip(_("Copy the quote with its attribution"))
            self._panel.name_copy(_("Copy"))
        else:
            label = exports.citation_format(name)
            action.setText(_("&Copy as {0}").format(label))
            action.setToolTip(_("Copy the quote as {0}").format(label))
            self._panel.name_copy(without_mnemonic(action.text()))

    # Opening

    @Slot()
    def _open_source(self) -> None:
        if self._quote and self._quote.provenance.url:
            self.open_link(self._quote.provenance.url)

    @Slot(str)
    def open_link(self, address: str) -> None:
        """Open *address* in the browser, if it is one of the web."""
        url = QUrl(address)
        if url.scheme() not in ("http", "https") or not QDesktopServices.openUrl(url):
            self._messages.tell(_("Couldn’t open the link in a browser: {0}").format(address))

    @Slot()
    def _share_card(self) -> None:
        from lecun_viewer.gui.card.dialog import CardDialog

        if self._quote:
            run(CardDialog(self._quote, self._settings, self._window))

    # Favorites and findings

    def update_checks(self) -> None:
        """Check the actions of what is saved of the quote, and the star.

        Of several quotes, that is whether all are favorites.
        """
        has_finding = self._quote is not None and self._favorites.finding(self._quote.id) is not None
        self._ui.findingAction.setText(_("Edit F&inding…") if has_finding else _("Add F&inding…"))
        action, are_favorites = self._ui.favoriteAction, self._are_favorites
        action.setChecked(are_favorites)
        self._panel.show_star(are_favorites)
        add, remove = _("Add this quote to your favorites"), _("Remove this quote from your favorites")
        if len(self._quotes) > 1:
            add, remove = _("Add these quotes to your favorites"), _("Remove these quotes from your favorites")
        action.setToolTip(remove if are_favorites else add)

    @property
    def _is_favorite(self) -> bool:
        return self._quote is not None and self._quote.id in self._favorites

    @property
    def _are_favorites(self) -> bool:
        """Whether each of the quotes is a favorite."""
        return bool(self._quotes) and all(quote.id in self._favorites for quote in self._quotes)

    @Slot()
    def toggle_favorite(self) -> None:
        """Make the quote a favorite, or none. Of several quotes, add those that are not favorites.

        If all are, remove all. A note that is being typed is saved first.
        """
        self._panel.page.save_note()
        if self._quote:
            was_favorite = self._is_favorite
            if not self.toggle(self._quote) and self._is_favorite != was_favorite:
                self._panel.say_star()
        elif self._are_favorites:
            self.remove_favorites()
        else:
            now = self._now()
            new = [quote for quote in self._quotes if quote.id not in self._favorites]
            added = [Change(None, Favorite.mark(quote, now)) for quote in new]
            said = _n("{n} favorite added.", "{n} favorites added.", len(added))
            self._tell_changed(self._editor.change(Changes(favorites=added), StepName.ADD_FAVORITES), said)

    def _tell_changed(self, refusal: str, said: str) -> None:
        """Tell *said*, which the undo step has done, or why nothing was changed."""
        if refusal:
            self.update_checks()  # Qt has checked or unchecked the action already
            self._messages.tell_refusal(refusal)
        else:
            self._messages.tell_step(said)

    @Slot(object)
    def toggle(self, quote: Quote) -> bool:
        """Make *quote* a favorite, or none. If a note went with it, say so and return ``True``. The star says no more.

        If another program did so first, nothing is changed.
        """
        before = self._favorites.get(quote.id)
        if refusal := self._editor.toggle(quote):
            self._tell_changed(refusal, "")
        has_note_gone = before is not None and bool(before.note) and quote.id not in self._favorites
        if has_note_gone:
            self._messages.tell_step(_("Favorite and note removed."))
        return has_note_gone

    def remove_favorites(self, removed: Callable[[], object] = lambda: None) -> None:
        """Remove the quotes from the favorites, with their notes. Call *removed* when that is saved.

        Undo brings them back.
        """
        favorites = [favorite for quote in self._quotes if (favorite := self._favorites.get(quote.id))]
        name = StepName.REMOVE_FAVORITES if len(favorites) > 1 else StepName.REMOVE_FAVORITE
        changes = Changes(favorites=[Change(favorite, None) for favorite in favorites])
        said = _n("{n} favorite removed.", "{n} favorites removed.", len(favorites))
        if len(favorites) == 1 and favorites[0].note:
            said = _("Favorite and note removed.")
        if favorites:
            refusal = self._editor.change(changes, name)
            if not refusal:
                removed()
            self._tell_changed(refusal, said)

    @Slot(object, str)
    def set_note(self, quote: Quote, note: str) -> None:
        """Write the reader's *note* on *quote*, which makes it a favorite."""
        was_favorite = quote.id in self._favorites
        self._messages.tell_refusal(self._editor.set_note(quote, note))
        if (quote.id in self._favorites) != was_favorite and quote == self._quote:
            self._panel.say_star()

    @Slot()
    def _edit_note(self) -> None:
        """Put the cursor into the note. Its first letter makes the quote a favorite."""
        if self._quote:
            self._panel.page.edit_note()

    @Slot()
    def edit_finding(self) -> None:
        """Let the user write down what they found out about the quote."""
        from lecun_viewer.gui.dialogs.finding_dialog import FindingDialog

        if self._quote:
            before = self._favorites.finding(self._quote.id)
            save = partial(self._editor.set_finding, self._quote.id, before)
            if run(FindingDialog(self._quote, before, self._now(), save, self._window)):
                self._panel.page.scroll_to_finding()
