"""The form for a quote of the user's own: a new quote, or a quote to edit."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QCompleter, QDialog, QDialogButtonBox, QWidget

from lecun_viewer.core.attribution import beginning
from lecun_viewer.core.provenance import EXACT, PERSON, PRINT, UNCHECKED, Status
from lecun_viewer.core.quote import MY_QUOTES, SEMICOLONS, CollectionInfo, Quote, items_in
from lecun_viewer.core.visible import in_one_line
from lecun_viewer.generated.ui_quote_dialog import Ui_QuoteDialog
from lecun_viewer.gui.dialogs.forms import may_discard, save_by_keys, show_problem
from lecun_viewer.gui.dialogs.quote_form import (
    LONGEST_OFFERED,
    NEW_QUOTE,
    NOTHING_KNOWN,
    AsInLastQuote,
    Known,
    NameCompleter,
    Problem,
    QuoteFields,
    TakingApart,
    form_of,
    is_book_with_page,
    looks_like_quote,
    problems,
    quote_of,
    show_row,
)
from lecun_viewer.gui.widgets.desktop_services import announce
from lecun_viewer.gui.widgets.dialogs import simplify
from lecun_viewer.gui.widgets.fields import WheelPassing
from lecun_viewer.gui.widgets.window_geometry import fit
from lecun_viewer.texts import states
from lecun_viewer.texts.catalogue import _
from lecun_viewer.texts.collections import my_quotes

StandardButton = QDialogButtonBox.StandardButton

LOOK_AFTER_MS = 200  # after the last key
LETTERS_IN_LINE = 80  # of labels and fields together
OFFERED_WORDS = 40  # UTF-16 units of the words in the clipboard
SHOWN_WORDS = 120  # UTF-16 units of a quote with the same words


class QuoteDialog(QDialog):
    """Edits one quote. It saves nothing: the caller saves `quote` after the dialog was accepted.

    Problems are shown after the user tried to save, and then updated at each key. A quote with the same words is shown
    while typing, and at the latest when the user wants to save. It keeps nobody from saving.

    A new quote has few fields: words, authors, place and page. *More* shows the others. A book with a page makes the
    words exact, because everybody can look there. The user may choose another state.
    """

    def __init__(
        self,
        collections: Sequence[CollectionInfo],
        same_as: Callable[[str], Quote | None],
        take_apart: Callable[[str], Quote],
        parent: QWidget | None = None,
        known: Known = NOTHING_KNOWN,
    ) -> None:
        """Begin a new quote.

        *collections* are all collections. Only own collections are offered. *same_as* returns a quote that has the
        given words already. *take_apart* returns the quote that a pasted text with an attribution is. *known* saves
        typing.
        """
        super().__init__(parent)
        self._collections = collections
        self._same_as = same_as
        self._known = known
        self._is_new = True
        self._shows_more = False
        self._chose_state = False
        self._offered_state = UNCHECKED.status
        self._shows_problems = False
        self._look_soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._fit_soon = QTimer(self, singleShot=True)
        self.ui = Ui_QuoteDialog()
        self.ui.setupUi(self)
        self._fields = QuoteFields(self.ui)
        if known.last and known.last.authors:
            AsInLastQuote(self.ui, known.last, self)
        self._take_apart = take_apart
        self._taking_apart = TakingApart(self.ui.wordsEdit, self._fields, take_apart, self)
        simplify(self.ui.buttonBox)
        self._set_up_choices()
        self._connect_signals()
        self.set_draft(NEW_QUOTE)

    # The quote

    def set_quote(self, quote: Quote) -> None:
        """Show *quote* to edit it."""
        self._is_new, self._shows_more = False, True
        self.setWindowTitle(_("Edit Quote"))
        self.ui.collectionCombo.removeItem(
            self.ui.collectionCombo.findData("")
        )  # it moves only to a collection that exists
        self._show(quote)

    def set_draft(self, quote: Quote) -> None:
        """Show *quote* as a new quote, such as a text that was dropped on the window."""
        self._is_new = True
        self.setWindowTitle(_("New Quote"))
        self._show(quote)
        self._offer_clipboard()

    def quote(self) -> Quote:
        """Return the quote as it was edited. A new quote has an empty id.

        Its collection is empty if there is no own collection yet.
        """
        form = self._fields.form()
        quote = quote_of(form, self._filled, self._base)
        if not self._chose_state and self._offered_state is form.status is EXACT:
            quote = quote._replace(provenance=quote.provenance._replace(evidence=PRINT))
        return quote._replace(part_title=self._collection.part_title(quote.part) if self._collection else "")

    def _show(self, quote: Quote) -> None:
        self._base = quote
        self._chose_state, self._offered_state = False, UNCHECKED.status
        self._taking_apart.forget()
        self._offer_parts()
        self._fields.fill(form_of(quote))
        self._filled = self._fields.form()
        self._update()
        self._look()
        self.ui.wordsEdit.setFocus(Qt.FocusReason.OtherFocusReason)

    # Building

    def _set_up_choices(self) -> None:
        ui = self.ui
        for status in Status:
            ui.statusCombo.addItem(states.label(status), status)
        own = sorted((each for each in self._collections if each.is_own), key=lambda each: each.id != MY_QUOTES)
        if MY_QUOTES not in [each.id for each in own]:  # it comes into being with the first quote in it
            ui.collectionCombo.add_title(my_quotes(), "")
        for each in own:
            ui.collectionCombo.add_title(each.title, each.id)
        ui.authorsEdit.setCompleter(NameCompleter(list(self._known.authors), self))
        sources = QCompleter(list(self._known.sources), self)
        sources.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        sources.setFilterMode(Qt.MatchFlag.MatchContains)
        ui.whereEdit.setCompleter(sources)
        ui.buttonBox.button(StandardButton.Save).setDefault(True)

    def _connect_signals(self) -> None:
        ui = self.ui
        ui.buttonBox.accepted.connect(self._on_accepted)
        ui.buttonBox.rejected.connect(self.reject)
        save_by_keys(self, ui.buttonBox.button(StandardButton.Save))

        ui.wordsEdit.textChanged.connect(self._look_soon.start)
        ui.clipboardButton.clicked.connect(self._on_clipboard_clicked)
        ui.wordsEdit.textChanged.connect(self._offer_clipboard)
        ui.moreButton.clicked.connect(self._on_more_clicked)
        ui.statusCombo.currentIndexChanged.connect(self._update)
        ui.statusCombo.activated.connect(self._on_state_chosen)
        ui.whereEdit.textChanged.connect(self._on_place_changed)
        ui.pageEdit.textChanged.connect(self._on_place_changed)
        ui.addressEdit.textChanged.connect(self._on_place_changed)
        ui.dateEdit.textChanged.connect(self._on_place_changed)
        ui.authorsEdit.textChanged.connect(self._explain_state)
        ui.collectionCombo.currentIndexChanged.connect(self._offer_parts)
        for edit in self._fields.edits.values():
            edit.textChanged.connect(self._update_problems)

        self._look_soon.timeout.connect(self._look)
        ui.wordsEdit.pasted.connect(self._update)  # a row with something in it is shown
        ui.wordsEdit.pasted.connect(self._look)  # by now the pasted text was taken apart
        self._fit_soon.timeout.connect(self._make_room)
        wheel = WheelPassing(self)
        for each in self._fields.lists:
            each.installEventFilter(wheel)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    # What the user does

    @Slot()
    def _on_accepted(self) -> None:
        self._shows_problems = True
        wrong = self._update_problems()
        if wrong:
            self._go_to(wrong)
        elif not (self._look_soon.isActive() and self._look()):  # a duplicate is shown before saving
            self.accept()

    @Slot()
    def _on_more_clicked(self) -> None:
        self._show_more()
        self.ui.statusCombo.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_more(self) -> None:
        self._shows_more = True
        self._update()
        self._offer_parts()

    @Slot()
    def _on_clipboard_clicked(self) -> None:
        self.ui.wordsEdit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ui.wordsEdit.paste()

    @Slot()
    def _on_state_chosen(self) -> None:
        self._chose_state = True

    @Slot()
    def _on_place_changed(self) -> None:
        """Call the words exact if there is a book and a page, unless the user has chosen a state."""
        form = self._fields.form()
        if self._is_new and not self._chose_state and form.status is self._offered_state:
            self._offered_state = EXACT if is_book_with_page(form) else UNCHECKED.status
            self.ui.statusCombo.setCurrentIndex(self.ui.statusCombo.findData(self._offered_state))

    def _go_to(self, name: str) -> None:
        edit = self._fields.edits[name]
        if edit.isHidden():
            self._show_more()
        edit.setFocus(Qt.FocusReason.OtherFocusReason)
        edit.selectAll()
        self.ui.scrollArea.ensureWidgetVisible(self._fields.problem_labels[name])
        self.ui.scrollArea.ensureWidgetVisible(edit)

    def reject(self) -> None:
        """Close without a quote. Esc and the window's frame do the same. Ask first if the user has typed something."""
        if self._fields.form() == self._filled or may_discard(self):
            super().reject()

    # What is shown

    @property
    def _is_persons(self) -> bool:
        """Whether the states speak of “him”. Without an author, nobody knows yet whose words they are."""
        authors = self._fields.form().authors
        return not authors.strip() or PERSON in items_in(authors, SEMICOLONS)

    @Slot()
    def _explain_state(self) -> None:
        """Say what the state means for the authors."""
        self.ui.statusMeaningLabel.setText(states.meaning(self._fields.form().status, self._is_persons))

    @property
    def _collection(self) -> CollectionInfo | None:
        """The chosen collection. ``None`` if it comes into being with this quote."""
        chosen = self.ui.collectionCombo.currentData()
        return next((each for each in self._collections if each.id == chosen), None)

    @Slot()
    def _offer_clipboard(self) -> None:
        """Offer the text of the clipboard for a new quote. It must look like a quote, and be in no collection yet."""
        button, shows = self.ui.clipboardButton, False
        if self._is_new and self.ui.wordsEdit.document().isEmpty():
            text = QApplication.clipboard().text()[: LONGEST_OFFERED + 1]
            found = self._take_apart(text)
            shows = looks_like_quote(text, found) and not self._same_as(found.text)
            words = beginning(in_one_line(found.text), OFFERED_WORDS).replace("&", "&&")
            button.setText(_("Use the Clip&board: “{0}”").format(words))
        if shows == button.isHidden():
            button.setVisible(shows)
            self._fit_soon.start()

    @Slot()
    def _offer_parts(self) -> None:
        """Offer the parts of the chosen collection, and the part that the quote has there. Without any, show no row."""
        ui, info, combo = self.ui, self._collection, self.ui.partCombo
        has = self._base.part if info and self._base.collection == info.id else 0
        titles = {part.number: part.title for part in info.parts} if info else {}
        combo.clear()
        combo.add_title(_("None"), 0)
        for number in dict.fromkeys([*titles, has] if has else titles):
            title = in_one_line(titles.get(number, ""))
            combo.add_title(title or _("Part {0}").format(QLocale().toString(number)), number)
        combo.setCurrentIndex(combo.findData(has))
        show_row(ui.partLabel, combo, shows=combo.count() > 1 and (self._shows_more or has > 0))
        self._fit_soon.start()

    @Slot()
    def _update(self) -> None:
        """Show the meaning of the chosen state, and the fields that it needs."""
        ui, status = self.ui, self._fields.form().status
        ui.statusMeaningLabel.setText(states.meaning(status, self._is_persons))
        ui.statusCombo.setAccessibleDescription(ui.statusMeaningLabel.text())
        is_stated = self._shows_more or status is not UNCHECKED.status
        show_row(ui.statusLabel, ui.statusCombo, shows=is_stated)
        ui.statusMeaningLabel.setVisible(is_stated)
        form, nothing = self._fields.form(), form_of(NEW_QUOTE)
        for name, (label, edit) in self._fields.details.items():
            is_filled = name != "collection" and getattr(form, name) not in ("", getattr(nothing, name))
            show_row(label, edit, shows=self._shows_more or is_filled)
        ui.moreButton.setVisible(not self._shows_more)
        show_row(ui.wordsFoundLabel, ui.wordsFoundEdit, shows=status.has_other_words)
        show_row(ui.whoLabel, ui.whoEdit, shows=status.has_author)
        self._update_problems()
        self._make_room()

    @Slot()
    def _update_problems(self) -> str:
        """Show the problem of each field below the field. Return the name of the first field with a problem, or ""."""
        if not self._shows_problems:
            return ""
        found = problems(self._fields.form())
        for name, label in self._fields.problem_labels.items():
            sentence = self._sentence(found[name]) if name in found else ""
            if sentence != label.text():
                show_problem(self._fields.edits[name], label, sentence)
                self._fit_soon.start()
        return next(iter(found), "")

    def _sentence(self, problem: Problem) -> str:
        state = states.label(self._fields.form().status)
        match problem:
            case Problem.NO_WORDS:
                return _("Enter the quote.")
            case Problem.TOO_LONG:
                return _("This text is too long.")
            case Problem.NO_PLACE:
                return _("“{0}” needs a source. Enter one or choose a different provenance.").format(state)
            case Problem.NO_WORDS_FOUND:
                return _("“{0}” needs the wording in the source.").format(state)
            case Problem.NO_PERSON:
                return _("“{0}” needs the actual author.").format(state)
            case Problem.NO_ADDRESS:
                return _("Enter a link that starts with https:// or http:// and has no spaces.")
            case Problem.NO_DATE:
                return _("Enter a year, month, or day, such as 2024, 2024-03, or 2024-03-07.")
            case Problem.NO_LANGUAGE:
                return _("Enter a language code, such as en, fr, or pt-BR.")

    @Slot()
    def _look(self) -> bool:
        """Show the quote that has the same words already, if there is one. Return whether that is news to the user."""
        self._look_soon.stop()
        words, before = self._fields.form().words, self.ui.sameLabel.text()
        found = self._same_as(words) if words else None
        if found and found.id == self._base.id:
            found = None
        sentence = self._same_sentence(found) if found else ""
        self._show_same(sentence)
        return sentence not in ("", before)

    def _same_sentence(self, found: Quote) -> str:
        titles = {each.id: each.title for each in self._collections}
        state, words = (
            states.label(found.provenance.status),
            beginning(in_one_line(found.text), SHOWN_WORDS),
        )
        if found.collection not in titles:
            return _("You already have this quote ({0}): “{1}”").format(state, words)
        title = titles[found.collection]
        return _("Already in “{0}” ({1}): “{2}”").format(title, state, words)

    def _show_same(self, sentence: str) -> None:
        label, save = self.ui.sameLabel, self.ui.buttonBox.button(StandardButton.Save)
        adding = _("&Add Anyway") if sentence else _("&Add")
        save.setText(adding if self._is_new else _("&Save"))
        if sentence == label.text():
            return
        label.setText(sentence)
        label.setVisible(bool(sentence))
        self._fit_soon.start()
        if sentence:
            announce(label, sentence)

    # Size and colors

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if not hasattr(self, "_fields"):
            return
        if event.type() == QEvent.Type.FontChange:
            self._fit_soon.start()  # waits until the fields have their new sizes
        elif event.type() == QEvent.Type.PaletteChange:
            for name, label in self._fields.problem_labels.items():
                show_problem(self._fields.edits[name], label, label.text())

    @Slot()
    def _make_room(self) -> None:
        """Make the dialog large enough for all fields, as far as the screen allows."""
        ui = self.ui
        ui.fieldLayout.invalidate()
        # The scroll area keeps the size of its content until it hears that this changed.
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        ui.scrollArea.setMinimumWidth(
            ui.content.minimumSizeHint().width() + ui.scrollArea.verticalScrollBar().sizeHint().width()
        )
        wide = LETTERS_IN_LINE * self.fontMetrics().averageCharWidth()
        width = min(max(self.width(), self.minimumSizeHint().width(), wide), self.screen().availableSize().width())
        height = ui.fieldLayout.totalHeightForWidth(width) + ui.buttonLayout.sizeHint().height()
        self.resize(width, max(self.height(), height))
        fit(self)

    @Slot("QWidget*", "QWidget*")
    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll to the field that has the focus, also after its letter was pressed.

        `QScrollArea.ensureWidgetVisible` shows only the cursor of a field of several lines.
        """
        if now and self.ui.content.isAncestorOf(now):
            for corner in (now.rect().bottomLeft(), now.rect().topLeft()):
                place = now.mapTo(self.ui.content, corner)
                self.ui.scrollArea.ensureVisible(place.x(), place.y(), 0, self.fontMetrics().height())
