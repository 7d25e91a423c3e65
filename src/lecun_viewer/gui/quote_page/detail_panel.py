"""The pane of one quote, and the buttons above it."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QMenu, QWidget

from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote
from lecun_viewer.generated.ui_detail_panel import Ui_DetailPanel
from lecun_viewer.gui.quote_page.action_buttons import fill_with_buttons
from lecun_viewer.gui.quote_page.passages import COPIED_MS
from lecun_viewer.gui.quote_page.quote_page import QuotePage
from lecun_viewer.gui.quote_page.wording import SameClaims
from lecun_viewer.gui.theme import colors
from lecun_viewer.gui.theme.icons import draw_on_button
from lecun_viewer.gui.theme.style_change_filter import StyleChangeFilter
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.texts.catalogue import _, sentences

MARKS, ADD = "marks", "add"  # the links of the welcome


class DetailPanel(QWidget):
    """Shows a quote, or a sentence if there is none. Changes nothing itself. The window hears its buttons.

    Attributes:
        page: The page of the quote. It has signals of its own.

    Signals:
        marks_requested: Say what the marks mean.
        add_requested: Let the reader add a quote of their own.
    """

    marks_requested = Signal()
    add_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_DetailPanel()
        self.ui.setupUi(self)
        self.page = QuotePage(self.ui.pages)
        self.setTabOrder(self.page.ui.noteEdit, self.ui.nextButton)
        for part in (self.ui.nothingArea.viewport(), self.ui.nothingContent):
            part.setAutoFillBackground(False)  # the pane has another color
        self.ui.severalButtons.hide()
        self.ui.welcomeText.is_for_links = True
        self.page.hide()  # a screen reader lists all pages, so this page is added with the first quote
        self._copy_words = _("Copy")  # as long as they have room
        self._copied_timer = QTimer(self, interval=COPIED_MS, singleShot=True)
        self._fit_soon = QTimer(self, interval=0, singleShot=True)  # the buttons have the new font then, too
        self._looks = StyleChangeFilter(self)
        self._connect_signals()
        self._fit_soon.start()

    def _connect_signals(self) -> None:
        self.ui.welcomeText.anchorClicked.connect(self._on_welcome_link)
        self._copied_timer.timeout.connect(self._on_copied_over)
        self._fit_soon.timeout.connect(self._fit_words)
        self._looks.changed.connect(self._draw_icons)
        self._looks.changed.connect(self._write_welcome)
        self._looks.changed.connect(self._fit_soon.start)
        self._looks.resized.connect(self._fit_words)

    def offer_formats(self, menu: QMenu) -> None:
        """Open *menu* by the arrow of the copy button."""
        self.ui.copyButton.setMenu(menu)

    def name_copy(self, words: str) -> None:
        """Say *words* on the copy button, such as “Copy as BibTeX”. Without room it says “Copy”."""
        self._copy_words = words
        self._fit_soon.start()

    def offer_for_several(self, actions: Iterable[QAction]) -> None:
        """Have a button for each of *actions* on the page of several selected quotes."""
        fill_with_buttons(self.ui.severalButtons, self.ui.severalLayout, actions)

    def show_review(self, place: str | None) -> None:
        """Show the bar of the review, with the *place* of the quote in words. Hide the bar if it is ``None``."""
        self.ui.reviewLabel.setText(place or "")
        self.ui.reviewBar.setVisible(place is not None)

    def show_nothing(self, sentence: str, *, are_several: bool = False) -> None:
        """Show *sentence* instead of a quote. If there *are_several* quotes, offer what can be done with them."""
        self.page.save_note()
        self.ui.welcomeText.hide()
        self.ui.nothingLabel.setText(sentence)
        self.ui.severalButtons.setVisible(are_several)
        self.ui.pages.setCurrentWidget(self.ui.nothingPage)
        self._enable_buttons(are_several)
        self._draw_icons()

    def welcome(self) -> None:
        """Greet a new reader above the quote, until another quote is shown."""
        self._write_welcome()
        self.ui.welcomeText.show()

    @Slot()
    def _write_welcome(self) -> None:
        text, ink = self.ui.welcomeText, self.palette().color(QPalette.ColorRole.Text)
        link = colors.accent(self.palette())
        text.clear()
        greeting = sentences([_("Welcome to LeCun Viewer."), _("This is the quote of the day.")])
        text.add_paragraph(greeting, self.font(), ink)
        text.add_paragraph(_("What the marks mean"), self.font(), link, link=MARKS)
        text.add_words(" · ", self.font(), ink)
        text.add_words(_("Add your own quotes"), self.font(), link, ADD)

    @Slot(QUrl)
    def _on_welcome_link(self, name: QUrl) -> None:
        (self.marks_requested if name.toString() == MARKS else self.add_requested).emit()

    def show_quote(
        self,
        quote: Quote,
        favorite: Favorite | None,
        query: Query,
        same_claims: SameClaims,
        wordings: Sequence[Quote],
    ) -> None:
        """Show *quote*, with what *query* asks for marked in it, and the note of *favorite*. See `QuotePage`.

        The star is shown by `show_star`.
        """
        if not self.page.shows(quote):
            self.page.save_note()
        self.ui.welcomeText.hide()
        self._enable_buttons(True)
        if self.ui.pages.indexOf(self.page) < 0:
            self.ui.pages.addWidget(self.page)
        self.ui.pages.setCurrentWidget(self.page)  # it has its width then, for the texts are set to it
        self.page.show_favorite(favorite, keeps_typing=self.page.shows(quote))
        self.page.show_quote(quote, query, same_claims, wordings)

    def show_star(self, is_favorite: bool) -> None:
        """Show whether the quote is a favorite, or of several quotes, whether all are."""
        self.ui.favoriteButton.setChecked(is_favorite)
        self._draw_icons()

    def show_history(self, *, can_go_back: bool, can_go_forward: bool) -> None:
        """Enable *Back* and *Forward*."""
        self.ui.backButton.setEnabled(can_go_back)
        self.ui.forwardButton.setEnabled(can_go_forward)

    def say_star(self) -> None:
        """Announce the state of the star to screen readers. The focused button does that by itself."""
        if not self.ui.favoriteButton.hasFocus():
            is_favorite = self.ui.favoriteButton.isChecked()
            said = _("Added to favorites") if is_favorite else _("Removed from favorites")
            announce(self.ui.favoriteButton, said)

    @Slot()
    def show_copied(self) -> None:
        """Confirm a copy, for a moment."""
        said = _("Quote copied.")
        self._copied_timer.start()
        self.ui.copyButton.setText(_("Copied"))
        self.ui.copyButton.setAccessibleDescription(said)
        self._draw_icons()
        announce(self.ui.copyButton, said)

    @Slot()
    def _on_copied_over(self) -> None:
        self.ui.copyButton.setAccessibleDescription("")
        self._fit_words()
        self._draw_icons()

    def _enable_buttons(self, enabled: bool) -> None:
        for button in (self.ui.favoriteButton, self.ui.copyButton):
            button.setEnabled(enabled)

    @Slot()
    def _draw_icons(self) -> None:
        ui, ink = self.ui, self.palette().color(QPalette.ColorRole.ButtonText)
        back, forward = ("forward", "back") if self.isRightToLeft() else ("back", "forward")
        draw_on_button(ui.backButton, back, ink)
        draw_on_button(ui.forwardButton, forward, ink)
        draw_on_button(ui.randomButton, "random", ink)
        draw_on_button(ui.copyButton, "done" if self._copied_timer.isActive() else "copy", ink)
        if ui.favoriteButton.isChecked():
            draw_on_button(ui.favoriteButton, "star-filled", colors.star(self.palette()))
        else:
            draw_on_button(ui.favoriteButton, "star", ink)

    @Slot()
    def _fit_words(self) -> None:
        """Show words on the buttons where there is room for them. The format gives way first, then the star's word."""
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        for words, star, copy in (
            (self._copy_words, beside, beside),
            (_("Copy"), beside, beside),
            (_("Copy"), alone, beside),
            (_("Copy"), alone, alone),
        ):
            self.ui.favoriteButton.setToolButtonStyle(star)
            self.ui.copyButton.setToolButtonStyle(copy)
            self._set_copy_words(words)
            self.ui.toolLayout.invalidate()
            if self.ui.toolLayout.minimumSize().width() <= self.width():
                return

    def _set_copy_words(self, words: str) -> None:
        """Label the copy button. Its width has room for what it says after a copy, so that nothing beside it moves."""
        button = self.ui.copyButton
        button.setText(_("Copied") if self._copied_timer.isActive() else words)
        button.setMinimumWidth(0)
        if button.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
            return

        def width_of(text: str) -> int:
            """Return the width as the button itself measures it. Another measure may be a pixel less."""
            return button.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, text).width()

        widest = max(width_of(words), width_of(_("Copied")))
        button.setMinimumWidth(button.sizeHint().width() - width_of(button.text()) + widest)
