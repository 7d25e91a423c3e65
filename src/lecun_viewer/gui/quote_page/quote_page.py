"""One quote in detail: its words, what is known of them, the note and the finding."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QLocale, QMargins, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QFont, QPalette, QResizeEvent, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QScrollArea, QWidget

from lecun_viewer.core.attribution import attribution, quoted
from lecun_viewer.core.comparison import Differences, differences_of
from lecun_viewer.core.favorite import Favorite
from lecun_viewer.core.finding import Finding
from lecun_viewer.core.query import Query
from lecun_viewer.core.quote import Quote
from lecun_viewer.core.visible import in_one_line, shown
from lecun_viewer.core.words import reads_right_to_left
from lecun_viewer.generated.ui_quote_page import Ui_QuotePage
from lecun_viewer.gui.look import colors, typography
from lecun_viewer.gui.look.dates import day_in_words
from lecun_viewer.gui.look.direction import isolated, of_window
from lecun_viewer.gui.look.icons import status_icon_name, tinted_pixmap
from lecun_viewer.gui.look.row_painting import lines_of
from lecun_viewer.gui.look.utf16 import characters, utf16_length
from lecun_viewer.gui.widgets.shortcut_passing import ShortcutPassing
from lecun_viewer.texts import states
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.joining import listed, sentences

QUOTE_FACTOR = 2.0  # of the window's text size; less where the page is too narrow for it
SMALLEST_QUOTE_FACTOR = 1.15
QUOTE_LINE_HEIGHT = 118  # percent
CHARACTERS_AT_LEAST = 26  # to a line of the quote, before its size gives way
MARGIN = 24
MARK_GAP = 10  # between the hanging quotation mark and the text
NOTE_LINES = 4


def _column_width(text: str, font: QFont, room: int) -> int:
    """Return the widest column within *room* in which no line of *text* is too long to read well."""
    width = min(typography.width_of(typography.LINE_LENGTH, font), room)
    step = max(1, typography.width_of(1, font))
    while width > step and any(
        len(line.words) > typography.LINE_LENGTH for line in lines_of(text, font.toString(), width)
    ):
        width -= step  # its letters are narrower than others
    return max(1, width)


class QuotePage(QScrollArea):
    """Shows a quote and takes the user's note. Changes nothing itself.

    Signals:
        words_edited: The favorite's field of this name has this text of the reader now.
        link_requested: Open this address.
        check_requested: The user wants to write down what they found out about the quote.
        menu_requested: Show the menu of the quote at this `QPoint` of the screen.
    """

    words_edited = Signal(str, str)
    link_requested = Signal(str)
    finding_requested = Signal()
    menu_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote: Quote | None = None
        self._differences = Differences([], [])  # of the quote and the words found
        self._titles: Mapping[str, str] = {}
        self._query = Query()
        self._finding: Finding | None = None
        self._show_note_soon = QTimer(self, interval=0, singleShot=True)  # it may have come just now, and has no place
        self.ui = Ui_QuotePage()
        self.ui.setupUi(self)
        self.ui.content.setBackgroundRole(QPalette.ColorRole.Base)
        self._margins = self.ui.contentLayout.contentsMargins()
        self._is_mark_at_right = False
        self._hanging_mark = QLabel(self.ui.content)
        self._hanging_mark.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        passing = ShortcutPassing(self, quote_field=self.ui.quoteText)
        for field in (self.ui.quoteText, self.ui.provenanceText, self.ui.findingText, self.ui.noteEdit):
            field.installEventFilter(passing)
        for area in (self, self.ui.quoteText):
            area.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            area.customContextMenuRequested.connect(self._on_menu_requested)
        self._connect_signals()

    def _connect_signals(self) -> None:
        self.ui.provenanceText.anchorClicked.connect(self._on_anchor_clicked)
        self.ui.findingText.anchorClicked.connect(self._on_anchor_clicked)
        self.ui.findingButton.clicked.connect(self.finding_requested)
        self._show_note_soon.timeout.connect(self._show_note)
        self.ui.noteEdit.textChanged.connect(self._on_note_changed)

    def name_collections(self, titles: Mapping[str, str]) -> None:
        """Say from which collection a quote is from now on. *titles* are by the ids of collections."""
        self._titles = titles
        self._set_texts()

    def show_quote(self, quote: Quote, query: Query) -> None:
        """Show *quote*, with what *query* asks for marked in it."""
        is_new = self._quote != quote
        self._quote, self._query = quote, query
        if is_new:
            self._differences = differences_of(quote)
        self._set_texts()
        if is_new:
            self.verticalScrollBar().setValue(0)

    def mark(self, query: Query) -> None:
        """Mark what *query* asks for in the quote's text.

        If the marks stay as they are, so does what is selected.
        """
        before, self._query = self._query, query
        if self._quote and query.marks("text", self._quote.text) != before.marks("text", self._quote.text):
            self._set_quote_text(self._quote, self._quote_font())

    def show_favorite(self, favorite: Favorite | None) -> None:
        """Show the note of *favorite*. A quote that is no favorite has no place for a note."""
        if favorite is None:
            self._take_focus_from(self.ui.noteEdit)
        self.ui.noteSection.setVisible(favorite is not None)
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
        self._finding = finding
        self._set_finding_text()

    def edit_note(self) -> None:
        """Put the cursor into the note."""
        self.ui.noteEdit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._show_note_soon.start()

    @Slot()
    def _show_note(self) -> None:
        self.ensureWidgetVisible(self.ui.noteSection)

    def read(self) -> None:
        """Put the focus into the quote's text."""
        self.ui.quoteText.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_selection(self) -> bool:
        """Whether some of the quote's text is selected."""
        return self.ui.quoteText.textCursor().hasSelection()

    def copy_selection(self) -> None:
        """Put what is selected of the quote's text on the clipboard, as it stands."""
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

    @Slot()
    def _on_note_changed(self) -> None:
        self.words_edited.emit("note", self.ui.noteEdit.toPlainText())

    def _set_texts(self) -> None:
        """Set everything that depends on quote, text size, width and colors."""
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
        self._set_labels(shown(self._quote))
        self._set_provenance_text(self._quote)
        self._set_finding_text()

    def _quote_font(self) -> QFont:
        width = self.width() - 3 * MARGIN - MARK_GAP
        wanted = (
            typography.width_of(CHARACTERS_AT_LEAST, typography.serif(self.font(), 1.0)) + self.fontMetrics().height()
        )
        factor = max(SMALLEST_QUOTE_FACTOR, min(QUOTE_FACTOR, width / wanted))
        return typography.serif(self.font(), factor)

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
        ink = self.palette().color(QPalette.ColorRole.Text)
        marks = self._query.marks("text", quote.text)
        background = colors.mark_background(self.palette())
        text.add_paragraph(
            quote.text,
            font,
            ink,
            line_height=QUOTE_LINE_HEIGHT,
            marks=marks,
            mark_background=background,
            differing=self._differences.one,
        )

    def _set_labels(self, quote: Quote) -> None:
        ui = self.ui
        ui.attributionLabel.setText(f"— {attribution(quote)}")
        status = quote.provenance.status
        places = filter(None, (self._place(quote), self._origin(quote)))
        ui.placeLabel.setText("\n".join(map(of_window, places)))
        ui.statusLabel.setText(states.label(status, quote.is_persons))
        ink = self.palette().color(QPalette.ColorRole.Text)
        height = self.fontMetrics().ascent() + 2
        ui.statusMark.setPixmap(tinted_pixmap(status_icon_name(status), ink.rgba(), height, self.devicePixelRatioF()))
        quiet = colors.with_ink(self.palette(), colors.secondary_text(self.palette()))
        for label in (ui.placeLabel, ui.noteLabel):
            label.setPalette(quiet)
        for line in (ui.provenanceLine, ui.noteLine):
            line.setPalette(colors.with_ink(self.palette(), colors.rule(self.palette())))
        bold = QFont(self.font())
        bold.setBold(True)
        ui.statusLabel.setFont(bold)

    def _place(self, quote: Quote) -> str:
        """Return topic, part and tags of *quote*, as far as it has any."""
        part = _("Part {0}, {1}") if quote.part_title else _("Part {0}") if quote.part else ""
        part = part.format(QLocale().toString(quote.part), isolated(quote.part_title))
        tags = _("Tags: {0}").format(listed(isolated(in_one_line(tag)) for tag in quote.tags)) if quote.tags else ""
        return "  ·  ".join(filter(None, (isolated(quote.topic), part, tags)))

    def _origin(self, quote: Quote) -> str:
        """Return from which collection *quote* is, and which source that names. Empty if it is not known."""
        title, known = self._titles.get(quote.collection, ""), quote.provenance
        # The attribution names the source of a quote that was not traced, and of a quote that was seen at its source.
        is_named = not known.status.has_place or known.evidence
        if not title:
            return "" if is_named else _("Source named: {0}").format(isolated(quote.source))
        if is_named:
            return _("From “{0}”").format(isolated(title))
        return _("“{0}” names as source: {1}").format(isolated(title), isolated(quote.source))

    def _set_provenance_text(self, quote: Quote) -> None:
        known, text = quote.provenance, self.ui.provenanceText
        ink, secondary = self.palette().color(QPalette.ColorRole.Text), colors.secondary_text(self.palette())
        plain, gap = self.font(), self.fontMetrics().height() / 2
        small = typography.scaled(plain, 0.92)
        field = colors.with_outline(self.palette())
        field.setColor(QPalette.ColorRole.PlaceholderText, secondary)
        self.ui.noteEdit.setPalette(field)
        text.clear()
        meaning = states.meaning(known.status, quote.is_persons)
        said = [meaning, *([states.evidence(known.evidence)] if known.evidence else [])]
        text.add_paragraph(sentences(said), plain, ink)
        if known.words_found and known.words_found != quote.text:
            text.add_paragraph(states.passage(known.status), small, secondary, above=gap)
            found = quoted(known.words_found)
            shift = found.index(known.words_found)  # by the quotation mark, where one was added
            text.add_paragraph(
                found,
                typography.serif(plain, 1.2),
                ink,
                above=gap / 2,
                differing=[(start + shift, end + shift) for start, end in self._differences.other],
            )
            if any(self._differences):
                text.add_paragraph(_("Underlined: where the two wordings differ."), small, secondary, above=gap / 2)
        if known.where:
            text.add_paragraph(known.where, plain, ink, above=gap)
        if known.url:
            text.add_paragraph(
                in_one_line(known.url), plain, colors.accent(self.palette()), above=gap / 2, link=known.url
            )
        if known.note:
            text.add_paragraph(known.note, plain, secondary, above=gap)

    def _set_finding_text(self) -> None:
        finding, text = self._finding, self.ui.findingText
        text.clear()
        if finding is None:
            self._take_focus_from(text)
        text.setVisible(finding is not None)
        self.ui.findingButton.setText(_("Change what you found…") if finding else _("&I found it…"))
        if not finding:
            return
        ink, secondary = self.palette().color(QPalette.ColorRole.Text), colors.secondary_text(self.palette())
        plain, gap = self.font(), self.fontMetrics().height() / 2
        checked_on = day_in_words(finding.checked_at.astimezone().date())
        text.add_paragraph(_("Your own check, {0}").format(checked_on), typography.scaled(plain, 0.92), secondary)
        bold = QFont(plain)
        bold.setBold(True)
        if finding.status:
            text.add_paragraph(states.label(finding.status, finding.quote.is_persons), bold, ink, above=gap / 2)
        if finding.place:
            text.add_paragraph(in_one_line(finding.place), plain, ink, above=gap / 2)
        if finding.url:
            text.add_paragraph(
                in_one_line(finding.url), plain, colors.accent(self.palette()), above=gap / 2, link=finding.url
            )
        if finding.note:
            text.add_paragraph(finding.note, plain, ink, above=gap / 2)
