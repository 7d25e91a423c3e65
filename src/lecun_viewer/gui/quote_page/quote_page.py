"""One quote in detail: its words, what is known of them, the note and the finding."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QMargins, QObject, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QPalette, QResizeEvent, QTextCursor, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QScrollArea, QWidget

from lecun_viewer.core.comparison import Differences, differences_of
from lecun_viewer.core.favorite import Favorite, Finding
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line, shown
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.generated.ui_quote_page import Ui_QuotePage
from lecun_viewer.gui.quote_page import wording
from lecun_viewer.gui.theme import colors, typography
from lecun_viewer.gui.theme.icons import tinted_pixmap, verdict_icon_name
from lecun_viewer.gui.theme.row_painting import MOST_LINES, lines_of
from lecun_viewer.gui.theme.text import characters, day_in_words, set_language, utf16_length
from lecun_viewer.gui.widgets.fields import ShortcutFilter
from lecun_viewer.gui.widgets.reading_text import ReadingText
from lecun_viewer.texts import verdicts
from lecun_viewer.texts.catalogue import _

QUOTE_FACTOR = 2.0  # of the window's text size, for a quote that is not long
LONG_QUOTE_FACTOR = 1.5
SHORT_QUOTE, SHRINKING = 120, 350  # characters: from where on the size gives way, and how slowly
FOUND_SHARE = 0.8  # of the quote's size, for the words found
PASSAGE_FACTOR = 1.15  # for all other sentences
SMALLEST_QUOTE_FACTOR = 1.15
CHARACTERS_AT_LEAST = 26  # to a line of the quote, before its size gives way
MARGIN = 24
MARK_GAP = 12  # between the hanging quotation mark and the text
NOTE_LINES = 4
PAUSE_MS = 1000  # in the typing of a note, which saves it


def _column_width(text: str, font: QFont, room: int) -> int:
    """Return the widest column within *room* in which no line of *text* is too long to read well."""
    width = min(typography.width_of(typography.LINE_LENGTH, font), room)
    step = max(1, typography.width_of(1, font))
    text = text[: MOST_LINES * (typography.LINE_LENGTH + 1)]  # if all lines are short enough, no more is looked at
    while width > step and any(
        len(line.words) > typography.LINE_LENGTH for line in lines_of(text, font.toString(), width)
    ):
        width -= step  # its letters are narrower than others
    return max(1, width)


class QuotePage(QScrollArea):
    """Shows a quote and takes the user's note. Changes nothing itself.

    Signals:
        note_edited: The user has paused in the note of this quote, or left it. Save this text.
        note_left: The user has stopped typing in the note. Another note came meanwhile, and was not shown.
        note_closed: The user pressed Esc in the note, and had come to it from outside of the page.
        link_requested: Open this address.
        quote_requested: Show the quote with this id.
        sentence_copied: Put this `Quote` or text on the clipboard.
        finding_requested: The user wants to write down what they found out about the quote.
        menu_requested: Show the menu of the quote at this `QPoint` of the screen.
        read_to_end: The user wants to read on, and the end of the page is on the screen.
    """

    note_edited = Signal(object, str)
    note_left = Signal()
    note_closed = Signal()
    link_requested = Signal(str)
    quote_requested = Signal(str)
    sentence_copied = Signal(object)
    finding_requested = Signal()
    menu_requested = Signal(object)
    read_to_end = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote: Quote | None = None
        self._differences = Differences([], [])  # of the quote and the words found
        self._same_claims: wording.SameClaims = ()
        self._wordings: Sequence[Quote] = ()
        self._titles: Mapping[str, str] = {}
        self._query = Query()
        self._finding: Finding | None = None
        self._is_typing = False  # in the note
        self._is_unsaved = False  # what was typed there
        self._has_kept_note = False  # while another note came
        self._is_note_from_outside = False  # Ctrl+E was pressed in the list, not on the page
        self._is_note_begun = False  # of a quote that is no favorite, and still empty
        self._save_soon = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._scroll_soon = QTimer(self, interval=0, singleShot=True)  # what came just now has no place yet
        self.ui = Ui_QuotePage()
        self.ui.setupUi(self)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        self._margins = self.ui.contentLayout.contentsMargins()
        self._wanted: QWidget = self.ui.noteSection
        self._is_mark_at_right = False
        self._hanging_mark = QLabel(self.ui.content)
        self._hanging_mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.ui.foundPassages.be_panel()
        passing = ShortcutFilter(self, quote_field=self.ui.quoteText)
        for field in (*self.ui.column.findChildren(ReadingText), self.ui.noteEdit):
            field.installEventFilter(passing)
        self.ui.noteEdit.installEventFilter(self)
        for area in (self, self.ui.quoteText):
            area.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            area.customContextMenuRequested.connect(self._on_menu_requested)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.ui.provenanceText.anchorClicked.connect(self._on_anchor_clicked)
        self.ui.findingText.anchorClicked.connect(self._on_anchor_clicked)
        for passages in (self.ui.foundPassages, self.ui.ownWordsPassages, self.ui.wordingsPassages):
            passages.show_requested.connect(self.quote_requested)
            passages.copy_requested.connect(self.sentence_copied)
            passages.link_requested.connect(self._on_anchor_clicked)
        self.ui.findingButton.clicked.connect(self.finding_requested)
        self._scroll_soon.timeout.connect(self._scroll)
        self.ui.noteEdit.textChanged.connect(self._on_note_changed)
        self._save_soon.timeout.connect(self.save_note)

    def name_collections(self, titles: Mapping[str, str]) -> None:
        """Say from which collection a quote is from now on. *titles* are by the ids of collections."""
        self._titles = titles
        if self._quote:
            self._set_foot(shown(self._quote))

    def show_quote(
        self, quote: Quote, query: Query, same_claims: wording.SameClaims, wordings: Sequence[Quote]
    ) -> None:
        """Show *quote*, with what *query* asks for marked in it.

        *same_claims* are sentences of his own that make its claim. *wordings* are popular wordings of its own claim.
        """
        self._same_claims, self._wordings = same_claims, wordings
        is_new = self._quote != quote
        self._quote, self._query = quote, query
        if is_new:
            self._differences = differences_of(quote)
        self._set_texts()
        if is_new:
            self.verticalScrollBar().setValue(0)

    @Slot(object)
    def mark(self, query: Query) -> None:
        """Mark what *query* asks for in the quote's text.

        If the marks stay as they are, so does what is selected.
        """
        before, self._query = self._query, query
        if self._quote and query.marks("text", self._quote.text) != before.marks("text", self._quote.text):
            self._set_quote_text(self._quote, self._quote_font())

    def shows(self, quote: Quote) -> bool:
        """Return whether the page shows *quote*, perhaps with other words."""
        return self._quote is not None and self._quote.id == quote.id

    def show_favorite(
        self, favorite: Favorite | None, *, keeps_typing: bool = False, keeps_place: bool = False
    ) -> None:
        """Show the note of *favorite*. A quote that isn’t a favorite has no place for a note until `edit_note`.

        If *keeps_typing*, a note that the user is typing or has begun stays. `note_left` tells when another can be
        shown. If *keeps_place*, the place of a note that has the focus stays, as after `edit_note`.
        """
        keeps_typing = keeps_typing or self._is_unsaved
        if keeps_typing and self._is_note_begun and not favorite:
            return
        if keeps_typing and self._is_typing and (favorite or self.ui.noteEdit.toPlainText()):
            self._has_kept_note = True
            return
        self._is_typing = self._has_kept_note = False
        self._is_note_begun = keeps_place and favorite is None and self.ui.noteEdit.hasFocus()
        has_place = favorite is not None or self._is_note_begun
        if not has_place:
            self._take_focus_from(self.ui.noteEdit)
        self.ui.noteSection.setVisible(has_place)
        note = favorite.note if favorite else ""
        if self.ui.noteEdit.toPlainText() != note:  # else the cursor would jump while typing
            position = self.ui.noteEdit.textCursor().position()
            self.ui.noteEdit.blockSignals(True)
            self.ui.noteEdit.setPlainText(note)
            self.ui.noteEdit.blockSignals(False)
            cursor = self.ui.noteEdit.textCursor()
            # As many characters before it as there were. Between the two units of a letter, typing would destroy it.
            cursor.setPosition(utf16_length(note[: characters(note, position)]))
            self.ui.noteEdit.setTextCursor(cursor)

    def show_finding(self, finding: Finding | None) -> None:
        """Show what the reader found out about the quote."""
        is_new = self._finding != finding
        self._finding = finding
        if is_new and self._quote:
            self._set_verdict(self._quote)
        self._set_finding_text()

    def edit_note(self) -> None:
        """Focus the end of the note. Esc then goes back to the list, or to the page if the focus was there.

        A quote that is no favorite has a place for a note now. It is gone again if the note is left empty.
        """
        self._is_note_begun = self._is_note_begun or not self.ui.noteSection.isVisibleTo(self)
        self.ui.noteSection.show()
        focused = QApplication.focusWidget()
        if focused is not self.ui.noteEdit:
            self._is_note_from_outside = not (focused and self.isAncestorOf(focused))
            self.ui.noteEdit.moveCursor(QTextCursor.MoveOperation.End)
        self.ui.noteEdit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll_to(self.ui.noteSection)

    def scroll_to_note(self) -> None:
        """Scroll to the note."""
        self._scroll_to(self.ui.noteSection)

    def scroll_to_finding(self) -> None:
        """Scroll to what the reader found out about the quote."""
        self._scroll_to(self.ui.findingText)

    def _scroll_to(self, section: QWidget) -> None:
        self._wanted = section
        self._scroll_soon.start()

    @Slot()
    def _scroll(self) -> None:
        if self._wanted.isVisible():
            self.ensureWidgetVisible(self._wanted)

    def read(self) -> None:
        """Focus the quote's text."""
        self.ui.quoteText.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_on(self) -> None:
        """Scroll by a page. At the end of the page, say so."""
        bar = self.verticalScrollBar()
        if bar.value() < bar.maximum():
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        else:
            self.read_to_end.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.read_on()
        elif event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.verticalScrollBar().triggerAction(self.verticalScrollBar().SliderAction.SliderPageStepSub)
        else:
            super().keyPressEvent(event)

    @property
    def has_selection(self) -> bool:
        return self.ui.quoteText.textCursor().hasSelection()

    @Slot()
    def copy_selection(self) -> None:
        """Copy the selected text unchanged."""
        self.ui.quoteText.copy()

    @Slot(QPoint)
    def _on_menu_requested(self, at: QPoint) -> None:
        area = self.sender()
        assert isinstance(area, QAbstractScrollArea)
        self.menu_requested.emit(area.viewport().mapToGlobal(at))

    def _take_focus_from(self, field: QWidget) -> None:
        """Move the focus from *field* to the quote. Qt would send it to the first control of the window."""
        if field.isVisible() and self.window().focusWidget() is field:
            self.read()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._set_texts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._set_texts()

    @Slot(QUrl)
    def _on_anchor_clicked(self, address: QUrl) -> None:
        self.link_requested.emit(address.toString())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the note when it loses the focus, but not to a menu. Esc goes back, see `edit_note`."""
        if watched is self.ui.noteEdit and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() == QEvent.Type.KeyPress:
                (self.note_closed.emit if self._is_note_from_outside else self.read)()
            event.accept()  # Esc is a key of the window, too
            return True
        if watched is self.ui.noteEdit and event.type() == QEvent.Type.FocusOut:
            assert isinstance(event, QFocusEvent)
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self._leave_note(is_for_window=not self.isActiveWindow())
        return super().eventFilter(watched, event)

    def _leave_note(self, *, is_for_window: bool) -> None:
        """The user has left the note, perhaps only for another window. A note that was begun and is empty goes."""
        self.save_note()
        self._is_typing = False
        if self._has_kept_note:
            self.note_left.emit()
        if self._is_note_begun and not is_for_window and not self.ui.noteEdit.toPlainText():
            self._is_note_begun = False
            self.ui.noteSection.hide()

    @Slot()
    def _on_note_changed(self) -> None:
        self._is_typing = self._is_unsaved = True
        self._save_soon.start()

    @Slot()
    def save_note(self) -> None:
        """Have the note saved that the user is typing."""
        self._save_soon.stop()
        if self._is_unsaved and self._quote:
            self._is_unsaved = False
            self.note_edited.emit(self._quote, self.ui.noteEdit.toPlainText())
            self._is_typing = True

    def _set_texts(self) -> None:
        """Rebuild the document. Call it when quote, text size, width or colors change."""
        if not self._quote:
            return
        quote_font = self._quote_font()
        margins = self._set_hanging_mark(quote_font, is_at_right=reads_right_to_left(self._quote.text))
        self.ui.noteEdit.setFixedHeight(self.ui.noteEdit.fontMetrics().lineSpacing() * NOTE_LINES)
        room = self.viewport().width() - margins.left() - margins.right()
        width = _column_width(self._quote.text, quote_font, room)
        self.ui.column.setMaximumWidth(width)
        self._place_hanging_mark(margins.left() + (room - width if self.isRightToLeft() else 0), width)
        self._set_quote_text(self._quote, quote_font)
        self._set_verdict(self._quote)
        self._set_passages(self._quote, width)
        self._set_remark(shown(self._quote))
        self._set_finding_text()
        self._set_foot(shown(self._quote))

    def _quote_factor(self) -> float:
        """Return the size of the quote. It is less for a long quote, and where the page is too narrow for it."""
        text = self._quote.text if self._quote else ""
        wanted = QUOTE_FACTOR - max(0, len(text) - SHORT_QUOTE) / SHRINKING
        width = self.width() - 3 * MARGIN - MARK_GAP
        of_line = typography.width_of(CHARACTERS_AT_LEAST, typography.serif(self.font(), 1.0))
        widest = width / (of_line + self.fontMetrics().height())
        return max(SMALLEST_QUOTE_FACTOR, min(max(LONG_QUOTE_FACTOR, wanted), widest))

    def _quote_font(self) -> QFont:
        return typography.serif(self.font(), self._quote_factor())

    def _set_hanging_mark(self, font: QFont, *, is_at_right: bool) -> QMargins:
        """Draw the quotation mark, and make room for it before the quote. Return the margins of the page."""
        size = round(typography.width_of(2, font))
        color = colors.hanging_mark(self.palette())
        mark = tinted_pixmap("quotation-mark", color.rgba(), size, self.devicePixelRatioF())
        self._hanging_mark.setPixmap(mark.transformed(QTransform.fromScale(-1, 1)) if is_at_right else mark)
        self._hanging_mark.adjustSize()
        self._is_mark_at_right = is_at_right
        margins = QMargins(self._margins)
        if is_at_right:
            margins.setRight(MARGIN + size + MARK_GAP)
        else:
            margins.setLeft(MARGIN + size + MARK_GAP)
        self.ui.contentLayout.setContentsMargins(margins)
        return margins

    def _place_hanging_mark(self, left: int, width: int) -> None:
        """Hang the quotation mark beside the column of that *width*, which begins at *left*."""
        beside = left + width + MARK_GAP if self._is_mark_at_right else left - MARK_GAP - self._hanging_mark.width()
        self._hanging_mark.move(beside, self._margins.top())

    def _set_quote_text(self, quote: Quote, font: QFont) -> None:
        text = self.ui.quoteText
        text.clear()
        set_language(text, quote.language)
        ink = self.palette().color(QPalette.ColorRole.Text)
        marks = self._query.marks("text", quote.text)
        text.add_paragraph(
            quote.text,
            font,
            ink,
            line_height=typography.line_height(font),
            marks=marks,
            marked=colors.mark(self.palette()),
            differing=self._differences.one,
        )

    def _set_verdict(self, quote: Quote) -> None:
        ui, status = self.ui, quote.provenance.status
        ink, quiet = self.palette().color(QPalette.ColorRole.Text), colors.secondary_text(self.palette())
        height = self.fontMetrics().ascent() + 2
        ui.verdictMark.setPixmap(tinted_pixmap(verdict_icon_name(status), ink.rgba(), height, self.devicePixelRatioF()))
        ui.verdictLabel.setText(verdicts.label(status))
        ui.verdictLabel.setFont(typography.bold(self.font()))
        ui.provenanceText.clear()
        ui.provenanceText.add_paragraph(wording.meaning(quote, self._finding), self.font(), quiet)
        place = wording.place_of(shown(quote))
        if place:
            url = None if wording.has_found_passage(quote) else quote.provenance.url  # else it is that of the passage
            self._add_place(ui.provenanceText, place, url)

    def _add_place(self, text: ReadingText, place: str, url: str | None) -> None:
        """Add a line with *place*. It is the link to *url* if there is one."""
        ink = colors.accent(self.palette()) if url else self.palette().color(QPalette.ColorRole.Text)
        text.add_paragraph(in_one_line(place), self.font(), ink, above=self.fontMetrics().height() / 2, link=url)

    def _set_passages(self, quote: Quote, width: int) -> None:
        """Show the words found, his own words that make the same claim, and popular wordings."""
        ui, same = self.ui, [each for each, _is_whole in self._same_claims]
        found = [wording.found_sentence(quote, self._differences, same)] if wording.has_found_passage(quote) else []
        own = _("In Yann LeCun’s own words") if quote.is_persons else _("In the author’s own words")
        found_factor = max(PASSAGE_FACTOR, FOUND_SHARE * self._quote_factor())
        for passages, heading, sentences, factor in (
            (ui.foundPassages, verdicts.passage(quote.provenance.status, quote.is_persons), found, found_factor),
            (ui.ownWordsPassages, own, wording.own_words(quote, self._same_claims), PASSAGE_FACTOR),
            (ui.wordingsPassages, _("Often quoted as"), wording.wordings(self._wordings), PASSAGE_FACTOR),
        ):
            font = typography.serif(self.font(), factor)
            passages.show_sentences(heading, sentences, font, self.palette(), width)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Set the tab order from top to bottom. A new passage would come last."""
        ui = self.ui
        others = (*ui.ownWordsPassages.stops, *ui.wordingsPassages.stops)
        stops = [ui.quoteText, ui.provenanceText, *ui.foundPassages.stops, ui.remarkText, *others]
        for one, other in pairwise([*stops, ui.findingText, ui.findingButton, ui.noteEdit]):
            QWidget.setTabOrder(one, other)

    def _set_remark(self, quote: Quote) -> None:
        """Show the remark. That of an own quote has a heading, or it reads as a remark of ours."""
        text, note, quiet = self.ui.remarkText, quote.provenance.note, colors.secondary_text(self.palette())
        text.clear()
        text.setVisible(bool(note))
        if note and quote.is_own:
            text.add_paragraph(_("Remark"), typography.scaled(self.font(), typography.SMALL), quiet)
            text.add_paragraph(note, self.font(), self.palette().color(QPalette.ColorRole.Text))
        elif note:
            text.add_paragraph(note, self.font(), quiet)

    def _set_foot(self, quote: Quote) -> None:
        ui, small = self.ui, typography.scaled(self.font(), typography.SMALL)
        quiet = colors.with_ink(self.palette(), colors.secondary_text(self.palette()))
        ui.footLabel.setText(wording.foot(quote, self._titles))
        ui.footLabel.setFont(small)
        for label in (ui.footLabel, ui.noteLabel):
            label.setPalette(quiet)
        ui.footLine.setPalette(colors.with_ink(self.palette(), colors.rule(self.palette())))
        ui.noteEdit.setPalette(colors.of_field(self.palette()))

    def _set_finding_text(self) -> None:
        finding, text = self._finding, self.ui.findingText
        text.clear()
        if finding is None:
            self._take_focus_from(text)
        text.setVisible(finding is not None)
        self._offer_finding()
        if not finding:
            return
        ink, secondary = self.palette().color(QPalette.ColorRole.Text), colors.secondary_text(self.palette())
        plain, gap = self.font(), self.fontMetrics().height() / 2
        checked_on = day_in_words(finding.checked_at.astimezone().date())
        text.add_paragraph(
            _("Your finding, {0}").format(checked_on), typography.scaled(plain, typography.SMALL), secondary
        )
        if finding.status:
            text.add_paragraph(verdicts.label(finding.status), typography.bold(plain), ink, above=gap / 2)
        if place := finding.place or finding.url:
            self._add_place(text, place, finding.url or None)
        if finding.note:
            text.add_paragraph(finding.note, plain, ink, above=gap / 2)

    def _offer_finding(self) -> None:
        """Offer to write down a finding where something is open, and to change a finding that there is."""
        button, is_open = self.ui.findingButton, bool(self._quote) and not self._is_exact()
        button.setText(_("Edit F&inding…") if self._finding else _("Add F&inding…"))
        if not (is_open or self._finding):
            self._take_focus_from(button)
        button.setVisible(is_open or self._finding is not None)

    def _is_exact(self) -> bool:
        return self._quote is not None and self._quote.provenance.status.is_exact
